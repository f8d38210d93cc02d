"""What the palette shows and what it finds. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from desktop_app.language import later

Kind = Literal["command", "chat", "pro", "job", "comparison", "template"]

NAMES: dict[Kind, str] = {
    "command": later("Command"),
    "chat": later("Chat"),
    "pro": later("Pro"),
    "job": later("Job"),
    "comparison": later("Comparison"),
    "template": later("Template"),
}  # fmt: skip
ICONS: dict[Kind, str] = {
    "command": "chevron-right", "chat": "chat", "pro": "pro", "job": "jobs", "comparison": "compare",
    "template": "file",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """A conversation, job, comparison or template; `at` is when it was last changed, in seconds since 1970."""

    kind: Kind
    id: str
    title: str
    at: float = 0.0

    @property
    def key(self) -> str:
        """Told apart from everything else."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Line:
    """A row: without a `key` a heading. `why_not` says why it cannot be run."""

    key: str
    title: str
    detail: str = ""
    icon: str = ""
    shortcut: str = ""
    why_not: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(part for part in (self.title, self.detail, self.shortcut, self.why_not) if part)


class Things(Protocol):
    """Where everything that can be opened comes from."""

    async def titles(self) -> Sequence[Thing]:
        """All of them, the newest first. Raises ProblemError (storage)."""
        ...

    async def containing(self, words: str) -> Sequence[Thing]:
        """Some whose text holds the words. Raises ProblemError (storage)."""
        ...

    def open(self, thing: Thing) -> None:
        """Bring it into view."""
        ...


class CommandList(Protocol):
    """What `ui.commands.offering.Commands` does."""

    def why_not(self, name: str) -> str: ...

    def run(self, name: str) -> bool: ...


class PaletteView(Protocol):
    """Decides nothing."""

    def show_lines(self, lines: Sequence[Line], words: str) -> None:
        """`words` says how many, or why none."""
        ...

    def open(self) -> None: ...

    def close_palette(self) -> None:
        """Away, and the keyboard back where it was."""
        ...
