"""Builds and updates the full-text index of the search: which documents have which syllables, pairs and filters.

The index is text in many small files, called shards, so that a query fetches only the shards that it needs.
`theme/static/tim-kiem.js` reads them. It must follow the same rules: how a text is folded (`model.vietnamese`), how
terms are named (`terms`), which shard holds a term and how numbers are written (`postings`). For what was typed with a
slip there are names, in shards of their own (`name_shards`), which `theme/static/co-phai.js` reads.
"""
