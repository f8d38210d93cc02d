"""The line that names the fixed model, and when which one takes over. No Qt."""

from __future__ import annotations

from datetime import UTC

from desktop_app.domain.pro_profile import ProProfile
from desktop_app.ui import formats


def strip_words(profile: ProProfile, successor: ProProfile | None) -> str:
    """ "gpt-5-pro · fixed in this version · retires 11 Dec 2026, then gpt-6.1-sol in pro mode"."""
    words = f"{profile.label} · fixed in this version"
    if successor is None:
        return words
    # the day the provider names, not the day of the person's time zone
    return f"{words} · retires {formats.day(successor.applies_from, UTC)}, then {successor.label}"
