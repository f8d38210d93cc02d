"""What a person may choose about how Ponder looks, moves and is read out."""

from __future__ import annotations

from desktop_app.domain.setting import Setting

THEME = Setting(
    "appearance.theme",
    "system",
    "Theme",
    "Light, dark, or whatever the system uses, also while Ponder is open. High contrast has stronger text and edges.",
    "Appearance",
    choices=(
        ("system", "System"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("contrast-light", "High contrast light"),
        ("contrast-dark", "High contrast dark"),
    ),
)
TEXT_SIZE = Setting(
    "appearance.text_size",
    100,
    "Text size",
    "From 80 to 200, for everything in Ponder. Ctrl and plus, minus or 0 do the same; on a Mac it is Command.",
    "Appearance",
    unit="%",
    minimum=80,
    maximum=200,
)
DENSITY = Setting(
    "appearance.density",
    "comfortable",
    "Rows and controls",
    "Compact shows more rows at once.",
    "Appearance",
    choices=(("comfortable", "Comfortable"), ("compact", "Compact")),
)
MOTION = Setting(
    "appearance.motion",
    "system",
    "Motion",
    "The only thing that moves is the sign of work in progress. It stands still when the system asks for that.",
    "Appearance",
    choices=(("system", "As the system says"), ("off", "Nothing moves")),
)
ANNOUNCE = Setting(
    "accessibility.announce",
    True,
    "Tell screen readers what happens",
    "An answer is read out sentence by sentence as it comes, and so are jobs that end or are held. A screen reader is "
    "never interrupted for it.",
    "Appearance",
)
