"""The class `Settings` checks the settings of an archive, supplies defaults and holds the result.

`Settings.of` checks values as they stand in a settings file, and raises SettingsError with all faults that it finds.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any

from award_archive.messages import for_publishers, for_readers
from award_archive.model.characters import BLANK_LETTER, plain_line
from award_archive.model.logins import logins_in, without_logins
from award_archive.model.web import AddressFault, fault_of_address

_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9._-]*")
# What else lies in the folder of the caches has the other names.
_MEMORY = re.compile(r"(?!(?:lock|photos)$)[a-z0-9-]*")
# What readers see, as it is read on one line.
_WORDS = ("name", "description")
# Every page's address is this one with more behind it, and must read the same wherever it is compared.
_SITE_URL = re.compile(r"https?://[^/?#A-Z]+(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*/*")
# More than nine digits are no number of articles.
_CARDS = re.compile(r"all|none|[1-9][0-9]{0,8}")
_CLUSTER = re.compile(r"tcp://(?:[^\s/@:]+|\[[0-9a-fA-F:.]+\]):[0-9]+")


class SettingsError(Exception):
    """Settings that are unknown, of the wrong type or of a wrong form; the text names each and what was expected."""


def _beside_pelicans_own(name: str) -> dict[str, str]:
    """Marks a field as a setting of that name beside Pelican's own; the others are keys of AWARD_ARCHIVE."""
    return {"setting": name}


def _checked_by(fault_of: Callable[[str], str | None]) -> dict[str, Any]:
    """Marks a field as one whose text `fault_of` finds the fault of; None where there is none."""
    return {"fault_of": fault_of}


def _no_fault_of(_: str) -> None:
    return None


def _fault_of_url(url: str) -> str | None:
    fault = fault_of_address(url) if url else None
    # A site may be published within an office, or on the machine where it is tried.
    if fault and fault is not AddressFault.PRIVATE:
        return for_publishers.bad_site_url(url, fault.words)
    return for_publishers.BAD_FORM_OF_SITE_URL if url and not _SITE_URL.fullmatch(url) else None


def _fault_of_cluster(address: str) -> str | None:
    return for_publishers.BAD_CLUSTER if address and not _CLUSTER.fullmatch(address) else None


def _fault_of_namespace(namespace: str) -> str | None:
    return None if _NAMESPACE.fullmatch(namespace) else for_publishers.bad_namespace(namespace)


def _fault_of_memory(name: str) -> str | None:
    return None if _MEMORY.fullmatch(name) else for_publishers.bad_memory(name)


def _fault_of_cards(which: str) -> str | None:
    return None if _CARDS.fullmatch(which) else for_publishers.bad_share_cards(which)


@dataclass(frozen=True, slots=True)
class Settings:
    """An archive's settings.

    `name` and `url` come from Pelican's SITENAME and SITEURL; `cluster`, from PHOTO_CLUSTER, is the address of a Dask
    scheduler whose workers make the derivatives of photographs, "" for none. The others are the keys of
    `AWARD_ARCHIVE`: `description` says in a sentence what the archive is; `feed_namespace` goes into the ids of feed
    entries and must never change; `share_cards` says which articles have a card where they have no photograph to
    show, "all", "none" or a number of the newest; `cache` is the folder of what builds remember, and `memory` the
    folder in it that holds the memory, "" for `cache` itself: two sites of one content have a memory each and share
    what else is there.
    """

    name: str = field(metadata=_beside_pelicans_own("SITENAME"))
    url: str = field(default="", metadata=_beside_pelicans_own("SITEURL") | _checked_by(_fault_of_url))
    cluster: str = field(default="", metadata=_beside_pelicans_own("PHOTO_CLUSTER") | _checked_by(_fault_of_cluster))
    description: str = for_readers.ARCHIVE_ABOUT
    feed_namespace: str = field(default="bang-vang", metadata=_checked_by(_fault_of_namespace))
    share_cards: str = field(default="all", metadata=_checked_by(_fault_of_cards))
    cache: str = ".cache"
    memory: str = field(default="", metadata=_checked_by(_fault_of_memory))

    @classmethod
    def of(cls, name: object, url: object, own: object, cluster: object = "") -> "Settings":
        """Check and take settings as they stand in a settings file. Raises SettingsError with all faults."""
        if not isinstance(own, Mapping):
            raise SettingsError(without_logins(for_publishers.no_dict(own)))
        given: dict[str, Any] = {**own, "name": name, "url": url, "cluster": cluster}
        given |= {key: plain_line(given[key]) for key in _WORDS if isinstance(given.get(key), str)}
        faults = [*_unknown(own), *(fault for known in fields(cls) for fault in _faults(known, given))]
        if faults:
            raise SettingsError(without_logins(" ".join(faults)))
        return cls(**given | {"url": str(url).rstrip("/")})

    @property
    def newest_with_cards(self) -> int | None:
        """Among how many of the newest articles cards are drawn; None for all."""
        match self.share_cards:
            case "all":
                return None
            case "none":
                return 0
            case number:
                return int(number)


def _unknown(own: Mapping[str, object]) -> Iterator[str]:
    keys = [known.name for known in fields(Settings) if "setting" not in known.metadata]
    return (for_publishers.unknown_setting(key, keys) for key in own if key not in keys)


def _faults(known: Field[str], given: Mapping[str, object]) -> Iterator[str]:
    """All that is wrong with what is given for the field; its default is right."""
    if known.name not in given:
        return
    value, name = given[known.name], known.metadata.get("setting", known.name)
    if not isinstance(value, str):
        yield for_publishers.no_text(name, value)
        return
    if not value.isprintable() or BLANK_LETTER.search(value):
        yield for_publishers.unprintable(name, value)
    if known.name in _WORDS and logins_in(value):
        yield for_publishers.with_login(name, value)
    if fault := known.metadata.get("fault_of", _no_fault_of)(value):
        yield fault
