"""Which profile is in force, and adding, renaming, duplicating and deleting profiles."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop_app.domain.problems import ProblemError
from desktop_app.domain.profiles import LONGEST_NAME
from desktop_app.language import tr
from desktop_app.services.profiles import Profiles
from desktop_app.services.vault_port import VaultState
from desktop_app.ui.announcing import announce
from desktop_app.ui.plumbing.dialogs import ask
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Section, column, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import label


class ProfilesPart(QWidget):
    """Signals: chosen(), once another profile is in force."""

    chosen = Signal()

    def __init__(self, profiles: Profiles, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiles = profiles
        self._tasks = tasks
        self._save: Callable[[str], Awaitable[object]] | None = None
        self.list = QComboBox()
        self.list.setAccessibleName(tr("Profile"))
        self.list.activated.connect(lambda index: self._choose(self.list.itemData(index)))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(tr("Name of the profile"))
        self.name.setPlaceholderText(tr("Such as Work or Private"))
        self.name.returnPressed.connect(self._save_name)
        self._said = label("", "caption", "muted", wrap=True)
        self._said.setAccessibleName(tr("What became of it"))
        self._said.hide()
        self._build()
        self._end = profiles.listed.watch(lambda _: self._show())

    def _build(self) -> None:
        what = tr(
            "Each has its own key, address, project and caps. New requests use the one that is chosen; what is already "
            "sent is fetched with the key it was sent with."
        )
        part = Section(tr("Profile"), what)
        part.body.addWidget(self.list)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        self._delete = button(tr("Delete…"), "quiet", dense=True)
        for press, work in (
            (button(tr("New profile…"), "quiet", dense=True), self._new),
            (button(tr("Duplicate…"), "quiet", dense=True), self._duplicate),
            (button(tr("Rename…"), "quiet", dense=True), self._rename),
            (self._delete, self._ask_delete),
        ):
            press.clicked.connect(lambda _=False, work=work: work())
            flow.addWidget(press)
        part.body.addWidget(self._buttons)
        self._naming = QWidget()
        line = row(self._naming, spacing=Space.S)
        keep = button(tr("Save name"), "primary", dense=True)
        keep.clicked.connect(self._save_name)
        leave = button(tr("Cancel"), "quiet", dense=True)
        leave.clicked.connect(self._leave_name)
        line.addWidget(self.name, 1)
        line.addWidget(keep)
        line.addWidget(leave)
        self._naming.hide()
        part.body.addWidget(self._naming)
        part.body.addWidget(self._said)
        column(self).addWidget(part)

    def _show(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for profile in self._profiles.listed.value:
                self.list.addItem(profile.name, profile.id)
            self.list.setCurrentIndex(self.list.findData(self._profiles.in_force.id))
        only = len(self._profiles.listed.value) == 1
        set_enabled(self._delete, not only, tr("It is the only profile."))

    # -- what a person does ----------------------------------------------------------------------------------------

    def _choose(self, profile_id: str) -> None:
        self._run(self._chosen(profile_id))

    async def _chosen(self, profile_id: str) -> str:
        await self._profiles.choose(profile_id)
        self._show()
        self.chosen.emit()
        return tr("New requests use “{name}” now.", name=self._profiles.in_force.name)

    def _new(self) -> None:
        self._ask_name("", lambda name: self._made(name, None))

    def _duplicate(self) -> None:
        now = self._profiles.in_force
        self._ask_name(now.name, lambda name: self._made(name, now.id))

    def _rename(self) -> None:
        now = self._profiles.in_force
        self._ask_name(now.name, lambda name: self._profiles.rename(now.id, name))

    async def _made(self, name: str, like: str | None) -> None:
        made = await self._profiles.add(name, like=like)
        await self._chosen(made.id)

    def _ask_name(self, name: str, save: Callable[[str], Awaitable[object]]) -> None:
        self._save = save
        self.name.setText(name)
        self.name.selectAll()
        self._naming.show()
        self.name.setFocus()
        self._say("")

    def _leave_name(self) -> None:
        self._naming.hide()
        self.list.setFocus()

    def _save_name(self) -> None:
        if self._save is not None:
            self._run(self._named(self._save, self.name.text()))

    async def _named(self, save: Callable[[str], Awaitable[object]], name: str) -> str:
        await save(name)
        self._leave_name()
        return tr("“{name}” is in force. A new one asks for its own key.", name=self._profiles.in_force.name)

    def _ask_delete(self) -> None:
        self._run(self._deleted())

    async def _deleted(self) -> str:
        profile = self._profiles.in_force
        if why := self._profiles.why_not_delete(profile.id):
            return why
        detail = tr("Its key is removed from the keyring. Conversations, jobs and what was spent stay.")
        if not await ask(
            self.window(), tr("Delete “{name}”?", name=profile.name), detail, accept=tr("Delete it"), danger=True
        ):
            return ""
        answer = await self._profiles.delete(profile.id)
        self._show()
        self.chosen.emit()
        if answer.state is not VaultState.OK:
            return tr("It was deleted, but the keyring did not answer: its key may still be there.")
        return tr("It was deleted.")

    def _run(self, work: Awaitable[str]) -> None:
        self._tasks.spawn(self._told(work), name="profiles")

    async def _told(self, work: Awaitable[str]) -> None:
        try:
            self._say(await work)
        except ProblemError as error:
            self._show()
            self._say(f"{error.problem.happened} {error.problem.advice}", bad=True)

    def _say(self, words: str, *, bad: bool = False) -> None:
        mark(self._said, tone="danger" if bad else "muted")
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self._said, words)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._end()
