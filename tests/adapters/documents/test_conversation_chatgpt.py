"""ChatGPT's export: its tree becomes questions and answers in branches; what it keeps out of sight stays out."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from desktop_app.documents.conversation_chatgpt import read_chatgpt
from desktop_app.documents.strict_records import BadRecordError
from desktop_app.domain.answers import ResponseStatus
from desktop_app.domain.citations import text_with_numbers
from desktop_app.domain.conversation import MessageState
from desktop_app.domain.conversation_records import ConversationRecord
from desktop_app.domain.requests import Role
from tests.harness.chatgpt_export import AT, chat, node, plain_chat


def read(plain: Any, left_out: Counter[str] | None = None) -> ConversationRecord:
    record = read_chatgpt(plain, "conversation 3", left_out if left_out is not None else Counter())
    assert record is not None
    return record


def test_a_question_and_its_answer() -> None:
    record = read(plain_chat())
    question, answer = record.messages
    assert (question.role, question.text, question.parent_id) == (Role.USER, "Why do otters hold hands?", None)
    assert (answer.role, answer.text, answer.parent_id) == (
        Role.ASSISTANT,
        "So that they do not drift apart.",
        question.id,
    )
    assert answer.answer is not None
    assert answer.answer.model_id == "gpt-4o"
    assert answer.created_at == AT + 5
    told = record.conversation
    assert (told.title, told.created_at, told.updated_at, told.origin) == ("Otters", AT, AT + 100, "chatgpt:conv-1")
    assert told.leaf_id == answer.id
    assert record.foreign


def test_every_branch_comes_along_and_the_one_in_view_stays_in_view() -> None:
    record = read(
        chat(
            node("root", None),
            node("q", "root", "user", "Why?"),
            node("a1", "q", "assistant", "First", at=AT + 1),
            node("a2", "q", "assistant", "Second", at=AT + 2),
            node("q2", "a1", "user", "And?", at=AT + 3),
            node("b", "q2", "assistant", "So", at=AT + 4),
            current="a2",
        )
    )
    shown = record.in_view()
    assert [message.text for message in shown.messages] == ["Why?", "Second"]
    assert shown.place(shown.messages[-1].id) == (2, 2)
    assert {message.text for message in record.messages} == {"Why?", "First", "Second", "And?", "So"}


def test_what_belongs_to_one_answer_becomes_one_answer() -> None:
    left_out: Counter[str] = Counter()
    thoughts = {"content_type": "thoughts", "thoughts": [{"summary": "Looking", "content": "I count."}]}
    code = {"content_type": "code", "language": "unknown", "text": "print(6 * 7)"}
    result = {"content_type": "execution_output", "text": "42"}
    search = {"content_type": "code", "language": "unknown", "text": 'search("otters")'}
    record = read(
        chat(
            node("root", None),
            node("q", "root", "user", "6 * 7?"),
            node("t", "q", "assistant", content=thoughts),
            node("w", "t", "assistant", content=search, recipient="web.run"),
            node("wr", "w", "tool", "a page about otters"),
            node("pre", "wr", "assistant", "Let me compute.", channel="commentary"),
            node("c", "pre", "assistant", content=code, recipient="python"),
            node("r", "c", "tool", content=result),
            node("rr", "r", "assistant", content={"content_type": "reasoning_recap", "content": "Thought for 5s"}),
            node("a", "rr", "assistant", "It is 42.", at=AT + 9),
        ),
        left_out,
    )
    _, message = record.messages
    assert message.answer is not None
    assert message.text == "```python\nprint(6 * 7)\n```\n\n```text\n42\n```\n\nIt is 42."
    assert message.answer.summaries == ("**Looking**\n\nI count.",)
    assert message.answer.commentary == "Let me compute."
    assert +left_out == {"calls of tools": 1, "results of tools": 1}
    assert record.conversation.leaf_id == message.id


def test_where_an_answer_was_asked_again_half_way_both_ends_are_kept() -> None:
    code = {"content_type": "code", "language": "python", "text": "1 / 0"}
    record = read(
        chat(
            node("q", None, "user", "Divide"),
            node("c", "q", "assistant", content=code, recipient="python"),
            node("a1", "c", "assistant", "One end", at=AT + 1),
            node("a2", "c", "assistant", "Other end", at=AT + 2),
        )
    )
    texts = {message.id: message for message in record.messages}
    assert texts["c"].text == "```python\n1 / 0\n```"  # type: ignore[index]
    assert {texts[name].parent_id for name in ("a1", "a2")} == {"c"}  # type: ignore[index]


def test_pictures_sounds_and_files_leave_a_word_and_are_counted() -> None:
    left_out: Counter[str] = Counter()
    picture = {"content_type": "image_asset_pointer", "asset_pointer": "file://x", "width": 640, "height": 480}
    sound = {"content_type": "audio_asset_pointer", "asset_pointer": "sediment://y"}
    spoken = {"content_type": "audio_transcription", "text": "hello there", "direction": "in"}
    files = {"attachments": [{"name": "report.pdf", "mime_type": "application/pdf"}, {"name": "a.png",
             "mime_type": "image/png"}]}  # fmt: skip
    record = read(
        chat(
            node("q", None, "user", picture, "What is it?", sound, spoken, kind="multimodal_text", metadata=files),
            node("d", "q", "tool", picture, "DALL-E made 1 picture, show it", kind="multimodal_text"),
        ),
        left_out,
    )
    question, answer = record.messages
    assert question.text.splitlines() == [
        "*[Picture, 640 × 480, not imported]*",
        "",
        "What is it?",
        "",
        "hello there",
        "",
        "[Attached: report.pdf]",
        "[Attached: a.png]",
    ]
    assert answer.text == "*[Picture, 640 × 480, not imported]*"
    assert +left_out == {"pictures": 2, "sounds": 1, "attached files": 1}


def test_citations_become_numbered_links() -> None:
    mark = "\ue200cite\ue202turn0search1\ue201"
    pages = [{"title": "Otters [sea]", "url": "https://example.org/otters"}]
    references = [
        {"matched_text": mark, "type": "grouped_webpages", "items": pages},
        {"matched_text": "\ue200entity\ue202Seoul\ue201", "type": "entity", "alt": "Seoul"},
        {"matched_text": " ", "type": "sources_footnote"},
    ]
    text = f"They float {mark} near \ue200entity\ue202Seoul\ue201. \ue200navlist\ue202x\ue201"
    record = read(
        chat(
            node("q", None, "user", "Where?"),
            node("c", "q", "assistant", "Well."),
            node("a", "c", "assistant", text, metadata={"content_references": references}),
        )
    )
    answer = record.messages[1].answer
    assert answer is not None
    assert answer.text == "Well.\n\nThey float [Otters sea](https://example.org/otters) near Seoul."
    (citation,) = answer.citations
    assert answer.text[citation.start : citation.end] == "[Otters sea](https://example.org/otters)"
    assert text_with_numbers(answer) == "Well.\n\nThey float [[1]](https://example.org/otters) near Seoul."


def test_citations_of_2023_and_marks_that_lead_nowhere() -> None:
    text = "They float【3†source】 and sleep【4†source】."
    start = text.index("【3")
    old = {"start_ix": start, "end_ix": text.index("】") + 1, "metadata": {"title": "T", "url": "https://e.org/x"}}
    bad = {"start_ix": 0, "end_ix": 99_999, "metadata": {"title": "T", "url": "javascript:alert(1)"}}
    record = read(chat(node("a", None, "assistant", text, metadata={"citations": [old, bad, 5]})))
    assert record.messages[0].text == "They float [T](https://e.org/x) and sleep."


def test_how_an_answer_ended() -> None:
    cut = {"finish_details": {"type": "max_tokens"}}
    record = read(
        chat(
            node("q", None, "user", "Go"),
            node("a", "q", "assistant", "Half", metadata=cut),
            node("q2", "a", "user", "On"),
            node("b", "q2", "assistant", "Stopp", status="in_progress"),
        )
    )
    half, stopped = record.messages[1], record.messages[3]
    assert half.answer is not None
    assert half.answer.status is ResponseStatus.INCOMPLETE
    assert stopped.state is MessageState.STOPPED
    assert half.state is MessageState.COMPLETE


def test_without_times_titles_and_ids_the_order_stays() -> None:
    record = read(
        chat(
            node("root", None),
            node("q", "root", "user", "Why do otters float?", at=None),
            node("a", "q", "assistant", "Fur.", at=AT - 500),
            title=None,
            conversation_id=None,
            id=None,
            update_time=None,
            current_node="gone",
        )
    )
    question, answer = record.messages
    assert question.created_at == AT < answer.created_at
    assert record.conversation.title == "Why do otters float?"
    assert len(record.conversation.origin) == len("chatgpt:") + 32
    assert record.conversation.leaf_id is None


def test_nothing_said_is_nothing() -> None:
    hidden = node("h", "root", "user", content={"content_type": "user_editable_context", "user_profile": "I am"})
    assert read_chatgpt(chat(node("root", None), hidden), "conversation 1", Counter()) is None


def test_ten_thousand_messages_in_a_row_are_no_deeper_than_ten() -> None:
    nodes = [node("n0", None, "user", "Go")]
    nodes += [node(f"n{n}", f"n{n - 1}", "user" if n % 2 == 0 else "assistant", str(n)) for n in range(1, 10_000)]
    assert len(read(chat(*nodes)).in_view().messages) == 10_000


_CIRCLE = chat(node("a", "b", "user", "x"), node("b", "a", "assistant", "y"))


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        (7, "conversation 3 is no conversation"),
        ({"title": "x"}, "conversation 3: its “mapping” of messages is missing"),
        (_CIRCLE, "conversation 3, message 1: it follows from itself"),
        (plain_chat() | {"mapping": {"a": 5}}, "conversation 3, message 1 is no message"),
        (chat(node("q", None, "user", "x") | {"parent": 5}), "conversation 3, message 1: its parent is no text"),
        (chat(node("q", None, "robot", "x")), "its author is neither"),
        (chat(node("q", None, "user", content={"parts": ["x"]})), "message 1: its content has no “content_type”"),
        (chat(node("q", None, "user", author="me")), "message 1: its “author” is no object"),
    ],
)
def test_a_damaged_conversation_is_refused_with_the_place_named(plain: Any, words: str) -> None:
    with pytest.raises(BadRecordError, match=words):
        read(plain)
