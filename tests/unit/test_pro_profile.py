"""The Pro tab's fixed request, and the second in which its successor takes over."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.pro_profile import POLL_SECONDS, PROFILES, pro_profile_at, pro_profile_for, pro_successor_after

LAST = datetime(2026, 12, 10, 23, 59, 59, tzinfo=UTC).timestamp()
FIRST = datetime(2026, 12, 11, 0, 0, 0, tzinfo=UTC).timestamp()

TODAY = {
    "model": "gpt-5-pro",
    "background": True,
    "text": {"format": {"type": "text"}},
    "reasoning": {"summary": None},
    "tools": [{"type": "web_search", "user_location": {"type": "approximate"}, "search_context_size": "high"}],
}


def test_until_the_last_second_it_is_gpt_5_pro() -> None:
    assert pro_profile_at(LAST).body == TODAY
    assert pro_profile_at(LAST + 0.999).model_id == "gpt-5-pro"
    successor = pro_successor_after(LAST)
    assert successor is not None
    assert (successor.model_id, successor.applies_from) == ("gpt-6.1-sol", FIRST)


def test_from_the_first_second_it_is_the_successor_in_pro_mode() -> None:
    assert pro_profile_at(FIRST).body == TODAY | {
        "model": "gpt-6.1-sol",
        "reasoning": {"summary": None, "mode": "pro"},
    }
    assert pro_successor_after(FIRST) is None


def test_nothing_is_in_the_body_that_must_never_be_sent() -> None:
    for profile in PROFILES:
        assert profile.body.keys().isdisjoint({"store", "stream", "metadata", "max_output_tokens", "include", "input"})
        assert "effort" not in profile.body["reasoning"]
        assert "verbosity" not in profile.body["text"]


def test_each_body_is_a_copy_of_its_own() -> None:
    profile = pro_profile_at(LAST)
    profile.body["tools"].clear()
    profile.body["model"] = "other"
    assert profile.body == TODAY


def test_a_stored_job_finds_its_profile() -> None:
    assert pro_profile_for("gpt-5-pro") is PROFILES[0]
    assert pro_profile_for("gpt-6.1-sol") is PROFILES[1]
    with pytest.raises(KeyError):
        pro_profile_for("gpt-5")
    assert POLL_SECONDS == 61.0
