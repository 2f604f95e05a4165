"""What machines read of the pages: JSON-LD in the words of schema.org, on published pages only.

It says what the page says and no more. So there is no day of our own publication, which nobody knows, no count,
since schema.org has no word for “many”, and no author, since roles stand in place of names.
A thing is named (`@id`) by the address of the page that is about it.
"""
