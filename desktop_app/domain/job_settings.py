"""What a person may choose about jobs and about being told of them."""

from __future__ import annotations

from desktop_app.domain.setting import Setting

IN_FLIGHT = Setting(
    "jobs.in_flight",
    8,
    "Jobs at the same time",
    "How many jobs may be with the server at once.",
    "Jobs",
    minimum=1,
    maximum=1000,
)
STORE = Setting(
    "jobs.store",
    "omit",
    "Keep jobs at OpenAI",
    "Ponder normally leaves this to your project's own rule (usually 30 days). Pro never sends it.",
    "Jobs",
    choices=(("omit", "As the project says"), ("true", "Keep"), ("false", "Do not keep")),
)
KEPT_FOR = Setting(
    "jobs.kept_for",
    "usual",
    "How long OpenAI keeps answers",
    "Under zero data retention or modified abuse monitoring an answer is deleted about 10 minutes after it is ready: "
    "Ponder must then be running to fetch it. Your organization's settings say whether that applies.",
    "Jobs",
    choices=(("usual", "30 days"), ("short", "About 10 minutes")),
)
WATCH_LIVE = Setting(
    "jobs.watch_live",
    False,
    "Create jobs so that they can be watched",
    "A running job is then shown as it is written. Its first words may come later; checks and reports stay as they "
    "are. Each new job can choose otherwise. Pro is never streamed.",
    "Jobs",
)
CLOSE_TO_TRAY = Setting(
    "jobs.close_to_tray",
    "ask",
    "Closing the window while jobs run",
    "Jobs go on at OpenAI either way; Ponder fetches them when it runs. Where the desktop has no tray the window is "
    "minimised instead.",
    "Jobs",
    choices=(("ask", "Ask"), ("tray", "Keep watching in the tray"), ("quit", "Close")),
)
NOTIFY = Setting(
    "jobs.notify",
    True,
    "Tell me when a job ends",
    "A notification of the desktop, also when a job is held or needs you; a click opens it. Many at once are told as "
    "one.",
    "Notifications",
)
SOUND = Setting(
    "notifications.sound",
    False,
    "Play a sound with it",
    "The desktop's own sound, where it has one.",
    "Notifications",
)
QUIET = Setting(
    "notifications.quiet",
    False,
    "Quiet hours",
    "In that time nothing pops up and nothing sounds. What happened is told as one when it is over; the counts on "
    "the tabs go on.",
    "Notifications",
)
QUIET_FROM = Setting(
    "notifications.quiet_from", "22:00", "Quiet from", "On your clock, each day.", "Notifications", time_of_day=True
)
QUIET_UNTIL = Setting(
    "notifications.quiet_until", "07:30", "Quiet until", "On your clock.", "Notifications", time_of_day=True
)
