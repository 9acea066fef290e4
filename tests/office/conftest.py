# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice without a window, with settings of its own; `make test-office` gives it."""

import os

import pytest
from libreoffice import LibreOffice


def pytest_runtest_setup(item: pytest.Item) -> None:
    """It takes minutes, and not every machine has it."""
    if item.get_closest_marker("needs_libreoffice") and "PLAN_SOCIAL_OFFICE_RUN" not in os.environ:
        pytest.skip("needs LibreOffice: make test-office")


@pytest.fixture(scope="session")
def office(tmp_path_factory) -> LibreOffice:
    """LibreOffice with empty settings, the same for all tests."""
    return LibreOffice(tmp_path_factory.mktemp("office"))
