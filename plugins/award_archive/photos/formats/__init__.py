"""Finds damage in JPEG, PNG and TIFF files that Pillow overlooks, and separates metadata from the picture in files.

It also refuses TIFF files with tiles that are too large, and converts a PNG's transparent colour to 8 bits. Metadata
are separated in JPEG, PNG and WebP files.
"""
