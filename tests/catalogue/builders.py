"""Small archives for tests: articles in a line each, of three wards, a district and a province."""

from award_archive.catalogue.indexes import Catalogue
from award_archive.model.article import Article, WorkingYears
from award_archive.model.award import Award, Recipients
from award_archive.model.count import Count
from award_archive.model.issuers import Issuer, Issuers, Level
from award_archive.model.kinds import AwardKind, KindClass
from award_archive.model.movements import Movement, Movements
from award_archive.model.place import Place
from award_archive.model.times import Time
from tests.model.builders import change, days, district, province, units, ward

LANG_HA = ward("lang-ha-1", "Láng Hạ", span=days("", "2025-06-30"))
O_CHO_DUA = ward("o-cho-dua-1", "Ô Chợ Dừa", span=days("2005-01-01", "2025-06-30"))
LANG = ward("lang-1", "Láng", "", span=days("2025-07-01"))
DONG_DA = district("dong-da", "Đống Đa", span=days("", "2025-06-30"))
HA_NOI = province("ha-noi", "Hà Nội")
REGISTER = units(O_CHO_DUA, LANG_HA, LANG, districts=(DONG_DA,), changes=(change("2025-07-01", "lang-ha-1", "lang-1"),))
CERTIFICATE = AwardKind("giấy khen", KindClass.FORM)
MERIT = AwardKind("bằng khen", KindClass.FORM)
DISTRICT_OFFICE = Issuer("UBND quận Đống Đa", Level.DISTRICT, "quận", is_known=True)
CITY_OFFICE = Issuer("UBND thành phố Hà Nội", Level.PROVINCE, "thành phố", is_known=True)
FLAG = AwardKind("cờ thi đua", KindClass.TITLE)
PRAISE = AwardKind("biểu dương", KindClass.PRAISE)
NO_ISSUERS = Issuers((), REGISTER)
GOOD_DEEDS = Movement("nguoi-tot-viec-tot", "Người tốt, việc tốt", ("Gương người tốt, việc tốt",), "Kể việc tốt.")
SKILL = Movement("dan-van-kheo", "Dân vận khéo")
MOVEMENTS = Movements.of([GOOD_DEEDS, SKILL])


def award(
    count: str = "1",
    kind: AwardKind = CERTIFICATE,
    recipients: Recipients = Recipients.COLLECTIVES,
    issuer: Issuer | str = "",
    *,
    places: tuple[Place, ...] = (),
    of_which: tuple[Award, ...] = (),
    group: str = "",
) -> Award:
    """A row of awards; an issuer that is a text is one that no register knows."""
    named = Issuer(issuer) if isinstance(issuer, str) else issuer
    issuers = (named,) if named.name else ()
    return Award(kind, recipients, Count.parse(count), issuers, group, places=places, of_which=of_which)


def article(
    slug: str,
    day: str = "2016-03-24",
    years: str = "",
    place: Place | tuple[Place, ...] = LANG_HA,
    awards: tuple[Award, ...] = (),
) -> Article:
    """An article of a time as editors write it; `years` is `2015`, `2009-2019`, `nh 2011-2012` or the time's year."""
    time = Time.parse(day)
    assert time is not None
    first, _, last = (years or str(time.year)).removeprefix("nh ").partition("-")
    working = WorkingYears(int(first), int(last or first), years.startswith("nh "))
    places, path = place if isinstance(place, tuple) else (place,), f"content/articles/{slug}.md"
    return Article(slug, path, slug, time, working, places, slug, awards=awards)


def archive(*articles: Article) -> Catalogue:
    """The catalogue of the articles."""
    return Catalogue.of(articles, REGISTER)


def slugs(articles: tuple[Article, ...]) -> list[str]:
    """The articles' slugs."""
    return [found.slug for found in articles]
