# SPDX-License-Identifier: EUPL-1.2
"""Commands on the council file: what is entered once, and what is written of each paper.

Keys are declared in plan/council; numbers and dates of papers are acts (`commands.plan.set_act`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.message import Message, say
from desktop.plan.tree import KeptFile, Paper
from desktop.store.outline import ROOT
from desktop.store.records import Record


def set_procedure(session: PlanSession, procedure: str) -> None:
    """Say how the decision is adopted; the steps and papers follow from it."""
    _change(session, say(N_("Choose the procedure")), None, procedure=procedure)


def set_entry(session: PlanSession, key: str, text: str) -> None:
    """Write a text of the register, as it is to be printed; "" takes it away."""
    set_entries(session, {key: text}, f"council/{key}")


def set_entries(session: PlanSession, texts: Mapping[str, str], merge: str | None = None) -> None:
    """Write several texts of the register in one step."""
    entries = {**session.plan.council.entries, **texts}
    said = {key: text for key, text in entries.items() if text}
    _change(session, say(N_("Change the council file")), merge, entries=said)


def set_rows(
    session: PlanSession, key: str, rows: Iterable[Mapping[str, str]], merge: str | None = None
) -> None:
    """Write the rows of a list of the register (providers, proposals…)."""
    lists = {**session.plan.council.lists, key: tuple(dict(row) for row in rows)}
    said = {name: each for name, each in lists.items() if each}
    _change(session, say(N_("Change a list of the council file")), merge, lists=said)


def set_part(session: PlanSession, paper: str, part: str, text: str | None) -> None:
    """Write a part of a paper in one's own words; None: as the program proposes it."""
    written = session.plan.council.paper(paper)
    parts = {key: each for key, each in written.parts.items() if key != part}
    if text is not None:
        parts[part] = text
    label = say(N_("Change the text of a paper"))
    _change_paper(session, label, f"paper/{paper}/{part}", replace(written, parts=parts))


def set_files(session: PlanSession, paper: str, files: Iterable[KeptFile]) -> None:
    """Say which files are kept with a paper."""
    written = session.plan.council.paper(paper)
    label = say(N_("Change the files kept with a paper"))
    _change_paper(session, label, None, replace(written, files=tuple(files)))


def _change_paper(session: PlanSession, label: Message, merge: str | None, new: Paper) -> None:
    papers = session.plan.council.papers
    if any(paper.key == new.key for paper in papers):
        changed = tuple(new if paper.key == new.key else paper for paper in papers)
    else:
        changed = (*papers, new)
    said = tuple(paper for paper in changed if paper != Paper(paper.key))
    _change(session, label, merge, papers=said)


def _change(session: PlanSession, label: Message, merge: str | None, **members: Any) -> None:
    with session.command(label, merge) as edit:
        edit.change(Record.PLAN, ROOT, council=replace(session.plan.council, **members))
