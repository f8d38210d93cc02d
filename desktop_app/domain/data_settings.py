"""What a person may choose about the safety of their data."""

from __future__ import annotations

from desktop_app.domain.setting import Setting

DAILY_BACKUP = Setting(
    "data.daily_backup",
    True,
    "Back up every day",
    "A copy of the data file in the data folder, made while Ponder is open and checked at once; the last 7 are kept.",
    "Data",
)
