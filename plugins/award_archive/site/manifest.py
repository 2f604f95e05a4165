"""Lists the files of a site with their digests: in the list of an output folder, and in the published manifest.

Every output folder has a list. It serves the next build, which deletes files that are on it and no longer claimed. The
manifest serves those who bring a published site to a host or keep a copy: two manifests tell what changed, one tells
whether a copy is whole. Both have the same entries, so what checks a copy can check an output folder too.
"""

from collections.abc import Iterable, Mapping

import msgspec

OUTPUT_LIST = ".bang-vang.json"


# Entries by the paths of files, each as JSON: ten thousands of them are listed in every build, and few are new.
Entries = Mapping[str, msgspec.Raw]


class Manifest(msgspec.Struct, frozen=True):
    """What a published site is.

    `site` is its public address, `version` that of this software, `commit` the commit of the content's repository, None
    where git knows of none. `files` are all files but the two lists, by their paths. `addresses` are those that must
    not vanish, with the titles of their pages; `aliases` are earlier addresses with those that they lead to; `gone` are
    addresses that were given up, with the reasons.
    """

    site: str
    version: str | None
    commit: str | None
    files: Entries
    addresses: Mapping[str, str]
    aliases: Mapping[str, str]
    gone: Mapping[str, str] = {}

    def content(self) -> bytes:
        """The manifest as JSON, in the order in which the site is planned: the same bytes for the same site."""
        return _as_json(self)


class _OutputList(msgspec.Struct, frozen=True, omit_defaults=True):
    files: Entries | list[str]
    former: list[str] = []


def output_list(files: Entries, former: Iterable[str] = ()) -> bytes:
    """The list of an output folder as JSON; `former` are files that may be there still and are to be deleted."""
    return _as_json(_OutputList(files, list(former)))


def paths_listed(content: bytes) -> set[str]:
    """The paths on the list of an output folder; none if it is damaged. Version 0.1 wrote paths without digests."""
    try:
        found = msgspec.json.decode(content, type=_OutputList)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return set()
    return set(filter(_is_inside, (*found.files, *found.former)))


def paths_in_manifest(content: bytes) -> set[str]:
    """The paths in a manifest; none if it is damaged or a file of another sort."""
    try:
        found = msgspec.json.decode(content, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return set()
    return set(filter(_is_inside, found.files))


def _as_json(value: object) -> bytes:
    return msgspec.json.encode(value) + b"\n"


def _is_inside(path: str) -> bool:
    return bool(path) and not path.startswith("/") and ".." not in path.split("/")
