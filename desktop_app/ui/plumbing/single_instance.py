"""A second start on the same data folder brings the first window to the front instead of opening another."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 1_500
_LONGEST_PATH = 16_384  # bytes


def _name(folder: Path) -> str:
    return "ponder-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


class FirstInstance(QObject):
    """Listens while this process owns the folder.

    Signals: asked_to_front(); asked_to_open(path) where the second start was given a file.
    """

    asked_to_front = Signal()
    asked_to_open = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        name = _name(folder)
        if not self._server.listen(name):
            # left over from a crash: the folder's lock has told that nobody else listens
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def _called(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.setReadBufferSize(_LONGEST_PATH)
            socket.disconnected.connect(partial(self._read, socket))
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._read(socket)
        self.asked_to_front.emit()

    def _read(self, socket: QLocalSocket) -> None:
        """The caller has said everything: a path, or nothing."""
        path = bytes(socket.readAll().data())[:_LONGEST_PATH].decode("utf-8", "replace")
        socket.deleteLater()
        if path:
            self.asked_to_open.emit(path)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def call_first_instance(folder: Path, file: Path | None = None) -> bool:
    """Ask the process that owns the folder to show its window, and to open a file; False when it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    answered = socket.waitForConnected(_PATIENCE_MS)
    if answered and file is not None:
        socket.write(str(file).encode("utf-8", "surrogateescape"))
        socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
    socket.abort()
    return answered
