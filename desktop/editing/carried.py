# SPDX-License-Identifier: EUPL-1.2
"""Last year's plan made into the next one, in a file of its own with its marks.

The old plan is only read: not a byte of its file changes.
"""

from datetime import datetime
from pathlib import Path

from desktop.editing.library import path_for
from desktop.editing.remarks import packed_mark
from desktop.plan.carry_over import carry_over
from desktop.plan.watch import Watch, stretch, unwatched
from desktop.store import restore_points
from desktop.store.plan_file import PlanFile
from desktop.store.restore_points import Occasion

READ = 30  # of a hundred parts: the rest is writing


def start_next(path: Path, year: int, watch: Watch = unwatched) -> Path:
    """The file of the plan that begins in `year`, made of the plan at `path`; where it is.

    The old plan gets a restore point. Raises EnvironmentTrouble, and what `watch` raises, which
    leaves no new plan behind.
    """
    file = PlanFile.open(path, read_only=True)
    try:
        carried = carry_over(file.load(), year)
        watch(READ, 100)
        point = restore_points.new_point(path, datetime.now().astimezone(), Occasion.CARRY_OVER)
        file.copy_to(point)
    finally:
        file.close()
    restore_points.thin(path)
    target = path_for(carried.plan)
    marks = [packed_mark(each) for each in carried.review]
    created = PlanFile.create(target, carried.plan, accepted=marks, watch=stretch(watch, READ, 100))
    created.close()
    return target
