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

    kept = session.carried
    keys = {mark.key for mark in marks}
    if not keys <= kept.keys():  # some stand elsewhere now than where they were kept
        keys = {key for key, now in standing(session.plan, kept).items() if now.key in keys}
    with session.command(say(N_("Tick off what came from last year"))) as edit:
        for key in keys:
            session.write_accepted(edit, key, None)
