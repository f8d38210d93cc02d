"""Cells that a spreadsheet would run as a formula, made harmless with an apostrophe in front (as OWASP advises)."""

from __future__ import annotations

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def safe_cell(text: str) -> str:
    """The text as a cell that is only a text."""
    return "'" + text if _needs_one(text) else text


def plain_cell(cell: str) -> str:
    """The text that `safe_cell` made harmless."""
    return cell[1:] if cell.startswith("'") and _needs_one(cell[1:]) else cell


def _needs_one(text: str) -> bool:
    """A text that has apostrophes there already gets one more, so that it comes back as it was."""
    return text.lstrip("'").startswith(_DANGEROUS)
