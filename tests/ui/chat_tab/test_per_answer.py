"""What can be done with one answer: a note, its JSON as a tree, its question as a job or a comparison, a template."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.structured_answers import EXAMPLES
from desktop_app.domain.templates import TemplateDraft
from desktop_app.simulator import Simulator
from desktop_app.ui.chat_tab.drawer.template_dialog import TemplateDialog
from desktop_app.ui.chat_tab.entries import BACKGROUND, COMPARE, MORE, NOTE, TREE
from desktop_app.ui.chat_tab.note_dialog import NoteDialog
from desktop_app.ui.chat_tab.structured_dialog import StructuredDialog
from tests.harness.loops import Until
from tests.ui.chat_tab.opened import OpenedChat, dialog, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=400)


def act(chat: OpenedChat, number: int, action: str) -> None:
    chat.view.transcript.action_requested.emit(chat.entries[number].key, action)


def actions(chat: OpenedChat, number: int) -> list[str]:
    return [each[0] for each in chat.entries[number].actions]


async def said(chat: OpenedChat, until: Until, *texts: str) -> None:
    for text in texts:
        before = len(chat.entries)
        chat.send(text)
        await until(lambda before=before: len(chat.entries) == before + 2 and chat.is_idle())  # type: ignore[misc]


async def test_a_note_stands_under_its_answer_and_stays(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "reply exactly: one")
        assert NOTE in actions(chat, 1)
        act(chat, 1, NOTE)
        await until(lambda: dialog(NoteDialog) is not None)
        shown = dialog(NoteDialog)
        assert isinstance(shown, NoteDialog)
        shown._note.setPlainText("좋은 답, but too short")
        pressable(shown, "Thumbs down").click()
        pressable(shown, "Keep").click()
        await until(lambda: "thumbs down, note “좋은 답, but too short”" in chat.entries[1].footer)
    async with opened_chat(tmp_path, simulator) as again:
        assert "thumbs down" in again.entries[1].footer


async def test_the_question_runs_as_a_job_with_its_branch(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "reply exactly: one", "reply exactly: two", "reply exactly: three")
        act(chat, 3, MORE)
        menu = chat.view.findChildren(QMenu)[-1]
        next(action for action in menu.actions() if action.text() == "Run in background").trigger()
        menu.close()
        await until(lambda: "made_job" in chat.notices)
        pressable(chat.view, "Show the job").click()
        (job_id,) = chat.jobs_shown
        job = await chat.house.house.jobs.job(job_id)  # type: ignore[arg-type]
        assert job is not None
        assert [turn.text for turn in job.request.turns] == ["reply exactly: one", "one", "reply exactly: two"]
        assert job.request.background
        assert len(chat.entries) == 6, "nothing changed in the chat"


async def test_what_can_not_run_as_a_job_says_why(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await said(chat, until, "reply exactly: one")
        chat.view.controls.history.state_chosen.emit("not_kept")
        act(chat, 1, BACKGROUND)
        await until(lambda: "storage" in chat.notices)
        assert not chat.house.house.jobs.ledger.live


async def test_the_efforts_of_a_question_are_compared(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        chat.tab.presenter._apply(lambda stored: replace(stored, developer_message="Be brief."))
        await said(chat, until, "reply exactly: one", "Why is that?")
        act(chat, 3, COMPARE)
        await until(lambda: bool(chat.designs))
        (design,) = chat.designs
        assert design.tasks[0].text == "Why is that?"
        assert design.developer_message.startswith("Be brief.\n\nWhat was said before")
        assert "User: reply exactly: one\n\nAssistant: one" in design.developer_message
        assert design.model_id == "gpt-6.1-sol"
        assert set(design.efforts) == {Effort.LOW, Effort.MEDIUM, Effort.HIGH, Effort.XHIGH, Effort.MAX}


async def test_a_structured_answer_is_laid_out_and_shown_as_a_tree(
    tmp_path: Path, simulator: Simulator, until: Until
) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        options = ChatOptions(answer_schema=EXAMPLES[1][1], structured=True)
        chat.tab.presenter._apply(lambda stored: replace(stored, options=options))
        await said(chat, until, "Otters")
        assert chat.entries[1].text.startswith('```json\n{\n  "items": [')
        assert chat.entries[1].notice == ""
        act(chat, 1, TREE)
        await until(lambda: dialog(StructuredDialog) is not None)
        shown = dialog(StructuredDialog)
        assert isinstance(shown, StructuredDialog)
        top = shown.tree.topLevelItem(0)
        assert top is not None
        assert (top.text(0), top.text(1)) == ("items", "3 entries")
        first = top.child(0)
        assert first is not None
        leaf = first.child(0)
        assert leaf is not None
        assert leaf.text(0) == "name"
        shown.reject()


async def test_a_template_is_filled_inserted_and_noted(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await chat.templates.create(TemplateDraft("Capital", "What is the capital of {{country}}?", "Be kind."))
        chat.view.drawer.template_pressed.emit()
        await until(lambda: dialog(TemplateDialog) is not None)
        shown = dialog(TemplateDialog)
        assert isinstance(shown, TemplateDialog)
        pressable(shown, "Insert").click()
        assert dialog(TemplateDialog) is shown, "a value is missing"
        line = shown._fields._fields[0].line
        assert line is not None
        line.setText("Korea")
        pressable(shown, "Insert").click()
        await until(lambda: chat.view.text() == "What is the capital of Korea?")
        chat.button("Send").click()
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert chat.entries[0].footer == "From the template “Capital”, version 1"
        conversation = chat.tab.presenter.here.conversation
        assert conversation is not None
        assert conversation.developer_message == "Be kind."
        await said(chat, until, "And of Japan?")
        assert chat.entries[2].footer == ""
