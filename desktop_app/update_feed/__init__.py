"""Asks the feed whose address was set when Ponder was built which versions were published; downloads none of them."""

from __future__ import annotations

import json

from desktop_app.resources import resource_path


def built_in_address() -> str:
    """The feed's address, empty where Ponder was built without one, as it is from source."""
    try:
        written = json.loads(resource_path("update_feed.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    address = written.get("address") if isinstance(written, dict) else None
    return address if isinstance(address, str) else ""
