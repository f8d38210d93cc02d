"""The dialog for what a person knows about a model: one line per field, each left as known or set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.domain.model_profiles import Capability, Sampling
from desktop_app.language import tr
from desktop_app.ui.announcing import announce
from desktop_app.ui.models_window.fact_words import CAPABILITIES, capability_words, sampling_words
from desktop_app.ui.models_window.own_model import (
    EFFORTS,
    ENCODINGS,
    LEAVE,
    LONGEST_ID,
    MODES,
    TIERS,
    TOKEN_FIELDS,
    ModelForm,
)
from desktop_app.ui.models_window.set_choice import SetChoice
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import Line, column, row, scroll_column
from desktop_app.ui.widgets.chips import Chip, ChipRow
from desktop_app.ui.widgets.labels import label

_SIZE = (760, 620)
_NAME_WIDTH, _FIELD_WIDTH = 150, 240


class ModelDialog(QDialog):
    """Signals: save_pressed(form)."""

    save_pressed = Signal(object)

    def __init__(self, form: ModelForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = tr("Add a model") if form.is_new else tr("What {model_id} accepts", model_id=form.model_id)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.resize(*_SIZE)
        self._form = form
        self._wrong: dict[str, QLabel] = {"": _problem_line()}
        self._controls: dict[str, QWidget] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._choices: dict[str, ChipRow] = {}
        self._sets: dict[str, SetChoice] = {}
        self._combos: dict[str, QComboBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnMinimumWidth(0, _NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._make_parts()
        self._lay_out(title)

    # -- building ------------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        form = self._form
        if form.is_new:
            self._line(
                "model_id", tr("Model"), form.model_id, tr("As the provider writes it, such as gpt-6.1-sol"), LONGEST_ID
            )
        self._set("efforts", tr("Reasoning efforts"), EFFORTS, form.efforts)
        defaults = [(effort, effort) for effort in EFFORTS]
        self._combo("default_effort", tr("Default effort"), defaults, form.default_effort)
        self._set("modes", tr("Reasoning modes"), MODES, form.modes)
        for name, words in CAPABILITIES:
            self._capability(name, tr(words))
        rules = [(rule.value, sampling_words(rule)) for rule in Sampling]
        self._combo("sampling", tr("Temperature, top_p"), rules, form.choices.get("sampling", LEAVE))
        self._set("tiers", tr("Service tiers"), TIERS, form.tiers)
        for name, words in TOKEN_FIELDS:
            self._line(name, tr(words), form.tokens.get(name, ""), self._hint(name), 15, tr("tokens"))
        self._line("shutdown", tr("Shutdown date"), form.shutdown, self._hint("shutdown"), 10, "2026-12-11")
        self._line("replacement", tr("Replacement"), form.replacement, self._hint("replacement"), LONGEST_ID)
        self._combo("encoding", tr("Token encoding"), [(each, each) for each in ENCODINGS], form.encoding)
        self._note = QPlainTextEdit(form.note)
        self._note.setAccessibleName(tr("Note"))
        self._note.setPlaceholderText(tr("Your own words, such as where you know it from"))
        self._note.setTabChangesFocus(True)
        self._note.setFixedSize(2 * _FIELD_WIDTH, 64)
        self._part("note", tr("Note"), self._note)

    def _leave(self, key: str) -> str:
        """The words of the choice that sets nothing."""
        if self._form.is_new:
            return tr("Leave open")
        return tr("As known ({known})", known=self._form.known.get(key) or tr("not known"))

    def _hint(self, key: str) -> str:
        if self._form.is_new:
            return tr("Leave empty if you do not know")
        return tr("As known: {known}", known=self._form.known[key])

    def _part(self, key: str, name: str, control: QWidget, unit: str = "") -> None:
        self._controls[key] = control
        self._wrong[key] = _problem_line()
        number = self._grid.rowCount()
        above = label(name, "strong")
        above.setContentsMargins(0, Space.XS, 0, 0)
        self._grid.addWidget(above, number, 0, Qt.AlignmentFlag.AlignTop)
        line = row(spacing=Space.XS)
        line.addWidget(control)
        if unit:
            line.addWidget(label(unit, "caption", "muted"))
        line.addStretch()
        self._grid.addLayout(line, number, 1)
        self._grid.addWidget(self._wrong[key], number + 1, 1)

    def _line(self, key: str, name: str, text: str, hint: str, longest: int, unit: str = "") -> None:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setAccessibleDescription(hint)
        field.setPlaceholderText(hint)
        field.setMaxLength(longest)
        field.setFixedWidth(_FIELD_WIDTH if unit else 2 * _FIELD_WIDTH)
        field.textEdited.connect(lambda _: self._edited(key))
        self._lines[key] = field
        self._part(key, name, field, tr("such as {example}", example=unit) if unit[:1].isdigit() else unit)

    def _capability(self, key: str, name: str) -> None:
        chips = ChipRow(name)
        choices = [Chip(LEAVE, self._leave(key))]
        states = [state for state in Capability if state.value != "unknown" or not self._form.is_new]
        choices += [Chip(state.value, capability_words(state).capitalize()) for state in states]
        chips.set_chips(choices, [self._form.choices.get(key, LEAVE)])
        self._choices[key] = chips
        self._part(key, name, chips)

    def _combo(self, key: str, name: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        box = QComboBox()
        box.setAccessibleName(name)
        box.addItem(self._leave(key), LEAVE)
        for value, words in choices:
            box.addItem(words, value)
        if chosen and box.findData(chosen) < 0:
            box.addItem(chosen, chosen)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setMinimumWidth(_FIELD_WIDTH)
        box.currentIndexChanged.connect(lambda _: self._edited(key))
        self._combos[key] = box
        self._part(key, name, box)

    def _set(self, key: str, name: str, members: Sequence[str], chosen: Sequence[str] | None) -> None:
        choice = SetChoice(name, members, chosen, self._leave(key))
        choice.changed.connect(lambda: self._edited(key))
        self._sets[key] = choice
        self._part(key, name, choice)

    def _lay_out(self, title: str) -> None:
        self._area, inside = scroll_column(spacing=Space.S)
        inside.addWidget(label(title, "heading", wrap=True))
        explained = tr("What you set wins over every other source until you remove it; the rest stays as it is known.")
        inside.addWidget(label(explained, "body", "muted", wrap=True))
        inside.addLayout(self._grid)
        inside.addStretch()
        last = row(spacing=Space.XS)
        last.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        last.addWidget(self._wrong[""], 1)
        last.addStretch()
        cancel = button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        save = button(tr("Add") if self._form.is_new else tr("Use"), "primary")
        save.setAccessibleName(tr("Add this model") if self._form.is_new else tr("Use what is set"))
        save.setDefault(True)
        save.clicked.connect(lambda: self.save_pressed.emit(self.form()))
        last.addWidget(cancel)
        last.addWidget(save)
        whole = column(self, spacing=0)
        whole.addWidget(self._area, 1)
        whole.addWidget(Line())
        whole.addLayout(last)

    # -- what is written -------------------------------------------------------------------------------------------

    def form(self) -> ModelForm:
        """What is written and chosen."""
        choices = {key: chips.chosen_key() or LEAVE for key, chips in self._choices.items()}
        choices["sampling"] = self._chosen("sampling")
        return ModelForm(
            model_id=self._lines["model_id"].text() if self._form.is_new else self._form.model_id,
            is_new=self._form.is_new,
            choices=choices,
            efforts=self._sets["efforts"].values(),
            default_effort=self._chosen("default_effort"),
            modes=self._sets["modes"].values(),
            tiers=self._sets["tiers"].values(),
            tokens={name: self._lines[name].text() for name, _ in TOKEN_FIELDS},
            encoding=self._chosen("encoding"),
            shutdown=self._lines["shutdown"].text(),
            replacement=self._lines["replacement"].text(),
            note=self._note.toPlainText(),
            known=self._form.known,
            is_set=self._form.is_set,
            unfinished=tuple(key for key, choice in self._sets.items() if choice.is_unfinished),
        )

    def _chosen(self, key: str) -> str:
        return str(self._combos[key].currentData() or LEAVE)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say below each field what is wrong, and go to the first."""
        for key, line in self._wrong.items():
            line.setText(problems.get(key, ""))
            line.setVisible(key in problems)
        for key, field in self._lines.items():
            mark(field, invalid=key in problems)
        first = next((control for key, control in self._controls.items() if key in problems), None)
        if first is not None:
            if isinstance(first, SetChoice):
                first.focus()
            else:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(first)
        announce(self, " ".join(problems.values()), urgent=True)

    def _edited(self, key: str) -> None:
        """A complaint about a field goes when the field changes."""
        self._wrong[key].hide()
        if key in self._lines:
            mark(self._lines[key], invalid=False)


def _problem_line() -> QLabel:
    line = label("", "caption", "danger", wrap=True)
    line.hide()
    return line
