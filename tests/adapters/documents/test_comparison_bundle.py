"""A whole experiment in one file: it comes back as it was, opens read-only, and hostile files open nothing."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.comparison_bundle import SUFFIX, bundle_bytes, read_bundle, write_bundle
from desktop_app.documents.comparison_json import comparison_content, comparison_from, comparison_json
from desktop_app.documents.strict_records import BadRecordError
from desktop_app.domain.comparison import Axis
from desktop_app.domain.jobs import JobStatus
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.trials import GradedBy, GradeRecord
from desktop_app.services.comparison_ports import ComparisonRecord
from desktop_app.services.comparison_stages import Addition
from desktop_app.services.price_port import Rates
from tests.contracts.samples import ANSWER, TASK, comparison, job, new_job, trial
from tests.harness.comparison_house import FAIL, along, comparison_house, design

RATES = Rates(Decimal("1.25"), Decimal("0.125"), Decimal(10), Decimal("0.01"), priced_as_of="2026-11-01")


def sample() -> ComparisonRecord:
    """A small experiment with every field filled."""
    low, high = trial("t2", low_effort(), 0), trial("t1", high_effort(), 1)
    graded = high.judged(GradeRecord(GradedBy.JUDGE, 0.75, 9.0, high.job_id, True, "Good.", "gpt-6.1-sol"))
    answered = replace(job(high.job_id), trial_id=high.id, answer=replace(ANSWER, raw=""))
    pairs = ((low, replace(new_job(low.job_id), trial_id=low.id)), (graded, answered))
    return ComparisonRecord(
        comparison(), (TASK,), pairs, 1_795_219_200.0, True, {high.job_id: '{"id": "resp_1"}'}, {"gpt-6.1-sol": RATES}
    )


def low_effort() -> Any:
    return comparison().variants[0].effort


def high_effort() -> Any:
    return comparison().variants[1].effort


def test_everything_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / f"otters{SUFFIX}"
    write_bundle(path, sample())
    assert read_bundle(path) == sample()
    with zipfile.ZipFile(path) as bundle:
        assert sorted(bundle.namelist()) == ["comparison.json", "manifest.json", "raw/00001.json"]
        manifest = json.loads(bundle.read("manifest.json"))
    assert (manifest["kind"], manifest["version"], manifest["simulated"]) == ("ponder-comparison", 1, True)
    assert bundle_bytes(sample()) == bundle_bytes(sample()), "the same experiment gives the same file"
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_json_says_that_it_is_simulated_and_keeps_every_digit() -> None:
    content = json.loads(comparison_json(sample()))
    assert content["note"].startswith("Simulated: these answers were made up")
    assert content["trials"][1]["job"]["cost"]["usd"] == "0.0000001"
    assert content["trials"][1]["trial"]["grades"][0]["score"] == 0.75
    assert content["trials"][1]["job"]["answer"]["usage"]["reasoning_tokens"] == 600
    assert comparison_from(content) == replace(sample(), raws={})
    assert "note" not in comparison_content(replace(sample(), simulated=False))


async def test_an_experiment_opens_elsewhere_to_be_read_only(tmp_path: Path) -> None:
    path = tmp_path / f"numbers{SUFFIX}"
    (tmp_path / "here").mkdir()
    async with comparison_house(tmp_path / "here") as house:
        plan = await house.comparisons.run(replace(along(Axis.MODE, "standard", "pro"), title="Modes"))
        await house.answer(plan.id, lambda trial: FAIL if trial.position == 3 else "two")
        await house.grade_all(plan.id, lambda trial: trial.position % 2 == 0)
        unseen = await house.comparisons.files.record(plan.id)
        assert unseen.finding is not None
        assert unseen.finding.verdict is None, "an export is no look"
        assert (await house.board(plan.id)).comparison.looks == ()
        finding = await house.comparisons.finding(plan.id)
        record = await house.comparisons.files.record(plan.id)
        assert len(record.raws) == 23
        assert record.finding == finding
        figures = comparison_content(record)["figures"]
        assert len(figures) == 6
        assert sum(each["missing"] for each in figures) == 1
        write_bundle(path, record)
        expected = (await house.board(plan.id)).summaries
    (tmp_path / "there").mkdir()
    async with comparison_house(tmp_path / "there") as house:
        board = await house.comparisons.files.open(read_bundle(path))
        opened = board.comparison.id
        assert await house.board(opened) is board
        assert board.summaries == expected
        assert await house.comparisons.finding(opened) == finding
        assert board.comparison.looks == record.comparison.looks, "looking at it changes nothing"
        assert await house.comparisons.comparisons() == []
        assert [each.id for each in house.comparisons.files.opened] == [opened]
        assert await house.house.jobs.jobs() == []
        answered, job_of = next(pair for pair in board.pairs if pair[1].status is JobStatus.COMPLETED)
        shown = await house.comparisons.answer(job_of.id)
        assert shown is not None
        assert shown.answer is not None
        assert shown.answer.text == "two"
        assert await house.comparisons.raw_answer(job_of.id) == f'{{"id": "{job_of.response_id}"}}'
        grade = GradeRecord(GradedBy.PERSON, 1.0, 1.0, job_of.id)
        with pytest.raises(ProblemError, match="opened from a file"):
            await house.comparisons.grades.record(opened, (answered.id, grade))
        with pytest.raises(ProblemError, match="opened from a file"):
            await house.comparisons.add(opened, Addition(repeats=1))
        again = await house.comparisons.files.record(opened)
        assert bundle_bytes(again) == path.read_bytes(), "exported once more it is the same file"
        await house.comparisons.rename(opened, "Other")
        assert board.comparison.title == "Modes"
        planned, _ = await house.comparisons.design_of(opened)
        mine = await house.comparisons.run(planned)
        assert len((await house.board(mine.id)).pairs) == 24, "but it can be run here"
        house.comparisons.files.close(opened)
        assert await house.comparisons.board(opened) is None
        assert await house.comparisons.answer(job_of.id) is None


async def test_ones_own_experiment_opened_from_a_file_stays_apart_from_it(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(2, 1))
        record = await house.comparisons.files.record(plan.id)
        board = await house.comparisons.files.open(record)
        await house.answer(plan.id, lambda _: "four")
        mine = (await house.board(plan.id)).pairs
        brought = board.pairs
        assert not {trial.id for trial, _ in mine} & {trial.id for trial, _ in brought}
        shown = await house.comparisons.answer(mine[0][1].id)
        assert shown is not None
        assert shown.answer is not None, "not the one without an answer, as the file has it"
        await house.comparisons.grades.grade(brought[0][0].id, 1.0)
        assert all(trial.grade is None for trial, _ in (await house.board(plan.id)).pairs)


async def test_what_still_runs_stays_so_in_the_file(tmp_path: Path) -> None:
    async with comparison_house(tmp_path) as house:
        plan = await house.comparisons.run(design(2, 1))
        await house.answer(plan.id, at_most=2)
        record = await house.comparisons.files.record(plan.id)
        path = tmp_path / f"half{SUFFIX}"
        write_bundle(path, record)
        board = await house.comparisons.files.open(read_bundle(path))
        finding = await house.comparisons.finding(board.comparison.id)
        assert finding is not None
        assert (finding.standing.pending, finding.verdict) == (4, None)


# -- hostile files ---------------------------------------------------------------------------------------------


def packed(parts: dict[str, bytes], *, sums: bool = True, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts, with a manifest that agrees unless told otherwise."""
    inside = dict(parts)
    if sums:
        manifest = json.loads(inside["manifest.json"])
        manifest["files"] = {
            name: {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in parts.items()
            if name != "manifest.json"
        }
        inside["manifest.json"] = json.dumps(manifest).encode()
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as bundle:
        for name, content in inside.items():
            bundle.writestr(name, content)
    return target.getvalue()


def good_parts() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(bundle_bytes(sample()))) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def without(name: str) -> bytes:
    return packed({key: content for key, content in good_parts().items() if key != name})


