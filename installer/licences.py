# SPDX-License-Identifier: EUPL-1.2
"""The licences of everything inside, in one folder of the tree with a list on top."""

import shutil
from email.parser import Parser
from pathlib import Path

from installer.commands import PROJECT, BuildStopped

FOLDER = "licente"
LICENCE_NAMES = ("licen", "copying", "notice", "authors", "copyright")
OWN_WORDS = {  # Windows parts that no wheel names: file -> text
    "microsoft-visual-c.txt": (
        "vcruntime140*.dll, msvcp140*.dll: Microsoft Visual C++ Redistributable. Copyright (c)"
        " Microsoft Corporation. Redistributed unchanged under the Microsoft Visual Studio license"
        " terms, as they came with the wheels of shiboken6 and pikepdf.\n"
    ),
    "mingw-w64.txt": (
        "PlanSocial.exe, plan-social.exe, python3.dll: built with GCC and the mingw-w64 runtime"
        " (public domain, ZPL 2.1 and the GCC Runtime Library Exception).\n"
    ),
    "sqlite.txt": "sqlite3.dll: SQLite is in the public domain (sqlite.org/copyright.html).\n",
    "libffi.txt": (
        "libffi-8.dll: Copyright (c) 1996-2022 Anthony Green, Red Hat, Inc and others."
        " Permission is granted under the MIT license (github.com/libffi/libffi, LICENSE).\n"
    ),
    "qt.txt": (
        "PySide6, shiboken6 and the Qt libraries in Lib\\site-packages\\PySide6: used under the"
        " GNU Lesser General Public License version 3 (lgpl-3.0.txt here, with gpl-3.0.txt that"
        " it builds on). They are unchanged, lie in files of their own and may be replaced by"
        " others of the same interface. Sources: download.qt.io/official_releases, version 6.11.3,"
        " and code.qt.io/pyside/pyside-setup.git.\n"
    ),
}
COMMON = Path("/usr/share/common-licenses")  # of Debian


def collect(tree: Path) -> None:
    """Gather every licence that the tree's parts bring; each part must bring one or be LGPL Qt."""
    target = tree / FOLDER
    target.mkdir()
    shutil.copy(PROJECT / "LICENSE", target / "plan-social-EUPL-1.2.txt")
    shutil.move(tree / "LICENSE.txt", target / "python.txt")
    for name, text in OWN_WORDS.items():
        (target / name).write_text(text, "utf-8")
    for name in ("GPL-3", "LGPL-3"):
        shutil.copyfile(COMMON / name, target / f"{name.lower()}.0.txt")
    lines = [_take(folder, target) for folder in sorted(_site(tree).glob("*.dist-info"))]
    listed = "\n".join(sorted(filter(None, lines)))
    (target / "lista.txt").write_text(f"{listed}\n", "utf-8")


def _site(tree: Path) -> Path:
    return tree / "Lib" / "site-packages"


def _take(folder: Path, target: Path) -> str:
    """Copy the licences of one installed part; its line in the list."""
    about = Parser().parsestr((folder / "METADATA").read_text("utf-8"), headersonly=True)
    name, version = about["Name"], about["Version"]
    licence = about["License-Expression"] or about["License"] or "see the files"
    found = [f for f in sorted(folder.rglob("*")) if f.is_file() and _is_licence(f, folder)]
    if not found and "qt" not in licence.lower() and "lgpl" not in licence.lower():
        raise BuildStopped(f"{name} brings no licence")
    for file in found:
        place = "-".join(file.relative_to(folder).parts)
        shutil.copyfile(file, target / f"{name.lower()}-{place}")
    return f"{name} {version}: {licence.splitlines()[0]}"


def _is_licence(file: Path, folder: Path) -> bool:
    inside = file.relative_to(folder).parts
    return inside[0] in ("licenses", "license_files") or file.name.lower().startswith(LICENCE_NAMES)
