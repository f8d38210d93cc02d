"""Templates out to a file and in from one. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from desktop_app.domain.templates import Template
from desktop_app.language import tr, trn
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.templates_window.view_protocol import View

ReadTemplates = Callable[[Path], Sequence[Template]]
"""Reads a file of templates on a thread; raises ProblemError."""
WriteTemplates = Callable[[Sequence[Template], Path], None]
"""Writes one on a thread; raises ProblemError."""


class TemplateFiles:
    """`opened(key)` shows a template that came in; `do` runs work and tells its problems."""

    def __init__(
        self,
        view: View,
        library: TemplateLibrary,
        *,
        read: ReadTemplates,
        write: WriteTemplates,
        opened: Callable[[str], object],
        do: Callable[[Awaitable[None], str], object],
    ) -> None:
        self._view = view
        self._library = library
        self._read = read
        self._write = write
        self._opened = opened
        self._do = do

    def export(self, chosen: Sequence[Template]) -> None:
        """These, with every version."""
        self._do(self._export(chosen), "export templates")

    async def _export(self, chosen: Sequence[Template]) -> None:
        name = chosen[0].name if len(chosen) == 1 else tr("Ponder templates")
        path = await self._view.ask_target("".join("-" if letter in '/\\:*?"<>|' else letter for letter in name))
        if path is None:
            return
        await asyncio.to_thread(self._write, chosen, path)
        text = trn("{n} template saved as {name}.", "{n} templates saved as {name}.", len(chosen), name=path.name)
        self._view.show_notice("template", "success", text, str(path.parent))

    def take_in(self) -> None:
        """From a file that was exported."""
        self._do(self._take_in(), "import templates")

    async def _take_in(self) -> None:
        path = await self._view.ask_file()
        if path is not None:
            await self._add(path)

    def add(self, path: Path) -> None:
        """Those of this file, which need not be asked for."""
        self._do(self._add(path), "add templates")

    async def _add(self, path: Path) -> None:
        found = await asyncio.to_thread(self._read, path)
        added = await self._library.take_in(found)
        if added:
            self._opened(added[0].id)
        same = len(found) - len(added)
        advice = trn(
            "{n} template of the file was here already.",
            "{n} templates of the file were here already.",
            same,
        )
        text = (
            trn("{n} template imported.", "{n} templates imported.", len(added))
            if added
            else tr("Nothing new was imported.")
        )
        self._view.show_notice("template", "success" if added else "info", text, advice if same else "")
