"""Checks original photographs and makes their derivatives: upright, sRGB, without metadata, cached by content.

It also reports and removes the metadata of originals (`metadata.py`), draws cards for pages without a photograph to
show (`cards/`), and shares the work among processes or machines (`worker_pool.py`, `cluster.py`).

A build imports Pillow only when there is a picture to decode, encode or draw, so a build with nothing to do does not
load it.
"""
