"""Exports: complete, honest about what is simulated, and harmless in a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop_app.documents.exports import conversation_markdown
from desktop_app.documents.files import write_export
from desktop_app.domain.conversation import AnswerFigures, Message, MessageState
from desktop_app.domain.conversation_records import ConversationRecord, record_of
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import Cost, CostBasis
from tests.adapters.storage.disks import fill, small_disk
from tests.contracts.samples import PROBLEM, answer_message, conversation, message

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC


def record(*said: Message, **other: object) -> ConversationRecord:
    return record_of(replace(conversation(), **other), said, {}, demo=False)  # type: ignore[arg-type]


def simulated(message: Message) -> Message:
    return replace(message, figures=AnswerFigures(cost=Cost(Decimal("0.01"), CostBasis.SIMULATED)))


def test_a_conversation_reads_from_top_to_bottom() -> None:
    text = conversation_markdown(
        record(message("m1", "Why?\n\n- list\n- of **things**", at=AT), answer_message(at=AT + 60)), AT
    )
    in_order = [
        "# About otters c1",
        "Exported from Ponder on 2026-11-21 00:00 UTC. 2 messages, 2026-11-21 00:00 UTC to 2026-11-21 00:01 UTC.",
        "Chosen for the next message: gpt-6.1-sol · effort low · verbosity high · web search",
        "## Developer message\n\nBe brief.",
        "## You, 2026-11-21 00:00 UTC",
        "Why?\n\n- list\n- of **things**",
        "## gpt-6.1-sol-2026-10-01, 2026-11-21 00:01 UTC",
        "Otters[[1]](https://example.org/otters) hold hands while they sleep.",
        "*Stopped before it was finished. Too many requests. Wait a minute. (request req_7)*",
        "Sources:\n\n1. Otters: <https://example.org/otters>",
        "Reasoning, summarised by the model:\n\n> First,\n\n> then.",
        "effort high · 1200 input tokens (300 cached) · 900 output tokens (600 reasoning) · 12.5 s"
        " · US$ 0.01234567 (actual) · response resp_1",
    ]
    places = [text.index(part) for part in in_order]
    assert places == sorted(places)
    assert "imulated" not in text


def test_only_the_branch_in_view_is_told_and_the_others_are_counted() -> None:
    asked = [replace(message(f"a{n}", f"Version {n}", at=AT + n), parent_id=MessageId("m1")) for n in (1, 2)]
    answered = [replace(each, role=Role.ASSISTANT) for each in asked]
    text = conversation_markdown(record(message("m1", "Why?", at=AT), *answered, leaf_id=MessageId("a1")), AT + 9)
    assert "Version 1" in text
    assert "Version 2" not in text
    assert "1 more in other branches" in text
    assert "*1 of 2 said in this place.*" in text


def test_what_a_person_deleted_does_not_leave() -> None:
    gone = replace(answer_message(at=AT + 60), hidden=True)
    assert "Otters hold" not in conversation_markdown(record(message("m1", "Why?", at=AT), gone), AT)


def test_a_simulated_conversation_says_so_at_the_top_and_at_every_answer() -> None:
    said = [message("m1", "Why?"), simulated(answer_message()), simulated(answer_message("m3"))]
    said[2] = replace(said[2], parent_id=MessageId("m2"), created_at=99.0)
    text = conversation_markdown(record(*said), AT)
    assert text.splitlines()[2].startswith("> **Simulated: these answers were made up")
    assert text.count("(simulated)\\") == 0
    assert text.count("-01 (simulated),") == 2
    mixed = conversation_markdown(record(said[0], said[1], replace(answer_message("m3"), created_at=99.0,
                                                                   parent_id=MessageId("m2"))), AT)  # fmt: skip
    assert mixed.splitlines()[2].startswith("> **Partly simulated:")
    assert mixed.count("-01 (simulated),") == 1


def test_unfinished_and_failed_answers_say_so() -> None:
    for state in MessageState:
        said = replace(message("m1", "", role=Role.ASSISTANT), state=state, problem=PROBLEM)
        text = conversation_markdown(record(said), AT)
        assert ("Too many requests." in text) is (state is not MessageState.COMPLETE)
    unpriced = replace(answer_message(), figures=AnswerFigures(cost=Cost(None)))
    assert "price unknown" in conversation_markdown(record(unpriced), AT)


def test_nothing_of_a_message_reaches_beyond_it() -> None:
    said = message("m1", "![x](https://tracker.example/p.png) <script>\n```python\nopen", at=AT)
    text = conversation_markdown(record(said, answer_message(at=AT + 1), title="# A <b>title</b>\n# two"), AT)
    assert text.startswith("# \\# A \\<b\\>title\\</b\\> \\# two\n")
    assert "![" not in text.replace("\\![", "")
    assert "<script" not in text.replace("\\<script", "")
    assert "open\n```\n\n## gpt" in text


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "export.csv"
    write_export(target, "ä,b\r\n")
    assert target.read_bytes() == b"\xef\xbb\xbf\xc3\xa4,b\r\n"
    write_export(tmp_path / "export.md", "# Ä\n\ud83d")
    assert (tmp_path / "export.md").read_bytes() == "# Ä\n?".encode()
    with pytest.raises(ProblemError, match="could not be written"):
        write_export(tmp_path / "nowhere" / "export.md", "text")
    with small_disk(tmp_path / "disk", "64k") as disk:
        write_export(disk / "export.md", "old")
        fill(disk)
        with pytest.raises(ProblemError, match="disk is full"):
            write_export(disk / "export.md", "new " * 10_000)
        assert (disk / "export.md").read_text() == "old"
        assert sorted(path.name for path in disk.iterdir()) == ["export.md", "filler"]
