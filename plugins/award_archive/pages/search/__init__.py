"""The search page, what its results show, and the words that each document is found by."""
