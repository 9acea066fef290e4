# SPDX-License-Identifier: EUPL-1.2
"""Chapter II: informing the public. Items 6 and 7 stand in either order in real plans."""

from desktop.i18n import N_
from desktop.plan.editions.model import SectionSpec
from desktop.plan.editions.order_1086_2018 import acts
from desktop.plan.tree import Item, ListBlock

PUBLISHED = ListBlock(
    items=(
        Item(marker="a)", text="strategia de dezvoltare a serviciilor sociale;"),
        Item(
            marker="b)",
            text="planul anual de acțiune privind serviciile sociale administrate și finanțate din "
            "bugetul {council};",
        ),
        Item(
            marker="c)",
            text="activitatea proprie și serviciile aflate în proprie administrare – "
            "formulare/modele de cereri în format editabil, programul instituției, condițiile de "
            "eligibilitate, informațiile privind costurile serviciilor sociale acordate, pentru "
            "fiecare serviciu furnizat – se actualizează cel puțin lunar;",
        ),
        Item(
            marker="d)",
            text="informații privind serviciile sociale disponibile la nivelul unității "
            "administrativ-teritoriale, acordate de furnizori publici ori privați:",
        ),
        Item(
            marker="(i)",
            text="lista furnizorilor de servicii sociale din comunitate și din județ și a "
            "serviciilor sociale acordate de aceștia – se actualizează lunar;",
            indent=1,
        ),
        Item(
            marker="(ii)",
            text="serviciile sociale care funcționează în cadrul/coordonarea serviciului public de "
            "asistență socială: nr., cod serviciu, datele privind beneficiarii, costurile și "
            "personalul/tipul de serviciu, înregistrate în anul anterior – se actualizează "
            "trimestrial/anual;",
            indent=1,
        ),
        Item(
            marker="(iii)",
            text="situații statistice care privesc serviciile sociale organizate și acordate la "
            "nivelul județului – se actualizează cel puțin anual;",
            indent=1,
        ),
        Item(
            marker="e)",
            text="informații privind alte servicii de interes public care nu au organizate "
            "compartimente deconcentrate la nivelul unității administrativ-teritoriale – se "
            "actualizează cel puțin trimestrial.",
        ),
    )
)


def _item(number: int, heading: str, help_text: str) -> SectionSpec:
    """Item `number` of the chapter, to be filled with sentences, a list or a table."""
    return SectionSpec(
        key=f"II.{number}",
        level=2,
        heading=f"{number}. {heading}",
        help=help_text,
        basis=f"{acts.MODEL}, cap. II",
        order_wording=True,
    )


CHAPTER_2 = (
    SectionSpec(
        key="II",
        level=1,
        heading="CAPITOLUL II – Planificarea activităților de informare a publicului cu privire la "
        "serviciile sociale existente la nivel {level}",
        help=N_("How people hear of the services: what is published, where and how often."),
        basis=f"{acts.MODEL}, cap. II; {acts.INFORMING}",
        order_wording=True,
        heading_only=True,
    ),
    SectionSpec(
        key="II.1",
        level=2,
        heading="1. Revizuirea/actualizarea informațiilor care se publică pe pagina proprie de "
        "internet/se afișează la sediul serviciului public de asistență socială:",
        help=N_(
            "The list of the model, with how often each is brought up to date. "
            "Add the address of your page and who answers for it."
        ),
        basis=acts.INFORMING,
        order_wording=True,
        seeds=(PUBLISHED,),
        footnote="*6)",
    ),
    _item(
        2,
        "Activități de informare a publicului, altele decât activitatea de informare a "
        "beneficiarului în cadrul procesului de acordare a serviciilor sociale, respectiv pe "
        "perioada realizării evaluării inițiale, a anchetelor sociale sau a activității de "
        "consiliere în cadrul centrelor de zi:",
        N_("Meetings, leaflets, days of the year that you mark. Say when and who does it."),
    ),
    _item(
        3,
        "Telefonul verde:",
        N_("A free phone line of yours, or a national one that you make known; if none, say so."),
    ),
    _item(
        4,
        "Campanii de informare și sensibilizare a comunității, organizate de serviciul public de "
        "asistență socială sau în colaborare cu alte servicii publice de interes local:",
        N_("Campaigns about a problem: violence, school, health. Say when and with whom."),
    ),
    _item(
        5,
        "Campanii de promovare a serviciilor sociale ale serviciului public de asistență socială:",
        N_("How you make your own services known, so that those in need come to you."),
    ),
    _item(
        6,
        "Activități de informare și consiliere realizate prin serviciul de asistență comunitară, "
        "cum ar fi: conștientizarea și sensibilizarea publicului privind riscul de excluziune "
        "socială, respectarea drepturilor sociale și promovarea măsurilor de asistență socială, "
        "mediere socială etc.:",
        N_("What community workers tell people at home and in villages about their rights."),
    ),
    _item(
        7,
        "Organizarea de întâlniri tripartite: furnizorii de servicii sociale, organizații de "
        "voluntariat, asociații ale persoanelor beneficiare etc.:",
        N_("Meetings of providers, volunteers and people served; say how often."),
    ),
    _item(
        8,
        "Mesaje de interes public transmise prin presă:",
        N_("Messages in the local press, radio, television or on social networks."),
    ),
)
