# SPDX-License-Identifier: EUPL-1.2
"""Commands on sections. A section leads those below it of a deeper level: together, a branch."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.editing.commands.naming import section_ident, with_free_rows
from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.editions import edition_of
from desktop.plan.editions.model import NOT_APPLICABLE
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import Plan, Section, State
from desktop.store.outline import ROOT
from desktop.store.records import Record

DEEPEST = 4


def add_section(
    session: PlanSession,
    after_uid: int | None,
    level: int,
    heading: str,
    key: str | None = None,
) -> int:
    """Add a section of `level` after another and what stands deeper under that one. Its uid.

    With `key`, the section of the plan's edition as the model starts it, in its own place where
    `after_uid` is None. Without either it stands last.
    """
    plan = session.plan
    new = _from_edition(session, key) if key else None
    section = new or Section(
        ident=section_ident(session), level=level, heading=heading, state=State.TO_DO
    )
    if not 1 <= level <= DEEPEST and new is None:
        raise BadInput(say(N_("A heading can have level 1 to 4.")))
    place = _place_after(plan, session.section(after_uid), section) if after_uid else None
    if place is None:
        edition = edition_of(plan)
        place = edition.position(plan, key) if edition and key else len(plan.sections)
    before = plan.sections[place].uid if place < len(plan.sections) else None
    label = say(N_("Add the section “{section}”"), section=section.heading or "")
    with session.command(label) as edit:
        return edit.insert(Record.SECTION, ROOT, [section], before)[0]


def rename_section(session: PlanSession, uid: int, heading: str) -> None:
    """Give a section another heading, number and all."""
    if not heading and session.section(uid).heading is None:
        return
    with session.command(say(N_("Rename a section")), f"heading/{uid}") as edit:
        edit.change(Record.SECTION, uid, heading=heading)


def remove_section(session: PlanSession, uid: int) -> None:
    """Take a section away with its branch and all that stands in it."""
    removed = branch(session.plan, session.section(uid))
    label = say(N_("Delete the section “{section}”"), section=removed[0].heading or "")
    with session.command(label) as edit:
        for section in reversed(removed):
            edit.remove(Record.SECTION, section.uid)


def move_section(session: PlanSession, uid: int, before_uid: int | None) -> None:
    """Put a section with its branch before another section, or last."""
    moved = [section.uid for section in branch(session.plan, session.section(uid))]
    if before_uid == uid:
        return
    if before_uid in moved:
        raise BadInput(say(N_("A section cannot be moved into itself.")))
    if before_uid is not None:
        session.section(before_uid)
    heading = session.section(uid).heading or ""
    with session.command(say(N_("Move the section “{section}”"), section=heading)) as edit:
        edit.move(Record.SECTION, moved, before_uid)


def change_level(session: PlanSession, uid: int, delta: int) -> None:
    """Set a section with its branch deeper (1) or less deep (-1)."""
    moved = branch(session.plan, session.section(uid))
    levels = [section.level + delta for section in moved]
    if moved[0].level == 0:
        raise BadInput(say(N_("The title page has no level that can change.")))
    if min(levels) < 1 or max(levels) > DEEPEST:
        raise BadInput(say(N_("A heading can have level 1 to 4.")))
    heading = moved[0].heading or ""
    label = say(N_("Change the level of “{section}”"), section=heading)
    with session.command(label) as edit:
        for section, level in zip(moved, levels, strict=True):
            edit.change(Record.SECTION, section.uid, level=level)


def set_state(session: PlanSession, uid: int, state: State, sentence: str | None = None) -> None:
    """Say that a section is to do, filled, not applicable or left out.

    `sentence`: what a section that is not applicable prints; None keeps the one it has.
    """
    printed = sentence if sentence is not None else session.section(uid).sentence
    if state is State.NOT_APPLICABLE and printed is None:
        printed = NOT_APPLICABLE
    with session.command(say(N_("Change the state of a section")), f"state/{uid}") as edit:
        edit.change(Record.SECTION, uid, state=state, sentence=printed)


def branch(plan: Plan, section: Section) -> Sequence[Section]:
    """A section and those under it; the title page (level 0) leads none."""
    start = _index(plan, section)
    end = start + 1
    while section.level and end < len(plan.sections) and plan.sections[end].level > section.level:
        end += 1
    return plan.sections[start:end]


def _index(plan: Plan, section: Section) -> int:
    return next(i for i, each in enumerate(plan.sections) if each.uid == section.uid)


def _place_after(plan: Plan, after: Section, new: Section) -> int:
    place = _index(plan, after) + 1
    while place < len(plan.sections) and plan.sections[place].level > new.level:
        place += 1
    return place


def _from_edition(session: PlanSession, key: str) -> Section:
    edition = edition_of(session.plan)
    if edition is None or edition.section(key) is None:
        raise BadInput(say(N_("The plan's model has no such section.")), key)
    if any(section.key == key for section in session.plan.sections):
        raise BadInput(say(N_("The plan already has this section.")), key)
    section = edition.new_section(session.plan, key)
    return replace(with_free_rows(session, section), ident=section_ident(session))
