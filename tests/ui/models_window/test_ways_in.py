"""The Models window in the whole app: from the menu, from Settings, at a model, and closed together with Ponder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget

from desktop_app.simulator import Simulator
from desktop_app.ui.models_window.model_form import ModelDialog
from desktop_app.ui.models_window.view import ModelsView
from desktop_app.ui.settings_dialog.settings import SettingsDialog
from tests.harness.loops import Until
from tests.journeys.real_window import Window, open_window
from tests.ui.models_window.opened import named, press, seen


def menu(window: Window, words: str) -> QAction:
    (found,) = [action for action in window.front.window.findChildren(QAction) if action.text() == words]
    return found


def models_view(window: Window) -> ModelsView:
    (view,) = window.front.window.findChildren(ModelsView)
    return view


async def test_it_opens_from_the_menu_and_from_settings(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        assert window.front.window.findChildren(ModelsView) == [], "nothing is built before it is asked for"
        menu(window, "Models and prices…").trigger()
        view = models_view(window)
        await until(lambda: any("Retiring soon" in each.text() for each in seen(view, QLabel)))
        view.reject()
        menu(window, "Settings…").trigger()
        await until(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
        settings = QApplication.activeModalWidget()
        assert isinstance(settings, SettingsDialog)
        sections = named(settings, QListWidget, "Sections")
        for row in range(sections.count()):
            if sections.item(row).text() == "Money":
                sections.setCurrentRow(row)
        press(settings, "Models and prices…").click()
        await until(lambda: view.isVisible() and not settings.isVisible())
        assert models_view(window) is view, "one window, however often it is opened"


async def test_it_opens_at_a_model_and_closes_with_ponder(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        window.front.dialogs.open_models("o3")
        view = models_view(window)
        await until(lambda: any("It retires on 11 Dec 2026" in each.text() for each in seen(view, QLabel)))
        view.resize(820, 500)
    async with open_window(tmp_path, simulator) as window:
        await window.until(lambda: window.house.services.models.listing.value is not None, "the provider's list")
        window.front.dialogs.open_models()
        view = models_view(window)
        await until(lambda: any("It retires on 11 Dec 2026" in each.text() for each in seen(view, QLabel)))
        assert (view.width(), view.height()) == (820, 500)


async def test_it_can_be_used_while_settings_are_open(tmp_path: Path, simulator: Simulator, until: Until) -> None:
    async with open_window(tmp_path, simulator) as window:
        await window.begin()
        window.front.dialogs.open_models("o3")
        view = models_view(window)
        await until(lambda: any("It retires on" in each.text() for each in seen(view, QLabel)))
        menu(window, "Settings…").trigger()
        await until(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
        add = press(view, "Add a model…")
        handle = view.windowHandle()
        assert handle is not None
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=add.mapTo(view, add.rect().center()))
        await until(lambda: bool(view.findChildren(ModelDialog)))
        view.findChildren(ModelDialog)[0].reject()
        settings = QApplication.activeModalWidget()
        assert isinstance(settings, SettingsDialog)
        settings.reject()
        await until(lambda: not settings.isVisible())
