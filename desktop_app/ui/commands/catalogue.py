"""The list of commands: name, words, default keys on each platform, where each applies. No Qt.

Keys are written as Qt writes them on every platform: "Ctrl" is Command on a Mac.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.language import later, tr


class Place(StrEnum):
    """Where a command applies, in words for its heading."""

    WINDOW = later("Everywhere in the window")
    ANYWHERE = later("Lists, tables and texts")
    TALK = later("Chat and Pro")
    JOBS = later("Table of jobs")
    READING = later("Answers side by side")
    TEMPLATES = later("Templates")
    DIFFERENCES = later("Differences of two reports")
    COLUMNS = later("Choosing columns")


OUTSIDE = frozenset({Place.TEMPLATES, Place.DIFFERENCES, Place.COLUMNS})
"""Windows of their own: the menu bar of the main window is not heard there."""

NOT_THERE: Mapping[Place, str] = {
    Place.WINDOW: later("Not possible now."),
    Place.ANYWHERE: later("Nothing in view takes this."),
    Place.TALK: later("Open a chat or a Pro question first."),
    Place.JOBS: later("Go to the Jobs tab first."),
    Place.READING: later("Open answers side by side first."),
    Place.TEMPLATES: later("Works in the templates window."),
    Place.DIFFERENCES: later("Works while two reports are compared."),
    Place.COLUMNS: later("Works while columns are chosen."),
}
"""Why a command that nothing in view offers cannot be run."""


@dataclass(frozen=True, slots=True)
class Command:
    """`keys` are the defaults, the first is the one shown; `mac` and `windows` where these have other habits. `also`
    are more words by which the palette finds it. `hidden` from the palette: itself, and what ends at once."""

    name: str
    words: str
    place: Place = Place.WINDOW
    keys: tuple[str, ...] = ()
    mac: tuple[str, ...] | None = None
    windows: tuple[str, ...] | None = None
    also: str = ""
    icon: str = ""
    hidden: bool = False

    def default_keys(self, platform: str) -> tuple[str, ...]:
        """On `platform`, as sys.platform names it."""
        if platform == "darwin" and self.mac is not None:
            return self.mac
        if platform == "win32" and self.windows is not None:
            return self.windows
        return self.keys


def overlap(one: Place, other: Place) -> bool:
    """Whether a key can mean only one command of the two places."""
    if one is other or Place.ANYWHERE in (one, other):
        return True
    return Place.WINDOW in (one, other) and not {one, other} & OUTSIDE


_W, _A = Place.WINDOW, Place.ANYWHERE
COMMANDS: tuple[Command, ...] = (
    Command("new-chat", later("New chat"), _W, ("Ctrl+N",), also="conversation ask", icon="chat"),
    Command("new-job", later("New job"), _W, ("Ctrl+J",), also="background queue", icon="jobs"),
    Command("import-jobs", later("Jobs from a file…"), _W, ("Ctrl+Shift+J",),
            also="import csv jsonl many", icon="import"),
    Command("new-pro", later("New Pro question"), _W, also="ask pro", icon="pro"),
    Command("new-comparison", later("New comparison"), _W, also="experiment effort", icon="compare"),
    Command("export-reports", later("Export reports…"), _W, ("Ctrl+Shift+E",),
            also="save pdf html markdown", icon="export"),
    Command("export-conversation", later("Export this chat…"), _W, also="save conversation pdf markdown",
            icon="export"),
    Command("import-conversations", later("Import conversations…"), _W, also="chats file", icon="import"),
    Command("demo", later("Try the demo"), _W, also="simulated", icon="demo"),
    Command("leave-demo", later("Leave the demo"), _W, also="simulated", icon="demo"),
    Command("close-window", later("Close the window"), _W, ("Ctrl+W",), windows=("Alt+F4", "Ctrl+W"),
            also="hide tray"),
    Command("quit", later("Quit"), _W, ("Ctrl+Q",), windows=(), also="exit leave end"),
    Command("edit-undo", later("Undo"), _W, ("Ctrl+Z",), also="back restore deleted"),
    Command("edit-redo", later("Redo"), _W, ("Ctrl+Shift+Z", "Ctrl+Y"), ("Ctrl+Shift+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("edit-cut", later("Cut"), _W, ("Ctrl+X",)),
    Command("edit-copy", later("Copy"), _W, ("Ctrl+C",)),
    Command("edit-paste", later("Paste"), _W, ("Ctrl+V",)),
    Command("edit-selectAll", later("Select all"), _W, ("Ctrl+A",)),
    Command("find", later("Find…"), _A, ("Ctrl+F",), also="search look for", icon="search"),
    Command("find-next", later("Find next"), Place.TALK, ("F3", "Ctrl+G"), ("Ctrl+G",), also="search"),
    Command("find-previous", later("Find previous"), Place.TALK, ("Shift+F3", "Ctrl+Shift+G"), ("Ctrl+Shift+G",)),
    Command("search-conversations", later("Search all conversations"), Place.TALK, ("Ctrl+Shift+F",), icon="search"),
    Command("rename", later("Rename"), _A, ("F2",), also="title name", icon="edit"),
    Command("delete", later("Delete"), _A, (later("Del"),), ("Ctrl+Backspace", later("Del")),
            also="remove trash", icon="trash"),
    Command("go-chat", later("Chat"), _W, ("Ctrl+1",), also="go to tab", icon="chat"),
    Command("go-jobs", later("Jobs"), _W, ("Ctrl+2",), also="go to tab background", icon="jobs"),
    Command("go-pro", later("Pro"), _W, ("Ctrl+3",), also="go to tab", icon="pro"),
    Command("go-compare", later("Compare"), _W, ("Ctrl+4",), also="go to tab comparisons", icon="compare"),
    Command("usage", later("Usage"), _W, ("Ctrl+5",), also="money cost spend go to", icon="money"),
    Command("theme-system", later("Like the system"), _W, also="theme appearance look", icon="system"),
    Command("theme-light", later("Light"), _W, also="theme appearance look bright", icon="sun"),
    Command("theme-dark", later("Dark"), _W, also="theme appearance look night", icon="moon"),
    Command("theme-contrast-light", later("High contrast light"), _W,
            also="theme appearance accessibility", icon="sun"),
    Command("theme-contrast-dark", later("High contrast dark"), _W,
            also="theme appearance accessibility", icon="moon"),
    Command("text-larger", later("Larger text"), _W, ("Ctrl++", "Ctrl+="),
            also="zoom in bigger font size", icon="search"),
    Command("text-smaller", later("Smaller text"), _W, ("Ctrl+-",), also="zoom out font size", icon="search"),
    Command("text-usual", later("Usual text size"), _W, ("Ctrl+0",), also="zoom reset 100 font", icon="search"),
    Command("compact", later("Compact or comfortable rows"), _W, also="density dense space", icon="table"),
    Command("full-screen", later("Full screen"), _W, ("F11",), ("Meta+Ctrl+F",)),
    Command("palette", later("Commands and everything…"), _W, ("Ctrl+K",), also="palette find",
            icon="search", hidden=True),
    Command("pause", later("Pause the queue"), _W, also="resume jobs stop start", icon="pause"),
    Command("check-connection", later("Check the connection"), _W, also="server online key test", icon="online"),
    Command("templates", later("Templates…"), _W, also="prompts", icon="file"),
    Command("models", later("Models and prices…"), _W, also="catalogue cost", icon="sliders"),
    Command("settings", later("Settings…"), _W, ("Ctrl+,",), also="preferences options", icon="settings"),
    Command("help", later("Ponder help"), _W, ("F1",), ("Ctrl+?",), also="manual guide how question", icon="question"),
    Command("guide", later("Guided tour"), _W, also="help introduction newcomer first steps", icon="info"),
    Command("shortcuts", later("Keyboard shortcuts"), _W, ("Ctrl+/",), also="keys cheat sheet help",
            icon="info"),
    Command("privacy", later("What leaves this computer"), _W, also="privacy data", icon="shield"),
    Command("data-folder", later("Open the data folder"), _W, also="files database", icon="folder"),
    Command("logs-folder", later("Open the logs folder"), _W, also="log files", icon="folder"),
    Command("save-diagnostics", later("Save diagnostics…"), _W, also="bug report support versions",
            icon="shield"),
    Command("back-up", later("Back up now"), _W, also="backup data copy safe", icon="file"),
    Command("export-everything", later("Export everything…"), _W, also="data backup zip all", icon="export"),
    Command("about", later("About Ponder"), _W, also="version licence", icon="info"),
    Command("minimise", later("Minimise"), _W, (), ("Ctrl+M",), hidden=True),
    Command("zoom-window", later("Zoom"), _W, hidden=True),
    Command("job-tags", later("Tags of the selected jobs…"), Place.JOBS, ("Ctrl+T",), icon="tag"),
    Command("job-run-again", later("Run the selected jobs again"), Place.JOBS, ("Ctrl+R",), also="repeat",
            icon="retry"),
    Command("job-duplicate", later("Duplicate the selected jobs"), Place.JOBS, ("Ctrl+D",), also="copy", icon="copy"),
    Command("job-save-table", later("Save the selected jobs as a table…"), Place.JOBS, ("Ctrl+S",),
            also="csv excel export",
            icon="table"),
    Command("job-cancel", later("Cancel the selected jobs"), Place.JOBS, ("Ctrl+Backspace",), ("Ctrl+.",), also="stop",
            icon="stop"),
    Command("job-high", later("High priority for the selected jobs"), Place.JOBS, ("Ctrl+Up",), icon="arrow-up"),
    Command("job-low", later("Low priority for the selected jobs"), Place.JOBS, ("Ctrl+Down",), icon="arrow-down"),
    Command("next-task", later("Next task"), Place.READING, ("Ctrl+Down",), icon="arrow-down"),
    Command("previous-task", later("Previous task"), Place.READING, ("Ctrl+Up",), icon="arrow-up"),
    Command("next-column", later("Next column"), Place.READING, ("Ctrl+Right",), icon="arrow-right"),
    Command("previous-column", later("Previous column"), Place.READING, ("Ctrl+Left",), icon="arrow-left"),
    Command("save-template", later("Save the template"), Place.TEMPLATES, ("Ctrl+S",)),
    Command("next-difference", later("Next difference"), Place.DIFFERENCES, ("Alt+Down", "F7")),
    Command("previous-difference", later("Previous difference"), Place.DIFFERENCES, ("Alt+Up", "Shift+F7")),
    Command("column-up", later("Move the column up"), Place.COLUMNS, ("Alt+Up",)),
    Command("column-down", later("Move the column down"), Place.COLUMNS, ("Alt+Down",)),
)  # fmt: skip
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}

FULL_WORDS: Mapping[str, str] = {
    "go-chat": later("Go to Chat"),
    "go-jobs": later("Go to Jobs"),
    "go-pro": later("Go to Pro"),
    "go-compare": later("Go to Compare"),
    "theme-system": later("Theme: like the system"),
    "theme-light": later("Theme: light"),
    "theme-dark": later("Theme: dark"),
    "theme-contrast-light": later("Theme: high contrast light"),
    "theme-contrast-dark": later("Theme: high contrast dark"),
    "find": later("Find in what is in view"),
    "rename": later("Rename what is selected"),
    "delete": later("Delete what is selected"),
    "usage": later("Go to Usage"),
    "edit-undo": later("Undo the last change"),
}
"""What a command is called where its menu does not stand around it."""


def full_words(name: str) -> str:
    """What a command is called by itself; an ellipsis only says that a dialog follows."""
    return tr(FULL_WORDS.get(name) or BY_NAME[name].words)


@dataclass(frozen=True, slots=True)
class FixedKey:
    """A key that a control has by itself and that cannot be changed; only told in the cheat sheet."""

    where: str
    keys: tuple[str, ...]
    words: str


FIXED: tuple[FixedKey, ...] = (
    FixedKey(later("Writing a message"), (later("Return"),), later("Send (or Ctrl+Enter, see Settings, Chat)")),
    FixedKey(later("Writing a message"), ("Shift+Return",), later("New line")),
    FixedKey(later("Writing a message"), (later("Up"),), later("Edit the last question, in an empty field")),
    FixedKey(later("Writing a message"), (later("Esc"),), later("Stop the answer")),
    FixedKey(Place.ANYWHERE.value, (later("Return"),), later("Open")),
    FixedKey(Place.ANYWHERE.value, ("Shift+F10",), later("Menu of the row")),
    FixedKey(Place.ANYWHERE.value, (later("Esc"),), later("Close, clear the search, select nothing")),
    FixedKey(Place.READING.value, ("J", "K"), later("Next and previous task")),
    FixedKey(Place.READING.value, ("H", "L"), later("Previous and next column")),
    FixedKey(Place.READING.value, ("[", "]"), later("Previous and next repeat")),
    FixedKey(later("Grading blind"), ("P", "F"), later("Pass, fail")),
    FixedKey(later("Grading blind"), ("1", "5"), later("From 1 to 5 points")),
    FixedKey(later("Grading blind"), ("S", "U"), later("Skip, take back")),
    FixedKey(later("Grading blind"), ("E",), later("Show or hide the expected answer")),
)
