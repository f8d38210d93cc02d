"""The stream of a response: every event with the moment it is sent, rebuilt alike each time it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import items, seeded, tokens
from .json_text import Json
from .planner import Plan, Step

KEEPALIVE_SECONDS = 15.0
"""Simulated seconds of silence after which a keepalive event is sent."""
KEEPALIVES = 40

Timed = tuple[float, Json]


class Timeline:
    """Events of one response. `snapshot` gives the response object in a given status."""

    def __init__(
        self, plan: Plan, snapshot: Callable[[str], Json], background: bool, obfuscate: bool, sources: bool
    ) -> None:
        self._plan = plan
        self._snapshot = snapshot
        self._background = background
        self._obfuscate = obfuscate
        self._sources = sources

    def __iter__(self) -> Iterator[Timed]:
        """(seconds after the start, event with its sequence number), in order, to the terminal event."""
        number = 0
        latest, beats = 0.0, 0
        for moment, event in self._events():
            while moment - latest > KEEPALIVE_SECONDS and latest >= self._plan.queued and beats < KEEPALIVES:
                latest, beats = latest + KEEPALIVE_SECONDS, beats + 1
                yield latest, {"type": "keepalive", "sequence_number": number}
                number += 1
            latest = max(latest, moment)
            yield moment, {**event, "sequence_number": number}
            number += 1

    def _events(self) -> Iterator[Timed]:
        plan = self._plan
        first = "queued" if self._background else "in_progress"
        yield 0.0, {"type": "response.created", "response": self._snapshot(first)}
        if self._background:
            yield 0.0, {"type": "response.queued", "response": self._snapshot("queued")}
        yield plan.queued, {"type": "response.in_progress", "response": self._snapshot("in_progress")}
        for index, step in enumerate(plan.steps):
            for moment, event in self._step(index, step):
                if plan.outcome == "failed" and moment >= plan.duration:
                    yield from self._failure()
                    return
                yield moment, event
        if plan.outcome == "failed":
            yield from self._failure()
            return
        yield plan.duration, {"type": f"response.{plan.outcome}", "response": self._snapshot(plan.outcome)}

    def _failure(self) -> Iterator[Timed]:
        code, message = self._plan.error or ("server_error", "")
        error = {"type": code, "code": code, "message": message, "param": None}
        yield self._plan.duration, {"type": "error", "error": error}
        yield self._plan.duration, {"type": "response.failed", "response": self._snapshot("failed")}

    def _step(self, index: int, step: Step) -> Iterator[Timed]:
        item = step.item
        place: Json = {"output_index": index}
        yield step.start, {"type": "response.output_item.added", "item": items.begun(item), **place}
        place["item_id"] = item["id"]
        if item["type"] == "reasoning":
            yield from self._reasoning(step, place)
        elif item["type"] == "web_search_call":
            middle = (step.start + step.end) / 2
            yield step.start, {"type": "response.web_search_call.in_progress", **place}
            yield step.start, {"type": "response.web_search_call.searching", **place}
            yield middle, {"type": "response.web_search_call.completed", **place}
        else:
            yield from self._message(step, place)
        done = items.shown(items.staged(item, "done"), self._sources)
        yield step.end, {"type": "response.output_item.done", "item": done, "output_index": index}

    def _reasoning(self, step: Step, place: Json) -> Iterator[Timed]:
        summaries = [part["text"] for part in step.item["summary"]]
        span = (step.end - step.start) / max(1, len(summaries))
        for index, text in enumerate(summaries):
            here = {**place, "summary_index": index}
            start = step.start + index * span
            empty = {"type": "summary_text", "text": ""}
            yield start, {"type": "response.reasoning_summary_part.added", "part": empty, **here}
            for moment, piece, last in _spread(tokens.pieces(text), start, start + span):
                delta: Json = {"type": "response.reasoning_summary_text.delta", "delta": piece, **here}
                yield moment, self._padded(delta, last)
            part = {"type": "summary_text", "text": text}
            yield start + span, {"type": "response.reasoning_summary_text.done", "text": text, **here}
            yield start + span, {"type": "response.reasoning_summary_part.done", "part": part, **here}

    def _message(self, step: Step, place: Json) -> Iterator[Timed]:
        part = step.item["content"][0]
        here = {**place, "content_index": 0}
        if part["type"] == "refusal":
            yield from self._refusal(step, part, here)
            return
        empty = items.text_part("")
        yield step.start, {"type": "response.content_part.added", "part": empty, **here}
        written, waiting, shown = 0, list(part["annotations"]), 0
        for moment, piece, last in _spread(tokens.pieces(part["text"]), step.start, step.end):
            delta: Json = {"type": "response.output_text.delta", "delta": piece, "logprobs": [], **here}
            yield moment, self._padded(delta, last)
            written += len(piece)
            while waiting and waiting[0]["end_index"] <= written:
                yield (
                    moment,
                    {
                        "type": "response.output_text.annotation.added",
                        "annotation": waiting.pop(0),
                        "annotation_index": shown,
                        **here,
                    },
                )
                shown += 1
        yield step.end, {"type": "response.output_text.done", "text": part["text"], "logprobs": [], **here}
        yield step.end, {"type": "response.content_part.done", "part": part, **here}

    def _refusal(self, step: Step, part: Json, here: Json) -> Iterator[Timed]:
        empty = items.refusal_part("")
        yield step.start, {"type": "response.content_part.added", "part": empty, **here}
        for moment, piece, _ in _spread(tokens.pieces(part["refusal"]), step.start, step.end):
            yield moment, {"type": "response.refusal.delta", "delta": piece, **here}
        yield step.end, {"type": "response.refusal.done", "refusal": part["refusal"], **here}
        yield step.end, {"type": "response.content_part.done", "part": part, **here}

    def _padded(self, event: Json, number: int) -> Json:
        if not self._obfuscate:
            return event
        length = int(seeded.fraction("pad", event["item_id"], number) * 14)
        padding = seeded.hex_digits(14, "padding", event["item_id"], number)[:length]
        return {**event, "obfuscation": padding}


def _spread(pieces: list[str], start: float, end: float) -> Iterator[tuple[float, str, int]]:
    """(moment, piece, number), evenly between start and end, the last one at the end."""
    for number, piece in enumerate(pieces, start=1):
        yield start + (end - start) * number / len(pieces), piece, number
