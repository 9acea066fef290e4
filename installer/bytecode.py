# SPDX-License-Identifier: EUPL-1.2
"""Python sources made into bytecode, the same bytes each time; nothing is compiled at the user's.

Run as a program it is a process of its own, so that nothing that went before shows in the bytes:
`bytecode.py FOLDER < names` replaces each named source under FOLDER by the bytecode of it.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from importlib import _bootstrap_external
from pathlib import Path

from installer.commands import BuildStopped

MAGIC_OF = (3, 11)
NO_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say


def compile_file(source: Path, name: str) -> None:
    """Write `x.pyc` for `x.py` and remove the source; tracebacks will call it `name`."""
    code = compile(source.read_bytes(), name, "exec", dont_inherit=True, optimize=0)
    # the writer of .pyc files has no public name; "unchecked": nobody looks for the source
    unchecked = _bootstrap_external._code_to_hash_pyc(code, b"\0" * 8, False)  # type: ignore[attr-defined]
    source.with_suffix(".pyc").write_bytes(unchecked)
    source.unlink()


def compile_tree(folder: Path) -> None:
    """Replace every source under a folder by its bytecode. Raises BuildStopped."""
    if sys.version_info[:2] != MAGIC_OF:
        raise BuildStopped(f"The build runs with Python 3.11 only, this is {sys.version}")
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.py"))
    done = subprocess.run(
        [sys.executable, "-I", __file__, str(folder)],
        input="\n".join(names),
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode != 0:
        raise BuildStopped(f"Bytecode of {folder}: {done.stderr[-2000:]}")


def write_zip(source: Path, names: list[str], target: Path) -> None:
    """The named modules of a folder as bytecode in one uncompressed ZIP (the MSI packs it)."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, folder / name)
        compile_tree(folder)
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for file in sorted(folder.rglob("*.pyc")):
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), NO_DATE)
                archive.writestr(entry, file.read_bytes())


def main() -> None:
    """Compile what standard input names."""
    folder = Path(sys.argv[1])
    for name in sys.stdin.read().splitlines():
        compile_file(folder / name, name)


if __name__ == "__main__":
    main()
