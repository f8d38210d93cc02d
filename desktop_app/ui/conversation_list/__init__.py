"""The list of conversations at the left of Chat and Pro: one pane and one presenter for both tabs.

`rows` are the values it shows, `list_model` gives them to Qt, `painting` draws a row, `view` is the pane.
"""

from __future__ import annotations

from desktop_app.ui.conversation_list.presenter import ConversationListPresenter
from desktop_app.ui.conversation_list.view import ConversationListPane

__all__ = ["ConversationListPane", "ConversationListPresenter"]
