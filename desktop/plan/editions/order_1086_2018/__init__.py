# SPDX-License-Identifier: EUPL-1.2
"""The model of Ordinul nr. 1086/2018, with the optional sections that real plans add to it.

The annex of the order has not been read verbatim: headings marked `order_wording` stand word for
word in plans of several councils; every other text is a proposal and stays editable.
"""

from dataclasses import replace

from desktop.plan.editions.edition import Edition
from desktop.plan.editions.order_1086_2018.chapter_1 import CHAPTER_1
from desktop.plan.editions.order_1086_2018.chapter_2 import CHAPTER_2
from desktop.plan.editions.order_1086_2018.chapter_3 import CHAPTER_3
from desktop.plan.editions.order_1086_2018.closing import CLOSING
from desktop.plan.editions.order_1086_2018.paragraphs import PARAGRAPHS
from desktop.plan.editions.order_1086_2018.premises import PREMISES

SECTIONS = (*PREMISES, *CHAPTER_1, *CHAPTER_2, *CHAPTER_3, *CLOSING)

ORDER_1086_2018 = Edition(
    name="order_1086_2018",
    act="Ordinul ministrului muncii și justiției sociale nr. 1086/2018",
    specs=tuple(replace(spec, paragraph=PARAGRAPHS.get(spec.key, "")) for spec in SECTIONS),
)
