# SPDX-License-Identifier: EUPL-1.2
"""Files of plans for tests of the store."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a plan's file may be made."""
    return tmp_path / "Planul ș 100%?#.plansocial"


class SetClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = datetime(2027, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_seconds(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> SetClock:
    """The time of edits."""
    return SetClock()
