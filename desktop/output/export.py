# SPDX-License-Identifier: EUPL-1.2
"""Writing a plan for others: as PDF, Word, Excel or interchange file, by the ending of its name."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from desktop.i18n import N_
from desktop.output.copies import Copy
from desktop.output.interchange import plan_to_json
from desktop.output.signed import is_signed_file
from desktop.plan.errors import BadInput, EnvironmentTrouble, Trouble
from desktop.plan.message import say
from desktop.plan.tree import Plan, Stage
from desktop.plan.watch import Watch, unwatched

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


def export(
    plan: Plan,
    target: Path,
    stage: Stage | None = None,
    copy: Copy = Copy.WHOLE,
    watch: Watch = unwatched,
) -> bytes:
    """Write `plan` to `target`, by its ending one of `WRITERS`; the bytes that were written.

    `stage`: the plan's own if None. An older file is replaced in one step, and only by a whole new
    one; a signed PDF is not. Raises BadInput for another ending, EnvironmentTrouble where the file
    cannot be written, and what `watch` raises.
    """
    writer = WRITERS.get(target.suffix.lower()) or _refuse_ending(target, WRITERS)
    data = writer(plan, stage or plan.stage, copy, watch)
    write_whole(target, data)
    return data


def export_accountant_sheet(plan: Plan, target: Path, watch: Watch = unwatched) -> None:
    """Write the sheet in which the accountant fills in what was approved and spent.

    Raises BadInput for another ending than .xlsx, EnvironmentTrouble as `export` does.
    """
    from desktop.output.xlsx import render_accountant_sheet

    if target.suffix.lower() != ".xlsx":
        _refuse_ending(target, (".xlsx",))
    write_whole(target, render_accountant_sheet(plan, watch))


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` to `target` in one step; an older file stays until then, a signed one for ever.

    Raises EnvironmentTrouble.
    """
    _refuse_signed(target)
    with _told(target):
        _replace(target, data)


def made_folder(folder: Path) -> None:
    """Make `folder` where it is not there yet. Raises EnvironmentTrouble."""
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)


def read_whole(target: Path) -> bytes:
    """The bytes of a file beside which we write. Raises EnvironmentTrouble."""
    with _told(target):
        return target.read_bytes()


def _refuse_ending(target: Path, endings: Iterable[str]) -> NoReturn:
    message = N_("Choose a name that ends in {endings}, not “{name}”.")
    raise BadInput(say(message, endings=", ".join(endings), name=target.name))


def _refuse_signed(target: Path) -> None:
    if is_signed_file(target):
        message = say(
            N_("“{name}” is signed; it stays as it is. Choose another name."), name=target.name
        )
        raise EnvironmentTrouble(Trouble.EXISTS, message, str(target))


def _pdf(plan: Plan, stage: Stage, copy: Copy, watch: Watch) -> bytes:
    from desktop.output.compose import compose  # only a PDF needs what these load
    from desktop.output.pdf import render

    return render(compose(plan, stage, copy), watch).data


def _word(plan: Plan, stage: Stage, copy: Copy, watch: Watch) -> bytes:
    from desktop.output.compose import compose
    from desktop.output.docx import render_docx

    return render_docx(compose(plan, stage, copy), watch)


def _tables(plan: Plan, stage: Stage, copy: Copy, watch: Watch) -> bytes:
    from desktop.output.xlsx import render_xlsx

    return render_xlsx(plan, stage, watch)


def _interchange(plan: Plan, stage: Stage, copy: Copy, watch: Watch) -> bytes:
    return plan_to_json(plan).encode()


WRITERS: Mapping[str, Callable[[Plan, Stage, Copy, Watch], bytes]] = MappingProxyType(
    {".pdf": _pdf, ".docx": _word, ".xlsx": _tables, ".json": _interchange}
)


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
