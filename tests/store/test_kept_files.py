# SPDX-License-Identifier: EUPL-1.2
"""Files kept beside a plan: copied in, never written over, missing and changed ones are told."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.plan.errors import BadInput, EnvironmentTrouble
from desktop.store import kept_files
from desktop.store.kept_files import Standing, folder_of, keep, place_of, standing

AT = datetime(2027, 2, 26, 10, tzinfo=UTC)


@pytest.fixture
def plan(tmp_path) -> Path:
    """Where a plan's file would be."""
    (tmp_path / "planuri").mkdir()
    return tmp_path / "planuri" / "Lunca 2027.plansocial"


@pytest.fixture
def scan(tmp_path) -> Path:
    """A file to be kept."""
    file = tmp_path / "Hotărâre semnată.pdf"
    file.write_bytes(b"scan")
    return file


def test_a_file_is_copied_beside_the_plan(plan, scan):
    kept = keep(plan, scan, AT, signed=True)
    assert kept.name == scan.name
    assert kept.sha256 == sha256(b"scan").hexdigest()
    assert kept.kept_at == "2027-02-26T10:00:00+00:00"
    assert kept.signed
    assert place_of(plan, kept) == plan.parent / "Lunca 2027 – dosar" / scan.name
    assert place_of(plan, kept).read_bytes() == b"scan"
    assert scan.exists()


def test_the_same_file_twice_is_one(plan, scan):
    assert keep(plan, scan, AT) == keep(plan, scan, AT)
    assert len(list(folder_of(plan).iterdir())) == 1


def test_another_file_of_that_name_gets_a_number(plan, scan):
    first = keep(plan, scan, AT)
    scan.write_bytes(b"other")
    second = keep(plan, scan, AT)
    scan.write_bytes(b"third")
    assert second.name == "Hotărâre semnată (2).pdf"
    assert keep(plan, scan, AT).name == "Hotărâre semnată (3).pdf"
    assert place_of(plan, first).read_bytes() == b"scan"
    assert place_of(plan, second).read_bytes() == b"other"


def test_what_became_of_a_file_is_told(plan, scan):
    kept = keep(plan, scan, AT)
    assert standing(plan, kept) is Standing.THERE
    place_of(plan, kept).write_bytes(b"edited")
    assert standing(plan, kept) is Standing.CHANGED
    place_of(plan, kept).unlink()
    assert standing(plan, kept) is Standing.MISSING


def test_a_plan_with_another_name_finds_its_files_by_what_they_hold(plan, scan):
    kept = keep(plan, scan, AT)
    old = place_of(plan, kept)
    other = keep(plan.with_stem("Altul"), scan.with_name(scan.name), AT)
    place_of(plan.with_stem("Altul"), other).write_bytes(b"not ours")
    renamed = plan.with_stem("Plan nou")
    assert standing(renamed, kept) is Standing.BESIDE
    assert place_of(renamed, kept) == old
    scan.write_bytes(b"another")
    assert standing(renamed, keep(renamed, scan, AT)) is Standing.THERE
    old.write_bytes(b"edited")
    place_of(renamed, kept).unlink()
    assert standing(renamed, kept) is Standing.MISSING


@pytest.mark.parametrize("name", ["../../secret.txt", "/etc/passwd", "..\\..\\secret.txt"])
def test_a_name_from_elsewhere_leads_nowhere_else(plan, scan, name):
    kept = replace(keep(plan, scan, AT), name=name)
    assert place_of(plan, kept).parent == folder_of(plan)


def test_a_file_that_is_not_there_is_told(plan, tmp_path):
    with pytest.raises(EnvironmentTrouble):
        keep(plan, tmp_path / "nothing.pdf", AT)


def test_a_file_that_is_too_long_is_refused(plan, scan, monkeypatch):
    monkeypatch.setattr(kept_files, "MAXIMUM_BYTES", 3)
    with pytest.raises(BadInput):
        keep(plan, scan, AT)
    assert not folder_of(plan).exists()


def test_a_write_that_fails_leaves_nothing(plan, scan, monkeypatch):
    def full(descriptor: int) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(EnvironmentTrouble):
        keep(plan, scan, AT)
    assert list(folder_of(plan).iterdir()) == []
