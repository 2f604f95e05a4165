"""What machines read of photographs."""

import pytest

from award_archive.pages.linked_data.images import image_object, licence_url, photograph
from award_archive.pages.views.figures import Figure
from award_archive.pages.views.references import Ref
from tests.pages.linked_data.vocabulary import faults

SITE = "https://kho.example"


def figure(caption: str = "Lễ trao", licence: str = "CC BY 4.0") -> Figure:
    avif, jpeg = (
        (("/anh/le-320.avif", 320), ("/anh/le-720.avif", 720)),
        (("/anh/le-320.jpg", 320), ("/anh/le-720.jpg", 720)),
    )
    told = ("Lễ trao", "Một buổi lễ", "", caption, "Ảnh: phường", licence, "#8f1d18")
    return Figure("/hinh-anh/bai/le/", avif, jpeg, 720, 480, *told)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://phuong.example/giay-phep", "https://phuong.example/giay-phep"),
        ("CC BY", ""),
        ("CC BY-XX 4.0", ""),
        ("được phép của người chụp", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_a_licence_leads_to_its_text_where_that_is_known(licence: str, expected: str) -> None:
    assert expected == licence_url(licence)


def test_a_picture_tells_its_page_its_words_and_its_licence() -> None:
    found = image_object(SITE, figure())

    assert [] == faults(found)
    assert {
        "@type": "ImageObject",
        "contentUrl": f"{SITE}/anh/le-720.jpg",
        "url": f"{SITE}/hinh-anh/bai/le/",
        "thumbnailUrl": f"{SITE}/anh/le-320.jpg",
        "width": 720,
        "height": 480,
        "caption": "Lễ trao",
        "description": "Một buổi lễ",
        "creditText": "Ảnh: phường",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    } == found


@pytest.mark.parametrize(("licence", "expected"), [("xin phép phường", "xin phép phường"), ("", None)])
def test_a_licence_in_other_words_is_told_as_a_notice(licence: str, expected: str | None) -> None:
    found = image_object(SITE, figure(licence=licence))

    assert (expected, None) == (found.get("copyrightNotice"), found.get("license"))


def test_a_picture_on_its_own_page_names_its_article() -> None:
    found = photograph(SITE, figure(), Ref("Khen mười tập thể", "/tin/2019/bai/"))

    assert [] == faults(found)
    assert "Lễ trao" == found["caption"]
    assert {
        "@type": "NewsArticle",
        "@id": f"{SITE}/tin/2019/bai/",
        "headline": "Khen mười tập thể",
    } == found["associatedArticle"]
