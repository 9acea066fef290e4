# SPDX-License-Identifier: EUPL-1.2
"""The commands of the grid with their words, icons and keys, for its menu and its toolbar."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.i18n import N_, _
from desktop.ui import icons
from desktop.ui.grid.commands import GridCommands


@dataclass(frozen=True, slots=True)
class Offer:
    """A command as it is offered; `method` of GridCommands does it. No method: a rule in menus.

    `short`: the words beside its icon, where the table it works on is in sight.
    """

    method: str = ""
    words: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    short: str = ""
    changes: bool = True


OFFERS = (
    Offer("cut", N_("Cut"), ("Ctrl+X", "Shift+Del")),
    Offer("copy", N_("Copy"), ("Ctrl+C",), changes=False),
    Offer("paste", N_("Paste"), ("Ctrl+V", "Shift+Ins")),
    Offer("clear", N_("Clear cells"), ("Del",)),
    Offer("fill_down", N_("Fill down"), ("Ctrl+D",)),
    Offer(),
    Offer("merge", N_("Merge cells"), ("Ctrl+M",)),
    Offer("merge_joining", N_("Merge cells and join their texts")),
    Offer("split", N_("Split the merged cell"), ("Ctrl+Shift+M",)),
    Offer("add_note", N_("Note with a sign"), ("Ctrl+Shift+N",)),
    Offer(),
    Offer("add_row", N_("Add row"), (), "plus"),
    Offer(
        "insert_row",
        N_("Insert row above"),
        ("Ctrl++", "Ctrl+Shift++", "Ctrl+Ins"),
        "between-horizontal-start",
        N_("Insert"),
    ),
    Offer("duplicate_rows", N_("Duplicate rows"), ("Ctrl+Shift+D",), "copy-plus", N_("Duplicate")),
    Offer("move_up", N_("Move rows up"), ("Alt+Up",), "arrow-up", N_("Up")),
    Offer("move_down", N_("Move rows down"), ("Alt+Down",), "arrow-down", N_("Down")),
    Offer(),
    Offer("delete_rows", N_("Delete rows"), ("Ctrl+-",), "trash-2", N_("Delete")),
    Offer("choose_rows", N_("Choose whole rows"), ("Shift+Space",), changes=False),
    Offer("choose_columns", N_("Choose whole columns"), ("Ctrl+Space",), changes=False),
)
MERGING = ("merge", "merge_joining", "split")


class GridActions:
    """The actions of one grid, by method name. Their keys are answered by the grid alone."""

    def __init__(self, commands: GridCommands, parent: QWidget) -> None:
        self.commands = commands
        self.by_method: dict[str, QAction] = {}
        self._by_key: dict[int, QAction] = {}
        for offer in OFFERS:
            if offer.method:
                self._add(offer, commands, parent)

    def _add(self, offer: Offer, commands: GridCommands, parent: QWidget) -> None:
        action = QAction(_(offer.words), parent)
        if offer.short:
            action.setIconText(_(offer.short))
        sequences = [QKeySequence(keys) for keys in offer.keys]
        action.setShortcuts(sequences)
        action.setToolTip(" · ".join([_(offer.words), *offer.keys[:1]]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setEnabled(not (offer.changes and commands.session.read_only))
        action.triggered.connect(getattr(commands, offer.method))
        self.by_method[offer.method] = action
        for sequence in sequences:
            self._by_key[sequence[0].toCombined()] = action  # type: ignore[index]

    def for_keys(self, combined: int) -> QAction | None:
        """The action behind a key with its modifiers."""
        return self._by_key.get(combined)

    def draw_icons(self, widget: QWidget) -> None:
        """Draw the icons in the colours in force."""
        for offer in OFFERS:
            if offer.icon:
                self.by_method[offer.method].setIcon(icons.icon(offer.icon, widget))

    def menu(self, parent: QWidget) -> QMenu:
        """A context menu of everything offered."""
        menu = QMenu(parent)
        self.show_merging()
        for offer in OFFERS:
            if offer.method:
                menu.addAction(self.by_method[offer.method])
            else:
                menu.addSeparator()
        return menu

    def show_merging(self) -> None:
        """Offer of merging and splitting what the chosen cells allow."""
        allowed = self.commands.merging()
        for method in MERGING:
            self.by_method[method].setVisible(method in allowed)
