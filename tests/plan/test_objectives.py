# SPDX-License-Identifier: EUPL-1.2
import pytest

from desktop.intake.code_lists import read_list
from desktop.plan.lookup import entries
from desktop.plan.objectives import (
    Level,
    OwnAct,
    OwnObjective,
    act_items,
    act_of,
    act_sentence,
    objective_items,
)

ACT = OwnAct(
    "1",
    Level.LOCAL,
    "Strategia de dezvoltare a serviciilor sociale",
    "HCL nr. 46 din 28.05.2021",
    2021,
    2026,
    (
        OwnObjective("primul;", ("întâi;", "al doilea;")),
        OwnObjective("al doilea;"),
        OwnObjective("al treilea.", ("întâi;",)),
    ),
)


def test_ticked_objectives_become_items_in_their_order() -> None:
    items = objective_items(ACT, {(2, None), (0, 1)})
    assert [(i.marker, i.text, i.indent) for i in items] == [
        ("-", "primul;", 0),
        ("-", "al doilea;", 1),
        ("-", "al treilea.", 0),
    ]


def test_nothing_ticked_writes_no_objective() -> None:
    assert objective_items(ACT, ()) == ()
    assert [item.text for item in act_items(ACT, ())] == [act_sentence(ACT) + ";"]


def test_everything_ticked_writes_the_whole_act() -> None:
    ticks = [(i, None) for i in range(len(ACT.objectives))]
    ticks += [(i, j) for i, each in enumerate(ACT.objectives) for j in range(len(each.specific))]
    items = act_items(ACT, ticks, marker="•")
    assert [item.indent for item in items] == [0, 1, 2, 2, 1, 1, 2]
    assert {item.marker for item in items} == {"•"}


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (
            ACT,
            "Strategia de dezvoltare a serviciilor sociale, aprobată prin HCL nr. 46 din "
            "28.05.2021, pentru perioada 2021-2026",
        ),
        (OwnAct("", Level.LOCAL, "Strategia 2021-2026", "", 2021, 2026), "Strategia 2021-2026"),
        (
            OwnAct("", Level.PROGRAMME, "Programul X", "HG nr. 1/2022", 2022),
            "Programul X, aprobat prin HG nr. 1/2022, începând cu anul 2022",
        ),
        (
            OwnAct("", Level.PROGRAMME, "Programele X", "HG nr. 1/2022"),
            "Programele X, aprobate prin HG nr. 1/2022",
        ),
        (OwnAct("", Level.COUNTY, "PNRR", "C13"), "PNRR, C13"),
    ],
)
def test_an_act_is_named_with_what_approved_it_and_its_period(act, sentence) -> None:
    assert act_sentence(act) == sentence


def test_an_act_of_the_list_is_a_beginning() -> None:
    listed = entries("strategies", read_list("strategies"))
    drugs = act_of(next(entry for entry in listed if entry.code == "HG 334/2022"))
    assert (drugs.ident, drugs.level, drugs.act) == (
        "",
        Level.NATIONAL,
        "Hotărârea Guvernului nr. 334/2022",
    )
    assert drugs.ends_before(2027) and not drugs.ends_before(2026)
    order = act_of(next(entry for entry in listed if entry.code == "Ordinul 2765/2012"))
    assert (order.level, order.act) == (Level.PROGRAMME, "Ordinul 2765/2012")
