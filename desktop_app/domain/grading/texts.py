"""Texts compared as a person would: the part that counts, and what makes no difference left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from desktop_app.domain.grading import said
from desktop_app.domain.grading.checks import Contains, Exact, Graded, Ignoring, Part, Which, right, unknown, wrong

_MARKUP = "*_`# \t\r\n"
_SHOWN = 60


def part_of(answer: str, part: Part) -> str | None:
    """The text that counts, None where what it should follow is not there."""
    if part.after:
        places = [match.end() for match in re.finditer(re.escape(part.after), answer, re.IGNORECASE)]
        if not places:
            return None
        rest = answer[places[-1] :].lstrip(_MARKUP)
        return rest.split("\n", 1)[0].strip(_MARKUP)
    if part.last_line:
        return answer.rstrip(_MARKUP).rsplit("\n", 1)[-1].strip(_MARKUP)
    return answer


def missing_part(part: Part) -> str:
    """Why there is nothing to look at."""
    return said.PART_MISSING.format(part=f"“{part.after}”")


def same_form(text: str, ignoring: Iterable[Ignoring]) -> str:
    """The text in the form in which it is compared."""
    left_out = set(ignoring)
    text = unicodedata.normalize("NFC", text)
    if Ignoring.ACCENTS in left_out:
        parts = unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", "".join(each for each in parts if not unicodedata.combining(each)))
    if Ignoring.PUNCTUATION in left_out:
        # a mark between words keeps them apart
        text = "".join(" " if unicodedata.category(each).startswith("P") else each for each in text)
    if Ignoring.CASE in left_out:
        text = unicodedata.normalize("NFC", text.casefold())
    return ("" if Ignoring.SPACES in left_out else " ").join(text.split())


def shown(text: str) -> str:
    """A text in quotation marks, short enough for a sentence."""
    line = " ".join(text[: _SHOWN * 8].split())
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[: _SHOWN - 1].rstrip()}…”"


def grade_exact(answer: str, expected: str | None, check: Exact) -> Graded:
    """Whether the answer is one of the texts."""
    texts = check.texts or ((expected,) if expected is not None and expected.strip() else ())
    if not texts:
        return unknown(said.NO_EXPECTED)
    found = part_of(answer, check.part)
    if found is None:
        return wrong(missing_part(check.part))
    form = same_form(found, check.ignoring)
    for text in texts:
        if same_form(text, check.ignoring) == form:
            return right(said.IT_IS.format(found=shown(text)))
    wanted = said.OR.join(shown(text) for text in texts[:3])
    return wrong(said.IT_IS_NOT.format(found=shown(found), wanted=wanted) if form else said.EMPTY.format(wanted=wanted))


def grade_contains(answer: str, expected: str | None, check: Contains) -> Graded:
    """Whether all, any or none of the texts stand in the answer."""
    texts = check.texts or ((expected,) if expected is not None and expected.strip() else ())
    if not texts:
        return unknown(said.NO_EXPECTED)
    part = part_of(answer, check.part)
    if part is None:
        return wrong(missing_part(check.part))
    form = same_form(part, check.ignoring)
    forms = {text: same_form(text, check.ignoring) for text in texts}
    if not all(forms.values()):
        return unknown(said.NOTHING_LEFT)
    found = [text for text in texts if forms[text] in form]
    absent = [text for text in texts if forms[text] not in form]
    if check.which is Which.NONE:
        if found:
            return wrong(said.CONTAINS.format(texts=_listed(found)))
        return right(said.CONTAINS_NOT.format(texts=_listed(absent)))
    enough = bool(found) if check.which is Which.ANY else not absent
    if enough:
        return right(said.CONTAINS.format(texts=_listed(found)))
    return wrong(said.CONTAINS_NOT.format(texts=_listed(absent)))


def _listed(texts: list[str]) -> str:
    names = ", ".join(shown(text) for text in texts[:3])
    return said.AND_MORE.format(texts=names, count=len(texts) - 3) if len(texts) > 3 else names
