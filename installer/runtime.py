# SPDX-License-Identifier: EUPL-1.2
"""CPython for Windows in the tree: the signed libraries, the standard library as bytecode, paths.

Two carriers give the same layout: the pinned wheel together with the standard library of this
machine's Python of exactly that version, or the embeddable package of python.org.
"""

import hashlib
import os
import shutil
import sys
import zipfile
from pathlib import Path

import pefile

from installer import bytecode
from installer.commands import PROJECT, BuildStopped, run
from installer.launcher import COMPILER, LINKER
from installer.signatures import BINARY

VERSION = "3.11.7"  # of the libraries in the pinned wheel
STDLIB_SHA256 = "868cb9ef4ecefcc6ee173aec9cf375a03065a10179591850fe41e870b5b8a50b"
STDLIB_ZIP = "python311.zip"
LIBRARY = "python311.dll"
CARRIED = "deploy_libs/"  # the folder of the wheel that holds them
ENCRYPTION = {"_ssl.pyd", "_hashlib.pyd", "libssl-3.dll", "libcrypto-3.dll"}
NOT_NEEDED = ENCRYPTION | {"_msi.pyd", "_tkinter.pyd", "tcl86t.dll", "tk86t.dll", "winsound.pyd"}
FROM_QT = {"vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll", "msvcp140_1.dll"}
LEFT_OUT = {
    *("__pycache__", "site-packages", "lib-dynload", "config-3.11-x86_64-linux-gnu"),
    *("test", "idlelib", "tkinter", "turtledemo", "lib2to3", "ensurepip", "pydoc_data"),
    *("msilib", "curses", "distutils", "venv", "turtle.py"),
    "_sysconfigdata__linux_x86_64-linux-gnu.py",
}
SEARCH_PATH = (STDLIB_ZIP, ".", r"Lib\site-packages")


def place_pinned(wheel: Path, tree: Path) -> None:
    """The signed libraries of the pinned wheel, and the standard library that belongs to them."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            folder, _slash, file = name.rpartition("/")
            if folder + "/" == CARRIED and _is_taken(file):
                (tree / file).write_bytes(archive.read(name))
    library = standard_library()
    kept = kept_modules(library)
    if (found := digest_of(library, kept)) != STDLIB_SHA256:
        raise BuildStopped(f"{library} is not the one of {VERSION} we know: its digest is {found}")
    bytecode.write_zip(library, kept, tree / STDLIB_ZIP)
    shutil.copy(library / "LICENSE.txt", tree / "LICENSE.txt")
    _finish(tree)


def place_official(package: Path, sha256: str, tree: Path) -> None:
    """The embeddable package of python.org (64 bits, some 3.11), after a look at its hash."""
    found = hashlib.sha256(package.read_bytes()).hexdigest()
    if found != sha256.lower():
        raise BuildStopped(f"{package}: SHA-256 is {found}, not {sha256}")
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        if not {LIBRARY, STDLIB_ZIP} <= set(names):
            raise BuildStopped(f"{package} holds no {LIBRARY} and {STDLIB_ZIP}")
        for name in names:
            if _is_taken(name) or name in (STDLIB_ZIP, "LICENSE.txt"):
                (tree / name).write_bytes(archive.read(name))
    _finish(tree)


def _is_taken(file: str) -> bool:
    """Whether a file of a carrier goes into the tree: CPython's, without what we do not need."""
    name = file.lower()
    if Path(name).suffix not in BINARY - {".exe"} or name.startswith("api-ms-"):
        return False
    return name not in NOT_NEEDED | FROM_QT | {"python3.dll"}


def _finish(tree: Path) -> None:
    lines = "".join(f"{each}\r\n" for each in SEARCH_PATH)
    (tree / LIBRARY).with_suffix("._pth").write_bytes(lines.encode("ascii"))


def place_visual_c(tree: Path) -> None:
    """Microsoft's runtime, once, beside the launcher: the newer one that came with shiboken."""
    carrier = tree / "Lib" / "site-packages" / "shiboken6"
    for name in sorted(FROM_QT):
        shutil.move(carrier / name, tree / name)


def standard_library() -> Path:
    """The `lib/python3.11` of a Python of exactly our version on this machine."""
    candidates = [os.environ.get("PYTHON"), sys.executable, "python3.11"]
    candidates += [str(Path.home() / ".pyenv" / "versions" / VERSION / "bin" / "python")]
    question = (
        "import os, platform; print(platform.python_version()); print(os.path.dirname(os.__file__))"
    )
    for candidate in filter(None, candidates):
        if shutil.which(candidate) is None:
            continue
        version, folder = run(candidate, "-I", "-c", question).splitlines()
        if version == VERSION:
            return Path(folder)
    raise BuildStopped(
        f"A Python of exactly {VERSION} is needed for its standard library. Name it with PYTHON=…,"
        " or give the embeddable package of python.org with --runtime and --runtime-sha256."
    )


def kept_modules(library: Path) -> list[str]:
    """The modules of the standard library that ship: paths under it, sorted."""
    files = (file.relative_to(library) for file in library.rglob("*.py"))
    return sorted(f.as_posix() for f in files if not LEFT_OUT.intersection(f.parts))


def digest_of(folder: Path, names: list[str]) -> str:
    """One SHA-256 over names and contents of files."""
    whole = hashlib.sha256()
    for name in names:
        contents = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        whole.update(f"{name} {contents}\n".encode())
    return whole.hexdigest()


def make_stable_library(tree: Path, work: Path) -> None:
    """python3.dll, which Qt's modules ask for: every name of python311.dll, handed on to it."""
    source = PROJECT / "installer" / "launcher" / "python3.c"
    exports = pefile.PE(str(tree / LIBRARY)).DIRECTORY_ENTRY_EXPORT.symbols
    stem = Path(LIBRARY).stem
    names = [each.name.decode("ascii") for each in exports if each.name]
    definition = work / "python3.def"
    lines = ['LIBRARY "python3.dll"', "EXPORTS", *(f"{name}={stem}.{name}" for name in names)]
    definition.write_text("\n".join(lines) + "\n", "ascii")
    options = ("-shared", "-nostdlib", "-Os", "-s", "-Wl,-e,DllMain", LINKER)
    run(COMPILER, *options, "-o", tree / "python3.dll", source, definition)
