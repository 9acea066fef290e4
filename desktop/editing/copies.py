# SPDX-License-Identifier: EUPL-1.2
"""The newest form of each plan, copied to a folder that a person finds without this program."""

from pathlib import Path

from desktop.editing.session import PlanSession
from desktop.store.places import OUTSIDE, name_outside
from desktop.store.trouble import told


def keep_copy(session: PlanSession, folder: Path) -> Path:
    """Copy the plan into `folder`, in the place of its last copy there; where it now is.

    Raises EnvironmentTrouble; then the last copy is what it was.
    """
    target = copy_of(session.path, folder)
    with told(folder):
        target.parent.mkdir(parents=True, exist_ok=True)
    session.save_copy(target)
    return target


def copy_of(plan: Path, folder: Path) -> Path:
    """Where the copy of a plan's file is kept: two plans never share one.

    Names are unique in the library; those of files from elsewhere get a sign of where they lie, in
    a folder of their own.
    """
    name = name_outside(plan)
    return folder / plan.name if name is None else folder / OUTSIDE / f"{name}{plan.suffix}"
