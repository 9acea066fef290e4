# SPDX-License-Identifier: EUPL-1.2
"""Sessions on an invented plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from invented_plan import small_plan
from set_clock import SetClock

from desktop.editing.session import Changed, PlanSession


@pytest.fixture
def session(tmp_path: Path, clock: SetClock) -> Iterator[PlanSession]:
    """A session on the small plan. In the end: undo brings back the start, redo the end, and what
    is in memory is what opening the file again gives.
    """
    session = PlanSession.create(tmp_path / "plan.plansocial", small_plan(), clock=clock)
    yield session
    while session.redo():
        pass
    end = session.plan
    while session.undo():
        assert session.plan == session._file.load()
    assert session.plan == small_plan()
    while session.redo():
        assert session.plan == session._file.load()
    assert session.plan == end
    session.close()


@pytest.fixture
def heard(session: PlanSession) -> list[Changed]:
    """What the session tells, in order."""
    told: list[Changed] = []
    session.subscribe(told.append)
    return told


class Named:
    """Uids of the small plan by what they are."""

    title, chapter, services, information = 1, 2, 3, 4
    title_text, beginning, points, table = 1, 2, 3, 4
    rows = (1, 2, 3, 4, 5, 6)
    items = (1, 2)


@pytest.fixture
def named() -> type[Named]:
    """Uids of the small plan."""
    return Named
