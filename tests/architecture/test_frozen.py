"""What the installers leave out is never missed: without it the libraries still do what Ponder asks of them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WITHOUT = """
import sys
left_out = sys.argv[1].split()
class Out:
    def find_spec(self, name, path=None, target=None):
        if any(name == each or name.startswith(each + ".") for each in left_out):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Out())
from PySide6.QtWidgets import QApplication
app = QApplication(["ponder", "-platform", "offscreen"])
import pkgutil
import desktop_app
from importlib import import_module
for module in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
    if not module.name.endswith("__main__"):
        import_module(module.name)
from desktop_app.ui.plumbing.chart_library import load_chart_library
load_chart_library()
import pyqtgraph
plot = pyqtgraph.PlotWidget()
plot.plot([1, 2], [1, 2])
plot.grab()
import io, genai_prices, keyring.backends, openai, openpyxl, pygments.lexers, tiktoken, ziamath
openpyxl.Workbook().save(io.BytesIO())
ziamath.Latex("x^2").svg()
"""


def test_what_is_left_out_of_the_installers_is_not_missed() -> None:
    spec = ast.parse((ROOT / "packaging" / "ponder.spec").read_text(encoding="utf-8"))
    left_out = {
        name.value
        for node in ast.walk(spec)
        if isinstance(node, ast.Assign | ast.AugAssign) and "EXCLUDED" in ast.dump(node).split("value=")[0]
        for name in ast.walk(node.value)
        if isinstance(name, ast.Constant) and isinstance(name.value, str)
    }
    assert {"tkinter", "PySide6.QtSql"} <= left_out
    command = [sys.executable, "-c", WITHOUT, " ".join(sorted(left_out))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
