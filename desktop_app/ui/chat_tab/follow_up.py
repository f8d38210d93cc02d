"""What to offer after the last answer, when it did not simply end well. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.answers import ResponseStatus
from desktop_app.domain.conversation import Message, MessageState
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import Role
from desktop_app.language import tr
from desktop_app.ui.answer_text import ended_words
from desktop_app.ui.chat_tab.entries import AGAIN, CONTINUE, can_continue

SETTINGS, SEND_ANYWAY, STANDARD_TIER = "settings", "send_anyway", "standard_tier"

_ACCESS = frozenset({ProblemKind.NO_KEY, ProblemKind.WRONG_KEY, ProblemKind.CONFIGURATION})


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A problem or a sentence, and the buttons that help."""

    problem: Problem | None
    text: str
    actions: tuple[tuple[str, str], ...]


def follow_up(message: Message | None) -> FollowUp | None:
    """For the newest message of a conversation; None where nothing needs to be offered."""
    if message is None or message.role is not Role.ASSISTANT:
        return None
    actions: list[tuple[str, str]] = [(CONTINUE, tr("Continue"))] if can_continue(message) else []
    if message.state in (MessageState.FAILED, MessageState.INTERRUPTED) and message.problem is not None:
        actions.append((AGAIN, tr("Ask again")))
        if _tier_was_refused(message, message.problem):
            actions.append((STANDARD_TIER, tr("Ask at the standard tier")))
        if message.problem.kind in _ACCESS:
            actions.append((SETTINGS, tr("Open settings")))
        return FollowUp(message.problem, "", tuple(actions))
    answer = message.answer
    if message.state is MessageState.COMPLETE and answer and answer.status is ResponseStatus.INCOMPLETE:
        return FollowUp(None, ended_words(answer), (*actions, (AGAIN, tr("Ask again"))))
    return None


def _tier_was_refused(message: Message, problem: Problem) -> bool:
    """Whether the service tier that was asked for is in the way."""
    sent = message.figures.sent if message.figures else None
    if sent is None or not sent.service_tier:
        return False
    return problem.param == "service_tier" or problem.kind is ProblemKind.OVERLOADED


def refusal_actions(problem: Problem) -> tuple[tuple[str, str], ...]:
    """Buttons for a message that was not sent."""
    if problem.kind is ProblemKind.OVER_CAP:
        return ((SEND_ANYWAY, tr("Send anyway")), (SETTINGS, tr("Open settings")))
    return ((SETTINGS, tr("Open settings")),) if problem.kind in _ACCESS else ()
