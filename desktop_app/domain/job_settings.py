"""What a person may choose about jobs and about being told of them."""

from __future__ import annotations

from desktop_app.domain.setting import Setting
from desktop_app.language import later

IN_FLIGHT = Setting(
    "jobs.in_flight",
    8,
    later("Jobs at the same time"),
    later("How many jobs may be with the server at once."),
    later("Jobs"),
    minimum=1,
    maximum=1000,
)
STORE = Setting(
    "jobs.store",
    "omit",
    later("Keep jobs at OpenAI"),
    later("Ponder normally leaves this to your project's own rule (usually 30 days). Pro never sends it."),
    later("Jobs"),
    choices=(("omit", later("As the project says")), ("true", later("Keep")), ("false", later("Do not keep"))),
)
KEPT_FOR = Setting(
    "jobs.kept_for",
    "usual",
    later("How long OpenAI keeps answers"),
    later(
        "Under zero data retention or modified abuse monitoring an answer is deleted about 10 "
        "minutes after it is ready: "
        "Ponder must then be running to fetch it. Your organization's settings say whether that applies."
    ),
    later("Jobs"),
    choices=(("usual", "30 days"), ("short", later("About 10 minutes"))),
)
WATCH_LIVE = Setting(
    "jobs.watch_live",
    False,
    later("Create jobs so that they can be watched"),
    later(
        "A running job is then shown as it is written. Its first words may come later; checks and reports stay as they "
        "are. Each new job can choose otherwise. Pro is never streamed."
    ),
    later("Jobs"),
)
CLOSE_TO_TRAY = Setting(
    "jobs.close_to_tray",
    "ask",
    later("Closing the window while jobs run"),
    later(
        "Jobs go on at OpenAI either way; Ponder fetches them when it runs. Where the desktop has no "
        "tray the window is "
        "minimised instead."
    ),
    later("Jobs"),
    choices=(("ask", later("Ask")), ("tray", later("Keep watching in the tray")), ("quit", later("Close"))),
)
NOTIFY = Setting(
    "jobs.notify",
    True,
    later("Tell me when a job ends"),
    later(
        "A notification of the desktop, also when a job is held or needs you; a click opens it. Many "
        "at once are told as "
        "one."
    ),
    later("Notifications"),
)
SOUND = Setting(
    "notifications.sound",
    False,
    later("Play a sound with it"),
    later("The desktop's own sound, where it has one."),
    later("Notifications"),
)
QUIET = Setting(
    "notifications.quiet",
    False,
    later("Quiet hours"),
    later(
        "In that time nothing pops up and nothing sounds. What happened is told as one when it is over; the counts on "
        "the tabs go on."
    ),
    later("Notifications"),
)
QUIET_FROM = Setting(
    "notifications.quiet_from",
    "22:00",
    later("Quiet from"),
    later("On your clock, each day."),
    later("Notifications"),
    time_of_day=True,
)
QUIET_UNTIL = Setting(
    "notifications.quiet_until",
    "07:30",
    later("Quiet until"),
    later("On your clock."),
    later("Notifications"),
    time_of_day=True,
)
