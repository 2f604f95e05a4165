"""Settings as a settings file holds them, and what is said of those that are wrong."""

import pytest

from award_archive.pages.settings import Settings, SettingsError


def test_the_words_that_readers_see_are_taken_without_what_nobody_sees() -> None:
    found = Settings.of("Bảng\u00a0 vàng\u200b", "", {"description": "\ufeffTóm  tắt tin khen\u00ad thưởng."})

    assert ("Bảng vàng", "Tóm tắt tin khen thưởng.") == (found.name, found.description)


@pytest.mark.parametrize("name", ["Bảng \u202evàng", "Bảng \U000e0041vàng", "Bảng \u3164vàng", "Bảng \x07vàng"])
def test_a_name_with_characters_that_nobody_may_use_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match="SITENAME"):
        Settings.of(name, "", {})


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        ("", ""),
        ("https://kho.example", "https://kho.example"),
        ("https://kho.example", "https://kho.example/"),
        ("http://kho.example:8080/dong-da", "http://kho.example:8080/dong-da//"),
        ("https://owner.github.io/Bang-Vang/v1.0/~ai_b", "https://owner.github.io/Bang-Vang/v1.0/~ai_b"),
        ("https://báo.example", "https://báo.example"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://noi-bo/kho", "http://noi-bo/kho"),
    ],
)
def test_a_public_address_is_taken_without_a_slash_at_its_end(expected: str, given: str) -> None:
    assert expected == Settings.of("Kho", given, {}).url


@pytest.mark.parametrize(
    "given",
    [
        "https://x.example//a",
        "https://x.example/a//b",
        "https://x.example/a/../b",
        "https://x.example/.",
        "//x.example",
        "https://x.example:99999",
        "https://x.example:0",
        "https://.",
        "HTTPS://x.example",
        "https://X.example",
        "https://x.example/a b",
        "https://x.example/?a",
        "https://x.example/#a",
        "https://x.example/$(id)",
        "https://x.example/`id`",
        "https://x.example/a;b",
        "https://x.example/%2e%2e/b",
        "https://x.example\\a",
        "https://x.example/đống-đa",
        "https://x.example/a\n",
        "kho.example",
        "https:",
    ],
)
def test_an_odd_public_address_is_refused(given: str) -> None:
    with pytest.raises(SettingsError, match="SITEURL"):
        Settings.of("Kho", given, {})


def test_other_archives_are_taken_without_slashes_at_their_ends_and_without_the_archive_itself() -> None:
    given = ["https://kho.example/", "https://báo.example/hoan-kiem//", "http://noi-bo:8080"]
    everywhere = {"sisters": given}

    assert ("https://kho.example", "https://báo.example/hoan-kiem", "http://noi-bo:8080") == Settings.of(
        "Kho", "", everywhere
    ).sisters
    assert ("https://báo.example/hoan-kiem", "http://noi-bo:8080") == Settings.of(
        "Kho", "https://kho.example", everywhere
    ).sisters


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        ("phải là danh sách địa chỉ", "https://kho.example"),
        ("phải là danh sách địa chỉ", {"kho": "https://kho.example"}),
        ("phải là danh sách địa chỉ", ["https://kho.example", 5]),
        ("phải là danh sách địa chỉ", None),
        ("không dùng được", [""]),
        ("không dùng được", ["kho.example"]),
        ("không dùng được", ["ftp://kho.example"]),
        ("không dùng được", ["javascript:alert(1)"]),
        ("không dùng được", ["https://ai:mat-khau@kho.example"]),
        ("không dùng được", ["https://kho.example/?q=a"]),
        ("không dùng được", ["https://kho.example/#a"]),
        ("không dùng được", ["https://Kho.example"]),
        ("hai lần", ["https://kho.example", "https://kho.example/"]),
    ],
)
def test_a_wrong_list_of_other_archives_is_refused_in_one_message(expected: str, given: object) -> None:
    with pytest.raises(SettingsError, match=expected) as raised:
        Settings.of("Kho", "", {"sisters": given})

    assert 1 == str(raised.value).count("“sisters”")
    assert "mat-khau" not in str(raised.value)


