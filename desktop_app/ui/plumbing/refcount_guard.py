"""Keeps a wrongly resolved PySide6 from killing the process: call `guard` before there is a QApplication.

WORKAROUND: PySide6 6.12.0 is tagged for CPython 3.10 and later, but its generated code relies on immortal objects
(PEP 683, CPython 3.12): on 3.11 every call without a result loses one reference to None and every `emit` one to
True, and the interpreter aborts within seconds. The proper cure is the pin in pyproject.toml.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Literal

from PySide6.QtCore import QObject

_CALLS = 50


def lost_references() -> int:
    """How many references to None are lost in 50 Qt calls; 0 give or take a few in a sound environment."""
    probe = QObject()
    probe.setObjectName("warm")
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        probe.setObjectName("probe")
    return before - sys.getrefcount(None)


def guard() -> Literal["ok", "patched"]:
    """Repair the running interpreter if this PySide6 loses references; "patched" belongs in the log."""
    immortal = sys.version_info >= (3, 12) or sys.implementation.name != "cpython"
    if immortal or lost_references() < _CALLS // 2:
        return "ok"
    for constant in (None, True, False, NotImplemented, Ellipsis):
        ctypes.c_ssize_t.from_address(id(constant)).value += 1 << 60  # ob_refcnt is the first field
    return "patched"
