"""No sentence of an article is a quote's, unless it is marked as a quotation."""

import pytest

from award_archive.model.text_checks.copied_sentences import copied_sentences

QUOTE = "UBND phường đã tặng giấy khen cho 12 tập thể và hơn 50 cá nhân xuất sắc"


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTE}.",
        f"Ngày 19/8. {QUOTE}. Lễ trao ở sân đình.",
        f"Mở đầu.\n\n{QUOTE.upper()}!\n\nKết.",
        f"Mở đầu.\n\n- {QUOTE};\n- dòng hai\n",
        f"Mở “đầu. \n\n{QUOTE}.” Kết.",
        f"“Một.” {QUOTE}. “Hai.”",
        f"> Một.\n\n{QUOTE}.",
        "Mở đầu. Đã tặng **giấy khen** cho 12\ntập thể và hơn 50 [cá nhân](/nam/2019/).",
    ],
)
def test_a_sentence_of_eight_words_that_stands_in_a_quote_is_copied(text: str) -> None:
    (found,) = copied_sentences(text, [QUOTE, QUOTE])

    assert found.text in text
    assert text[found.start :].lstrip().startswith(found.text)


@pytest.mark.parametrize(
    "text",
    [
        "Phường tặng giấy khen cho 12 tập thể và hơn 50 cá nhân.",
        f"Bản tin viết: “{QUOTE}”.",
        f"Mở đầu. “{QUOTE}.”",
        f'Mở đầu.\n\n"{QUOTE}"\n',
        f"Mở đầu.\n\n“{QUOTE}. Thế là xong.”",
        f"Mở đầu.\n\n“Theo báo. {QUOTE}.”",
        f"Báo viết: “Hội nghị diễn ra. {QUOTE}. Hội nghị kết thúc.”",
        f"Báo viết: “Có “hội nghị”. {QUOTE}. Thế thôi.”",
        f"Mở đầu.\n\n> Báo viết thế này. {QUOTE}.",
        f"Mở đầu.\n\n> Báo viết.\n{QUOTE}.",
        f"Mở đầu.\n\n**“{QUOTE}.”**",
        f"Mở đầu.\n\n*“{QUOTE}”*",
        f"Mở đầu.\n\n«{QUOTE}.»",
        f"Mở đầu.\n\n‘{QUOTE}.’",
        f"Mở đầu.\n\n> {QUOTE}.\n",
        "Hơn 50 cá nhân xuất sắc.",
        "Tặng giấy khen cho 12 tập thể. Và hơn 50 cá nhân xuất sắc.",
        "",
    ],
)
def test_own_words_short_sentences_and_marked_quotations_are_not_copied(text: str) -> None:
    assert [] == list(copied_sentences(text, [QUOTE, "", "12 tập thể"]))


@pytest.mark.parametrize("sign", ["\n", ".", " ", "“", "* ", "UBND ", "](", "1.", "\n- "])
def test_a_text_that_repeats_a_sign_takes_no_longer_than_another(sign: str) -> None:
    # A hundred thousand signs would take hours if each were compared with all behind it.
    assert [] == list(copied_sentences(sign * 100_000, [QUOTE, "“" * 2_000]))
