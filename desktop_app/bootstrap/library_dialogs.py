"""The window of templates, and the one that makes many jobs from a file; built when they are asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.documents.files import write_export
from desktop_app.documents.template_files import read_templates, templates_json
from desktop_app.domain.templates import Template

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.ui.templates_window import TemplatesWindow


class LibraryDialogs:
    """`use_template(template)` begins a new job; set once the Jobs tab is there."""

    def __init__(self, house: House, window: QWidget) -> None:
        self.use_template: Callable[[Template], object] = lambda _: None
        self._house = house
        self._window = window
        self._templates: TemplatesWindow | None = None

    def open_templates(self, template_id: str = "") -> None:
        """The templates, at one where an id is given, else as they were left."""
        from desktop_app.ui.templates_window import TemplatesWindow

        if self._templates is None:
            services = self._house.services
            self._templates = TemplatesWindow(
                self._window,
                library=services.templates,
                counter=services.counter,
                preferences=self._house.preferences,
                tasks=self._house.tasks,
                clock=time.time,
                read=read_templates,
                write=_write_templates,
                use=lambda template: self.use_template(template),
            )
        self._templates.open(template_id)

    async def close(self) -> None:
        """Let the windows remember themselves."""
        if self._templates is not None:
            await self._templates.close()


def _write_templates(templates: Sequence[Template], path: Path) -> None:
    write_export(path, templates_json(templates))
