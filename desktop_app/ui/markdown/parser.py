"""The Markdown grammar Ponder reads: CommonMark, tables, strikethrough, footnotes and LaTeX between $ or \\( \\)."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop_app.ui.markdown import blocks, leniency
from desktop_app.ui.markdown.links import allowed_link

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST = 20  # levels of nesting; what is deeper is shown as it was written
FORMULA = 1_000  # characters of a formula inside a paragraph
_MONEY = re.compile(r"[\d.,]+\s+(?:[a-zA-Z]{2,}|[-–])|[\d.,]+/[a-z]{3,}")
_PAIRS = {"\\(": ("\\)", "math_inline"), "\\[": ("\\]", "math_inline_double")}


@functools.cache
def grammar() -> MarkdownIt:
    """The parser, built when first needed (30 ms)."""
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import emphasis, strikethrough

    md = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    md.inline.ruler.before("escape", "math_inline", _dollar_math)
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.at("emphasis", leniency.beside_dense_words(emphasis.tokenize))
    md.inline.ruler.at("strikethrough", leniency.beside_dense_words(strikethrough.tokenize))
    md.inline.ruler.before("autolink", "line_break", leniency.line_break)
    md.inline.ruler.before("autolink", "bare_address", leniency.bare_address)
    md.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    md.block.ruler.before("fence", "math_block", _math_block, {"alt": ["paragraph", "blockquote", "list"]})
    md.validateLink = allowed_link  # type: ignore[method-assign, assignment]
    return md


def parse(source: str, references: Mapping[str, Any], footnotes: frozenset[str]) -> list[Token]:
    """Tokens of one block, its links resolved with the references of the whole text."""
    return grammar().parse(source, {"references": dict(references), "ponder_notes": footnotes})


def parse_inline(source: str, references: Mapping[str, Any], footnotes: frozenset[str]) -> list[Token]:
    """Tokens of text that is known to be the inside of a paragraph."""
    return grammar().parseInline(source, {"references": dict(references), "ponder_notes": footnotes})


def _dollar_math(state: StateInline, silent: bool) -> bool:
    """`$…$` as pandoc reads it: no space inside the marks, no digit after; "$5 and $6" stays money."""
    src, pos = state.src, state.pos
    if src[pos] != "$" or (pos and src[pos - 1].isalnum() and not leniency.is_dense(src[pos - 1])):
        return False
    mark = "$$" if src.startswith("$$", pos) else "$"
    start = pos + len(mark)
    end = src.find(mark, start, min(state.posMax, start + FORMULA))
    while end > 0 and src[end - 1] == "\\":
        end = src.find(mark, end + 1, min(state.posMax, start + FORMULA))
    content = src[start:end]
    if (
        end < 0
        or not _closes_dollar(src, start, end, mark)
        or not content.strip()
        or "`" in content
        or _MONEY.match(content)
    ):
        return False
    if mark == "$" and content[0].isspace():
        return False
    if not silent:
        token = state.push("math_inline" if mark == "$" else "math_inline_double", "math", 0)
        token.content = content
    state.pos = end + len(mark)
    return True


def _closes_dollar(src: str, start: int, end: int, mark: str) -> bool:
    before, after = src[end - 1] if end > start else " ", src[end + len(mark) : end + len(mark) + 1]
    return mark == "$$" or not (before.isspace() or after.isdigit() or after == "$")


def _bracket_math(state: StateInline, silent: bool) -> bool:
    pair = _PAIRS.get(state.src[state.pos : state.pos + 2])
    if pair is None:
        return False
    missing: set[str] = state.env.setdefault("ponder_unclosed", set())
    end = -1 if pair[0] in missing else state.src.find(pair[0], state.pos + 2, state.posMax)
    if end < 0:
        missing.add(pair[0])  # looked for once per text, or 5,000 openers cost their square
        return False
    content = state.src[state.pos + 2 : end]
    if not content.strip():
        return False
    if not silent:
        token = state.push(pair[1], "math", 0)
        token.content = content
    state.pos = end + 2
    return True


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos, min(state.posMax, state.pos + 84))
    label = state.src[state.pos + 2 : end] if end > 0 else ""
    if label not in state.env.get("ponder_notes", ()):
        return False
    if not silent:
        state.push("footnote_mark", "sup", 0).content = label
    state.pos = end + 1
    return True


def _math_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """`$$` or `\\[` at the start of a line, to the line that ends with its partner; no blank line between."""

    def line(number: int) -> str:
        return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]

    if state.is_code_block(first) or not line(first).startswith(("\\[", "$$")):
        return False
    opener = blocks.math_opener(line(first))
    if opener is None:
        return False
    end = first if opener[1] else first + 1
    while end < last and not blocks.closes_math(line(end), opener[0]):
        if not line(end).strip() or state.sCount[end] < state.blkIndent:
            return False
        end += 1
    if end >= last or state.sCount[end] < state.blkIndent:
        return False
    if silent:
        return True
    token = state.push("math_block", "math", 0)
    token.block = True
    token.content = "\n".join(line(number) for number in range(first, end + 1)).strip()[2:-2]
    token.map = [first, end + 1]
    state.line = end + 1
    return True
