# SPDX-License-Identifier: EUPL-1.2
"""Small forms for staff, deadlines and acts, and the cost standards under a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.plan.values.terms import Term
from desktop.ui.blocks.table import TableBlock

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Person:
    """A person at one cell, with the form of it open."""

    def __init__(self, page, row: int, key: str) -> None:
        self.block = page.findChild(TableBlock)
        self.editor = self.block.editor
        self.help = self.block.pickers.cell_help
        columns = [column.key for column in self.editor.model.columns]
        self.editor.grid.setFocus()
        self.editor.grid.go_to(row, columns.index(key))
        self.row, self.key = row, key

    @property
    def card(self):
        return self.help.card

    @property
    def form(self):
        return self.help.card.form

    def open(self) -> "Person":
        QTest.keyClick(self.editor.grid, KEY.Key_E, CONTROL)
        assert self.card is not None and self.card.isVisible()
        return self

    def text(self) -> str:
        return self.editor.model.table.rows[self.row].text(self.key)


@pytest.fixture
def person(visit):
    return lambda section, row, key: Person(visit(section), row, key)


def test_staff_in_rows_is_written_as_a_person_would(person) -> None:
    her = person("proposed", 0, "resurse_umane").open()
    form = her.form
    assert [(r.function.text(), r.count.text()) for r in form.rows] == [
        ("asistent social", "1"),
        ("îngrijitor", "2"),
    ]
    form.add.click()
    form.rows[2].function.setText("psiholog")
    form.rows[2].count.setText("0,5")
    form.rows[2].up.click()
    form.rows[0].gone.setFocus()
    QTest.keyClick(form.rows[0].gone, KEY.Key_Tab)
    assert her.card.focusWidget() is form.rows[1].function
    form.add.setFocus()
    QTest.keyClick(form.add, KEY.Key_Tab)
    assert her.card.focusWidget() is her.card.write
    form.rows[0].gone.click()
    assert "2,5" in her.card.told.text()
    QTest.keyClick(form.rows[0].count, KEY.Key_Return)
    assert her.text() == "psiholog – 0,5\nîngrijitor – 2"
    assert her.card is None and her.editor.grid.hasFocus()
    her.editor.session.undo()
    assert her.text() == "asistent social – 1\nîngrijitor – 2"


def test_a_number_of_posts_that_is_none_is_told(person) -> None:
    her = person("proposed", 1, "resurse_umane").open()
    her.form.rows[0].function.setText("psiholog")
    her.form.rows[0].count.setText("doi")
    assert "doi" in her.card.told.text() and not her.card.write.isEnabled()
    QTest.keyClick(her.form.rows[0].count, KEY.Key_Return)
    assert her.text() == "" and her.card is not None
    QTest.keyClick(her.form.rows[0].count, KEY.Key_Escape)
    assert her.card is None and her.text() == ""


def test_what_would_be_lost_is_said_first(person) -> None:
    her = person("measures", 0, "termen")
    session = her.editor.session
    from desktop.editing.commands.cells import set_cell

    set_cell(session, her.editor.model.row(0).uid, "termen", "până la 28.05.2027")
    her.open()
    assert her.card.warning.isVisible() and "până" in her.card.warning.text()
    assert not her.form.isVisible() and her.card.keep.hasFocus()
    QTest.keyClick(her.card.keep, KEY.Key_Return)
    assert her.card is None and her.text() == "până la 28.05.2027"
    her.open()
    her.card.open.click()
    assert her.form.isVisible()
    her.card.write.click()
    assert her.text() == "28.05.2027"


@pytest.mark.parametrize(
    ("term", "fields", "text"),
    [
        (Term.DAY, {"day": "3", "part": 8}, "03.09.2027"),
        (Term.MONTH, {"part": 4, "year": "2028"}, "mai 2028"),
        (Term.MONTH, {"part": 4, "year": ""}, "mai"),
        (Term.QUARTER, {"part": 2}, "trimestrul III 2027"),
        (Term.HALF_YEAR, {"part": 1}, "semestrul II 2027"),
        (Term.YEAR, {"year": "2030"}, "2030"),
        (Term.RECURRENCE, {"often": 1}, "lunar"),
        (Term.TEXT, {"words": "după licitație"}, "după licitație"),
    ],
)
def test_each_kind_of_deadline(person, term, fields, text) -> None:
    her = person("measures", 1, "termen").open()
    row = her.form.rows[0]
    row.term.setCurrentIndex(row.term.findData(term.value))
    for name, value in fields.items():
        field = getattr(row, name)
        assert field.isVisible()
        field.setCurrentIndex(value) if isinstance(value, int) else field.setText(value)
    her.card.write.click()
    assert her.text() == text
    her.open()
    assert her.card.lost == () and her.form.text() == text
    her.help.close_form()


def test_a_day_that_does_not_exist_is_not_written(person) -> None:
    her = person("measures", 1, "termen").open()
    row = her.form.rows[0]
    row.day.setText("31")
    row.part.setCurrentIndex(1)
    assert not her.card.write.isEnabled()
    row.day.setText("28")
    assert her.card.write.isEnabled()
    her.help.close_form()


def test_an_act_in_fields(person) -> None:
    her = person("subsidies", 0, "act").open()
    form = her.form
    form.issuer.setText("HCL")
    form.number.setText("46")
    form.date.setText("mâine")
    assert not her.card.write.isEnabled()
    form.date.setText("28.5.2027")
    her.card.write.click()
    assert her.text() == "HCL nr. 46 din 28.05.2027"
    her.open()
    her.form.date.setText("2027")
    her.card.write.click()
    assert her.text() == "HCL nr. 46/2027"


def test_leaving_the_page_writes_what_was_changed(person, window, visit) -> None:
    her = person("subsidies", 0, "act").open()
    her.form.issuer.setText("HCL")
    her.form.number.setText("7")
    visit("measures")
    table = window.open_plan.session.find_table("t4")
    assert table.rows[0].text("act") == "HCL nr. 7 din ________"


def test_an_untouched_form_writes_nothing(person, window, visit) -> None:
    person("measures", 0, "termen").open()
    visit("existing")
    assert window.open_plan.session.undo_label is None


def test_the_form_opens_from_the_editor_and_the_panel(person, focus) -> None:
    her = person("subsidies", 1, "act")
    QTest.keyClicks(her.editor.grid, "H")
    field = her.editor.grid.open_editors()[0]
    QTest.keyClick(field, KEY.Key_E, CONTROL)
    assert her.card is not None and her.text() == "H"
    her.help.close_form()
    her.editor.show_row.trigger()
    panel = her.editor.row_panel.fields["act"]
    focus(panel)
    QTest.keyClick(panel, KEY.Key_E, CONTROL)
    assert her.card is not None
    her.help.close_form()


def test_a_form_stays_with_its_cell(person) -> None:
    her = person("subsidies", 0, "act").open()
    her.form.number.setText("9")
    her.editor.grid.go_to(1, 0)
    assert her.card is not None and not her.help.offer.isVisible()
    her.card.write.click()
    assert "9" in her.text()


def test_a_full_disk_keeps_the_form(person, full_disk) -> None:
    her = person("subsidies", 0, "act").open()
    her.form.number.setText("9")
    her.card.write.click()
    assert her.card is not None and her.form.number.text() == "9"
    full_disk()
    assert her.block.commit()
    assert "9" in her.text() and her.card is None


def test_a_form_whose_row_is_gone_closes(person) -> None:
    from desktop.editing.commands.rows import delete_rows

    her = person("subsidies", 0, "act").open()
    delete_rows(her.editor.session, [her.editor.model.row(0).uid])
    assert her.card is None


def test_only_cells_with_a_form_offer_it(person) -> None:
    her = person("existing", 0, "cod")
    assert not her.help.offer.isVisible()
    QTest.keyClick(her.editor.grid, KEY.Key_E, CONTROL)
    assert her.card is None
    assert person("subsidies", 0, "act").help.offer.isVisible()


def test_cost_standards_stand_under_the_amounts(person) -> None:
    her = person("existing", 2, "buget_local")
    assert "80.332" in her.help.costs.text() and her.help.costs.isVisible()
    her.editor.grid.go_to(2, 0)
    assert not her.help.costs.isVisible()
    her.editor.grid.go_to(0, 4)
    assert not her.help.costs.isVisible()


def test_the_panel_of_the_row_leads_to_the_form_of_its_cells(person) -> None:
    her = person("subsidies", 1, "act")
    her.editor.show_row.trigger()
    panel = her.editor.row_panel
    ways = [b for b in panel.findChildren(QPushButton) if b.text() == "Write it in fields"]
    [way] = [b for b in ways if b.accessibleDescription() == panel.fields["act"].accessibleName()]
    assert way.isVisible() and way.y() > panel.fields["act"].y()
    way.click()
    assert her.help.card_cell == (panel.row_uid, "act")
    her.form.number.setText("12")
    her.card.write.click()
    assert "12" in her.text()


def test_how_often_comes_from_the_list_own_entries_first(person, window) -> None:
    window.lists.add("frequencies", {"name": "de două ori pe an"})
    row = person("measures", 0, "termen").open().form.rows[0]
    offered = [row.often.itemText(place) for place in range(row.often.count())]
    assert offered[:2] == ["de două ori pe an", "permanent"]
    assert not any("…" in text for text in offered)
    assert "după aprobarea bugetului" not in offered
