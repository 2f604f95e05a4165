"""Small archives for tests: articles in a line each, of three wards, a district and a province."""

from datetime import date

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article, Award, Recipients, WorkingYears
from award_archive.model.count import Count
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.place import Place, Province
from tests.model.builders import change, days, district, units, ward

LANG_HA = ward("lang-ha-1", "Láng Hạ", span=days("", "2025-06-30"))
O_CHO_DUA = ward("o-cho-dua-1", "Ô Chợ Dừa", span=days("2005-01-01", "2025-06-30"))
LANG = ward("lang-1", "Láng", "", span=days("2025-07-01"))
DONG_DA = district("dong-da", "Đống Đa", span=days("", "2025-06-30"))
HA_NOI = Province("Hà Nội")
REGISTER = units(O_CHO_DUA, LANG_HA, LANG, districts=(DONG_DA,), changes=(change("2025-07-01", "lang-ha-1", "lang-1"),))
CERTIFICATE = AwardKind("giấy khen", KindClass.FORM)
MERIT = AwardKind("bằng khen", KindClass.FORM)
FLAG = AwardKind("cờ thi đua", KindClass.TITLE)
PRAISE = AwardKind("biểu dương", KindClass.PRAISE)


def award(
    count: str = "1",
    kind: AwardKind = CERTIFICATE,
    recipients: Recipients = Recipients.COLLECTIVES,
    issuer: str = "",
) -> Award:
    """A row of awards."""
    return Award(kind, recipients, Count.parse(count), issuer)


def article(
    slug: str, day: str = "2016-03-24", years: str = "", place: Place = LANG_HA, awards: tuple[Award, ...] = ()
) -> Article:
    """An article; `years` is `2015` or `2009-2019`, the year of the day where nothing is given."""
    first, _, last = (years or day[:4]).partition("-")
    working = WorkingYears(int(first), int(last or first))
    return Article(slug, f"content/articles/{slug}.md", slug, date.fromisoformat(day), working, place, slug, awards)


def archive(*articles: Article) -> Catalogue:
    """The catalogue of the articles."""
    return Catalogue.of(articles, REGISTER)


def slugs(articles: tuple[Article, ...]) -> list[str]:
    """The articles' slugs."""
    return [found.slug for found in articles]
