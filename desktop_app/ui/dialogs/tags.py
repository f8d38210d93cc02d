"""Tags of what is selected: a tick for what all have, a dash for what some have, and a field for a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.tags import LONGEST_TAG, tidy_tag
from desktop_app.language import tr
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked, None: Qt.CheckState.PartiallyChecked}


class TagsDialog(QDialog):
    """`tags` are those of each that is selected, `what` names it, or says how many they are.

    Accepted: `changes()` are the tags to give and those to take away.
    """

    def __init__(
        self, tags: Sequence[Sequence[str]], what: str, known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tags"))
        self.setMinimumSize(380, 420)
        counts = Counter(tag for each in tags for tag in each)
        self._before: Mapping[str, bool | None] = {
            tag: None if 0 < counts[tag] < len(tags) else counts[tag] > 0
            for tag in dict.fromkeys((*(tag for tag, _ in counts.most_common()), *known))
        }
        outer = column(self, margin=Space.L, spacing=Space.S)
        outer.addWidget(label(tr("Tags of {what}", what=what) if len(tags) > 1 else tr("Tags"), "heading", wrap=True))
        if len(tags) > 1:
            outer.addWidget(label(tr("A dash: some of them have it."), "caption", "muted"))
        else:
            outer.addWidget(label(what[:200], "body", "muted", wrap=True))
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Tags"))
        self._list.setSpacing(3)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        for tag, has in self._before.items():
            self._add_item(tag, has)
        outer.addWidget(self._list, 1)
        self._field = QLineEdit()
        self._field.setAccessibleName(tr("New tag"))
        self._field.setPlaceholderText(tr("New tag"))
        self._field.setMaxLength(LONGEST_TAG)
        self._add = button(tr("Add"), dense=True)
        self._add.clicked.connect(self._add_typed)
        typing = row(spacing=Space.XS)
        typing.addWidget(self._field, 1)
        typing.addWidget(self._add)
        outer.addLayout(typing)
        buttons = row(spacing=Space.XS)
        buttons.addStretch()
        cancel, self._save = button(tr("Cancel")), button(tr("Save"), "primary")
        cancel.clicked.connect(self.reject)
        self._save.setDefault(True)
        self._save.clicked.connect(self._accept_typed)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        outer.addLayout(buttons)
        self._field.textChanged.connect(self._typed)
        self._typed()
        self._field.setFocus()

    def _add_item(self, tag: str, has: bool | None) -> QListWidgetItem:
        item = QListWidgetItem(tag, self._list)
        item.setToolTip(tag)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_STATES[has])
        return item

    def _typed(self) -> None:
        set_enabled(self._add, bool(tidy_tag(self._field.text())), tr("Type a tag"))

    def _add_typed(self) -> None:
        tag = tidy_tag(self._field.text())
        if tag:
            found = self._list.findItems(tag, Qt.MatchFlag.MatchFixedString | Qt.MatchFlag.MatchCaseSensitive)
            item = found[0] if found else self._add_item(tag, True)
            item.setCheckState(Qt.CheckState.Checked)
            self._list.setCurrentItem(item)
            self._list.scrollToItem(item)
        self._field.clear()

    def _accept_typed(self) -> None:
        """A tag that was typed and not added is meant all the same."""
        self._add_typed()
        self.accept()

    def changes(self) -> tuple[list[str], list[str]]:
        """Tags to give and tags to take away; a dash that was left alone is neither."""
        add: list[str] = []
        remove: list[str] = []
        for place in range(self._list.count()):
            item = self._list.item(place)
            tag, state = item.text(), item.checkState()
            if state == _STATES[self._before.get(tag, False)]:
                continue
            (add if state == Qt.CheckState.Checked else remove).append(tag)
        return add, remove


async def ask_tags(
    parent: QWidget, tags: Sequence[Sequence[str]], what: str, known: Sequence[str]
) -> tuple[list[str], list[str]] | None:
    """What was chosen, None when the dialog was cancelled."""
    dialog = TagsDialog(tags, what, known, parent)
    try:
        code = await dialog_result(dialog)
        return dialog.changes() if code == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
