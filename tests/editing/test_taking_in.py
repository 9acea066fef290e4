# SPDX-License-Identifier: EUPL-1.2
"""A plan that is brought in takes the place of one that is there: in one step, kept and undone."""

from dataclasses import replace

import pytest
from invented_plan import rich_plan, small_plan

from desktop.editing.history import Occasion, history, read_point, take_in
from desktop.editing.library import start, start_file, twin_of, withdraw
from desktop.editing.session import PlanSession
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import EnvironmentTrouble


@pytest.mark.parametrize("brought", [rich_plan(), small_plan(9)])
def test_the_brought_plan_is_whole_and_the_old_one_is_kept_and_comes_back(
    brought, plan_library
) -> None:
    session = start(small_plan())
    before = plan_to_json(session.plan)
    kept = take_in(session, start_file(brought))
    assert plan_to_json(session.plan) == plan_to_json(brought)
    assert [entry.point.occasion for entry in history(session)] == [Occasion.IMPORT]
    assert plan_to_json(read_point(kept)) == before
    session.undo()
    assert plan_to_json(session.plan) == before
    session.redo()
    path = session.path
    session.close()
    again = PlanSession.open(path)
    assert plan_to_json(again.plan) == plan_to_json(brought)
    again.close()


def test_a_file_that_is_no_plan_changes_nothing(tmp_path, plan_library) -> None:
    session = start(small_plan())
    other = tmp_path / "x.plansocial"
    other.write_bytes(b"nu")
    before = session.plan
    with pytest.raises(EnvironmentTrouble):
        take_in(session, other)
    assert session.plan is before
    assert history(session) == ()
    session.close()


def test_a_twin_is_of_the_same_place_and_years_however_the_name_is_written(plan_library) -> None:
    old = start_file(small_plan())
    plan = small_plan()
    new = start_file(
        replace(plan, administration=replace(plan.administration, name="VALEA MICA", siruta=None))
    )
    twin = twin_of(plan, new)
    assert twin is not None
    assert twin.path == old
    assert twin_of(rich_plan(), new) is None
    withdraw(new)
    assert twin_of(plan, old) is None
