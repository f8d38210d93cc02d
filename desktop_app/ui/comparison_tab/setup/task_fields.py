"""The fields of one question: its text, the right answer, how answers are checked, and its tags."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.language import tr
from desktop_app.ui.icons import follow_theme
from desktop_app.ui.theme import Space, current_theme, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.sizes import fix_height

_QUESTION_HEIGHT = 96
_LINE_HEIGHT = 34
_MOST_LINES = 4
LONGEST_LINE = 50_000
"""Characters of one line of text from which laying it out would keep the window waiting."""
_BEGINNING = 2_000


class _QuestionBox(QPlainTextEdit):
    """Takes no line that is so long that laying it out would stop the window. Signals: long_pasted(whole text)."""

    long_pasted = Signal(str)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        pasted = source.text() if source.hasText() else ""
        if not has_long_line(pasted):
            super().insertFromMimeData(source)
            return
        cursor, text = self.textCursor(), self.toPlainText()
        self.long_pasted.emit(text[: cursor.selectionStart()] + pasted + text[cursor.selectionEnd() :])


class _LineBox(QPlainTextEdit):
    """A box for one line, which grows where there are more."""

    def __init__(self, name: str) -> None:
        super().__init__()
        _prepare(self, name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.blockCountChanged.connect(self._grow)
        follow_theme(self, lambda: self._grow(self.blockCount()))

    def _grow(self, lines: int) -> None:
        more = min(lines, _MOST_LINES) - 1
        one = max(current_theme().row(_LINE_HEIGHT), self.fontMetrics().lineSpacing() + 14)
        self.setFixedHeight(one + more * self.fontMetrics().lineSpacing())
        policy = Qt.ScrollBarPolicy
        over = lines > _MOST_LINES
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff)


def has_long_line(text: str) -> bool:
    """Whether a text can't be laid out at once."""
    return len(text) > LONGEST_LINE and max(map(len, text.split("\n"))) > LONGEST_LINE


