"""Builds the output folder from the content folder, and makes only what is new."""
