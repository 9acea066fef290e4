# SPDX-License-Identifier: EUPL-1.2
"""What every test stands on: an own plan library, English texts, and the real plans where given."""

import gettext
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from set_clock import SetClock

from desktop.plan.tree import Plan

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

# A machine that is busy is slow, not wrong: no example has a time limit.
settings.register_profile(
    "plan-social", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("plan-social")

PROJECT = Path(__file__).resolve().parent.parent
SEEDS = ("doljesti", "cluj", "ialomita")


@pytest.fixture(autouse=True)
def plan_library(tmp_path_factory, monkeypatch) -> Path:
    """An empty plan library of the test's own; nobody's real folder is ever touched."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PLAN_SOCIAL_HOME", str(folder))
    monkeypatch.setenv("PLAN_SOCIAL_COPIES", str(folder / "copies"))
    return folder


@pytest.fixture(autouse=True)
def english_texts(monkeypatch) -> None:
    """Each test starts with the source texts; one that installs a catalogue leaves no trace."""
    monkeypatch.setattr("desktop.i18n._catalogue", gettext.NullTranslations())


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the real plans: PLAN_SOCIAL_SEEDS, else ../shared/seeds."""
    chosen = os.environ.get("PLAN_SOCIAL_SEEDS")
    folder = Path(chosen) if chosen else PROJECT.parent / "shared" / "seeds"
    if all((folder / f"{name}.json").is_file() for name in SEEDS):
        return folder
    reason = f"the real plans are not in {folder}; PLAN_SOCIAL_SEEDS may name their folder"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session", params=SEEDS)
def seed_path(request, seeds) -> Path:
    """The interchange file of each real plan."""
    return seeds / f"{request.param}.json"


@pytest.fixture(scope="session")
def seed(seed_path) -> Plan:
    """Each real plan, read. Plans are immutable, so all tests share it."""
    from desktop.intake.interchange import read_plan

    return read_plan(seed_path.read_bytes())


@pytest.fixture
def clock() -> SetClock:
    """The time of edits."""
    return SetClock()
