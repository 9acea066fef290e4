# SPDX-License-Identifier: EUPL-1.2
"""The installed program at work without a window: the same documents as on Linux."""

import json
import shutil
import subprocess
import time
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from wine import DONE, from_linux

from desktop import cli

COMPILER = ("x86_64-w64-mingw32-gcc", "-O2", "-s")
EVERY_MODULE = """
import importlib, pkgutil, desktop
for found in pkgutil.walk_packages(desktop.__path__, "desktop."):
    if found.name != "desktop.__main__":
        importlib.import_module(found.name)
"""
WHAT_IS_ASKED_LATER = """
import datetime, hashlib, sqlite3
import docx, holidays, lxml.etree, openpyxl, pikepdf, pyphen, pypdfium2, sqlite_utils
from babel.numbers import format_decimal
from PIL import Image
from PySide6.QtGui import QImageReader
assert datetime.date(2027, 12, 1) in holidays.country_holidays("RO", years=2027, language="ro")
assert format_decimal(1234.5, locale="ro") == "1.234,5"
assert pyphen.Pyphen(lang="ro_RO").inserted("servicii") != "servicii"
assert {b"svg", b"jpg", b"png", b"webp"} <= {bytes(k) for k in QImageReader.supportedImageFormats()}
docx.Document(), openpyxl.Workbook(), pikepdf.new(), hashlib.sha256(b"x").hexdigest()
print(sqlite3.sqlite_version)
"""
pytestmark = [pytest.mark.needs_wine, pytest.mark.timeout(600)]


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


def test_the_demo_is_the_same_document_as_on_linux(office, linux) -> None:
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "demo", r"C:\demo")
    assert (done.returncode, done.stderr) == (DONE, "")
    assert "Planul-exemplu" in done.stdout
    windows, here = office.drive / "demo" / "plan-exemplu.pdf", linux.folder / "plan-exemplu.pdf"
    assert pages(windows) == pages(here)
    assert structure(windows) == structure(here)


@pytest.mark.parametrize("kind", ["pdf", "docx", "xlsx", "json"])
def test_a_plan_made_on_linux_is_exported(office, linux, kind) -> None:
    shutil.copy(linux.plan, office.drive)
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "export", r"C:\plan-exemplu.plansocial", rf"C:\plan.{kind}")
    assert (done.returncode, done.stderr) == (DONE, "")
    made = office.drive / f"plan.{kind}"
    if kind == "json":
        here = linux.folder / "plan.json"
        assert linux.run("export", linux.plan, here).returncode == 0
        assert json.loads(made.read_text("utf-8")) == json.loads(here.read_text("utf-8"))
    assert made.stat().st_size > 10_000


def test_what_is_wrong_is_said_in_romanian_on_the_console(office) -> None:
    done = office.run(
        rf"{office.program_folder}\plan-social.exe", "check", r"C:\nu-este.plansocial"
    )
    assert done.returncode == cli.WRONG
    assert "nu-este.plansocial" in done.stderr
    assert "Traceback" not in done.stderr


def test_checks_find_what_they_find_on_linux(office, linux) -> None:
    shutil.copy(linux.plan, office.drive)
    here = linux.run("check", linux.plan, "--json")
    program = rf"{office.program_folder}\plan-social.exe"
    done = office.run(program, "check", r"C:\plan-exemplu.plansocial", "--json")
    assert done.returncode == here.returncode
    assert json.loads(done.stdout) == json.loads(here.stdout)


def test_installed_it_starts_as_fast_as_before_it_was_packed(office, tree) -> None:
    """Within half as much again: the quickest of five starts each, in turn."""
    taken: dict[str, list[float]] = {office.program_folder: [], from_linux(tree): []}
    for _each in range(5):
        for place, seconds in taken.items():
            before = time.monotonic()
            assert office.run(rf"{place}\plan-social.exe", "--version").returncode == DONE
            seconds.append(time.monotonic() - before)
    installed, unpacked = map(min, taken.values())
    assert installed < 1.5 * unpacked, taken


@pytest.fixture
def python(office) -> str:
    """The tests' own python.exe, beside the installed program's libraries."""
    folder = office.at(office.program_folder)
    source = Path(__file__).with_name("python.c")
    subprocess.run([*COMPILER, "-municode", "-o", folder / "python.exe", source], check=True)
    return rf"{office.program_folder}\python.exe"


@pytest.mark.parametrize("code", [EVERY_MODULE, WHAT_IS_ASKED_LATER], ids=["ours", "libraries"])
def test_nothing_that_left_the_tree_is_missed(office, python, code) -> None:
    (office.drive / "code.py").write_text(code, "utf-8")
    done = office.run(python, r"C:\code.py")
    assert (done.returncode, done.stderr) == (DONE, "")
