"""Puts the verdict together: the card, its presenter, defaults and reminders, and the signals between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.language import tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer
from desktop_app.ui.comparison_tab.verdict.card import VerdictCard
from desktop_app.ui.comparison_tab.verdict.defaulting import Defaulting
from desktop_app.ui.comparison_tab.verdict.help_window import HelpWindow
from desktop_app.ui.comparison_tab.verdict.help_words import help_sections
from desktop_app.ui.comparison_tab.verdict.presenter import VerdictPresenter
from desktop_app.ui.comparison_tab.verdict.reading import Do
from desktop_app.ui.comparison_tab.verdict.reminding import DROP, RERUN, SHOW, Reminding
from desktop_app.ui.comparison_tab.verdict.rerunning import Rerunning, ShowNew
from desktop_app.ui.comparison_tab.verdict.values import CardShown, MarginShown, RerunShown
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.notices import Notice, NoticeAction, NoticeStack
from desktop_app.ui.widgets.menu import Menu

_DONE, _REMINDER = "verdict-done", "verdict-reminder:"
_SIZE = "compare.help"


class VerdictPart:
    """`shown` tells what the tab shows, `menu` is that of the head, `expand()` brings the whole card into view."""

    def __init__(
        self,
        place: QVBoxLayout,
        menu: Menu,
        notices: NoticeStack,
        *,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        shown: Announcer[ComparisonState | None],
        do: Do,
        show_new: ShowNew,
        expand: Callable[[], object],
        defaults: DefaultEfforts | None,
    ) -> None:
        self.card = VerdictCard()
        self._place, self._notices, self._expand, self._do = place, notices, expand, do
        self._preferences, self._show_new = preferences, show_new
        self._comparisons = comparisons
        self._state: ComparisonState | None = None
        self._help: HelpWindow | None = None
        place.addWidget(self.card)
        self.rerunning = Rerunning(self, comparisons, catalogue, preferences, do, show_new)
        self.defaulting = Defaulting(defaults, self._say) if defaults is not None else None
        self.reminding = Reminding(self, defaults, catalogue, do) if defaults is not None else None
        self.presenter = VerdictPresenter(
            self, comparisons=comparisons, preferences=preferences, do=do, defaulting=self.defaulting
        )
        self._again = menu.add(tr("Run everything again…"), self._begin_rerun, icon_name="retry")
        self._connect()
        self._end = shown.watch(self._follow)

    def _connect(self) -> None:
        card, presenter = self.card, self.presenter
        card.buy_pressed.connect(presenter.buy)
        card.use_chosen.connect(presenter.use)
        card.choice_made.connect(presenter.choose)
        card.margin_pressed.connect(presenter.begin_margin)
        card.help_pressed.connect(self._show_help)
        card.expand_pressed.connect(self._expand)
        card.margin_form.changed.connect(presenter.margin_changed)
        card.margin_form.taken.connect(presenter.set_margin)
        card.margin_form.left.connect(self.close_forms)
        card.rerun_form.go.connect(self.rerunning.go)
        card.rerun_form.left.connect(self.rerunning.leave)
        self._notices.action_pressed.connect(self._notice_action)

    def start(self) -> None:
        """Once everything is loaded: what should be looked at again?"""
        if self.reminding is not None:
            self.reminding.look()

    def close(self) -> None:
        """Follow nothing any more."""
        self._end()
        for part in (self.defaulting, self.reminding):
            if part is not None:
                part.close()
        if self._help is not None:
            self._help.close()

    def show_compact(self, compact: bool) -> None:
        """One line, where the answers need the room."""
        self.card.show_compact(compact)

    def _follow(self, state: ComparisonState | None) -> None:
        self._state = state
        if state is not None:
            self._again.setText(self.rerunning.menu_words(state.comparison))
        self._again.setEnabled(state is not None and not state.read_only)
        self.presenter.follow(state)

    def _begin_rerun(self) -> None:
        if self._state is not None:
            self._expand()
            self.rerunning.begin(self._state.comparison, simulated=self._state.simulated)

    # -- what the presenters ask ---------------------------------------------------------------------------------

    def show_card(self, shown: CardShown) -> None:
        """Say and offer this."""
        self.card.show_card(shown)

    def show_nothing(self) -> None:
        """No comparison, or one that was not read yet."""
        self.card.show_nothing()

    def show_margin(self, margin: MarginShown) -> None:
        """Let another margin be written."""
        self.card.show_form(self.card.margin_form)
        self.card.margin_form.show_margin(margin)

    def show_margin_warning(self, words: str) -> None:
        """What the written one would cost."""
        self.card.margin_form.show_warning(words)

    def show_rerun(self, shown: RerunShown) -> None:
        """What asking everything once more would mean."""
        self.card.rerun_form.show_rerun(shown)
        self.card.show_form(self.card.rerun_form)

    def close_forms(self) -> None:
        """Nothing is being written any more."""
        self.card.show_form(None)

    def show_reminder(self, place: str, words: str, advice: str, actions: tuple[tuple[str, str], ...]) -> None:
        """A default should be looked at again."""
        buttons = tuple(NoticeAction(key, text) for key, text in actions)
        self._notices.show_notice(Notice(f"{_REMINDER}{place}", "warning", words, advice, actions=buttons))

    def remove_reminder(self, place: str) -> None:
        """It was looked at."""
        self._notices.remove(f"{_REMINDER}{place}")

    def _say(self, words: str, advice: str, place: str = "") -> None:
        actions = (NoticeAction(place, tr("Take back")),) if place else ()
        self._notices.show_notice(Notice(_DONE, "success", words, advice, actions=actions))

    def _notice_action(self, notice: str, action: str) -> None:
        if notice == _DONE and self.defaulting is not None:
            self._do(self.defaulting.drop(action), "take default back")
        elif notice.startswith(_REMINDER) and self.reminding is not None and self.defaulting is not None:
            decision = self.reminding.decision(notice.removeprefix(_REMINDER))
            if decision is None:
                return
            if action == DROP:
                self._do(self.defaulting.drop(decision.place), "drop default")
            elif action in (SHOW, RERUN):
                self._do(self._show(decision.comparison_id, rerun=action == RERUN), "show evidence")

    async def _show(self, comparison_id: ComparisonId, *, rerun: bool) -> None:
        await self._show_new(comparison_id)
        if self._state is None or self._state.comparison.id != comparison_id:
            self._say(
                tr("That comparison was deleted."), tr("The default stays until you take it back or choose another.")
            )
        elif rerun:
            self._begin_rerun()

    def _show_help(self) -> None:
        if self._state is None:
            return
        if self._help is None:
            self._help = HelpWindow(self._window())
            self._help.restore_size(self._preferences.recall(_SIZE))
            self._help.finished.connect(self._help_closed)
        self._help.show_sections(help_sections(self._state.comparison))
        self._help.bring_to_front()

    def _help_closed(self) -> None:
        if self._help is not None:
            self._do(self._preferences.remember_if_possible(_SIZE, self._help.size_text()), "remember help window")

    def _window(self) -> QWidget:
        return self.card.window()
