"""What the presenters of Chat and Pro need of the page that both share; `conversation_page` fulfils it. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from desktop_app.domain.problems import Problem
from desktop_app.ui.answer_text import Rows
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

Kind = Literal["info", "success", "warning", "danger"]
Actions = Sequence[tuple[str, str]]
"""Buttons of a notice: key and label."""


class PageView(Protocol):
    """Decides nothing; every method shows something or asks the person."""

    def show_title(self, title: str) -> None: ...

    def show_entries(self, entries: Sequence[TranscriptEntry]) -> None:
        """The whole conversation; none shows what the tab is for."""
        ...

    def update_entry(self, entry: TranscriptEntry) -> None: ...

    def scroll_to_end(self) -> None: ...

    def show_found(self, key: str, words: str) -> None:
        """An entry in which a search found something: its words marked and on the screen. Raises KeyError for a key
        that is not shown."""
        ...

    def show_developer_message(self, there: bool) -> None:
        """Whether the conversation has one."""
        ...

    def show_meter(self, text: str, refusal: str = "", explanation: str = "") -> None:
        """The line below the composer, explained on hover. A `refusal` says why the text cannot be sent."""
        ...

    def show_too_long(self, problem: Problem | None) -> None:
        """What is written does not fit, or (None) it does."""
        ...

    def text(self) -> str:
        """What is written in the composer."""
        ...

    def draft(self) -> str:
        """The same as it is kept, for `set_text`: long pastes stay apart."""
        ...

    def set_text(self, text: str) -> None: ...

    def focus_composer(self) -> None: ...

    def show_problem(self, key: str, problem: Problem, actions: Actions = ()) -> None: ...

    def show_notice(
        self, key: str, kind: Kind, text: str, advice: str = "", actions: Actions = (), *, lasting: bool = False
    ) -> None:
        """A `lasting` one goes only by `remove_notice`."""
        ...

    def remove_notice(self, key: str) -> None: ...

    def copy(self, text: str) -> None:
        """To the clipboard."""
        ...

    async def choose(self, question: str, detail: str, answers: Sequence[str]) -> int:
        """The answer pressed, the first being the one for Enter; -1 for Escape."""
        ...

    async def edit_developer_message(self, text: str) -> str | None:
        """The new text, None when nothing shall change."""
        ...

    async def show_details(self, rows: Rows, raw: str) -> None: ...

    async def ask_link(self, target: str) -> None:
        """Shows where a link leads, and opens it if the person wants to."""
        ...
