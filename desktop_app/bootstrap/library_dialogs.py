"""The window of templates, and the one that makes many jobs from a file; built when they are asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.documents.files import write_export
from desktop_app.documents.row_files import bad_rows_suffix, write_bad_rows
from desktop_app.documents.template_files import read_templates, templates_json
from desktop_app.domain.identifiers import ImportId
from desktop_app.domain.templates import Template
from desktop_app.resources import resource_path

if TYPE_CHECKING:
    from desktop_app.bootstrap.house import House
    from desktop_app.ui.default_efforts import DefaultEfforts
    from desktop_app.ui.import_window import ImportWindow
    from desktop_app.ui.templates_window import TemplatesWindow


class LibraryDialogs:
    """`choose_tab(key)` brings a tab into view, `use_template(template)` begins a job, `show_file(path)` opens a saved
    comparison, `defaults` knows efforts that became one; set once the tabs are there."""

    def __init__(self, house: House, window: QWidget) -> None:
        self.choose_tab: Callable[[str], object] = lambda _: None
        self.use_template: Callable[[Template], object] = lambda _: None
        self.show_file: Callable[[Path], object] = lambda _: None
        self.defaults: DefaultEfforts | None = None
        self._house = house
        self._window = window
        self._templates: TemplatesWindow | None = None
        self._imports: ImportWindow | None = None

    def show_jobs(self) -> None:
        """The Jobs tab."""
        self.choose_tab("jobs")

    def open_templates(self, template_id: str = "") -> None:
        """The templates, at one where an id is given, else as they were left."""
        from desktop_app.services.samples import templates_file
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
                use=self._use,
                defaults=self.defaults,
                samples=lambda: templates_file(resource_path("samples")),
            )
        self._templates.open(template_id)

    def _use(self, template: Template) -> None:
        if self._templates is not None:
            self._templates.view.reject()
        self.show_jobs()
        self.use_template(template)

    def open_import(self, path: Path | None = None) -> None:
        """Many jobs from a file, from this one where it is known."""
        self.show_jobs()
        self._import().open(path)

    def resume_import(self, import_id: ImportId) -> None:
        """The rest of one that was cut off."""

        async def resume() -> None:
            for record in await self._house.services.imports.unfinished():
                if record.id == import_id:
                    self._import().resume(record)

        self._house.tasks.spawn(resume(), name="resume import")

    def _import(self) -> ImportWindow:
        from desktop_app.ui.import_window import ImportWindow

        if self._imports is None:
            services = self._house.services
            self._imports = ImportWindow(
                self._window,
                imports=services.imports,
                library=services.templates,
                spending=services.spending,
                catalogue=services.catalogue,
                preferences=self._house.preferences,
                tasks=self._house.tasks,
                clock=time.time,
                write_bad=write_bad_rows,
                suffix=lambda facts: bad_rows_suffix(facts.kind),
                open_templates=self.open_templates,
                defaults=self.defaults,
            )
        return self._imports

    async def lay_out_samples(self) -> None:
        """In the demo: templates and a finished comparison to look at, until a person throws them away."""
        from desktop_app.documents.comparison_bundle import read_bundle
        from desktop_app.services.samples import Samples

        services, tasks = self._house.services, self._house.tasks
        samples = Samples(
            resource_path("samples"),
            services.templates,
            services.comparisons,
            self._house.preferences,
            read_templates=read_templates,
            read_comparison=read_bundle,
            spawn=lambda work: tasks.spawn(work, name="remember the samples"),
        )
        await samples.lay_out()

    async def close(self) -> None:
        """Let the windows remember themselves."""
        if self._templates is not None:
            await self._templates.close()
        if self._imports is not None:
            self._imports.close()


def _write_templates(templates: Sequence[Template], path: Path) -> None:
    write_export(path, templates_json(templates))
