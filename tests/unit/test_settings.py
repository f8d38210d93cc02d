"""Settings: texts in, values out, and a sentence for what does not fit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.domain.settings import (
    ALL_SETTINGS,
    BASE_URL,
    CLOSE_TO_TRAY,
    DAY_CAP,
    ENTER_SENDS,
    HISTORY_BUDGET,
    IN_FLIGHT,
    THEME,
    BadSettingError,
    Setting,
    Settings,
)


def test_every_setting_has_its_own_key_and_a_default_it_takes() -> None:
    assert len({setting.key for setting in ALL_SETTINGS}) == len(ALL_SETTINGS)
    for setting in ALL_SETTINGS:
        assert setting.parse(setting.text(setting.default)) == setting.default  # type: ignore[arg-type]
        assert setting.label
        assert setting.help


def test_nothing_stored_means_every_default() -> None:
    settings = Settings({})
    assert settings.damaged == ()
    assert settings[THEME] == "system"
    assert settings[DAY_CAP] == Decimal("20")
    assert settings[ENTER_SENDS] is True


def test_values_survive_being_stored() -> None:
    settings = Settings({}).with_value(THEME, "dark").with_value(ENTER_SENDS, False).with_value(IN_FLIGHT, 3)
    settings = settings.with_value(DAY_CAP, Decimal("0.50")).with_value(BASE_URL, "http://127.0.0.1:9/v1")
    assert settings[THEME] == "dark"
    assert settings[ENTER_SENDS] is False
    assert settings[IN_FLIGHT] == 3
    assert settings[DAY_CAP] == Decimal("0.50")
    assert settings[HISTORY_BUDGET] == 32_000
    assert settings[BASE_URL] == "http://127.0.0.1:9/v1"


@pytest.mark.parametrize(
    ("setting", "text", "says"),
    [
        (THEME, "purple", "one of: System, Light, Dark"),
        (ENTER_SENDS, "yes", "on or off"),
        (ENTER_SENDS, "True", "on or off"),
        (IN_FLIGHT, "0", "between 1 and 1000"),
        (IN_FLIGHT, "many", "must be a number"),
        (IN_FLIGHT, "2.5", "must be a number"),
        (IN_FLIGHT, "", "must be a number"),
        (DAY_CAP, "-1", "between 0 and 100000"),
        (DAY_CAP, "NaN", "must be a number"),
        (DAY_CAP, "Infinity", "must be a number"),
        (CLOSE_TO_TRAY, "", "one of"),
    ],
)
def test_what_a_setting_does_not_take(setting: Setting[str], text: str, says: str) -> None:
    with pytest.raises(BadSettingError, match=says):
        setting.parse(text)
    settings = Settings({setting.key: text})
    assert settings.damaged == (setting.key,)
    assert settings[setting] == setting.default, "a stored text that no longer parses counts as its default"


def test_a_value_out_of_bounds_cannot_be_chosen() -> None:
    with pytest.raises(BadSettingError):
        Settings({}).with_value(IN_FLIGHT, 5000)


def test_blanks_around_a_number_do_not_matter() -> None:
    assert IN_FLIGHT.parse(" 12 ") == 12
    assert DAY_CAP.parse("0") == Decimal(0)
