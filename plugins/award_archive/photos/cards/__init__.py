"""Draws the cards that other sites show for the archive, and for articles without a large enough first photograph."""

# More awards than these do not stand side by side.
MOST_AWARDS = 3
