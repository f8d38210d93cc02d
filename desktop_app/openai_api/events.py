"""What we hear: each event of a stream becomes the few small values that are worth showing.

Goes by `event.type` alone. A kind nobody knows is passed over and logged once per kind. Buffers are keyed by
(item_id, content_index), because items may come interleaved. The response in the closing event is the truth; what
was added up on the way only fills the screen until then.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from desktop_app.domain.answer_events import (
    AnswerEvent,
    AnswerFinished,
    AnswerStarted,
    CitationAdded,
    RefusalAdded,
    SummaryAdded,
    TextAdded,
    ToolProgress,
)
from desktop_app.domain.answers import ResponseStatus
from desktop_app.domain.problems import Problem
from desktop_app.openai_api.answers import BETWEEN_MESSAGES, answer_of, citation_of, is_commentary, status_of
from desktop_app.openai_api.json_values import (
    Record,
    optional_flag,
    optional_text,
    record_of,
    text_of,
    time_of,
    whole_text,
)
from desktop_app.openai_api.problems import Translator
from desktop_app.openai_api.tool_words import NOT_TOOLS, begun_label, tool_item

_log = logging.getLogger(__name__)

_SHOWS_NOTHING = frozenset(
    {
        "keepalive",
        "response.output_text.annotation.done",
        "response.content_part.added",
        "response.content_part.done",
        "response.reasoning_summary_part.added",
        "response.reasoning_summary_part.done",
        "response.reasoning_text.done",
        "response.code_interpreter_call_code.delta",
        "response.code_interpreter_call_code.done",
        "response.compaction.compacting",
        "response.custom_tool_call_input.delta",
        "response.custom_tool_call_input.done",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
        "response.mcp_call_arguments.delta",
        "response.mcp_call_arguments.done",
        "response.image_generation_call.partial_image",
        "response.audio.delta",
        "response.audio.done",
        "response.audio.transcript.delta",
        "response.audio.transcript.done",
        "response.shell_call_command.added",
        "response.shell_call_command.delta",
        "response.shell_call_command.done",
        "response.shell_call_output_content.delta",
        "response.shell_call_output_content.done",
        "response.apply_patch_call_operation_diff.delta",
        "response.apply_patch_call_operation_diff.done",
    }
    # a tool's steps: its item's `added` and `done` events say the same and more
    | {
        f"response.{tool}.{step}"
        for tool in (
            "web_search_call",
            "file_search_call",
            "code_interpreter_call",
            "image_generation_call",
            "mcp_call",
            "mcp_list_tools",
        )
        for step in ("in_progress", "searching", "interpreting", "generating", "completed", "failed")
    }
)

_CLOSING = {
    "response.completed": ResponseStatus.COMPLETED,
    "response.incomplete": ResponseStatus.INCOMPLETE,
    "response.failed": ResponseStatus.FAILED,
    # in no recording and no documentation, but a cancelled stream has to end somehow
    "response.cancelled": ResponseStatus.CANCELLED,
}

_unknown_kinds: set[str] = set()


class Memory:
    """What was heard of a response so far, as far as later events need it: kept over the cuts of its stream."""

    def __init__(self) -> None:
        self.text_length = 0
        self.commentary_length = 0
        self.commentary_items: set[str] = set()
        self.open_item: dict[bool, str] = {}
        self.part_bases: dict[tuple[str, Any], int] = {}
        self.heard: dict[tuple[str, str, Any], int] = {}


class Listener:
    """Hears one stream from its first event to its last; `memory` is that of the stream it goes on with."""

    def __init__(
        self,
        translator: Translator,
        request_id: str | None,
        starting_after: int | None = None,
        memory: Memory | None = None,
    ) -> None:
        self._translator = translator
        self.request_id = request_id
        self.response_id: str | None = None
        self.cursor = starting_after
        self.problem: Problem | None = None
        """What an `error` event said; a `response.failed` may still follow it."""
        self.finished = False
        self._started = False
        self.memory = memory or Memory()
        # without it, how much of a part was heard before the cut is not known
        self._knows_parts = starting_after is None or memory is not None
        self._known = self._strange = 0
        # None until a second number tells whether this server counts its events; after a cursor it surely does
        self._counts: bool | None = None if starting_after is None else True
        self._first_kind = ""

    def hear(self, event: Record) -> Iterable[AnswerEvent]:
        """What one event is worth showing; nothing for an event that was heard before."""
        kind = event.get("type")
        if not isinstance(kind, str):
            kind = ""
        number = event.get("sequence_number")
        if number is not None and not self._is_news(number, kind):
            return ()
        hear = _HEARERS.get(kind)
        if hear is not None:
            self._known += 1
            return hear(self, event)
        if kind not in _SHOWS_NOTHING:
            self._strange += 1
            _tell_once(kind)
        return ()

    def done(self) -> Iterable[AnswerEvent]:
        """`[DONE]`, or the end of the stream: in this dialect the closing event has said all before."""
        return ()

    @property
    def understands_nothing(self) -> bool:
        """Whether there were events and not one of them belongs to this API."""
        return self._strange > 0 and not self._known

    def _is_news(self, number: object, kind: str) -> bool:
        """Move the cursor. A number not above it was heard before, unless this server does not count at all."""
        if not isinstance(number, int) or self._counts is False:
            return True
        if self.cursor is None or number > self.cursor:
            self._counts = None if self.cursor is None else True
            self.cursor = number
            self._first_kind = self._first_kind or kind
            return True
        # the first event once more is a doubled one; another with its number means that all have the same
        if self._counts is None and kind != self._first_kind:
            self._counts = False
        return self._counts is False

    # -- the answer's words ----------------------------------------------------------------------------------

    def _hear_text(self, event: Record) -> Iterator[AnswerEvent]:
        delta = event.get("delta")
        if isinstance(delta, str) and delta:
            yield self._text(event, delta)

    def _hear_text_done(self, event: Record) -> Iterator[AnswerEvent]:
        """The whole part: what is missing of it, for servers that send no deltas."""
        rest = self._unheard(event, text_of(event, "text"))
        if rest:
            yield self._text(event, rest)

    def _text(self, event: Record, text: str) -> TextAdded:
        memory, item_id = self.memory, event.get("item_id") or ""
        commentary = item_id in memory.commentary_items
        shown = whole_text(text)
        length = memory.commentary_length if commentary else memory.text_length
        if length and memory.open_item.get(commentary) != item_id:
            shown = BETWEEN_MESSAGES + shown
            length += len(BETWEEN_MESSAGES)
        memory.open_item[commentary] = item_id
        memory.part_bases.setdefault((item_id, event.get("content_index")), length)
        self._note_heard(event, text)
        if commentary:
            memory.commentary_length = length + len(text)
        else:
            memory.text_length = length + len(text)
        return TextAdded(shown, commentary)

    def _hear_refusal(self, event: Record) -> Iterator[AnswerEvent]:
        delta = text_of(event, "delta")
        if delta:
            self._note_heard(event, delta)
            yield RefusalAdded(delta)

    def _hear_refusal_done(self, event: Record) -> Iterator[AnswerEvent]:
        rest = self._unheard(event, text_of(event, "refusal"))
        if rest:
            yield RefusalAdded(rest)

    def _hear_thought(self, event: Record) -> Iterator[AnswerEvent]:
        delta = text_of(event, "delta")
        if delta:
            yield SummaryAdded(delta, new_part=self._note_heard(event, delta))

    def _hear_thought_done(self, event: Record) -> Iterator[AnswerEvent]:
        rest = self._unheard(event, text_of(event, "text"))
        if rest:
            yield SummaryAdded(rest, new_part=self._note_heard(event, rest))

    def _note_heard(self, event: Record, text: str) -> bool:
        """Count what was heard of this part; True for the first words of it."""
        key = _part_key(event)
        before = self.memory.heard.get(key)
        self.memory.heard[key] = (before or 0) + len(text)
        return before is None

    def _unheard(self, event: Record, whole: str) -> str:
        if not self._knows_parts:
            return ""  # whoever resumes has kept the beginning
        return whole[self.memory.heard.get(_part_key(event), 0) :]

    def _hear_annotation(self, event: Record) -> Iterator[AnswerEvent]:
        item_id = text_of(event, "item_id")
        if item_id in self.memory.commentary_items:
            return
        base = self.memory.part_bases.get((item_id, event.get("content_index")), self.memory.text_length)
        citation = citation_of(record_of(event, "annotation"), base)
        if citation:
            yield CitationAdded(citation)

    # -- items -----------------------------------------------------------------------------------------------

    def _hear_item_added(self, event: Record) -> Iterator[AnswerEvent]:
        item = record_of(event, "item")
        kind, item_id = text_of(item, "type"), text_of(item, "id")
        if kind == "message" and is_commentary(item):
            self.memory.commentary_items.add(item_id)
        if kind and kind not in NOT_TOOLS:
            yield ToolProgress(kind, begun_label(kind))

    def _hear_item_done(self, event: Record) -> Iterator[AnswerEvent]:
        item = record_of(event, "item")
        kind = text_of(item, "type")
        if kind and kind not in NOT_TOOLS:
            yield ToolProgress(kind, tool_item(item).label, finished=True)

    # -- beginning and end ------------------------------------------------------------------------------------

    def _hear_started(self, event: Record) -> Iterator[AnswerEvent]:
        yield from self._start(record_of(event, "response"))

    def _start(self, response: Record) -> Iterator[AnswerEvent]:
        self.response_id = optional_text(response, "id") or self.response_id
        if self._started or not self.response_id:
            return
        self._started = True
        yield AnswerStarted(
            response_id=self.response_id,
            model_id=text_of(response, "model"),
            status=status_of(response) if response.get("status") else ResponseStatus.IN_PROGRESS,
            created_at=time_of(response, "created_at"),
            request_id=self.request_id,
            background=optional_flag(response, "background"),
        )

    def _hear_end(self, event: Record) -> Iterator[AnswerEvent]:
        yield from self.end(record_of(event, "response"), _CLOSING[event["type"]])

    def end(self, response: Record, status: ResponseStatus | None = None) -> Iterator[AnswerEvent]:
        """The final response, from the closing event or from a server that answers without streaming."""
        yield from self._start(response)
        answer = answer_of(
            response, self._translator, request_id=self.request_id, heard_problem=self.problem, status=status
        )
        if answer.status.terminal:
            self.finished = True
            yield AnswerFinished(answer)

    def _hear_error(self, event: Record) -> Iterator[AnswerEvent]:
        self.problem = self._translator.stream_error(event, self.request_id, self.response_id)
        return iter(())


def _part_key(event: Record) -> tuple[str, str, Any]:
    item_id = event.get("item_id") or ""
    summary = event.get("summary_index")
    if summary is not None:
        return (item_id, "summary", summary)
    return (item_id, "content", event.get("content_index"))


def _tell_once(kind: str) -> None:
    """An event of a kind this version does not know is no failure, but should not vanish without a trace."""
    if kind not in _unknown_kinds and len(_unknown_kinds) < 1_000:
        _unknown_kinds.add(kind)
        _log.info("passed over events of the unknown kind %.80r", kind)


_HEARERS: dict[str, Callable[[Listener, Record], Iterable[AnswerEvent]]] = {
    "response.created": Listener._hear_started,
    "response.queued": Listener._hear_started,
    "response.in_progress": Listener._hear_started,
    "response.output_text.delta": Listener._hear_text,
    "response.output_text.done": Listener._hear_text_done,
    "response.output_text.annotation.added": Listener._hear_annotation,
    "response.refusal.delta": Listener._hear_refusal,
    "response.refusal.done": Listener._hear_refusal_done,
    "response.reasoning_summary_text.delta": Listener._hear_thought,
    "response.reasoning_summary_text.done": Listener._hear_thought_done,
    "response.reasoning_text.delta": Listener._hear_thought,
    "response.output_item.added": Listener._hear_item_added,
    "response.output_item.done": Listener._hear_item_done,
    "error": Listener._hear_error,
    **dict.fromkeys(_CLOSING, Listener._hear_end),
}
