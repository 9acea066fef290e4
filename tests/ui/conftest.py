# SPDX-License-Identifier: EUPL-1.2
"""Windows to test: on a small plan, on any plan, on a disk that is full."""

import pytest
from qt_fixtures import (  # noqa: F401  # fixtures are found by name
    full_disk,
    no_modal_dialogs,
    no_widgets_left,
    our_fonts,
    show_window,
    type_text,
)

from desktop.ui.main_window import MainWindow


@pytest.fixture
def window(show_window) -> MainWindow:  # noqa: F811
    """A window on the small plan of window_samples, at its contents."""
    from window_samples import small_plan

    return show_window(small_plan())
