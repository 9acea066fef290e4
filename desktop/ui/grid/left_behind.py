# SPDX-License-Identifier: EUPL-1.2
"""What the program leaves on the clipboard when it ends; a start needs no more of copying."""

from PySide6.QtGui import QGuiApplication

OURS = "application/x-plan-social-cells"  # marks what this program has put on the clipboard


def leave_text() -> None:
    """At the end of the program, leave the mere text of what it has copied.

    Qt would free what Python has made after Python itself has ended, and crash.
    """
    clipboard = QGuiApplication.clipboard()
    mime = clipboard.mimeData()
    if mime is not None and mime.hasFormat(OURS):
        clipboard.setText(mime.text())
