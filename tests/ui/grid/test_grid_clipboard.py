# SPDX-License-Identifier: EUPL-1.2
"""Blocks of cells come from and go to other programs."""

from dataclasses import replace
from pathlib import Path

from grid_samples import column_of, here, press, shown, small_table, undo_name, with_total
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from desktop.ui.grid.choice import Choice, chosen
from desktop.ui.grid.copying import as_html, as_separated, block_of, mime_of
from desktop.ui.grid.left_behind import leave_text
from desktop.ui.grid.pasting import fitting
from desktop.ui.grid.view import GridView

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=12)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(*[CELLS] * width), min_size=1, max_size=4).map(tuple)
)
EXCEL = """<html><body><table><!--StartFragment-->
<tr><td>5.</td><td>Centru<br>
  de zi</td><td align=right>50</td></tr>
<tr><td>6.</td><td>"Sf. Ana"</td><td align=right>60</td></tr>
<!--EndFragment--></table></body></html>"""


def put(text: str = "", html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


@given(BLOCKS)
def test_html_gives_back_what_was_copied(block) -> None:
    mime = QMimeData()
    mime.setHtml(as_html(block))
    assert block_of(mime) == block


@given(BLOCKS)
def test_separated_text_gives_back_what_was_copied(block) -> None:
    mime = QMimeData()
    mime.setText(as_separated(block))
    assert block_of(mime) == block


def test_excel_is_pasted_over_and_beyond_the_last_row(grid: GridView) -> None:
    put(text="not\tused", html=EXCEL)
    grid.go_to(3, 0)
    press(grid, KEY.Key_V, CONTROL)
    assert shown(grid)[3:] == [
        ["5.", "Centru\nde zi", "50", "400", ""],
        ["6.", '"Sf. Ana"', "60", "", ""],
    ]
    assert undo_name(grid) == "Paste 2 rows"
    assert chosen(grid.selectionModel()) == Choice((3, 4), (0, 1, 2))
    grid.session.undo()
    assert len(shown(grid)) == 4
    assert column_of(grid, "denumire")[3] == "Serviciul 4"


def test_separated_text_keeps_its_line_breaks_and_quotes(grid: GridView) -> None:
    put(text='"două\nlinii"\t"zis ""bine"""\r\n"Sf. Ana" Turda\t7\r\n')
    grid.go_to(0, 1)
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "denumire")[:2] == ["două\nlinii", '"Sf. Ana" Turda']
    assert column_of(grid, "capacitate")[:2] == ['zis "bine"', "7"]


def test_what_goes_beyond_the_body_stands_before_the_total(open_grid) -> None:
    grid = open_grid(with_total(small_table(1)))
    grid.go_to(0, 1)
    put(text="a\nb\nc")
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "denumire") == ["a", "b", "c", "Total"]


def test_an_empty_table_takes_rows(open_grid) -> None:
    grid = open_grid(replace(small_table(0)))
    put(text="1.\tPrimul\n2.\tAl doilea")
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "denumire") == ["Primul", "Al doilea"]


def test_one_text_fills_all_that_is_chosen(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (2, 3)))
    put(text="7")
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "capacitate")[:3] == ["7", "7", "30"]
    assert undo_name(grid) == "Paste in 4 cells"


def test_columns_that_do_not_fit_are_asked_about(grid: GridView, qtbot) -> None:
    before = shown(grid)
    put(text="a\tb\tc")
    grid.go_to(0, 3)
    with qtbot.waitSignal(grid.paste_questioned) as told:
        press(grid, KEY.Key_V, CONTROL)
    asked = told.args[0]
    assert asked.keys == ("buget_local", "buget_stat", None)
    assert (asked.headings, asked.row_uid) == (False, grid.table_model.row(0).uid)
    assert shown(grid) == before


def test_a_block_with_headings_is_asked_about_with_a_guess(grid: GridView, qtbot) -> None:
    put(text="Denumirea serviciului social\tCapacitate\tAltceva\nCantina\t45\tx")
    with qtbot.waitSignal(grid.paste_questioned) as told:
        press(grid, KEY.Key_V, CONTROL)
    assert told.args[0].keys == ("denumire", "capacitate", None)
    assert told.args[0].headings


