# SPDX-License-Identifier: EUPL-1.2
"""My lists: what the pickers show, each entry hers to change, a whole list hers to bring."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.editing.lists import Lists
from desktop.i18n import _, ngettext, render
from desktop.intake.list_files import MOST_BYTES, read_list_file
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.findings import Place
from desktop.plan.lookup import LISTS, Entry, Line
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.page_widget import PageWidget
from desktop.ui.pickers.entry_form import EntryForm
from desktop.ui.pickers.lists_layout import ListsLayout

NAME = int(Qt.ItemDataRole.UserRole)


class ListsPage(PageWidget):
    """Shows one list at a time. `left` when the person is done."""

    left = Signal()

    def __init__(self, lists: Lists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lists = lists
        self.form: EntryForm | None = None
        self._form_list = ""  # the list whose entry is in the form
        self.parts = ListsLayout(self)
        for name, shape in LISTS.items():
            item = QListWidgetItem(_(shape.label), self.parts.names)
            item.setData(NAME, name)
            item.setSizeHint(QSize(0, theme.field_height(self.parts.names)))
        self._connect()
        self.parts.names.setCurrentRow(0)

    @property
    def name(self) -> str:
        """The list that is shown."""
        return str(self.parts.names.currentItem().data(NAME))

    @property
    def names(self) -> QListWidget:
        """The names of the lists."""
        return self.parts.names

    @property
    def typed(self) -> QLineEdit:
        """What is searched for."""
        return self.parts.typed

    @property
    def banner(self) -> Banner:
        """Where the page says what was done or could not be done."""
        return self.parts.banner

    def arrive(self, place: Place | None = None) -> None:
        """Read the lists again; the search gets the focus."""
        self.lists.reload()
        self.show_list()
        self.typed.setFocus()

    def commit(self) -> bool:
        """Keep what was written in an open form; False when it could not be, the form staying."""
        if self.form is not None and self.form.changed:
            self.form.keep()
            return self.form is None
        return True

    def ask_file(self) -> Path | None:
        """The file a person chooses; None when they do not."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self, _("Bring a list from a file"), "", _("Lists (*.csv *.txt)")
        )
        return Path(chosen) if chosen else None

    def show_list(self) -> None:
        """Show the entries that fit what is typed, and where the list comes from."""
        parts = self.parts
        parts.entries.show(self.lists.search(self.name, self.typed.text(), 100_000))
        count = len(parts.entries.matches)
        words = ngettext("{count} entry", "{count} entries", count).format(count=count)
        brought = self.lists.replacement(self.name)
        if brought is None:
            source = _("the program's list")
        else:
            source = _("brought from {file} on {day}").format(
                file=brought.file_name, day=f"{brought.brought:%d.%m.%Y}"
            )
        parts.source.setText(f"{words} · {source}")
        self._choose()
        if self.lists.trouble is not None:
            self.banner.say(
                Tone.TROUBLE,
                render(self.lists.trouble),
                (_("Begin new lists (the file is kept)"), self._start_over),
            )

    def chosen(self) -> Entry | None:
        """The entry that is chosen in the list."""
        row = self.parts.view.currentIndex().row()
        return self.parts.entries.matches[row].entry if row >= 0 else None

    def _connect(self) -> None:
        parts = self.parts
        parts.names.currentRowChanged.connect(self._other_list)
        parts.typed.textChanged.connect(self.show_list)
        parts.view.selectionModel().selectionChanged.connect(self._choose)
        parts.view.activated.connect(self._change)
        parts.add.clicked.connect(self._add)
        parts.change.clicked.connect(self._change)
        parts.remove.clicked.connect(self._remove)
        parts.bring.clicked.connect(self._bring)
        parts.restore.clicked.connect(self._restore)
        parts.done.clicked.connect(self.left)

    def _other_list(self) -> None:
        if not self.commit():  # what is written stays, with the list it belongs to
            with QSignalBlocker(self.names):
                self.names.setCurrentRow(list(LISTS).index(self._form_list))
            return
        self._close_form()
        self.banner.hide()
        self.typed.clear()
        self.show_list()

    def _choose(self) -> None:
        entry = self.chosen()
        self.parts.change.setEnabled(entry is not None)
        self.parts.remove.setEnabled(entry is not None)
        own = entry is not None and entry.own
        self.parts.remove.setText(_("Delete it") if own else _("Hide it"))

    def _add(self) -> None:
        shape = LISTS[self.name]
        label = shape.fields["label"]
        self._open_form({label: self.typed.text().strip()}, _("New entry"), None)

    def _change(self) -> None:
        entry = self.chosen()
        if entry is not None:
            self._open_form(entry.line, _("Change the entry"), entry)

    def _open_form(self, line: Line, title: str, entry: Entry | None) -> None:
        if not self.commit():
            return
        self._close_form()
        self._form_list = self.name
        self.form = EntryForm(LISTS[self.name], line, title, self)
        self.form.saved.connect(lambda written: self._save(entry, written))
        self.form.left.connect(self._leave_form)
        self.parts.column.addWidget(self.form)
        self.form.show()  # at once, for it gets the focus
        self.form.focus_start()

    def _save(self, entry: Entry | None, line: Line) -> None:
        assert self.form is not None
        try:
            if entry is None:
                self.lists.add(self._form_list, line)
            else:
                self.lists.change(self._form_list, entry, line)
        except BadInput as problem:
            self.form.show_problem(problem)
            return
        except PlanSocialError as error:
            self.banner.say(Tone.TROUBLE, render(error.message))
            return
        self.banner.hide()
        self._leave_form()
        self.show_list()

    def _leave_form(self) -> None:
        self._close_form()
        self.typed.setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _remove(self) -> None:
        entry = self.chosen()
        if entry is None or not self._done(lambda: self.lists.remove(self.name, entry)):
            return
        name = self.name

        def put_back() -> None:
            if self._done(lambda: self.lists.add(name, entry.line)):
                self.banner.hide()

        if entry.own:
            said = _("“{entry}” is deleted.").format(entry=entry.label)
            self.banner.say(Tone.SUCCESS, said, (_("Put it back"), put_back))
        else:
            said = _("“{entry}” is not shown any more. “Our list again” brings it back.")
            self.banner.say(Tone.SUCCESS, said.format(entry=entry.label))

    def _bring(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.bring(path)

    def bring(self, path: Path) -> None:
        """Take the list of a file in the place of the one shown, or say why not."""
        from desktop.editing.library import read_file

        name = self.name

        def replace() -> None:
            lines = read_list_file(name, read_file(path, MOST_BYTES))
            self.lists.replace(name, lines, path.name)

        if self._done(replace):
            said = _("The list of {file} is in use. Your own entries stay.")
            self.banner.say(Tone.SUCCESS, said.format(file=path.name))

    def _restore(self) -> None:
        if self._done(lambda: self.lists.restore(self.name)):
            self.banner.say(Tone.SUCCESS, _("Our list is back, whole. Your own entries stay."))

    def _start_over(self) -> None:
        if self._done(self.lists.start_over):
            self.banner.hide()

    def _done(self, act: Callable[[], object]) -> bool:
        """Do something to the lists and show them; what goes wrong is told above them."""
        if not self.commit():
            return False
        try:
            act()
        except PlanSocialError as error:
            self.banner.say(Tone.TROUBLE, render(error.message))
            return False
        self._close_form()
        self.show_list()
        return True
