"""The page for those who follow the archive or send it news."""

from dataclasses import replace
from urllib.parse import unquote

from award_archive.model.article import Article, Body, EditorialPage
from award_archive.pages.archive import Archive, Lists
from award_archive.pages.follow_page import page
from award_archive.pages.views.page_views import FollowView
from award_archive.pages.views.references import Ref
from tests.catalogue.builders import DONG_DA, GOOD_DEEDS, HA_NOI, LANG, O_CHO_DUA, SKILL, article
from tests.model.builders import province, units, ward
from tests.pages.builders import archive, archive_of


def view(made: Archive) -> FollowView:
    (found,) = page(made)
    shown = found.data.view(lambda _: Body(""))
    assert "/theo-doi/" == found.url
    assert isinstance(shown, FollowView)
    return shown


def with_settings(made: Archive, home: str = "", contact: str = "") -> Archive:
    return replace(made, settings=replace(made.settings, home=home, contact=contact))


def test_the_feeds_of_places_with_articles_are_named_the_widest_first() -> None:
    made = archive(*(article(one.id, place=one) for one in (O_CHO_DUA, LANG, HA_NOI, DONG_DA)))

    assert (
        Ref("Hà Nội", "/feeds/tinh/ha-noi.atom.xml"),
        Ref("Quận Đống Đa", "/feeds/quan/dong-da.atom.xml"),
        Ref("Phường Láng", "/feeds/phuong/lang-1.atom.xml"),
        Ref("Phường Ô Chợ Dừa", "/feeds/phuong/o-cho-dua-1.atom.xml"),
    ) == view(made).places


def test_of_many_places_those_of_the_home_come_first_and_the_others_are_left_out() -> None:
    many = [ward(f"p-{number}", f"Phường {number}", "", "Huế") for number in range(40)]
    own = ward("nha", "Nhà", "", "Hà Nội")
    register = units(*many, own, provinces=(HA_NOI, province("hue", "Huế")))
    made = archive_of(
        register, *(article(f"{one.id}-{n}", place=one) for one in many for n in range(2)), article("a", place=own)
    )

    home = view(with_settings(made, home="ha-noi")).places
    assert 24 == len(home) == len(view(made).places)
    assert "/feeds/phuong/nha.atom.xml" in {ref.url for ref in home}
    assert "/feeds/phuong/nha.atom.xml" not in {ref.url for ref in view(made).places}


def test_the_feeds_of_movements_with_articles_are_named() -> None:
    made = replace(archive(_of_good_deeds()), lists=Lists(movements=(GOOD_DEEDS, SKILL)))

    assert (Ref("Người tốt, việc tốt", "/feeds/phong-trao/nguoi-tot-viec-tot.atom.xml"),) == view(made).movements


def test_a_feed_without_an_entry_is_not_named() -> None:
    undated = replace(article("mot", "2016-03", place=LANG), movements=(SKILL,), sources=())
    made = replace(archive(undated, _of_good_deeds()), lists=Lists(movements=(GOOD_DEEDS, SKILL)))

    assert ["Người tốt, việc tốt"] == [ref.label for ref in view(made).movements]
    assert ["Phường Láng Hạ"] == [ref.label for ref in view(made).places]


def _of_good_deeds() -> Article:
    return replace(article("mot"), movements=(GOOD_DEEDS,))


def test_whoever_sends_news_gets_a_letter_that_asks_for_what_is_needed() -> None:
    contact = view(with_settings(archive(), contact="thu@kho.example")).contact

    assert contact is not None
    assert "thu@kho.example" == contact.label
    assert contact.url.startswith("mailto:thu@kho.example?subject=")
    assert "Nguồn" in unquote(contact.url)


def test_without_a_contact_there_is_no_letter_and_the_page_about_it_is_named_only_if_there_is_one() -> None:
    about = EditorialPage("lien-he", "content/pages/lien-he.md", "Liên hệ", "", "")

    assert (None, "") == (view(archive()).contact, view(archive()).about_contact)
    assert "/lien-he/" == view(archive(editorial=(about,))).about_contact


def test_the_whole_address_of_the_feed_is_there_to_be_copied_once_the_archive_has_one() -> None:
    assert "https://kho.example/feeds/tin.atom.xml" == view(archive()).address
    assert "" == view(archive(site_url="")).address
