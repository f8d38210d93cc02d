"""What a response object says: the server's JSON becomes an `Answer` or a `ResponseReport`.

Old stored responses lack fields, other servers add some: whatever is missing or has another shape is left empty,
and nothing here raises (facts on real traffic, 24-39).
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.domain.answers import Answer, Citation, ResponseReport, ResponseStatus, ToolItem
from desktop_app.domain.problems import Problem
from desktop_app.domain.usage import Usage
from desktop_app.openai_api.json_values import (
    Record,
    compact_json,
    count_of,
    optional_text,
    record_of,
    records_of,
    text_of,
    time_of,
)
from desktop_app.openai_api.problems import Translator
from desktop_app.openai_api.tool_words import NOT_TOOLS, searches, tool_item

BETWEEN_MESSAGES = "\n\n"
"""Put between two messages of one kind in one response, here and while streaming, so that both give the same text."""


class _Reading:
    """The output items, gathered in order."""

    def __init__(self) -> None:
        self.text = ""
        self.commentary = ""
        self.refusal = ""
        self.summaries: list[str] = []
        self.citations: list[Citation] = []
        self.sources: dict[str, None] = {}
        self.tools: list[ToolItem] = []
        self.searches = 0

    def item(self, item: Record) -> None:
        kind = text_of(item, "type")
        if kind == "message":
            self._message(item)
        elif kind == "reasoning":
            self.summaries.extend(thoughts_of(item))
        if kind not in NOT_TOOLS:
            self.tools.append(tool_item(item))
            self.searches += searches(item)
            for source in records_of(record_of(item, "action"), "sources"):
                if url := text_of(source, "url"):
                    self.sources[url] = None

    def _message(self, item: Record) -> None:
        commentary = is_commentary(item)
        text = ""
        so_far = self.commentary if commentary else self.text
        base = len(so_far) + len(BETWEEN_MESSAGES) if so_far else 0
        for part in records_of(item, "content"):
            match text_of(part, "type"):
                case "output_text":
                    if not commentary:
                        found = (citation_of(note, base + len(text)) for note in records_of(part, "annotations"))
                        self.citations.extend(citation for citation in found if citation)
                    text += text_of(part, "text")
                case "refusal":
                    self.refusal = joined(self.refusal, text_of(part, "refusal"))
        if commentary:
            self.commentary = joined(self.commentary, text)
        else:
            self.text = joined(self.text, text)


def joined(so_far: str, more: str) -> str:
    """Two messages as one text."""
    return so_far + BETWEEN_MESSAGES + more if so_far and more else so_far or more


def is_commentary(item: Record) -> bool:
    """Whether a message is said on the way; models before gpt-5.3-codex name no phase at all."""
    return item.get("phase") == "commentary"


def thoughts_of(item: Record) -> tuple[str, ...]:
    """The parts of a reasoning item's summary, or of its open text where a server (not OpenAI) sends that instead."""
    parts = [text_of(part, "text") for part in records_of(item, "summary")]
    if not any(parts):
        parts = [text_of(part, "text") for part in records_of(item, "content")]
    return tuple(part for part in parts if part)


def citation_of(note: Record, base: int) -> Citation | None:
    """An annotation as a citation, `base` characters into the answer; files have a name and no address."""
    kind = text_of(note, "type")
    if kind == "url_citation":
        url, title = text_of(note, "url"), text_of(note, "title")
    elif kind in ("file_citation", "container_file_citation", "file_path"):
        url, title = "", text_of(note, "filename") or text_of(note, "file_id")
    else:
        return None
    start = count_of(note, "start_index") if "start_index" in note else count_of(note, "index")
    end = max(start, count_of(note, "end_index"))
    return Citation(url=url, title=title, start=base + start, end=base + end)


def usage_of(response: Record, counted_searches: int = 0) -> Usage | None:
    """Tokens and searches, None while the server tells no usage. Input details are parts of the input, not extra."""
    usage = record_of(response, "usage")
    if not usage:
        return None
    inputs = record_of(usage, "input_tokens_details")
    written = record_of(inputs, "cache_write_tokens_details")
    twelve_hours = count_of(written, "ttl_12h_tokens")
    billed = record_of(record_of(response, "tool_usage"), "web_search")
    return Usage(
        input_tokens=count_of(usage, "input_tokens"),
        cached_tokens=count_of(inputs, "cached_tokens"),
        # a server that does not split what it wrote by time to live means the ordinary 30 minutes
        cache_write_30m_tokens=count_of(written, "ttl_30m_tokens")
        or max(0, count_of(inputs, "cache_write_tokens") - twelve_hours),
        cache_write_12h_tokens=twelve_hours,
        output_tokens=count_of(usage, "output_tokens"),
        reasoning_tokens=count_of(record_of(usage, "output_tokens_details"), "reasoning_tokens"),
        web_searches=count_of(billed, "num_requests") if "num_requests" in billed else counted_searches,
    )


def status_of(response: Record) -> ResponseStatus:
    """The status; a word nobody knows yet counts as still running, a missing one as completed."""
    word = text_of(response, "status")
    if not word:
        return ResponseStatus.COMPLETED
    try:
        return ResponseStatus(word)
    except ValueError:
        return ResponseStatus.IN_PROGRESS


def answer_of(
    response: Record,
    translator: Translator,
    *,
    request_id: str | None = None,
    heard_problem: Problem | None = None,
    status: ResponseStatus | None = None,
) -> Answer:
    """A response object as an answer. `heard_problem` came in an `error` event before it; `status` is what the
    closing event's name says, for a response that names none."""
    reading = _Reading()
    for item in records_of(response, "output"):
        reading.item(item)
    final = status_of(response) if response.get("status") or status is None else status
    response_id = text_of(response, "id")
    problem = None
    if final is ResponseStatus.FAILED:
        problem = translator.failed_response(response, request_id) if response.get("error") else heard_problem
        problem = problem or translator.failed_response(response, request_id)
    return Answer(
        response_id=response_id,
        model_id=text_of(response, "model"),
        status=final,
        created_at=time_of(response, "created_at"),
        completed_at=time_of(response, "completed_at"),
        text=reading.text,
        commentary=reading.commentary,
        refusal=reading.refusal,
        summaries=tuple(reading.summaries),
        citations=tuple(reading.citations),
        source_urls=tuple(reading.sources),
        tool_items=tuple(reading.tools),
        usage=usage_of(response, reading.searches),
        incomplete_reason=optional_text(record_of(response, "incomplete_details"), "reason"),
        effort=optional_text(record_of(response, "reasoning"), "effort"),
        service_tier=optional_text(response, "service_tier"),
        problem=replace(problem, response_id=response_id or None) if problem else None,
        request_id=request_id,
        raw=compact_json(response),
    )


def _labels(response: Record) -> tuple[tuple[str, str], ...]:
    metadata = record_of(response, "metadata")
    return tuple((name, value) for name, value in metadata.items() if isinstance(value, str))


def report_of(response: Record, translator: Translator, *, request_id: str | None, known: str = "") -> ResponseReport:
    """What a create, poll or cancel said. The output is only read when the status is final and news."""
    status = status_of(response)
    wanted = status.terminal and status.value != known
    return ResponseReport(
        response_id=text_of(response, "id"),
        status=status,
        model_id=text_of(response, "model"),
        created_at=time_of(response, "created_at"),
        answer=answer_of(response, translator, request_id=request_id) if wanted else None,
        request_id=request_id,
        metadata=_labels(response),
    )
