# SPDX-License-Identifier: EUPL-1.2
"""`plan-social demo`: the sample plan and its PDF; those of an earlier demo are replaced."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import paths
from desktop.cli import DONE
from desktop.cli.common import brought_in, opened
from desktop.editing.session import PlanSession
from desktop.i18n import _
from desktop.output.export import export
from desktop.store.trouble import told

SAMPLE_NAME = "plan-exemplu"


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The folder."""
    command.add_argument("folder", type=Path, metavar=_("FOLDER"), help=_("where to write them"))


def run(options: argparse.Namespace) -> int:
    """Write both; refused while a window has the plan open."""
    plan = brought_in(paths.sample_plan())
    target: Path = options.folder / f"{SAMPLE_NAME}.plansocial"
    if target.exists():
        with opened(target):
            pass
    with told(options.folder):
        options.folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=options.folder) as made:
            PlanSession.create(Path(made) / target.name, plan).close()
            (Path(made) / target.name).replace(target)
    export(plan, target.with_suffix(".pdf"))
    print(_("The sample plan and its PDF are in {folder}").format(folder=options.folder))
    return DONE
