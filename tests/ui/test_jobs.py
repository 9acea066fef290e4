# SPDX-License-Identifier: EUPL-1.2
"""Work off the main thread, at the end of the program."""

from PySide6.QtCore import QObject

from desktop.ui.jobs import Jobs


def test_what_comes_after_the_end_is_not_begun(qapp) -> None:
    """A timer may fire between the closing of the window and its deletion."""
    begun: list[int] = []
    owner = QObject()
    jobs = Jobs(owner)
    jobs.start(begun.append, 1, done=lambda _result: None)
    jobs.close()
    jobs.start(begun.append, 2, done=lambda _result: None)
    assert 2 not in begun
