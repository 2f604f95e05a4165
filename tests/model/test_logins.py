"""Names and passwords in addresses are found and hidden, however they are spelt; nothing else is taken for one."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from award_archive.model.logins import logins_in, without_logins
from tests.model.builders import law

SECRETS = [
    "https://user:SEKRET@bao.example/x",
    "https://SEKRET@bao.example/",
    "HTTPS://SEKRET@bao.example",
    "https://:SEKRET@bao.example",
    "//SEKRET@bao.example",
    "ftp://user:SEKRET@bao.example",
    "https://an.nguyen:SEKRET@bao.example",
    "https://ai@bao.example:SEKRET@bao.example",
    "https://user:SEK@RET@bao.example",
    "https://user:SE/KRET@bao.example/",
    "https://user:SE#KRET@bao.example/",
    "https://user:SE?KRET@bao.example/",
    "https://user:SE&KRET@bao.example/",
    "https://user:12/SEKRET@bao.example",
    "https://user:SEKRET＠bao.example",
    "https：//user：SEKRET﹫bao.example",
    "https:／／user:SEKRET@bao.example",
    "https://user%3ASEKRET%40bao.example",
    "https://user:SEKRET%40bao.example",
    "https://user:SEKRET&#64;bao.example",
    "https://user:SEKRET&#x00040;bao.example",
    "https&colon;&sol;&sol;user&colon;SEKRET&commat;bao.example",
    "https://user:SEKRET @bao.example",
    "https://user:SEK\u200bRET@bao.example",
    "https:user:SEKRET@bao.example",
    "https:\\\\user:SEKRET@bao.example",
    "https:///user:SEKRET@bao.example",
    "https://web.archive.org/web/2020/https://user:SEKRET@bao.example/",
    "https://chia-se.example/?u=https%3A%2F%2Fuser%3ASEKRET%40bao.example",
    'title="https://user:SEKRET@bao.example"',
    "(https://user:SEKRET@bao.example)",
]
HARMLESS = [
    "https://bao.example/",
    "https://a.vn:8080/x@y",
    "https://a.vn:8080/x%40y",
    "https://medium.com/@ai",
    "https://medium.com/%40ai",
    "https://a.vn/x//y:z@2x.jpg",
    "https://a.vn//y:z@2x.jpg",
    "https://a.vn?q=x:y@z",
    "https://a.vn#x:y@z",
    "http://[2001:db8::1]:80/x@y",
    "https://chia-se.example/?u=https%3A%2F%2Fmedium.com%2F%40ai&via=x@y",
    "https://chia-se.example/?u=https%3A%2F%2Fa.vn%3A8080&via=x@y",
    "https://bao.example @ai",
    "https://bao.example: @ai",
    "https://bao.example:8080 @ai",
    "https://bao.example, ubnd@hanoi.gov.vn",
    "https://bao.example,ubnd@hanoi.gov.vn",
    "https://bao.example;email:ubnd@hanoi.gov.vn",
    "(https://bao.example):ubnd@hanoi.gov.vn",
    "mailto:ubnd@hanoi.gov.vn",
    "Email:ubnd@hanoi.gov.vn",
    "E-mail:ubnd@hanoi.gov.vn",
    "lúc 8:30, 12:45 @ nhà văn hóa",
    "và//hoặc@ai",
    "R&D @ai, 100%40",
    "",
]


@pytest.mark.parametrize("text", SECRETS)
def test_a_name_or_password_in_an_address_is_found_once_and_hidden(text: str) -> None:
    (found,) = logins_in(f"Theo báo, {text} đã đăng.")

    assert "SEKRET" in found.secret.replace("@", "").replace("/", "").replace("#", "").replace("?", "").replace("&", "")
    assert "KRET" not in without_logins(text)
    assert "SE" not in without_logins(text)
    assert "@bao.example" in without_logins(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_login_is_neither_found_nor_hidden(text: str) -> None:
    assert [] == logins_in(text)
    assert text == without_logins(text)


@pytest.mark.parametrize("text", ["user:SEKRET@bao.example", "user:SE/KRET&#64;bao.example", "“user:SEKRET@h”"])
def test_a_bare_login_is_hidden_but_not_found_because_it_may_be_another_thing(text: str) -> None:
    assert [] == logins_in(text)
    assert "KRET" not in without_logins(text)


def test_each_login_is_found_where_its_word_begins() -> None:
    text = "Xem (https://a:b@c.example), https://d@e.example,https://f:g@h.example\nvà x@y.example"

    assert [(4, "a:b"), (29, "d"), (29, "f:g")] == [login[:2] for login in logins_in(text)]
    assert "Xem (https://…@c.example), https://…@e.example,https://…@h.example\nvà x@y.example" == without_logins(text)


def test_the_rest_of_a_text_stays_as_it_is_written() -> None:
    rest = "a.example/?q=1  R&amp;D ﬁn%40 %2F"

    assert f"R&amp;D ở https://…@{rest}" == without_logins(f"R&amp;D ở https://b@{rest}")


@law
@given(st.text(st.sampled_from("ab:/\\@.?#& %40＠\n12htps")))
def test_what_was_hidden_holds_no_login(text: str) -> None:
    # The ellipsis is read as three dots.
    assert {"..."} >= {login.secret for login in logins_in(without_logins(text))}


@pytest.mark.parametrize(
    "piece",
    ["http:", "a://b:c/", "a://b:c@", "//", "@", " @", "x @", "&", "&#x40;", "%40", "http:@", "a:b@", "a:", "a.", " "],
)
def test_a_large_text_is_looked_through_in_little_time(piece: str) -> None:
    text = piece * 100_000
    begun = time.process_time()

    logins_in(f"{text}@")
    without_logins(f"{text}@")

    assert time.process_time() - begun < 3
