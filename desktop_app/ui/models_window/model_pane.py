"""One model beside the list: what it accepts, its sizes, its life, its price, and where each is known from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.language import tr
from desktop_app.ui.models_window.facts_view import FactLines, PillRow, reading_column, selectable
from desktop_app.ui.models_window.price_view import PriceView
from desktop_app.ui.models_window.retiring_card import RetiringCard
from desktop_app.ui.models_window.values import LearnedLine, ModelPage
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Line, Section, clear_layout, column, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label


class ModelPane(QWidget):
    """Signals: verb_pressed(verb: change, drop, price, drop-price, forget), switch_pressed(model id)."""

    verb_pressed = Signal(str)
    switch_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ModelPage | None = None
        self._title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        mark(self._title, scale="title")
        copy = icon_button("copy", tr("Copy the model's id"), dense=True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._title.full_text()))
        self._badges = PillRow()
        self._summary = selectable(label("", "body", wrap=True))
        self._buttons: dict[str, QPushButton] = {}
        head = column(spacing=Space.XS)
        head.setContentsMargins(Space.L, Space.M, Space.M, Space.S)
        first = row(spacing=Space.XS)
        first.addWidget(self._title, 1)
        first.addWidget(copy)
        head.addLayout(first)
        head.addWidget(self._badges)
        head.addWidget(self._summary)
        head.addWidget(self._make_buttons())
        self._area, self._body = reading_column()
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self._area.setAccessibleName(tr("About this model"))
        whole = column(self, spacing=0)
        whole.addLayout(head)
        whole.addWidget(Line())
        whole.addWidget(self._area, 1)

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder)
        for verb, words in (
            ("change", tr("Change what it accepts…")),
            ("drop", tr("Remove my change")),
            ("price", tr("Set my own price…")),
            ("drop-price", tr("Remove my price")),
        ):
            press = button(words, "quiet", dense=True)
            press.clicked.connect(lambda _=False, verb=verb: self.verb_pressed.emit(verb))
            flow.addWidget(press)
            self._buttons[verb] = press
        return holder

    def show_page(self, page: ModelPage) -> None:
        """Show a model, or its newer state; then what is read stays where it is."""
        before, self._shown = self._shown, page
        if page == before:
            return
        self._title.set_full_text(page.model_id)
        self._badges.show_badges(page.badges)
        self._summary.setText(page.summary)
        self._summary.setVisible(bool(page.summary))
        self._show_buttons(page)
        place = self._area.verticalScrollBar().value()
        inside, focused = self._area.widget(), QApplication.focusWidget()
        had_focus = inside is not None and focused is not None and inside.isAncestorOf(focused)
        clear_layout(self._body)
        self._fill(page)
        if had_focus:
            self._area.setFocus(Qt.FocusReason.OtherFocusReason)  # not into whatever stands next
        same = before is not None and before.model_id == page.model_id
        self._area.verticalScrollBar().setValue(place if same else 0)

    def _show_buttons(self, page: ModelPage) -> None:
        self._buttons["price"].setText(tr("Change my price…") if page.price.is_own else tr("Set my own price…"))
        self._buttons["drop"].setText(tr("Remove this model") if page.added else tr("Remove my change"))
        for verb, shown, neighbour in (("drop", page.has_own, "change"), ("drop-price", page.price.is_own, "price")):
            press = self._buttons[verb]
            if press.hasFocus() and not shown:
                self._buttons[neighbour].setFocus()
            press.setVisible(shown)

    def _fill(self, page: ModelPage) -> None:
        if page.retiring is not None:
            card = RetiringCard(page.retiring, link=False)
            card.switch_pressed.connect(self.switch_pressed)
            self._add(tr("Used by"), tr("What of yours works with this model."), card)
        if page.learned:
            self._add(
                tr("Learned from refusals"),
                tr("What this server answered is kept, and what it refused is not offered again."),
                self._learned(page.learned),
            )
        self._add(tr("What it accepts"), "", FactLines(page.accepts))
        self._add(tr("Price"), "", PriceView(page.price))
        self._add(tr("Size"), "", FactLines(page.sizes))
        self._add(tr("Life"), "", FactLines(page.life))
        self._add(tr("Known from"), tr("Each of these wins over the ones before it."), FactLines(page.sources))

    def _add(self, title: str, explanation: str, content: QWidget) -> None:
        section = Section(title, explanation)
        section.setAccessibleName(title)
        section.body.addWidget(content)
        self._body.addWidget(section)

    def _learned(self, lines: Sequence[LearnedLine]) -> QWidget:
        holder = QWidget()
        inside = column(holder, spacing=Space.XS)
        for line in lines:
            inside.addWidget(selectable(label(f"{line.when}: {line.taught}", "body", wrap=True)))
            if line.message:
                inside.addWidget(
                    selectable(
                        label(tr("The server said: {message}", message=line.message), "caption", "muted", wrap=True)
                    )
                )
        forget = button(tr("Forget"), "quiet", dense=True)
        forget.setAccessibleName(tr("Forget what was learned"))
        forget.setToolTip(tr("Trust the catalogue again; what was refused is offered again"))
        forget.clicked.connect(lambda: self.verb_pressed.emit("forget"))
        last = row()
        last.addWidget(forget)
        last.addStretch()
        inside.addLayout(last)
        return holder
