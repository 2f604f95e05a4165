"""Reads the theme, builds stylesheets, renders pages with its templates, and computes the keys of pages and files."""
