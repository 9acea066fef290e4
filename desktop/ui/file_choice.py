# SPDX-License-Identifier: EUPL-1.2
"""Where a person wants a file written."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> Path:
    """The person's folder of documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def chosen_target(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """The file a person chooses, who is offered `name` among the documents; None when they do not.

    It has the ending of `name`, even where that is forgotten. `kind`: as dialogs say it,
    "PDF document (*.pdf)".
    """
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, str(documents() / name), kind)
    if not chosen:
        return None
    target, ending = Path(chosen), Path(name).suffix
    fits = target.suffix.lower() == ending
    return target if fits else target.with_name(f"{target.name}{ending}")
