from pathlib import Path

import pytest

from tests.tools.histories import VAN_HAI, spell
from tools.country import __main__ as command
from tools.country.building import Country
from tools.country.communes import Communes, merged
from tools.country.ids import commune_ids
from tools.country.packing import Row, packed
from tools.country.published_ids import gone, published_ids
from tools.country.wider_units import WiderUnits


def test_an_id_that_no_unit_has_any_more_is_told_unless_it_may_go() -> None:
    before: dict[str, set[str]] = {
        "wards": {"van-hai", "hai-thanh", "nat-son"},
        "districts": {"nat-son"},
        "provinces": set(),
    }
    now: dict[str, list[Row]] = {"wards": [("nat-son",), ("son-ha",)], "districts": [("nat-son",)], "provinces": []}

    assert ["wards: van-hai"] == gone(before, now, ["hai-thanh"])


def test_published_ids_are_those_in_the_tables_and_none_where_there_are_no_tables(tmp_path: Path) -> None:
    (tmp_path / "provinces.csv.xz").write_bytes(packed("provinces", [("ha", "Hạ", "tỉnh", "", "")]))

    assert {"wards": set(), "districts": set(), "provinces": {"ha"}} == published_ids(tmp_path)


def test_nothing_is_written_where_an_id_would_vanish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spells = [spell("00001", VAN_HAI)]
    communes = Communes(spells, merged(spells, {}))
    ids = commune_ids(communes.all, {})
    country = Country(communes, WiderUnits([]), dict(ids.items()), {}, [], [], [], [])
    monkeypatch.setattr(command, "Packages", lambda folder: folder)
    monkeypatch.setattr(command, "country_of", lambda _: country)
    before: dict[str, set[str]] = {"wards": {"hai-thanh"}, "districts": set(), "provinces": set()}
    monkeypatch.setattr(command, "published_ids", lambda _: before)

    assert 1 == command.main([str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()
    assert "wards: hai-thanh" in capsys.readouterr().err
