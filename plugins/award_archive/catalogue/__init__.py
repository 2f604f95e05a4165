"""Indexes and sums over the whole archive: which articles belong to which year and place, and what may be added up."""
