# SPDX-License-Identifier: EUPL-1.2
"""Installing, refusing and removing, on a Windows played by wine."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import screen
from wine import DONE, FAILED, Computer, from_linux

from installer.texts import PRODUCT, TEXTS

pytestmark = [pytest.mark.needs_wine, pytest.mark.timeout(600)]
MACHINE_FOLDER = r"C:\Program Files\PlanSocial"


def contents(folder: Path) -> dict[str, str]:
    """Every file under a folder, with its hash."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def shortcuts(computer: Computer) -> list[Path]:
    """The shortcuts of the start menu and on the desktop."""
    menu = computer.at(computer.profile) / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
    return [menu / f"{PRODUCT}.lnk", computer.folder / "home" / "Desktop" / f"{PRODUCT}.lnk"]


def person_data(computer: Computer, folder: str) -> dict[Path, bytes]:
    """A plan, and a file that somebody put into the program's folder, written there."""
    plan = computer.at(computer.plans_folder) / "Comuna 2027.plansocial"
    own = computer.at(folder) / "al meu.txt"
    plan.parent.mkdir(parents=True)
    files = {plan: b"SQLite format 3\0 un plan", own: "ținut aici".encode()}
    for path, data in files.items():
        path.write_bytes(data)
    return files


@pytest.mark.parametrize("scope", ["perUser", "perMachine"])
def test_what_is_installed_is_what_was_built_and_leaves_no_trace(
    computer, package, tree, release, scope
) -> None:
    folder = computer.program_folder if scope == "perUser" else MACHINE_FOLDER
    assert computer.msiexec("/i", from_linux(package(scope))) == DONE
    assert contents(computer.at(folder)) == contents(tree)
    assert all(file.is_file() for file in shortcuts(computer))
    computer.shut_down()

    user, system = computer.registry("user"), computer.registry("system")
    ours = user if scope == "perUser" else system
    assert f'"InstallDir"="{folder}' in ours
    assert f'"Version"="{release.version}"' in ours
    assert f'"DisplayName"="{PRODUCT}"' in system
    assert f'"Comments"="{TEXTS["description"]}"' in system  # with ș and ț
    for key in (r"Classes\.plansocial]", r"Classes\PlanSocial.Plan.1\shell\open\command]"):
        assert rf"[Software\{key}" in ours
    assert rf'@=""{folder}\PlanSocial.exe" "%1""' in ours

    data = person_data(computer, folder)
    assert computer.msiexec("/x", from_linux(package(scope))) == DONE
    assert {path: path.read_bytes() for path in data} == data
    assert set(contents(computer.at(folder))) == {"al meu.txt"}
    assert not any(file.exists() for file in shortcuts(computer))
    computer.shut_down()
    left = computer.registry("user") + computer.registry("system")
    assert "PlanSocial.Plan.1" not in left
    assert f'"DisplayName"="{PRODUCT}"' not in left


def test_a_person_called_stefan_works_as_any_other(computer, package, tree) -> None:
    computer.rename_person("Ștefan")
    assert computer.msiexec("/i", from_linux(package("perUser"))) == DONE
    assert contents(computer.at(computer.program_folder)) == contents(tree)
    program = rf"{computer.program_folder}\plan-social.exe"
    folder = rf"{computer.profile}\Planuri și anexe"
    done = computer.run(program, "demo", folder)
    assert done.returncode == DONE, done.stderr
    assert computer.run(program, "check", rf"{folder}\plan-exemplu.plansocial").returncode == DONE
    assert (computer.at(folder) / "plan-exemplu.pdf").read_bytes().startswith(b"%PDF-")


def test_a_folder_with_spaces_and_a_folder_for_plans(computer, package) -> None:
    told = ("INSTALLDIR=C:\\Program mele\\Plan Social", "PLANS=C:\\Planuri sociale\\Ținut")
    assert computer.msiexec("/i", from_linux(package("perUser")), *told) == DONE
    program = computer.start(r"C:\Program mele\Plan Social\PlanSocial.exe")
    screen.wait_for_window("^Plan Social$")
    assert (computer.drive / "Planuri sociale" / "Ținut").is_dir()
    screen.press("alt+F4")
    program.wait(screen.PATIENCE)
    assert not computer.at(computer.plans_folder).exists()


@pytest.mark.parametrize("old", ["win7", "win81"])
def test_an_old_windows_is_refused(computer, package, old) -> None:
    assert computer.run("winecfg", "-v", old).returncode == 0
    assert computer.msiexec("/i", from_linux(package("perUser"))) == FAILED
    assert not computer.at(computer.program_folder).exists()


@pytest.fixture
def small_disk(computer, tmp_path) -> Iterator[Path]:
    """A disk D: of that computer with room for some of the files."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk)
    if os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root may make a small disk")
    (computer.folder / "prefix" / "dosdevices" / "d:").symlink_to(disk)
    yield disk
    computer.shut_down()
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_is_told_before_anything_is_changed(computer, package, small_disk) -> None:
    asked = ("/i", from_linux(package("perUser")), "INSTALLDIR=D:\\Plan Social")
    assert computer.msiexec(*asked) == FAILED
    assert list(small_disk.iterdir()) == []
    computer.shut_down()
    assert "PlanSocial" not in computer.registry("user") + computer.registry("system")


def test_the_portable_program_runs_from_a_stick(computer, package) -> None:
    stick = computer.drive / "stick"
    shutil.unpack_archive(package("portable"), stick)
    program = r"C:\stick\PlanSocial\plan-social.exe"
    before = contents(stick)
    assert computer.run(program, "demo", r"C:\demo").returncode == DONE
    assert contents(stick) == before
    computer.shut_down()
    assert "PlanSocial" not in computer.registry("user")
