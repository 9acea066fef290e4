# SPDX-License-Identifier: EUPL-1.2
"""Which places are fit to work in: the disk of this computer, nothing that comes, goes or syncs."""

import os
import sys
from collections.abc import Mapping
from enum import Enum
from pathlib import Path, PurePath

from desktop import paths

OUTSIDE = "Din alte locuri"  # the folder of what belongs to files outside the library


class Away(Enum):
    """Why a file is copied into the library before it is worked on."""

    REMOVABLE = "removable"
    NETWORK = "network"
    SYNCED = "synced"


SYNCED_FOLDERS = ("onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "icloud")
NETWORK_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "fuse.gvfsd-fuse"}
REMOVABLE_SYSTEMS = {"iso9660", "udf"}
REMOVABLE_ROOTS = ("/media/", "/run/media/")
DRIVE_REMOVABLE, DRIVE_REMOTE, DRIVE_CDROM = 2, 4, 5  # what GetDriveTypeW answers


def away(path: Path) -> Away | None:
    """Why the file at `path` is not to be worked on in place, or None where it may be."""
    whole = path.absolute()
    if is_synced(whole, os.environ):
        return Away.SYNCED
    if sys.platform == "win32":
        return _of_windows_drive(whole)
    try:
        mounts = Path("/proc/self/mounts").read_text("utf-8", "replace")
    except OSError:
        return None
    return of_mounts(str(whole), mounts)


def name_outside(path: Path) -> str | None:
    """A name that only this file has, for one outside the library, where two may be called the
    same: a sign of where it lies goes with it. None for a file in the library.
    """
    whole = path.resolve()
    if whole.parent == paths.home().resolve():
        return None
    import hashlib  # loads OpenSSL, which a start can do without

    sign = hashlib.sha256(str(whole).encode()).hexdigest()[:6]
    return f"{path.stem} ({sign})"


def is_synced(path: PurePath, environment: Mapping[str, str]) -> bool:
    """Whether a path lies in the folder of a program that copies files to other machines."""
    if any(part.lower().startswith(SYNCED_FOLDERS) for part in path.parts[1:-1]):
        return True
    roots = [value for name, value in environment.items() if name.startswith("OneDrive") and value]
    return any(path.is_relative_to(root) for root in roots)


def of_mounts(path: str, mounts: str) -> Away | None:
    """What Linux's table of mounts ("device folder type …" lines) says of a path."""
    best, system = "", ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        folder = fields[1].replace("\\040", " ").rstrip("/") + "/"
        if path.startswith(folder) and len(folder) >= len(best):
            best, system = folder, fields[2]
    if system in NETWORK_SYSTEMS:
        return Away.NETWORK
    if system in REMOVABLE_SYSTEMS or best.startswith(REMOVABLE_ROOTS):
        return Away.REMOVABLE
    return None


def of_drive_type(drive_type: int) -> Away | None:
    """What the answer of Windows' GetDriveTypeW means for us."""
    if drive_type == DRIVE_REMOTE:
        return Away.NETWORK
    return Away.REMOVABLE if drive_type in (DRIVE_REMOVABLE, DRIVE_CDROM) else None


def _of_windows_drive(path: Path) -> Away | None:
    if sys.platform == "win32":
        import ctypes

        if path.drive.startswith("\\\\"):
            return Away.NETWORK
        return of_drive_type(ctypes.windll.kernel32.GetDriveTypeW(path.anchor))
    return None
