# SPDX-License-Identifier: EUPL-1.2
"""`plan-social accountant-sheet`: where the accountant fills in what was approved and spent."""

import argparse
from pathlib import Path

from desktop.cli import DONE
from desktop.cli.common import opened, say_written
from desktop.i18n import _
from desktop.output.export import export_accountant_sheet


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The plan and the sheet."""
    command.add_argument("file", type=Path, metavar=_("FILE"), help=_("the plan"))
    command.add_argument("out", type=Path, metavar=_("OUT"), help=_("an .xlsx file"))


def run(options: argparse.Namespace) -> int:
    """Write the sheet."""
    with opened(options.file) as session:
        export_accountant_sheet(session.plan, options.out)
    say_written(options.out)
    return DONE
