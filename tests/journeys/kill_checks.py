"""The ledger held against the server's own log after many kills."""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from typing import Any

from tests.journeys.habits import COUNTS, IMPORTED_ROWS, INTENDED, TOLD
from tests.journeys.kill_world import Move, World

TERMINAL = {"completed", "failed", "cancelled", "incomplete", "expired"}
_BY_A_PERSON = "Sent again by you."


def check_creates(world: World) -> dict[str, int]:
    """Every accepted create has one row with its id, or its job was *uncertain* and the kill fell between the two."""
    posts = [entry for entry in world.requests() if entry["method"] == "POST" and entry["path"] == "/v1/responses"]
    # a kill in the middle of a request leaves half a body, which the server refuses
    creates = [entry for entry in posts if entry["response_id"] is not None]
    assert all(entry["body"] is None for entry in posts if entry["response_id"] is None)
    rows, moves = world.rows(), world.timeline()
    _check_sent_once(creates, rows, moves)
    by_response = Counter(row["response_id"] for row in rows if row["response_id"])
    assert [response for response, times in by_response.items() if times > 1] == []
    assert set(by_response) <= {create["response_id"] for create in creates}
    between = sum(_kill_fell_between(world, create, rows, moves, by_response) for create in creates)
    uncertain = sum(move.status == "uncertain" for each in moves.values() for move in each)
    notes = Counter(note for each in moves.values() for note in {move.note for move in each})
    return {
        "creates accepted": len(creates),
        "rows": len(rows),
        "times uncertain": uncertain,
        "of these accepted: killed between acceptance and write": between,
        "of these never accepted": uncertain - between,
        "uncertain: response id pasted": notes["Its response was found by you."],
        "uncertain: sent again": sum(move.note == _BY_A_PERSON for each in moves.values() for move in each),
        "uncertain: dropped": notes["Dropped by you."],
        "uncertain in the end": sum(row["status"] == "uncertain" for row in rows),
        "deleted": sum(row["deleted_at"] is not None for row in rows),
    }


def _check_sent_once(creates: list[dict[str, Any]], rows: list[Any], moves: dict[str, list[Move]]) -> None:
    """No intention leaves twice: each row is sent once, and once more for each time that a person said so."""
    sent = Counter(_job_of(create, rows) for create in creates)
    for job_id, each in moves.items():
        sendings = sum(move.status == "sending" for move in each)
        assert sendings <= 1 + sum(move.note == _BY_A_PERSON for move in each), f"{job_id} was sent twice: {each}"
        assert sent[job_id] <= sendings, f"{job_id} was accepted {sent[job_id]} times, and sent {sendings} times"


def _job_of(create: dict[str, Any], rows: list[Any]) -> str:
    """A Pro body carries no id of ours; its prompt, which is also the title, names the job."""
    mark = create["body"].get("metadata", {}).get("ponder_job")
    if mark is not None:
        return str(mark)
    prompt = create["body"]["input"][0]["content"][0]["text"]
    (job_id,) = [row["id"] for row in rows if row["title"] == prompt]
    return str(job_id)


def _kill_fell_between(
    world: World, create: dict[str, Any], rows: list[Any], moves: dict[str, list[Move]], known: Counter[str]
) -> bool:
    """Whether this create's reply was never written down before a kill; asserts that nothing else lost it."""
    job_id = _job_of(create, rows)
    each = moves[job_id]
    sendings = [
        place for place, move in enumerate(each) if move.status == "sending" and move.at <= create["time"] + 0.05
    ]
    assert sendings, f"it left before its intention was written: {create}"
    after = [move.status for move in each[sendings[-1] + 1 : sendings[-1] + 2]]
    if after != ["uncertain"]:
        assert create["response_id"] in known, f"an accepted create is nobody's: {create}, {each}"
        return False
    life = world.life_at(each[sendings[-1]].at)
    # what had left before the kill may reach the busy server, and its log, a moment after it
    assert create["time"] <= life.ended + 1.0
    return True


def check_intentions(world: World) -> None:
    """What was submitted is in the ledger, and whatever is not uncertain came to an end."""
    rows = {row["id"]: row for row in world.rows()}
    assert [job_id for (job_id,) in world.lines(INTENDED) if job_id not in rows] == []
    assert {row["status"] for row in rows.values()} <= TERMINAL | {"uncertain"}


def check_imports(world: World) -> dict[str, int]:
    """Every row of every file that was begun is one job, however often the import was cut off."""
    batches = Counter(json.loads(row["record"]).get("batch", "") for row in world.rows())
    batches.pop("", None)
    assert set(batches.values()) <= {IMPORTED_ROWS}, batches
    return {"files imported": len(batches), "rows imported": sum(batches.values())}


def check_saved_whole(world: World) -> None:
    """At any moment: a completed row has its id, its text, its raw form and its place in the money book."""
    booked = {row["key"] for row in world.query("SELECT key FROM spending")}
    for row in world.rows():
        if row["status"] != "completed":
            continue
        raw = json.loads(row["raw"])
        assert raw["id"] == row["response_id"]
        assert raw["status"] == "completed"
        assert json.loads(row["body"])["text"]
        assert row["id"] in booked


def check_answers(world: World) -> dict[str, int]:
    """Every finished answer, deleted ones included, equals what the server still has."""
    check_saved_whole(world)
    ended = [row for row in world.rows() if row["status"] in ("completed", "failed")]
    for row in ended:
        address = f"{world.base_url}/responses/{row['response_id']}?include[]=web_search_call.action.sources"
        request = urllib.request.Request(address, headers={"Authorization": "Bearer sk-test"})
        with urllib.request.urlopen(request, timeout=10) as reply:
            assert json.loads(reply.read()) == json.loads(row["raw"])
    return {"answers compared": len(ended)}


def check_told(world: World) -> dict[str, int]:
    """Nobody was told twice of one end; what nobody has seen still counts as new."""
    moves = world.timeline()
    told = Counter((job_id, status) for job_id, status, _ in world.lines(TOLD))
    for (job_id, status), times in told.items():
        # a job that was sent again may be uncertain once more: that is another end
        assert times <= max(1, sum(move.status == status for move in moves[job_id])), (job_id, status)
    rows = world.rows()
    unseen = [
        row["id"] for row in rows
        if row["status"] in TERMINAL and row["deleted_at"] is None and json.loads(row["record"]).get("seen_at") is None
    ]  # fmt: skip
    assert json.loads((world.folder / COUNTS).read_text("utf-8"))["new"] == len(unseen)
    committed = sum(json.loads(row["record"]).get("notified_at") is not None for row in rows)
    known = {job_id for job_id, _ in told}
    return {"told": sum(told.values()), "jobs with their telling committed": committed, "jobs told": len(known)}
