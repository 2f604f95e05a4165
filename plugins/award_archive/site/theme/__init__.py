"""The theme: its files, the stylesheet of each page, the keys of pages, and rendering."""
