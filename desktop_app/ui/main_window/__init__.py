"""The window around the tabs: the rail with counts, money and connection, the menus, the banner of the demo."""

from desktop_app.ui.main_window.presenter import WindowPresenter
from desktop_app.ui.main_window.view import MainWindow

__all__ = ["MainWindow", "WindowPresenter"]
