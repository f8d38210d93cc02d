"""Decides what the Pro tab shows: conversations whose every answer is a job, the running one as a card."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from desktop_app.domain.caps import CapHold
from desktop_app.domain.conversation import Conversation
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.jobs import Job, JobOrigin
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.settings import PRO_ASK_ABOVE
from desktop_app.language import tr
from desktop_app.services.background_jobs import BackgroundJobs
from desktop_app.services.preferences import Preferences
from desktop_app.services.pro import Pro, ProPlan, ProTurn
from desktop_app.services.spending import Spending
from desktop_app.ui import formats
from desktop_app.ui.answer_text import details_rows, pretty_json
from desktop_app.ui.conversation_in_view import STORAGE, UNDO, ConversationInView
from desktop_app.ui.conversation_list.view_protocol import ConversationListView
from desktop_app.ui.estimate_words import NOT_COUNTED, SET_PRICE, told_words
from desktop_app.ui.holds_now import hold_now
from desktop_app.ui.measuring import Measuring
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.pro_tab.answer_actions import AnswerActions
from desktop_app.ui.pro_tab.entries import (
    AGAIN,
    COPY,
    DETAILS,
    LOOK_AGAIN,
    answer_key,
    follow_up_actions,
    job_figures,
    notice_of,
    turn_entries,
)
from desktop_app.ui.pro_tab.estimate import estimate_tooltip, estimate_words, price_question
from desktop_app.ui.pro_tab.running_card import running_card
from desktop_app.ui.pro_tab.turnover import Turnover
from desktop_app.ui.pro_tab.view_protocol import ProView
from desktop_app.ui.retention_words import kept_sentence
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

ANSWER, REFUSED, UNPRICED, PRICE = "answer", "refused", "unpriced", "set_price"
NO_FILES = "no_files"


class ProPresenter:
    """`here` is the conversation in view; everything about answers comes from the ledger."""

    def __init__(
        self,
        view: ProView,
        list_view: ConversationListView,
        pro: Pro,
        jobs: BackgroundJobs,
        *,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
        spending: Spending,
        open_settings: Callable[[], object],
        open_models: Callable[[str], object],
        simulated: bool,
    ) -> None:
        self._view = view
        self._pro = pro
        self._jobs = jobs
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._simulated = simulated
        self._spending = spending
        self._open_models = open_models
        self.turnover = Turnover(view, pro, preferences, tasks, clock)
        self._actions = AnswerActions(jobs, spending, view, open_settings)
        self._hold: CapHold | None = None
        self._left_out: frozenset[MessageId] = frozenset()
        self._asking = False
        self._reloads = 0
        self.here: ConversationInView[ProTurn] = ConversationInView(
            view,
            list_view,
            pro.kept,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            memory="pro",
            load=pro.thread,
            new=pro.new_conversation,
            show=self._show,
        )
        self._meter = Measuring(pro.plan, tasks, self._planned, self.here.tell_problem)
        self._ends = (
            jobs.ledger.changed.watch(self._jobs_changed),
            spending.today.watch(lambda _: self._money_changed(), at_once=False),
            preferences.settings.watch(lambda _: self._money_changed(), at_once=False),
            formats.currency.watch(lambda _: self._show_thread(), at_once=False),
        )

    async def start(self) -> None:
        """Show the list, and what was open when the app was closed."""
        self.turnover.show()
        self._show_busy()
        await self.here.start()

    async def close(self) -> None:
        """Keep what is written but not sent."""
        for end in self._ends:
            end()
        self.turnover.close()
        self._meter.cancel()
        await self.here.close()

    def seen(self) -> None:
        """The tab came to the front: what ended meanwhile is no longer new."""
        self.turnover.show()
        self._mark_seen()

    # -- what is shown ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Another conversation came into view."""
        self._left_out = frozenset()
        self._view.remove_notice(REFUSED)
        self._show_developer_message()
        self._show_thread()

    def _show_developer_message(self) -> None:
        self._view.show_developer_message(bool(self.here.conversation and self.here.conversation.developer_message))
        self._measure()

    def _show_thread(self) -> None:
        self._view.show_entries(self._entries())
        self._show_card()
        self._show_follow_up()
        self._measure()
        self._mark_seen()

    def _entries(self) -> list[TranscriptEntry]:
        last = len(self.here.said) - 1
        return [
            entry
            for number, turn in enumerate(self.here.said)
            for entry in turn_entries(turn, excluded=turn.question.id in self._left_out, last=number == last)
        ]

    def _running_job(self) -> Job | None:
        return self.here.said[-1].job if self.here.said and self.here.said[-1].running else None

    def _show_card(self) -> None:
        job = self._running_job()
        if job is None:
            self._hold = None
            self._view.show_card(None)
            return
        self._hold = hold_now(self._spending, job)
        card = running_card(
            job,
            self._clock(),
            cancelling=self._jobs.cancel_is_wanted(job.id),
            elsewhere=self._jobs.is_elsewhere(job),
            check_problem=self._jobs.check_problem(job.id),
            hold=self._hold,
        )
        self._view.show_card(card)

    def _money_changed(self) -> None:
        """What holds the question may be another cap now, or by another sum."""
        if self._hold is not None:
            self._show_card()

    def tick(self) -> None:
        """A second has passed while the card is visible."""
        self._show_card()

    def _show_follow_up(self) -> None:
        job = self.here.said[-1].job if self.here.said else None
        actions = follow_up_actions(job) if job is not None and job.status.terminal else ()
        if job is None or not actions:
            self._view.remove_notice(ANSWER)
        elif job.problem is not None:
            self._view.show_problem(ANSWER, job.problem, actions)
        else:
            self._view.show_notice(ANSWER, "warning", notice_of(job), actions=actions)

    def _mark_seen(self) -> None:
        if not self._view.is_seen():
            return
        for turn in self.here.said:
            if turn.job is not None and self._jobs.ledger.is_new(turn.job.id):
                self.here.spawn(partial(self._jobs.mark_seen, turn.job.id), "mark answer seen")

    def _show_busy(self) -> None:
        live = [job for job in self._jobs.ledger.live.values() if job.origin is JobOrigin.PRO]
        self.here.list.show_busy({job.conversation_id for job in live if job.conversation_id})

    # -- the ledger ------------------------------------------------------------------------------------------

    def _jobs_changed(self, jobs: Sequence[Job]) -> None:
        mine = [job for job in jobs if job.origin is JobOrigin.PRO]
        if not mine:
            return
        self._show_busy()
        if self.here.conversation is None or not any(self.here.shows(job.conversation_id) for job in mine):
            return
        known = self._running_job()
        newest = next((job for job in mine if known is not None and job.id == known.id), None)
        if newest is not None and not newest.status.terminal:
            self.here.said = (*self.here.said[:-1], replace(self.here.said[-1], job=newest))
            self._show_card()
        else:
            self.here.spawn(partial(self._reload, self.here.conversation.id), "reload Pro conversation")

    async def _reload(self, conversation_id: ConversationId) -> None:
        self._reloads += 1
        turn = self._reloads
        thread = await self._pro.thread(conversation_id)
        if turn == self._reloads and self.here.shows(conversation_id):  # a later one knows more
            self.here.said = thread
            self._show_thread()

    # -- asking ----------------------------------------------------------------------------------------------

    def edited(self) -> None:
        """The person paused in writing."""
        self.here.keep_draft()
        self._measure()

    def _measure(self) -> None:
        if self.here.conversation is not None:
            self._meter.measure(self.here.conversation, self.here.said, self._view.text())

    def _planned(self, plan: ProPlan | None, text: str) -> None:
        words = estimate_words(plan, self.here.said, text, simulated=self._simulated)
        refusal = plan.problem.happened if plan and plan.problem else ""
        self._view.show_meter(words, refusal, estimate_tooltip(plan, simulated=self._simulated) if text.strip() else "")
        self._say_unpriced(plan)
        self._view.show_too_long(plan.problem if plan and plan.history.too_long else None)
        left_out = frozenset(plan.history.left_out) if plan else frozenset()
        if left_out != self._left_out:
            self._left_out = left_out
            self._view.show_entries(self._entries())

    def _say_unpriced(self, plan: ProPlan | None) -> None:
        if plan is None or not self._view.text().strip() or plan.problem is not None or plan.estimate.high is not None:
            self._view.remove_notice(UNPRICED)
        else:
            self._view.show_notice(UNPRICED, "warning", tr(NOT_COUNTED), actions=((PRICE, tr(SET_PRICE)),))

    def ask(self, text: str) -> None:
        """Ask; the composer is cleared once the question is on disk."""
        conversation = self.here.conversation
        if conversation is not None:
            self._start(lambda: self._ask(conversation, text))

    def _ask_again(self) -> None:
        conversation = self.here.conversation
        if conversation is not None and self.here.said:
            self._start(lambda: self._ask_question_again(conversation, self.here.said[-1]))

    def _start(self, ask: Callable[[], Awaitable[None]]) -> None:
        """One question at a time: while the person is being asked about the price, another press does nothing."""
        if not self._asking:
            self._asking = True
            self._view.remove_notice(REFUSED)
            self._tasks.spawn(self._told(ask), name="ask Pro")

    async def _told(self, ask: Callable[[], Awaitable[None]]) -> None:
        try:
            await ask()
        except ProblemError as error:
            # a draft that could not be saved says the same: one message for both
            key = STORAGE if error.problem.kind is ProblemKind.STORAGE else REFUSED
            self._view.show_problem(key, error.problem)
        finally:
            self._asking = False

    async def _ask(self, conversation: Conversation, text: str) -> None:
        if not await self._agreed(conversation, self.here.said, text):
            return
        await self._pro.ask(conversation, text)
        if self.here.shows(conversation.id):
            first = not self.here.said
            self.here.said = await self._pro.thread(conversation.id)
            self.here.sent(text, first=first)
            self._say_unpriced(None)
            self._show_thread()
            self._view.scroll_to_end()

    async def _ask_question_again(self, conversation: Conversation, turn: ProTurn) -> None:
        if await self._agreed(conversation, self.here.said[:-1], turn.question.text):
            await self._pro.ask_again(conversation, turn.question.id)
            await self._reload(conversation.id)

    async def _agreed(self, conversation: Conversation, thread: Sequence[ProTurn], text: str) -> bool:
        """Whether it may be sent: at once below the person's sum, by their word above it."""
        plan = await self._pro.plan(conversation, thread, text)
        if plan.problem is not None:
            raise ProblemError(plan.problem)
        if not plan.ask_first:
            return True
        limit, label = self._preferences[PRO_ASK_ABOVE], tr(self._pro.profile().label)
        question, detail = price_question(plan, label, limit, simulated=self._simulated)
        return await self._view.ask_price(question, detail)

    # -- buttons ---------------------------------------------------------------------------------------------

    def card_action(self, action: str) -> None:
        """A button of the running answer."""
        job = self._running_job()
        if job is not None:
            self.here.spawn(partial(self._actions.do, action, job.id, self._hold), f"{action} Pro answer")

    def entry_action(self, key: str, action: str) -> None:
        """A button under an entry."""
        for turn in self.here.said:
            if key == turn.question.id and action == COPY:
                self._view.copy(turn.question.text)
            elif key == answer_key(turn):
                self._answer_action(turn, action)

    def _answer_action(self, turn: ProTurn, action: str) -> None:
        job = turn.job
        if action == AGAIN:
            self._ask_again()
        elif job is not None and action == LOOK_AGAIN:
            self.here.spawn(partial(self._jobs.look_again, job.id), "look again")
        elif job is not None and action == COPY and job.answer is not None:
            self._view.copy(job.answer.shown_text)
        elif job is not None and action == DETAILS:
            self.here.spawn(partial(self._show_details, job), "show details")

    async def _show_details(self, job: Job) -> None:
        raw = await pretty_json(await self._jobs.raw_answer(job.id))
        rows = details_rows(job_figures(job), job.answer)
        told = told_words(job.estimate, job.cost)
        more = ((tr("Told before sending"), told), (tr("Kept at the server"), kept_sentence(job, self._clock())))
        await self._view.show_details((*rows, *(row for row in more if row[1])), raw)

    def notice_action(self, key: str, action: str) -> None:
        """A button of a notice."""
        if action == UNDO:
            self.here.undo()
        elif action == PRICE:
            self._open_models(self._pro.profile().model_id)
        elif key == ANSWER and self.here.said:
            self._answer_action(self.here.said[-1], action)

    def edit_developer_message(self) -> None:
        """Let the person write what stands before the conversation."""
        self.here.edit_developer_message(self._show_developer_message)

    def no_files(self) -> None:
        """Files or a picture were dropped or pasted: said, not ignored."""
        advice = tr("Paste their words here, or ask in Chat, where files and pictures can go along.")
        self._view.show_notice(NO_FILES, "warning", tr("Pro asks with text alone; nothing was attached."), advice)

    def link(self, target: str) -> None:
        """A link in an answer."""
        self.here.spawn(partial(self._view.ask_link, target), "ask about link")
