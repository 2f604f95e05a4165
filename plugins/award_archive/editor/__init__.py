"""The editors' command: check the content, begin a new article."""
