"""The page of shortcuts: every command with its keys, to be searched, given other keys, and put back."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, Command, Place, full_words
from desktop_app.ui.commands.keymap import Keymap
from desktop_app.ui.commands.keys import shown_keys
from desktop_app.ui.settings_dialog.key_recorder import KeyRecorder
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.search_field import SearchField

_EXPLAINED = later(
    "Press a button at the right, then the new keys. Escape leaves them as they were, Backspace takes them away."
)


class _Row(QWidget):
    """One command."""

    def __init__(self, command: Command, page: ShortcutsPage) -> None:
        super().__init__()
        self.command = command
        words = full_words(command.name)
        self.recorder = KeyRecorder(words, ())
        self.recorder.recorded.connect(lambda key: page.record(command.name, key))
        self.recorder.refused.connect(lambda why: self.say(why, "warning"))
        self.reset = icon_button("retry", tr("Reset {words}", words=words), dense=True)
        self.reset.clicked.connect(lambda: page.reset(command.name))
        policy = self.reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(policy)
        self.instead = button(tr("Use it here instead"), dense=True)
        self.instead.clicked.connect(lambda: page.take_over(command.name))
        self._note = label("", "caption", "warning", wrap=True)
        whole = column(self, spacing=Space.XXS)
        line = row(spacing=Space.XS)
        line.addWidget(label(words, "body"), 1)
        line.addWidget(self.recorder)
        line.addWidget(self.reset)
        whole.addLayout(line)
        whole.addLayout(self._below())
        self.say("")

    def _below(self) -> QHBoxLayout:
        below = row(spacing=Space.S)
        below.addWidget(self._note, 1)
        below.addWidget(self.instead, 0, Qt.AlignmentFlag.AlignTop)
        return below

    def say(self, words: str, tone: str = "warning", *, offers: bool = False) -> None:
        """Below the line; empty words take it away."""
        self._note.setText(words)
        mark(self._note, tone=tone)
        self._note.setVisible(bool(words))
        self.instead.setVisible(offers)
        if words:
            announce(self, words)

    def fits(self, wanted: list[str]) -> bool:
        """Whether it holds every word looked for."""
        text = f"{full_words(self.command.name)} {self.command.also} {self.recorder.text()}".casefold()
        return all(word in text for word in wanted)


class ShortcutsPage(QWidget):
    """`save(text)` keeps the keymap; what was kept comes back by `show_keymap`."""

    def __init__(self, save: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._keymap = Keymap(sys.platform)
        self._wanted: tuple[str, str] | None = None
        """Command and key that is taken by another."""
        self.rows = {command.name: _Row(command, self) for command in COMMANDS}
        self.search = SearchField(tr("Search commands and keys"))
        self.search.searched.connect(self._look)
        self.reset_all = button(tr("Reset all"), dense=True)
        self.reset_all.clicked.connect(lambda: self._keep(Keymap(self._keymap.platform)))
        self._nothing = label(tr("No command has these words."), "body", "muted")
        self._headings: dict[Place, QWidget] = {}
        self._lay_out()
        self.show_keymap("")

    def _lay_out(self) -> None:
        whole = column(self, spacing=Space.XS)
        whole.addWidget(label(tr(_EXPLAINED), "caption", "muted", wrap=True))
        tools = row(spacing=Space.S)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.reset_all)
        whole.addLayout(tools)
        for place in Place:
            heading = label(tr(place.value), "strong")
            heading.setContentsMargins(0, Space.S, 0, 0)
            self._headings[place] = heading
            whole.addWidget(heading)
            for command in COMMANDS:
                if command.place is place:
                    whole.addWidget(self.rows[command.name])
        whole.addWidget(self._nothing)
        whole.addStretch()
        self._look("")

    def _look(self, words: str) -> None:
        wanted = words.casefold().split()
        shown = {name for name, each in self.rows.items() if each.fits(wanted)}
        for name, each in self.rows.items():
            each.setVisible(name in shown)
        for place, heading in self._headings.items():
            heading.setVisible(any(BY_NAME[name].place is place for name in shown))
        self._nothing.setVisible(not shown)

    # -- what is in force ------------------------------------------------------------------------------------

    def show_keymap(self, text: str) -> None:
        """As it is kept."""
        self._keymap = Keymap.of_text(self._keymap.platform, text)
        self._wanted = None
        for name, each in self.rows.items():
            each.recorder.show_keys(self._keymap.keys(name))
            each.reset.setVisible(self._keymap.is_changed(name))
            each.say("")
        self.reset_all.setEnabled(bool(text))

    def record(self, name: str, key: str) -> None:
        """Other keys for one command, or none; what is taken is said, and changes nothing yet."""
        taken = self._keymap.taken_by(key, name) if key else None
        for each in self.rows.values():
            each.say("")
        if taken is not None:
            self._wanted = (name, key)
            words = tr(
                "{shown_keys} is taken by “{full_words}” ({place}).",
                shown_keys=shown_keys([key]),
                full_words=full_words(taken.name),
                place=tr(taken.place.value).lower(),
            )
            self.rows[name].say(words, offers=True)
        else:
            self._keep(self._keymap.with_keys(name, [key] if key else []))

    def take_over(self, name: str) -> None:
        """The key that was wanted, away from the command that has it."""
        if self._wanted is not None and self._wanted[0] == name:
            self._keep(self._keymap.with_keys(name, [self._wanted[1]]))

    def reset(self, name: str) -> None:
        """One command as delivered."""
        self._keep(self._keymap.reset(name))

    def _keep(self, keymap: Keymap) -> None:
        self._save(keymap.text())
