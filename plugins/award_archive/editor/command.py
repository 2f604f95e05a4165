"""Starts the command `bangvang`: prepares the process, and tells in words what stops a command from outside."""

import sys

from award_archive.terminal import prepare


def main() -> None:
    """Run the command that the arguments name, and end with its exit code."""
    prepare()
    from award_archive.editor.cli import app
    from award_archive.site.failures import explained
    from award_archive.site.finished_build import WrongEpochError

    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # what there is no room for is told here, and not when Python ends
    except Exception as error:
        messages = explained(error)
        if not messages:
            raise
        print("\n".join(messages), file=sys.stderr)
        sys.exit(2 if isinstance(error, WrongEpochError) else 1)


if __name__ == "__main__":
    main()
