"""The form for a new job: what to work on, with which model and effort, and what it may cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_app.language import later, tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.control_words import PRIORITY, START, TIER, VERBOSITY, WEB
from desktop_app.ui.estimate_words import SET_PRICE
from desktop_app.ui.jobs_tab.drafting import Choices, Form
from desktop_app.ui.jobs_tab.prompt_box import PromptBox
from desktop_app.ui.jobs_tab.start_field import StartField
from desktop_app.ui.jobs_tab.template_part import TemplatePart
from desktop_app.ui.jobs_tab.templating import TemplateShown
from desktop_app.ui.service_tiers import STANDARD, tier_title
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, set_enabled
from desktop_app.ui.widgets.cards import Line, column, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.effort_picker import EffortPicker
from desktop_app.ui.widgets.labels import label
from desktop_app.ui.widgets.model_picker import ModelChoice, ModelPicker
from desktop_app.ui.widgets.sizes import fix_height

_PAUSE_MS = 300
_WATCH = later("Its report is shown as it is written. Its first words may come later than otherwise.")
_SIZE = (680, 640)


class NewJobDialog(QDialog):
    """Signals: edited(form) a moment after the last change, queue_pressed(form), price_pressed(model's id)."""

    edited = Signal(object)
    queue_pressed = Signal(object)
    templates_wanted = Signal()
    evidence_wanted = Signal()
    price_pressed = Signal(str)

    def __init__(self, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New job"))
        self.setAccessibleName(tr("New job"))
        self.resize(*_SIZE)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._later.timeout.connect(lambda: self.edited.emit(self.form()))
        self._prompt = PromptBox(tr("What is the model to work on? It may take an hour; the report is kept here."))
        self._template = TemplatePart()
        self._template_id = self._template_name = ""
        self._title = _line(tr("Title"), tr("The prompt's first words"))
        self._tags = _line(tr("Tags"), tr("Parted by commas"))
        self._developer = QPlainTextEdit()
        self._developer.setAccessibleName(tr("Developer message"))
        self._developer.setTabChangesFocus(True)
        fix_height(self._developer, 84)
        self._model = ModelPicker()
        self._model_note = label("", "caption", "warning", wrap=True)
        self._left_out = label("", "caption", "muted", wrap=True)
        self._effort = EffortPicker()
        self._verbosity = ChipRow(tr("Verbosity"))
        self._web = ChipRow(tr("Web search"), several=True)
        self._watch = ChipRow(tr("While it runs"), several=True)
        self._tier = ChipRow(tr("Service tier"))
        self._tier_words = label("", "caption", "muted", wrap=True)
        self._priority = ChipRow(tr("Priority"))
        self._priority.set_chips(
            [Chip("high", tr("High")), Chip("normal", tr("Normal")), Chip("low", tr("Low"))], ["normal"]
        )
        self._start = StartField(clock)
        for control, words in (
            (self._verbosity, VERBOSITY),
            (self._web, WEB),
            (self._tier, TIER),
            (self._priority, PRIORITY),
            (self._start, START),
        ):
            control.setToolTip(tr(words))
        self._cost = label("", "body", "muted", wrap=True)
        self._cost.setAccessibleName(tr("Estimate"))
        self._price = button(tr(SET_PRICE), "link", dense=True)
        self._price.hide()
        self._queue = button(tr("Queue job"), "primary")
        self._parts: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()
        self._prompt.setFocus()  # whatever stands above it: one begins to write at once

    def _lay_out(self) -> None:
        area, inside = scroll_column(spacing=Space.S)
        inside.addWidget(self._part(tr("Template (optional)"), self._template, key="template"))
        inside.addWidget(self._part(tr("Prompt"), self._prompt))
        inside.addWidget(self._part(tr("Model"), self._model, self._model_note, self._left_out))
        inside.addWidget(self._part(tr("Reasoning effort"), self._effort, key="effort"))
        inside.addWidget(self._part(tr("Verbosity"), self._verbosity, key="verbosity"))
        on_the_way = row(spacing=Space.M)
        on_the_way.addWidget(self._part(tr("Web search"), self._web, key="web"), 1)
        on_the_way.addWidget(self._part(tr("While it runs"), self._watch), 1)
        inside.addLayout(on_the_way)
        inside.addWidget(self._part(tr("Service tier"), self._tier, self._tier_words, key="tier"))
        names = row(spacing=Space.M)
        names.addWidget(self._part(tr("Title (optional)"), self._title), 1)
        names.addWidget(self._part(tr("Tags (optional)"), self._tags), 1)
        inside.addLayout(names)
        when = row(spacing=Space.M)
        when.addWidget(self._part(tr("Priority"), self._priority), 0, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self._part(tr("Start"), self._start), 1, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(when)
        inside.addWidget(self._part(tr("Developer message (optional)"), self._developer))
        inside.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        last = row(spacing=Space.XS)
        last.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        last.addWidget(self._cost, 1)
        last.addWidget(self._price)
        last.addWidget(cancel)
        last.addWidget(self._queue)
        whole = column(self, spacing=0)
        whole.addWidget(area, 1)
        whole.addWidget(Line())
        whole.addLayout(last)

    def _part(self, title: str, *controls: QWidget, key: str = "") -> QWidget:
        holder = QWidget()
        body = column(holder, spacing=Space.XXS)
        body.addWidget(label(title, "strong"))
        for control in controls:
            body.addWidget(control)
        if key:
            self._parts[key] = holder
        return holder

    def _connect(self) -> None:
        self._queue.clicked.connect(self._queue_now)
        self._price.clicked.connect(lambda: self.price_pressed.emit(self._model.model_id()))
        for signal in (
            self._prompt.textChanged,
            self._developer.textChanged,
            self._title.textChanged,
            self._tags.textChanged,
        ):
            signal.connect(self._later.start)
        choices = (self._effort, self._verbosity, self._tier, self._priority)
        for chosen in (self._web.toggled, self._watch.toggled, *(choice.chosen for choice in choices)):
            chosen.connect(lambda _: self._later.start())
        self._start.changed.connect(self._later.start)
        self._template.changed.connect(self._later.start)
        self._template.taken.connect(self._take_template)
        self._template.left.connect(self._leave_template)
        self._template.manage.connect(self.templates_wanted)
        self._template.evidence_pressed.connect(self.evidence_wanted)
        # another model has other choices: at once, so that nothing it refuses can be queued
        self._model.chosen.connect(lambda _: self.edited.emit(self.form()))

    def form(self) -> Form:
        """What is written and chosen."""
        return Form(
            prompt=self._prompt.toPlainText(),
            title=self._title.text(),
            developer_message=self._developer.toPlainText(),
            model_id=self._model.model_id(),
            effort=self._effort.effort() or "",
            verbosity=self._verbosity.chosen_key() or "",
            web="web" in self._web.chosen_keys(),
            service_tier=self._tier.chosen_key() or STANDARD,
            priority=self._priority.chosen_key() or "normal",
            tags=self._tags.text(),
            start=self._start.start(),
            template_id=self._template_id,
            template=self._template_name,
            values=self._template.fields.values() if self._template_id else {},
            watch="watch" in self._watch.chosen_keys(),
        )

    def fill(self, form: Form) -> None:
        """What was written before."""
        self._prompt.setPlainText(form.prompt)
        self._title.setText(form.title)
        self._tags.setText(form.tags)
        self._developer.setPlainText(form.developer_message)
        self._priority.choose(form.priority)
        self._start.show_start(form.start)

    def _queue_now(self) -> None:
        """Everything that was written is told with it: nothing comes afterwards, when the next form has begun."""
        self._later.stop()
        self.queue_pressed.emit(self.form())

    def _take_template(self, template_id: str) -> None:
        """Another one, or none: then what was written before is there again."""
        before, self._template_id, self._template_name = self._template_id, template_id, ""
        form = replace(self.form(), values={})
        self.edited.emit(replace(form, prompt="") if before and not template_id else form)

    def _leave_template(self) -> None:
        """Its text stays, to be written on."""
        self._template_id = self._template_name = ""
        self.edited.emit(replace(self.form(), values={}))

    def offer_templates(self, offered: bool) -> None:
        """Where there is no library, nothing of it is shown."""
        self._parts["template"].setVisible(offered)

    def show_template(self, shown: TemplateShown, form: Form) -> None:
        """The template in use writes the prompt, which is then only read."""
        template_id = form.template_id
        if not template_id and self._prompt.toPlainText() != form.prompt:
            self._prompt.setPlainText(form.prompt)
        self._template_id, self._template_name = template_id, shown.name
        self._template.show_template(shown)
        self._prompt.set_read_only(bool(shown.name))
        self._developer.setReadOnly(bool(shown.developer_message))
        for field, text in ((self._prompt, shown.prompt), (self._developer, shown.developer_message)):
            if shown.name and text and field.toPlainText() != text:
                field.blockSignals(True)
                field.setPlainText(text)
                field.blockSignals(False)

    def show_choices(self, choices: Choices, form: Form) -> None:
        """What the model accepts, with the form's choices taken."""
        self._model.set_models(
            [ModelChoice(each.model_id, each.note, each.tone, each.group) for each in choices.models], form.model_id
        )
        _show_line(self._model_note, choices.model_note)
        _show_line(self._left_out, choices.left_out)
        self._effort.set_offer(choices.efforts, form.effort)
        self._effort.explain(choices.efforts_left_out)
        self._parts["effort"].setVisible(bool(choices.efforts))
        # the first one leaves it to the model; its words stand where the others have a reason
        levels = [
            Chip(key, (f"{key} ?" if reason else key) if key else reason, enabled, reason if key else "")
            for key, enabled, reason in choices.verbosities
        ]
        self._verbosity.set_chips(levels, [form.verbosity])
        self._parts["verbosity"].setVisible(bool(choices.verbosities))
        self._web.set_chips([Chip("web", tr("Search the web"), reason=choices.web_note)], ["web"] if form.web else [])
        self._parts["web"].setVisible(choices.web)
        live = Chip("watch", tr("Watch live"), not choices.watch_refusal, choices.watch_refusal or tr(_WATCH))
        self._watch.set_chips([live], ["watch"] if form.watch else [])
        tiers = [Chip(key, tier_title(key), enabled, reason) for key, enabled, reason in choices.tiers]
        self._tier.set_chips(tiers, [form.service_tier])
        self._parts["tier"].setVisible(bool(tiers))

    def show_tiers(self, words: str) -> None:
        """What each tier is like and may cost."""
        _show_line(self._tier_words, words)
        self._tier.setAccessibleDescription(words)

    def show_problem(self, words: str) -> None:
        """It was not queued; what is written stays."""
        self._cost.setText(words)
        mark(self._cost, tone="danger")
        announce(self, words, urgent=True)

    @override
    def done(self, result: int) -> None:
        """Closed: what was written last is told before, so that it is kept."""
        if self._later.isActive():
            self._later.stop()
            self.edited.emit(self.form())
        super().done(result)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._queue.click()
        else:
            super().keyPressEvent(event)

    def show_cost(self, words: str, refusal: str, basis: str = "", *, held: bool, unpriced: bool = False) -> None:
        """The estimate and on hover what it rests on, or why it cannot be queued yet."""
        self._price.setVisible(unpriced)
        self._cost.setText(refusal or words)
        self._cost.setToolTip("" if refusal else basis)
        self._cost.setAccessibleDescription(refusal or f"{words} {basis}".strip())
        mark(self._cost, tone="held" if held and not refusal else "muted")
        set_enabled(self._queue, not refusal, refusal)


def _line(name: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setAccessibleName(name)
    line.setPlaceholderText(hint)
    line.setMaxLength(400)
    return line


def _show_line(line: QLabel, words: str) -> None:
    line.setText(words)
    line.setVisible(bool(words))
