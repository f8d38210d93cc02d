"""The left of the judge's window: who judges, how, by which words, how often, which answers, and what it may cost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QProgressBar, QVBoxLayout, QWidget

from desktop_app.domain.judging import MOST_REPEATS, JudgeKind
from desktop_app.language import tr
from desktop_app.services.judge_requests import Scope
from desktop_app.ui.comparison_tab.grading.judge_memory import Chosen
from desktop_app.ui.comparison_tab.grading.judge_words import KINDS, progress_words, scope_chips
from desktop_app.ui.comparison_tab.grading.rubric_editor import RubricEditor
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, ground, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelPicker
from desktop_app.ui.widgets.number_box import NumberBox

_PAUSE_MS = 300


class JudgeForm(QWidget):
    """Signals: kind_chosen(key), model_chosen(model id), changed() a moment after another change, run_pressed(),
    stop_pressed(), release_pressed(); those of `rubric` are its own."""

    kind_chosen = Signal(str)
    model_chosen = Signal(str)
    changed = Signal()
    run_pressed = Signal()
    stop_pressed = Signal()
    release_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "surface")
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.changed)
        self.kinds = ChipRow(tr("How it judges"))
        self.kinds.set_chips([Chip(kind, tr(words)) for kind, words, _ in KINDS], [JudgeKind.RUBRIC])
        self.kinds.chosen.connect(self.kind_chosen)
        self._about = label("", "caption", "muted", wrap=True)
        self.model = ModelPicker()
        self.model.setToolTip(tr("Model that judges; another one can be typed"))
        self.model.chosen.connect(self.model_chosen)
        self.efforts = QComboBox()
        self.efforts.setAccessibleName(tr("Judge's reasoning effort"))
        self.efforts.setToolTip(tr("How much the judge thinks about each answer"))
        self.efforts.activated.connect(lambda _: self.changed.emit())
        self.rubric = RubricEditor()
        self.rubric.edited.connect(self.changed)
        self.repeats = NumberBox(tr("Times each is judged"), 1, MOST_REPEATS)
        self.repeats.setFixedWidth(80)
        self.repeats.valueChanged.connect(lambda _: self._later.start())
        self.scopes = ChipRow(tr("Which answers"))
        self.scopes.chosen.connect(lambda _: self.changed.emit())
        area, inside = scroll_column(margin=Space.M, spacing=Space.M)
        self._fill(inside)
        whole = column(self, spacing=0)
        whole.addWidget(area, 1)
        whole.addWidget(Line())
        whole.addWidget(self._foot())

    def _fill(self, inside: QVBoxLayout) -> None:
        repeats = row()
        repeats.addWidget(self.repeats)
        repeats.addWidget(label(tr("two or more show how steady it is"), "caption", "muted"), 1)
        times = QWidget()
        column(times).addLayout(repeats)
        asked = QWidget()
        model = row(asked)
        model.addWidget(self.model, 1)
        model.addWidget(self.efforts)
        kind = QWidget()
        kinds = column(kind, spacing=Space.XXS)
        kinds.addWidget(self.kinds)
        kinds.addWidget(self._about)
        for part in (
            _field(tr("How it judges"), kind),
            _field(tr("Model and effort"), asked),
            _field(tr("Rubric"), self.rubric),
            _field(tr("Times each is judged"), times),
            _field(tr("Which answers"), self.scopes),
        ):
            inside.addWidget(part)
        inside.addStretch()

    def _foot(self) -> QWidget:
        self._plan = label("", "body", "muted", wrap=True)
        self._plan.setAccessibleName(tr("Estimate"))
        self._notes = label("", "caption", "warning", wrap=True)
        self.run = button(tr("Ask the judge"), "primary", "play")
        self.run.clicked.connect(self.run_pressed)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Judging"))
        self._progress = label("", "body", "muted")
        self.stop = button(
            tr("Stop"), "danger", "", tr("Cancel what the judge has not answered; what it said stays"), dense=True
        )
        self.stop.clicked.connect(self.stop_pressed)
        self.release = button(
            tr("Release once"), "quiet", "", tr("Let the held requests go, past the cap this once"), dense=True
        )
        self.release.clicked.connect(self.release_pressed)
        self._running = QWidget()
        running = column(self._running, spacing=Space.XS)
        running.addWidget(self._bar)
        line = row()
        line.addWidget(self._progress, 1)
        line.addWidget(self.release)
        line.addWidget(self.stop)
        running.addLayout(line)
        self._running.hide()
        foot = QWidget()
        inside = column(foot, margin=Space.M, spacing=Space.XS)
        for part in (self._plan, self._notes, self._running, self.run):
            inside.addWidget(part)
        return foot

    # -- what is asked of it -------------------------------------------------------------------------------------

    def chosen(self) -> Chosen:
        """What is set now."""
        return Chosen(
            kind=JudgeKind(self.kinds.chosen_key() or JudgeKind.RUBRIC),
            model_id=self.model.model_id(),
            effort=self.efforts.currentText() or None,
            rubric=self.rubric.rubric(),
            repeats=self.repeats.value(),
            scope=Scope(self.scopes.chosen_key() or Scope.ALL),
        )

    def show_form(self, chosen: Chosen, about: str) -> None:
        """As it was set last."""
        self.kinds.choose(chosen.kind)
        self._about.setText(about)
        self.repeats.setValue(chosen.repeats)
        self.rubric.show_pairs(chosen.kind is JudgeKind.PAIRWISE)

    def show_efforts(self, offered: Sequence[tuple[str, bool, str]], chosen: str | None) -> None:
        """The chosen model's efforts; none for one that does not reason."""
        self.efforts.clear()
        for effort, allowed, reason in offered:
            if allowed:
                self.efforts.addItem(effort)
                self.efforts.setItemData(self.efforts.count() - 1, reason, Qt.ItemDataRole.ToolTipRole)
        self.efforts.setCurrentText(chosen or "")
        self.efforts.setVisible(self.efforts.count() > 0)

    def show_scopes(self, graded: int, answered: int, chosen: Scope) -> None:
        """How many answers each choice means."""
        chips = [
            Chip(key, words, enabled=key != Scope.GRADED or graded > 0, reason=reason)
            for key, words, reason in scope_chips(graded, answered)
        ]
        if chips != self.scopes.chips():
            self.scopes.set_chips(chips)
        self.scopes.choose(chosen if graded else Scope.ALL)

    def show_plan(self, words: str, notes: Sequence[str], run: str, *, can_run: bool) -> None:
        """What it would cost, or why it cannot be asked."""
        self._plan.setText(words)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes) and not self._running.isVisibleTo(self))
        self.run.setText(run)
        set_enabled(self.run, can_run, words)

    def show_progress(self, done: int, of: int, held: int) -> None:
        """While requests are under way."""
        self._running.setVisible(of > 0)
        for part in (self.run, self._plan):
            part.setVisible(of == 0)
        self._notes.setVisible(of == 0 and bool(self._notes.text()))
        self.release.setVisible(held > 0)
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(done)
        self._progress.setText(progress_words(done, of, held))


def _field(title: str, control: QWidget) -> QWidget:
    part = QWidget()
    inside = column(part, spacing=Space.XXS)
    inside.addWidget(label(title, "strong"))
    inside.addWidget(control)
    return part
