"""Which keys mean which command: on every platform, changed, kept, read back, and put back."""

from __future__ import annotations

import pytest

from desktop_app.ui.commands.catalogue import BY_NAME, COMMANDS, FULL_WORDS, OUTSIDE, Place, full_words, overlap
from desktop_app.ui.commands.keymap import Keymap

PLATFORMS = ("linux", "win32", "darwin")
MACS_OWN = {"Ctrl+H", "Ctrl+Alt+H", "Ctrl+Tab", "Ctrl+Space", "Ctrl+`", "Ctrl+Alt+D", "Ctrl+Shift+3", "Ctrl+Shift+4"}
"""What a Mac does with them by itself, whatever the window (Ctrl is Command there)."""


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_key_means_two_things_at_once_as_delivered(platform: str) -> None:
    assert Keymap(platform).clashes() == ()


def test_every_command_has_a_name_of_its_own_and_words() -> None:
    assert len(BY_NAME) == len(COMMANDS)
    assert len({full_words(each.name) for each in COMMANDS}) == len(COMMANDS), "two that cannot be told apart"
    assert set(FULL_WORDS) <= set(BY_NAME)


def test_a_mac_keeps_its_own_keys() -> None:
    taken = {key for each in COMMANDS for key in each.default_keys("darwin")}
    assert not taken & MACS_OWN
    assert BY_NAME["quit"].default_keys("darwin") == ("Ctrl+Q",)
    assert BY_NAME["minimise"].default_keys("darwin") == ("Ctrl+M",)
    assert BY_NAME["minimise"].default_keys("linux") == ()


def test_windows_ends_programs_its_own_way() -> None:
    assert BY_NAME["quit"].default_keys("win32") == ()
    assert BY_NAME["edit-redo"].default_keys("win32")[0] == "Ctrl+Y"


def test_a_clash_is_found_where_both_places_are_heard() -> None:
    everywhere = Keymap("linux", {"job-tags": ("Ctrl+N",)})
    assert ("Ctrl+N", "job-tags", "new-chat") in everywhere.clashes()
    apart = Keymap("linux", {"save-template": ("Ctrl+N",)})
    assert apart.clashes() == (), "the templates are a window of their own"
    assert overlap(Place.WINDOW, Place.JOBS)
    assert overlap(Place.ANYWHERE, Place.TEMPLATES)
    assert not overlap(Place.TALK, Place.JOBS)
    assert not any(overlap(Place.WINDOW, place) for place in OUTSIDE)


def test_other_keys_are_kept_and_read_back() -> None:
    changed = Keymap("linux").with_keys("new-chat", ["Ctrl+Alt+N"])
    assert changed.keys("new-chat") == ("Ctrl+Alt+N",)
    assert changed.changed == ("new-chat",)
    again = Keymap.of_text("linux", changed.text())
    assert again.keys("new-chat") == ("Ctrl+Alt+N",)
    assert again.keys("new-job") == ("Ctrl+J",)


def test_a_command_may_have_no_keys() -> None:
    none = Keymap.of_text("linux", Keymap("linux").with_keys("find-next", []).text())
    assert none.keys("find-next") == ()
    assert none.is_changed("find-next")


def test_a_key_that_is_taken_is_named_and_can_be_taken_over() -> None:
    keymap = Keymap("linux")
    taken = keymap.taken_by("Ctrl+J", "new-pro")
    assert taken is not None
    assert taken.name == "new-job"
    assert keymap.taken_by("Ctrl+J", "new-job") is None, "not by itself"
    over = keymap.with_keys("new-pro", ["Ctrl+J"])
    assert over.keys("new-pro") == ("Ctrl+J",)
    assert over.keys("new-job") == ()
    assert over.clashes() == ()


def test_putting_one_back_takes_its_key_back_from_the_other() -> None:
    over = Keymap("linux").with_keys("new-pro", ["Ctrl+J"])
    back = over.reset("new-job")
    assert back.keys("new-job") == ("Ctrl+J",)
    assert back.keys("new-pro") == ()
    assert back.reset("new-pro").text() == "", "as delivered is nothing to keep"


def test_what_is_as_delivered_on_this_platform_is_not_kept() -> None:
    assert Keymap("darwin", {"quit": ("Ctrl+Q",)}).text() == ""


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"new-chat": 5}', '{"new-chat": [5]}', '{"new-chat": [""]}', '{"gone": ["Ctrl+B"]}', "null"]
)
def test_spoilt_or_older_text_changes_nothing(text: str) -> None:
    assert Keymap.of_text("linux", text).changed == ()
