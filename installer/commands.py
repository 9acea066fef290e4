# SPDX-License-Identifier: EUPL-1.2
"""Running other programs, and where the build has its folders."""

import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / "build" / "installer"
DIST = PROJECT / "dist"


class BuildStopped(Exception):
    """The packages cannot be built; the text says why, for the person at the terminal."""


def run(*command: object, cwd: Path = PROJECT) -> str:
    """Run a program that must succeed; what it printed. Raises BuildStopped with its complaint."""
    words = [str(word) for word in command]
    clean = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"}  # the same bytes anywhere
    done = subprocess.run(
        words, cwd=cwd, env=clean, capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode != 0:
        said = f"{done.stdout}{done.stderr}"[-3000:]
        raise BuildStopped(f"{' '.join(words)[:300]}\nended with {done.returncode}:\n{said}")
    return done.stdout
