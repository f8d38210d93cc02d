"""The cheat sheet: every shortcut in force, beside the window, made from the registry of commands."""

from desktop_app.ui.cheat_sheet.window import CheatSheet as CheatSheet
