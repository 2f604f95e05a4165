"""Defines what templates see: `Page`, `SiteView`, a view for each kind of page, and the smaller views within these."""
