"""What each step of the Import window shows, and what is chosen in it. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from desktop_app.domain.imports import ReadOptions, Source
from desktop_app.language import later

FIRST_ROWS = 8
"""So many rows are shown of a file."""
FIRST_PROMPTS = 50
"""So many prompts can be leafed through before queueing."""
BAD_SHOWN = 500
"""So many bad rows are listed; all of them are saved."""


class Step(IntEnum):
    """The four steps, in their order."""

    FILE = 0
    MAPPING = 1
    CHECK = 2
    QUEUE = 3


STEPS = (later("File"), later("Rows to jobs"), later("Check"), later("Queue"))


@dataclass(frozen=True, slots=True)
class FileShown:
    """The first step. Without a name no file was read yet; `options` are those that fit the kind of file."""

    name: str = ""
    facts: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """The first ones, the line in front."""
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    options: ReadOptions = field(default_factory=ReadOptions)
    may_have_header: bool = False
    is_text: bool = False


@dataclass(frozen=True, slots=True)
class VariableLine:
    """A variable and where its value comes from."""

    name: str
    about: str
    source: Source
    hint: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MappingShown:
    """The second step's left half. An empty template id: a column is the prompt."""

    templates: tuple[tuple[str, str], ...]
    template_id: str
    columns: tuple[str, ...]
    lines: tuple[VariableLine, ...] = ()
    prompt_column: str = ""
    title_column: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose in it."""

    template_id: str
    sources: tuple[tuple[str, Source], ...]
    prompt_column: str
    title_column: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """One of the first jobs as it will be."""

    line: int
    title: str
    text: str
    developer_message: str


@dataclass(frozen=True, slots=True)
class CheckShown:
    """The third step: what will be queued, what not and why, and what it may cost."""

    summary: str
    prompts: tuple[Prompt, ...]
    """The first of them, or all."""
    rows: int = 0
    """How many there are in all."""
    bad: tuple[tuple[str, str], ...] = ()
    """Line and reason of the first of them."""
    bad_words: str = ""
    cost: str = ""
    cost_basis: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QueueShown:
    """The fourth step. `running` while rows become jobs; `rest` where some did not and may still."""

    words: str
    queued: int
    total: int
    running: bool = False
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Footer:
    """The buttons below. No words, no button."""

    next_words: str = ""
    next_refusal: str = ""
    back: bool = False
    close_words: str = later("Cancel")
