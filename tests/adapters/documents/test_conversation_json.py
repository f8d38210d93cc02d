"""Ponder's own JSON: nothing is lost on the way out and in, and no hostile file comes in."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.conversation_json import conversation_entry, conversations_json
from desktop_app.documents.conversation_source import ConversationSource
from desktop_app.domain.conversation import AnswerFigures, Conversation, Message, SentPrompt, StateMode
from desktop_app.domain.conversation_records import ConversationRecord, FoundFile, record_of
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.usage import Cost, CostBasis
from tests.contracts.samples import ANSWER, answer_message, conversation, message
from tests.harness.chatgpt_export import plain_chat

AT = 1_795_219_200.0
RAW = '{"id": "resp_1", "usage": {"total": 3}, "note": "\\ud83e\\udda6 수달"}'


def whole_record(name: str = "c1") -> ConversationRecord:
    """Two branches, figures, raw responses, every choice."""
    told: Conversation = replace(
        conversation(name, at=AT), state_mode=StateMode.NOT_KEPT, leaf_id=MessageId("m3"), service_tier="flex"
    )
    sent = SentPrompt(7, MessageId("m1"), "digest", service_tier="flex", server="api.openai.com", forgotten=False)
    figures = AnswerFigures("gpt-6.1-sol", "high", 1.25, 9.5, Cost(Decimal("0.0123456789")), sent)
    first = replace(answer_message(of=name, at=AT + 1), answer=replace(ANSWER, raw=RAW), figures=figures)
    other = replace(first, id=MessageId("m3"), created_at=AT + 2, answer=replace(ANSWER, raw="no JSON at all"))
    return record_of(told, [message("m1", "수달은 왜?\n\u202eשלום", of=name, at=AT), first, other], {}, demo=False)


def written(*records: ConversationRecord) -> str:
    simulated = any(record.simulated for record in records)
    return conversations_json([conversation_entry(record) for record in records], AT, simulated=simulated).decode()


def look(path: Path) -> tuple[FoundFile, list[ConversationRecord]]:
    source = ConversationSource(path)
    try:
        found = source.survey(lambda _: None)
        return found, list(source.records([each.place for each in found.conversations], lambda _: None))
    finally:
        source.close()


def saved(folder: Path, text: str | bytes, name: str = "talk.json") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_what_goes_out_comes_in_whole(tmp_path: Path) -> None:
    records = [whole_record("c1"), whole_record("c2")]
    found, back = look(saved(tmp_path, written(*records)))
    assert found.source == "Ponder"
    assert [each.origin for each in found.conversations] == ["ponder:c1", "ponder:c2"]
    assert [each.messages for each in found.conversations] == [3, 3]
    for before, after in zip(records, back, strict=True):
        assert after.conversation == before.conversation
        assert after.simulated == before.simulated
        for old, new in zip(before.messages, after.messages, strict=True):
            assert new.answer is None or json_or_text(new.answer.raw) == json_or_text(
                old.answer.raw if old.answer else ""
            )
            assert without_raw(new) == without_raw(old)


def json_or_text(raw: str) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        return raw


def without_raw(told: Message) -> Message:
    return replace(told, answer=replace(told.answer, raw="") if told.answer else None)


def test_the_response_stands_in_the_file_as_an_object() -> None:
    plain = json.loads(written(whole_record()))
    assert plain["conversations"][0]["messages"][1]["response"]["usage"] == {"total": 3}
    assert (plain["kind"], plain["version"], plain["simulated"]) == ("ponder-conversations", 1, False)


def test_simulated_answers_say_so_on_the_way_out_and_stay_so(tmp_path: Path) -> None:
    made_up = replace(answer_message(), figures=AnswerFigures(cost=Cost(None, CostBasis.SIMULATED)), parent_id=None)
    text = written(record_of(conversation(), [made_up], {}, demo=False))
    plain = json.loads(text)
    assert plain["simulated"]
    assert "made up" in plain["note"]
    assert plain["conversations"][0]["messages"][0]["simulated"]
    assert look(saved(tmp_path, text))[1][0].simulated == {made_up.id}


Change = Callable[[dict[str, Any]], object]


def _one(plain: dict[str, Any]) -> dict[str, Any]:
    return plain["conversations"][1]  # type: ignore[no-any-return]


def _said(plain: dict[str, Any], number: int) -> dict[str, Any]:
    return _one(plain)["messages"][number - 1]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda p: _said(p, 2).pop("created_at"), "conversation 2, message 2: its time is missing"),
        (lambda p: _said(p, 2).update(created_at="soon"), "conversation 2, message 2: its time is no number"),
        (lambda p: _said(p, 2).update(created_at=1e300), "conversation 2, message 2: its time is no number"),
        (lambda p: _said(p, 1).update(role="robot"), "message 1: its speaker is no Role"),
        (lambda p: _said(p, 1).update(text=["x"]), "message 1: its text is no text"),
        (lambda p: _said(p, 1).update(extra=1), "message 1: it has the unknown field 'extra'"),
        (lambda p: _said(p, 3).update(id="m2"), "message 3: message 2 has the same id"),
        (lambda p: _said(p, 1).update(parent_id="m2"), "conversation 2, message 1: it follows from itself"),
        (lambda p: _said(p, 1).update(parent_id="m1"), "conversation 2, message 1: it follows from itself"),
        (lambda p: _said(p, 2).update(parent_id="gone"), "message 2: the message it follows is not there"),
        (lambda p: _said(p, 2).update(conversation_id="c1"), "message 2: it belongs to another conversation"),
        (lambda p: _said(p, 2)["answer"].pop("model_id"), "message 2: its answer.model_id is missing"),
        (lambda p: _said(p, 2)["answer"]["usage"].update(input_tokens=1.5), "input_tokens is no whole number"),
        (lambda p: _said(p, 2)["figures"]["cost"].update(usd="1e99"), "figures.cost.usd is no amount that can be"),
        (lambda p: _said(p, 2).update(response=[1]), "message 2: its response is no object"),
        (lambda p: _said(p, 1).update(response={}), "message 1: it has a response but no answer"),
        (lambda p: _one(p)["conversation"].update(id="c1"), "conversation 2"),
        (lambda p: _one(p)["conversation"].update(leaf_id="gone"), "conversation 2: the message in view is not there"),
        (lambda p: _one(p)["conversation"].update(kind="pro"), "conversation 2 is no chat"),
        (lambda p: _one(p)["conversation"].update(title="x" * 1001), "conversation 2: its title is empty, or longer"),
        (lambda p: _one(p)["conversation"].update(effort="huge"), "conversation 2: its effort is no Effort"),
        (lambda p: _one(p).pop("messages"), "conversation 2: its “messages” is missing"),
        (lambda p: _one(p).update(messages={}), "conversation 2: its “messages” is not what it should be"),
        (lambda p: _one(p).update(more=1), "conversation 2: it has a part that this version"),
        (lambda p: p["conversations"].insert(0, 5), "at its beginning, there is something that is no conversation"),
        (lambda p: p["conversations"].append([1]), "conversation 3 is no conversation"),
        (lambda p: p.update(kind="ponder-job"), "holds no conversations that Ponder can read"),
        (lambda p: p.update(version=2), "was written by a newer version of Ponder"),
        (lambda p: p.update(conversations=[]), "holds no conversations"),
    ],
)
def test_a_damaged_file_is_refused_with_the_place_named(tmp_path: Path, change: Change, words: str) -> None:
    plain = json.loads(written(whole_record("c1"), whole_record("c2")))
    change(plain)
    with pytest.raises(ProblemError, match=words) as told:
        look(saved(tmp_path, json.dumps(plain)))
    assert told.value.problem.kind is ProblemKind.CONFIGURATION


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="conversation 2 has the same id as conversation 1"):
        look(saved(tmp_path, written(whole_record(), whole_record())))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"hello", "holds no list of conversations"),
        (b'{"a": 1}', "holds no list of conversations"),
        (b"[", "at its beginning, the file is cut off or damaged"),
        (b"[]", "holds no conversations"),
        (b'[{"mapping": {}}', "after conversation 1, the file is cut off or damaged"),
        (b'[{"mapping": {}} {"mapping": {}}]', "after conversation 1, there is something that is no conversation"),
        (b'[{"mapping": {}}, ]', "cut off or damaged"),
        (b'[{"mapping": {"a": NaN}}]', "conversation 1 is no readable JSON"),
        (b'[{"mapping": \xff}]', "conversation 1 is no readable JSON"),
        (b'[{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]", "conversation 1 is nested too deep"),
        (b"[" * 1_000_000, "cut off or damaged"),
        (b'[{"mapping": "\\', "cut off or damaged"),
        (b"PK\x03\x04 and nothing else", "is a damaged ZIP file"),
    ],
)
def test_what_is_no_file_of_conversations_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(ProblemError, match=words):
        look(saved(tmp_path, content))


def test_a_half_downloaded_file_is_refused_wherever_it_ends(tmp_path: Path) -> None:
    whole = written(whole_record("c1"), whole_record("c2")).rstrip().encode()
    for end in range(1, len(whole), 97):
        with pytest.raises(ProblemError):
            look(saved(tmp_path, whole[:end]))


def zipped(folder: Path, entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    path = folder / "export.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_the_zip_file_of_chatgpt(tmp_path: Path) -> None:
    entries = {
        "chat.html": b"<html>",
        "user.json": b"{}",
        "folder/conversations-001.json": json.dumps([plain_chat("b"), plain_chat("a")]).encode(),
        "folder/conversations-000.json": json.dumps([plain_chat("a")]).encode(),
        "file-x.png": b"PNG",
    }
    found, records = look(zipped(tmp_path, entries))
    assert found.source == "ChatGPT"
    assert [each.origin for each in found.conversations] == ["chatgpt:a", "chatgpt:b"], "each once"
    assert [record.conversation.title for record in records] == ["Otters", "Otters"]


def test_our_own_zip_file(tmp_path: Path) -> None:
    entries = {f"{name}.json": written(whole_record(name)).encode() for name in ("c1", "c2")} | {"x.json": b"[]"}
    found, _ = look(zipped(tmp_path, entries))
    assert [each.origin for each in found.conversations] == ["ponder:c1", "ponder:c2"]
    entries["c2.json"] = entries["c2.json"].replace(b'"role": "user"', b'"role": "robot"')
    with pytest.raises(ProblemError, match=r"“c2\.json”, conversation 1, message 1: its speaker is no Role"):
        look(zipped(tmp_path, entries))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="would unpack to 300 times its size"):
        look(zipped(tmp_path, {"conversations.json": b"[" + b" " * 30_000_000 + b"]"}))


def test_an_entry_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    text = json.dumps([plain_chat(str(n)) for n in range(50)]).encode()
    path = zipped(tmp_path, {"conversations.json": text}, zipfile.ZIP_STORED)
    lying = path.read_bytes().replace(len(text).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(lying)
    with pytest.raises(ProblemError):
        look(path)


def test_other_zip_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="holds no conversations that Ponder can read"):
        look(zipped(tmp_path, {"word/document.xml": b"<x/>", "../../evil.json": b"{}"}))
    assert not (tmp_path.parent.parent / "evil.json").exists()


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="is no file"):
        look(tmp_path)
    with pytest.raises(ProblemError, match="could not be read"):
        look(tmp_path / "gone.json")
