"""What a refused request says about its model, and the sentence that tells a person so."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.model_notes import (
    EFFORT_PARAM,
    MODE_PARAM,
    SUMMARY_PARAM,
    TIER_PARAM,
    VERBOSITY_PARAM,
    WEB_SEARCH_PARAM,
    Lesson,
)
from desktop_app.domain.model_profiles import ModelProfile
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest
from desktop_app.language import later, tr

Refused = Callable[[Problem, AnswerRequest], Awaitable[Problem]]
"""Told of every request that the server refused; what it teaches is kept, and it comes back in clearer words."""


async def told_as_it_is(problem: Problem, _: AnswerRequest) -> Problem:
    """Where nobody learns from it."""
    return problem


_TEACHING = (ProblemKind.UNSUPPORTED_VALUE, ProblemKind.UNSUPPORTED_PARAMETER, ProblemKind.INVALID_REQUEST)

_ONE_VALUE = (MODE_PARAM, TIER_PARAM, "temperature", "top_p")
"""Refused as a whole by the server's words, though only the value sent is meant (probed in 2026-08)."""

_WORDS = {
    "reasoning": later("a reasoning effort"),
    EFFORT_PARAM: later("any reasoning effort"),
    VERBOSITY_PARAM: "a verbosity",
    MODE_PARAM: later("this reasoning mode"),
    SUMMARY_PARAM: later("reasoning summaries"),
    TIER_PARAM: later("this service tier"),
    WEB_SEARCH_PARAM: later("web search"),
    "background": later("background jobs"),
    "stream": "streaming",
    "temperature": "a temperature",
    "top_p": "top_p",
    "text.format": later("this format of the answer"),
}


def lesson_of(problem: Problem, request: AnswerRequest, server: str, at: Timestamp) -> Lesson | None:
    """The lesson in a refusal of `request`, None where it says nothing about what the model takes."""
    if problem.kind not in _TEACHING or problem.status not in (400, 404, 422):
        return None
    param = _param(problem)
    if param not in _WORDS or "has moved" in problem.detail or not _was_sent(param, request):
        return None
    if problem.kind is ProblemKind.INVALID_REQUEST and not problem.supported_values and not _says_no(problem):
        return None
    refused = (
        _sent(param, request) if param in _ONE_VALUE or problem.kind is not ProblemKind.UNSUPPORTED_PARAMETER else ""
    )
    return Lesson(server, request.model_id, param, problem.supported_values, problem.detail, at, refused)


def _param(problem: Problem) -> str:
    param = problem.param or ""
    if param.startswith("tools") and re.search(r"web_search", problem.detail):
        return WEB_SEARCH_PARAM
    if not param and (found := re.search(r"[Uu]nsupported (?:parameter|value): '([a-z_.]+)'", problem.detail)):
        param = found[1]
    return {"reasoning_effort": EFFORT_PARAM, "verbosity": VERBOSITY_PARAM, "effort": EFFORT_PARAM}.get(param, param)


def _says_no(problem: Problem) -> bool:
    return bool(re.search(r"(not|does not|isn't) support", problem.detail))


def _was_sent(param: str, request: AnswerRequest) -> bool:
    """A refusal of what was not even asked for comes from something between here and the model."""
    switches = {
        "background": request.background,
        "stream": request.stream,
        WEB_SEARCH_PARAM: request.web_search is not None,
        SUMMARY_PARAM: request.summary is not None,
        TIER_PARAM: request.service_tier is not None,
        VERBOSITY_PARAM: request.verbosity is not None,
    }
    return switches.get(param, True)


def _sent(param: str, request: AnswerRequest) -> str:
    sent = {
        EFFORT_PARAM: request.effort,
        VERBOSITY_PARAM: request.verbosity,
        MODE_PARAM: request.reasoning_mode,
        TIER_PARAM: request.service_tier,
        "temperature": request.effort,
        "top_p": request.effort,
    }.get(param)
    return str(sent) if sent else ""


def explained(problem: Problem, profile: ModelProfile, today: date, lesson: Lesson | None) -> Problem:
    """The problem in the words of what is known: what it taught, or when its model was shut down and what follows."""
    name, end = profile.model_id, profile.shutdown_date
    if lesson is not None:
        return replace(problem, advice=tr("{lesson_words} Ponder has noted it.", lesson_words=lesson_words(lesson)))
    if problem.kind is ProblemKind.UNKNOWN_MODEL and not profile.is_retired(today):
        if profile.with_key is False:
            return replace(problem, happened=tr("Your provider does not list {name} for this key.", name=name))
        return problem
    if problem.kind not in (ProblemKind.RETIRED_MODEL, ProblemKind.UNKNOWN_MODEL):
        return problem
    happened = tr("{name} has been shut down.", name=name)
    if end is not None:
        day = f"{end.day} {end:%B %Y}"
        gone = tr("{name} was shut down on {day}.", name=name, day=day)
        happened = (
            gone if end <= today else tr("{happened} It was said to last until {day}.", happened=happened, day=day)
        )
    advice = (
        tr("Use {replacement} instead.", replacement=profile.replacement) if profile.replacement else problem.advice
    )
    return replace(problem, kind=ProblemKind.RETIRED_MODEL, happened=happened, advice=advice)


def lesson_words(lesson: Lesson) -> str:
    """What was learned, in a sentence: "gpt-x takes low, medium and high."."""
    if lesson.supported:
        what = {VERBOSITY_PARAM: tr("the verbosity "), TIER_PARAM: tr("the service tier "), MODE_PARAM: tr("the mode ")}
        return tr(
            "{model_id} takes {get}{listed}.",
            model_id=lesson.model_id,
            get=what.get(lesson.param, ""),
            listed=_listed(lesson.supported),
        )
    refused = f"“{lesson.refused}”" if lesson.refused else tr(_WORDS.get(lesson.param, lesson.param))
    return tr("{model_id} does not take {refused}.", model_id=lesson.model_id, refused=refused)


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(values)
