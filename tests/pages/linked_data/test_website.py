"""What machines read of the archive itself."""

from award_archive.pages.files import open_data
from award_archive.pages.linked_data.website import dataset, home
from award_archive.pages.settings import Settings
from award_archive.pages.views.references import Ref
from tests.pages.linked_data.vocabulary import faults

SETTINGS = Settings("Kho", "https://kho.example", description="Một kho tin.")
FILES = open_data.described()
HA_NOI = Ref("Thành phố Hà Nội", "/tinh/ha-noi/")


def test_the_archive_speaks_schema_org_and_says_nothing_empty() -> None:
    assert [] == faults(home(SETTINGS))
    assert [] == faults(dataset(SETTINGS, FILES, [1992, 2025], [HA_NOI]))


def test_the_archive_can_be_searched_at_the_address_of_its_search_page() -> None:
    action = home(SETTINGS)["potentialAction"]

    assert "https://kho.example/tim-kiem/?q={search_term_string}" == action["target"]["urlTemplate"]
    assert "required name=search_term_string" == action["query-input"]


def test_an_empty_archive_covers_no_time_and_no_place() -> None:
    found = dataset(SETTINGS, FILES, [], [])

    assert [] == faults(found)
    assert not {"temporalCoverage", "spatialCoverage"} & set(found)


def test_the_data_cover_the_working_years_and_the_provinces_of_the_articles() -> None:
    found = dataset(SETTINGS, FILES, [1992, 2001, 2025], [Ref("Tỉnh Gia Lai", "/tinh/gia-lai/"), HA_NOI])

    assert "1992/2025" == found["temporalCoverage"]
    assert ["Tỉnh Gia Lai", "Thành phố Hà Nội"] == [place["name"] for place in found["spatialCoverage"]]


def test_every_file_of_data_can_be_fetched_and_the_descriptor_is_none() -> None:
    assert [
        *((f"https://kho.example/du-lieu/{name}", "text/csv") for name in open_data.COLUMNS),
        ("https://kho.example/du-lieu/articles.json", "application/json"),
    ] == [(file["contentUrl"], file["encodingFormat"]) for file in dataset(SETTINGS, FILES, [], [])["distribution"]]


def test_every_column_of_the_tables_is_a_variable_with_its_meaning() -> None:
    variables = dataset(SETTINGS, FILES, [], [])["variableMeasured"]

    assert [column for columns in open_data.COLUMNS.values() for column in columns] == [
        variable["name"] for variable in variables
    ]
