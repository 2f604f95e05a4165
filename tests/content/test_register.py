"""What became of Đống Đa's wards, worked out by hand from resolutions 1286 and 1656/NQ-UBTVQH15.

The register of the real content says the same. Wards whose boundaries the resolutions leave open are not here.
"""

from pathlib import Path

import pytest

from award_archive.model.changes import Extent
from award_archive.model.register import Register
from award_archive.reading import register_reader
from award_archive.reading.register_reader import read_register
from tests.model.builders import ward_in

WHOLE, PART = Extent.WHOLE, Extent.PART
FATES: dict[str, dict[str, Extent]] = {
    "cat-linh-1": {"giang-vo-2025": PART, "o-cho-dua-2": PART},
    "van-mieu-1": {"o-cho-dua-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "quoc-tu-giam-1": {"o-cho-dua-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "lang-thuong-1": {"lang-1": WHOLE},
    "o-cho-dua-1": {"dong-da-1": PART, "o-cho-dua-2": PART},
    "van-chuong-1": {"van-mieu-quoc-tu-giam-2": WHOLE},
    "hang-bot-1": {"o-cho-dua-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "lang-ha-1": {"dong-da-1": PART, "giang-vo-2025": PART, "lang-1": PART},
    "kham-thien-1": {"van-mieu-quoc-tu-giam-2": WHOLE},
    "tho-quan-1": {"van-mieu-quoc-tu-giam-2": WHOLE},
    "nam-dong-1": {"dong-da-1": PART, "kim-lien-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "trung-phung-1": {"van-mieu-quoc-tu-giam-2": WHOLE},
    "quang-trung-1": {"dong-da-1": PART, "kim-lien-2": PART},
    "trung-liet-1": {"dong-da-1": PART, "kim-lien-2": PART, "o-cho-dua-2": PART},
    "phuong-lien-1": {"kim-lien-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "trung-tu-1": {"kim-lien-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "kim-lien-1": {"kim-lien-2": WHOLE},
    "phuong-mai-1": {"bach-mai-2025": PART, "kim-lien-2": PART},
    "khuong-thuong-1": {"kim-lien-2": WHOLE},
    "van-mieu-quoc-tu-giam-1": {"o-cho-dua-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "kham-thien-2": {"van-mieu-quoc-tu-giam-2": WHOLE},
    "phuong-lien-trung-tu-1": {"kim-lien-2": PART, "van-mieu-quoc-tu-giam-2": PART},
    "thinh-quang-2": {"dong-da-1": WHOLE},
}


def test_the_real_content_has_every_kind_of_the_package_as_it_is_there(real_content: Path) -> None:
    own = Path(register_reader.__file__).with_name("award_kinds.csv")

    assert (real_content / "register" / "award_kinds.csv").read_text("utf-8").startswith(own.read_text("utf-8"))


@pytest.fixture(scope="module")
def register(real_content: Path) -> Register:
    """The register of the real content."""
    return read_register(real_content / "register", "content/register").register


@pytest.mark.parametrize("unit_id", FATES)
def test_a_former_ward_lies_where_the_resolutions_put_it(register: Register, unit_id: str) -> None:
    fate = register.lineage.fate(ward_in(register, unit_id))

    assert FATES[unit_id] == {found.unit.id: found.extent for found in fate.destinations}
    assert fate.is_recorded
