# SPDX-License-Identifier: EUPL-1.2
"""The editor of a table: tools, totals, what was understood, panels."""

from dataclasses import replace

import pytest
from grid_samples import column_of, plan_with, small_table, undo_name, with_total
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop.editing.commands import cells
from desktop.plan.errors import EnvironmentTrouble, PlanSocialError, Trouble
from desktop.plan.findings import Finding, Place, Reading, Severity
from desktop.plan.message import say
from desktop.plan.tree import RowKind, Table
from desktop.ui.grid.sums import sums_of
from desktop.ui.table_page import TableEditor

ENTER = Qt.Key.Key_Return


@pytest.fixture
def open_editor(qtbot, open_session):
    def show(table: Table) -> TableEditor:
        session = open_session(plan_with(table))
        editor = TableEditor(session, session.find_table("t1").uid)
        qtbot.addWidget(editor)
        editor.resize(1100, 700)
        editor.grid.go_to(0, 1)
        return editor

    return show


@pytest.fixture
def editor(open_editor) -> TableEditor:
    return open_editor(small_table())


def cell(editor: TableEditor, row: int, key: str, text: str) -> None:
    cells.set_cell(editor.session, editor.model.row(row).uid, key, text)


def test_totals_say_what_they_left_out(editor: TableEditor) -> None:
    cell(editor, 0, "buget_local", "din sponsorizări")
    editor.footer.renew()
    summed = editor.footer.sums["buget_local"]
    assert summed.text == "900 lei"
    assert summed.skipped_words == "(1 not a number)"
    assert "200 + 300 + 400 = 900 lei" in summed.explanation()
    assert "buget_stat" not in editor.footer.sums
    assert "900 lei" in editor.footer.accessibleDescription()


def test_totals_follow_the_table(editor: TableEditor, qtbot) -> None:
    cell(editor, 0, "buget_local", "1.100")
    qtbot.waitUntil(lambda: editor.footer.sums["buget_local"].text == "2.000 lei")


