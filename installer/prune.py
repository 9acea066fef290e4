# SPDX-License-Identifier: EUPL-1.2
"""What of each library ships: the lists, and what Qt's own imports add to them."""

import ast
import shutil
from collections.abc import Iterable
from pathlib import Path

import pefile

QT_ALWAYS = ("pyside6.abi3.dll",)
QT_PLUGINS = (
    "platforms/qwindows",
    "platforms/qoffscreen",
    "styles/qmodernwindowsstyle",
    "iconengines/qsvgicon",
    *(f"imageformats/q{kind}" for kind in ("svg", "ico", "jpeg", "gif", "webp")),
)
QT_PYTHON = ("__init__.py", "_config.py", "_git_pyside_version.py", "support/")
SHIBOKEN = ("__init__.py", "_config.py", "_git_shiboken_module_version.py")
SHIBOKEN_LIBRARIES = ("Shiboken.pyd", "shiboken6.abi3.dll")

DROPPED = {  # under site-packages: patterns of Path.glob that go, with why
    "**/*.pyi": "types for editors",
    "**/py.typed": "types for editors",
    "**/*.lib": "for C compilers",
    "**/__pycache__": "of other machines",
    "lxml/**/*.[hp]*[hxi]": "sources of Cython and headers",
    "lxml/html": "HTML, not read",
    "lxml/isoschematron": "Schematron, not used",
    "lxml/includes": "headers",
    "lxml/objectify*": "another way to read XML, not used",
    "lxml/sax*": "SAX, not used",
    "PIL/_avif*": "AVIF pictures",
    "PIL/_imagingtk*": "Tk windows",
    "PIL/_imagingft*": "text drawn into pictures",
    "pypdfium2_cli": "a command line of its own",
    "charset_normalizer*": "guesses of encodings: reportlab asks only for foreign markup",
    "sqlite_utils/cli.py": "a command line of its own",
    "tabulate*": "only that command line draws tables",
    "click_default_group*": "only that command line",
    "reportlab/graphics/samples": "examples",
    "reportlab/fonts/DarkGarden*": "a font of the examples",
    "reportlab/fonts/*.sfd": "sources of fonts",
    "docx/templates/default-docx-template": "what its one file was made from",
    "holidays/financial": "days of stock exchanges",
    "**/*.dist-info/RECORD": "a list of what is no longer whole",
    "**/*.dist-info/sboms": "lists for auditors; the lock names every version",
}
KEPT_OF = {  # folder under site-packages: the only entries that stay
    "babel/locale-data": ("root.dat", "ro.dat", "ro_RO.dat", "en.dat", "en_US.dat"),
    "pyphen/dictionaries": ("hyph_ro_RO.dic", "hyph_en_US.dic", "hyph_en_GB.dic"),
    "holidays/countries": ("__init__.py", "romania.py"),
    "holidays/locale": ("ro",),
    "holidays/locale/ro/LC_MESSAGES": ("RO.mo",),
}
EMPTIED = ("holidays/countries/__init__.py",)  # would load every country; its registry needs none


def prune(site: Path) -> None:
    """Remove from site-packages what the program does not use."""
    keep_qt(site, qt_modules(site / "desktop"))
    for pattern in DROPPED:
        for found in sorted(site.glob(pattern)):
            _remove(found)
    for folder, names in KEPT_OF.items():
        for entry in sorted((site / folder).iterdir()):
            if entry.name not in names:
                _remove(entry)
    for name in EMPTIED:
        (site / name).write_text("", "utf-8")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def qt_modules(package: Path) -> set[str]:
    """The modules of Qt that our sources import: "QtCore", "QtWidgets", …"""
    found = set()
    for file in package.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module, *(f"{node.module}.{each.name}" for each in node.names)]
            parts = [name.split(".") for name in names if name.startswith("PySide6.Qt")]
            found |= {each[1] for each in parts}
    return found


def keep_qt(site: Path, modules: Iterable[str]) -> None:
    """Of Qt, the modules named, the plugins of the list and every library that these load."""
    folder = site / "PySide6"
    roots = [folder / f"{module}.pyd" for module in modules]
    roots += [folder / "plugins" / f"{plugin}.dll" for plugin in QT_PLUGINS]
    roots += [folder / name for name in QT_ALWAYS]
    kept = loaded_by(roots, folder)
    _keep_only(folder, kept, QT_PYTHON)
    shiboken = site / "shiboken6"
    runtimes = sorted(file for file in shiboken.glob("*.dll") if file.name[:4] in ("vcru", "msvc"))
    _keep_only(shiboken, {shiboken / each for each in SHIBOKEN_LIBRARIES} | {*runtimes}, SHIBOKEN)


def loaded_by(roots: Iterable[Path], folder: Path) -> set[Path]:
    """The files named and, of those in `folder`, all that they import, and so on."""
    there = {file.name.lower(): file for file in folder.glob("*.dll")}
    kept: set[Path] = set()
    waiting = list(roots)
    while waiting:
        file = waiting.pop()
        if file not in kept:
            kept.add(file)
            waiting += [there[name] for name in imports_of(file) if name in there]
    return kept


def imports_of(file: Path) -> set[str]:
    """The names, in small letters, of the libraries that a Windows binary loads."""
    binary = pefile.PE(str(file), fast_load=True)
    wanted = ("IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    binary.parse_data_directories([pefile.DIRECTORY_ENTRY[each] for each in wanted])
    entries = [
        entry
        for name in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT")
        for entry in getattr(binary, name, [])
    ]
    names = {entry.dll.decode("ascii").lower() for entry in entries}
    binary.close()
    return names


def _keep_only(folder: Path, kept: set[Path], names: tuple[str, ...]) -> None:
    """Empty a folder but for files and names; a name that ends in "/" is a folder."""
    for file in sorted(folder.rglob("*"), reverse=True):
        place = file.relative_to(folder).as_posix()
        if file.is_dir():
            if not any(file.iterdir()):
                file.rmdir()
        elif file not in kept and not place.startswith(names):
            file.unlink()
