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
from desktop_app.language import later, tr, trn
from desktop_app.services.import_estimates import ImportEstimate
from desktop_app.ui import formats
from desktop_app.ui.estimate_words import NOT_COUNTED, basis_words
from desktop_app.ui.import_window.values import BAD_SHOWN, FIRST_PROMPTS, FIRST_ROWS, CheckShown, FileShown, Prompt

_KINDS = {
    FileKind.CSV: "CSV",
    FileKind.TSV: "TSV",
    FileKind.JSONL: later("JSON Lines"),
    FileKind.XLSX: later("Excel workbook"),
    FileKind.TEXT: later("Text"),
}
_TABLES = (FileKind.CSV, FileKind.TSV, FileKind.XLSX)
_LONGEST_CELL = 200


def file_shown(content: FileContent) -> FileShown:
    """A file that was read."""
    facts = content.facts
    rows = trn("{n} row", "{n} rows", len(content.rows))
    bad = (
        trn(", {n} row that cannot be read", ", {n} rows that cannot be read", len(content.bad)) if content.bad else ""
    )
    columns = trn("{n} column", "{n} columns", len(facts.columns))
    size = formats.file_size(facts.size)
    return FileShown(
        facts.name,
        tr(
            "{kind}, {size}: {rows} in {columns}{bad}.",
            kind=tr(_KINDS[facts.kind]),
            size=size,
            rows=rows,
            columns=columns,
            bad=bad,
        ),
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
        return tr("{first} or {last}", first=", ".join(first), last=last)
    return variable.kind.value


def variable_hint(variable: Variable) -> str:
    """What an empty field for every row means."""
    if variable.default is None:
        return tr("A value for every row")
    return tr("{default} (default)", default=variable.default) if variable.default else tr("Nothing")


def check_shown(
    prepared: PreparedRows, estimate: ImportEstimate | None, seen: Sequence[ImportRecord], *, simulated: bool
) -> CheckShown:
    """What will be queued, with its price once that is known."""
    good, bad = len(prepared.rows), len(prepared.bad)
    summary = trn("{n} job will be queued.", "{n} jobs will be queued.", good) if good else tr("No row can be queued.")
    more = tr(", the first {shown} of them here", shown=formats.number(BAD_SHOWN)) if bad > BAD_SHOWN else ""
    return CheckShown(
        summary,
        tuple(Prompt(row.line, row.title, row.text, row.developer_message) for row in prepared.rows[:FIRST_PROMPTS]),
        good,
        tuple((formats.number(row.line), row.reason) for row in prepared.bad[:BAD_SHOWN]),
        trn(
            "{n} row cannot be used{more}. The others are not held up by them.",
            "{n} rows cannot be used{more}. The others are not held up by them.",
            bad,
            more=more,
        )
        if bad
        else "",
        cost_words(estimate, simulated=simulated),
        basis_words(estimate.samples) if estimate is not None and estimate.cost.high is not None else "",
        (*(seen_words(record) for record in seen[:1]), *(cap_words(estimate) if estimate is not None else ())),
    )


def cost_words(estimate: ImportEstimate | None, *, simulated: bool) -> str:
    """ "May cost $4.10–18.20 together: 412,000 input tokens."."""
    if estimate is None:
        return tr("The tokens are being counted…")
    tokens = trn("{n} input token", "{n} input tokens", estimate.input_tokens)
    tokens = tokens if estimate.exact else f"≈ {tokens}"
    if estimate.cost.high is None:
        return tr("{tokens} together. {not_counted}", tokens=tokens, not_counted=tr(NOT_COUNTED))
    return tr(
        "May cost {cost}{simulated} together: {tokens}.",
        cost=formats.cost_range_both(estimate.cost),
        simulated=tr(" simulated") if simulated else "",
        tokens=tokens,
    )


def cap_words(estimate: ImportEstimate) -> tuple[str, ...]:
    """What would be held, and for which cap."""
    found = []
    for news in estimate.passed:
        cap = formats.money_both(news.cap)
        if news.jobs:
            jobs = tr("Each of them") if news.jobs == estimate.jobs > 1 else trn("{n} job", "{n} jobs", news.jobs)
            found.append(
                tr(
                    "{jobs} could pass {words} of {cap}: then it is held until you decide.",
                    jobs=jobs,
                    words=news.words,
                    cap=cap,
                )
            )
        else:
            found.append(
                tr(
                    "Together they could pass {words} ({cap}): what does not fit is held until you decide.",
                    words=news.words,
                    cap=cap,
                )
            )
    return tuple(found)


def seen_words(record: ImportRecord) -> str:
    """The same file, before."""
    jobs = trn("{n} job", "{n} jobs", record.queued)
    part = "" if record.state is ImportState.DONE else tr(" of {total} rows", total=formats.number(record.total))
    when = formats.date_time(record.at)
    name = record.facts.name
    return tr(
        "This file was imported before, on {when} as “{name}”: {jobs}{part}. Queued again, all are made twice.",
        when=when,
        name=name,
        jobs=jobs,
        part=part,
    )


def queued_words(record: ImportRecord) -> str:
    """How an import ended."""
    if record.state is ImportState.DONE:
        return trn("{n} job is in the queue.", "{n} jobs are in the queue.", record.queued)
    rest = formats.number(record.total - record.queued)
    done = formats.number(record.queued)
    return tr(
        "Stopped: {done} of {total} rows are in the queue, {rest} are not.",
        done=done,
        total=formats.number(record.total),
        rest=rest,
    )


def problem_words(problem: Problem) -> str:
    """In one line."""
    return f"{problem.happened} {problem.advice}"


def cut_words(record: ImportRecord) -> tuple[str, str]:
    """An import that Ponder's end cut off, and what that means."""
    done, total = formats.number(record.queued), formats.number(record.total)
    text = tr(
        "The import of “{name}” stopped after {done} of {total} rows, when Ponder was closed.",
        name=record.facts.name,
        done=done,
        total=total,
    )
    return text, tr("What was queued is in the table, each row once; the rest was not queued.")
