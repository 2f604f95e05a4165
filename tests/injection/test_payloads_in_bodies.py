"""Raw HTML and Markdown of bodies leave nothing that runs, typography included."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.injection.body import faults_of_body, html_of
from tests.injection.payloads import TEXTS

_TRICKS = (
    '<a href="mailto:a>b onmouseover=alert(1) c">x</a> "y" <a href="mailto:z">z</a>',
    '<a href="mailto:a&gt;&quot;onmouseover=alert(1)//">x</a>',
    '<a href="https://a.example/?a=\'>b\'">x</a> "q"',
    '[a](mailto:x"onclick=alert(1))',
    '[a](<mailto:a> onclick=alert(1) ">)',
    '![a](x.jpg "onerror=alert(1)")',
    '``"><script>alert(1)</script>``',
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<h1 onclick=alert(1)>a</h1><h5 style=x>b</h5>",
    "<h1<script>alert(1)</script>>",
    "<code><script>alert(1)</script></code>",
    "<pre><textarea></pre><img src=x onerror=alert(1)></textarea>",
    "<p><!-- --!><img src=x onerror=alert(1)> --></p>",
    "<table><td><p></table><script>alert(1)</script>",
    "<abbr title='\"><script>alert(1)</script>'>a</abbr>",
    "<li value=javascript:alert(1)>a",
    'a\\"b\\\'c `\\"` <em>"<strong>\'</strong>"</em>',
    "\x02klzzwxh:0000\x03 \x02amp\x03lt;script>",
    "[a]: javascript:alert(1)\n\n[a]",
    '<https://a.example/"onclick=alert(1)>',
    "<javascript:alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "---\n<script>\n---",
    "<!DOCTYPE html><html><body onload=alert(1)>",
)


@pytest.mark.parametrize("source", [*TEXTS, *_TRICKS], ids=ascii)
def test_a_body_leaves_nothing_that_runs(source: str) -> None:
    assert [] == faults_of_body(source)


@pytest.mark.parametrize("source", [*TEXTS, *_TRICKS], ids=ascii)
def test_a_quote_or_a_list_leaves_nothing_that_runs_either(source: str) -> None:
    assert [] == faults_of_body("> " + source)
    assert [] == faults_of_body("- " + source)
    assert [] == faults_of_body("| a |\n|---|\n| " + source.replace("\n", " ") + " |")


def test_code_is_shown_as_it_is_written() -> None:
    assert "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>" == html_of("    <script>alert(1)</script>")


_PIECES = (
    *("<", ">", '"', "'", "`", "\\", "&", "a", "=", "[", "](", ")", "![", "*", "_", " ", "\n", "</", "<!--", "-->"),
    *("<a href=", "</a>", "<img src=", "<script>", "<em>", "onclick=", "mailto:", "javascript:", "https://a.b/"),
    *("&quot;", "&gt;", "&#60;"),
)
_pieces = st.sampled_from(_PIECES)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(_pieces, max_size=30).map("".join))
def test_no_mixture_of_marks_leaves_anything_that_runs(source: str) -> None:
    assert [] == faults_of_body(source)
