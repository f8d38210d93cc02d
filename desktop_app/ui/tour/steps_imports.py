"""Tour: a template is written and used, its job is read while it runs, a file with one bad row becomes jobs."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour
from desktop_app.ui.tour.steps_jobs import queue, row

NAME = "Policy brief"
TEXT = (
    "Research {{subject}} for {{readers=city planners}}, with figures and sources. Take {{minutes:number=3}} minutes."
)
SUBJECT = "how grid storage pays in windless weeks"
# "write 4000 words" is for the demo's simulator, which else is done writing before anybody can look
WATCHED = "Describe a journey by train from Rome to Oslo. Write 4000 words. Take 4 minutes."
SUBJECTS = ("night trains in Europe", "tram lines in France")
# the second row has no subject, which the template asks for
FILE = f"subject,readers\n{SUBJECTS[0]},mayors\n,farmers\n{SUBJECTS[1]},mayors\n"
BAD_LINE = "3"


async def template(tour: Tour) -> Seen:
    """Write a template with three variables, save it, and begin a job with it."""
    await screen.choose_tab("Jobs")
    await screen.press("New job")
    await screen.until(lambda: screen.is_there("Use a template"), "the way to the templates")
    await screen.press("Use a template")
    await screen.choose_entry("Templates…")  # the demo has some
    await screen.until(lambda: screen.is_there("New template", screen.Role.Button), "the Templates window")
    await screen.press("New template", screen.Role.Button)
    screen.write("Template name", NAME)
    screen.write("Template text", TEXT)
    await screen.until(lambda: screen.is_there("subject", screen.Role.EditableText), "a field for the first variable")
    screen.write("subject", SUBJECT)
    preview = await screen.until(lambda: _holds("Preview", SUBJECT), "the preview")
    await screen.press("Save")
    await screen.until(lambda: screen.says("version 1", "Templates"), "the template to be saved")
    await tour.picture("template")
    screen.close("Templates")
    await screen.press("Use a template")
    await screen.choose_entry(NAME)
    screen.write("subject", SUBJECT)
    prompt = await screen.until(lambda: _holds("Prompt", SUBJECT), "the prompt it makes")
    await screen.until(lambda: screen.is_enabled("Queue job"), "the button *Queue job*")
    return {"preview": preview, "prompt": prompt}


def _holds(name: str, words: str) -> str:
    text = screen.value(name, screen.Role.EditableText)
    return text if words in text else ""


def _told(name: str, words: str) -> str:
    text = screen.described(name)
    return text if words in text else ""


async def watched(tour: Tour) -> Seen:
    """The template's job is queued; another one is read while it is written."""
    await screen.press("Queue job")
    await screen.until(lambda: bool(row(SUBJECT)), "the template's job")
    await queue(WATCHED, live=True)
    said = await screen.until(_being_written, "the beginning of an answer that is not complete")
    await tour.picture("job-being-written")
    return {"row": row(WATCHED[:30]), "characters so far": len(said)}


def _being_written() -> str:
    said = max(screen.texts("Report"), key=len, default="")
    return said if len(said) > 200 and row(WATCHED[:30])["Status"] == "In progress" else ""


async def imported(tour: Tour) -> Seen:
    """A file of three rows becomes two jobs; the row that cannot be used is named before anything is queued."""
    file = tour.folder / "questions.csv"
    file.write_text(FILE, encoding="utf-8")
    await screen.press("Import…")
    await screen.press("Choose a file…")
    await screen.choose_place(str(file), "Open")
    await screen.until(lambda: screen.says("3 rows in 2 columns"), "the file to be read")
    await screen.press("Next")
    await screen.until(lambda: screen.is_there("Check"), "how its rows become jobs")
    screen.key("No template: a column is the prompt", Qt.Key.Key_P)  # a list is called by its choice
    await screen.until(lambda: screen.is_there("readers"), "the template's variables")
    await tour.picture("import-rows")
    await screen.press("Check")
    await screen.until(lambda: screen.says("2 jobs will be queued."), "what would be queued")
    cost = await screen.until(lambda: _told("Estimate", "together"), "what it may cost")
    bad = screen.table("Rows that cannot be used")
    assert [each["Line"] for each in bad] == [BAD_LINE], f"the bad row is not named: {bad}"
    before = _created(tour)
    assert before is None or before == 0, "rows were sent before they were queued"
    await tour.picture("import-check")
    await screen.press("Queue 2 jobs")
    await screen.until(lambda: screen.says("2 jobs are in the queue."), "the queue")
    await screen.press("Close")
    await screen.until(lambda: all(row(subject) for subject in SUBJECTS), "the rows' jobs")
    await screen.until(lambda: _created(tour) in (None, 2), "both jobs at the server")
    return {"estimate": cost, "bad": bad, "rows": [row(subject) for subject in SUBJECTS]}


def _created(tour: Tour) -> int | None:
    """How many of the file's rows the server was asked for."""
    asked = tour.requests()
    if asked is None:
        return None
    bodies = [str(request.get("body")) for request in asked if request["method"] == "POST"]
    return sum(any(f"Research {subject}" in body for subject in SUBJECTS) for body in bodies)
