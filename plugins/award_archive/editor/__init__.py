"""The command `bangvang` for editors: check the content, start an article, list and clean photographs."""
