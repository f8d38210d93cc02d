"""The window *Side by side*: the task above, two to four answers beside each other, keys for all of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_app.domain.answer_differences import AnswerDifferences
from desktop_app.domain.comparison_tasks import Scale
from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr
from desktop_app.ui.commands.offering import offer
from desktop_app.ui.comparison_tab.grade_buttons import score_of_key
from desktop_app.ui.comparison_tab.reading.column_pane import ColumnPane
from desktop_app.ui.comparison_tab.reading.differing import found_words
from desktop_app.ui.comparison_tab.reading.scrolling import ScrollTogether, alignment_of
from desktop_app.ui.comparison_tab.reading.shown import ColumnShown, TaskShown
from desktop_app.ui.comparison_tab.reading.task_strip import TaskStrip
from desktop_app.ui.comparison_tab.reading.walking import FEWEST, MOST, Walk
from desktop_app.ui.notices import NoticeStack, problem_notice
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import Line, column, row
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.labels import ElidedLabel

_SMALLEST, _FIRST_SIZE = (760, 460), (1180, 760)
_KEYS = later("J, K: task · [, ]: repeat · H, L: column · {grades}, Backspace: grade · D: differences · M: raw")


class ReadingView(CompanionWindow):
    """Signals carry the column's number where there is one: stepped(by), repeats_stepped(by),
    column_stepped(by), focused(column), variant_chosen(column, key), repeat_stepped(column, by), removed(column),
    about_pressed(column), graded(column, score or None), key_graded(score or None), mode_toggled(letter),
    link_pressed(address). Those of the strip are its own."""

    stepped = Signal(int)
    repeats_stepped = Signal(int)
    column_stepped = Signal(int)
    focused = Signal(int)
    variant_chosen = Signal(int, str)
    repeat_stepped = Signal(int, int)
    removed = Signal(int)
    about_pressed = Signal(int)
    graded = Signal(int, object)
    key_graded = Signal(object)
    mode_toggled = Signal(str)
    link_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Side by side"), _SMALLEST, _FIRST_SIZE, parent)
        self.strip = TaskStrip()
        self.strip.stepped.connect(self.stepped)
        self.notices = NoticeStack()
        self.columns = [self._column(number) for number in range(MOST)]
        self._lines = [Line(Qt.Orientation.Vertical) for _ in range(MOST - 1)]
        self._scroll = ScrollTogether(self)
        for pane in self.columns:
            self._scroll.watch(pane.transcript)
            pane.hide()
        self._keys = ElidedLabel()
        self._keys.setProperty("scale", "caption")
        self._keys.setProperty("tone", "faint")
        self._shown: Sequence[ColumnShown] = ()
        self._scale = Scale.PASS_FAIL
        self._beginning = False
        self._lay_out()
        for name, by in (("next-task", 1), ("previous-task", -1)):
            offer(self, name, partial(self.stepped.emit, by), hears=Qt.ShortcutContext.WindowShortcut)
        for name, by in (("next-column", 1), ("previous-column", -1)):
            offer(self, name, partial(self.column_stepped.emit, by), hears=Qt.ShortcutContext.WindowShortcut)

    def _column(self, number: int) -> ColumnPane:
        pane = ColumnPane()
        pane.focused.connect(lambda: self.focused.emit(number))
        pane.variant_chosen.connect(lambda key: self.variant_chosen.emit(number, key))
        pane.repeat_stepped.connect(lambda by: self.repeat_stepped.emit(number, by))
        pane.removed.connect(lambda: self.removed.emit(number))
        pane.about_pressed.connect(lambda: self.about_pressed.emit(number))
        pane.graded.connect(lambda score: self.graded.emit(number, score))
        pane.link_pressed.connect(self.link_pressed)
        return pane

    def _lay_out(self) -> None:
        beside = row(spacing=0)
        for number, pane in enumerate(self.columns):
            if number:
                beside.addWidget(self._lines[number - 1])
            beside.addWidget(pane, 1)
        foot = row()
        foot.setContentsMargins(Space.M, Space.XXS, Space.M, Space.XXS)
        foot.addWidget(self._keys)
        whole = column(self, spacing=0)
        whole.addWidget(self.strip)
        whole.addWidget(self.notices)
        whole.addWidget(Line())
        whole.addLayout(beside, 1)
        whole.addWidget(Line())
        whole.addLayout(foot)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_comparison(self, title: str, scale: Scale, variants: Sequence[str]) -> None:
        """Which comparison is read."""
        self._scale = scale
        self.setWindowTitle(tr("{title} · Side by side", title=" ".join(title.split())[:120]))
        for pane in self.columns:
            pane.use(scale, variants)
        self._keys.set_full_text(tr(_KEYS, grades="P, F" if scale is Scale.PASS_FAIL else tr("1 to 5")))

    def show_task(self, task: TaskShown) -> None:
        """The question, and where it stands."""
        self.strip.show_task(task)

    def show_walks(self, walk: Walk, counts: Mapping[Walk, int]) -> None:
        """Which tasks may be walked."""
        self.strip.show_walks(walk, counts)

    def show_columns(self, columns: Sequence[ColumnShown], focus: int, *, can_add: bool) -> None:
        """These answers."""
        others = [each.entry.key for each in columns] != [each.entry.key for each in self._shown]
        self._shown = columns
        for number, pane in enumerate(self.columns):
            pane.setVisible(number < len(columns))
            if number:
                self._lines[number - 1].setVisible(number < len(columns))
            if number < len(columns):
                pane.show_column(columns[number], focused=number == focus, can_remove=len(columns) > FEWEST)
        self.strip.show_add(can_add)
        self._level()
        self._keep_keyboard(focus)
        if others:
            self._scroll.use(
                [pane.transcript for pane in self.columns[: len(columns)]], [each.entry.key for each in columns]
            )

    def begin(self) -> None:
        """The keyboard goes to the answer that is shown next as the focused one."""
        self._beginning = True

    def _keep_keyboard(self, focus: int) -> None:
        """Arrows scroll the answer that the keys grade, unless the keyboard is in the strip above."""
        here = self.focusWidget()
        inside = any(pane.isAncestorOf(here) for pane in self.columns) if here is not None else True
        if self._beginning or inside:
            self._beginning = False
            if focus < len(self._shown) and not (here is not None and self.columns[focus].isAncestorOf(here)):
                self.columns[focus].transcript.setFocus()

    def show_comparing(self) -> None:
        """It is being worked out; nothing old is marked meanwhile."""
        for number, pane in enumerate(self.columns):
            pane.marks.show("", (), "only here")  # not shown
            pane.show_found(tr("Comparing…") if number else "")

    def show_differences(self, found: Sequence[AnswerDifferences], focus: int) -> None:
        """In every column what the first does not have; in the first what the focused one does not have."""
        against = focus if focus else 1
        for number, (pane, shown) in enumerate(zip(self.columns, self._shown, strict=False)):
            pane.marks.show("", (), "only here")  # not shown
            pane.show_found("")
            if not found:
                continue
            if number:
                difference = found[number - 1]
                pane.marks.show(shown.entry.key, difference.other.only_here, "only here")  # not shown
                pane.show_found(found_words(difference, self._shown[0].title))
            else:
                pane.marks.show(shown.entry.key, found[against - 1].one.only_here, "missing there")  # not shown
                words = (
                    later("The other is compared with this. Dotted: missing in {title}.")
                    if len(self._shown) == FEWEST
                    else later("The others are compared with this. Dotted: missing in {title}.")
                )
                pane.show_found(tr(words, title=self._shown[against].title))
        self._level()
        if found:
            self._scroll.align([alignment_of(difference) for difference in found])

    def _level(self) -> None:
        """What stands above the answers is as high in every column, so that they begin on one line."""
        panes = self.columns[: len(self._shown)]
        highest = max((pane.head_height() for pane in panes), default=0)
        for pane in panes:
            pane.set_head_height(highest)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._level()

    def show_modes(self, *, as_written: bool, marked: bool, together: bool) -> None:
        """How it is read."""
        self.strip.show_modes(as_written=as_written, marked=marked, together=together)
        self._scroll.on = together

    def show_problem(self, problem: Problem) -> None:
        """What went wrong and what to do."""
        self.notices.show_notice(problem_notice(problem, "reading"))

    # -- keys ----------------------------------------------------------------------------------------------------

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if event.text() in ("[", "]"):  # whatever else must be held for these on a keyboard
            self.repeats_stepped.emit(-1 if event.text() == "[" else 1)
        elif not plain or not self._plain_key(key):
            super().keyPressEvent(event)

    def _plain_key(self, key: Qt.Key) -> bool:
        keys = Qt.Key
        if key in (keys.Key_J, keys.Key_K):
            self.stepped.emit(1 if key == keys.Key_J else -1)
        elif key in (keys.Key_H, keys.Key_L):
            self.column_stepped.emit(1 if key == keys.Key_L else -1)
        elif key in (keys.Key_D, keys.Key_M, keys.Key_S):
            self.mode_toggled.emit(chr(key))
        else:
            ours, score = score_of_key(keys.Key_Backspace if key == keys.Key_U else key, self._scale)
            if ours:
                self.key_graded.emit(score)
            return ours
        return True
