# SPDX-License-Identifier: EUPL-1.2
"""Commands on the plan as a whole."""

from dataclasses import replace
from typing import Any

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.office import says_something
from desktop.plan.picture import fault_of
from desktop.plan.tree import Act, Administration, Letterhead, Official, Stage
from desktop.store.outline import ROOT
from desktop.store.records import Record

FIRST_YEAR, LAST_YEAR = 1990, 2199


def set_title(session: PlanSession, title: str) -> None:
    """Write the title of the plan, as lists of plans show it."""
    with session.command(say(N_("Change the title of the plan")), "title") as edit:
        edit.change(Record.PLAN, ROOT, title=title)


def set_stage(session: PlanSession, stage: Stage) -> None:
    """Say for what the document is printed."""
    with session.command(say(N_("Change the stage of the plan"))) as edit:
        edit.change(Record.PLAN, ROOT, stage=stage)


def set_act(
    session: PlanSession, kind: str, number: str | None = None, date: str | None = None
) -> None:
    """Write number and date of an act of the file, as they are to be printed; None: unchanged."""
    acts = session.plan.acts
    act = next((a for a in acts if a.kind == kind), Act(kind))
    new = replace(
        act,
        number=act.number if number is None else number,
        date=act.date if date is None else date,
    )
    changed = tuple(new if a is act else a for a in acts) if act in acts else (*acts, new)
    with session.command(say(N_("Change an act of the file")), f"act/{kind}") as edit:
        edit.change(Record.PLAN, ROOT, acts=changed)


def set_official(
    session: PlanSession, role: str, name: str | None = None, title: str | None = None
) -> None:
    """Write the name of who signs in a role, and the title before it; None: unchanged."""
    officials = session.plan.officials
    official = next((o for o in officials if o.role == role), Official(role, ""))
    new = replace(
        official,
        name=official.name if name is None else name,
        title=official.title if title is None else title,
    )
    known = official in officials
    changed = tuple(new if o is official else o for o in officials) if known else (*officials, new)
    with session.command(say(N_("Change who signs")), f"official/{role}") as edit:
        edit.change(Record.PLAN, ROOT, officials=changed)


def set_letterhead(session: PlanSession, **members: Any) -> None:
    """Write members of what prints above the first page; without any text or picture it is gone.

    Raises BadInput for a picture that cannot be printed.
    """
    picture = members.get("picture")
    if picture is not None and (fault := fault_of(picture)):
        raise BadInput(fault)
    new = replace(session.plan.letterhead or Letterhead(), **members)
    merge = f"letterhead/{'/'.join(members)}"
    with session.command(say(N_("Change the letterhead")), merge) as edit:
        edit.change(Record.PLAN, ROOT, letterhead=new if says_something(new) else None)


def set_administration(session: PlanSession, administration: Administration) -> None:
    """Say who adopts the plan."""
    kept = replace(administration, kept=session.plan.administration.kept)
    with session.command(say(N_("Change the administration")), "administration") as edit:
        edit.change(Record.PLAN, ROOT, administration=kept)


def set_period(session: PlanSession, first: int, last: int) -> None:
    """Say for which years the plan is."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        raise BadInput(say(N_("The last year cannot be before the first.")))
    with session.command(say(N_("Change the years of the plan")), "period") as edit:
        edit.change(Record.PLAN, ROOT, period=replace(session.plan.period, first=first, last=last))
