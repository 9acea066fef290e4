# SPDX-License-Identifier: EUPL-1.2
"""Strategies and programmes ticked into the premises."""

import pytest
from PySide6.QtCore import Qt

from desktop.plan.errors import EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.objectives import Level, OwnAct, OwnObjective
from desktop.plan.tree import Paragraph
from desktop.ui.pickers.acts_panel import ActsPanel

ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
ENDED = OwnAct(
    "",
    Level.LOCAL,
    "Strategia locală",
    "HCL nr. 4 din 02.03.2021",
    2021,
    2026,
    (OwnObjective("primul;", ("întâi;", "al doilea;")), OwnObjective("altul.")),
)


@pytest.fixture
def panel(visit):
    def open_panel(ident: str) -> ActsPanel:
        panel = visit(ident).acts
        panel.toggle.click()
        assert panel.body.isVisible()
        return panel

    return open_panel


def texts(panel: ActsPanel) -> list[tuple[str, int]]:
    section = panel.open_plan.session.section(panel.uid)
    return [(item.text, item.indent) for block in section.blocks for item in block.items]


def test_only_sections_made_from_acts_have_the_panel(visit) -> None:
    assert visit("existing").acts is None
    assert visit("national").acts is not None


def test_ticked_objectives_go_into_the_plan_in_one_step(panel, window) -> None:
    window.lists.keep_act(ENDED)
    local = panel("local")
    act = local.tree.topLevelItem(0)
    act.child(0).child(1).setCheckState(0, ON)
    act.child(1).setCheckState(0, ON)
    assert act.checkState(0) is OFF  # the heading names the strategy already
    assert act.child(0).checkState(0) is ON
    local.as_list.click()
    assert texts(local) == [("primul;", 0), ("al doilea;", 1), ("altul.", 0)]
    assert not local.as_list.isEnabled()
    window.open_plan.session.undo()
    assert texts(local) == []


def test_an_act_is_added_under_what_stands_there(panel, window) -> None:
    national = panel("national")
    national.tree.topLevelItem(0).setCheckState(0, ON)
    name = national.tree.acts[0].name
    national.as_list.click()
    written = texts(national)
    assert written[0] == ("Un rând al nostru;", 0)
    assert written[1][0].startswith(name) and len(written) == 2


def test_an_objective_brings_its_act_where_the_heading_does_not(panel, window) -> None:
    window.lists.keep_act(OwnAct("", Level.NATIONAL, "A noastră", objectives=ENDED.objectives))
    national = panel("national")
    act = national.tree.topLevelItem(0)
    act.child(0).setCheckState(0, ON)
    assert act.checkState(0) is ON
    act.setCheckState(0, OFF)
    assert act.child(0).checkState(0) is OFF


def test_paragraphs_instead_of_a_list(panel) -> None:
    programmes = panel("programmes")
    programmes.tree.topLevelItem(0).setCheckState(0, ON)
    programmes.as_paragraphs.click()
    section = programmes.open_plan.session.section(programmes.uid)
    assert [type(block) for block in section.blocks] == [Paragraph]


def test_an_act_that_has_ended_says_so(panel, window) -> None:
    window.lists.keep_act(ENDED)
    local = panel("local")
    period = local.tree.topLevelItem(0).text(1)
    assert "ended before 2027" in period and "2021–2026" in period


def test_a_strategy_is_typed_once_and_kept(panel, window) -> None:
    local = panel("local")
    local.new.click()
    assert local.form.name.hasFocus()
    local.form.save.click()
    assert local.form.problem.isVisible()
    local.form.name.setText("Strategia județeană")
    local.form.level.setCurrentIndex(1)
    local.form.first_year.setText("27")
    local.form.save.click()
    assert "2027" in local.form.problem.text()
    local.form.first_year.setText("2027")
    local.form.objectives.setPlainText("unu\n- doi")
    local.form.save.click()
    assert local.form is None
    kept = window.lists.acts(Level.COUNTY)
    assert [(act.name, act.first_year, act.objectives) for act in kept] == [
        ("Strategia județeană", 2027, (OwnObjective("unu", ("doi",)),))
    ]
    assert local.tree.topLevelItem(0).text(0) == "Strategia județeană"


def test_objectives_are_added_to_an_act_of_our_list(panel, window) -> None:
    national = panel("national")
    last = national.tree.topLevelItem(national.tree.topLevelItemCount() - 1)
    national.tree.setCurrentItem(last)
    last.setCheckState(0, ON)
    assert not national.remove.isEnabled()
    national.change.click()
    national.form.objectives.setPlainText("un obiectiv")
    national.form.save.click()
    first = national.tree.topLevelItem(0)
    assert first.checkState(0) is ON
    assert first.text(0) == last_name(national) and first.child(0).text(0) == "un obiectiv"
    national.tree.setCurrentItem(first)
    national.remove.click()
    assert window.lists.acts() == ()


def last_name(panel: ActsPanel) -> str:
    act = panel.tree.acts[0]
    return f"{act.name} ({act.act})" if act.act else act.name


def test_an_act_that_cannot_be_kept_stays_in_the_form(panel, window, monkeypatch) -> None:
    local = panel("local")
    local.new.click()
    local.form.name.setText("Strategia")

    def refuse(act: OwnAct) -> None:
        raise EnvironmentTrouble(Trouble.FULL, say("The disk is full."))

    monkeypatch.setattr(window.lists, "keep_act", refuse)
    local.form.save.click()
    assert local.form.name.text() == "Strategia"
    assert local.form.problem.text() == "The disk is full."
