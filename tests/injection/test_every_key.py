"""Every key of the front matter that takes words carries a payload in the hostile archive."""

from collections.abc import Iterator

from tests.injection.conftest import front_matter
from tools.keys import ARTICLE_SECTIONS

PAYLOAD = "<script>"
# Their values are checked against a form, the register or other keys, so that no payload passes.
NO_WORDS = {
    *("date", "end", "year", "ward", "district", "province", "movement", "aliases", "status"),
    *("distinct_from", "publish_on"),
    *("awards", "also", "photos", "sources", "corrections", "removed", "of_which", "decision"),
    *("kind", "recipients", "count", "file", "url", "published", "accessed", "archived"),
}


def keys_with_payload(value: object) -> Iterator[str]:
    """The keys below which the payload stands."""
    if isinstance(value, dict):
        yield from (key for key, part in value.items() if part == PAYLOAD)
        yield from (found for part in value.values() for found in keys_with_payload(part))
    elif isinstance(value, list):
        yield from (found for part in value for found in keys_with_payload(part))


def test_every_key_that_takes_words_carries_a_payload() -> None:
    known = {key for section in ARTICLE_SECTIONS for key in section.keys}

    assert known - NO_WORDS == set(keys_with_payload(front_matter(1, PAYLOAD)))
