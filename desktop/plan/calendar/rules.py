# SPDX-License-Identifier: EUPL-1.2
"""The terms of the law as functions: when each step is done, what is worth telling of it.

A last day that is free is moved to the working day before it, a first day to the one after: the
safe side, whatever the act says of terms that end on a free day.
"""

import datetime
from collections.abc import Iterator

from desktop.i18n import N_
from desktop.plan.calendar.days import (
    DAY,
    clear_days_between,
    earliest_with_working_days,
    is_working,
    latest_with_clear_days,
    latest_with_working_days,
    working_day_after,
    working_day_from,
    working_day_until,
    working_days_between,
)
from desktop.plan.calendar.declared import Span
from desktop.plan.calendar.setting import Setting
from desktop.plan.council.procedures import Procedure, asks_county, is_public
from desktop.plan.council.reading import date_of
from desktop.plan.council.register import said
from desktop.plan.council.register_meeting import AT_ONCE, EXTRAORDINARY, ORDINARY
from desktop.plan.message import Message, say, say_count

ANNOUNCED_WORKING_DAYS = 30  # Legea 52/2003, art. 7 alin. (2)
DAYS_FOR_PROPOSALS = 10  # Legea 52/2003, art. 7 alin. (4)
CLEAR_DAYS = {ORDINARY: 5, EXTRAORDINARY: 3, AT_ONCE: 0}  # Codul administrativ, art. 134
PREFECT_WORKING_DAYS = 10  # Codul administrativ, art. 197
PUBLISHING_DAYS = 5  # Codul administrativ, art. 198
COUNTY_DAYS = 15  # Legea 292/2011, art. 115; from memory
DATA_MONTH, DATA_DAY = 5, 31  # Legea 292/2011, art. 115 alin. (3)


def public(setting: Setting) -> bool:
    """Law 52/2003 is about normative acts."""
    return is_public(setting.plan)


def under_a_county(setting: Setting) -> bool:
    """Whether there is a county council to be asked."""
    return asks_county(setting.plan)


def consulting(setting: Setting) -> Span:
    """The day on which those invited are met."""
    day = date_of(said(setting.plan, "consultation-date"))
    return Span(day, day)


def announcing(setting: Setting) -> Span:
    """At least thirty working days before the commission; under urgency, before it."""
    if setting.commission is None:
        return Span()
    urgent = setting.procedure is Procedure.URGENT
    count = 0 if urgent else ANNOUNCED_WORKING_DAYS
    return Span(last=latest_with_working_days(setting.commission, count))


def initiating(setting: Setting) -> Span:
    """Before the draft is announced or, where it is not, before the commission."""
    return announcing(setting) if public(setting) else reporting(setting)


def announced(setting: Setting) -> datetime.date | None:
    """The day of the announcement: as posted or dated, else the last possible."""
    return posted(setting) or announcing(setting).last


def posted(setting: Setting) -> datetime.date | None:
    """The day on which the announcement was put up, else that of its number."""
    return date_of(said(setting.plan, "posting-date", setting.round)) or setting.done_on("notice")


def gathering(setting: Setting) -> Span:
    """At least ten calendar days for proposals."""
    day = announced(setting)
    if day is None:
        return Span()
    return Span(day + DAY, working_day_from(day + DAYS_FOR_PROPOSALS * DAY))


def asking_county(setting: Setting) -> Span:
    """Beside the announcement, the working day after it at the latest."""
    day = announced(setting) if public(setting) else initiating(setting).last
    return Span(last=working_day_after(day, 1)) if day else Span()


def reporting(setting: Setting) -> Span:
    """Before the commission."""
    day = setting.commission
    return Span(last=working_day_until(day - DAY)) if day else Span()


def commission(setting: Setting) -> Span:
    """The day of the commission."""
    return Span(setting.commission, setting.commission)


def clear_days(setting: Setting) -> int:
    """How many whole days lie between convening and meeting."""
    kind = said(setting.plan, "meeting-kind", setting.round)
    return CLEAR_DAYS.get(kind, CLEAR_DAYS[ORDINARY])


def convening(setting: Setting) -> Span:
    """Five clear days before an ordinary meeting, three before another."""
    if setting.meeting is None:
        return Span()
    return Span(last=latest_with_clear_days(setting.meeting, clear_days(setting)))


