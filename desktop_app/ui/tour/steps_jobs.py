"""Tour: three background jobs of which one fails and one is cancelled; the third outlives a restart of Ponder."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour

# "take 20 minutes" is for the demo's simulator; a real model writes about it and takes as long as it takes
LONG = "Research what remote work did to cities, with figures and sources. Take 40 minutes."
CANCELLED = "Research the market for home batteries in detail. Take 50 minutes."
# makes the simulator fail; a real server is asked for a model it does not have, which holds the job with the reason
FAILING = "What is new in vector search? Please fail."
NO_SUCH_MODEL = "gpt-no-such-model"


def _rows() -> list[dict[str, str]]:
    return screen.table("Jobs table")


def row(words: str) -> dict[str, str]:
    """The job whose title holds these words. Raises NotSeenError when there is none."""
    for row in _rows():
        if words in row.get("Title", ""):
            return row
    raise screen.NotSeenError(f"no job called “{words}”")


async def queue(prompt: str, model_id: str = "", *, live: bool = False) -> None:
    """Ask for a job, and see its row; `live` to read it as it is written."""
    await screen.press("New job")
    await screen.until(lambda: screen.is_there("Prompt") and screen.is_there("Queue job"), "the form for a new job")
    if screen.is_there("Write freely"):  # the template of the job before
        await screen.press("Write freely")
    screen.write("Prompt", prompt)
    if model_id:
        screen.write("Model", model_id)
        screen.leave("Model")
    if live:
        await screen.press("While it runs: Watch live")
    await screen.until(lambda: screen.is_enabled("Queue job"), "the button *Queue job*")
    await screen.press("Queue job")
    await screen.until(lambda: bool(row(prompt[:30])), "the new row")


async def three_jobs(tour: Tour) -> Seen:
    """Queue three, cancel one, and see one fail with a reason."""
    await screen.choose_tab("Jobs")
    await screen.until(lambda: screen.is_there("New job"), "the button *New job*")
    await queue(LONG)
    await queue(CANCELLED)
    asked = tour.requests()
    await queue(FAILING, NO_SUCH_MODEL if asked is None else "")
    wrong = "Held" if asked is None else "Failed"
    await screen.until(lambda: row(FAILING[:28])["Status"] == wrong, "the job to fail")
    await screen.until(lambda: row(CANCELLED[:30])["Status"] in ("Queued", "In progress"), "the job to run")
    await screen.until(lambda: choose(CANCELLED[:30]), "the row to choose")
    await screen.until(lambda: screen.is_there("Cancel job"), "the button *Cancel job*")
    await screen.press("Cancel job")
    await screen.until(lambda: screen.is_there("Go back"), "the question before cancelling")
    await screen.press("Cancel job")
    await screen.until(lambda: row(CANCELLED[:30])["Status"] == "Cancelled", "the job to be cancelled")
    await screen.until(lambda: row(LONG[:30])["Status"] in ("Queued", "In progress"), "the long job to run")
    asked = tour.requests()
    if asked is not None:
        cancels = [request for request in asked if request["path"].endswith("/cancel")]
        assert len(cancels) == 1, f"{len(cancels)} cancels were sent"
        for prompt in (LONG, CANCELLED, FAILING):
            sent = [
                request
                for request in asked
                if (request["method"], request["path"]) == ("POST", "/v1/responses")
                and prompt in str(request.get("body"))
            ]
            assert len(sent) == 1, f"“{prompt}” was sent {len(sent)} times"
    return {"rows": _rows(), "tabs": screen.tabs()}


def choose(words: str, role: screen.Role = screen.Role.Cell, *, also: bool = False) -> bool:
    """Click the row with this title; `also` leaves what is selected already."""
    for node in screen.nodes():
        if node.role() == role and words in screen.name_of(node):
            held = Qt.KeyboardModifier.ControlModifier if also else Qt.KeyboardModifier.NoModifier
            screen.click(node, held)
            return True
    return False


async def leave_running(tour: Tour) -> Seen:
    """The last look before Ponder is closed: one job is still running."""
    status = row(LONG[:30])["Status"]
    assert status in ("Queued", "In progress"), f"the long job is {status}"
    tour.memory.keep(before=_rows())
    return {"rows": _rows()}


async def found_again(tour: Tour) -> Seen:
    """After the restart every row is there, and the running job goes on without being sent again."""
    await screen.choose_tab("Jobs")
    await screen.until(lambda: screen.is_there("Jobs table"), "the table of jobs")
    before = {row["Title"] for row in tour.memory.load()["before"]}
    await screen.until(lambda: before <= {row["Title"] for row in _rows()}, "every job from before the restart")
    return {"rows": _rows(), "tabs": screen.tabs()}


async def report(tour: Tour) -> Seen:
    """The job ends, and its report is read."""
    await screen.until(lambda: row(LONG[:30])["Status"] == "Completed", "the report", patience=240.0)
    await screen.until(lambda: choose(LONG[:30]), "the row to choose")
    text = await screen.until(lambda: [each for each in screen.texts() if len(each) > 500], "the text of the report")
    asked = tour.requests()
    if asked is not None:
        sent = [request for request in asked if request["method"] == "POST" and LONG in str(request.get("body"))]
        assert len(sent) == 1, f"the job that outlived the restart was sent {len(sent)} times"
    return {"report": text[0][:600], "row": row(LONG[:30])}
