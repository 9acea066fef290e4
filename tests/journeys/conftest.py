# SPDX-License-Identifier: EUPL-1.2
"""Journeys: a person's whole way through the window, in Romanian."""

import sqlite3
from collections.abc import Callable
from typing import NoReturn

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
from desktop.plan.tree import Plan
from desktop.store import writing


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
def no_room(monkeypatch) -> Callable[[], Callable[[], None]]:
    """Called, it fills the disk: no plan's file takes a change; what it returns makes room."""
    write = writing.atomic

    def refuse(connection: sqlite3.Connection) -> NoReturn:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    def fill() -> Callable[[], None]:
        monkeypatch.setattr(writing, "atomic", refuse)
        return lambda: monkeypatch.setattr(writing, "atomic", write)

    return fill
