# SPDX-License-Identifier: EUPL-1.2
"""Handing a file or a folder to the system."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_locally(path: Path) -> None:
    """Let the system open a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
