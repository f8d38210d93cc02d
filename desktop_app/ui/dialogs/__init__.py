"""Dialogs that several tabs open: a link, an answer's details, a developer message, an export, a response's id."""
