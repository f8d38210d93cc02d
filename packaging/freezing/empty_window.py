"""The smallest frozen PySide6 program: an empty window. What Ponder's size and start-up time are compared with."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class _Painted(QObject):
    """Says when the window was painted, and ends the program."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            sys.stdout.write(f"painted {time.time():.6f}\n")
            sys.stdout.flush()
            QTimer.singleShot(0, QApplication.quit)
        return False


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = QWidget()
    window.resize(1024, 700)
    painted = _Painted()
    window.installEventFilter(painted)
    window.show()
    sys.exit(app.exec())
