"""The archive that is built: the same events on every machine, in the plugin's form and in plain Pelican's."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import words

DISTRICT = "Đống Đa"
FIRST_DAY, LAST_DAY = date(2015, 1, 1), date(2024, 12, 31)
_DAYS = (LAST_DAY - FIRST_DAY).days + 1
# No factor in common with the number of days, so that a ward comes back to a day only after all the others.
_STRIDE = 1447
_THIRD, _BY_ID = 3, 1
_SPRING = 3
_KINDS = ("giấy khen", "giấy khen", "bằng khen", "biểu dương")


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward as the register has it. Articles name it by its id, or by its name and district."""

    id: str
    name: str
    is_named_by_id: bool


@dataclass(frozen=True, slots=True)
class Event:
    """What one article tells. No two events have the same ward and day."""

    slug: str
    day: date
    ward: Ward
    title: str
    kind: str
    collectives: int
    people: str
    body: str

    @property
    def path(self) -> str:
        """The article's file below the content folder."""
        return f"articles/{self.day.year}/{self.slug}.md"

    @property
    def url(self) -> str:
        """The article's address, the same in both sites."""
        return f"/tin/{self.day.year}/{self.slug}/"


def wards_of(register: Path) -> list[Ward]:
    """The district's wards that stood from the first day to the last; a third of them is named by id."""
    with (register / "wards.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["district"] == DISTRICT and _stood_throughout(row)]
    return [Ward(row["id"], row["name"], number % _THIRD == _BY_ID) for number, row in enumerate(rows)]


def _stood_throughout(row: dict[str, str]) -> bool:
    first, last = FIRST_DAY.isoformat(), LAST_DAY.isoformat()
    return (row["valid_from"] or first) <= first and last <= (row["valid_to"] or last)


def most(wards: Sequence[Ward]) -> int:
    """How many events there can be before two share a ward and a day."""
    return len(wards) * _DAYS


def events(number: int, wards: Sequence[Ward]) -> Iterator[Event]:
    """As many events, spread evenly over wards and years."""
    return (event(one, wards) for one in range(number))


def event(number: int, wards: Sequence[Ward]) -> Event:
    """The event of that number, which is all that it depends on."""
    turn, place = divmod(number, len(wards))
    ward = wards[place]
    day = FIRST_DAY + timedelta((turn * _STRIDE + place) % _DAYS)
    chance = Random(number)  # noqa: S311 - it only chooses words
    kind, collectives, people = chance.choice(_KINDS), chance.randint(1, 60), _people(chance)
    topic = chance.choice(words.TOPICS)
    title = f"Phường {ward.name} khen {collectives} tập thể, {people} cá nhân về {topic}"
    lead = (
        f"Ngày {day.day}/{day.month}/{day.year}, phường {ward.name} tổng kết phong trào {topic} "
        f"và trao {kind} cho {collectives} tập thể, {people} cá nhân. "
    )
    slug = f"{ward.id.rpartition('-')[0]}-{day.isoformat()}"
    return Event(slug, day, ward, title, kind, collectives, people, lead + _body(chance, slug))


def _people(chance: Random) -> str:
    number = chance.randint(2, 90)
    return chance.choice((str(number), str(number), f"hơn {number}", "nhiều"))


def _body(chance: Random, slug: str) -> str:
    """Five paragraphs, a heading, a list and two links, one of them to a page of the archive."""
    first, second, third, fourth = (words.paragraph(chance) for _ in range(4))
    items = "\n".join(f"- {words.item(chance)}." for _ in range(4))
    last = (
        f"{words.paragraph(chance)} Xem [bản tin](https://nguon.example/tin/{slug}) "
        "và [cách chúng tôi đếm](/gioi-thieu/)."
    )
    return "\n\n".join((first, second, f"## {words.heading(chance)}", third, items, fourth, last)) + "\n"


Form = Callable[[Event], str]


def for_the_archive(event: Event) -> str:
    """The event as an article of the archive. Early in a year it is the year before that is rewarded."""
    ward = event.ward
    place = f"ward: {ward.id}" if ward.is_named_by_id else f"ward: {ward.name}\ndistrict: {DISTRICT}"
    year = f"year: {event.day.year - 1}\n" if event.day.month <= _SPRING else ""
    return f"""---
title: {event.title}
date: {event.day}
{year}{place}
province: Hà Nội
awards:
  - kind: {event.kind}
    recipients: tập thể
    count: {event.collectives}
    issuer: UBND phường
  - kind: {event.kind}
    recipients: cá nhân
    count: {event.people}
    issuer: UBND phường
sources:
  - publisher: Cổng tin của phường
    url: https://nguon.example/tin/{event.slug}
    published: {event.day}
---
{event.body}"""


def with_photographs(text: str, files: Sequence[str]) -> str:
    """The article of the archive with photographs more, which stand last in its head."""
    head, end, body = text.partition("\n---\n")
    key = "" if "\nphotos:\n" in head else "\nphotos:"
    return f"{head}{key}{''.join(map(_photograph, files))}{end}{body}"


def _photograph(file: str) -> str:
    return f"""
  - file: {file}
    caption: Buổi tổng kết ở nhà văn hóa của khu dân cư
    alt: Hàng ghế đầy người, phía trước là sân khấu có hoa
    credit: UBND phường"""


def for_pelican(event: Event) -> str:
    """The event as an article of plain Pelican, with the ward as its category."""
    return f"""Title: {event.title}
Date: {event.day}
Category: {event.ward.name}
Awards: {event.kind}: {event.collectives} tập thể
    {event.kind}: {event.people} cá nhân
Source: https://nguon.example/tin/{event.slug}

{event.body}"""


def write(content: Path, all_events: Iterator[Event], form: Form) -> None:
    """Write an article for each event below the content folder, one at a time: the bench itself stays small."""
    for one in all_events:
        file = content / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(form(one), encoding="utf-8")
