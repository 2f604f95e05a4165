"""The class `Settings` checks the settings of an archive, supplies defaults and holds the result.

`Settings.of` checks values as they stand in a settings file, and raises SettingsError with all faults that it finds.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields
from functools import partial
from typing import Any

from award_archive.messages import for_publishers, for_readers
from award_archive.model.characters import BLANK_LETTER, plain_line
from award_archive.model.logins import logins_in, without_logins
from award_archive.model.web import AddressFault, fault_of_address, is_web_address

# Finds what is wrong with a text; None where nothing is.
FaultOf = Callable[[str], str | None]

_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9._-]*")
# What else lies in the folder of the caches has the other names.
_MEMORY = re.compile(r"(?!(?:lock|photos)$)[a-z0-9-]*")
# What people read, as it is read on one line.
_WORDS = ("name", "description", "home")
# Every page's address is this one with more behind it, and must read the same wherever it is compared.
_SITE_URL = re.compile(r"https?://[^/?#A-Z]+(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*/*")
# More than nine digits are no number of articles.
_CARDS = re.compile(r"all|none|[1-9][0-9]{0,8}")
_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}")
# The services that are shown that a site is its owner's, with the names of the elements that show it.
_VERIFIERS = {"google": "google-site-verification", "bing": "msvalidate.01", "yandex": "yandex-verification"}
_TOKEN = re.compile(r"[A-Za-z0-9_=-]{4,200}")
_CLUSTER = re.compile(r"tcp://(?:[^\s/@:]+|\[[0-9a-fA-F:.]+\]):[0-9]+")


class SettingsError(Exception):
    """Settings that are unknown, of the wrong type or of a wrong form; the text names each and what was expected."""


def _beside_pelicans_own(name: str) -> dict[str, str]:
    """Marks a field as a setting of that name beside Pelican's own; the others are keys of AWARD_ARCHIVE."""
    return {"setting": name}


def _checked_by(fault_of: FaultOf) -> dict[str, Any]:
    """Marks a field as one of whose text, or of each of whose texts, `fault_of` finds the fault."""
    return {"fault_of": fault_of}


def _no_fault_of(_: str) -> None:
    return None


def _fault_of_words(setting: str, words: str) -> str | None:
    return for_publishers.with_login(setting, words) if logins_in(words) else None


def _fault_of_url(setting: str, url: str) -> str | None:
    """What is wrong with the public address of an archive."""
    fault = fault_of_address(url)
    # A site may be published within an office, or on the machine where it is tried.
    if fault and fault is not AddressFault.PRIVATE:
        return for_publishers.bad_address(setting, url, fault.words)
    return None if _SITE_URL.fullmatch(url) else for_publishers.bad_form_of_address(setting, url)


def _fault_of_own_url(url: str) -> str | None:
    return _fault_of_url("SITEURL", url) if url else None


def _fault_of_cluster(address: str) -> str | None:
    return for_publishers.BAD_CLUSTER if address and not _CLUSTER.fullmatch(address) else None


def _fault_of_namespace(namespace: str) -> str | None:
    return None if _NAMESPACE.fullmatch(namespace) else for_publishers.bad_namespace(namespace)


def _fault_of_memory(name: str) -> str | None:
    return None if _MEMORY.fullmatch(name) else for_publishers.bad_memory(name)


def _fault_of_contact(contact: str) -> str | None:
    # A page is to be read on its way by nobody else.
    is_page = contact.startswith("https://") and is_web_address(contact)
    return None if not contact or is_page or _MAIL.fullmatch(contact) else for_publishers.bad_contact(contact)


def _fault_of_cards(which: str) -> str | None:
    return None if _CARDS.fullmatch(which) else for_publishers.bad_share_cards(which)


