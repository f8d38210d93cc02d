"""What one top-level piece of a Markdown text is, and how a single line announces it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "heading", "code", "table", "item", "quote", "math", "rule", "footnote"]


@dataclass(frozen=True, slots=True)
class Block:
    """One piece that can be rendered by itself.

    `source` is Markdown, except for `code`, where it is the bare code. `inset` counts the list levels around it.
    A long piece is cut: `part` numbers the pieces and `more` says that another one follows without a gap.
    `loose` tells that a blank line stood before it. `ordinal` is the number of an ordered list's item.
    """

    kind: BlockKind
    source: str
    language: str = ""
    inset: int = 0
    ordinal: int | None = None
    part: int = 0
    more: bool = False
    loose: bool = True


FENCE = re.compile(r"^(?:(`{3,})([^`]*)|(~{3,})(.*))$")
HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]|$)")
RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
SETEXT = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
ITEM = re.compile(r"^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]+|$)(.*)$")
QUOTE = re.compile(r"^ {0,3}>")
FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,80})\]:")
REFERENCE = re.compile(
    r"""^ {0,3}\[([^\]\[\\^][^\]\[\\]{0,200})\]:[ \t]*(<[^<>]*>|[^\s<]\S*)[ \t]*("[^"]*"|'[^']*'|\([^()]*\))?[ \t]*$"""
)
TABLE_RULE = re.compile(r"^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


def indent_of(line: str) -> int:
    """Columns of white space before the text, tabs going to the next multiple of four."""
    columns = 0
    for char in line:
        if char == " ":
            columns += 1
        elif char == "\t":
            columns += 4 - columns % 4
        else:
            break
    return columns


def dedent(line: str, columns: int) -> str:
    """The line without its first `columns` columns of white space (fewer when it has fewer)."""
    if not columns:
        return line
    expanded = line.expandtabs(4) if "\t" in line[: columns + 1] else line
    return expanded[min(columns, indent_of(expanded)) :]


def fence_of(line: str) -> tuple[str, str] | None:
    """The marker and info string, when the (dedented) line opens a code fence."""
    if indent_of(line) > 3 or not (found := FENCE.match(line.strip())):
        return None
    marker = found[1] or found[3]
    return marker, (found[2] if found[1] else found[4]).strip()


def closes_fence(line: str, marker: str) -> bool:
    """Whether the (dedented) line ends a fence opened by `marker`."""
    text = line.strip()
    return indent_of(line) <= 3 and len(text) >= len(marker) and text == marker[0] * len(text)


def math_opener(line: str) -> tuple[str, bool] | None:
    """The closing mark and whether the line already holds it, when the line starts a block formula."""
    text = line.strip()
    if indent_of(line) > 3:
        return None
    if text.startswith("$$"):
        rest = text[2:]
        if rest.endswith("$$") and rest != "$$" and "$$" not in rest[:-2]:
            return "$$", True
        return None if "$$" in rest or rest.startswith("$") else ("$$", False)
    if text.startswith("\\["):
        at = text.find("\\]", 2)
        return ("\\]", at >= 0) if at < 0 or at == len(text) - 2 else None
    return None


def closes_math(line: str, mark: str) -> bool:
    """Whether the line ends a block formula whose closing mark is `mark`."""
    return line.strip().endswith(mark)


def ends_formula(lines: Sequence[str], line: str) -> bool:
    """Whether a line that begins with `$$` ends the formula that the lines of a paragraph above it began."""
    return line.lstrip().startswith("$$") and sum(text.count("$$") for text in lines) % 2 == 1


def columns_of(row: str) -> int:
    """The number of cells of a table row."""
    text = row.strip()
    text = text.removeprefix("|")
    if text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return len(re.findall(r"(?<!\\)\|", text)) + 1


def starts_block(line: str) -> bool:
    """Whether a line that is not blank ends a paragraph by what it is."""
    if indent_of(line) > 3:
        return False
    if HEADING.match(line) or RULE.match(line) or QUOTE.match(line) or fence_of(line) or math_opener(line):
        return True
    item = ITEM.match(line)
    return bool(item and item[4] and (item[2] in "-+*" or int(item[2][:-1]) == 1))


def content_column(text: str, marker: str) -> int:
    """Columns from a list marker (at the start of `text`) to its content."""
    after = text[len(marker) :]
    if not after.strip():
        return len(marker) + 1
    spaces = indent_of(after.expandtabs(4))
    return len(marker) + (spaces if 1 <= spaces <= 4 else 1)


def indent_is_zero(line: str) -> bool:
    """Whether the line starts at the margin: code is cut best there."""
    return bool(line) and not line[0].isspace()
