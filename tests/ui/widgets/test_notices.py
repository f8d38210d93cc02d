"""Notices: what happened and what to do, in place of older ones with the same key, with the request id to copy."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.ui.notices import Notice, NoticeAction, NoticeBar, NoticeStack, problem_notice
from desktop_app.ui.theme import current_theme
from tests.ui.widgets.accessible import name_of, nameless


@pytest.fixture
def stack(qtbot: QtBot) -> NoticeStack:
    current_theme()
    stack = NoticeStack()
    qtbot.addWidget(stack)
    return stack


def shown(stack: NoticeStack) -> str:
    return " ".join(label.text() for label in stack.findChildren(QLabel) if label.text() and label.isVisibleTo(stack))


def icon_button(stack: NoticeStack, name: str) -> QToolButton:
    return next(b for b in stack.findChildren(QToolButton) if b.isVisibleTo(stack) and name_of(b) == name)


def test_no_notice_takes_no_room(stack: NoticeStack) -> None:
    assert stack.isHidden()
    stack.show_notice(Notice("a", "info", "Hello"))
    assert not stack.isHidden()
    stack.remove("a")
    assert stack.isHidden()
    stack.remove("a")


def test_a_problem_is_told_with_advice_and_request_id(stack: NoticeStack) -> None:
    problem = Problem(ProblemKind.WRONG_KEY, "OpenAI refused the key.", "Paste a new one.", "req_123")
    stack.show_notice(problem_notice(problem, "key"))
    assert "OpenAI refused the key. Paste a new one. Request req_123" in shown(stack)
    icon_button(stack, "Copy the request id").click()
    assert QGuiApplication.clipboard().text() == "req_123"


def test_the_same_key_replaces(stack: NoticeStack) -> None:
    stack.show_notice(Notice("net", "warning", "Offline."))
    stack.show_notice(Notice("net", "success", "Online again."))
    assert stack.keys() == ["net"]
    assert shown(stack) == "Online again."


def test_a_button_says_which_notice_and_which_action(stack: NoticeStack) -> None:
    said: list[tuple[str, str]] = []
    stack.action_pressed.connect(lambda notice, action: said.append((notice, action)))
    stack.show_notice(Notice("cut", "warning", "Cut off.", actions=(NoticeAction("go", "Continue"),)))
    stack.findChildren(QPushButton)[0].click()
    assert said == [("cut", "go")]


def test_a_person_may_dismiss_one_and_it_is_told(stack: NoticeStack) -> None:
    said: list[str] = []
    stack.dismissed.connect(said.append)
    stack.show_notice(Notice("a", "info", "First"))
    stack.show_notice(Notice("b", "info", "Second", dismissable=False))
    icon_button(stack, "Dismiss this message").click()
    assert (said, stack.keys()) == (["a"], ["b"])


def test_too_many_push_out_the_oldest_that_may_go(stack: NoticeStack) -> None:
    stack.show_notice(Notice("demo", "info", "Simulated.", dismissable=False))
    for number in range(6):
        stack.show_notice(Notice(str(number), "info", f"Number {number}"))
    assert stack.keys() == ["demo", "3", "4", "5"]


def test_a_server_cannot_put_markup_into_a_notice(stack: NoticeStack) -> None:
    stack.show_notice(Notice("x", "danger", "<b>bold</b> <img src='http://x/y.png'>"))
    assert shown(stack) == "<b>bold</b> <img src='http://x/y.png'>"


def test_a_long_text_wraps_instead_of_widening(qtbot: QtBot) -> None:
    stack = NoticeStack()
    stack.show_notice(Notice("x", "danger", "What happened is a long story. " * 20))
    assert stack.minimumSizeHint().width() <= 400
    tab = QWidget()
    qtbot.addWidget(tab)
    layout = QVBoxLayout(tab)
    layout.addWidget(stack)
    layout.addWidget(QWidget(), 1)
    tab.resize(400, 600)
    tab.show()
    text = next(label for label in stack.findChildren(QLabel) if label.text().startswith("What"))
    assert text.height() >= text.heightForWidth(text.width()), "no line is cut off"
    stack.show_notice(Notice("x", "info", "Short."))
    qtbot.waitUntil(lambda: stack.height() < 60)


def test_everything_has_a_name(stack: NoticeStack) -> None:
    stack.show_notice(Notice("x", "danger", "It failed.", "Try again.", "req_1", (NoticeAction("r", "Retry"),)))
    stack.show()
    assert nameless(stack) == []
    assert name_of(stack.findChildren(NoticeBar)[0]) == "It failed. Try again."
