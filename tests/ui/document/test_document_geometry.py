# SPDX-License-Identifier: EUPL-1.2
"""With everything open on the document page no word is cut, at any size of the letters."""

from PySide6.QtTest import QTest
from test_large_letters import beyond, cut_texts, large, settle  # noqa: F401  # a fixture too

from desktop.output.copies import Copy
from desktop.plan.tree import Stage
from desktop.ui.route import Page, Route


def faults(page, window) -> list[str]:
    """What is cut once all is laid out; what was just opened takes some turns of the event loop."""
    for _turn in range(50):
        settle()
        found = cut_texts(page) + beyond(window)
        if not found:
            break
        QTest.qWait(20)
    return found


def test_no_text_is_cut_whatever_is_open(large, tmp_path) -> None:  # noqa: F811
    large.go(Route(Page.DOCUMENT))
    page = large.stack.currentWidget()
    page.stages[Stage.FINAL].click()
    page.electronic.click()
    page.print_now()
    page.save_to(tmp_path / "plan.pdf")
    page.made.click()
    assert page.order.isVisible() and page.files_made.isVisible() and page.outcome.isVisible()
    assert faults(page, large) == []
    page.print.click()
    assert page.paper.isVisible() and not page.files_made.isVisible()
    assert faults(page, large) == []
    page.copies.setCurrentIndex(page.copies.findData(Copy.PUBLICATION))
    assert faults(page, large) == []