@dataclass(frozen=True, slots=True)
class Settings:
    """An archive's settings.

    `name` and `url` come from Pelican's SITENAME and SITEURL; `cluster`, from PHOTO_CLUSTER, is the address of a
    Dask scheduler whose workers make the derivatives of photographs, "" for none. The others are the keys of
    `AWARD_ARCHIVE`: `description` says in a sentence what the archive is; `feed_namespace` goes into the ids of
    feed entries and must never change; `share_cards` says which articles have a card where they have no photograph
    to show, "all", "none" or a number of the newest; `contact` is where readers write, an address of e-mail or of a
    page, "" for nowhere: then no page promises an answer; `home` is the place whose news leads the front page, by name
    or id, "" for none; `sisters` are the public addresses of other archives, without slashes at their ends, which
    the search leads to; `verification` has pairs of a service and the token by which it knows whose site this is, and
    is a dictionary in the file; `cache` is the folder of what builds remember, and `memory` the folder in it that holds
    the memory, "" for `cache` itself: two sites of one content have a memory each and share what else is there.
    """

    name: str = field(metadata=_beside_pelicans_own("SITENAME") | _checked_by(partial(_fault_of_words, "SITENAME")))
    url: str = field(default="", metadata=_beside_pelicans_own("SITEURL") | _checked_by(_fault_of_own_url))
    cluster: str = field(default="", metadata=_beside_pelicans_own("PHOTO_CLUSTER") | _checked_by(_fault_of_cluster))
    description: str = field(
        default=for_readers.ARCHIVE_ABOUT, metadata=_checked_by(partial(_fault_of_words, "description"))
    )
    feed_namespace: str = field(default="bang-vang", metadata=_checked_by(_fault_of_namespace))
    share_cards: str = field(default="all", metadata=_checked_by(_fault_of_cards))
    contact: str = field(default="", metadata=_checked_by(_fault_of_contact))
    home: str = ""
    sisters: tuple[str, ...] = field(default=(), metadata=_checked_by(partial(_fault_of_url, "sisters")))
    verification: tuple[tuple[str, str], ...] = ()
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
        own_url, tokens = str(url).rstrip("/"), dict(given.get("verification", {}))
        # Towns that know each other may all have one list: that of all of them.
        sisters = (one for one in map(_without_slashes, given.get("sisters", ())) if one != own_url)
        return cls(**given | {"url": own_url, "sisters": tuple(sisters), "verification": tuple(sorted(tokens.items()))})

    @property
    def contact_url(self) -> str:
        """The address that opens a letter to the contact, or the contact's page; "" without one."""
        return f"mailto:{self.contact}" if _MAIL.fullmatch(self.contact) else self.contact

    @property
    def verification_names(self) -> tuple[tuple[str, str], ...]:
        """The tokens by the names of the elements in the page's head that hold them."""
        return tuple((_VERIFIERS[service], token) for service, token in self.verification)

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


def _faults(known: Field[Any], given: Mapping[str, object]) -> Iterator[str]:
    """All that is wrong with what is given for the field; its default is right."""
    if known.name not in given:
        return
    value, name = given[known.name], known.metadata.get("setting", known.name)
    if known.name == "verification":
        yield from _faults_of_tokens(name, value)
        return
    faults_of_value = _faults_of_text if known.type is str else _faults_of_list
    yield from faults_of_value(name, value, known.metadata.get("fault_of", _no_fault_of))


def _faults_of_list(name: str, value: object, fault_of: FaultOf) -> Iterator[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
        yield for_publishers.no_list(name, value)
        return
    for one in value:
        yield from _faults_of_text(name, one, fault_of)
    numbers = Counter(map(_without_slashes, value))
    yield from (for_publishers.twice(name, one) for one, number in numbers.items() if number > 1)


def _faults_of_tokens(name: str, value: object) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield for_publishers.no_tokens(name, value, _VERIFIERS)
        return
    for service, token in value.items():
        if service not in _VERIFIERS:
            yield for_publishers.no_tokens(name, service, _VERIFIERS)
        elif not isinstance(token, str) or not _TOKEN.fullmatch(token):
            yield for_publishers.bad_token(name, service, token)


def _faults_of_text(name: str, value: object, fault_of: FaultOf) -> Iterator[str]:
    if not isinstance(value, str):
        yield for_publishers.no_text(name, value)
        return
    if not value.isprintable() or BLANK_LETTER.search(value):
        yield for_publishers.unprintable(name, value)
    if fault := fault_of(value):
        yield fault


def _without_slashes(address: str) -> str:
    """The address without what may end it or not."""
    return address.rstrip("/")
