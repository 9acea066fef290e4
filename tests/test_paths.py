# SPDX-License-Identifier: EUPL-1.2
"""Where a person's plans lie: by default, and where the installation was told another place."""

from contextlib import nullcontext
from pathlib import Path

import pytest

from desktop import paths


class Registry:
    """What stands in for winreg: `told` is the value that the installer wrote, by root."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = 1, 2

    def __init__(self, told: dict[int, str]) -> None:
        self.told = told

    def OpenKey(self, root: int, key: str):
        if root not in self.told:
            raise FileNotFoundError(key)
        return nullcontext((root, key))

    def QueryValueEx(self, place: tuple[int, str], name: str) -> tuple[str, int]:
        assert (place[1], name) == (r"Software\PlanSocial", "Plans")
        return self.told[place[0]], 1


@pytest.fixture
def local(monkeypatch, tmp_path) -> Path:
    """The folder of a Windows person's data, with nothing chosen, and a program elsewhere."""
    folder = tmp_path / "Ștefan" / "AppData" / "Local"
    (tmp_path / "stick").mkdir()
    monkeypatch.delenv("PLAN_SOCIAL_HOME")
    monkeypatch.setattr(paths.sys, "platform", "win32")
    monkeypatch.setattr(paths.sys, "executable", str(tmp_path / "stick" / "PlanSocial.exe"))
    monkeypatch.setenv("LOCALAPPDATA", str(folder))
    monkeypatch.setitem(paths.sys.modules, "winreg", Registry({}))
    return folder


def test_on_windows_plans_lie_outside_documents(local) -> None:
    """Controlled Folder Access guards Documents; a person's local data are not guarded."""
    found = paths.home()
    assert found.is_relative_to(local)
    assert "Documents" not in found.parts


def test_elsewhere_plans_lie_in_a_persons_data(monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("PLAN_SOCIAL_HOME")
    monkeypatch.setattr(paths.sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.home() == Path(tmp_path) / "plan-social" / "plans"


@pytest.mark.parametrize("root", [1, 2], ids=["one person", "whole computer"])
def test_the_installer_can_be_told_the_folder(local, monkeypatch, tmp_path, root) -> None:
    monkeypatch.setenv("PERSON", "Ștefan")
    told = str(tmp_path / "Planuri sociale" / "$PERSON")
    monkeypatch.setitem(paths.sys.modules, "winreg", Registry({root: told}))
    assert paths.home() == tmp_path / "Planuri sociale" / "Ștefan"


def test_an_installer_told_nothing_leaves_plans_in_their_place(local, monkeypatch) -> None:
    monkeypatch.setitem(paths.sys.modules, "winreg", Registry({1: ""}))
    assert paths.home().is_relative_to(local)


@pytest.mark.parametrize("text", ["", ";planuri = Planuri\n", "planuri =\n"])
def test_a_portable_program_keeps_plans_on_the_computer(local, monkeypatch, text) -> None:
    """Neither the stick nor what another installation was told."""
    monkeypatch.setitem(paths.sys.modules, "winreg", Registry({1: "D:/altundeva"}))
    Path(paths.sys.executable).with_name("portabil.ini").write_text(text, "utf-8-sig")
    assert paths.home().is_relative_to(local)


def test_a_portable_program_can_be_told_a_folder_beside_it(local) -> None:
    stick = Path(paths.sys.executable).parent
    text = "; de pe stick\r\n[plan-social]\r\nPlanuri = Planuri și anexe\r\n"
    (stick / "portabil.ini").write_text(text, "utf-8-sig", newline="")
    assert paths.home() == stick / "Planuri și anexe"


def test_a_portable_program_can_be_told_a_folder_of_the_computer(local, tmp_path) -> None:
    stick = Path(paths.sys.executable).parent
    (stick / "portabil.ini").write_text(f"planuri={tmp_path / 'Plan'}\n", "utf-8")
    assert paths.home() == tmp_path / "Plan"


def test_what_the_environment_says_comes_first(local, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("PLAN_SOCIAL_HOME", str(tmp_path / "home"))
    monkeypatch.setitem(paths.sys.modules, "winreg", Registry({1: "D:/altundeva"}))
    assert paths.home() == tmp_path / "home"
