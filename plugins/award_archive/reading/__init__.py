"""Reads the articles, editorial pages and register into values of the model, and reports problems with their lines."""
