"""The index of the search: which syllables and pairs of syllables stand in which documents.

It is text in many small files, shards, so that a query fetches only those that it needs. `theme/static/tim-kiem.js`
reads them and has to know what stands here: how texts are folded (`model.vietnamese`), how terms are named (`terms`),
which shard holds a term and how numbers are written (`postings`).
"""
