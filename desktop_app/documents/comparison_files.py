"""Writes an experiment as any of the files it can become."""

from __future__ import annotations

from pathlib import Path

from desktop_app.documents.comparison_bundle import write_bundle
from desktop_app.documents.comparison_csv import comparison_csv
from desktop_app.documents.comparison_html import comparison_html
from desktop_app.documents.comparison_json import comparison_json
from desktop_app.documents.comparison_sheets import comparison_workbook
from desktop_app.documents.files import write_bytes, write_export
from desktop_app.services.comparison_ports import ComparisonRecord, FileKind, ReportWords


def write_comparison(record: ComparisonRecord, words: ReportWords, kind: FileKind, path: Path) -> None:
    """Write one file whole or not at all. Blocks: call it on a thread. Raises ProblemError (storage)."""
    if kind is FileKind.BUNDLE:
        write_bundle(path, record)
    elif kind is FileKind.XLSX:
        write_bytes(path, comparison_workbook(record, words))
    elif kind is FileKind.JSON:
        write_export(path, comparison_json(record))
    elif kind is FileKind.HTML:
        write_export(path, comparison_html(record, words))
    else:
        content = comparison_csv(
            record.comparison, record.tasks, record.trials, simulated=record.simulated, judge=record.judge_counts
        )
        write_bytes(path, content.encode("utf-8-sig", "replace"))
