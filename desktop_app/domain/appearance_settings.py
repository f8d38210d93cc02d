"""What a person may choose about how Ponder looks, moves and is read out."""

from __future__ import annotations

from desktop_app.domain.setting import Setting
from desktop_app.language import later

THEME = Setting(
    "appearance.theme",
    "system",
    later("Theme"),
    later(
        "Light, dark, or whatever the system uses, also while Ponder is open. High contrast has "
        "stronger text and edges."
    ),
    later("Appearance"),
    choices=(
        ("system", later("System")),
        ("light", later("Light")),
        ("dark", later("Dark")),
        ("contrast-light", later("High contrast light")),
        ("contrast-dark", later("High contrast dark")),
    ),
)
TEXT_SIZE = Setting(
    "appearance.text_size",
    100,
    later("Text size"),
    later("From 80 to 200, for everything in Ponder. Ctrl and plus, minus or 0 do the same; on a Mac it is Command."),
    later("Appearance"),
    unit="%",
    minimum=80,
    maximum=200,
)
DENSITY = Setting(
    "appearance.density",
    "comfortable",
    later("Rows and controls"),
    later("Compact shows more rows at once."),
    later("Appearance"),
    choices=(("comfortable", later("Comfortable")), ("compact", later("Compact"))),
)
MOTION = Setting(
    "appearance.motion",
    "system",
    later("Motion"),
    later("The only thing that moves is the sign of work in progress. It stands still when the system asks for that."),
    later("Appearance"),
    choices=(("system", later("As the system says")), ("off", later("Nothing moves"))),
)
ANNOUNCE = Setting(
    "accessibility.announce",
    True,
    later("Tell screen readers what happens"),
    later(
        "An answer is read out sentence by sentence as it comes, and so are jobs that end or are "
        "held. A screen reader is "
        "never interrupted for it."
    ),
    later("Appearance"),
)
