"""What answers write and mean although CommonMark reads it otherwise: rules for the parser.

Emphasis that ends in punctuation beside a word of a script without spaces (`**한국어(Korean)**는`), `<br>`, and
bare addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.ui.markdown.links import allowed_link

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
_BREAK = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)
_SCHEME = re.compile(r"https?$", re.IGNORECASE)
_ADDRESS = re.compile(r"://[^\s<>\"`|\\^{}\u3000-\u303f\uff00-\uffef\uac00-\ud7a3]{2,2000}")
_OPENERS = {")": "(", "]": "["}
_AFTER = ".,;:!?'\"*_~"  # belongs to the sentence where an address ends in it

Rule = Callable[["StateInline", bool], bool]


def is_dense(char: str) -> bool:
    """Whether the character is of a script that sets no space around words or their endings (CJK, Thai, …)."""
    return bool(_DENSE.match(char))


def beside_dense_words(rule: Rule) -> Rule:
    """The parser's rule for an emphasis mark, which also opens and closes between punctuation and such a word."""

    def tokenize(state: StateInline, silent: bool) -> bool:
        start, known = state.pos, len(state.delimiters)
        if not rule(state, silent):
            return False
        if len(state.delimiters) == known or state.src[start] == "_":
            return True
        before = state.src[start - 1] if start else " "
        after = state.src[state.pos] if state.pos < state.posMax else " "
        opens = is_dense(before) and not after.isspace()
        closes = is_dense(after) and not before.isspace()
        for mark in state.delimiters[known:]:
            mark.open = mark.open or opens
            mark.close = mark.close or closes
        return True

    return tokenize


def line_break(state: StateInline, silent: bool) -> bool:
    """`<br>`, the only way to break a line in a table's cell."""
    found = _BREAK.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "<" else None
    if found is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def bare_address(state: StateInline, silent: bool) -> bool:
    """`https://…` in the text, without the punctuation that ends the sentence around it."""
    if state.linkLevel > 0 or state.src[state.pos] != ":":
        return False
    scheme, found = _SCHEME.search(state.pending), _ADDRESS.match(state.src, state.pos, state.posMax)
    if scheme is None or found is None or not _begins_word(state.src, state.pos - len(scheme[0])):
        return False
    rest = found[0].rstrip(_AFTER)
    while rest.endswith((")", "]")) and rest.count(rest[-1]) > rest.count(_OPENERS[rest[-1]]):
        rest = rest[:-1].rstrip(_AFTER)
    address = scheme[0] + rest
    if not allowed_link(address):
        return False
    if not silent:
        state.pending = state.pending[: -len(scheme[0])]
        state.push("link_open", "a", 1).attrs = {"href": address}
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1)
    state.pos += len(rest)
    return True


def _begins_word(text: str, at: int) -> bool:
    """Whether an address may begin there: not within code, a tag, or a link that went wrong."""
    before = text[at - 1] if at else " "
    if before == "(":
        before = text[at - 2] if at > 1 else " "
    return before.isspace() or before in "*_~" or is_dense(before)
