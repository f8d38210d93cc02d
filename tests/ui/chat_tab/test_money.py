"""Chat and money: the question at a cap, a price that nobody knows, what an estimate rests on, another currency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop_app.domain.caps import Claim
from desktop_app.domain.settings import DAY_CAP, REQUEST_CAP
from desktop_app.simulator import Simulator
from desktop_app.ui import formats
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=2000)


@pytest.fixture(autouse=True)
def dollars_again() -> Iterator[None]:
    yield
    formats.use_currency("USD", Decimal(1))


def question() -> QDialog | None:
    """The dialog that asks something now."""
    found = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    return found[0] if found else None


def asked() -> str:
    dialog = question()
    return " ".join(line.text() for line in dialog.findChildren(QLabel)) if dialog is not None else ""


def press(label: str) -> None:
    pressable(question() or QDialog(), label).click()


async def over_cap(chat: OpenedChat, until: Until) -> None:
    await chat.house.house.preferences.change(DAY_CAP, Decimal(0))
    chat.send("reply exactly: paid")
    await until(lambda: question() is not None)


async def test_at_a_cap_the_person_is_asked_and_the_text_stays_when_it_is_not_sent(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await over_cap(chat, until)
        assert "today's cap of $0 by" in asked()
        assert "stays here" in asked()
        assert "waiting does not help" in asked()
        press("Don't send")
        await until(lambda: question() is None)
        assert chat.view.text() == "reply exactly: paid"
        assert creates(simulator) == []
        assert chat.house.house.preferences[DAY_CAP] == 0


async def test_midnight_is_named_only_where_it_would_make_room(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        book = chat.house.house.spending
        await chat.house.house.preferences.change(DAY_CAP, Decimal("0.50"))
        assert book.admit(Claim("another request", Decimal("0.499"))) is None
        chat.send("reply exactly: paid")
        await until(lambda: question() is not None)
        assert "room again after midnight" in asked()
        press("Don't send")
        await until(lambda: question() is None)
        await chat.house.house.preferences.change(DAY_CAP, Decimal("0.01"))
        chat.send("reply exactly: paid")
        await until(lambda: question() is not None)
        assert "midnight" not in asked()
        assert "more than a whole day's cap" in asked()
        press("Don't send")


async def test_it_can_be_sent_anyway_once(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await over_cap(chat, until)
        press("Send anyway")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert chat.view.text() == ""
        assert len(creates(simulator)) == 1
        assert chat.house.house.preferences[DAY_CAP] == 0
        chat.send("and again")
        await until(lambda: question() is not None)
        press("Don't send")


async def test_a_raised_cap_sends_it_and_another_cap_in_the_way_is_asked_about(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.house.house.preferences.change(REQUEST_CAP, Decimal(0))
        await over_cap(chat, until)
        assert "the cap for one request" in asked()
        press("Raise to $1")
        await until(lambda: "today's cap" in asked())
        press("Raise to $1")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert chat.house.house.preferences[DAY_CAP] == 1
        assert len(creates(simulator)) == 1


async def test_enter_pressed_twice_does_not_pass_a_cap(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await over_cap(chat, until)
        dialog = question()
        assert dialog is not None
        assert pressable(dialog, "Don't send").isDefault()
        dialog.reject()
        await until(lambda: question() is None)
        assert creates(simulator) == []


async def test_a_price_that_nobody_knows_is_said_before_sending(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.tab.presenter.here.apply(lambda conversation: replace(conversation, model_id="somebody-s-model"))
        chat.view.composer.set_text("How dear are you?")
        await until(lambda: "unpriced" in chat.notices)
        assert "price unknown" in chat.footer
        chat.button("Set a price").click()
        assert chat.models_opened == ["somebody-s-model"]
        chat.view.composer.set_text("")
        await until(lambda: "unpriced" not in chat.notices)


async def test_an_estimate_tells_what_it_rests_on_and_the_details_what_was_told(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.view.composer.set_text("reply exactly: told")
        await until(lambda: "$" in chat.footer)
        assert "Ponder's own first guess" in chat.view.composer._footer.toolTip()
        chat.button("Send").click()
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        chat.view.entry_action.emit(chat.entries[-1].key, "details")
        await until(lambda: question() is not None)
        dialog = question()
        assert dialog is not None
        rows = [line.accessibleName().split(": ")[0] for line in dialog.findChildren(QLabel) if line.accessibleName()]
        assert rows.index("Told before sending") == rows.index("Cost") + 1
        assert "≈ $" in asked()
        dialog.reject()


async def test_another_currency_is_shown_at_once_everywhere_in_the_chat(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.send("reply exactly: euros")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert "$" in chat.entries[-1].footer
        chat.view.composer.set_text("and now?")
        formats.use_currency("EUR", Decimal("0.92"))
        await until(lambda: "€" in chat.entries[-1].footer and "€" in chat.footer)
        await over_cap(chat, until)
        assert "by $" in asked()
        assert "(≈\u00a0€" in asked()
        press("Don't send")
