# SPDX-License-Identifier: EUPL-1.2
"""Where a plan may be worked on in place."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.store.places import Away, away, is_synced, of_drive_type, of_mounts

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /media/ana/STICK\\040MIC vfat rw 0 0
//server/plans /mnt/comun cifs rw 0 0
server:/x /mnt/comun2 nfs4 rw 0 0
/dev/sr0 /cdrom iso9660 ro 0 0
/dev/sdc1 /mnt/disc ext4 rw 0 0
"""


@pytest.mark.parametrize(
    "path, answer",
    [
        ("/home/ana/a.plansocial", None),
        ("/mnt/disc/a.plansocial", None),
        ("/mnt/comunal/a.plansocial", None),
        ("/media/ana/STICK MIC/a.plansocial", Away.REMOVABLE),
        ("/cdrom/a.plansocial", Away.REMOVABLE),
        ("/mnt/comun/dosar/a.plansocial", Away.NETWORK),
        ("/mnt/comun2/a.plansocial", Away.NETWORK),
    ],
)
def test_mounts(path, answer) -> None:
    assert of_mounts(path, MOUNTS) is answer


@pytest.mark.parametrize(
    "drive_type, answer",
    [(2, Away.REMOVABLE), (3, None), (4, Away.NETWORK), (5, Away.REMOVABLE), (0, None)],
)
def test_windows_drives(drive_type, answer) -> None:
    assert of_drive_type(drive_type) is answer


@pytest.mark.parametrize(
    "path, synced",
    [
        (PurePosixPath("/home/ana/Dropbox/a.plansocial"), True),
        (PureWindowsPath(r"C:\Users\Ana\OneDrive - Primaria\a.plansocial"), True),
        (PureWindowsPath(r"C:\Users\Ana\Documents\a.plansocial"), False),
        (PureWindowsPath(r"D:\norul\dosar\a.plansocial"), True),
        (PurePosixPath("/home/ana/planuri/dropbox.plansocial"), False),
    ],
)
def test_synced_folders(path, synced) -> None:
    environment = {"OneDriveCommercial": r"D:\norul", "OneDrive": "", "PATH": "/"}
    assert is_synced(path, environment) is synced


def test_a_folder_of_this_machine(tmp_path, monkeypatch) -> None:
    for name in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        monkeypatch.delenv(name, raising=False)
    assert away(tmp_path / "a.plansocial") is None
    assert away(Path("/dropbox/x/a.plansocial")) is Away.SYNCED
