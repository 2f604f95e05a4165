"""Checks and publishes an archive of commendation news, as a Pelican plugin.

What it does
    Reads the articles, editorial pages, photographs and the register (dated wards and districts, kinds of awards)
    below Pelican's `PATH`, checks all of them, and writes the whole archive: articles, working years, wards, districts,
    gallery, coverage, corrections, editorial pages, search, open data, feeds, pictures and the sitemap. Every problem
    is printed with its file and line. If one of them is an error, nothing is written to the output folder, and Pelican
    ends with exit code 1 (run it with `--fatal errors`, so that a plugin which cannot even be loaded does so too).

What Pelican keeps
    Settings, the look-up of theme and templates, signals, `--autoreload` and the command line.
    Its own generators find nothing, since what they write can be neither checked beforehand nor pruned.

What the next build uses
    What a build read and made is remembered in `.cache/` beside the content, or in the folder that the key `cache`
    names, so that the next one does only what is new; see `docs/developing.md`.

Settings
    `SITENAME` and `SITEURL` are Pelican's. `AWARD_ARCHIVE` is a dict with the keys of `pages.settings.Settings`;
    an unknown or ill-typed one stops the build with its name. `PHOTO_CLUSTER` is the address of a Dask scheduler whose
    workers make the derivatives of photographs; without one, or if it fails, this machine's processes do.
    What the settings file leaves open is set by the plugin (`pelican_settings.py`): `THEME` is the one that comes with
    it, Jinja escapes, and Pelican's own lists of paths, templates and feeds are empty. What contradicts that is
    refused, all of it in one message. `JINJA_FILTERS`, `JINJA_GLOBALS` and `JINJA_TESTS` must be empty, and
    `JINJA_ENVIRONMENT` may have only plain values and Jinja's own extensions: whether a function of somebody's own is
    still the same, nobody can tell.

Signals
    `initialized` completes the settings, refuses those that would let Pelican's own generators write or add code to
    templates, and keeps Pelican from emptying the output folder; `get_generators` adds the archive's generator;
    `all_generators_finalized` lets it count for Pelican's last line. A filter on Pelican's log drops errors that were
    already printed.
"""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    import logging

    from pelican import signals

    from award_archive.terminal import prepare

    prepare()
    from award_archive.generator import introduce, is_news, prepare_settings

    signals.initialized.connect(prepare_settings)
    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(introduce)
    logging.getLogger("pelican").addFilter(is_news)


def _generators(_pelican: object) -> type:
    from award_archive.generator import ArchiveGenerator

    return ArchiveGenerator
