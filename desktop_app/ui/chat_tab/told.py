"""What an answer was told to cost before it was sent, beside what it cost; read from the money book."""

from __future__ import annotations

from desktop_app.domain.conversation import Message
from desktop_app.language import tr
from desktop_app.services.ports import SpendingStore
from desktop_app.ui.answer_text import Rows
from desktop_app.ui.estimate_words import told_words

_SLACK = 600.0
"""Seconds by which the booking may lie beside the answer's own times: a late save, a clock that was set."""


async def with_told(rows: Rows, message: Message, store: SpendingStore) -> Rows:
    """The details of an answer with the row of what was told, behind its cost. Raises ProblemError (storage)."""
    if message.figures is None:
        return rows
    ended = message.created_at + (message.figures.seconds or 0.0)
    booked = await store.entries(message.created_at - _SLACK, ended + _SLACK)
    spend = next((spend for spend in booked if spend.key == message.id), None)
    words = told_words(spend.estimate, message.figures.cost) if spend is not None else ""
    if not words:
        return rows
    place = next((number for number, (name, _) in enumerate(rows, 1) if name == "Cost"), len(rows))
    return (*rows[:place], (tr("Told before sending"), words), *rows[place:])
