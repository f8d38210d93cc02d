"""Dialogs that several tabs open: where a link leads, everything about an answer, the developer message."""
