"""The controls beside the composer: model, effort, web search, verbosity, tier, history; only what may be chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.language import tr
from desktop_app.ui.chat_tab.choices import Choices, Option
from desktop_app.ui.chat_tab.history_button import HistoryButton
from desktop_app.ui.control_words import MODEL, TIER, VERBOSITY, WEB
from desktop_app.ui.icons import bind_icon
from desktop_app.ui.service_tiers import tier_name
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import row
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.composer import Composer
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.menu import Menu
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker

_WEB = "web"


class ChoiceButton(QPushButton):
    """A quiet button that shows one choice of a few and opens a menu of them. Signals: chosen(key).

    `short` are words for what is taken where the menu's own are too long for a button.
    """

    chosen = Signal(str)

    def __init__(self, name: str, explanation: str, short: Callable[[str], str] | None = None) -> None:
        super().__init__()
        self._name = name
        self._short = short
        self._options: Sequence[Option] = ()
        self._key = ""
        self._figures: Mapping[str, tuple[str, str]] = {}
        self.setAutoDefault(False)
        self.setToolTip(explanation)
        self.setAccessibleName(name)
        mark(self, kind="ghost", dense=True)
        bind_icon(self, "chevron-down", "muted")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        self.clicked.connect(self._open)

    def show_options(self, options: Sequence[Option], key: str) -> None:
        """Offer these; hidden when there are none."""
        self._options, self._key = options, key
        taken = next((option.label for option in options if option.key == key), key)
        if self._short is not None:
            taken = self._short(key)
        self.setText(f"{self._name}: {taken}")
        self.setAccessibleDescription(taken)
        self.setVisible(bool(options))

    def show_figures(self, figures: Mapping[str, tuple[str, str]]) -> None:
        """What each choice costs, by its key: words beside it, and a sentence on hover."""
        self._figures = figures

    def _open(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        group = QActionGroup(menu)
        for option in self._options:
            text = f"{option.label} ?" if option.marked else option.label
            beside, sentence = self._figures.get(option.key, ("", ""))
            reason = "\n".join(words for words in (option.reason, sentence) if words)
            # what follows a tab stands at the right, where a menu has its shortcuts
            action = menu.add(
                f"{text}\t{beside}" if beside else text, partial(self.chosen.emit, option.key), reason=reason
            )
            action.setCheckable(True)
            action.setChecked(option.key == self._key)
            group.addAction(action)
        menu.open_below(self)


class ChatControls(QObject):
    """Puts the controls into a composer; `history` belongs to the conversation and stands in its header.

    Signals: model_chosen(id), effort_chosen(effort), verbosity_chosen(level or empty), web_chosen(on),
    tier_chosen(tier or empty), evidence_pressed() for what the default effort rests on.
    """

    model_chosen = Signal(str)
    effort_chosen = Signal(str)
    verbosity_chosen = Signal(str)
    web_chosen = Signal(bool)
    tier_chosen = Signal(str)
    evidence_pressed = Signal()

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self.model = ModelPicker()
        self.effort = EffortPicker()
        self.evidence = icon_button("compare", tr("Why this effort? Open the comparison"), dense=True)
        self.evidence.hide()
        self._effort_line = QWidget()  # the effort and why it is chosen wrap together
        effort = row(self._effort_line, spacing=Space.XXS)
        effort.addWidget(self.effort)
        effort.addWidget(self.evidence)
        self.web = ChipRow(tr("Web search"), several=True)
        self.verbosity = ChoiceButton(tr("Verbosity"), tr(VERBOSITY))
        self.tier = ChoiceButton(tr("Tier"), tr(TIER), tier_name)
        self.tier.setAccessibleName(tr("Service tier"))
        self.history = HistoryButton()
        self.mark = label("", "caption", "warning")
        self._words = QWidget()  # what is chosen in words wraps together
        words = row(self._words, spacing=Space.XS)
        words.addWidget(self.verbosity)
        words.addWidget(self.tier)
        for control in (self.model, self.mark, self._effort_line, self.web, self._words):
            composer.add_control(control)
        self.model.chosen.connect(self.model_chosen)
        self.effort.chosen.connect(self.effort_chosen)
        self.evidence.clicked.connect(self.evidence_pressed)
        self.web.toggled.connect(lambda keys: self.web_chosen.emit(_WEB in keys))
        self.verbosity.chosen.connect(self.verbosity_chosen)
        self.tier.chosen.connect(self.tier_chosen)

    def show_choices(self, choices: Choices) -> None:
        """Offer these, with these taken."""
        models = [ModelChoice(option.model_id, option.note, option.tone, option.group) for option in choices.models]
        self.model.set_models(models, choices.model_id)
        self.model.setToolTip(choices.model_note or tr(MODEL))
        self.mark.setText(choices.model_mark)
        self.mark.setToolTip(choices.model_note)
        self.mark.setVisible(bool(choices.model_mark))
        self.effort.set_chips([_chip(option) for option in choices.efforts], [choices.effort])
        self.effort.explain(choices.efforts_left_out)
        self.effort.setVisible(bool(choices.efforts))
        self._effort_line.setVisible(bool(choices.efforts))
        self.evidence.setToolTip(tr("{evidence} Press to open the comparison.", evidence=choices.evidence))
        self.evidence.setAccessibleDescription(choices.evidence)
        self.evidence.setVisible(bool(choices.evidence))
        reason = choices.web_reason or tr(WEB)
        words = "Web ?" if choices.web_reason else tr("Web")
        self.web.set_chips([Chip(_WEB, words, reason=reason)], [_WEB] if choices.web else [])
        self.web.setVisible(choices.web is not None)
        self.verbosity.show_options(choices.verbosities, choices.verbosity)
        self.tier.show_options(choices.tiers, choices.tier)
        self._words.setVisible(bool(choices.verbosities or choices.tiers))
        self.history.show_choices(choices)


def _chip(option: Option) -> Chip:
    return Chip(option.key, f"{option.label} ?" if option.marked else option.label, reason=option.reason)
