"""Exports: complete, honest about what is simulated, and harmless in a spreadsheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.documents.exports import conversation_markdown
from desktop_app.documents.files import write_export
from desktop_app.domain.conversation import AnswerFigures, MessageState
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import Cost
from tests.adapters.storage.disks import fill, small_disk
from tests.contracts.samples import PROBLEM, answer_message, conversation, message

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC


def test_a_conversation_reads_from_top_to_bottom() -> None:
    said = [message("m1", "Why?\n\n- list\n- of **things**", at=AT), answer_message(at=AT + 60)]
    text = conversation_markdown(conversation(), said, simulated=False, at=AT)
    in_order = [
        "# About otters c1",
        "Exported from Ponder on 2026-11-21 00:00 UTC.",
        "## Developer message\n\nBe brief.",
        "## You, 2026-11-21 00:00 UTC",
        "Why?\n\n- list\n- of **things**",
        "## gpt-6.1-sol-2026-10-01, 2026-11-21 00:01 UTC",
        "Otters hold hands while they sleep.",
        "*Stopped before it was finished. Too many requests. Wait a minute. (request req_7)*",
        "Sources:\n\n1. Otters: <https://example.org/otters>",
        "effort high · 1200 input tokens (300 cached) · 900 output tokens (600 reasoning) · 12.5 s"
        " · US$ 0.01234567 (actual) · response resp_1",
    ]
    places = [text.index(part) for part in in_order]
    assert places == sorted(places)
    assert "imulated" not in text


def test_a_simulated_conversation_says_so_at_the_top_and_at_every_answer() -> None:
    said = [message("m1", "Why?"), answer_message(), answer_message("m3")]
    text = conversation_markdown(conversation(), said, simulated=True, at=AT)
    assert text.splitlines()[2].startswith("> **Simulated: these answers were made up")
    assert text.count("(simulated)") == 2


def test_unfinished_and_failed_answers_say_so() -> None:
    for state in MessageState:
        said = [replace(message("m1", "", role=Role.ASSISTANT), state=state, problem=PROBLEM)]
        text = conversation_markdown(conversation(), said, simulated=False, at=AT)
        assert ("Too many requests." in text) is (state is not MessageState.COMPLETE)
    unpriced = replace(answer_message(), figures=AnswerFigures(cost=Cost(None)))
    assert "price unknown" in conversation_markdown(conversation(), [unpriced], simulated=False, at=AT)


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
