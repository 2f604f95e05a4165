"""Stores and locks what builds remember, encodes articles for it, and detects changes of files and of the code."""
