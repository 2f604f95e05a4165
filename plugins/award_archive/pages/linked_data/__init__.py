"""JSON-LD for search engines, in the words of schema.org, on published pages only.

It says what the page says and no more. It has no date of our own publication, because nobody knows it; no counts,
because schema.org cannot say “many”; and no author, because the archive names roles instead of people.
The `@id` of a thing is the address of the page that is about it.
"""
