"""What lies ready in the demo: templates to fill in and a finished comparison; once thrown away, they stay away."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.domain.identifiers import ComparisonId
from desktop_app.domain.problems import ProblemError
from desktop_app.domain.templates import Template
from desktop_app.language import in_force, later, tr
from desktop_app.services.comparison import Comparisons
from desktop_app.services.comparison_ports import ReadComparison
from desktop_app.services.preferences import Preferences
from desktop_app.services.templates import TemplateLibrary

log = logging.getLogger(__name__)

COMPARISON_TITLE = later("Sample: which effort for riddles with numbers?")
COMPARISON_FILE = "comparison.ponder-comparison"
_TEMPLATES, _COMPARISON = "samples.templates", "samples.comparison"
_GIVEN, _GONE = "given", "gone"
_SOURCE = "en"

ReadTemplates = Callable[[Path], Sequence[Template]]
"""Reads a file of templates on a thread; raises ProblemError."""
Spawn = Callable[[Coroutine[Any, Any, None]], object]
"""Starts work that is to be done before the data file is closed."""


def templates_file(folder: Path) -> Path:
    """The sample templates in the person's language, else in English."""
    own = folder / f"templates.{in_force()}.json"
    return own if own.is_file() else folder / f"templates.{_SOURCE}.json"


class Samples:
    """`folder` is `resources/samples`. The comparison is one opened from a file: in no ledger, in no sum of money."""

    def __init__(
        self,
        folder: Path,
        templates: TemplateLibrary,
        comparisons: Comparisons,
        preferences: Preferences,
        *,
        read_templates: ReadTemplates,
        read_comparison: ReadComparison,
        spawn: Spawn,
    ) -> None:
        self._folder = folder
        self._templates = templates
        self._comparisons = comparisons
        self._preferences = preferences
        self._read_templates = read_templates
        self._read_comparison = read_comparison
        self._opened: ComparisonId | None = None
        self._spawn = spawn

    async def lay_out(self) -> None:
        """Templates the first time, the comparison until a person closes it. What cannot be read or saved is left."""
        try:
            if not self._preferences.recall(_TEMPLATES):
                await self._add_templates()
            if self._preferences.recall(_COMPARISON) != _GONE:
                await self._open_comparison()
        except ProblemError as error:
            log.info("no samples: %s", error.problem.happened)

    async def _add_templates(self) -> None:
        found = await asyncio.to_thread(self._read_templates, templates_file(self._folder))
        await self._templates.take_in(found)
        await self._preferences.remember(_TEMPLATES, _GIVEN)

    async def _open_comparison(self) -> None:
        record = await asyncio.to_thread(self._read_comparison, self._folder / COMPARISON_FILE)
        named = replace(record.comparison, title=tr(COMPARISON_TITLE))
        board = await self._comparisons.files.open(replace(record, comparison=named))
        self._opened = board.comparison.id
        self._comparisons.changed.watch(self._changed)

    def _changed(self, comparison_id: ComparisonId) -> None:
        if comparison_id != self._opened or any(each.id == self._opened for each in self._comparisons.files.opened):
            return
        self._opened = None
        self._spawn(self._preferences.remember_if_possible(_COMPARISON, _GONE))
