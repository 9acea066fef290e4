# SPDX-License-Identifier: EUPL-1.2
"""The command `plan-social dossier`: every paper of the council file into a folder."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from desktop.output.council.dossier import Written


def dossier_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where to write them"))
    only = command.add_mutually_exclusive_group()
    only.add_argument("--pdf", action="store_true", help=_("only PDF files"))
    only.add_argument("--docx", action="store_true", help=_("only Word files"))
    fields = _("with fields for electronic signatures")
    command.add_argument("--electronic", action="store_true", help=fields)
    noted = _("remember in the plan which version of it the file is")
    command.add_argument("--note", action="store_true", help=noted)


def make_dossier(options: argparse.Namespace) -> int:
    """The papers as PDF and Word files; each is named as soon as it is written.

    The plan is opened only to be read, unless what is made is to be remembered in it.
    """
    from desktop.editing.office import office_shown
    from desktop.editing.session import PlanSession
    from desktop.output.council.dossier import Format, Outcome, write_dossier
    from desktop.plan.signing import signed_electronically

    chosen = (Format.PDF,) if options.pdf else (Format.WORD,) if options.docx else tuple(Format)
    session = PlanSession.open(options.file, read_only=not options.note)
    count = 0
    try:
        plan = signed_electronically(session.plan) if options.electronic else session.plan
        ours = frozenset(each.sha256 for each in session.exports())
        for each in write_dossier(plan, options.folder, chosen, office_shown(plan), ours):
            if options.note and each.outcome is not Outcome.SAME:
                session.note_export(each.paper, each.path.name, each.data)
            print(_line(each), flush=True)
            count += 1
    finally:
        session.close()
    said = ngettext("{count} file in {folder}", "{count} files in {folder}", count)
    print(said.format(count=count, folder=options.folder))
    return 0


def _line(each: "Written") -> str:
    from desktop.output.council.dossier import Outcome

    if each.outcome is Outcome.SAME:
        return _("{name}: was there already").format(name=each.path.name)
    if each.outcome is Outcome.BESIDE:
        return _("{name}: beside yours, which stays as it is").format(name=each.path.name)
    return each.path.name
