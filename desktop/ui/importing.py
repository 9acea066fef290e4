# SPDX-License-Identifier: EUPL-1.2
"""A plan made of somebody's file, off the main thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress

READ = 40  # of a hundred parts: the rest is writing


def imported(source: Path, progress: Progress) -> Path:
    """The file, in the library, of the plan that the interchange file `source` holds.

    Raises BadInput, EnvironmentTrouble, and Stopped, which leaves no file.
    """
    from desktop.editing.library import read_file, start_file
    from desktop.intake.interchange import read_plan
    from desktop.intake.interchange_json import MAXIMUM_BYTES
    from desktop.plan.watch import stretch

    plan = read_plan(read_file(source, MAXIMUM_BYTES), stretch(progress, 0, READ))
    return start_file(plan, stretch(progress, READ, 100))
