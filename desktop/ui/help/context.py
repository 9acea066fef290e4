# SPDX-License-Identifier: EUPL-1.2
"""Which place of the guide belongs to what has the focus."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.i18n import _
from desktop.plan.declare import Kind
from desktop.plan.editions import Certainty, SectionSpec, edition_of
from desktop.plan.tree import Plan
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.document.choices import ElectronicChoice
from desktop.ui.document.files_made import FilesMade
from desktop.ui.document.print_panel import PrintPanel
from desktop.ui.document.signing_order import SigningOrder
from desktop.ui.grid.editor import CellEditor
from desktop.ui.grid.view import GridView
from desktop.ui.preview.panel import PreviewPanel
from desktop.ui.route import Page, Route
from desktop.ui.section_head import SectionHead
from desktop.ui.table_page import TableEditor
from desktop.ui.table_page.columns_panel import ColumnsPanel
from desktop.ui.table_page.texts_panel import TextsPanel

OF_PAGE = {
    Page.HOME: "primul-plan",
    Page.NEW: "primul-plan#1-incepeti-planul",
    Page.NEXT: "primul-plan#planul-anului-urmator",
    Page.SETTINGS: "ce-facem-daca#literele-sunt-prea-mici",
    Page.HUB: "ce-este-planul#cum-arata-fereastra",
    Page.PLAN_DATA: "primul-plan#2-date-generale",
    Page.SECTION: "primul-plan#3-treceti-prin-sectiuni",
    Page.REVIEW: "verificarea",
    Page.CARRIED: "primul-plan#planul-anului-urmator",
    Page.DOCUMENT: "tiparirea",
    Page.CALENDAR: "calendarul",
    Page.COUNCIL: "dosarul",
    Page.PAPER: "dosarul#un-act-si-textul-lui",
    Page.SERVICES: "primul-plan#4-ce-servicii-are-comuna",
    Page.ACCOUNTANT: "fisa-contabilului",
    Page.FIND: "cautarea",
    Page.HISTORY: "istoricul",
    Page.LISTS: "liste",
    Page.HELP: "scurtaturi",
}
OF_WIDGET: tuple[tuple[type[QWidget], str], ...] = (  # what is inside before what it is in
    (CellEditor, "tabelul#scrierea-in-celule"),
    (ColumnsPanel, "tabelul#coloane-antet-note"),
    (TextsPanel, "tabelul#coloane-antet-note"),
    (GridView, "tabelul"),
    (TableEditor, "tabelul"),
    (ListEditor, "scurtaturi#in-liste"),
    (PreviewPanel, "tiparirea#pagina-tiparita-alaturi"),
    (ElectronicChoice, "semnarea#electronic"),
    (SigningOrder, "semnarea#electronic"),
    (PrintPanel, "tiparirea#pe-hartie"),
    (FilesMade, "tiparirea#din-ce-versiune-este-un-pdf"),
)
OF_KIND = {
    Kind.AMOUNT: "sume-si-unitati",
    Kind.QUANTITY: "sume-si-unitati#capacitate-ocupare-personal",
    Kind.OCCUPANCY: "sume-si-unitati#capacitate-ocupare-personal",
    Kind.STAFF: "sume-si-unitati#capacitate-ocupare-personal",
}
STATES = "nu-este-cazul#ce-alegeti-sus-pe-pagina"


def place_in_guide(route: Route, focus: QWidget | None) -> str:
    """The topic, with "#" and a heading of it where that is nearer, for what has the focus."""
    widget = focus
    while widget is not None:
        found = _of(widget, focus)
        if found:
            return found
        widget = widget.parentWidget()
    return OF_PAGE.get(route.page, "ce-este-planul")


def _of(widget: QWidget, focus: QWidget | None) -> str:
    if isinstance(widget, SectionHead) and isinstance(focus, QAbstractButton):
        return STATES
    if isinstance(widget, GridView):
        index = widget.currentIndex()
        kind = widget.table_model.columns[index.column()].kind if index.isValid() else None
        if kind in OF_KIND and not isinstance(focus, CellEditor):
            return OF_KIND[kind]
    return next((place for kind, place in OF_WIDGET if isinstance(widget, kind)), "")


def own_help(plan: Plan, section_uid: int) -> str:
    """What belongs in a section and by which law, in Markdown; "" where nothing is known of it."""
    section = next((s for s in plan.sections if s.uid == section_uid), None)
    edition = edition_of(plan)
    if section is None or edition is None or not section.key:
        return ""
    specification = edition.section(section.key)
    return _told(section.heading or "", specification) if specification else ""


def _told(heading: str, specification: SectionSpec) -> str:
    parts = [f"## {heading}"] if heading else []
    if specification.help:
        parts.append(_(specification.help))
    if specification.basis:
        parts.append(_("Source: {basis}").format(basis=specification.basis))
        if specification.certainty is not Certainty.VERIFIED:
            parts.append(f"*{_(specification.certainty.value)}*")
    return "\n\n".join(parts) + "\n\n---\n\n"
