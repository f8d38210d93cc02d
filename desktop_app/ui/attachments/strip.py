"""The cards of attached files above what is written: small picture, name, size and tokens, detail, and a cross."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QWidget
from typing_extensions import override

from desktop_app.language import tr
from desktop_app.ui.attachments.values import DETAILS, ShownAttachment
from desktop_app.ui.icons import bind_icon, release_icon
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.thumbnails import Thumbnails
from desktop_app.ui.widgets.buttons import icon_button
from desktop_app.ui.widgets.cards import column, ground, row
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu

_CARD_WIDTH = 288
_LINES = 2
"""Of cards that are shown at once, one in a low window; more are scrolled to."""
_ROOMY = 720
"""Px of a window that is not low."""
_PICTURE = 36


class AttachmentCard(QFrame):
    """One file. Signals: opened(), removed(), detail_chosen(detail)."""

    opened = Signal()
    removed = Signal()
    detail_chosen = Signal(str)

    def __init__(self, shown: ShownAttachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        mark(self, pill=True)
        self.setFixedWidth(_CARD_WIDTH)
        self.setAccessibleName(tr("Attached: {shown}, {words}", shown=shown.name, words=shown.words))
        self.setToolTip(shown.explanation)
        line = row(self, spacing=Space.XS)
        line.setContentsMargins(Space.XXS, Space.XXS, Space.XXS, Space.XXS)
        self._open = QToolButton()
        self._open.setFixedSize(_PICTURE + 4, _PICTURE + 4)
        self._open.setStyleSheet("padding: 0px;")  # the small picture fills it
        self._open.setIconSize(QSize(20, 20))
        self._open.setAccessibleName(tr("Show {shown}", shown=shown.name))
        self._open.setToolTip(tr("Show {shown}", shown=shown.name))
        self._open.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        mark(self._open, dense=True)
        bind_icon(self._open, shown.icon, "muted")
        self._open.clicked.connect(self.opened)
        line.addWidget(self._open)
        words = column(spacing=0)
        name = ElidedLabel(shown.name, mode=Qt.TextElideMode.ElideMiddle)
        mark(name, scale="caption")
        words.addWidget(name)
        below = ElidedLabel(shown.words)
        mark(below, scale="caption", tone="muted")
        words.addWidget(below)
        line.addLayout(words, 1)
        if shown.detail:
            self._detail = icon_button("eye", tr("How closely {shown} is looked at", shown=shown.name), dense=True)
            self._detail.clicked.connect(self._choose_detail)
            line.addWidget(self._detail)
        remove = icon_button("cross", tr("Remove {shown}", shown=shown.name), dense=True)
        remove.clicked.connect(self.removed)
        line.addWidget(remove)

    def show_picture(self, picture: QPixmap) -> None:
        """In place of the icon."""
        release_icon(self._open)
        self._open.setIconSize(QSize(_PICTURE, _PICTURE))
        self._open.setIcon(QIcon(rounded(picture)))

    def _choose_detail(self) -> None:
        menu = Menu(self._detail)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for detail, words in DETAILS:
            action = menu.add(tr(words), partial(self.detail_chosen.emit, detail.value))
            action.setCheckable(True)
            action.setChecked(detail.value == self.shown.detail)
        menu.open_below(self._detail)


class AttachmentStrip(QWidget):
    """Wraps where the window is narrow. Signals: opened(place), removed(place), detail_chosen(place, detail)."""

    opened = Signal(int)
    removed = Signal(int)
    detail_chosen = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails: Thumbnails | None = None
        self._cards: list[AttachmentCard] = []
        holder = ground(QWidget(), "surface")
        self._line = FlowLayout(holder)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(holder)
        self._area.setAccessibleName(tr("Attached files"))
        column(self, spacing=0).addWidget(self._area)
        self._reading = label("", "caption", "muted")
        self._line.addWidget(self._reading)
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as its cards, up to two lines of them and a bit of the next."""
        wanted = self._line.heightForWidth(max(_CARD_WIDTH, self._area.viewport().width()))
        card = self._cards[0].sizeHint().height() if self._cards else wanted
        lines = _LINES if self.window().height() >= _ROOMY else 1
        most = lines * (card + Space.XS) + card // 3
        self._area.setFixedHeight(min(wanted, most))

    def use_thumbnails(self, thumbnails: Thumbnails) -> None:
        """Where small pictures come from."""
        self._thumbnails = thumbnails
        thumbnails.ready.connect(self._show_pictures)

    def show_attachments(self, attachments: Sequence[ShownAttachment], reading: str) -> None:
        """These, in their order; `reading` names what is still being looked at."""
        if [card.shown for card in self._cards] != list(attachments):
            self._build(attachments)
        self._reading.setText(tr("Reading {reading}…", reading=reading) if reading else "")
        self._reading.setVisible(bool(reading))
        self.setVisible(bool(attachments) or bool(reading))
        self._fit()
        self._show_pictures()

    def _build(self, attachments: Sequence[ShownAttachment]) -> None:
        focused = next((at for at, card in enumerate(self._cards) if card.isAncestorOf(self.focusWidget() or self)), -1)
        for card in self._cards:
            self._line.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._line.removeWidget(self._reading)
        self._cards = [AttachmentCard(shown) for shown in attachments]
        for place, card in enumerate(self._cards):
            card.opened.connect(partial(self.opened.emit, place))
            card.removed.connect(partial(self.removed.emit, place))
            card.detail_chosen.connect(partial(self.detail_chosen.emit, place))
            self._line.addWidget(card)
        self._line.addWidget(self._reading)
        if focused >= 0 and self._cards:  # the keyboard stays among the cards
            self._cards[min(focused, len(self._cards) - 1)].findChildren(QToolButton)[-1].setFocus()

    def _show_pictures(self) -> None:
        for card in self._cards:
            if card.shown.picture and self._thumbnails is not None:
                picture = self._thumbnails.get(card.shown.picture)
                if picture is not None:
                    card.show_picture(picture)


def rounded(picture: QPixmap) -> QPixmap:
    """The same with round corners."""
    result = QPixmap(picture.size())
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    area = QRectF(result.rect())
    outline.addRoundedRect(area, area.width() / 9, area.width() / 9)
    painter.setClipPath(outline)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return result
