# SPDX-License-Identifier: EUPL-1.2
"""What differs between two plans, each difference once and in its place."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from invented_plan import rich_plan, service_table, small_plan, with_cell

from desktop import paths
from desktop.intake.interchange import read_plan
from desktop.plan.compare import What, compare, money_by_source
from desktop.plan.compare.alignment import aligned, moved
from desktop.plan.findings import Place
from desktop.plan.tree import (
    Act,
    Column,
    Item,
    Letterhead,
    ListBlock,
    Merge,
    Official,
    Paragraph,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Signature,
    Stage,
    State,
    Table,
)


def with_section(plan: Plan, at: int, **members) -> Plan:
    sections = list(plan.sections)
    sections[at] = replace(sections[at], **members)
    return replace(plan, sections=tuple(sections))


def with_table(**members) -> Plan:
    plan = small_plan()
    blocks = plan.sections[1].blocks
    return with_section(plan, 1, blocks=(*blocks[:2], replace(blocks[2], **members)))


def told(old: Plan, new: Plan) -> list[tuple[What, str, str, str]]:
    return [(d.what, str(d.message), d.old, d.new) for d in compare(old, new)]


def test_a_plan_does_not_differ_from_itself(seed) -> None:
    for plan in (seed, small_plan(), rich_plan()):
        assert compare(plan, plan) == ()


def test_what_is_said_of_the_whole_plan() -> None:
    old = replace(small_plan(), acts=(Act("aviz", "1", "5 mai"),))
    official = Official("primar", "N. Inventat", "domnul")
    new = replace(
        old,
        title="Alt",
        period=Period(2028, 2028),
        officials=(official,),
        acts=(),
        stage=Stage.FINAL,
    )
    assert told(old, new) == [
        (What.CHANGED, "title of the plan", "Planul de acțiune", "Alt"),
        (What.CHANGED, "years of the plan", "2027-2027", "2028-2028"),
        (What.CHANGED, "act of the file: aviz", "1 / 5 mai", ""),
        (What.CHANGED, "who signs: primar", "", "domnul N. Inventat"),
        (What.CHANGED, "The plan was a draft, now it is the final form.", "", ""),
    ]


def test_what_stands_above_the_first_page() -> None:
    old = replace(small_plan(), letterhead=Letterhead("ROMÂNIA", phone="1", picture=b"x"))
    assert told(small_plan(), old) == [
        (What.CHANGED, "letterhead", "", "ROMÂNIA\n1"),
        (What.CHANGED, "coat of arms", "", ""),
    ]


def test_sections_that_came_went_and_moved() -> None:
    old = small_plan()
    first, second, _third, fourth = old.sections
    new = replace(old, sections=(first, fourth, second, Section("s9", 2, "Nou")))
    assert told(old, new) == [
        (What.MOVED, "section", "II. Informare", "II. Informare"),
        (What.ADDED, "section", "", "Nou"),
        (What.REMOVED, "section", "A. Existente", ""),
    ]
    assert compare(old, new)[2].place == Place("s3")


def test_a_section_that_says_something_else() -> None:
    old = small_plan()
    new = with_section(old, 2, heading="B", level=3, state=State.NOT_APPLICABLE, sentence="Nu.")
    assert told(old, new) == [
        (What.CHANGED, "heading", "A. Existente", "B"),
        (What.CHANGED, "level of the heading", "2", "3"),
        (What.CHANGED, "The section was to do, now it is not the case.", "", ""),
        (What.CHANGED, "sentence of a section that does not apply", "", "Nu."),
    ]


def test_a_section_of_the_model_is_known_by_its_key() -> None:
    old = replace(small_plan(), sections=(Section("s1", 1, "A", key="I.A"), Section("s2", 1, "B")))
    new = replace(old, sections=(Section("s7", 1, "A!", key="I.A"), Section("s1", 1, "C", key="x")))
    assert told(old, new) == [
        (What.CHANGED, "heading", "A", "A!"),
        (What.ADDED, "section", "", "C"),
        (What.REMOVED, "section", "B", ""),
    ]


def test_texts_without_a_name_are_known_by_what_they_say() -> None:
    before = (Paragraph("a"), Paragraph("b"), ListBlock((Item("-", "1"), Item("-", "2"))))
    after = (Paragraph("b!"), ListBlock((Item("-", "2"), Item("-", "3"))), Signature(("X",)))
    old = with_section(small_plan(), 1, blocks=before)
    new = with_section(small_plan(), 1, blocks=after)
    assert told(old, new) == [
        (What.CHANGED, "paragraph", "a", "b!"),
        (What.REMOVED, "paragraph", "b", ""),
        (What.REMOVED, "line of a list", "- 1", ""),
        (What.ADDED, "line of a list", "", "- 3"),
        (What.ADDED, "line of a signature", "", "X"),
    ]
    assert compare(old, new)[3].place == Place("s2", block=1, item=1)


def test_rows_and_cells_of_a_table() -> None:
    rows = service_table().rows
    third = replace(with_cell(rows[2], "buget_local", "12"), units={"buget_local": "mii lei"})
    new = with_table(
        rows=(rows[0], third, rows[1], *rows[3:5], Row("t1.9", RowKind.ROW, {"denumire": "Nou"}))
    )
    assert told(small_plan(), new) == [
        (What.MOVED, "row 2", *["3. · Serviciul 3 · 3 locuri · 12"] * 2),
        (What.CHANGED, "row 2, “Buget local”", "", "12"),
        (What.CHANGED, "unit of: row 2, “Buget local”", "", "mii lei"),
        (What.ADDED, "row 6", "", "Nou"),
        (What.REMOVED, "row 6", "6. · Serviciul 6 · 6 locuri", ""),
    ]
    assert compare(small_plan(), new)[1].place == Place("s2", "t1", "t1.3", "buget_local")


def test_columns_caption_notes_and_merges_of_a_table() -> None:
    columns = service_table().columns
    new = with_table(
        caption="Titlu",
        notes=("* n",),
        merges=(Merge("buget_local", ("t1.2", "t1.3")),),
        columns=(
            columns[1],
            replace(columns[0], label="Nr."),
            replace(columns[3], unit="mii lei", visible=False),
            Column("liber", "Altele"),
        ),
    )
    assert {(d.what, str(d.message), d.new) for d in compare(small_plan(), new)} == {
        (What.CHANGED, "title of a table", "Titlu"),
        (What.MOVED, "column", "Denumirea serviciului social"),
        (What.CHANGED, "heading of a column", "Nr."),
        (What.CHANGED, "unit of a column", "mii lei"),
        (What.CHANGED, "the column is hidden", "Buget local"),
        (What.ADDED, "column", "Altele"),
        (What.REMOVED, "column", ""),
        (What.CHANGED, "merged cells of a table", ""),
        (What.ADDED, "note under a table", "* n"),
    }


def test_a_table_is_known_by_its_ident_else_by_what_it_is_for() -> None:
    blocks = small_plan().sections[1].blocks
    other = replace(blocks[2], ident="t7", caption="Alt")
    free = Table(ident="t8", role="liber", caption="Liber")
    new = with_section(small_plan(), 1, blocks=(*blocks[:2], other, free))
    assert [(d.what, str(d.message)) for d in compare(small_plan(), new)] == [
        (What.CHANGED, "title of a table"),
        (What.ADDED, "table"),
    ]


def _increasing(numbers: list[int]) -> list[tuple[int, ...]]:
    runs: list[tuple[int, ...]] = []
    for number in numbers:
        runs += [(*run, number) for run in runs if run[-1] < number] + [(number,)]
    return runs


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_as_few_as_can_be_are_said_to_have_moved(order, left) -> None:
    new = [number for number in order if number not in left]
    strays = moved(range(8), new)
    staying = [number for number in new if number not in strays]
    assert staying == sorted(staying)
    longest = max((len(run) for run in _increasing(new)), default=0)
    assert len(staying) == longest
    if new == sorted(new):
        assert strays == ()


def test_one_that_jumped_over_many_is_the_only_one_that_moved() -> None:
    assert moved("abcdef", "bcdefa") == ("a",)
    assert moved("abcdef", "fabcde") == ("f",)


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_every_text_is_aligned_once(old, new) -> None:
    pairs = list(aligned(old, new))
    assert [i for i, _j in pairs if i is not None] == list(range(len(old)))
    assert [j for _i, j in pairs if j is not None] == list(range(len(new)))


def test_money_by_source_of_the_sample() -> None:
    money = money_by_source(read_plan(paths.sample_plan().read_bytes()))
    existing = money["servicii-existente"]
    assert list(existing) == [
        "buget_local",
        "buget_judetean",
        "buget_stat",
        "contributii",
        "alte_surse",
    ]
    assert existing["buget_local"].lei == Decimal(8_826_000)
    assert existing["buget_local"].skipped == 0
    assert money["contractare"]["buget_estimativ"].lei == Decimal(486_000)


def test_a_cell_without_a_number_is_said_to_be_skipped() -> None:
    rows = (with_cell(r, "buget_local", "în analiză") for r in service_table().rows[:1])
    money = money_by_source(with_table(rows=(*rows, *service_table().rows[1:])))
    local = money["servicii-existente"]["buget_local"]
    assert (local.lei, local.counted, local.skipped) == (Decimal(90), 1, 1)


def test_a_section_that_does_not_apply_has_no_money() -> None:
    plan = small_plan()
    assert money_by_source(with_section(plan, 1, state=State.NOT_APPLICABLE)) == {}


def test_a_number_in_no_unit_is_no_money() -> None:
    columns = service_table().columns
    plan = with_table(columns=(*columns[:3], replace(columns[3], unit=None)))
    local = money_by_source(plan)["servicii-existente"]["buget_local"]
    assert (local.lei, local.counted, local.skipped) == (0, 0, 1)
