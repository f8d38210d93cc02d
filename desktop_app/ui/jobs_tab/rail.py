"""The rail at the left: every state with how many jobs are in it, and below it the tabs that asked for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui import formats
from desktop_app.ui.icons import pixmap
from desktop_app.ui.jobs_tab.columns import ORIGIN_WORDS
from desktop_app.ui.jobs_tab.job_filter import ALL, NEW, UNTAGGED, Filter
from desktop_app.ui.theme import Radius, Role, Space, current_theme, mark
from desktop_app.ui.widgets.cards import column, ground
from desktop_app.ui.widgets.labels import label

Entry = tuple[str, str, str, Role]
"""Key, words, icon, and the icon's colour."""

STATES: tuple[Entry, ...] = (
    (ALL, later("All"), "jobs", "muted"),
    (NEW, later("Unread"), "bell", "accent"),
    ("running", later("Running"), "status-in-progress", "info"),
    ("held", later("Held"), "status-held", "held"),
    ("uncertain", later("Uncertain"), "status-uncertain", "warning"),
    ("completed", later("Completed"), "status-completed", "success"),
    ("incomplete", later("Incomplete"), "status-incomplete", "warning"),
    ("failed", later("Failed"), "status-failed", "danger"),
    ("cancelled", later("Cancelled"), "status-cancelled", "muted"),
    ("expired", later("Expired"), "status-expired", "muted"),
)
ALWAYS = frozenset({ALL, "running", "held", "completed", "failed"})
_ORIGIN_ICONS = {"jobs": "jobs", "pro": "pro", "comparison": "compare", "chat": "chat"}
_ENTRY = Qt.ItemDataRole.UserRole + 1
_NUMBER = Qt.ItemDataRole.UserRole + 2
_ICON, _PAD = 16, 8
_MOST_TAGS = 40
"""The most used ones; the others are found by searching."""
_ANY_TAG, _NO_TAG, _TAG = "any", "none", "tag:"


class _EntryDelegate(QStyledItemDelegate):
    """Icon and word at the left, the number at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, QFontMetrics(current_theme().font("body")).height() + max(4, current_theme().air(10)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, state = current_theme(), option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(theme.row_pen())
            painter.setBrush(theme.color("raised"))
            painter.setOpacity(1.0 if chosen else 0.55)
            painter.drawRoundedRect(area, Radius.CONTROL, Radius.CONTROL)
            painter.setOpacity(1.0)
        if state & QStyle.StateFlag.State_HasFocus and _by_keyboard(option.widget):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL)
        _, words, icon, role = index.data(_ENTRY)
        picture = pixmap(icon, role, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(area.left() + _PAD, area.center().y() - _ICON / 2), picture)
        number = index.data(_NUMBER)
        figures = formats.number(number) if number else ""
        font = QFont(theme.font("caption"))
        width = QFontMetrics(font).horizontalAdvance(figures)
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(0, 0, -_PAD, 0), int(flags | Qt.AlignmentFlag.AlignRight), figures)
        text = area.adjusted(_PAD + _ICON + 8, 0, -(width + _PAD + 6), 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("text"))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(text.width()))
        painter.drawText(text, int(flags | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()


def _by_keyboard(widget: QWidget | None) -> bool:
    return widget is not None and widget.hasFocus()


class EntryList(QListWidget):
    """As high as its entries. Signals: picked(key), by the person only."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(_EntryDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self, rail=True)
        self.currentItemChanged.connect(self._picked)
        current_theme().changed.connect(self.viewport().update)

    def show_entries(self, entries: Sequence[tuple[Entry, int | None]], chosen: str) -> None:
        """These entries with their numbers; None shows none."""
        self.blockSignals(True)
        while self.count() > len(entries):
            self.takeItem(self.count() - 1)
        for place, (entry, number) in enumerate(entries):
            if place == self.count():
                self.addItem(QListWidgetItem())
            item = self.item(place)
            spoken = f"{entry[1]}, {formats.number(number)}" if number is not None else entry[1]
            if (item.data(_ENTRY), item.data(_NUMBER)) != (entry, number):
                item.setData(_ENTRY, entry)
                item.setData(_NUMBER, number)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if entry[0] == chosen and self.currentItem() is not item:
                self.setCurrentItem(item)
        self.blockSignals(False)
        rows = sum(self.sizeHintForRow(place) for place in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth())

    def _picked(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(_ENTRY)[0])


