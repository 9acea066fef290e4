# SPDX-License-Identifier: EUPL-1.2
"""What the parts of a table's page share: doing a command, tying a field to a text."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.editing.session import PlanSession
from desktop.plan.errors import PlanSocialError
from desktop.plan.message import Message
from desktop.plan.tree import Table
from desktop.ui.binding import TextBinding, TextField


class TableTies(QObject):
    """The table that a page edits. `troubled` carries a PlanSocialError.

    `recovered`: what had failed is stored; `began`: a field holds text that is not stored.
    """

    troubled = Signal(object)
    recovered = Signal()
    began = Signal()

    def __init__(self, session: PlanSession, table_uid: int, parent: QObject) -> None:
        super().__init__(parent)
        self.session = session
        self.table_uid = table_uid
        self.store_first: Callable[[], bool] = lambda: True  # until a grid is there

    @property
    def table(self) -> Table:
        """The table as it is stored."""
        return self.session.table(self.table_uid)

    def attempt(self, command: Callable[[], object]) -> bool:
        """Store what is being written, then do `command`; False when either could not be done."""
        if self.session.read_only or not self.store_first():
            return False
        try:
            command()
        except PlanSocialError as error:
            self.troubled.emit(error)
            return False
        return True

    def tie(
        self, field: TextField, read: Callable[[], str], write: Callable[[str], None]
    ) -> TextBinding:
        """Bind a field to a text of the table."""
        field.setReadOnly(self.session.read_only)
        binding = TextBinding(field, read, write)
        binding.troubled.connect(self._tell)
        binding.recovered.connect(self.recovered)
        binding.began.connect(self.began)
        return binding

    def _tell(self, message: Message) -> None:
        self.troubled.emit(PlanSocialError(message))
