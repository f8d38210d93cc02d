"""The Models window: what it shows of every model, what a person changes there, and how each attempt ends."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QWidget,
)
from typing_extensions import override

from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Capability, Effort
from desktop_app.domain.prices import OwnPrice
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.settings import DEFAULT_MODEL, REFRESH_MODELS, REFRESH_PRICES
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from desktop_app.ui.models_window.values import OVERVIEW
from desktop_app.ui.theme import current_theme
from tests.adapters.price_list.lists import body, newer_list, serving
from tests.harness.loops import Until
from tests.ui.models_window.opened import TODAY, Opened, named, opened, press, seen
from tests.ui.widgets.accessible import nameless

NOBODY = "http://127.0.0.1:9/v1"
"""A server that never answers."""


def badges(it: Opened, model_id: str) -> list[str]:
    return [badge.words for badge in it.row(model_id).badges]


# -- the list and the facts --------------------------------------------------------------------


async def test_every_model_stands_under_its_heading_with_what_is_to_be_known(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        assert it.rows()[0].key == OVERVIEW
        assert {profile.model_id for profile in it.models} == {row.key for row in it.rows() if row.key} - {OVERVIEW}
        assert {"gpt-5", "o3", "gpt-4.1"} <= set(it.under("Retiring"))
        assert {"gpt-6.1-sol", "gpt-5.1"} <= set(it.under("Offered"))
        assert {"o4-mini", "o3-deep-research"} <= set(it.under("Retired"))
        assert badges(it, "gpt-5") == ["retires in 20 days"]
        assert badges(it, "o4-mini") == ["retired"]
        assert badges(it, "gpt-6.1-sol") == []


async def test_a_model_tells_everything_in_words(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        it.choose("gpt-5")
        await it.settled()
        said = it.words()
        assert "It retires on 11 Dec 2026, in 20 days; use gpt-6.1-sol instead." in said
        for words in ("none: no", "minimal", "low", "medium (default)", "high", "xhigh: no", "max: no"):
            assert words in said.splitlines()
        assert "Background" in said
        assert "not known" in said
        assert "Allowed until a server refuses it." in said
        assert "never accepted" in said  # temperature
        assert "400,000 tokens" in said
        assert "272,000 tokens" in said
        assert "o200k_base" in said
        assert "as of 20 Nov 2026" in said
        assert "developers.openai.com/api/docs/deprecations" in said
        assert "was not asked yet" in said  # the provider


async def test_a_model_nobody_knows_is_shown_and_marked(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("a-model-of-tomorrow")
        assert it.under("Not in the catalogue") == ["a-model-of-tomorrow"]
        assert badges(it, "a-model-of-tomorrow") == ["not in the catalogue"]
        said = it.words()
        assert "Ponder's catalogue does not know it" in said
        assert "low: not known" in said
        assert "Price unknown." in said


async def test_search_finds_by_name_and_by_badge(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        it.view.list.search.setText("SOL 6.")
        it.view.list.search.returnPressed.emit()
        await it.settled()
        assert [row.key for row in it.rows() if row.key] == ["gpt-6.2-sol", "gpt-6.1-sol"]
        it.view.list.search.setText("retired")
        it.view.list.search.returnPressed.emit()
        await it.settled()
        assert {row.title.split(" (")[0] for row in it.rows() if row.is_heading} == {"Retired"}
        it.view.list.search.setText("nothing like that")
        it.view.list.search.returnPressed.emit()
        await it.settled()
        assert it.rows() == []
        assert "No model matches “nothing like that”." in it.words()
        it.view.list.search.clear()
        await it.settled()
        assert len(it.rows()) > 30


# -- the provider's list --------------------------------------------------------------------


async def test_a_look_at_the_providers_list_is_told_and_kept(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.show()
        assert "It was not asked yet" in it.words()
        await it.press("Look up now")
        count = len(await it.door.models())
        assert f"Your provider lists {count} models for your key." in it.words()
        assert f"{count} models for your key at 127.0.0.1" in it.words()
        assert "looked up 21 Nov 2026, 12:00" in it.words()
        assert badges(it, "chat-latest") == ["not listed for your key"]
        await it.press("Look up now")
        assert "nothing changed" in it.words()
        it.choose("gpt-5")
        await it.settled()
        assert "nothing changed" not in it.words(), "what was read is taken away with the page"
        assert "names 11 Dec 2026 as its end, asked 21 Nov 2026, 12:00" in it.words()
    async with opened(tmp_path, NOBODY) as it:
        await it.show(OVERVIEW)
        assert "It was not asked yet" in it.words(), "another server's list does not count"


async def test_a_look_up_that_fails_says_so_and_leaves_the_last_list(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.show()
        await it.press("Look up now")
        count = len(await it.door.models())
        simulator.stop()
        await it.press("Look up now")
        said = it.words()
        assert "cannot be reached now" in said
        assert f"{count} models for your key at" in said
        assert it.view.notices.keys() == ["models"]
        assert press(it.view, "Look up now").isEnabled()


async def test_a_look_up_shows_that_it_is_under_way(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.show()
        press(it.view, "Look up now").click()
        busy = press(it.view, "Looking up…")
        assert not busy.isEnabled()
        assert [bar.accessibleName() for bar in seen(it.view, QProgressBar)] == ["Looking up…"]
        await it.settled()
        assert seen(it.view, QProgressBar) == []
        assert press(it.view, "Look up now").isEnabled()


async def test_ponder_may_be_closed_while_the_provider_is_asked(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.show()
        await it.press("Look up now")
        first = it.models.listing.value
        it.clock.skip(60)
        press(it.view, "Look up now").click()
        await asyncio.sleep(0)
        assert await it.tasks.aclose() == []
        assert it.models.listing.value is first, "cut short, and nothing went wrong"


async def test_without_a_key_nothing_is_asked_and_the_window_says_why(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY, key="") as it:
        await it.show()
        assert "There is no key for 127.0.0.1:9 yet, so it cannot be asked." in it.words()
        ask = press(it.view, "Look up now")
        assert not ask.isEnabled()
        assert "Add one in Settings" in ask.toolTip()


async def test_the_demo_is_told_as_one(tmp_path: Path, simulator: Simulator) -> None:
    async with opened(tmp_path, demo=Endpoint(simulator.base_url, "sk-demo")) as it:
        await it.show()
        assert "Demo: the list comes from the simulator inside Ponder." in it.words()
        await it.show("gpt-6.1-sol")
        assert "In the demo nothing is charged" in it.words()


async def test_the_daily_look_ups_can_be_switched_off(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        for name, setting in (
            ("Look up models once a day", REFRESH_MODELS),
            ("Keep the price list up to date", REFRESH_PRICES),
        ):
            assert named(it.view, QCheckBox, name).isChecked()
            named(it.view, QCheckBox, name).click()
            await it.settled()
            assert it.preferences[setting] is False
        refresh = press(it.view, "Refresh prices")
        assert not refresh.isEnabled()
        assert "Switch on" in refresh.toolTip()
        assert "because refreshing is switched off" in it.words()


# -- prices --------------------------------------------------------------------


async def test_prices_by_tier_with_an_example_worked_out(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-5")
        # input 1.25, output 10: 10,000 x 1.25 + 1,000 x 10 = 22,500 per million; flex half, priority twice that
        assert it.table() == [
            ["US dollars", "default", "flex", "priority"],
            ["Input", "$1.25", "$0.625", "$2.50"],
            ["Cached input", "$0.125", "$0.0625", "$0.25"],
            ["Cache write", "$1.25", "$0.625", "$2.50"],
            ["Output", "$10.00", "$5.00", "$20.00"],
            ["1,000 web searches", "$10.00", "$10.00", "$10.00"],
            ["10,000 in, 1,000 out", "$0.0225", "$0.01125", "$0.045"],
        ]
        said = it.words()
        assert "cost $0.0225 (default), $0.01125 (flex), $0.045 (priority)." in said
        assert "A long request costs more" not in said
        await it.show("gpt-6.1-sol")
        assert "with 300,000 input tokens, $4.00 input and $15.00 output per 1,000,000 tokens" in it.words()


async def test_a_price_that_was_promised_for_a_time_is_told_as_an_estimate_after_it(tmp_path: Path) -> None:
    promise = "the lowered price of gpt-5.6-sol was promised until 21 November 2026"
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-5.6-sol")
        assert promise not in it.words()
        it.clock.skip(86_400)
        await it.show("gpt-6.1-sol")
        await it.show("gpt-5.6-sol")
        assert promise in it.words()


async def test_an_own_price_is_in_force_beside_the_lists_and_can_be_taken_away(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-5")
        await it.press("Set my own price…")
        assert "price list: $0.125" in it.words(it.form)
        await it.press("Use this price", it.form)
        assert "Input: write what it costs" in it.words(it.form)
        assert "Output: write what it costs" in it.words(it.form)
        assert not it.models.own_prices.value
        it.write("Input", "1,5")
        assert "Input: write" not in it.words(it.form)
        it.write("Output", "12")
        it.write("Note", "our contract")
        # 10,000 x 1.5 + 1,000 x 12 = 27,000 per million
        assert "cost $0.027" in it.words(it.form)
        await it.press("Use this price", it.form)
        assert it.models.own_prices.value == (
            OwnPrice("gpt-5", Decimal("1.5"), Decimal(12), set_on="2026-11-21", note="our contract"),
        )
        in_force = [row[1] for row in it.table()]
        assert in_force == ["Yours, in force", "$1.50", "$1.50", "$1.50", "$12.00", "$10.00", "$0.027"]
        assert [row[2] for row in it.table()][:3] == ["List: default", "$1.25", "$0.125"]
        assert "Your note: our contract" in it.words()
        assert "your price" in badges(it, "gpt-5")
        assert "Your price for gpt-5 is in force from now on." in it.words()
        await it.press("Remove my price")
        assert not it.models.own_prices.value
        await it.press("Undo")
        assert [own.input for own in it.models.own_prices.value] == [Decimal("1.5")]
        await it.press("Change my price…")
        assert named(it.form, QLineEdit, "Input").text() == "1.5"
        assert named(it.form, QLineEdit, "Cached input").text() == ""
        QTest.keyClick(it.form, Qt.Key.Key_Escape)
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        assert it.table()[0][1] == "Yours, in force", "the model shown last, and its own price, come back"


async def test_a_model_that_only_has_a_price_of_ones_own_can_be_found_again(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.models.keep_price(OwnPrice("acme-large-1", Decimal(3), Decimal(12), set_on="2026-11-20"))
        await it.show("gpt-5")
        assert "acme-large-1" in it.under("Not in the catalogue")
        it.choose("acme-large-1")
        await it.settled()
        await it.press("Remove my price")
        it.choose("gpt-5")
        await it.settled()
        assert "acme-large-1" not in [row.key for row in it.rows()]


async def test_what_cannot_be_saved_is_told_where_the_person_is(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.models.keep_price(OwnPrice("gpt-5", Decimal(1), Decimal(2), set_on="2026-11-20"))
        chat = await it.chat_with("gpt-5", "Otters")
        await it.show("gpt-5")
        it.database.read_only_reason = "The disk is full."
        await it.press("Change my price…")
        it.write("Input", "3")
        await it.press("Use this price", it.form)
        assert "disk is full" in it.words(it.form), "what is written stays, with the reason"
        assert named(it.form, QLineEdit, "Input").text() == "3"
        QTest.keyClick(it.form, Qt.Key.Key_Escape)
        await it.press("Change what it accepts…")
        it.write("Replacement", "gpt-6-luna")
        await it.press("Use what is set", it.form)
        assert "disk is full" in it.words(it.form)
        QTest.keyClick(it.form, Qt.Key.Key_Escape)
        for words in ("Remove my price", "Switch to gpt-6.1-sol"):
            await it.press(words)
            assert "disk is full" in it.words()
            it.view.notices.remove("changed")
        it.database.read_only_reason = ""
        assert [own.input for own in it.models.own_prices.value] == [Decimal(1)]
        assert (await it.stored(chat)).model_id == "gpt-5"


async def test_a_refreshed_price_list_is_told_with_its_dates(tmp_path: Path) -> None:
    with serving() as server:
        server.replies["/data.json"] = body(newer_list())
        prices = GenaiPriceList(url=server.url, clock=lambda: TODAY)
        async with opened(tmp_path, NOBODY, prices=prices) as it:
            await it.show()
            assert "Prices as of 26 Oct 2026, as they came with Ponder; not refreshed yet." in it.words()
            await it.press("Refresh prices")
            assert "its newest price is of 19 Nov 2026 now" in it.words()
            assert "Prices as of 19 Nov 2026, fetched 21 Nov 2026, 12:00." in it.words()
            await it.show("gpt-5.1")
            assert it.table()[1][:2] == ["Input", "$1.50"]
            await it.show(OVERVIEW)
            await it.press("Refresh prices")
            assert "its newest price is still of 19 Nov 2026" in it.words()
            server.replies["/data.json"] = body(b"no list", status=500)
            await it.press("Refresh prices")
            assert "answered with an error (500)" in it.words()
            assert "Prices as of 19 Nov 2026, fetched" in it.words()


# -- what retires --------------------------------------------------------------------


async def test_what_uses_a_retiring_model_is_listed_and_switched_with_undo(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.preferences.change(DEFAULT_MODEL, "gpt-5")
        chat = await it.chat_with("gpt-5", "Otters")
        other = await it.chat_with("o3", "Chess")
        await it.chat_with("gpt-6.1-sol", "Not concerned")
        await it.show()
        said = it.words()
        assert [badge.words for badge in it.row(OVERVIEW).badges] == ["3 to switch"]
        assert "gpt-5 retires on 11 Dec 2026, in 20 days" in said
        assert "Model for new chats" in said
        assert "Chat “Otters”" in said
        assert "o3 retires on 11 Dec 2026, in 20 days" in said
        assert "Not concerned" not in said
        await it.press("Switch to gpt-6.1-sol from gpt-5")
        assert it.preferences[DEFAULT_MODEL] == "gpt-6.1-sol"
        assert (await it.stored(chat)).model_id == "gpt-6.1-sol"
        assert (await it.stored(other)).model_id == "o3"
        assert "Switched 1 default and 1 chat." in it.words()
        await it.press("Undo")
        assert it.preferences[DEFAULT_MODEL] == "gpt-5"
        assert (await it.stored(chat)).model_id == "gpt-5"
        assert "Taken back" in it.words()
        await it.press("Switch all to their replacements")
        assert (await it.stored(other)).model_id == "gpt-6.1-sol"
        assert "Nothing of yours uses a model that is gone or will be soon." in it.words()
        assert it.row(OVERVIEW).badges == ()


async def test_what_was_changed_meanwhile_is_left_alone_and_told(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        first, second = await it.chat_with("o3", "Chess"), await it.chat_with("o3", "Go")
        await it.show()
        await it.chat.kept.update(first.id, lambda chat: replace(chat, model_id="gpt-6-luna"))
        await it.press("Switch to gpt-6.1-sol from o3")
        assert (await it.stored(first)).model_id == "gpt-6-luna"
        assert (await it.stored(second)).model_id == "gpt-6.1-sol"
        assert "Switched 1 of 2 uses." in it.words()
        assert "The others had been changed or sent meanwhile." in it.words()
        assert "Undo" not in [button.text() for button in seen(it.view, QPushButton)]


async def test_the_models_own_page_offers_the_switch_too(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        chat = await it.chat_with("gpt-4.1-nano", "Old")
        await it.show("gpt-4.1-nano")
        assert "It was retired on 23 Oct 2026, 29 days ago; use gpt-5.6-luna instead." in it.words()
        await it.press("Switch to gpt-5.6-luna")
        assert (await it.stored(chat)).model_id == "gpt-5.6-luna"


async def test_without_a_replacement_the_person_is_told_how_to_name_one(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.models.keep_own(OwnModel("mine", shutdown_date=date(2026, 11, 30)))
        chat = await it.chat_with("mine", "Cellar")
        await it.show()
        assert "No replacement is named." in it.words()
        assert [badge.words for badge in it.row(OVERVIEW).badges] == []
        await it.press("Look at mine")
        await it.press("Change what it accepts…")
        it.write("Replacement", "gpt-6.1-sol")
        await it.press("Use what is set", it.form)
        await it.press("Switch to gpt-6.1-sol")
        assert (await it.stored(chat)).model_id == "gpt-6.1-sol"


# -- what a person knows better --------------------------------------------------------------------


async def test_a_model_is_added_checked_kept_and_removed(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        await it.press("Add a model…")
        await it.press("Add this model", it.form)
        assert "Model: write the id as the provider writes it" in it.words(it.form)
        it.write("Model", "my model")
        it.write("Context window", "lots")
        it.write("Largest output", "0")
        it.write("Shutdown date", "soon")
        it.write("Replacement", "my model")
        await it.press("Add this model", it.form)
        said = it.words(it.form)
        assert "Model: an id has no blanks in it." in said
        assert "Context window: write a number of tokens such as 400000." in said
        assert "Largest output: between 1 and" in said
        assert "Shutdown date: write it as 2026-12-11." in said
        assert "Replacement: a model cannot replace itself." in said
        assert it.models.own_models() == ()
        it.write("Model", " my-llama ")
        it.write("Context window", "128,000")
        it.write("Largest output", "256000")
        it.write("Shutdown date", "2027-06-30")
        it.write("Replacement", "gpt-6-luna")
        await it.press("Add this model", it.form)
        assert "Largest output: cannot be larger than the context window (128,000 tokens)." in it.words(it.form)
        it.write("Largest output", "8000")
        it.chip("Streaming", "Yes")
        it.chip("Web search", "No")
        it.chip("Reasoning efforts", "Only these")
        await it.press("Add this model", it.form)
        assert "Reasoning efforts: choose at least one, or “None”." in it.words(it.form)
        named(it.form, QCheckBox, "Reasoning efforts: low").click()
        named(it.form, QCheckBox, "Reasoning efforts: high").click()
        await it.press("Add this model", it.form)
        (own,) = it.models.own_models()
        assert (own.model_id, own.efforts, own.set_on) == ("my-llama", (Effort.LOW, Effort.HIGH), "2026-11-21")
        profile = it.models.profile("my-llama")
        assert (profile.streaming, profile.web_search) == (Capability.YES, Capability.NO)
        assert (profile.context_window, profile.max_output_tokens) == (128_000, 8_000)
        assert it.under("Added by you") == ["my-llama"]
        assert badges(it, "my-llama") == ["yours"]
        assert "Nobody but you tells Ponder what it accepts." in it.words()
        await it.press("Remove this model")
        assert it.models.own_models() == ()
        await it.press("Undo")
        assert it.models.own_models() == (own,)


async def test_a_known_model_is_corrected_and_the_correction_removed(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-6.2-astra")
        await it.press("Change what it accepts…")
        await it.press("Use what is set", it.form)
        assert "Nothing is set yet" in it.words(it.form)
        assert "As known (not known)" in [b.text() for b in seen(it.form, QPushButton)]
        it.chip("Background", "Yes")
        it.chip("Service tiers", "None")
        await it.press("Use what is set", it.form)
        assert it.models.profile("gpt-6.2-astra").background is Capability.YES
        assert badges(it, "gpt-6.2-astra") == ["yours"]
        assert "set on 21 Nov 2026; wins over all others" in it.words()
        await it.press("Change what it accepts…")
        it.write("Shutdown date", "2026-02-30")
        await it.press("Use what is set", it.form)
        assert "Shutdown date: write it as 2026-12-11." in it.words(it.form)
        QTest.keyClick(it.form, Qt.Key.Key_Escape)
        await it.press("Remove my change")
        assert it.models.profile("gpt-6.2-astra").background is Capability.UNKNOWN
        assert badges(it, "gpt-6.2-astra") == []


async def test_a_default_effort_must_be_among_those_it_takes(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-5")
        await it.press("Change what it accepts…")
        it.combo("Default effort", "max")
        await it.press("Use what is set", it.form)
        assert "Default effort: max is not among the efforts it takes." in it.words(it.form)
        it.combo("Default effort", "low")
        await it.press("Use what is set", it.form)
        assert it.models.profile("gpt-5").default_effort is Effort.LOW


# -- what refusals taught --------------------------------------------------------------------


async def test_what_a_refusal_taught_is_shown_and_can_be_forgotten(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        detail = "Unsupported value: 'minimal' is not supported. Supported values are: 'low' and 'high'."
        problem = Problem(
            ProblemKind.UNSUPPORTED_VALUE,
            "Refused.",
            "Choose another.",
            status=400,
            param="reasoning.effort",
            detail=detail,
            supported_values=("low", "high"),
        )
        turns = (Turn(Role.USER, "Why?"),)
        await it.show("gpt-6.2-sol")
        await it.models.learn(problem, AnswerRequest(model_id="gpt-6.2-sol", turns=turns, effort=Effort.MINIMAL))
        await it.settled()
        said = it.words()
        assert "21 Nov 2026, 12:00: gpt-6.2-sol takes low, high." in said
        assert f"The server said: {detail}" in said
        assert "medium: no" in said
        await it.press("Forget what was learned")
        assert it.models.lessons("gpt-6.2-sol") == ()
        assert "medium: no" not in it.words()
        assert "What refusals taught about gpt-6.2-sol is forgotten" in it.words()


# -- the window as a window --------------------------------------------------------------------


async def test_size_place_and_model_come_back(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("o3")
        it.view.resize(820, 555)
        QTest.keyClick(it.view, Qt.Key.Key_Escape)
        await it.settled()
        assert not it.view.isVisible()
        await it.models.keep_own(OwnModel("o3", note="seen while closed"))
        assert len(it.tasks) == 0, "nobody looks, so nothing is worked out"
        await it.show()
        assert "seen while closed" in it.words()
    async with opened(tmp_path, NOBODY) as it:
        await it.show()
        assert (it.view.width(), it.view.height()) == (820, 555)
        assert "seen while closed" in it.words()


@pytest.mark.parametrize("text", ["", "spoilt", "99999x1", "-5x7", "²x³", "900x"])
async def test_a_spoilt_size_does_no_harm(tmp_path: Path, text: str) -> None:
    async with opened(tmp_path, NOBODY) as it:
        it.view.restore(text, [1, -2])
        assert it.view.width() >= 820
        assert it.view.height() >= 480


async def test_everything_has_a_name_and_the_keyboard_reaches_it(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.chat_with("gpt-5", "Otters")
        await it.show(OVERVIEW)
        assert nameless(it.view) == []
        models = it.view.list.list
        models.setFocus()
        QTest.keyClick(models, Qt.Key.Key_Down)
        await it.settled()
        first = it.under("Retiring")[0]
        assert it.row(first).spoken.startswith(f"{first}, retires in")
        assert first in it.words(it.view.model), "the arrow keys step over the heading"
        assert nameless(it.view) == []
        it.view.model._area.setFocus()
        before = it.view.model._area.verticalScrollBar().value()
        QTest.keyClick(it.view.model._area, Qt.Key.Key_PageDown)
        assert it.view.model._area.verticalScrollBar().value() > before
        for verb in ("Change what it accepts…", "Set my own price…"):
            await it.press(verb)
            assert nameless(it.form) == []
            QTest.keyClick(it.form, Qt.Key.Key_Escape)
        it.view.activateWindow()
        await until(lambda: QApplication.activeWindow() is it.view)
        QTest.keyClick(it.view.model._area, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert it.view.list.search.hasFocus()


class Windows(QObject):
    """Names everything that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


