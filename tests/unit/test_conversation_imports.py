"""Conversations out of one data file and into another, over real disks: all or none, never twice unasked, stoppable."""

from __future__ import annotations

import asyncio
import json
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from typing_extensions import override

from desktop_app.documents.conversation_source import ConversationSource
from desktop_app.documents.conversation_writer import ConversationWriter
from desktop_app.documents.report_files import ReportFiles
from desktop_app.domain.attachments import Attachment, AttachmentKind
from desktop_app.domain.branches import MessageTree
from desktop_app.domain.conversation import Conversation, ConversationKind, Message, MessageState, ServerConversation
from desktop_app.domain.conversation_records import ConversationRecord, PaperTalk
from desktop_app.domain.identifiers import ConversationId, JobId, MessageId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.reports import ReportFormat
from desktop_app.domain.usage import CostBasis
from desktop_app.services.conversation_files import ConversationExports
from desktop_app.services.conversation_imports import OpenedFile
from desktop_app.services.conversations import Conversations
from desktop_app.storage.conversation_intake import SqliteIntake
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.ui.markdown.html import report_body
from tests.contracts.samples import answer_message, conversation, message
from tests.harness.chatgpt_export import plain_chat

AT = 1_795_219_200.0


class House:
    """A data file with what comes in and goes out of it."""

    def __init__(self, folder: Path, *, demo: bool = False) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.database = Database(folder / "ponder.db")
        self.store = SqliteConversations(self.database, lambda: AT)
        self.intake = SqliteIntake(self.database, lambda: AT)
        self.kept = Conversations(self.store, ConversationKind.CHAT)
        self.papers: list[PaperTalk] = []
        writer = ConversationWriter(report_body, self._paper)
        self.exports = ConversationExports(self.store, writer, ReportFiles(), lambda: AT, demo=demo)

    async def _paper(self, talk: PaperTalk) -> bytes:
        self.papers.append(talk)
        return b"%PDF"

    def opened(self, path: Path, source: ConversationSource | None = None) -> OpenedFile:
        return OpenedFile(source or ConversationSource(path), self.intake, self.kept, lambda given: given, self._usual)

    async def _usual(self) -> Conversation:
        return replace(conversation("usual"), title="New chat", developer_message="", draft="", model_id="gpt-here")

    async def bring_in(self, path: Path) -> Sequence[ConversationId]:
        file = self.opened(path)
        try:
            return await file.take((await file.survey(lambda _: None)).new, lambda _: None)
        finally:
            await file.close()

    async def all(self) -> list[tuple[Conversation, Sequence[Message]]]:
        return [(each, await self.store.messages(each.id)) for each in await self.kept.all()]


async def opened(folder: Path, *, demo: bool = False) -> House:
    house = House(folder, demo=demo)
    await house.database.open()
    return house


async def furnish(house: House, *names: str) -> None:
    """Conversations with two branches each, one of their answers hanging on a job and on a provider."""
    for name in names:
        told = replace(
            conversation(name, at=AT),
            leaf_id=MessageId(f"{name}-a"),
            server_conversation=ServerConversation("conv_1", "api.openai.com"),
        )
        asked = replace(message(f"{name}-q", "수달은 왜?", of=name, at=AT), id=MessageId(f"{name}-q"))
        first = replace(answer_message(f"{name}-a", of=name, at=AT + 1), parent_id=asked.id, job_id=JobId("job-1"))
        other = replace(first, id=MessageId(f"{name}-b"), created_at=AT + 2, state=MessageState.STREAMING)
        await house.store.save_messages(asked, first, other, touch=told)


async def test_a_conversation_moves_house_whole_under_new_ids(tmp_path: Path) -> None:
    old, new = await opened(tmp_path / "old"), await opened(tmp_path / "new")
    await furnish(old, "c1")
    await old.exports.save_one(ConversationId("c1"), ReportFormat.JSON, tmp_path / "talk.json")
    assert (tmp_path / "talk.json").stat().st_mode & 0o777 == 0o600
    (taken,) = await new.bring_in(tmp_path / "talk.json")
    ((told, said),) = await new.all()
    before = conversation("c1", at=AT)
    assert told.id == taken != "c1"
    assert told.origin == "ponder:c1"
    assert replace(told, id=before.id, origin="", leaf_id=None) == before, "every choice; nothing of the provider"
    assert not {each.id for each in said} & {"c1-q", "c1-a", "c1-b"}
    assert all(each.job_id is None for each in said)
    shown = MessageTree(said).branch(told.leaf_id)
    assert [each.text for each in shown.messages] == ["수달은 왜?", "Otters hold hands while they sleep."]
    assert shown.place(shown.messages[1].id) == (1, 2)
    assert [each.state for each in said] == [MessageState.COMPLETE, MessageState.STOPPED, MessageState.INTERRUPTED]
    raws = await new.store.raw_answers([each.id for each in said])
    assert json.loads(raws[said[1].id]) == {"id": "resp_1"}
    assert said[1].figures == answer_message().figures
    assert len(await new.store.search("수달")) == 1
    for house in (old, new):
        await house.database.close()


