"""Every value of Ponder's look in one place: colours, spaces, radii, type sizes, heights, measure. No Qt.

Change a value here and it changes everywhere. Sizes are device-independent pixels at a text size of 100 %; colours are
"#RRGGBB". What must hold between the colours of a look is tested: WCAG 2.2 AA, and AAA for text in high contrast.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final, Literal, get_args

Role = Literal[
    "bg", "surface", "raised", "border", "control_border", "text", "muted", "faint",
    "accent", "on_accent", "success", "warning", "danger", "info", "held",
]  # fmt: skip
Choice = Literal["system", "light", "dark", "contrast-light", "contrast-dark"]
Density = Literal["comfortable", "compact"]
Scale = Literal["caption", "table", "body", "code", "answer", "heading", "title", "display"]

TINTED: Final[tuple[Role, ...]] = ("accent", "success", "warning", "danger", "info", "held")
ROLES: Final[tuple[Role, ...]] = get_args(Role)


def mix(top: str, ground: str, share: float) -> str:
    """`top` laid over `ground` with the given share (0 to 1), as an opaque colour."""
    pairs = ((int(top[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look; what each is for stands in the comments."""

    name: str
    dark: bool
    bg: str  # window, rails
    surface: str  # transcript, table, cards, inputs
    raised: str  # hover, selected row, code blocks, the user's bubble
    border: str  # 1 px lines between areas
    control_border: str  # edges of inputs, chips, combo boxes: 3:1 on all three grounds
    text: str
    muted: str  # secondary text
    faint: str  # timestamps, placeholders
    accent: str  # the one thing to do next, focus, links, first chart series
    on_accent: str
    success: str
    warning: str
    danger: str
    info: str
    held: str
    series: tuple[str, ...]  # of charts, in the order to use them: safe for the common colour-blindnesses
    contrast: bool = False  # high contrast: AAA for text, edges instead of grounds

    def role(self, name: Role) -> str:
        """The colour of a role given by name."""
        return str(getattr(self, name))

    def tint(self, name: Role) -> str:
        """The 12 % fill of a status colour over the surface."""
        return mix(self.role(name), self.surface, 0.12)

    @property
    def disabled(self) -> str:
        """Text and icons of a control that cannot be used now."""
        return mix(self.muted, self.bg, 0.75 if self.contrast else 0.6)

    @property
    def selection(self) -> str:
        """The ground of selected text."""
        return mix(self.accent, self.surface, 0.28)


LIGHT: Final = Palette(
    name="light", dark=False,
    bg="#F7F6F3", surface="#FFFFFF", raised="#EFEDE8", border="#DEDBD3", control_border="#85817A",
    text="#1C1B19", muted="#5B5850", faint="#696459", accent="#3350C8", on_accent="#FFFFFF",
    success="#1B6E45", warning="#8A5200", danger="#B3261E", info="#1F5FAE", held="#7438A8",
    series=("#3350C8", "#C4622D", "#1B6E45", "#7438A8", "#8A5200", "#1F5FAE"),
)  # fmt: skip
DARK: Final = Palette(
    name="dark", dark=True,
    bg="#141517", surface="#1B1D20", raised="#25282C", border="#363A40", control_border="#757B84",
    text="#ECEDEE", muted="#AEB3BB", faint="#8C929B", accent="#93A8FF", on_accent="#10131F",
    success="#62CE8F", warning="#F2B65F", danger="#FF8B81", info="#82B7FF", held="#CBA2FF",
    series=("#93A8FF", "#F0935E", "#62CE8F", "#CBA2FF", "#F2B65F", "#82B7FF"),
)  # fmt: skip
CONTRAST_LIGHT: Final = Palette(
    name="contrast-light", dark=False, contrast=True,
    bg="#FFFFFF", surface="#FFFFFF", raised="#E9E9E9", border="#767676", control_border="#000000",
    text="#000000", muted="#262626", faint="#3A3A3A", accent="#10288F", on_accent="#FFFFFF",
    success="#0A4A2A", warning="#5A3300", danger="#8C0B0B", info="#0B3C78", held="#511F7A",
    series=("#10288F", "#9A3A0A", "#0A4A2A", "#511F7A", "#5A3300", "#0B3C78"),
)  # fmt: skip
CONTRAST_DARK: Final = Palette(
    name="contrast-dark", dark=True, contrast=True,
    bg="#000000", surface="#000000", raised="#262626", border="#9C9C9C", control_border="#FFFFFF",
    text="#FFFFFF", muted="#E4E4E4", faint="#CDCDCD", accent="#B9C7FF", on_accent="#000000",
    success="#86EFB0", warning="#FFD089", danger="#FFB4AD", info="#AED1FF", held="#E0C8FF",
    series=("#B9C7FF", "#FFB48A", "#86EFB0", "#E0C8FF", "#FFD089", "#AED1FF"),
)  # fmt: skip
PALETTES: Final[Mapping[str, Palette]] = {
    palette.name: palette for palette in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
}


def palette_of(choice: Choice, *, dark: bool, contrast: bool) -> Palette:
    """The look of a choice; `dark` and `contrast` are what the system asks for, heard only by "system"."""
    if choice != "system":
        return PALETTES[choice]
    if contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


class Space:
    """Distances, in px."""

    XXS: Final = 4
    XS: Final = 8
    S: Final = 12
    M: Final = 16
    L: Final = 24
    XL: Final = 32


class Radius:
    """Corner radii, in px; a chip is as round as half its height."""

    CONTROL: Final = 6
    CARD: Final = 10


class Ring:
    """The ring around the control that the keyboard is on, in px."""

    GAP: Final = 2
    WIDTH: Final = 2
    RADIUS: Final = 9


@dataclass(frozen=True, slots=True)
class TypeScale:
    """Text sizes, in px."""

    caption: int = 12
    table: int = 13
    body: int = 13
    code: int = 13
    answer: int = 15
    heading: int = 17
    title: int = 20
    display: int = 24

    def scaled(self, body: int) -> TypeScale:
        """The same scale grown or shrunk so that `body` px is its base."""
        sizes = {field.name: round(getattr(self, field.name) * body / self.body) for field in fields(self)}
        return replace(self, **sizes)


@dataclass(frozen=True, slots=True)
class Heights:
    """How high controls are, and how much of a row's air is left, in px and as a share."""

    control: int
    dense: int
    icon_button: int
    air: float

    def scaled(self, zoom: float) -> Heights:
        """The same for larger or smaller text; the air is a share and stays."""
        control, dense, icon_button = (round(size * zoom) for size in (self.control, self.dense, self.icon_button))
        return Heights(control, dense, icon_button, self.air)


HEIGHTS: Final[Mapping[Density, Heights]] = {
    "comfortable": Heights(control=32, dense=28, icon_button=32, air=1.0),
    "compact": Heights(control=28, dense=24, icon_button=28, air=0.4),
}
MEASURE: Final = 720
"""The widest a line of an answer may be, at an answer's size of 15 px: some 90 characters, also on a wide screen."""
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
"""Text size, in percent."""
EDGE, FOCUS_EDGE = 1, 2
