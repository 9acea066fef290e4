# SPDX-License-Identifier: EUPL-1.2
"""Handing a file or a folder to the system."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.i18n import _


def open_locally(path: Path) -> None:
    """Let the system open a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def ways_to(file: Path) -> tuple[tuple[str, Callable[[], None]], ...]:
    """What a banner offers of a file that was written: to open it, to open its folder."""
    return (
        (_("Open"), partial(open_locally, file)),
        (_("Show in folder"), partial(open_locally, file.parent)),
    )
