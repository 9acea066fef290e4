# SPDX-License-Identifier: EUPL-1.2
"""The wheel, built from the sdist, works outside the checkout, in Romanian."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from desktop.paths import PACKAGE, sample_plan

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def run(*command: object, cwd: Path) -> str:
    """Run a command that must succeed, away from the checkout's own modules; its output."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=clean, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, source: Path, target: Path) -> Path:
    """Build with the backend that is installed here, so without the network."""
    run(
        *(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, "."),
        cwd=source,
    )
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel made from the unpacked sdist."""
    folder = tmp_path_factory.mktemp("build")
    sdist = build("sdist", PACKAGE.parent, folder / "sdist")
    with tarfile.open(sdist) as archive:
        # Python 3.11.2 of Debian 12 has no filters yet; newer ones warn without
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(folder / "source", **safely)
    (source,) = (folder / "source").iterdir()
    return build("wheel", source, folder / "wheel")


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """The programs of a fresh environment with the wheel; libraries are those installed here."""
    folder = tmp_path_factory.mktemp("environment") / "env"
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    site = run(
        *(programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"),
        cwd=folder,
    ).strip()
    (Path(site) / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=folder)
    return programs


def test_the_wheel_carries_what_the_program_reads(wheel) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert "desktop/translations/ro/LC_MESSAGES/plan-social.mo" in names
    assert f"desktop/resources/sample/{sample_plan().name}" in names
    assert "desktop/resources/code_lists/uat.csv" in names
    assert any(name.startswith("desktop/resources/fonts/") for name in names)
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"desktop"}


def test_the_program_runs_outside_the_checkout(programs, tmp_path) -> None:
    where = run(programs / "python", "-c", "import desktop; print(desktop.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(programs.parent)
    run(programs / "plan-social", "demo", "out", cwd=tmp_path)
    assert (tmp_path / "out" / "plan-exemplu.pdf").read_bytes().startswith(b"%PDF-")


def test_the_installed_program_speaks_romanian(programs, tmp_path) -> None:
    said = run(programs / "plan-social", "--help", cwd=tmp_path)
    assert "utilizare: plan-social" in said
    assert "începe un plan nou" in said
