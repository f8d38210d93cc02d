"""The first page: models that retire soon and who uses them, the provider's list, the price list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QProgressBar, QWidget

from desktop_app.language import tr
from desktop_app.ui.models_window.facts_view import reading_column, selectable
from desktop_app.ui.models_window.retiring_card import RetiringCard
from desktop_app.ui.models_window.values import Overview, Told
from desktop_app.ui.models_window.view_protocol import Work
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Section, clear_layout, column, row
from desktop_app.ui.widgets.labels import label


class _Source(QWidget):
    """Where something comes from, the button that asks again, and the switch for doing so every day.

    Signals: pressed(), switched(on).
    """

    pressed = Signal()
    switched = Signal(bool)

    def __init__(self, idle: str, busy: str, switch: str, explained: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._idle, self._busy_words = idle, busy
        self._busy, self._refusal = False, ""
        self._lines = column(spacing=2)
        self._told: tuple[Told, ...] = ()
        self.press = button(idle, "quiet", "retry")
        self.press.clicked.connect(self.pressed)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(120)
        self._progress.setAccessibleName(busy)
        self._progress.hide()
        self.switch = QCheckBox(switch)
        self.switch.setAccessibleName(switch)
        self.switch.setAccessibleDescription(explained)
        self.switch.toggled.connect(self.switched)
        whole = column(self, spacing=Space.XS)
        whole.addLayout(self._lines)
        line = row(spacing=Space.S)
        line.addWidget(self.press)
        line.addWidget(self._progress)
        line.addStretch()
        whole.addLayout(line)
        whole.addWidget(self.switch)
        whole.addWidget(label(explained, "caption", "muted", wrap=True))

    def show_told(self, told: tuple[Told, ...], *, on: bool, refusal: str) -> None:
        """How it stands."""
        if told != self._told:
            self._told = told
            clear_layout(self._lines)
            for each in told:
                tone = "text" if each.role == "muted" else each.role
                self._lines.addWidget(selectable(label(each.words, "body", tone, wrap=True)))
        self.switch.blockSignals(True)
        self.switch.setChecked(on)
        self.switch.blockSignals(False)
        self._refusal = refusal
        self._enable()

    def show_busy(self, busy: bool) -> None:
        """Being asked now."""
        self._busy = busy
        self._progress.setVisible(busy)
        self.press.setText(self._busy_words if busy else self._idle)
        self._enable()

    def _enable(self) -> None:
        set_enabled(self.press, not self._busy and not self._refusal, self._refusal)


class OverviewPane(QWidget):
    """Signals: switch_pressed(model id; empty for all), opened(model id), ask_pressed(work), fresh_wanted(work, on)."""

    switch_pressed = Signal(str)
    opened = Signal(str)
    ask_pressed = Signal(str)
    fresh_wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Overview | None = None
        area, inside = reading_column()
        column(self).addWidget(area)
        inside.addWidget(label(tr("Models and prices"), "title"))
        soon = Section(
            tr("Retiring soon"), tr("What you use that its provider has switched off or will, and what comes after.")
        )
        self._cards = column(spacing=Space.XS)
        self._all = button("", "primary")
        self._all.clicked.connect(lambda: self.switch_pressed.emit(""))
        soon.body.addLayout(self._cards)
        line = row()
        line.addWidget(self._all)
        line.addStretch()
        soon.body.addLayout(line)
        inside.addWidget(soon)
        self._models = _Source(
            tr("Look up now"),
            tr("Looking up…"),
            tr("Look up models once a day"),
            tr("Asks your provider which models your key may use and when they are shut down; free of charge."),
        )
        self._prices = _Source(
            tr("Refresh prices"),
            tr("Refreshing…"),
            tr("Keep the price list up to date"),
            tr("Fetches the public list from GitHub once a day; nothing of yours is sent. Your own prices always win."),
        )
        for title, source, work in (
            (tr("Your provider's list"), self._models, "models"),
            (tr("Price list"), self._prices, "prices"),
        ):
            section = Section(title)
            section.body.addWidget(source)
            inside.addWidget(section)
            source.pressed.connect(lambda work=work: self.ask_pressed.emit(work))
            source.switched.connect(lambda on, work=work: self.fresh_wanted.emit(work, on))

    def show_overview(self, shown: Overview) -> None:
        """Show how it stands; cards that stay the same keep the focus."""
        before, self._shown = self._shown, shown
        if before is None or before.retiring != shown.retiring:
            self._show_cards(shown)
        self._all.setText(shown.switch_all)
        self._all.setVisible(bool(shown.switch_all))
        self._models.show_told(shown.listing, on=shown.refresh_models, refusal=shown.look_up_refusal)
        self._prices.show_told(shown.prices, on=shown.refresh_prices, refusal=shown.refresh_refusal)

    def show_busy(self, work: Work, busy: bool) -> None:
        """A look-up or a refresh is under way."""
        (self._models if work == "models" else self._prices).show_busy(busy)

    def _show_cards(self, shown: Overview) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (
            focused is self._all or any(card.isAncestorOf(focused) for card in self.findChildren(RetiringCard))
        )
        clear_layout(self._cards)
        for each in shown.retiring:
            card = RetiringCard(each)
            card.switch_pressed.connect(self.switch_pressed)
            card.opened.connect(self.opened)
            self._cards.addWidget(card)
        if not shown.retiring:
            self._cards.addWidget(label(shown.no_retiring, "body", wrap=True))
        if had_focus:
            self._models.press.setFocus(Qt.FocusReason.OtherFocusReason)
