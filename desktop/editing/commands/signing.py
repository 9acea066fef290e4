# SPDX-License-Identifier: EUPL-1.2
"""Commands on how the plan is signed: by hand or electronically, in which order, by whom."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.editing.session import PlanSession
from desktop.i18n import N_
from desktop.plan.message import Message, say
from desktop.plan.signing import DELEGATE, ELECTRONIC, SIGNING, SIGNING_ORDER
from desktop.store.outline import ROOT
from desktop.store.records import Record


def set_electronic(session: PlanSession, electronic: bool) -> None:
    """Say whether prints have fields for electronic signatures, or room for a hand."""
    label = say(N_("Choose how the plan is signed"))
    _write(session, label, SIGNING, ELECTRONIC if electronic else "")


def set_order(session: PlanSession, fields: Sequence[str]) -> None:
    """Say in which order is signed electronically; `fields` are names of signature fields."""
    _write(session, say(N_("Change the order of signing")), SIGNING_ORDER, " ".join(fields))


def set_delegate(session: PlanSession, role: str, words: str) -> None:
    """Write what stands under the office of who signs as a delegate, as printed; "" for nobody."""
    _write(session, say(N_("Change who signs")), DELEGATE + role, words)


def _write(session: PlanSession, label: Message, key: str, text: str) -> None:
    council = session.plan.council
    entries = {key: text for key, text in {**council.entries, key: text}.items() if text}
    with session.command(label, f"signing/{key}") as edit:
        edit.change(Record.PLAN, ROOT, council=replace(council, entries=entries))
