# SPDX-License-Identifier: EUPL-1.2
"""The PDF of ten and of a hundred times the rows: how time grows with them, what memory it takes.

Each is printed in a process of its own, so that one's memory is not the other's.
"""

import subprocess
import sys
from math import log10
from time import perf_counter

from bench.measure import PROJECT, Result
from bench.plans import measured_plan, with_rows_times

FEW, MANY = 10, 100  # times the rows
MEGABYTES = 700
TURNS = {FEW: 3, MANY: 1}  # the longer a run, the steadier


def results() -> list[Result]:
    """The exponent of growth (1.1 at most) and the memory at its height (700 MB at most)."""
    short, _ = _printed(FEW)
    long, memory = _printed(MANY)
    growth = log10(long / short) / log10(MANY / FEW)
    fewer = f"{FEW} times the rows"
    return [
        Result(f"exponent, rows {MANY}x", fewer, long, short, growth, 1.1),
        Result(f"memory in MB, rows {MANY}x", "nothing", long, short, memory, MEGABYTES),
    ]


def _printed(times: int) -> tuple[float, float]:
    """Seconds and megabytes for the plan with so many times its rows."""
    command = [sys.executable, "-m", "bench.growth", str(times)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def _print(times: int) -> None:
    """Print the plan; say the fewest seconds of some turns, and the most memory."""
    import resource

    from desktop.output.compose import compose
    from desktop.output.pdf import render_pdf
    from desktop.plan.tree import Stage

    document = compose(with_rows_times(measured_plan(), times), Stage.FINAL)
    taken = []
    for _turn in range(TURNS[times]):
        start = perf_counter()
        render_pdf(document)
        taken.append(perf_counter() - start)
    print(min(taken), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    _print(int(sys.argv[1]))
