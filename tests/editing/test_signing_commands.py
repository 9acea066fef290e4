# SPDX-License-Identifier: EUPL-1.2
"""How the plan is signed is stored, undone and taken away again; which file is which version."""

from datetime import UTC, datetime

import pytest

from desktop.editing.commands.signing import set_delegate, set_electronic, set_order
from desktop.editing.made_files import Exported, recognise
from desktop.editing.session import PlanSession
from desktop.plan.signing import DELEGATE, is_electronic, order_of_signing
from desktop.plan.tree import Administration, Period, Plan

PLAN = Plan("p", "plan-anual", Administration("comuna", "X", "X"), Period(2027, 2027), "Plan")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "plan.plansocial"
    PlanSession.create(path, PLAN).close()
    return path


def test_electronic_signing_is_remembered_with_the_plan(file) -> None:
    session = PlanSession.open(file)
    set_electronic(session, True)
    set_order(session, ["Intocmit", "Primar"])
    session.close()
    again = PlanSession.open(file)
    assert is_electronic(again.plan)
    assert order_of_signing(again.plan.council) == ("Intocmit", "Primar")
    assert again.undo() is not None
    assert order_of_signing(again.plan.council) == ()
    again.undo()
    assert again.plan.council == PLAN.council
    again.close()


def test_what_is_taken_back_leaves_nothing(file) -> None:
    session = PlanSession.open(file)
    set_electronic(session, True)
    set_delegate(session, "primar", "cu atribuții delegate")
    assert session.plan.council.entry(f"{DELEGATE}primar") == "cu atribuții delegate"
    set_delegate(session, "primar", "")
    set_electronic(session, False)
    assert session.plan.council == PLAN.council
    session.close()


def exported(name: str, sha256: str) -> Exported:
    at = datetime(2027, 2, 12, tzinfo=UTC)
    return Exported(at, at, "final", name, sha256)


def test_a_file_is_known_by_itself_before_its_earlier_forms() -> None:
    made = [exported("nou.pdf", "b"), exported("vechi.pdf", "a")]
    assert recognise(made, ["a", "b"]) == (made[1], False)
    assert recognise(made, ["x", "b", "a"]) == (made[0], True)
    assert recognise(made, ["x"]) is None
