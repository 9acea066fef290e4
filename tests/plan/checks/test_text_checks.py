# SPDX-License-Identifier: EUPL-1.2
"""Numbering, declared counts, notes, legends, dates and copied text."""

import pytest
from invented import GROUP, NOTE, a_list, a_plan, a_table, found, places

from desktop.plan.findings import Severity
from desktop.plan.tree import Merge, Period, Section, State

SERVICES = "servicii-existente"
MEASURES = "plan-operational"


def numbered(*numbers):
    rows = [n if isinstance(n, tuple) else (n, "x") for n in numbers]
    return a_plan(a_table(SERVICES, "nr denumire", *rows))


@pytest.mark.parametrize(
    ("numbers", "rows"),
    [
        (("1.", "2.", "4."), ["t.3"]),
        (("1", "*2", "*3", "5"), ["t.4"]),
        (("1.", "2.", "2."), ["t.3"]),
        (("1.", "", "2."), []),
        (("1.", "2.", (GROUP, "A.2"), "1.", "2."), []),
        (("1.1.", "1.2.", "2.1."), []),
        (("7.", "8."), []),
    ],
)
def test_row_numbers(numbers, rows):
    assert [row for row, _column in places(found("row-numbers", numbered(*numbers)))] == rows


@pytest.mark.parametrize(
    ("items", "gaps"),
    [
        (["1. a", "2. b", "4. c"], [2]),
        (["a) a", "b) b", "d) c"], [2]),
        (["1. a", "a) x", "b) y", "3. c"], [3]),
        (["1. a", "a) x", "b) y", "2. c", "a) z"], []),
        (["a) a", "b) b", "- c) text", "d) d"], []),
        (["- d) text", "i. a", "ii. b", "iii. c", "- e) text"], []),
        (["h) a", "i) b", "j) c"], []),
        (["OS nr. 1 a", "- b", "- c"], []),
        (["DS1 a", "DS2 b", "DS4 c"], [2]),
        (["c.1.1. a", "c.1.2. b", "c.2. c", "c.4. d"], [3]),
        (["1. a", " 1. x", " 2. y", " 3. z", "2. b"], []),
        (["p) a", "r) b"], []),
        (["I. a", "II. b", "IV. c"], [2]),
        (["3. a", "4. b"], []),
    ],
)
def test_list_numbers(items, gaps):
    findings = found("list-numbers", a_plan(a_list(*items)))
    assert [finding.place.item for finding in findings] == gaps


def test_a_list_goes_on_after_a_table():
    table = a_table(SERVICES, "denumire", ("x",))
    [finding] = found("list-numbers", a_plan(a_list("1. a"), table, a_list("4. b")))
    assert (finding.place.block, finding.text) == (2, "4.")
    assert "“2., 3.”" in str(finding.message)


def headings(*levels_and_texts, **more):
    sections = tuple(
        Section(ident=f"s{at}", level=level, heading=text)
        for at, (level, text) in enumerate(levels_and_texts)
    )
    return a_plan(sections=sections, **more)


@pytest.mark.parametrize(
    ("texts", "gaps"),
    [
        ([(1, "CAPITOLUL I: x"), (1, "CAPITOLUL III: y")], ["s1"]),
        ([(1, "Cap. I"), (2, "A. x"), (2, "B. y"), (1, "Cap. II"), (2, "C. z")], []),
        ([(2, "A. x"), (2, "D.Fără spațiu")], ["s1"]),
        ([(2, "1. x"), (3, "1.1.y"), (3, "1.3. z"), (2, "2. t")], ["s2"]),
        ([(2, "2.9.x"), (2, "2.10. y"), (2, "2.12 z")], []),
        ([(1, "Direcția de acțiune I: x"), (1, "Direcția de acțiune III: y")], ["s1"]),
        ([(1, "Având în vedere:"), (1, "13-20 mai"), (1, "2027 este anul")], []),
    ],
)
def test_heading_numbers(texts, gaps):
    findings = found("heading-numbers", headings(*texts))
    assert [finding.place.section for finding in findings] == gaps