class TaskFields(QWidget):
    """Signals: changed() by the person; checks_wanted(), to write checks with help; suggestion_wanted(right answer)
    when the first right answer was written and there is no check yet."""

    changed = Signal()
    checks_wanted = Signal()
    suggestion_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = Task(TaskId(""), "")
        self._too_long = False
        self._filling = False
        self.question = _QuestionBox()
        _prepare(self.question, tr("Question"))
        fix_height(self.question, _QUESTION_HEIGHT)
        self.question.setPlaceholderText(tr("The question every effort is to answer: best one whose answer you know"))
        self._note = label("", "caption", "warning", wrap=True)
        self._clear = button(tr("Clear the question"), "link", dense=True)
        self._clear.clicked.connect(lambda: self._replace_text(""))
        self._note_row = QWidget()
        self.expected = _LineBox(tr("Right answer"))
        self.expected.setPlaceholderText(tr("Optional: answers are then graded by themselves"))
        self.checks = _LineBox(tr("Checks", "of answers"))
        self.checks.setPlaceholderText(tr("None: you grade by hand"))
        self._edit = button(tr("Edit…"), "quiet", dense=True, tooltip=tr("Write checks with examples, and try them"))
        self._edit.setAccessibleName(tr("Edit checks"))
        self._edit.clicked.connect(self.checks_wanted)
        self.tags = QLineEdit()
        self.tags.setAccessibleName(tr("Tags"))
        self.tags.setPlaceholderText(tr("Parted by commas"))
        self._fault = label("", "caption", "danger", wrap=True)
        self._fault.setAccessibleName(tr("What is wrong with the checks"))
        self._fault.hide()
        self._suggest = QTimer(self, singleShot=True, interval=600)
        self._suggest.timeout.connect(self._ask_for_checks)
        self._lay_out()
        self.question.textChanged.connect(self._changed)
        self.question.long_pasted.connect(self._replace_text)
        self.expected.textChanged.connect(self._expected_changed)
        self.checks.textChanged.connect(self._changed)
        self.tags.textChanged.connect(self._changed)

    def _lay_out(self) -> None:
        body = column(self, spacing=Space.XXS)
        body.addWidget(self.question)
        beside = row(self._note_row, spacing=Space.XS)
        beside.addWidget(self._note, 1)
        beside.addWidget(self._clear)
        self._note_row.hide()
        body.addWidget(self._note_row)
        body.addSpacing(Space.XXS)
        pair = row(spacing=Space.M)
        left, right = column(spacing=Space.XXS), column(spacing=Space.XXS)
        left.addWidget(label(tr("Right answer"), "strong"))
        left.addWidget(self.expected)
        right.addWidget(label(tr("Checked by"), "strong"))
        with_edit = row(spacing=Space.XS)
        with_edit.addWidget(self.checks, 1)
        with_edit.addWidget(self._edit)
        right.addLayout(with_edit)
        pair.addLayout(left, 1)
        pair.addLayout(right, 1)
        self._tag_part = QWidget()
        tag_column = column(self._tag_part, spacing=Space.XXS)
        tag_column.addWidget(label(tr("Tags"), "strong"))
        tag_column.addWidget(self.tags)
        self._tag_part.setMaximumWidth(180)
        self._tag_part.hide()
        pair.addWidget(self._tag_part, 1)
        body.addLayout(pair)
        body.addWidget(self._fault)

    # -- in and out --------------------------------------------------------------------------------------------

    def show_task(self, task: Task, *, among_several: bool) -> None:
        """This question; tags only matter among several."""
        self._task = task
        self._filling = True
        self._suggest.stop()
        self._too_long = has_long_line(task.text)
        _set(self.question, task.text[:_BEGINNING] + "…" if self._too_long else task.text)
        self.question.setReadOnly(self._too_long)
        mark(self.question, whole=not self._too_long)  # the style sheet draws what is read only in another way
        self._note.setText(
            tr(
                "{count:,} characters, with a line too long to show: this is the beginning. All of it is asked.",
                count=len(task.text),
            )
            if self._too_long
            else ""
        )
        self._note_row.setVisible(self._too_long)
        _set(self.expected, task.expected or "")
        _set(self.checks, task.checks)
        if self.tags.text() != ", ".join(task.tags):
            self.tags.setText(", ".join(task.tags))
        self._tag_part.setVisible(among_several)
        self._filling = False

    def task(self) -> Task:
        """What is written now, under the name it was shown with."""
        written = self.expected.toPlainText()
        return Task(
            self._task.id,
            self._task.text if self._too_long else self.question.toPlainText(),
            written if written.strip() else None,
            self.checks.toPlainText(),
            tuple(dict.fromkeys(tag.strip() for tag in self.tags.text().split(",") if tag.strip())),
        )

    def show_fault(self, words: str) -> None:
        """What is wrong with the checks; empty for nothing."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        mark(self.checks, invalid=bool(words))

    def set_checks(self, checks: str) -> None:
        """Other checks, from outside."""
        self.checks.setPlainText(checks)

    def _replace_text(self, text: str) -> None:
        self.show_task(replace(self.task(), text=text), among_several=not self._tag_part.isHidden())
        self.changed.emit()

    def _changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _expected_changed(self) -> None:
        if not self._filling:
            self._suggest.start()
            self.changed.emit()

    def _ask_for_checks(self) -> None:
        """Only where none stood when it was shown: who took them out again is not asked twice."""
        if not self.checks.toPlainText().strip() and not self._task.checks and not self._task.expected:
            self.suggestion_wanted.emit(self.expected.toPlainText())


def _prepare(box: QPlainTextEdit, name: str) -> None:
    box.setAccessibleName(name)
    box.setTabChangesFocus(True)


def _set(box: QPlainTextEdit, text: str) -> None:
    """The cursor stays where the text is the same."""
    if box.toPlainText() != text:
        box.setPlainText(text)
