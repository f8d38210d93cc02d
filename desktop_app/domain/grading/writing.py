"""Checks written out in the text form that `written` reads: what is kept, exported and shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from desktop_app.domain.grading.checks import (
    Check,
    Contains,
    Exact,
    Expression,
    Ignoring,
    Number,
    Part,
    Regex,
    Schema,
    Which,
)


def write_checks(checks: Sequence[Check]) -> str:
    """One check per line; `read_checks` gives the same checks back."""
    return "\n".join(write_check(check) for check in checks)


def write_check(check: Check) -> str:
    """One check in its text form."""
    match check:
        case Exact():
            words = ["exact", *map(_quoted, check.texts), *_ignoring(check.ignoring), *_part(check.part)]
        case Contains():
            which = [] if check.which is Which.ALL else [check.which.value]
            words = ["contains", *which, *map(_quoted, check.texts), *_ignoring(check.ignoring), *_part(check.part)]
        case Regex():
            words = ["regex", _pattern(check), *_part(check.part)]
        case Number():
            words = ["number", *_number(check), *_part(check.part)]
        case Schema():
            words = ["schema", json.dumps(json.loads(check.schema), ensure_ascii=False)]
        case Expression():
            words = ["expression", check.text]
    return " ".join(words)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _pattern(check: Regex) -> str:
    plain = "/" not in check.pattern and "\n" not in check.pattern and not check.pattern.endswith("\\")
    return f"/{check.pattern}/{check.flags}" if plain else f"/{_slashed(check.pattern)}/{check.flags}"


def _slashed(pattern: str) -> str:
    """Slashes as the text form needs them; one that is escaped already stays as it is."""
    written, escaped = "", False
    for sign in pattern:
        written += "\\/" if sign == "/" and not escaped else "\\n" if sign == "\n" else sign
        escaped = sign == "\\" and not escaped
    return written


def _ignoring(ignoring: Iterable[Ignoring]) -> list[str]:
    names = [each.value for each in Ignoring if each in set(ignoring)]
    return ["ignoring " + ", ".join(names)] if names else []


def _part(part: Part) -> list[str]:
    if part.after:
        return [f"after {_quoted(part.after)}"]  # not shown
    return ["last line"] if part.last_line else []  # not shown


def _number(check: Number) -> list[str]:
    words = [] if check.value is None else [f"{check.value}"]
    if check.tolerance or check.relative:
        words.append(f"±{_share(check.tolerance)}%" if check.relative else f"±{check.tolerance}")
    if check.unit:
        words.append(f"in {_quoted(check.unit) if _needs_quotes(check.unit) else check.unit}")  # not shown
    words += ["unit needed"] if check.unit_needed else []  # not shown
    words += [f"{check.pick.value} number"] if check.pick is not None else []  # not shown
    return [*words, "decimal comma"] if check.decimal_comma else words  # not shown


def _share(tolerance: Decimal) -> Decimal:
    return (tolerance * 100).normalize()


def _needs_quotes(unit: str) -> bool:
    return not (unit[0].isalpha() or unit[0] in "%‰°$€£¥₩₹") or any(each.isspace() or each in ';,"' for each in unit)
