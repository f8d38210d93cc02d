"""Reads the CSV file that OpenAI's usage page exports: its costs, or its activity; hostile until checked.

Both begin with `start_time,end_time,start_time_iso,end_time_iso` (seconds since the epoch, and ISO 8601, always UTC),
one line per bucket of a day, an hour or a minute; a bucket without use has nothing else. Costs go on with
`amount_value,amount_currency,line_item` ("gpt-5-2025-08-07, cached input"), activity with `num_model_requests,model,
batch,service_tier,input_tokens,output_tokens,input_cached_tokens`. Which further columns there are depends on what the
page was grouped by, and names have changed before; see the help page "Understanding your API usage".
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.domain.provider_usage import BadRow, ExportKind, ProviderExport, ProviderFigures, ProviderRow
from desktop_app.language import tr

LARGEST_FILE = 20_000_000
"""Bytes; a year by day and model is below one million."""
MOST_LINES = 300_000
BAD_ROWS_KEPT = 50

_START = ("start_time", "start_time_iso", "date", "day", "usage_date", "timestamp")
_END = ("end_time", "end_time_iso")
_AMOUNT = ("amount_value", "cost_usd", "amount_usd", "amount", "cost", "cost_in_major")
_CURRENCY = ("amount_currency", "currency")
_LINE_ITEM = ("line_item", "name")
_MODEL = ("model", "model_id", "snapshot_id")
_REQUESTS = ("num_model_requests", "num_requests", "n_requests", "requests")
_INPUT = ("input_tokens", "n_context_tokens_total", "prompt_tokens")
_CACHED = ("input_cached_tokens", "cached_tokens", "n_cached_context_tokens_total")
_OUTPUT = ("output_tokens", "n_generated_tokens_total", "completion_tokens")
_BATCH = ("batch",)

_EARLIEST, _LATEST = date(2015, 1, 1), date(2100, 1, 1)
_LARGEST_AMOUNT, _LARGEST_COUNT = Decimal(10) ** 9, Decimal(10) ** 15
_TOKEN_WORDS = re.compile(r"\b(input|output|cached|cache|reasoning|training|tokens?)\b|_tokens\b", re.IGNORECASE)
_Cells = Mapping[str, str]


def read_provider_export(path: Path) -> ProviderExport:
    """Read a file; a line that cannot be used is named and does not stop the others. Blocks: call it on a thread.

    Raises ProblemError (configuration) naming what is wrong with the file as a whole, or the column it lacks.
    """
    name = path.name
    lines = _lines(_text(path), name)
    try:
        header = next(lines)[1]
    except StopIteration:
        raise _refused(name, tr("is empty"), tr("Export it again from the usage page.")) from None
    columns = [cell.strip().lstrip("\ufeff").lower().replace(" ", "_") for cell in header]
    kind = _kind(columns, name)
    rows: list[ProviderRow] = []
    bad: list[BadRow] = []
    days: list[date] = []
    bad_count = 0
    for line, values in lines:
        try:
            cells = _cells(columns, values)
            day, last = _days(cells)
            row = _row(kind, line, day, cells)
        except _BadCellError as error:
            bad_count += 1
            if len(bad) < BAD_ROWS_KEPT:
                bad.append(BadRow(line, str(error)))
            continue
        days += (day, last)
        if row is not None:
            rows.append(row)
    if not days:
        happened = tr("has no line that can be read") if bad_count else tr("has no lines below its header")
        first = tr("Choose a longer period on the usage page.")
        if bad:
            first = tr("Line {line}: {reason}", line=bad[0].line, reason=bad[0].reason)
        raise _refused(name, happened, first)
    return ProviderExport(kind, tuple(rows), min(days), max(days), tuple(bad), bad_count)


class _BadCellError(Exception):
    """A cell that cannot be used; its text is a sentence."""


def _refused(name: str, happened: str, advice: str, detail: str = "") -> ProblemError:
    return ProblemError(
        Problem(ProblemKind.CONFIGURATION, tr("“{name}” {what}.", name=name, what=happened), advice, detail=detail)
    )


# -- the file ------------------------------------------------------------------------------------------------


def _text(path: Path) -> str:
    name = path.name
    wanted = tr("Choose the CSV file that “Export” on the usage page saves.")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise _refused(
            name, tr("could not be read"), tr("{strerror}. Choose another file.", strerror=error.strerror or error)
        ) from error
    if len(content) > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise _refused(
            name,
            tr("is larger than {limit} MB", limit=limit),
            tr("Export a shorter period, or by day instead of by minute."),
        )
    if content.startswith(b"PK\x03\x04"):
        raise _refused(name, tr("is a spreadsheet or an archive, not a CSV file"), wanted)
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = content.decode("utf-16")
        elif content[1:2] == b"\0" or content[:1] == b"\0":  # what Excel saves as "Unicode text", mark left out
            text = content.decode("utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
        else:
            text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(name, tr("is not text in UTF-8 or UTF-16"), wanted, str(error)) from error
    if "\0" in text:
        raise _refused(name, tr("is not a text file"), wanted)
    if text.lstrip()[:1] in ("{", "[", "<"):
        raise _refused(name, tr("is JSON or a web page, not a CSV file"), wanted)
    return text


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Number and cells of each line that is not empty; no cells where the line is not CSV.

    The separator is whichever the header has most of. Each line stands for itself, so that one open quotation mark
    does not swallow the lines after it.
    """
    separator = ""
    for number, line in enumerate(io.StringIO(text), 1):
        if number > MOST_LINES:
            raise _refused(
                name, tr("has more than {most_lines:,} lines", most_lines=MOST_LINES), tr("Export a shorter period.")
            )
        if not line.strip():
            continue
        separator = separator or max(",;\t", key=line.count)
        try:
            yield number, next(csv.reader([line.rstrip("\r\n")], delimiter=separator, strict=True))
        except csv.Error:
            yield number, []


