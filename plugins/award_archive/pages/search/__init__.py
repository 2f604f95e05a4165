"""The search page, the files that its results are read from, and the words that each document is found by."""
