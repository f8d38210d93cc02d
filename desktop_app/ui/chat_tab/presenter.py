"""Decides what the Chat tab shows: the conversation in view, what may be chosen, and how its answers go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.model_profiles import KnownModels
from desktop_app.domain.settings import DEFAULT_MODEL, Settings
from desktop_app.services.chat import Chat, SendPlan
from desktop_app.services.periods import day_of
from desktop_app.services.preferences import Preferences
from desktop_app.services.spending import Spending
from desktop_app.services.watchable import Watchable
from desktop_app.ui import formats
from desktop_app.ui.answer_text import details_rows, pretty_json
from desktop_app.ui.attachments.presenter import Attaching, ChatFiles
from desktop_app.ui.chat_tab.answers_under_way import AnswersUnderWay
from desktop_app.ui.chat_tab.asking import Asking
from desktop_app.ui.chat_tab.before_sending import say_unpriced
from desktop_app.ui.chat_tab.beside import ChatBeside
from desktop_app.ui.chat_tab.branching import CANCEL_EDIT, UNHIDE, Branching
from desktop_app.ui.chat_tab.cache_words import cache_rows
from desktop_app.ui.chat_tab.checked_count import CountChecking, with_checked
from desktop_app.ui.chat_tab.choices import choices_for, efforts_of
from desktop_app.ui.chat_tab.choosing import Choosing
from desktop_app.ui.chat_tab.copying import COPIES, Copying
from desktop_app.ui.chat_tab.drawer.presenter import DrawerPresenter
from desktop_app.ui.chat_tab.entries import AGAIN, AGAIN_WITH, CONTINUE, DELETE, DETAILS, EDIT, message_entry
from desktop_app.ui.chat_tab.follow_up import SETTINGS, STANDARD_TIER, follow_up
from desktop_app.ui.chat_tab.live_answer import LiveAnswer, Step
from desktop_app.ui.chat_tab.meter import meter_words
from desktop_app.ui.chat_tab.money_beside import MoneyBeside
from desktop_app.ui.chat_tab.next_message import NextMessage
from desktop_app.ui.chat_tab.per_answer import SHOW_JOB, PerAnswer
from desktop_app.ui.chat_tab.state_words import in_force_words
from desktop_app.ui.chat_tab.told import with_told
from desktop_app.ui.chat_tab.usual_effort import UsualEffort
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_in_view import UNDO, Change, ConversationInView
from desktop_app.ui.conversation_list.view_protocol import ConversationListView
from desktop_app.ui.default_efforts import DefaultEfforts
from desktop_app.ui.estimate_tooltip import estimate_tooltip
from desktop_app.ui.measuring import Measuring
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.service_tiers import STANDARD
from desktop_app.ui.widgets.transcript.entry import ATTACHED, FORK_BACK, FORK_ON, TranscriptEntry

ANSWER = "answer"


class ChatPresenter:
    """`here` is the conversation in view; answers in other conversations go on meanwhile."""

    def __init__(
        self,
        view: ChatView,
        list_view: ConversationListView,
        chat: Chat,
        *,
        catalogue: KnownModels,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
        spending: Spending,
        open_settings: Callable[[], object],
        open_models: Callable[[str], object],
        simulated: bool,
        defaults: DefaultEfforts | None = None,
        beside: ChatBeside | None = None,
        attached: ChatFiles | None = None,
    ) -> None:
        self._view = view
        self._chat = chat
        self._catalogue = catalogue
        self._clock = clock
        self._open_settings = open_settings
        self._simulated = simulated
        self._left_out: frozenset[MessageId] = frozenset()
        self._answers = AnswersUnderWay(self, tasks, clock)
        self.branching = Branching(chat, view, lambda: self.here, self._show_again)
        self.here: ConversationInView[Message] = ConversationInView(
            view,
            list_view,
            chat.kept,
            preferences=preferences,
            tasks=tasks,
            clock=clock,
            memory="chat",
            load=self.branching.load,
            reach=chat.branches.reach,
            new=chat.new_conversation,
            show=self._show,
        )
        self._money = MoneyBeside(chat, view, tasks, simulated=simulated)
        self.attaching = Attaching(view.attaching, attached, catalogue, lambda: self.here, self._measure, clock)
        self.branching.on_edit = self.attaching.edit
        self._meter = Measuring(self.attaching.planning(chat.plan), tasks, self._planned, self.here.tell_problem)
        self._checking = CountChecking(beside.counts if beside else None, tasks, self._measure)
        self.asking = Asking(
            chat, view, self._answers, tasks, lambda: self.here.conversation, spending, open_models, self.attaching
        )
        self._spending = spending
        self.choosing = Choosing(chat, self._apply, lambda: not self.here.said)
        self.drawer = DrawerPresenter(view, chat, preferences, tasks, lambda: self.here, self._apply, beside)
        self.next = NextMessage(view, chat.kept, lambda: self.here, self._send_next, preferences)
        self.copying = Copying(view, lambda: self.here)
        self.per_answer = PerAnswer(view, chat, lambda: self.here, self._show_again, beside)
        self._default = preferences[DEFAULT_MODEL]
        self._usual = UsualEffort(defaults, self.here, self.choosing, self._show_choices)
        self._ends = (
            self._usual.close,
            catalogue.watch(self._models_changed),
            preferences.settings.watch(self._settings_changed, at_once=False),
            formats.currency.watch(lambda _: self._currency_changed(), at_once=False),
        )
        self.running: Watchable[frozenset[ConversationId]] = Watchable(frozenset())
        """Conversations where an answer is being written."""

    async def start(self) -> None:
        """Show the list, and what was open when the app was closed."""
        self.drawer.start()
        await self.next.start()
        await self.here.start()
        self.asking.go_on_with(self._chat.going_on)

    async def close(self) -> None:
        """Keep what is written but not sent; answers on their way are kept by the service."""
        for end in self._ends:
            end()
        self._answers.close()
        self._meter.cancel()
        self._checking.close()
        await self.drawer.close()
        await self.next.close()
        await self.asking.close()
        await self.here.close()

    # -- what is shown ---------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Another conversation came into view."""
        self._left_out = frozenset()
        self.asking.left()
        self.branching.left()
        self.attaching.entered()
        self.next.show()
        self._view.show_entries(self._entries())
        self._view.show_running(self._is_running())
        self._show_choices()
        self._show_follow_up()
        self._money.said(self.here.said)
        self._measure()

    def _show_again(self) -> None:
        """Another branch of the conversation in view, or other arrows."""
        self._view.show_entries(self._entries())
        self._show_follow_up()
        self._money.said(self.here.said)
        self._measure()

    def _entries(self) -> list[TranscriptEntry]:
        return [self._entry(message) for message in self.here.said]

    def _entry(self, message: Message) -> TranscriptEntry:
        live = self._live()
        if live is not None and live.message.id == message.id:
            return replace(live.entry(self._clock()), fork=self.branching.place(message))
        last, excluded = message.id == self.here.said[-1].id, message.id in self._left_out
        place = self.branching.place(message)
        return message_entry(message, excluded=excluded, last=last, idle=live is None, fork=place)

    def _live(self) -> LiveAnswer | None:
        return self._answers.live(self.here.conversation.id) if self.here.conversation else None

    def _is_running(self) -> bool:
        return self.here.conversation is not None and self.here.conversation.id in self._answers.conversations

    def _show_choices(self) -> None:
        if self.here.conversation is not None:
            today = day_of(self._clock())
            self._view.show_choices(choices_for(self.here.conversation, self._catalogue, today, self._usual.decision()))
            self.drawer.show()
            self.attaching.show()

    def _show_follow_up(self) -> None:
        found = follow_up(self.here.said[-1]) if self.here.said and self._live() is None else None
        if found is None:
            self._view.remove_notice(ANSWER)
        elif found.problem is not None:
            self._view.show_problem(ANSWER, found.problem, found.actions)
        else:
            self._view.show_notice(ANSWER, "warning", found.text, actions=found.actions)

    def edited(self) -> None:
        """The person paused in writing."""
        self.here.keep_draft()
        self._measure()

    def _measure(self) -> None:
        if self.here.conversation is not None:
            said, more = self.branching.before(self.here.said), bool(self.attaching.current)
            self._meter.measure(self.here.conversation, said, self._view.text(), more=more)

    def _planned(self, plan: SendPlan | None, text: str) -> None:
        text = text or self.attaching.names
        state = in_force_words(self.here.conversation, self._chat.dialect)
        words = meter_words(plan, self.here.said, text, simulated=self._simulated, state=state)
        refusal = plan.problem.happened if plan and plan.problem else ""
        details = plan.details if plan and text.strip() else None
        count = self._checking.look(self.here.conversation, self.here.said)
        words, tip = with_checked(words, estimate_tooltip(details, simulated=self._simulated), count, plan)
        self._view.show_meter(words, refusal, tip)
        say_unpriced(self._view, plan)
        self._money.planned(self.here.conversation, plan, text)
        self._view.show_too_long(plan.problem if plan else None)
        left_out = frozenset(plan.history.left_out) if plan else frozenset()
        if left_out != self._left_out:
            self._left_out = left_out
            self._view.show_entries(self._entries())

    # -- answers go on (Owner of AnswersUnderWay) -------------------------------------------------------------

    def answer_began(self, conversation_id: ConversationId, messages: tuple[Message, ...]) -> None:
        """The question is on disk, the answer on its way."""
        self.drawer.sent(conversation_id)
        self.next.began(conversation_id)
        question, answer = messages
        self.attaching.sent(question)
        if not self.here.shows(conversation_id):
            self.here.sent_elsewhere(question.text, first=question.parent_id is None)
            return
        known = [message.id for message in self.here.said]
        follows = known.index(question.parent_id) + 1 if question.parent_id in known else 0
        if question.id not in known:
            self.here.sent(question.text, first=not known)
        if question.id in known or follows < len(known):
            self.branching.refresh(conversation_id)
        self.branching.done()
        self.here.said = (*self.here.said[:follows], question, answer)
        say_unpriced(self._view, None)
        self._view.remove_notice(ANSWER)
        self._view.show_entries(self._entries())
        self._view.scroll_to_end()

    def answer_grew(self, conversation_id: ConversationId, live: LiveAnswer, step: Step) -> None:
        """More was heard; shown at once only in view."""
        if not self.here.shows(conversation_id):
            return
        if step.text or step.thinking:
            self._view.grow_entry(live.message.id, step.text, step.thinking)
        if step.lines_changed:
            self._view.update_entry(live.entry(self._clock()))

    def answer_ended(self, conversation_id: ConversationId, message: Message) -> None:
        """However it ended."""
        self.next.ended(conversation_id, message)
        if self.here.shows(conversation_id):
            self.here.said = tuple(message if old.id == message.id else old for old in self.here.said)
            self._view.show_entries(self._entries())  # the others may be asked again now, too
            self._show_follow_up()
            self._money.said(self.here.said)

    def running_changed(self) -> None:
        """An answer began or is over somewhere."""
        self._view.show_running(self._is_running())
        self._measure()
        self.here.list.show_busy(self._answers.conversations)
        self.running.set(self._answers.conversations)
        self.next.idle(self._answers.conversations)

    def send(self, text: str) -> None:
        """Ask what is written: next, or in the place of what is being written anew."""
        if self.branching.editing is not None:
            self.asking.instead(self.branching.editing, text)
        else:
            conversation = self.here.conversation
            self.asking.send(text, None, self.drawer.template_of(conversation.id, text) if conversation else None)

    def queue(self, text: str) -> None:
        """Send it once the answer that is being written has ended; a question that is just leaving is not asked twice
        because Enter was pressed twice."""
        if self.branching.editing is None and self._live() is not None:
            self.next.queue(text)

    def _send_next(self, text: str, conversation: Conversation) -> None:
        # files that are in the composer now belong to what is being written, not to what waited
        self.asking.send(text, conversation, self.drawer.template_of(conversation.id, text), bare=True)

    def escape(self) -> None:
        """End what is nearest: writing anew, or the answer that is being written."""
        if not self.branching.cancel_edit():
            self.asking.stop()

    # -- choices and buttons -----------------------------------------------------------------------------------

    def _apply(self, change: Change) -> None:
        self.here.apply(change)
        self._choices_changed()

    def _choices_changed(self) -> None:
        self._show_choices()
        self._measure()

    def _models_changed(self) -> None:
        """Another list of models, or something learned about one: choices that are no longer offered give way."""
        conversation = self.here.conversation
        if conversation is None:
            return
        if self._chat.fitted(conversation) != conversation:
            self._apply(self._chat.fitted)
        else:
            self._choices_changed()

    def _settings_changed(self, settings: Settings) -> None:
        """A chat in which nothing was said goes along with the default model."""
        before, self._default = self._default, settings[DEFAULT_MODEL]
        conversation = self.here.conversation
        if before != self._default and conversation and not self.here.said and conversation.model_id == before:
            self.choosing.model(self._default)

    def _currency_changed(self) -> None:
        """Every figure anew."""
        self._view.show_entries(self._entries())
        self._money.said(self.here.said)
        self._measure()

    def show_evidence(self) -> None:
        """What the default effort rests on."""
        self._usual.show_evidence()

    def entry_action(self, key: str, action: str) -> None:
        """A button under an entry."""
        message = next((message for message in self.here.said if message.id == key), None)
        if message is None:
            return
        if action in COPIES:
            self.copying.act(message, action)
        elif action == AGAIN:
            self.asking.again(message.id)
        elif action == AGAIN_WITH:
            self.here.spawn(partial(self._again_with, message), "ask again with")
        elif action == EDIT:
            self.branching.edit(message)
        elif action == DELETE:
            self.branching.delete(message)
        elif action in (FORK_BACK, FORK_ON):
            self.branching.walk(message, 1 if action == FORK_ON else -1)
        elif action == CONTINUE:
            self.asking.go_on()
        elif action == STANDARD_TIER:
            self.choosing.tier(STANDARD)
            self.asking.again(message.id)
        elif action.startswith(ATTACHED):
            self.attaching.open_sent(message.attachments[int(action.removeprefix(ATTACHED))])
        elif action == DETAILS:
            self.here.spawn(partial(self._show_details, message), "show details")
        else:
            self.per_answer.act(message, action)

    async def _again_with(self, message: Message) -> None:
        conversation = self.here.conversation
        if conversation is None:
            return
        choices = choices_for(conversation, self._catalogue, day_of(self._clock()))
        offered = partial(efforts_of, self._catalogue, chosen=conversation.effort)
        chosen = await self._view.choose_once(choices, offered)
        if chosen is not None and self.here.shows(conversation.id):
            self.asking.again(message.id, self.choosing.once(conversation, *chosen))

    async def _show_details(self, message: Message) -> None:
        raw = await pretty_json(await self._chat.raw_answer(message.id))
        usage, newest = message.answer.usage if message.answer else None, message.id == self.here.said[-1].id
        cache = cache_rows(self._money.reading, usage, newest=newest, simulated=self._simulated)
        rows = await with_told(details_rows(message.figures, message.answer), message, self._spending.store)
        await self._view.show_details((*rows, *cache), raw)

    def notice_action(self, key: str, action: str) -> None:
        """A button of a notice."""
        if action == SETTINGS:
            self._open_settings()
        elif action == UNDO:
            self.here.undo()
        elif action == UNHIDE:
            self.branching.undo()
        elif action == CANCEL_EDIT:
            self.branching.cancel_edit()
        elif action == SHOW_JOB:
            self.per_answer.show_job()
        elif key == ANSWER and self.here.said:
            self.entry_action(self.here.said[-1].id, action)
        else:
            self.asking.button(action)

    def link(self, target: str) -> None:
        """A link in an answer."""
        self.here.spawn(partial(self._view.ask_link, target), "ask about link")
