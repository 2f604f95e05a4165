"""How long builds take: the same generated archive, built in turn by the plugin and by plain Pelican.

And what photographs take: an archive with them and the same without, and their derivatives one by one.

`python -m bench --help` says how to run it; `docs/do-toc-do.md` holds what came out.
"""
