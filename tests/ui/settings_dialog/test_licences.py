"""Licences: from what was collected at the build, or, from source, from what is installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app import resources
from desktop_app.ui.settings_dialog.licences import Licences, open_licences, shipped
from desktop_app.ui.theme import current_theme
from tests.ui.widgets.accessible import nameless

PARTS = [
    {"name": "Ponder", "version": "0.1.0", "licence": "MIT", "text": "Ours."},
    {"name": "tiktoken vocabularies", "version": "", "licence": "MIT", "text": "Theirs, with <b>marks</b>."},
]


async def test_what_was_collected_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "licences.json").write_text(json.dumps(PARTS), encoding="utf-8")
    monkeypatch.setattr(resources, "_root", lambda: tmp_path)
    parts = shipped()
    monkeypatch.undo()
    current_theme()
    window = QWidget()
    dialog = Licences(window, parts)
    assert [dialog.list.item(n).text() for n in range(2)] == ["Ponder 0.1.0", "tiktoken vocabularies"]
    assert dialog.text.toPlainText() == "Ours."
    dialog.list.setCurrentRow(1)
    assert (dialog.title.text(), dialog.text.toPlainText()) == (
        "tiktoken vocabularies: MIT",
        "Theirs, with <b>marks</b>.",
    )
    assert nameless(dialog) == []
    window.deleteLater()


async def test_from_source_every_library_is_named_with_its_text() -> None:
    current_theme()
    window = QWidget()
    window.show()
    open_licences(window)
    (dialog,) = window.findChildren(Licences)
    parts = {part.name.lower(): part for part in shipped()}
    assert next(iter(parts)) == "ponder"
    assert {"openai", "qasync", "markdown-it-py"} <= set(parts)
    assert "Apache License" in parts["openai"].text
    dialog.accept()
    window.deleteLater()
