# SPDX-License-Identifier: EUPL-1.2
"""The program as a process: what a start loads, its language, how it leaves."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths

HEAVY = {"PySide6", "reportlab", "sqlite3", "sqlite_utils", "babel", "pypdfium2", "pyphen", "json"}
HEAVY |= {"pikepdf", "docx", "openpyxl", "holidays"}
REPORT_MODULES = """
import sys
from desktop import cli
code = cli.main(sys.argv[1:])
print("MODULES", *sorted({name.split(".")[0] for name in sys.modules}))
sys.exit(code)
"""


def run(*arguments: str, source: str | None = None) -> subprocess.CompletedProcess[str]:
    """The program, or `source` in its place, as a process of its own."""
    start = ["-c", source] if source else ["-m", "desktop"]
    command = [sys.executable, "-W", "error", *start, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", cwd=paths.PACKAGE.parent
    )


def loaded(*arguments: str) -> set[str]:
    """The top-level modules that a command has imported when it is done."""
    done = run(*arguments, source=REPORT_MODULES)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("MODULES ")[2].split())


@pytest.fixture
def sample(tmp_path) -> Path:
    """The sample plan in a file."""
    file = tmp_path / "sample.plansocial"
    done = run("import", str(paths.sample_plan()), str(file))
    assert done.returncode == 0, done.stderr
    return file


def test_the_version_loads_nothing_heavy() -> None:
    assert run("--version").stdout.startswith("Plan Social ")
    assert loaded("--version") & HEAVY == set()


def test_check_loads_neither_the_window_nor_the_document(sample) -> None:
    assert loaded("check", str(sample)) & {"PySide6", "reportlab", "pypdfium2", "babel"} == set()


def test_export_loads_no_window(sample, tmp_path) -> None:
    assert "PySide6" not in loaded("export", str(sample), str(tmp_path / "out.pdf"))
    assert "reportlab" not in loaded("export", str(sample), str(tmp_path / "out.json"))


def test_a_reader_that_leaves_early_makes_no_noise(sample) -> None:
    command = [sys.executable, "-m", "desktop", "check", str(sample)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=paths.PACKAGE.parent
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


def test_help_is_romanian() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert "utilizare" in done.stdout
    assert "opțiuni" in done.stdout
