"""Builds the search page and the files that its results are read from, and collects the words of the search index.

The files of the search index are made elsewhere.
"""
