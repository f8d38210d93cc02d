"""One chart with its title, its axes' switch, and its menu; made of words until the chart library is there."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison_charts import Chart, ChartKind, SpreadChart, SpreadOf
from desktop_app.language import later, tr
from desktop_app.ui.comparison_tab.charts.drawing import can_be_log, drawing_of
from desktop_app.ui.comparison_tab.charts.marks import paint_sign, series_colour
from desktop_app.ui.comparison_tab.charts.plot import ChartPlot, CloudWords
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.menu import Menu

_HEIGHT, _KEY_HEIGHT, _AROUND, _ROW_HEIGHT, _SERIES_HEIGHT = 260, 20, 130, 18, 6
"""Px: of a chart at least, and more with several series; around a spread's rows, of a row, of one more series in it."""
_SPREADS: dict[SpreadOf, str] = {
    "reasoning": later("Spread of reasoning tokens"),
    "seconds": later("Spread of time"),
    "cost": later("Spread of cost"),
}


class SeriesKey(QWidget):
    """The sign and the name of each series in one line; takes no room where there is only one."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.update)
        self.hide()

    def show_names(self, names: tuple[str, ...]) -> None:
        """These, in the order of their colours."""
        names = names if len(names) > 1 else ()
        if names == self._names:
            return
        self._names = names
        self.setAccessibleName(tr("Series: {names}", names=", ".join(self._names)) if self._names else "")
        self.setVisible(bool(self._names))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(60, QFontMetrics(current_theme().font("caption")).height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = current_theme().font("caption")
        metrics, x, middle = QFontMetrics(font), 6.0, self.height() / 2
        whole = sum(metrics.horizontalAdvance(name) + 26 for name in self._names)
        room = 10_000 if whole <= self.width() else (self.width() - 8) // max(1, len(self._names)) - 26
        painter.setFont(font)
        for number, name in enumerate(self._names):
            colour = series_colour(number)
            paint_sign(painter, x, middle, number, colour)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 12))
            painter.setPen(colour)
            painter.drawText(QPointF(x + 10, middle + (metrics.ascent() - metrics.descent()) / 2), text)
            x += metrics.horizontalAdvance(text) + 26
        painter.end()


class ChartCard(QWidget):
    """Signals: log_toggled(on), spread_chosen(what); save_pressed("png" or "svg"), copy_pressed("image" or "data")."""

    log_toggled = Signal(bool)
    spread_chosen = Signal(str)
    save_pressed = Signal(str)
    copy_pressed = Signal(str)

    def __init__(self, kind: ChartKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.chart: Chart | None = None
        self.words = ChartWords()
        self.log = False
        self.plot: ChartPlot | None = None
        self._title = ElidedLabel()
        self._title.setProperty("scale", "strong")
        self._log = button(tr("Log"), "ghost", "", tr("Logarithmic axes, for values far apart"), dense=True)
        self._log.setCheckable(True)
        self._log.clicked.connect(self.log_toggled)
        self._more = icon_button("more", tr("Chart menu"), dense=True)
        self._more.clicked.connect(self._open_menu)
        self._note, self._up, self._across = ElidedLabel(), ElidedLabel(), ElidedLabel()
        for caption, tone in ((self._note, "faint"), (self._up, "muted"), (self._across, "muted")):
            caption.setProperty("scale", "caption")
            caption.setProperty("tone", tone)
        self._across.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._key = SeriesKey()
        self._empty = label("", "body", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = label("", "caption", "muted", wrap=True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._told.hide()
        self._lay_out()
        self.setMinimumWidth(230)

    def _lay_out(self) -> None:
        head = row(spacing=Space.XXS)
        head.addWidget(self._title, 1)
        head.addWidget(self._log)
        head.addWidget(self._more)
        whole = column(self, spacing=2)
        whole.addLayout(head)
        whole.addWidget(self._note)
        whole.addWidget(self._key)
        whole.addWidget(self._up)
        self._place = column(spacing=0)
        self._place.addWidget(self._empty, 1)
        whole.addLayout(self._place, 1)
        whole.addWidget(self._across)
        whole.addWidget(self._told)

    def make_plot(self, cloud_words: CloudWords) -> None:
        """The chart library is loaded."""
        if self.plot is None:
            self.plot = ChartPlot(cloud_words)
            self._place.addWidget(self.plot, 1)
            self._draw()

    def show_chart(self, chart: Chart, words: ChartWords, *, log: bool) -> None:
        """Draw this; an equal one costs nothing."""
        if chart == self.chart and words == self.words and log == self.log:
            return
        self.chart, self.words, self.log = chart, words, log
        self._draw()

    def show_nothing(self) -> None:
        """Until there is a chart again."""
        self.chart = None
        self._draw()

    def described(self) -> str:
        """The chart in sentences."""
        return self.words.describe(self.chart) if self.chart is not None else ""

    def _draw(self) -> None:
        chart, words = self.chart, self.words
        empty = words.empty(chart) if chart is not None else ""
        drawable = chart is not None and not empty
        _write(self._title, words.title(chart) if chart is not None else "")
        _write(self._note, words.note(chart) if chart is not None and drawable else "")
        self._key.show_names(chart.series if chart is not None and drawable else ())
        self._log.setVisible(chart is not None and drawable and can_be_log(chart))
        self._log.setChecked(self.log)
        self._log.setAccessibleName(tr("Logarithmic axes: {title}", title=self._title.full_text()))
        self._more.setAccessibleName(tr("Chart menu: {title}", title=self._title.full_text()))
        self._empty.setText(empty or ("" if self.plot is not None else "…"))
        self._empty.setVisible(not drawable or self.plot is None)
        if not drawable or self.plot is None:
            self._up.hide()
            self._across.hide()
        row_height = _ROW_HEIGHT + _SERIES_HEIGHT * (len(chart.series) - 1) if chart is not None else 0
        rows = len(chart.tasks) if isinstance(chart, SpreadChart) else 0
        height = _HEIGHT + (_KEY_HEIGHT if chart is not None and len(chart.series) > 1 else 0)
        self._place_height(max(height, _AROUND + rows * row_height))
        if self._told.isVisible():
            self._told.setText(self.described())
        if self.plot is None:
            return
        self.plot.setVisible(drawable)
        if chart is not None and drawable:
            self._draw_plot(self.plot, chart)

    def _draw_plot(self, plot: ChartPlot, chart: Chart) -> None:
        drawing = drawing_of(chart, self.words, log=self.log)
        _write(self._up, drawing.y.title)
        _write(self._across, drawing.x.title)
        self._up.setVisible(bool(drawing.y.title))
        self._across.setVisible(bool(drawing.x.title))
        plot.show_drawing(drawing, self.words)
        plot.setAccessibleName(tr("Chart: {title}", title=self._title.full_text()))
        plot.setAccessibleDescription(self.described())

    def _place_height(self, height: int) -> None:
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)

    # -- menu ------------------------------------------------------------------------------------------------------

    def _open_menu(self) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        there = self.chart is not None and not self.words.empty(self.chart)
        why = "" if there else tr("There is nothing to draw yet.")
        for text, icon, act in (
            (tr("Save as PNG…"), "image", lambda: self.save_pressed.emit("png")),
            (tr("Save as SVG…"), "export", lambda: self.save_pressed.emit("svg")),
            (tr("Copy image"), "copy", lambda: self.copy_pressed.emit("image")),
            (tr("Copy data"), "table", lambda: self.copy_pressed.emit("data")),
        ):
            menu.add(text, act, icon_name=icon, enabled=there, reason=why)
        menu.addSeparator()
        shown = tr("Hide description") if self._told.isVisible() else tr("Describe in words")
        menu.add(shown, self._tell, icon_name="info")
        if self.plot is not None and self.plot.zoomed:
            menu.add(tr("Show the whole"), self.plot.show_whole, icon_name="search")
        if self.kind is ChartKind.SPREAD:
            menu.addSeparator()
            for what in get_args(SpreadOf):
                menu.add(tr(_SPREADS[what]), partial(self.spread_chosen.emit, what))
        menu.open_below(self._more)

    def _tell(self) -> None:
        self._told.setVisible(not self._told.isVisible())
        self._told.setText(self.described())


def _write(caption: ElidedLabel, text: str) -> None:
    """Writing the same again would lay out the whole page anew."""
    if caption.full_text() != " ".join(text.split()):
        caption.set_full_text(text)
