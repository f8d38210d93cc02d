"""Searching Pro's conversations: their answers lie in the ledger and are found all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.conversation import ConversationKind
from desktop_app.simulator import Simulator
from desktop_app.storage.job_search import SqliteJobSearch
from tests.harness.loops import Until
from tests.ui.pro_tab.opened import OpenedPro, opened_pro

pytestmark = pytest.mark.simulator(speed=4000)


async def answered(pro: OpenedPro, text: str) -> None:
    await pro.ask(text)
    await pro.house.house.until(lambda: not pro.house.house.ledger.live, hurry=5, timeout=30)


async def test_an_answer_of_pro_is_found_and_gone_to(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        await answered(pro, "reply exactly: the narwhal sleeps")
        await until(lambda: len(pro.entries) == 2)
        answer = pro.entries[1].key
        search = SqliteJobSearch(pro.house.house.database)
        while await search.catch_up():
            pass
        hits = await pro.house.pro.kept.search("narwhal sle")
        assert [(hit.message_id, hit.more) for hit in hits] == [(answer, 1)]
        assert "\x02narwhal\x03" in hits[0].snippet
        assert await pro.house.store.search("narwhal", kind=ConversationKind.CHAT) == []
        conversation = pro.tab.presenter.here.conversation
        assert conversation is not None
        assert len(await pro.house.pro.kept.places("narwhal", conversation.id)) == 2
        pro.tab.begin_new()
        await until(lambda: not pro.entries)
        pro.view.list.focus_search()
        QTest.keyClicks(pro.view.list.search, "narwhal")
        QTest.keyClick(pro.view.list.search, Qt.Key.Key_Return)
        await until(lambda: len(pro.entries) == 2 and pro.view.find_bar.isVisible())
        spot = pro.view.transcript.finding._current
        assert spot is not None
        assert spot.key == answer
        await pro.house.pro.kept.delete(conversation.id)
        assert await pro.house.pro.kept.search("narwhal") == ()
