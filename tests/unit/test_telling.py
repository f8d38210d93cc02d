"""What pops up and when: one for many, nothing in quiet hours, right also in the nights in which the clock changes."""

from __future__ import annotations

import time as clock_module
from collections.abc import Iterator
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import JobOrigin, JobStatus
from desktop_app.domain.telling import News, QuietHours, clock_time, telling_of

NIGHT = QuietHours(time(22), time(7, 30))
BERLIN = ZoneInfo("Europe/Berlin")
"""Its clock went forward at 02:00 on 29 March 2026 and back at 03:00 on 25 October 2026."""


def news(title: str, status: JobStatus, reason: str = "", origin: JobOrigin = JobOrigin.JOBS) -> News:
    return News(JobId(title), title, status, origin, reason)


def at(text: str, zone: ZoneInfo = BERLIN, *, fold: int = 0) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).timestamp()


# -- one pop-up for many ---------------------------------------------------------------------------------------


def test_one_end_is_told_by_its_name_and_opens_it() -> None:
    told = telling_of([news("Otters", JobStatus.COMPLETED)])
    assert (told.title, told.text, told.job_id) == ("Otters: completed", "Press to read it.", "Otters")


def test_one_that_is_held_says_why() -> None:
    told = telling_of([news("Otters", JobStatus.HELD, "It may pass the cap per day of $20.")])
    assert (told.title, told.text) == ("Otters: held", "It may pass the cap per day of $20.")


def test_an_uncertain_one_needs_its_person() -> None:
    told = telling_of([news("Otters", JobStatus.UNCERTAIN)])
    assert (told.title, told.text) == ("Otters: needs you", "Press to decide.")


def test_thirty_are_one_and_what_needs_a_person_comes_first() -> None:
    many = [news(f"Report {number}", JobStatus.COMPLETED) for number in range(27)]
    many += [news("Tides", JobStatus.FAILED), news("Canals", JobStatus.HELD), news("Ports", JobStatus.UNCERTAIN)]
    told = telling_of(many)
    assert told.title == "1 job needs you, 1 is held, 1 did not go well, 27 jobs done"
    assert told.text == "Ports; Canals; Tides; and 27 more."
    assert told.job_id is None


def test_two_are_named_in_full() -> None:
    told = telling_of([news("Otters", JobStatus.COMPLETED), news("Tides", JobStatus.COMPLETED)])
    assert (told.title, told.text) == ("2 jobs done", "Otters; Tides.")
    assert telling_of([news("Why tides.", JobStatus.COMPLETED)]).title == "Why tides: completed"


def test_a_click_on_several_opens_the_tab_they_belong_to() -> None:
    pro = [news(str(number), JobStatus.COMPLETED, origin=JobOrigin.PRO) for number in range(2)]
    assert telling_of(pro).origin is JobOrigin.PRO
    assert telling_of([*pro, news("Tides", JobStatus.COMPLETED)]).origin is JobOrigin.JOBS


def test_a_long_title_and_line_breaks_fit_a_pop_up() -> None:
    told = telling_of([news("Line one\nline two " + "x" * 500, JobStatus.COMPLETED)])
    assert told.title.startswith("Line one line two x")
    assert len(told.title) < 100


def test_what_the_demo_tells_is_marked() -> None:
    assert telling_of([news("Otters", JobStatus.COMPLETED)], simulated=True).text.endswith("Simulated, in the demo.")


def test_what_quiet_hours_kept_back_says_so() -> None:
    told = telling_of([news("A", JobStatus.COMPLETED), news("B", JobStatus.COMPLETED)], after_quiet=True)
    assert told.text == "In your quiet hours: A; B."


# -- quiet hours -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "hours"),
    [
        ("2026-11-20T21:59:59", 0.0),
        ("2026-11-20T22:00:00", 9.5),
        ("2026-11-21T00:00:00", 7.5),
        ("2026-11-21T07:29:00", 1 / 60),
        ("2026-11-21T07:30:00", 0.0),
        ("2026-11-21T12:00:00", 0.0),
    ],
)
def test_over_midnight(moment: str, hours: float) -> None:
    assert NIGHT.left(at(moment), BERLIN) == pytest.approx(hours * 3600)


def test_within_one_day() -> None:
    noon = QuietHours(time(12), time(13))
    assert noon.left(at("2026-11-20T11:59:59"), BERLIN) == 0
    assert noon.left(at("2026-11-20T12:15:00"), BERLIN) == 45 * 60
    assert noon.left(at("2026-11-20T13:00:00"), BERLIN) == 0


def test_the_same_time_twice_is_never() -> None:
    assert QuietHours(time(8), time(8)).left(at("2026-11-20T08:00:00"), BERLIN) == 0


@pytest.mark.parametrize(
    ("evening", "hours"), [("2026-03-28T22:00:00", 8.5), ("2026-10-24T22:00:00", 10.5), ("2026-10-25T22:00:00", 9.5)]
)
def test_the_night_of_the_change_is_as_long_as_the_clock_says(evening: str, hours: float) -> None:
    assert NIGHT.left(at(evening), BERLIN) == hours * 3600
    over = datetime.fromtimestamp(at(evening) + NIGHT.left(at(evening), BERLIN), BERLIN)
    assert (over.hour, over.minute) == (7, 30)


def test_an_end_in_the_hour_that_comes_twice_is_its_second_time() -> None:
    hours = QuietHours(time(23), time(2, 30))
    first, second = at("2026-10-25T02:29:00"), at("2026-10-25T02:29:00", fold=1)
    assert second - first == 3600
    assert hours.left(first, BERLIN) == 3660
    assert hours.left(second, BERLIN) == 60
    assert hours.left(second + 60, BERLIN) == 0


def test_an_hour_that_comes_twice_is_not_quiet_twice() -> None:
    hours = QuietHours(time(2), time(2, 30))
    assert hours.left(at("2026-10-25T02:10:00"), BERLIN) == 80 * 60
    assert hours.left(at("2026-10-25T02:40:00"), BERLIN) == 50 * 60, "one stretch, no pause in it"
    assert hours.left(at("2026-10-25T02:30:00", fold=1), BERLIN) == 0


def test_a_time_that_the_clock_skips() -> None:
    hours = QuietHours(time(23), time(2, 30))
    over = at("2026-03-28T23:00:00") + hours.left(at("2026-03-28T23:00:00"), BERLIN)
    assert datetime.fromtimestamp(over, BERLIN).strftime("%d %H:%M") == "29 03:30"


@pytest.fixture
def new_york(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "America/New_York")
    clock_module.tzset()
    yield
    monkeypatch.undo()
    clock_module.tzset()


@pytest.mark.skipif(not hasattr(clock_module, "tzset"), reason="this system's zone cannot be chosen for a test")
@pytest.mark.usefixtures("new_york")
def test_without_a_zone_it_is_the_computers_clock() -> None:
    moment = datetime(2026, 11, 1, 3, 0, tzinfo=UTC).timestamp()  # 23:00 of 31 October, the night of the change
    assert NIGHT.left(moment) == 9.5 * 3600
    assert NIGHT.left(datetime(2026, 7, 1, 12, 0, tzinfo=UTC).timestamp()) == 0


def test_times_of_settings() -> None:
    assert clock_time("22:30") == time(22, 30)
    with pytest.raises(ValueError):
        clock_time("25:00")
