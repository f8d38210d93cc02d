"""A refusal in the server's own terms: status, code, param, message and how long to wait, read off a reply."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from desktop_app.openai_api.json_values import Record, text_of, whole_text

LONGEST_DETAIL = 2_000
"""Characters kept of what a server wrote; an HTML error page is not worth more."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What a server said when it refused. `status` is None for an error inside a 200 stream or response.

    `costs` says that the request was one that the server charges for once it has accepted it.
    """

    status: int | None
    code: str
    type: str
    param: str
    message: str
    costs: bool = False
    structured: bool = True
    """Whether there was an error object at all, or only text that anything on the way may have written."""
    retry_after: float | None = None
    request_id: str | None = None

    def says(self, pattern: str) -> bool:
        """Whether the message matches, whatever the case."""
        return re.search(pattern, self.message, re.IGNORECASE) is not None


def failure_of_reply(status: int, headers: Mapping[str, str], body: str, *, costs: bool) -> Failure:
    """Read an HTTP error. JSON is looked for whatever the content type claims (401 and 503 come as text/plain)."""
    try:
        parsed: Any = json.loads(body)
    except (ValueError, RecursionError):
        parsed = None
    error = _error_object(parsed)
    message = text_of(error, "message") if error else _plain_text(body)
    return Failure(
        status=status,
        code=_word(error, "code"),
        type=_word(error, "type"),
        param=_word(error, "param"),
        message=message[:LONGEST_DETAIL],
        costs=costs,
        structured=bool(error),
        retry_after=_wait_in_headers(headers) or wait_in_message(message),
        request_id=headers.get("x-request-id"),
    )


def failure_of_error(error: Record, *, request_id: str | None) -> Failure:
    """Read the error object of a stream's `error` event or of a failed response."""
    message = text_of(error, "message")
    return Failure(
        status=None,
        code=_word(error, "code"),
        type=_word(error, "type"),
        param=_word(error, "param"),
        message=message[:LONGEST_DETAIL],
        retry_after=wait_in_message(message),
        request_id=request_id,
    )


def supported_values(message: str) -> tuple[str, ...]:
    """What a 400 says would have been accepted: `Supported values are: 'low', 'medium', and 'high'.`"""
    _, found, tail = message.partition("Supported values are:")
    return tuple(re.findall(r"'([^']+)'", tail)) if found else ()


_UNITS = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}


def wait_in_message(message: str) -> float | None:
    """Seconds in `Please try again in 11.054s` (also `1m30s`, `250ms`): inside a stream it is said nowhere else."""
    found = re.search(r"try again in ((?:\d+(?:\.\d+)?(?:ms|h|m|s))+)", message)
    if not found:
        return None
    return sum(float(number) * _UNITS[unit] for number, unit in re.findall(r"([\d.]+)(ms|h|m|s)", found[1]))


def _wait_in_headers(headers: Mapping[str, str]) -> float | None:
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        value = headers.get(name, "")
        if re.fullmatch(r"\d+(\.\d+)?", value.strip()):
            return float(value) * unit
    try:
        when = parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    seconds = (when - datetime.now(UTC)).total_seconds()
    return seconds if seconds > 0 else None


def _error_object(parsed: Any) -> Record:
    """The error in its usual place, or flat, or as a bare text: servers that speak the API differ in this."""
    if not isinstance(parsed, dict):
        return {}
    error = parsed.get("error")
    if isinstance(error, dict):
        return error
    if isinstance(error, str):
        return {"message": error}
    if isinstance(parsed.get("message"), str):
        return parsed
    if isinstance(parsed.get("detail"), str):
        return {"message": parsed["detail"]}
    return {}


def _word(error: Record, name: str) -> str:
    value = error.get(name)
    return whole_text(str(value)) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _plain_text(body: str) -> str:
    text = re.sub(r"(?s)<(script|style).*?</\1>|<[^>]*>", " ", body[: 10 * LONGEST_DETAIL])
    return whole_text(" ".join(text.split()))
