"""A job's report as Markdown with YAML front matter: report, sources, prompt, history."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal

from desktop_app.documents.harmless_markdown import harmless
from desktop_app.documents.report_facts import NO_REPORT, SIMULATED_REPORT, Fact, facts, when
from desktop_app.domain.citations import CitedSource, cited_sources, may_open, read_sources, text_with_numbers
from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.reports import JobRecord
from desktop_app.domain.requests import Role

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_NAMES = {Role.USER: "Prompt", Role.ASSISTANT: "Earlier answer", Role.DEVELOPER: "Developer message"}


def report_markdown(record: JobRecord, at: Timestamp) -> str:
    """The whole file; `at` is now."""
    job, answer = record.job, record.job.answer
    parts = [_front_matter(record, at), f"# {one_line(job.title)}"]
    if record.simulated:
        parts.append(f"> **{SIMULATED_REPORT}**")
    if job.problem is not None:
        parts.append(f"> {one_line(str(job.problem))}")
    parts.append(harmless(text_with_numbers(answer)) if answer and answer.shown_text else f"*{NO_REPORT}*")
    sources = cited_sources(answer)
    if sources:
        parts.append("## Sources\n\n" + "\n".join(f"{s.number}. {_source(s)}" for s in sources))
    others = read_sources(answer)
    if others:
        parts.append("## Read, but not cited\n\n" + "\n".join(f"- {_address(s.url)}" for s in others))
    parts += _asked(record)
    if record.timeline:
        rows = [(when(e.at), e.status.label, e.note) for e in record.timeline]
        parts.append("## History\n\n" + _table(("Time", "Status", "Note"), rows))
    return "\n\n".join(parts) + "\n"


def one_line(text: str) -> str:
    """Text without line breaks or controls."""
    return " ".join(_BREAKS.sub(" ", text).split())


def _asked(record: JobRecord) -> list[str]:
    """What was asked, exactly as it was sent."""
    request = record.job.request
    said = [("Developer message", request.developer_message)] if request.developer_message else []
    said += [(_NAMES[turn.role], turn.text) for turn in request.turns]
    return [f"## {name}\n\n{_fenced(text)}" for name, text in said]


def _fenced(text: str) -> str:
    """Text as it is: a fence longer than any inside."""
    longest = max((len(run) for run in re.findall(r"`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def _source(source: CitedSource) -> str:
    uses = "cited once" if source.uses == 1 else f"cited {source.uses} times"
    return f"{_plain(source.title)}: {_address(source.url)} ({uses})"


def _address(url: str) -> str:
    """A link where it may be one, else the bare text of the address."""
    return f"<{url.strip()}>" if may_open(url) else f"`{one_line(url).replace('`', '')}`"


def _plain(text: str) -> str:
    """A title with nothing in it that Markdown or HTML would take for a mark."""
    return re.sub(r"([\\`*_\[\]<>|#&!])", r"\\\1", one_line(text))


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *[[_plain(cell) for cell in row] for row in rows]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _front_matter(record: JobRecord, at: Timestamp) -> str:
    """Facts by name and the list of sources. Texts are JSON strings, which YAML reads as they are."""
    lines = ["---"]
    lines += [f"{name}: {_scalar(value)}" for name, value in facts(record, at).items()]
    sources = cited_sources(record.job.answer)
    if sources:
        lines.append("sources:")
        for source in sources:
            lines.append(f"  - number: {source.number}")
            lines += [f"    title: {_scalar(source.title)}", f"    url: {_scalar(source.url)}"]
            lines.append(f"    uses: {source.uses}")
    return "\n".join([*lines, "---"])


def _scalar(value: Fact) -> str:
    if value == "yes":
        return "true"
    if isinstance(value, str):
        return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