def changed(name: str, content: bytes) -> bytes:
    return packed(good_parts() | {name: content})


def newer() -> bytes:
    manifest = json.loads(good_parts()["manifest.json"]) | {"version": 2}
    return changed("manifest.json", json.dumps(manifest).encode())


def with_comment() -> bytes:
    target = BytesIO(bundle_bytes(sample()))
    with zipfile.ZipFile(target, "a") as bundle:
        bundle.comment = b"x" * 60_000
    return target.getvalue()


def with_huge_directory() -> bytes:
    content = bytearray(bundle_bytes(sample()))
    content[-22 + 12 : -22 + 16] = struct.pack("<I", 900_000_000)
    return bytes(content)


def with_two_of_a_name() -> bytes:
    target = BytesIO(packed(good_parts()))
    with zipfile.ZipFile(target, "a") as bundle, pytest.warns(UserWarning, match="Duplicate"):
        bundle.writestr("comparison.json", b"{}")
    return target.getvalue()


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: b"", "no whole zip"),
        (lambda: b"PK\x05\x06" + b"\0" * 18, "a part of it is missing"),
        (lambda: b"This is a text." * 100, "no bundle of Ponder's"),
        (lambda: bundle_bytes(sample())[:-300], "no bundle of Ponder's"),
        (with_comment, "no bundle of Ponder's"),
        (with_huge_directory, "its directory is too large"),
        (with_two_of_a_name, "does not belong there"),
        (lambda: packed(good_parts() | {"../../evil.sh": b"x"}), "does not belong there"),
        (lambda: packed(good_parts() | {"/etc/passwd": b"x"}), "does not belong there"),
        (lambda: packed(good_parts() | {"raw/00001.json/../../x": b"x"}), "does not belong there"),
        (lambda: packed(good_parts() | {"raw/00002.json": b"{}"}), "belongs to no trial"),
        (lambda: without("comparison.json"), "a part of it is missing"),
        (lambda: packed(good_parts() | {"comparison.json": b"{}"}, sums=False), "damaged or was changed"),
        (lambda: changed("comparison.json", b"[" * 200_000), "not readable JSON"),
        (lambda: changed("comparison.json", b'{"kind": NaN}'), "not readable JSON"),
        (lambda: changed("comparison.json", b"9" * 5000), "not readable JSON"),
        (lambda: changed("comparison.json", b"\xff\xfe"), "not readable JSON"),
        (lambda: changed("manifest.json", b'{"kind": "other"}'), "no comparison of Ponder's"),
        (newer, "newer version of Ponder"),
        (lambda: changed("raw/00001.json", b"\xff"), "no text"),
        (lambda: packed(good_parts(), method=zipfile.ZIP_BZIP2), "packed in another way"),
        (lambda: changed("raw/00001.json", b" " * (33 << 20)), "too large"),
    ],
)
def test_a_hostile_file_opens_nothing_and_says_why(tmp_path: Path, make: Callable[[], bytes], why: str) -> None:
    path = tmp_path / f"evil{SUFFIX}"
    path.write_bytes(make())
    with pytest.raises(ProblemError, match=why) as raised:
        read_bundle(path)
    assert raised.value.problem.kind is ProblemKind.INVALID_REQUEST
    assert sorted(each.name for each in tmp_path.iterdir()) == [path.name], "nothing was unpacked"


