"""Tour: a formatted answer, and one that is stopped in the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour

FORMATTED = "Show me a table, some Python code and a formula about compound interest."
LONG = "Write 1200 words on how a power grid can store energy for a dark and windless week."  # time enough to stop it


def _answers() -> list[str]:
    """What the transcript says, entry by entry."""
    return screen.children("Transcript")


def _creates(tour: Tour) -> int | None:
    """How many streamed answers the server was asked for; None for a server that does not tell."""
    asked = tour.requests()
    if asked is None:
        return None
    return sum(
        1
        for request in asked
        if (request["method"], request["path"]) == ("POST", "/v1/responses")
        and isinstance(request.get("body"), dict)
        and request["body"].get("stream")
    )


async def formatted_answer(tour: Tour) -> Seen:
    """Ask for a table, code and a formula, and wait for the figures under the answer."""
    await screen.choose_tab("Chat")
    await screen.until(lambda: screen.is_there("Message"), "the composer")
    if screen.is_there("Transcript"):
        await screen.press("New chat", screen.Role.Button)
        await screen.until(lambda: not screen.is_there("Transcript"), "an empty conversation")
    before = _creates(tour)
    screen.write("Message", FORMATTED)
    await screen.until(lambda: screen.is_there("Send") and screen.is_enabled("Send"), "the send button")
    screen.key("Message", Qt.Key.Key_Return)
    await screen.until(lambda: screen.is_there("Stop"), "the answer to begin")
    await screen.until(lambda: not screen.is_there("Stop"), "the answer to end")
    said = await screen.until(lambda: [text for text in _answers() if " reasoning)" in text], "the figures")
    after = _creates(tour)
    if before is not None and after is not None:
        assert after == before + 1, f"the server was asked {after - before} times instead of once"
    screen.key("Transcript", Qt.Key.Key_Home)
    return {"answer": said[-1], "requests": after}


def _half_said() -> bool:
    """In a small window the question is scrolled out of sight by then."""
    last = next(reversed(_answers()), "")
    return last.startswith("Answer:") and len(last) > 500


async def stopped_answer(tour: Tour) -> Seen:
    """Ask for something long and stop it: the part that had arrived stays."""
    for _ in range(3):  # on a busy computer an answer may end before the button is pressed
        await screen.press("New chat")
        screen.write("Message", LONG)
        await screen.until(lambda: screen.is_there("Send") and screen.is_enabled("Send"), "the send button")
        screen.key("Message", Qt.Key.Key_Return)
        await screen.until(_half_said, "a part of the answer")
        if screen.is_there("Stop"):
            await screen.press("Stop")
        await screen.until(lambda: not screen.is_there("Stop"), "the answer to stop")
        if any("topped" in text for text in _answers()):
            break
    said = await screen.until(lambda: [text for text in _answers() if "topped" in text], "the word *stopped*")
    kept = len(said[-1])
    assert kept > 500, f"only {kept} characters were kept"
    return {"kept characters": kept, "end": said[-1][-300:]}
