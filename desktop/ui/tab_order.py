# SPDX-License-Identifier: EUPL-1.2
"""Where Tab goes next: through the parts of a page as they stand, whenever they were made.

Never ask Qt for the chain (`nextInFocusChain`): in PySide6 6.11.3 walking it makes the process
crash soon after.
"""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(part: QWidget) -> list[QWidget]:
    """What Tab stops at in `part`, itself first, in the order in which it was made."""
    return [
        widget
        for widget in (part, *part.findChildren(QWidget))
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.window() is part.window()  # not the list of a combo box
    ]


def chain(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of `widgets` to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
