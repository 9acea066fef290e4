# SPDX-License-Identifier: EUPL-1.2
"""An invented plan whose cells and sections are served by lists."""

from desktop.plan.tree import (
    Administration,
    Column,
    Item,
    ListBlock,
    Period,
    Plan,
    Row,
    RowKind,
    Section,
    Table,
)

SERVICE_COLUMNS = (
    Column(key="nr", label="Nr. crt."),
    Column(key="cod", label="Cod serviciu social"),
    Column(key="denumire", label="Denumirea serviciului social"),
    Column(key="capacitate", label="Capacitate"),
    Column(key="buget_local", label="Buget local", unit="lei"),
)
PROPOSED_COLUMNS = (
    Column(key="cod", label="Cod serviciu social"),
    Column(key="denumire", label="Denumirea serviciului social"),
    Column(key="resurse_umane", label="Resurse umane"),
)
MEASURE_COLUMNS = (
    Column(key="masuri", label="Măsuri"),
    Column(key="termen", label="Termen"),
)
SUBSIDY_COLUMNS = (
    Column(key="organizatie", label="Organizația"),
    Column(key="act", label="Actul de aprobare"),
)


def row(ident: str, **cells: str) -> Row:
    return Row(ident=ident, kind=RowKind.ROW, cells=cells)


def table(ident: str, role: str, columns: tuple[Column, ...], *rows: Row) -> Table:
    return Table(ident=ident, role=role, columns=columns, rows=rows)


def plan_to_pick_in() -> Plan:
    """Sections "existing", "proposed", "measures", "subsidies" and three premises."""
    services = table(
        "t1",
        "servicii-existente",
        SERVICE_COLUMNS,
        row("r1", nr="1."),
        row("r2", nr="2.", denumire="Numele nostru"),
        row("r3", nr="3.", cod="8790 CR-D-I", capacitate="20 locuri", buget_local="100"),
    )
    staff = "asistent social – 1\nîngrijitor – 2"
    proposed = table(
        "t2", "servicii-propuse", PROPOSED_COLUMNS, row("p1", resurse_umane=staff), row("p2")
    )
    measures = table(
        "t3", "plan-operational", MEASURE_COLUMNS, row("f1", termen="28.05.2027"), row("f2")
    )
    subsidies = table("t4", "subventii", SUBSIDY_COLUMNS, row("s1"), row("s2"))
    return Plan(
        ident="liste-2027",
        kind="plan-anual",
        administration=Administration(kind="comuna", name="Valea Nouă", county="Neamț"),
        period=Period(2027, 2027),
        title="Plan cu liste",
        edition="order_1086_2018",
        sections=(
            _premises("local", "premise.strategie"),
            _premises("national", "premise.strategii-nationale", "Un rând al nostru;"),
            _premises("programmes", "premise.programe"),
            Section(ident="existing", level=1, heading="A. Existente", blocks=(services,)),
            Section(ident="proposed", level=1, heading="B. Propuse", blocks=(proposed,)),
            Section(ident="measures", level=1, heading="C. Măsuri", blocks=(measures,)),
            Section(ident="subsidies", level=1, heading="D. Subvenții", blocks=(subsidies,)),
        ),
    )


def _premises(ident: str, key: str, *texts: str) -> Section:
    items = tuple(Item(marker="-", text=text) for text in texts)
    blocks = (ListBlock(items=items),) if items else ()
    return Section(ident=ident, key=key, level=1, heading=ident, blocks=blocks)
