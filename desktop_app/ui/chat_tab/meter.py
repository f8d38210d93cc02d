"""The line under the composer: tokens of the budget, turns that will not be sent, and the price before sending."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.requests import Role
from desktop_app.services.chat import Chat, SendPlan
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks


class Meter:
    """Plans off the typing path: only the newest wish is worked on, and only its result is told."""

    def __init__(
        self,
        chat: Chat,
        tasks: Tasks,
        on_plan: Callable[[SendPlan | None, str], None],
        on_problem: Callable[[Problem], None],
    ) -> None:
        self._chat = chat
        self._tasks = tasks
        self._on_plan = on_plan
        self._on_problem = on_problem
        self._wish: tuple[Conversation, Sequence[Message], str] | None = None
        self._measuring = False

    def measure(self, conversation: Conversation, messages: Sequence[Message], text: str) -> None:
        """Tell `on_plan` what sending `text` would mean, with the text it was measured for."""
        if not messages and not text.strip():
            self._wish = None
            self._on_plan(None, text)
            return
        self._wish = (conversation, messages, text)
        if not self._measuring:
            self._measuring = True
            self._tasks.spawn(self._measure(), name="measure message")

    def cancel(self) -> None:
        """Tell nothing any more."""
        self._wish = None

    async def _measure(self) -> None:
        """One at a time; a wish that came meanwhile takes the place of the one before."""
        try:
            while (wish := self._wish) is not None:
                plan = await self._chat.plan(*wish)
                if wish is self._wish:
                    self._wish = None
                    self._on_plan(plan, wish[2])
        except ProblemError as error:
            self._on_problem(error.problem)
        finally:
            self._measuring = False


def meter_words(plan: SendPlan | None, messages: Sequence[Message], text: str, *, simulated: bool) -> str:
    """ "≈ 12.4k of 32k tokens · 3 earlier turns not sent · ≈ $0.01–0.03"; empty for an empty conversation."""
    if plan is None:
        return ""
    if plan.problem is not None:
        return f"{plan.problem.happened} {plan.problem.advice}"
    history = plan.history
    about = "" if plan.exact_count else "≈ "
    parts = [f"{about}{formats.compact(history.used)} of {formats.compact(history.budget)} tokens"]
    turns = turns_left_out(messages, history.left_out)
    if turns:
        parts.append(f"{formats.plural(turns, 'earlier turn')} not sent")
    if text.strip():
        words = formats.cost_range(plan.estimate)
        parts.append(f"{words} simulated" if simulated and plan.estimate.high is not None else words)
    return " · ".join(parts)


def turns_left_out(messages: Sequence[Message], left_out: Sequence[MessageId]) -> int:
    """How many questions will not be sent; their answers go with them."""
    out = set(left_out)
    return sum(1 for message in messages if message.id in out and message.role is Role.USER)
