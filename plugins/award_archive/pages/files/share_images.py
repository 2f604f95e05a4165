"""Chooses the picture that other sites show for an article or for the archive, and plans the drawn cards.

An article is represented by its first photograph, or else by a card of its own if the settings give it one and its
title can be drawn; all other pages, except those of photographs, by the archive's card. Other sites need whole
addresses, so an archive without a public address has no such pictures.
"""

from collections.abc import Iterator

from msgspec import Struct

from award_archive.messages import for_followers
from award_archive.model.article import Article
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.archive import Archive, CardWords, PlannedCard
from award_archive.pages.files.site_file import SiteFile
from award_archive.pages.phrasing.award_lines import award_phrases, counted_on_card, line_words
from award_archive.pages.phrasing.names import places_words
from award_archive.pages.settings import Settings
from award_archive.pages.views.head import Share
from award_archive.photos.cards import MOST_AWARDS
from award_archive.photos.cards.font_letters import has_letters_of
from award_archive.photos.derivatives import RECIPE, SHARE_SIZE
from award_archive.photos.original import digest_of


def share(archive: Archive, article: Article) -> Share | None:
    """What stands for the article; None without a public address, and where the archive's card does."""
    if not archive.settings.url:
        return None
    picture = archive.share(article)
    if picture:
        return Share(addresses.picture(picture), *SHARE_SIZE, article.photos[0].alt)
    card = _card(archive, article)
    return Share(card.url, *SHARE_SIZE, _alt(card.words, article)) if card else None


def share_of_archive(settings: Settings) -> Share | None:
    """What stands for pages that have nothing of their own; None without a public address."""
    if not settings.url:
        return None
    name, title, _, foot = words = _words_of_archive(settings)
    return Share(_address("kho", words), *SHARE_SIZE, for_followers.card(name, title, "", foot))


def files(archive: Archive) -> Iterator[SiteFile]:
    """The archive's card, and those of the articles that have no photograph to show and may have a card."""
    if archive.settings.url:
        words = _words_of_archive(archive.settings)
        yield SiteFile(_address("kho", words), Drawing(*words), is_apart=True)
        for card in filter(None, (_card(archive, article) for article in archive.catalogue.articles)):
            yield SiteFile(card.url, Drawing(*card.words), is_apart=True)


def _card(archive: Archive, article: Article) -> PlannedCard | None:
    """The card of the article, planned once for its page and its file; None where another picture stands for it."""
    if article.slug not in archive.cards:
        archive.cards[article.slug] = _planned(archive, article)
    return archive.cards[article.slug]


def _planned(archive: Archive, article: Article) -> PlannedCard | None:
    may_have_one = article.slug in archive.slugs_with_cards and not archive.share(article)
    if not may_have_one or not has_letters_of(article.title):
        return None
    words = _words(archive, article)
    return PlannedCard(_address(article.slug, words), words)


def _words_of_archive(settings: Settings) -> CardWords:
    address = settings.url.partition("://")[2]
    return settings.name, (settings.description or settings.name).removesuffix("."), (), address


def _words(archive: Archive, article: Article) -> CardWords:
    foot = for_followers.card_foot(capitalised(places_words(article.places)), article.time.words, article.years.words)
    return archive.settings.name, article.title, tuple(counted_on_card(article)), foot


def _alt(words: CardWords, article: Article) -> str:
    """The words of the article's card, its first awards as lists of articles have them."""
    archive, title, _, foot = words
    line, _ = award_phrases(article, MOST_AWARDS)
    return for_followers.card(archive, title, line_words(line), foot)


def _address(name: str, words: CardWords) -> str:
    """Other words have another address: sites that were shown a card once never ask for it again."""
    token = digest_of(repr((words, RECIPE.digest)).encode())[:8]
    return f"{addresses.CARDS}{name}-{token}.png"


class Drawing(Struct, frozen=True):
    """The card that is drawn: the archive's name, the title, awards as (count, who), and a line at the foot."""

    archive: str
    title: str
    awards: tuple[tuple[str, str], ...]
    foot: str

    def content(self) -> bytes:
        """The card as PNG."""
        from award_archive.photos.cards.drawing import Card, drawn  # imports Pillow

        return drawn(Card(self.archive, self.title, self.awards, self.foot))
