"""The Import window: four steps one after the other, with the way back and forth below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr
from desktop_app.ui.import_window.check_page import CheckPage
from desktop_app.ui.import_window.file_page import FilePage
from desktop_app.ui.import_window.mapping_page import MappingPage
from desktop_app.ui.import_window.options_page import OptionsPage
from desktop_app.ui.import_window.queue_page import QueuePage
from desktop_app.ui.import_window.values import STEPS, CheckShown, FileShown, Footer, MappingShown, QueueShown, Step
from desktop_app.ui.jobs_tab.form_values import Choices, Form
from desktop_app.ui.notices import Notice, NoticeStack, problem_notice
from desktop_app.ui.plumbing.dialogs import choose_file, save_file
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row, scroll_column
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label

_SMALLEST, _FIRST_SIZE = (860, 560), (980, 680)
_FILTERS = (
    later("Files of rows (*.csv *.tsv *.tab *.jsonl *.ndjson *.xlsx *.xlsm *.txt *.md)"),
    later("All files (*)"),
)


class ImportView(CompanionWindow):
    """Not modal. Signals: next_pressed(), back_pressed(), dropped(path); the pages have their own."""

    over_its_parent = True
    next_pressed = Signal()
    back_pressed = Signal()
    dropped = Signal(object)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(tr("Jobs from a file"), _SMALLEST, _FIRST_SIZE, parent)
        self.setAcceptDrops(True)
        self.file, self.mapping, self.options = FilePage(), MappingPage(), OptionsPage(clock)
        self.check, self.queue = CheckPage(), QueuePage()
        self.notices = NoticeStack()
        self._step_labels = [label(f"{number}  {tr(name)}", "body", "muted") for number, name in enumerate(STEPS, 1)]
        self._stack = QStackedWidget()
        for page in (self.file, self._both(), self.check, self.queue):
            self._stack.addWidget(page)
        self._lay_out()

    def _both(self) -> QWidget:
        holder = QWidget()
        sides = row(holder, spacing=0)
        for part in (self.mapping, self.options):
            area, inside = scroll_column(margin=Space.L, spacing=0)
            inside.addWidget(part)
            sides.addWidget(area, 1)
            if part is self.mapping:
                sides.addWidget(Line(Qt.Orientation.Vertical))
        return holder

    def _lay_out(self) -> None:
        steps = row(spacing=Space.L)
        steps.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        for each in self._step_labels:
            steps.addWidget(each)
        steps.addStretch()
        self._busy = label("", "caption", "muted")
        self._back = button(tr("Back"))
        self._back.clicked.connect(self.back_pressed)
        self._close = button(tr("Cancel"))
        self._close.clicked.connect(self.reject)
        self._next = button(tr("Next"), "primary")
        self._next.setDefault(True)
        self._next.clicked.connect(self.next_pressed)
        last = row(spacing=Space.XS)
        last.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        last.addWidget(self._busy, 1)
        for press in (self._close, self._back, self._next):
            last.addWidget(press)
        above = column()
        above.setContentsMargins(Space.L, Space.XS, Space.L, 0)
        above.addWidget(self.notices)
        middle = ground(QWidget(), "surface")
        inside = column(middle, spacing=0)
        inside.addLayout(above)
        inside.addWidget(self._stack, 1)
        whole = column(self, spacing=0)
        whole.addLayout(steps)
        whole.addWidget(Line())
        whole.addWidget(middle, 1)
        whole.addWidget(Line())
        whole.addLayout(last)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_step(self, step: Step) -> None:
        """One of the four."""
        self._stack.setCurrentIndex(int(step))
        for place, each in enumerate(self._step_labels):
            mark(each, scale="strong" if place == step else "body", tone="accent" if place == step else "muted")
        _tell_place(self._step_labels, step)

    def show_footer(self, footer: Footer) -> None:
        """The way on, and the way back."""
        self._next.setText(footer.next_words)
        self._next.setVisible(bool(footer.next_words))
        set_enabled(self._next, not footer.next_refusal, footer.next_refusal)
        self._busy.setText(footer.next_refusal)
        self._back.setVisible(footer.back)
        self._close.setText(tr(footer.close_words))

    def show_reading(self, words: str) -> None:
        """How far the reading is."""
        if words:
            self._busy.setText(words)

    def show_file(self, shown: FileShown) -> None:
        """The first step."""
        self.file.show_file(shown)
        self.notices.remove("seen")

    def show_seen(self, words: str) -> None:
        """The same file, before."""
        self.notices.remove("seen")
        if words:
            self.notices.show_notice(Notice("seen", "warning", words))

    def show_options(self, choices: Choices, form: Form) -> None:
        """The second step's right half."""
        self.options.show_options(choices, form)

    def show_mapping(self, shown: MappingShown) -> None:
        """The second step's left half."""
        self.mapping.show_mapping(shown)

    def show_check(self, shown: CheckShown) -> None:
        """The third step."""
        self.notices.remove("seen")
        self.check.show_check(shown)

    def show_queue(self, shown: QueueShown) -> None:
        """The fourth step."""
        self.queue.show_queue(shown)

    def show_saved(self, text: str, advice: str) -> None:
        """Bad rows were written."""
        self.notices.show_notice(Notice("import", "success", text, advice))

    def show_problem(self, problem: Problem) -> None:
        """What happened and what to do."""
        self.notices.show_notice(problem_notice(problem, "import"))

    def clear_problem(self) -> None:
        """Something else is tried."""
        self.notices.remove("import")

    # -- files ---------------------------------------------------------------------------------------------------

    async def ask_file(self) -> Path | None:
        """Which file to import."""
        return await choose_file(self, tr("Jobs from a file"), [tr(each) for each in _FILTERS])

    async def ask_target(self, name: str) -> Path | None:
        """Where the bad rows go."""
        return await save_file(
            self, tr("Save rows to repair"), Path(name), (tr("Rows (*{suffix})", suffix=Path(name).suffix),)
        )

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._stack.currentIndex() == Step.FILE:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files[0])


def _tell_place(labels: list[QLabel], step: Step) -> None:
    for place, each in enumerate(labels):
        where = tr("now") if place == step else tr("done") if place < step else tr("later")
        each.setAccessibleDescription(
            tr("Step {place} of {labels}, {where}", place=place + 1, labels=len(labels), where=where)
        )
