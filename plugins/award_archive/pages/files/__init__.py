"""The files that no template makes: feeds, open data, the sitemap and the pictures for sharing."""
