"""Owns the Templates window: its view, its presenter, and what is remembered of both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.templates import Template
from desktop_app.services.ports import Clock, TokenCounter
from desktop_app.services.preferences import Preferences
from desktop_app.services.templates import TemplateLibrary
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.templates_window.files import ReadTemplates, WriteTemplates
from desktop_app.ui.templates_window.presenter import TemplatesPresenter
from desktop_app.ui.templates_window.view import TemplatesView
from desktop_app.ui.window_memory import WindowMemory


class TemplatesWindow(QObject):
    """Made once, shown and hidden as often as the person likes. `samples` says where the sample templates are."""

    def __init__(
        self,
        parent: QWidget,
        *,
        library: TemplateLibrary,
        counter: TokenCounter,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        read: ReadTemplates,
        write: WriteTemplates,
        use: Callable[[Template], object],
        defaults: DefaultEfforts | None = None,
        samples: Callable[[], Path] | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._memory = WindowMemory("templates", preferences, tasks)
        self._samples = samples
        self.view = TemplatesView(parent, with_samples=samples is not None)
        self.presenter = TemplatesPresenter(
            self.view,
            library=library,
            counter=counter,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            read=read,
            write=write,
            use=use,
            defaults=defaults,
        )
        self._memory.restore(self.view)
        self._connect()

    def _connect(self) -> None:
        view, presenter, editor = self.view, self.presenter, self.view.editor
        view.list.chosen.connect(self._chosen)
        view.list.searched.connect(presenter.search)
        view.list.new_pressed.connect(self._new)
        view.list.import_pressed.connect(presenter.files.take_in)
        view.samples_pressed.connect(self._add_samples)
        view.list.menu_asked.connect(editor.open_menu)
        view.list.delete_asked.connect(lambda: self._verb("delete"))
        view.undo_pressed.connect(presenter.undo)
        view.resized_list.connect(self._memory.split_moved)
        view.finished.connect(self._closed)
        editor.edited.connect(presenter.edited)
        editor.sampled.connect(presenter.sampled)
        editor.save_pressed.connect(presenter.save)
        editor.restore_pressed.connect(presenter.restore_version)
        editor.verb.connect(self._verb)

    def open(self, template_id: str = "") -> None:
        """Show the window, at one template or as it was left."""
        self.presenter.start()
        if template_id:
            self._chosen(template_id)
        self.view.bring_to_front()

    def _chosen(self, key: str) -> None:
        self.view.editor.tell_now()
        self.presenter.choose(key)

    def _new(self) -> None:
        self.view.editor.tell_now()
        self.view.list.search.clear()
        self.presenter.begin_new()

    def _add_samples(self) -> None:
        if self._samples is not None:
            self.presenter.files.add(self._samples())

    def _verb(self, name: str) -> None:
        presenter = self.presenter
        {
            "discard": presenter.discard,
            "duplicate": presenter.duplicate,
            "delete": presenter.delete,
            "export": lambda: presenter.export(everything=False),
            "export-all": lambda: presenter.export(everything=True),
            "use": presenter.use,
            "evidence": presenter.show_evidence,
            "no-default": presenter.drop_default,
        }[name]()

    def _closed(self) -> None:
        """By the person: nothing is followed while nobody looks."""
        self.view.editor.tell_now()
        self.presenter.stop()
        self._tasks.spawn(self._remember(), name="remember the templates window")

    async def _remember(self) -> None:
        await self.presenter.keep()
        await self._memory.keep_size(self.view)

    async def close(self) -> None:
        """Ponder closes: what is written is kept."""
        self.view.editor.tell_now()
        self.presenter.stop()
        await self._remember()
        self.view.hide()
