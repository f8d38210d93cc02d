"""What a person may choose about the safety of their data."""

from __future__ import annotations

from desktop_app.domain.setting import Setting
from desktop_app.language import later

DAILY_BACKUP = Setting(
    "data.daily_backup",
    True,
    later("Back up every day"),
    later(
        "A copy of the data file in the data folder, made while Ponder is open and checked at once; "
        "the last 7 are kept."
    ),
    later("Data"),
)
