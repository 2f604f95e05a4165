"""One original photograph becomes its derivatives: judged, upright, sRGB, without metadata, remembered by content.

Pillow is imported where pictures are decoded and encoded, and only then: a build with nothing to do does without.
"""
