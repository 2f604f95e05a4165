"""Builds the output folder from content, theme and settings, making only what is new; or only checks the content."""
