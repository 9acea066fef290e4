# SPDX-License-Identifier: EUPL-1.2
"""Entries of the consultation, the county's answer, the public's information and what follows."""

from desktop.i18n import N_
from desktop.plan.council.declared import Choice, Entry, EntryKind, Group
from desktop.plan.council.procedures import NO_ANSWER, OPINION, VIEW, asks_county, is_public

CONSULTATION = (
    Entry(
        "consultation-date",
        EntryKind.DATE,
        N_("Date of the consultation"),
        Group.CONSULTATION,
        help=N_("The day on which providers and beneficiaries are met."),
        place="data consultării",
    ),
    Entry(
        "consultation-hour",
        EntryKind.HOUR,
        N_("Hour of the consultation"),
        Group.CONSULTATION,
        place="ora consultării",
    ),
    Entry(
        "consultation-place",
        EntryKind.TEXT,
        N_("Place of the consultation"),
        Group.CONSULTATION,
        help=N_("As it follows “la”: “sediul primăriei, sala de ședințe”."),
        place="locul consultării",
        lasting=True,
    ),
    Entry(
        "consultation-deadline",
        EntryKind.DATE,
        N_("Proposals of those consulted until"),
        Group.CONSULTATION,
        place="termen propuneri consultare",
    ),
    Entry(
        "consultation-email",
        EntryKind.TEXT,
        N_("E-mail for their proposals"),
        Group.CONSULTATION,
        help=N_("Left blank, the e-mail of the letterhead is printed."),
        place="e-mail consultare",
        lasting=True,
    ),
)
COUNTY = (
    Entry(
        "county-answer",
        EntryKind.CHOICE,
        N_("What the county answered"),
        Group.COUNTY,
        help=N_(
            "The law speaks of consultation; some counties give an opinion, some a point of view, "
            "some do not answer. Nothing is cited until you choose."
        ),
        place="răspunsul județului",
        choices=(
            Choice(OPINION, N_("an opinion (aviz)")),
            Choice(VIEW, N_("a point of view")),
            Choice(NO_ANSWER, N_("no answer")),
        ),
        applies=asks_county,
    ),
    Entry(
        "county-answer-from",
        EntryKind.TEXT,
        N_("Who answered"),
        Group.COUNTY,
        help=N_("After “al”, “a”: “Consiliului Județean …”, “Direcției Generale …”."),
        place="cine a răspuns",
        lasting=True,
        applies=asks_county,
    ),
)
PUBLIC = (
    Entry(
        "posting-date",
        EntryKind.DATE,
        N_("Posted on"),
        Group.PUBLIC,
        help=N_("The day on which the announcement was put up and published."),
        place="data afișării",
        each_round=True,
        applies=is_public,
    ),
    Entry(
        "posting-place",
        EntryKind.TEXT,
        N_("Posted where"),
        Group.PUBLIC,
        help=N_("As it follows “la”: “sediul primăriei”."),
        place="locul afișării",
        usual="sediul instituției, într-un spațiu accesibil publicului",
        lasting=True,
        each_round=True,
        applies=is_public,
    ),
    Entry(
        "site",
        EntryKind.TEXT,
        N_("Site"),
        Group.PUBLIC,
        help=N_("Left blank, the site of the letterhead is printed."),
        place="pagina de internet",
        lasting=True,
    ),
    Entry(
        "public-deadline",
        EntryKind.DATE,
        N_("Proposals of the public until"),
        Group.PUBLIC,
        help=N_("At least 10 calendar days after posting (art. 7 alin. (4))."),
        place="termen propuneri",
        each_round=True,
        applies=is_public,
    ),
    Entry(
        "public-email",
        EntryKind.TEXT,
        N_("E-mail for the public's proposals"),
        Group.PUBLIC,
        help=N_("Left blank, the e-mail of the letterhead is printed."),
        place="e-mail propuneri",
        lasting=True,
        applies=is_public,
    ),
    Entry(
        "public-address",
        EntryKind.TEXT,
        N_("Address for the public's proposals"),
        Group.PUBLIC,
        help=N_("Left blank, the address of the letterhead is printed."),
        place="adresa pentru propuneri",
        lasting=True,
        applies=is_public,
    ),
    Entry(
        "urgency",
        EntryKind.LONG_TEXT,
        N_("Reason of the urgency"),
        Group.PUBLIC,
        help=N_("Why the usual terms cannot be kept; it is printed in the draft's papers."),
        place="motivul urgenței",
        each_round=True,
        applies=is_public,
    ),
)
COMMUNICATION = (
    Entry(
        "published-date",
        EntryKind.DATE,
        N_("Decision made public on"),
        Group.COMMUNICATION,
        place="data publicării",
        each_round=True,
    ),
    Entry(
        "published-place",
        EntryKind.TEXT,
        N_("Decision made public where"),
        Group.COMMUNICATION,
        help=N_("As it follows “prin”."),
        place="locul publicării",
        usual="afișare la sediul instituției și publicare în Monitorul Oficial Local",
        lasting=True,
        each_round=True,
    ),
)
