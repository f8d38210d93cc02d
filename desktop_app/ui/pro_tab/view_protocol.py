"""What the Pro tab's presenter needs of its view; `view.ProView` fulfils it. No Qt."""

from __future__ import annotations

from typing import Protocol

from desktop_app.ui.page_protocol import PageView
from desktop_app.ui.pro_tab.running_card import RunningCard


class ProView(PageView, Protocol):
    """The shared page and what only Pro has."""

    def show_strip(self, text: str) -> None:
        """The fixed model and its end."""
        ...

    def show_card(self, card: RunningCard | None) -> None:
        """The answer that is being worked on."""
        ...

    def is_seen(self) -> bool:
        """Whether the tab is in front of the person now."""
        ...

    async def ask_price(self, question: str, detail: str) -> bool:
        """Whether to send what may be dear."""
        ...

    async def ask_send_again(self) -> bool:
        """Whether to send what may be charged twice."""
        ...

    async def ask_drop(self) -> bool:
        """Whether to give up what may have been charged."""
        ...

    async def ask_response_id(self, pasted: str = "", refusal: str = "") -> str | None:
        """What the person pasted, None when nothing; `refusal` says why `pasted` was not taken."""
        ...
