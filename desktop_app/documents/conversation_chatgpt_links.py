"""The marks by which ChatGPT's export points to web pages, turned into Markdown links and citations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop_app.domain.answers import Citation
from desktop_app.domain.citations import may_open

_MARK = re.compile(r"[ \t]?(?:\ue200[^\ue200\ue201]{0,4000}\ue201|【\d{1,4}(?::\d{1,4})?†[^】]{0,400}】)")
"""Its own brackets, of private use since 2025, and those of 2023 and 2024."""
_LONGEST = 4_000
_MOST = 2_000
"""Marks of one message."""
Pages = Sequence[tuple[str, str]]
"""Addresses and titles."""


def with_links(text: str, metadata: Mapping[str, Any]) -> tuple[str, tuple[Citation, ...]]:
    """The text with a link in the place of each mark, and where the links are; marks that lead nowhere go."""
    pieces: list[str] = []
    citations: list[Citation] = []
    at = length = 0
    for start, end, pages, words in sorted(_marks(text, metadata), key=lambda mark: mark[0]):
        if start < at:
            continue
        before = _MARK.sub("", text[at:start])
        pieces.append(before)
        length += len(before)
        for url, title in pages:
            gap = "" if not pieces[-1] or pieces[-1][-1].isspace() else " "
            link = f"{gap}[{title}]({url})"
            citations.append(Citation(url, title, length + len(gap), length + len(link)))
            pieces.append(link)
            length += len(link)
        pieces.append(words)
        length += len(words)
        at = end
    pieces.append(_MARK.sub("", text[at:]))
    return "".join(pieces), tuple(citations)


def _marks(text: str, metadata: Mapping[str, Any]) -> Iterator[tuple[int, int, Pages, str]]:
    """From where to where each mark goes, the pages it stands for, and words in its place where it stands for none."""
    at = 0
    for reference in _objects(metadata.get("content_references")):
        mark = reference.get("matched_text")
        if not isinstance(mark, str) or not mark.strip() or len(mark) > _LONGEST:
            continue
        start = text.find(mark, at)
        if start < 0:
            start = text.find(mark)
        if start < 0:
            continue
        at = start + len(mark)
        pages = _pages([reference, *_objects(reference.get("items"))])
        yield start, at, pages, "" if pages else _instead(reference, mark)
    for citation in _objects(metadata.get("citations")):
        first, last = citation.get("start_ix"), citation.get("end_ix")
        page = citation.get("metadata")
        if type(first) is not int or type(last) is not int or not isinstance(page, dict):
            continue
        if 0 <= first < last <= min(len(text), first + _LONGEST) and text[first] == "【":
            yield first, last, _pages([page]), ""


def _instead(reference: Mapping[str, Any], mark: str) -> str:
    """What ChatGPT shows in the place of a mark that is no page: the name of a place, a formula, or nothing."""
    words = reference.get("alt")
    if isinstance(words, str) and len(words) <= _LONGEST and words.strip():
        return words
    return "" if _MARK.search(mark) else mark


def _pages(found: Sequence[Mapping[str, Any]]) -> Pages:
    pages: dict[str, str] = {}
    for each in found:
        url, title = each.get("url"), each.get("title")
        if isinstance(url, str) and len(url) <= _LONGEST and may_open(url) and not re.search(r"[()\\\s<>]", url):
            words = " ".join(re.sub(r"[\[\]\\`<>\x00-\x1f]", " ", title).split()) if isinstance(title, str) else ""
            pages.setdefault(url, words[:300] or url)
    return tuple(pages.items())


def _objects(listed: Any) -> Sequence[Mapping[str, Any]]:
    return [each for each in listed[:_MOST] if isinstance(each, dict)] if isinstance(listed, list) else ()
