# SPDX-License-Identifier: EUPL-1.2
"""Files made of the council file: off the main thread, with progress, a stop, and the outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext, render
from desktop.plan.errors import PlanSocialError
from desktop.ui import theme
from desktop.ui.banner import Banner, Tone
from desktop.ui.file_choice import chosen_target, documents
from desktop.ui.open_plan import OpenPlan
from desktop.ui.progress_line import ProgressLine
from desktop.ui.reader import open_locally, ways_to

if TYPE_CHECKING:
    from desktop.editing.tasks import Progress
    from desktop.output.council.dossier import Written
    from desktop.plan.office import Office
    from desktop.plan.tree import Plan

    Saves = Callable[[Plan, Path, Office, frozenset[str], Progress], tuple[Written, ...]]

MADE_AS_PDF, MADE_AS_WORD = ".pdf", ".docx"


class Making(QWidget):
    """How far it is while it lasts, then what came of it."""

    def __init__(self, open_plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.open_plan = open_plan
        self._made_of = open_plan.plan
        self._running = False
        self.progress = ProgressLine(self)
        self.outcome = Banner(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.progress)
        column.addWidget(self.outcome)

    def save_paper(self, key: str, target: Path) -> None:
        """Write one paper, as a PDF or a Word file by the ending of the name."""
        self._start(
            lambda plan, office, progress: saved_paper(plan, key, office, target, progress),
            lambda data: self._saved(key, target, data),
            lambda: self.save_paper(key, target),
        )

    def save_all(self, folder: Path) -> None:
        """Write every paper into a folder, as PDF and as Word file."""
        self._save_into(folder, saved_dossier, self.save_all)

    def save_map(self, folder: Path) -> None:
        """Write the councillor's folder into a folder, as one PDF and one Word file."""
        self._save_into(folder, saved_map, self.save_map)

    def ask_target(self, name: str, ending: str) -> Path | None:
        """The file a person chooses for `name`; None when they do not."""
        kinds = {
            MADE_AS_PDF: _("PDF document (*.pdf)"),
            MADE_AS_WORD: _("Word document (*.docx)"),
        }
        return chosen_target(self, _("Save"), f"{name}{ending}", kinds[ending])

    def ask_folder(self) -> Path | None:
        """The folder a person chooses for all papers; None when they do not."""
        title = _("A folder for the papers of the council file")
        chosen = QFileDialog.getExistingDirectory(self, title, str(documents()))
        return Path(chosen) if chosen else None

    def _save_into(self, folder: Path, save: Saves, again: Callable[[Path], None]) -> None:
        ours = frozenset(each.sha256 for each in self.open_plan.session.exports())
        self._start(
            lambda plan, office, progress: save(plan, folder, office, ours, progress),
            lambda written: self._saved_all(folder, written),
            lambda: again(folder),
        )

    def _start(
        self,
        job: Callable[[Plan, Office, Progress], Any],
        done: Callable[[Any], None],
        again: Callable[[], None],
    ) -> None:
        from desktop.editing.office import office_shown
        from desktop.editing.tasks import Progress

        if self._running:
            return  # what was asked for before is still being made
        self._running = True
        plan, progress = self.open_plan.plan, Progress()
        self._made_of = plan
        self.outcome.hide()
        self.progress.follow(progress, _("Preparing the papers…"))
        self.open_plan.jobs.start(
            job,
            plan,
            office_shown(plan),
            progress,
            done=lambda outcome: self._done(done, outcome),
            failed=lambda error: self._failed(error, again),
            owner=self,
        )

    def _done(self, done: Callable[[Any], None], outcome: Any) -> None:
        self._running = False
        self.progress.end()
        done(outcome)

    def _failed(self, error: BaseException, again: Callable[[], None]) -> None:
        from desktop.editing.tasks import Stopped

        self._running = False
        self.progress.end()
        retry = (_("Try again"), again)
        if isinstance(error, Stopped):
            text = _("You stopped it. The files that were already written stay.")
            self.outcome.say(Tone.ATTENTION, text, retry)
        elif isinstance(error, PlanSocialError):
            self.outcome.say(Tone.TROUBLE, render(error.message), retry)
        else:
            raise error

    def _saved(self, what: str, target: Path, data: bytes) -> None:
        self._note([(what, target.name, data)])
        self.outcome.say(
            Tone.SUCCESS,
            _("Saved: {name}").format(name=target.name),
            *ways_to(target),
        )

    def _saved_all(self, folder: Path, written: tuple[Written, ...]) -> None:
        from desktop.output.council.dossier import Outcome

        self._note([(each.paper, each.path.name, each.data) for each in written])
        text = ngettext("{count} file in {folder}.", "{count} files in {folder}.", len(written))
        beside = sum(each.outcome is Outcome.BESIDE for each in written)
        kept = ngettext(
            "{count} of them stands beside one of yours, which stays as it is.",
            "{count} of them stand beside yours, which stay as they are.",
            beside,
        )
        said = text.format(count=len(written), folder=folder)
        told = f"{said} {kept.format(count=beside)}" if beside else said
        self.outcome.say(Tone.SUCCESS, told, (_("Open the folder"), lambda: open_locally(folder)))

    def _note(self, made: Iterable[tuple[str, str, bytes]]) -> None:
        """Remember which version of the plan the files hold: that of now, in a plan that may be
        written."""
        session = self.open_plan.session
        if session.read_only or session.plan is not self._made_of:
            return
        for what, name, data in made:
            try:
                session.note_export(what, name, data)
            except PlanSocialError:
                return  # the files are there; only the note is missing


def saved_paper(plan: Plan, key: str, office: Office, target: Path, progress: Progress) -> bytes:
    """One paper written to `target`. Runs off the main thread. Raises Stopped."""
    from desktop.output.council import compose_paper
    from desktop.output.export import write_whole

    document = compose_paper(plan, key, office)
    if target.suffix.lower() == MADE_AS_WORD:
        from desktop.output.docx import render_docx

        data = render_docx(document, progress)
    else:
        from desktop.output.pdf import render as render_document

        data = render_document(document, progress).data
    write_whole(target, data)
    return data


def saved_dossier(
    plan: Plan, folder: Path, office: Office, ours: frozenset[str], progress: Progress
) -> tuple[Written, ...]:
    """Every paper written into `folder`. Runs off the main thread. Raises Stopped."""
    from desktop.output.council.dossier import Format, write_dossier

    return tuple(write_dossier(plan, folder, tuple(Format), office, ours, progress))


def saved_map(
    plan: Plan, folder: Path, office: Office, ours: frozenset[str], progress: Progress
) -> tuple[Written, ...]:
    """All papers written into `folder` as one. Runs off the main thread. Raises Stopped."""
    from desktop.output.council.dossier import Format, write_map

    return tuple(write_map(plan, folder, tuple(Format), office, ours, progress))
