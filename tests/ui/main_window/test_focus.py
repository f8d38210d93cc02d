"""The keyboard never goes to a tab that is not in view: a question typed in Chat must not be paid for in Pro."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop_app.ui.main_window.view import MainWindow
from desktop_app.ui.widgets.composer import Composer


def test_a_hidden_tab_does_not_take_the_keyboard(qtbot: QtBot) -> None:
    window = MainWindow(demo=True)
    qtbot.addWidget(window)
    chat, pro = Composer("Ask anything"), Composer("Ask Pro")
    window.show_pages({"chat": chat, "pro": pro})
    window.show_tab("chat")
    with qtbot.waitExposed(window):
        window.show()
    chat.focus_input()
    pro.focus_input()
    assert window.focusWidget() is chat.input
    window.show_tab("pro")
    assert window.focusWidget() is not chat.input, "the keys would go on to the tab that was left"
