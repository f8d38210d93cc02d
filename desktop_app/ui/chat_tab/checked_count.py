"""The provider's own count beside the meter's: asked for a moment after all is quiet, never waited for. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import ConversationId
from desktop_app.language import tr
from desktop_app.services.chat import SendPlan
from desktop_app.services.server_counts import CheckedCount, ServerCounts
from desktop_app.ui import formats
from desktop_app.ui.plumbing.tasks import Tasks

QUIET_SECONDS = 1.5
"""Without a key, and without an answer being written."""
_WORTH_SAYING, _FEW = 0.05, 200
"""A share of the provider's count, and tokens: a smaller difference stands in the tooltip alone."""


class CountChecking:
    """`changed` is called when another count is known; without `counts` nothing is ever asked."""

    def __init__(
        self, counts: ServerCounts | None, tasks: Tasks, changed: Callable[[], None], quiet: float = QUIET_SECONDS
    ) -> None:
        self._counts = counts
        self._tasks = tasks
        self._changed = changed
        self._quiet = quiet
        self._timer: asyncio.TimerHandle | None = None
        self._wish: tuple[Conversation, Sequence[Message]] | None = None
        self._found: tuple[ConversationId, CheckedCount] | None = None

    def look(self, conversation: Conversation | None, said: Sequence[Message]) -> CheckedCount | None:
        """What is known of the branch in view; asked for anew once nothing was typed for a while."""
        self.close()
        if self._counts is None or conversation is None or not said:
            self._found = None
            return None
        self._wish = (conversation, said)
        self._timer = asyncio.get_running_loop().call_later(self._quiet, self._due)
        return self._known()

    def close(self) -> None:
        """Ask no more."""
        self._wish = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _known(self) -> CheckedCount | None:
        if self._found is None or self._wish is None:
            return None
        conversation, said = self._wish
        of, count = self._found
        return count if of == conversation.id and any(each.id == count.leaf_id for each in said) else None

    def _due(self) -> None:
        self._timer = None
        self._tasks.spawn(self._check(), name="check count of tokens")

    async def _check(self) -> None:
        wish = self._wish
        if wish is None or self._counts is None:
            return
        before, count = self._known(), await self._counts.check(*wish)
        if wish is self._wish:
            self._found = (wish[0].id, count) if count is not None else None
            if count != before:
                self._changed()


def checked_part(count: CheckedCount | None) -> str:
    """For the meter, where the estimate is off by more than a little: "the provider counts ≈ 1.2k more"."""
    if count is None or abs(count.more_there) <= max(_FEW, _WORTH_SAYING * count.there):
        return ""
    tokens = formats.compact(abs(count.more_there))
    if count.more_there > 0:
        return tr("the provider counts {tokens} more", tokens=tokens)
    return tr("the provider counts {tokens} fewer", tokens=tokens)


def checked_sentence(count: CheckedCount | None) -> str:
    """For the tooltip: both figures and the difference, with what they are of."""
    if count is None:
        return ""
    return tr(
        "Tokens are an estimate. Of what was sent already the provider counts {there}, Ponder {here}: {difference}.",
        there=formats.number(count.there),
        here=formats.number(count.here),
        difference=_difference(count),
    )


def with_checked(words: str, explanation: str, count: CheckedCount | None, plan: SendPlan | None) -> tuple[str, str]:
    """The meter's line and its tooltip with what the provider counted; as they are where nothing is planned."""
    if plan is None or count is None:
        return words, explanation
    if count.more_there and not words.startswith("≈"):
        words = f"≈ {words}"
    used, *rest = words.split(" · ")
    line = " · ".join(part for part in (used, checked_part(count), *rest) if part)
    return line, "\n".join(part for part in (explanation, checked_sentence(count)) if part)


def _difference(count: CheckedCount) -> str:
    if not count.more_there:
        return tr("the same")
    tokens = formats.number(abs(count.more_there))
    return tr("{tokens} more", tokens=tokens) if count.more_there > 0 else tr("{tokens} fewer", tokens=tokens)
