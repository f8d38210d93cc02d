"""The order of the tests where several processes run them: none is left with a long one when the others are done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest

Item = TypeVar("Item")

LONGEST = {
    "test_the_demo_does_its_whole_job": 150,
    "test_a_newcomer_walks_the_chat": 100,
    "test_kills_of_the_whole_app_lose_nothing_and_send_nothing_twice": 90,
    "test_kills_lose_no_trial_and_ask_none_twice": 60,
    "test_without_a_network_there_is_one_sentence_and_a_log": 30,
    "test_a_demo_job_outlives_a_restart_and_a_kill_and_is_sent_once": 28,
    "test_kills_lose_nothing_and_send_nothing_twice": 25,
    "test_one_question_at_three_efforts_takes_five_presses": 25,
    "test_every_format_copes_with_a_megabyte_and_with_what_is_no_text": 25,
    "test_many_jobs_in_flight_never_burst": 22,
    "test_killed_at_random_moments": 22,
    "test_every_way_to_ask_shares_the_days_cap_and_none_that_is_broken_off_is_free": 20,
}
"""Tests that would keep the others waiting if they came last, with their seconds."""
_JOURNEY = 5


def seconds_of(item: pytest.Item) -> int:
    """About how long a test takes, if that is long; otherwise 0."""
    journey = _JOURNEY if "journeys" in item.path.parts else 0
    return LONGEST.get(getattr(item, "originalname", None) or item.name, journey)


def spread(items: Sequence[Item], processes: int, seconds: Callable[[Item], int]) -> list[Item]:
    """Each process gets its share of what takes long, and begins with it.

    Tests are dealt to `processes` as contiguous parts of the list (pytest-xdist, `--dist worksteal`); one that has
    nothing left takes over from the end of another's part.
    """
    heads: list[list[Item]] = [[] for _ in range(processes)]
    for item in sorted((item for item in items if seconds(item)), key=seconds, reverse=True):
        min(heads, key=lambda head: sum(map(seconds, head))).append(item)
    others = [item for item in items if not seconds(item)]
    for place, head in enumerate(heads):
        left = sum(map(len, heads[place:])) + len(others)
        size = max(left // (processes - place) - len(head), 0)
        head += others[:size]
        del others[:size]
    return [item for head in heads for item in head]
