"""What is said around answers: tools that Ponder does not offer, a note, a template, a schema."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answers import Answer, ResponseStatus, ToolItem
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState, SentPrompt, UsedTemplate
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.requests import Role
from desktop_app.ui.chat_tab.around_answers import (
    note_words,
    schema_fault,
    template_words,
    tools_list,
    tools_title,
)
from desktop_app.ui.chat_tab.entries import message_entry

SCHEMA = '{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}'
TOOLS = (
    ToolItem("web_search_call", "completed", "Searched the web: otters"),
    ToolItem("code_interpreter_call", "completed", "Ran code (3 lines)"),
    ToolItem("mcp_call", "failed", "Used `roll` of dice (failed)"),
    ToolItem("mcp_call", "completed", "Used roll of dice"),
    ToolItem("brand_new_call", "completed", "Used a tool (brand new call)"),
)
ANSWER = Answer("resp_1", "gpt-6-sol", ResponseStatus.COMPLETED, text='{"a": "b"}', tool_items=TOOLS)
MESSAGE = Message(
    MessageId("m"), ConversationId("c"), None, Role.ASSISTANT, ANSWER.text, 1.0, answer=ANSWER,
    figures=AnswerFigures("gpt-6-sol", sent=SentPrompt(answer_schema=SCHEMA)),
)  # fmt: skip


def test_tools_of_others_are_named_and_listed_and_one_s_own_search_is_not() -> None:
    assert tools_title(ANSWER) == "used code interpreter, connected tool (2), brand new call"
    assert tools_list(ANSWER).splitlines()[1] == "- `Used 'roll' of dice (failed)`"
    assert "otters" not in tools_list(ANSWER)
    entry = message_entry(MESSAGE, excluded=False, last=True)
    assert entry.thinking_title == tools_title(ANSWER)
    assert "Ran code (3 lines)" in entry.thinking


def test_a_note_is_shown_by_its_beginning() -> None:
    assert note_words(MESSAGE) == ""
    assert note_words(replace(MESSAGE, thumb=True)) == "thumbs up"
    long = note_words(replace(MESSAGE, thumb=False, note="x" * 100))
    assert long == f"thumbs down, note “{'x' * 31}…”"


def test_a_question_tells_its_template() -> None:
    assert (
        template_words(replace(MESSAGE, template=UsedTemplate("Weekly", 3))) == "From the template “Weekly”, version 3"
    )
    assert template_words(MESSAGE) == ""


def test_only_a_whole_answer_is_held_against_its_schema() -> None:
    wrong = replace(MESSAGE, text='{"a": 1}')
    assert schema_fault(MESSAGE) == ""
    assert "/a" in schema_fault(wrong)
    assert message_entry(wrong, excluded=False, last=True).notice == schema_fault(wrong)
    assert schema_fault(replace(wrong, state=MessageState.STOPPED)) == ""
    refused = replace(ANSWER, text="", refusal="No.")
    assert schema_fault(replace(wrong, text="No.", answer=refused)) == ""
    assert schema_fault(replace(wrong, figures=AnswerFigures("gpt-6-sol"))) == ""
