"""The Compare tab as it stands in the window: real services, real data file, simulated API."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.simulator import Simulator
from tests.ui.comparison_tab.opened import Bench as Bench
from tests.ui.comparison_tab.opened import opened

_HERE = Path(__file__).parent

OpenBench = Callable[[], AbstractAsyncContextManager[Bench]]


@pytest.fixture
def bench(tmp_path: Path, simulator: Simulator, qtbot: QtBot) -> OpenBench:
    """`async with bench() as b`: opens on the same data file each time, as a restart would."""
    return lambda: opened(tmp_path, simulator)


_MAIN_WAYS = frozenset(
    (
        "test_not_known_then_bought_then_the_knee",
        "test_the_knee_becomes_the_default_and_survives_a_restart",
        "test_one_question_says_so_and_a_choice_is_recorded_as_one",
        "test_it_is_asked_told_and_grey_until_it_is_trusted",
        "test_checks_say_how_many_and_which_they_could_not_tell",
        "test_nothing_of_the_run_is_in_sight",
        "test_all_by_keys_and_uncovered_by_a_word_of_its_own",
        "test_left_off_it_stays_covered_and_goes_on_after_a_restart",
        "test_it_is_renamed_where_it_stands",
        "test_a_bundle_is_saved_opened_read_and_closed",
        "test_the_report_says_what_the_screen_says",
        "test_two_of_the_same_tasks_stand_side_by_side",
        "test_one_is_taken_over_into_the_form_and_stays_a_copy_of_its_own",
        "test_repeats_are_added_with_their_price_told_before",
        "test_an_effort_is_added_only_where_the_model_takes_it",
        "test_paused_and_resumed",
        "test_charts_show_what_ran_and_the_figures_say_the_same",
        "test_the_knee_is_that_of_the_verdict",
        "test_saved_as_a_picture_for_the_owner_only",
        "test_the_lowest_and_the_highest_effort_stand_beside_each_other_with_words_marked",
        "test_keys_go_through_tasks_repeats_and_columns",
        "test_the_focused_answer_is_graded_by_keys_and_buttons",
        "test_only_tasks_of_one_kind_are_walked",
        "test_a_link_is_shown_before_it_opens",
        "test_the_button_and_enter_open_it_at_what_is_read",
        "test_two_clicks_lead_from_the_empty_tab_to_answers_that_are_graded",
        "test_questions_are_added_edited_pasted_and_removed",
        "test_a_second_axis_offers_only_what_every_model_takes",
        "test_everything_set_up_is_in_the_design_and_outlives_a_restart",
        "test_several_drafts_are_kept_opened_and_deleted_with_a_way_back",
        "test_known_questions_fill_an_empty_form",
        "test_it_begins_with_an_invitation_and_the_form_says_what_is_missing",
        "test_only_the_efforts_a_model_accepts_can_be_taken",
        "test_run_fills_the_matrix_and_the_figures",
        "test_answers_are_walked_and_graded_by_keys",
        "test_cancelled_trials_say_so_and_can_be_asked_again",
        "test_held_trials_are_named_and_released",
        "test_figures_are_sorted_and_copied",
        "test_deleted_with_a_way_back",
        "test_what_was_written_and_chosen_outlives_a_restart",
        "test_spoilt_memory_does_no_harm",
        "test_every_control_has_a_name",
        "test_no_figure_of_the_matrix_is_hidden_in_a_small_window",
    )
)
"""Of the tests that open the whole tab and run an experiment, seconds each: the others run with `--long`."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Side ways of the tab are marked as long, so that the usual run stays short."""
    for item in items:
        whole = "bench" in getattr(item, "fixturenames", ())
        if item.path.parent == _HERE and whole and getattr(item, "originalname", item.name) not in _MAIN_WAYS:
            item.add_marker(pytest.mark.long)
