# SPDX-License-Identifier: EUPL-1.2
"""Makes the sample of the newest schema, which tests open for ever.

plan_schema_1.plansocial was made so of `rich_plan`, plan_schema_2.plansocial of `council_plan`.
Run once for each schema, before it is released: a sample made by a later version of the program
proves nothing.

    python tests/data/make_plan_schema.py
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent), str(FOLDER.parent.parent)]

from invented_plan import council_plan  # noqa: E402

from desktop.editing.commands.cells import set_cell  # noqa: E402
from desktop.editing.commands.findings import accept  # noqa: E402
from desktop.editing.commands.plan import set_title  # noqa: E402
from desktop.editing.session import PlanSession  # noqa: E402
from desktop.plan.findings import Finding, Place, Severity  # noqa: E402
from desktop.plan.message import Message  # noqa: E402
from desktop.store.connection import SCHEMA  # noqa: E402


def main() -> None:
    """A rich plan with a council file, two commands, an accepted finding, and a command undone."""
    session = PlanSession.create(FOLDER / f"plan_schema_{SCHEMA}.plansocial", council_plan())
    row = session.find_row("t1.3")
    set_cell(session, row.uid, "b", "schimbat")
    place = Place(section="s2", table="t1", row="t1.3", column="b")
    finding = Finding("inventat", Severity.WARNING, place, Message("x"), "schimbat")
    accept(session, finding, "așa este")
    set_title(session, "alt titlu")
    session.undo()
    session._changed = False  # no safety copy of this one
    session.close()


if __name__ == "__main__":
    main()
