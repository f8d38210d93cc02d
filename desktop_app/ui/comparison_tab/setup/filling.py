"""Fills the list of questions: with what was pasted, with the questions whose answers are known, and with checks."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from desktop_app.domain.comparison import MOST_TASKS
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.grading.text_scanner import CheckTextError
from desktop_app.domain.grading.written import read_checks
from desktop_app.domain.imports import ReadOptions
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.task_pasting import free_name, pasted_tasks
from desktop_app.domain.task_rows import BadTask, guessed_columns, tasks_of
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats
from desktop_app.ui.comparison_tab.setup import words
from desktop_app.ui.comparison_tab.setup.values import ReadFile
from desktop_app.ui.plumbing.tasks import Tasks

KNOWN_WORD_CHECKS = 'exact after "Answer:" ignoring case, spaces, punctuation'  # not shown
"""The questions that come with Ponder ask for a last line with the answer alone: mostly a number, else a word, a name
or a fraction."""
KNOWN_SOURCE = later("Ponder's questions with known answers")
LONGEST_CHECKED = 20_000
"""Characters of checks up to which each keystroke is looked at; longer ones are read when they are tried or run."""


class FillingView(Protocol):
    """What is asked of the form."""

    def tasks_now(self) -> Sequence[Task]: ...

    def add_tasks(self, tasks: Sequence[Task], source: str) -> None: ...

    def set_repeats(self, repeats: int) -> None: ...

    def show_fault(self, fault: str) -> None: ...

    def suggest_checks(self, checks: str) -> None: ...

    def show_said(self, happened: str, more: str = "", *, wrong: bool = False) -> None: ...

    def show_problem(self, problem: Problem) -> None: ...


class Filling:
    """Reads away from the window: nothing that is pasted or read may keep it waiting. Holds no Qt."""

    def __init__(self, view: FillingView, *, read: ReadFile, known: Path, tasks: Tasks) -> None:
        self._view = view
        self._read = read
        self._known = known
        self._tasks = tasks

    def paste(self, text: str) -> None:
        """Rows that were copied elsewhere."""
        if text.strip():
            self._tasks.spawn(self._paste(text), name="paste questions")
        else:
            self._view.show_said(tr("There is nothing to paste."), tr("Copy rows of a spreadsheet first."), wrong=True)

    async def _paste(self, text: str) -> None:
        found = await asyncio.to_thread(pasted_tasks, text, [task.id for task in self._written()])
        room = MOST_TASKS - len(self._written())
        kept = found.tasks[:room]
        self._view.add_tasks(kept, "")
        left_out = len(found.bad) + len(found.tasks) - len(kept)
        if left_out:
            self._view.show_said(
                trn(
                    "{n} question pasted, {left_out} left out.",
                    "{n} questions pasted, {left_out} left out.",
                    len(kept),
                    left_out=formats.number(left_out),
                ),
                _first_reason(found.bad) or tr("There may be at most {most}.", most=formats.number(MOST_TASKS)),
                wrong=True,
            )

    def _written(self) -> list[Task]:
        return [task for task in self._view.tasks_now() if task.text.strip()]

    def add_known(self) -> None:
        """Hard questions with their answers, so that somebody without any finds out how it works."""
        self._tasks.spawn(self._add_known(), name="questions with known answers")

    async def _add_known(self) -> None:
        try:
            content = await self._read(self._known, ReadOptions(), None)
        except ProblemError as error:
            self._view.show_problem(error.problem)
            return
        rows = [(row.line, row.cells) for row in content.rows]
        found = tasks_of(rows, guessed_columns(content.facts.columns), "")
        known = [replace(task, checks=known_checks(task.expected or "")) for task in found.tasks]
        alone = not self._written()
        if self.add(known, KNOWN_SOURCE) and alone:
            # so many questions show the knee with one answer of each; more would only cost
            self._view.set_repeats(1)
            said = trn(
                "{n} question with known answers, each asked once.",
                "{n} questions with known answers, each asked once.",
                len(found.tasks),
            )
            self._view.show_said(said, tr("What that costs stands below."))

    def add(self, tasks: Sequence[Task], source: str) -> int:
        """More questions, each under a free name; one that stands there already, with the same words, is left out.
        Returns how many were added."""
        used = {task.id for task in self._written()}
        there = {(task.text, task.expected) for task in self._written()}
        room = MOST_TASKS - len(used)
        fresh = [task for task in tasks if (task.text, task.expected) not in there][:room]
        named = []
        for task in fresh:
            own = TaskId(task.id) if task.id not in used else free_name(used)
            used.add(own)
            named.append(replace(task, id=own))
        self._view.add_tasks(named, source)
        if len(named) < len(tasks):
            self._view.show_said(
                trn("{n} question added.", "{n} questions added.", len(named)),
                tr(
                    "{count} stand there already, or are more than there may be.",
                    count=formats.number(len(tasks) - len(named)),
                ),
            )
        return len(named)

    def suggest(self, expected: str) -> None:
        """The check that fits a right answer that was just written."""
        checks = words.suggested_check(expected)
        if checks:
            self._view.suggest_checks(checks)

    def look_at(self, checks: str) -> None:
        """Say what is wrong with checks while they are written."""
        self._view.show_fault(fault_of(checks) if len(checks) <= LONGEST_CHECKED else "")


def known_checks(expected: str) -> str:
    """How the answer to one of Ponder's own questions is checked."""
    number = words.suggested_check(expected)
    return number if number == "number" else KNOWN_WORD_CHECKS


def fault_of(checks: str) -> str:
    """What is wrong with checks, and where; empty where they can be read."""
    try:
        read_checks(checks)
    except CheckTextError as error:
        return str(error)
    return ""


def _first_reason(bad: Sequence[BadTask]) -> str:
    return tr("Line {line}: {why}", line=formats.number(bad[0].line), why=bad[0].why) if bad else ""
