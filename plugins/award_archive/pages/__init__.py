"""Builds the site's pages and files as data: a page is an address, a template and exactly what the template shows.

`archive` holds what all builders read, `settings` checks the settings, `addresses` makes addresses. Rendered
pages, photographs, the search index, the theme's files and the files for hosts are made elsewhere.
"""