@pytest.mark.parametrize("place", range(0, 4000, 97))
def test_no_single_damaged_byte_goes_unnoticed_or_breaks_anything(tmp_path: Path, place: int) -> None:
    content = bytearray(bundle_bytes(sample()))
    content[place % len(content)] ^= 0x55
    path = tmp_path / "damaged"
    path.write_bytes(content)
    try:
        found = read_bundle(path)
    except ProblemError:
        return
    assert found == sample(), "what opens is what was exported"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(ProblemError) as raised:
        read_bundle(tmp_path / "gone")
    assert raised.value.problem.kind is ProblemKind.STORAGE


def put(content: Any, path: str, value: object) -> Any:
    """The content with one value changed; numbers in the path are places in a list."""
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = content
    for step in way:
        place = place[step]
    place[last] = value
    return content


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("version", True, "version"),
        ("exported", -1, "from 0 up"),
        ("exported", 1e300, "too large"),
        ("simulated", "no", "neither true nor false"),
        ("comparison.title", 3, r"comparison\.title is no text"),
        ("comparison.title", "\ud800", "half a character"),
        ("comparison.evil", 3, "unknown field 'evil'"),
        ("comparison.repeats", 51, "repeats do not fit"),
        ("comparison.margin", 0, "margin does not fit"),
        ("comparison.task_count", 2, "not as many as planned"),
        ("comparison.variants.1", {"effort": "low"}, "not told apart"),
        ("comparison.variants.1", {"effort": "most"}, "no Effort"),
        ("comparison.testing_order", ["max"], "another variant"),
        ("comparison.stages.0.number", 2, "stages do not follow"),
        ("tasks", [], "not as many as planned"),
        ("tasks.0.text", None, "is no text"),
        ("trials.0", {}, "no trial with its job"),
        ("trials.0.trial.task_id", "9", "no place in the plan"),
        ("trials.0.trial.variant", "max", "no place in the plan"),
        ("trials.0.trial.comparison_id", "x", "another comparison"),
        ("trials.0.trial.position", -1, "place does not fit"),
        ("trials.0.job.id", "x", "another's job"),
        ("trials.1.trial.grades.0.score", 1.5, "above 1"),
        ("trials.1.job.status", "exploded", "no JobStatus"),
        ("trials.1.job.cost.usd", "1E+999999999", "no amount that can be"),
        ("trials.1.job.cost.usd", "NaN", "no amount"),
        ("trials.1.job.cost.usd", "1" * 100, "no amount"),
        ("trials.1.job.answer.usage.reasoning_tokens", -5, "below 0"),
        ("trials.1.job.answer.usage.reasoning_tokens", 2**60, "too large"),
        ("trials.1.job.finished_at", 1e15, "too large"),
        ("prices.gpt-6.1-sol.input", 3, "no text"),
        ("trials", "x", "no list"),
    ],
)
def test_every_value_is_checked(path: str, value: object, why: str) -> None:
    content = json.loads(comparison_json(sample()))
    content["prices"] = {"gpt-6": content["prices"]["gpt-6.1-sol"]}
    changed_content = put(content, path.replace("gpt-6.1-sol", "gpt-6"), value)
    with pytest.raises(BadRecordError, match=why):
        comparison_from(changed_content)


def test_the_same_trial_twice_is_refused() -> None:
    content = json.loads(comparison_json(sample()))
    content["trials"].append(content["trials"][0])
    with pytest.raises(BadRecordError, match="there twice"):
        comparison_from(content)
