"""Decides what a model's answer may link to, and keeps a link's text from lying about its target."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST = 4_000  # characters of an address
# Controls that reorder what is read: a right-to-left override turns "gro.elpmaxe" into "example.org".
_OVERRIDES = dict.fromkeys(range(0x202A, 0x202F))
_ALL_BIDI = _OVERRIDES | dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x2066, 0x206A)])
_INVISIBLE = _ALL_BIDI | dict.fromkeys([0x200B, 0x2060, 0xFEFF, 0x00AD])
_NOT_IN_HOST = re.compile(r"[%\\^`{}|<>\"\s]")
_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)", re.IGNORECASE)


def allowed_link(target: str) -> bool:
    """Whether the address may be a link at all: http, https with a host, or mailto."""
    target = target.strip()
    if not target or len(target) > LONGEST or any(char <= " " or char == "\x7f" for char in target):
        return False
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme.lower() not in SCHEMES:
        return False
    if parts.scheme.lower() == "mailto":
        return bool(parts.path)
    return bool(host) and not _NOT_IN_HOST.search(str(host))


def plain_order(text: str) -> str:
    """Text without the controls that force a reading order; marks that Arabic and Hebrew need stay."""
    return text.translate(_OVERRIDES) if not text.isascii() else text


def link_text(text: str) -> str:
    """A link's text without any invisible or reordering character."""
    return text.translate(_INVISIBLE) if not text.isascii() else text


def shown_target(target: str) -> str:
    """The address as it is shown before it opens: nothing hidden, international hosts also in ASCII."""
    clean = link_text(target)
    try:
        host = urlsplit(clean).hostname or ""
        ascii_host = host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return clean
    return clean if host.isascii() else f"{clean}  ({ascii_host})"


def is_misleading(text: str, target: str) -> bool:
    """Whether a link's text names another site than the one it opens."""
    named = _HOST.match(link_text(text).strip())
    if not named:
        return False
    try:
        host = (urlsplit(target).hostname or "").lower()
    except ValueError:
        return True
    says = named[1].lower().removeprefix("www.")
    return host.removeprefix("www.") != says and not host.endswith("." + says)
