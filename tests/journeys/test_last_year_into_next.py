# SPDX-License-Identifier: EUPL-1.2
"""Last year's plan becomes the next one: every mark is seen and cleared; the old plan stays."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from person import Key

from desktop.editing.carried import start_next
from desktop.editing.library import start
from desktop.editing.session import PlanSession
from desktop.plan.carried import standing
from desktop.plan.marks import Check
from desktop.ui.carried_page import CarriedPage
from desktop.ui.route import Page, Route

TICKED = """
import sys, time
sys.path[:0] = [{project!r}]
from pathlib import Path
from desktop.editing.commands.findings import tick_off
from desktop.editing.session import PlanSession
session = PlanSession.open(Path(sys.argv[1]))
tick_off(session, list(session.carried.values())[:5])
print("ticked", flush=True)
time.sleep(60)
"""


@pytest.fixture
def old_plan(plan_library, sample) -> Path:
    """Last year's plan in the library."""
    session = start(sample)
    session.close()
    return session.path


def test_last_year_s_plan_becomes_the_next_and_stays_what_it_was(person, old_plan) -> None:
    before = old_plan.read_bytes()
    someone = person()
    someone.press(Key.Key_Tab)
    card = someone.page.cards[0]
    someone.click(card.next)
    assert someone.focus is someone.page.start
    someone.press(Key.Key_Space)
    page = someone.page
    assert isinstance(page, CarriedPage)
    first = page.cards.lines[0].finding
    assert someone.focus is page.cards.lines[0].see
    assert first.check == Check.SIGNERS
    seen = 0
    while page.cards.lines:
        seen += 1
        line = page.cards.lines[0]
        someone.click(line.see)
        place = line.finding.place
        if place.section is not None:
            assert someone.section_page.section.ident == place.section
        someone.go(Page.CARRIED)
        someone.click(page.cards.lines[0].decide)
    assert seen > 15
    assert not someone.window.rail.places[Page.REVIEW].isChecked()
    someone.window.go(Route(Page.HUB))
    assert not someone.window.rail.places[Page.CARRIED].isVisible()
    assert someone.plan.period.first == 2028
    assert old_plan.read_bytes() == before


def test_the_blank_number_is_written_and_its_mark_is_gone(person, old_plan) -> None:
    someone = person()
    someone.click(someone.page.cards[0].next)
    someone.click(someone.page.start)
    page = someone.page
    line = next(each for each in page.cards.lines if "…" in each.finding.text)
    someone.click(line.see)
    heading = someone.section_page.head.heading
    heading.setFocus()
    heading.selectAll()
    someone.write("Minuta consultării nr. 7 din 3.11.2027")
    someone.go(Page.CARRIED)
    assert not any("…" in each.finding.text for each in page.cards.lines)
    someone.undo()
    someone.go(Page.CARRIED)
    assert any("…" in each.finding.text for each in page.cards.lines)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of POSIX")
def test_what_was_ticked_off_is_there_after_a_kill(old_plan) -> None:
    path = start_next(old_plan, 2028)
    project = str(Path(__file__).resolve().parent.parent.parent)
    command = [sys.executable, "-c", TICKED.format(project=project), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ticked\n"
        os.kill(process.pid, signal.SIGKILL)
    session = PlanSession.open(path)
    left = standing(session.plan, session.carried)
    assert len(left) > 10
    session.undo()
    assert len(standing(session.plan, session.carried)) == len(left) + 5
    session.close()
