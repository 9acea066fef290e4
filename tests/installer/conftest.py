# SPDX-License-Identifier: EUPL-1.2
"""The built packages, and Windows PCs to try them on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from wine import DONE, EARLIER, Computer, from_linux

from installer import build, msi, sources, wix
from installer.commands import PROJECT, WORK


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Wine and the built packages are there in `make msi-test` only."""
    if item.get_closest_marker("needs_wine") and "PLAN_SOCIAL_WINE_RUN" not in os.environ:
        pytest.skip("installs packages under wine: make msi-test")


@pytest.fixture(scope="session")
def dist() -> Path:
    """The folder of the built packages."""
    chosen = os.environ.get("PLAN_SOCIAL_PACKAGES")
    if not chosen:
        pytest.skip("needs built packages: make msi-check")
    return PROJECT / chosen


@pytest.fixture(scope="session")
def release(dist) -> sources.Release:
    """What the packages hold."""
    return sources.Release.read(WORK / build.RELEASE)


@pytest.fixture(scope="session")
def package(dist, release) -> Callable[[str], Path]:
    """Finds a built package: "perUser", "perMachine" or "portable"."""
    names = {**build.NAMES, "portable": build.PORTABLE_NAME}
    return lambda kind: dist / names[kind].format(version=release.version)


@pytest.fixture(scope="session")
def tree(package) -> Path:
    """What the packages were made from."""
    return WORK / "tree"


@pytest.fixture(scope="session")
def earlier(tree, release, tmp_path_factory) -> Callable[[wix.Scope], Path]:
    """Makes a package of an earlier version: one file more, one fewer, one other."""
    work = tmp_path_factory.mktemp("earlier")
    shutil.copytree(WORK / "made", work / "made")
    shutil.copytree(tree, work / "tree")
    desktop = work / "tree" / "Lib" / "site-packages" / "desktop"
    (desktop / "numai_atunci.txt").write_text("A fost odată.", "utf-8")
    (desktop / "resources" / "window.qss").write_text("/* altul */", "utf-8")
    (desktop / "resources" / "code_lists" / "days.csv").unlink()
    past = sources.Release(EARLIER, "0" * 40, release.epoch - 1)

    def make(scope: wix.Scope) -> Path:
        file = work / f"{scope}.msi"
        if not file.exists():
            msi.make_msi(wix.Package(past, scope, work / "tree"), work, file)
        return file

    return make


@pytest.fixture(scope="session")
def blank(tmp_path_factory) -> Computer:
    """A Windows 10 on which nothing was installed; not to be touched."""
    return Computer.made(tmp_path_factory.mktemp("blank"))


@pytest.fixture(scope="session")
def with_program(blank, package, tmp_path_factory) -> Computer:
    """One on which a person installed the program; not to be touched."""
    computer = blank.copied(tmp_path_factory.mktemp("installed"))
    assert computer.msiexec("/i", from_linux(package("perUser"))) == DONE
    computer.shut_down()
    return computer


@dataclass(frozen=True)
class Linux:
    """The packed commit, run on this machine; `folder` has its sample plan and PDF."""

    folder: Path

    @property
    def plan(self) -> Path:
        """The sample plan."""
        return self.folder / "plan-exemplu.plansocial"

    def run(self, *words: object) -> subprocess.CompletedProcess:
        """A command of the program, from the sources that were packed."""
        command = [sys.executable, "-m", "desktop", *map(str, words)]
        source = WORK / "source"
        return subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8")


@pytest.fixture(scope="session")
def linux(package, tmp_path_factory) -> Linux:
    """The same program without Windows."""
    here = Linux(tmp_path_factory.mktemp("linux"))
    assert here.run("demo", here.folder).returncode == 0
    return here


@pytest.fixture
def computer(blank, tmp_path) -> Iterator[Computer]:
    """A Windows 10 of the test's own."""
    yield from _lent(blank, tmp_path / "pc")


@pytest.fixture
def office(with_program, tmp_path) -> Iterator[Computer]:
    """One of the test's own with the program installed for its person."""
    yield from _lent(with_program, tmp_path / "pc")


def _lent(original: Computer, folder: Path) -> Iterator[Computer]:
    computer = original.copied(folder)
    yield computer
    computer.shut_down()
    shutil.rmtree(folder)
