# SPDX-License-Identifier: EUPL-1.2
"""What a person sees: the pages of the installer, and the window of the installed program."""

import re
import shutil
import subprocess

import pytest
import screen
from wine import CANCELLED, DONE, FAILED, Computer, from_linux

from desktop.editing.session import PlanSession
from installer.commands import WORK
from installer.texts import TEXTS

pytestmark = [pytest.mark.needs_wine, pytest.mark.timeout(600)]
PICTURES = WORK / "pictures"  # looked at by a person after a run
START_PAGE = "^Plan Social$"
BOX = "^Windows Installer$"


def page(name: str) -> str:
    """The title of a page of the installer as a pattern."""
    return f"^{re.escape(TEXTS[name])}$"


def open_program(computer: Computer, *files: str) -> subprocess.Popen:
    """Start the installed program with a window."""
    return computer.start(rf"{computer.program_folder}\PlanSocial.exe", *files)


def end_of(program: subprocess.Popen) -> int:
    """Its exit code, when it has ended; what it started may go on and hold its streams."""
    return program.wait(screen.PATIENCE)


def test_a_double_click_installs_and_the_last_page_starts_the_program(computer, package) -> None:
    installing = computer.start("msiexec", "/i", from_linux(package("perUser")))
    screen.wait_for_window(page("done"))
    screen.picture(PICTURES / "installed.png")
    screen.press("Return")
    screen.wait_for_window(START_PAGE)
    assert end_of(installing) == DONE


def test_a_plan_from_linux_is_opened_edited_closed_and_read_on_linux(office, linux) -> None:
    shutil.copy(linux.plan, office.drive)
    program = open_program(office, r"C:\plan-exemplu.plansocial")
    screen.wait_for_window("Planul 2027")
    screen.settle()
    screen.picture(PICTURES / "contents.png")
    screen.press_and_watch("Return")  # the button that has the focus: the checks
    screen.press_and_watch("Return")  # "Vezi": to the cell of the first finding
    screen.write("8810ID-III")
    screen.press_and_watch("Return")
    screen.picture(PICTURES / "edited.png")
    screen.press("alt+F4")
    assert end_of(program) == DONE
    session = PlanSession.open(office.drive / "plan-exemplu.plansocial", read_only=True)
    texts = repr(session.plan)
    session.close()
    assert "8810ID-III" in texts


def test_an_upgrade_beside_an_open_window_asks_and_then_goes_on(office, package) -> None:
    program = open_program(office)
    screen.wait_for_window(START_PAGE)
    screen.settle()
    assert office.msiexec("/i", from_linux(package("perUser"))) == FAILED  # nobody to ask

    installing = office.start("msiexec", "/i", from_linux(package("perUser")))
    screen.wait_for_window(BOX)
    screen.picture(PICTURES / "asked-to-close.png")
    screen.press("Escape")
    screen.wait_for_window(page("stopped"))
    screen.press("Return")
    assert end_of(installing) == CANCELLED

    installing = office.start("msiexec", "/i", from_linux(package("perUser")))
    box = screen.wait_for_window(BOX)
    screen.wait_for_window(START_PAGE)
    screen.press("alt+F4")
    assert end_of(program) == DONE
    screen.bring_forward(box)
    screen.press("Return")
    screen.wait_for_window(page("done"))
    screen.press("Escape")
    assert end_of(installing) == DONE


def test_a_removal_says_where_the_plans_stay(office, package) -> None:
    removing = office.start("msiexec", "/x", from_linux(package("perUser")), "/qb")
    screen.wait_for_window(BOX)
    screen.settle()
    screen.picture(PICTURES / "removed.png")
    screen.press("Return")
    assert end_of(removing) == DONE
