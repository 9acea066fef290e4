# SPDX-License-Identifier: EUPL-1.2
"""A newer, an older and the same version over an installed one, on a Windows played by wine."""

import pytest
from test_wine_install import contents, person_data
from wine import DONE, EARLIER, FAILED, from_linux

from installer import msi, sources, wix
from installer.commands import WORK

ENTRY = r"\CurrentVersion\Uninstall\{"  # of the list of installed programs
pytestmark = [pytest.mark.needs_wine, pytest.mark.timeout(600)]


@pytest.mark.parametrize("scope", ["perUser", "perMachine"])
def test_an_upgrade_brings_exactly_the_new_files_and_keeps_what_is_the_persons(
    computer, package, earlier, tree, release, scope
) -> None:
    folder = r"C:\Program mele\Plan Social"
    told = (f"INSTALLDIR={folder}", r"PLANS=C:\Planuri sociale")
    assert computer.msiexec("/i", from_linux(earlier(scope)), *told) == DONE
    assert (computer.at(folder) / "Lib/site-packages/desktop/numai_atunci.txt").is_file()
    data = person_data(computer, folder)

    assert computer.msiexec("/i", from_linux(package(scope))) == DONE
    assert {path: path.read_bytes() for path in data} == data
    assert contents(computer.at(folder)) == contents(tree) | contents_of(data, folder, computer)
    assert computer.run(rf"{folder}\plan-social.exe", "demo", r"C:\demo").returncode == DONE
    computer.shut_down()
    system = computer.registry("system")
    ours = computer.registry("user") if scope == "perUser" else system
    assert r'"Plans"="C:\Planuri sociale"' in ours
    assert f'"Version"="{release.version}"' in ours
    assert system.count(ENTRY) == 1
    assert f'"DisplayVersion"="{EARLIER}"' not in system


def contents_of(data, folder, computer) -> dict[str, str]:
    """What lies in the program's folder without being the program's."""
    kept = contents(computer.at(folder))
    return {name: kept[name] for name in kept if name in {path.name for path in data}}


def test_an_older_version_is_refused_and_the_newer_one_stays(office, earlier, tree) -> None:
    assert office.msiexec("/i", from_linux(earlier("perUser"))) == FAILED
    assert contents(office.at(office.program_folder)) == contents(tree)


def test_the_same_package_again_puts_damaged_files_right(office, package, tree) -> None:
    folder = office.at(office.program_folder)
    (folder / "python311.zip").unlink()
    (folder / "plan-social.exe").write_bytes(b"stricat")
    assert office.msiexec("/i", from_linux(package("perUser"))) == DONE
    assert contents(folder) == contents(tree)


def test_the_same_version_of_another_commit_takes_the_place(office, tree, release, tmp_path):
    other = sources.Release(release.version, "1" * 40, release.epoch)
    msi.make_msi(wix.Package(other, "perUser", tree), WORK, tmp_path / "other.msi")
    assert office.msiexec("/i", from_linux(tmp_path / "other.msi")) == DONE
    assert contents(office.at(office.program_folder)) == contents(tree)
    office.shut_down()
    assert office.registry("system").count(ENTRY) == 1
