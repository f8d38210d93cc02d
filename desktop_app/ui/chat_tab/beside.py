"""What a chat needs of the other tabs and windows, given by whoever builds them. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.comparison import Design
from desktop_app.services.chat_elsewhere import ChatElsewhere
from desktop_app.services.server_copies import ServerCopies
from desktop_app.services.server_counts import ServerCounts
from desktop_app.services.templates import TemplateLibrary


@dataclass(frozen=True, slots=True)
class ChatBeside:
    """`compare(design)` opens the form of a new comparison with it, `show_job(id)` shows a job in its tab."""

    templates: TemplateLibrary
    open_templates: Callable[[], object]
    elsewhere: ChatElsewhere
    compare: Callable[[Design], object]
    show_job: Callable[[str], object]
    counts: ServerCounts | None = None
    """The provider's own count of tokens; None never asks for one."""
    copies: ServerCopies | None = None
    """What the provider keeps of deleted chats; None never offers to delete it there."""
