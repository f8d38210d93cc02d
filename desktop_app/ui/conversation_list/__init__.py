"""The list of conversations at the left of Chat and Pro: one pane and one presenter for both tabs.

`rows` are the values it shows, `list_model` gives them to Qt, `painting` draws a row, `list_widget` is the list with
its keys, `selection_bar` is what can be done with several, `view` is the pane. `organising` changes conversations.
"""

from __future__ import annotations

from desktop_app.ui.conversation_list.presenter import ConversationListPresenter
from desktop_app.ui.conversation_list.view import ConversationListPane

__all__ = ["ConversationListPane", "ConversationListPresenter", "connect_list"]


def connect_list(pane: ConversationListPane, presenter: ConversationListPresenter) -> None:
    """What a person does in the pane reaches the presenter."""
    organising = presenter.organising
    pane.chosen.connect(presenter.chosen)
    pane.searched.connect(presenter.search)
    pane.filter_chosen.connect(presenter.choose_filter)
    pane.unfold_asked.connect(presenter.unfold)
    pane.renamed.connect(organising.rename)
    pane.pin_asked.connect(organising.pin)
    pane.archive_asked.connect(organising.archive)
    pane.tag_asked.connect(organising.tag)
    pane.delete_asked.connect(organising.delete)
