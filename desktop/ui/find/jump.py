# SPDX-License-Identifier: EUPL-1.2
"""The way from a hit to its place: the page, then the very letters in the field that holds them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.plan.findings import Place
from desktop.plan.search import Hit
from desktop.plan.tree import Plan
from desktop.ui.binding import TextField, bindings_under, text_of
from desktop.ui.council.ways import way_to
from desktop.ui.route import Page, Route


def route_to(plan: Plan, place: Place) -> Route:
    """The page that shows a place of the plan."""
    if (council := way_to(plan, place)) is not None:
        return council
    section = next((s for s in plan.sections if s.ident == place.section), None)
    if section is None:
        return Route(Page.PLAN_DATA)
    return Route(Page.SECTION, section.uid, place)


def mark_hit(page: QWidget, hit: Hit) -> None:
    """Choose the letters of `hit` in the field of `page` that holds them, if one does.

    Cells of tables stand in no field: there the focus of the cell is enough.
    """
    shown = (binding.field for binding in bindings_under(page) if binding.field.isVisible())
    field = nearest((f for f in shown if text_of(f) == hit.passage.text), page.focusWidget())
    if field is not None:
        field.setFocus()
        choose(field, hit.start, hit.end)


def nearest(fields: Iterable[TextField], focus: QWidget | None) -> TextField | None:
    """Of fields with one text the one that has the focus or stands beside it, else the first."""
    found = list(fields)
    beside = (f for f in found if focus and (f is focus or f.parent() is focus.parent()))
    return next(beside, found[0] if found else None)


def choose(field: TextField, start: int, end: int) -> None:
    """Select the characters from `start` to `end`, counted as Python counts."""
    text = text_of(field)
    first, last = units(text[:start]), units(text[:end])
    if isinstance(field, QLineEdit):
        field.setSelection(first, last - first)
        return
    cursor = field.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def units(text: str) -> int:
    """The length of a text as Qt counts it: letters beyond the first 65,536 are two."""
    return len(text.encode("utf-16-le")) // 2
