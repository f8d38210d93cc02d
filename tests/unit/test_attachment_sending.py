"""How files reach the provider: inside the request, uploaded once, by address; and what later turns have of them."""

from __future__ import annotations

import base64
import os
import stat
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from desktop_app.domain.attachments import Attachment, Detail
from desktop_app.domain.conversation import Conversation, Message, MessageState, StateMode
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.settings import DIALECT, DURABLE_ANSWERS
from desktop_app.services.attachment_ports import FileDoor
from desktop_app.services.attachment_sending import INLINE_BYTES
from desktop_app.simulator import Simulator
from tests.harness import sample_files
from tests.harness.talk_house import TalkHouse, talk_house

pytestmark = pytest.mark.simulator(speed=400)


async def take(house: TalkHouse, name: str, content: bytes) -> Attachment:
    taken = await house.attachments.take(name, content)
    assert not taken.refusals, taken.refusals
    return taken.attachments[0]


async def ask(
    house: TalkHouse, text: str, *attachments: Attachment, talk: Conversation | None = None
) -> tuple[Conversation, Message]:
    talk = talk or await house.chat.new_conversation()
    answer = await house.chat.send(talk, text, house.heard.append, attachments=attachments)
    stored = await house.chat.kept.one(talk.id)
    assert stored is not None
    return stored, answer


def sent(simulator: Simulator, path: str = "/v1/responses", method: str = "POST") -> list[dict[str, Any]]:
    return [entry["body"] for entry in simulator.requests() if (entry["method"], entry["path"]) == (method, path)]


def parts(body: dict[str, Any]) -> list[dict[str, Any]]:
    return [part for item in body["input"] for part in item["content"] if part["type"] in ("input_image", "input_file")]


