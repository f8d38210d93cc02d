"""Says in a sentence why a file cannot go along with a question."""

from __future__ import annotations

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr

_LONGEST_NAME = 80


def refused(name: str, happened: str, advice: str, detail: str = "") -> ProblemError:
    """`happened` goes on after the file's name."""
    shown = "".join(char if char.isprintable() else " " for char in name)
    if len(shown) > _LONGEST_NAME:
        shown = f"{shown[: _LONGEST_NAME - 20]}…{shown[-18:]}"
    return ProblemError(
        Problem(ProblemKind.INVALID_REQUEST, tr("“{name}” {what}.", name=shown, what=happened), advice, detail=detail)
    )
