# SPDX-License-Identifier: EUPL-1.2
"""The small forms: what is typed is written or kept when one leaves, or it is told why not."""

import pytest
from fields import plan_with_every_field
from person import Person

from desktop.i18n import _
from desktop.store.own_lists import read_own_lists
from desktop.ui.blocks.table import TableBlock
from desktop.ui.pickers.lists_page import ListsPage
from desktop.ui.route import Page, Route

WORD = "Bibliotecară școlară"


@pytest.fixture
def writer(person, sample) -> Person:
    """Somebody at the sample plan."""
    return person(sample)


def at_own_lists(person: Person, name: str = "professions") -> ListsPage:
    """The form of a new entry of an own list, with a name typed in it."""
    person.window.go(Route(Page.LISTS))
    page = person.page
    assert isinstance(page, ListsPage)
    rows = [page.names.item(row).data(256) for row in range(page.names.count())]
    page.names.setCurrentRow(rows.index(name))
    person.click(page.parts.add)
    person.write(WORD)
    return page


def kept_words() -> list[str]:
    lines = [line for own in read_own_lists().lists.values() for line in own.lines]
    return [text for line in lines for text in line.values()]


@pytest.mark.parametrize("leave", ["page", "list", "close"])
def test_an_own_entry_is_kept_whichever_way_one_leaves(writer, leave) -> None:
    page = at_own_lists(writer)
    if leave == "page":
        writer.go(Page.HUB)
    elif leave == "list":
        page.names.setCurrentRow(0)
    else:
        assert writer.window.close()
    assert WORD in kept_words()


def test_an_own_entry_that_cannot_be_kept_stays_and_says_why(writer) -> None:
    page = at_own_lists(writer, "cost-standards")
    writer.go(Page.HUB)
    assert writer.page is page
    assert any(problem.isVisible() for problem in page.form.problems.values())
    page.names.setCurrentRow(0)
    assert page.name == "cost-standards"
    assert any(field.text() == WORD for field in page.form.fields.values())
    assert not writer.window.close()
    writer.click(page.form.cancel)
    writer.go(Page.HUB)
    assert writer.window.route.page is Page.HUB


def at_own_act(person: Person):
    """The form of a new strategy, with its name typed."""
    section = next(s for s in person.plan.sections if s.key == "premise.strategie")
    panel = person.go_to_section(section).acts
    person.click(panel.toggle)
    person.click(panel.new)
    person.write(WORD)
    return panel


def test_an_own_strategy_is_kept_when_one_leaves_the_section(writer) -> None:
    at_own_act(writer)
    writer.go(Page.REVIEW)
    assert [act.name for act in read_own_lists().acts] == [WORD]


def test_a_strategy_that_cannot_be_kept_is_told_and_stays(writer) -> None:
    panel = at_own_act(writer)
    panel.form.first_year.setText("anul 2027")
    page = writer.page
    writer.go(Page.REVIEW)
    assert writer.page is page
    assert _("A year has four digits, such as 2027.") in writer.window.banner.text.text()
    assert panel.form.name.text() == WORD
    panel.form.first_year.setText("2027")
    writer.click(writer.window.banner.buttons[0])
    assert not writer.window.banner.isVisible()
    assert [act.first_year for act in read_own_lists().acts] == [2027]


def at_staff(person: Person):
    """The form of a cell with staff; nothing typed yet."""
    for section in person.plan.sections:
        for number, block in enumerate(b for b in section.blocks if hasattr(b, "columns")):
            if block.column("resurse_umane") is None:
                continue
            page = person.go_to_section(section)
            editors = [f.editor for f in page.frames.values() if isinstance(f.editor, TableBlock)]
            table = editors[number]
            grid = table.editor.grid
            keys = [column.key for column in table.editor.model.columns]
            grid.setFocus()
            row = next(n for n, row in enumerate(block.rows) if row.kind.value == "row")
            grid.go_to(row, keys.index("resurse_umane"))
            table.pickers.cell_help.open_form()
            return table
    raise AssertionError("no staff in the plan")


def test_a_form_that_cannot_be_written_is_told_and_stays_and_closing_asks(writer) -> None:
    table = at_staff(writer)
    card = table.pickers.cell_help.card
    if not card.form.isVisible():
        writer.click(card.open)
    card.form.rows[0].count.setText("doi")
    page = writer.page
    writer.go(Page.REVIEW)
    assert writer.page is page
    assert "„doi”" in writer.window.banner.text.text()
    assert card.form.rows[0].count.text() == "doi"
    assert not writer.window.close()
    words = [button.text() for button in writer.window.banner.buttons]
    assert words == [_("Try again"), _("Close all the same")]
    card.form.rows[0].count.setText("2")
    writer.go(Page.REVIEW)
    assert writer.window.route.page is Page.REVIEW
    assert not writer.window.banner.isVisible()


def test_leaving_such_a_form_as_it_was_lets_one_go_on(writer) -> None:
    table = at_staff(writer)
    card = table.pickers.cell_help.card
    before = writer.plan
    if not card.form.isVisible():
        writer.click(card.open)
    card.form.rows[0].count.setText("doi")
    writer.go(Page.REVIEW)
    writer.click(card.keep)
    assert not writer.window.banner.isVisible()
    writer.go(Page.REVIEW)
    assert writer.plan == before


def test_a_plan_without_forms_is_left_as_before(person) -> None:
    writer = person(plan_with_every_field())
    writer.go(Page.REVIEW)
    assert writer.window.route.page is Page.REVIEW
