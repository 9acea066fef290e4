# SPDX-License-Identifier: EUPL-1.2
"""The folder that both packages carry: runtime, libraries, program, launchers, licences."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from installer import bytecode, launcher, licences, prune, runtime, signatures, sources

SITE = Path("Lib") / "site-packages"


@dataclass(frozen=True)
class Official:
    """The embeddable package of python.org to take instead of the pinned runtime."""

    package: Path
    sha256: str


def make_tree(packed: sources.Release, work: Path, official: Official | None) -> Path:
    """Build the tree anew under `work`, with the dates of the commit; its folder."""
    tree = work / "tree"
    for folder in (tree, work / "source", work / "wheel", work / "made"):
        shutil.rmtree(folder, ignore_errors=True)
    (tree / SITE).mkdir(parents=True)
    (work / "made").mkdir()
    place_runtime_and_libraries(work, tree, official)
    sources.unpack(sources.program_wheel(packed, work), tree / SITE)
    prune.prune(tree / SITE)
    runtime.place_visual_c(tree)
    signatures.require_signatures(tree)
    licences.collect(tree)
    bytecode.compile_tree(tree / SITE)
    runtime.make_stable_library(tree, work / "made")
    launcher.make_icon(work / "made")
    launcher.make_launchers(packed.version, work / "made", tree)
    set_dates(tree, packed.epoch)
    return tree


def place_runtime_and_libraries(work: Path, tree: Path, official: Official | None) -> None:
    """What both locks name, unpacked; CPython from the pinned carrier or the official package."""
    for wheel in sources.download(work / "download"):
        if wheel.name.startswith("panda3d-"):
            if official is None:
                runtime.place_pinned(wheel, tree)
        else:
            sources.unpack(wheel, tree / SITE)
    if official is not None:
        runtime.place_official(official.package, official.sha256, tree)


def set_dates(tree: Path, epoch: int) -> None:
    """Give every file the second of the commit: the cabinet keeps it."""
    for file in tree.rglob("*"):
        file.chmod(0o755 if file.is_dir() else 0o644)
        os.utime(file, (epoch, epoch))
