"""The Import window's sentences. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.imports import (
    FileContent,
    FileKind,
    ImportRecord,
    ImportState,
    PreparedRows,
    Row,
)
from desktop_app.domain.problems import Problem
from desktop_app.domain.template_text import Variable, VariableKind
from desktop_app.services.import_estimates import ImportEstimate
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED, basis_words
from desktop_app.ui.import_window.values import BAD_SHOWN, FIRST_PROMPTS, FIRST_ROWS, CheckShown, FileShown, Prompt

_KINDS = {
    FileKind.CSV: "CSV",
    FileKind.TSV: "TSV",
    FileKind.JSONL: "JSON Lines",
    FileKind.XLSX: "Excel workbook",
    FileKind.TEXT: "Text",
}
_TABLES = (FileKind.CSV, FileKind.TSV, FileKind.XLSX)
_LONGEST_CELL = 200


def file_shown(content: FileContent) -> FileShown:
    """A file that was read."""
    facts = content.facts
    rows = formats.plural(len(content.rows), "row")
    bad = f", {formats.plural(len(content.bad), 'row')} that cannot be read" if content.bad else ""
    columns = formats.plural(len(facts.columns), "column")
    size = formats.file_size(facts.size)
    return FileShown(
        facts.name,
        f"{_KINDS[facts.kind]}, {size}: {rows} in {columns}{bad}.",
        facts.columns,
        tuple(_cells(row) for row in content.rows[:FIRST_ROWS]),
        facts.notes,
        facts.sheets if len(facts.sheets) > 1 else (),
        facts.options,
        may_have_header=facts.kind in _TABLES,
        is_text=facts.kind is FileKind.TEXT,
    )


def _cells(row: Row) -> tuple[str, ...]:
    cells = (" ".join(cell[: 2 * _LONGEST_CELL].split()) for cell in row.cells)
    return (formats.number(row.line), *(f"{c[:_LONGEST_CELL]}…" if len(c) > _LONGEST_CELL else c for c in cells))


def variable_about(variable: Variable) -> str:
    """ "number", "plain or formal"."""
    if variable.kind is VariableKind.CHOICE:
        *first, last = variable.choices
        return f"{', '.join(first)} or {last}"
    return variable.kind.value


def variable_hint(variable: Variable) -> str:
    """What an empty field for every row means."""
    if variable.default is None:
        return "A value for every row"
    return f"{variable.default} (default)" if variable.default else "Nothing"


def check_shown(
    prepared: PreparedRows, estimate: ImportEstimate | None, seen: Sequence[ImportRecord], *, simulated: bool
) -> CheckShown:
    """What will be queued, with its price once that is known."""
    good, bad = len(prepared.rows), len(prepared.bad)
    summary = f"{formats.plural(good, 'job')} will be queued." if good else "No row can be queued."
    more = f", the first {formats.number(BAD_SHOWN)} of them here" if bad > BAD_SHOWN else ""
    return CheckShown(
        summary,
        tuple(Prompt(row.line, row.title, row.text, row.developer_message) for row in prepared.rows[:FIRST_PROMPTS]),
        good,
        tuple((formats.number(row.line), row.reason) for row in prepared.bad[:BAD_SHOWN]),
        f"{formats.plural(bad, 'row')} cannot be used{more}. The others are not held up by them." if bad else "",
        cost_words(estimate, simulated=simulated),
        basis_words(estimate.samples) if estimate is not None and estimate.cost.high is not None else "",
        (*(seen_words(record) for record in seen[:1]), *(cap_words(estimate) if estimate is not None else ())),
    )


def cost_words(estimate: ImportEstimate | None, *, simulated: bool) -> str:
    """ "May cost $4.10–18.20 together: 412,000 input tokens."."""
    if estimate is None:
        return "The tokens are being counted…"
    tokens = f"{'' if estimate.exact else '≈ '}{formats.plural(estimate.input_tokens, 'input token')}"
    if estimate.cost.high is None:
        return f"{tokens} together. {NOT_COUNTED}"
    return f"May cost {formats.cost_range_both(estimate.cost)}{' simulated' if simulated else ''} together: {tokens}."


def cap_words(estimate: ImportEstimate) -> tuple[str, ...]:
    """What would be held, and for which cap."""
    found = []
    for news in estimate.passed:
        cap = formats.money_both(news.cap)
        if news.jobs:
            jobs = "Each of them" if news.jobs == estimate.jobs > 1 else f"{formats.plural(news.jobs, 'job')}"
            found.append(f"{jobs} could pass {news.words} of {cap}: then it is held until you decide.")
        else:
            found.append(f"Together they could pass {news.words} ({cap}): what does not fit is held until you decide.")
    return tuple(found)


def seen_words(record: ImportRecord) -> str:
    """The same file, before."""
    jobs = formats.plural(record.queued, "job")
    part = "" if record.state is ImportState.DONE else f" of {formats.number(record.total)} rows"
    when = formats.date_time(record.at)
    name = record.facts.name
    return f"This file was imported before, on {when} as “{name}”: {jobs}{part}. Queued again, all are made twice."


def queued_words(record: ImportRecord) -> str:
    """How an import ended."""
    if record.state is ImportState.DONE:
        return f"{formats.plural(record.queued, 'job')} {'is' if record.queued == 1 else 'are'} in the queue."
    rest = formats.number(record.total - record.queued)
    done = formats.number(record.queued)
    return f"Stopped: {done} of {formats.number(record.total)} rows are in the queue, {rest} are not."


def problem_words(problem: Problem) -> str:
    """In one line."""
    return f"{problem.happened} {problem.advice}"


def cut_words(record: ImportRecord) -> tuple[str, str]:
    """An import that Ponder's end cut off, and what that means."""
    done, total = formats.number(record.queued), formats.number(record.total)
    text = f"The import of “{record.facts.name}” stopped after {done} of {total} rows, when Ponder was closed."
    return text, "What was queued is in the table, each row once; the rest was not queued."
