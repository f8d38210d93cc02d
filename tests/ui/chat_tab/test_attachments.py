"""Attaching in the real tab: dropped and pasted; refused in words; kept with drafts; shown with the question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from desktop_app.simulator import Simulator
from tests.harness import sample_files
from tests.harness.loops import _until as until
from tests.ui.chat_tab.opened import OpenedChat, opened_chat, pressable

pytestmark = pytest.mark.simulator(speed=400)


def names(chat: OpenedChat) -> list[str]:
    return [card.shown.name for card in chat.view.attaching.strip._cards]


def drop(chat: OpenedChat, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(chat.view, entering)
    assert entering.isAccepted()
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(chat.view, event)


async def ask(chat: OpenedChat, text: str) -> None:
    chat.send(text)
    await until(lambda: chat.is_idle() and bool(chat.entries) and chat.entries[0].text == text)


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


async def test_dropped_files_go_along_and_stand_above_the_question(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(
            chat,
            write(tmp_path, "otter.png", sample_files.png(640, 480)),
            write(tmp_path, "report.pdf", sample_files.pdf(3)),
        )
        await until(lambda: names(chat) == ["otter.png", "report.pdf"])
        words = [card.shown.words for card in chat.view.attaching.strip._cards]
        assert words[0].startswith("≈ 360 tokens · ")
        assert "low detail" not in words[1]
        await until(lambda: "$" in chat.footer)
        await ask(chat, "What are these?")
        assert names(chat) == []
        question, answer = chat.entries
        assert [card[0] for card in question.attached] == ["otter.png", "report.pdf"]
        assert question.attached[1][1].startswith("PDF · 3 pages · ")
        assert "You attached" in answer.text


async def test_what_may_not_go_along_is_said_and_the_rest_is_attached(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(chat, write(tmp_path, "empty.txt", b""))
        await until(lambda: "attachments" in chat.notices)
        drop(
            chat,
            write(tmp_path, "a.exe", b"MZ\x90\x00\xff\xff"),
            write(tmp_path, "b.txt", b""),
            write(tmp_path, "c.txt", b"otters"),
        )
        await until(lambda: names(chat) == ["c.txt"])


async def test_a_pasted_picture_and_a_long_paste_become_files(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        data, picture = QMimeData(), QImage(30, 20, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.blue)
        data.setImageData(picture)
        assert chat.view.composer.input.canInsertFromMimeData(data)
        chat.view.composer.input.insertFromMimeData(data)
        await until(lambda: names(chat) == ["Pasted picture.png"])
        chat.view.composer.input.long_pasted.emit("otter " * 5_000)
        (paste,) = chat.view.composer._pasted
        paste.attach.click()
        await until(lambda: names(chat) == ["Pasted picture.png", "Pasted text.txt"])
        assert chat.view.text() == ""


async def test_files_and_long_pastes_stay_with_their_conversation(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        await ask(chat, "First")
        first = chat.tab.presenter.here.conversation
        assert first is not None
        drop(chat, write(tmp_path, "a.txt", b"otters"))
        await until(lambda: names(chat) == ["a.txt"])
        chat.view.composer.input.setPlainText("typed")
        for word in ("one ", "two "):
            chat.view.composer.input.long_pasted.emit(word * 6_000)
        chat.tab.begin_new()
        await until(lambda: names(chat) == [] and chat.view.text() == "")
        drop(chat, write(tmp_path, "b.txt", b"beavers"))
        await until(lambda: names(chat) == ["b.txt"])
        chat.tab.open_item(first.id)
        await until(lambda: names(chat) == ["a.txt"])
        assert chat.view.composer.input.toPlainText() == "typed"
        assert [paste.text[:3] for paste in chat.view.composer._pasted] == ["one", "two"]
    async with opened_chat(tmp_path, simulator) as chat:
        await until(lambda: names(chat) == ["a.txt"])
        assert [paste.text[:3] for paste in chat.view.composer._pasted] == ["one", "two"]
        chat.tab.begin_new()
        await until(lambda: names(chat) == ["b.txt"])


async def test_files_alone_can_be_sent_and_removed_by_the_keyboard(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(chat, write(tmp_path, "a.txt", b"otters"), write(tmp_path, "b.txt", b"beavers"))
        await until(lambda: len(names(chat)) == 2)
        assert chat.view.composer._button.isEnabled()
        remove = next(
            each
            for each in chat.view.attaching.strip.findChildren(QToolButton)
            if each.accessibleName() == "Remove a.txt"
        )
        remove.setFocus()
        remove.click()
        assert names(chat) == ["b.txt"]
        chat.view.composer._button.click()
        await until(lambda: len(chat.entries) == 2 and chat.is_idle())
        assert chat.entries[0].text == ""
        assert [card[0] for card in chat.entries[0].attached] == ["b.txt"]


async def test_writing_anew_begins_with_the_files_and_leaves_the_draft(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(chat, write(tmp_path, "a.txt", b"otters"))
        await until(lambda: names(chat) == ["a.txt"])
        await ask(chat, "One")
        drop(chat, write(tmp_path, "b.txt", b"beavers"))
        await until(lambda: names(chat) == ["b.txt"])
        chat.tab.presenter.entry_action(chat.entries[0].key, "edit")
        assert names(chat) == ["a.txt"]
        await ask(chat, "Two")
        assert names(chat) == ["b.txt"]
        assert [card[0] for card in chat.entries[0].attached] == ["a.txt"]


async def test_detail_changes_what_is_counted(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(chat, write(tmp_path, "a.png", sample_files.png(1_600, 1_200)))
        await until(lambda: names(chat) == ["a.png"])
        before = chat.view.attaching.strip._cards[0].shown
        chat.view.attaching.strip.detail_chosen.emit(0, "low")
        after = chat.view.attaching.strip._cards[0].shown
        assert (before.detail, after.detail) == ("auto", "low")
        assert before.words != after.words


async def test_a_server_without_files_greys_the_button_with_the_reason(tmp_path: Path, simulator: Simulator) -> None:
    from desktop_app.domain.settings import DIALECT

    async with opened_chat(tmp_path, simulator) as chat:
        assert chat.view.attaching.button.isEnabled()
        await chat.house.house.preferences.change(DIALECT, "chat_completions")
        await until(lambda: not chat.view.attaching.button.isEnabled())
        assert "takes no files at this server" in chat.view.attaching.button.toolTip()
        drop(chat, write(tmp_path, "a.txt", b"otters"))
        await until(lambda: "attachments" in chat.notices)
        assert names(chat) == []


async def test_uploaded_files_are_listed_and_deleted(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_chat(tmp_path, simulator) as chat:
        drop(chat, write(tmp_path, "large.pdf", sample_files.pdf(2, 1_200_000)))
        await until(lambda: names(chat) == ["large.pdf"])
        await ask(chat, "Sum it up")
        assert chat.tab.desk is not None
        chat.tab.desk.open_uploads()
        assert chat.tab.desk.uploads is not None
        view = chat.tab.desk.uploads.view
        await until(lambda: view.table.topLevelItemCount() == 1)
        row = view.table.topLevelItem(0)
        assert row is not None
        assert [row.text(place) for place in (0, 1, 4)] == ["large.pdf", "1.2 MB", "Sum it up"]
        assert not view.remove.isEnabled()
        row.setSelected(True)
        assert view.remove.isEnabled()
        view.remove.click()
        await until(
            lambda: any(each.isVisible() for each in view.findChildren(QPushButton, "") if each.text() == "Delete")
        )
        pressable(view, "Delete").click()
        await until(lambda: view.table.topLevelItemCount() == 0)
        assert not await chat.house.attached.uploads()