def test_totals_of_a_large_table_come_column_by_column(open_editor, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("desktop.ui.grid.footer.LARGE", 2)
    editor = open_editor(small_table())
    qtbot.waitUntil(lambda: set(editor.footer.sums) == {"capacitate", "buget_local"})
    assert editor.add_total.isVisible()


def test_a_printed_total_that_differs_is_marked(open_editor) -> None:
    editor = open_editor(with_total(small_table(2)))
    assert editor.footer.sums["buget_local"].differs
    assert "The total row says 1." in editor.footer.sums["buget_local"].explanation()
    cell(editor, 2, "buget_local", "300 lei")
    editor.footer.renew()
    assert not editor.footer.sums["buget_local"].differs


def test_the_footer_stands_under_its_columns(editor: TableEditor, qtbot) -> None:
    with qtbot.waitExposed(editor):
        editor.show()
    grid, footer = editor.grid, editor.footer
    place = grid.table_model.index_of(grid.table_model.row(0).uid, "buget_local")
    middle = grid.viewport().mapTo(editor, grid.visualRect(place).center())
    assert footer.sum_at(
        footer.mapFrom(editor, middle).__class__(footer.mapFrom(editor, middle).x(), 2)
    )
    editor.close()


def test_a_total_row_is_added_on_request_only(editor: TableEditor) -> None:
    assert editor.add_total.isVisible()
    editor.add_total.trigger()
    last = editor.model.row(editor.model.rowCount() - 1)
    assert last.kind is RowKind.TOTAL
    assert (last.text("denumire"), last.text("buget_local")) == ("Total", "1.000 lei")
    assert not editor.add_total.isVisible()
    assert not sums_of(editor.model.table, editor.model.columns)["buget_local"].differs


def test_the_line_says_what_was_understood(editor: TableEditor) -> None:
    cell(editor, 0, "capacitate", "24 Beneficiar/zi")
    editor.grid.go_to(0, 2)
    assert editor.understanding.understood.text().startswith("Capacitate: 24")
    editor.grid.go_to(1, 1)
    assert "name of the service" in editor.understanding.understood.text()


def test_an_unclear_number_offers_its_readings(editor: TableEditor) -> None:
    cell(editor, 0, "buget_local", "1234.5")
    editor.grid.go_to(0, 3)
    words = [button.text() for button in editor.understanding.buttons]
    assert len(words) == 2
    editor.understanding.buttons[0].click()
    assert column_of(editor.grid, "buget_local")[0] == "1.234,5"
    assert editor.understanding.buttons == []
    editor.session.undo()
    assert column_of(editor.grid, "buget_local")[0] == "1234.5"


def test_findings_stand_beside_their_cell(editor: TableEditor) -> None:
    place = Place(table="t1", row="t1.2", column="capacitate")
    readings = (Reading("21", say("twenty-one")),)
    found = Finding("check", Severity.ERROR, place, say("This is wrong."), readings=readings)
    editor.set_findings([found])
    editor.grid.go_to(1, 2)
    assert editor.understanding._said == [(Severity.ERROR, "This is wrong.")]
    editor.understanding.buttons[0].click()
    assert column_of(editor.grid, "capacitate")[1] == "21"
    editor.grid.go_to(0, 0)
    assert editor.understanding._said == []


def test_focus_goes_to_a_cell(editor: TableEditor) -> None:
    assert editor.focus_cell(editor.model.row(2).uid, "buget_local")
    index = editor.grid.currentIndex()
    assert (index.row(), index.column()) == (2, 3)
    assert not editor.focus_cell(99, "buget_local")


def test_the_row_panel_shows_the_whole_row(open_editor, type_text) -> None:
    table = small_table()
    hidden = tuple(replace(c, visible=c.key != "capacitate") for c in table.columns)
    editor = open_editor(replace(table, columns=hidden))
    editor.show_row.trigger()
    assert editor.row_panel.fields["capacitate"].toPlainText() == "10"
    editor.grid.go_to(1, 1)
    field = editor.row_panel.fields["denumire"]
    assert field.toPlainText() == "Serviciul 2"
    type_text(field, "Un text lung\npe două rânduri, ")
    editor.grid.go_to(2, 1)
    assert column_of(editor.grid, "denumire")[1].startswith("Un text lung\n")
    assert field.toPlainText() == "Serviciul 3"


def test_the_row_panel_stays_with_what_could_not_be_stored(
    editor: TableEditor, type_text, qtbot, monkeypatch
) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise EnvironmentTrouble(Trouble.FULL, say("the disk is full"))

    editor.show_row.trigger()
    field = editor.row_panel.fields["denumire"]
    type_text(field, "nou ")
    with monkeypatch.context() as broken, qtbot.waitSignal(editor.troubled) as told:
        broken.setattr(editor.session, "command", refuse)
        editor.grid.go_to(2, 1)
        assert not editor.commit_open_editor()
    assert isinstance(told.args[0], PlanSocialError)
    assert "nou " in field.toPlainText()
    with qtbot.waitSignal(editor.recovered):
        assert editor.commit_open_editor()
    assert "nou " in column_of(editor.grid, "denumire")[0]


def test_the_caption_is_a_text_of_the_plan(editor: TableEditor, type_text) -> None:
    type_text(editor.caption, "A.1 Servicii")
    assert editor.commit_open_editor()
    assert editor.model.table.caption == "A.1 Servicii"
    editor.session.undo()
    assert editor.caption.toPlainText() == ""


def test_labels_and_groups_are_renamed_for_all_their_columns(editor, type_text) -> None:
    editor.show_panels.trigger()
    lines = editor.columns_panel.lines
    lines["capacitate"].label.selectAll()
    type_text(lines["capacitate"].label, "Locuri")
    lines["buget_local"].group.selectAll()
    type_text(lines["buget_local"].group, "Bani")
    assert editor.commit_open_editor()
    columns = {c.key: c for c in editor.model.table.columns}
    assert columns["capacitate"].label == "Locuri"
    assert (columns["buget_local"].group, columns["buget_stat"].group) == ("Bani", "Bani")
    assert editor.model.headerData(2, Qt.Orientation.Horizontal) == "Locuri"
    assert lines["buget_stat"].group.toPlainText() == "Bani"
    assert editor.model.table.header_rows[0] == (
        "Nr. crt.",
        "Denumirea serviciului social",
        "Locuri",
        "Bani",
        "",
    )


def test_columns_are_hidden_moved_added_and_removed(editor: TableEditor) -> None:
    editor.show_panels.trigger()
    panel = editor.columns_panel
    keys = lambda: [column.key for column in editor.model.columns]  # noqa: E731
    panel.lines["capacitate"].visible_box.click()
    assert "capacitate" not in keys()
    panel.lines["capacitate"].visible_box.click()
    panel.lines["capacitate"].before.click()
    assert keys()[:3] == ["nr", "capacitate", "denumire"]
    panel.lines["capacitate"].after.click()
    panel.new_label.setText("Adresa")
    QTest.keyClick(panel.new_label, ENTER)
    new = editor.model.columns[-1]
    assert new.column.label == "Adresa"
    panel.lines[new.key].away.click()
    assert new.key not in keys()
    assert new.key not in panel.lines
    for _step in range(6):
        editor.session.undo()
    assert keys() == ["nr", "denumire", "capacitate", "buget_local", "buget_stat"]


def test_the_unit_of_a_column_is_chosen(editor: TableEditor) -> None:
    editor.show_panels.trigger()
    box = editor.columns_panel.lines["buget_local"].unit
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert editor.model.table.column("buget_local").unit == "mii lei"
    editor.grid.go_to(0, 3)
    assert "100.000" in editor.understanding.understood.text()


def test_groups_notes_and_legend(editor: TableEditor, type_text) -> None:
    editor.show_panels.trigger()
    texts = editor.texts_panel
    editor.grid.go_to(1, 1)
    texts.add_group.click()
    assert editor.model.row(1).kind is RowKind.GROUP
    texts.groups.fields[0].selectAll()
    type_text(texts.groups.fields[0], "A.2 Copii")
    texts.add_note.click()
    type_text(texts.notes.fields[0], "* din sponsorizări")
    assert editor.commit_open_editor()
    assert editor.model.text(1, 0) == "A.2 Copii"
    assert editor.model.table.notes == ("* din sponsorizări",)
    texts._remove_group(str(editor.model.row(1).uid))
    texts._remove_note("0")
    assert editor.model.table.notes == ()
    assert editor.model.rowCount() == 4


def test_letters_over_columns_are_explained(open_editor, type_text) -> None:
    table = small_table()
    columns = tuple(replace(c, label="A") if c.key == "buget_stat" else c for c in table.columns)
    editor = open_editor(replace(table, columns=columns))
    editor.show_panels.trigger()
    type_text(editor.texts_panel.legend.fields[0], "Buget de stat")
    assert editor.commit_open_editor()
    assert editor.model.table.legend == {"A": "Buget de stat"}


def test_a_width_chosen_with_the_mouse_is_one_step(editor: TableEditor, qtbot) -> None:
    with qtbot.waitExposed(editor):
        editor.show()
    header = editor.grid.grouped_header
    edge = header.sectionViewportPosition(2) + header.sectionSize(2) - 1
    port = header.viewport()
    start, end = port.rect().center(), port.rect().center()
    start.setX(edge)
    end.setX(edge + 40)
    before = header.sectionSize(2)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, pos=start)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, left, pos=end)
    width = editor.model.table.column("capacitate").width
    assert width == pytest.approx((before + 40) / editor.grid.arrangement.available, abs=0.002)
    assert header.sectionSize(2) == pytest.approx(before + 40, abs=2)
    assert undo_name(editor.grid) == "Change the width of a column"
    editor.session.undo()
    assert header.sectionSize(2) == before
    editor.close()


