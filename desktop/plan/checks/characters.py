# SPDX-License-Identifier: EUPL-1.2
"""Check on what a text is written with: every character can be printed."""

from collections.abc import Iterator

from desktop.plan.checks.view import PlanView
from desktop.plan.council.texts import place_of_entry, texts
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import say_count
from desktop.plan.printable import unprintable
from desktop.plan.tree import Signature

WHOLE_PLAN = Place()


def unprintable_characters(view: PlanView) -> Iterator[Finding]:
    """Each character has a sign in our typefaces: smileys of newer phones and the signs that Word
    puts before items have none, and print as “�”."""
    for text, place in _printed_texts(view):
        if signs := unprintable(text):
            message = say_count(
                "A sign here cannot be printed; “�” stands in its place: {signs}.",
                "{count} signs here cannot be printed; “�” stands in their place: {signs}.",
                len(signs),
                signs=" ".join(map(_named, signs)),
            )
            yield Finding("unprintable-characters", Severity.WARNING, place, message, text)


def _named(sign: str) -> str:
    """A sign that a screen may not show either, with its number."""
    return f"{sign} (U+{ord(sign):04X})"


def _printed_texts(view: PlanView) -> Iterator[tuple[str, Place]]:
    plan = view.plan
    yield plan.title, WHOLE_PLAN
    yield from ((official.name, WHOLE_PLAN) for official in plan.officials)
    if plan.letterhead:
        yield plan.letterhead.heading, WHOLE_PLAN
        yield plan.letterhead.address, WHOLE_PLAN
    for spot in view.spots:
        if spot.place.row is None:  # rows come with their cells
            yield spot.marker + spot.text, spot.place
    yield from _signed(view)
    yield from _of_council_file(view)
    for table in view.tables:
        shown = [column for column in table.table.columns if column.visible]
        yield from ((column.label, table.place(key=column.key)) for column in shown)
        for row in table.table.rows:
            yield from ((row.text(c.key), table.place(row, c.key)) for c in shown)


def _signed(view: PlanView) -> Iterator[tuple[str, Place]]:
    for section in view.sections:
        for at, block in enumerate(section.blocks):
            if isinstance(block, Signature):
                yield "\n".join(block.lines), Place(section.ident, block=at)


def _of_council_file(view: PlanView) -> Iterator[tuple[str, Place]]:
    """Numbers and dates of papers, and what a person wrote into the register and into papers."""
    for act in view.plan.acts:
        yield f"{act.number} {act.date}".strip(), place_of_entry(act.kind)
    for (_kind, key, *_where), text in texts(view.plan.council):
        yield text, place_of_entry(key)
