# SPDX-License-Identifier: EUPL-1.2
"""The lists of the pickers, declared once: columns of their files and forms, what an entry is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.i18n import N_
from desktop.plan.lookup import columns as of
from desktop.plan.lookup.columns import ListColumn, needed, unasked
from desktop.plan.lookup.entries import Certainty, Entry, Line, certainty_of
from desktop.plan.message import Message, say
from desktop.plan.values.cpv import read_cpv
from desktop.plan.values.service_code import normal_code


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list: its name in files, what people call it, its columns, what makes two lines the same.

    `fields`: which column is which field of an `Entry` (label, code, kind, about).
    """

    name: str
    label: str
    columns: tuple[ListColumn, ...]
    same: tuple[str, ...]
    fields: Mapping[str, str]
    unique: bool = False  # a file may not have two lines that are the same

    def column(self, key: str) -> ListColumn | None:
        """The column with this key."""
        return next((column for column in self.columns if column.key == key), None)

    def key_of(self, line: Line) -> tuple[str, ...]:
        """What a line is known by: lines with one key are the same entry."""
        columns = {column.key: column.same for column in self.columns}
        return tuple(columns[key](line.get(key, "")) for key in self.same)

    def problems(self, line: Line) -> dict[str, Message]:
        """What is wrong with a line, by column; empty where it can be an entry."""
        return {c.key: found for c in self.columns if (found := _problem(c, line.get(c.key, "")))}


def _problem(column: ListColumn, text: str) -> Message | None:
    text = text.strip()
    if text:
        return column.problem(text)
    return say(N_("“{column}” is empty."), column=say(column.label)) if column.needed else None


_CERTAINTY = (
    unasked("certainty", N_("How sure"), ("certitudine", "confidence")),
    unasked("source", N_("Source of the line"), ("sursa",)),
    unasked("note", N_("Note"), ("nota", "observatii")),
)
_NAMES = ("nume", "denumire", "denumirea", "text")


def _plain(name: str, label: str, entry_label: str, *more: ListColumn, **fields: str) -> ListShape:
    """A list of names."""
    columns = (needed("name", entry_label, _NAMES), *more, *_CERTAINTY)
    return ListShape(name, label, columns, ("name",), {"label": "name", **fields})


