"""Makes the derivatives of original photographs: upright, sRGB, without metadata, cached by content.

It also reads and removes the metadata of originals (`metadata.py`), draws the card of an article without a photograph
(`cards/`), and shares the work among processes or machines (`worker_pool.py`, `cluster.py`).

Only the modules that decode and encode import Pillow, so that a build with nothing to do does not load it.
"""
