# SPDX-License-Identifier: EUPL-1.2
"""The steps of the year, in the order in which they are done.

Usual months are those of adopted plans of other councils, never the law's; what is marked from
memory has not been read in the act itself.
"""

from desktop.i18n import N_
from desktop.plan.calendar import rules
from desktop.plan.calendar.declared import Months, Phase, StepSpec
from desktop.plan.council.procedures import MADE_PUBLIC
from desktop.plan.editions.model import Certainty

PREPARATION = (
    StepSpec(
        "collect",
        N_("Collect the data"),
        N_(
            "Beneficiaries by category, places and how full they are, what last year cost, "
            "requests that could not be met."
        ),
        Phase.PREPARATION,
        "HG 797/2017, anexa {annex}, art. 5",
        Certainty.PRACTICE,
        usual=Months(-1, 9, 10),
    ),
    StepSpec(
        "look-up",
        N_("Look up what the plan stands on"),
        N_(
            "Your strategy and the county's, licences, contracts that end, cost standards of the "
            "year."
        ),
        Phase.PREPARATION,
        "Ordinul 1086/2018",
        Certainty.PRACTICE,
        usual=Months(-1, 10, 10),
    ),
    StepSpec(
        "invite",
        N_("Invite providers and associations to be consulted"),
        N_("In writing, with a day until which they send their proposals."),
        Phase.PREPARATION,
        "Legea 292/2011, art. 112 și art. 140 alin. (3)",
        Certainty.PRACTICE,
        usual=Months(-1, 11, 11),
        acts=("invitation",),
    ),
    StepSpec(
        "consult",
        N_("Consult them"),
        N_("Minutes with who was there, what they proposed and what was taken up."),
        Phase.PREPARATION,
        "Ordinul 1086/2018; HG 797/2017, anexa {annex}, art. 5",
        Certainty.PRACTICE,
        rule=rules.consulting,
        usual=Months(-1, 11, 12),
        acts=("consultation-minutes",),
        is_term=False,
    ),
    StepSpec(
        "figures",
        N_("Agree the figures with the accountants"),
        N_("The plan is drawn up before the budget of its year is; take its figures there."),
        Phase.PREPARATION,
        "HG 797/2017, anexa {annex}, art. 5",
        Certainty.PRACTICE,
        usual=Months(-1, 11, 12),
    ),
)
DRAFT = (
    StepSpec(
        "initiate",
        N_("Initiate the draft decision"),
        N_("Approval report and draft; the secretary general registers the draft."),
        Phase.DRAFT,
        "Codul administrativ, art. 136 alin. (1) și (2)",
        Certainty.VERIFIED,
        rule=rules.initiating,
        usual=Months(-1, 12, 12),
        acts=("approval-note", "draft"),
        each_round=True,
    ),
    StepSpec(
        "announce",
        N_("Announce the draft to the public"),
        N_("On the site, at the seat and to the media, with the full text and its reasons."),
        Phase.DRAFT,
        "Legea 52/2003, art. 7 alin. (1) și (2): cu cel puțin 30 de zile lucrătoare înainte de "
        "avizare",
        Certainty.VERIFIED,
        rule=rules.announcing,
        usual=Months(-1, 12, 12),
        acts=("notice",),
        also=("posting",),
        each_round=True,
        needed=rules.public,
        remarks=rules.remarks_on_announcing,
    ),
    StepSpec(
        "proposals",
        N_("Take proposals from the public"),
        N_(
            "At least 10 calendar days. Write each proposal down with what became of it and why; "
            "hold a debate if an association or an authority asks for one in writing."
        ),
        Phase.DRAFT,
        "Legea 52/2003, art. 7 alin. (4): cel puțin 10 zile calendaristice",
        Certainty.VERIFIED,
        rule=rules.gathering,
        acts=("proposals",),
        each_round=True,
        is_term=False,
        needed=rules.public,
        remarks=rules.remarks_on_gathering,
    ),
    StepSpec(
        "county",
        N_("Consult the county council"),
        N_("Send the draft. Answers took other councils from two weeks to two months and a half."),
        Phase.DRAFT,
        "Legea 292/2011, art. 118 alin. (3)",
        Certainty.PRACTICE,
        rule=rules.asking_county,
        usual=Months(-1, 12, 12),
        acts=("county-request",),
        also=("opinion",),
        needed=rules.under_a_county,
    ),
    StepSpec(
        "reports",
        N_("Write the reports"),
        N_("The report of the department, and that of the accountants on the money."),
        Phase.DRAFT,
        "Codul administrativ, art. 136 alin. (3) lit. a)",
        Certainty.FROM_MEMORY,
        rule=rules.reporting,
        usual=Months(-1, 12, 12),
        acts=("report", "finance-report"),
        each_round=True,
    ),
)
MEETING = (
    StepSpec(
        "commission",
        N_("The commission gives its opinion"),
        N_("The commission of the council for social matters reads the draft and the reports."),
        Phase.MEETING,
        "Codul administrativ, art. 136 alin. (3) lit. c) și alin. (8)",
        Certainty.FROM_MEMORY,
        rule=rules.commission,
        acts=("commission",),
        each_round=True,
        remarks=rules.remarks_on_commission,
    ),
    StepSpec(
        "convene",
        N_("Convene the meeting"),
        N_("At least 5 whole days before an ordinary meeting, 3 before an extraordinary one."),
        Phase.MEETING,
        "Codul administrativ, art. 134; zile libere, art. 181 Codul de procedură civilă",
        Certainty.VERIFIED,
        rule=rules.convening,
        acts=("convening",),
        each_round=True,
        remarks=rules.remarks_on_convening,
    ),
    StepSpec(
        "meet",
        N_("The council votes"),
        N_("Write number, date and votes into the council file; every paper takes them there."),
        Phase.MEETING,
        "Codul administrativ, art. 133 alin. (1), art. 139 alin. (1), art. 196 alin. (1) lit. a)",
        Certainty.VERIFIED,
        rule=rules.meeting,
        usual=Months(0, 1, 2),
        acts=("decision",),
        each_round=True,
        remarks=rules.remarks_on_meeting,
    ),
)
AFTER = (
    StepSpec(
        "prefect",
        N_("Send the decision to the prefect"),
        N_("Within 10 working days; the letters to the others go with it."),
        Phase.AFTER,
        "Codul administrativ, art. 197: în cel mult 10 zile lucrătoare de la adoptare",
        Certainty.VERIFIED,
        rule=rules.telling_prefect,
        acts=("letter/prefect",),
        each_round=True,
    ),
    StepSpec(
        "publish",
        N_("Make the decision public"),
        N_("In the local official gazette on the site, and on the notice board."),
        Phase.AFTER,
        "Codul administrativ, art. 198: în termen de 5 zile de la comunicarea către prefect",
        MADE_PUBLIC,
        rule=rules.publishing,
        acts=("publicity",),
        each_round=True,
    ),
    StepSpec(
        "tell-county",
        N_("Send the plan to the county service"),
        N_("The approved plan goes to the county's social assistance service."),
        Phase.AFTER,
        "Legea 292/2011, art. 115 alin. (2); HG 797/2017, anexa {annex}, art. 6: 15 zile",
        Certainty.FROM_MEMORY,
        rule=rules.telling_county,
        acts=("letter/county",),
        each_round=True,
        needed=rules.under_a_county,
    ),
)
YEAR = (
    StepSpec(
        "budget",
        N_("Compare the plan with the approved budget"),
        N_("Where the sums differ, a second decision changes the plan: the second round."),
        Phase.YEAR,
        "Legea 273/2006",
        Certainty.FROM_MEMORY,
    ),
    StepSpec(
        "inform",
        N_("Publish what chapter II promises"),
        N_("Every month, quarter and year, as the table of information activities says."),
        Phase.YEAR,
        "HG 797/2017, anexa {annex}, art. 6",
        Certainty.PRACTICE,
        usual=Months(0, 1, 12),
    ),
    StepSpec(
        "report",
        N_("Write how the plan was carried out"),
        N_("What was done and what was spent: it feeds the plan of the next year."),
        Phase.YEAR,
        "Monitorizarea prevăzută în plan",
        Certainty.PRACTICE,
        usual=Months(1, 1, 2),
    ),
    StepSpec(
        "data",
        N_("Send the data of the year"),
        N_("To the county service and to the Ministry, on its form, by 31 May."),
        Phase.YEAR,
        "Legea 292/2011, art. 115 alin. (3)",
        Certainty.VERIFIED,
        rule=rules.yearly_data,
    ),
)
STEPS = (*PREPARATION, *DRAFT, *MEETING, *AFTER, *YEAR)
