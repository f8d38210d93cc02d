"""Where a comparison is designed: what is asked, what is compared, and below, always in sight, what it may cost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.domain.comparison import Axis, Design, crossed
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.model_profiles import Effort
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.setup.choice_part import ChoicePart
from desktop_app.ui.comparison_tab.setup.more_part import MorePart
from desktop_app.ui.comparison_tab.setup.tasks_part import TasksPart
from desktop_app.ui.comparison_tab.setup.values import EstimateShown
from desktop_app.ui.estimate_words import SET_PRICE
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, Line, column, ground, row, scroll_column
from desktop_app.ui.widgets.labels import label

_PAUSE_MS = 300
_WIDTH = 920


class SetupForm(QWidget):
    """Signals: changed() a moment after the last change, run_pressed(), cancel_pressed(), clear_pressed(),
    price_pressed() where the model has none."""

    changed = Signal()
    run_pressed = Signal()
    cancel_pressed = Signal()
    clear_pressed = Signal()
    price_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.changed)
        self._source = ""
        self.asked = TasksPart()
        self.choice = ChoicePart()
        self.more = MorePart()
        self.model, self.efforts, self.repeats = self.choice.model, self.choice.efforts, self.choice.repeats
        self._build_head()
        self._build_foot()
        self._lay_out()
        for part in (self.asked, self.choice, self.more):
            part.changed.connect(self._later.start)

    @property
    def prompt(self) -> QPlainTextEdit:
        """Where the keyboard is put first."""
        return self.asked.fields.question

    def _build_head(self) -> None:
        self._clear = button(
            tr("Start empty"), "ghost", "plus", tr("An empty form; this one stays a draft"), dense=True
        )
        self._clear.clicked.connect(self.clear_pressed)
        self._clear.hide()
        self._fold = button(tr("More settings"), "ghost", dense=True)
        self._fold.setCheckable(True)
        self._fold.clicked.connect(lambda: self._unfold(self.more.isHidden()))

    def _build_foot(self) -> None:
        self._summary = label("", "body", wrap=True)
        self._summary.setAccessibleName(tr("Estimate"))
        self._parts = label("", "caption", "muted", wrap=True)
        self._parts.setAccessibleName(tr("What it is made of"))
        self._run = button(tr("Run"), "primary", "play")
        self._run.setAccessibleName(tr("Run comparison"))
        self._run.clicked.connect(self.run_pressed)
        self._price = button(tr(SET_PRICE), "link", dense=True)
        self._price.clicked.connect(self.price_pressed)
        self._price.hide()
        self._cancel = button(tr("Cancel"), "ghost")
        self._cancel.clicked.connect(self.cancel_pressed)

    def _lay_out(self) -> None:
        outer = column(self, spacing=0)
        area, inside = scroll_column(margin=Space.M, spacing=Space.M)
        outer.addWidget(area, 1)
        card = Card()
        card.setMaximumWidth(_WIDTH)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        body = card.body
        body.setSpacing(Space.S)
        head = row()
        head.addWidget(label(tr("New comparison"), "heading"), 1)
        head.addWidget(self._clear)
        body.addLayout(head)
        body.addWidget(self.asked)
        body.addWidget(Line())
        body.addWidget(self.choice)
        folded = row()
        folded.addWidget(self._fold)
        folded.addStretch()
        body.addLayout(folded)
        body.addWidget(self.more)
        centred = row()
        centred.addStretch(1)
        centred.addWidget(card, 1000)
        centred.addStretch(1)
        inside.addLayout(centred)
        inside.addStretch()
        outer.addWidget(Line())
        outer.addWidget(self._foot())
        self._unfold(False)

    def _foot(self) -> QWidget:
        foot = ground(QWidget(), "surface")
        line = row(foot, spacing=Space.S)
        line.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        said = column(spacing=2)
        said.addWidget(self._summary)
        said.addWidget(self._parts)
        line.addLayout(said, 1)
        for each in (self._price, self._cancel, self._run):
            line.addWidget(each)
        return foot

    def _unfold(self, open_: bool) -> None:
        self.more.setVisible(open_)
        self._fold.setChecked(open_)
        bind_icon(self._fold, "chevron-down" if open_ else "chevron-right", "muted")
        self._fold.setAccessibleDescription(
            tr("Shown") if open_ else tr("Title, developer message, grades, longest answer")
        )

    # -- what is shown -----------------------------------------------------------------------------------------

    def show_design(self, design: Design) -> None:
        """Everything that is written, but for model, efforts and axis."""
        self._source = design.source
        self.asked.show_tasks(design.tasks)
        self.choice.repeats.setValue(design.repeats)
        self.more.show_design(design)
        self._later.stop()

    def add_tasks(self, tasks: Sequence[Task], source: str) -> None:
        """More questions; `source` is the name of their file."""
        self._source = source or self._source
        self.asked.add_tasks(tasks)

    def replace_tasks(self, tasks: Sequence[Task], source: str) -> None:
        """These questions instead of all."""
        self._source = source
        self.asked.show_tasks(tasks)
        self._later.start()

    def show_estimate(self, shown: EstimateShown) -> None:
        """What it would be; with a reason why it cannot be run yet."""
        self._summary.setText(shown.reason or shown.words)
        whole = f"{shown.words} {shown.parts} {shown.basis}".strip()
        self._summary.setAccessibleDescription(shown.reason or whole)
        self._summary.setToolTip(shown.basis)
        self._parts.setText("" if shown.reason else shown.parts)
        self._parts.setVisible(bool(self._parts.text()))
        self._parts.setToolTip(shown.basis)
        self._price.setVisible(shown.unpriced)
        self._run.setText(shown.run or tr("Run"))
        set_enabled(self._run, not shown.reason, shown.reason)

    def show_cancel(self, possible: bool) -> None:
        """Whether there is something to go back to."""
        self._cancel.setVisible(possible)

    def show_kept(self, kept: bool) -> None:
        """Whether what stands here is kept as a draft."""
        self._clear.setVisible(kept)

    def design(self) -> Design:
        """What is set up now."""
        levels = self.choice.levels.chosen_keys()
        axis = self.choice.axis_taken() if levels else Axis.NONE
        efforts = (Effort(key) for key in self.choice.efforts.chosen_keys())
        return Design(
            tasks=self.asked.tasks,
            model_id=self.choice.model.model_id(),
            variants=crossed(efforts, axis, levels),
            repeats=self.choice.repeats.value(),
            developer_message=self.more.developer.toPlainText(),
            title=self.more.title.text(),
            axis=axis,
            scale=self.more.taken_scale(),
            margin=self.more.margin.margin(),
            max_output_tokens=self.more.taken_limit(),
            source=self._source,
        )
