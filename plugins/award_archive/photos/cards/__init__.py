"""Draws the card that other sites show for an article without a photograph."""
