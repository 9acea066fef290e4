# SPDX-License-Identifier: EUPL-1.2
"""The look: contrast of the tokens, one style sheet, Qt's own texts, the settings."""

import dataclasses
import gettext
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit

from desktop import i18n, paths
from desktop.ui import appearance, icons, qt_translation, settings, theme
from desktop.ui.route import Page, Route
from desktop.ui.stylesheet import stylesheet
from desktop.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, THEMES, Mode

NAMES = ("light", "dark", "contrast-light", "contrast-dark")
TEXTS = ("ink", "quiet", "blue", "done", "work", "look", "stop")


def luminance(colour: str) -> float:
    channels = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(colour)]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def rgb(colour: str) -> tuple[float, float, float]:
    found = QColor(colour)
    return found.redF(), found.greenF(), found.blueF()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_every_text_can_be_read(tokens) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in ("paper", "ground")]
    pairs += [("on_blue", "blue"), ("ink", "blue_tint"), ("ink", "look_tint"), ("ink", "stop_tint")]
    pairs += [("ink", "done_tint"), ("ink", "hover")]
    weak = {
        pair: round(contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])), 2)
        for pair in pairs
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("tokens", [CONTRAST_LIGHT, CONTRAST_DARK], ids=NAMES[2:])
def test_high_contrast_is_seven_to_one_and_has_lines_one_can_see(tokens) -> None:
    pairs = [(text, ground) for text in (*TEXTS, "line") for ground in ("paper", "ground")]
    pairs += [("on_blue", "blue"), ("ink", "blue_tint"), ("ink", "hover"), ("ink", "stop_tint")]
    assert [p for p in pairs if contrast(getattr(tokens, p[0]), getattr(tokens, p[1])) < 7] == []


@pytest.mark.parametrize("tokens", THEMES, ids=NAMES)
def test_the_palette_and_the_style_sheet_say_the_tokens(tokens) -> None:
    palette = theme.palette_of(tokens)
    assert theme.tokens_of(palette) is tokens
    assert palette.color(QPalette.ColorRole.Base) == QColor(tokens.paper)
    sheet = stylesheet(tokens, 10.5)
    assert "${" not in sheet
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", sheet))
    assert used <= set(dataclasses.asdict(tokens).values())


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = set()
    for file in paths.PACKAGE.glob("ui/**/*.py"):
        text = file.read_text(encoding="utf-8")
        asked |= set(re.findall(r'show_icon\([\w.]+, "([a-z0-9-]+)"', text))
    for drawing, _colour in icons_of_states():
        asked.add(drawing)
    there = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
    assert asked and asked - there == set()


def icons_of_states() -> list[tuple[str, str]]:
    from desktop.ui.finding_line import DRAWINGS
    from desktop.ui.words import PROGRESS_DRAWINGS, STATE_DRAWINGS

    return [*DRAWINGS.values(), *PROGRESS_DRAWINGS.values(), *STATE_DRAWINGS.values()]


def test_an_icon_takes_the_colour_it_is_given(qapp) -> None:
    picture = icons.pixmap("state-done", QColor("#1E7B4F"), 16, 2.0)
    assert picture.width() == 32
    assert picture.toImage().pixelColor(16, 16) == QColor("#1E7B4F")


def test_a_choice_of_letters_and_colours_holds_at_once(window, qapp) -> None:
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    window.go(Route(Page.SETTINGS))
    page = window.stack.currentWidget()
    try:
        page.letters.setCurrentIndex(page.letters.findData(14.0))
        page.mode.setCurrentIndex(page.mode.findData(Mode.DARK.value))
        assert (settings.points(), settings.mode()) == (14.0, Mode.DARK)
        assert qapp.font().pointSizeF() == 14.0
        assert theme.current() is DARK
        page.done.click()
        assert window.route.page is Page.HUB
    finally:
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)
        qapp.setFont(font)


def test_foolish_settings_mean_the_usual_look(plan_library) -> None:
    stored = settings.stored()
    stored.setValue(settings.POINTS, "mare")
    stored.setValue(settings.MODE, "mov")
    assert (settings.points(), settings.mode()) == (theme.BASE_POINTS, Mode.SYSTEM)
    stored.setValue(settings.POINTS, "300")
    assert settings.points() == theme.MAX_POINTS


class Romanian(gettext.NullTranslations):
    """A catalogue of two entries."""

    def gettext(self, message: str) -> str:
        return {"Cancel": "Renunță", "&Undo": "&Anulează"}.get(message, message)


def test_qts_own_texts_come_from_our_catalogue(qtbot, qapp, monkeypatch) -> None:
    monkeypatch.setattr(i18n, "_catalogue", Romanian())
    translation = qt_translation.install(qapp)
    try:
        box = QDialogButtonBox()
        qtbot.addWidget(box)
        cancel = box.addButton(QDialogButtonBox.StandardButton.Cancel)
        reset = box.addButton(QDialogButtonBox.StandardButton.RestoreDefaults)
        field = QLineEdit()
        qtbot.addWidget(field)
        menu = field.createStandardContextMenu()
        texts = [action.text() for action in menu.actions()]
        menu.deleteLater()
    finally:
        qapp.removeTranslator(translation)
    assert cancel.text() == "Renunță"
    assert reset.text() == "Restore Defaults"  # no entry: Qt's own, never blank
    assert texts[0].startswith("&Anulează\t")
    assert "Ctrl+Z" in texts[0]


@pytest.fixture
def look_put_back(qapp):
    """The look of the test run, whatever a test makes of it."""
    font, palette, sheet = qapp.font(), qapp.palette(), qapp.styleSheet()
    yield
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_the_look_follows_the_system_at_once(window, qapp, look_put_back, monkeypatch) -> None:
    shown = {Mode.SYSTEM: DARK}
    monkeypatch.setattr(theme, "chosen_tokens", lambda mode: shown.get(mode, CONTRAST_LIGHT))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is DARK
    settings.choose(10.5, Mode.CONTRAST)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert theme.current() is CONTRAST_LIGHT


def test_icons_grow_with_the_letters(window, look_put_back, qapp) -> None:
    button = window.rail.places[Page.REVIEW]
    appearance.dress(qapp, Mode.LIGHT, 10.5)
    usual, width = button.iconSize().height(), window.rail.width()
    appearance.dress(qapp, Mode.LIGHT, 18.0)
    assert (usual, button.iconSize().height()) == (16, 27)
    assert window.rail.tree.iconSize().width() == 27
    assert window.rail.width() > width
