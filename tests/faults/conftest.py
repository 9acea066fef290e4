# SPDX-License-Identifier: EUPL-1.2
"""Programs of their own that edit a plan, to be killed."""

import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
Program = Callable[..., subprocess.Popen[str]]

START = """
import os, signal, sys
sys.path[:0] = [{tests!r}, {project!r}]
from pathlib import Path
from invented_plan import small_plan
from desktop.editing.commands.cells import set_cell
from desktop.editing.commands.plan import set_title
from desktop.editing.session import PlanSession
from desktop.plan.message import Message
path = Path(sys.argv[1])
"""


@pytest.fixture
def program() -> Iterator[Program]:
    """Starts Python on a text with the plan's path as argument; what it prints can be read."""
    started: list[subprocess.Popen[str]] = []

    def start(text: str, path: Path) -> subprocess.Popen[str]:
        head = START.format(tests=str(PROJECT / "tests"), project=str(PROJECT))
        code = head + textwrap.dedent(text)
        command = [sys.executable, "-c", code, str(path)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a plan's file may be made: a folder of its own."""
    folder = tmp_path / "plans"
    folder.mkdir()
    return folder / "a.plansocial"
