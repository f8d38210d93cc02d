"""Regular expressions that a person typed: compiled, or refused with a sentence."""

from __future__ import annotations

import re
import warnings
from functools import lru_cache

LONGEST = 2_000
FLAGS = {"a": re.ASCII, "i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL, "x": re.VERBOSE}


@lru_cache(maxsize=256)
def compiled(pattern: str, flags: str = "") -> re.Pattern[str]:
    """A pattern of Python's `re`. Raises ValueError, whose text is a sentence."""
    if len(pattern) > LONGEST:
        raise ValueError(f"A pattern has at most {LONGEST:,} characters.")
    wanted = re.RegexFlag(0)
    for flag in flags:
        if flag not in FLAGS:
            raise ValueError(f"There is no flag “{flag}”; known are {', '.join(FLAGS)}.")
        wanted |= FLAGS[flag]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a later Python may read otherwise
            return re.compile(pattern, wanted)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"The pattern can't be read: {error}.") from None
