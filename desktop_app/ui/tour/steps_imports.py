"""Tour: a template is written and used, its job is watched while it runs, and a file with one bad row becomes jobs."""

from __future__ import annotations

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour
from desktop_app.ui.tour.steps_jobs import row

NAME = "Policy brief"
TEXT = (
    "Research {{subject}} for {{readers=city planners}}, with figures and sources. Take {{minutes:number=3}} minutes."
)
SUBJECT = "what heat pumps save in cold climates"
WATCHED_MINUTES = "7"
# the second row has no subject, which the template asks for
FILE = "subject,readers\nremote work and productivity,mayors\n,farmers\nhome batteries,home owners\n"
BAD_LINE, GOOD = "3", ("remote work and productivity", "home batteries")


async def template(tour: Tour) -> Seen:
    """Write a template with three variables, save it, and begin a job with it."""
    await screen.choose_tab("Jobs")
    await screen.press("New job")
    await screen.until(lambda: screen.is_there("Use a template"), "the way to the templates")
    await screen.press("Use a template")
    await screen.choose_entry("Make a template…")
    await screen.until(lambda: screen.is_there("New template", screen.Role.Button), "the Templates window")
    await screen.press("New template", screen.Role.Button)
    screen.write("Template name", NAME)
    screen.write("Template text", TEXT)
    await screen.until(lambda: screen.is_there("subject", screen.Role.EditableText), "a field for the first variable")
    screen.write("subject", SUBJECT)
    preview = await screen.until(lambda: SUBJECT in screen.value("Preview") and screen.value("Preview"), "the preview")
    await screen.press("Save")
    await screen.until(lambda: screen.is_enabled("New job"), "the template to be saved")
    await tour.picture("template")
    await screen.press("New job")
    await screen.until(lambda: screen.is_there("Queue job"), "the form with the template")
    screen.write("subject", SUBJECT)
    screen.write("minutes", WATCHED_MINUTES)
    await screen.until(lambda: f"Take {WATCHED_MINUTES} minutes" in screen.value("Prompt"), "the prompt it makes")
    return {"preview": preview, "prompt": screen.value("Prompt")}


async def watched(tour: Tour) -> Seen:
    """The job is read while it is written."""
    await screen.press("While it runs: Watch live")
    await screen.until(lambda: screen.is_enabled("Queue job"), "the button *Queue job*")
    await screen.press("Queue job")
    await screen.until(lambda: screen.says("Being written…"), "the words *Being written…*")
    return {"row": row(SUBJECT[:20])}
