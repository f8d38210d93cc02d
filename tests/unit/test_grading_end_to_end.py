"""The demo's hard questions: asked, checked in the other process, judged by a model, held against a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.domain.comparison import Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.judging import COMPARING, PASS_FAIL, JudgeKind, JudgeSettings
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.trials import GradedBy, Outcome
from desktop_app.services.judging import JUDGE
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from desktop_app.storage.spending import SqliteSpending
from tests.harness.loops import Until
from tests.ui.comparison_tab.rooms import opened_rooms

TASKS = Path(__file__).resolve().parents[2] / "resources" / "demo" / "tasks.jsonl"
MODEL = "gpt-6.1-sol"
CHECK = 'exact after "Answer:" ignoring case, spaces, punctuation'


def demo_tasks(count: int) -> tuple[Task, ...]:
    rows = [json.loads(line) for line in TASKS.read_text(encoding="utf-8").splitlines()]
    return tuple(Task(TaskId(row["id"]), row["prompt"], row["expected"], CHECK) for row in rows[-count:])


@pytest.mark.simulator(speed=20_000)
@pytest.mark.time_limit(90)
async def test_checks_and_a_judge_find_what_is_right(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    design = Design(demo_tasks(3), MODEL, crossed((Effort.LOW, Effort.HIGH)), 2)
    async with opened_rooms(tmp_path, Endpoint(simulator.base_url, "sk-demo")) as rooms:
        rooms.work()
        comparison = await rooms.comparisons.run(design)
        await until(lambda: not rooms.ledger.live, timeout=60, what="every trial ended")
        board = await rooms.comparisons.board(comparison.id)
        assert board is not None
        await until(
            lambda: not any(cell.ungraded(judge=False) for cell in board.cells), timeout=30, what="every answer checked"
        )
        graded = {trial.id: trial.by(GradedBy.AUTOMATIC) for trial, _ in board.with_outcome(Outcome.ANSWERED)}
        scores = [record.score for record in graded.values() if record is not None]
        assert len(scores) == 12
        assert 0 < sum(score or 0 for score in scores) < 12, "hard questions: some right, some wrong"
        # a person who judges as the checks do, and a judge that sees only the answers
        for trial_id, record in graded.items():
            assert record is not None
            await rooms.comparisons.grades.grade(trial_id, record.score)
        for settings, requests in (
            (JudgeSettings(JudgeKind.RUBRIC, "gpt-5.4", PASS_FAIL), 12),
            (JudgeSettings(JudgeKind.PAIRWISE, "gpt-5.4", COMPARING), 12),
        ):
            assert await rooms.judging.start(comparison.id, settings) == requests
            await until(lambda: not rooms.ledger.live, timeout=60, what="every judgement ended")
            await rooms.judging.collect(comparison.id)
        report = await rooms.judging.report(comparison.id)
        assert report is not None
        assert (report.pending, report.missing, report.unreadable) == (0, 0, 0)
        assert report.bias is not None
        assert report.bias.pairs == 6
        assert report.agreement is None or report.agreement.n == 6
        assert report.cost.usd > 0
        assert report.cost.simulated
        judged = [(trial.by(GradedBy.JUDGE), graded[trial.id]) for trial, _ in board.pairs]
        same = [one.score == other.score for one, other in judged if one is not None and other is not None]
        assert len(same) == 12
        assert sum(same) >= 9, "it errs now and then"
        finding = await board.finding()
        assert not finding.judge_counts, "on twelve answers it can not be shown to agree"
        spent = await SqliteSpending(rooms.database).entries(0, 1e12)
        assert sum(1 for each in spent if each.template == JUDGE) == 24
