"""Makes the demo's sample comparison anew: asks the simulator the demo's hard questions and writes what came of it.

    python packaging/sample_comparison.py

writes `resources/samples/comparison.ponder-comparison`, a comparison file as Ponder exports it.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop_app.bootstrap.house import House  # noqa: E402
from desktop_app.documents.comparison_bundle import write_bundle  # noqa: E402
from desktop_app.domain.comparison import Comparison, Design, crossed  # noqa: E402
from desktop_app.domain.comparison_tasks import Task, TaskId  # noqa: E402
from desktop_app.domain.model_profiles import Effort  # noqa: E402
from desktop_app.domain.settings import BATCH_CAP, DAY_CAP  # noqa: E402

TARGET = ROOT / "resources" / "samples" / "comparison.ponder-comparison"
TITLE = "Sample: which effort for riddles with numbers?"
CHECK = 'exact after "Answer:" ignoring case, spaces, punctuation'
EFFORTS = (Effort.LOW, Effort.MEDIUM, Effort.HIGH)
MODEL = "gpt-6.1-sol"
REPEATS = 1


def tasks() -> tuple[Task, ...]:
    """The demo's hard questions with their answers: enough of them to show which effort is enough."""
    lines = (ROOT / "resources" / "demo" / "tasks.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return tuple(Task(TaskId(row["id"]), row["prompt"], row["expected"], CHECK) for row in rows)


async def until(reached: Callable[[], bool]) -> None:
    """Looks five times a second."""
    while not reached():  # noqa: ASYNC110 - nothing tells both the ledger's and the checks' end
        await asyncio.sleep(0.2)


async def main() -> None:
    """Open the demo in a folder that is thrown away, run the experiment, write it down."""
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), demo=True, environment={})
        await house.open()
        services = house.furnish()
        for cap in (DAY_CAP, BATCH_CAP):
            await house.preferences.change(cap, Decimal(1000))  # simulated money, and nobody there to release
        await services.recover()
        await services.get_ready()
        house.tasks.spawn(services.grading.run(), name="grade answers")
        house.tasks.spawn(services.scheduler.run(), name="jobs")
        design = Design(tasks(), MODEL, crossed(EFFORTS), REPEATS, title=TITLE)
        comparison: Comparison = await services.comparisons.run(design)
        await until(lambda: not services.jobs.ledger.live)
        board = await services.comparisons.board(comparison.id)
        if board is None:
            raise LookupError(comparison.id)
        await until(lambda: not any(cell.ungraded(judge=False) for cell in board.cells))
        finding = await services.comparisons.finding(comparison.id)
        record = await services.comparisons.files.record(comparison.id, raws=False)
        TARGET.parent.mkdir(exist_ok=True)
        await asyncio.to_thread(write_bundle, TARGET, record)
        await house.close()
    knee = finding.verdict.knee if finding and finding.verdict else None
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes, {len(record.trials)} trials, enough: {knee}")


if __name__ == "__main__":
    asyncio.run(main())