def test_everything_has_a_name_for_a_screen_reader(editor: TableEditor) -> None:
    editor.show_panels.trigger()
    editor.show_row.trigger()
    editor.texts_panel.add_note.click()
    fields = [
        *editor.row_panel.fields.values(),
        editor.caption,
        *(line.label for line in editor.columns_panel.lines.values()),
        *(line.away for line in editor.columns_panel.lines.values()),
        *editor.texts_panel.notes.fields,
    ]
    assert all(field.accessibleName() for field in fields)


def test_the_tools_go_on_in_a_second_row(editor: TableEditor, qtbot) -> None:
    flow = editor.tools.layout()
    one_row = flow.heightForWidth(5000)
    assert flow.heightForWidth(400) > 1.9 * one_row
    editor.resize(500, 700)
    with qtbot.waitExposed(editor):
        editor.show()
    buttons = editor.tools.findChildren(QToolButton)
    room = editor.tools.rect()
    assert all(room.contains(button.geometry()) for button in buttons if button.isVisible())
    editor.close()


def test_a_table_without_columns_can_be_given_one(open_editor) -> None:
    editor = open_editor(replace(small_table(0), columns=()))
    editor.grid.commands.paste()
    editor.show_panels.trigger()
    editor.columns_panel.new_label.setText("Denumirea")
    editor.columns_panel.add.click()
    editor.grid.commands.add_row()
    assert (editor.model.rowCount(), editor.model.columnCount()) == (1, 1)
