# SPDX-License-Identifier: EUPL-1.2
"""Timing of two things in turns, so that whatever else the machine does weighs on both."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Result:
    """A figure and how high it may be; `ours` and `theirs` in seconds, for the table."""

    what: str
    baseline: str
    ours: float
    theirs: float
    figure: float
    limit: float

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limit."""
        return self.figure <= self.limit


def ratio(what: str, ours: float, baseline: str, theirs: float, limit: float) -> Result:
    """`ours` as a multiple of `theirs`."""
    return Result(what, baseline, ours, theirs, ours / theirs, limit)


def medians(turns: int, *things: Callable[[], object]) -> tuple[float, ...]:
    """The median seconds of each thing, run one after another `turns` times, after one warm-up."""
    for thing in things:
        thing()
    times: list[list[float]] = [[] for _thing in things]
    for _turn in range(turns):
        for thing, spent in zip(things, times, strict=True):
            start = perf_counter()
            thing()
            spent.append(perf_counter() - start)
    return tuple(map(median, times))


def process(*arguments: str) -> Callable[[], object]:
    """Our Python with these arguments as a whole process; it may end with 0 or 1."""
    return program(sys.executable, *arguments)


def program(*command: str) -> Callable[[], object]:
    """A program with its arguments as a whole process; it may end with 0 or 1.

    Modules of Python are compiled once and kept, as those of an installed program are.
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True)
        assert done.returncode in (0, 1), done.stderr.decode()

    return run
