"""Every place where a model is chosen: badges, headings, marks, what a refusal taught, and a switch to another."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.documents.model_catalogue import read_catalogue, shipped_catalogue
from desktop_app.domain.model_notes import OwnModel
from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.services.model_places import Chats, DefaultModel
from desktop_app.services.model_uses import Concern, ConcernKind
from desktop_app.services.periods import start_of
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from desktop_app.ui import model_words
from desktop_app.ui.jobs_tab.new_job import NewJobDialog
from desktop_app.ui.settings_dialog.settings import SettingsDialog
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from tests.harness.job_house import MovedClock
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import opened_chat
from tests.ui.comparison_tab.rooms import opened_rooms
from tests.ui.jobs_tab.opened import opened as opened_jobs

pytestmark = pytest.mark.simulator(speed=400)

TODAY = date(2026, 11, 21)
CATALOGUE = shipped_catalogue().catalogue
IGNORANT = """
default_model = "gpt-5-mini"
[models."gpt-5-mini"]
efforts.yes = ["low"]
efforts.unknown = ["xhigh"]
"""


def profile(days: int | None = None, *, with_key: bool | None = None, listed: bool = True) -> ModelProfile:
    end = None if days is None else TODAY + timedelta(days=days)
    return ModelProfile("m", {}, shutdown_date=end, with_key=with_key, listed=listed, replacement="n")


def refused(*supported: str) -> Problem:
    return Problem(
        ProblemKind.UNSUPPORTED_VALUE, "", "", status=400, param="reasoning.effort", supported_values=supported
    )


def spoken(picker: ModelPicker) -> list[str]:
    """The list as a screen reader is told."""
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(picker.itemData(row, role)) for row in range(picker.count())]


def today_at(day: date) -> MovedClock:
    clock = MovedClock()
    clock.skip(start_of(day) - clock() + 43200)
    return clock


# -- the words -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "badge"),
    [
        (profile(), ""),
        (profile(91), ""),
        (profile(90), "retires in 90 days"),
        (profile(21), "retires in 21 days"),
        (profile(1), "retires tomorrow"),
        (profile(0), "retires today"),
        (profile(-1), "retired"),
        (profile(listed=False), "retired"),
        (profile(with_key=False), "not listed for your key"),
        (profile(21, with_key=False), "retires in 21 days"),
        (profile(with_key=True), ""),
    ],
)
def test_a_badge_says_how_long_a_model_lives(known: ModelProfile, badge: str) -> None:
    assert model_words.badge(known, TODAY)[0] == badge


def test_a_chosen_model_that_goes_says_when_and_what_comes_then() -> None:
    assert model_words.note(profile(21), TODAY) == "m retires in 21 days; then use n."
    assert model_words.note(profile(-3), TODAY) == "m was shut down on 18 November 2026. Use n."
    assert model_words.note(CATALOGUE.profile("o4-mini"), TODAY).startswith("o4-mini was shut down on 23 October 2026")
    assert "does not list m" in model_words.note(profile(with_key=False), TODAY)
    assert model_words.note(profile(400), TODAY) == ""


def test_efforts_that_are_not_offered_are_told_with_the_reason() -> None:
    words = model_words.left_out_words(CATALOGUE.profile("gpt-5-pro"))
    assert words == "gpt-5-pro does not take none, minimal, low, medium, xhigh, max."
    assert model_words.left_out_words(CATALOGUE.profile("gpt-4.1")) == ""
    assert CATALOGUE.profile("gpt-5-pro").why_not(Effort.LOW) == "gpt-5-pro does not take “low”, only high."
    assert "does not reason" in CATALOGUE.profile("gpt-4.1").why_not(Effort.LOW)
    assert CATALOGUE.profile("gpt-5-pro").why_not(Effort.HIGH) == ""
    assert CATALOGUE.profile("gpt-6.2-sol").offers(Effort.MINIMAL) is Capability.UNKNOWN
    assert "Nobody knows yet" in CATALOGUE.profile("gpt-6.2-sol").why_not(Effort.MINIMAL)


# -- the widgets -----------------------------------------------------------------------------------------


def test_a_heading_is_told_and_cannot_be_taken(qtbot: QtBot) -> None:
    picker = ModelPicker()
    qtbot.addWidget(picker)
    picker.set_models([ModelChoice("a"), ModelChoice("b", "not listed for your key", group="More")], "a")
    assert spoken(picker) == ["a", "More", "b, not listed for your key"]
    assert picker.headings() == ["More"]
    said: list[str] = []
    picker.chosen.connect(said.append)
    picker.showPopup()
    QTest.keyClick(picker.view(), Qt.Key.Key_Down)
    QTest.keyClick(picker.view(), Qt.Key.Key_Return)
    assert said == ["b"], "the heading is stepped over"
    line = picker.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "m")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said == ["b", "m"], "nothing typed is completed to a heading"


@pytest.mark.parametrize("typed", ["gpt-5", "gpt-4"])
def test_what_is_typed_is_never_completed_to_a_dearer_model(qtbot: QtBot, typed: str) -> None:
    picker = ModelPicker()
    qtbot.addWidget(picker)
    picker.set_models([ModelChoice("gpt-5.6-sol"), ModelChoice("gpt-5"), ModelChoice("gpt-4.1")], "gpt-5.6-sol")
    with qtbot.waitActive(picker):
        picker.show()
    said: list[str] = []
    picker.chosen.connect(said.append)
    line = picker.lineEdit()
    assert line is not None
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, typed)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert said == [typed]


def test_an_effort_that_nobody_knows_is_marked(qtbot: QtBot) -> None:
    picker = EffortPicker()
    qtbot.addWidget(picker)
    picker.set_offer([("low", True, ""), ("high", True, "Nobody knows."), ("max", False, "Not taken.")], "low")
    picker.explain("It does not take max.")
    assert [chip.label for chip in picker.chips()] == ["low", "high ?", "max"]
    assert [chip.enabled for chip in picker.chips()] == [True, True, False]
    assert picker.accessibleDescription().endswith("It does not take max.")


# -- the chat --------------------------------------------------------------------------------------------


async def test_the_chats_picker_shows_badges_and_what_only_the_provider_lists(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator, clock=today_at(TODAY)) as b:
        picker = b.view.controls.model
        assert "gpt-5-pro, retires in 20 days" in spoken(picker)
        assert picker.headings() == []
        await b.house.models.refresh()
        assert picker.headings() == ["More from your provider"]
        assert "gpt-5.5-cyber-preview, retires in 72 days" in spoken(picker)
        assert "chat-latest, not listed for your key" in spoken(picker)
        b.tab.presenter.choosing.model("gpt-5-mini")
        await until(lambda: b.view.controls.mark.text() == "retires in 20 days")
        b.tab.presenter.choosing.model("o3-mini")
        await until(lambda: b.view.controls.mark.text() == "retired")


async def test_a_refusal_changes_what_the_chat_offers_and_says_so(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator, catalogue=read_catalogue(IGNORANT).catalogue) as b:
        b.tab.presenter.choosing.model("gpt-5-mini")
        await until(lambda: [chip.label for chip in b.view.controls.effort.chips()] == ["low", "xhigh ?"])
        b.tab.presenter.choosing.effort("xhigh")
        b.send("Hello")
        learned = ["minimal", "low", "medium", "high"]
        await until(lambda: [chip.label for chip in b.view.controls.effort.chips()] == learned)
        assert b.view.controls.effort.effort() == "high", "the nearest that it takes"
        await until(lambda: b.notices == ["answer"])
        words = " ".join(label.text() for label in b.view.notices.findChildren(QLabel))
        assert "gpt-5-mini takes minimal, low, medium, high. Ponder has noted it." in words
        await until(b.is_idle)
        b.send("Hello again")
        await until(lambda: len(b.entries) == 4 and b.is_idle())
        assert b.entries[-1].notice == ""


async def test_a_chat_in_view_shows_the_replacement_it_was_moved_to(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator, clock=today_at(TODAY)) as b:
        b.house.models.uses.places += [
            DefaultModel(b.house.house.preferences),
            Chats(b.house.chat.kept, b.house.models),
        ]
        b.tab.presenter.choosing.model("gpt-5")
        b.tab.presenter.choosing.effort("minimal")
        b.send("Hello")
        await until(lambda: len(b.entries) == 2 and b.is_idle())
        b.view.composer.set_text("written and not sent")
        (concern,) = await b.house.models.concerned()
        assert await b.house.models.switch([concern]) == 1
        await until(lambda: b.view.controls.model.model_id() == "gpt-6.1-sol")
        assert b.view.controls.effort.effort() == "low"
        assert b.view.composer.text() == "written and not sent"


async def test_an_empty_chat_goes_along_with_the_default(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as b:
        preferences = b.house.house.preferences
        await preferences.change(DEFAULT_MODEL, "gpt-6-luna")
        await until(lambda: b.view.controls.model.model_id() == "gpt-6-luna")
        b.tab.presenter.choosing.model("gpt-5.5")
        await preferences.change(DEFAULT_MODEL, "gpt-6.1-sol")
        await until(lambda: True)
        assert b.view.controls.model.model_id() == "gpt-5.5", "what was chosen here stays"


# -- jobs ------------------------------------------------------------------------------------------------


def form() -> NewJobDialog | None:
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, NewJobDialog) and each.isVisible())
    return next(found, None)


async def test_the_form_of_a_job_follows_what_is_learned_and_moves_to_a_replacement(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_jobs(tmp_path, simulator) as b:
        b.tab.begin_new()
        await until(lambda: form() is not None)
        dialog = form()
        assert dialog is not None
        (picker,), (efforts,) = dialog.findChildren(ModelPicker), dialog.findChildren(EffortPicker)
        await b.models.refresh()
        assert picker.headings() == ["More from your provider"]
        type_model(picker, "gpt-5")
        prompt = next(box for box in dialog.findChildren(QPlainTextEdit) if box.accessibleName() == "Prompt")
        prompt.setPlainText("Why do birds sing?")
        drafting = b.tab.presenter.drafting
        await until(lambda: drafting._form.prompt == "Why do birds sing?")
        assert "retires" in labels(dialog)
        await b.models.learn(refused("minimal", "low"), AnswerRequest("gpt-5", (), effort=Effort.HIGH))
        assert [chip.label for chip in efforts.chips()] == ["minimal", "low"]
        (use,) = await drafting.uses()
        assert (use.title, use.model_id) == ("New job: Why do birds sing?", "gpt-5")
        concern = Concern(ConcernKind.DRAFT, use.id, use.title, "gpt-5", "gpt-6.1-sol", None, Effort.MINIMAL)
        assert await drafting.switch(concern, "gpt-6.1-sol")
        assert picker.model_id() == "gpt-6.1-sol"
        assert efforts.effort() == "low"
        assert prompt.toPlainText() == "Why do birds sing?"
        assert not await drafting.switch(concern, "gpt-6.1-sol"), "it uses another model by now"


async def test_what_was_written_before_moves_without_its_form(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_jobs(tmp_path, simulator) as b:
        await b.house.preferences.remember("jobs.new", '{"prompt": "Birds", "model_id": "gpt-5", "effort": "minimal"}')
        (use,) = await b.tab.presenter.drafting.uses()
        concern = Concern(use.kind, use.id, use.title, "gpt-5", "gpt-6.1-sol", None, use.effort)
        assert await b.tab.presenter.drafting.switch(concern, "gpt-6.1-sol")
        assert '"model_id": "gpt-6.1-sol"' in b.house.preferences.recall("jobs.new")
        assert '"effort": "low"' in b.house.preferences.recall("jobs.new")


def type_model(picker: ModelPicker, model_id: str) -> None:
    line = picker.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, model_id)
    QTest.keyClick(line, Qt.Key.Key_Return)


def labels(root: QWidget) -> str:
    return " ".join(label.text() for label in root.findChildren(QLabel) if label.isVisible())


# -- settings --------------------------------------------------------------------------------------------


async def test_the_settings_tell_what_becomes_of_the_default_model(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_rooms(tmp_path, Endpoint(simulator.base_url, "sk-demo")) as rooms:
        await rooms.preferences.change(DEFAULT_MODEL, "house-model")
        await rooms.models.refresh()
        await rooms.models.keep_own(OwnModel("house-model", shutdown_date=date(2020, 1, 1), replacement="gpt-6.1-sol"))
        window = QWidget()
        dialog = SettingsDialog(
            window,
            preferences=rooms.preferences,
            access=rooms.access,
            door=rooms.door,
            catalogue=rooms.models,
            prices=rooms.spending.prices,
            tasks=rooms.tasks,
            apply_theme=lambda look: None,
        )
        try:
            (picker,) = dialog.findChildren(ModelPicker)
            assert picker.headings() == ["More from your provider"]
            words = " ".join(label.text() for label in dialog.findChildren(QLabel))
            assert "house-model was shut down on 1 January 2020. Use gpt-6.1-sol." in words
        finally:
            dialog.stop()
            window.deleteLater()
