"""Imports pyqtgraph away from the UI thread, so that it does not trip over another thread's imports."""

from __future__ import annotations

import contextlib
import importlib

FIRST = "pydantic._internal._validators"
"""PySide looks into every module that is imported, and asking pydantic's for an attribute makes them import this one.
Its guard against looking twice holds for one thread only: where two import at the same time and one of them pydantic
(the API's SDK and the prices need it), this one is asked for half-imported and that import fails. Once it is there,
nothing of the kind can happen."""


def load_chart_library() -> None:
    """Takes up to a second the first time: call it on a thread once the window stands."""
    with contextlib.suppress(ModuleNotFoundError):  # nothing of ours needs it to draw
        importlib.import_module(FIRST)
    import pyqtgraph  # noqa: F401
