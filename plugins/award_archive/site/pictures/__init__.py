"""The photographs that articles show, and the derivatives made of them."""
