"""The whole app, looked after by a careful person: backs up, exports, restores, moves the data and deletes it.

    python -m tests.journeys.data_app FOLDER

What was seen in each window is written to `careful.json` in FOLDER, where exports go too. The data is in the usual
folder, which the environment names. With PONDER_TEST_PICTURES=FOLDER there are pictures.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop_app.bootstrap import process
from desktop_app.bootstrap.front import Front, Leave
from desktop_app.bootstrap.options import Options
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.settings import FIRST_RUN_DONE
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.ui.plumbing import dialogs
from desktop_app.ui.tour import screen
from tests.contracts.samples import conversation, message

SEEN = "careful.json"
KNOWN = "quintessentially heliotrope"


def is_there(*parts: str) -> bool:
    """Whether there is such a file or folder."""
    return Path(*parts).exists()


class CarefulFront(Front):
    """One window after the other, each with its step."""

    folder: Path
    seen: dict[str, Any]
    step = 0

    @override
    async def live(self) -> Leave:
        """Beside its own life, somebody's."""
        steps: Sequence[Callable[[], Awaitable[None]]] = (self.care, self.restored, self.moved, self.begun_anew)
        step, CarefulFront.step = steps[CarefulFront.step], CarefulFront.step + 1
        self._person = asyncio.ensure_future(self._use(step))
        return await super().live()

    async def _use(self, step: Callable[[], Awaitable[None]]) -> None:
        try:
            await screen.until(lambda: self._tabs and screen.is_there("Compare", screen.Role.CheckBox), "the tabs", 60)
            await step()
        except (screen.NotSeenError, TimeoutError) as error:
            self.seen["failed"] = f"{step.__name__}: {error!r}"
            self.seen["texts"] = screen.texts()
            self.quit()
        finally:
            (self.folder / SEEN).write_text(json.dumps(self.seen, ensure_ascii=False, indent=1), encoding="utf-8")

    async def press(self, name: str) -> None:
        """A button."""
        await screen.until(lambda: screen.is_there(name) and screen.is_enabled(name), name, 20)
        await screen.press(name)

    async def sees(self, words: str) -> None:
        """It stands on the screen."""
        await screen.until(lambda: screen.says(words), f"“{words}”", 20)

    async def open_page(self) -> None:
        """Settings, Data."""
        await self.press("Settings")
        await screen.until(lambda: screen.is_there("Sections"), "the settings")
        screen.widget("Sections").setCurrentRow(screen.widget("Sections").count() - 1)  # type: ignore[attr-defined]
        await self.sees("on this disk")

    async def picture(self, name: str) -> None:
        """Of the dialog in front, or of the window."""
        folder = os.environ.get("PONDER_TEST_PICTURES")
        if folder:
            await asyncio.sleep(0.2)
            shown: QWidget = QApplication.activeModalWidget() or self.window
            shown.grab().save(str(Path(folder) / f"{name}.png"))

    async def talk(self, name: str) -> None:
        """A conversation with words to look for."""
        store = SqliteConversations(self._house.database)
        await store.save_messages(message(f"{name}-1", f"{KNOWN} {name}?", of=name), touch=conversation(name))

    async def care(self) -> None:
        """Back up, export, save diagnostics; then lose something and restore."""
        await self._house.preferences.change(FIRST_RUN_DONE, True)
        await self.talk("before")
        await self.open_page()
        await self.press("Back up now")
        await self.sees("A backup was made and checked")
        await self.picture("data-page")
        await self.press("Export everything…")
        await self.sees("and the rest are in")
        await self.press("Save a backup file…")
        await self.sees("The backup is in")
        await self.press("Done")
        self._house.tasks.spawn(self.data.diagnostics(self.window), name="diagnostics")
        await screen.until(lambda: screen.is_there("Files of the diagnostics"), "the diagnostics")
        self.seen["preview"] = screen.widget("What is in the file").toPlainText()  # type: ignore[attr-defined]
        await self.picture("diagnostics")
        await self.press("Save…")
        await screen.until(lambda: any(self.folder.glob("Ponder diagnostics*.zip")), "the diagnostics file")
        await self.talk("after")
        await self.open_page()
        await self.press("Restore…")
        await screen.until(lambda: screen.is_there("Check and restore…"), "the backups")
        await self.picture("restore")
        await self.press("Check and restore…")
        await self.sees("It is whole and has 1 conversation")
        await self.picture("restore-question")
        await self.press("Restore")

    async def restored(self) -> None:
        """The backup is in force; now the data moves."""
        await self.sees("The backup was restored.")
        await self.picture("restored")
        store = SqliteConversations(self._house.database)
        self.seen["restored"] = [
            name for name in ("before", "after") if await store.conversation(ConversationId(name)) is not None
        ]
        self.seen["old"] = str(self._house.folder)
        await self.open_page()
        await self.press("Move…")
        await self.sees("are copied to")
        await self.press("Move")

    async def moved(self) -> None:
        """In the new folder; the old one goes, then everything."""
        await self.sees("Ponder's data is in")
        await self.picture("moved")
        self.seen["new"] = str(self._house.folder)
        await self.open_page()
        self.seen["old still there"] = is_there(self.seen["old"], "ponder.db")
        await self.picture("data-page-moved")
        await self.press("Delete the old folder…")
        await self.press("Delete it")
        await self.sees("The old folder was deleted.")
        self.seen["old gone"] = not is_there(self.seen["old"])
        await self.press("Delete everything…")
        field = "Type “delete everything” to go on"
        await screen.until(lambda: screen.is_there(field, screen.Role.EditableText), "the field")
        screen.widget(field).setText("Delete  everything")  # type: ignore[attr-defined]
        await self.picture("delete")
        await screen.press("Delete everything", screen.Role.Button)

    async def begun_anew(self) -> None:
        """Nothing is left."""
        await self.sees("Everything was deleted.")
        await self.picture("anew")
        self.seen["left"] = sorted(path.name for path in self._house.folder.iterdir())
        self.seen["welcome"] = self._first_run is not None
        store = SqliteConversations(self._house.database)
        self.seen["anew"] = await store.conversation(ConversationId("before")) is None
        self.quit()


def main() -> int:
    """Run it as the command does; the system's own dialogs are answered here."""
    folder = CarefulFront.folder = Path(sys.argv[1])
    CarefulFront.seen = {}

    async def save(parent: QWidget | None, title: str, suggested: Path, filters: Sequence[str] = ()) -> Path:
        return folder / suggested.name

    async def choose(parent: QWidget | None, title: str, *, folder: Path | None = None) -> Path:
        return CarefulFront.folder / "new place"

    dialogs.save_file, dialogs.choose_folder = save, choose
    process.Front = CarefulFront  # type: ignore[attr-defined]
    return process.run_process(Options())


if __name__ == "__main__":
    sys.exit(main())
