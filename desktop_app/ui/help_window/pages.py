"""The pages of the help as they are shipped, in the person's language; found by words, linked by name. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.found_words import Wanted
from desktop_app.domain.search_words import folded

KEYS = (
    "first-steps",
    "chat",
    "jobs",
    "pro",
    "compare",
    "money",
    "privacy",
    "data",
    "shortcuts",
    "trouble",
)
"""In the order in which a newcomer would read them; each is a file `KEY.md` in the folder of every language."""
OF_TAB = {"chat": "chat", "jobs": "jobs", "pro": "pro", "compare": "compare", "usage": "money"}
"""Which page tells about a tab of the window."""
_SOURCE = "en"
_INSIDE = "https://help.invalid/"
"""Where links between pages seem to lead while they are drawn: a name that no server can ever have."""
_LINK = re.compile(r"\]\(([a-z-]+)\.md\)")
_MARKS = re.compile(r"[*`|#]+|\]\([^)]*\)|\[|^[-: ]+$", re.MULTILINE)
_BEFORE, _AFTER = 24, 60
"""Characters of the page around the words looked for."""


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is Markdown with its title as the first heading."""

    key: str
    title: str
    text: str

    @property
    def shown(self) -> str:
        """The text with links between pages that `page_of_link` understands."""
        return _LINK.sub(rf"]({_INSIDE}\1)", self.text)

    @property
    def plain(self) -> str:
        """Only its words."""
        return " ".join(_MARKS.sub(" ", self.text).split())


@dataclass(frozen=True, slots=True)
class Found:
    """A page with the words looked for, and where they stand; without words, no more than the page."""

    page: Page
    around: str = ""


def read_pages(folder: Path, language: str) -> tuple[Page, ...]:
    """Every page, in English where the language has none. Raises OSError where the help was not shipped."""
    return tuple(_read(folder, language, key) for key in KEYS)


def _read(folder: Path, language: str, key: str) -> Page:
    path = folder / language / f"{key}.md"
    text = (path if path.is_file() else folder / _SOURCE / path.name).read_text(encoding="utf-8")
    return Page(key, text.partition("\n")[0].removeprefix("# ").strip(), text)


def wanted(words: str) -> Wanted | None:
    """Every word, anywhere, also inside another one, as Korean joins them; None where there is none."""
    patterns = [re.escape(word) for word in folded(words).split()]
    if not patterns:
        return None
    return Wanted(re.compile("|".join(sorted(patterns, key=len, reverse=True))), tuple(map(re.compile, patterns)))


def search(pages: Sequence[Page], words: str) -> tuple[Found, ...]:
    """The pages that have every word; those with one in the title first."""
    looked_for = wanted(words)
    if looked_for is None:
        return tuple(Found(page) for page in pages)
    fitting = [page for page in pages if looked_for.all_in(page.plain)]
    fitting.sort(key=lambda page: not looked_for.spots(page.title))
    return tuple(Found(page, _around(page, looked_for)) for page in fitting)


def _around(page: Page, looked_for: Wanted) -> str:
    plain = page.plain.removeprefix(page.title).strip()  # the title is shown anyway
    spots = looked_for.spots(plain)
    if not spots:
        return ""
    start = spots[0][0]
    first = max(0, start - _BEFORE)
    return f"{'…' if first else ''}{plain[first : start + _AFTER].strip()}…"


def page_of_link(address: str) -> str:
    """The key of the page a link leads to; empty for a link that leads out of the help."""
    key = address.removeprefix(_INSIDE)
    return key if address.startswith(_INSIDE) and key in KEYS else ""


class Walk:
    """Which pages were read: back and forth, as in a browser."""

    def __init__(self) -> None:
        self._past: list[str] = []
        self._ahead: list[str] = []
        self.now = ""

    def go(self, key: str) -> None:
        """To a page; the one it came from can be gone back to."""
        if key != self.now:
            if self.now:
                self._past.append(self.now)
            self._ahead.clear()
            self.now = key

    def back(self) -> str:
        """The page before, which it is now."""
        if self._past:
            self._ahead.append(self.now)
            self.now = self._past.pop()
        return self.now

    def forth(self) -> str:
        """The page after, where one went back."""
        if self._ahead:
            self._past.append(self.now)
            self.now = self._ahead.pop()
        return self.now

    @property
    def can_go(self) -> tuple[bool, bool]:
        """Back, forth."""
        return bool(self._past), bool(self._ahead)
