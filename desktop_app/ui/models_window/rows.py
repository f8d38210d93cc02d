"""Which models the list shows, under which headings and with which badges. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from desktop_app.domain.model_profiles import ModelProfile, without_date
from desktop_app.language import later, tr
from desktop_app.ui import model_words
from desktop_app.ui.models_window.values import OVERVIEW, Badge, Row

_RETIRING, _ADDED, _OFFERED = later("Retiring"), later("Added by you"), later("Offered")
_UNKNOWN, _DATED, _RETIRED = later("Not in the catalogue"), later("Dated versions"), later("Retired")
_ORDER = (_RETIRING, _ADDED, _OFFERED, _UNKNOWN, _DATED, _RETIRED)


def is_gone(profile: ModelProfile, today: date) -> bool:
    """Whether it no longer answers."""
    return model_words.is_gone(profile, today)


def retires_soon(profile: ModelProfile, today: date) -> bool:
    """Whether its last days have come."""
    return model_words.retires_soon(profile, today)


def badges(profile: ModelProfile, today: date, *, own_price: bool) -> tuple[Badge, ...]:
    """What is to be known of a model at a glance."""
    found: list[Badge] = []
    if is_gone(profile, today):
        found.append(Badge(tr("retired"), "danger", "status-cancelled"))
    elif retires_soon(profile, today):
        found.append(Badge(model_words.badge(profile, today)[0], "warning", "hourglass"))
    if not profile.in_catalogue:
        found.append(Badge(tr("not in the catalogue"), "info", "question"))
    if profile.with_key is False and not is_gone(profile, today):
        found.append(Badge(tr("not listed for your key"), "warning", "key"))
    if profile.own:
        found.insert(0, Badge(tr("yours"), "accent", "person"))
    if own_price:
        found.append(Badge(tr("your price"), "accent", "money"))
    return tuple(found)


def list_rows(
    profiles: Iterable[ModelProfile],
    today: date,
    *,
    added: Collection[str],
    own_prices: Collection[str],
    retiring: int,
    words: str,
) -> list[Row]:
    """The list: the overview first, then each group. `added` are models that only the person knows, `retiring` counts
    what must be switched.

    With `words` only models whose id or badges hold all of them.
    """
    groups: dict[str, list[Row]] = {heading: [] for heading in _ORDER}
    for profile in profiles:
        row = Row(profile.model_id, profile.model_id, badges(profile, today, own_price=profile.model_id in own_prices))
        if matches(row, words):
            groups[_heading(profile, today, added)].append(row)
    rows: list[Row] = []
    if not words:
        waiting = Badge(tr("{count} to switch", count=retiring), "warning", "hourglass")
        rows.append(Row(tr("Overview"), OVERVIEW, (waiting,) if retiring else ()))
    for heading, found in groups.items():
        if found:
            rows += [Row(f"{tr(heading)} ({len(found)})"), *found]
    return rows


def _heading(profile: ModelProfile, today: date, added: Collection[str]) -> str:
    if is_gone(profile, today):
        return _RETIRED
    if profile.model_id not in added and without_date(profile.model_id) != profile.model_id:
        return _DATED  # each shares its family's page, but for its end
    if retires_soon(profile, today):
        return _RETIRING
    if profile.model_id in added:
        return _ADDED
    return _OFFERED if profile.in_catalogue else _UNKNOWN


def matches(row: Row, words: str) -> bool:
    """Whether the id and the badges hold every word."""
    text = row.spoken.casefold()
    return all(word in text for word in words.casefold().split())
