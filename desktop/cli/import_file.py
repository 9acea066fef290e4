# SPDX-License-Identifier: EUPL-1.2
"""`plan-social import`: a plan's file from an interchange file."""

import argparse
from pathlib import Path

from desktop.cli import DONE
from desktop.cli.common import brought_in
from desktop.editing.session import PlanSession
from desktop.i18n import _


def add_arguments(command: argparse.ArgumentParser) -> None:
    """What is read, and the new plan."""
    command.add_argument("source", type=Path, metavar=_("SOURCE"), help=_("a .json file"))
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the new plan"))


def run(options: argparse.Namespace) -> int:
    """Make the file of the plan that was brought in."""
    PlanSession.create(options.file, brought_in(options.source)).close()
    print(_("The plan was brought in: {file}").format(file=options.file))
    return DONE
