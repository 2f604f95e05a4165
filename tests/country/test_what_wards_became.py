"""What became of ten wards of two towns, read in the words of resolutions 1232, 1669 and 1685/NQ-UBTVQH15."""

import pytest

from award_archive.country.country_register import packed_country
from award_archive.model.changes import Extent
from tests.model.builders import ward_in

WHOLE, PART = Extent.WHOLE, Extent.PART
FATES: dict[str, dict[str, Extent]] = {
    # Lê Chân, Hải Phòng: first merged on 1 January 2025, then again on 1 July.
    "trai-cau-le-chan-hai-phong": {"le-chan-hai-phong-2025": WHOLE},
    "dong-hai-le-chan-hai-phong": {"le-chan-hai-phong-2025": WHOLE},
    "niem-nghia-le-chan-hai-phong": {"an-bien-hai-phong-2025": WHOLE},
    "nghia-xa-le-chan-hai-phong": {"an-bien-hai-phong-2025": WHOLE},
    "ho-nam-le-chan-hai-phong": {"an-bien-hai-phong-2025": PART, "le-chan-hai-phong-2025": PART},
    # Thành phố Thủ Đức, Hồ Chí Minh.
    "hiep-binh-chanh-thu-duc-ho-chi-minh-2021": {"hiep-binh-ho-chi-minh-2025": WHOLE},
    "linh-chieu-thu-duc-ho-chi-minh-2021": {"thu-duc-ho-chi-minh-2025": WHOLE},
    "binh-chieu-thu-duc-ho-chi-minh-2021": {"tam-binh-ho-chi-minh-2025": WHOLE},
    "linh-dong-thu-duc-ho-chi-minh-2021": {"hiep-binh-ho-chi-minh-2025": PART, "thu-duc-ho-chi-minh-2025": PART},
    "linh-tay-thu-duc-ho-chi-minh-2021": {"linh-xuan-ho-chi-minh-2025": PART, "thu-duc-ho-chi-minh-2025": PART},
}


@pytest.mark.parametrize("unit_id", FATES)
def test_a_former_ward_lies_where_the_resolutions_put_it(unit_id: str) -> None:
    register = packed_country().register
    fate = register.lineage.fate(ward_in(register, unit_id))

    assert FATES[unit_id] == {found.unit.id: found.extent for found in fate.destinations}
    assert fate.is_recorded


def test_every_unit_that_ended_has_a_successor_or_is_counted_as_one_without() -> None:
    """How many have none is told in `docs/don-vi-hanh-chinh.md`."""
    register = packed_country().register
    ended = [ward for ward in register.wards if not ward.is_current]
    lost = [ward for ward in ended if not register.lineage.successors(ward)]

    assert len(ended) > 14_000
    assert len(lost) < 100
