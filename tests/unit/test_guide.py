"""The guided tour's order: what is not in view is passed by, it ends once, and its keys are those in force."""

from __future__ import annotations

from collections.abc import Collection

from desktop_app.ui.guide.presenter import STOPS, Guide, Shown


class Screen:
    """Writes down what it was shown."""

    def __init__(self) -> None:
        self.shown: list[Shown] = []
        self.left = 0
        self.over = 0

    def show_stop(self, stop: Shown) -> None:
        self.shown.append(stop)

    def leave(self) -> None:
        self.left += 1

    def ended(self) -> None:
        self.over += 1


def guide(screen: Screen, missing: Collection[str] = ()) -> Guide:
    return Guide(
        screen,
        there=lambda part: part not in missing,
        key_of={"palette": "Ctrl+K", "help": "F1"}.__getitem__,
        over=screen.ended,
    )


def test_four_to_six_stops_forth_and_back_and_done_behind_the_last() -> None:
    screen = Screen()
    walk = guide(screen)
    assert 4 <= len(STOPS) <= 6
    walk.start()
    walk.back()
    for _ in STOPS[1:]:
        walk.next()
    assert [stop.part for stop in screen.shown] == [STOPS[0].part, *(stop.part for stop in STOPS)]
    assert (screen.shown[0].first, screen.shown[-1].last, screen.shown[-1].place) == (True, True, "5 of 5")
    assert not any(stop.last for stop in screen.shown[:-1])
    walk.next()
    walk.leave()
    walk.next()
    assert (screen.left, screen.over) == (1, 1)
    assert len(screen.shown) == len(STOPS) + 1


def test_what_is_not_in_view_is_passed_by_and_not_counted() -> None:
    screen = Screen()
    walk = guide(screen, missing=("composer", "estimate"))
    walk.start()
    walk.next()
    assert [(stop.part, stop.place) for stop in screen.shown] == [("tabs", "1 of 3"), ("money", "2 of 3")]


def test_left_at_any_step() -> None:
    screen = Screen()
    walk = guide(screen)
    walk.start()
    walk.next()
    walk.leave()
    assert (screen.left, screen.over) == (1, 1)


def test_keys_stand_in_the_text_as_they_are_in_force() -> None:
    screen = Screen()
    walk = guide(screen)
    walk.start()
    for _ in STOPS[1:]:
        walk.next()
    assert screen.shown[-1].text.startswith("Ctrl+K finds")
    assert "F1 opens" in screen.shown[-1].text


def test_nothing_in_view_is_over_at_once() -> None:
    screen = Screen()
    guide(screen, missing=[stop.part for stop in STOPS]).start()
    assert (screen.shown, screen.left) == ([], 1)
