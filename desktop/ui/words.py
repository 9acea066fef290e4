# SPDX-License-Identifier: EUPL-1.2
"""Small texts the pages share: names of states and kinds, times, headings on one line."""

from datetime import date, datetime, timedelta

from desktop.i18n import N_, _, ngettext
from desktop.plan.naming import county_name, display_name, is_county
from desktop.plan.standing import Progress
from desktop.plan.tree import Administration, ListBlock, Paragraph, Section, Stage, State

STATE_WORDS = {
    State.TO_DO: N_("To fill in"),
    State.FILLED: N_("Filled in"),
    State.NOT_APPLICABLE: N_("Not the case"),
    State.LEFT_OUT: N_("Does not appear"),
}
STATE_DRAWINGS = {
    State.TO_DO: ("state-todo", "quiet"),
    State.FILLED: ("state-done", "done"),
    State.NOT_APPLICABLE: ("state-none", "done"),
    State.LEFT_OUT: ("state-none", "quiet"),
}
PROGRESS_WORDS = {
    Progress.TO_DO: N_("To fill in"),
    Progress.IN_PROGRESS: N_("Started"),
    Progress.DONE: N_("Filled in"),
    Progress.LOOK: N_("To look at"),
}
PROGRESS_DRAWINGS = {
    Progress.TO_DO: ("state-todo", "quiet"),
    Progress.IN_PROGRESS: ("state-started", "work"),
    Progress.DONE: ("state-done", "done"),
    Progress.LOOK: ("state-attention", "look"),
}
STAGE_WORDS = {
    Stage.DRAFT: N_("draft"),
    Stage.PROJECT: N_("project"),
    Stage.FINAL: N_("final"),
}
LONGEST_HEADING = 90


def place_line(place: Administration) -> str:
    """ "Comuna Doljești · județul Neamț": the county always, for names stand in several."""
    if is_county(place):
        return display_name(place)
    return f"{display_name(place)} · {county_name(place)}"


def period(first: int, last: int) -> str:
    """The year or years of a plan."""
    return str(first) if first == last else f"{first}–{last}"


def heading_line(section: Section) -> str:
    """A section's heading on one line; without one, how its text begins."""
    words = " ".join((section.heading or "").split()) or _opening(section)
    if words:
        return words
    return _("Title") if section.level == 0 else _("(no heading)")


def _opening(section: Section) -> str:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            text = block.text
        elif isinstance(block, ListBlock) and block.items:
            text = block.items[0].text
        else:
            continue
        line = " ".join(text.split())
        if line:
            return shortened(line, LONGEST_HEADING)
    return ""


def left_to_fill(count: int) -> str:
    """How many sections wait, in words."""
    if count == 0:
        return _("all sections filled in")
    text = ngettext("{count} section to fill in", "{count} sections to fill in", count)
    return text.format(count=count)


def shortened(text: str, letters: int) -> str:
    """`text`, or its beginning with an ellipsis when it has more than `letters` letters."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"


def label(text: str) -> str:
    """`text` for a button or a menu, where a single "&" would mark a key."""
    return text.replace("&", "&&")


def clock(moment: datetime) -> str:
    """14:32, in the time of this computer."""
    return f"{moment.astimezone():%H:%M}"


def when(moment: datetime, today: date) -> str:
    """How long ago, as people say it: "today 14:32", "yesterday 16:10", "12.02.2027"."""
    day = moment.astimezone().date()
    if day == today:
        return _("today {time}").format(time=clock(moment))
    if day == today - timedelta(days=1):
        return _("yesterday {time}").format(time=clock(moment))
    return f"{day:%d.%m.%Y}"
