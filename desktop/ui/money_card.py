# SPDX-License-Identifier: EUPL-1.2
"""The money of the plan by source as a small picture, this year beside last, each bar in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import _
from desktop.plan.tree import Plan
from desktop.ui import theme
from desktop.ui.stylesheet import look

if TYPE_CHECKING:
    from desktop.plan.compare import Money

THOUSAND = Decimal(1000)
LEAST_IN_THOUSANDS = 10 * THOUSAND
BAR_LETTERS = 16  # the least width of a bar


@dataclass(frozen=True, slots=True)
class Source:
    """A source of money: what it gives this year and, where that is known, gave last year."""

    label: str
    now: Decimal
    before: Decimal | None = None


class SourceBar(QWidget):
    """A bar for this year and a thin one for last year, as long as their share of `most`."""

    def __init__(self, source: Source, most: Decimal, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._most = source, most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Half as tall as a line of text."""
        return QSize(theme.letters(self, BAR_LETTERS), self.fontMetrics().lineSpacing())

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Both bars from the left, the ground of the longest behind them."""
        tokens, height = theme.current(), self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        thick = height * 0.45
        top = (height - thick) / 2 if self._source.before is None else height * 0.15
        self._bar(painter, tokens.hover, self._most, top, thick)
        self._bar(painter, tokens.blue, self._source.now, top, thick)
        if self._source.before is not None:
            self._bar(painter, tokens.quiet, self._source.before, top + thick + 2, height * 0.15)

    def _bar(self, painter: QPainter, colour: str, lei: Decimal, top: float, tall: float) -> None:
        width = float(lei / self._most) * self.width() if self._most else 0.0
        radius = min(theme.HAIR, tall) / 2
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0, top, max(width, 0.0), tall), radius, radius)


class MoneyCard(QFrame):
    """Hidden while no table of the plan holds money. `sheet_asked`: the accountant's sheet."""

    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "card")
        self.sources: tuple[Source, ...] = ()
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        look(self.title, "strong")
        self.sum = QLabel(self)
        self.sum.setWordWrap(True)
        look(self.sum, "quiet")
        self.sheet = QPushButton(_("Accountant's sheet"), self)
        look(self.sheet, "link")
        self.sheet.clicked.connect(lambda: self.sheet_asked.emit())
        self._with_bars = True
        self._grid_holder = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.TIGHT)
        self._column.setSpacing(theme.HAIR)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.sheet)
        self._column.addLayout(head)
        self._column.addWidget(self.sum)
        self._column.addWidget(self._grid_holder)
        self.hide()

    def show_plan(self, plan: Plan, before: Plan | None) -> None:
        """Show the money of the first kind of table that has some. `before`: last year's plan."""
        key, sources = sources_of(plan, before)
        if sources == self.sources:
            return
        self.sources = sources
        self.setVisible(bool(sources))
        if sources:
            from desktop.plan.roles import role

            self.title.setText(_("Money by source: {table}").format(table=_(role(key).label)))
            self.sum.setText(summed(sources, plan.period.first - 1))
            self._draw(sources, plan.period.first)
            self.setAccessibleName(self.title.text())
            said = [source_words(source, plan.period.first - 1) for source in sources]
            self.setAccessibleDescription("; ".join((self.sum.text(), *said)))

    def show_bars(self, shown: bool) -> None:
        """With or without the picture: on a small screen the sum in words is enough."""
        self._with_bars = shown
        self._grid_holder.setVisible(shown)

    def _draw(self, sources: Sequence[Source], year: int) -> None:
        holder = QWidget(self)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        most = max(max(source.now, source.before or Decimal(0)) for source in sources)
        for at, source in enumerate(sources):
            bar = SourceBar(source, most, holder)
            bar.setToolTip(source_words(source, year - 1))
            grid.addWidget(QLabel(source.label, holder), at, 0)
            grid.addWidget(bar, at, 1)
            amount = QLabel(money(source.now), holder)
            amount.setToolTip(bar.toolTip())
            grid.addWidget(amount, at, 2, Qt.AlignmentFlag.AlignRight)
            if source.before is not None:
                was = QLabel(money(source.before), holder)
                look(was, "quiet")
                was.setToolTip(bar.toolTip())
                grid.addWidget(was, at, 3, Qt.AlignmentFlag.AlignRight)
        self._column.replaceWidget(self._grid_holder, holder)
        self._grid_holder.hide()
        self._grid_holder.deleteLater()
        self._grid_holder = holder
        holder.setVisible(self._with_bars)


def sources_of(plan: Plan, before: Plan | None) -> tuple[str, tuple[Source, ...]]:
    """The role of the first tables with money, and their sources; last year's of the same role."""
    from desktop.plan.compare import money_by_source

    now = money_by_source(plan)
    key = next((key for key, sources in now.items() if _any_money(sources)), "")
    if not key:
        return "", ()
    then = money_by_source(before).get(key, {}) if before is not None else {}
    compared = _any_money(then)
    found = []
    for name, given in now[key].items():
        was = then[name].lei if name in then else Decimal(0)
        found.append(Source(label(key, name), given.lei, was if compared else None))
    return key, tuple(source for source in found if source.now or source.before)


def label(key: str, name: str) -> str:
    """What a source is called."""
    from desktop.plan.roles import role

    declared = role(key).find(name)
    return _(declared.label) if declared else name


def _any_money(sources: Mapping[str, Money]) -> bool:
    return any(money.lei for money in sources.values())


def summed(sources: Sequence[Source], last_year: int) -> str:
    """The sum of all sources, and how it differs from last year's."""
    now = sum((source.now for source in sources), Decimal(0))
    if sources[0].before is None:
        return _("{amount} in all").format(amount=money(now))
    before = sum((source.before or Decimal(0) for source in sources), Decimal(0))
    change = now - before
    sign = "+" if change >= 0 else "−"
    text = _("{amount} in all; in {year}: {before} ({change})")
    return text.format(
        amount=money(now), year=last_year, before=money(before), change=sign + money(abs(change))
    )


def source_words(source: Source, last_year: int) -> str:
    """A source as a person would say it."""
    if source.before is None:
        return f"{source.label}: {money(source.now)}"
    text = _("{source}: {amount}; in {year}: {before}")
    return text.format(
        source=source.label, amount=money(source.now), year=last_year, before=money(source.before)
    )


def money(lei: Decimal) -> str:
    """An amount to be taken in at a glance: "1.830 thousand lei", small ones in lei."""
    from desktop.plan.values.figures import grouped

    if lei >= LEAST_IN_THOUSANDS:
        return _("{amount} thousand lei").format(amount=grouped(Decimal(round(lei / THOUSAND))))
    return _("{amount} lei").format(amount=grouped(Decimal(round(lei))))
