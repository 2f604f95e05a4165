"""What Pillow lets pass or gets wrong in each file format, and the segments that each format is made of."""
