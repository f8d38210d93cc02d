"""Owns the Import window: its view and its presenter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.imports import FileFacts, ImportRecord
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.services.imports import Imports
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.import_window.presenter import ImportPresenter, WriteBadRows
from desktop_app.ui.import_window.view import ImportView
from desktop_app.ui.plumbing.tasks import Tasks


class ImportWindow(QObject):
    """Made once; closing it while rows are being queued only hides it."""

    def __init__(
        self,
        parent: QWidget,
        *,
        imports: Imports,
        library: TemplateLibrary,
        spending: Spending,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        write_bad: WriteBadRows,
        suffix: Callable[[FileFacts], str],
        open_templates: Callable[[], object],
        defaults: DefaultEfforts | None = None,
    ) -> None:
        super().__init__(parent)
        self.view = ImportView(clock, parent)
        self.presenter = ImportPresenter(
            self.view,
            imports=imports,
            library=library,
            spending=spending,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            write_bad=write_bad,
            suffix=suffix,
            defaults=defaults,
        )
        view, presenter = self.view, self.presenter
        view.next_pressed.connect(presenter.next)
        view.back_pressed.connect(presenter.back)
        view.dropped.connect(presenter.open_file)
        view.file.choose_pressed.connect(presenter.choose_file)
        view.file.options_changed.connect(presenter.reread)
        view.mapping.changed.connect(presenter.mapped)
        view.mapping.templates_wanted.connect(open_templates)
        view.options.changed.connect(presenter.option_changed)
        view.check.save_bad_pressed.connect(presenter.save_bad)
        view.queue.stop_pressed.connect(presenter.stop_queueing)
        view.queue.rest_pressed.connect(presenter.resume_stopped)
        view.finished.connect(presenter.stop)

    def open(self, path: Path | None = None) -> None:
        """Begin, with a file where one was given; what is half done in an open window stays."""
        if not self.view.isVisible() or path is not None:
            self.presenter.begin()
        self.view.bring_to_front()
        if path is not None:
            self.presenter.open_file(path)

    def resume(self, record: ImportRecord) -> None:
        """Queue the rest of one that was cut off."""
        self.view.bring_to_front()
        self.presenter.resume(record)

    def close(self) -> None:
        """Ponder closes."""
        self.presenter.stop()
        self.view.hide()
