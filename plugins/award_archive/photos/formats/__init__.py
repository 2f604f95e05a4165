"""What is particular to each image format: damage that Pillow overlooks, and segments that carry metadata."""
