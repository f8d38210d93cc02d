"""What the Jobs tab needs of templates and imports, given by whoever builds it. No Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.identifiers import ImportId
from desktop_app.services.imports import Imports
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts


@dataclass(frozen=True, slots=True)
class Library:
    """`open_templates()` and `open_import(path)` show the windows; without a path a file is asked for there."""

    templates: TemplateLibrary
    imports: Imports
    open_templates: Callable[[], object]
    open_import: Callable[[Path | None], object]
    resume_import: Callable[[ImportId], object]
    """Queue the rest of one that was cut off."""
    defaults: DefaultEfforts | None = None
    """Efforts with which jobs from templates begin."""
