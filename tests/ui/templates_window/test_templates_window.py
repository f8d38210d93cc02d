"""A person's way with templates: written, tried out, saved, gone back to, deleted, exported, used."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from desktop_app.domain.templates import TemplateDraft
from tests.harness.loops import Until
from tests.ui.templates_window.opened import Opened, opened
from tests.ui.widgets.accessible import nameless
from tests.ui.widgets.files_asked import answer_with

TEXT = "Report on {{country}} in {{year:number=2026}}, tone {{tone:choice(plain|formal)=plain}}."


def field(window: Opened, name: str) -> QLineEdit:
    (found,) = [each for each in window.editor.try_page.findChildren(QLineEdit) if each.accessibleName() == name]
    return found


def preview(window: Opened) -> str:
    (found,) = [each for each in window.editor.findChildren(QPlainTextEdit) if each.accessibleName() == "Preview"]
    return found.toPlainText()


async def test_written_tried_out_and_saved(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as window:
        window.view._empty.start.click()
        await window.write(TEXT, "Country report")
        assert preview(window) == "Report on ‹country› in 2026, tone plain."
        await until(lambda: "1 value still missing" in window.words())
        QTest.keyClicks(field(window, "country"), "Norway")
        await window.settled()
        assert preview(window) == "Report on Norway in 2026, tone plain."
        await until(lambda: "tokens with these values" in window.words())
        field(window, "year").setText("soon")
        await window.settled()
        assert "“year” is “soon”; a number is written like 2026 or -3.5." in window.words()
        assert nameless(window.view) == []
        assert window.names() == ["Country report, not saved yet, changed and not saved"]
        window.button("Save").click()
        await window.settled()
        (saved,) = window.library.templates.value
        assert (saved.name, saved.current.text) == ("Country report", TEXT)
        assert window.names() == ["Country report, 3 variables, version 1"]
        assert "Saved as version 1 of “Country report”." in window.words()


async def test_what_is_wrong_is_said_by_line_and_column_and_cannot_be_saved(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        window.view._empty.start.click()
        await window.write("One\n {{a:colour}}", "Wrong")
        assert "Line 2, column 2: “colour” is no kind." in window.words()
        save = window.button("Save")
        assert not save.isEnabled()
        assert save.toolTip().startswith("Line 2, column 2")
        await window.write("One {{a}}")
        assert save.isEnabled()
        save.click()
        await window.settled()
        assert [each.name for each in window.library.templates.value] == ["Wrong"]


async def test_what_was_not_saved_is_there_after_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        known = await window.library.create(TemplateDraft("A", "old {{x}}"))
        window.window.open(known.id)
        await window.write("new {{y}}")
        window.editor.text.appendPlainText("typed just now")
    async with opened(tmp_path) as window:
        assert window.editor.text.toPlainText() == "new {{y}}\ntyped just now"
        assert window.names() == ["A, 1 variable, version 1, changed and not saved"]
        assert window.library.templates.value[0].current.text == "old {{x}}"
        await window.pick("Discard changes")
        await window.settled()
        assert window.editor.text.toPlainText() == "old {{x}}"


async def test_a_default_can_stand_beside_the_text(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        known = await window.library.create(TemplateDraft("A", "{{x}} {{y=in the text}}"))
        window.window.open(known.id)
        window.editor.pages.setCurrentWidget(window.editor.variables_page)
        assert "Default in the text: in the text" in window.words()
        (default,) = window.editor.variables_page.findChildren(QPlainTextEdit)
        assert default.accessibleName() == "Default of x"
        default.setPlainText("two\nlines")
        await window.settled()
        assert preview(window) == "two\nlines in the text"
        window.button("Save").click()
        await window.settled()
        assert window.library.templates.value[0].current.defaults == (("x", "two\nlines"),)
        assert nameless(window.view) == []


async def test_an_older_version_is_used_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        known = await window.library.create(TemplateDraft("A", "one"))
        await window.library.save(known.id, TemplateDraft("A", "two"))
        window.window.open(known.id)
        window.editor.pages.setCurrentWidget(window.editor.versions_page)
        versions = window.editor.versions_page
        assert [versions.list.item(row).text().split(",")[0] for row in (0, 1)] == ["Version 2", "Version 1"]
        assert not window.button("Use this version again").isEnabled()
        versions.list.setCurrentRow(1)
        window.button("Use this version again").click()
        await window.settled()
        assert [each.text for each in window.library.templates.value[0].versions] == ["one", "two", "one"]
        assert window.editor.text.toPlainText() == "one"


async def test_deleted_and_undone_copied_and_used(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        known = await window.library.create(TemplateDraft("A", "one"))
        window.window.open(known.id)
        await window.pick("Delete")
        await window.settled()
        assert window.library.template(known.id) is None
        assert window.view._empty.isVisible()
        window.button("Undo").click()
        await window.settled()
        assert window.editor.text.toPlainText() == "one"
        await window.pick("Duplicate")
        await window.settled()
        assert [each.name for each in window.library.templates.value] == ["A", "A (copy)"]
        window.button("New job").click()
        assert [each.name for each in window.used] == ["A (copy)"]
        await window.write("two")
        assert not window.button("New job").isEnabled()


async def test_a_name_that_is_taken_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        await window.library.create(TemplateDraft("A", "one"))
        window.button("New template").click()
        await window.write("two", "a")
        window.button("Save").click()
        await window.settled()
        assert "There is a template “A” already." in window.words()
        assert window.editor.text.toPlainText() == "two"
        assert len(window.library.templates.value) == 1


async def test_out_to_a_file_and_in_again(tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    async with opened(tmp_path / "one") as window:
        known = await window.library.create(TemplateDraft("A", "one"))
        window.window.open(known.id)
        await window.pick("Export…")
        await answer_with(file)
        await window.settled()
        assert json.loads(file.read_text("utf-8"))["templates"][0]["name"] == "A"
        assert file.stat().st_mode & 0o077 == 0
    async with opened(tmp_path / "two") as window:
        window.button("Import…").click()
        await answer_with(file)
        await window.settled()
        assert window.names() == ["A, 0 variables, version 1"]
        file.write_text("[]")
        window.button("Import…").click()
        await answer_with(file)
        await window.settled()
        assert "“mine.json” holds no templates." in window.words()


async def test_the_search_finds_by_name(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as window:
        for name in ("Otters", "Tides", "Grid"):
            await window.library.create(TemplateDraft(name, "x"))
        window.view.list.search.setText("tid")
        await until(lambda: len(window.names()) == 1)
        assert window.names() == ["Tides, 0 variables, version 1"]
        window.view.list.search.setText("nothing")
        await until(lambda: "No template is called “nothing”." in window.words())


async def test_the_list_has_a_menu_and_the_delete_key(tmp_path: Path) -> None:
    async with opened(tmp_path) as window:
        first = await window.library.create(TemplateDraft("A", "one"))
        second = await window.library.create(TemplateDraft("B", "two"))
        window.window.open(first.id)
        rows = window.view.list.list
        rows.customContextMenuRequested.emit(rows.visualItemRect(rows.item(1)).center())
        menu = next(each for each in window.view.findChildren(QMenu) if each.isVisible())
        assert window.editor.text.toPlainText() == "two", "of the row under the mouse"
        assert [each.text() for each in menu.actions() if each.text()][-1] == "Delete"
        menu.close()
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        await window.settled()
        assert window.library.template(second.id) is None
        assert window.library.template(first.id) is not None


async def test_an_empty_library_offers_samples(tmp_path: Path, until: Until) -> None:
    async with opened(tmp_path) as window:
        assert window.view._empty.also.text() == "Add sample templates"
        window.view._empty.also.click()
        await until(lambda: len(window.library.templates.value) == 4)
        await window.settled()
        assert "4 templates imported." in window.words()
        assert window.editor.name.text() == window.library.templates.value[0].name
