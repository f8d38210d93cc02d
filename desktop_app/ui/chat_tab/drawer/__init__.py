"""The drawer beside a chat: developer message, and every parameter that is not needed each day.

`values` says what it offers, `view` shows it, `presenter` takes over what is written; the dialogs are opened from it.
"""
