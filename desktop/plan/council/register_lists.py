# SPDX-License-Identifier: EUPL-1.2
"""Lists of the council file: who is asked, who was there, what they proposed, who is told."""

from desktop.i18n import N_
from desktop.plan.council.declared import Choice, EntryKind, EntryList, Group, ListColumn
from desktop.plan.council.procedures import is_public

NAME, ADDRESS, EMAIL = "name", "address", "email"
PROVIDERS, PARTICIPANTS, PROPOSALS = "providers", "participants", "proposals"
ASKED_PROPOSALS, AGENDA, COUNCILLORS = "consultation-proposals", "agenda", "councillors"
RECIPIENTS = "recipients"
TAKEN, PARTLY, NOT_TAKEN = ("preluată", "preluată parțial", "nepreluată")

_NAME = ListColumn(NAME, N_("Name"))
_PROPOSAL = (
    ListColumn("who", N_("Who proposes")),
    ListColumn("number", N_("Registration number")),
    ListColumn("date", N_("Date"), EntryKind.DATE),
    ListColumn("text", N_("Proposal"), EntryKind.LONG_TEXT),
    ListColumn(
        "answer",
        N_("Taken up?"),
        EntryKind.CHOICE,
        choices=(
            Choice(TAKEN, N_("taken up")),
            Choice(PARTLY, N_("taken up in part")),
            Choice(NOT_TAKEN, N_("not taken up")),
        ),
    ),
    ListColumn(
        "reason",
        N_("Reason"),
        EntryKind.LONG_TEXT,
        help=N_("A proposal that is not taken up must have a written reason."),
    ),
)

LISTS = (
    EntryList(
        PROVIDERS,
        N_("Providers and associations invited"),
        Group.CONSULTATION,
        (_NAME, ListColumn(ADDRESS, N_("Address")), ListColumn(EMAIL, N_("E-mail"))),
        help=N_("Each of them gets a letter of its own."),
        letters=True,
        lasting=True,
    ),
    EntryList(
        PARTICIPANTS,
        N_("Who took part in the consultation"),
        Group.CONSULTATION,
        (_NAME, ListColumn("of", N_("From"), help=N_("The organisation, or “beneficiar”."))),
    ),
    EntryList(
        ASKED_PROPOSALS,
        N_("Proposals of those consulted"),
        Group.CONSULTATION,
        _PROPOSAL,
    ),
    EntryList(
        PROPOSALS,
        N_("Proposals of the public"),
        Group.PUBLIC,
        _PROPOSAL,
        help=N_("What came in after the announcement, and what became of it."),
        each_round=True,
        applies=is_public,
    ),
    EntryList(
        AGENDA,
        N_("Other points of the agenda"),
        Group.MEETING,
        (ListColumn("text", N_("Point of the agenda"), EntryKind.LONG_TEXT),),
        help=N_("The draft of this plan stands first; others follow."),
        each_round=True,
    ),
    EntryList(
        COUNCILLORS,
        N_("Councillors on the attendance list"),
        Group.MEETING,
        (_NAME,),
        lasting=True,
    ),
    EntryList(
        RECIPIENTS,
        N_("Who is told of the decision"),
        Group.COMMUNICATION,
        (
            ListColumn(
                NAME,
                N_("To"),
                help=N_("As it stands after “Către”: “Instituția Prefectului – Județul …”."),
            ),
            ListColumn(ADDRESS, N_("Address")),
            ListColumn(EMAIL, N_("E-mail")),
        ),
        help=N_("Each of them gets a letter of its own."),
        letters=True,
        lasting=True,
    ),
)
