"""Tour: a job is found by words of its answer, two reports are compared, and one is exported."""

from __future__ import annotations

from PySide6.QtGui import QAccessibleInterface

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour
from desktop_app.ui.tour.steps_imports import SUBJECT, SUBJECTS
from desktop_app.ui.tour.steps_jobs import choose, row

SEARCH = "Search prompts and answers"
EXPORTED = "report.html"


async def found(tour: Tour) -> Seen:
    """Words that stand only in an answer lead to its job."""
    await screen.choose_tab("Jobs")
    await screen.until(lambda: row(SUBJECT)["Status"] == "Completed", "the report")
    others = _long_texts()
    await screen.until(lambda: choose(SUBJECT), "the row to choose")
    text = await screen.until(lambda: next((each for each in _long_texts() if each not in others), ""), "the report")
    words, everything = _words_of(text), len(screen.table("Jobs table"))
    screen.write(SEARCH, words)
    rows = await screen.until(lambda: _fewer_rows(everything), "the few jobs that fit")
    assert any(SUBJECT in each["Title"] for each in rows), f"“{words}” does not lead to its job"
    return {"words": words, "rows": rows}


def _fewer_rows(than: int) -> list[dict[str, str]]:
    rows = screen.table("Jobs table")
    return rows if len(rows) < than else []


def _long_texts() -> list[str]:
    return [text for text in screen.texts() if len(text) > 500]


def _words_of(text: str) -> str:
    """Three words in a row from a sentence in the middle."""
    line = next(each for each in text.splitlines() if len(each) > 120)
    return " ".join(line.split()[6:9])


async def compared(tour: Tour) -> Seen:
    """Two reports side by side, with what was rewritten and which sources they share."""
    screen.write(SEARCH, "")
    await screen.until(lambda: {row(subject)["Status"] for subject in SUBJECTS} == {"Completed"}, "both reports")
    await screen.until(lambda: choose(SUBJECTS[0]), "the first row")
    await screen.until(lambda: choose(SUBJECTS[1], also=True), "the second row")
    cell = await screen.until(lambda: _cell(SUBJECTS[1]), "the row of the second")
    assert cell is not None
    screen.open_menu(cell)
    await screen.choose_entry("Compare these two reports")
    await screen.until(lambda: screen.is_there("Copy as text"), "the window")
    said = await screen.until(lambda: screen.described("Differences"), "what differs")
    return {"difference": said, "texts": screen.texts("Compare reports")[:12]}


def _cell(words: str) -> QAccessibleInterface | None:
    cells = (each for each in screen.nodes() if each.role() == screen.Role.Cell)
    return next((each for each in cells if words in screen.name_of(each)), None)


async def exported(tour: Tour) -> Seen:
    """One report as a page for the browser, written whole, with its title and without anything that runs."""
    screen.close("Compare reports")
    screen.write(SEARCH, SUBJECT)  # the row may be scrolled away
    await screen.until(lambda: choose(SUBJECT), "the row to choose")
    await screen.until(lambda: screen.is_there("Export…"), "the button *Export…*")
    await screen.press("Export…")
    await screen.press("Format: HTML")
    file = tour.folder / EXPORTED
    file.unlink(missing_ok=True)
    await screen.press("Export…")
    await screen.choose_place(str(file), "Save")
    said = await screen.until(lambda: [each for each in screen.texts() if EXPORTED in each], "where it was saved")
    page = file.read_text("utf-8")
    assert SUBJECT in page, "the page does not have its report"
    assert "<script" not in page, "the page runs something"
    return {"said": said[0], "characters": len(page)}
