# SPDX-License-Identifier: EUPL-1.2
"""What is told to whoever asks for help on a section, after the line that is always shown.

Our own words, from how the model is filled in by several councils; none of it prints.
"""

from collections.abc import Mapping

from desktop.i18n import N_

PARAGRAPHS: Mapping[str, str] = {
    "premise.strategie": N_(
        "Copy the objectives from your strategy, one line each; the tables of the plan then show "
        "how the year works on them. Without a strategy of your own, say so and name the one of "
        "the county."
    ),
    "premise.strategii-nationale": N_(
        "Check that the strategy is still in force in the year of the plan: one that ended should "
        "not be quoted without saying so."
    ),
    "premise.programe": N_("Where you take part in none, mark the section “Not the case”."),
    "premise.acord": N_(
        "An agreement has a decision of the council; write its number and date and with whom it "
        "was signed."
    ),
    "premise.consultare": N_(
        "If the consultation is still to come, leave the section to fill in: the review reminds "
        "you before the plan is printed in its final form."
    ),
    "I.A": N_(
        "Capacity is how many people the service can take: places, people a day or a year, as your "
        "licence says. The degree of occupancy is a percentage; some plans write how many people "
        "there are, which also prints. Benefits such as the minimum inclusion income are not "
        "services. Your own office may stand as a row without a code."
    ),
    "I.B": N_(
        "Under human resources write each post with its number, one on a line: “asistent social – "
        "1”. The money is what the service needs in the year of the plan. The justification says "
        "why people need it: how many, from where, what they have now."
    ),
    "I.C": N_(
        "The same table serves the grants under Law 350/2005. Where nothing is bought and nothing "
        "is granted, mark the section “Not the case”."
    ),
    "I.D": N_(
        "These are subsidies under Law 34/1998 for assistance units of associations and "
        "foundations, given for each person assisted in a month. Contracts for services stand "
        "under C."
    ),
    "II.1": N_(
        "Most lines are already written, as the model has them. Change only what differs in your "
        "place: who answers for it, where it is shown, how often."
    ),
    "II.2": N_(
        "Think of what you did last year: leaflets, meetings in the villages, the notice board, "
        "messages for parents at school. Talks with a person in the course of a case do not count."
    ),
    "II.3": N_("Where there is no free line, mark the section “Not the case”."),
    "II.4": N_(
        "A campaign has a subject, people it is for, a month and somebody who does it. One or two "
        "that really take place are better than ten."
    ),
    "II.5": N_("Here the services themselves are made known: what they offer and how to ask."),
    "II.7": N_("Providers, volunteers and associations of the people served sit at one table."),
    "III.1.a": N_(
        "One row for each group of people and course. The estimated budget covers the course, the "
        "travel and the stay; where the course is free, write 0."
    ),
    "III.1.c.1": N_("Only where you run a centre; otherwise mark it “Not the case”."),
    "III.1.c.2": N_(
        "People employed as personal assistants are to be trained; the county may organise it. "
        "Write how many of them will be and what it costs you."
    ),
    "III.1.c.3": N_("Relatives or neighbours who care for somebody at home without being paid."),
    "III.1.c.4": N_("Volunteers with a contract, who work beside your people."),
    "III.2": N_(
        "Write the number of people and the money for each profession; a dash where you have none. "
        "If somebody from another council supervises them, say it in a note."
    ),
}
