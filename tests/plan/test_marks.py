# SPDX-License-Identifier: EUPL-1.2
"""What came from last year's plan: which marks still stand, and how they are told."""

from dataclasses import replace

import pytest
from invented_plan import small_plan, with_cell

from desktop.plan.carried import standing
from desktop.plan.carry_over import carry_over
from desktop.plan.findings import Place
from desktop.plan.marks import Check, gathered, is_carried, mark, mark_of
from desktop.plan.message import say
from desktop.plan.tree import Official, Paragraph, Plan, Section, State, Table

SOON = "Raport în ianuarie 2028"


def carried(*blocks: Paragraph, **members):
    """A carried plan of one section, and its marks by key."""
    section = replace(Section("s1", 1, "I", blocks=blocks), **members)
    new = carry_over(replace(small_plan(), sections=(section,)), 2028)
    return new.plan, {each.key: each for each in new.review}


def with_blocks(plan: Plan, *blocks: Paragraph) -> Plan:
    return replace(plan, sections=(replace(plan.sections[0], blocks=blocks),))


def places(plan: Plan, marks) -> list[Place]:
    return [each.place for each in standing(plan, marks).values()]


def test_every_mark_stands_when_the_plan_is_new(seed) -> None:
    new = carry_over(seed, seed.period.first + 1)
    marks = {each.key: each for each in new.review}
    assert len(marks) == len(new.review) > 5
    assert standing(new.plan, marks) == marks


def test_a_mark_is_read_again_from_its_key(seed) -> None:
    for each in carry_over(seed, seed.period.first + 1).review:
        assert mark_of(each.key, each.message) == each
        assert is_carried(each.check)
    assert not is_carried("row-numbers")
    with pytest.raises(ValueError, match="row-numbers"):
        mark_of(("row-numbers", *each.key[1:]), each.message)


def test_another_text_in_its_place_clears_a_mark_and_the_old_one_brings_it_back() -> None:
    plan, marks = carried(Paragraph(SOON))
    assert places(with_blocks(plan, Paragraph("Raport în martie")), marks) == []
    assert places(with_blocks(plan, Paragraph(f"{SOON}.")), marks) == [Place("s1", block=0)]


def test_a_mark_follows_its_words_within_the_section() -> None:
    plan, marks = carried(Paragraph(SOON))
    pushed = with_blocks(plan, Paragraph("Înainte"), Paragraph(SOON))
    assert places(pushed, marks) == [Place("s1", block=1)]


def test_of_the_same_words_twice_one_can_be_put_right() -> None:
    plan, marks = carried(Paragraph(SOON), Paragraph(SOON))
    assert places(plan, marks) == [Place("s1", block=0), Place("s1", block=1)]
    half = with_blocks(plan, Paragraph("gata"), Paragraph(SOON))
    assert places(half, marks) == [Place("s1", block=1)]


def test_a_section_that_did_not_apply_is_clear_when_it_applies() -> None:
    plan, marks = carried(state=State.NOT_APPLICABLE, sentence="Nu este cazul.")
    assert [each.check for each in marks.values()] == [Check.ABSENT]
    now = replace(plan, sections=(replace(plan.sections[0], state=State.FILLED),))
    assert places(now, marks) == []


def test_other_signers_clear_the_question_who_signs() -> None:
    new = carry_over(replace(small_plan(), officials=(Official("primar", "N."),)), 2028)
    marks = {each.key: each for each in new.review}
    assert standing(new.plan, marks) == marks
    other = replace(new.plan, officials=(Official("primar", "M."),))
    assert {each.check for each in standing(other, marks).values()} == {Check.AMOUNTS}


def with_row(plan: Plan, key: str, text: str) -> Plan:
    """The small plan with another text in the row that has an amount."""
    section = next(s for s in plan.sections if s.ident == "s2")
    table = next(b for b in section.blocks if isinstance(b, Table))
    rows = tuple(with_cell(r, key, text) if r.ident == "t1.2" else r for r in table.rows)
    blocks = tuple(replace(b, rows=rows) if b is table else b for b in section.blocks)
    sections = (replace(s, blocks=blocks) if s is section else s for s in plan.sections)
    return replace(plan, sections=tuple(sections))


def test_an_amount_that_is_written_anew_clears_its_row() -> None:
    new = carry_over(small_plan(), 2028)
    marks = {each.key: each for each in new.review}
    assert places(new.plan, marks) == [Place("s2", "t1", "t1.2", "buget_local")]
    assert places(with_row(new.plan, "denumire", "Alt nume"), marks) == [
        Place("s2", "t1", "t1.2", "buget_local")
    ]
    assert places(with_row(new.plan, "buget_local", "95"), marks) == []


def test_the_rows_of_a_table_are_told_in_one_sentence() -> None:
    rows = [mark(Check.AMOUNTS, Place("s", "t", f"r{n}"), say("Here."), "5") for n in range(3)]
    alone = mark(Check.AMOUNTS, Place("s", "u", "r"), say("Here."), "5")
    text = mark(Check.TEXT, Place("s"), say("Year."), "2027")
    told = list(gathered((rows[0], text, *rows[1:], alone)))
    assert [(str(head.message), members) for head, members in told] == [
        ("3 rows have last year’s amounts.", tuple(rows)),
        ("Year.", (text,)),
        ("Here.", (alone,)),
    ]
