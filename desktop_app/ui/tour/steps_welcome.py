"""Tour: the first start, the way into the demo, and the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour


async def first_run(tour: Tour) -> Seen:
    """The welcome card says what leaves the computer and offers a key or the demo."""
    await screen.until(lambda: screen.is_there("Try the demo"), "the welcome card")
    await screen.until(lambda: screen.says("30 days"), "what OpenAI keeps")
    return {"texts": screen.texts()}


async def into_the_demo(tour: Tour) -> Seen:
    """Press *Try the demo*: another window opens, on other data."""
    assert screen.is_enabled("Try the demo")
    # pressed last, when this step is written down: it ends this house and everything in it
    return {"pressed": "Try the demo", "then": lambda: screen.press_now("Try the demo")}


async def in_the_demo(tour: Tour) -> Seen:
    """The banner says all the time that answers are simulated."""
    await screen.until(lambda: screen.says("every answer is simulated"), "the banner")
    await screen.until(lambda: screen.is_there("Message"), "the composer")
    return {"banner": [text for text in screen.texts() if "simulated" in text][:1], "tabs": screen.tabs()}


async def settings(tour: Tour) -> Seen:
    """Open the settings, look at the sections, close them again."""
    await screen.press("Settings", screen.Role.Button)
    await screen.until(lambda: screen.is_there("Done"), "the settings dialog")
    await tour.picture("settings-connection")
    names = screen.children("Sections")
    screen.key("Sections", Qt.Key.Key_M)
    await screen.until(lambda: screen.is_there("Spending cap per day"), "the money section")
    cap = screen.value("Spending cap per day")
    return {"sections": names, "cap": cap}
