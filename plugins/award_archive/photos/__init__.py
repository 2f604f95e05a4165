"""Pictures: an original photograph becomes its derivatives, upright, sRGB, without metadata, remembered by content.

Beside that: what an original tells that it should not (`metadata.py`), the card that stands for an article without a
photograph (`card.py`), and who shares such work (`crew.py`, `cluster.py`).

Pillow is imported where pictures are decoded and encoded, and only then: a build with nothing to do does without.
"""
