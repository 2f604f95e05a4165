"""One value of the front matter at a time: what it means, or what the editor is told at its line and column."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml import Node

from award_archive.model.award import Recipients
from award_archive.model.count import Count, CountKind
from award_archive.model.web import AddressFault, is_web_address
from award_archive.reading import values
from award_archive.reading.yaml_nodes import Fields
from tests.model.builders import law
from tests.reading.fields import KEY, field, message, told


def test_nothing_written_is_nothing_and_no_problem() -> None:
    fields, _ = field("x")

    assert values.count(fields, None) is None
    assert values.recipients(fields, None) is None
    assert "" == values.text(fields, KEY, None) == values.url(fields, KEY, None)
    assert [] == [*values.each(fields, KEY, None)]
    assert [] == told(fields)


@pytest.mark.parametrize(
    ("written", "kind", "number"),
    [
        ("205", CountKind.EXACT, 205),
        ('"205"', CountKind.EXACT, 205),
        ("0", CountKind.EXACT, 0),
        ('"1.000"', CountKind.EXACT, 1_000),
        ("1.234.567", CountKind.EXACT, 1_234_567),
        ("010", CountKind.EXACT, 10),
        ("nhiều", CountKind.UNSPECIFIED, None),
        ("hơn 50", CountKind.AT_LEAST, 50),
        ("trên 1.000", CountKind.AT_LEAST, 1_000),
        ("gần 180", CountKind.ABOUT, 180),
        ("khoảng 300", CountKind.ABOUT, 300),
    ],
)
def test_a_count_is_what_the_editor_wrote_not_what_yaml_makes_of_it(
    written: str, kind: CountKind, number: int | None
) -> None:
    fields, node = field(written)

    assert Count(kind, number, written.strip('"')) == values.count(fields, node)
    assert [] == told(fields)


@pytest.mark.parametrize(
    "written", ["1.000", "12.345", "1.5", ".5", "1.0e+3", ".inf", ".nan", "yes", "no", "true", "Off"]
)
def test_yamls_traps_for_numbers_are_named(written: str) -> None:
    fields, node = field(written)

    assert values.count(fields, node) is None
    assert ["yaml-trap"] == told(fields)
    assert f'Viết trong ngoặc kép: "{written}"' in message(fields)


@pytest.mark.parametrize(
    "written",
    [
        "-5",
        "+5",
        "1_000",
        "0x10",
        "0b11",
        "12:30",
        "1,000",
        "1/2",
        "~",
        "null",
        "2016-03-24",
        "205 tập thể",
        "vài chục",
        "99999999",
    ],
)
def test_other_counts_are_refused(written: str) -> None:
    fields, node = field(written)

    assert values.count(fields, node) is None
    assert ["bad-count"] == told(fields)


@pytest.mark.parametrize(
    ("written", "hint"),
    [("khoang 300", "khoảng 300"), ("nhieu", "nhiều"), ("tren 10", "trên 10")],
)
def test_a_word_without_its_marks_is_guessed(written: str, hint: str) -> None:
    fields, node = field(written)

    assert values.count(fields, node) is None
    assert message(fields).endswith(f"Có phải “{hint}”?")


@pytest.mark.parametrize("written", ["[205]", "{tập thể: 205}"])
def test_a_list_is_no_count(written: str) -> None:
    fields, node = field(written)

    assert values.count(fields, node) is None
    assert ["wrong-type"] == told(fields)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("tập thể", Recipients.COLLECTIVES),
        ("Tập Thể", Recipients.COLLECTIVES),
        ("cá nhân", Recipients.INDIVIDUALS),
        ("hộ gia đình", Recipients.HOUSEHOLDS),
        ("tập thể  và cá nhân", Recipients.UNSPLIT),
        ("ca\u0301 nhân", Recipients.INDIVIDUALS),
    ],
)
def test_recipients_are_of_four_sorts(written: str, expected: Recipients) -> None:
    fields, node = field(written)

    assert expected is values.recipients(fields, node)
    assert [] == told(fields)


@pytest.mark.parametrize("written", ["sáng kiến", "cá nhân và tập thể", "tập thể, cá nhân", "collectives", "suất quà"])
def test_what_is_no_sort_of_recipients_is_refused(written: str) -> None:
    fields, node = field(written)

    assert values.recipients(fields, node) is None
    assert ["unknown-recipients"] == told(fields)


@pytest.mark.parametrize(
    "written",
    [
        "https://bao.example/tin-1.html?a=1&b=2",
        "http://bao.example",
        "HTTPS://Bao.Example/Tin",
        "https://báo.example/tin/Đống-Đa",
        "https://bao.example:443/",
        "https://bao.example:8080/",
        "https://xn--bo-fia.example/tin",
        "https://tin_hn.bao.example/",
        "https://例え.テスト/",
        "https://समाचार.भारत/",
        "http://203.113.130.1/tin",
        "https://bao.example/@ai?thu=a@b.example",
    ],
)
def test_an_absolute_web_address_is_kept_as_it_is(written: str) -> None:
    fields, node = field(f'"{written}"')

    assert written == values.url(fields, KEY, node)
    assert [] == told(fields)


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "JavaScript://bao.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://bao.example/tin",
        "mailto:a@bao.example",
        "//bao.example/tin",
        "/tin/2016/a/",
        "bao.example/tin",
        "https:",
        "https://",
        "https:///tin",
        "https://?q=1",
        "https://[::1/tin",
        "https://bao.example/a b",
        "https://bao.example/<script>",
        "https://bao.example/'onclick='x",
        "https://bao.example/`",
        "https:\\\\bao.example",
    ],
)
def test_what_is_no_web_address_is_refused(written: str) -> None:
    fields, node = field("'{}'".format(written.replace("'", "''")))

    assert "" == values.url(fields, KEY, node)
    assert ["bad-url"] == told(fields)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "256.1.1.1", "１２７.0.0.1"),
        *("10.0.0.5", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "0.1.2.3"),
        *("localhost", "LocalHost", "a.localhost", "may-in.local", "bao", "ｌｏｃａｌｈｏｓｔ", "%6c%6fcalhost"),
        *("[::1]", "[2001:db8::1]", "[::ffff:127.0.0.1]"),
        *(".", "..", "bao..example", ".bao.example", "bao.example.", "bao。example", "bao\u200b.example"),
        *(f"{'a' * 64}.example", f"{'a.' * 130}example"),
        *("x.example:99999", "x.example:0", "x.example:", "x.example:8o", "x.example:８０", "localhost:8000"),
    ],
)
def test_a_host_that_no_reader_can_open_is_refused(host: str) -> None:
    address = f"http://{host}/x"

    assert not is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        *("https://user:secret@bao.example/x", "https://secret@bao.example/x", "https://:secret@bao.example"),
        *(
            "HTTPS://user:secret@bao.example:99999/x",
            "https://user:secret@localhost",
            "https://user:se/cret@bao.example",
        ),
        *("https://user:12/secret@bao.example", "https:user:secret@bao.example", "user:secret@bao.example"),
        *("https://user:secret@[bao.example", "ftp://user:secret@bao.example", "https:\\\\user:secret@bao.example"),
        *(
            "https://user:secret%40bao.example",
            "https://user:secret&#64;bao.example",
            "https://user:secret＠bao.example",
        ),
        *("https://user:secret @bao.example", "https://a.example/https://user:secret@bao.example"),
    ],
)
def test_an_address_with_a_password_is_refused_and_not_repeated(address: str) -> None:
    fields, node = field(address)

    assert "" == values.url(fields, KEY, node)
    assert ["bad-url"] == told(fields)
    assert "secret" not in message(fields)
    assert "bao.example" in message(fields) or "localhost" in message(fields)


def test_a_message_says_why_an_address_is_refused() -> None:
    reasons = {}
    for address in (
        "tin.html",
        "https://bao.example/a b",
        "https://a:b@bao.example",
        "https://bao.example:0",
        "https://.",
        "http://10.0.0.1",
    ):
        fields, node = field(address)
        values.url(fields, KEY, node)
        reasons[address] = message(fields)

    words = [fault.words for fault in AddressFault]
    assert words == [word for word, said in zip(words, reasons.values(), strict=True) if word in said]


@pytest.mark.parametrize("read", [values.text, values.prose, values.licence])
def test_no_text_of_any_key_publishes_a_password(read: Callable[[Fields, str, Node | None], str]) -> None:
    fields, node = field("Xem https://user:secret@bao.example/x")

    assert "" == read(fields, KEY, node)
    assert ["password-in-text"] == told(fields)
    assert "secret" not in message(fields)


def test_a_licence_is_a_name_or_an_address_that_readers_can_open() -> None:
    right, wrong = field("CC BY 4.0, https://a.example"), field("http://localhost/licence")

    assert "CC BY 4.0, https://a.example" == values.licence(right[0], KEY, right[1])
    assert "" == values.licence(wrong[0], KEY, wrong[1])
    assert [[], ["bad-url"]] == [told(fields) for fields, _ in (right, wrong)]


@law
@given(st.text())
def test_no_text_that_could_end_an_attribute_is_a_web_address(text: str) -> None:
    assert not is_web_address(f'https://bao.example/{text}"{text}')
    assert not is_web_address(f"https://bao.example/{text}\n{text}")


@pytest.mark.parametrize(
    ("written", "expected"),
    [("Đống Đa", "Đống Đa"), ("2015", "2015"), ('"no"', "no"), ('" 1.000 "', "1.000"), ("nope", "nope")],
)
def test_text_is_what_was_written_without_spaces_around_it(written: str, expected: str) -> None:
    fields, node = field(written)

    assert expected == values.text(fields, KEY, node)
    assert [] == told(fields)


@pytest.mark.parametrize("written", ["no", "Yes", "on", "1.000", "2016-03-24", "~", "null", "-5", "0x10", "12:30"])
def test_what_yaml_takes_for_something_else_is_not_text(written: str) -> None:
    fields, node = field(written)

    assert "" == values.text(fields, KEY, node)
    assert ["yaml-trap"] == told(fields)


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ('"một\\nhai"', "several-lines"),
        ("|\n  một\n  hai", "several-lines"),
        ("[một]", "wrong-type"),
        ("{a: b}", "wrong-type"),
    ],
)
def test_text_is_on_one_line(written: str, rule: str) -> None:
    fields, node = field(written)

    assert "" == values.text(fields, KEY, node)
    assert [rule] == told(fields)


@pytest.mark.parametrize(("length", "expected"), [(300, []), (301, ["too-long"])])
def test_text_has_a_greatest_length(length: int, expected: list[str]) -> None:
    fields, node = field("á" * length)

    assert bool(expected) == (values.text(fields, KEY, node) == "")
    assert expected == told(fields)


@pytest.mark.parametrize(("length", "expected"), [(2_000, []), (2_001, ["too-long"])])
def test_prose_may_be_longer(length: int, expected: list[str]) -> None:
    fields, node = field("á" * length)

    assert bool(expected) == (values.prose(fields, KEY, node) == "")
    assert expected == told(fields)


def test_an_empty_value_is_told_and_nothing() -> None:
    fields, node = field('""')

    assert node is None
    assert ["empty-value"] == told(fields)


def test_an_empty_value_of_a_draft_is_nothing() -> None:
    fields, node = field("", is_draft=True)

    assert node is None
    assert [] == told(fields)


@pytest.mark.parametrize("written", ["một", "{a: b}"])
def test_what_is_no_list_has_no_items(written: str) -> None:
    fields, node = field(written)

    assert [] == [*values.each(fields, KEY, node)]
    assert ["wrong-type"] == told(fields)


def test_the_items_of_a_list_are_read_and_wrong_ones_are_told_by_their_number() -> None:
    fields, node = field("[{a: một}, hai, {a: ba}, {b: bốn}]")
    found = values.each_mapping(fields, KEY, node, ("a",), lambda item: values.text(item, "a", item.get("a")) or None)

    assert ("một", "ba") == found
    assert ["wrong-type", "unknown-key"] == told(fields)
    assert "khóa[2]" in fields.report.problems[0].message
    assert "khóa[4]" in fields.report.problems[1].message


@pytest.mark.parametrize(
    "written",
    ["UBND\u00a0phường", "UBND  phường", "UB\u00adND phường", "\ufeffUBND phường\u200b", "UBND \u200b phường"],
)
def test_a_name_is_read_without_what_nobody_sees(written: str) -> None:
    fields, node = field(f'"{written}"')

    assert "UBND phường" == values.text(fields, KEY, node)
    assert [] == told(fields)


def test_a_count_is_read_without_what_nobody_sees() -> None:
    fields, number = field("hơn\u00a0\u200b50")

    assert Count(CountKind.AT_LEAST, 50, "hơn 50") == values.count(fields, number)


@pytest.mark.parametrize("written", ["Láng \u3164Hạ", "Láng\u2800Hạ", "Lang\u115f"])
def test_a_blank_letter_in_a_name_is_told(written: str) -> None:
    fields, node = field(written)

    assert "" == values.text(fields, KEY, node)
    assert ["control-character"] == told(fields)
    assert "Có ký tự không nhìn thấy được (U+" in message(fields)


def test_a_name_of_nothing_but_what_nobody_sees_is_empty() -> None:
    fields, node = field('"\u200b\u2060"')

    assert "" == values.text(fields, KEY, node)
    assert ["empty-value"] == told(fields)
    assert "chỉ có ký tự không nhìn thấy được" in message(fields)
