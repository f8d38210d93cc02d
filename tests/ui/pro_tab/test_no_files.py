"""Files at the Pro tab, which asks in text alone: dropped or pasted anywhere, the person is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.simulator import Simulator
from tests.ui.pro_tab.opened import OpenedPro, opened_pro

pytestmark = pytest.mark.simulator(speed=4000)
NO_BUTTONS, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def drop(widget: QWidget, data: QMimeData) -> None:
    place, action = QPointF(300, 200), Qt.DropAction.CopyAction
    entering = QDragEnterEvent(place.toPoint(), action, data, NO_BUTTONS, NO_KEYS)
    QApplication.sendEvent(widget, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(widget, QDropEvent(place, action, data, NO_BUTTONS, NO_KEYS))


def told(pro: OpenedPro) -> bool:
    return "no_files" in pro.notices


async def test_a_dropped_file_is_not_ignored(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        pro.write("half a question")
        drop(pro.view, files("/somewhere/report.pdf"))
        assert told(pro)
        assert pro.view.composer.text() == "half a question"


async def test_nor_is_a_pasted_one_or_a_picture(tmp_path: Path, simulator: Simulator) -> None:
    async with opened_pro(tmp_path, simulator) as pro:
        pro.view.composer.input.insertFromMimeData(files("/somewhere/report.pdf", "/somewhere/b.png"))
        assert told(pro)
        pro.view.notices.remove("no_files")
        picture = QMimeData()
        picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
        pro.view.composer.input.insertFromMimeData(picture)
        assert told(pro)
