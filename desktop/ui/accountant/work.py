# SPDX-License-Identifier: EUPL-1.2
"""The accountant's sheet made and read off the main thread. What is stopped leaves no file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress
    from desktop.plan.accountant_sheet import AmountChange
    from desktop.plan.tree import Plan


def write_sheet(plan: Plan, target: Path, progress: Progress) -> Path:
    """Write the accountant's sheet of `plan`. Raises BadInput, EnvironmentTrouble, Stopped."""
    from desktop.output.export import export_accountant_sheet

    export_accountant_sheet(plan, target, progress)
    return target


def read_sheet(source: Path, plan: Plan, progress: Progress) -> tuple[AmountChange, ...]:
    """What a filled-in sheet changes in `plan`. Raises BadInput, EnvironmentTrouble, Stopped."""
    from desktop.editing.library import read_file
    from desktop.intake.accountant_sheet import MAXIMUM_BYTES, read_accountant_sheet

    return read_accountant_sheet(read_file(source, MAXIMUM_BYTES), plan, progress)
