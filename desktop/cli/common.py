# SPDX-License-Identifier: EUPL-1.2
"""What several commands share: how they end, a plan that is only read, a file brought in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.editing.library import read_file
from desktop.editing.session import PlanSession
from desktop.i18n import N_, _
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.tree import Plan


@contextmanager
def opened(file: Path, *, to_write: bool = False) -> Iterator[PlanSession]:
    """The session of a plan, closed at the end; read only unless it is to be written."""
    session = PlanSession.open(file, read_only=not to_write)
    try:
        yield session
    finally:
        session.close()


def brought_in(source: Path) -> Plan:
    """The plan of a .json file; no more of the file is read than can be a plan."""
    from desktop.intake.interchange import read_plan
    from desktop.intake.interchange_json import MAXIMUM_BYTES

    if source.suffix.lower() != ".json":
        raise BadInput(
            say(N_("Only .json files can be brought in, not “{name}”."), name=source.name)
        )
    return read_plan(read_file(source, MAXIMUM_BYTES))


def say_written(file: Path) -> None:
    """Tell where the file is."""
    print(_("The file was written: {file}").format(file=file))