async def test_what_is_here_already_is_not_taken_in_twice_unless_asked(tmp_path: Path) -> None:
    house = await opened(tmp_path / "here")
    await furnish(house, "c1", "c2")
    ids = [ConversationId("c1"), ConversationId("c2")]
    await house.exports.save_together(ids, tmp_path / "talk.json")
    await house.store.delete_conversation(ids[1])
    assert len(await house.bring_in(tmp_path / "talk.json")) == 1, "the deleted one comes back"
    file = house.opened(tmp_path / "talk.json")
    survey = await file.survey(lambda _: None)
    assert survey.new == ()
    assert survey.here == {0, 1}
    assert len(await file.take(survey.found.conversations, lambda _: None)) == 2
    assert len(await house.all()) == 4
    await file.close()
    await house.database.close()


async def test_chatgpt_comes_in_with_the_choices_of_here(tmp_path: Path) -> None:
    house = await opened(tmp_path / "here")
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([plain_chat("a"), plain_chat("b", title="수달 שלום")]))
    assert len(await house.bring_in(path)) == 2
    rows = await house.all()
    assert {told.title for told, _ in rows} == {"Otters", "수달 שלום"}
    assert {told.model_id for told, _ in rows} == {"gpt-here"}
    assert [each.text for each in rows[0][1]] == ["Why do otters hold hands?", "So that they do not drift apart."]
    assert await house.bring_in(path) == (), "known by its own id"
    await house.database.close()


class _Breaking(ConversationSource):
    """Fails, or waits, in the midst of the second conversation."""

    def __init__(self, path: Path, at: asyncio.Event | None = None) -> None:
        super().__init__(path)
        self._at, self._loop = at, asyncio.get_running_loop()

    @override
    def records(self, places: Collection[int], tell: object) -> Iterator[ConversationRecord]:
        for number, record in enumerate(super().records(places, tell)):  # type: ignore[arg-type]
            if number == 1 and self._at is None:
                raise OSError("the disk is gone")
            if number == 1 and self._at is not None:
                self._loop.call_soon_threadsafe(self._at.set)
            yield replace(record, messages=record.messages * 1)


async def test_when_it_breaks_off_nothing_of_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.services.conversation_imports._BATCH", 1)
    house = await opened(tmp_path / "here")
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([plain_chat(str(n)) for n in range(3)]))
    file = house.opened(path, _Breaking(path))
    survey = await file.survey(lambda _: None)
    with pytest.raises(OSError, match="disk is gone"):
        await file.take(survey.new, lambda _: None)
    assert await house.all() == []
    assert await house.store.search("otters") == []
    rows = await house.database.read(lambda c: c.execute("SELECT count(*) FROM messages").fetchone()[0])
    assert rows == 0
    await file.close()
    await house.database.close()


async def test_stopped_half_way_nothing_of_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.services.conversation_imports._BATCH", 1)
    house = await opened(tmp_path / "here")
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([plain_chat(str(n)) for n in range(200)]))
    reached = asyncio.Event()
    file = house.opened(path, _Breaking(path, reached))
    survey = await file.survey(lambda _: None)
    taking = asyncio.ensure_future(file.take(survey.new, lambda _: None))
    await reached.wait()
    assert await house.all() == [], "out of sight until all are there"
    taking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await taking
    rows = await house.database.read(lambda c: c.execute("SELECT count(*) FROM conversations").fetchone()[0])
    assert rows == 0
    await file.close()
    await house.database.close()


async def test_a_damaged_file_leaves_everything_as_it_was(tmp_path: Path) -> None:
    house = await opened(tmp_path / "here")
    path = tmp_path / "conversations.json"
    path.write_text(json.dumps([plain_chat("a"), plain_chat("b") | {"mapping": {"x": {"parent": "x"}}}]))
    with pytest.raises(ProblemError, match="conversation 2, message 1: it follows from itself"):
        await house.bring_in(path)
    assert await house.all() == []
    await house.database.close()


