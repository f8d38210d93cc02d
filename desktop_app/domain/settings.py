"""Every setting once: its key, type, default, label and help; the settings dialog is built from this list."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from desktop_app.domain.appearance_settings import ANNOUNCE as ANNOUNCE
from desktop_app.domain.appearance_settings import DENSITY as DENSITY
from desktop_app.domain.appearance_settings import MOTION as MOTION
from desktop_app.domain.appearance_settings import TEXT_SIZE as TEXT_SIZE
from desktop_app.domain.appearance_settings import THEME as THEME
from desktop_app.domain.data_settings import DAILY_BACKUP as DAILY_BACKUP
from desktop_app.domain.job_settings import CLOSE_TO_TRAY as CLOSE_TO_TRAY
from desktop_app.domain.job_settings import IN_FLIGHT as IN_FLIGHT
from desktop_app.domain.job_settings import KEPT_FOR as KEPT_FOR
from desktop_app.domain.job_settings import NOTIFY as NOTIFY
from desktop_app.domain.job_settings import QUIET as QUIET
from desktop_app.domain.job_settings import QUIET_FROM as QUIET_FROM
from desktop_app.domain.job_settings import QUIET_UNTIL as QUIET_UNTIL
from desktop_app.domain.job_settings import SOUND as SOUND
from desktop_app.domain.job_settings import STORE as STORE
from desktop_app.domain.job_settings import WATCH_LIVE as WATCH_LIVE
from desktop_app.domain.language_setting import LANGUAGE as LANGUAGE
from desktop_app.domain.network_settings import CA_FILE as CA_FILE
from desktop_app.domain.network_settings import PROXY_ADDRESS as PROXY_ADDRESS
from desktop_app.domain.network_settings import PROXY_USER as PROXY_USER
from desktop_app.domain.network_settings import PROXY_WAY as PROXY_WAY
from desktop_app.domain.setting import BadSettingError as BadSettingError
from desktop_app.domain.setting import Setting as Setting
from desktop_app.language import later

T = TypeVar("T", bool, int, str, Decimal)

BASE_URL = Setting(
    "connection.base_url",
    "https://api.openai.com/v1",
    later("Server address"),
    later(
        "Where requests go. A key belongs to its host: another address asks for its own key. "
        "Plain http is for this computer only."
    ),
    later("Connection"),
)
ORGANIZATION = Setting(
    "connection.organization",
    "",
    later("Organization"),
    later("Sent as OpenAI-Organization; leave empty for the key's own."),
    later("Connection"),
)
PROJECT = Setting(
    "connection.project",
    "",
    later("Project"),
    later("Sent as OpenAI-Project; leave empty for the key's own."),
    later("Connection"),
)
DIALECT = Setting(
    "connection.dialect",
    "auto",
    later("Interface"),
    later(
        "OpenAI's own servers speak Responses. Some others know only the older Chat Completions, "
        "which has no background "
        "answers, web search or reasoning summaries; automatic finds out with the first message."
    ),
    later("Connection"),
    choices=(
        ("auto", later("Automatic")),
        ("responses", later("Responses")),
        ("chat_completions", later("Chat Completions")),
    ),
)
DAY_CAP = Setting(
    "money.day_cap_usd",
    Decimal("20"),
    later("Spending cap per day"),
    later("What would pass it is held until you release it. 0 holds everything."),
    later("Money"),
    minimum=0,
    maximum=100_000,
    unit="US$",
)
MONTH_CAP = Setting(
    "money.month_cap_usd",
    Decimal("300"),
    later("Spending cap per month"),
    later("Counts the calendar month, on your clock."),
    later("Money"),
    minimum=0,
    maximum=1_000_000,
    unit="US$",
)
BATCH_CAP = Setting(
    "money.batch_cap_usd",
    Decimal("50"),
    later("Cap per import or comparison"),
    later("Everything that one import or one comparison sends, together."),
    later("Money"),
    minimum=0,
    maximum=100_000,
    unit="US$",
)
REQUEST_CAP = Setting(
    "money.request_cap_usd",
    Decimal("15"),
    later("Cap per request"),
    later("One chat answer, job, Pro question or trial whose estimate may pass it is held."),
    later("Money"),
    minimum=0,
    maximum=100_000,
    unit="US$",
)
WARN_SHARE = Setting(
    "money.warn_percent",
    80,
    later("Warn at"),
    later("A notice when this share of the day's or month's cap is spent or in flight."),
    later("Money"),
    minimum=1,
    maximum=100,
    unit="%",
)
REFRESH_PRICES = Setting(
    "money.refresh_prices",
    True,
    later("Keep the price list up to date"),
    later(
        "Fetches the public genai-prices list from GitHub once a day; nothing of yours is sent. "
        "Off: the list that came with Ponder."
    ),
    later("Money"),
)
CHECK_UPDATES = Setting(
    "updates.check",
    True,
    later("Tell me when there is a newer Ponder"),
    later(
        "Asks Ponder's own feed once a day which versions there are; nothing of yours is sent and "
        "nothing is downloaded."
    ),
    later("Connection"),
)
CURRENCY = Setting(
    "money.currency",
    "USD",
    later("Show money in"),
    later("Figures are converted at the rate you set."),
    later("Money"),
    choices=tuple(
        (code, code)
        for code in (
            "USD",
            "EUR",
            "GBP",
            "CHF",
            "JPY",
            "KRW",
            "CNY",
            "INR",
            "CAD",
            "AUD",
            "SEK",
            "NOK",
            "DKK",
            "PLN",
            "CZK",
            "BRL",
            "MXN",
            "ILS",
            "TRY",
            "ZAR",
        )
    ),
)
CURRENCY_RATE = Setting(
    "money.currency_rate",
    Decimal("1"),
    later("One US dollar is"),
    later("Units of that currency for one US dollar, as you set it; Ponder fetches no exchange rates."),
    later("Money"),
    minimum=0,
    maximum=1_000_000,
)
PRO_ASK_ABOVE = Setting(
    "money.pro_ask_above_usd",
    Decimal("5"),
    later("Pro asks above"),
    later("A Pro question whose estimate may pass this sum asks once before it is sent."),
    later("Money"),
    minimum=0,
    maximum=100_000,
    unit="US$",
)
DEFAULT_MODEL = Setting(
    "chat.default_model",
    "gpt-6.1-sol",
    later("Model for new chats"),
    later("You can change it in each chat."),
    later("Chat"),
)
HISTORY_BUDGET = Setting(
    "chat.history_budget",
    32_000,
    later("History sent with a message"),
    later("The oldest turns are left out first. The developer message and your newest message are always sent."),
    later("Chat"),
    choices=(
        ("8000", "8k tokens"),
        ("32000", "32k tokens"),
        ("128000", "128k tokens"),
        ("0", later("As much as the model takes")),
    ),
)
DURABLE_ANSWERS = Setting(
    "chat.durable_answers",
    "high",
    later("Answers that survive a cut"),
    later(
        "The answer runs as a job at the provider: after a lost connection, a sleep or a restart its "
        "text goes on where it "
        "was. Its first words may come later. Never used where nothing is to be kept by the provider."
    ),
    later("Chat"),
    choices=(("never", later("Never")), ("high", later("For high efforts")), ("always", later("Always"))),
)
ENTER_SENDS = Setting(
    "chat.enter_sends",
    True,
    later("Enter sends the message"),
    later("Shift+Enter then starts a new line. Off: Ctrl+Enter sends."),
    later("Chat"),
)
REFRESH_MODELS = Setting(
    "models.refresh",
    True,
    later("Look up models once a day"),
    later("Asks your provider which models your key may use and when they are shut down; free of charge."),
    later("Chat"),
)
FIRST_RUN_DONE = Setting(
    "first_run.done", False, later("First run finished"), later("Whether the welcome card was answered."), ""
)

SHORTCUTS = Setting(
    "keyboard.shortcuts",
    "",
    later("Keyboard shortcuts"),
    later("Keys that are others than as delivered, by command."),
    later("Shortcuts"),
)
PROFILES = Setting("profiles.list", "", later("Profiles"), later("The profiles and their names."), "")
PROFILE_IN_FORCE = Setting("profiles.in_force", "", later("Profile"), later("The profile that new requests use."), "")
ALL_SETTINGS: tuple[Setting[bool] | Setting[int] | Setting[str] | Setting[Decimal], ...] = (
    THEME,
    TEXT_SIZE,
    DENSITY,
    MOTION,
    ANNOUNCE,
    LANGUAGE,
    BASE_URL,
    ORGANIZATION,
    PROJECT,
    DIALECT,
    CHECK_UPDATES,
    DAY_CAP,
    MONTH_CAP,
    BATCH_CAP,
    REQUEST_CAP,
    WARN_SHARE,
    CURRENCY,
    CURRENCY_RATE,
    REFRESH_PRICES,
    PRO_ASK_ABOVE,
    DEFAULT_MODEL,
    HISTORY_BUDGET,
    REFRESH_MODELS,
    DURABLE_ANSWERS,
    ENTER_SENDS,
    IN_FLIGHT,
    STORE,
    KEPT_FOR,
    WATCH_LIVE,
    CLOSE_TO_TRAY,
    NOTIFY,
    SOUND,
    QUIET,
    QUIET_FROM,
    QUIET_UNTIL,
    DAILY_BACKUP,
    FIRST_RUN_DONE,
    SHORTCUTS,
    PROFILES,
    PROFILE_IN_FORCE,
    PROXY_WAY,
    PROXY_ADDRESS,
    PROXY_USER,
    CA_FILE,
)
PER_PROFILE: tuple[Setting[Any], ...] = (
    BASE_URL,
    ORGANIZATION,
    PROJECT,
    DIALECT,
    DAY_CAP,
    MONTH_CAP,
    BATCH_CAP,
    REQUEST_CAP,
    PRO_ASK_ABOVE,
)
"""What every profile has for itself; all other settings are the same in each."""
_SCOPED = frozenset(setting.key for setting in PER_PROFILE)


class Settings:
    """The chosen values as one profile has them; a stored text that no longer parses counts as its default and is
    named in `damaged`."""

    def __init__(self, stored: Mapping[str, str], profile: str = "") -> None:
        self._stored = dict(stored)
        self.profile = profile
        self.damaged = tuple(setting.key for setting in ALL_SETTINGS if not self._parses(setting))

    def stored_key(self, setting: Setting[Any]) -> str:
        """Under which name this profile's value is kept; the first profile's under the setting's own."""
        scoped = self.profile and setting.key in _SCOPED
        return f"profile.{self.profile}.{setting.key}" if scoped else setting.key

    def of(self, profile: str) -> Settings:
        """The same as another profile has them."""
        return self if profile == self.profile else Settings(self._stored, profile)

    def _parses(self, setting: Setting[bool] | Setting[int] | Setting[str] | Setting[Decimal]) -> bool:
        try:
            setting.parse(self._stored.get(self.stored_key(setting), setting.text(setting.default)))  # type: ignore[arg-type]
        except BadSettingError:
            return False
        return True

    def __getitem__(self, setting: Setting[T]) -> T:
        stored = self._stored.get(self.stored_key(setting))
        if stored is None or setting.key in self.damaged:
            return setting.default
        return setting.parse(stored)

    def with_value(self, setting: Setting[T], value: T) -> Settings:
        """A copy with one value changed.

        Raises BadSettingError when the setting does not take it.
        """
        text = setting.text(value)
        setting.parse(text)
        return Settings({**self._stored, self.stored_key(setting): text}, self.profile)
