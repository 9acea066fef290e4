# SPDX-License-Identifier: EUPL-1.2
"""A window with the printed page beside the page; jobs run at once."""

import pytest
from window_samples import small_plan

from desktop.ui.preview.panel import PreviewPanel


@pytest.fixture
def window(show_window):
    """A window on the small plan, wide enough for both."""
    window = show_window(small_plan())
    window.resize(1500, 900)
    return window


@pytest.fixture
def panel(window) -> PreviewPanel:
    """The printed page, shown."""
    if not window.beside.action.isChecked():
        window.beside.action.trigger()
    return window.beside.panel
