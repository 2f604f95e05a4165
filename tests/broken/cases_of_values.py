"""Broken front matter: what the keys say."""

from datetime import date

from tests.broken.case import Case, added, another, both, changed, swapped

_TITLE, _DATE = "title: Láng Hạ khen người giữ phố", "date: 2019-08-19"
_REPORTED = "date: đăng 2019-08-19"
_AWARD = {"kind": "giấy khen", "recipients": "tập thể", "count": 12}
_BOTH = "tập thể và cá nhân"
_SUM = {"count": 24, "recipients": _BOTH, "kind": "giấy khen"}
_DAY, _LATER = date(2020, 1, 1), date(2099, 1, 1)
_REMOVED = {"file": "le-trao.jpg", "removed": {"date": _DAY, "reason": "Theo yêu cầu"}}
_URL = "https://bao.example/lang-ha"


def _award(**keys: object) -> dict[str, object]:
    return {"awards": [{key: value for key, value in (_AWARD | keys).items() if value is not None}]}


def _parts(*counts: int) -> dict[str, object]:
    return _award(of_which=[{"count": count} for count in counts])


def _deep(levels: int) -> dict[str, object]:
    part: dict[str, object] = {"count": 0, "group": "phần cuối"}
    for _ in range(levels - 1):
        part = {"count": 1, "of_which": [part]}
    return _award(of_which=[part])