def _kind(columns: Sequence[str], name: str) -> ExportKind:
    known = set(columns)
    if not known.intersection(_START):
        raise _refused(
            name,
            tr("has no column that tells the day (start_time, start_time_iso or date)"),
            tr("Its columns are: {named}. Choose the CSV file that the usage page exports.", named=_named(columns)),
        )
    if known.intersection(_AMOUNT):
        return ExportKind.COST
    if known.intersection(_INPUT) and known.intersection(_OUTPUT):
        return ExportKind.ACTIVITY
    raise _refused(
        name,
        tr("has neither a column of amounts (amount_value) nor of tokens (input_tokens, output_tokens)"),
        tr(
            "Its columns are: {named}. A period without any use is exported without them: choose a longer one.",
            named=_named(columns),
        ),
    )


def _named(columns: Sequence[str]) -> str:
    shown = ", ".join(column[:40] or "(no name)" for column in columns[:12])  # not shown
    return f"{shown}, …" if len(columns) > 12 else shown


# -- a line --------------------------------------------------------------------------------------------------


def _cells(columns: Sequence[str], values: Sequence[str]) -> _Cells:
    if not values:
        raise _BadCellError(tr("It is not CSV: a quotation mark is open, or a cell is too long."))
    if len(values) > len(columns) and any(value.strip() for value in values[len(columns) :]):
        raise _BadCellError(
            tr("It has {count} cells, but the header has {count_2}.", count=len(values), count_2=len(columns))
        )
    return {column: value.strip() for column, value in zip(columns, values, strict=False)}


def _first(cells: _Cells, names: Sequence[str]) -> tuple[str, str]:
    """Column and text of the first of these columns that has something in it."""
    return next(((name, cells[name]) for name in names if cells.get(name)), ("", ""))


def _days(cells: _Cells) -> tuple[date, date]:
    """First and last UTC day of the bucket."""
    column, text = _first(cells, _START)
    if not text:
        raise _BadCellError(tr("It does not tell the day (start_time is empty)."))
    start = _moment(column, text)
    column, text = _first(cells, _END)
    end = _moment(column, text) - timedelta(microseconds=1) if text else start
    if end < start:
        raise _BadCellError(tr("It ends before it begins."))
    if (end - start) > timedelta(days=1):
        raise _BadCellError(tr("It covers more than one day; export by day."))
    return start.date(), max(start.date(), end.date())


def _moment(column: str, text: str) -> datetime:
    """Seconds since the epoch, or ISO 8601; without a zone it is UTC, as all times of the page are."""
    shown = text[:40]
    try:
        if re.fullmatch(r"\d{9,11}(\.0+)?", text):
            moment = datetime.fromtimestamp(int(float(text)), UTC)
        else:
            moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError) as error:
        raise _BadCellError(tr("{column} is not a time: “{shown}”.", column=column, shown=shown)) from error
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    if not _EARLIEST <= moment.date() < _LATEST:
        raise _BadCellError(tr("{column} is not a likely time: “{shown}”.", column=column, shown=shown))
    return moment


def _row(kind: ExportKind, line: int, day: date, cells: _Cells) -> ProviderRow | None:
    """None for a bucket without use."""
    if kind is ExportKind.COST:
        return _cost_row(line, day, cells)
    requests, tokens = _count(cells, _REQUESTS), _count(cells, _INPUT)
    cached, output = _count(cells, _CACHED), _count(cells, _OUTPUT)
    if requests is None and tokens is None and output is None:
        return None
    if cached is not None and tokens is not None and cached > tokens:
        raise _BadCellError(tr("It has more cached input tokens than input tokens."))
    figures = ProviderFigures(None, requests, tokens, cached, output)
    batch = _first(cells, _BATCH)[1].lower() == "true"
    return ProviderRow(line, day, _first(cells, _MODEL)[1][:200], "", figures, batch)


def _cost_row(line: int, day: date, cells: _Cells) -> ProviderRow | None:
    column, text = _first(cells, _AMOUNT)
    if not text:
        return None
    amount = _number(column, text.removeprefix("$"), _LARGEST_AMOUNT)
    currency = _first(cells, _CURRENCY)[1].lower()
    if currency not in ("", "usd"):
        raise _BadCellError(tr("Its amount is in {upper}; Ponder counts in US dollars.", upper=currency[:10].upper()))
    model_id, charge = _what(_first(cells, _LINE_ITEM)[1][:200], _first(cells, _MODEL)[1][:200])
    return ProviderRow(line, day, model_id, charge, ProviderFigures(usd=amount))


def _what(item: str, model: str) -> tuple[str, str]:
    """Model and charge: "gpt-5-2025-08-07, cached input" is a model's tokens, "web search tool calls" is not."""
    if model:
        return model, ""
    before, comma, after = item.rpartition(",")
    if comma and _TOKEN_WORDS.search(after):
        return before.strip(), ""
    return "", item


def _count(cells: _Cells, names: Sequence[str]) -> int | None:
    """A whole number, which exports also write as "10.0"; None where there is none."""
    column, text = _first(cells, names)
    if not text:
        return None
    value = _number(column, text, _LARGEST_COUNT)
    if value != value.to_integral_value() or value < 0:
        raise _BadCellError(tr("{column} is not a whole number: “{text}”.", column=column, text=text[:40]))
    return int(value)


def _number(column: str, text: str, largest: Decimal) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise _BadCellError(tr("{column} is not a number: “{text}”.", column=column, text=text[:40])) from error
    if not value.is_finite() or abs(value) > largest:
        raise _BadCellError(tr("{column} is not a likely number: “{text}”.", column=column, text=text[:40]))
    return value
