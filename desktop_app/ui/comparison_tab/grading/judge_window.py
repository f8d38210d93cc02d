"""The judge's window: its settings at the left, how far it may be trusted and its report at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.domain.judging import Rubric
from desktop_app.language import tr
from desktop_app.services.judge_requests import Scope
from desktop_app.ui.comparison_tab.grading.judge_form import JudgeForm
from desktop_app.ui.comparison_tab.grading.judge_memory import Chosen
from desktop_app.ui.comparison_tab.grading.judge_report_words import ReportShown, duel_headers
from desktop_app.ui.comparison_tab.grading.judge_words import KAPPA_HELP, StandingShown
from desktop_app.ui.comparison_tab.grading.kappa_line import KappaLine
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Card, Line, row, scroll_column
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice
from desktop_app.ui.widgets.number_box import LevelBox

_FORM_WIDTH = 400
_ROW = 32


class JudgeWindow(CompanionWindow):
    """Signals: level_chosen(from 0 to 1), by_hand_pressed(); those of `form` are its own."""

    level_chosen = Signal(float)
    by_hand_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Judge model"), (860, 520), (1040, 720), parent)
        self.form = JudgeForm()
        self.form.setFixedWidth(_FORM_WIDTH)
        area, self._right = scroll_column(margin=Space.L, spacing=Space.M)
        self._right.addWidget(self._standing_card())
        self._right.addWidget(self._report_card())
        self._right.addStretch()
        whole = row(self, spacing=0)
        whole.addWidget(self.form)
        whole.addWidget(Line(Qt.Orientation.Vertical))
        whole.addWidget(area, 1)

    def _standing_card(self) -> Card:
        card = Card()
        self._title = label("", "heading")
        self._words = label("", "body", wrap=True)
        self._words.setAccessibleName(tr("How far the judge may be trusted"))
        self.line = KappaLine()
        self.level = LevelBox(tr("The judge counts from a lower end of"), 0.0, 0.95)
        self.level.valueChanged.connect(self.level_chosen)
        self.by_hand = button(tr("Grade more by hand, blind"), "quiet", "eye-off")
        self.by_hand.clicked.connect(self.by_hand_pressed)
        trusted = row()
        trusted.addWidget(label(tr("It counts from a lower end of"), "body", "muted"))
        trusted.addWidget(self.level)
        trusted.addStretch()
        card.body.addWidget(self._title)
        card.body.addWidget(self._words)
        card.body.addWidget(self.by_hand, alignment=Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.line)
        card.body.addLayout(trusted)
        card.body.addWidget(label(tr(KAPPA_HELP), "caption", "muted", wrap=True))
        return card

    def _report_card(self) -> Card:
        card = self._report = Card()
        card.body.addWidget(label(tr("The judge asked last"), "strong"))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(Space.M)
        self._facts.setVerticalSpacing(Space.XS)
        self._facts.setColumnStretch(1, 1)
        card.body.addLayout(self._facts)
        self.duels = table = QTableWidget(0, len(duel_headers()))
        table.setHorizontalHeaderLabels(list(duel_headers()))
        table.setAccessibleName(tr("Who won"))
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head = table.horizontalHeaderItem(0)
        if head is not None:
            head.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        card.body.addWidget(table)
        card.hide()
        return card

    # -- what the presenter asks -----------------------------------------------------------------------------------

    def chosen(self) -> Chosen:
        """What is set in the form."""
        return self.form.chosen()

    def show_form(self, chosen: Chosen, about: str) -> None:
        """As it was set last."""
        self.form.show_form(chosen, about)

    def show_models(self, models: Sequence[ModelOffer], chosen: str) -> None:
        """The models to choose from."""
        choices = [ModelChoice(offer.model_id, offer.note, offer.tone, offer.group) for offer in models]
        self.form.model.set_models(choices, chosen)

    def show_efforts(self, offered: Sequence[tuple[str, bool, str]], chosen: str | None) -> None:
        """The chosen model's efforts."""
        self.form.show_efforts(offered, chosen)

    def show_rubrics(self, names: Sequence[str], rubric: Rubric, *, own: bool) -> None:
        """The rubrics to choose from, and the words of one."""
        self.form.rubric.show_rubric(names, rubric, own=own)

    def show_saving(self, why_not: str) -> None:
        """Whether the rubric can be kept as it is written."""
        self.form.rubric.show_saving(why_not)

    def show_scopes(self, graded: int, answered: int, chosen: Scope) -> None:
        """How many answers each choice means."""
        self.form.show_scopes(graded, answered, chosen)

    def show_plan(self, words: str, notes: Sequence[str], run: str, *, can_run: bool) -> None:
        """What asking would mean."""
        self.form.show_plan(words, notes, run, can_run=can_run)

    def show_progress(self, done: int, of: int, held: int) -> None:
        """What is under way."""
        self.form.show_progress(done, of, held)

    def show_standing(self, standing: StandingShown) -> None:
        """How far the judge may be trusted."""
        self._title.setText(standing.title)
        mark(self._title, tone="success" if standing.counts else "muted")
        self._words.setText(standing.words)
        self.line.show_standing(standing)
        self.by_hand.setVisible(standing.by_hand > 0)
        with QSignalBlocker(self.level):
            self.level.setValue(standing.level)

    def show_report(self, report: ReportShown | None) -> None:
        """The judge that was asked last; None before any."""
        self._report.setVisible(report is not None)
        if report is None:
            return
        while (item := self._facts.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, fact in enumerate(report.facts):
            self._facts.addWidget(label(fact.name, "body", "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            words = label(fact.words, "body", wrap=True)
            words.setAccessibleName(f"{fact.name}: {fact.words}")
            self._facts.addWidget(words, number, 1)
        self._show_duels(report)

    def _show_duels(self, report: ReportShown) -> None:
        self.duels.setVisible(bool(report.duels))
        self.duels.setRowCount(len(report.duels))
        for number, duel in enumerate(report.duels):
            for place, text in enumerate((duel.pair, duel.won, duel.ties, duel.lost, duel.share)):
                item = QTableWidgetItem(text)
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                if place:
                    item.setTextAlignment(right)
                item.setToolTip(text)
                self.duels.setItem(number, place, item)
        rows = min(8, len(report.duels))
        self.duels.setFixedHeight(self.duels.horizontalHeader().sizeHint().height() + _ROW * rows + 4)
