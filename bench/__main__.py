# SPDX-License-Identifier: EUPL-1.2
"""Measures everything, prints one table, ends with 1 when a figure is over its limit."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import document, editing, exports, growth, preview, starting, typing
from bench.measure import PROJECT, Result
from bench.plans import plan_source


def main() -> int:
    """Measure and print; the exit code."""
    build = PROJECT / "build"
    build.mkdir(exist_ok=True)
    print(f"plan: {plan_source().name}")
    with TemporaryDirectory(dir=build) as made:
        folder = Path(made)
        os.environ["PLAN_SOCIAL_HOME"] = str(folder / "plans")
        os.environ["PLAN_SOCIAL_COPIES"] = str(folder / "copies")
        results = [
            *starting.results(folder),
            *document.results(),
            *growth.results(),
            *exports.results(folder),
            *editing.results(folder),
            *preview.results(folder),
            *typing.results(folder),
        ]
    for result in results:
        print(line(result))
    return 0 if all(result.holds for result in results) else 1


def line(result: Result) -> str:
    """A result as a line of the table."""
    seconds = f"{result.ours * 1000:8.1f} ms {result.theirs * 1000:8.1f} ms"
    word = "ok" if result.holds else "TOO SLOW"
    figure = f"{result.figure:5.2f} (at most {result.limit:g})"
    return f"{result.what:26} {seconds} {figure:21} {word:9} against {result.baseline}"


if __name__ == "__main__":
    sys.exit(main())
