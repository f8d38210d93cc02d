"""How long Ponder takes to its first paint and what it holds at rest, as ratios to an empty PySide6 window.

    python -m tests.bench.starting [--rounds 7]

Each round starts both in turn, as processes of their own, on the platform that QT_QPA_PLATFORM names. The first
paint is the end of the window's first paint event, counted from just before the process is started; memory is the
resident set ten seconds later, when everything that is loaded after the first paint is there. Medians are told.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
REST_SECONDS = 10.0

_WATCH = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
import psutil

class Watch(QObject):
    done = False
    def eventFilter(self, target, event):
        if not self.done and event.type() == QEvent.Type.Paint and target.isWindow():
            self.done = True
            QTimer.singleShot(0, self.painted)
        return False
    def painted(self):
        self.at = time.time()
        QTimer.singleShot(int(1000 * float(os.environ["BENCH_REST"])), self.rested)
    def rested(self):
        process = psutil.Process()
        cpu = process.cpu_times()
        told = {"painted": self.at, "rss_mb": process.memory_info().rss / 1e6, "cpu_s": cpu.user + cpu.system}
        open(os.environ["BENCH_RESULT"], "w").write(json.dumps(told))
        os._exit(0)

watch = Watch()
"""

_EMPTY = f"""{_WATCH}
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
app.installEventFilter(watch)
window = QMainWindow()
window.resize(1200, 780)
window.show()
app.exec()
"""

_PONDER = f"""{_WATCH}
from desktop_app.ui.plumbing import event_loop
class Watched(event_loop.Application):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.installEventFilter(watch)
event_loop.Application = Watched
from desktop_app.__main__ import main
sys.exit(main(["--demo", "--data-dir", os.environ["BENCH_DATA"]]))
"""


def measure(code: str, data: Path) -> dict[str, float]:
    """One start: seconds to the first paint, resident MB and CPU seconds after the rest."""
    result = data / "result.json"
    result.unlink(missing_ok=True)
    variables = {**os.environ, "BENCH_RESULT": str(result), "BENCH_REST": str(REST_SECONDS), "BENCH_DATA": str(data)}
    started = time.time()
    subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, env=variables, check=False, timeout=120)
    told: dict[str, float] = json.loads(result.read_text("utf-8"))
    return {"paint_s": told["painted"] - started, "rss_mb": told["rss_mb"], "cpu_s": told["cpu_s"]}


def main() -> int:
    """Print the figures and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    empty: list[dict[str, float]] = []
    ponder: list[dict[str, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        measure(_PONDER, Path(folder))  # the first start compiles and makes the data file
        for _ in range(rounds):
            empty.append(measure(_EMPTY, Path(folder)))
            ponder.append(measure(_PONDER, Path(folder)))
    for name, unit in (("paint_s", "s to the first paint"), ("rss_mb", "MB at rest"), ("cpu_s", "s of CPU so far")):
        floor = statistics.median(each[name] for each in empty)
        ours = statistics.median(each[name] for each in ponder)
        sys.stdout.write(f"{unit}: empty window {floor:.3f}, Ponder {ours:.3f}, ratio {ours / floor:.2f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
