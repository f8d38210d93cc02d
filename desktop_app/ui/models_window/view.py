"""The Models window: the list at the left, the overview or one model at the right, the forms over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.ui.models_window.list_pane import ListPane
from desktop_app.ui.models_window.model_form import ModelDialog
from desktop_app.ui.models_window.model_pane import ModelPane
from desktop_app.ui.models_window.overview_pane import OverviewPane
from desktop_app.ui.models_window.own_model import ModelForm
from desktop_app.ui.models_window.own_price import PriceForm
from desktop_app.ui.models_window.price_form import PriceDialog
from desktop_app.ui.models_window.values import ModelPage, Overview, Row
from desktop_app.ui.models_window.view_protocol import Kind, Work
from desktop_app.ui.notices import Notice, NoticeAction, NoticeStack, problem_notice
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.companion_window import CompanionWindow
from desktop_app.ui.widgets.split_view import SplitView

_SMALLEST, _FIRST_SIZE = (820, 480), (980, 660)
_LIST_WIDTH = 270
_UNDO = "undo"


class ModelsView(CompanionWindow):
    """Not modal: the main window can be used beside it. Escape closes it.

    Signals: model_form_saved(form), price_form_saved(form), undo_pressed(), list_resized(list of px), came_back()
    when the person turns to this window again; the panes `list`, `overview` and `model` have their own.
    """

    model_form_saved = Signal(object)
    price_form_saved = Signal(object)
    came_back = Signal()
    undo_pressed = Signal()
    list_resized = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Models and prices"), _SMALLEST, _FIRST_SIZE, parent)
        self.list = ListPane()
        self.overview = OverviewPane()
        self.model = ModelPane()
        self.notices = NoticeStack()
        self.notices.action_pressed.connect(self._notice_action)
        self._form: ModelDialog | PriceDialog | None = None
        self._stack = QStackedWidget()
        self._nothing_yet = QWidget()
        for page in (self._nothing_yet, self.overview, self.model):
            self._stack.addWidget(page)
        right = ground(QWidget(), "surface")
        main = column(right, spacing=0)
        above = column()
        above.setContentsMargins(Space.S, Space.XXS, Space.S, 0)
        above.addWidget(self.notices)
        main.addLayout(above)
        main.addWidget(self._stack, 1)
        self._split = SplitView([self.list, right], [_LIST_WIDTH, _FIRST_SIZE[0] - _LIST_WIDTH])
        self._split.sizes_changed.connect(self.list_resized)
        column(self, spacing=0).addWidget(self._split)

    def restore(self, size: str, list_sizes: Sequence[int]) -> None:
        """As they were remembered, but never larger than the screen."""
        self.restore_size(size)
        self._split.restore(list_sizes)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    # -- showing -----------------------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[Row], nothing: str) -> None:
        """The list."""
        self.list.show_rows(rows, nothing)

    def select(self, key: str) -> None:
        """Mark the one in view."""
        self.list.select(key)

    def show_overview(self, overview: Overview) -> None:
        """The first page."""
        self.overview.show_overview(overview)
        self._stack.setCurrentWidget(self.overview)

    def show_page(self, page: ModelPage) -> None:
        """One model."""
        self.model.show_page(page)
        self._stack.setCurrentWidget(self.model)

    def show_busy(self, work: Work, busy: bool) -> None:
        """A look-up or a refresh is under way."""
        self.overview.show_busy(work, busy)

    def show_notice(self, key: str, kind: Kind, text: str, advice: str = "", undo: bool = False) -> None:
        """A sentence above the page."""
        actions = (NoticeAction(_UNDO, tr("Undo")),) if undo else ()
        self.notices.show_notice(Notice(key, kind, text, advice, actions=actions))

    def show_problem(self, key: str, problem: Problem) -> None:
        """What happened, what to do, the request id to copy."""
        self.notices.show_notice(problem_notice(problem, key))

    def remove_notices(self, *keys: str) -> None:
        """They were read."""
        for key in keys:
            self.notices.remove(key)

    def _notice_action(self, _key: str, action: str) -> None:
        if action == _UNDO:
            self.undo_pressed.emit()

    # -- forms ---------------------------------------------------------------------------------------------------------

    def open_model_form(self, form: ModelForm) -> None:
        """A form over the window; one at a time."""
        dialog = ModelDialog(form, self)
        dialog.save_pressed.connect(self.model_form_saved)
        self._open(dialog)

    def open_price_form(self, form: PriceForm) -> None:
        """The other one."""
        dialog = PriceDialog(form, self)
        dialog.save_pressed.connect(self.price_form_saved)
        self._open(dialog)

    def _open(self, dialog: ModelDialog | PriceDialog) -> None:
        self.close_form()
        self._form = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._form_closed)
        dialog.open()

    def _form_closed(self) -> None:
        self._form = None

    def show_form_problems(self, problems: Mapping[str, str]) -> None:
        """What is wrong with what is written; it stays open."""
        if self._form is not None:
            self._form.show_problems(problems)

    def close_form(self) -> None:
        """It was kept."""
        if self._form is not None:
            self._form.accept()
