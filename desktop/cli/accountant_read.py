# SPDX-License-Identifier: EUPL-1.2
"""`plan-social accountant-read`: what the filled-in sheet changes is said, then written."""

import argparse
from pathlib import Path

from desktop import i18n
from desktop.cli import DONE
from desktop.cli.common import opened
from desktop.editing.commands.amounts import take_amounts
from desktop.editing.library import read_file
from desktop.i18n import _, ngettext
from desktop.intake import accountant_sheet


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The plan, the sheet, and whether anything is written."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("source", type=Path, metavar=_("SOURCE"), help=_("the filled-in sheet"))
    command.add_argument("--show", action="store_true", help=_("only say what would change"))


def run(options: argparse.Namespace) -> int:
    """Say each change; write all of them as one step, unless they are only to be shown."""
    data = read_file(options.source, accountant_sheet.MAXIMUM_BYTES)
    with opened(options.file, to_write=not options.show) as session:
        changes = accountant_sheet.read_accountant_sheet(data, session.plan)
        for change in changes:
            print(i18n.render(change.said))
        if not options.show:
            take_amounts(session, changes)
    print(_closing(len(changes), only_shown=options.show))
    return DONE


def _closing(count: int, *, only_shown: bool) -> str:
    if only_shown:
        said = ngettext(
            "{count} amount would be written.", "{count} amounts would be written.", count
        )
    else:
        said = ngettext("{count} amount was written.", "{count} amounts were written.", count)
    return said.format(count=count)
