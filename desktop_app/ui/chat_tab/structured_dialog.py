"""The dialog that shows a structured answer as a tree and as text, and where it does not fit its schema."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHeaderView, QPlainTextEdit, QTabWidget, QTreeWidget, QTreeWidgetItem, QWidget

from desktop_app.domain.grading.json_schema import read_json
from desktop_app.domain.structured_answers import readable
from desktop_app.language import tr, trn
from desktop_app.ui.plumbing.dialogs import dialog_result
from desktop_app.ui.theme import Space, current_theme
from desktop_app.ui.widgets.buttons import button
from desktop_app.ui.widgets.cards import column, row
from desktop_app.ui.widgets.labels import label

_MOST_ROWS = 5_000
_LONGEST = 2_000


class StructuredDialog(QDialog):
    """`fault` says where the answer does not fit; empty where it does."""

    def __init__(self, text: str, fault: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Structured answer"))
        self.resize(720, 560)
        self._rows = 0
        self._text = readable(text)
        outer = column(self, margin=Space.M, spacing=Space.S)
        said = fault or tr("The answer fits its JSON schema.")
        outer.addWidget(label(said, "body", "danger" if fault else "success", wrap=True))
        pages = QTabWidget()
        pages.setDocumentMode(True)
        self.tree = self._tree(text)
        pages.addTab(self.tree, tr("Tree"))
        pages.addTab(self._text_page(), tr("Text"))
        outer.addWidget(pages, 1)
        buttons = row(spacing=Space.XS)
        copy = button(tr("Copy the JSON"), "quiet", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        close = button(tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(copy)
        buttons.addStretch()
        buttons.addWidget(close)
        outer.addLayout(buttons)

    def _text_page(self) -> QPlainTextEdit:
        page = QPlainTextEdit(self._text)
        page.setReadOnly(True)
        page.setAccessibleName(tr("JSON as text"))
        page.setFont(current_theme().font("code"))
        page.setTabChangesFocus(True)
        return page

    def _tree(self, text: str) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setAccessibleName(tr("JSON as a tree"))
        tree.setHeaderLabels([tr("Name"), tr("Value")])
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        try:
            value = read_json(text)
        except ValueError:
            tree.addTopLevelItem(QTreeWidgetItem(["", tr("The answer is no JSON.")]))
            return tree
        parts = value.items() if isinstance(value, dict) else [("answer", value)]
        for name, part in parts:
            tree.addTopLevelItem(self._item(str(name), part))
        if self._rows <= 200:
            tree.expandAll()
        return tree

    def _item(self, name: str, value: Any) -> QTreeWidgetItem:
        self._rows += 1
        words = _words(value)
        item = QTreeWidgetItem([name, words])
        item.setToolTip(1, words)
        parts = value.items() if isinstance(value, dict) else enumerate(value, 1) if isinstance(value, list) else ()
        for key, part in parts:
            if self._rows >= _MOST_ROWS:
                item.addChild(QTreeWidgetItem(["…", tr("The rest is in the text.")]))
                break
            item.addChild(self._item(str(key), part))
        return item


def _words(value: Any) -> str:
    if isinstance(value, dict):
        return trn("{n} field", "{n} fields", len(value))
    if isinstance(value, list):
        return trn("{n} entry", "{n} entries", len(value))
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)[:_LONGEST]


async def show_structured(parent: QWidget, text: str, fault: str) -> None:
    """Open the dialog and wait until it is closed."""
    dialog = StructuredDialog(text, fault, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    try:
        await dialog_result(dialog)
    finally:
        dialog.deleteLater()
