"""Links by which readers pass an article on, and letters to the archive that are begun for them."""

from email.message import EmailMessage
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from award_archive.pages.phrasing.correspondence import letter, letter_about, share_links
from tests.catalogue.builders import article, award

ADDRESS = "https://kho.example/tin/2016/mot/"


def opened(address: str) -> tuple[str, str, str]:
    """To whom a program for mail writes, with which subject and text."""
    parts = urlsplit(address)
    assert "mailto" == parts.scheme
    asked = {name: values[0] for name, values in parse_qs(parts.query.replace("+", "%2B"), strict_parsing=True).items()}
    return unquote(parts.path), asked["subject"], asked["body"]


def test_a_letter_about_an_article_has_its_title_page_and_numbers() -> None:
    found = letter_about(article("mot", awards=(award("205"),)), "mailto:thu@kho.example", ADDRESS)

    assert (
        "thu@kho.example",
        "mot",
        f"Trang: {ADDRESS}\r\nSố liệu: Giấy khen: 205 tập thể\r\n\r\nGóp ý và nguồn:\r\n",
    ) == opened(found)


def test_a_letter_about_an_article_without_awards_names_no_number() -> None:
    assert "Số liệu" not in unquote(letter_about(article("mot"), "mailto:thu@kho.example", ADDRESS))


def test_a_letter_names_the_first_of_many_awards() -> None:
    awards = tuple(award(str(number)) for number in range(1, 6))
    _, _, text = opened(letter_about(article("mot", awards=awards), "mailto:thu@kho.example", ADDRESS))

    assert "Giấy khen: 1 tập thể, 2 tập thể, 3 tập thể…\r\n" in text


@pytest.mark.parametrize("title", ["50% & “hơn” ? # + =", "Ai, gì;\tở đâu: (a)!", "x" * 200])
def test_whatever_a_title_holds_the_letter_has_it_whole(title: str) -> None:
    found = letter("mailto:a+b@kho.example", title, (title, title))

    assert ("a+b@kho.example", title, f"{title}\r\n{title}") == opened(found)
    EmailMessage()["Subject"] = title


@pytest.mark.parametrize("contact", ["https://kho.example/thu", "/lien-he/", ""])
def test_a_page_is_no_letter_and_stays_as_it_is(contact: str) -> None:
    assert contact == letter(contact, "mot", ("hai",))


def test_an_article_is_passed_on_by_plain_links_with_its_whole_address() -> None:
    facebook, mail = share_links("Một & hai", ADDRESS)

    assert [ADDRESS] == parse_qs(urlsplit(facebook.url).query)["u"]
    assert "www.facebook.com" == urlsplit(facebook.url).netloc
    assert ("", "Một & hai", ADDRESS) == opened(mail.url)


def test_without_a_public_address_nothing_is_passed_on() -> None:
    assert () == share_links("Một", "")
