"""Tour: a cap holds a job until its person says yes, the Usage view adds up, and a model has a price of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour
from desktop_app.ui.tour.steps_jobs import choose, queue, row

QUESTION = "Which three figures tell most about a heat pump? Answer briefly."
CAP = "Cap per request"
SMALL_CAP, NO_CAP = "0.01", "0"
"""US dollars. A server whose models have no known price is held by a cap of nothing only."""
MODEL = "gpt-5"
"""It ends soon, and nothing in the tour is asked of it, so that its price may change."""


async def held_by_cap(tour: Tour) -> Seen:
    """With a cap of one cent per request a job is held before it is sent, and says which cap and by how much."""
    cap = await _set_cap(SMALL_CAP if tour.requests() is not None else NO_CAP)
    tour.memory.keep(cap=cap)
    await screen.choose_tab("Jobs")
    await queue(QUESTION)
    await screen.until(lambda: row(QUESTION[:30])["Status"] == "Held", "the job to be held")
    await screen.until(lambda: choose(QUESTION[:30]), "the row to choose")
    await screen.until(lambda: screen.is_there("Release once"), "the button *Release once*")
    words = [text for text in screen.texts() if "the cap for one request" in text.lower()]
    assert words, "the held job does not name its cap"
    assert _sent(tour) in (None, 0), "a held job was sent"
    return {"sentence": words[0], "row": row(QUESTION[:30]), "today": _foot()}


async def released_once(tour: Tour) -> Seen:
    """One yes lets this job pass the cap, which stays for all others."""
    await screen.press("Release once")
    await screen.until(lambda: row(QUESTION[:30])["Status"] != "Held", "the job to go")
    status = await screen.until(_has_left, "the job to be sent")
    assert _sent(tour) in (None, 1), f"the released job was sent {_sent(tour)} times"
    await _set_cap(str(tour.memory.load()["cap"]))
    return {"status": status, "today": _foot()}


def _has_left() -> str:
    status = row(QUESTION[:30])["Status"]
    return status if status in ("Queued", "In progress", "Completed") else ""


def _sent(tour: Tour) -> int | None:
    asked = tour.requests()
    if asked is None:
        return None
    return sum(1 for request in asked if request["method"] == "POST" and QUESTION in str(request.get("body")))


async def _set_cap(usd: str) -> str:
    """Set the cap for one request on the Money page; returns what it was."""
    await screen.press("Settings", screen.Role.Button)
    await screen.until(lambda: screen.is_there("Done"), "the settings dialog")
    screen.key("Sections", Qt.Key.Key_M)  # a list is called by what it says
    await screen.until(lambda: screen.is_there(CAP), "the money section")
    before = screen.value(CAP, screen.Role.SpinBox)
    screen.write(CAP, usd.removeprefix("$"))
    screen.leave(CAP)
    await screen.press("Done")
    await screen.until(lambda: not screen.is_there("Done"), "the settings to close")
    return before


def _foot() -> str:
    """Today's spend as the foot of the window has it, such as "Today: $1.84 of $20"."""
    return next((name for name in screen.controls() if name.startswith("Today: ")), "")


async def usage(tour: Tour) -> Seen:
    """Press today's spend: chart and table of the same figures, by day and by model."""
    await screen.press(_foot())
    await screen.until(lambda: screen.is_there("Usage table"), "the Usage view")
    await screen.press("Period: Today")
    spent = await screen.until(lambda: next(iter(_figures("Spent"))), "what was spent")
    foot = _foot()
    assert spent.removeprefix("Spent: ") in foot, f"Usage says {spent}, the foot {foot}"
    await _group_by("Model")
    await screen.until(lambda: any(each.get("Model") for each in _table()), "the rows by model")
    await screen.press("Show: Tokens")
    await screen.until(lambda: "oken" in screen.described("Usage chart"), "the tokens in the chart")
    await tour.picture("usage-tokens")
    await screen.press("Show: Spend")
    chart = await screen.until(lambda: screen.described("Usage chart"), "the chart in words")
    return {"today": foot, "figures": _figures(""), "chart": chart, "rows": _table()}


async def _group_by(words: str) -> None:
    boxes = [node for node in screen.nodes() if node.role() == screen.Role.ComboBox]
    box = next(node for node in boxes if node.text(QAccessible.Text.Description) == "Group by")
    name = screen.name_of(box)
    for letter in words if name != words else "":
        screen.key(name, Qt.Key(ord(letter.upper())))
        name = screen.name_of(box)
    await screen.until(lambda: screen.name_of(box) == words, f"grouping by {words}")


def _table() -> list[dict[str, str]]:
    return screen.table("Usage table")


def _figures(start: str) -> list[str]:
    names = ("Spent", "Answers", "Tokens", "From the cache")
    said = [text for text in screen.texts() if text.startswith(tuple(f"{name}: " for name in names))]
    return [text for text in said if text.startswith(start)]


async def models(tour: Tour) -> Seen:
    """The Models window: which models end when, and a price of one's own, which is taken back again."""
    if not screen.is_there("Done"):
        await screen.press("Settings", screen.Role.Button)
    await screen.until(lambda: screen.is_there("Models and prices…"), "the way to the models")
    await screen.press("Models and prices…", screen.Role.Button)
    await screen.until(lambda: screen.is_there("Search models"), "the Models window")
    await tour.picture("models-overview")
    listed = screen.children("Models")
    screen.write("Search models", MODEL)
    await screen.until(lambda: choose(f"{MODEL},", screen.Role.ListItem), "the model in the list")
    await screen.until(lambda: screen.is_there("Set my own price…"), "the model's page")
    badges = [text for text in screen.children("Models") if text.startswith(f"{MODEL},")]
    await screen.press("Set my own price…")
    await screen.until(lambda: screen.is_there("Use this price"), "the form for a price")
    screen.write("Input", "1.00")
    screen.write("Output", "8.00")
    await tour.picture("own-price")
    await screen.press("Use this price")
    await screen.until(lambda: screen.is_there("Remove my price"), "the price to be in force")
    table = "Prices in US dollars; tokens per 1,000,000"
    await screen.until(lambda: screen.is_there(table), "the prices")
    prices = screen.table(table)
    screen.key("About this model", Qt.Key.Key_PageDown)  # to the prices
    await tour.picture("model")
    await screen.press("Remove my price")
    await screen.until(lambda: screen.is_there("Set my own price…"), "the price list to be in force again")
    return {"models": listed, "badges": badges, "prices": prices}
