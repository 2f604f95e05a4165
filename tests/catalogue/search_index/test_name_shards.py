"""Names are found by either of their ends, and no shard of them grows with the country."""

from award_archive.catalogue.search_index.name_shards import name_shards
from award_archive.catalogue.search_index.postings import shard_of


def lines(names: list[str]) -> list[str]:
    (shard,) = name_shards(names)
    return shard.split("\n")


def test_a_name_stands_as_it_is_written_and_each_once() -> None:
    assert ["Láng Hạ", "giấy khen", "Đống Đa"] == lines(["Đống Đa", "giấy khen", "Láng Hạ", "Đống Đa"])


def test_of_a_long_name_each_pair_of_neighbours_is_a_name_too() -> None:
    assert ["Ngã Tư", "Ngã Tư Sở", "Tư Sở"] == lines(["Ngã Tư Sở"])
    assert ["Bảo vệ", "Tổ quốc", "an ninh", "ninh Tổ", "vệ an"] == lines(["Bảo vệ an ninh Tổ quốc"])


def test_numbers_and_very_short_names_are_not_offered() -> None:
    assert ["Vinh"] == lines(["Phường 1", "Bo", "Vinh"])


def test_a_name_is_in_the_shards_of_its_first_and_its_last_letters() -> None:
    letters = "bcdghklmnpqrstvx"
    names = [f"{a}an{b} {c}o{d}" for a in letters for b in "cmnp" for c in letters for d in "cn"]
    shards = [text.split("\n") for text in name_shards([*names, "Hoàn Kiếm"])]

    assert 16 == len(shards)
    for end in ("ho", "em"):
        assert "Hoàn Kiếm" in shards[shard_of(end, len(shards))]
    assert 2 >= sum("Hoàn Kiếm" in shard for shard in shards)


def test_an_archive_without_names_has_an_empty_shard() -> None:
    assert [""] == name_shards([])
