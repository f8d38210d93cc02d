"""Loading what draws the charts beside another thread that imports the SDK: once one of them failed."""

from __future__ import annotations

import subprocess
import sys

import pytest

BOTH = """
import importlib, sys, threading
import PySide6.QtWidgets
from desktop_app.ui.plumbing.chart_library import load_chart_library
failed = []
def run(load):
    try:
        load()
    except ImportError as error:
        failed.append(str(error))
threads = [threading.Thread(target=run, args=(load,)) for load in
           (lambda: importlib.import_module(sys.argv[1]), load_chart_library)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(failed)
"""


@pytest.mark.parametrize("name", ["openai", "genai_prices.data"])
def test_two_threads_import_at_the_same_time(name: str) -> None:
    ran = subprocess.run([sys.executable, "-c", BOTH, name], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
