# SPDX-License-Identifier: EUPL-1.2
"""`plan-social dossier`: every paper of the council file into a folder."""

import argparse
from pathlib import Path

from desktop.cli import DONE
from desktop.cli.common import opened
from desktop.cli.export import add_signing_arguments
from desktop.editing.office import office_shown
from desktop.i18n import _, ngettext
from desktop.output.council.dossier import Format, Outcome, Written, write_dossier, write_map
from desktop.plan.signing import signed_electronically


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The plan, the folder, and what is written."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where to write them"))
    only = command.add_mutually_exclusive_group()
    only.add_argument("--pdf", action="store_true", help=_("only PDF files"))
    only.add_argument("--docx", action="store_true", help=_("only Word files"))
    command.add_argument(
        "--map", action="store_true", help=_("the councillor's folder: all papers as one file")
    )
    add_signing_arguments(command)


def run(options: argparse.Namespace) -> int:
    """Write the papers; each is named as soon as it is written.

    The plan is only read, unless what is made is to be remembered in it.
    """
    chosen = (Format.PDF,) if options.pdf else (Format.WORD,) if options.docx else tuple(Format)
    write, count = (write_map if options.map else write_dossier), 0
    with opened(options.file, to_write=options.note) as session:
        plan = signed_electronically(session.plan) if options.electronic else session.plan
        ours = frozenset(each.sha256 for each in session.exports())
        for each in write(plan, options.folder, chosen, office_shown(plan), ours):
            if options.note and each.outcome is not Outcome.SAME:
                session.note_export(each.paper, each.path.name, each.data)
            print(_line(each), flush=True)
            count += 1
    said = ngettext("{count} file in {folder}", "{count} files in {folder}", count)
    print(said.format(count=count, folder=options.folder))
    return DONE


def _line(each: Written) -> str:
    if each.outcome is Outcome.SAME:
        return _("{name}: was there already").format(name=each.path.name)
    if each.outcome is Outcome.BESIDE:
        return _("{name}: beside yours, which stays as it is").format(name=each.path.name)
    return each.path.name
