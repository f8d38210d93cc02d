"""Turns `[[n]]` marks of a written text into inline links with citation offsets, as web search does."""

from __future__ import annotations

from urllib.parse import urlsplit

from .json_text import Json
from .script import MARK, Written


def cite(written: Written) -> tuple[str, list[Json]]:
    """The text with links like ([host](url)) and one url_citation for each, offsets in characters."""
    text, annotations, end = "", [], 0
    for mark in MARK.finditer(written.text):
        text += written.text[end : mark.start()]
        end = mark.end()
        index = int(mark[1]) - 1
        if not 0 <= index < len(written.sources):
            continue
        title, url = written.sources[index]
        address = f"{url}?utm_source=openai"
        link = f"([{urlsplit(url).netloc}]({address}))"
        start = len(text) + 1
        text += f" {link}"
        annotations.append({
            "type": "url_citation", "start_index": start, "end_index": len(text), "title": title, "url": address,
        })  # fmt: skip
    return text + written.text[end:], annotations


def plain(written: Written) -> str:
    """The text without any mark, for requests without web search."""
    return MARK.sub("", written.text)
