"""The simulator's prompt cache: beginnings only, in steps of 128 from 1,024 on, for a while, per frame."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.simulator import models
from desktop_app.simulator.caching import PromptCache, frame_of, whole_blocks

TEXT = "".join(f"Sentence number {n}. " for n in range(600))
SOL = models.CATALOGUE["gpt-6.1-sol"]
BODY: dict[str, Any] = {"model": "gpt-6.1-sol", "prompt_cache_key": "one"}


def look(cache: PromptCache, text: str, *, frame: str = "m", now: float = 0.0, keep: float = 600.0) -> int:
    return cache.look_up_and_add(frame, text, now=now, keep=keep)


def test_beginnings_only() -> None:
    cache = PromptCache()
    assert look(cache, TEXT) == 0
    assert look(cache, TEXT + "more") == len(TEXT) // 512 * 128
    assert look(cache, TEXT, frame="other") == 0
    assert look(cache, "x" + TEXT) == 0
    assert look(cache, TEXT[:4000]) == 0


def test_it_lasts_from_the_last_use() -> None:
    cache = PromptCache()
    look(cache, TEXT, now=0)
    assert look(cache, TEXT, now=590) > 1024
    assert look(cache, TEXT, now=1180) > 1024
    assert look(cache, TEXT, now=1781) == 0
    assert look(cache, TEXT, now=1782) > 1024
    cache.forget()
    assert look(cache, TEXT, now=1783) == 0


def test_old_models_keep_it_ten_minutes_new_ones_thirty() -> None:
    kept = {name: profile.keeps_prompts for name, profile in models.CATALOGUE.items()}
    assert (kept["gpt-5.5"], kept["gpt-4o"], kept["gpt-5.6-luna"], kept["gpt-6.1-sol"]) == (600, 600, 1800, 1800)


@pytest.mark.parametrize(
    "change",
    [
        {"prompt_cache_key": "two"},
        {"reasoning": {"effort": "high"}},
        {"reasoning": {"mode": "pro"}},
        {"text": {"verbosity": "low"}},
        {"text": {"format": {"type": "json_object"}}},
        {"tools": [{"type": "web_search"}]},
        {"service_tier": "flex"},
    ],
)
def test_another_frame_is_another_prompt(change: dict[str, Any]) -> None:
    assert frame_of({**BODY, **change}, SOL) != frame_of(BODY, SOL)


def test_the_usual_said_aloud_is_the_same_frame() -> None:
    said: dict[str, Any] = {"reasoning": {"effort": "medium"}, "text": {"verbosity": "medium"}, "tools": []}
    assert frame_of({**BODY, **said, "service_tier": "default"}, SOL) == frame_of(BODY, SOL)
    assert frame_of({**BODY, "service_tier": "fast"}, SOL) == frame_of({**BODY, "service_tier": "priority"}, SOL)


def test_whole_blocks() -> None:
    assert [whole_blocks(count) for count in (0, 1023, 1024, 1151, 1152)] == [0, 0, 1024, 1024, 1152]
