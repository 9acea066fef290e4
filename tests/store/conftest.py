# SPDX-License-Identifier: EUPL-1.2
"""Files of plans for tests of the store."""

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a plan's file may be made."""
    return tmp_path / "Planul ș 100%?#.plansocial"
