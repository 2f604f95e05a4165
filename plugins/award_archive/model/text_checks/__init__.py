"""Reads the texts of an article for what does not fit: numbers, quotes, parts, names of persons, copied sentences."""
