"""The verdict's card: what may be said, big and in plain words, and the buttons that act on it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.comparison_tab.verdict.forms import MarginForm, RerunForm
from desktop_app.ui.comparison_tab.verdict.values import CardShown
from desktop_app.ui.comparison_tab.verdict.words import Tone
from desktop_app.ui.icons import follow_theme, pixmap
from desktop_app.ui.theme import Role, Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu

_SIGNS: dict[Tone, tuple[str, Role]] = {
    "waiting": ("hourglass", "muted"),
    "nothing": ("question", "muted"),
    "open": ("question", "info"),
    "shown": ("success", "success"),
}


class VerdictCard(Card):
    """Wide above the overview, one line above the answers (`show_compact`).

    Signals: buy_pressed(), use_chosen(place, variant), choice_made(variant, empty to take it back), margin_pressed(),
    help_pressed(), expand_pressed() in the one-line form.
    """

    buy_pressed = Signal()
    use_chosen = Signal(str, str)
    choice_made = Signal(str)
    margin_pressed = Signal()
    help_pressed = Signal()
    expand_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0)
        self._shown: CardShown | None = None
        self._compact = False
        self.setAccessibleName(tr("Verdict"))
        self._sign = QLabel()
        self._sign.setFixedSize(20, 20)
        self._line = ElidedLabel()
        mark(self._line, scale="strong")
        self._main = label("", "heading", wrap=True)
        self._second = label("", "body", wrap=True)
        self._notes = label("", "body", "warning", wrap=True)
        self._basis = label("", "caption", "muted", wrap=True)
        for words in (self._main, self._second, self._notes, self._basis):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.margin_form, self.rerun_form = MarginForm(), RerunForm()
        self._make_buttons()
        self._lay_out()
        follow_theme(self, self._draw_sign)
        self.hide()

    def _make_buttons(self) -> None:
        self._buy = button("", "primary", dense=True)
        self._buy.clicked.connect(self.buy_pressed)
        self._use = button("", "quiet", "", tr("Make it the default effort somewhere"), dense=True)
        self._use.clicked.connect(self._use_menu)
        self._choose = button(
            tr("Choose anyway"), "quiet", "", tr("Take one yourself; it is kept as your choice"), dense=True
        )
        self._choose.clicked.connect(self._choice_menu)
        self._margin = button(
            tr("Set margin"), "quiet", "sliders", tr("How much worse is still good enough"), dense=True
        )
        self._margin.clicked.connect(self.margin_pressed)
        self._help = button(tr("What does this mean?"), "link", dense=True)
        self._help.clicked.connect(self.help_pressed)
        self._expand = button(tr("More"), "ghost", "chevron-down", tr("Show the whole verdict"), dense=True)
        self._expand.clicked.connect(self.expand_pressed)

    def _lay_out(self) -> None:
        self.body.setSpacing(Space.XS)
        self._top = top = row(spacing=Space.S)
        top.addWidget(self._sign)
        words = column(spacing=Space.XXS)
        for line in (self._line, self._main, self._second, self._notes, self._basis):
            words.addWidget(line)
        top.addLayout(words, 1)
        top.addWidget(self._expand)
        self.body.addLayout(top)
        self._forms = QWidget()
        forms = column(self._forms)
        forms.addWidget(self.margin_form)
        forms.addWidget(self.rerun_form)
        self.body.addWidget(self._forms)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=Space.XS)
        for control in (self._buy, self._use, self._choose, self._margin, self._help):
            flow.addWidget(control)
        self.body.addWidget(self._buttons)

    # -- showing -------------------------------------------------------------------------------------------------

    def show_card(self, shown: CardShown) -> None:
        """Say and offer this."""
        before, self._shown = self._shown, shown
        words = shown.words
        self._line.set_full_text(words.main)
        self._main.setText(words.main)
        self._second.setText(" ".join(part for part in (words.second, shown.in_use) if part))
        self._notes.setText("\n".join(words.notes))
        self._basis.setText(words.basis)
        self.setAccessibleDescription(words.spoken)
        self._show_buttons(shown)
        if before is None or before.words.tone != words.tone:
            self._draw_sign()
        self._arrange()
        self.show()

    def _show_buttons(self, shown: CardShown) -> None:
        self._buy.setVisible(shown.buy is not None)
        if shown.buy is not None:
            self._buy.setText(shown.buy.label)
            self._buy.setToolTip(shown.buy.details)
            self._buy.setProperty("ownToolTip", shown.buy.details)
            set_enabled(self._buy, not shown.buy.reason, shown.buy.reason)
        self._use.setVisible(bool(shown.use))
        self._use.setText(tr("Use {variant}", variant=shown.use))
        knee = shown.words.tone == "shown" and shown.use != ""
        _rank(self._use, primary=knee)
        _rank(self._buy, primary=not knee)
        self._choose.setVisible(bool(shown.variants))
        self._choose.setText(tr("Choose another") if shown.choice else tr("Choose anyway"))
        self._margin.setVisible(shown.may_set_margin)

    def show_nothing(self) -> None:
        """No comparison, or one that was not read yet."""
        self._shown = None
        self.hide()

    def show_compact(self, compact: bool) -> None:
        """One line with the main button, or the whole."""
        self._compact = compact
        self._arrange()

    def show_form(self, form: QWidget | None) -> None:
        """One of the two forms, or none."""
        for each in (self.margin_form, self.rerun_form):
            each.setVisible(each is form)
        self._arrange()

    def _arrange(self) -> None:
        whole = not self._compact
        self._top.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop if whole else Qt.AlignmentFlag.AlignVCenter)
        margin = Space.S if whole else Space.XXS
        self.body.setContentsMargins(Space.M, margin, Space.M, margin)
        self._line.setVisible(self._compact)
        self._expand.setVisible(self._compact)
        for words in (self._main, self._second, self._notes, self._basis):
            words.setVisible(whole and bool(words.text()))
        self._buttons.setVisible(whole)
        forms = any(not form.isHidden() for form in (self.margin_form, self.rerun_form))
        self._forms.setVisible(whole and forms)

    def _draw_sign(self) -> None:
        name, role = _SIGNS[self._shown.words.tone if self._shown else "waiting"]
        self._sign.setPixmap(pixmap(name, role, 20, self.devicePixelRatioF()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    # -- menus ---------------------------------------------------------------------------------------------------

    def _use_menu(self) -> None:
        if self._shown is None:
            return
        menu = self._menu()
        key = self._shown.use
        for place in self._shown.places:
            why = tr("The default already: press to take it back") if place.taken else ""
            action = menu.add(
                place.label.replace("&", "&&"), partial(self.use_chosen.emit, place.place, key), reason=why
            )
            action.setCheckable(True)
            action.setChecked(place.taken)
        menu.open_below(self._use)

    def _choice_menu(self) -> None:
        if self._shown is None:
            return
        menu = self._menu()
        for key in self._shown.variants:
            action = menu.add(key.replace("&", "&&"), partial(self.choice_made.emit, key))
            action.setCheckable(True)
            action.setChecked(key == self._shown.choice)
        if self._shown.choice:
            menu.addSeparator()
            menu.add(tr("No choice"), partial(self.choice_made.emit, ""), icon_name="cross")
        menu.open_below(self._choose)

    def _menu(self) -> Menu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu


def _rank(control: QPushButton, *, primary: bool) -> None:
    mark(control, kind="primary" if primary else "quiet")