def test_cells_as_calc_puts_them_fill_the_columns_their_headings_name(
    grid: GridView, qtbot
) -> None:
    html = (Path(__file__).parents[2] / "data" / "clipboard" / "libreoffice-calc.html").read_text(
        "utf-8"
    )
    put(text="not\tused", html=html)
    grid.go_to(3, 0)
    with qtbot.waitSignal(grid.paste_questioned) as told:
        press(grid, KEY.Key_V, CONTROL)
    asked = told.args[0]
    assert asked.keys == ("nr", "denumire", "buget_local") and asked.headings
    grid.commands.paste_columns(asked.block[1:], asked.keys, grid.table_model.row(3).uid)
    assert column_of(grid, "denumire")[3:] == [
        "Centru de zi\npentru copii și țesut",
        "două spații",
        "",
    ]
    assert column_of(grid, "buget_local")[3:] == ["1710.5", "95", "a & b <c>"]


def test_a_block_of_another_shape_than_the_chosen_cells_is_asked_about(
    grid: GridView, qtbot
) -> None:
    put(text="a\tb\nc\td\ne\tf")
    grid.choose(Choice((0, 1), (1, 2)))
    with qtbot.waitSignal(grid.paste_questioned):
        press(grid, KEY.Key_V, CONTROL)
    grid.choose(Choice((2,), tuple(range(5))))
    press(grid, KEY.Key_V, CONTROL)  # a whole row only says where
    assert column_of(grid, "nr") == ["1.", "2.", "a", "c", "e"]


def test_a_block_fills_chosen_cells_that_are_a_multiple_of_it(grid: GridView) -> None:
    put(text="a\nb")
    grid.choose(Choice((0, 1, 2, 3), (1, 2)))
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "denumire") == ["a", "b", "a", "b"]
    assert column_of(grid, "capacitate") == ["a", "b", "a", "b"]


def test_blank_columns_that_do_not_fit_are_left_out() -> None:
    assert fitting((("a", "", ""), ("b", "c", "")), 1) == (("a", ""), ("b", "c"))
    assert fitting((("a", "", ""), ("", "", "")), 3) == (("a", "", ""),)


def test_copy_then_paste_elsewhere(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (1, 2)))
    press(grid, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Serviciul 1\t10\nServiciul 2\t20\n"
    grid.go_to(2, 1)
    press(grid, KEY.Key_V, CONTROL)
    assert column_of(grid, "denumire") == [f"Serviciul {n}" for n in (1, 2, 1, 2)]


def test_only_text_is_left_of_what_was_copied_when_the_program_ends(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (1, 2)))
    press(grid, KEY.Key_C, CONTROL)
    leave_text()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Serviciul 1\t10\nServiciul 2\t20\n"
    assert not mime.hasHtml()
    put(text="al altcuiva", html="<b>al altcuiva</b>")
    leave_text()
    assert QGuiApplication.clipboard().mimeData().hasHtml()


def test_cut_is_one_step(grid: GridView) -> None:
    grid.choose(Choice((0, 1), (1, 2)))
    press(grid, KEY.Key_X, CONTROL)
    assert column_of(grid, "denumire")[:2] == ["", ""]
    assert undo_name(grid) == "Cut 4 cells"
    assert block_of(QGuiApplication.clipboard().mimeData()) == (
        ("Serviciul 1", "10"),
        ("Serviciul 2", "20"),
    )


def test_excel_keeps_line_breaks_in_one_cell() -> None:
    html = mime_of((("a\nb", "<&>"),)).html()
    assert "a<br>b" in html
    assert "&lt;&amp;&gt;" in html
    assert "mso-data-placement:same-cell" in html


def test_paste_while_a_cell_is_written_stores_it_first(grid: GridView, type_text) -> None:
    grid.go_to(0, 1)
    type_text(grid, "scris")
    grid.commands.duplicate_rows()
    assert column_of(grid, "denumire")[:2] == ["scris", "scris"]
    assert here(grid) == (1, 1)
