# SPDX-License-Identifier: EUPL-1.2
"""What is printed: by hand or electronically, in which order, which copy."""

from io import BytesIO

import pikepdf
from PySide6.QtCore import Qt

from desktop.editing.commands.plan import set_act
from desktop.output.compose import compose
from desktop.output.copies import Copy
from desktop.output.pdf import render_pdf
from desktop.plan.signing import is_electronic
from desktop.plan.tree import Stage
from desktop.ui.route import Page

NAMES = ["PresedinteDeSedinta", "SecretarGeneral", "Intocmit"]


def fields(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        form = pdf.Root.get("/AcroForm")
        return [str(each.T) for each in form.Fields] if form else []


def choose(page, copy: Copy) -> None:
    page.copies.setCurrentIndex(page.copies.findData(copy))


def test_by_hand_is_the_default_and_the_tick_is_kept_and_undone(qtbot, signed_window, page) -> None:
    assert not page.electronic.isChecked()
    assert fields(page.data) == []
    assert page.order.isHidden()
    qtbot.keyClick(page.electronic, Qt.Key.Key_Space)
    page.print_now()
    assert is_electronic(signed_window.open_plan.plan)
    assert fields(page.data) == NAMES
    assert page.order.isVisible()
    signed_window.open_plan.session.undo()
    page.print_now()
    assert not page.electronic.isChecked()
    assert fields(page.data) == []
    assert page.order.isHidden()


def test_the_order_of_signing_is_changed_and_the_focus_stays(page) -> None:
    page.electronic.click()
    page.print_now()
    assert not page.order.movers["PresedinteDeSedinta", -1].isEnabled()
    mover = page.order.movers["Intocmit", -1]
    mover.setFocus()
    mover.click()
    page.print_now()
    assert fields(page.data) == ["PresedinteDeSedinta", "Intocmit", "SecretarGeneral"]
    assert page.order.movers["Intocmit", -1].hasFocus()
    page.order.movers["Intocmit", -1].click()
    page.print_now()
    assert fields(page.data)[0] == "Intocmit"
    assert page.order.movers["Intocmit", 1].hasFocus()
    assert page.order.movers["Intocmit", 1].accessibleName() == "Signs later: Întocmit: Maria Test"


def test_a_plan_without_signers_says_where_to_name_them(nameless_page) -> None:
    nameless_page.electronic.click()
    nameless_page.print_now()
    assert nameless_page.order.isHidden()
    assert nameless_page.notice.text.text().startswith("The plan does not say who signs")
    nameless_page.notice.buttons[0].click()
    assert nameless_page.window().route.page is Page.PLAN_DATA


def test_the_published_copy_is_final_and_bears_no_signatures(signed_window, page) -> None:
    page.electronic.click()
    page.stages[Stage.DRAFT].click()
    choose(page, Copy.PUBLICATION)
    plan = signed_window.open_plan.plan
    assert page.data == render_pdf(compose(plan, Stage.FINAL, Copy.PUBLICATION))
    assert page.stages[Stage.FINAL].isChecked()
    assert not page.stages[Stage.DRAFT].isEnabled() and not page.electronic.isEnabled()
    choose(page, Copy.WHOLE)
    assert page.stages[Stage.DRAFT].isChecked() and page.electronic.isEnabled()
    assert page.data == render_pdf(compose(plan, Stage.DRAFT))


def test_blanks_are_told_before_publishing_with_a_way_to_them(signed_window, page) -> None:
    choose(page, Copy.PUBLICATION)
    assert "There is a blank here" in page.notice.text.text()
    page.notice.buttons[0].click()
    assert signed_window.route.page is Page.PLAN_DATA
    set_act(signed_window.open_plan.session, "decision", "9", "1.2.2027")
    assert page.notice.isHidden()


def test_the_annex_alone_is_shown_and_saved(signed_window, page, tmp_path) -> None:
    choose(page, Copy.ANNEX)
    target = tmp_path / "anexa.pdf"
    assert page.save_to(target)
    plan = signed_window.open_plan.plan
    assert target.read_bytes() == render_pdf(compose(plan, Stage.FINAL, Copy.ANNEX))
    [made] = signed_window.open_plan.session.exports()
    assert (made.what, made.name) == ("annex", "anexa.pdf")


def test_tab_goes_through_the_choices_then_the_ways_then_the_pages(qtbot, page) -> None:
    page.electronic.click()
    page.print_now()
    seen = []
    page.stages[Stage.FINAL].setFocus()
    for _step in range(14):
        seen.append(page.window().focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    wanted = [page.copies, page.electronic, page.save, page.other, page.print, page.read]
    places = [seen.index(widget) for widget in (*wanted, page.made, page.view)]
    assert places == sorted(places)
