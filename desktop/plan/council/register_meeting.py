# SPDX-License-Identifier: EUPL-1.2
"""Entries of the commission, the meeting, the votes, who signs and the second round."""

from desktop.i18n import N_
from desktop.plan.council.declared import Choice, Entry, EntryKind, Group

ORDINARY, EXTRAORDINARY, AT_ONCE = "ordinară", "extraordinară", "convocată de îndată"
FAVOURABLE, UNFAVOURABLE = ("favorabil", "nefavorabil")
YES = "da"


COMMISSION = (
    Entry(
        "commission-name",
        EntryKind.TEXT,
        N_("Name of the commission"),
        Group.COMMISSION,
        help=N_("As it begins a line: “Comisia pentru sănătate și protecție socială”."),
        place="comisia",
        usual="Comisia de specialitate",
        lasting=True,
    ),
    Entry(
        "commission-date",
        EntryKind.DATE,
        N_("Date of the commission"),
        Group.COMMISSION,
        help=N_("The calendar counts the days of Legea 52/2003 from it."),
        place="data comisiei",
        each_round=True,
    ),
    Entry(
        "commission-opinion",
        EntryKind.CHOICE,
        N_("Opinion of the commission"),
        Group.COMMISSION,
        place="avizul comisiei",
        choices=(
            Choice(FAVOURABLE, N_("in favour")),
            Choice(UNFAVOURABLE, N_("against")),
        ),
        each_round=True,
    ),
    Entry(
        "commission-remarks",
        EntryKind.LONG_TEXT,
        N_("Amendments and remarks of the commission"),
        Group.COMMISSION,
        place="amendamentele comisiei",
        usual="nu sunt",
        each_round=True,
    ),
    Entry(
        "commission-chair",
        EntryKind.TEXT,
        N_("Who heads the commission"),
        Group.COMMISSION,
        place="președintele comisiei",
        lasting=True,
    ),
    Entry(
        "commission-secretary",
        EntryKind.TEXT,
        N_("Secretary of the commission"),
        Group.COMMISSION,
        place="secretarul comisiei",
        lasting=True,
    ),
)
MEETING = (
    Entry(
        "meeting-kind",
        EntryKind.CHOICE,
        N_("Kind of meeting"),
        Group.MEETING,
        place="felul ședinței",
        usual=ORDINARY,
        choices=(
            Choice(ORDINARY, N_("ordinary")),
            Choice(EXTRAORDINARY, N_("extraordinary")),
            Choice(AT_ONCE, N_("convened at once")),
        ),
        each_round=True,
    ),
    Entry(
        "meeting-date",
        EntryKind.DATE,
        N_("Date of the meeting"),
        Group.MEETING,
        place="data ședinței",
        each_round=True,
    ),
    Entry(
        "meeting-hour",
        EntryKind.HOUR,
        N_("Hour of the meeting"),
        Group.MEETING,
        place="ora ședinței",
        each_round=True,
    ),
    Entry(
        "meeting-place",
        EntryKind.TEXT,
        N_("Place of the meeting"),
        Group.MEETING,
        help=N_("As it follows “la”: “sediul primăriei, sala de ședințe”."),
        place="locul ședinței",
        lasting=True,
        each_round=True,
    ),
)
VOTES = (
    Entry(
        "in-office",
        EntryKind.COUNT,
        N_("Councillors in office"),
        Group.VOTES,
        place="consilieri în funcție",
        lasting=True,
        each_round=True,
    ),
    Entry(
        "present",
        EntryKind.COUNT,
        N_("Councillors present"),
        Group.VOTES,
        place="consilieri prezenți",
        each_round=True,
    ),
    Entry(
        "votes-for",
        EntryKind.COUNT,
        N_("Votes in favour"),
        Group.VOTES,
        place="voturi pentru",
        each_round=True,
    ),
    Entry(
        "votes-against",
        EntryKind.COUNT,
        N_("Votes against"),
        Group.VOTES,
        place="voturi împotrivă",
        each_round=True,
    ),
    Entry(
        "abstentions",
        EntryKind.COUNT,
        N_("Abstentions"),
        Group.VOTES,
        place="abțineri",
        each_round=True,
    ),
    Entry(
        "chair-refuses",
        EntryKind.YES,
        N_("The chair of the meeting refuses to sign"),
        Group.VOTES,
        help=N_("Two councillors who took part in the meeting then sign in the chair's place."),
        each_round=True,
    ),
    Entry(
        "first-councillor",
        EntryKind.TEXT,
        N_("First councillor who signs"),
        Group.VOTES,
        place="primul consilier",
        each_round=True,
    ),
    Entry(
        "second-councillor",
        EntryKind.TEXT,
        N_("Second councillor who signs"),
        Group.VOTES,
        place="al doilea consilier",
        each_round=True,
    ),
)
SIGNERS = (
    Entry(
        "department",
        EntryKind.TEXT,
        N_("Department that draws up the plan"),
        Group.SIGNERS,
        help=N_("With the article: “Compartimentul de asistență socială”."),
        place="compartimentul",
        lasting=True,
    ),
    Entry(
        "department-head",
        EntryKind.TEXT,
        N_("Who signs the department's report"),
        Group.SIGNERS,
        help=N_("Left blank, who drew up the plan signs it."),
        lasting=True,
    ),
    Entry(
        "accounting",
        EntryKind.TEXT,
        N_("Accounting department"),
        Group.SIGNERS,
        help=N_("With the article: “Compartimentul financiar-contabil”."),
        place="contabilitatea",
        usual="Compartimentul financiar-contabil",
        lasting=True,
    ),
    Entry(
        "accountant",
        EntryKind.TEXT,
        N_("Who signs the accounting report"),
        Group.SIGNERS,
        lasting=True,
    ),
)
BUDGET = (
    Entry(
        "second-round",
        EntryKind.YES,
        N_("The plan is changed after the budget"),
        Group.BUDGET,
        help=N_("A second decision then replaces the annex, with papers of its own."),
    ),
    Entry(
        "budget-act",
        EntryKind.TEXT,
        N_("Decision that approved the budget"),
        Group.BUDGET,
        help=N_("As it is cited: “Hotărârea Consiliului Local nr. 12 din 27.02.2027”."),
        place="hotărârea de buget",
    ),
    Entry(
        "changes",
        EntryKind.LONG_TEXT,
        N_("What changes in the plan"),
        Group.BUDGET,
        help=N_("In a few words: which services, which sums."),
        place="ce se modifică",
    ),
)