LISTS: Mapping[str, ListShape] = MappingProxyType(
    {
        shape.name: shape
        for shape in (
            ListShape(
                "nomenclator",
                N_("Service codes"),
                (
                    needed(
                        "code",
                        N_("Service code"),
                        ("cod", "cod serviciu", "cod serviciu social", "codul serviciului social"),
                        problem=of.service_code,
                        same=of.same_code,
                    ),
                    needed(
                        "name",
                        N_("Kind of service"),
                        (*_NAMES, "denumirea serviciului social", "serviciul social"),
                    ),
                    ListColumn(
                        "category",
                        N_("Beneficiaries"),
                        ("categorie", "beneficiari", "categoria de beneficiari"),
                    ),
                    ListColumn("kind", N_("How it is given"), ("tip", "fel")),
                    *_CERTAINTY,
                ),
                ("code",),
                {"label": "name", "code": "code", "kind": "kind", "about": "category"},
                unique=True,
            ),
            ListShape(
                "cpv",
                N_("CPV codes"),
                (
                    needed(
                        "code",
                        N_("CPV code"),
                        ("cod", "cod cpv", "cpv"),
                        problem=of.procurement_code,
                        same=of.same_procurement_code,
                    ),
                    needed("name", N_("What is bought"), _NAMES),
                    *_CERTAINTY,
                ),
                ("code",),
                {"label": "name", "code": "code"},
                unique=True,
            ),
            ListShape(
                "cost-standards",
                N_("Cost standards"),
                (
                    ListColumn(
                        "service_code",
                        N_("Service code"),
                        ("cod", "cod serviciu", "cod serviciu social"),
                        problem=of.service_code,
                        same=of.same_code,
                    ),
                    needed("service", N_("Service"), ("serviciu", *_NAMES)),
                    ListColumn("beneficiary", N_("Beneficiaries"), ("beneficiar", "beneficiari")),
                    ListColumn("lei", N_("Lei"), ("suma", "valoare"), problem=of.number),
                    ListColumn("unit", N_("For what (lei a year for one person…)"), ("unitate",)),
                    needed(
                        "valid_from",
                        N_("From (year or day)"),
                        ("de la", "valabil de la"),
                        problem=of.year_or_day,
                    ),
                    ListColumn(
                        "valid_to",
                        N_("Until (year or day)"),
                        ("pana la", "valabil pana la"),
                        problem=of.year_or_day,
                    ),
                    ListColumn("act", N_("Act"), ("act", "actul")),
                    *_CERTAINTY,
                ),
                ("service_code", "service", "valid_from"),
                {"label": "service", "code": "service_code", "kind": "act", "about": "beneficiary"},
            ),
            ListShape(
                "strategies",
                N_("National strategies and programmes"),
                (
                    needed("name", N_("Name of the strategy"), _NAMES),
                    ListColumn("act", N_("Act"), ("actul", "hg")),
                    ListColumn("first_year", N_("First year"), ("din", "de la"), problem=of.year),
                    ListColumn(
                        "last_year", N_("Last year"), ("pana in", "pana la"), False, of.year
                    ),
                    ListColumn("kind", N_("Strategy or programme"), ("tip", "fel")),
                    *_CERTAINTY,
                ),
                ("name", "act"),
                {"label": "name", "code": "act", "kind": "kind"},
            ),
            ListShape(
                "funding-sources",
                N_("Sources of funding"),
                (
                    ListColumn("column", N_("Budget"), ("coloana", "buget")),
                    needed("detail", N_("Source"), ("detaliu", "sursa de finantare", *_NAMES)),
                    *_CERTAINTY,
                ),
                ("column", "detail"),
                {"label": "detail", "kind": "column"},
            ),
            ListShape(
                "days",
                N_("Days of the year"),
                (
                    ListColumn("date", N_("Date (8 May)"), ("data", "ziua")),
                    needed("name", N_("Day"), _NAMES),
                    *_CERTAINTY,
                ),
                ("date", "name"),
                {"label": "name", "code": "date"},
            ),
            _plain(
                "professions",
                N_("Professions"),
                N_("Profession"),
                ListColumn("cor", N_("COR code"), ("cod cor",)),
                about="cor",
            ),
            _plain("beneficiaries", N_("Beneficiaries"), N_("Who they are")),
            _plain("frequencies", N_("How often"), N_("How often, or when")),
            _plain("channels", N_("Channels of information"), N_("Channel")),
        )
    }
)


def entries(name: str, lines: Iterable[Line], own: bool = False) -> tuple[Entry, ...]:
    """The lines of the list `name` as entries, in order; `own`: the person's own lines."""
    make = _OTHER_ENTRIES.get(name, _entry)
    return tuple(make(LISTS[name], line, own) for line in lines)


def _entry(shape: ListShape, line: Line, own: bool) -> Entry:
    texts = {field: line.get(column, "").strip() for field, column in shape.fields.items()}
    return Entry(
        **texts,
        certainty=Certainty.OWN if own else certainty_of(line),
        own=own,
        first_year=_year(line.get("first_year", "")),
        last_year=_year(line.get("last_year", "")),
        line=line,
    )


def _year(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None


def _procurement(shape: ListShape, line: Line, own: bool) -> Entry:
    """A CPV code with the check digit that belongs to it, also where the line has none."""
    plain = _entry(shape, line, own)
    read = read_cpv(plain.code)
    code = f"{read.digits}-{read.right_check_digit}" if read.digits else plain.code
    certainty = plain.certainty
    if not own and line.get("confidence", "").startswith("name verified"):
        certainty = Certainty.INFERRED  # the digit is computed, not read
    return Entry(plain.label, code, certainty=certainty, own=own, line=line)


def _service(shape: ListShape, line: Line, own: bool) -> Entry:
    """A kind of service, its code in the nomenclature's spelling."""
    plain = _entry(shape, line, own)
    code = normal_code(plain.code) or plain.code
    return Entry(plain.label, code, plain.kind, plain.about, plain.certainty, own, line=line)


_OTHER_ENTRIES: Mapping[str, Callable[[ListShape, Line, bool], Entry]] = {
    "cpv": _procurement,
    "nomenclator": _service,
}