async def test_small_files_go_inside_and_again_with_every_turn(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.png()
    async with talk_house(tmp_path, simulator) as house:
        picture = await take(house, "otter.png", content)
        notes = await take(house, "notes.md", b"# Otters\n")
        talk, answer = await ask(house, "What is this?", picture, notes)
        assert answer.state is MessageState.COMPLETE, answer.problem
        assert "You attached" in answer.text
        assert "**notes.md**" in answer.text
        await ask(house, "And now?", talk=talk)
        first, second = sent(simulator)
    inside = base64.b64encode(content).decode()
    assert first["input"][0]["content"] == [
        {"type": "input_image", "image_url": f"data:image/png;base64,{inside}", "detail": "auto"},
        {
            "type": "input_file",
            "filename": "notes.md",
            "file_data": f"data:text/plain;base64,{base64.b64encode(b'# Otters' + bytes([10])).decode()}",
        },
        {"type": "input_text", "text": "What is this?"},
    ]
    assert second["input"][0] == first["input"][0], "the history has them too"
    assert not sent(simulator, "/v1/files")


async def test_what_is_kept_is_only_for_the_person_and_kept_once(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        first = await take(house, "a.txt", b"otters")
        second = await take(house, "b.txt", b"otters")
    assert first.digest == second.digest
    (path,) = (file for file in (tmp_path / "attachments").rglob("*") if file.is_file())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


async def test_a_large_file_is_uploaded_once_and_named_by_its_id(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.pdf(2, INLINE_BYTES + 1)
    async with talk_house(tmp_path, simulator) as house:
        report = replace(await take(house, "Bericht Österreich.pdf", content), detail=Detail.LOW)
        talk, answer = await ask(house, "Sum it up.", report)
        assert answer.state is MessageState.COMPLETE, answer.problem
        assert "**Bericht Österreich.pdf**" in answer.text
        await ask(house, "Shorter.", talk=talk)
        (upload,) = await house.attached.uploads()
    assert upload.conversation_id == talk.id
    assert upload.expires_at is not None
    assert 29.9 < (upload.expires_at - upload.at) / 86_400 < 30.1
    first, second = sent(simulator)
    assert parts(first) == parts(second) == [{"type": "input_file", "file_id": upload.file_id, "detail": "low"}]
    assert len(sent(simulator, "/v1/files")) == 1


async def test_an_upload_that_is_gone_is_made_again_when_asked_again(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.pdf(2, INLINE_BYTES + 1)
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await ask(house, "Sum it up.", await take(house, "a.pdf", content))
        (upload,) = await house.attached.uploads()
        await house.house.door.delete_file(upload.file_id)
        answer = await house.chat.ask_again(talk, answer.id, house.heard.append)
        assert answer.state is MessageState.FAILED
        answer = await house.chat.ask_again(talk, answer.id, house.heard.append)
        assert answer.state is MessageState.COMPLETE, answer.problem
        (again,) = await house.attached.uploads()
    assert again.file_id != upload.file_id


async def test_an_upload_that_expires_soon_is_made_again(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.pdf(2, INLINE_BYTES + 1)
    async with talk_house(tmp_path, simulator) as house:
        talk, _ = await ask(house, "Sum it up.", await take(house, "a.pdf", content))
        house.clock.skip(30 * 86_400 - 60)
        await ask(house, "Shorter.", talk=talk)
    assert len(sent(simulator, "/v1/files")) == 2


async def test_what_was_uploaded_can_be_deleted_there(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.pdf(2, INLINE_BYTES + 1)
    async with talk_house(tmp_path, simulator) as house:
        await ask(house, "Sum it up.", await take(house, "a.pdf", content))
        (upload,) = await house.attached.uploads()
        await house.attached.delete(upload)
        assert not await house.attached.uploads()
        with pytest.raises(ProblemError):
            await house.house.door.delete_file(upload.file_id)
        await house.attached.delete(upload)  # gone already is what was wanted


async def test_where_nothing_is_to_be_kept_nothing_is_uploaded(tmp_path: Path, simulator: Simulator) -> None:
    content = sample_files.pdf(2, INLINE_BYTES + 1)
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=StateMode.NOT_KEPT)
        talk, _ = await ask(house, "Sum it up.", await take(house, "a.pdf", content), talk=talk)
        _, answer = await ask(house, "Shorter.", talk=talk)
        assert answer.state is MessageState.COMPLETE, answer.problem
    first, second = sent(simulator)
    assert parts(first)[0]["file_data"].startswith("data:application/pdf;base64,JVBERi0")
    assert parts(first) == parts(second)
    assert not sent(simulator, "/v1/files")


@pytest.mark.parametrize("mode", [StateMode.RESPONSE, StateMode.CONVERSATION])
async def test_where_the_provider_keeps_the_turns_a_file_goes_once(
    tmp_path: Path, simulator: Simulator, mode: StateMode
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), state_mode=mode)
        talk, _ = await ask(house, "What is this?", await take(house, "a.png", sample_files.png()), talk=talk)
        _, answer = await ask(house, "And now?", talk=talk)
        assert answer.state is MessageState.COMPLETE, answer.problem
    assert [len(parts(body)) for body in sent(simulator)] == [1, 0]


async def test_an_address_is_fetched_by_the_provider(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        picture = house.attachments.take_link("https://example.com/a%20b.png").attachments[0]
        report = house.attachments.take_link(" https://example.com/report.pdf?x=1 ").attachments[0]
        assert (picture.name, report.name) == ("a b.png", "report.pdf")
        _, answer = await ask(house, "", picture, report)
        assert answer.state is MessageState.COMPLETE, answer.problem
    (body,) = sent(simulator)
    assert body["input"][0]["content"] == [
        {"type": "input_image", "image_url": "https://example.com/a%20b.png", "detail": "auto"},
        {"type": "input_file", "file_url": "https://example.com/report.pdf?x=1"},
    ]


@pytest.mark.parametrize("address", ["", "report.pdf", "file:///etc/passwd", "ftp://a/b", "https://", "https://a b/c"])
async def test_what_is_no_address(tmp_path: Path, simulator: Simulator, address: str) -> None:
    async with talk_house(tmp_path, simulator) as house:
        assert house.attachments.take_link(address).refusals


async def test_files_alone_may_be_asked_about_and_name_the_conversation(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk, answer = await ask(house, "", await take(house, "otters.txt", b"otters"))
        assert answer.state is MessageState.COMPLETE, answer.problem
        assert talk.title == "otters.txt"
        assert [item["type"] for item in sent(simulator)[0]["input"][0]["content"]] == ["input_file"]


async def test_a_server_of_the_older_interface_is_sent_none(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        notes = await take(house, "notes.txt", b"otters")
        talk, _ = await ask(house, "What is this?", notes)
        await house.house.preferences.change(DIALECT, "chat_completions")
        with pytest.raises(ProblemError) as refused:
            await ask(house, "And this?", notes, talk=talk)
        assert "cannot be sent" in refused.value.problem.happened
        _, answer = await ask(house, "And now?", talk=talk)
        assert answer.state is MessageState.COMPLETE, answer.problem
    (body,) = sent(simulator, "/v1/chat/completions")
    assert body["messages"][0]["content"] == "What is this?\n\n[Attached, but not sent: notes.txt]"


async def test_files_count_before_sending(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        talk = replace(await house.chat.new_conversation(), model_id="gpt-6.1-sol")
        picture = await take(house, "a.png", sample_files.png(1_024, 1_024))
        bare = await house.chat.plan(talk, (), "What is this?")
        plan = await house.chat.plan(talk, (), "What is this?", (picture,))
        assert plan.history.used - bare.history.used == 1_229
        assert bare.estimate.low is not None
        assert plan.estimate.low is not None
        assert plan.estimate.low > bare.estimate.low
        assert not plan.exact_count
        large = replace(picture, size=30_000_000)
        plan = await house.chat.plan(talk, (), "", (large, replace(large, name="b")))
        assert plan.problem is not None
        assert plan.problem.happened.startswith("The attached files are 60.0 MB together; less than 50 MB go")


async def test_earlier_files_are_left_out_when_all_are_too_large_together(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        notes = await take(house, "a.txt", b"otters")
        talk, _ = await ask(house, "One", notes)
        said = [replace(m, attachments=tuple(replace(a, size=30_000_000) for a in m.attachments))
                for m in await house.chat.messages(talk.id)]  # fmt: skip
        plan = await house.chat.plan(talk, said, "Two", (replace(notes, size=30_000_000),))
        assert plan.problem is None
        assert plan.history.left_out == tuple(message.id for message in said)


async def test_contents_that_are_gone_send_nothing(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        notes = await take(house, "a.txt", b"otters")
        house.attachments.contents.path(notes.digest).unlink()
        _, answer = await ask(house, "What is this?", notes)
        assert answer.state is MessageState.FAILED
        assert answer.problem is not None
        assert "no longer in Ponder's folder" in answer.problem.happened
        assert answer.figures is not None
        assert answer.figures.cost.usd == 0
    assert not sent(simulator)


async def test_branches_keep_their_files_over_a_restart(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        notes = await take(house, "a.txt", b"otters")
        talk, answer = await ask(house, "One", notes)
        said = await house.chat.messages(talk.id)
        await house.chat.edit(talk, said[0].id, "Two", house.heard.append, attachments=said[0].attachments)
    async with talk_house(tmp_path, simulator) as house:
        stored = await house.chat.kept.one(talk.id)
        assert stored is not None
        (question, answer) = await house.chat.messages(talk.id)
        assert (question.text, question.attachments) == ("Two", (notes,))
        await house.chat.ask_again(stored, answer.id, house.heard.append)
    assert [len(parts(body)) for body in sent(simulator)] == [1, 1, 1]


async def test_unsent_files_wait_with_their_conversation(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        notes = await take(house, "a.txt", b"otters")
        talk = await house.chat.new_conversation()
        await house.attachments.keep_draft(talk.id, (notes,))
    async with talk_house(tmp_path, simulator) as house:
        assert await house.attachments.draft(talk.id) == (notes,)
        await house.attachments.keep_draft(talk.id, ())
        assert await house.attachments.draft(talk.id) == ()


async def test_what_nobody_refers_to_is_removed_in_time(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        kept, waiting, dropped = [await take(house, f"{word}.txt", word.encode()) for word in ("one", "two", "three")]
        await ask(house, "One", kept)
        await house.attachments.keep_draft((await house.chat.new_conversation()).id, (waiting,))
        assert await house.attachments.sweep() == 0, "what is young stays: its message may not be saved yet"
        for each in (kept, waiting, dropped):
            os.utime(house.attachments.contents.path(each.digest), (1, 1))
        assert await house.attachments.sweep() == 1
        assert house.attachments.contents.path(kept.digest).exists()
        assert house.attachments.contents.path(waiting.digest).exists()
        assert not house.attachments.contents.path(dropped.digest).exists()


async def test_an_earlier_file_that_is_gone_is_named_in_its_place(tmp_path: Path, simulator: Simulator) -> None:
    """Such as in an imported conversation: it must be possible to go on with it."""
    async with talk_house(tmp_path, simulator) as house:
        notes, kept = await take(house, "a.txt", b"otters"), await take(house, "b.txt", b"beavers")
        talk, _ = await ask(house, "One", notes, kept)
        house.attachments.contents.path(notes.digest).unlink()
        _, answer = await ask(house, "Two", talk=talk)
        assert answer.state is MessageState.COMPLETE, answer.problem
    assert [part["filename"] for part in parts(sent(simulator)[-1])] == ["b.txt"]
    assert sent(simulator)[-1]["input"][0]["content"][-1]["text"] == "One\n\n[Attached, but not sent: a.txt]"


async def test_an_answer_that_runs_as_a_job_has_its_files_and_the_ledger_has_not(
    tmp_path: Path, simulator: Simulator
) -> None:
    async with talk_house(tmp_path, simulator) as house:
        await house.house.preferences.change(DURABLE_ANSWERS, "always")
        picture = await take(house, "a.png", sample_files.png(40, 30, 50_000))
        _, answer = await ask(house, "What is this?", picture)
        assert answer.state is MessageState.COMPLETE, answer.problem
        assert answer.job_id is not None
        job = await house.house.jobs.job(answer.job_id)
        assert job is not None
        (attached,) = job.request.turns[0].attachments
        assert (attached.name, attached.digest, attached.data) == ("a.png", picture.digest, "")
    (body,) = sent(simulator)
    assert body["background"]
    assert parts(body)[0]["image_url"].startswith("data:image/png;base64,")


async def test_a_server_without_uploads_gets_everything_inside(tmp_path: Path, simulator: Simulator) -> None:
    async with talk_house(tmp_path, simulator) as house:
        report = await take(house, "a.pdf", sample_files.pdf(2, INLINE_BYTES + 1))

        async def no_such_url(*_: object, **__: object) -> None:
            problem = Problem(ProblemKind.CONFIGURATION, "No such address.", "Look at it.", status=404)
            raise ProblemError(problem)

        house.attached._door = cast("FileDoor", SimpleNamespace(upload_file=no_such_url))
        _, answer = await ask(house, "Sum it up.", report)
        assert answer.state is MessageState.COMPLETE, answer.problem
    assert parts(sent(simulator)[0])[0]["file_data"].startswith("data:application/pdf;base64,")
