# SPDX-License-Identifier: EUPL-1.2
"""The totals of a long table stay at the lower edge of the page, and rows are seen above them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from window_samples import editor, small_plan, visit

from desktop.plan.tree import Row, RowKind, Table
from desktop.ui import appearance, theme
from desktop.ui.blocks.table import TableBlock


@pytest.fixture
def large(qapp):
    """Letters of 18 points."""
    appearance.dress(qapp, theme.Mode.LIGHT, 18.0)
    yield
    appearance.dress(qapp)


def long_plan():
    """The small plan with a table of sixty rows of long names."""
    plan = small_plan()
    section = plan.sections[2]
    table = section.blocks[0]
    assert isinstance(table, Table)
    name = "Serviciul de îngrijire la domiciliu a persoanelor vârstnice"
    rows = tuple(
        Row(f"r{n}", RowKind.ROW, {"nr": f"{n}.", "denumire": name, "buget_local": "10"})
        for n in range(60)
    )
    longer = replace(section, blocks=(replace(table, rows=rows),))
    return replace(plan, sections=(*plan.sections[:2], longer, plan.sections[3]))


def test_the_totals_are_seen_wherever_the_page_is_scrolled(large, show_window, qtbot) -> None:
    window = show_window(long_plan())
    window.resize(1366, 768)
    page = visit(window, "s3")
    table = editor(page, TableBlock).editor
    seen = page.scroll_area.viewport()

    def bottom(widget) -> int:
        return widget.mapTo(seen, QPoint(0, widget.height())).y()

    qtbot.waitUntil(lambda: bottom(table.footer) <= seen.height())
    page.scroll_area.verticalScrollBar().setValue(20)
    assert bottom(table.footer) <= seen.height()
    page.scroll_area.verticalScrollBar().setValue(10_000)
    qtbot.waitUntil(lambda: table.footer.y() == table.grid.geometry().bottom() + 1)


def test_the_current_cell_stands_above_the_totals(large, show_window, qtbot) -> None:
    window = show_window(long_plan())
    window.resize(1366, 768)
    page = visit(window, "s3")
    table = editor(page, TableBlock).editor
    table.grid.setFocus()
    for row in (0, 1, 2, 3, 20, 59):
        table.grid.go_to(row, 1)
        cell = table.grid.visualRect(table.grid.currentIndex())
        low = table.grid.viewport().mapTo(table, cell.bottomLeft()).y()
        assert low <= table.footer.mapTo(table, QPoint()).y()
