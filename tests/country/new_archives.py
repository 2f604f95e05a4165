"""Archives of the made-up country, with the kinds of awards and the issuers of the real one."""

from pathlib import Path
from typing import Any

from award_archive.country.archive_folder import Outcome, make
from award_archive.country.finding import Finder
from award_archive.country.new_archive import NewArchive
from award_archive.reading.register_reader import OWN_KINDS
from tests.country.made_up import country
from tests.support import ROOT

LISTS = {
    "award_kinds": OWN_KINDS.read_text("utf-8"),
    "issuers": (ROOT / "plugins/award_archive/country/lists/issuers.csv").read_text("utf-8"),
}


def archive(place: str = "quận Thượng", **more: Any) -> NewArchive:
    """What somebody says of an archive of the place, with more where it is given."""
    made_up = country(**LISTS)
    units = Finder(made_up.register).find(place)
    given: dict[str, Any] = {"asked": (place, ""), "version": "1.2.3"} | more
    return NewArchive(place=units, country=made_up, **given)


def made(folder: Path, place: str = "quận Thượng", **more: Any) -> Outcome:
    """Make the archive in the folder."""
    wanted = archive(place, **more)
    return make(folder, wanted.files(), wanted.selection)
