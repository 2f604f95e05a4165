"""Checks whether a text is an address that every reader can open, or one within the archive.

It also tells which addresses lead to one report.

A web address is http(s), has a host of the public internet, and nothing in it ends an HTML attribute or is a secret.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from urllib.parse import urlsplit

from award_archive.messages import rule_details
from award_archive.model.characters import CONTROL, INVISIBLE
from award_archive.model.logins import logins_in

_UNSAFE = re.compile(rf"[\s<>\"'`\\{INVISIBLE}]")
# Letters and digits of any script, with the marks that some scripts need; `_` stands in names of real hosts.
_LABEL_CATEGORIES = frozenset(("Ll", "Lm", "Lo", "Mn", "Mc", "Nd"))
_PORT = re.compile("[1-9][0-9]{0,4}", re.ASCII)
_LAST_PORT = 65_535
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
# Browsers take a host whose last label is a number for an IPv4 address, in whatever way it is written.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII)
_IPV4 = re.compile(r"(?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2})){3}", re.ASCII)
# Addresses of pages that were or are in the archive. No file system takes a step of more than 255 bytes.
_IN_ARCHIVE = re.compile(r"/(?:[a-z0-9_-]{1,120}/){0,8}(?:[a-z0-9_-]{1,120}\.html)?")
# Names that no public name server knows.
_LOCAL = ("localhost", "local", "lan", "internal", "home.arpa")


class AddressFault(StrEnum):
    """Why a text is no address for readers."""

    NO_ADDRESS = "no address"
    CHARACTER = "character"
    LOGIN = "login"
    PORT = "port"
    HOST = "host"
    PRIVATE = "private"

    @property
    def words(self) -> str:
        """The reason in messages."""
        return _WORDS[self]


_WORDS = {
    AddressFault.NO_ADDRESS: rule_details.NO_ADDRESS,
    AddressFault.CHARACTER: rule_details.UNSAFE_CHARACTER,
    AddressFault.LOGIN: rule_details.ADDRESS_WITH_LOGIN,
    AddressFault.PORT: rule_details.BAD_PORT,
    AddressFault.HOST: rule_details.BAD_HOST,
    AddressFault.PRIVATE: rule_details.PRIVATE_HOST,
}


# What a page of another site, a letter or an application adds to an address, so that one knows where readers came from.
_PLAIN_ADDRESS = re.compile("https?://(?:www[.])?(?!(?:m|mobile|amp)[.])([a-z0-9.-]+/[^?#]*[^?#/])/*")
_TRACKING = re.compile(
    "utm_[^=]*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|igshid|mc_[ce]id|zarsrc|gidzl|_gl|_ga|ref|amp", re.IGNORECASE
)
# The same pages for telephones.
_HOST_OF_TELEPHONES = re.compile(r"^(?:m|mobile|amp)\.(?=[^.]+\.)")
_AMP_IN_PATH = re.compile(r"(?:^|/)amp(?=/|$)|\.amp(?=(?:\.html?)?$)")
_SLASHES = re.compile("/{2,}")


def report_key(address: str) -> str:
    """The same for all addresses of one report; "" for the first page of a site, which is no report, and for "".

    Neither http or https, `www.`, slashes at the end or twice, a fragment nor the order of parameters makes another
    report; nor do parameters that only follow readers, nor the pages for telephones (`m.`, `/amp/`).
    """
    # Ten thousands of addresses are looked at in every build, and most have nothing to be taken away.
    plain = _PLAIN_ADDRESS.fullmatch(address)
    if plain and "/amp" not in address and ".amp" not in address and "//" not in plain[1]:
        return f"{plain[1]}?"
    rest = address.partition("://")[2].partition("#")[0]
    place, mark, query = rest.partition("?")
    host, _, path = place.partition("/")
    host = _HOST_OF_TELEPHONES.sub("", host.lower().removeprefix("www."), count=1)
    if ":" in host:
        host = host.removesuffix(":80").removesuffix(":443")
    path = _SLASHES.sub("/", _AMP_IN_PATH.sub("", path)).strip("/")
    parameters = sorted(filter(_is_of_report, query.split("&"))) if mark else []
    return f"{host}/{path}?{'&'.join(parameters)}" if path or parameters else ""


def has_report(addresses: Iterable[str], key: str) -> bool:
    """Whether one of the addresses leads to the report of the key; none does where it is empty."""
    return bool(key) and key in map(report_key, addresses)


def _is_of_report(parameter: str) -> bool:
    return bool(parameter) and not _TRACKING.fullmatch(parameter.partition("=")[0])


def is_archive_address(written: str) -> bool:
    """Whether the text may be the address of a page of the archive, other than its home page: `/tin/2016/ten-bai/`."""
    return written != "/" and bool(_IN_ARCHIVE.fullmatch(written))


def is_web_address(written: str) -> bool:
    """Whether the text is an address that every reader can open."""
    return fault_of_address(written) is None


def fault_of_address(written: str) -> AddressFault | None:
    """Why the text is no address that every reader can open; None where it is one."""
    if logins_in(written):
        return AddressFault.LOGIN
    try:
        parts = urlsplit(written)
        host = parts.hostname
    except ValueError:
        return AddressFault.NO_ADDRESS
    if parts.scheme not in ("http", "https") or not host:
        return AddressFault.NO_ADDRESS
    if _UNSAFE.search(written) or CONTROL.search(written):
        return AddressFault.CHARACTER
    if "@" in parts.netloc:
        return AddressFault.LOGIN
    return _fault_of_host(host) if _has_port_in_range(parts.netloc) else AddressFault.PORT


def _has_port_in_range(netloc: str) -> bool:
    """Whether the port is a number from 1 to 65535, or there is none. In brackets colons are no port's."""
    _, colon, port = netloc.rpartition("]")[2].partition(":")
    return not colon or (_PORT.fullmatch(port) is not None and int(port) <= _LAST_PORT)


@lru_cache(maxsize=1024)
def _fault_of_host(host: str) -> AddressFault | None:
    """What is wrong with a host in small letters; addresses of IPv6 are no names of reports' hosts."""
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        return _fault_of_ipv4(host)
    if len(host) > _LONGEST_HOST or unicodedata.normalize("NFKC", host) != host or not all(map(_is_label, labels)):
        return AddressFault.HOST
    is_local = len(labels) == 1 or any(host == name or host.endswith(f".{name}") for name in _LOCAL)
    return AddressFault.PRIVATE if is_local else None


def _is_label(label: str) -> bool:
    return 0 < len(label) <= _LONGEST_LABEL and all(
        character in "-_" or unicodedata.category(character) in _LABEL_CATEGORIES for character in label
    )


def _fault_of_ipv4(host: str) -> AddressFault | None:
    from ipaddress import AddressValueError, IPv4Address  # hardly any address needs it

    try:
        address = IPv4Address(host if _IPV4.fullmatch(host) else "")
    except AddressValueError:
        return AddressFault.HOST
    return None if address.is_global and not address.is_multicast else AddressFault.PRIVATE
