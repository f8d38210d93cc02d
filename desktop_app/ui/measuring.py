"""Plans what sending would mean, off the typing path: one plan at a time, and only the newest wish is told. No Qt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.ui.plumbing.tasks import Tasks

Said = TypeVar("Said")
Plan = TypeVar("Plan")


class Measuring(Generic[Said, Plan]):
    """`plan` is the service's; `on_plan` hears its result (None for an empty conversation) and for which text."""

    def __init__(
        self,
        plan: Callable[[Conversation, Sequence[Said], str], Awaitable[Plan]],
        tasks: Tasks,
        on_plan: Callable[[Plan | None, str], None],
        on_problem: Callable[[Problem], None],
    ) -> None:
        self._plan = plan
        self._tasks = tasks
        self._on_plan = on_plan
        self._on_problem = on_problem
        self._wish: tuple[Conversation, Sequence[Said], str] | None = None
        self._busy = False

    def measure(self, conversation: Conversation, said: Sequence[Said], text: str, *, more: bool = False) -> None:
        """Plan for `text` after what was `said`; there may be `more` to send than text."""
        if not said and not text.strip() and not more:
            self._wish = None
            self._on_plan(None, text)
            return
        self._wish = (conversation, said, text)
        if not self._busy:
            self._busy = True
            self._tasks.spawn(self._measure(), name="measure message")

    def cancel(self) -> None:
        """Tell nothing any more."""
        self._wish = None

    async def _measure(self) -> None:
        try:
            while (wish := self._wish) is not None:
                plan = await self._plan(*wish)
                if wish is self._wish:
                    self._wish = None
                    self._on_plan(plan, wish[2])
        except ProblemError as error:
            self._on_problem(error.problem)
        finally:
            self._busy = False
