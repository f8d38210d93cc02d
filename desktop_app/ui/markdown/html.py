"""Turns Markdown into HTML for a file: the grammar of the screen, every text escaped, no picture, no script. No Qt."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from desktop_app.domain.reports import Heading, ReportBody
from desktop_app.language import tr
from desktop_app.ui.markdown import blocks, parser
from desktop_app.ui.markdown.links import allowed_link, link_text, plain_order
from desktop_app.ui.markdown.mathml import mathml

if TYPE_CHECKING:
    from markdown_it.token import Token

LONG = 20_000  # characters of a paragraph; a longer one is cut, for the parser's work grows with its square
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_MARK = re.compile(r"\[(\d{1,4})\]")
_TAGS = {
    "paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "blockquote": "blockquote",
    "thead": "thead", "tbody": "tbody", "tr": "tr", "th": "th", "td": "td", "strong": "strong", "em": "em", "s": "s",
}  # fmt: skip
_OWN_DIRECTION = frozenset({"p", "li", "blockquote", "th", "td"})


def report_body(text: str, sources: Sequence[tuple[int, str]] = ()) -> ReportBody:
    """The text as HTML. `sources` are numbers and addresses: links like `[[1]](…)` to them lead to `#source-1`.

    Blocks for a second or two where the text is a megabyte: call it on a thread.
    """
    source, notes = _without_notes(_CONTROLS.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n")))
    normal = parser.grammar().normalizeLink
    writer = _Html({normal(url): number for number, url in sources})
    labels = frozenset(notes)
    source = _cut_long(source)
    writer.whole(parser.parse(source, {}, labels), source.split("\n"))
    if notes:
        writer.notes({label: parser.parse(note, {}, labels) for label, note in notes.items()})
    return ReportBody("".join(writer.pieces), tuple(writer.headings), tuple(sorted(writer.citations.items())))


class _Html:
    """Writes tokens; every name it writes is its own, every text is escaped."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self.pieces: list[str] = []
        self.headings: list[Heading] = []
        self.citations: Counter[int] = Counter()
        self._numbers = numbers
        self._plain: list[str] | None = None  # a heading's text, while inside one
        self._ends: list[str] = []

    def whole(self, tokens: Sequence[Token], lines: Sequence[str]) -> None:
        """All of a text; a part nested deeper than the parser reads is shown as it was written, for it has gaps."""
        first = 0
        for place, token in enumerate(tokens):
            if token.level or token.nesting == 1:
                continue
            part = tokens[first : place + 1]
            first = place + 1
            if max(each.level for each in part) < parser.DEEPEST - 2 or not part[0].map:
                self.write(part)
                continue
            start, end = part[0].map
            self.pieces.append(f'<pre dir="auto">{_text(chr(10).join(lines[start:end]))}</pre>\n')

    def write(self, tokens: Sequence[Token]) -> None:
        """Block tokens."""
        place = 0
        while place < len(tokens):
            token = tokens[place]
            kind = token.type
            if kind == "heading_open":
                self._heading(token, tokens[place + 1])
                place += 2
            elif kind == "inline":
                self._inline(token.children or [])
            elif kind in ("fence", "code_block", "html_block"):
                self.pieces.append(f'<pre dir="ltr"><code>{_text(token.content)}</code></pre>\n')
            elif kind == "math_block":
                self.pieces.append(f'<div class="formula">{_formula(token.content, block=True)}</div>\n')
            elif kind == "hr":
                self.pieces.append("<hr>\n")
            elif kind == "table_open":
                self.pieces.append('<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n')
            elif kind == "table_close":
                self.pieces.append("</table></div>\n")
            elif not token.hidden:
                self._tag(token)
            place += 1

    def _tag(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        tag = _TAGS.get(name)
        if tag is None:
            return
        if end == "close":
            self.pieces.append(f"</{tag}>\n" if token.block else f"</{tag}>")
            return
        more = ' dir="auto"' if tag in _OWN_DIRECTION else ""
        start = token.attrs.get("start") if tag == "ol" else None
        if start is not None:
            more += f' start="{int(start)}"'  # not shown
        align = str(token.attrs.get("style", "")).removeprefix("text-align:")
        if align in ("center", "right"):
            more += f' class="{align}"'  # not shown
        self.pieces.append(f"<{tag}{more}>")

    def _heading(self, opening: Token, inline: Token) -> None:
        level = int(opening.tag[1])
        anchor = f"part-{len(self.headings) + 1}"
        self.pieces.append(f'<h{min(level + 1, 6)} id="{anchor}" dir="auto">')  # not shown
        self._plain = []
        self._inline(inline.children or [])
        self.headings.append(Heading(level, " ".join("".join(self._plain).split()), anchor))
        self._plain = None
        self.pieces.append(f"</h{min(level + 1, 6)}>\n")

    def notes(self, notes: Mapping[str, Sequence[Token]]) -> None:
        """Footnotes, at the end."""
        self.pieces.append('<section class="notes">\n')
        for label, tokens in notes.items():
            self.pieces.append(f'<div class="note"><b>{_text(label)}</b> ')
            self.write(tokens)
            self.pieces.append("</div>\n")
        self.pieces.append("</section>\n")

    # ---- inside a paragraph

    def _inline(self, tokens: Sequence[Token]) -> None:
        place = 0
        while place < len(tokens):
            token = tokens[place]
            kind = token.type
            if kind == "link_open":
                place = self._link(tokens, place)
            elif kind == "link_close":
                self.pieces.append(self._ends.pop() if self._ends else "")
            elif kind in ("math_inline", "math_inline_double"):
                self._say(token.content)
                self.pieces.append(_formula(token.content, block=kind != "math_inline"))
            elif kind == "code_inline":
                self._say(token.content)
                self.pieces.append(f"<code>{_text(token.content)}</code>")
            elif kind == "image":
                described = _text(token.content.strip()) or tr("no description")
                self.pieces.append(f"<i>{tr('[image: {described}]', described=described)}</i>")
            elif kind == "footnote_mark":
                self.pieces.append(f"<sup>{_text(token.content)}</sup>")
            elif kind in ("softbreak", "hardbreak"):
                self._say(" ")
                self.pieces.append("\n" if kind == "softbreak" else "<br>\n")
            elif token.nesting:
                self._tag(token)
            else:
                self._say(token.content)
                self.pieces.append(_text(link_text(token.content) if self._ends else token.content))
            place += 1

    def _link(self, tokens: Sequence[Token], place: int) -> int:
        """A link that may be one; the mark of a citation leads to its source, and ends here."""
        target = str(tokens[place].attrs.get("href", ""))
        inside = tokens[place + 1] if place + 1 < len(tokens) else None
        found = _MARK.fullmatch(inside.content) if inside is not None and inside.type == "text" else None
        number = self._numbers.get(target)
        if found is not None and number == int(found[1]) and tokens[place + 2].type == "link_close":
            self.citations[number] += 1
            name = f"cite-{number}-{self.citations[number]}"
            mark = f'<a id="{name}" href="#source-{number}">[{number}]</a>'  # not shown
            self.pieces.append(f'<sup class="cite">{mark}</sup>')
            return place + 2
        if allowed_link(target):
            self.pieces.append(f'<a href="{escape(target)}" rel="noopener noreferrer nofollow">')  # not shown
            self._ends.append("</a>")
        else:
            self._ends.append("")
        return place

    def _say(self, text: str) -> None:
        if self._plain is not None:
            self._plain.append(text)


def _text(text: str) -> str:
    return escape(plain_order(text))


def _formula(tex: str, *, block: bool) -> str:
    """MathML, which browsers draw without help; what cannot be read is shown as it was written."""
    drawn = mathml(tex, block=block)
    return drawn or f'<code class="tex">{_text(tex.strip())}</code>'


def _without_notes(text: str) -> tuple[str, dict[str, str]]:
    """The text without its footnotes, and these by their label."""
    if "[^" not in text:
        return text, {}
    kept: list[str] = []
    notes: dict[str, str] = {}
    fence: str | None = None
    label = ""
    for line in text.split("\n"):
        if fence is not None:
            fence = None if blocks.closes_fence(line, fence) else fence
        elif (opened := blocks.fence_of(line)) is not None:
            fence = opened[0]
        elif (found := blocks.FOOTNOTE.match(line)) is not None:
            label = found[1]
            notes[label] = line[found.end() :].strip()
            continue
        elif label and line.startswith(("    ", "\t")) and line.strip():
            notes[label] += f"\n{line.strip()}"
            continue
        if line.strip():
            label = ""
        kept.append(line)
    return "\n".join(kept), notes


def _cut_long(text: str) -> str:
    """The text with blank lines set into paragraphs that never end; code stays as it is."""
    if len(text) <= LONG:
        return text
    lines: list[str] = []
    fence: str | None = None
    room = LONG
    for line in text.split("\n"):
        if fence is not None:
            fence = None if blocks.closes_fence(line, fence) else fence
        elif (opened := blocks.fence_of(line)) is not None:
            fence = opened[0]
        elif line.strip():
            for piece in _pieces(line):
                room -= len(piece)
                if room < 0:
                    lines.append("")
                    room = LONG - len(piece)
                lines.append(piece)
            continue
        room = LONG
        lines.append(line)
    return "\n".join(lines)


def _pieces(line: str) -> list[str]:
    """A line in pieces, cut at blanks where there are any."""
    pieces: list[Any] = []
    while len(line) > LONG:
        cut = line.rfind(" ", LONG // 2, LONG)
        cut = cut if cut > 0 else LONG
        pieces.append(line[:cut])
        line = line[cut:].lstrip()
    return [*pieces, line]
