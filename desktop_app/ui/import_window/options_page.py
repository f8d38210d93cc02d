"""The second step's right half: the model and how it is asked, the same for every row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop_app.language import tr
from desktop_app.ui.jobs_tab.form_values import Choices, Form
from desktop_app.ui.jobs_tab.start_field import StartField
from desktop_app.ui.service_tiers import STANDARD, tier_title
from desktop_app.ui.theme import Space
from desktop_app.ui.widgets.cards import column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.sizes import fix_height


class OptionsPage(QWidget):
    """Signals: changed(Form), whose prompt is empty."""

    changed = Signal(object)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ModelPicker()
        self._note = label("", "caption", "warning", wrap=True)
        self._effort = EffortPicker()
        self._verbosity = ChipRow(tr("Verbosity"))
        self._web = ChipRow(tr("Web search"), several=True)
        self._tier = ChipRow(tr("Service tier"))
        self._priority = ChipRow(tr("Priority"))
        self._priority.set_chips(
            [Chip("high", tr("High")), Chip("normal", tr("Normal")), Chip("low", tr("Low"))], ["normal"]
        )
        self._tags = QLineEdit()
        self._tags.setAccessibleName(tr("Tags"))
        self._tags.setPlaceholderText(tr("Parted by commas"))
        self._tags.setMaxLength(400)
        self._start = StartField(clock)
        self._developer = QPlainTextEdit()
        self._developer.setAccessibleName(tr("Developer message"))
        self._developer.setPlaceholderText(tr("For rows whose template has none"))
        self._developer.setTabChangesFocus(True)
        fix_height(self._developer, 72)
        self._parts: dict[str, QWidget] = {}
        body = column(self, spacing=Space.M)
        body.addWidget(self._part(tr("Model"), self._model, self._note))
        body.addWidget(self._part(tr("Reasoning effort"), self._effort, key="effort"))
        body.addWidget(self._part(tr("Verbosity"), self._verbosity, key="verbosity"))
        body.addWidget(self._part(tr("Web search"), self._web, key="web"))
        body.addWidget(self._part(tr("Service tier"), self._tier, key="tier"))
        body.addWidget(self._part(tr("Tags (optional)"), self._tags))
        body.addWidget(self._part(tr("Priority"), self._priority))
        body.addWidget(self._part(tr("Start"), self._start))
        body.addWidget(self._part(tr("Developer message (optional)"), self._developer))
        body.addStretch()
        for chosen in (self._effort, self._verbosity, self._tier, self._priority):
            chosen.chosen.connect(lambda _: self._tell())
        self._web.toggled.connect(lambda _: self._tell())
        self._model.chosen.connect(lambda _: self._tell())
        self._tags.textEdited.connect(lambda _: self._tell())
        self._start.changed.connect(self._tell)
        self._developer.textChanged.connect(self._tell)

    def _part(self, title: str, *controls: QWidget, key: str = "") -> QWidget:
        holder = QWidget()
        body = column(holder, spacing=Space.XXS)
        body.addWidget(label(title, "strong"))
        for control in controls:
            body.addWidget(control)
        if key:
            self._parts[key] = holder
        return holder

    def show_options(self, choices: Choices, form: Form) -> None:
        """What the model accepts, with the form's choices taken."""
        models = [ModelChoice(each.model_id, each.note, each.tone, each.group) for each in choices.models]
        self._model.set_models(models, form.model_id)
        self._note.setText(choices.model_note)
        self._note.setVisible(bool(choices.model_note))
        self._effort.set_offer(choices.efforts, form.effort)
        self._effort.explain(choices.efforts_left_out)
        self._parts["effort"].setVisible(bool(choices.efforts))
        levels = [
            Chip(key, (f"{key} ?" if reason else key) if key else reason, enabled, reason if key else "")
            for key, enabled, reason in choices.verbosities
        ]
        self._verbosity.set_chips(levels, [form.verbosity])
        self._parts["verbosity"].setVisible(bool(levels))
        self._web.set_chips([Chip("web", tr("Search the web"), reason=choices.web_note)], ["web"] if form.web else [])
        self._parts["web"].setVisible(choices.web)
        tiers = [Chip(key, tier_title(key), enabled, reason) for key, enabled, reason in choices.tiers]
        self._tier.set_chips(tiers, [form.service_tier])
        self._parts["tier"].setVisible(bool(tiers))
        self._priority.choose(form.priority)
        if self._tags.text() != form.tags:
            self._tags.setText(form.tags)
        self._start.show_start(form.start)
        if self._developer.toPlainText() != form.developer_message:
            self._developer.blockSignals(True)
            self._developer.setPlainText(form.developer_message)
            self._developer.blockSignals(False)

    def form(self) -> Form:
        """What is chosen."""
        return Form(
            developer_message=self._developer.toPlainText(),
            model_id=self._model.model_id(),
            effort=self._effort.effort() or "",
            verbosity=self._verbosity.chosen_key() or "",
            web="web" in self._web.chosen_keys(),
            service_tier=self._tier.chosen_key() or STANDARD,
            priority=self._priority.chosen_key() or "normal",
            tags=self._tags.text(),
            start=self._start.start(),
        )

    def _tell(self) -> None:
        self.changed.emit(self.form())
