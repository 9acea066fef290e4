# SPDX-License-Identifier: EUPL-1.2
"""Qt's own texts (buttons, context menus, file dialogs) from our catalogue.

Qt ships no Romanian. The texts below are Qt's, marked so that they stand in our catalogue.
"""

from PySide6.QtCore import QObject, QTranslator

from desktop.i18n import N_, catalogue_entry


class QtTranslation(QTranslator):
    """Answers Qt's requests from the catalogue; None where it has nothing, so Qt shows its own."""

    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        count: int = -1,
    ) -> str | None:
        """The translation of one of Qt's texts. Returning "" would blank it, so None."""
        text = source.decode() if isinstance(source, bytes) else source
        if not text or (context not in CONTEXTS and context not in CONTEXTS_AS_BYTES):
            return None
        found = catalogue_entry(text)
        return found or None

    def isEmpty(self) -> bool:
        """Never: an empty translator is not asked."""
        return False


def install(app: QObject) -> QtTranslation:
    """Let Qt ask our catalogue; to be called before the first widget is made."""
    from PySide6.QtCore import QCoreApplication

    translation = QtTranslation(app)
    QCoreApplication.installTranslator(translation)
    return translation


CONTEXTS = frozenset(
    (
        "QAbstractSpinBox",
        "QComboBox",
        "QDialogButtonBox",
        "QFileDialog",
        "QFileSystemModel",
        "QLineEdit",
        "QMessageBox",
        "QPlatformTheme",
        "QScrollBar",
        "QShortcut",
        "QWidgetTextControl",
    )
)
CONTEXTS_AS_BYTES = frozenset(name.encode() for name in CONTEXTS)

TEXTS = (
    N_("&Undo"),
    N_("&Redo"),
    N_("Cu&t"),
    N_("&Copy"),
    N_("Copy &Link Location"),
    N_("&Paste"),
    N_("Delete"),
    N_("Select All"),
    N_("OK"),
    N_("&OK"),
    N_("Cancel"),
    N_("&Cancel"),
    N_("Save"),
    N_("&Save"),
    N_("Save All"),
    N_("Open"),
    N_("&Open"),
    N_("Close"),
    N_("&Close"),
    N_("Apply"),
    N_("Reset"),
    N_("Help"),
    N_("Discard"),
    N_("Don't Save"),
    N_("&Yes"),
    N_("Yes to &All"),
    N_("&No"),
    N_("N&o to All"),
    N_("Abort"),
    N_("Retry"),
    N_("Ignore"),
    N_("Restore Defaults"),
    N_("Look in:"),
    N_("File &name:"),
    N_("Files of type:"),
    N_("Directory:"),
    N_("&Choose"),
    N_("Back"),
    N_("Forward"),
    N_("Parent Directory"),
    N_("Create New Folder"),
    N_("List View"),
    N_("Detail View"),
    N_("Save As"),
    N_("Name"),
    N_("Size"),
    N_("Type"),
    N_("Date Modified"),
    N_("Computer"),
    N_("My Computer"),
    N_("Recent Places"),
    N_("New Folder"),
    N_("&Rename"),
    N_("&Delete"),
    N_("Show &hidden files"),
    N_("&New Folder"),
    N_("All Files (*)"),
    N_("%1 already exists.\nDo you want to replace it?"),
    N_("%1\nFile not found.\nPlease verify the correct file name was given."),
    N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
)
