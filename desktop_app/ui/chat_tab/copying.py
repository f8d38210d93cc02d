"""Copies a question or an answer: as Markdown at once, or by the menu as plain text and without its sources.

No Qt.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

from desktop_app.domain.citations import cited_sources, may_open, text_with_numbers, text_without_marks
from desktop_app.domain.conversation import Message
from desktop_app.domain.requests import Role
from desktop_app.language import later, tr
from desktop_app.ui.chat_tab.around_answers import MenuChoice
from desktop_app.ui.chat_tab.entries import COPY
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_in_view import ConversationInView

MARKDOWN_ALONE = "copy_markdown_alone"
PLAIN, PLAIN_ALONE = "copy_plain", "copy_plain_alone"
COPIES = frozenset({COPY, MARKDOWN_ALONE, PLAIN, PLAIN_ALONE})

_SIMPLE = (
    MenuChoice(COPY, later("Copy as Markdown"), "copy"),
    MenuChoice(PLAIN, later("Copy as plain text"), "file"),
)
_WITH_SOURCES = (
    MenuChoice(COPY, later("Copy as Markdown with sources"), "copy"),
    MenuChoice(MARKDOWN_ALONE, later("Copy as Markdown without sources"), "copy"),
    MenuChoice(PLAIN, later("Copy as plain text with sources"), "file"),
    MenuChoice(PLAIN_ALONE, later("Copy as plain text without sources"), "file"),
)


class Copying:
    """One button under each message copies it as Markdown; the menu under an answer has the other ways."""

    def __init__(self, view: ChatView, here: Callable[[], ConversationInView[Message]]) -> None:
        self._view = view
        self._here = here

    def act(self, message: Message, action: str) -> None:
        """The button, or a choice of its menu."""
        if message.role is not Role.ASSISTANT:
            self._view.copy(message.text)
        elif action in (COPY, MARKDOWN_ALONE):
            self._view.copy(copied(message, sources=action == COPY))
        else:
            self._here().spawn(partial(self._copy_plain, message, action), "copy as plain text")

    async def _copy_plain(self, message: Message, action: str) -> None:
        from desktop_app.ui.markdown.words import plain_words  # the parser takes a while to import

        text = copied(message, sources=action == PLAIN)
        self._view.copy(await asyncio.to_thread(plain_words, text))


def copy_choices(message: Message) -> tuple[MenuChoice, ...]:
    """The ways to copy an answer; none for one without a text."""
    if not message.text:
        return ()
    ways = _WITH_SOURCES if cited_sources(message.answer) else _SIMPLE
    return tuple(way._replace(label=tr(way.label)) for way in ways)


def copied(message: Message, *, sources: bool) -> str:
    """An answer as Markdown; `sources` numbers its citations and lists their pages below."""
    answer = message.answer
    found = cited_sources(answer)
    if answer is None or not found or not answer.shown_text:
        return message.text
    if not sources:
        return text_without_marks(answer)
    lines = [f"{source.number}. {_page(source.title, source.url)}" for source in found]
    return f"{text_with_numbers(answer)}\n\nSources:\n\n" + "\n".join(lines)


def _page(title: str, url: str) -> str:
    words = " ".join(title.split()).replace("[", "(").replace("]", ")")
    if not may_open(url):
        return f"{words} `{url.replace('`', '')}`"
    return f"<{url.strip()}>" if words == url else f"{words}: <{url.strip()}>"
