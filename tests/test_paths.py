# SPDX-License-Identifier: EUPL-1.2
"""Where a person's plans lie when nothing else is chosen."""

from pathlib import Path

from desktop import paths


def test_on_windows_plans_lie_outside_documents(monkeypatch, tmp_path) -> None:
    """Controlled Folder Access guards Documents; a person's local data are not guarded."""
    monkeypatch.delenv("PLAN_SOCIAL_HOME")
    monkeypatch.setattr(paths.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Ștefan" / "AppData" / "Local"))
    found = paths.home()
    assert found.is_relative_to(tmp_path / "Ștefan" / "AppData" / "Local")
    assert "Documents" not in found.parts


def test_elsewhere_plans_lie_in_a_persons_data(monkeypatch, tmp_path) -> None:
    monkeypatch.delenv("PLAN_SOCIAL_HOME")
    monkeypatch.setattr(paths.sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.home() == Path(tmp_path) / "plan-social" / "plans"
