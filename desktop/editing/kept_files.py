# SPDX-License-Identifier: EUPL-1.2
"""Files kept with the papers of an open plan: copied beside its file, remembered in it."""

from pathlib import Path

from desktop.editing.commands.council import set_files
from desktop.editing.session import PlanSession
from desktop.plan.errors import Trouble
from desktop.plan.tree import KeptFile
from desktop.store import kept_files
from desktop.store.kept_files import Standing
from desktop.store.trouble import trouble


def keep_file(session: PlanSession, paper: str, source: Path, signed: bool = False) -> KeptFile:
    """Copy a file beside the plan and keep it with the paper; a file kept before stays too.

    Undo takes it from the paper; the copy stays. Raises BadInput and EnvironmentTrouble.
    """
    if session.read_only:
        raise trouble(Trouble.READ_ONLY, session.path)
    kept = kept_files.keep(session.path, source, session.clock(), signed)
    others = (each for each in files_of(session, paper) if each.name != kept.name)
    set_files(session, paper, (*others, kept))
    return kept


def let_go(session: PlanSession, paper: str, name: str) -> None:
    """Keep a file with the paper no longer; the file itself stays where it is."""
    set_files(session, paper, (each for each in files_of(session, paper) if each.name != name))


def files_of(session: PlanSession, paper: str) -> tuple[KeptFile, ...]:
    """The files kept with a paper."""
    return session.plan.council.paper(paper).files


def place_of(session: PlanSession, kept: KeptFile) -> Path:
    """Where a kept file lies."""
    return kept_files.place_of(session.path, kept)


def standing(session: PlanSession, kept: KeptFile) -> Standing:
    """Whether a kept file is still there as it was kept. Raises EnvironmentTrouble."""
    return kept_files.standing(session.path, kept)
