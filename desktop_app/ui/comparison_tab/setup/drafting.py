"""Keeps designs that were not run: the one in the form by itself, and as many others as a person likes. No Qt."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from desktop_app.domain.comparison import Design
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_ports import Draft
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer, Watchable
from desktop_app.ui.comparison_tab.setup import words
from desktop_app.ui.comparison_tab.values import ListRow
from desktop_app.ui.plumbing.tasks import Tasks

_IN_FORM = "compare.draft"
SAVE_AFTER = 1.5
"""Seconds without a change after which the form is kept, so that a crash loses no more."""


class Drafting:
    """`drafts` are all that are kept, the one changed last first; `draft_id` is the one in the form, empty while
    nothing is written there. What is saved is saved one at a time, so that the last word stands."""

    def __init__(
        self,
        comparisons: Comparisons,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        problem: Callable[[Problem], None],
    ) -> None:
        self.drafts: Watchable[tuple[Draft, ...]] = Watchable(())
        self.moved: Announcer[str] = Announcer()
        """Told which draft the form is now."""
        self._draft_id = ""
        self._comparisons = comparisons
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._problem = problem
        self._turn = asyncio.Lock()
        self._later: asyncio.TimerHandle | None = None
        self._dropped: Draft | None = None

    @property
    def draft_id(self) -> str:
        """Which draft stands in the form."""
        return self._draft_id

    async def start(self) -> Design | None:
        """Load what is kept; the design that stood in the form at the last close."""
        try:
            self.drafts.set(tuple(await self._comparisons.drafts()))
        except ProblemError as error:
            self._problem(error.problem)
        draft = self.find(self._preferences.recall(_IN_FORM))
        if draft is None:
            return None
        self._become(draft.id)
        return draft.design

    def rows(self) -> Sequence[ListRow]:
        """Every draft as a list shows it."""
        now = self._clock()
        return [words.draft_row(draft, now) for draft in self.drafts.value]

    def find(self, draft_id: str) -> Draft | None:
        """The draft of that id."""
        return next((draft for draft in self.drafts.value if draft.id == draft_id), None)

    def take(self, draft_id: str) -> None:
        """From now on the form is this draft; empty for a new one."""
        self._cancel()
        self._become(draft_id)

    def _become(self, draft_id: str) -> None:
        self._draft_id = draft_id
        self.moved.tell(draft_id)

    # -- keeping -----------------------------------------------------------------------------------------------

    def changed(self, design: Design) -> None:
        """The form is another now: it is kept in a moment."""
        self._cancel()
        if self._differs(design):
            loop = asyncio.get_running_loop()
            self._later = loop.call_later(SAVE_AFTER, self._keep_now, design)

    def _keep_now(self, design: Design) -> None:
        self._later = None
        self._tasks.spawn(self.keep(design), name="keep draft")

    def _cancel(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None

    def _differs(self, design: Design) -> bool:
        known = self.find(self.draft_id)
        return known.design != design if known is not None else _written(design)

    def keep(self, design: Design) -> Coroutine[Any, Any, None]:
        """Keep the form's design under its own draft, which is read now; one in which nothing is written any more is
        forgotten."""
        self._cancel()
        draft_id = self.draft_id
        if not draft_id and _written(design):
            draft_id = uuid.uuid4().hex
            self._become(draft_id)
        return self._keep_and_remember(draft_id, design)

    async def _keep_and_remember(self, draft_id: str, design: Design) -> None:
        await self._keep(draft_id, design)
        await self._remember()

    def leave(self, design: Design) -> Coroutine[Any, Any, None]:
        """Keep a design that will no longer stand in the form; which draft it is, is read now."""
        return self._keep(self.draft_id or (uuid.uuid4().hex if _written(design) else ""), design)

    async def _keep(self, draft_id: str, design: Design) -> None:
        if not draft_id:
            return
        async with self._turn:
            known = self.find(draft_id)
            if known is not None and known.design == design:
                return
            try:
                if _written(design):
                    draft = await self._comparisons.save_draft(design, draft_id)
                    self.drafts.set((draft, *self._others(draft_id)))
                elif known is not None:
                    await self._forget(draft_id)
            except ProblemError as error:
                self._problem(error.problem)

    def _others(self, draft_id: str) -> tuple[Draft, ...]:
        return tuple(draft for draft in self.drafts.value if draft.id != draft_id)

    async def _forget(self, draft_id: str) -> None:
        await self._comparisons.drop_draft(draft_id)
        if self._draft_id == draft_id:
            self._become("")
        self.drafts.set(self._others(draft_id))

    async def _remember(self) -> None:
        try:
            await self._preferences.remember(_IN_FORM, self.draft_id)
        except ProblemError as error:
            self._problem(error.problem)

    async def rewrite(self, draft_id: str, design: Design) -> None:
        """Another design in the place of a draft's."""
        await self._keep(draft_id, design)

    async def drop(self, draft_id: str) -> None:
        """Forget a draft; `restore` brings it back until Ponder closes."""
        async with self._turn:
            self._dropped = self.find(draft_id) or self._dropped
            try:
                await self._forget(draft_id)
            except ProblemError as error:
                self._problem(error.problem)

    async def restore(self, draft_id: str) -> None:
        """Undo the last deletion."""
        if self._dropped is not None and self._dropped.id == draft_id:
            await self._keep(draft_id, self._dropped.design)

    async def done(self) -> None:
        """The form's design was run: it is no draft any more."""
        draft_id = self.draft_id
        self.take("")
        if draft_id:
            await self.drop(draft_id)
        await self._remember()


def _written(design: Design) -> bool:
    """Whether anything would be lost; a model or a number of repeats alone is not worth a draft."""
    asked = any(task.text.strip() or task.expected or task.checks for task in design.tasks)
    return asked or bool(design.title.strip() or design.developer_message.strip())