@pytest.mark.parametrize(
    ("blocks", "times"),
    [
        (["Are două obiective:", a_list("1. a", "2. b", "3. c")], 1),
        (["Are trei obiective:", a_list("1. a", "- x", "2. b", "3. c")], 0),
        (["Următoarele 3 măsuri:", a_list("- a", "- b")], 1),
        (["Are două obiective specifice:", "Obiectiv strategic 1.1. a", "OS 1.2. b"], 0),
        (["are un singur obiectiv specific:", "Obiectiv strategic 5.1. a; OS 5.2. b"], 1),
        (["Are două obiective:", "Un text."], 0),
        ([a_list("a) două direcții de acțiune:", "1. x", "2. y", "3. z", "b) t")], 1),
        ([a_list("a) două direcții de acțiune:", "b) t")], 0),
        (["Are două obiective și trei măsuri.", a_list("- a")], 0),
    ],
)
def test_declared_counts(blocks, times):
    assert len(found("declared-counts", a_plan(*blocks))) == times


def marks(*blocks, **more):
    return [finding.message.values["sign"] for finding in found(
        "marks-without-note", a_plan(*blocks, **more)
    )]  # fmt: skip


def test_numbered_marks_need_their_note():
    assert marks("îngrijitori informali*7);") == ["*7)"]
    assert marks("voluntari*8;", heading="Acord*2)") == ["*2)", "*8"]
    assert marks("îngrijitori*7);", "*7) Rude sau vecini.") == []
    assert marks("îngrijitori*7);", a_list("*7) Rude sau vecini.")) == []
    assert marks("îngrijitori*7);", "*7)") == ["*7)", "*7)"]
    assert marks(a_table(SERVICES, "denumire capacitate", ("x", "12*3)"))) == ["*3)"]


def services(*rows, **more):
    return a_table(SERVICES, "nr denumire capacitate alte_surse", *rows, **more)


def test_signs_in_rows_need_their_note():
    assert marks(services(("*2", "x", "110*\nîn restructurare"))) == ["*", "*"]
    assert marks(services(("*2", "x"), notes=("*Notă: suma.",))) == []
    assert marks(services(("1", "x", "5**"), notes=("*Notă",))) == ["**"]
    assert marks(services(("1", "x", "5*"), (NOTE, "* Proiect"))) == []
    assert marks(services(("1", "x", "5*")), "*În restructurare.") == []


def test_one_note_cannot_explain_a_sign_in_two_columns():
    rows = [("1", "Cămin Sus", "110*"), ("2", "Centru de zi Jos", "8", "Fonduri*")]
    note = "*Proiect: dotarea centrului de zi Jos."
    [finding] = found("marks-without-note", a_plan(services(*rows, notes=(note,))))
    assert places([finding]) == [("t.1", "capacitate")]


def test_signs_in_headings_and_paragraphs():
    assert marks(heading="C. Contractarea* din 2027") == ["*"]
    assert marks(services(("1", "x"), notes=("*Se aplică.",)), heading="Contractarea* 2027") == []
    assert marks("3 * 4 și a*b", "* un punct de listă") == []


LEGEND = ("Semnificația coloanelor:", "A - Buget de stat;", "B - Alte surse.")


@pytest.mark.parametrize(
    ("labels", "lines", "times"),
    [
        ("denumire A B", LEGEND, 0),
        ("denumire", LEGEND, 1),
        ("denumire A", LEGEND, 1),
        ("denumire A", (), 1),
        ("denumire", ("A. Serviciile existente",), 0),
    ],
)
def test_legends(labels, lines, times):
    columns = {key: key for key in labels.split()}
    plan = a_plan(*lines, a_table(SERVICES, columns, ("x",)))
    assert len(found("legend-columns", plan)) == times


def measures(*deadlines, **more):
    rows = [(f"măsura {number}", text) for number, text in enumerate(deadlines)]
    return a_plan(a_table(MEASURES, "masuri termen", *rows), **more)


