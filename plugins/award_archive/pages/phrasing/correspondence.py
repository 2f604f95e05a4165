"""Makes the addresses of links by which readers pass an article on, or write to the archive with the letter begun."""

from collections.abc import Iterable
from urllib.parse import quote

from award_archive.messages import for_followers
from award_archive.model.article import Article
from award_archive.pages.phrasing.award_lines import award_phrases, line_words
from award_archive.pages.views.references import Ref

_MAIL = "mailto:"
# What may stand in a letter's address as it is, beside letters and digits (RFC 6068).
_PLAIN = ":,;()!"
_END_OF_LINE = "\r\n"
# How many awards a letter names.
_AWARDS = 3


def letter(contact: str, subject: str, lines: Iterable[str]) -> str:
    """The address that opens a letter of that subject and text to the contact; a contact that is a page as it is."""
    return f"{contact}{_begun(subject, lines)}" if contact.startswith(_MAIL) else contact


def letter_about(article: Article, contact: str, address: str) -> str:
    """The letter about an article, its page and its numbers filled in; a contact that is a page as it is."""
    line, left_out = award_phrases(article, _AWARDS)
    numbers = for_followers.numbers(line_words(line) + ("…" if left_out else "")) if line else ""
    told = filter(None, (for_followers.page(address), numbers))
    return letter(contact, article.title, (*told, "", for_followers.WHAT_IS_WRONG, ""))


def share_links(title: str, address: str) -> tuple[Ref, ...]:
    """Where a page is passed on, by plain links; none without its whole address."""
    if not address:
        return ()
    facebook = f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}"
    return (Ref(for_followers.FACEBOOK, facebook), Ref(for_followers.MAIL, f"{_MAIL}{_begun(title, (address,))}"))


def _begun(subject: str, lines: Iterable[str]) -> str:
    return f"?subject={_encoded(subject)}&body={_encoded(_END_OF_LINE.join(lines))}"


def _encoded(words: str) -> str:
    """The words for a letter's address. Letters stay as they are: browsers encode them, and the page is lighter."""
    return "".join(one if one.isalnum() else quote(one, safe=_PLAIN) for one in words)
