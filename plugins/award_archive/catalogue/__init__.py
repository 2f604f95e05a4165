"""Indexes the articles by year and place, adds up their awards, warns of duplicates, and makes the search index."""
