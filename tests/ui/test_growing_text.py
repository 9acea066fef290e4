# SPDX-License-Identifier: EUPL-1.2
"""A text field as tall as its text: the last line is seen, however many there are."""

import pytest

from desktop.ui.fields import GrowingTextEdit


@pytest.mark.parametrize("lines", [1, 5, 40])
@pytest.mark.parametrize("points", [9.0, 10.5, 18.0])
def test_the_last_line_of_a_long_text_is_not_cut(qtbot, qapp, lines, points) -> None:
    field = GrowingTextEdit()
    qtbot.addWidget(field)
    font = field.font()
    font.setPointSizeF(points)
    field.setFont(font)
    with qtbot.waitExposed(field):
        field.show()
    field.setPlainText("\n".join("O linie cu ș și ț." for _line in range(lines)))
    last = field.blockBoundingGeometry(field.document().lastBlock()).bottom()
    assert field.contentOffset().y() + last <= field.viewport().height()
