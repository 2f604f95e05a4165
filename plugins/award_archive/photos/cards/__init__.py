"""Draws the cards that other sites show for the archive, and for articles without a large enough first photograph."""
