"""Broken bodies and editorial pages."""

from tests.broken.case import OPENING, Case, changed, raw, text

_PAGE = "pages/gioi-thieu.md"
_ABOUT = f"content/{_PAGE}"
_QUOTE = "UBND phường đã tặng giấy khen cho 12 tập thể"
_QUOTED = {"kind": "giấy khen", "recipients": "tập thể", "count": 12, "quote": _QUOTE}


def _page(body: str, head: str = "title: Giới thiệu") -> bytes:
    return f"---\n{head}\n---\n\n{body}\n".encode()


CASES = (
    Case("no body", "empty-body", text("")),
    Case("a body of spaces", "empty-body", text("  \n\n \n")),
    Case("a list first", "no-summary", text("- một\n- hai\n"), 24),
    Case("a heading first", "no-summary", text("## Một\n\nHai.\n"), 24),
    Case("a picture first", "no-summary", text("![](le-trao.jpg)\n\nMột.\n"), 24),
    Case("a comment alone", "no-summary", text("<!-- một -->\n"), 24),
    Case("a first paragraph that shows nothing", "no-summary", text("&nbsp;\n\nHai.\n"), 24),
    Case("a first paragraph of empty marks", "no-summary", text("<em></em>\n\nHai.\n"), 24),
    Case("a name of a person", "personal-name", text(OPENING + "Bà Lê Thị Hoa được khen.\n"), "Bà Lê"),
    Case(
        "a copied sentence",
        "copied-sentence",
        changed(awards=[_QUOTED], body=f"{OPENING}{_QUOTE}.\n"),
        f"{_QUOTE}.",
    ),
    Case("a picture of another house", "body-image", text(OPENING + "![](https://vi.example/a.jpg)\n"), "![]"),
    Case("a picture that the article does not name", "body-image", text(OPENING + "![](khac.jpg)\n"), "![]"),
    Case("a picture as a data address", "body-image", text(OPENING + "![](data:image/png;base64,AA)\n"), 27),
    Case("a picture within a sentence", "body-image-inline", text(OPENING + "Một ![](le-trao.jpg) hai.\n"), "![]"),
    Case("a picture on an editorial page", "body-image", raw(_page("![](le-trao.jpg)"), _PAGE), 5, _ABOUT),
    Case("a link that runs a script", "bad-link", text(OPENING + "[a](javascript:alert(1))\n"), "[a]"),
    Case(
        "a link that runs a script in mixed case", "bad-link", text(OPENING + "[a](JaVaScRiPt&colon;alert(1))\n"), "[a]"
    ),
    Case(
        "a link that runs a script behind a tab",
        "bad-link",
        text(OPENING + '<a href="java&Tab;script:alert(1)">a</a>\n'),
        "<a",
    ),
    Case("a link to a data address", "bad-link", text(OPENING + "[a](data:text/html,hai)\n"), "[a]"),
    Case(
        "a script behind a good link",
        "bad-link",
        text("[a](https://a.example/)\n\n[b](vbscript:b)\n"),
        "[b]",
    ),
    Case("a link relative to the page", "bad-link", text(OPENING + "[a](bai-khac.html)\n"), "[a]"),
    Case("a link to a host without scheme", "bad-link", text(OPENING + "[a](//xau.example/)\n"), "[a]"),
    Case("a link with a query", "bad-link", text(OPENING + f"[a](/tin/2019/{'mot-bai-' * 12}dai?b=1)\n"), "[a]"),
    Case("a link with a quote in its address", "bad-link", text(OPENING + "[a](https://a.example/'b)\n"), "[a]"),
    Case(
        "a letter's address that ends its attribute", "bad-link", text(OPENING + '<a href="mailto:a>b c">a</a>\n'), "<a"
    ),
    Case("a link with a password", "bad-link", text(OPENING + "[a](https://ai:mat@bao.example/)\n"), "[a]"),
    Case(
        "an address with a password as text",
        "password-in-text",
        text(OPENING + "Ở https://ai:mat@bao.example/ có\n"),
        "Ở http",
    ),
    Case(
        "a password spelt with an entity", "password-in-text", text(OPENING + "Ở https://ai:b&#64;bao.example\n"), "Ở h"
    ),
    Case(
        "a password over several tags", "password-in-text", text(OPENING + "Ở https://ai:<em>m</em>@bao.example\n"), 24
    ),
    Case("a link with a password spelt in percent", "bad-link", text(OPENING + "[a](https://ai:b%40bao.vn)\n"), "[a]"),
    Case("a link to the editor's own machine", "bad-link", text(OPENING + "[a](http://localhost:8000/)\n"), "[a]"),
    Case("a link with a hidden character", "bad-link", text(OPENING + "[a](https://bao.example/\u200bx)\n"), "[a]"),
    Case("a link to a year without articles", "dead-link", text(OPENING + "Xem [năm ấy](/nam/1999/).\n"), "(/nam"),
    Case("a dead link on an editorial page", "dead-link", raw(_page("Xem [tin](/tin/khong/)."), _PAGE), 5, _ABOUT),
    Case("a script", "html-removed", text(OPENING + "<script>alert(1)</script>\n"), "<script"),
    Case("a frame", "html-removed", text(OPENING + '<iframe src="https://xau.example"></iframe>\n'), "<iframe"),
    Case("10,000 opening brackets in a text", "too-complex", text(OPENING + "[" * 10_000), 27),
    Case("10,000 opening links", "too-complex", text(OPENING + "<a " * 10_000), 27),
    Case("10,000 backticks apart", "too-complex", text(OPENING + "` " * 10_000), 27),
    Case("10,000 backticks together", "too-complex", text(OPENING + "`" * 10_000), 27),
    Case("10,000 stars", "too-complex", text(OPENING + "*a **b " * 3_300), 27),
    Case(
        "a table of a million cells",
        "too-complex",
        text(OPENING + "a|" * 1000 + "\n" + "-|" * 1000 + "\n" + "a|\n" * 1000),
        27,
    ),
    Case(
        "lists indented by tabs",
        "too-deep",
        text(OPENING + "\n".join("\t" * n + "- a" for n in range(340))),
        27 + 8,
    ),
    Case("14,000 headings", "too-complex", text(OPENING + "# a\n" * 14_000), 27),
    Case("27,000 underlines", "too-complex", text(OPENING + "=\n" * 27_000), 27),
    Case("quotes 1,000 deep", "too-deep", text(OPENING + "> " * 1_000 + "a"), 27),
    Case("quotes 1,000 deep without spaces", "too-deep", text(OPENING + ">" * 1_000 + "a"), 27),
    Case("lists 1,000 deep", "too-deep", text(OPENING + "- " * 1_000 + "a"), 27),
    Case(
        "lists indented ever deeper",
        "too-deep",
        text(OPENING + "\n".join(" " * 4 * n + "- a" for n in range(100))),
        27 + 8,
    ),
    Case("a body of 70,000 characters", "body-too-long", text("Một câu. " * 8_000), 24),
    Case("a bell as an entity", "control-character", text("Một &#7; hai.\n"), "&#7;"),
    Case("a change of direction as an entity", "control-character", text("Một &#x202E; hai.\n"), "&#x202E;"),
    Case("a change of direction behind zeros", "control-character", text("Một &#x0000202e; hai.\n"), "&#x0000202e;"),
    Case("a change of direction in decimal digits", "control-character", text("Một &#00008238; hai.\n"), "&#00008238;"),
    Case("an editorial page without title", "missing-key", raw(_page("Một.", "description: Hai"), _PAGE), 2, _ABOUT),
    Case(
        "an editorial page with an article's key",
        "unknown-key",
        raw(_page("Một.", "title: Hai\nstatus: draft"), _PAGE),
        3,
        _ABOUT,
    ),
    Case("an empty editorial page", "empty-body", raw(_page(""), _PAGE), None, _ABOUT),
    Case(
        "an editorial page at a section's address",
        "address-taken",
        raw(_page("Một."), "pages/nam.md"),
        None,
        "content/pages/nam.md",
    ),
    Case(
        "a title of an editorial page with a bell",
        "control-character",
        raw(_page("Một.", 'title: "a\\ab"'), _PAGE),
        2,
        _ABOUT,
    ),
)
