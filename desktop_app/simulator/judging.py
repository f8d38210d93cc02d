"""A simulated judge: it mostly sees which answer is right, errs at times, and leans a little to what it reads first."""

from __future__ import annotations

import json
import re
from typing import Any

from . import seeded
from .json_text import Json

ERRS = 0.04
"""How often it takes a right answer for a wrong one, or the other way round."""
LEANS = 0.1
"""How often it prefers the first of two answers for its place."""

_RESULT = re.compile(r"answer\s*[:=]\s*(.+)", re.IGNORECASE)


def verdict(schema: Json, prompt: str, key: object) -> Json | None:
    """What it replies to a request for `grade` or `better`; None where the prompt shows no answers to judge."""
    shown = _shown(prompt)
    wanted: Json = schema.get("properties") or {}
    words = {name: part.get("enum") or [] for name, part in wanted.items() if isinstance(part, dict)}
    reference = str(shown.get("reference_answer", ""))
    if words.get("grade") and "answer" in shown:
        right = _takes_for_right(str(shown["answer"]), reference, key)
        return _filled(wanted, "grade", _level(words["grade"], right, key), right)
    if words.get("better") and "first_answer" in shown and "second_answer" in shown:
        first = _takes_for_right(str(shown["first_answer"]), reference, "one", str(shown["first_answer"]))
        second = _takes_for_right(str(shown["second_answer"]), reference, "one", str(shown["second_answer"]))
        leans = seeded.fraction("lean", key) < LEANS
        better = "first" if leans or first > second else "second" if second > first else "same"
        return _filled(wanted, "better", better, first or second)
    return None


def _shown(prompt: str) -> Json:
    start = prompt.find("{")
    try:
        value: Any = json.JSONDecoder().raw_decode(prompt, start)[0] if start >= 0 else {}
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _takes_for_right(answer: str, reference: str, *key: object) -> bool:
    found = _RESULT.findall(answer)
    result = found[-1] if found else answer
    right = bool(reference) and _plain(reference) == _plain(result)
    return right != (seeded.fraction("judge errs", *key, answer) < ERRS)


def _plain(text: str) -> str:
    return re.sub(r"[\s,.*$`]+", "", text).casefold()


def _level(levels: list[int], right: bool, key: object) -> int:
    """The best or the worst level, where there are many also the one beside it."""
    ordered = sorted(levels)
    near = 1 if len(ordered) > 3 and seeded.fraction("level", key) < 0.35 else 0
    return ordered[-1 - near] if right else ordered[near]


def _filled(wanted: Json, name: str, value: object, right: bool) -> Json:
    reasons = "Simulated judge: the result agrees with the reference." if right else (
        "Simulated judge: the result does not agree with the reference."
    )  # fmt: skip
    return {each: value if each == name else reasons for each in wanted}
