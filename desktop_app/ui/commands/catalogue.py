"""The list of commands: name, words, default keys on each platform, where each applies. No Qt.

Keys are written as Qt writes them on every platform: "Ctrl" is Command on a Mac.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a command applies, in words for its heading."""

    WINDOW = "Everywhere in the window"
    ANYWHERE = "Lists, tables and texts"
    TALK = "Chat and Pro"
    JOBS = "Table of jobs"
    READING = "Answers side by side"
    TEMPLATES = "Templates"
    DIFFERENCES = "Differences of two reports"
    COLUMNS = "Choosing columns"


OUTSIDE = frozenset({Place.TEMPLATES, Place.DIFFERENCES, Place.COLUMNS})
"""Windows of their own: the menu bar of the main window is not heard there."""

NOT_THERE: Mapping[Place, str] = {
    Place.WINDOW: "Not possible now.",
    Place.ANYWHERE: "Nothing in view takes this.",
    Place.TALK: "Open a chat or a Pro question first.",
    Place.JOBS: "Go to the Jobs tab first.",
    Place.READING: "Open answers side by side first.",
    Place.TEMPLATES: "Works in the templates window.",
    Place.DIFFERENCES: "Works while two reports are compared.",
    Place.COLUMNS: "Works while columns are chosen.",
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
    Command("new-chat", "New chat", _W, ("Ctrl+N",), also="conversation ask", icon="chat"),
    Command("new-job", "New job", _W, ("Ctrl+J",), also="background queue", icon="jobs"),
    Command("import-jobs", "Jobs from a file…", _W, ("Ctrl+Shift+J",), also="import csv jsonl many", icon="import"),
    Command("new-pro", "New Pro question", _W, also="ask pro", icon="pro"),
    Command("new-comparison", "New comparison", _W, also="experiment effort", icon="compare"),
    Command("export-reports", "Export reports…", _W, ("Ctrl+Shift+E",), also="save pdf html markdown", icon="export"),
    Command("export-conversation", "Export this chat…", _W, also="save conversation pdf markdown", icon="export"),
    Command("import-conversations", "Import conversations…", _W, also="chats file", icon="import"),
    Command("demo", "Try the demo", _W, also="simulated", icon="demo"),
    Command("leave-demo", "Leave the demo", _W, also="simulated", icon="demo"),
    Command("close-window", "Close the window", _W, ("Ctrl+W",), windows=("Alt+F4", "Ctrl+W"), also="hide tray"),
    Command("quit", "Quit", _W, ("Ctrl+Q",), windows=(), also="exit leave end"),
    Command("edit-undo", "Undo", _W, ("Ctrl+Z",), also="back restore deleted"),
    Command("edit-redo", "Redo", _W, ("Ctrl+Shift+Z", "Ctrl+Y"), ("Ctrl+Shift+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("edit-cut", "Cut", _W, ("Ctrl+X",)),
    Command("edit-copy", "Copy", _W, ("Ctrl+C",)),
    Command("edit-paste", "Paste", _W, ("Ctrl+V",)),
    Command("edit-selectAll", "Select all", _W, ("Ctrl+A",)),
    Command("find", "Find…", _A, ("Ctrl+F",), also="search look for", icon="search"),
    Command("find-next", "Find next", Place.TALK, ("F3", "Ctrl+G"), ("Ctrl+G",), also="search"),
    Command("find-previous", "Find previous", Place.TALK, ("Shift+F3", "Ctrl+Shift+G"), ("Ctrl+Shift+G",)),
    Command("search-conversations", "Search all conversations", Place.TALK, ("Ctrl+Shift+F",), icon="search"),
    Command("rename", "Rename", _A, ("F2",), also="title name", icon="edit"),
    Command("delete", "Delete", _A, ("Del",), ("Ctrl+Backspace", "Del"), also="remove trash", icon="trash"),
    Command("go-chat", "Chat", _W, ("Ctrl+1",), also="go to tab", icon="chat"),
    Command("go-jobs", "Jobs", _W, ("Ctrl+2",), also="go to tab background", icon="jobs"),
    Command("go-pro", "Pro", _W, ("Ctrl+3",), also="go to tab", icon="pro"),
    Command("go-compare", "Compare", _W, ("Ctrl+4",), also="go to tab comparisons", icon="compare"),
    Command("usage", "Usage", _W, ("Ctrl+5",), also="money cost spend go to", icon="money"),
    Command("theme-system", "Like the system", _W, also="theme appearance look", icon="system"),
    Command("theme-light", "Light", _W, also="theme appearance look bright", icon="sun"),
    Command("theme-dark", "Dark", _W, also="theme appearance look night", icon="moon"),
    Command("theme-contrast-light", "High contrast light", _W, also="theme appearance accessibility", icon="sun"),
    Command("theme-contrast-dark", "High contrast dark", _W, also="theme appearance accessibility", icon="moon"),
    Command("text-larger", "Larger text", _W, ("Ctrl++", "Ctrl+="), also="zoom in bigger font size", icon="search"),
    Command("text-smaller", "Smaller text", _W, ("Ctrl+-",), also="zoom out font size", icon="search"),
    Command("text-usual", "Usual text size", _W, ("Ctrl+0",), also="zoom reset 100 font", icon="search"),
    Command("compact", "Compact or comfortable rows", _W, also="density dense space", icon="table"),
    Command("full-screen", "Full screen", _W, ("F11",), ("Meta+Ctrl+F",)),
    Command("palette", "Commands and everything…", _W, ("Ctrl+K",), also="palette find", icon="search", hidden=True),
    Command("pause", "Pause the queue", _W, also="resume jobs stop start", icon="pause"),
    Command("check-connection", "Check the connection", _W, also="server online key test", icon="online"),
    Command("templates", "Templates…", _W, also="prompts", icon="file"),
    Command("models", "Models and prices…", _W, also="catalogue cost", icon="sliders"),
    Command("settings", "Settings…", _W, ("Ctrl+,",), also="preferences options", icon="settings"),
    Command("shortcuts", "Keyboard shortcuts", _W, ("Ctrl+/",), also="keys cheat sheet help", icon="info"),
    Command("privacy", "What leaves this computer", _W, also="privacy data", icon="shield"),
    Command("data-folder", "Open the data folder", _W, also="files database", icon="folder"),
    Command("logs-folder", "Open the logs folder", _W, also="log files", icon="folder"),
    Command("save-diagnostics", "Save diagnostics…", _W, also="bug report support versions", icon="shield"),
    Command("back-up", "Back up now", _W, also="backup data copy safe", icon="file"),
    Command("export-everything", "Export everything…", _W, also="data backup zip all", icon="export"),
    Command("about", "About Ponder", _W, also="version licence", icon="info"),
    Command("minimise", "Minimise", _W, (), ("Ctrl+M",), hidden=True),
    Command("zoom-window", "Zoom", _W, hidden=True),
    Command("job-tags", "Tags of the selected jobs…", Place.JOBS, ("Ctrl+T",), icon="tag"),
    Command("job-run-again", "Run the selected jobs again", Place.JOBS, ("Ctrl+R",), also="repeat", icon="retry"),
    Command("job-duplicate", "Duplicate the selected jobs", Place.JOBS, ("Ctrl+D",), also="copy", icon="copy"),
    Command("job-save-table", "Save the selected jobs as a table…", Place.JOBS, ("Ctrl+S",), also="csv excel export",
            icon="table"),
    Command("job-cancel", "Cancel the selected jobs", Place.JOBS, ("Ctrl+Backspace",), ("Ctrl+.",), also="stop",
            icon="stop"),
    Command("job-high", "High priority for the selected jobs", Place.JOBS, ("Ctrl+Up",), icon="arrow-up"),
    Command("job-low", "Low priority for the selected jobs", Place.JOBS, ("Ctrl+Down",), icon="arrow-down"),
    Command("next-task", "Next task", Place.READING, ("Ctrl+Down",), icon="arrow-down"),
    Command("previous-task", "Previous task", Place.READING, ("Ctrl+Up",), icon="arrow-up"),
    Command("next-column", "Next column", Place.READING, ("Ctrl+Right",), icon="arrow-right"),
    Command("previous-column", "Previous column", Place.READING, ("Ctrl+Left",), icon="arrow-left"),
    Command("save-template", "Save the template", Place.TEMPLATES, ("Ctrl+S",)),
    Command("next-difference", "Next difference", Place.DIFFERENCES, ("Alt+Down", "F7")),
    Command("previous-difference", "Previous difference", Place.DIFFERENCES, ("Alt+Up", "Shift+F7")),
    Command("column-up", "Move the column up", Place.COLUMNS, ("Alt+Up",)),
    Command("column-down", "Move the column down", Place.COLUMNS, ("Alt+Down",)),
)  # fmt: skip
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}

FULL_WORDS: Mapping[str, str] = {
    "go-chat": "Go to Chat",
    "go-jobs": "Go to Jobs",
    "go-pro": "Go to Pro",
    "go-compare": "Go to Compare",
    "theme-system": "Theme: like the system",
    "theme-light": "Theme: light",
    "theme-dark": "Theme: dark",
    "theme-contrast-light": "Theme: high contrast light",
    "theme-contrast-dark": "Theme: high contrast dark",
    "find": "Find in what is in view",
    "rename": "Rename what is selected",
    "delete": "Delete what is selected",
    "usage": "Go to Usage",
    "edit-undo": "Undo the last change",
}
"""What a command is called where its menu does not stand around it."""


def full_words(name: str) -> str:
    """What a command is called by itself; an ellipsis only says that a dialog follows."""
    return FULL_WORDS.get(name) or BY_NAME[name].words


@dataclass(frozen=True, slots=True)
class FixedKey:
    """A key that a control has by itself and that cannot be changed; only told in the cheat sheet."""

    where: str
    keys: tuple[str, ...]
    words: str


FIXED: tuple[FixedKey, ...] = (
    FixedKey("Writing a message", ("Return",), "Send (or Ctrl+Enter, see Settings, Chat)"),
    FixedKey("Writing a message", ("Shift+Return",), "New line"),
    FixedKey("Writing a message", ("Up",), "Edit the last question, in an empty field"),
    FixedKey("Writing a message", ("Esc",), "Stop the answer"),
    FixedKey(Place.ANYWHERE.value, ("Return",), "Open"),
    FixedKey(Place.ANYWHERE.value, ("Shift+F10",), "Menu of the row"),
    FixedKey(Place.ANYWHERE.value, ("Esc",), "Close, clear the search, select nothing"),
    FixedKey(Place.READING.value, ("J", "K"), "Next and previous task"),
    FixedKey(Place.READING.value, ("H", "L"), "Previous and next column"),
    FixedKey(Place.READING.value, ("[", "]"), "Previous and next repeat"),
    FixedKey("Grading blind", ("P", "F"), "Pass, fail"),
    FixedKey("Grading blind", ("1", "5"), "From 1 to 5 points"),
    FixedKey("Grading blind", ("S", "U"), "Skip, take back"),
    FixedKey("Grading blind", ("E",), "Show or hide the expected answer"),
)
