"""Puts the charts together: panel, presenter, the chart library once it is wanted, files and clipboard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from desktop_app.domain.comparison_charts import ChartKind, Quantity, SpreadOf
from desktop_app.domain.identifiers import TrialId
from desktop_app.language import later, tr
from desktop_app.services.comparison_board import ComparisonState
from desktop_app.services.preferences import Preferences
from desktop_app.ui.comparison_tab.charts.panel import ChartsPanel
from desktop_app.ui.comparison_tab.charts.pictures import DrawChart, image_of, png_of, write_private
from desktop_app.ui.comparison_tab.charts.presenter import ChartsPresenter, Do, FindKnee
from desktop_app.ui.notices import Notice
from desktop_app.ui.plumbing.chart_library import load_chart_library
from desktop_app.ui.plumbing.dialogs import save_file

Form = Literal["png", "svg"]
_FILTERS: dict[Form, str] = {"png": later("PNG (*.png)"), "svg": later("SVG (*.svg)")}

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'  # not shown


class Charts:
    """Owns panel and presenter; `follow` is told what the tab shows."""

    def __init__(
        self,
        *,
        preferences: Preferences,
        find: FindKnee,
        do: Do,
        draw: DrawChart,
        show_notice: Callable[[Notice], object],
    ) -> None:
        self._do = do
        self._draw = draw
        self._show_notice = show_notice
        self.panel = ChartsPanel(self._answer_words)
        self.presenter = ChartsPresenter(self.panel, preferences=preferences, find=find, do=do)
        panel = self.panel
        panel.library_wanted.connect(self._load)
        panel.seen.connect(self.presenter.refresh)
        panel.chosen.connect(self.presenter.choose)
        panel.log_toggled.connect(lambda kind, on: self.presenter.set_log(ChartKind(kind), on))
        panel.spread_chosen.connect(lambda what: self.presenter.set_spread_of(cast("SpreadOf", what)))
        panel.save_pressed.connect(self._save_pressed)
        panel.copy_pressed.connect(self._copy)

    def start(self) -> None:
        """As it was left."""
        self.presenter.start()

    def close(self) -> None:
        """Follow nothing any more."""
        self.presenter.close()

    def follow(self, state: ComparisonState | None) -> None:
        """The tab shows this now."""
        self.presenter.follow(state)

    def _answer_words(self, trial_id: TrialId, value: float, quantity: Quantity) -> str:
        return self.presenter.answer_words(trial_id, value, quantity)

    def _load(self) -> None:
        self._do(self._loaded(), "load the chart library")

    async def _loaded(self) -> None:
        await asyncio.to_thread(load_chart_library)
        self.panel.make_plots()

    # -- pictures ------------------------------------------------------------------------------------------------

    def _svg(self, kind: str) -> str:
        card = self.panel.cards[ChartKind(kind)]
        return self._draw(card.chart, card.words, log=card.log) if card.chart is not None else ""

    def _save_pressed(self, kind: str, form: str) -> None:
        svg = self._svg(kind)
        if svg:
            self._do(self._save(svg, ChartKind(kind), "png" if form == "png" else "svg"), "save chart")

    async def _save(self, svg: str, kind: ChartKind, form: Form) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
        suggested = folder / f"{kind.value.replace('_', ' ')}.{form}"
        path = await save_file(self.panel, tr("Save chart"), suggested, (tr(_FILTERS[form]),))
        if path is None:
            return
        content = png_of(svg) if form == "png" else f"{_XML}{svg}\n".encode()
        try:
            await asyncio.to_thread(write_private, path, content)
        except OSError as error:
            advice = tr("{error}. Choose another folder, then save again.", error=error)
            self._show_notice(Notice("chart", "danger", tr("{name} could not be written.", name=path.name), advice))
        else:
            self._show_notice(Notice("chart", "success", tr("Saved as {name}.", name=path.name), str(path.parent)))

    def _copy(self, kind: str, what: str) -> None:
        card = self.panel.cards[ChartKind(kind)]
        if card.chart is None:
            return
        if what == "image":
            QGuiApplication.clipboard().setImage(image_of(self._svg(kind)))
        else:
            QGuiApplication.clipboard().setText(card.words.table(card.chart))
