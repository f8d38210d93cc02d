"""The settings dialog: built from the list of settings, each change in force at once."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QStackedWidget, QWidget

from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.settings import (
    ALL_SETTINGS,
    BASE_URL,
    CURRENCY,
    CURRENCY_RATE,
    DEFAULT_MODEL,
    LANGUAGE,
    MONTH_CAP,
    PER_PROFILE,
    SHORTCUTS,
    THEME,
    BadSettingError,
    Setting,
    Settings,
)
from desktop_app.language import later, tr
from desktop_app.services.access import Access, Connection
from desktop_app.services.network_port import Network
from desktop_app.services.periods import day_of
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.preferences import Preferences
from desktop_app.services.price_port import PriceList
from desktop_app.services.profiles import Profiles
from desktop_app.ui import model_words
from desktop_app.ui.key_form import KeyForm, KeyFormPresenter
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.settings_dialog.data import DataActions, DataPage
from desktop_app.ui.settings_dialog.fields import Field
from desktop_app.ui.settings_dialog.language import LanguagePart
from desktop_app.ui.settings_dialog.money import MoneyPage
from desktop_app.ui.settings_dialog.network import NetworkPage
from desktop_app.ui.settings_dialog.notifications import NotificationsPage
from desktop_app.ui.settings_dialog.profiles import ProfilesPart
from desktop_app.ui.settings_dialog.shortcuts import ShortcutsPage
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, Section, column, row, scroll_column
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice
from desktop_app.ui.widgets.number_box import RateBox

SECTIONS = (
    later("Connection"),
    later("Network"),
    later("Appearance"),
    later("Shortcuts"),
    later("Chat"),
    later("Jobs"),
    later("Notifications"),
    later("Money"),
    later("Data"),
)
_SIZE, _LARGEST, _NARROWEST = (760, 560), 4000, 680
_SIZE_MEMORY, _SECTION_MEMORY = "settings.size", "settings.section"


class SettingsDialog(QDialog):
    """Sections at the left, the chosen one at the right.

    Signals: models_wanted(), when the person goes on to the window of models and prices.
    """

    models_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        *,
        preferences: Preferences,
        access: Access,
        door: AnswerDoor,
        catalogue: KnownModels,
        prices: PriceList,
        tasks: Tasks,
        apply_theme: Callable[[str], None],
        try_notification: Callable[[], object] | None = None,
        data: DataActions | None = None,
        left_out: Collection[Setting[Any]] = (),
        profiles: Profiles | None = None,
        network: Network | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setAccessibleName(tr("Settings"))
        self.setMinimumWidth(_NARROWEST)
        self.resize(*_remembered_size(preferences.recall(_SIZE_MEMORY)))
        self._preferences = preferences
        self._access = access
        self._catalogue = catalogue
        self._prices = prices
        self._tasks = tasks
        self._apply_theme = apply_theme
        self._fields: dict[str, Field] = {}
        self._try_notification = try_notification
        self._data = data
        self._left_out = left_out
        self._profiles, self._network, self._door = profiles, network, door
        absent = {name for name, thing in (("Network", network), ("Data", data)) if thing is None}  # not shown
        self._sections = tuple(each for each in SECTIONS if each not in absent)
        self._stops: list[Callable[[], None]] = []
        self._language_part = LanguagePart(preferences[LANGUAGE], self._open_again if data is not None else None)
        self._pages = QStackedWidget()
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Sections"))
        self._list.setFixedWidth(160)
        mark(self._list, rail=True)
        self.key_form = KeyForm()
        self._key_presenter = KeyFormPresenter(self.key_form, access=access, door=door, tasks=tasks)
        self._connect_key_form()
        self._build()

    def _connect_key_form(self) -> None:
        form, presenter = self.key_form, self._key_presenter
        form.save_pressed.connect(presenter.test_and_save)
        form.save_untested_pressed.connect(presenter.save_untested)
        form.memory_pressed.connect(presenter.keep_in_memory)
        form.forget_pressed.connect(presenter.forget)

    def _build(self) -> None:
        whole = column(self, spacing=0)
        middle = row(spacing=0)
        left = column(margin=Space.S)
        left.addWidget(self._list)
        middle.addLayout(left)
        middle.addWidget(Line(Qt.Orientation.Vertical))
        middle.addWidget(self._pages, 1)
        whole.addLayout(middle, 1)
        whole.addWidget(Line())
        last = row()
        last.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        last.addWidget(label(tr("Changes are in force at once."), "caption", "muted"))
        last.addStretch()
        done = button(tr("Done"), "primary")
        done.clicked.connect(self.accept)
        last.addWidget(done)
        whole.addLayout(last)
        for section in self._sections:
            self._list.addItem(tr(section))
            self._pages.addWidget(self._page(section))
        self._list.currentRowChanged.connect(self._pages.setCurrentIndex)
        section = self._preferences.recall(_SECTION_MEMORY)
        self.show_section(section)

    def show_section(self, section: str) -> None:
        """One of `SECTIONS`, the first for another text."""
        self._list.setCurrentRow(self._sections.index(section) if section in self._sections else 0)

    def _page(self, section: str) -> QWidget:
        area, inside = scroll_column(spacing=Space.L)
        inside.addWidget(label(tr(section), "heading"))
        if section == "Connection" and self._profiles is not None and not self._access.is_demo:
            inside.addWidget(self._profiles_part(self._profiles))
        if section == "Network" and self._network is not None:
            inside.addWidget(self._network_page(self._network))
            inside.addStretch()
            return area
        if section == "Connection":
            key = Section(tr("Key"), tr("One key per profile and server address; it stays in this computer's keyring."))
            key.body.addWidget(self.key_form)
            inside.addWidget(key)
        if section == "Money":
            inside.addWidget(self._money_page())
            inside.addStretch()
            return area
        if section == "Notifications":
            inside.addWidget(self._notifications_page())
            inside.addStretch()
            return area
        if section == "Shortcuts":
            inside.addWidget(self._shortcuts_page())
            return area
        if section == "Data" and self._data is not None:
            page = DataPage(self._field, self._data, self._tasks)
            self._stops.append(page.stop)
            inside.addWidget(page)
            inside.addStretch()
            return area
        if section == "Chat":
            inside.addWidget(self._models_link())
        for setting in (each for each in ALL_SETTINGS if each.section == section and each not in self._left_out):
            inside.addWidget(self._field(setting))
            if setting is LANGUAGE:
                inside.addWidget(self._language_part)
        inside.addStretch()
        return area

    def _profiles_part(self, profiles: Profiles) -> ProfilesPart:
        part = ProfilesPart(profiles, self._tasks)
        part.chosen.connect(self._show_profile)
        self._stops.append(part.stop)
        return part

    def _show_profile(self) -> None:
        """Another profile is in force: every field that it has for itself shows its value."""
        for setting in PER_PROFILE:
            if setting.key in self._fields:
                self._fields[setting.key].show_value(self._preferences[setting])
        self._show_who_sets(self._fields[BASE_URL.key])
        self._tasks.spawn(self._try_key(), name="try the profile's key")

    async def _try_key(self) -> None:
        if self._access.state.value.connection is Connection.UNTESTED:
            try:
                await self._door.models()
            except ProblemError as error:
                self._access.failed(error.problem)
            else:
                self._access.heard()

    def _network_page(self, network: Network) -> NetworkPage:
        page = NetworkPage(self._field, self._preferences, self._access, network, self._door, self._tasks)
        self._stops.append(page.stop)
        return page

    def _money_page(self) -> MoneyPage:
        page = MoneyPage(self._field, self._prices, self._tasks, self._models_link())
        self._follow(page.show_settings)
        return page

    def _notifications_page(self) -> NotificationsPage:
        page = NotificationsPage(self._field, self._try_notification)
        self._follow(page.show_settings)
        return page

    def _shortcuts_page(self) -> ShortcutsPage:
        def save(text: str) -> None:
            self._tasks.spawn(self._preferences.change(SHORTCUTS, text), name="save shortcuts")

        page = ShortcutsPage(save)
        self._follow(lambda settings: page.show_keymap(settings[SHORTCUTS]))
        return page

    def _follow(self, show: Callable[[Settings], None]) -> None:
        self._stops.append(self._preferences.settings.watch(show))

    def _models_link(self) -> QWidget:
        what = tr("What every model accepts and costs, when it is shut down, and what you know better.")
        part = Section(tr("Models and prices"), what)
        go = button(tr("Models and prices…"))
        go.setToolTip(tr("Closes the settings, whose changes are in force, and opens the window of models"))
        go.clicked.connect(self._go_to_models)
        line = row()
        line.addWidget(go)
        line.addStretch()
        part.body.addLayout(line)
        return part

    def _open_again(self) -> None:
        if self._data is not None:
            self._tasks.spawn(self._data.do("open-again", self), name="open again")

    def _go_to_models(self) -> None:
        self.accept()
        self.models_wanted.emit()

    def _field(self, setting: Setting[Any]) -> Field:
        models = self._models() if setting is DEFAULT_MODEL else ()
        field = Field(setting, self._preferences[setting], self._save, models)
        if setting is BASE_URL:
            self._show_who_sets(field)
        if setting is DEFAULT_MODEL:
            field.show_problem(self._model_note(self._preferences[setting]), "warning")
        self._fields[setting.key] = field
        return field

    def _show_who_sets(self, address: Field) -> None:
        """The demo and the environment overrule the address in the settings, the latter in the first profile only."""
        overruled = self._access.is_demo or self._access.address_from_environment
        address.setEnabled(not overruled)
        reason = tr("the demo") if self._access.is_demo else "OPENAI_BASE_URL"
        words = tr("Set by {reason}: {base_url}", reason=reason, base_url=self._access.base_url)
        address.show_problem(words if overruled else "", "muted")

    def _models(self) -> list[ModelChoice]:
        today = day_of(time.time())
        offered = model_words.offers(self._catalogue, today, usable=lambda profile: profile.streaming.allowed)
        return [ModelChoice(offer.model_id, offer.note, offer.tone, offer.group) for offer in offered]

    def _model_note(self, model_id: str) -> str:
        return model_words.note(self._catalogue.profile(model_id), day_of(time.time()))

    def _save(self, setting: Setting[Any], value: Any) -> None:
        if value != self._preferences[setting]:
            self._tasks.spawn(self._save_now(setting, value), name=f"save {setting.key}")

    async def _save_now(self, setting: Setting[Any], value: Any) -> None:
        field = self._fields[setting.key]
        try:
            if setting is BASE_URL:
                await self._access.change_server(value)
            elif setting is CURRENCY:
                await self._change_currency(value)
            else:
                await self._preferences.change(setting, value)
        except BadSettingError as error:
            field.show_problem(str(error))
        except ProblemError as error:
            field.show_problem(f"{error.problem.happened} {error.problem.advice}")
        else:
            if setting not in (MONTH_CAP, CURRENCY_RATE):  # the page keeps what these two say
                field.show_problem(self._model_note(value) if setting is DEFAULT_MODEL else "", "warning")
            if setting is THEME:
                self._apply_theme(value)
            if setting is LANGUAGE:
                self._language_part.show_wanted(value)

    async def _change_currency(self, code: str) -> None:
        """A rate belongs to its currency: the old one goes first, so that no sum is ever shown at a wrong rate."""
        await self._preferences.change(CURRENCY_RATE, CURRENCY_RATE.default)
        await self._preferences.change(CURRENCY, code)
        rate = self._fields[CURRENCY_RATE.key].control
        if isinstance(rate, RateBox):
            with QSignalBlocker(rate):
                rate.set_rate(CURRENCY_RATE.default)
            if code != "USD":
                rate.setFocus()
                rate.selectAll()

    def stop(self) -> None:
        """The dialog is over: follow nothing any more."""
        for stop in self._stops:
            stop()
        self._key_presenter.stop()

    async def remember(self) -> None:
        """Keep size and section for the next time."""
        with contextlib.suppress(ProblemError):  # the window says when nothing can be saved; this is no loss
            await self._preferences.remember(_SIZE_MEMORY, f"{self.width()}x{self.height()}")
            await self._preferences.remember(_SECTION_MEMORY, self._sections[self._list.currentRow()])


def _remembered_size(text: str) -> tuple[int, int]:
    """Width and height in px; the first size for a spoilt text."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        return _SIZE
    return min(max(480, int(width)), _LARGEST), min(max(360, int(height)), _LARGEST)


async def show_settings(
    parent: QWidget,
    *,
    preferences: Preferences,
    access: Access,
    door: AnswerDoor,
    catalogue: KnownModels,
    prices: PriceList,
    tasks: Tasks,
    apply_theme: Callable[[str], None],
    open_models: Callable[[], None] = lambda: None,
    try_notification: Callable[[], object] | None = None,
    data: DataActions | None = None,
    left_out: Collection[Setting[Any]] = (),
    section: str = "",
    profiles: Profiles | None = None,
    network: Network | None = None,
) -> None:
    """Open the settings, at a section or where they were left, and wait until they are closed; `open_models` when the
    person goes on there."""
    dialog = SettingsDialog(
        parent,
        preferences=preferences,
        access=access,
        door=door,
        catalogue=catalogue,
        prices=prices,
        tasks=tasks,
        apply_theme=apply_theme,
        try_notification=try_notification,
        data=data,
        left_out=left_out,
        profiles=profiles,
        network=network,
    )
    dialog.models_wanted.connect(open_models)
    if section:
        dialog.show_section(section)
    try:
        await dialog_result(dialog)
        await dialog.remember()
    finally:
        dialog.stop()
        dialog.deleteLater()
