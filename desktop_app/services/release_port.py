"""The port of the update feed: what was published, and nothing else."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.releases import Release


class ReleaseFeed(Protocol):
    """Where newer versions of Ponder are announced."""

    @property
    def host(self) -> str:
        """The host that is asked, to be named to the person."""
        ...

    async def published(self) -> tuple[Release, ...]:
        """What the feed lists, in any order. Nothing of the person's is sent. Raises ProblemError."""
        ...
