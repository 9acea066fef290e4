# SPDX-License-Identifier: EUPL-1.2
"""What is taken from elsewhere: wheels by pinned hash, our own program as it stands in a commit."""

import json
import re
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fnmatch import fnmatch
from pathlib import Path

from installer.commands import PROJECT, BuildStopped, run

RUNTIME_LOCK = PROJECT / "installer" / "runtime.lock"
LIBRARIES_LOCK = PROJECT / "requirements.lock"
NOT_SHIPPED = {"pip"}  # asked for by sqlite-utils, for installing its plugins
WINDOWS = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
ABIS = ("--abi", "cp311", "--abi", "abi3", "--abi", "none", "--only-binary", ":all:")
VERSION = re.compile(r'^__version__ = "([0-9]+\.[0-9]+\.[0-9]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Release:
    """What is packed: a version of the program, the commit it comes from, the commit's second."""

    version: str
    commit: str
    epoch: int

    def write(self, file: Path) -> None:
        """Say in a file what was packed."""
        file.write_text(json.dumps(asdict(self)) + "\n", "utf-8")

    @classmethod
    def read(cls, file: Path) -> "Release":
        """What `write` wrote."""
        return cls(**json.loads(file.read_text("utf-8")))


def release(commit: str = "HEAD", version: str | None = None) -> Release:
    """A commit, as git names it; `version` instead of its own, for tests of upgrades."""
    commit, epoch = run("git", "log", "-1", "--format=%H %ct", commit).split()
    return Release(version or _version_at(commit), commit, int(epoch))


def _version_at(commit: str) -> str:
    source = run("git", "show", f"{commit}:desktop/__init__.py")
    found = VERSION.search(source)
    if found is None:
        raise BuildStopped("desktop/__init__.py names no version of three numbers")
    return found[1]


def requirements(lock: Path) -> Iterator[tuple[str, str]]:
    """Each requirement of a lock, as (name, all its lines)."""
    lines = [each for each in lock.read_text("utf-8").splitlines() if not each.startswith("#")]
    for text in re.split(r"\n(?=\S)", "\n".join(lines)):
        yield re.split(r"[=<>\[; ]", text, maxsplit=1)[0], text


def download(target: Path) -> list[Path]:
    """The wheels for Windows that both locks name, sorted; pip refuses any other hash."""
    target.mkdir(parents=True, exist_ok=True)
    lock = target / "windows.lock"
    texts = [
        text
        for source in (RUNTIME_LOCK, LIBRARIES_LOCK)
        for name, text in requirements(source)
        if name not in NOT_SHIPPED
    ]
    lock.write_text("\n".join(texts) + "\n", "utf-8")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    options = ("--require-hashes", "--no-deps", *WINDOWS, *ABIS)
    run(*pip, "download", *options, "--dest", target, "--requirement", lock)
    return _exactly(target, texts)


def _exactly(folder: Path, texts: list[str]) -> list[Path]:
    """One wheel for each requirement; those of earlier builds are passed over."""
    found = []
    for text in texts:
        name, version = re.split(r"==|[\s\\;]", text)[:2]
        pattern = f"{re.sub('[-.]', '_', name).lower()}-{version}-*.whl"
        matches = [each for each in folder.iterdir() if fnmatch(each.name.lower(), pattern)]
        if len(matches) != 1:
            raise BuildStopped(f"{len(matches)} wheels for {name} {version} in {folder}")
        found += matches
    return sorted(found)


def unpack(wheel: Path, target: Path) -> None:
    """The contents of a wheel, under `target`."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)


def program_wheel(packed: Release, work: Path) -> Path:
    """The wheel of our own program, built from the commit and not from what lies about."""
    source = work / "source"
    source.mkdir(parents=True)
    run("git", "archive", "--output", work / "source.tar", packed.commit)
    with tarfile.open(work / "source.tar") as archive:
        archive.extractall(source)
    _write_version(source / "desktop" / "__init__.py", packed.version)
    build = (sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", work / "wheel")
    run(*build, ".", cwd=source)
    (wheel,) = (work / "wheel").iterdir()
    return wheel


def _write_version(file: Path, version: str) -> None:
    text = VERSION.sub(f'__version__ = "{version}"', file.read_text("utf-8"))
    file.write_text(text, "utf-8")
