"""How rendering scales, each figure beside its floor: `python -m tests.bench.rendering [--quick] [--live TOKENS]`.

A realistic answer (paragraphs, lists, tables, code, quotes, formulas) arrives at 2,000 tokens/s of 4 characters,
shown 30 times a second. The floor is the same text appended to a QPlainTextEdit in the same process. Work is the
process's CPU time, which other programs hardly change; a stall is told in wall time, which they do, and in CPU time.
`growth` is the slope of log CPU over log length: 1 is linear.
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

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop_app.ui.markdown import warm_up
from desktop_app.ui.widgets.transcript import Transcript, TranscriptEntry

RATE = 2_000  # tokens per second, of 4 characters
FLUSH = RATE * 4 // 30 + 2  # characters between two frames
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
FITTED = 3_000  # tokens from which the slope is fitted: below, what is done once weighs in
FRAME_MS = 16.7
TURN = 0.0005  # seconds until a thread makes room for another, as in the app
_RARE = ("ruby", "swift", "haskell", "perl", "scala", "matlab", "julia", "objective-c", "elixir", "lua", "fortran")
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
_INLINE = ("$t_{%d} = t_0 + %d$", "\\(\\sqrt{x_{%d}} \\le %d\\)")
_BLOCK = ("$$\n\\sigma_{%d}^2 = \\sum_{i=1}^{%d} \\frac{x_i^2}{n}\n$$", "\\[\n\\int_0^{%d} e^{-%d x} dx\n\\]")


@dataclass(frozen=True)
class Run:
    """One stream: CPU seconds; of a frame (flush and paint) the longest and 99th percentile, in ms, wall and CPU."""

    tokens: int
    cpu_s: float
    worst_ms: float
    p99_ms: float
    worst_cpu_ms: float
    p99_cpu_ms: float
    late: int  # frames that took more CPU than a screen's frame lasts


def corpus(tokens: int, seed: int = 7) -> str:
    """About `tokens` tokens of headings, paragraphs, lists, code, tables, quotes and formulas, no two alike."""
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
    if choose.random() < 0.04:
        words.append(choose.choice(_INLINE) % (choose.randint(1, 999), choose.randint(1, 999)))
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
    if kind < 0.92:
        return choose.choice(_BLOCK) % (choose.randint(1, 999), choose.randint(1, 999))
    if kind < 0.97:
        count = choose.choice((3, 6, 12, 80))
        rows = [f"| {choose.randint(1, 99)} | {choose.random():.2f} | {_sentence(choose)} |" for _ in range(count)]
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
    used = time.process_time() - cpu
    late = sum(spent > FRAME_MS for spent in busy)
    times.sort()
    busy.sort()
    at = int(len(times) * 0.99)
    worst, p99, worst_cpu, p99_cpu = (round(value, 1) for value in (times[-1], times[at], busy[-1], busy[at]))
    return Run(tokens, round(used, 3), worst, p99, worst_cpu, p99_cpu, late)


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
    """Slope of log CPU over log length, by least squares."""
    points = [(math.log(run.tokens), math.log(max(run.cpu_s, 1e-3))) for run in runs if run.tokens >= FITTED]
    x, y = (statistics.fmean(values) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def new_formulas() -> str:
    """Three formulas in each of some paragraphs, none of them drawn before."""
    piece = "The sum of $a_{%d}^2$ and $\\frac{x}{%d}$ is\n\n$$\n\\sum_{i=1}^{%d} \\frac{x_i^2}{n}\n$$\n\n"
    return "".join(piece % (n, n, n) + "which goes on a while " * 12 + "\n\n" for n in range(7_001, 7_060))


def new_languages() -> str:
    """Code of languages that nothing has read before."""
    code = "let x = 1 + foo(2) # note\n" * 12
    return "".join(f"In it:\n\n```{name}\n{code}```\n\n{'and some words more ' * 20}\n\n" for name in _RARE)


def live_run(text: str, app: QApplication) -> dict[str, float]:
    """The stream at its real pace, a delta every 5 ms, frames as the transcript takes them: gaps between heartbeats.

    CPU of a gap is told for the window's thread and for the whole process, with what is drawn and read beside it.
    """
    beat = 5
    widget = Transcript()
    widget.resize(1_000, 800)
    widget.show()
    widget.set_entries([TranscriptEntry("u", "user", "Go"), TranscriptEntry("a", "assistant")])
    app.processEvents()
    loop, timer = QEventLoop(), QTimer(interval=beat)
    started = time.perf_counter()
    sent, last, last_cpu, last_own = 0, started, time.process_time(), time.thread_time()
    gaps, busy, own = [0.0], [0.0], [0.0]

    def pulse() -> None:
        nonlocal sent, last, last_cpu, last_own
        now, cpu, thread = time.perf_counter(), time.process_time(), time.thread_time()
        gaps.append((now - last) * 1e3)
        busy.append((cpu - last_cpu) * 1e3)
        own.append((thread - last_own) * 1e3)
        last, last_cpu, last_own = now, cpu, thread
        due = min(len(text), int((now - started) * RATE * 4))
        if due > sent:
            widget.append_text("a", text[sent:due])
            sent = due
        elif sent >= len(text) and widget.column.context.pause is None:
            loop.quit()

    timer.timeout.connect(pulse)
    timer.start()
    before = time.process_time()
    loop.exec()
    used, took = time.process_time() - before, time.perf_counter() - started
    widget.close()
    return {
        "tokens": len(text) // 4,
        "seconds": round(took, 1),
        "core_percent": round(100 * used / took, 1),
        "worst_gap_ms": round(max(gaps), 1),
        "worst_gap_cpu_ms": round(max(busy), 1),
        "worst_gap_window_cpu_ms": round(max(own), 1),
        "gaps_over_a_frame_cpu": sum(spent > FRAME_MS for spent in busy),
        "gaps_over_50_ms": sum(gap > 50 for gap in gaps),
    }


def opening(turns: int, app: QApplication) -> dict[str, float]:
    """Opens a stored conversation, scrolls it by the wheel and from end to start; ms of CPU, wall where it says so."""
    entries = []
    for turn in range(turns):
        entries.append(TranscriptEntry(f"u{turn}", "user", corpus(40, turn)))
        entries.append(TranscriptEntry(f"a{turn}", "assistant", corpus(500, turn + 10_000), footer="a-model · 3 s"))
    widget = Transcript()
    widget.resize(1_000, 800)
    widget.show()
    app.processEvents()
    bar = widget.verticalScrollBar()

    def timed(step: Callable[[], object]) -> tuple[float, float]:
        cpu, wall = time.process_time(), time.perf_counter()
        step()
        app.processEvents()
        return (time.process_time() - cpu) * 1e3, (time.perf_counter() - wall) * 1e3

    opened, opened_wall = timed(lambda: widget.set_entries(entries))
    wheel = [timed(lambda: bar.setValue(bar.value() - 120))[0] for _ in range(400)]
    pages = [timed(lambda: bar.setValue(bar.value() - 700))[0] for _ in range(200)]
    jumps = [timed(lambda n=n: bar.setValue(bar.maximum() * n // 50))[0] for n in range(50)]  # type: ignore[misc]
    resized, _ = timed(lambda: widget.resize(700, 800))
    found = {
        "turns": turns,
        "open_ms": opened,
        "open_wall_ms": opened_wall,
        "wheel_median_ms": statistics.median(wheel),
        "wheel_worst_ms": max(wheel),
        "page_median_ms": statistics.median(pages),
        "page_worst_ms": max(pages),
        "jump_median_ms": statistics.median(jumps),
        "jump_worst_ms": max(jumps),
        "resize_ms": resized,
        "documents": widget.column.documents,
    }
    widget.close()
    return {name: round(value, 1) for name, value in found.items()}


def main() -> int:
    """Runs it all and prints one table; exit code 1 when streaming is not linear (exponent above 1.15)."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--quick", action="store_true", help="up to 10,000 tokens and 200 turns only")
    options.add_argument("--live", type=int, default=10_000, metavar="TOKENS", help="length of the stream at real pace")
    options.add_argument("--json", type=Path, help="also write the figures to this file")
    chosen = options.parse_args()
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    sys.setswitchinterval(TURN)
    warm_up()
    gc.collect()
    gc.freeze()  # as the app does once it is warm: a full collection would stop a frame for 40 ms
    sizes = [size for size in SIZES if size <= 10_000 or not chosen.quick]
    transcript_run(1_000, app)
    floor_run(1_000, app)
    write = sys.stdout.write
    write(f"{platform.system()} {platform.machine()}, CPython {platform.python_version()}\n")
    write("                work, CPU s           frame, CPU ms        frame, wall ms   floor: worst frame\n")
    write(" tokens    ours  floor  ratio   worst   p99  >16.7     worst   p99           CPU   wall ms\n")
    runs = []
    for size in sizes:
        ours, floor = transcript_run(size, app), floor_run(size, app)
        runs.append((ours, floor))
        write(f"{size:>7} {ours.cpu_s:>7.2f} {floor.cpu_s:>6.2f} {ours.cpu_s / max(floor.cpu_s, 1e-3):>6.1f}")
        write(f" {ours.worst_cpu_ms:>7.1f} {ours.p99_cpu_ms:>5.1f} {ours.late:>6}")
        write(f" {ours.worst_ms:>9.1f} {ours.p99_ms:>5.1f} {floor.worst_cpu_ms:>13.1f} {floor.worst_ms:>9.1f}\n")
    slope = exponent([ours for ours, _ in runs])
    floor_slope = exponent([floor for _, floor in runs])
    write(f"growth: N^{slope:.2f}, floor N^{floor_slope:.2f}\n")
    live = live_run(corpus(chosen.live, 11), app)
    write(f"at its real pace: {live}\n")
    formulas, languages = live_run(new_formulas(), app), live_run(new_languages(), app)
    write(f"new formulas: {formulas}\nnew languages: {languages}\n")
    opened = opening(200 if chosen.quick else 2_000, app)
    write(f"opening: {opened}\n")
    if chosen.json:
        figures = {
            "runs": [{"ours": asdict(a), "floor": asdict(b)} for a, b in runs],
            "exponent": slope,
            "floor_exponent": floor_slope,
            "live": live,
            "new_formulas": formulas,
            "new_languages": languages,
            "open": opened,
        }
        chosen.json.write_text(json.dumps(figures, indent=1), "utf-8")
    return 0 if slope < 1.15 else 1


if __name__ == "__main__":
    raise SystemExit(main())
