"""The Templates window: the list at the left, the template being written at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.language import later, tr
from desktop_app.ui.notices import Notice, NoticeAction, NoticeStack, problem_notice
from desktop_app.ui.plumbing.dialogs import choose_file, save_file
from desktop_app.ui.templates_window.editor import Editor
from desktop_app.ui.templates_window.list_pane import ListPane
from desktop_app.ui.templates_window.values import Editing, ListRow, Shown, VersionLine
from desktop_app.ui.templates_window.view_protocol import Kind
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.empty_state import EmptyState
from desktop_app.ui.widgets.split_view import SplitView

_SMALLEST, _FIRST_SIZE = (860, 520), (1080, 700)
_LIST_WIDTH = 230
_UNDO = "undo"
_FILTERS = (later("Templates (*.json)"),)


class TemplatesView(CompanionWindow):
    """Not modal. Signals: undo_pressed(), resized_list(list of px), samples_pressed(); `list` and `editor` have their
    own."""

    undo_pressed = Signal()
    resized_list = Signal(list)
    samples_pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, with_samples: bool = False) -> None:
        super().__init__(tr("Templates"), _SMALLEST, _FIRST_SIZE, parent)
        self.list = ListPane()
        self.editor = Editor()
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(lambda _key, _action: self.undo_pressed.emit())
        self._empty = EmptyState(
            "jobs",
            tr("Ask the same again, with other words in it"),
            tr(
                "A template is a text with places for words: write {{country}} once, and ask about thirty countries. "
                "Every save is kept as a version."
            ),
            tr("New template"),
            also=tr("Add sample templates") if with_samples else "",
        )
        self._empty.also_pressed.connect(self.samples_pressed)
        self._empty.start_pressed.connect(self.list.new_pressed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.editor)
        right = ground(QWidget(), "surface")
        main = column(right, spacing=0)
        above = column()
        above.setContentsMargins(Space.S, Space.XXS, Space.S, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self._stack, 1)
        self._split = SplitView([self.list, right], [_LIST_WIDTH, _FIRST_SIZE[0] - _LIST_WIDTH])
        self._split.sizes_changed.connect(self.resized_list)
        self._sample: Mapping[str, str] | None = None
        column(self, spacing=0).addWidget(self._split)

    def restore(self, size: str, list_sizes: Sequence[int]) -> None:
        """As they were remembered, but never larger than the screen."""
        self.restore_size(size)
        self._split.restore(list_sizes)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[ListRow], chosen: str, nothing: str) -> None:
        """The list."""
        self.list.show_rows(rows, chosen, nothing)

    def show_editing(self, editing: Editing | None, sample: Mapping[str, str]) -> None:
        """Another template, or none."""
        self._stack.setCurrentIndex(0 if editing is None else 1)
        if editing is not None:
            self._sample = sample
            self.editor.show_editing(editing)
            if not editing.name:
                self.editor.name.setFocus()

    def show_about(self, shown: Shown) -> None:
        """What follows from what is written."""
        self.editor.show_about(shown, self._sample)
        self._sample = None

    def show_tokens(self, words: str) -> None:
        """How long the preview is."""
        self.editor.try_page.show_tokens(words)

    def show_versions(self, versions: Sequence[VersionLine]) -> None:
        """Of the open one."""
        self.editor.show_versions(versions)

    def show_saved(self, saved: bool) -> None:
        """Whether the open one was ever saved."""
        self.editor.show_saved(saved)

    def show_default(self, words: str) -> None:
        """With which effort its jobs begin because of a comparison."""
        self.editor.default.show_words(words)

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "", undo: bool = False) -> None:
        """A sentence above the editor."""
        actions = (NoticeAction(_UNDO, tr("Undo")),) if undo else ()
        self.notices.show_notice(Notice(key, kind, text, advice, actions=actions))

    def show_problem(self, key: str, problem: Problem) -> None:
        """What happened and what to do."""
        self.notices.show_notice(problem_notice(problem, key))

    def remove_notices(self, *keys: str) -> None:
        """They were read."""
        for key in keys:
            self.notices.remove(key)

    async def ask_file(self) -> Path | None:
        """Which file to import."""
        return await choose_file(self, tr("Import templates"), [tr(each) for each in _FILTERS])

    async def ask_target(self, name: str) -> Path | None:
        """Where to export to."""
        return await save_file(self, tr("Export templates"), Path(f"{name}.json"), [tr(each) for each in _FILTERS])
