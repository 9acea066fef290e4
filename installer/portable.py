# SPDX-License-Identifier: EUPL-1.2
"""The portable ZIP: the same tree in a folder, and the file that says where plans are kept."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "PlanSocial"
SETTINGS = "portabil.ini"  # read by desktop/paths.py
SETTINGS_TEXT = """\
; Plan Social fără instalare: porniți PlanSocial.exe.
;
; Planurile se țin pe calculatorul la care lucrați (în AppData\\Local\\PlanSocial\\plans).
; Ca să le țineți altundeva, ștergeți semnul ; din fața rândului cu „planuri” și scrieți folderul.
; Un nume simplu este un folder de lângă program (pe stick): planuri = Planuri
; Un nume întreg este un folder al calculatorului: planuri = D:\\Planuri sociale
; Scoateți stickul numai după ce ați închis programul.

[plan-social]
;planuri = Planuri
"""


def write_portable(tree: Path, target: Path, epoch: int) -> None:
    """Pack a tree; the same tree and epoch (seconds) give the same bytes."""
    moment = datetime.fromtimestamp(epoch, UTC).timetuple()[:6]
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(file for file in tree.rglob("*") if file.is_file()):
            name = f"{FOLDER}/{file.relative_to(tree).as_posix()}"
            _add(archive, name, file.read_bytes(), moment)
        text = SETTINGS_TEXT.replace("\n", "\r\n").encode("utf-8-sig")
        _add(archive, f"{FOLDER}/{SETTINGS}", text, moment)


def _add(archive: zipfile.ZipFile, name: str, contents: bytes, moment: tuple[int, ...]) -> None:
    entry = zipfile.ZipInfo(name, moment)  # type: ignore[arg-type]  # six numbers
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, contents)
