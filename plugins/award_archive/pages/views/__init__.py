"""What templates see: one view for each kind of page, and the smaller views that several of them share."""
