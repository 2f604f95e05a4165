"""Pictures: an original photograph becomes its derivatives, upright, sRGB, without metadata, remembered by content.

Beside that: the metadata that an original carries (`metadata.py`), the card of an article without a photograph
(`cards/`), and the pools of workers that share the work (`worker_pool.py`, `cluster.py`).

Pillow is imported where pictures are decoded and encoded, and only then: a build with nothing to do does without.
"""
