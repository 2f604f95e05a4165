from dataclasses import replace

from award_archive.pages.search.known_names import known_names
from tests.catalogue.builders import FLAG, GOOD_DEEDS, SKILL, archive, article, award


def test_units_are_known_and_the_kinds_and_movements_that_articles_name() -> None:
    told = replace(article("bai", awards=(award("1", FLAG),)), movements=(GOOD_DEEDS,))
    known = known_names(archive(told))

    assert {"Láng Hạ", "Đống Đa", FLAG.name, GOOD_DEEDS.name, *GOOD_DEEDS.aliases} <= known
    assert SKILL.name not in known
