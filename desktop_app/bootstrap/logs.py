"""What is written down about a run: no keys, no prompts, no answers; the file rotates and belongs to its owner."""

from __future__ import annotations

import logging
import logging.handlers
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from typing_extensions import override

_KEY = re.compile(r"\b(sk|sess)-[A-Za-z0-9_*-]{6,}")
_BEARER = re.compile(r"(?i)(bearer\s+)\S+")
_LARGEST = 1_000_000
LOGS, LOG_FILE = "logs", "ponder.log"
# said by the offscreen platform about every dialog and menu; nothing is wrong
_HARMLESS = frozenset(
    {
        "This plugin does not support propagateSizeHints()",  # not shown
        "This plugin does not support raise()",  # not shown
        "This plugin does not support grabbing the keyboard",  # not shown
    }
)
# a menu opened from a widget that has a window of its own; Qt then places it by itself
_HARMLESS_END = "must be a top level window."  # not shown
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def without_keys(text: str) -> str:
    """The text with everything that looks like a key replaced."""
    return _BEARER.sub(r"\1[key]", _KEY.sub("[key]", text))


class _Redacting(logging.Formatter):
    @override
    def format(self, record: logging.LogRecord) -> str:
        return without_keys(super().format(record))


class _PrivateFile(logging.handlers.RotatingFileHandler):
    @override
    def _open(self):  # type: ignore[no-untyped-def]  # the base class has no types to repeat
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")


def start_logging(folder: Path) -> None:
    """Log to `logs/ponder.log` in the data folder, warnings also to the terminal; Qt's messages included."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    terminal = logging.StreamHandler(sys.stderr)
    terminal.setLevel(logging.WARNING)
    terminal.setFormatter(_layout())
    root.addHandler(terminal)
    open_log_file(folder)
    # the SDK's own logs name every request; ours say what matters
    for chatty in ("httpx2", "httpcore2", "openai", "asyncio", "keyring", "markdown_it"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    qInstallMessageHandler(_qt_message)


def open_log_file(folder: Path) -> None:
    """Write to `logs/ponder.log` in this data folder from now on; the log of another folder is closed."""
    close_log_file()
    root = logging.getLogger()
    try:
        logs = folder / LOGS
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _PrivateFile(logs / LOG_FILE, maxBytes=_LARGEST, backupCount=3, encoding="utf-8")
    except OSError as error:
        root.warning("no log file: %s", error)
    else:
        file.setFormatter(_layout())
        root.addHandler(file)


def close_log_file() -> None:
    """Let the log's folder go, so that it can be moved or removed."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _PrivateFile)]:
        root.removeHandler(handler)
        handler.close()


def _layout() -> logging.Formatter:
    return _Redacting("%(asctime)s %(levelname)s %(name)s: %(message)s")


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if text in _HARMLESS or text.endswith(_HARMLESS_END):
        return
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", text)


def stop_logging() -> None:
    """Write everything out and let Qt's messages go their usual way."""
    qInstallMessageHandler(None)
    logging.shutdown()
