"""Builds the files that no template makes: feeds, open data, `sitemap.xml`, `robots.txt`, and cards for shared pages.

The files of search results are built in `search`.
"""
