"""An answer's sources: numbered by their first citation, counted, and set into its text as links like `[[1]](…)`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.answers import Answer, Citation

_SCHEMES = frozenset({"http", "https", "mailto"})
_CLOSING = " \t\u00a0\u2028.!?。！？؟…,;:\"'”’)"
_LAST_MARK = re.compile(r"\[\d{1,4}\]\Z")
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bcf)[.!?؟…][\"'”’)]*(?:\[\d{1,4}\])*\s+"
    r"|[。！？](?:\[\d{1,4}\])*|\u2028"
)
_ADDRESS = re.compile(
    r"([A-Za-z][A-Za-z0-9+.-]*):(?://(?:[^/?#@\\]*@)*(\[[0-9A-Fa-f:.]+\]|[^/?#:@\[\]\\]+)?(?::\d*)?(?=[/?#]|\Z))?"
)
"""Scheme, and host where there is one."""
_EMPTY = re.compile(r"[ \t]*\((?:\0[,; \t]*)+\)|\0")
"""Where a mark was taken out, with the brackets around it: `([example.org](…))` leaves none."""
_UNSAFE = re.compile(r"[\x00-\x20<>\x7f]")


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A page behind an answer. `number` is 0, and `uses` too, for one that was read but not cited."""

    number: int
    title: str
    url: str
    uses: int

    @property
    def host(self) -> str:
        """The site, or an empty text where the address has none."""
        return host_of(self.url)


def host_of(url: str) -> str:
    """The host an address leads to, in lower case and without `www.`; empty where it cannot be told."""
    found = _ADDRESS.match(url.strip())
    return (found[2] or "").lower().removeprefix("www.") if found else ""


def may_open(url: str) -> bool:
    """Whether an export may make a link of an address: http or https with a host, or mailto, and nothing hidden in it.

    What the window itself opens is decided by `ui/markdown/links`, which looks closer.
    """
    url = url.strip()
    if not url or _UNSAFE.search(url):
        return False
    found = _ADDRESS.match(url)
    scheme = found[1].lower() if found else ""
    return scheme in _SCHEMES and bool(url[len("mailto:") :] if scheme == "mailto" else found and found[2])


def cited_sources(answer: Answer | None) -> tuple[CitedSource, ...]:
    """Every cited page once, numbered by its first citation."""
    if answer is None:
        return ()
    titles: dict[str, str] = {}
    for citation in answer.citations:
        titles.setdefault(citation.url, citation.title or citation.url)
    uses = Counter(citation.url for citation in answer.citations)
    return tuple(CitedSource(number, title, url, uses[url]) for number, (url, title) in enumerate(titles.items(), 1))


def read_sources(answer: Answer | None) -> tuple[CitedSource, ...]:
    """Pages that the search read and the answer does not cite."""
    if answer is None:
        return ()
    cited = {citation.url for citation in answer.citations}
    return tuple(CitedSource(0, url, url, 0) for url in dict.fromkeys(answer.source_urls) if url not in cited)


def text_with_numbers(answer: Answer) -> str:
    """The answer's text with each citation as a numbered link, e.g. `[[1]](https://…)`, or as `[1]` where the address
    is none to open.

    Web search writes its citations as Markdown links; their offsets cover just that link (facts/real-traffic 36).
    """
    marks = {
        source.url: f"[[{source.number}]]({_destination(source.url)})" if may_open(source.url) else f"[{source.number}]"
        for source in cited_sources(answer)
    }
    return _with_marks(answer, lambda citation: marks[citation.url])


def text_without_marks(answer: Answer) -> str:
    """The answer's text alone: what web search wrote as a link to cite a page is taken out."""
    return _EMPTY.sub("", _with_marks(answer, lambda _: "\0"))


def claim_start(before: str) -> int:
    """Where the sentence begins that a citation's mark stands behind; `before` is its paragraph up to the mark.

    Marks and full stops right before the mark belong to that sentence.
    """
    said = before
    while (shorter := _LAST_MARK.sub("", said.rstrip(_CLOSING))) != said:
        said = shorter
    start = 0
    for found in _SENTENCE_END.finditer(said):
        start = found.end()
    return start


def _with_marks(answer: Answer, mark: Callable[[Citation], str]) -> str:
    text, at, pieces = answer.shown_text, 0, []
    for citation in sorted(answer.citations, key=lambda found: (found.start, found.end)):
        if not 0 <= citation.start < citation.end <= len(text):
            continue
        start, end = max(at, citation.start), max(at, citation.end)
        cited = text[start:end]
        kept = "" if _is_link(cited, citation) else cited
        pieces += [text[at:start], kept, mark(citation)]
        at = end
    return "".join([*pieces, text[at:]])


def _is_link(cited: str, citation: Citation) -> bool:
    return "](" in cited and citation.url.split("?")[0] in cited


def _destination(url: str) -> str:
    """An address as a Markdown link takes it: one with brackets or blanks in it must not end the link."""
    if not re.search(r"[()\\]", url) and not _UNSAFE.search(url):
        return url
    quoted = _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", url).replace("\\", "%5C")
    return f"<{quoted}>"
