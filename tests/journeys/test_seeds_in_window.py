# SPDX-License-Identifier: EUPL-1.2
"""The real plans in the window: all of them is shown as written, and looking changes nothing."""

import json
from pathlib import Path

from fields import plan_with_every_field
from person import Person, shown

from desktop.editing.session import PlanSession
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_document, plan_to_json
from desktop.plan.tree import ListBlock, Paragraph, RowKind, Signature, Table
from desktop.ui.binding import bindings_under, text_of
from desktop.ui.blocks.editor import BlockEditor
from desktop.ui.blocks.list_editor import ListEditor
from desktop.ui.blocks.table import TableBlock
from desktop.ui.grid.view import GridView
from desktop.ui.home_page import HomePage
from desktop.ui.hub_page import HubPage
from desktop.ui.route import Page

FULL_WIDTH = (RowKind.GROUP, RowKind.NOTE)


def bring_in(person: Person, source: Path, monkeypatch) -> None:
    """Import a file by the button of the home page."""
    home = person.page
    assert isinstance(home, HomePage)
    monkeypatch.setattr(home, "ask_file", lambda: source)
    person.click(home.open)
    assert isinstance(person.page, HubPage)


def look_at_all(person: Person) -> None:
    """Every section, each with what it must show, then every other page."""
    for section in person.plan.sections:
        page = person.go_to_section(section)
        assert text_of(page.head.heading) == on_screen(section.heading or "")
        assert list(page.frames) == [block.uid for block in section.blocks]
        for block in section.blocks:
            look_at(page.frames[block.uid].editor, block)
        assert not any(binding.dirty for binding in bindings_under(page))
    for place in (Page.HUB, Page.PLAN_DATA, Page.REVIEW, Page.DOCUMENT):
        person.go(place)


def look_at(editor: BlockEditor, block: object) -> None:
    match block:
        case Paragraph():
            assert text_of(editor.field) == on_screen(block.text)
        case Signature():
            assert text_of(editor.field) == on_screen("\n".join(block.lines))
        case ListBlock():
            assert isinstance(editor, ListEditor)
            texts = [(i.marker.text(), text_of(i.text)) for i in editor.items.values()]
            assert texts == [(item.marker, on_screen(item.text)) for item in block.items]
        case Table():
            assert isinstance(editor, TableBlock)
            assert shown(editor.editor.grid) == cells_to_show(block)
            look_into_cells(editor.editor.grid)


def cells_to_show(table: Table) -> list[list[str]]:
    """Every cell of every shown column; a row under one label shows it in the first cell."""
    keys = [column.key for column in table.columns if column.visible]
    rows = []
    for row in table.rows:
        texts = [row.text(key) for key in keys]
        words = [text for text in row.cells.values() if text]
        if row.kind in FULL_WIDTH and len(words) <= 1:
            texts = [*words, *[""] * len(keys)][: len(keys)]
        rows.append(texts)
    return rows


def look_into_cells(grid: GridView) -> None:
    """Open the editor of a cell in each column, and leave it with nothing written."""
    model = grid.table_model
    grid.setFocus()
    for column in range(model.columnCount() if model.rowCount() else 0):
        grid.go_to(column % model.rowCount(), column)
        grid.edit(grid.currentIndex())
        assert len(grid.open_editors()) == 1
        assert grid.commit_open_editor()


def on_screen(text: str) -> str:
    """A text as a field holds it: one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_a_real_plan_is_shown_whole_and_looking_changes_nothing(
    seed_path, person, monkeypatch
) -> None:
    document = json.loads(seed_path.read_text("utf-8"))
    somebody = person()
    bring_in(somebody, seed_path, monkeypatch)
    assert plan_to_document(somebody.plan) == document
    look_at_all(somebody)
    assert somebody.session.undo_label is None
    assert plan_to_document(somebody.plan) == document
    path = somebody.session.path
    assert somebody.window.close()
    session = PlanSession.open(path, read_only=True)
    assert plan_to_document(session.plan) == document
    session.close()


def test_looking_at_the_sample_changes_nothing(sample, person) -> None:
    somebody = person(sample)
    look_at_all(somebody)
    assert somebody.session.undo_label is None
    assert somebody.plan == sample


def test_a_damaged_file_is_told_and_leaves_nothing(person, tmp_path, monkeypatch) -> None:
    source = tmp_path / "plan.json"
    document = json.loads(plan_to_json(plan_with_every_field()))
    document["sections"][1]["level"] = "doi"
    source.write_text(json.dumps(document), "utf-8")
    somebody = person()
    home = somebody.page
    monkeypatch.setattr(home, "ask_file", lambda: source)
    somebody.click(home.open)
    assert somebody.page is home
    assert "sections[1].level" in somebody.window.banner.text.text()
    home.arrive()
    assert home.cards == []
    document["sections"][1]["level"] = 1
    source.write_text(json.dumps(document), "utf-8")
    again = next(b for b in somebody.window.banner.buttons if b.text() == "Încearcă din nou")
    somebody.click(again)
    assert somebody.plan == read_plan(source.read_bytes())
