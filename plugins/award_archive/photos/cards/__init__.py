"""The card that stands for an article without a photograph where its address is shared."""
