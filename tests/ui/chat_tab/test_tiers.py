"""The service tier beside the composer: offered where the model has one, with what it costs now; kept, sent, told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu

from desktop_app.documents.model_catalogue import shipped_catalogue
from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.domain.identifiers import ConversationId
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.choices import choices_for
from desktop_app.ui.dialogs.answer_details import AnswerDetails
from tests.harness.job_house import creates
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable
from tests.ui.chat_tab.test_choices import TODAY

pytestmark = pytest.mark.simulator(speed=400)

CATALOGUE = shipped_catalogue().catalogue


def opened_menu(chat: OpenedChat) -> dict[str, QAction]:
    """The menu of tiers, by what each entry begins with."""
    chat.view.controls.tier.click()
    return {action.text().split(" ")[0].split("\t")[0]: action for action in menus(chat)[-1].actions()}


def menus(chat: OpenedChat) -> list[QMenu]:
    return chat.view.controls.tier.findChildren(QMenu)


def choose(chat: OpenedChat, tier: str) -> None:
    opened_menu(chat)[tier].trigger()
    menus(chat)[-1].close()


def sent_tiers(simulator: Simulator) -> list[object]:
    return [entry["body"].get("service_tier") for entry in creates(simulator)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("model_id", [profile.model_id for profile in CATALOGUE])
def test_only_tiers_of_the_model_are_offered(model_id: str) -> None:
    tiers = CATALOGUE.profile(model_id).service_tiers
    wished = Conversation(ConversationId("c"), ConversationKind.CHAT, "T", 0, 0, model_id=model_id, service_tier="flex")
    shown = choices_for(wished, CATALOGUE, TODAY)
    assert [option.key for option in shown.tiers] == (["", *tiers] if tiers else [])
    assert shown.tier == ("flex" if "flex" in tiers else "")


async def test_a_tier_is_chosen_by_its_price_sent_and_told(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        tier = chat.view.controls.tier
        assert (tier.text(), tier.accessibleName(), tier.isVisible()) == ("Tier: standard", "Service tier", True)
        assert "$" not in opened_menu(chat)["Flex"].text(), "nothing is written yet"
        chat.view.composer.set_text("Why is the sea salty?")
        await until(lambda: len(tier._figures) == 4)
        entries = opened_menu(chat)
        assert list(entries) == ["Standard", "Flex", "Priority/Fast", "Ultrafast"]
        flex = entries["Flex"]
        assert flex.text().startswith("Flex (cheaper, slower, may be refused when busy)\t≈ $")
        assert flex.text().endswith(", about half")
        assert flex.toolTip().startswith("about half: ≈ $")
        assert entries["Priority/Fast"].text().endswith(", about twice")
        assert entries["Ultrafast"].text().endswith(", about 6 times")
        standard = entries["Standard"].text().split("\t")[1]
        assert chat.footer.endswith(standard)
        choose(chat, "Flex")
        half = flex.text().split("\t")[1].split(",")[0]
        await until(lambda: chat.footer.endswith(half))
        chat.button("Send").click()
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert tier.text() == "Tier: flex"
        assert " · flex tier · " in chat.entries[-1].footer
        chat.tab.presenter.entry_action(chat.entries[-1].key, "details")
        await until(lambda: dialog(AnswerDetails) is not None)
        shown = dialog(AnswerDetails)
        assert shown is not None
        assert "Service tier: flex" in {value.accessibleName() for value in shown.findChildren(QLabel)}
        shown.accept()
        await until(lambda: dialog(AnswerDetails) is None)
    assert sent_tiers(simulator) == ["flex"]
    async with opened_chat(tmp_path, simulator) as again:
        assert again.view.controls.tier.text() == "Tier: flex"
        again.tab.presenter.choosing.model("gpt-6.2-sol")
        assert not again.view.controls.tier.isVisible()
        again.send("Hello")
        await until(lambda: len(again.entries) == 4 and again.is_idle())
    assert sent_tiers(simulator) == ["flex", None]


async def test_an_answer_that_another_tier_served_says_so(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        choose(chat, "Priority/Fast")
        chat.send("Hello, please be downgraded")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert " · standard tier, not priority as asked · " in chat.entries[-1].footer


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"status": 429, "code": "resource_unavailable"}, "no flex capacity"),
        ({"status": 400, "code": "tier_not_allowed"}, "does not allow this service tier"),
    ],
)
async def test_a_refused_tier_offers_the_standard_one(
    tmp_path: Path, simulator: Simulator, until: Until, fault: dict[str, object], words: str
) -> None:
    simulator.faults.add({"kind": "status", "match": {"method": "POST", "path": "/responses$", "nth": 1}, **fault})
    async with opened_chat(tmp_path, simulator) as chat:
        choose(chat, "Flex")
        chat.send("Hello")
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert words in chat.entries[-1].notice
        assert "Nothing was charged" in chat.entries[-1].notice
        assert chat.house.house.spending.today.value.spent == 0
        await until(lambda: "answer" in chat.notices)
        pressable(chat.view, "Ask at the standard tier").click()
        await until(lambda: chat.is_idle() and bool(chat.entries[-1].text) and not chat.entries[-1].notice)
        assert chat.view.controls.tier.text() == "Tier: standard"
    assert sent_tiers(simulator) == ["flex", None]


async def test_the_controls_fit_at_every_width(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.tab.presenter.choosing.model("gpt-5.6-sol")  # six efforts, web, verbosity and tier
        controls = chat.view.controls
        for width in (736, 940, 1356):
            chat.view.resize(width, 700)
            await until(lambda width=width: chat.view.width() == width)  # type: ignore[misc]
            for control in (controls.model, controls.effort, controls.web, controls.verbosity, controls.tier):
                place = control.mapTo(chat.view.composer, control.rect().topLeft())
                assert place.x() >= 0
                assert place.x() + control.width() <= chat.view.composer.width()
                assert control.width() >= control.minimumSizeHint().width()