CASES = (
    Case("no title", "missing-key", changed(title=None), 2),
    Case("an empty title", "empty-value", swapped(_TITLE, 'title: ""'), 2),
    Case("a title of spaces alone", "empty-value", swapped(_TITLE, 'title: "   "'), 2),
    Case("a title of 301 characters", "too-long", changed(title="ă" * 301), 2),
    Case("a title of 900 kB", "too-long", changed(title="ă" * 450_000), 2),
    Case("a title of two lines", "several-lines", swapped(_TITLE, 'title: "Một\\n\\nHai"'), 2),
    Case("a title that is a list", "wrong-type", swapped(_TITLE, "title: [Một, Hai]"), 2),
    Case("no date", "missing-key", changed(date=None), 2),
    Case("a date as papers write it", "bad-date", swapped(_DATE, "date: 19/8/2019"), 3),
    Case("a date that does not exist", "bad-date", swapped(_DATE, "date: 2019-02-30"), 3),
    Case("a month that does not exist", "bad-date", swapped(_DATE, "date: 2019-13"), 3),
    Case("a month as papers write it", "bad-date", swapped(_DATE, "date: tháng 8/2019"), 3),
    Case("a report's month", "bad-date", swapped(_DATE, "date: đăng 2019-08"), 3),
    Case("a season for a date", "bad-date", swapped(_DATE, "date: mùa thu 2019"), 3),
    Case("a month to come", "future-date", swapped(_DATE, "date: 2099-01"), 3),
    Case("a year to come", "future-date", swapped(_DATE, "date: 2099"), 3),
    Case("a report to come", "future-date", swapped(_DATE, "date: đăng 2099-01-01"), 3),
    Case("an event that ends before it begins", "end-before-date", added("end: 2019-08-18"), "end:"),
    Case("an event that ends in days to come", "future-date", added("end: 2099-01-01"), "end:"),
    Case("a last day that is a month", "bad-date", added("end: 2019-08"), "end:"),
    Case("a month with a last day", "end-without-day", swapped(_DATE, "date: 2019-08\nend: 2019-08-19"), 4),
    Case("a report's day with a last day", "end-without-day", swapped(_DATE, f"{_REPORTED}\nend: 2019-08-20"), 4),
    Case("a school year of three", "bad-school-year", added("year: năm học 2017-2019"), "year:"),
    Case("a school year of one", "bad-school-year", added("year: năm học 2018"), "year:"),
    Case("a school year that ends after the event", "year-after-event", added("year: năm học 2019-2020"), "year:"),
    Case("a date with a time", "bad-date", swapped(_DATE, "date: 2019-08-19 10:00:00"), 3),
    Case("the year 0", "bad-date", swapped(_DATE, "date: 0000-01-01"), 3),
    Case("the first day of all", "bad-date", swapped(_DATE, "date: 0001-01-01"), 3),
    Case("a date that is a mapping", "wrong-type", swapped(_DATE, "date: {year: 2019}"), 3),
    Case("a day to come", "future-date", swapped(_DATE, "date: 2099-01-01"), 3),
    Case("the last day of all", "future-date", swapped(_DATE, "date: 9999-12-31"), 3),
    Case("a working year in words", "bad-year", added("year: năm ngoái"), "year:"),
    Case("a working year 0000", "bad-year", added("year: 0000"), "year:"),
    Case("a list of working years", "wrong-type", added("year: [2018, 2019]"), "year:"),
    Case("working years backwards", "year-backwards", added("year: 2019-2009"), "year:"),
    Case("a working year after the event", "year-after-event", added("year: 2020"), "year:"),
    Case("no place", "missing-place", changed(ward=None, district=None), 2),
    Case("a ward that nobody knows", "unknown-ward", changed(ward="Láng Háa"), "ward:"),
    Case("a ward of other days", "unknown-ward", changed(ward="Láng", district=None), "ward:"),
    Case("a ward of another district", "unknown-ward", changed(district="Ba Đình"), "ward:"),
    Case("a ward that is a mapping", "wrong-type", changed(ward={"ten": "Láng Hạ"}), "ten: Láng Hạ"),
    Case("a list of no wards", "empty-value", changed(ward=[]), "ward:"),
    Case("one ward twice", "ward-twice", changed(ward=["Láng Hạ", "lang-ha-1"]), "- lang-ha-1"),
    Case("an unknown ward among others", "unknown-ward", changed(ward=["Láng Hạ", "Láng Háa"]), "- Láng Háa"),
    Case("a row of a ward that nobody knows", "unknown-ward", changed(**_award(ward="Láng Háa")), "ward: Láng Háa"),
    Case("a part that is larger than its whole", "part-too-large", changed(**_parts(13)), "count: 13"),
    Case(
        "a range that is larger than its whole",
        "part-too-large",
        changed(**_award(of_which=[{"count": "20-25"}])),
        "20-25",
    ),
    Case(
        "about more than the whole",
        "part-perhaps-too-large",
        changed(**_award(of_which=[{"count": "gần 13"}])),
        "gần 13",
    ),
    Case("a quote without the number", "quote-without-number", changed(**_award(quote="21 tập thể")), "quote:"),
    Case("the sample quote", "sample-text", changed(**_award(quote="lời của nguồn nêu con số")), "quote:"),
    Case(
        "a row that others add up to",
        "perhaps-parts",
        changed(
            awards=[_AWARD, _AWARD | {"recipients": "cá nhân"}, {"count": 24, "recipients": _BOTH, "kind": "giấy khen"}]
        ),
        "count: 24",
    ),
    Case("a title with a number of no row", "number-in-no-row", changed(title="Khen 21 tập thể"), 2),
    Case("an event after its report", "event-after-report", added("  published: 2019-08-18"), "published"),
    Case(
        "a first report before all sources",
        "reported-earlier",
        changed(date="đăng 2019-08-10", sources=[{"publisher": "Báo", "published": "2019-09-10"}]),
        3,
    ),
    Case(
        "a report that was read before it came out",
        "read-before-report",
        added("  published: 2019-08-20\n  accessed: 2019-08-19"),
        "accessed",
    ),
    Case(
        "a correction before the event",
        "correction-before-event",
        added("corrections:\n- date: 2019-08-18\n  note: Sửa."),
        "- date",
    ),
    Case("one issuer twice", "issuer-twice", changed(**_award(issuer=["UBND phường", "ubnd  phường"])), "ubnd"),
    Case("an issuer that is empty", "empty-value", changed(**_award(issuer=["UBND phường", ""])), "- ''"),
    Case("a ward that is empty among others", "empty-value", changed(ward=["Láng Hạ", ""]), "- ''"),
    Case("a row's ward that is empty", "empty-value", changed(**_award(ward=["Láng Hạ", " "])), "- ' '"),
    Case("a row without any ward", "empty-value", changed(**_award(ward=[])), "ward: []"),
    Case("a month of the year 9999", "future-date", swapped(_DATE, "date: 9999-12"), 3),
    Case("parts that are more than their whole", "parts-too-many", changed(**_parts(7, 6)), "- count: 7"),
    Case("parts in parts in parts in parts", "parts-too-deep", changed(**_deep(4)), "- count: 0"),
    Case("a part that is a word", "wrong-type", changed(**_award(of_which=["một phần"])), "một phần"),
    Case("a part without a count", "missing-key", changed(**_award(of_which=[{"group": "giáo viên"}])), "group:"),
    Case("a decision of a day to come", "future-date", changed(**_award(decision={"date": _LATER})), "date: 2099"),
    Case("a decision without anything", "empty-value", changed(**_award(decision={})), "decision:"),
    Case("a decision that is a word", "wrong-type", changed(**_award(decision="12/QĐ")), "decision:"),
    Case("a mention of nothing", "missing-key", changed(also=[{"count": 3}]), "- count: 3"),
    Case("a mention with a count in other words", "bad-count", changed(also=[{"what": "quà", "count": "vài"}]), "vài"),
    Case(
        "an unknown issuer in a list", "unknown-issuer", changed(**_award(issuer=["UBND phường", "Ông Ba"])), "Ông Ba"
    ),
    Case("a district that nobody knows", "unknown-district", changed(district="Đống Đaa"), "district:"),
    Case("a province that nobody knows", "unknown-province", changed(province="Hà Lội"), "province:"),
    Case("a kind that nobody knows", "unknown-kind", changed(**_award(kind="giấy khên")), "kind:"),
    Case("an issuer that nobody knows", "unknown-issuer", changed(**_award(issuer="UBDN phường")), "issuer:"),
    Case("several issuers in one text", "unknown-issuer", changed(**_award(issuer="quận và phường")), "issuer:"),
    Case(
        "an award that the issuer could not give then",
        "impossible-award",
        changed(date=date(2024, 3, 1), **_award(kind="bằng khen", issuer="Chủ tịch UBND phường Láng Hạ")),
        "issuer:",
    ),
    Case(
        "an award of an office that is no more",
        "impossible-award",
        changed(date=date(2025, 8, 1), ward="Láng", district=None, **_award(issuer="Chủ tịch UBND quận")),
        "issuer:",
    ),
    Case("a movement that nobody knows", "unknown-movement", changed(movement="Dân vận kéo"), "movement:"),
    Case("one movement twice", "movement-twice", added("movement: [Dân vận khéo, dan-van-kheo]"), "movement:"),
    Case("an empty movement", "empty-value", added('movement: ""'), "movement:"),
    Case("a movement that is a mapping", "wrong-type", added("movement: {name: Dân vận khéo}"), "movement:"),
    Case("recipients that nobody knows", "unknown-recipients", changed(**_award(recipients="thôn")), "recipients:"),
    Case("a count in other words", "bad-count", changed(**_award(count="vài chục")), "count:"),
    Case("a negative count", "bad-count", changed(**_award(count=-3)), "count:"),
    Case("about none", "bad-count", changed(**_award(count="hơn 0")), "count:"),
    Case("a count beyond all sense", "bad-count", changed(**_award(count="9" * 5000)), "count:"),
    Case("a count that is a list", "wrong-type", changed(**_award(count=[12])), "- 12"),
    Case("an award without count", "missing-key", changed(**_award(count=None)), "kind:"),
    Case("an award without kind", "missing-key", changed(**_award(kind=None)), "recipients:"),
    Case("awards that are words", "wrong-type", changed(awards="205 tập thể"), "awards:"),
    Case("an award that is words", "wrong-type", changed(awards=["205 tập thể"]), "205 tập thể"),
    Case("an empty award", "wrong-type", swapped("awards:\n", "awards:\n- \n"), "- "),
    Case("an unknown key", "unknown-key", added("phuong: Láng Hạ"), "phuong:"),
    Case("an unknown key of an award", "unknown-key", changed(**_award(so=3)), "so:"),
    Case("an unknown key of a source", "unknown-key", swapped("url:", "link:"), "link:"),
    Case(
        "an unknown key of a photograph",
        "unknown-key",
        swapped("caption:", "captoin:"),
        "captoin:",
        follows=frozenset({"missing-key"}),
    ),
    Case("a key twice", "duplicate-key", added("ward: Láng Thượng"), "Láng Thượng"),
    Case("a script for an address", "bad-url", swapped(_URL, "javascript:alert(1)"), "javascript"),
    Case("a script in mixed case", "bad-url", swapped(_URL, '" JaVaScRiPt:alert(1)"'), "JaVaScRiPt"),
    Case("a data address", "bad-url", swapped(_URL, "data:text/html,hai"), "data:"),
    Case("an address without host", "bad-url", swapped(_URL, "https:///lang-ha"), "https:///"),
    Case("an address with a quote in it", "bad-url", swapped(_URL, "'https://bao.example/\"onclick'"), "onclick"),
    Case("an address with a space in it", "bad-url", swapped(_URL, "https://bao.example/lang ha"), "lang ha"),
    Case("an address with a broken host", "bad-url", swapped(_URL, "https://[bao.example"), "https://["),
    Case("an address with a password", "bad-url", swapped(_URL, "https://ai:mat-khau@bao.example/x"), "mat-khau"),
    Case("an address with a port that no host has", "bad-url", swapped(_URL, "https://bao.example:99999/"), ":99999"),
    Case("an address of a host without name", "bad-url", swapped(_URL, "https://./"), "https://./"),
    Case("an address of the editor's own machine", "bad-url", swapped(_URL, "http://127.0.0.1"), "127.0.0.1"),
    Case(
        "a password in a photograph's licence",
        "bad-url",
        swapped("credit:", "licence: https://ai:mat-khau@bao.example/x\n  credit:"),
        "licence:",
    ),
    Case(
        "a password in a note", "password-in-text", changed(**_award(note="Xem https://ai:mat@bao.example/x")), "note:"
    ),
    Case("no sources", "missing-key", changed(sources=None), 2),
    Case("an empty list of sources", "missing-key", changed(sources=[]), "sources:"),
    Case("a source without publisher", "missing-key", changed(sources=[{"url": _URL}]), "- url"),
    Case("a source of a year", "bad-date", added("  published: 2019"), "published"),
    Case("a source of a month to come", "future-date", added("  published: 2099-01"), "published"),
    Case("a source read tomorrow", "future-date", added("  accessed: 2099-01-01"), "accessed"),
    Case("a correction without note", "missing-key", added("corrections:\n- date: 2020-01-01"), "- date"),
    Case(
        "a removed photograph without reason",
        "missing-key",
        changed(photos=[{"removed": {"date": _DAY}}]),
        "date: 2020",
    ),
    Case("a removed photograph whose file is still there", "removed-photo-there", changed(photos=[_REMOVED]), "- file"),
    Case(
        "a removed photograph outside the folder",
        "photo-outside",
        changed(photos=[_REMOVED | {"file": "../pages"}]),
        "- file",
    ),
    Case("a removed photograph that is a folder", "photo-name", changed(photos=[_REMOVED | {"file": "ve"}]), "- file"),
    Case(
        "a removed photograph that keeps its words",
        "removed-photo-words",
        changed(photos=[_REMOVED | {"file": "khong-con.jpg", "caption": "Lễ trao"}]),
        "- file",
    ),
    Case(
        "a removed photograph of a day to come",
        "future-date",
        changed(photos=[{"removed": {"date": _LATER, "reason": "x"}}]),
        "2099",
    ),
    Case("an earlier address in words", "bad-alias", changed(aliases=["tin cũ"]), "- tin cũ"),
    Case("an earlier address at another host", "bad-alias", changed(aliases=["//xau.example/"]), "- //xau"),
    Case("an earlier address that climbs", "bad-alias", changed(aliases=["/../../etc/"]), "- /../"),
    Case("an earlier address that is the home page", "bad-alias", changed(aliases=["/"]), "- /"),
    Case("an earlier address longer than a file's name", "bad-alias", changed(aliases=[f"/{'a' * 280}/"]), "- /aaa"),
    Case("an earlier address twice", "address-taken", changed(aliases=["/cu/", "/cu/index.html"]), "- /cu/index"),
    Case("an earlier address twice in one line", "address-taken", added("aliases: [/cu/, /cu/]"), "aliases"),
    Case("an earlier address among feeds", "address-taken", changed(aliases=["/feeds/"]), "- /feeds/"),
    Case("an earlier address of a further page", "address-taken", changed(aliases=["/hinh-anh/trang/2/"]), "- /hinh"),
    Case("an earlier address of a section", "address-taken", changed(aliases=["/nam/"]), "- /nam/"),
    Case("an earlier address at the headers", "address-taken", changed(aliases=["/_headers/"]), "- /_headers"),
    Case("an earlier address below redirects", "address-taken", changed(aliases=["/_redirects/a.html"]), "- /_redir"),
    Case(
        "the article's own address as an earlier one",
        "address-taken",
        changed(aliases=["/tin/2019/lang-ha-2019/"]),
        "- /tin/",
    ),
    Case("a status that nobody knows", "bad-status", added("status: xong"), "status:"),
    Case("a draft without date", "draft-incomplete", changed(date=None, status="draft"), 2),
    Case("an event told twice", "told-twice", another("articles/2019/a.md", date=date(2019, 8, 19))),
    Case("one row on two days", "told-twice", another("articles/2019/a.md", date=date(2019, 8, 18), awards=[_AWARD])),
    Case(
        "a report told twice",
        "told-twice",
        another("articles/2018/a.md", sources=[{"publisher": "Báo", "url": f"{_URL}/?utm_source=a#b"}]),
    ),
    Case("an unknown article", "unknown-article", added("distinct_from: [lang-ha-2018]"), "distinct_from:"),
    Case("an article with its ending", "unknown-article", added("distinct_from:\n  - lang-ha-2019.md"), "- lang-ha"),
    Case("an article told apart from itself", "distinct-from-itself", added("distinct_from: lang-ha-2019"), "distinct"),
    Case(
        "an article told apart twice",
        "distinct-twice",
        both(another("articles/2018/hai.md"), added("distinct_from:\n  - hai\n  - 'hai'")),
        "- 'hai'",
    ),
    Case("an article told apart from a mapping", "wrong-type", added("distinct_from: {slug: hai}"), "distinct_from:"),
    Case(
        "published before the event",
        "published-before-event",
        added("publish_on: 2019-08-18"),
        "publish_on:",
    ),
    Case(
        "published before the last day of the event",
        "published-before-event",
        added("end: 2019-08-21\npublish_on: 2019-08-20"),
        "publish_on:",
    ),
    Case(
        "published before the last day of an event to come",
        "published-before-event",
        added("end: 2099-12-09\npublish_on: 2099-12-05"),
        "publish_on:",
    ),
    Case(
        "an event after the day on which it is to be published",
        "future-date",
        swapped(_DATE, "date: 2099-01-02\npublish_on: 2099-01-01"),
        3,
    ),
    Case("published in a month", "bad-date", added("publish_on: 2019-09"), "publish_on:"),
    Case("a kept copy that is no address", "bad-url", swapped(f"url: {_URL}", "archived: luu/lang-ha"), "archived:"),
)
