# SPDX-License-Identifier: EUPL-1.2
"""Commands on what checks found, and on what came from last year's plan."""

from collections.abc import Iterable

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.findings import Finding
from desktop.plan.message import say


def accept(session: PlanSession, finding: Finding, reason: str) -> None:
    """Say why a finding may stay; another reason takes the place of an earlier one."""
    if not reason.strip():
        raise BadInput(say(N_("Write in a few words why this may stay.")))
    with session.command(say(N_("Accept a remark"))) as edit:
        session.write_accepted(edit, finding.key, reason)


def withdraw(session: PlanSession, key: tuple[str, ...]) -> None:
    """Take back that the finding with this key was accepted."""
    with session.command(say(N_("Bring a remark back"))) as edit:
        session.write_accepted(edit, key, None)


def tick_off(session: PlanSession, marks: Iterable[Finding]) -> None:
    """Say of places that came from last year's plan that they are right as they are."""
    from desktop.plan.carried import standing

    kept = {now.key: key for key, now in standing(session.plan, session.carried).items()}
    with session.command(say(N_("Tick off what came from last year"))) as edit:
        for key in (kept[mark.key] for mark in marks if mark.key in kept):
            session.write_accepted(edit, key, None)
