# SPDX-License-Identifier: EUPL-1.2
"""Writing a plan for others: as PDF or as interchange, by the ending of the file's name."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.i18n import N_
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.tree import Plan, Stage

SENTENCES = {
    Trouble.FULL: N_("“{name}” was not written: the disk is full. Free some space and try again."),
    Trouble.PERMISSION: N_(
        "“{name}” was not written: you may not write here, or another program has it open."
    ),
    Trouble.READ_ONLY: N_("“{name}” was not written: this place can only be read."),
    Trouble.MISSING: N_("“{name}” was not written: its folder was not found."),
    Trouble.INPUT_OUTPUT: N_("“{name}” was not written: the disk does not answer."),
}
KINDS = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EACCES: Trouble.PERMISSION,
    errno.EPERM: Trouble.PERMISSION,
    errno.EISDIR: Trouble.PERMISSION,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOENT: Trouble.MISSING,
    errno.ENOTDIR: Trouble.MISSING,
}


def export(plan: Plan, target: Path, stage: Stage | None = None) -> None:
    """Write `plan` to `target`: .pdf for `stage` (the plan's own if None), or .json.

    An older file is replaced in one step, and only by a whole new one. Raises BadInput for another
    ending, EnvironmentTrouble where the file cannot be written.
    """
    match target.suffix.lower():
        case ".pdf":
            data = _pdf(plan, stage or plan.stage)
        case ".json":
            data = plan_to_json(plan).encode()
        case _:
            message = say(
                N_("Choose a name that ends in .pdf or .json, not “{name}”."), name=target.name
            )
            raise BadInput(message)
    write_whole(target, data)


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target` in one step; an older file stays until then.

    Raises EnvironmentTrouble.
    """
    with _told(target):
        _replace(target, data)


def _pdf(plan: Plan, stage: Stage) -> bytes:
    from desktop.output.compose import compose  # only a PDF needs what these load
    from desktop.output.pdf import render_pdf

    return render_pdf(compose(plan, stage))


def _replace(target: Path, data: bytes) -> None:
    """Write beside `target` first, so that no reader ever sees half a file."""
    partial = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        kind = KINDS.get(error.errno or 0, Trouble.INPUT_OUTPUT)
        raise EnvironmentTrouble(
            kind, say(SENTENCES[kind], name=target.name), str(target)
        ) from error
