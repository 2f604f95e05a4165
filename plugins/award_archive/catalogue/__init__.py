"""The archive as a whole: what counts for which year and place, and what stands next to what."""
