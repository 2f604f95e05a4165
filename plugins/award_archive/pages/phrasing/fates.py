"""Makes the view of what a former ward or district is today, and lists the former wards."""

from datetime import date

from award_archive.model.changes import Confidence, Extent
from award_archive.model.place import District, Ward, label
from award_archive.model.register import Register
from award_archive.model.vietnamese import capitalised
from award_archive.pages import addresses
from award_archive.pages.phrasing.names import day, ref_beside, short_name
from award_archive.pages.views.history_views import FateList, FateRow
from award_archive.pages.views.references import Ref


def fate(register: Register, unit: Ward | District) -> FateList:
    """What a former ward or district is now."""
    found = register.fate(unit) if isinstance(unit, Ward) else register.fate_of_district(unit)
    alike: dict[tuple[Extent, Confidence, date], list[Ref]] = {}
    for destination in found.destinations:
        key = destination.extent, destination.confidence, destination.since
        alike.setdefault(key, []).append(ref_beside(destination.ward, unit))
    rows = tuple(
        FateRow(tuple(refs), extent is Extent.WHOLE, confidence.value, day(since))
        for (extent, confidence, since), refs in alike.items()
    )
    days = f" ({unit.days})" if unit.days.first else ""
    ref = Ref(capitalised(label(unit) + days), addresses.place(unit))
    return FateList(ref, short_name(unit) + days, rows, found.is_recorded)


def former_wards(register: Register) -> list[Ward]:
    """The wards that ended, in dictionary order."""
    return [ward for ward in register.wards_in_order if not ward.is_current]
