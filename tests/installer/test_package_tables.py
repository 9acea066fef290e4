# SPDX-License-Identifier: EUPL-1.2
"""The finished packages, read without Windows: `make msi-check`."""

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from installer import build, launcher, msi, wix
from installer.commands import run
from installer.signatures import BINARY
from installer.sources import Release
from installer.texts import TEXTS

pytestmark = pytest.mark.timeout(600)
SCOPES = ("perUser", "perMachine")
SHIMS = {file.stem for file in (Path(__file__).parent / "shims").glob("*.c")}
NO_ELEVATION = 8  # of the summary's word count


def long_name(cell: str) -> str:
    """The name of a file in the table, where a short one for old Windows may come first."""
    return cell.rpartition("|")[2]


@pytest.mark.parametrize("scope", SCOPES)
def test_every_file_of_the_tree_is_in_it_and_no_other(package, tree, scope) -> None:
    rows = msi.rows_of(package(scope), "File")
    found = {row[0]: long_name(row[2]) for row in rows}
    expected = wix.Package(Release("0.0.0", "", 0), scope, tree).files
    assert found == {wix.file_id(place): place.rpartition("/")[2] for place in expected}


def test_an_office_can_be_sent_it(package) -> None:
    assert all(package(scope).stat().st_size <= build.MOST_BYTES for scope in SCOPES)


def test_the_shims_of_the_tests_never_enter_a_package(package, tree) -> None:
    assert len(SHIMS) >= 3
    with zipfile.ZipFile(package("portable")) as archive:
        names = {Path(name).stem.lower() for name in archive.namelist()}
    for scope in SCOPES:
        names |= {
            Path(long_name(row[2])).stem.lower() for row in msi.rows_of(package(scope), "File")
        }
    names |= {file.stem.lower() for file in tree.rglob("*")}
    assert "python311" in names
    assert not names & SHIMS


@pytest.mark.parametrize("scope", SCOPES)
def test_binaries_bear_their_versions(package, tree, scope) -> None:
    """Without them Windows keeps an old file in an upgrade, or drops one."""
    rows = {row[0]: row for row in msi.rows_of(package(scope), "File")}
    hashed = {row[0] for row in msi.rows_of(package(scope), "MsiFileHash")}
    binaries = [file for file in tree.rglob("*") if file.suffix in BINARY]
    assert len(binaries) > 30
    for file in binaries:
        number = wix.file_id(file.relative_to(tree).as_posix())
        version = msi.version_of(file)
        assert rows[number][4] == (version or "")
        assert (number in hashed) == (version is None)


@pytest.mark.parametrize("scope", SCOPES)
def test_the_sentences_are_in_their_places(package, release, scope) -> None:
    properties = dict(row for row in msi.rows_of(package(scope), "Property"))
    assert properties["ProductName"] == "Plan Social"
    assert properties["ProductVersion"] == release.version
    assert properties["ARPCOMMENTS"] == TEXTS["description"]
    conditions = dict(row for row in msi.rows_of(package(scope), "LaunchCondition"))
    assert sorted(conditions.values()) == sorted([TEXTS["newer_there"], TEXTS["needs_windows"]])
    assert any(str(wix.FIRST_BUILD) in condition for condition in conditions)
    pages = {row[6] for row in msi.rows_of(package(scope), "Dialog")}
    assert TEXTS["done"] not in pages  # the last page is of two kinds
    assert {TEXTS["installing"], TEXTS["stopped"], TEXTS["failed"]} <= pages


@pytest.mark.parametrize("scope", SCOPES)
def test_the_summary_says_whose_it_is_and_when_the_commit_was(package, release, scope) -> None:
    said = run("msiinfo", "suminfo", package(scope))
    assert "x64;1048" in said
    words = re.search(r"^Source: (\d+)", said, re.M)
    assert bool(int(words[1]) & NO_ELEVATION) == (scope == "perUser")
    moment = datetime.fromtimestamp(release.epoch, UTC)
    assert said.count(f"{moment:%H:%M:%S %Y}") == 2


@pytest.mark.parametrize("scope", SCOPES)
def test_what_is_open_is_asked_before_anything_is_changed(package, scope) -> None:
    order = {row[0]: int(row[2]) for row in msi.rows_of(package(scope), "InstallExecuteSequence")}
    assert order["AppSearch"] < order["AskToClose"] < order["RequireRoom"]
    assert order["RequireRoom"] < order["InstallValidate"] < order["RemoveExistingProducts"]
    assert order["RemoveExistingProducts"] < order["InstallInitialize"] < order["InstallFiles"]
    upgrades = {row[6]: row for row in msi.rows_of(package(scope), "Upgrade")}
    assert set(upgrades) == {"WIX_UPGRADE_DETECTED", "WIX_DOWNGRADE_DETECTED"}


def test_the_launchers_are_ours_and_bear_the_version(tree, release) -> None:
    for name in (launcher.WINDOW, launcher.CONSOLE):
        contents = (tree / f"{name}.exe").read_bytes()
        assert msi.version_of(tree / f"{name}.exe") == f"{release.version}.0"
        assert b"PerMonitorV2" in contents
        assert b"longPathAware" in contents


def test_nothing_is_left_to_compile_and_licences_are_there(tree) -> None:
    assert not list(tree.rglob("*.py"))
    licences = {file.name for file in (tree / "licente").iterdir()}
    assert {"python.txt", "lgpl-3.0.txt", "qt.txt", "lista.txt"} <= licences
    listed = (tree / "licente" / "lista.txt").read_text("utf-8")
    for name in ("PySide6_Essentials", "reportlab", "pikepdf", "lxml", "pypdfium2"):
        assert re.search(rf"^{name} ", listed, re.M | re.I), name


def test_two_builds_of_one_commit_are_the_same_bytes(package, release, tmp_path) -> None:
    again = build.build(release, tmp_path / "work", tmp_path / "again")
    kinds = (*SCOPES, "portable")
    for made, kind in zip(again, kinds, strict=True):
        assert made.read_bytes() == package(kind).read_bytes(), kind
