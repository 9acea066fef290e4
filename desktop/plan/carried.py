# SPDX-License-Identifier: EUPL-1.2
"""Which marks of last year's plan still stand: a mark stands while the text it tells of does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop.plan.checks.view import resolved
from desktop.plan.columns import kind_of
from desktop.plan.declare import Kind
from desktop.plan.findings import Finding, Place
from desktop.plan.logical import cell_reader, logical_rows
from desktop.plan.marks import Check, Key, Marks
from desktop.plan.passages import passages
from desktop.plan.tree import Plan, Section, State, Table


def signers(plan: Plan) -> str:
    """Who signs, as a mark keeps it."""
    return "\n".join(f"{each.role}: {each.title} {each.name}" for each in plan.officials)


def amounts(section: Section, table: Table) -> Mapping[str, tuple[str, str]]:
    """Of each row that has amounts, by its ident: the column of the first, and all in one text."""
    meant = resolved(section, table)
    keys = [c.key for c in meant.columns if kind_of(meant, c.key) is Kind.AMOUNT]
    readers = [(key, cell_reader(meant, key)) for key in keys]
    found = {}
    for row in logical_rows(meant):
        texts = {key: value.text for key, reader in readers if (value := reader(row)).number()}
        if texts:
            found[row.ident] = next(iter(texts)), " · ".join(texts.values())
    return found


def standing(plan: Plan, marks: Marks) -> Marks:
    """The marks whose text still stands in the plan, each with the place where it now is."""
    found = dict(_standing(plan, marks)) if marks else {}
    return {key: found[key] for key in marks if key in found}


def _standing(plan: Plan, marks: Marks) -> Iterator[tuple[Key, Finding]]:
    sections = {section.ident: section for section in plan.sections}
    of_rows = _amounts_of(plan, marks)
    texts: dict[tuple[str | None, str], list[Key]] = {}
    for key, each in marks.items():
        section = sections.get(each.place.section or "")
        match each.check:
            case Check.SIGNERS:
                stands = signers(plan) == each.text
            case Check.ABSENT:
                stands = section is not None and _absent(section) == each.text
            case Check.AMOUNTS:
                stands = of_rows.get((each.place.table, each.place.row)) == each.text
            case _:
                texts.setdefault((each.place.section, each.text), []).append(key)
                stands = False
        if stands:
            yield key, each
    yield from _in_texts(plan, marks, texts)


def _amounts_of(plan: Plan, marks: Marks) -> Mapping[tuple[str | None, str | None], str]:
    wanted = {each.place.table for each in marks.values() if each.check == Check.AMOUNTS}
    return {
        (table.ident, ident): text
        for section, table in plan.tables()
        if table.ident in wanted
        for ident, (_key, text) in amounts(section, table).items()
    }


def _absent(section: Section) -> str | None:
    return (section.sentence or "") if section.state is State.NOT_APPLICABLE else None


def _in_texts(
    plan: Plan, marks: Marks, wanted: Mapping[tuple[str | None, str], Sequence[Key]]
) -> Iterator[tuple[Key, Finding]]:
    """Marks in texts: each where it was, else where the same words now stand in its section."""
    places: dict[tuple[str | None, str], list[Place]] = {sought: [] for sought in wanted}
    by_section: dict[str | None, list[str]] = {}
    for section, text in wanted:
        by_section.setdefault(section, []).append(text)
    for passage in passages(plan) if wanted else ():
        for text in by_section.get(passage.place.section, ()):
            if text in passage.text:
                places[passage.place.section, text].append(passage.place)
    for sought, keys in wanted.items():
        free = places[sought]
        moved = []
        for key in keys:
            if marks[key].place in free:
                free.remove(marks[key].place)
                yield key, marks[key]
            else:
                moved.append(key)
        for key, place in zip(moved, free, strict=False):
            yield key, replace(marks[key], place=place)
