"""The plain values that pass between the window's words and its widgets; neither Qt nor services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop_app.domain.model_profiles import Capability

OVERVIEW = "overview"
"""Key of the first entry: what retires, the provider's list, the price list."""

BadgeRole = Literal["muted", "accent", "success", "warning", "danger", "held", "info"]


@dataclass(frozen=True, slots=True)
class Badge:
    """A few words in a status colour, with an icon so that the colour is not the only sign."""

    words: str
    role: BadgeRole = "muted"
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list; a heading has no `key`."""

    title: str
    key: str = ""
    badges: tuple[Badge, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Whether it only names the group below."""
        return not self.key

    @property
    def spoken(self) -> str:
        """The line for a screen reader."""
        return ", ".join([self.title, *(badge.words for badge in self.badges)])


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a fact with what is known of it."""

    words: str
    state: Capability


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a model's page: `pieces` are shown as badges, `text` plainly, `note` explains below."""

    name: str
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    note: str = ""

    @property
    def spoken(self) -> str:
        """The whole line in words."""
        said = [piece.words for piece in self.pieces] + [self.text] * bool(self.text) + [self.note] * bool(self.note)
        return f"{self.name}: {', '.join(said)}"


@dataclass(frozen=True, slots=True)
class LearnedLine:
    """What one refusal taught."""

    when: str
    taught: str
    message: str


@dataclass(frozen=True, slots=True)
class PriceTable:
    """What a model costs. `columns` name the `rows`; `lines` are sentences below it."""

    heading: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    example: str = ""
    lines: tuple[str, ...] = ()
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Retiring:
    """One model that is going or gone, and what still uses it.

    `switch` is the label of its button, empty where no replacement is known.
    """

    model_id: str
    heading: str
    gone: bool
    uses: tuple[str, ...]
    switch: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class ModelPage:
    """Everything shown beside the list for one model."""

    model_id: str
    badges: tuple[Badge, ...]
    summary: str
    retiring: Retiring | None
    accepts: tuple[Fact, ...]
    sizes: tuple[Fact, ...]
    life: tuple[Fact, ...]
    sources: tuple[Fact, ...]
    learned: tuple[LearnedLine, ...]
    price: PriceTable
    has_own: bool
    """Whether the person changed or added what it accepts."""
    added: bool
    """Whether nobody but the person knows it: without the own entry it is gone from the list."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with the colour of what it says."""

    words: str
    role: BadgeRole = "muted"


@dataclass(frozen=True, slots=True)
class Overview:
    """The first page."""

    retiring: tuple[Retiring, ...]
    no_retiring: str
    """What stands there when nothing is concerned."""
    switch_all: str
    """Label of the button for all at once, empty where there is nothing to switch."""
    listing: tuple[Told, ...]
    look_up_refusal: str
    """Why the provider cannot be asked now; empty when it can."""
    prices: tuple[Told, ...]
    refresh_refusal: str
    """Why the price list cannot be fetched now."""
    refresh_models: bool
    refresh_prices: bool
