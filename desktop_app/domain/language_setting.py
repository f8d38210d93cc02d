"""Which language Ponder speaks; read before its window is built."""

from __future__ import annotations

from desktop_app.domain.setting import Setting
from desktop_app.language import later

LANGUAGE = Setting(
    "appearance.language",
    "system",
    later("Language"),
    later("What Ponder itself says. Answers come in the language of your question."),
    later("Appearance"),
    choices=(("system", later("System")), ("en", "English"), ("ko", "한국어")),
)
