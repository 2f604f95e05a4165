"""Turns values of the model into views and texts: links, items, sums, sentences, timelines, fates, quotes, citations.

It also lists the working years and splits long lists into pages.
"""
