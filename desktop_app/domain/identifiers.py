"""Names for the things Ponder keeps, so that a job's id cannot be handed over as a conversation's."""

from __future__ import annotations

from typing import NewType

ConversationId = NewType("ConversationId", str)
MessageId = NewType("MessageId", str)
JobId = NewType("JobId", str)
ComparisonId = NewType("ComparisonId", str)
TrialId = NewType("TrialId", str)
TemplateId = NewType("TemplateId", str)
ImportId = NewType("ImportId", str)

Timestamp = float
"""Seconds since 1970-01-01 UTC. Only the screen turns it into local time."""
