"""Files that no template makes: feeds, open data, the sitemap, and the pictures that stand for shared pages."""
