"""Random archives with all that an article can say of its awards, as the pages' builders get them."""

from dataclasses import replace

from hypothesis import Phase, settings
from hypothesis import strategies as st

from award_archive.model.article import Article
from award_archive.model.award import Award, Decision, Recipients
from award_archive.model.count import Count
from award_archive.model.issuers import Issuer, Level
from award_archive.model.place import Place
from tests.catalogue.builders import (
    CERTIFICATE,
    CITY_OFFICE,
    DISTRICT_OFFICE,
    DONG_DA,
    FLAG,
    GOOD_DEEDS,
    HA_NOI,
    LANG,
    LANG_HA,
    O_CHO_DUA,
    article,
)
from tests.model.builders import law

# To shrink an archive takes minutes, and what is told of one is small enough.
SMALL = settings(law, max_examples=60, phases=(Phase.explicit, Phase.reuse, Phase.generate))
ISSUERS = [
    *(DISTRICT_OFFICE, CITY_OFFICE, Issuer("UBND huyện Ví Dụ", Level.DISTRICT, "huyện", is_known=True)),
    Issuer("UBND thành phố Ví Dụ", Level.DISTRICT, "thành phố", is_known=True),
    *(Issuer("Thành ủy Hà Nội", Level.PROVINCE, is_known=True), Issuer("UBND phường", Level.WARD, "phường", True)),
    *(Issuer("LĐLĐ quận", Level.BODY, "quận", is_known=True), Issuer("Chủ tịch nước", Level.CENTRAL, is_known=True)),
    *map(Issuer, ["Hội Hòa Bình", "hội  hoà bình", "Hội Khác", "Quận", "CLB A", "CLB A+", "?"]),
]
_SAME = [["Hội Khác; Hội Hòa Bình"], ["hội hoà bình", "Hội Khác"], ["Hội Khác", "Hội Hòa Bình"]]
_SCOPES: list[tuple[Place, ...]] = [
    *((LANG_HA,), (O_CHO_DUA,), (LANG,), (DONG_DA,), (HA_NOI,)),
    *((LANG_HA, O_CHO_DUA), (O_CHO_DUA, LANG, LANG_HA)),
]
_counts = st.sampled_from(
    ["0", "1", "12", "205", "1810", "nhiều", "một số", "hơn 50", "trên 1.000", "gần 180", "20-25"]
)
# One issuer or two; and the same two unknown ones in several spellings.
_givers = st.lists(st.sampled_from(ISSUERS), max_size=2, unique=True).map(tuple) | st.sampled_from(
    [tuple(map(Issuer, names)) for names in _SAME]
)


def _awards(givers: list[tuple[Issuer, ...]], parts: st.SearchStrategy[tuple[Award, ...]]) -> st.SearchStrategy[Award]:
    return st.builds(
        Award,
        kind=st.sampled_from([CERTIFICATE, FLAG]),
        recipients=st.sampled_from([Recipients.INDIVIDUALS, Recipients.UNSPLIT, Recipients.UNSPLIT_HOUSEHOLDS]),
        count=_counts.map(Count.parse),
        issuers=st.sampled_from(givers),
        group=st.sampled_from(["", "giáo viên"]),
        quote=st.sampled_from(["", "nguyên văn"]),
        decision=st.sampled_from([None, Decision("12/QĐ-UBND")]),
        note=st.sampled_from(["", "ghi chú"]),
        places=st.just(()) | st.sampled_from(_SCOPES),
        of_which=parts,
    )


def _times() -> st.SearchStrategy[str]:
    day = st.builds("{}-{:02}-{:02}".format, st.integers(2014, 2017), st.integers(1, 3), st.integers(1, 3))
    return day | day.map(lambda text: text[:7]) | day.map(lambda text: text[:4]) | day.map("đăng {}".format)


def _years() -> st.SearchStrategy[str]:
    year = st.integers(2012, 2014)
    return st.just("") | year.map(str) | year.map(lambda y: f"{y - 3}-{y}") | year.map(lambda y: f"nh {y - 1}-{y}")


@st.composite
def archives(draw: st.DrawFn, most: int = 6) -> list[Article]:
    """A few articles, each with a slug of its own. Few issuers and years are in them, so that much is added up."""
    givers = draw(st.lists(_givers, min_size=1, max_size=3))
    years = draw(st.lists(_years(), min_size=1, max_size=3))
    parts = _awards(givers, st.lists(_awards(givers, st.just(())), max_size=1).map(tuple))
    rows = st.lists(_awards(givers, st.lists(parts, max_size=2).map(tuple)), max_size=4).map(tuple)
    found = []
    for number in draw(st.lists(st.integers(0, 99), max_size=most, unique=True)):
        place = draw(st.sampled_from(_SCOPES))
        one = article(f"bai-{number}", draw(_times()), draw(st.sampled_from(years)), place, draw(rows))
        found.append(replace(one, movements=draw(st.sampled_from([(), (GOOD_DEEDS,)]))))
    return found
