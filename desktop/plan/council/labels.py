# SPDX-License-Identifier: EUPL-1.2
"""What the parts of papers are called on the screen, by their keys."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop.i18n import N_

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "issuer": N_("Head of the page"),
        "number": N_("Number and date"),
        "addressee": N_("To whom"),
        "to-all": N_("To whom"),
        "title": N_("Title"),
        "opening": N_("Opening"),
        "asking": N_("What is asked"),
        "topics": N_("What is discussed"),
        "participants": N_("Table of participants"),
        "shown": N_("What was shown"),
        "consultation-proposals": N_("Table of proposals"),
        "reasons": N_("Reasons"),
        "findings": N_("What was found"),
        "money": N_("Table of the money by source"),
        "considering": N_("Words before the papers"),
        "considered": N_("Papers it stands on"),
        "laws-opening": N_("Words before the acts"),
        "laws": N_("Acts it stands on"),
        "more-laws": N_("Other acts that councils cite"),
        "unsure-laws": N_("Acts to be verified first"),
        "power": N_("Power to decide"),
        "unsure-power": N_("Power to decide, to be verified first"),
        "basis": N_("Acts it stands on"),
        "enacting": N_("Enacting words"),
        "articles": N_("Articles"),
        "votes": N_("Votes"),
        "where": N_("Where it can be read"),
        "until": N_("Until when"),
        "how": N_("How proposals are sent"),
        "posted": N_("Day of posting"),
        "debate": N_("Public debate"),
        "proposals": N_("Table of proposals"),
        "subject": N_("What it is about"),
        "agenda-annex": N_("Header of the annex"),
        "agenda-title": N_("Title of the agenda"),
        "agenda": N_("Agenda"),
        "remarks": N_("Remarks of the commission"),
        "attendance": N_("Table of councillors"),
        "body": N_("Text"),
        "closing": N_("Closing"),
        "signatures": N_("Signatures"),
        "annex": N_("Annex: the plan"),
    }
)
