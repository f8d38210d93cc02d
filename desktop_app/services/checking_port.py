"""What the services need of whoever holds answers against checks; the room `answer_checks` fulfils it."""

from __future__ import annotations

from typing import Protocol

from desktop_app.domain.grading.checks import Graded


class AnswerChecker(Protocol):
    """Judges outside this process, so that a pattern that takes for ever can be stopped."""

    async def check(self, answer: str, expected: str | None, checks: str) -> Graded:
        """What checks, as `grading.written` reads them, say of an answer; all of them must pass.

        One that takes too long, or can't be read, gives no grade and says so. Raises ProblemError where nothing can be
        judged at all.
        """
        ...

    async def close(self) -> None:
        """Stop for good."""
        ...
