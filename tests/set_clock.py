# SPDX-License-Identifier: EUPL-1.2
"""The time of edits, set by tests."""

from datetime import UTC, datetime, timedelta


class SetClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.time = datetime(2027, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_seconds(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
