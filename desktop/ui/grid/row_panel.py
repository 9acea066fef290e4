# SPDX-License-Identifier: EUPL-1.2
"""The current row as a form: each cell a field with its printed label, for long texts."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.editing.commands.cells import set_cell
from desktop.i18n import N_, _, render
from desktop.plan.declare import Kind
from desktop.plan.errors import BadInput, PlanSocialError
from desktop.plan.message import Message, say
from desktop.ui import theme
from desktop.ui.binding import TextBinding
from desktop.ui.fields import GrowingTextEdit
from desktop.ui.grid.also_fields import AlsoFields
from desktop.ui.grid.faces import ColumnFace, column_faces
from desktop.ui.grid.model import TableModel
from desktop.ui.stylesheet import look

_LEFT = Qt.AlignmentFlag.AlignLeft
LETTERS = 34  # how wide the panel asks to be


class RowPanel(QScrollArea):
    """Shows one row of a grid's table, hidden columns too. Another row is only shown when what was
    typed in this one is stored. `troubled` carries a PlanSocialError; `built`: it has new fields.
    """

    troubled = Signal(object)
    built = Signal()
    recovered = Signal()
    began = Signal()

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.row_uid: int | None = None
        self.title = QLabel()
        look(self.title, "heading")
        self.also = QPushButton(_("Approved and spent"))
        look(self.also, "link")
        self.also.setCheckable(True)
        self.also.setChecked(any(row.also for row in model.table.rows))
        self.also.setToolTip(_("What became of each amount. It is not printed in the plan."))
        self.also.toggled.connect(self._show_also)
        self.also_fields: list[AlsoFields] = []
        self.fields: dict[str, GrowingTextEdit] = {}
        self.bindings: dict[str, TextBinding] = {}
        self._columns: tuple[ColumnFace, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(theme.letters(self, LETTERS))
        model.table_changed.connect(self.refresh)
        self._build()

    def sizeHint(self) -> QSize:
        """As high as the grid beside it happens to be: it scrolls by itself."""
        return QSize(theme.letters(self, LETTERS), self.minimumSizeHint().height())

    def show_row(self, row_uid: int | None) -> bool:
        """Show the row with this number; False when the one shown could not be stored."""
        if row_uid == self.row_uid:
            return True
        if not self.commit():
            return False
        self.row_uid = row_uid
        self.refresh()
        return True

    def commit(self) -> bool:
        """Store what is typed here; False when that failed, the text staying."""
        stored = [binding.commit() for binding in self._every_binding()]  # all are tried
        return all(stored)

    def refresh(self) -> None:
        """Show the row as it is stored; a field being written in is left alone."""
        if column_faces(self.model.table, hidden=True) != self._columns and self.commit():
            self._build()
        place = self.model.place_of(self.row_uid) if self.row_uid is not None else None
        if place is None:
            self.row_uid = None
        self._form.setEnabled(place is not None)
        number = say(N_("Row {number}"), number=place + 1 if place is not None else "–")
        self.title.setText(render(number))
        for binding in self._every_binding():
            binding.refresh()

    def put_under(self, key: str, widget: QWidget) -> None:
        """Show `widget` under the field of a column; it goes with the field."""
        layout = self._form.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.fields[key]) + 1, widget, 0, _LEFT)

    def _every_binding(self) -> list[TextBinding]:
        also = (binding for fields in self.also_fields for binding in fields.bindings.values())
        return [*self.bindings.values(), *also]

    def _show_also(self, shown: bool) -> None:
        for fields in self.also_fields:
            fields.setVisible(shown)

    def _build(self) -> None:
        self._columns = column_faces(self.model.table, hidden=True)
        self.fields, self.bindings, self.also_fields = {}, {}, []
        form = self._form = QWidget()
        look(form, "ground")
        layout = QVBoxLayout(form)
        layout.setSpacing(theme.HAIR)
        for kept in (self.title, self.also):  # the old form is thrown away with what is in it
            kept.setParent(None)
            layout.addWidget(kept)
        for column in self._columns:
            self._add_field(layout, form, column)
        self.also.setVisible(bool(self.also_fields))
        layout.addStretch(1)
        self.setWidget(form)
        self.built.emit()

    def _add_field(self, layout: QVBoxLayout, form: QWidget, column: ColumnFace) -> None:
        label = QLabel(column.name, form)
        label.setWordWrap(True)
        look(label, "strong")
        field = GrowingTextEdit(form)
        field.setReadOnly(self.model.session.read_only)
        help_text = _(column.declared.help) if column.declared else ""
        field.setAccessibleName(column.name)
        field.setAccessibleDescription(help_text)
        field.setToolTip(help_text)
        label.setBuddy(field)
        layout.addSpacing(theme.HAIR)
        layout.addWidget(label)
        layout.addWidget(field)
        self.fields[column.key] = field
        self.bindings[column.key] = self._bind(field, column.key)
        if column.kind is Kind.AMOUNT:
            self._add_also(layout, form, column)

    def _add_also(self, layout: QVBoxLayout, form: QWidget, column: ColumnFace) -> None:
        fields = AlsoFields(self.model, lambda: self.row_uid, column.key, form)
        fields.lay_out(column.name)
        fields.setVisible(self.also.isChecked())
        layout.addWidget(fields)
        self.also_fields.append(fields)
        for binding in fields.bindings.values():
            self._follow(binding)

    def _bind(self, field: GrowingTextEdit, key: str) -> TextBinding:
        binding = TextBinding(field, partial(self._read, key), partial(self._write, key))
        self._follow(binding)
        return binding

    def _follow(self, binding: TextBinding) -> None:
        binding.troubled.connect(self._tell)
        binding.recovered.connect(self.recovered)
        binding.began.connect(self.began)

    def _read(self, key: str) -> str:
        place = self.model.place_of(self.row_uid) if self.row_uid is not None else None
        return self.model.row(place).text(key) if place is not None else ""

    def _write(self, key: str, text: str) -> None:
        if self.row_uid is None:
            raise BadInput(say(N_("This row is no longer in the table.")))
        set_cell(self.model.session, self.row_uid, key, text)

    def _tell(self, message: Message) -> None:
        self.troubled.emit(PlanSocialError(message))
