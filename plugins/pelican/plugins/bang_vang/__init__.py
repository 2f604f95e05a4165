"""The name by which Pelican finds the plugin where it is installed; the plugin itself is `award_archive`."""


def register() -> None:
    """Connect the plugin to Pelican's signals."""
    # Pelican imports every plugin that it finds, and a project may bring an `award_archive` of its own.
    import award_archive

    award_archive.register()
