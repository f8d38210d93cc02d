"""What the Edit menu does: to the text that has the keyboard, else to what is selected or was deleted last."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.language import later, tr
from desktop_app.ui.notices import NoticeStack

EDITS = ("edit-undo", "edit-redo", "edit-cut", "edit-copy", "edit-paste", "edit-selectAll")
_NOTHING = {
    "edit-undo": later("There is nothing to undo here."),
    "edit-redo": later("There is nothing to redo here."),
    "edit-cut": later("No text is being written here."),
    "edit-copy": later("Nothing here can be copied."),
    "edit-paste": later("No text is being written here."),
    "edit-selectAll": later("Nothing here can be selected."),
}


def edit(window: QWidget, name: str) -> None:
    """Do one of `EDITS`."""
    verb = name.removeprefix("edit-")
    focused = window.focusWidget()
    stack = _undoable(window) if verb == "undo" else None
    if stack is not None and (focused is None or not _takes(focused, verb) or _is_empty(focused)):
        stack.undo()
    elif focused is not None and _takes(focused, verb):
        getattr(focused, verb)()


def why_not_edit(window: QWidget, name: str) -> str:
    """Empty when it can be done now."""
    verb = name.removeprefix("edit-")
    focused = window.focusWidget()
    if focused is not None and _takes(focused, verb):
        return ""
    return "" if verb == "undo" and _undoable(window) is not None else tr(_NOTHING[name])


def _takes(focused: QWidget, verb: str) -> bool:
    if not callable(getattr(focused, verb, None)) or not focused.isVisible():
        return False
    if isinstance(focused, QLineEdit):
        possible = {"undo": focused.isUndoAvailable(), "redo": focused.isRedoAvailable()}
        return possible.get(verb, verb in ("copy", "selectAll") or not focused.isReadOnly())
    if isinstance(focused, QPlainTextEdit | QTextEdit):
        document = focused.document()
        possible = {"undo": document.isUndoAvailable(), "redo": document.isRedoAvailable()}
        return possible.get(verb, verb in ("copy", "selectAll") or not focused.isReadOnly())
    return True


def _is_empty(focused: QWidget) -> bool:
    """An empty field waits for a new text: whoever undoes means what a message in view tells of."""
    if isinstance(focused, QLineEdit):
        return not focused.text()
    return isinstance(focused, QPlainTextEdit | QTextEdit) and focused.document().isEmpty()


def _undoable(window: QWidget) -> NoticeStack | None:
    """The messages in view that offer to take back what was just done, the page's own before the window's."""
    found = [each for each in window.findChildren(NoticeStack) if each.isVisible() and each.can_undo()]
    return found[-1] if found else None
