"""What would be sent, told before it is: which turns fit the budget, their tokens, and the price as a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.attachments import LARGEST_FILE, Attachment, attached_tokens, not_taken, too_much
from desktop_app.domain.conversation import Conversation, Message, StateMode, TrimmedHistory, trim_history
from desktop_app.domain.jobs import JobOrigin
from desktop_app.domain.model_profiles import KnownModels, ModelProfile
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import Role
from desktop_app.domain.usage import CostRange
from desktop_app.language import tr
from desktop_app.services.chat_requests import output_limit
from desktop_app.services.estimates import Estimate, EstimateQuestion
from desktop_app.services.ports import TokenCounter
from desktop_app.services.spending import Spending

_UNKNOWN_WINDOW = 128_000
"""Tokens that a model is trusted with when no source tells its limit."""
SEARCH_TOOL_TOKENS = 300
"""What the provider writes about its web search before a chat; an estimate from recorded answers that used none."""


@dataclass(frozen=True, slots=True)
class SendPlan:
    """Figures in tokens and US dollars. `exact_count` is False where the model's own vocabulary is not known."""

    history: TrimmedHistory
    exact_count: bool
    estimate: CostRange
    problem: Problem | None = None
    details: Estimate | None = None
    """What the estimate rests on, and its worst case."""


class SendPlanner:
    """Asked again on every pause of typing: the counter remembers what it counted."""

    def __init__(self, counter: TokenCounter, catalogue: KnownModels, spending: Spending) -> None:
        self._counter = counter
        self._catalogue = catalogue
        self._spending = spending

    async def plan(self, conversation: Conversation, messages: Sequence[Message]) -> SendPlan:
        """For `messages` with the newest last. An over-long newest message is a `problem`; nothing raises."""
        messages = [message for message in messages if message.role is Role.USER or message.text]
        schema = conversation.options.schema_in_force
        texts = [conversation.developer_message, schema, *(message.text for message in messages)]
        developer, form, *counts = await self._counter.count(texts, conversation.model_id)
        budget = self._budget(conversation)
        profile = self._catalogue.profile(conversation.model_id)
        tokens = [
            count.tokens + (attached_tokens(message.attachments, conversation.model_id) if profile.files.allowed else 0)
            for count, message in zip(counts, messages, strict=True)
        ]
        searches = self._searches(conversation)
        # the model reads a schema and the description of a tool before anything else
        before = developer.tokens + form.tokens + (SEARCH_TOOL_TOKENS if searches else 0)
        history = trim_history(
            messages,
            tokens,
            developer_tokens=before,
            budget=budget,
            sizes=[sum(each.size for each in message.attachments) for message in messages],
            most_bytes=LARGEST_FILE,
        )
        details = await self.estimate(conversation, history.used)
        problem = _attached_problem(messages[-1].attachments if messages else (), profile)
        if problem is None and history.too_long:
            problem = _too_long(history, developer.tokens)
        drops = conversation.options.truncation == "auto"  # then the server itself leaves out the oldest
        if problem is None and history.left_out and _kept_there(conversation) and not drops:
            problem = _too_much_kept(history)
        guessed = searches or any(each.attachments for each in messages)
        exact = all(count.exact for count in (developer, *counts)) and not guessed
        return SendPlan(history, exact, details.cost, problem, details)

    async def estimate(self, conversation: Conversation, input_tokens: int) -> Estimate:
        """The price of an answer to so many tokens of input, with the conversation's choices."""
        profile = self._catalogue.profile(conversation.model_id)
        return await self._spending.estimate(
            EstimateQuestion(
                model_id=conversation.model_id,
                input_tokens=input_tokens,
                effort=conversation.effort,
                origin=JobOrigin.CHAT,
                conversation_id=conversation.id,
                searches=self._searches(conversation),
                max_output_tokens=output_limit(conversation, profile),
                output_limit=profile.max_output_tokens,
                service_tier=conversation.service_tier if conversation.service_tier in profile.service_tiers else None,
            )
        )

    def _searches(self, conversation: Conversation) -> bool:
        return conversation.web_search and self._catalogue.profile(conversation.model_id).web_search.allowed

    def _budget(self, conversation: Conversation) -> int:
        profile = self._catalogue.profile(conversation.model_id)
        model_limit = profile.max_input_tokens or profile.context_window or _UNKNOWN_WINDOW
        chosen = 0 if _kept_there(conversation) else conversation.history_budget
        return min(chosen or model_limit, model_limit)


def _attached_problem(attachments: Sequence[Attachment], profile: ModelProfile) -> Problem | None:
    if not attachments:
        return None
    if not profile.files.allowed:
        return not_taken(attachments, tr("{model_id} takes no files at this server.", model_id=profile.model_id))
    return too_much(attachments)


def _too_long(history: TrimmedHistory, developer: int) -> Problem:
    beside = tr(", {developer:,} of them in the developer message", developer=developer) if developer else ""
    return Problem(
        ProblemKind.CONTEXT_TOO_LONG,
        tr(
            "This message alone has about {used:,} tokens{beside}; {budget:,} fit.",
            used=history.used,
            beside=beside,
            budget=history.budget,
        ),
        tr("Shorten it, split it, or choose a larger history budget or another model. Nothing was sent."),
    )


def _kept_there(conversation: Conversation) -> bool:
    """Whether the provider holds the earlier turns: then all of them are read each time, whatever the budget."""
    return conversation.state_mode in (StateMode.RESPONSE, StateMode.CONVERSATION)


def _too_much_kept(history: TrimmedHistory) -> Problem:
    return Problem(
        ProblemKind.CONTEXT_TOO_LONG,
        tr(
            "What the provider keeps of this conversation is longer than the {budget:,} tokens the model reads.",
            budget=history.budget,
        ),
        tr("Let Ponder send the history each time instead: then the oldest turns are left out. Nothing was sent."),
    )
