# SPDX-License-Identifier: EUPL-1.2
"""What the accountant's sheet says, taken over as one step that can be undone."""

from desktop.editing.commands.amounts import set_also, take_amounts
from desktop.plan.accountant_sheet import AmountChange, sheet_lines
from desktop.plan.tree import APPROVED, EXECUTED, State


def changes(session, *given: tuple[str, str, str]) -> list[AmountChange]:
    """A change for each (row, which, new text) of the local budget."""
    lines = {line.row.ident: line for line in sheet_lines(session.plan)}
    return [
        AmountChange(lines[row], which, lines[row].also.get(which, ""), new)
        for row, which, new in given
    ]


def test_all_of_it_is_one_step(session, heard) -> None:
    before = session.plan
    wanted = (("t1.1", APPROVED, "5 lei"), ("t1.1", EXECUTED, " - "), ("t1.2", APPROVED, "7"))
    assert take_amounts(session, changes(session, *wanted)) == 3
    assert session.find_row("t1.1").also == {"buget_local": {"aprobat": "5 lei", "executat": " - "}}
    assert session.find_row("t1.2").also == {"buget_local": {"aprobat": "7"}}
    assert str(session.undo_label) == "Take over 3 amounts of the accountant"
    assert len(heard) == 1
    assert session.section(2).state is State.TO_DO
    session.undo()
    assert session.plan == before


def test_other_amounts_of_the_row_stay(session) -> None:
    set_also(session, 1, "buget_local", EXECUTED, "4")
    take_amounts(session, changes(session, ("t1.1", APPROVED, "5")))
    assert session.row(1).also == {"buget_local": {"executat": "4", "aprobat": "5"}}


def test_what_changed_meanwhile_is_left_alone(session) -> None:
    wanted = changes(session, ("t1.1", APPROVED, "5"), ("t1.2", APPROVED, "7"))
    set_also(session, 1, "buget_local", APPROVED, "6")
    assert take_amounts(session, wanted) == 1
    assert session.row(1).also["buget_local"]["aprobat"] == "6"
    assert take_amounts(session, wanted) == 0
    assert str(session.undo_label) == "Take over 1 amount of the accountant"
