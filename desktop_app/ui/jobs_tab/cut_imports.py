"""Imports that Ponder's end cut off: told once the tab is there, with both ways to go on."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.identifiers import ImportId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.language import tr
from desktop_app.services.imports import Imports
from desktop_app.ui import formats
from desktop_app.ui.notices import Notice, NoticeAction

_REST, _LEAVE = "import-rest:", "import-leave:"


async def tell_cut_imports(imports: Imports, show: Callable[[Notice], object]) -> None:
    """A notice for each; nothing is queued by itself. Raises ProblemError (storage)."""
    for record in await imports.unfinished():
        done, total = formats.number(record.queued), formats.number(record.total)
        text = tr(
            "Ponder was closed while “{name}” was imported: {done} of {total} rows are in the queue.",
            name=record.facts.name,
            done=done,
            total=total,
        )
        advice = tr("Each of them is there once. The rest was not queued.")
        rest, leave = (
            NoticeAction(_REST + record.id, tr("Queue the rest")),
            NoticeAction(_LEAVE + record.id, tr("Leave it")),
        )
        show(Notice(f"import-{record.id}", "warning", text, advice, actions=(rest, leave)))


def is_about_import(action: str) -> bool:
    """Whether a notice's action is one of these."""
    return action.startswith((_REST, _LEAVE))


async def decide(
    imports: Imports, action: str, resume: Callable[[ImportId], object], problem: Callable[[Problem], object]
) -> None:
    """What the person pressed."""
    import_id = ImportId(action.partition(":")[2])
    try:
        if action.startswith(_LEAVE):
            await imports.leave(import_id)
        else:
            resume(import_id)
    except ProblemError as error:
        problem(error.problem)
