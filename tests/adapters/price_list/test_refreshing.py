"""The newest price list over real HTTP on this machine: fetched, checked, kept; or refused in a sentence."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.prices import OwnPrice, PriceData, PriceSource
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind, Retry
from desktop_app.domain.usage import CostBasis, Usage
from desktop_app.price_list.price_list import GenaiPriceList
from desktop_app.price_list.refreshed import DEFAULT_UPDATE_URL, Limits, fetch_list
from tests.adapters.price_list.lists import (
    Server,
    body,
    bundled_list,
    model_in,
    newer_list,
    redirect,
    serving,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
BUNDLED = PriceData(PriceSource.BUNDLED, "2026-10-26")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        running.replies["/data.json"] = body(newer_list())
        yield running


def price_list(server: Server, kept: Path | None = None) -> GenaiPriceList:
    return GenaiPriceList(kept=kept, url=server.url, clock=lambda: NOW)


async def input_price(prices: GenaiPriceList, model_id: str = "gpt-5.1", tier: str | None = None) -> Decimal:
    rates = await prices.rates(model_id, at=NOW, service_tier=tier)
    assert rates is not None
    return rates.input


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def refused(prices: GenaiPriceList) -> Problem:
    """What a refresh says that must fail; the prices before then stay."""
    before = await prices.data(), await input_price(prices)
    with pytest.raises(ProblemError) as caught:
        await prices.refresh()
    assert (await prices.data(), await input_price(prices)) == before
    problem = caught.value.problem
    for sentence in (problem.happened, problem.advice):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    return problem


async def test_a_newer_list_takes_the_place_of_the_bundled_one(server: Server) -> None:
    prices = price_list(server)
    assert (await prices.data(), await input_price(prices)) == (BUNDLED, Decimal("1.25"))
    data = await prices.refresh()
    assert data == PriceData(PriceSource.REFRESHED, "2026-11-19", NOW)
    assert await prices.data() == data
    assert await input_price(prices) == Decimal("1.5")
    # 10,000 x 1.5
    cost = await prices.cost("gpt-5.1", Usage(10_000), service_tier=None, at=NOW)
    assert (cost.usd, cost.basis, cost.priced_as_of) == (Decimal("0.015"), CostBasis.ACTUAL, "2026-11-19")


async def test_a_refreshed_list_prices_everything_else_as_the_bundled_one(server: Server) -> None:
    refreshed, bundled = price_list(server), GenaiPriceList()
    await refreshed.refresh()
    for model in bundled_list()[1]["models"]:
        for tier in (None, "flex", "priority", "batch"):
            for length in (1_000, 300_000):
                for at in (NOW, datetime(2026, 7, 1, tzinfo=UTC).timestamp()):
                    if model["id"] == "gpt-5.1":
                        continue
                    usage = Usage(length, 100, 100, 100, 1_000, web_searches=1)
                    ours = await refreshed.cost(model["id"], usage, service_tier=tier, at=at)
                    theirs = await bundled.cost(model["id"], usage, service_tier=tier, at=at)
                    assert (ours.usd, ours.reason) == (theirs.usd, theirs.reason), model["id"]


async def test_nothing_of_the_persons_is_sent(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    await price_list(server).refresh()
    ((path, headers),) = server.asked
    assert path == "/data.json"
    assert sorted(headers) == ["accept", "accept-encoding", "connection", "host", "user-agent"]
    assert headers["user-agent"] == "Ponder"


async def test_own_prices_win_over_a_refreshed_list(server: Server) -> None:
    prices = price_list(server)
    prices.use_own([OwnPrice("gpt-5.1", input=Decimal(7), output=Decimal(8))])
    await prices.refresh()
    assert await input_price(prices) == Decimal(7)


async def test_a_model_the_bundled_list_did_not_know(server: Server) -> None:
    raw = newer_list()
    raw[1]["models"].append(
        {"id": "gpt-7", "match": {"equals": "gpt-7"}, "prices": {"input_mtok": 3, "output_mtok": 9.5}}
    )
    # and one that only prices.toml knew, now with its own data
    raw[1]["models"].append(
        {"id": "gpt-6.2-sol", "match": {"equals": "gpt-6.2-sol"}, "prices": {"input_mtok": 2.5, "output_mtok": 11}}
    )
    server.replies["/data.json"] = body(raw)
    prices = price_list(server)
    assert await prices.rates("gpt-7", at=NOW) is None
    await prices.refresh()
    assert await input_price(prices, "gpt-7") == 3
    assert await input_price(prices, "gpt-6.2-sol") == Decimal("2.5")


async def test_a_tier_price_that_was_lowered_for_a_time_is_no_doubt_once_the_list_is_newer(server: Server) -> None:
    later = datetime(2026, 11, 25, tzinfo=UTC).timestamp()
    server.replies["/data.json"] = body(newer_list(day="2026-11-24"))
    prices = GenaiPriceList(url=server.url, clock=lambda: later)
    before = await prices.cost("gpt-5.6-sol", Usage(1_000), service_tier=None, at=later)
    await prices.refresh()
    after = await prices.cost("gpt-5.6-sol", Usage(1_000), service_tier=None, at=later)
    assert (before.basis, after.basis) == (CostBasis.ESTIMATE, CostBasis.ACTUAL)


# -- kept for the next start ----------------------------------------------------------------------------------------


async def test_a_refreshed_list_is_kept_for_the_next_start(server: Server, tmp_path: Path) -> None:
    kept = tmp_path / "house" / "prices.json"
    data = await price_list(server, kept).refresh()
    again = GenaiPriceList(kept=kept, clock=lambda: NOW + 3_600)
    assert await input_price(again) == Decimal("1.5")
    assert await again.data() == data
    assert names_in(kept.parent) == ["prices.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600


async def test_prices_survive_being_kept_to_the_last_digit(server: Server, tmp_path: Path) -> None:
    kept = tmp_path / "prices.json"
    raw = newer_list(price=1.1)
    model_in(raw, "gpt-5.1")["prices"]["output_mtok"] = 0.30000000000000004  # what a float makes of 0.1 + 0.2
    server.replies["/data.json"] = body(raw)
    first = price_list(server, kept)
    await first.refresh()
    second = GenaiPriceList(kept=kept, clock=lambda: NOW)
    usage = Usage(1_000_001, output_tokens=7)
    costs = [await prices.cost("gpt-5.1", usage, service_tier=None, at=NOW) for prices in (first, second)]
    assert costs[0] == costs[1]
    assert await input_price(second) == Decimal("1.1")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text[: len(text) // 2],
        lambda text: "",
        lambda text: "[]",
        lambda text: '{"format": 2}',
        lambda text: text.replace('"fetched_at": 1', '"fetched_at": -1'),
        lambda text: text.replace('"fetched_at": 1', '"fetched_at": 9'),
        lambda text: text.replace('"input_mtok": "1.5"', '"input_mtok": "-1.5"'),
        lambda text: text.replace("gpt-", "x-"),
        lambda text: '{"format": 1, "fetched_at": 1700000000, "openai": ' + "[" * 100_000,
    ],
    ids=["half", "empty", "a list", "other format", "before 1970", "future", "negative price", "no models", "deep"],
)
async def test_a_damaged_file_is_removed_and_named_in_the_log(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture, spoil: Callable[[str], str]
) -> None:
    kept = tmp_path / "prices.json"
    await price_list(server, kept).refresh()
    whole = kept.read_text(encoding="utf-8")
    kept.write_text(spoil(whole), encoding="utf-8")
    assert kept.read_text(encoding="utf-8") != whole
    prices = GenaiPriceList(kept=kept, clock=lambda: NOW)
    with caplog.at_level(logging.INFO, "desktop_app.price_list"):
        assert await prices.data() == BUNDLED
    assert await input_price(prices) == Decimal("1.25")
    assert not kept.exists()
    (record,) = caplog.records
    assert record.levelno == logging.INFO
    assert str(kept) in record.getMessage()


async def test_a_file_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    kept = tmp_path / "prices.json"
    kept.write_bytes(b"\xff\xfe\x00" * 10)
    assert await GenaiPriceList(kept=kept).data() == BUNDLED
    assert not kept.exists()


async def test_a_kept_list_older_than_a_newer_ponders_own_is_removed(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    kept = tmp_path / "prices.json"
    await price_list(server, kept).refresh()
    text = kept.read_text(encoding="utf-8")
    for day in ("2026-11-19", "2026-10-26", "2026-10-19", "2026-10-15"):
        text = text.replace(day, "2026-10-01")
    kept.write_text(text, encoding="utf-8")
    with caplog.at_level(logging.INFO, "desktop_app.price_list"):
        assert await GenaiPriceList(kept=kept).data() == BUNDLED
    assert "older than Ponder's own of 2026-10-26" in caplog.text
    assert not kept.exists()


async def test_a_place_that_cannot_hold_the_file(server: Server, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    problem = await refused(price_list(server, blocked / "prices.json"))
    assert problem.kind is ProblemKind.STORAGE
    assert "could not be saved" in problem.happened


async def test_switched_off_the_bundled_list_is_in_force(server: Server, tmp_path: Path) -> None:
    wanted = True
    prices = GenaiPriceList(
        kept=tmp_path / "prices.json", url=server.url, use_refreshed=lambda: wanted, clock=lambda: NOW
    )
    await prices.refresh()
    wanted = False
    assert (await prices.data(), await input_price(prices)) == (BUNDLED, Decimal("1.25"))
    wanted = True
    assert await input_price(prices) == Decimal("1.5")


async def test_twenty_askers_at_once_while_the_list_changes(server: Server, tmp_path: Path) -> None:
    prices = price_list(server, tmp_path / "prices.json")

    async def ask() -> set[Decimal]:
        return {await input_price(prices) for _ in range(20)}

    seen = await asyncio.gather(*(ask() for _ in range(20)), prices.refresh(), prices.refresh())
    heard = {price for found in seen[:20] if isinstance(found, set) for price in found}
    assert heard <= {Decimal("1.25"), Decimal("1.5")}
    assert await input_price(prices) == Decimal("1.5")
    assert names_in(tmp_path) == ["prices.json"]


# -- lists that are refused -----------------------------------------------------------------------------------------


def spoilt(change: Callable[[list[dict[str, Any]]], Any]) -> Any:
    raw = newer_list()
    changed = change(raw)
    return raw if changed is None else changed


def with_price(value: Any) -> Callable[[list[dict[str, Any]]], None]:
    return lambda raw: model_in(raw, "gpt-5.1")["prices"].update(input_mtok=value)


def with_rule(rule: Any) -> Callable[[list[dict[str, Any]]], None]:
    return lambda raw: model_in(raw, "gpt-5.1").update(match=rule)


HOSTILE: dict[str, tuple[Callable[[list[dict[str, Any]]], Any], str]] = {
    "no json": (lambda raw: b"<html>", "it is no JSON"),
    "nothing": (lambda raw: b"", "it is no JSON"),
    "cut off": (lambda raw: json.dumps(raw).encode()[:-10], "it is no JSON"),
    "not a number": (lambda raw: json.dumps(raw).replace("1.5", "NaN").encode(), "it is no JSON"),
    "infinity": (lambda raw: json.dumps(raw).replace("1.5", "Infinity").encode(), "it is no JSON"),
    "nested too deep": (lambda raw: b"[" * 200_000, "it is no JSON"),
    "a number of 9,999 digits": (lambda raw: json.dumps(raw).replace("1.5", "9" * 9_999).encode(), "it is no JSON"),
    "no list": (lambda raw: {"providers": raw}, "OpenAI's models are not in it"),
    "without OpenAI": (lambda raw: raw[:1], "OpenAI's models are not in it"),
    "OpenAI twice": (lambda raw: [*raw, raw[1]], "OpenAI's models are not in it"),
    "no models": (lambda raw: raw[1].pop("models") and None, "OpenAI's models are not in it"),
    "models of another shape": (lambda raw: raw[1]["models"].append("gpt-7"), "its models make no sense"),
    "too many models": (lambda raw: raw[1].update(models=raw[1]["models"] * 20), "its models make no sense"),
    "too few models": (lambda raw: raw[1].update(models=raw[1]["models"][:30]), "only 30 of 113 known OpenAI models"),
    "an empty list of models": (lambda raw: raw[1].update(models=[]), "only 0 of 113 known OpenAI models"),
    "a price of nothing": (with_price(0), "a price of gpt-5.1 in it makes no sense"),
    "a negative price": (with_price(-1.5), "a price of gpt-5.1 in it makes no sense"),
    "a price beyond all sense": (with_price(1e9), "a price of gpt-5.1 in it makes no sense"),
    "a text for a price": (with_price("free"), "another shape"),
    "a price of not a number in a text": (with_price("NaN"), "another shape"),
    "a step without a price": (with_price({"base": 1, "tiers": [{"start": 1}]}), "another shape"),
    "a negative step": (
        with_price({"base": 1, "tiers": [{"start": 1, "price": -1}]}),
        "a price of gpt-5.1 in it makes no sense",
    ),
    "a model that lost its price": (lambda raw: model_in(raw, "gpt-5.1").update(prices={}), "has lost its price"),
    "a model without any": (lambda raw: model_in(raw, "gpt-5.1").update(prices=[]), "gpt-5.1 has no prices in it"),
    "prices of no shape": (lambda raw: model_in(raw, "gpt-5.1").update(prices=7), "another shape"),
    "a thousandth of the price": (with_price(0.00125), "the price of gpt-5.1 in it differs too much"),
    "a thousand times the price": (with_price(1250), "the price of gpt-5.1 in it differs too much"),
    "no rule": (with_rule({}), "in it"),
    "an unknown rule": (with_rule({"sounds_like": "gpt"}), "another shape"),
    "a rule that is no pattern": (with_rule({"regex": "["}), "the rule for gpt-5.1 in it is no rule"),
    "a rule that never ends": (with_rule({"regex": "^(a+)+$"}), "the rule for gpt-5.1 in it is too complicated"),
    "a rule of many repetitions": (with_rule({"or": [{"regex": "a*a*a*b"}]}), "is too complicated"),
    "a rule of bounded repetitions": (with_rule({"regex": "(a|a){9}(b|b){2,9}x"}), "is too complicated"),
    "a nameless model": (lambda raw: model_in(raw, "gpt-5.1").update(id=""), "no proper name"),
    "a name without end": (lambda raw: model_in(raw, "gpt-5.1").update(id="x" * 9_999), "no proper name"),
    "an older list": (lambda raw: older(raw), "from 2026-10-19, older than Ponder's own of 2026-10-26"),
}


def older(raw: list[dict[str, Any]]) -> Any:
    return json.loads(json.dumps(raw).replace("2026-11-19", "2026-10-19").replace("2026-10-26", "2026-10-19"))


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_list_is_refused_in_a_sentence(server: Server, tmp_path: Path, name: str) -> None:
    change, why = HOSTILE[name]
    server.replies["/data.json"] = body(spoilt(change))
    kept = tmp_path / "prices.json"
    problem = await refused(price_list(server, kept))
    assert problem.kind is ProblemKind.UNREADABLE_ANSWER
    assert problem.happened.startswith("The fetched price list is not used: ")
    assert why in problem.happened
    assert not kept.exists()


async def test_a_refused_list_leaves_the_earlier_refreshed_one(server: Server, tmp_path: Path) -> None:
    prices = price_list(server, tmp_path / "prices.json")
    await prices.refresh()
    server.replies["/data.json"] = body(spoilt(with_price(-1)))
    await refused(prices)
    assert await input_price(prices) == Decimal("1.5")
    assert await input_price(GenaiPriceList(kept=tmp_path / "prices.json", clock=lambda: NOW)) == Decimal("1.5")


async def test_a_day_in_the_future_does_not_make_a_list_newer(server: Server) -> None:
    server.replies["/data.json"] = body(newer_list(day="2099-01-01"))
    assert (await price_list(server).refresh()).as_of == "2026-10-26"


async def test_kinds_of_prices_that_ponder_does_not_read_do_no_harm(server: Server) -> None:
    raw = newer_list()
    model_in(raw, "gpt-5.1")["prices"].update(holograms_mtok=-1, output_smell_mtok={"odd": []})
    model_in(raw, "gpt-5.1")["mood"] = "good"
    server.replies["/data.json"] = body(raw)
    await price_list(server).refresh()


# -- servers that misbehave -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [204, 304, 401, 403, 404, 429, 500, 503])
async def test_a_server_that_answers_with_an_error(server: Server, status: int) -> None:
    server.replies["/data.json"] = body(b"", status)
    problem = await refused(price_list(server))
    assert (problem.kind, problem.status, problem.retry) == (ProblemKind.SERVER_ERROR, status, Retry.LATER)
    assert str(status) in problem.happened


async def test_a_server_that_is_not_there(server: Server) -> None:
    with serving() as gone:
        pass
    problem = await refused(price_list(gone))
    assert (problem.kind, problem.retry) == (ProblemKind.NO_CONNECTION, Retry.LATER)


async def test_a_server_that_hangs_up_in_the_middle(server: Server) -> None:
    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100000")
        handler.end_headers()
        handler.wfile.write(b"[" * 1_000)

    server.replies["/data.json"] = half
    assert (await refused(price_list(server))).kind is ProblemKind.NO_CONNECTION


async def test_a_server_that_never_answers_and_one_that_never_ends(server: Server) -> None:
    done = threading.Event()

    def silence(handler: BaseHTTPRequestHandler) -> None:
        done.wait(20)

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        while not done.wait(0.05):
            handler.wfile.write(b"[")

    try:
        for reply, limits in ((silence, Limits(read=0.2)), (drip, Limits(whole=0.5))):
            server.replies["/data.json"] = reply
            with pytest.raises(ProblemError) as caught:
                await fetch_list(server.url, NOW, limits)
            assert caught.value.problem.kind is ProblemKind.TIMED_OUT
    finally:
        done.set()


async def test_a_list_of_endless_size(server: Server) -> None:
    server.replies["/data.json"] = body(b" " * 3_000_000)
    with pytest.raises(ProblemError) as caught:
        await fetch_list(server.url, NOW, Limits(bytes=2 * 1024**2))
    assert "more than 2 MB" in caught.value.problem.happened


async def test_a_small_reply_that_would_unpack_to_gigabytes(server: Server) -> None:
    packed = gzip.compress(b" " * 50_000_000)
    server.replies["/data.json"] = body(packed, content_encoding="gzip")
    assert "compressed" in (await refused(price_list(server))).happened


async def test_a_redirect_on_the_same_machine_is_followed(server: Server) -> None:
    server.replies["/old.json"] = redirect("/data.json")
    server.url = f"{server.address}/old.json"
    assert (await price_list(server).refresh()).as_of == "2026-11-19"
    assert [path for path, _ in server.asked] == ["/old.json", "/data.json"]


@pytest.mark.parametrize(
    "to",
    [
        "http://prices.invalid/data.json",
        "https://prices.invalid/data.json",
        "file:///etc/passwd",
        "ftp://127.0.0.1/data.json",
        "//prices.invalid/data.json",
        "http://127.0.0.1.prices.invalid/data.json",
    ],
)
async def test_a_redirect_to_an_unsafe_address_is_not_followed(server: Server, to: str) -> None:
    server.replies["/data.json"] = redirect(to)
    problem = await refused(price_list(server))
    assert "not a safe one" in problem.happened
    assert len(server.asked) == 1


async def test_a_redirect_without_end(server: Server) -> None:
    server.replies["/data.json"] = redirect("{path}")
    assert "from one address to the next" in (await refused(price_list(server))).happened
    assert len(server.asked) == 4


@pytest.mark.parametrize(
    "url", ["http://prices.invalid/data.json", "file:///etc/passwd", "data.json", "", "http://[::1", "https://"]
)
async def test_an_address_that_is_not_safe_is_not_asked_at_all(url: str) -> None:
    with pytest.raises(ProblemError) as caught:
        await GenaiPriceList(url=url).refresh()
    assert "not a safe one" in caught.value.problem.happened


async def test_stopping_a_refresh_leaves_everything_as_it_was(server: Server, tmp_path: Path) -> None:
    asked, done = threading.Event(), threading.Event()

    def silence(handler: BaseHTTPRequestHandler) -> None:
        asked.set()
        done.wait(20)

    server.replies["/data.json"] = silence
    prices = price_list(server, tmp_path / "prices.json")
    refresh = asyncio.create_task(prices.refresh())
    await asyncio.to_thread(asked.wait, 20)
    refresh.cancel()
    with pytest.raises(asyncio.CancelledError):
        await refresh
    done.set()
    assert await prices.data() == BUNDLED
    assert names_in(tmp_path) == []


def test_the_address_is_the_packages_own() -> None:
    from genai_prices import update_prices

    assert update_prices.DEFAULT_UPDATE_URL == DEFAULT_UPDATE_URL
    assert DEFAULT_UPDATE_URL.startswith("https://")
