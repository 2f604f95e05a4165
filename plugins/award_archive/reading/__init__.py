"""Reads files into values of the model, or reports every problem of every file with its line."""
