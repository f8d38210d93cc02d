"""How streaming and opening scale, each figure beside its floor: `python -m tests.bench.streaming [--quick]`.

A realistic answer arrives at 2,000 tokens/s (4 characters each), shown 30 times a second. The floor is the same text
appended to a QPlainTextEdit in the same process. `exponent` is the slope of log CPU over log length: 1 is linear.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.ui.markdown import warm_up
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

FLUSH = 268  # characters: 2,000 tokens/s of 4 characters, 30 flushes a second
SIZES = (1_000, 5_000, 20_000, 50_000, 100_000)
_TEXT = """the model keeps reasoning effort low when a request is simple and the response streams back while the
client renders each block as soon as it closes latency throughput polling cancel retry token budget input output"""
_WORDS = _TEXT.split()
_CODE = """def poll(job_id: str, delay: float = 0.5) -> dict:
    for attempt in range(1_000):
        response = client.responses.retrieve(job_id)
        if response.status in {"completed", "failed"}:
            return {"id": job_id, "attempt": attempt}  # done
        time.sleep(min(delay * 1.5 ** attempt, 30.0))
"""


@dataclass(frozen=True)
class Run:
    """One stream: CPU seconds, and of a flush with its paint the longest, 99th percentile, and longest CPU, in ms."""

    tokens: int
    cpu_s: float
    worst_ms: float
    p99_ms: float
    worst_cpu_ms: float  # other programs on the machine do not count


def corpus(tokens: int, seed: int = 7) -> str:
    """About `tokens` tokens of headings, paragraphs, lists, code, tables and quotes."""
    choose = random.Random(seed)
    pieces: list[str] = []
    size = 0
    while size < tokens * 4:
        piece = _piece(choose)
        pieces.append(piece)
        size += len(piece) + 2
    return "\n\n".join(pieces)[: tokens * 4]


def _sentence(choose: random.Random) -> str:
    words = choose.choices(_WORDS, k=choose.randint(6, 16))
    at = choose.randrange(len(words))
    words[at] = choose.choice(["**{}**", "`{}`", "{}", "[{}](https://example.org)"]).format(words[at])
    return " ".join(words).capitalize() + "."


def _piece(choose: random.Random) -> str:
    kind = choose.random()
    if kind < 0.5:
        return " ".join(_sentence(choose) for _ in range(choose.randint(2, 5)))
    if kind < 0.6:
        return "## " + " ".join(choose.choices(_WORDS, k=4))
    if kind < 0.78:
        return "\n".join(f"- {_sentence(choose)}" for _ in range(choose.randint(3, 7)))
    if kind < 0.9:
        return "```python\n" + _CODE * choose.randint(1, 4) + "```"
    if kind < 0.96:
        rows = [f"| {choose.randint(1, 99)} | {choose.random():.2f} | {_sentence(choose)} |" for _ in range(6)]
        return "| effort | seconds | note |\n|---|--:|---|\n" + "\n".join(rows)
    return "> " + _sentence(choose)


def measure(tokens: int, text: str, add: Callable[[str], None], app: QApplication) -> Run:
    """Streams the text as fast as it is shown; pauses between flushes do not count."""
    times: list[float] = []
    busy: list[float] = []
    cpu = time.process_time()
    for at in range(0, len(text), FLUSH):
        started, begun = time.perf_counter(), time.process_time()
        add(text[at : at + FLUSH])
        app.processEvents()
        times.append((time.perf_counter() - started) * 1e3)
        busy.append((time.process_time() - begun) * 1e3)
    times.sort()
    p99 = times[int(len(times) * 0.99)]
    used = time.process_time() - cpu
    return Run(tokens, round(used, 3), round(times[-1], 1), round(p99, 1), round(max(busy), 1))


def transcript_run(tokens: int, app: QApplication) -> Run:
    """The transcript."""
    widget = Transcript()
    widget.resize(1_000, 800)
    widget.show()
    widget.set_entries([TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant")])
    app.processEvents()

    def add(text: str) -> None:
        widget.append_text("a", text)
        widget.flush()

    result = measure(tokens, corpus(tokens), add, app)
    widget.close()
    widget.deleteLater()
    return result


def floor_run(tokens: int, app: QApplication) -> Run:
    """Plain text appended to the end of a plain editor that follows."""
    widget = QPlainTextEdit()
    widget.setReadOnly(True)
    widget.setUndoRedoEnabled(False)
    widget.resize(1_000, 800)
    widget.show()
    app.processEvents()

    def add(text: str) -> None:
        cursor = QTextCursor(widget.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        bar = widget.verticalScrollBar()
        bar.setValue(bar.maximum())

    result = measure(tokens, corpus(tokens), add, app)
    widget.close()
    widget.deleteLater()
    return result


def exponent(runs: list[Run]) -> float:
    """Slope of log CPU over log length, from 5,000 tokens up, by least squares."""
    points = [(math.log(run.tokens), math.log(max(run.cpu_s, 1e-3))) for run in runs if run.tokens >= 5_000]
    x, y = (statistics.fmean(values) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def opening(turns: int, app: QApplication) -> dict[str, float]:
    """Opens a stored conversation, scrolls through a part of it and resizes it; milliseconds."""
    entries = []
    for turn in range(turns):
        entries.append(TranscriptEntry(f"u{turn}", "user", corpus(40, turn)))
        entries.append(TranscriptEntry(f"a{turn}", "assistant", corpus(500, turn + 10_000), footer="a-model · 3 s"))
    widget = Transcript()
    widget.resize(1_000, 800)
    widget.show()
    app.processEvents()
    started = time.perf_counter()
    widget.set_entries(entries)
    app.processEvents()
    opened = time.perf_counter() - started
    bar, steps = widget.verticalScrollBar(), []
    for _ in range(100):
        started = time.perf_counter()
        bar.setValue(bar.value() - 200)
        app.processEvents()
        steps.append(time.perf_counter() - started)
    started = time.perf_counter()
    widget.resize(700, 800)
    app.processEvents()
    resized = time.perf_counter() - started
    widget.close()
    return {
        "turns": turns,
        "open_ms": round(opened * 1e3, 1),
        "scroll_median_ms": round(statistics.median(steps) * 1e3, 1),
        "scroll_worst_ms": round(max(steps) * 1e3, 1),
        "resize_ms": round(resized * 1e3, 1),
        "documents": widget.column.documents,
    }


def main() -> int:
    """Runs it all and prints one table; exit code 1 when streaming is not linear (exponent above 1.15)."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--quick", action="store_true", help="up to 20,000 tokens only")
    options.add_argument("--json", type=Path, help="also write the figures to this file")
    chosen = options.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    warm_up()
    gc.collect()
    gc.freeze()  # as the app does once it is warm: a full collection would stop a frame for 40 ms
    sizes = [size for size in SIZES if size <= 20_000 or not chosen.quick]
    transcript_run(1_000, app)
    runs = [(transcript_run(size, app), floor_run(size, app)) for size in sizes]
    write = sys.stdout.write
    write(f"{platform.system()} {platform.machine()}, CPython {platform.python_version()}\n")
    write("tokens   cpu s   floor   ratio   worst ms   p99 ms   worst CPU ms   floor worst, CPU\n")
    for ours, floor in runs:
        ratio = ours.cpu_s / max(floor.cpu_s, 1e-3)
        write(f"{ours.tokens:>6} {ours.cpu_s:>7.2f} {floor.cpu_s:>7.2f} {ratio:>7.1f}")
        write(f" {ours.worst_ms:>10.1f} {ours.p99_ms:>8.1f} {ours.worst_cpu_ms:>14.1f}")
        write(f" {floor.worst_ms:>13.1f} {floor.worst_cpu_ms:>4.1f}\n")
    slope = exponent([ours for ours, _ in runs])
    floor_slope = exponent([floor for _, floor in runs])
    write(f"growth: N^{slope:.2f}, floor N^{floor_slope:.2f}\n")
    opened = opening(200 if chosen.quick else 2_000, app)
    write(f"opening: {opened}\n")
    if chosen.json:
        figures = {
            "runs": [{"ours": asdict(a), "floor": asdict(b)} for a, b in runs],
            "exponent": slope,
            "open": opened,
        }
        chosen.json.write_text(json.dumps(figures, indent=1), "utf-8")
    return 0 if slope < 1.15 else 1


if __name__ == "__main__":
    raise SystemExit(main())