@pytest.mark.parametrize("given", ["https://ai:mat-khau@kho.example", "https://ai:mat-khau@kho.example/\u200b"])
def test_the_message_about_a_public_address_repeats_no_password(given: str) -> None:
    with pytest.raises(SettingsError) as raised:
        Settings.of("Kho", given, {})

    assert "SITEURL" in str(raised.value)
    assert "mat-khau" not in str(raised.value)


@pytest.mark.parametrize(
    ("setting", "given"),
    [
        ("SITENAME", {"name": "Kho https://ai:mat-khau@kho.example/"}),
        ("description", {"own": {"description": "Ở https://mat-khau@kho.example/, mọi tin."}}),
        ("SITEURL", {"url": "https://ai:mat-khau%40kho.example"}),
        ("PHOTO_CLUSTER", {"cluster": "tcp://ai:mat-khau"}),
        ("PHOTO_CLUSTER", {"cluster": "tcp://ai:mat-khau@kho.example:8786"}),
        ("PHOTO_CLUSTER", {"cluster": "tcp://mat-khau:a:8786"}),
        ("feed_namespace", {"own": {"feed_namespace": "https://ai:mat-khau@kho.example"}}),
        ("AWARD_ARCHIVE", {"own": "https://ai:mat-khau@kho.example"}),
    ],
)
def test_a_setting_with_a_password_is_refused_and_the_password_not_repeated(
    setting: str, given: dict[str, object]
) -> None:
    with pytest.raises(SettingsError, match=setting) as raised:
        Settings.of(**{"name": "Kho", "url": "", "own": {}} | given)

    assert "mat-khau" not in str(raised.value)


@pytest.mark.parametrize("given", ["", "tcp://scheduler:8786", "tcp://10.0.0.5:8786", "tcp://[fd00::1]:8786"])
def test_the_address_of_a_scheduler_is_taken_as_it_is(given: str) -> None:
    assert given == Settings.of("Kho", "", {}, given).cluster


def test_tokens_of_services_stand_under_the_names_that_these_look_for() -> None:
    given = {"verification": {"yandex": "0a1b2c3d", "google": "A-b_c=1"}}

    assert (("google-site-verification", "A-b_c=1"), ("yandex-verification", "0a1b2c3d")) == Settings.of(
        "Kho", "", given
    ).verification_names


@pytest.mark.parametrize(
    ("expected", "given"),
    [
        ("phải là dict", "A-b_c=1"),
        ("phải là dict", ["A-b_c=1"]),
        ("phải là dict", None),
        ("google, bing, yandex", {"gogle": "A-b_c=1"}),
        ("chép phần", {"google": '<meta name="google-site-verification" content="A">'}),
        ("chép phần", {"bing": ""}),
        ("chép phần", {"bing": 12345678}),
    ],
)
def test_a_token_that_no_service_gives_is_refused(expected: str, given: object) -> None:
    with pytest.raises(SettingsError, match=expected) as raised:
        Settings.of("Kho", "", {"verification": given})

    assert "“verification”" in str(raised.value)


@pytest.mark.parametrize(
    ("expected", "contact"),
    [("", ""), ("mailto:thu@kho.example", "thu@kho.example"), ("https://kho.example/thu", "https://kho.example/thu")],
)
def test_readers_write_a_letter_or_on_a_page_or_nowhere(expected: str, contact: str) -> None:
    assert expected == Settings.of("Kho", "", {"contact": contact}).contact_url


@pytest.mark.parametrize(
    "contact", ["http://kho.example", "a@b", "javascript:x", "thu@kho.example\nBcc:x", "https://ai:mat@kho.example"]
)
def test_a_contact_that_reaches_nobody_is_refused_without_its_password(contact: str) -> None:
    with pytest.raises(SettingsError, match="nơi nhận thư") as raised:
        Settings.of("Kho", "", {"contact": contact})

    assert "ai:mat@" not in str(raised.value)