class Rail(QScrollArea):
    """Signals: state_chosen(key), origin_chosen(key), tag_chosen(tag, UNTAGGED, or None for any)."""

    state_chosen = Signal(str)
    origin_chosen = Signal(str)
    tag_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        ground(inside, "bg")
        ground(self, "bg")
        self.setMinimumWidth(148)
        self._states = EntryList(tr("States"))
        self._states.picked.connect(self.state_chosen)
        self._origins = EntryList(tr("Asked for in"))
        self._origins.picked.connect(self.origin_chosen)
        self._asked_in = label(tr("Asked for in"), "caption", "muted")
        self._asked_in.setContentsMargins(_PAD, Space.M, 0, 0)
        self._tags = EntryList(tr("Tags"))
        self._tags.picked.connect(self._tag_picked)
        self._tagged = label(tr("Tags"), "caption", "muted")
        self._tagged.setContentsMargins(_PAD, Space.M, 0, 0)
        heading = label(tr("Jobs"), "title")
        heading.setContentsMargins(_PAD, 0, 0, 0)
        side = column(inside, margin=Space.S, spacing=Space.XS)
        side.addWidget(heading)
        side.addWidget(self._states)
        side.addWidget(self._asked_in)
        side.addWidget(self._origins)
        side.addWidget(self._tagged)
        side.addWidget(self._tags)
        side.addStretch()
        self.setWidget(inside)

    def _tag_picked(self, key: str) -> None:
        tag = None if key == _ANY_TAG else UNTAGGED if key == _NO_TAG else key.removeprefix(_TAG)
        self.tag_chosen.emit(tag)

    def show_counts(self, counts: dict[str, int], origins: Sequence[str], tags: dict[str, int], wanted: Filter) -> None:
        """States with how many there are, the tabs that asked, where there are several, and tags."""
        state, origin = wanted.state, wanted.origin
        shown = [entry for entry in STATES if entry[0] in ALWAYS or counts.get(entry[0]) or entry[0] == state]
        self._states.show_entries(
            [((key, tr(words), icon, role), counts.get(key, 0)) for key, words, icon, role in shown], state
        )
        tabs_words = {each.value: tr(text) for each, text in ORIGIN_WORDS.items()}
        tabs: list[tuple[Entry, int | None]] = [((ALL, tr("Any tab"), "filter", "muted"), None)]
        tabs += [((key, tabs_words[key], _ORIGIN_ICONS[key], "muted"), None) for key in tabs_words if key in origins]
        self._origins.show_entries(tabs, origin)
        for part in (self._asked_in, self._origins):
            part.setVisible(len(origins) > 1 or origin != ALL)
        self._show_tags(tags, wanted.tag)

    def _show_tags(self, tags: dict[str, int], chosen: str | None) -> None:
        shown = list(tags)[:_MOST_TAGS]
        if chosen and chosen not in shown:
            shown.append(chosen)
        entries: list[tuple[Entry, int | None]] = [((_ANY_TAG, tr("Any tag"), "filter", "muted"), None)]
        entries += [((_TAG + tag, tag, "tag", "muted"), tags.get(tag, 0)) for tag in shown]
        entries.append(((_NO_TAG, tr("No tag"), "minus", "muted"), None))
        key = _ANY_TAG if chosen is None else _NO_TAG if chosen == UNTAGGED else _TAG + chosen
        self._tags.show_entries(entries, key)
        for part in (self._tagged, self._tags):
            part.setVisible(bool(shown) or chosen is not None)
