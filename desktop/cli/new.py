# SPDX-License-Identifier: EUPL-1.2
"""`plan-social new`: a new plan from the edition in force."""

import argparse
import sys
from pathlib import Path

from desktop.cli import DONE
from desktop.editing.session import PlanSession
from desktop.i18n import N_, _
from desktop.intake import code_lists
from desktop.plan.editions import CURRENT, edition
from desktop.plan.errors import BadInput
from desktop.plan.fold import fold
from desktop.plan.message import say
from desktop.plan.tree import Administration, Period

KINDS = ("comuna", "oras", "municipiu", "judet", "sector")
YEARS = range(2000, 2100)


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Where the plan goes, whose it is, for which year."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the new plan"))
    command.add_argument("--county", required=True, metavar=_("NAME"), help=_("its county"))
    command.add_argument("--name", metavar=_("NAME"), help=_("its name; not needed for a county"))
    command.add_argument("--kind", required=True, type=fold, choices=KINDS, help=_("what it is"))
    command.add_argument("--year", required=True, type=_year, metavar=_("YEAR"), help=_("the year"))


def _year(text: str) -> int:
    if not text.isdecimal() or int(text) not in YEARS:
        raise argparse.ArgumentTypeError(_("“{text}” is no year").format(text=text))
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Make the file of the new plan."""
    administration = _administration(options)
    plan = edition(CURRENT).new_plan(administration, Period(options.year, options.year))
    PlanSession.create(options.file, plan).close()
    print(_("The plan was made: {file}").format(file=options.file))
    return DONE


def _administration(options: argparse.Namespace) -> Administration:
    """The administration as listed; one that is not listed is taken as typed, with a warning."""
    name = options.name or (options.county if options.kind == "judet" else None)
    if name is None:
        raise BadInput(say(N_("The name is missing: --name.")))
    listed = code_lists.find_administration(options.kind, name, options.county)
    if listed is None:
        warning = _("{name} ({county}) is not in our list; it is taken as written.")
        print(warning.format(name=name, county=options.county), file=sys.stderr)
        names = [each.name for each in code_lists.administrations_of(options.kind, options.county)]
        similar = code_lists.similar_names(name, names) or code_lists.similar_names(
            options.county, code_lists.counties()
        )
        if similar:
            print(_("Similar names: {names}").format(names=", ".join(similar)), file=sys.stderr)
    return listed or Administration(options.kind, name, options.county)
