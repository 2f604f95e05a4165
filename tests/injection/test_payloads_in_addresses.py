"""Addresses that run something are refused wherever an address may be written."""

from pathlib import Path

import pytest

from tests.broken.child import checked
from tests.injection.body import faults_of_body
from tests.injection.payloads import ADDRESSES
from tests.support import BODY, write_article

_every_address = pytest.mark.parametrize("address", ADDRESSES, ids=ascii)
_LINKS = (
    "[a]({})",
    "[a](<{}>)",
    "[a][b]\n\n[b]: {}",
    "<{}>",
    '<a href="{}">a</a>',
    "<a href='{}'>a</a>",
    "<a href={}>a</a>",
)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&#39;")


@_every_address
def test_a_sources_address_is_refused(content: Path, address: str) -> None:
    write_article(content, sources=[{"publisher": "Báo", "url": address}])

    assert {p.rule for p in checked(content)} & {"bad-url", "several-lines", "control-character"}


@_every_address
def test_an_earlier_address_is_refused(content: Path, address: str) -> None:
    write_article(content, aliases=[address])

    assert {p.rule for p in checked(content)} & {"bad-alias", "several-lines", "control-character"}


@_every_address
def test_a_photographs_file_is_refused(content: Path, address: str) -> None:
    write_article(content, photos=[{"file": address, "caption": "a", "alt": "a", "credit": "a"}])

    assert [] != checked(content)


@_every_address
def test_an_image_of_the_body_is_refused(content: Path, address: str) -> None:
    write_article(content, body=f'{BODY}\n<img src="{_escaped(address)}">\n')

    assert [] != checked(content)


@pytest.mark.parametrize("link", _LINKS)
@_every_address
def test_a_link_of_the_body_never_keeps_an_address_that_runs(address: str, link: str) -> None:
    assert [] == faults_of_body(link.format(address))
    assert [] == faults_of_body(link.format(_escaped(address)))
