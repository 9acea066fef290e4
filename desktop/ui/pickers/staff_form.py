# SPDX-License-Identifier: EUPL-1.2
"""Staff in rows: function and number of posts."""

from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.plan.declare import Kind
from desktop.plan.values.figures import read_number, written
from desktop.plan.values.staff import Post, read_staff, write_staff
from desktop.ui.pickers.value_form import NUMBER_LETTERS, FormRow, RowsForm


class StaffForm(RowsForm):
    """A row for each function of `text`."""

    kind = Kind.STAFF

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        for post in read_staff(text).posts or (Post(""),):
            self.put(PostRow(self, post))

    def new_row(self) -> FormRow:
        return PostRow(self, Post(""))

    def text(self) -> str:
        return write_staff(post for post in self._posts() if post.function)

    def problem(self) -> str:
        wrong = (row.count.text() for row in self._rows() if row.post() is None)
        number = next(wrong, None)
        if number:
            return _("“{text}” is no number of posts.").format(text=number)
        nameless = any(post.count is not None and not post.function for post in self._posts())
        return _("A number of posts has no function.") if nameless else ""

    def _posts(self) -> list[Post]:
        return [post for row in self._rows() if (post := row.post())]

    def _rows(self) -> list["PostRow"]:
        return [row for row in self.rows if isinstance(row, PostRow)]


class PostRow(FormRow):
    """A function and its number of posts."""

    def __init__(self, form: StaffForm, post: Post) -> None:
        super().__init__(form)
        self.function = form.line(post.function, _("Function"))
        count = "" if post.count is None else written(post.count)
        self.count = form.line(count, _("Posts"), NUMBER_LETTERS)
        self.hold(self.function, self.count)

    def post(self) -> Post | None:
        """What the row says; None where the number is none."""
        typed = self.count.text().strip()
        count = read_number(typed) if typed else None
        if typed and count is None:
            return None
        return Post(self.function.text().strip(), count)
