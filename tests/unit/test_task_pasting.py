"""Copied cells and lines become questions, whatever a spreadsheet or a person put into them."""

from __future__ import annotations

import csv
import io
import random

from desktop_app.domain.comparison import MOST_TASKS
from desktop_app.domain.comparison_tasks import TaskId
from desktop_app.domain.task_pasting import free_name, pasted_tasks, rows_of_text


def test_a_question_on_each_line() -> None:
    found = pasted_tasks("Why?\n\nHow, exactly?\r\nWho\n")
    assert [task.text for task in found.tasks] == ["Why?", "How, exactly?", "Who"]
    assert found.bad == ()


def test_cells_stand_in_the_tables_order_without_names_of_columns() -> None:
    (task,) = pasted_tasks("2+2?\t4\tnumber ±1\tmath, easy").tasks
    assert (task.text, task.expected, task.checks, task.tags) == ("2+2?", "4", "number ±1", ("math", "easy"))


def test_a_first_row_that_names_columns_decides_which_is_which() -> None:
    found = pasted_tasks("answer\tquestion\tid\n4\t2+2?\tsum\n\t\tonly a name\n9\t3*3?\tsum")
    assert [(task.id, task.text, task.expected) for task in found.tasks] == [("sum", "2+2?", "4"), ("2", "3*3?", "9")]
    assert [(bad.line, bad.why) for bad in found.bad] == [(3, "It has no question.")]


def test_one_word_that_could_be_a_heading_is_a_question_where_there_is_one_column() -> None:
    assert [task.text for task in pasted_tasks("question\nWhy?").tasks] == ["question", "Why?"]


def test_what_spreadsheets_copy_is_read_as_it_was() -> None:
    chance = random.Random(5)
    signs = ["a", "é", "한", '"', "\t", "\n", " ", ","]
    rows = [["".join(chance.choices(signs, k=chance.randint(1, 6))) + "x" for _ in range(3)] for _ in range(300)]
    copied = io.StringIO()
    csv.writer(copied, delimiter="\t", lineterminator="\n").writerows(rows)
    assert [cells for _, cells in rows_of_text(copied.getvalue())] == rows


def test_quotation_marks_that_belong_to_the_words_stay() -> None:
    assert rows_of_text('"No" is an answer\t"open') == [(1, ['"No" is an answer', '"open'])]
    assert rows_of_text('"a\nb"\tc\nd') == [(1, ["a\nb", "c"]), (3, ["d"])]


def test_names_that_are_taken_are_not_used_again() -> None:
    found = pasted_tasks("a\nb", [TaskId("1"), TaskId("3")])
    assert [task.id for task in found.tasks] == ["4", "5"]
    assert free_name([]) == "1"


def test_unreadable_checks_and_too_many_are_named_and_lose_nothing_else() -> None:
    found = pasted_tasks("ok\t1\tnumber\nbad\t1\tnumbr\n" + "x\n" * MOST_TASKS)
    assert len(found.tasks) == MOST_TASKS
    assert [bad.line for bad in found.bad] == [2, MOST_TASKS + 2]
    assert "Is “number” meant?" in found.bad[0].why
