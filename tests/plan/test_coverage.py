# SPDX-License-Identifier: EUPL-1.2
"""What a section that is closed does to those inside it."""

from dataclasses import replace

import pytest

from desktop.plan.compare import money_by_source
from desktop.plan.coverage import CLOSED, printed_sections, uncovered
from desktop.plan.progress import chapters
from desktop.plan.standing import Progress, progress_of, to_fill
from desktop.plan.tree import (
    Administration,
    Column,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    State,
    Table,
)

CHAPTER = (
    Section("s1", 0, None),
    Section("s2", 1, "CAPITOLUL I"),
    Section("s3", 2, "A."),
    Section("s4", 3, "A.1"),
    Section("s5", 2, "B."),
    Section("s6", 1, "CAPITOLUL II"),
)


def closed(ident: str, state: State) -> tuple[Section, ...]:
    return tuple(replace(s, state=state) if s.ident == ident else s for s in CHAPTER)


def names(sections: object) -> list[str]:
    return [section.ident for section in sections]  # type: ignore[attr-defined]


def test_open_sections_all_print() -> None:
    assert printed_sections(CHAPTER) == CHAPTER


def test_a_section_left_out_takes_those_inside_it_along() -> None:
    assert names(printed_sections(closed("s3", State.LEFT_OUT))) == ["s1", "s2", "s5", "s6"]
    assert names(printed_sections(closed("s2", State.LEFT_OUT))) == ["s1", "s6"]


def test_one_that_is_not_applicable_prints_alone() -> None:
    assert names(printed_sections(closed("s2", State.NOT_APPLICABLE))) == ["s1", "s2", "s6"]


def test_a_title_block_covers_nothing() -> None:
    assert names(uncovered(closed("s1", State.LEFT_OUT))) == names(CHAPTER)


def test_what_a_closed_section_covers_need_not_be_filled() -> None:
    to_do = tuple(replace(s, state=State.TO_DO) for s in CHAPTER[1:5])
    assert progress_of(to_do, ()) is Progress.TO_DO
    closed_chapter = (replace(to_do[0], state=State.NOT_APPLICABLE), *to_do[1:])
    assert names(to_fill(closed_chapter)) == ["s2"]
    assert progress_of(closed_chapter, ()) is Progress.DONE


@pytest.mark.parametrize("state", [State.TO_DO, State.FILLED])
def test_an_open_state_covers_nothing(state: State) -> None:
    assert names(uncovered(closed("s2", state))) == names(CHAPTER)


def test_what_is_covered_is_neither_counted_nor_added_up() -> None:
    columns = (Column("denumire", "Denumirea serviciului social"), Column("buget_local", "(lei)"))
    row = Row("t1.1", RowKind.ROW, {"denumire": "Cantină", "buget_local": "100 lei"})
    table = Table("t1", "servicii-existente", columns=columns, rows=(row,))
    chapter = (Section("s1", 1, "CAPITOLUL I"), Section("s2", 2, "A.", (table,)))
    place, year = Administration("comuna", "Exemplu", "Neamț"), Period(2027, 2027)
    shown = Plan("p", "plan-anual", place, year, "Plan", chapter)
    assert chapters(shown)[0].facts is not None
    assert money_by_source(shown)["servicii-existente"]["buget_local"].lei == 100
    for state in CLOSED:
        closed_plan = replace(shown, sections=(replace(chapter[0], state=state), chapter[1]))
        assert chapters(closed_plan)[0].facts is None
        assert money_by_source(closed_plan) == {}
