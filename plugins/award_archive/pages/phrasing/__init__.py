"""Turns values of the model into views and texts: links, items, sums, sentences, charts, fates, quotes and citations.

It also lists the working years and splits long lists into pages.
"""
