"""What counts as a newer Ponder, and what is told of several at once."""

from __future__ import annotations

import pytest

from desktop_app.domain.releases import Release, newest_after, order_of


def release(version: str, *changes: str) -> Release:
    return Release(version, "2026-12-01", changes, f"https://ponder.example/{version}")


@pytest.mark.parametrize(("version", "order"), [("0.2", (0, 2, 0)), ("1.10.3", (1, 10, 3))])
def test_versions_are_compared_by_their_numbers(version: str, order: tuple[int, int, int]) -> None:
    assert order_of(version) == order


@pytest.mark.parametrize("text", ["", "1", "1.2.3.4", "1.2rc1", "v1.2", "1.2.x", "1." + "9" * 7])
def test_what_is_no_version_has_no_order(text: str) -> None:
    assert order_of(text) is None


def test_ten_is_newer_than_nine() -> None:
    found = newest_after("0.9.0", (release("0.9.1", "a"), release("0.10.0", "b"), release("0.8.0", "old")))
    assert found == Release("0.10.0", "2026-12-01", ("b", "a"), "https://ponder.example/0.10.0")


def test_nothing_newer_is_nothing() -> None:
    assert newest_after("0.2.0", (release("0.2.0"), release("0.1.0"))) is None
    assert newest_after("0.2.0", (release("0.3.0rc1"),)) is None
    assert newest_after("a preview", (release("0.3.0"),)) is None
    assert newest_after("0.2.0", ()) is None
