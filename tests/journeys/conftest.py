# SPDX-License-Identifier: EUPL-1.2
"""Journeys: a person's whole way through the window, in Romanian."""

from collections.abc import Callable

import pytest
from person import Person
from qt_fixtures import (  # noqa: F401  # fixtures are found by name
    no_modal_dialogs,
    no_widgets_left,
    our_fonts,
    show_window,
    type_text,
)

from desktop import i18n, paths
from desktop.intake.interchange import read_plan
from desktop.plan.errors import Trouble
from desktop.plan.tree import Plan
from desktop.store.plan_file import PlanFile
from desktop.store.trouble import trouble


@pytest.fixture(autouse=True)
def romanian(english_texts) -> None:
    """The window speaks as its users see it."""
    i18n.install("ro")


@pytest.fixture
def person(show_window) -> Callable[..., Person]:  # noqa: F811
    """Somebody at a window: on a plan, or at home."""
    return lambda plan=None: Person(show_window(plan))


@pytest.fixture(scope="session")
def sample() -> Plan:
    """The invented plan that we ship."""
    return read_plan(paths.sample_plan().read_bytes())


@pytest.fixture
def no_room(monkeypatch) -> Callable[[], None]:
    """Nothing more can be written to a plan's file, till the returned function is called."""

    def refuse(file: PlanFile, *arguments: object) -> None:
        raise trouble(Trouble.FULL, file.path)

    writing = {name: getattr(PlanFile, name) for name in ("transaction", "_repeat")}
    for name in writing:
        monkeypatch.setattr(PlanFile, name, refuse)

    def free() -> None:
        for name, method in writing.items():
            monkeypatch.setattr(PlanFile, name, method)

    return free