def meeting(setting: Setting) -> Span:
    """The day of the meeting."""
    return Span(setting.meeting, setting.meeting)


def telling_prefect(setting: Setting) -> Span:
    """Ten working days from adoption."""
    day = setting.meeting
    return Span(last=working_day_after(day, PREFECT_WORKING_DAYS)) if day else Span()


def publishing(setting: Setting) -> Span:
    """Five days from the letter to the prefect."""
    told = setting.done_on("letter/prefect") or telling_prefect(setting).last
    return Span(last=working_day_until(told + PUBLISHING_DAYS * DAY)) if told else Span()


def telling_county(setting: Setting) -> Span:
    """Fifteen days from adoption."""
    day = setting.meeting
    return Span(last=working_day_until(day + COUNTY_DAYS * DAY)) if day else Span()


def yearly_data(setting: Setting) -> Span:
    """The last of May of the year after."""
    return Span(last=working_day_until(datetime.date(setting.year + 1, DATA_MONTH, DATA_DAY)))


def remarks_on_announcing(setting: Setting) -> Iterator[Message]:
    """Too few working days before the commission; when it could meet if announced today."""
    done, before, last = posted(setting), setting.commission, announcing(setting).last
    if before is None or last is None or setting.procedure is not Procedure.NORMATIVE:
        return
    if done is not None:
        count = working_days_between(done, before)
        if count < ANNOUNCED_WORKING_DAYS:
            yield say_count(
                "{count} whole working day lies between the announcement and the commission; the "
                "law asks for {asked}.",
                "{count} whole working days lie between the announcement and the commission; the "
                "law asks for {asked}.",
                count,
                asked=ANNOUNCED_WORKING_DAYS,
            )
    elif setting.today > last:
        soonest = earliest_with_working_days(setting.today, ANNOUNCED_WORKING_DAYS)
        yield say(
            N_("Announced today, the draft can go to the commission on {date} at the earliest."),
            date=f"{soonest:%d.%m.%Y}",
        )


def remarks_on_gathering(setting: Setting) -> Iterator[Message]:
    """The commission meets, or the term ends, before ten days are over."""
    last, before = gathering(setting).last, setting.commission
    if last is not None and before is not None and before <= last:
        yield say(
            N_("The commission meets before the days for proposals are over ({date})."),
            date=f"{last:%d.%m.%Y}",
        )
    ends, begun = date_of(said(setting.plan, "public-deadline", setting.round)), announced(setting)
    if ends is not None and begun is not None and (ends - begun).days < DAYS_FOR_PROPOSALS:
        yield say_count(
            "Proposals are taken for {count} day; the law asks for {asked}.",
            "Proposals are taken for {count} days; the law asks for {asked}.",
            max((ends - begun).days, 0),
            asked=DAYS_FOR_PROPOSALS,
        )


def remarks_on_commission(setting: Setting) -> Iterator[Message]:
    """Its day is assumed, or comes after the meeting."""
    day = setting.commission
    if day is not None and setting.planned_commission is None:
        yield say(
            N_("Its day is not written yet; {date} is assumed, a week before the meeting."),
            date=f"{day:%d.%m.%Y}",
        )
    elif day is not None and setting.meeting is not None and day > setting.meeting:
        yield say(N_("The commission meets after the council."))


def remarks_on_convening(setting: Setting) -> Iterator[Message]:
    """Too few clear days before the meeting."""
    done = setting.done_on("convening")
    if done is None or setting.meeting is None:
        return
    count = clear_days_between(done, setting.meeting)
    if count < clear_days(setting):
        yield say_count(
            "{count} whole day lies between convening and meeting; the code asks for {asked}.",
            "{count} whole days lie between convening and meeting; the code asks for {asked}.",
            count,
            asked=clear_days(setting),
        )


def remarks_on_meeting(setting: Setting) -> Iterator[Message]:
    """The day cannot be read, or offices are closed on it."""
    text = said(setting.plan, "meeting-date", setting.round)
    if text.strip() and date_of(text) is None:
        yield say(N_("No day is read in “{text}”. Write it as 27.02.2027."), text=text)
    if setting.meeting is not None and not is_working(setting.meeting):
        yield say(
            N_("{date} is a weekend or a public holiday."), date=f"{setting.meeting:%d.%m.%Y}"
        )
