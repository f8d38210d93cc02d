"""Puts the design of a comparison together: the form, what decides about it, and its windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.comparison import Design
from desktop_app.domain.comparison_tasks import Task
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.problems import Problem
from desktop_app.language import tr
from desktop_app.services.checking_port import AnswerChecker
from desktop_app.services.comparison import Comparisons
from desktop_app.services.ports import Clock
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.ui.comparison_tab.setup.check_room import CheckRoom
from desktop_app.ui.comparison_tab.setup.designing import Designing
from desktop_app.ui.comparison_tab.setup.file_room import FileRoom
from desktop_app.ui.comparison_tab.setup.filling import Filling
from desktop_app.ui.comparison_tab.setup.form import SetupForm
from desktop_app.ui.comparison_tab.setup.values import AxisShown, EstimateShown, Offer, ReadFile
from desktop_app.ui.comparison_tab.shown import short
from desktop_app.ui.model_words import ModelOffer
from desktop_app.ui.notices import Notice, NoticeAction, problem_notice
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.widgets.model_picker import ModelChoice


@dataclass(frozen=True, slots=True)
class SetupTools:
    """What the design of a comparison needs beside the services of the tab: reading files of rows, holding answers
    against checks, and the file of questions whose answers are known."""

    read_file: ReadFile
    checker: AnswerChecker
    known_questions: Path


class SetupRoom:
    """Fulfils `DesignView` with the form; `notice` shows a message above the tab."""

    def __init__(
        self,
        form: SetupForm,
        *,
        comparisons: Comparisons,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Clock,
        spending: Spending,
        tools: SetupTools,
        notice: Callable[[Notice], None],
        open_models: Callable[[str], object],
    ) -> None:
        self.form = form
        self._notice = notice
        self.designing = Designing(
            self,
            comparisons=comparisons,
            catalogue=catalogue,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            spending=spending,
        )
        self._preferences = preferences
        self.filling = Filling(self, read=tools.read_file, known=tools.known_questions, tasks=tasks)
        self.checks = CheckRoom(form, tools.checker, preferences, tasks)
        self.files = FileRoom(form, tools.read_file, preferences, tasks, self.filling.add)
        self._connect(open_models)

    def _connect(self, open_models: Callable[[str], object]) -> None:
        form, designing = self.form, self.designing
        form.changed.connect(designing.changed)
        form.run_pressed.connect(designing.run)
        form.clear_pressed.connect(designing.clear)
        form.price_pressed.connect(lambda: open_models(form.choice.model.model_id()))
        choice, asked = form.choice, form.asked
        choice.model_chosen.connect(designing.choose_model)
        choice.axis_chosen.connect(designing.choose_axis)
        choice.levels_changed.connect(designing.choose_levels)
        choice.model_added.connect(designing.add_model)
        asked.pasted.connect(self.filling.paste)
        asked.known_wanted.connect(self.filling.add_known)
        asked.suggestion_wanted.connect(self.filling.suggest)
        asked.checks_changed.connect(self.filling.look_at)
        designing.drafting.moved.watch(lambda draft_id: form.show_kept(bool(draft_id)))

    # -- what is asked of the form -----------------------------------------------------------------------------

    def show_models(self, models: Sequence[ModelOffer], chosen: str, note: str) -> None:
        """The models to choose from, and what to know about the chosen one."""
        choices = [ModelChoice(offer.model_id, offer.note, offer.tone, offer.group) for offer in models]
        self.form.choice.show_models(choices, chosen, note)

    def show_efforts(self, offered: Sequence[Offer], chosen: Sequence[str]) -> None:
        """What all chosen models accept."""
        self.form.choice.show_efforts(offered, chosen)

    def show_axis(self, shown: AxisShown) -> None:
        """What may be varied besides."""
        self.form.choice.show_axis(shown)

    def show_estimate(self, shown: EstimateShown) -> None:
        """What it may cost, or why it cannot be run."""
        self.form.show_estimate(shown)

    def show_hint(self, hint: str) -> None:
        """What so many repeats can show."""
        self.form.choice.show_hint(hint)

    def show_design(self, design: Design) -> None:
        """Everything that is written."""
        self.form.show_design(design)

    def design(self) -> Design:
        """What is set up."""
        return self.form.design()

    def tasks_now(self) -> Sequence[Task]:
        """The questions as they are written now."""
        return self.form.asked.tasks

    def add_tasks(self, tasks: Sequence[Task], source: str) -> None:
        """More questions, from `source` where they come from a file."""
        self.form.add_tasks(tasks, source)

    def set_repeats(self, repeats: int) -> None:
        """How often each is asked."""
        self.form.repeats.setValue(repeats)

    def show_fault(self, fault: str) -> None:
        """What is wrong with the checks of the chosen question."""
        self.form.asked.fields.show_fault(fault)

    def suggest_checks(self, checks: str) -> None:
        """Checks that fit what was just written."""
        self.form.asked.fields.set_checks(checks)

    def show_problem(self, problem: Problem) -> None:
        """What went wrong and what to do."""
        self._notice(problem_notice(problem, "comparison"))

    def show_said(self, happened: str, more: str = "", *, wrong: bool = False) -> None:
        """What became of something the person did."""
        self._notice(Notice("setup", "warning" if wrong else "success", happened, more))

    def show_draft_deleted(self, draft_id: str, title: str) -> None:
        """With a way back."""
        undo = NoticeAction(f"draft:{draft_id}", tr("Undo"))
        self._notice(
            Notice("draft", "info", tr("The draft “{title}” was deleted.", title=short(title, 80)), actions=(undo,))
        )

    async def close(self) -> None:
        """The tab goes away: the windows with it, and what is written is kept."""
        self.checks.close()
        self.files.close()
        await self.designing.close()
