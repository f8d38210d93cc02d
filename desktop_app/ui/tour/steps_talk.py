"""Tour: what a conversation offers around its answers: branches, options, files, finding, notes, JSON, in and out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.ui.tour import screen
from desktop_app.ui.tour.player import Seen, Tour

FIRST, SECOND = "Reply exactly: One raft.", "Reply exactly: Two rafts."
SEARCHED = "Which countries store energy in pumped water? Think for 64 tokens."
TABLE = "year,storage in GWh\n2023,21\n2024,34\n2025,52\n"


def _answers() -> list[str]:
    return screen.children("Transcript")


async def _ask(text: str) -> str:
    """Send it, and what the answer says when it has ended."""
    screen.write("Message", text)
    await screen.until(lambda: screen.is_there("Send") and screen.is_enabled("Send"), "the send button")
    screen.key("Message", Qt.Key.Key_Return)
    await screen.until(lambda: screen.is_there("Stop"), "the answer to begin")
    await screen.until(lambda: not screen.is_there("Stop"), "the answer to end")
    return _answers()[-1]


async def branches(tour: Tour) -> Seen:
    """A question is edited: both ways on stay, and the arrows walk between them."""
    await screen.until(lambda: screen.is_there("Chat", screen.Role.CheckBox), "the tabs")
    await screen.choose_tab("Chat")
    await screen.until(lambda: screen.is_there("Message"), "the composer")
    await screen.press("New chat", screen.Role.Button)
    await screen.press("Reasoning effort: low")
    await _ask(FIRST)
    await screen.press("Edit and ask again")
    await screen.until(lambda: screen.value("Message") == FIRST, "the question to edit")
    second = await _ask(SECOND)
    assert "Version 2 of 2" in _answers()[0], "the question has no other version"
    await screen.press("Previous version")
    first = await screen.until(lambda: _with("One raft."), "the first way on")
    await screen.press("Next version")
    await screen.until(lambda: _with("Two rafts."), "the second way on")
    return {"first": first, "second": second}


def _with(words: str) -> str:
    last = next(reversed(_answers()), "")
    return last if last.startswith("Answer:") and words in last else ""


async def note(tour: Tour) -> Seen:
    """A note for oneself stands under its answer."""
    await screen.press("Note for yourself")
    await screen.until(lambda: screen.is_there("Keep"), "the note")
    await screen.press("Thumb: Thumbs up")
    screen.write("Note", "Short, and right.")
    await tour.picture("chat-note")
    await screen.press("Keep")
    return {"answer": await screen.until(lambda: _with("Short, and right."), "the note under the answer")}


async def options(tour: Tour) -> Seen:
    """The drawer: a developer message, and a form in which the answers come; one is shown as a tree."""
    await screen.press("New chat", screen.Role.Button)
    await screen.press("Options of this chat")
    await screen.until(lambda: screen.is_there("Schema…"), "the drawer")
    screen.write("Developer message", "Answer in one sentence.")
    await screen.press("Schema…")
    await screen.press("Begin with an example")
    await screen.choose_entry("Answer with confidence")
    await screen.press("Use for this chat")
    await screen.until(lambda: screen.find("Answers fit a JSON schema").state().checked, "the schema to be taken")
    await tour.picture("chat-options")
    await screen.press("Close the options")
    await _ask("How far is the moon?")
    await screen.press("Show as a tree")
    await screen.until(lambda: screen.is_there("JSON as a tree"), "the tree")
    await tour.picture("chat-tree")
    fields = screen.texts("JSON as a tree")
    screen.close("Structured answer")
    return {"fields": fields}


async def sources(tour: Tour) -> Seen:
    """An answer with a web search, and where it comes from."""
    await screen.press("New chat", screen.Role.Button)
    await screen.press("Web search: Web")
    return {"answer": await _ask(SEARCHED)}


async def files(tour: Tour) -> Seen:
    """A file waits in the composer with its size and tokens; the list of what was uploaded."""
    table = tour.folder / "storage.csv"
    table.write_text(TABLE, encoding="utf-8")
    await screen.press("New chat", screen.Role.Button)
    await _attach(table)
    await tour.picture("chat-files")
    words = [text for text in screen.texts() if text.startswith("Attached: ")]
    await screen.press("Attach files")
    await screen.choose_entry("Uploaded files…")
    await screen.until(lambda: screen.says("Nothing is uploaded"), "the uploaded files")
    await tour.picture("chat-uploads")
    screen.close("Uploaded files")
    await screen.press(f"Remove {table.name}")
    return {"attached": words}


async def _attach(path: Path) -> None:
    await screen.press("Attach files")
    await screen.choose_entry("Choose files…")
    await screen.choose_place(str(path), "Open")
    await screen.until(lambda: screen.says(f"Attached: {path.name}"), f"{path.name} in the composer")


async def found(tour: Tour) -> Seen:
    """Words are looked for in all chats, and in the one that is open."""
    screen.write("Search chats", "rafts")
    rows = await screen.until(_found_rows, "what was found")
    screen.key("Search chats", Qt.Key.Key_Return)
    await screen.until(lambda: _with("Two rafts."), "the chat that was found")
    counted = await screen.until(_counted, "the words marked")
    await tour.picture("chat-searched")
    screen.write("Search chats", "")
    return {"rows": rows, "in the chat": counted}


def _found_rows() -> list[str]:
    return screen.children("Conversations") if screen.says("found", "Conversations") else []


def _counted() -> str:
    words = screen.described("Found")
    return words if " of " in words else ""


async def out_and_in(tour: Tour) -> Seen:
    """Every chat is selected, written as JSON, and brought in again."""
    target = tour.folder / "chats.json"
    listed = screen.children("Conversations")
    screen.key("Conversations", Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    await screen.until(lambda: screen.says("selected", "Selected conversations"), "the bar of what is selected")
    await tour.picture("chat-selected")
    await screen.press("Export the selected")
    await screen.press("Format: JSON")
    await screen.press("As: One JSON file")
    await tour.picture("chat-export")
    await screen.press("Export…")
    await screen.choose_place(str(target), "Save")
    await screen.until(lambda: screen.says("saved as chats.json"), "word of the file")
    await screen.press("More for conversations")
    await screen.choose_entry("Import conversations…")
    await screen.choose_place(str(target), "Open")
    await screen.until(lambda: screen.is_there("Import these again, as copies"), "what is in the file")
    await screen.press("Import these again, as copies")
    await tour.picture("chat-import")
    await screen.press(next(name for name in screen.controls() if name.startswith("Import ") and name[7:8].isdigit()))
    told = await screen.until(lambda: next((text for text in screen.texts() if "mported" in text), ""), "word of it")
    return {"listed": listed, "bytes": target.stat().st_size, "told": told}