def test_deadlines_outside_the_plans_years():
    texts = ("2027", "2028", "Martie 2026", "permanent", "", "2014-2018", "mai", "31.12.2027")
    rows = [row for row, _column in places(found("deadline-outside-period", measures(*texts)))]
    assert rows == ["t.2", "t.3", "t.6"]
    longer = measures("2028", "2031", period=Period(2024, 2030))
    assert len(found("deadline-outside-period", longer)) == 1


def test_deadlines_before_adoption():
    texts = ("martie", "Martie 2027", "iunie", "trimestrial", "2026", "2 aprilie", "2027")
    plan = measures(*texts, adopted="15.05.2027")
    assert [row for row, _ in places(found("deadline-before-adoption", plan))] == [
        "t.1",
        "t.2",
        "t.6",
    ]
    assert found("deadline-before-adoption", measures(*texts)) == []


def test_days_of_a_section_before_adoption_are_told_once():
    days = ("2 aprilie – Ziua autismului", "13-20 mai-Săptămâna", "1 iunie – Ziua copilului")
    plan = a_plan(*days, a_list("- 02 aprilie, Ziua"), adopted="28 mai 2027")
    [finding] = found("deadline-before-adoption", plan)
    assert "3 days" in str(finding.message) and finding.place.block == 0
    assert found("deadline-before-adoption", a_plan(*days, adopted="28 mai 2026")) == []


def test_funds_that_are_over():
    text = "Fonduri UE - linie deschisă până la 28.02. 2026"
    plan = a_plan(services(("1", "x", "", text)))
    assert places(found("deadline-before-adoption", plan)) == [("t.1", "alte_surse")]
    later = a_plan(services(("1", "x", "", text.replace("2026", "2028"))))
    assert found("deadline-before-adoption", later) == []


def test_rows_that_stand_twice():
    long = "Organizarea unor întâlniri de informare pentru toți locuitorii din satele comunei"
    columns = "nr actiuni indicatori responsabili"
    rows = [
        ("1.", "Campanie de informare", "5 întâlniri", "DAS"),
        ("2.", long, "3 întâlniri", "DAS"),
        ("3.", "campanie de informare ", "5 întâlniri", "DAS"),
        ("4.", long, "7 întâlniri", "SPAS"),
        ("5.", "Campanie de informare", "9 întâlniri", "DAS"),
        ("6.", "", "", ""),
        ("7.", "", "", ""),
    ]
    plan = a_plan(a_table("contractare", columns, *rows))
    findings = found("duplicated-rows", plan)
    assert [(f.place.row, f.severity) for f in findings] == [
        ("t.3", Severity.WARNING),
        ("t.4", Severity.HINT),
    ]


def test_rows_under_a_merged_cell_are_compared_with_their_own_texts():
    rows = [("Obiectivul întâi al planului", "a", "2027"), ("", "b", "2027"), ("", "c", "2027")]
    merge = Merge("obiective_specifice", ("t.1", "t.2", "t.3"))
    table = a_table(MEASURES, "obiective_specifice masuri termen", *rows, merges=(merge,))
    assert found("duplicated-rows", a_plan(table)) == []


def test_another_rows_number_left_in_a_copied_text():
    rows = [
        ("Servicii pentru 15 copii", "contract pentru cei 15 copii"),
        ("Servicii pentru 66 de persoane", "66 adulți; monitorizarea celor 66 de persoane; cei "
         "15 copii"),
        ("Servicii pentru 22 adulţi", "22 adulţi, din care 3 tineri"),
    ]  # fmt: skip
    [finding] = found("copied-numbers", a_plan(a_table("contractare", "actiuni indicatori", *rows)))
    assert places([finding]) == [("t.2", "indicatori")]
    assert "15 copii" in str(finding.message)


@pytest.mark.parametrize("state", [State.NOT_APPLICABLE, State.LEFT_OUT])
def test_what_does_not_print_is_not_checked(state):
    blocks = a_plan("voluntari*8)").sections[0].blocks
    section = Section(ident="s", level=1, heading="A", blocks=blocks, state=state)
    assert found("marks-without-note", a_plan(sections=(section,))) == []
