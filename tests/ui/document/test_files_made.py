# SPDX-License-Identifier: EUPL-1.2
"""Files made of the plan: remembered, listed, recognised; a signed one is left alone."""

from hashlib import sha256

import pytest
from PySide6.QtCore import Qt

from desktop.editing.commands.plan import set_title
from desktop.output.compose import compose
from desktop.output.pdf import render_pdf
from desktop.ui.document.files_made import moment

SIGNATURE = b"9 0 obj <</ByteRange [0 1 2 3]>> endobj\n%%EOF\n"


@pytest.fixture
def saved(page, tmp_path):
    target = tmp_path / "plan.pdf"
    assert page.save_to(target)
    return target


def said(page) -> str:
    return page.outcome.text.text()


def test_what_is_saved_is_remembered_with_its_version(page, saved) -> None:
    session = page.open_plan.session
    [made] = session.exports()
    assert (made.what, made.name) == ("final", "plan.pdf")
    assert made.sha256 == sha256(saved.read_bytes()).hexdigest()
    assert made.version_at == session.version_at
    page.files_made.toggle()
    version = moment(made.version_at)
    assert (
        page.files_made.files.item(0).text() == f"plan.pdf · FINAL · as the plan was on {version}"
    )


def test_the_list_opens_with_the_focus_and_esc_closes_it(qtbot, page, saved) -> None:
    page.made.click()
    assert page.files_made.files.hasFocus()
    qtbot.keyClick(page.files_made.files, Qt.Key.Key_Escape)
    assert page.files_made.isHidden()
    assert page.made.hasFocus()


def test_before_anything_was_made_the_list_says_so(page) -> None:
    page.made.click()
    assert page.files_made.none.isVisible() and page.files_made.files.isHidden()
    assert page.files_made.ask.hasFocus()


def test_a_file_is_recognised_as_a_version(page, saved) -> None:
    version = moment(page.open_plan.session.version_at)
    page.files_made.tell(saved)
    assert said(page) == (
        f"“plan.pdf” holds the plan as it was on {version}. The plan has not changed since."
    )
    set_title(page.open_plan.session, "Alt titlu")
    page.files_made.tell(saved)
    assert said(page).endswith(f"as it was on {version}. The plan has changed since.")


def test_a_signed_file_is_recognised_too(page, saved) -> None:
    saved.write_bytes(saved.read_bytes() + SIGNATURE)
    page.files_made.tell(saved)
    assert "It was signed, or something was added to it." in said(page)


def test_a_foreign_or_changed_file_is_told(page, saved, tmp_path) -> None:
    other = tmp_path / "alt.pdf"
    other.write_bytes(saved.read_bytes().replace(b"%PDF-1.7", b"%PDF-1.6"))
    page.files_made.tell(other)
    assert said(page) == "“alt.pdf” was not made of this plan here, or it was changed afterwards."
    page.files_made.tell(tmp_path / "lipsa.pdf")
    assert "lipsa.pdf" in said(page)


def test_a_file_is_chosen_in_the_dialog(monkeypatch, page, saved) -> None:
    from desktop.ui.document import files_made

    answer = (str(saved), "")
    monkeypatch.setattr(files_made.QFileDialog, "getOpenFileName", lambda *_arguments: answer)
    page.files_made.ask.click()
    assert "plan.pdf" in said(page)


def test_a_signed_file_is_not_written_over_and_another_name_is_offered(
    monkeypatch, page, saved, tmp_path
) -> None:
    saved.write_bytes(saved.read_bytes() + SIGNATURE)
    before = saved.read_bytes()
    assert not page.save_to(saved)
    assert said(page) == "“plan.pdf” is signed; it stays as it is. Choose another name."
    assert [button.text() for button in page.outcome.buttons] == ["Choose another name"]
    monkeypatch.setattr(page, "ask_target", lambda ending: tmp_path / "plan 2.pdf")
    page.outcome.buttons[0].click()
    assert (tmp_path / "plan 2.pdf").read_bytes() == page.data
    assert saved.read_bytes() == before
    assert [each.name for each in page.open_plan.session.exports()] == ["plan 2.pdf", "plan.pdf"]


@pytest.mark.parametrize(("ending", "beginning"), [(".docx", b"PK"), (".xlsx", b"PK")])
def test_word_and_excel_files_are_made_beside_the_work(
    monkeypatch, page, tmp_path, ending, beginning
) -> None:
    target = tmp_path / f"plan{ending}"
    monkeypatch.setattr(page, "ask_target", lambda _ending: target)
    action = next(a for a in page.other.menu().actions() if ending[1] in a.text().lower())
    page.save_as(ending)
    assert action.isEnabled()
    assert target.read_bytes().startswith(beginning)
    assert said(page).startswith(f"Saved: plan{ending}.")
    [made] = page.open_plan.session.exports()
    assert made.name == target.name


def test_what_is_of_an_older_plan_is_printed_anew_before_it_is_saved(page, tmp_path) -> None:
    set_title(page.open_plan.session, "Alt titlu")
    target = tmp_path / "plan.pdf"
    assert not page.save_to(target)
    plan = page.open_plan.plan
    assert target.read_bytes() == render_pdf(compose(plan, plan.stage))
    [made] = page.open_plan.session.exports()
    assert made.version_at == page.open_plan.session.version_at