async def test_many_go_out_as_a_folder_a_zip_file_or_one_file(tmp_path: Path) -> None:
    house = await opened(tmp_path / "here")
    await furnish(house, "c1", "c2", "c3")
    for name, title in (("c1", "수달/שלום"), ("c2", "CON"), ("c3", "CON")):
        await house.kept.update(ConversationId(name), lambda told, title=title: replace(told, title=title))  # type: ignore[misc]
    ids = [ConversationId(name) for name in ("c1", "c2", "c3", "gone")]
    seen: list[tuple[int, int]] = []
    out = tmp_path / "out"
    out.mkdir()
    done = await house.exports.save_many(
        ids, ReportFormat.HTML, out, "talks", zipped=False, progress=lambda *at: seen.append(at)
    )
    names = {path.name for path in done.path.iterdir()}
    assert names == {"수달 שלום.html", "_CON.html", "_CON (2).html"}
    assert (done.jobs, done.gone) == (3, 1)
    assert {path.stat().st_mode & 0o777 for path in done.path.iterdir()} == {0o600}
    assert seen[-1] == (4, 4)
    packed = await house.exports.save_many(ids, ReportFormat.JSON, out, "talks", zipped=True)
    assert set(zipfile.ZipFile(packed.path).namelist()) == {"수달 שלום.json", "_CON.json", "_CON (2).json"}
    one = await house.exports.save_together(ids, out / "all.json")
    new = await opened(tmp_path / "new")
    assert len(await new.bring_in(packed.path)) == 3
    assert len(await new.bring_in(one.path)) == 0
    paper = await house.exports.save_one(ids[0], ReportFormat.PDF, out / "one.pdf")
    assert paper.path.read_bytes() == b"%PDF"
    assert house.papers[0].turns[1].text.startswith("Otters[[1]]")
    with pytest.raises(LookupError):
        await house.exports.save_one(ids[3], ReportFormat.PDF, out / "two.pdf")
    for each in (house, new):
        await each.database.close()


async def test_what_the_demo_made_up_says_so_after_it_moved_house(tmp_path: Path) -> None:
    demo, real = await opened(tmp_path / "demo", demo=True), await opened(tmp_path / "real")
    told = conversation("c1", at=AT)
    asked = message("q", "Why?", of="c1", at=AT)
    unpriced = replace(answer_message("a", of="c1", at=AT + 1), parent_id=asked.id, figures=None)
    await demo.store.save_messages(asked, unpriced, touch=told)
    for house, name in ((demo, "one"), (real, "two")):
        if house is real:
            await real.bring_in(tmp_path / "one.json")
        ((stored, said),) = await house.all()
        await house.exports.save_one(stored.id, ReportFormat.JSON, tmp_path / f"{name}.json")
        await house.exports.save_one(stored.id, ReportFormat.MARKDOWN, tmp_path / f"{name}.md")
        assert json.loads((tmp_path / f"{name}.json").read_text())["simulated"] is True
        assert "(simulated)" in (tmp_path / f"{name}.md").read_text()
    assert said[1].figures is not None
    assert said[1].figures.cost.basis is CostBasis.SIMULATED
    for each in (demo, real):
        await each.database.close()


async def test_files_that_are_not_here_and_addresses_are_only_named(tmp_path: Path) -> None:
    old, new = await opened(tmp_path / "old"), await opened(tmp_path / "new")
    attachments = (
        Attachment("here.pdf", AttachmentKind.PDF, 10, "a" * 64),
        Attachment("gone.pdf", AttachmentKind.PDF, 10, "b" * 64),
        Attachment("x.png", AttachmentKind.IMAGE, url="https://tracker.example/x.png"),
    )
    asked = replace(message("q", "Read these", of="c1", at=AT), attachments=attachments)
    await old.store.save_messages(asked, touch=conversation("c1", at=AT))
    await old.exports.save_one(ConversationId("c1"), ReportFormat.JSON, tmp_path / "talk.json")
    await old.exports.save_one(ConversationId("c1"), ReportFormat.MARKDOWN, tmp_path / "talk.md")
    assert "Attached: here.pdf, gone.pdf, x.png" in (tmp_path / "talk.md").read_text()
    file = OpenedFile(
        ConversationSource(tmp_path / "talk.json"), new.intake, new.kept, lambda given: given, new._usual,
        lambda attachment: attachment.digest == "a" * 64,
    )  # fmt: skip
    await file.take((await file.survey(lambda _: None)).new, lambda _: None)
    await file.close()
    ((_, (back,)),) = await new.all()
    assert back.attachments == attachments[:1]
    assert back.text == "Read these\n\n[Attached: gone.pdf]\n\n[Attached: https://tracker.example/x.png]"
    for each in (old, new):
        await each.database.close()
