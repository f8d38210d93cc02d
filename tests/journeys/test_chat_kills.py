"""Chatting in the whole app under SIGKILL: nothing is asked twice, no answer is lost, what was cut says so.

Three kills in the suite; with --long 24 times five. The database is held against the simulated server's own log, and
what was pressed against what is kept. The figures are printed (pytest -rP).
"""

from __future__ import annotations

import json
import os
import random
import re
import time
import urllib.request
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.chat_app import PRESSED
from tests.journeys.kill_world import World, apps, bury, server

LONG = [pytest.param(5, seed, marks=pytest.mark.long) for seed in range(24)]
_CREATES = ("/v1/responses", "/v1/chat/completions")
_KEPT_AFTER = 3.0
"""Seconds after which a busy window has written down what was pressed; a draft alone takes one."""
_MARK = re.compile(r"Mark (q[0-9a-f]{10})")


@pytest.mark.parametrize(("kills", "seed"), [(2, 3), *LONG])
def test_kills_lose_no_answer_and_ask_nothing_twice(tmp_path: Path, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    with server(tmp_path) as base_url, apps("tests.journeys.chat_app") as begin_life:
        world = World(tmp_path, base_url, begin_life, rate=1.0)
        cut = 0
        for _ in range(kills):
            pid = world.begin(dice.getrandbits(32))
            _wait_until_asked(world)
            time.sleep(dice.uniform(0.0, 6.0))
            world.lives[-1].ended = time.time()
            os.kill(pid, 9)
            bury(pid)
            cut += len(world.query("SELECT 1 FROM messages WHERE state IN ('sending', 'streaming')"))
        last = world.begin(1, until_done=True)
        assert bury(last, patience=120.0) == 0
        world.lives[-1].ended = time.time()
        figures = {"kills": kills, "answers under way when killed": cut, **check_chats(world)}
        print("\n".join(f"{name}: {figure}" for name, figure in figures.items()))  # noqa: T201 - figures of the run
        _check_terminal(tmp_path)
        assert cut


def check_chats(world: World) -> dict[str, int]:
    """Everything that must be true after the last life; returns the figures."""
    creates = _creates(world)
    twice = {mark: times for mark, times in Counter(mark for mark, _ in creates).items() if times > 1}
    assert twice == {}, "asked twice"
    answers, questions = _answers(world)
    booked = {row["key"]: row["basis"] for row in world.query("SELECT key, basis FROM spending")}
    wholes = cuts = uncertain = between = 0
    for mark, response_id in creates:
        assert mark in answers, f"{mark} was accepted and is not on disk"
        answer = answers[mark]
        assert answer["state"] not in ("sending", "streaming"), answer
        job = _job(world, answer["job_id"]) if answer["job_id"] else None
        if job is not None and job["status"] == "uncertain":
            uncertain += 1
            assert (answer["state"], bool(answer["problem"])) == ("interrupted", True)
            continue
        assert (answer["job_id"] or answer["id"]) in booked, f"{mark} was accepted and is not in the money book"
        if answer["state"] == "complete":
            wholes += 1
            if response_id is not None:
                assert answer["text"] == _written(world, response_id), f"{mark}: not each character once"
            continue
        cuts += 1
        assert job is None, f"{mark} ran as a job, which nothing can cut: {answer}, {dict(job or {})}"
        assert (answer["state"], bool(answer["problem"])) == ("interrupted", True), answer
        if booked[answer["id"]] == "actual":  # the kill fell between the book and the answer's row
            between += 1
    assert between <= len(world.lives), "each kill may fall between the two once"
    kept = _drafts(world)
    pressed = [(mark, float(at)) for mark, at in world.lines(PRESSED)]
    lost = [
        mark
        for mark, at in pressed
        if mark not in questions and mark not in kept and world.life_at(at).ended - at > _KEPT_AFTER
    ]
    assert lost == [], "typed, and nowhere any more"
    return {
        "questions pressed": len(pressed),
        "accepted creates": len(creates),
        "whole answers": wholes,
        "of these as jobs": sum(bool(each["job_id"]) for each in answers.values()),
        "cut and marked": cuts,
        "of these with the price already known": between,
        "uncertain": uncertain,
        "drafts": len([mark for mark, _ in pressed if mark in kept and mark not in questions]),
    }


def _creates(world: World) -> list[tuple[str, str | None]]:
    """Mark of the question, and the response's id where the server gives one, of every create that was accepted."""
    found = []
    for entry in world.requests():
        if entry["method"] == "POST" and entry["path"] in _CREATES and entry["status"] == 200:
            said = entry["body"].get("input") or entry["body"].get("messages")
            found.append((_MARK.findall(json.dumps(said[-1]))[-1], entry["response_id"]))
    return found


def _answers(world: World) -> tuple[dict[str, dict[str, Any]], set[str]]:
    """What stands under each question, by its mark; and the marks of every question."""
    rows = world.query("SELECT id, role, text, state, job_id, record FROM messages ORDER BY seq")
    messages = [{**json.loads(row["record"]), **dict(row)} for row in rows]
    marks = {each["id"]: _MARK.findall(each["text"]) for each in messages if each["role"] == "user"}
    answers = {}
    for each in messages:
        if each["role"] == "assistant":
            for mark in marks[each["parent_id"]]:
                assert mark not in answers, "one answer to each question"
                answers[mark] = each
    return answers, {mark for found in marks.values() for mark in found}


def _job(world: World, job_id: str) -> Any:
    rows = world.query(f"SELECT status FROM jobs WHERE id = '{job_id}'")
    return rows[0] if rows else None


def _drafts(world: World) -> set[str]:
    rows = world.query("SELECT record AS text FROM conversations UNION ALL SELECT text FROM settings")
    return {mark for row in rows for mark in _MARK.findall(row["text"])}


def _written(world: World, response_id: str) -> str:
    """The whole text as the server has it."""
    asked = urllib.request.Request(f"{world.base_url}/responses/{response_id}")
    asked.add_header("Authorization", "Bearer sk-test")
    with urllib.request.urlopen(asked, timeout=10) as reply:
        output = json.loads(reply.read())["output"]
    said = [item for item in output if item["type"] == "message" and item.get("phase") != "commentary"]
    return "".join(part["text"] for item in said for part in item["content"] if part["type"] == "output_text")


def _wait_until_asked(world: World) -> None:
    """Until this life has had a question accepted; sometimes it is killed before."""
    before, end = len(world.lines(PRESSED)), time.monotonic() + 150
    while len(world.lines(PRESSED)) == before:
        assert time.monotonic() < end, "nothing was ever asked"
        time.sleep(0.02)


def _check_terminal(folder: Path) -> None:
    terminal = (folder / "terminal.txt").read_text("utf-8").splitlines()
    assert [line for line in terminal if "This plugin does not support" not in line] == []
    assert "Traceback" not in (folder / "logs" / "ponder.log").read_text("utf-8")
