"""The Money page: caps beside each other, the price list in force, a currency and the rate it needs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton

from desktop_app.domain.prices import PriceData, PriceSource
from desktop_app.domain.settings import (
    BATCH_CAP,
    CURRENCY,
    CURRENCY_RATE,
    DAY_CAP,
    MONTH_CAP,
    REQUEST_CAP,
    WARN_SHARE,
    Setting,
)
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.ui import formats
from desktop_app.ui.settings_dialog.money import list_words
from desktop_app.ui.widgets.number_box import MoneyBox, NumberBox, RateBox
from tests.harness.loops import Until
from tests.ui.settings_dialog.opened import Opened, opened


@pytest.fixture(autouse=True)
def dollars_again() -> Iterator[None]:
    yield
    formats.use_currency("USD", Decimal(1))


def rate_box(it: Opened) -> RateBox:
    box = it.named(RateBox, CURRENCY_RATE.label)
    assert isinstance(box, RateBox)
    return box


def is_set(it: Opened, setting: Setting[Decimal], amount: Decimal) -> bool:
    return it.rooms.preferences[setting] == amount


def choose(it: Opened, code: str) -> None:
    combo = it.named(QComboBox, CURRENCY.label)
    assert isinstance(combo, QComboBox)
    index = combo.findData(code)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


async def test_every_cap_can_be_set(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Money")
        for setting, amount in ((REQUEST_CAP, "3"), (BATCH_CAP, "12.50"), (DAY_CAP, "5"), (MONTH_CAP, "60")):
            box = it.named(MoneyBox, setting.label)
            assert isinstance(box, MoneyBox)
            box.set_amount(Decimal(amount))
            await until(partial(is_set, it, setting, Decimal(amount)))
        share = it.named(NumberBox, WARN_SHARE.label)
        assert isinstance(share, NumberBox)
        share.setValue(50)
        await until(lambda: it.rooms.spending.today.value.warn_percent == 50)
        assert it.rooms.spending.today.value.month_cap == 60


async def test_a_month_smaller_than_a_day_is_pointed_out(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Money")
        assert "holds first" not in it.words()
        await it.rooms.preferences.change(DAY_CAP, Decimal(400))
        await until(lambda: "Less than the day's cap: this one holds first." in it.words())


async def test_another_currency_asks_for_its_rate_before_it_is_shown(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Money")
        assert not rate_box(it).isVisible()
        choose(it, "EUR")
        await until(lambda: "Set how many EUR one US dollar is." in it.words())
        assert "≈" not in it.words()
        rate_box(it).setValue(0.92)
        await until(lambda: it.rooms.preferences[CURRENCY_RATE] == Decimal("0.92"))
        assert "≈ €18.40" in it.words()
        assert "Set how many" not in it.words()
        assert "$1.50 is shown as ≈ €1.38" in it.words()


async def test_a_rate_belongs_to_its_currency(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as it:
        it.section("Money")
        choose(it, "EUR")
        await until(rate_box(it).isVisible)
        rate_box(it).setValue(0.92)
        await until(lambda: it.rooms.preferences[CURRENCY_RATE] == Decimal("0.92"))
        choose(it, "JPY")
        await until(lambda: "Set how many JPY one US dollar is." in it.words())
        assert it.rooms.preferences[CURRENCY_RATE] == 1
        assert rate_box(it).value() == 1
        choose(it, "USD")
        await until(lambda: not rate_box(it).isVisible())
        assert it.rooms.preferences[CURRENCY] == "USD"


async def test_the_price_list_in_force_is_dated_and_a_failed_refresh_says_why(tmp_path: Path, until: Until) -> None:
    nobody = GenaiPriceList(url="http://127.0.0.1:9/nobody-listens")
    async with opened(tmp_path, prices=nobody) as it:
        it.section("Money")
        await until(lambda: "In force: the list of" in it.words())
        assert "which came with Ponder." in it.words()
        button = next(each for each in it.dialog.findChildren(QPushButton) if each.text() == "Refresh now")
        button.click()
        await until(lambda: "In force" not in it.words() and "Fetching" not in it.words())
        assert button.isEnabled()
        assert (await nobody.data()).source is PriceSource.BUNDLED


def test_the_list_says_where_it_is_from() -> None:
    assert list_words(PriceData(PriceSource.BUNDLED, "2026-11-12")) == (
        "In force: the list of 12 Nov 2026, which came with Ponder."
    )
    fetched = list_words(PriceData(PriceSource.REFRESHED, "2026-11-20", 1_795_000_000.0))
    assert fetched.startswith("In force: the list of 20 Nov 2026, fetched ")