async def test_no_part_flashes_up_as_a_window_of_its_own(tmp_path: Path, qapp: QApplication) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.chat_with("gpt-5", "Otters")
        windows = Windows()
        qapp.installEventFilter(windows)
        try:
            await it.show()
            await it.show("gpt-5")
            await it.press("Change what it accepts…")
            QTest.keyClick(it.form, Qt.Key.Key_Escape)
            await it.press("Set my own price…")
            QTest.keyClick(it.form, Qt.Key.Key_Escape)
        finally:
            qapp.removeEventFilter(windows)
        assert set(windows.shown) == {"ModelsView", "ModelDialog", "PriceDialog"}


@pytest.mark.parametrize("size", [(1000, 640), (820, 480)])
async def test_nothing_is_cut_off(tmp_path: Path, simulator: Simulator, size: tuple[int, int]) -> None:
    async with opened(tmp_path, simulator.base_url) as it:
        await it.preferences.change(DEFAULT_MODEL, "gpt-5")
        await it.chat_with("gpt-5", "해달은 왜 손을 잡고 자나요? " * 6)
        await it.models.keep_price(OwnPrice("gpt-5", Decimal("1.23456"), Decimal("10.5"), set_on="2026-11-20"))
        it.view.resize(*size)
        await it.show(OVERVIEW)
        await it.press("Look up now")
        for model_id in (OVERVIEW, "gpt-5", "gpt-6.1-sol", "o3-deep-research"):
            it.choose(model_id)
            await it.settled()
            QGuiApplication.processEvents()
            for area in seen(it.view, QScrollArea):
                inside = area.widget()
                assert inside is not None
                assert inside.minimumSizeHint().width() <= area.viewport().width(), model_id
            for table in seen(it.view, QTableWidget):
                assert table.horizontalScrollBar().maximum() == 0, model_id
                assert table.verticalScrollBar().maximum() == 0
            for label in seen(it.view, QLabel):
                if label.wordWrap() and label.text():
                    assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert (it.view.width(), it.view.height()) == size


async def test_both_looks_and_a_window_beside_the_main_one(tmp_path: Path) -> None:
    async with opened(tmp_path, NOBODY) as it:
        await it.show("gpt-5")
        assert not it.view.isModal()
        theme = current_theme()
        try:
            theme.choose("light")
            light = it.view.grab().toImage().pixelColor(3, 3).lightness()
            theme.choose("dark")
            assert it.view.grab().toImage().pixelColor(3, 3).lightness() < light
        finally:
            theme.choose("light")
        assert isinstance(it.view, QDialog)
