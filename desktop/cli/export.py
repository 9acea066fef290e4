# SPDX-License-Identifier: EUPL-1.2
"""`plan-social export`: document, tables or interchange file of a plan, by its name's ending."""

import argparse
import sys
from pathlib import Path

from desktop import i18n
from desktop.cli import DONE
from desktop.cli.common import opened, say_written
from desktop.i18n import N_, _
from desktop.output.copies import Copy, what_is_made
from desktop.output.export import export
from desktop.plan.fold import fold
from desktop.plan.signing import signed_electronically
from desktop.plan.tree import Plan, Stage

COPIES = {
    "--annex-only": N_("only the annex, without the letterhead"),
    "--for-publication": N_("the copy for the Monitorul Oficial Local"),
}


def add_arguments(command: argparse.ArgumentParser) -> None:
    """What is written, where, and for what."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    written = _("a .pdf, .docx, .xlsx or .json file")
    command.add_argument("out", type=Path, metavar=_("OUT"), help=written)
    stages = tuple(map(str, Stage))
    command.add_argument("--stage", type=fold, choices=stages, help=_("for what it is printed"))
    copies = command.add_mutually_exclusive_group()
    for name, text in COPIES.items():
        copies.add_argument(name, action="store_true", help=_(text))
    add_signing_arguments(command)


def add_signing_arguments(command: argparse.ArgumentParser) -> None:
    """How it is signed, and whether the plan remembers it."""
    fields = _("with fields for electronic signatures")
    command.add_argument("--electronic", action="store_true", help=fields)
    noted = _("remember in the plan which version of it the file is")
    command.add_argument("--note", action="store_true", help=noted)


def run(options: argparse.Namespace) -> int:
    """Write the file; the plan is only read, unless what is made is to be remembered in it."""
    with opened(options.file, to_write=options.note) as session:
        plan = signed_electronically(session.plan) if options.electronic else session.plan
        stage = Stage(options.stage) if options.stage else plan.stage
        copy = Copy.ANNEX if options.annex_only else Copy.WHOLE
        if options.for_publication:
            copy = Copy.PUBLICATION
            _tell_before_publishing(plan)
        data = export(plan, options.out, stage, copy)
        if options.note:
            session.note_export(what_is_made(stage, copy), options.out.name, data)
    say_written(options.out)
    return DONE


def _tell_before_publishing(plan: Plan) -> None:
    from desktop.output.publication import remarks

    for remark in remarks(plan):
        print(i18n.render(remark.message), file=sys.stderr)
