"""Tour: a Pro question asked early, its answer with sources read after the restart."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour

QUESTION = "How well do heat pumps work in cold climates, and what do they save? Name your sources."
NEVER_IN_THE_BODY = ("effort", "verbosity", "store", "stream", "metadata")


async def ask(tour: Tour) -> Seen:
    """Ask, say yes to the price, and see the running card."""
    await screen.choose_tab("Pro")
    await screen.until(lambda: screen.is_there("Message"), "the composer")
    wrong = [text for text in screen.controls() if "ffort" in text or "erbosity" in text or text == "Model"]
    assert not wrong, f"Pro shows controls it must not have: {wrong}"
    screen.write("Message", QUESTION)
    await screen.until(lambda: screen.is_there("Ask Pro") and screen.is_enabled("Ask Pro"), "the button *Ask Pro*")
    screen.key("Message", Qt.Key.Key_Return)
    await screen.until(lambda: screen.is_there("Cancel") or _is_running(), "a question or a card")
    if not _is_running():
        await tour.picture("pro-price")
        await screen.press("Ask Pro", screen.Role.Button)
    await screen.until(_is_running, "the running card")
    body: dict[str, object] = {}
    if tour.requests() is not None:
        body = await screen.until(lambda: _sent(tour) or {}, "the request at the server")
        words = str(body)
        assert not any(f"'{name}'" in words for name in NEVER_IN_THE_BODY), f"the body holds too much: {sorted(body)}"
    card = next(text for text in screen.texts() if text.startswith("Running answer"))
    return {"card": screen.texts(inside=card), "body": sorted(body)}


def _is_running() -> bool:
    return any(text.startswith("Running answer") for text in screen.texts())


def _sent(tour: Tour) -> dict[str, object] | None:
    """The one body that asked for this answer, as the server got it."""
    asked = tour.requests()
    if asked is None:
        return None
    bodies = [
        request["body"]
        for request in asked
        if (request["method"], request["path"]) == ("POST", "/v1/responses") and QUESTION in str(request.get("body"))
    ]
    assert len(bodies) <= 1, f"sent {len(bodies)} times"
    return bodies[0] if bodies else None


async def answered(tour: Tour) -> Seen:
    """The answer has come, with numbered sources."""
    await screen.choose_tab("Pro")
    said = await screen.until(
        lambda: [text for text in screen.children("Transcript") if "Sources" in text or "http" in text],
        "the Pro answer with its sources",
        patience=150.0,
    )
    screen.key("Transcript", Qt.Key.Key_End)
    return {"answer": said[-1][:400], "end": said[-1][-600:]}
