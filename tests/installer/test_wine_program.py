# SPDX-License-Identifier: EUPL-1.2
"""The installed program at work without a window: the same documents as on Linux."""

import json
import shutil
import time
from statistics import median

import pikepdf
import pypdfium2
import pytest
from wine import DONE, from_linux

from desktop import cli

pytestmark = [pytest.mark.needs_wine, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def linux_demo(tmp_path_factory):
    """The sample plan and its PDF, made here."""
    folder = tmp_path_factory.mktemp("linux")
    assert cli.main(["demo", str(folder)]) == 0
    return folder


def pages(file):
    """Text and pixels of every page."""
    document = pypdfium2.PdfDocument(file)
    found = [(p.get_textpage().get_text_range(), p.render().to_pil().tobytes()) for p in document]
    document.close()
    return found


def structure(file):
    """The tags of the document, nested as they are."""
    with pikepdf.open(file) as document:
        return tags(document.Root.StructTreeRoot)


def tags(element):
    children = element.get("/K", [])
    children = children if isinstance(children, pikepdf.Array) else [children]
    inner = [tags(each) for each in children if isinstance(each, pikepdf.Dictionary)]
    return [str(element.get("/S", "")), *inner]


def test_the_demo_is_the_same_document_as_on_linux(office, linux_demo) -> None:
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "demo", r"C:\demo")
    assert (done.returncode, done.stderr) == (DONE, "")
    assert "Planul-exemplu" in done.stdout
    windows, linux = office.drive / "demo" / "plan-exemplu.pdf", linux_demo / "plan-exemplu.pdf"
    assert pages(windows) == pages(linux)
    assert structure(windows) == structure(linux)


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "json"])
def test_a_plan_made_on_linux_is_exported(office, linux_demo, kind) -> None:
    shutil.copy(linux_demo / "plan-exemplu.plansocial", office.drive)
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "export", r"C:\plan-exemplu.plansocial", rf"C:\plan.{kind}")
    assert (done.returncode, done.stderr) == (DONE, "")
    made = office.drive / f"plan.{kind}"
    if kind == "json":
        here = linux_demo / "plan.json"
        assert cli.main(["export", str(linux_demo / "plan-exemplu.plansocial"), str(here)]) == 0
        assert json.loads(made.read_text("utf-8")) == json.loads(here.read_text("utf-8"))
    assert made.stat().st_size > 10_000


def test_what_is_wrong_is_said_in_romanian_on_the_console(office) -> None:
    done = office.run(
        rf"{office.program_folder}\plan-social.exe", "check", r"C:\nu-este.plansocial"
    )
    assert done.returncode == cli.WRONG
    assert "nu-este.plansocial" in done.stderr
    assert "Traceback" not in done.stderr


def test_checks_find_what_they_find_on_linux(office, linux_demo, capsys) -> None:
    plan = linux_demo / "plan-exemplu.plansocial"
    shutil.copy(plan, office.drive)
    here = cli.main(["check", str(plan), "--json"])
    expected = json.loads(capsys.readouterr().out)
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "check", r"C:\plan-exemplu.plansocial", "--json")
    assert done.returncode == here
    assert json.loads(done.stdout) == expected


def test_installed_it_starts_as_fast_as_before_it_was_packed(office, tree) -> None:
    """Within half as much again, the median of five starts each."""
    seconds = {}
    for place in (office.program_folder, from_linux(tree)):
        office.run(rf"{place}\plan-social.exe", "--version")  # the first reads from the disk
        taken = []
        for _each in range(5):
            before = time.monotonic()
            assert office.run(rf"{place}\plan-social.exe", "--version").returncode == DONE
            taken.append(time.monotonic() - before)
        seconds[place] = median(taken)
    installed, before = seconds.values()
    assert installed < 1.5 * before, seconds
