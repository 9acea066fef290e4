# SPDX-License-Identifier: EUPL-1.2
"""Texts broken into the lines that fit a width, remembered: painting never lays out again."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

LINE_SEPARATOR = "\u2028"
REMEMBERED = 40_000  # texts; a page of the largest plan has some hundreds


class Wrapping:
    """Lines of texts in one font and its bold twin."""

    def __init__(self, font: QFont) -> None:
        self.font = QFont(font)
        self.bold = QFont(font)
        self.bold.setBold(True)
        self.metrics = QFontMetricsF(self.font)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.line_height = round(self.metrics.lineSpacing() + 0.5)
        self._widest_letter = self.bold_metrics.horizontalAdvance("M")
        self._option = QTextOption()
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._lines: dict[tuple[str, int, bool], tuple[str, ...]] = {}

    def lines(self, text: str, width: int, bold: bool = False) -> tuple[str, ...]:
        """`text` as lines no wider than `width`, broken at words or, where one is wider, inside."""
        if len(text) * self._widest_letter <= width and "\n" not in text:
            return (text,)
        key = (text, width, bold)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) > REMEMBERED:
                self._lines.clear()
            found = self._lines[key] = self._broken(text, width, bold)
        return found

    def _broken(self, text: str, width: int, bold: bool) -> tuple[str, ...]:
        metrics = self.bold_metrics if bold else self.metrics
        if "\n" not in text and metrics.horizontalAdvance(text) <= width:
            return (text,)
        layout = QTextLayout(text.replace("\n", LINE_SEPARATOR), self.bold if bold else self.font)
        layout.setTextOption(self._option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
        layout.endLayout()
        return tuple(lines)

    def shortened(self, line: str, width: int, bold: bool = False) -> str:
        """`line` with an ellipsis after what fits `width`: more text follows it."""
        metrics = self.bold_metrics if bold else self.metrics
        ellipsis = "…"
        while line and metrics.horizontalAdvance(line + ellipsis) > width:
            line = line[:-1]
        return line + ellipsis

    def longest_word(self, text: str, bold: bool = False) -> float:
        """The width of the widest word of `text`."""
        metrics = self.bold_metrics if bold else self.metrics
        return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)
