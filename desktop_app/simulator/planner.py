"""Decides, from a request alone, what the answer will be and when: a pure function, so it outlives restarts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from . import citations, efforts, items, judging, seeded, structured, tokens
from .attached import told
from .json_text import Json
from .models import Profile
from .script import Library, Task, Written, special, topic_of
from .triggers import Triggers

FOREVER = 1e12
_TIER_PACE = {"flex": 0.6, "priority": 1.6, "ultrafast": 4.0}
"""How fast a service tier is, relative to the default one."""
_REFUSAL = "I'm sorry, but I can't help with that. (This refusal is simulated.)"
_DEFAULT_THOUGHTS = (
    "**Framing the question**\n\nThe question is about {topic}. I separate what is asked from what is assumed.",
    "**Weighing the answer**\n\nI compare the options, keep the ones that hold up, and put the answer first.",
)
_RESEARCH_WORDS = ("{topic} overview", "{topic} latest figures", "{topic} criticism", "{topic} case studies",
                   "{topic} outlook", "{topic} expert opinion", "{topic} data release")  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """A request with everything its answer depends on."""

    key: str
    profile: Profile
    body: Json
    prompt: str
    """Text of the newest user message."""
    history: tuple[tuple[str, str], ...] = ()
    """(role, text) of everything before it, stored turns included."""
    repeat: int = 0
    """How many equal questions (same model, effort and prompt) came before."""
    seed: int = 1
    attached: tuple[str, ...] = ()
    """Names of the pictures and files that came with the newest user message."""

    @property
    def effort(self) -> str | None:
        """The effort in force; None for a model that does not reason."""
        reasoning = self.body.get("reasoning") or {}
        return reasoning.get("effort") or self.profile.default_effort

    @property
    def pro(self) -> bool:
        """Whether this runs in pro mode."""
        return self.profile.pro or (self.body.get("reasoning") or {}).get("mode") == "pro"

    @property
    def tier(self) -> str:
        """The service tier it is served at; a server may take less than was asked for."""
        wanted = self.body.get("service_tier")
        if wanted in (None, "auto", "default") or Triggers.read(self.prompt).downgraded:
            return "default"
        return "priority" if wanted == "fast" else str(wanted)

    @property
    def in_background(self) -> bool:
        """Whether this is a background response."""
        return bool(self.body.get("background"))

    @property
    def wants_sources(self) -> bool:
        """Whether the request asked for the sources of its searches."""
        return items.SOURCES in (self.body.get("include") or ())

    @property
    def search_tool(self) -> Json | None:
        """The web search tool, if the request has one it may use."""
        if self.body.get("tool_choice") == "none":
            return None
        tools = self.body.get("tools") or ()
        return next((tool for tool in tools if str(tool.get("type", "")).startswith("web_search")), None)


@dataclass(frozen=True)
class Step:
    """One output item and the simulated seconds after the start in which it is made."""

    item: Json
    start: float
    end: float


@dataclass(frozen=True)
class Plan:
    """The whole answer. Times are simulated seconds after the start."""

    steps: tuple[Step, ...]
    queued: float
    duration: float
    outcome: str = "completed"
    error: tuple[str, str] | None = None
    incomplete_reason: str | None = None
    reasoning_tokens: int = 0
    text_tokens: int = 0
    searches: int = 0
    found_tokens: int = 0
    """Input tokens that came from search results."""


@dataclass(frozen=True)
class _Draft:
    part: Json
    written: Written
    task: Task | None = None


def make_plan(asked: Asked, library: Library) -> Plan:
    """What will be answered to `asked`, and when."""
    triggers = Triggers.read(asked.prompt)
    draft = _draft(asked, library, triggers)
    made, searches = _items(asked, draft)
    thinking = _thinking(asked, triggers, draft.task)
    text = tokens.pieces(_part_text(draft.part))
    plan = Plan((), 0.0, 0.0, reasoning_tokens=thinking, text_tokens=len(text), searches=searches)
    if triggers.failure:
        plan = replace(plan, outcome="failed", error=triggers.failure)
    plan, made = _limit(asked, triggers, plan, made, text)
    if searches:
        size = (asked.search_tool or {}).get("search_context_size", "medium")
        plan = replace(plan, found_tokens=searches * {"low": 1200, "high": 5200}.get(str(size), 2800))
    return _schedule(asked, triggers, plan, made, draft.task)


def _draft(asked: Asked, library: Library, triggers: Triggers) -> _Draft:
    form = (asked.body.get("text") or {}).get("format") or {}
    formed = form.get("type") in ("json_schema", "json_object")
    if triggers.refuse:
        part = items.refusal_part(_REFUSAL) if formed else items.text_part(_REFUSAL)
        return _Draft(part, Written(_REFUSAL))
    task = library.task_for(asked.prompt)
    right = task is not None and efforts.is_right(
        asked.profile, asked.effort, asked.pro, task.difficulty, task.id, asked.repeat, asked.seed
    )
    if formed:
        value = _formed(form, asked, task, right)
        return _Draft(items.text_part(json.dumps(value, ensure_ascii=False)), Written(""), task)
    written = special(triggers, list(asked.history))
    if written is None and task is not None:
        written = task.written(right, (asked.seed, task.id, asked.effort, asked.repeat))
    if written is None:
        kind = "research" if asked.in_background or asked.search_tool else "chat"
        verbosity = (asked.body.get("text") or {}).get("verbosity") or _length(asked)
        follow_up = any(role == "user" for role, _ in asked.history)
        key = (asked.seed, asked.prompt, asked.repeat, asked.effort)
        written = library.answer_for(asked.prompt, kind, verbosity, follow_up, key)
    if asked.attached and triggers.say is None:
        head, gap, rest = written.text.partition("\n\n")  # behind the line that says who speaks
        written = replace(written, text=f"{head}\n\n{told(asked.attached)}{gap}{rest}")
    if asked.search_tool and written.sources:
        text, annotations = citations.cite(written)
        return _Draft(items.text_part(text, annotations), written, task)
    return _Draft(items.text_part(citations.plain(written)), written, task)


def _length(asked: Asked) -> str:
    """How long the answer is when the request does not say: more thinking shows in the text too."""
    effort = (asked.body.get("reasoning") or {}).get("effort")
    if asked.pro or effort in ("high", "xhigh", "max"):
        return "high"
    return "low" if effort in ("none", "minimal", "low") else "medium"


def _formed(form: Json, asked: Asked, task: Task | None, right: bool) -> Any:
    topic = topic_of(asked.prompt)
    if form["type"] == "json_object":
        return {"simulated": True, "topic": topic, "note": "No model wrote this."}
    schema = form["schema"]
    judged = judging.verdict(schema, asked.prompt, (asked.seed, asked.prompt, asked.repeat))
    if judged is not None:
        return judged
    value = structured.example(schema, (asked.seed, asked.prompt, asked.repeat), topic)
    if task and isinstance(value, dict):
        result = task.expected if right else seeded.choice(task.wrong or ("?",), asked.key)
        for name in ("answer", "final_answer", "result"):
            if name in value:
                number = isinstance(value[name], int | float) and result.lstrip("-").isdigit()
                value[name] = int(result) if number else result
    return value


def _items(asked: Asked, draft: _Draft) -> tuple[list[Json], int]:
    """The output items in order, and how many searches count."""
    made: list[Json] = []
    queries = _queries(asked, draft)
    wants_summary = (asked.body.get("reasoning") or {}).get("summary") is not None
    include = asked.body.get("include") or ()
    sealed = "reasoning.encrypted_content" in include or asked.profile.generation >= 5.6
    thinks = bool(asked.profile.efforts) and asked.effort != "none"
    topic = topic_of(asked.prompt)
    thoughts = list(draft.written.thoughts) or [t.replace("{topic}", topic) for t in _DEFAULT_THOUGHTS]

    def add_reasoning(summaries: list[str]) -> None:
        if thinks:
            identifier = items.item_id("rs", asked.key, len(made))
            made.append(items.reasoning(identifier, summaries if wants_summary else [], sealed))

    phase = "final_answer" if asked.profile.has_phase else None
    for number, query in enumerate(queries):
        add_reasoning(thoughts[:1] if number == 0 else [])
        if number == 0 and asked.profile.has_phase:
            said = items.text_part("I'll gather a few sources first, then put the findings together.")
            made.append(items.message(items.item_id("msg", asked.key, len(made)), said, "commentary"))
        urls = [url for _, url in draft.written.sources[number % 3 : number % 3 + 3]]
        made.append(items.search(items.item_id("ws", asked.key, len(made)), query, urls))
        if number == 1 and urls:
            made.append(items.open_page(items.item_id("ws", asked.key, len(made)), urls[0]))
    add_reasoning(thoughts[1:] if queries else thoughts)
    made.append(items.message(items.item_id("msg", asked.key, len(made)), draft.part, phase))
    return made, len(queries)


def _queries(asked: Asked, draft: _Draft) -> list[str]:
    if not asked.search_tool or not draft.written.sources:
        return []
    depth = {"low": 1, "medium": 2, "high": 3, "xhigh": 5, "max": 6}.get(asked.effort or "none", 1)
    wanted = 7 if asked.pro else depth + (1 if asked.in_background else 0)
    wanted = min(wanted, asked.body.get("max_tool_calls") or wanted)
    topic = topic_of(asked.prompt)
    more = (words.replace("{topic}", topic) for words in _RESEARCH_WORDS)
    known = list(dict.fromkeys((*draft.written.queries, *more)))
    return [known[number % len(known)] for number in range(wanted)]


def _thinking(asked: Asked, triggers: Triggers, task: Task | None) -> int:
    if triggers.thinking is not None and asked.profile.efforts:
        return triggers.thinking
    # small talk is not thought about for long
    small = len(asked.prompt) < 40 and not asked.in_background and not asked.search_tool
    difficulty = task.difficulty if task else (-1.6 if small else 1.0)
    key = (asked.seed, asked.prompt, asked.repeat)
    return efforts.reasoning_tokens(asked.profile, asked.effort, asked.pro, difficulty, key)


def _part_text(part: Json) -> str:
    return str(part["refusal"] if part["type"] == "refusal" else part["text"])


def _limit(asked: Asked, triggers: Triggers, plan: Plan, made: list[Json], text: list[str]) -> tuple[Plan, list[Json]]:
    """Cuts the answer at the output limit, or where a trigger word says so."""
    room, reason = len(text), None
    limit = asked.body.get("max_output_tokens")
    if triggers.filtered or triggers.cut_short:
        room, reason = len(text) // 2, "content_filter" if triggers.filtered else "max_output_tokens"
    if limit is not None and plan.reasoning_tokens + room > limit:
        room, reason = max(0, limit - plan.reasoning_tokens), "max_output_tokens"
    if reason is None or plan.outcome == "failed":
        return plan, made
    thinking = plan.reasoning_tokens if limit is None else min(plan.reasoning_tokens, limit)
    plan = replace(plan, outcome="incomplete", incomplete_reason=reason, reasoning_tokens=thinking, text_tokens=room)
    if room == 0:
        return plan, made[:-1]
    said = "".join(text[:room])
    part = made[-1]["content"][0]
    if part["type"] == "refusal":
        part = items.refusal_part(said)
    else:
        part = items.text_part(said, [a for a in part["annotations"] if a["end_index"] <= len(said)])
    last = {**made[-1], "status": "incomplete", "content": [part]}
    return plan, [*made[:-1], {**last, "filtered": True} if triggers.filtered else last]


def _schedule(asked: Asked, triggers: Triggers, plan: Plan, made: list[Json], task: Task | None) -> Plan:
    if triggers.stall and asked.in_background:
        return replace(
            plan, steps=tuple(Step(item, FOREVER, FOREVER) for item in made), queued=FOREVER, duration=FOREVER
        )
    profile = replace(asked.profile, pace=asked.profile.pace * _TIER_PACE.get(asked.tier, 1.0))
    writing = plan.text_tokens / (efforts.TOKENS_PER_SECOND * profile.pace)
    quiet = efforts.thinking_seconds(profile, plan.reasoning_tokens) + 2.2 * plan.searches
    key = (asked.seed, asked.prompt, asked.repeat)
    total = triggers.seconds
    if total is None and asked.in_background:
        if task:
            total = efforts.question_seconds(profile, plan.reasoning_tokens)
        else:
            total = efforts.research_seconds(profile, asked.effort, asked.pro, key)
    queued = 0.0
    if asked.in_background:
        queued = min(1.5 + 4.5 * seeded.fraction("queue", *key), 0.15 * (total or 10.0))
    if total is not None:
        writing = min(writing, 0.5 * (total - queued))
        quiet = total - queued - writing
    steps = tuple(_steps(made, queued, quiet, writing, plan.text_tokens > 0))
    duration = queued + quiet + writing
    if plan.outcome == "failed":
        duration = queued + quiet + 0.6 * writing
    return replace(plan, steps=steps, queued=queued, duration=duration)


def _steps(made: list[Json], queued: float, quiet: float, writing: float, has_answer: bool) -> list[Step]:
    """Spreads the silent time over thinking and searching; the last message gets the writing time."""
    weights = {"reasoning": 3.0, "web_search_call": 1.2, "message": 0.4}
    before = made[:-1] if has_answer else made
    whole = sum(weights[item["type"]] for item in before) or 1.0
    steps, now = [], queued + (quiet if not before else 0.0)
    for item in before:
        end = now + quiet * weights[item["type"]] / whole
        steps.append(Step(item, now, end))
        now = end
    if has_answer:
        steps.append(Step(made[-1], now, now + writing))
    return steps
