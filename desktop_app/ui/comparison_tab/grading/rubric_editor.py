"""Where a judge's rubric is chosen, read and rewritten: name, guidance, and what each level takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.domain.judging import LONGEST_WORDS, Rubric
from desktop_app.language import tr
from desktop_app.ui.comparison_tab.grading.rubrics import shown_name
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, icon_button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_PAUSE_MS = 300
_GUIDANCE_HEIGHT, _LEVEL_HEIGHT = 92, 46


def _text_box(name: str, height: int) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setAccessibleName(name)
    box.setTabChangesFocus(True)
    box.setFixedHeight(height)
    return box


class RubricEditor(QWidget):
    """What is written is what the judge goes by, saved or not.

    Signals: chosen(name), edited() a moment after the last change, save_pressed(), delete_pressed().
    """

    chosen = Signal(str)
    edited = Signal()
    save_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rubric = Rubric("", "", ("", ""))
        self._levels: list[QPlainTextEdit] = []
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(self.edited)
        self.names = QComboBox()
        self.names.setAccessibleName(tr("Rubric"))
        self.names.activated.connect(lambda place: self.chosen.emit(self.names.itemData(place)))
        self.toggle = button(tr("Edit"), "quiet", "edit", tr("Read the rubric's words, and change them"))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._show_words)
        self._delete = icon_button("trash", tr("Delete this rubric"))
        self._delete.clicked.connect(self.delete_pressed)
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Rubric name"))
        self.name.setMaxLength(80)
        self.guidance = _text_box(tr("Guidance"), _GUIDANCE_HEIGHT)
        self._levels_column = column(spacing=Space.XXS)
        self.save = button(
            tr("Keep this rubric"), "quiet", "", tr("It is offered in every comparison then"), dense=True
        )
        self.save.clicked.connect(self.save_pressed)
        self._changed = label("", "caption", "muted", wrap=True)
        self.name.textChanged.connect(self._touched)
        self.guidance.textChanged.connect(self._touched)
        self._words = self._words_part()
        self._words.hide()
        head = row()
        head.addWidget(self.names, 1)
        head.addWidget(self._delete)
        head.addWidget(self.toggle)
        whole = column(self, spacing=Space.XS)
        whole.addLayout(head)
        whole.addWidget(self._words)

    def _words_part(self) -> QWidget:
        part = QWidget()
        words = column(part, spacing=Space.XXS)
        for title, field in ((tr("Name"), self.name), (tr("What the judge is told"), self.guidance)):
            words.addWidget(label(title, "caption", "muted"))
            words.addWidget(field)
        words.addLayout(self._levels_column)
        foot = row()
        foot.addWidget(self._changed, 1)
        foot.addWidget(self.save)
        words.addLayout(foot)
        return part

    def show_rubric(self, names: Sequence[str], rubric: Rubric, *, own: bool) -> None:
        """Offer these and show one; `own` can be deleted. The same one again leaves what is being written."""
        with QSignalBlocker(self.names):
            self.names.clear()
            for name in names:
                self.names.addItem(shown_name(name), name)
            place = self.names.findData(rubric.name)
            if place < 0:
                self.names.addItem(tr("{name} (not kept)", name=rubric.name or tr("Without a name")), rubric.name)
                place = self.names.count() - 1
            self.names.setCurrentIndex(place)
        self._delete.setVisible(own)
        self._rubric = rubric
        if rubric != self.rubric():
            self._fill(rubric)
        self._later.stop()
        self._changed.setText("")

    def _fill(self, rubric: Rubric) -> None:
        self.name.setText(rubric.name)
        self.guidance.setPlainText(rubric.guidance)
        while len(self._levels) != len(rubric.levels):
            self._fit_levels(len(rubric.levels))
        for box, words in zip(self._levels, rubric.levels, strict=True):
            box.setPlainText(words)

    def _fit_levels(self, count: int) -> None:
        while (item := self._levels_column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._levels = []
        figures = Rubric("", "", ("",) * count).figures
        for figure in figures:
            box = _text_box(tr("Level {figure}", figure=figure), _LEVEL_HEIGHT)
            box.textChanged.connect(self._touched)
            self._levels_column.addWidget(label(tr("Level {figure} is given for", figure=figure), "caption", "muted"))
            self._levels_column.addWidget(box)
            self._levels.append(box)

    def show_pairs(self, pairs: bool) -> None:
        """Levels are nothing that a judge of pairs sees."""
        for place in range(self._levels_column.count()):
            item = self._levels_column.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(not pairs)

    def rubric(self) -> Rubric:
        """What is written."""
        levels = tuple(box.toPlainText()[: LONGEST_WORDS + 1] for box in self._levels)
        return Rubric(self.name.text().strip(), self.guidance.toPlainText()[: LONGEST_WORDS + 1], levels)

    def show_saving(self, why_not: str) -> None:
        """Whether what is written can be kept."""
        same = self.rubric() == self._rubric
        set_enabled(self.save, not why_not and not same, why_not or tr("Nothing was changed."))
        self._changed.setText(
            "" if same else why_not or tr("Changed: used as it is written here, also if it is not kept.")
        )

    def _touched(self) -> None:
        self._later.start()

    def _show_words(self, on: bool) -> None:
        self._words.setVisible(on)
