# SPDX-License-Identifier: EUPL-1.2
"""Grids on real plan files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from grid_samples import plan_with, small_table
from PySide6.QtWidgets import QApplication

from desktop.editing.session import PlanSession
from desktop.intake.interchange import read_plan
from desktop.plan.tree import Plan, Table
from desktop.ui.grid.view import GridView


@pytest.fixture
def open_session(tmp_path: Path) -> Iterator[Callable[[Plan], PlanSession]]:
    """Opens a plan in a new file; closed when the test ends."""
    sessions: list[PlanSession] = []

    def open_plan(plan: Plan) -> PlanSession:
        session = PlanSession.create(tmp_path / f"{len(sessions)}.plansocial", plan)
        sessions.append(session)
        return session

    yield open_plan
    for session in sessions:
        session.close()


@pytest.fixture
def open_grid(qtbot, open_session) -> Callable[..., GridView]:
    """Shows a table (ident "t1" unless said) of a plan in a grid that has the focus."""

    def show(plan: Plan | Table, ident: str = "t1") -> GridView:
        session = open_session(plan_with(plan) if isinstance(plan, Table) else plan)
        table = session.find_table(ident)
        assert table is not None
        view = GridView(session, table.uid)
        qtbot.addWidget(view)
        view.resize(900, 500)
        view.show()
        view.activateWindow()
        view.setFocus()
        QApplication.processEvents()
        return view

    return show


@pytest.fixture
def grid(open_grid) -> GridView:
    """Four rows of five columns, the first cell current."""
    view = open_grid(small_table())
    view.go_to(0, 0)
    return view


@pytest.fixture
def read_seed(seeds: Path) -> Callable[[str], Plan]:
    """A real plan by name."""
    return lambda name: read_plan((seeds / f"{name}.json").read_bytes())
