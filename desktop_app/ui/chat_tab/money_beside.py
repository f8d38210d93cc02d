"""The quiet money beside the composer: what each service tier would cost now, and what the prompt cache saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.usage import CostRange
from desktop_app.services.chat import Chat, SendPlan
from desktop_app.services.prompt_cache import CacheReading
from desktop_app.ui.chat_tab.cache_words import cache_line, cache_sentence, miss_sentence
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.service_tiers import STANDARD, tier_costs


class MoneyBeside:
    """Works it out off the typing path; only the newest wish is shown. `reading` is what is shown of the cache."""

    def __init__(self, chat: Chat, view: ChatView, tasks: Tasks, *, simulated: bool) -> None:
        self._chat = chat
        self._view = view
        self._tasks = tasks
        self._simulated = simulated
        self._plans = 0
        self._readings = 0
        self.reading = CacheReading()

    def planned(self, conversation: Conversation | None, plan: SendPlan | None, text: str) -> None:
        """Another text is written, or something else was chosen."""
        self._plans += 1
        tiers = self._chat.profile(conversation).service_tiers if conversation else ()
        if conversation is None or plan is None or plan.problem or not text.strip() or not tiers:
            self._view.show_tier_costs({})
            return
        work = self._price_tiers(self._plans, conversation, (STANDARD, *tiers), plan.history.used)
        self._tasks.spawn(work, name="price tiers")

    async def _price_tiers(self, turn: int, conversation: Conversation, tiers: Sequence[str], tokens: int) -> None:
        costs: dict[str, CostRange] = {}
        for tier in tiers:
            try:
                at_tier = replace(conversation, service_tier=tier or None)
                costs[tier] = (await self._chat.estimate(at_tier, tokens)).cost
            except ProblemError:
                return  # the meter's own estimate has told it
            if turn != self._plans:
                return
        self._view.show_tier_costs(tier_costs(costs, simulated=self._simulated))

    def said(self, messages: Sequence[Message]) -> None:
        """Another conversation is in view, or an answer has ended."""
        self._readings += 1
        self._tasks.spawn(self._read(self._readings, messages), name="read prompt cache")

    async def _read(self, turn: int, messages: Sequence[Message]) -> None:
        reading = await self._chat.cache(messages)
        if turn != self._readings:
            return
        self.reading = reading
        line = cache_line(reading, simulated=self._simulated)
        parts = [cache_sentence(reading, simulated=self._simulated)]
        if reading.miss is not None:
            parts.append(miss_sentence(reading.miss, simulated=self._simulated))
        self._view.show_cache(line, " ".join(part for part in parts if part))
