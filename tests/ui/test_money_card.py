# SPDX-License-Identifier: EUPL-1.2
"""The money of the plan on its contents page, last year's beside it."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtGui import QColor, QImage
from window_samples import small_plan

from desktop import paths
from desktop.editing.library import plan_of_the_year_before
from desktop.editing.session import PlanSession
from desktop.intake.interchange import read_plan
from desktop.plan.tree import Period, Plan
from desktop.ui import theme
from desktop.ui.money_card import Source, SourceBar, money, sources_of, summed


@pytest.fixture(scope="module")
def sample() -> Plan:
    """The sample plan that ships with the program."""
    return read_plan(paths.sample_plan().read_bytes())


def last_year(plan: Plan, **other: object) -> Plan:
    year = plan.period.first - 1
    return replace(plan, period=Period(year, year), **other)


def keep(plan: Plan, name: str) -> None:
    PlanSession.create(paths.home() / f"{name}.plansocial", plan).close()


def test_each_source_has_its_sum(sample) -> None:
    key, sources = sources_of(sample, None)
    assert key == "servicii-existente"
    assert sources[0] == Source("Local budget", Decimal(8826000))
    assert len(sources) == 5
    assert summed(sources, 2026) == "10.787 thousand lei in all"


def test_this_year_stands_beside_last(sample) -> None:
    _key, sources = sources_of(sample, last_year(sample))
    assert {source.before == source.now for source in sources} == {True}
    text = summed((Source("x", Decimal(20000), Decimal(50000)),), 2026)
    assert text == "20 thousand lei in all; in 2026: 50 thousand lei (−30 thousand lei)"


def test_a_plan_without_money_has_no_picture() -> None:
    assert sources_of(replace(small_plan(), sections=()), None) == ("", ())


def test_small_amounts_are_in_lei() -> None:
    assert [money(Decimal(n)) for n in (0, 9999, 10000)] == [
        "0 lei",
        "9.999 lei",
        "10 thousand lei",
    ]


def test_last_years_plan_is_that_of_the_same_place_and_of_the_year_before() -> None:
    plan, here = small_plan(), paths.home() / "mic.plansocial"
    who = plan.administration
    keep(plan, "mic")
    assert plan_of_the_year_before(plan, here) is None
    keep(last_year(plan, administration=replace(who, county="Iași")), "alt judet")
    keep(last_year(last_year(plan)), "mai vechi")
    assert plan_of_the_year_before(plan, here) is None
    keep(last_year(plan, administration=replace(who, name="VALEA NOUA")), "anul trecut")
    found = plan_of_the_year_before(plan, here)
    assert found.period == Period(2026, 2026)
    assert found.administration.name == "VALEA NOUA"
    assert plan_of_the_year_before(replace(plan, period=Period(2027, 2030)), here) is None


def test_a_plan_open_elsewhere_is_passed_over() -> None:
    plan = small_plan()
    keep(last_year(plan), "anul trecut")
    session = PlanSession.open(paths.home() / "anul trecut.plansocial")
    try:
        assert plan_of_the_year_before(plan, paths.home() / "mic.plansocial") is None
    finally:
        session.close()


def test_the_picture_is_on_the_contents_page_and_says_what_it_shows(show_window, sample) -> None:
    keep(last_year(sample), "anul trecut")
    window = show_window(sample)
    hub = window.stack.currentWidget()
    hub.show_facts()
    assert hub.money.isVisible()
    assert hub.money.accessibleName() == "Money by source: Existing services"
    assert "Local budget: 8.826 thousand lei; in 2026: " in hub.money.accessibleDescription()
    assert len(hub.money.findChildren(SourceBar)) == 5


def test_bars_are_as_long_as_their_share(qtbot) -> None:
    source = Source("x", Decimal(50), Decimal(100))
    bar = SourceBar(source, Decimal(100), None)
    qtbot.addWidget(bar)
    bar.resize(200, 30)
    image: QImage = bar.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    blue = QColor(theme.current().blue)
    row = [image.pixelColor(x, 10) for x in range(200)]
    assert (row[50], row[150] == blue) == (blue, False)
