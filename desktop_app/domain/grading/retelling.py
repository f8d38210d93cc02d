"""Tells what a check said in the person's language: it is kept in English, as it was said in a process of its own."""

from __future__ import annotations

import re
from functools import lru_cache
from string import Formatter

from desktop_app.domain.grading import said
from desktop_app.language import in_force, tr

_LONGEST = 2_000
_MOST_ENDS = 20
_ENDS = re.compile(r"[.](?= |$)")
_BETWEEN_TEXTS = re.compile("”" + re.escape(said.OR) + "“")


def retold(why: str) -> str:
    """The sentences of a grade's `why`, each as the person's language says it; as they are where one is not known."""
    return why if in_force() == "en" or len(why) > _LONGEST else _retold(why, in_force())


@lru_cache(maxsize=1024)
def _retold(why: str, _language: str) -> str:
    found = _sentences(why, tuple(match.end() for match in _ENDS.finditer(why))[:_MOST_ENDS])
    return why if found is None else " ".join(found)


def _sentences(why: str, ends: tuple[int, ...]) -> list[str] | None:
    """One told sentence after another; None where that does not come out. A value may hold full stops, too."""
    failed: set[int] = set()

    def after(start: int) -> list[str] | None:
        if start >= len(why):
            return []
        if start in failed:
            return None
        for end in (each for each in ends if each > start):
            told = _told(why[start:end])
            rest = after(end + 1) if told else None
            if told and rest is not None:
                return [told, *rest]
        failed.add(start)
        return None

    return after(0)


def _told(sentence: str) -> str:
    for source, pattern in _patterns():
        match = pattern.fullmatch(sentence)
        if match is not None:
            values = {name: _value(name, value) for name, value in match.groupdict().items()}
            return tr(source, **values)
    return ""


def _value(name: str, value: str) -> str:
    if name == "where":
        return tr(said.AT_THE_TOP) if value == said.AT_THE_TOP else tr(said.AT, place=value[3:-1])
    if name == "wanted":
        return _BETWEEN_TEXTS.sub(lambda _: f"”{tr(said.OR)}“", value)
    if name == "texts" and (more := _and_more().fullmatch(value)):
        return tr(said.AND_MORE, **more.groupdict())
    return tr(said.LARGE) if value == said.LARGE else value


_QUOTED = "“.*”"
_SHAPES = {
    "where": r"At [^ ].*?:",
    "texts": _QUOTED + r"(?: and \d+ more)?",
    "wanted": _QUOTED + r"(?: ± [\d.]+(?: %)?)?",
    "count": r"[\d,]+",
    **dict.fromkeys(("found", "part", "expected"), _QUOTED),
}


def _pattern(source: str) -> re.Pattern[str]:
    parts = []
    for words, name, _, _ in Formatter().parse(source):
        parts.append(re.escape(words))
        if name is not None:
            parts.append(f"(?P<{name}>{_SHAPES.get(name, '.+')})")
    return re.compile("".join(parts), re.DOTALL)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with the most words of their own first, as "It is {found}." would take "It is {found}, not {wanted}."."""
    most_words = sorted(said.ALL, key=lambda source: len(re.sub(r"{.*?}", "", source)), reverse=True)
    return tuple((source, _pattern(source)) for source in most_words)


@lru_cache(maxsize=1)
def _and_more() -> re.Pattern[str]:
    return _pattern(said.AND_MORE)
