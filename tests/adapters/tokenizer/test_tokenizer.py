"""Token counts: right, without the network, and never an exception."""

from __future__ import annotations

import asyncio
import random
import shutil
import threading
from pathlib import Path

import pytest

from desktop_app.resources import resource_path
from desktop_app.services.ports import TokenCount
from desktop_app.tokenizer import vocabulary
from desktop_app.tokenizer.counter import CHUNK, TiktokenCounter, chunks, count_tokens


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """No vocabulary loaded yet, as at the start of the app."""
    monkeypatch.setattr(vocabulary, "_loaded", {})


@pytest.mark.parametrize(
    ("text", "model_id", "tokens"),
    [
        ("", "gpt-5", 0),
        ("hello world", "gpt-5", 2),
        # published in OpenAI's cookbook, "How to count tokens with tiktoken"
        ("antidisestablishmentarianism", "gpt-4", 6),
        ("antidisestablishmentarianism", "gpt-4o", 6),
        ("2 + 2 = 4", "gpt-4", 7),
        ("2 + 2 = 4", "gpt-4o", 7),
        ("お誕生日おめでとう", "gpt-4", 9),
        ("お誕生日おめでとう", "gpt-4o", 8),
        ("<|endoftext|>", "gpt-5", 7),
    ],
)
async def test_known_counts(text: str, model_id: str, tokens: int) -> None:
    assert await TiktokenCounter().count([text], model_id) == [TokenCount(tokens, exact=True)]


async def test_a_model_tiktoken_does_not_know_is_counted_and_marked() -> None:
    for model_id in ("gpt-6.1-sol", "gpt-6.2-astra", "llama-4", "", "ft:gpt-5:me"):
        (count,) = await TiktokenCounter().count(["hello world"], model_id)
        assert count == TokenCount(2, exact=False), model_id
    for model_id in ("gpt-5-pro", "gpt-5.6-sol", "o3", "gpt-4.1-mini", "gpt-oss-120b"):
        (count,) = await TiktokenCounter().count(["hello world"], model_id)
        assert count == TokenCount(2, exact=True), model_id


async def test_nothing_can_make_it_fail() -> None:
    nasty = [
        " " * 1_200_000,
        "\n" * 300_000,
        "a" * 200_000,
        "\ud83d lone",
        "\x00\x01\x02",
        "👩‍👩‍👧‍👦" * 1000,
        "<|endoftext|><|endofprompt|>",
        "word " * 1_000_000,
    ]
    counts = await TiktokenCounter().count(nasty, "gpt-5")
    assert all(count.tokens > 0 for count in counts)
    assert counts[-1].tokens == pytest.approx(1_000_000, rel=0.001)


def test_cutting_does_not_change_the_count() -> None:
    whole = vocabulary.encoding("o200k_base")
    assert whole is not None
    chance = random.Random(3)
    words = ["alpha", "Beta", "  ", "\n", "\n\n", "1234", "日本", "///", "don't", "\t", "- ", "é", "**bold**", "\r\n"]
    for _ in range(30):
        text = "".join(chance.choice(words) + chance.choice(["", " "]) for _ in range(3000))
        pieces = list(chunks(text, 700))
        assert "".join(pieces) == text
        assert all(len(piece) <= 700 for piece in pieces)
        assert sum(len(whole.encode_ordinary(piece)) for piece in pieces) == len(whole.encode_ordinary(text))
    assert list(chunks("x" * (2 * CHUNK + 1))) == ["x" * CHUNK, "x" * CHUNK, "x"]
    assert list(chunks("")) == [""]


def test_a_panic_of_the_matcher_becomes_an_estimate() -> None:
    class PanicException(BaseException):
        """By this name pyo3 reports a Rust panic."""

    class Vocabulary:
        def encode_ordinary(self, text: str) -> list[int]:
            raise PanicException

    assert count_tokens("x" * 10, Vocabulary()) == TokenCount(3, exact=False)  # type: ignore[arg-type]


@pytest.mark.allow_log("tokens are estimated")
@pytest.mark.parametrize("fault", ["missing", "changed", "folder"])
async def test_a_vocabulary_that_is_not_whole_is_never_shown_to_tiktoken(
    fresh: None, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "tiktoken"
    shutil.copytree(resource_path("tiktoken"), folder)
    file = folder / "fb374d419588a4632f3f557e76b4b70aebbca790"
    if fault == "missing":
        file.unlink()
    elif fault == "changed":
        file.write_bytes(file.read_bytes()[:-1])
    else:
        shutil.rmtree(folder)
    monkeypatch.setattr(vocabulary, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    counter = TiktokenCounter()
    for _ in range(3):
        assert await counter.count(["hello world!"], "gpt-5") == [TokenCount(3, exact=False)]
    assert len(caplog.records) == 1, "said once"
    assert file.exists() is (fault == "changed"), "tiktoken would have deleted it and gone to the network"


async def test_counting_happens_off_the_main_thread_and_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[threading.Thread] = []
    real = vocabulary.encoding

    def watched(name: str) -> object:
        asked.append(threading.current_thread())
        return real(name)

    monkeypatch.setattr("desktop_app.tokenizer.counter.encoding", watched)
    counter = TiktokenCounter()
    first = await counter.count(["one", "two", "one"], "gpt-5")
    assert await counter.count(["two", "one"], "gpt-6.1-sol") == [TokenCount(c.tokens, False) for c in first[1:]]
    assert len(asked) == 2
    assert threading.main_thread() not in asked


async def test_many_at_once() -> None:
    counter = TiktokenCounter()
    texts = [f"text number {number} " * 50 for number in range(200)]
    results = await asyncio.gather(*(counter.count(texts, "gpt-5") for _ in range(8)))
    assert all(result == results[0] for result in results)
