# SPDX-License-Identifier: EUPL-1.2
"""The library of holidays is loaded before a test of many examples is timed."""

from datetime import date

import pytest

from desktop.plan.calendar.days import is_working


@pytest.fixture(scope="session", autouse=True)
def holidays_loaded() -> None:
    is_working(date(2026, 1, 2))
