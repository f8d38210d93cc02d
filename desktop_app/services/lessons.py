"""What a refused request says about its model, and the sentence that tells a person so."""

from __future__ import annotations

import re

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.model_notes import (
    EFFORT_PARAM,
    MODE_PARAM,
    TIER_PARAM,
    VERBOSITY_PARAM,
    WEB_SEARCH_PARAM,
    Lesson,
)
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import AnswerRequest

_TEACHING = (ProblemKind.UNSUPPORTED_VALUE, ProblemKind.UNSUPPORTED_PARAMETER, ProblemKind.INVALID_REQUEST)

_WORDS = {
    "reasoning": "a reasoning effort",
    EFFORT_PARAM: "this effort",
    VERBOSITY_PARAM: "a verbosity",
    MODE_PARAM: "this reasoning mode",
    "reasoning.summary": "reasoning summaries",
    TIER_PARAM: "this service tier",
    WEB_SEARCH_PARAM: "web search",
    "background": "background jobs",
    "stream": "streaming",
    "temperature": "a temperature",
    "top_p": "top_p",
    "text.format": "this format of the answer",
}


def lesson_of(problem: Problem, request: AnswerRequest, server: str, at: Timestamp) -> Lesson | None:
    """The lesson in a refusal of `request`, None where it says nothing about what the model takes."""
    if problem.kind not in _TEACHING or problem.status not in (400, 404, 422):
        return None
    param = _param(problem)
    if param not in _WORDS:
        return None
    if problem.kind is ProblemKind.INVALID_REQUEST and not problem.supported_values and not _says_no(problem):
        return None
    refused = ""
    if param != "reasoning" and problem.kind is not ProblemKind.UNSUPPORTED_PARAMETER:
        refused = _sent(param, request)
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


def _sent(param: str, request: AnswerRequest) -> str:
    sent = {
        EFFORT_PARAM: request.effort,
        VERBOSITY_PARAM: request.verbosity,
        MODE_PARAM: request.reasoning_mode,
        TIER_PARAM: request.service_tier,
    }.get(param)
    return str(sent) if sent else ""


def lesson_words(lesson: Lesson) -> str:
    """What was learned, in a sentence: "gpt-x takes low, medium and high."."""
    if lesson.supported:
        what = {VERBOSITY_PARAM: "the verbosity ", TIER_PARAM: "the service tier ", MODE_PARAM: "the mode "}
        return f"{lesson.model_id} takes {what.get(lesson.param, '')}{_listed(lesson.supported)}."
    refused = f"“{lesson.refused}”" if lesson.refused else _WORDS.get(lesson.param, lesson.param)
    return f"{lesson.model_id} does not take {refused}."


def _listed(values: tuple[str, ...]) -> str:
    return ", ".join(values)
