"""Two comparisons as a table: one row per variant, harmless in a spreadsheet, empty where nobody told."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

from desktop_app.documents.comparison_pairs_csv import COLUMNS, compared_csv, write_compared
from desktop_app.domain.comparison_pairs import Compared, VariantPair
from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.statistics.intervals import Interval
from tests.contracts.samples import comparison

ROW = VariantPair(
    first="high",
    second="high",
    tasks=12,
    first_quality=Interval(0.5, 0.25, 0.75, 12),
    second_quality=Interval(0.75, 0.5, 0.9, 12),
    difference=Interval(0.25, 0.1, 0.4, 12),
    p=0.03,
    first_usd=0.01,
    second_usd=None,
    first_seconds=3.5,
    second_reasoning=512.0,
    better=(TaskId("=1+1"), TaskId("2")),
    worse=(),
)


def test_every_figure_has_its_place(tmp_path: Path) -> None:
    compared = Compared(comparison(), replace(comparison(), title="@other"), (ROW,), simulated=True)
    (cells,) = csv.DictReader(io.StringIO(compared_csv(compared)))
    assert tuple(cells) == tuple(COLUMNS)
    told = ("difference", "difference_low", "p_holm", "claimed", "first_seconds", "second_reasoning_tokens")
    assert [cells[name] for name in told] == ["0.25", "0.1", "0.03", "yes", "3.5", "512.0"]
    assert (cells["second_cost_usd"], cells["second_seconds"], cells["worse"]) == ("", "", "")
    assert (cells["second"], cells["better"], cells["simulated"]) == ("'@other", "'=1+1, 2", "yes")
    path = tmp_path / "pairs.csv"
    write_compared(compared, path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfsimulated,first")


def test_nothing_in_common_leaves_cells_empty() -> None:
    nothing = VariantPair("high", "high", 0, None, None, None, None, None, None)
    (cells,) = csv.DictReader(io.StringIO(compared_csv(Compared(comparison(), comparison(), (nothing,)))))
    assert (cells["difference"], cells["p_holm"], cells["claimed"], cells["tasks"]) == ("", "", "", "0")
