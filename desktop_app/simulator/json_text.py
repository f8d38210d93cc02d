"""JSON as the simulator writes it: compact, raw UTF-8, and never failing on odd characters."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def encode(value: object) -> bytes:
    """The JSON text of `value` as UTF-8; a lone surrogate (legal in JSON, not in UTF-8) becomes '?'."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def line(value: object) -> bytes:
    """One line of a JSON-lines file, newline included; lone surrogates survive as escapes."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
