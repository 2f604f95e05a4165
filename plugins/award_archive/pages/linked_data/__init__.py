"""Describes what pages are about in JSON-LD, in the vocabulary of schema.org, for search engines.

A description says what its page says and no more. It has no date of our own publication, because nobody knows it; no
counts, because schema.org cannot say “many”; and no author, because the archive names roles instead of people.
The `@id` of a thing is the address of the page that is about it, so a site without a public address has no JSON-LD.
"""
