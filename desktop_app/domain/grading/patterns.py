"""Regular expressions that a person typed: compiled, or refused with a sentence."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache

from desktop_app.language import tr

LONGEST = 2_000
FLAGS = {"a": re.ASCII, "i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}

_SIGN = r"\\U[0-9A-Fa-f]{8}|\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|\\N\{[^}]*\}|\\.|[^\\]"
_RANGE = re.compile(rf"({_SIGN})-(?=({_SIGN}))", re.DOTALL)
_MOST_SPANNED = 2_000_000
_HIGHEST = 0x110000


@lru_cache(maxsize=256)
def compiled(pattern: str, flags: str = "") -> re.Pattern[str]:
    """A pattern of Python's `re`. Raises ValueError, whose text is a sentence."""
    if len(pattern) > LONGEST:
        raise ValueError(tr("A pattern has at most {most:,} characters.", most=LONGEST))
    if _spanned(pattern) > _MOST_SPANNED:
        raise ValueError(tr("The ranges of the pattern span too many characters."))
    wanted = re.RegexFlag(0)
    for flag in flags:
        if flag not in FLAGS:
            raise ValueError(tr("There is no flag “{flag}”; known are {known}.", flag=flag, known=", ".join(FLAGS)))
        wanted |= FLAGS[flag]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a later Python may read otherwise
            return re.compile(pattern, wanted)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(tr("The pattern can't be read: {error}.", error=error)) from None


def _spanned(pattern: str) -> int:
    """How many characters the ranges of a pattern span, at most: `re` looks at each of them when it compiles, which for
    a few hundred ranges over all of Unicode takes seconds."""
    return sum(max(0, _code(match[2]) - _code(match[1])) for match in _RANGE.finditer(pattern))


def _code(sign: str) -> int:
    if sign[:2] in ("\\U", "\\u", "\\x") and len(sign) > 2:
        return int(sign[2:], 16)
    return _HIGHEST if sign.startswith("\\N{") else ord(sign[-1])
