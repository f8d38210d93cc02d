"""Counts tokens on worker threads and remembers what it counted."""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from typing_extensions import override

from desktop_app.services.ports import TokenCount, TokenCounter
from desktop_app.tokenizer.vocabulary import encoding, encoding_name

if TYPE_CHECKING:
    from tiktoken import Encoding

CHUNK = 50_000
"""Characters per call: a run of a million blanks overflows the stack of tiktoken's pattern matcher."""

REMEMBERED = 20_000
"""Counts kept; a conversation's turns are counted again before every message."""


class TiktokenCounter(TokenCounter):
    """Tokens of texts by the vocabularies Ponder ships; without one, bytes divided by four."""

    def __init__(self) -> None:
        self._counts: OrderedDict[tuple[str, bytes], TokenCount] = OrderedDict()
        self._lock = threading.Lock()

    @override
    async def count(self, texts: Sequence[str], model_id: str) -> Sequence[TokenCount]:
        return await asyncio.to_thread(self._count_all, tuple(texts), model_id)

    def _count_all(self, texts: tuple[str, ...], model_id: str) -> list[TokenCount]:
        name, known = encoding_name(model_id)
        counts = [self._count(text, name) for text in texts]
        return counts if known else [TokenCount(count.tokens, exact=False) for count in counts]

    def _count(self, text: str, name: str) -> TokenCount:
        key = (name, hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest())
        with self._lock:
            if key in self._counts:
                self._counts.move_to_end(key)
                return self._counts[key]
        count = count_tokens(text, encoding(name))
        with self._lock:
            self._counts[key] = count
            if len(self._counts) > REMEMBERED:
                self._counts.popitem(last=False)
        return count


def count_tokens(text: str, vocabulary: Encoding | None) -> TokenCount:
    """The tokens of a text, as user text: `<|endoftext|>` and its like are plain characters."""
    if vocabulary is None:
        return TokenCount(_estimate(text), exact=False)
    tokens, exact = 0, True
    for chunk in chunks(text):
        try:
            tokens += len(vocabulary.encode_ordinary(chunk))
        except BaseException as error:  # pyo3's PanicException is no Exception
            if type(error).__name__ != "PanicException":
                raise
            tokens, exact = tokens + _estimate(chunk), False
    return TokenCount(tokens, exact)


def chunks(text: str, size: int = CHUNK) -> Iterator[str]:
    """Pieces of at most `size` characters, cut where a line begins with a letter or digit if there is such a place.

    There both vocabularies begin a new word anyway, so that cutting does not change the count.
    """
    start = 0
    while len(text) - start > size:
        cut = text.rfind("\n", start, start + size)
        while cut > start and not text[cut + 1].isalnum():
            cut = text.rfind("\n", start, cut)
        end = cut + 1 if cut > start else start + size
        yield text[start:end]
        start = end
    yield text[start:]


def _estimate(text: str) -> int:
    return -(-len(text.encode("utf-8", "surrogatepass")) // 4)
