"""The Chat tab: conversations, streamed answers, and only such choices as the chosen model accepts.

`tab` puts it together. `presenter` holds what is in view, `asking` and `answers_under_way` get answers, `choosing`
takes choices over, `meter` plans before sending; `entries`, `live_answer`, `choices` and `follow_up` are what is shown.
"""

from __future__ import annotations

from desktop_app.ui.chat_tab.tab import ChatTab

__all__ = ["ChatTab"]
