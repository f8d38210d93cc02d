"""Tells `language` how this person's system writes numbers."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop_app.language import NumberStyle, use_number_style


def adopt_system_formats() -> None:
    """Take the separators of the system's locale; called once at start-up."""
    system = QLocale.system()
    use_number_style(NumberStyle(group=system.groupSeparator(), point=system.decimalPoint()))
