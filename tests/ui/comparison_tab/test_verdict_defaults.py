"""A default effort where it is used: in new chats, in jobs and files from a template, in the template's own window."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.domain.comparison import crossed, one_question
from desktop_app.domain.decisions import chat_place, template_place
from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.settings import DEFAULT_MODEL
from desktop_app.domain.templates import Template, TemplateDraft
from desktop_app.services.chat import Chat
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.ui.chat_tab import ChatTab
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.import_window.rows_to_jobs import RowsToJobs
from desktop_app.ui.import_window.values import Chosen
from desktop_app.ui.jobs_tab.form_values import Form
from desktop_app.ui.jobs_tab.template_part import TemplatePart
from desktop_app.ui.jobs_tab.templating import Templating
from desktop_app.ui.templates_window import TemplatesWindow
from desktop_app.ui.theme import current_theme
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import Rooms, opened_rooms

MODEL, OTHER = "gpt-6.1-sol", "gpt-5.4"
EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
WHY = "Low was your own choice on "


class Scene:
    """A comparison that nobody asks, whose efforts can be made defaults."""

    def __init__(self, rooms: Rooms, plan: ComparisonId, template: Template) -> None:
        self.rooms, self.plan, self.template = rooms, plan, template
        self.opened: list[str] = []
        self.defaults = DefaultEfforts(rooms.decisions, rooms.templates, self.opened.append)
        self.place = template_place(template.id)

    async def decide(self, place: str, key: str = "low") -> None:
        await self.rooms.decisions.decide(place, self.plan, key)


@asynccontextmanager
async def scene(folder: Path, simulator: Simulator) -> AsyncIterator[Scene]:
    current_theme()
    async with opened_rooms(folder, Endpoint(simulator.base_url, "sk-demo")) as rooms:
        await rooms.preferences.change(DEFAULT_MODEL, MODEL)
        plan = await rooms.comparisons.run(replace(one_question("Why?", MODEL, EFFORTS, 1), variants=crossed(EFFORTS)))
        template = await rooms.templates.create(TemplateDraft("Report", "Write about {{topic}}."))
        yield Scene(rooms, plan.id, template)


def words(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def press(widget: QWidget, name: str) -> None:
    (found,) = [each for each in widget.findChildren(QPushButton) if each.text() == name and each.isVisible()]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


async def test_a_new_chat_begins_with_it_says_why_and_leads_there(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with scene(tmp_path, simulator) as s:
        rooms = s.rooms
        chat = Chat(
            rooms.door, SqliteConversations(rooms.database, time.time), rooms.counter, rooms.models, rooms.spending,
            rooms.preferences, rooms.access, time.time,
            usual_effort=lambda model_id: rooms.decisions.effort(chat_place(model_id), model_id),
        )  # fmt: skip
        tab = ChatTab(
            chat=chat, catalogue=rooms.models, preferences=rooms.preferences, tasks=rooms.tasks,
            spending=rooms.spending, open_settings=lambda: None, open_models=lambda _: None, defaults=s.defaults,
        )  # fmt: skip
        tab.widget.resize(1000, 640)
        tab.widget.show()
        await tab.start()
        controls = tab.view.controls
        await until(lambda: controls.effort.chosen_key() == "medium")
        assert not controls.evidence.isVisible()
        await s.decide(chat_place(MODEL))
        await until(lambda: controls.effort.chosen_key() == "low", what="a chat in which nothing was said goes along")
        assert controls.evidence.isVisible()
        assert WHY in controls.evidence.toolTip()
        assert [WHY in chip.reason for chip in controls.effort.chips()] == [True, False, False, False, False]
        QTest.mouseClick(controls.evidence, Qt.MouseButton.LeftButton)
        assert s.opened == [s.plan]
        controls.effort_chosen.emit("high")
        assert not controls.evidence.isVisible()
        controls.model_chosen.emit(OTHER)
        assert controls.effort.chosen_key() == "high"
        controls.model_chosen.emit(MODEL)
        assert controls.effort.chosen_key() == "low", "a new chat takes what was decided for its model"
        await tab.close()
        tab.widget.close()


async def test_a_job_from_the_template_begins_with_it_with_that_model_only(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with scene(tmp_path, simulator) as s:
        await s.decide(s.place)
        templating = Templating(s.rooms.templates, s.defaults)
        free = Form(prompt="", model_id=MODEL, effort="medium")
        taken = templating.taken(free, replace(free, template_id=s.template.id))
        assert taken.effort == "low"
        assert templating.shown(taken).evidence.startswith(f"Begins at “low”. {WHY}")
        own = templating.taken(taken, replace(taken, effort="high"))
        assert own.effort == "high", "what a person chooses stays"
        assert templating.shown(own).evidence == ""
        other = replace(free, model_id=OTHER)
        assert templating.taken(other, replace(other, template_id=s.template.id)).effort == "medium"
        part = TemplatePart()
        part.resize(600, 200)
        part.evidence_pressed.connect(lambda: templating.show_evidence(taken))
        part.show_template(templating.shown(taken))
        part.show()
        assert WHY in words(part)
        press(part, "Show the comparison")
        assert s.opened == [s.plan]
        part.close()


async def test_rows_of_a_file_begin_with_it(tmp_path: Path, simulator: Simulator) -> None:
    async with scene(tmp_path, simulator) as s:
        await s.decide(s.place)
        rows = RowsToJobs(s.rooms.templates, s.rooms.catalogue, s.defaults)
        rows.columns = ("topic",)
        rows.edit(Form(model_id=MODEL, effort="high"))
        assert rows.form.effort == "high"
        rows.choose(Chosen(s.template.id, (), "", ""))
        assert rows.form.effort == "low"
        rows.edit(replace(rows.form, effort="medium"))
        assert rows.form.effort == "medium"
        assert rows.edit(replace(rows.form, model_id=OTHER))
        assert rows.edit(replace(rows.form, model_id=MODEL))
        assert rows.form.effort == "low"


async def test_the_templates_window_tells_leads_there_and_takes_it_back(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with scene(tmp_path, simulator) as s:
        main = QWidget()
        window = TemplatesWindow(
            main, library=s.rooms.templates, counter=s.rooms.counter, preferences=s.rooms.preferences,
            tasks=s.rooms.tasks, clock=time.time, read=lambda _: (), write=lambda *_: None,
            use=lambda template: s.opened.append(template.id),
            defaults=s.defaults,
        )  # fmt: skip
        window.open(s.template.id)
        editor = window.view.editor
        assert not editor.default.isVisible()
        await s.decide(s.place)
        await until(lambda: f"With {MODEL} its jobs begin at “low”. {WHY}" in words(editor.default))
        press(editor, "Show the comparison")
        assert s.opened == [s.plan]
        press(editor, "No default")
        await until(lambda: not editor.default.isVisible())
        assert s.rooms.decisions.of(s.place) is None
        await window.close()
        main.deleteLater()


@pytest.mark.parametrize("name", ["Other", "Bericht & Co."])
async def test_a_renamed_template_keeps_its_default(tmp_path: Path, simulator: Simulator, name: str) -> None:
    async with scene(tmp_path, simulator) as s:
        await s.decide(s.place)
        await s.rooms.templates.rename(s.template.id, name)
        assert s.defaults.template_effort(s.template.id, MODEL) is Effort.LOW
        assert s.defaults.place_words(s.place) == f"jobs from the template “{name}”"
        await s.rooms.templates.delete(s.template.id)
        assert s.defaults.place_words(s.place) == ""
