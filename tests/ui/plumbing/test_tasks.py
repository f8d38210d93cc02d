"""The owner of background work: nothing is lost, nothing is silent, and closing ends everything in time."""

from __future__ import annotations

import asyncio
import gc

import pytest

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.ui.plumbing.tasks import Tasks


async def test_a_result_comes_back() -> None:
    async def work() -> int:
        await asyncio.sleep(0)
        return 7

    tasks = Tasks()
    assert await tasks.track(work(), name="work") == 7
    assert len(tasks) == 0


async def test_a_task_nobody_holds_is_not_collected() -> None:
    done: list[bool] = []

    async def waits_on_an_orphan() -> None:
        asyncio.get_running_loop().call_later(0.05, (orphan := asyncio.Event()).set)
        await orphan.wait()
        done.append(True)

    tasks = Tasks()
    tasks.spawn(waits_on_an_orphan(), name="orphan")
    gc.collect()
    await asyncio.sleep(0.1)
    assert done == [True]


@pytest.mark.allow_log("task broken failed")
async def test_an_unexpected_error_is_logged_and_reported() -> None:
    reported: list[tuple[str, str]] = []
    tasks = Tasks(on_bug=lambda name, error: reported.append((name, str(error))))

    async def broken() -> None:
        raise ValueError("our mistake")

    await asyncio.wait([tasks.track(broken(), name="broken")])
    await asyncio.sleep(0)
    assert reported == [("broken", "our mistake")]


async def test_a_cancelled_task_is_no_error() -> None:
    reported: list[str] = []
    tasks = Tasks(on_bug=lambda name, error: reported.append(name))
    task = tasks.track(asyncio.sleep(60), name="long")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    assert reported == []


@pytest.mark.allow_log("stubborn ignored cancellation")
async def test_closing_cancels_and_names_what_would_not_end() -> None:
    release = asyncio.Event()

    async def stubborn() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await release.wait()

    tasks = Tasks()
    polite = tasks.track(asyncio.sleep(60), name="polite")
    rude = tasks.track(stubborn(), name="stubborn")
    await asyncio.sleep(0)
    started = asyncio.get_running_loop().time()
    assert await tasks.aclose(grace=0.1) == ["stubborn"]
    assert asyncio.get_running_loop().time() - started < 1
    assert polite.cancelled()
    release.set()
    await asyncio.wait([rude])


async def test_nothing_starts_while_closing() -> None:
    tasks = Tasks()
    await tasks.aclose()
    with pytest.raises(RuntimeError, match="closing"):
        tasks.spawn(asyncio.sleep(0), name="late")


async def test_a_reason_outside_is_handed_on_without_the_alarm_of_a_bug() -> None:
    reported: list[BaseException] = []
    tasks = Tasks(on_bug=lambda name, error: reported.append(error))

    async def refused() -> None:
        raise ProblemError(Problem(ProblemKind.STORAGE, "The disk is full.", "Free some space."))

    await asyncio.wait([tasks.track(refused(), name="save")])  # and nothing is logged: silence is a test condition
    await asyncio.sleep(0)
    assert [str(error) for error in reported] == ["The disk is full. Free some space."]
