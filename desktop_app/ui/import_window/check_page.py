"""The third step: the prompts as they will be, the rows that cannot be used, and what it may cost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPlainTextEdit, QTableWidget, QTableWidgetItem, QWidget

from desktop_app.language import tr
from desktop_app.ui import formats
from desktop_app.ui.import_window.values import CheckShown, Prompt
from desktop_app.ui.theme import Space, mark
from desktop_app.ui.widgets.buttons import button, icon_button
from desktop_app.ui.widgets.cards import Card, column, row
from desktop_app.ui.widgets.labels import ElidedLabel, label


class CheckPage(QWidget):
    """Signals: save_bad_pressed()."""

    save_bad_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = CheckShown("", ())
        self._place = 0
        self._summary = label("", "heading")
        self._cost = label("", "body", wrap=True)
        self._cost.setAccessibleName(tr("Estimate"))
        self._basis = label("", "caption", "muted", wrap=True)
        self._warnings = label("", "body", "held", wrap=True)
        card = Card()
        for part in (self._summary, self._cost, self._basis, self._warnings):
            card.body.addWidget(part)
        body = column(self, margin=Space.L, spacing=Space.M)
        body.addWidget(card)
        body.addWidget(self._prompts_part(), 3)
        body.addWidget(self._bad_part(), 2)

    def _prompts_part(self) -> QWidget:
        holder = QWidget()
        self._title = ElidedLabel()
        mark(self._title, scale="strong")
        self._of = label("", "caption", "muted")
        self._before = icon_button("chevron-left", tr("Job before"), dense=True)
        self._after = icon_button("chevron-right", tr("Next job"), dense=True)
        self._before.clicked.connect(lambda: self._go(-1))
        self._after.clicked.connect(lambda: self._go(1))
        head = row(spacing=Space.XS)
        head.addWidget(self._title, 1)
        for part in (self._of, self._before, self._after):
            head.addWidget(part)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(tr("Prompt of this job"))
        self._text.setMinimumHeight(70)
        inside = column(holder, spacing=Space.XXS)
        inside.addLayout(head)
        inside.addWidget(self._text, 1)
        self._prompts = holder
        return holder

    def _bad_part(self) -> QWidget:
        self._bad = QWidget()
        self._bad_words = label("", "strong", wrap=True)
        save = button(tr("Save these rows to a file…"), "quiet", "export", dense=True)
        save.clicked.connect(self.save_bad_pressed)
        head = row(spacing=Space.XS)
        head.addWidget(self._bad_words, 1)
        head.addWidget(save)
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(tr("Rows that cannot be used"))
        self.table.setHorizontalHeaderLabels([tr("Line"), tr("What is wrong")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        inside = column(self._bad, spacing=Space.XXS)
        inside.addLayout(head)
        inside.addWidget(self.table, 1)
        return self._bad

    def show_check(self, shown: CheckShown) -> None:
        """What will be queued."""
        if shown.prompts != self._shown.prompts:
            self._place = 0
        another = shown.bad != self._shown.bad
        self._shown = shown
        self._summary.setText(shown.summary)
        for part, text in (
            (self._cost, shown.cost if shown.prompts else ""),
            (self._basis, shown.cost_basis if shown.prompts else ""),
            (self._warnings, "\n".join(shown.warnings)),
        ):
            part.setText(text)
            part.setVisible(bool(text))
        self._cost.setAccessibleDescription(shown.cost)
        self._prompts.setVisible(bool(shown.prompts))
        self._bad.setVisible(bool(shown.bad))
        self._bad_words.setText(shown.bad_words)
        if another:
            self._show_bad()
        self._show_prompt()

    def _show_bad(self) -> None:
        self.table.setRowCount(len(self._shown.bad))
        for place, (line, reason) in enumerate(self._shown.bad):
            self.table.setItem(place, 0, QTableWidgetItem(line))
            item = QTableWidgetItem(reason)
            item.setToolTip(reason)
            self.table.setItem(place, 1, item)
        self.table.resizeColumnToContents(0)

    def _go(self, step: int) -> None:
        self._place += step
        self._show_prompt()

    def _show_prompt(self) -> None:
        prompts = self._shown.prompts
        if not prompts:
            return
        prompt: Prompt = prompts[self._place]
        self._title.set_full_text(prompt.title)
        line = formats.number(prompt.line)
        first = tr("the first ") if len(prompts) < self._shown.rows else ""
        self._of.setText(
            tr(
                "line {line}, {place} of {first}{prompts}",
                line=line,
                place=self._place + 1,
                first=first,
                prompts=len(prompts),
            )
        )
        text = prompt.text
        if prompt.developer_message:
            text += tr("\n\nDeveloper message:\n{developer_message}", developer_message=prompt.developer_message)
        self._text.setPlainText(text)
        self._before.setEnabled(self._place > 0)
        self._after.setEnabled(self._place + 1 < len(prompts))
