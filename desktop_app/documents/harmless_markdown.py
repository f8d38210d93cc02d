"""A model's Markdown for a file: reads the same, but no viewer finds a picture to load, a tag or a dangerous link."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})")
_PARTS = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<escaped>\\.)"
    r"|(?P<picture>!\[)"
    r"|(?P<link>\](?=(?:\(|:)[ \t]*<?[ \t]*(?P<scheme>[A-Za-z][A-Za-z0-9+.\-&#;:%]{0,40}?:)))"
    r"|(?P<auto><(?:https?://|mailto:)[^\s<>]{1,2000}>)"
    r"|(?P<tag><(?=[A-Za-z/!?]))"
)
_PIECE = 8_000
"""Characters looked at together: the search for the end of code grows with the square of an endless line."""
_OPENED = ("http:", "https:", "mailto:")


def harmless(text: str) -> str:
    """Pictures become links, tags become text, links elsewhere than http, https and mailto become text; code stays."""
    lines: list[str] = []
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            lines.append(line)
        elif found and "`" not in line[found.end() :]:
            fence = found[1]
            lines.append(line)
        else:
            pieces = [line[at : at + _PIECE] for at in range(0, len(line), _PIECE)]
            lines.append("".join(_PARTS.sub(_without_harm, piece) for piece in pieces))
    return "\n".join(lines)


def _without_harm(found: re.Match[str]) -> str:
    if found["picture"]:
        return "\\!["
    if found["tag"]:
        return "\\<"
    if found["link"] and found["scheme"].lower() not in _OPENED:
        return "\\]"
    return found[0]
