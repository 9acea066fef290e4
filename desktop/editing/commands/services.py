# SPDX-License-Identifier: EUPL-1.2
"""The answers to "What services are there?" written into the plan, as one command."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desktop.editing.apply import Edit
from desktop.editing.commands.blocks import new_table
from desktop.editing.commands.filling import is_empty, write_rows
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.columns import column_of
from desktop.plan.editions.model import NOT_APPLICABLE
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.nomenclature import Nomenclature
from desktop.plan.roles.services import EXISTING_SERVICES
from desktop.plan.service_questions import (
    EXISTING,
    Seeding,
    ServiceQuestion,
    answered,
    seeding,
    service_cells,
    services_table,
)
from desktop.plan.tree import (
    ListBlock,
    Paragraph,
    Plan,
    Section,
    Signature,
    State,
    Table,
)
from desktop.store.records import Record


@dataclass(frozen=True, slots=True)
class Applied:
    """Uids of the rows that were written and of the sections whose state changed."""

    rows: tuple[int, ...]
    sections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """What answers would write: services that are new, sections that change their state."""

    services: tuple[ServiceQuestion, ...]
    to_fill: tuple[Section, ...]
    not_applicable: tuple[Section, ...]

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.services or self.to_fill or self.not_applicable)


def expected(plan: Plan, answers: Collection[str]) -> Expected:
    """What `apply_answers` would do, for a person to see before it is done."""
    wanted, known = seeding(answers), answered(plan)
    states = _states(plan, wanted)
    return Expected(
        tuple(question for question in wanted.services if question.key not in known),
        tuple(s for s in plan.sections if states.get(s.uid) is State.TO_DO),
        tuple(s for s in plan.sections if states.get(s.uid) is State.NOT_APPLICABLE),
    )


def apply_answers(
    session: PlanSession, answers: Collection[str], nomenclature: Nomenclature
) -> Applied:
    """Write what follows from the ticked questions; what a person has written is never touched.

    Services that already stand in the plan are not added again. Only sections in which nothing is
    written become "Nu este cazul", or to be filled again; none becomes filled by this.
    """
    cells = [
        service_cells(question, nomenclature)
        for question in expected(session.plan, answers).services
    ]
    states = _states(session.plan, seeding(answers))
    with session.command(say(N_("Answer what services there are"))) as edit:
        edit.fills = False
        for section, state in states.items():
            sentence = NOT_APPLICABLE if state is State.NOT_APPLICABLE else None
            edit.change(Record.SECTION, section, state=state, sentence=sentence)
        rows = _write_services(session, edit, cells) if cells else []
    return Applied(tuple(rows), tuple(states))


def _states(plan: Plan, wanted: Seeding) -> dict[int, State]:
    """The new state of each section that gets one, by uid."""
    states = dict.fromkeys(wanted.to_fill, State.TO_DO)
    states |= dict.fromkeys(wanted.not_applicable, State.NOT_APPLICABLE)
    return {
        section.uid: states[section.key]
        for section in plan.sections
        if section.key in states
        and section.state is not states[section.key]
        and _is_untouched(section)
    }


def _is_untouched(section: Section) -> bool:
    """Whether nobody has written in a section or said something of its own about it."""
    if section.state is State.NOT_APPLICABLE:
        return section.sentence in (None, NOT_APPLICABLE) and not any(map(_says, section.blocks))
    return section.state is State.TO_DO and not any(map(_says, section.blocks))


def _says(block: Paragraph | ListBlock | Table | Signature) -> bool:
    match block:
        case Paragraph():
            return bool(block.text.strip())
        case ListBlock():
            return any(item.text.strip() for item in block.items)
        case Signature():
            return any(line.strip() for line in block.lines)
    return any(not is_empty(block, row) for row in block.rows)


def _write_services(
    session: PlanSession, edit: Edit, services: Sequence[Mapping[str, str]]
) -> list[int]:
    """Write services into the empty rows of their table, then into new ones. The rows' uids."""
    table = services_table(session.plan) or _added_table(session, edit)
    return write_rows(session, edit, table.uid, [_by_column(table, each) for each in services])


def _added_table(session: PlanSession, edit: Edit) -> Table:
    section = next((s for s in session.plan.sections if s.key == EXISTING), None)
    if section is None:
        raise BadInput(say(N_("The plan has no table of existing services.")))
    table = new_table(session, EXISTING_SERVICES.key)
    return session.table(edit.insert(Record.BLOCK, section.uid, [table])[0])


def _by_column(table: Table, cells: Mapping[str, str]) -> dict[str, str]:
    """Texts by declared key as texts by the keys of the table's columns."""
    found = {d.key: column_of(table, d) for d in EXISTING_SERVICES.columns if d.key in cells}
    return {column.key: cells[key] for key, column in found.items() if column is not None}
