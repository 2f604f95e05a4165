"""Markdown without the steps that a text cannot need is the same Markdown."""

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from award_archive.reading.converter import convert
from tests.model.builders import law

PIECES = [
    "Phường Láng Hạ", "205", "**đậm**", "*nghiêng*", "_gạch_", "***cả hai***", "a*b", "a_b_c",
    "[trang](/nam/)", "[trang][t]", "\n\n[t]: https://a.example/", "![](anh.jpg)", "![ảnh][t]",
    "<https://a.example/>", "<a@b.example>", "<b>thô</b>", "<div>\n\nkhối\n\n</div>", "<!-- lời -->",
    "&amp;", "&copy;", "&", "<", ">", "`mã`", "``m`ã``", "\\*", "\\", "hai  \ndòng", "\n", "\n\n",
    "\n- mục\n- mục", "\n1. một\n2. hai", "\n> trích", "\n## Đầu", "\n---\n", "\nĐầu\n====\n",
    "\n    mã\n", "\n| a | b |\n|---|---|\n| 1 | `2|3` |\n", "|", "***", "___", "\t", "wzxhzdk:1",
    "!", "[", "]", "(", ")", "![",
]  # fmt: skip
SOURCES = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=40
)


@law
@given(SOURCES)
def test_a_text_becomes_what_the_library_makes_of_it_with_every_step(source: str) -> None:
    whole = Markdown(extensions=["tables", "sane_lists"], output_format="html")

    assert whole.convert(source) == convert(source)
