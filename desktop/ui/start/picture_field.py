# SPDX-License-Identifier: EUPL-1.2
"""The coat of arms: shown as it prints, chosen from a file, taken away."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.i18n import _, render
from desktop.plan.errors import PlanSocialError
from desktop.ui import theme
from desktop.ui.icons import show_icon
from desktop.ui.start.picture_file import chosen_picture
from desktop.ui.stylesheet import look

SIDE = 14  # letters: of the square it is shown in
MARGIN = 0.12  # of that square


class PictureField(QWidget):
    """`chosen` carries the bytes of another picture, or None when it is taken away."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture: bytes | None = None
        self.preview = QLabel(self)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look(self.preview, "card")
        side = theme.letters(self, SIDE)
        self.preview.setFixedSize(side, side)
        self.choose = QPushButton(_("Choose a picture…"), self)
        self.choose.setAccessibleName(_("Choose the picture of the coat of arms"))
        self.choose.clicked.connect(self._ask)
        self.remove = QPushButton(_("Take the picture away"), self)
        look(self.remove, "link")
        show_icon(self.remove, "x", "blue")
        self.remove.clicked.connect(lambda: self._take(None))
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self._lay_out()
        self.show_picture(None)

    def show_picture(self, picture: bytes | None) -> None:
        """Show a picture, or that there is none."""
        self.picture = picture
        drawn = QPixmap()
        if picture is not None and drawn.loadFromData(picture):
            ratio = self.devicePixelRatioF()
            room = self.preview.size() * ((1 - MARGIN) * ratio)
            drawn = drawn.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            drawn.setDevicePixelRatio(ratio)
            self.preview.setPixmap(drawn)
        else:
            self.preview.setText(_("No picture"))
        self.preview.setAccessibleName(
            _("Coat of arms: no picture") if picture is None else _("Coat of arms")
        )
        self.remove.setVisible(picture is not None)
        self._say(_("PNG or JPEG; it prints at the top left of the first page."), "small")

    def take_file(self, path: Path) -> None:
        """Take the picture of a file; one that cannot be read is told beside the field."""
        try:
            picture = chosen_picture(path)
        except PlanSocialError as error:
            self._say(render(error.message), "stop")
        else:
            self._take(picture)

    def ask_file(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        kinds = _("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp *.svg)")
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Choose a picture…"), "", kinds)
        return Path(chosen) if chosen else None

    def _ask(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.take_file(path)

    def _take(self, picture: bytes | None) -> None:
        self.show_picture(picture)
        self.chosen.emit(picture)
        if picture is None:
            self.choose.setFocus()

    def _say(self, text: str, kind: str) -> None:
        self.note.setText(text)
        look(self.note, kind)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme.HAIR)
        for button in (self.choose, self.remove):
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.note)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
