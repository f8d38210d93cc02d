"""Decides what the Chat tab shows: which conversation is in view, what may be chosen, and how its answers go on."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime

from desktop_app.domain.conversation import Conversation, Message
from desktop_app.domain.identifiers import ConversationId, MessageId
from desktop_app.domain.model_profiles import Catalogue
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.services.chat import Chat, SendPlan
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Watchable
from desktop_app.ui.answer_text import details_rows, pretty_json
from desktop_app.ui.chat_tab.answers_under_way import AnswersUnderWay
from desktop_app.ui.chat_tab.asking import Asking
from desktop_app.ui.chat_tab.choices import choices_for
from desktop_app.ui.chat_tab.choosing import Change, Choosing
from desktop_app.ui.chat_tab.entries import AGAIN, CONTINUE, COPY, DETAILS, message_entry
from desktop_app.ui.chat_tab.follow_up import SETTINGS, follow_up
from desktop_app.ui.chat_tab.live_answer import LiveAnswer, Step
from desktop_app.ui.chat_tab.meter import Meter, meter_words
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.conversation_list.presenter import ConversationListPresenter, ConversationListView
from desktop_app.ui.drafts import Drafts
from desktop_app.ui.plumbing.tasks import Tasks
from desktop_app.ui.widgets.transcript.entry import TranscriptEntry

OPEN_MEMORY, DRAFT_MEMORY = "chat.open", "chat.new_draft"
ANSWER, STORAGE, DELETED = "answer", "storage", "deleted"
UNDO = "undo"


class ChatPresenter:
    """In view is `_conversation` with `_messages`; answers in other conversations go on meanwhile."""

    def __init__(
        self,
        view: ChatView,
        list_view: ConversationListView,
        chat: Chat,
        *,
        catalogue: Catalogue,
        preferences: Preferences,
        tasks: Tasks,
        clock: Callable[[], float],
        open_settings: Callable[[], object],
        simulated: bool,
    ) -> None:
        self._view = view
        self._chat = chat
        self._catalogue = catalogue
        self._preferences = preferences
        self._tasks = tasks
        self._clock = clock
        self._open_settings = open_settings
        self._simulated = simulated
        self._conversation: Conversation | None = None
        self._messages: tuple[Message, ...] = ()
        self._left_out: frozenset[MessageId] = frozenset()
        self._deleted = ""
        self._opening = 0
        self._answers = AnswersUnderWay(self, tasks, clock)
        self._drafts = Drafts(chat.kept, preferences, tasks, DRAFT_MEMORY, self.tell_problem)
        self._meter = Meter(chat, tasks, self._planned, self.tell_problem)
        self.asking = Asking(chat, view, self._answers, tasks, lambda: self._conversation)
        self.choosing = Choosing(chat, self._apply)
        self.list = ConversationListPresenter(list_view, chat.kept, self, tasks, clock)
        self.running: Watchable[frozenset[ConversationId]] = Watchable(frozenset())
        """Conversations where an answer is being written."""
        self._stop_watching = chat.kept.changed.watch(self._row_changed)

    # -- in and out ------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Show the list, and what was open when the app was closed."""
        self.list.refresh()
        before = ConversationId(self._preferences.recall(OPEN_MEMORY))
        if not before or not await self._open(before, told=False):
            await self._show_new()

    async def close(self) -> None:
        """Keep what is written but not sent."""
        self._stop_watching()
        self.list.close()
        self._answers.close()
        self._meter.cancel()
        self._keep_draft()
        await self._drafts.save()

    def open(self, conversation_id: str) -> None:
        """Bring a conversation into view."""
        self._tasks.spawn(self._open(ConversationId(conversation_id), told=True), name="open conversation")

    def begin_new(self) -> None:
        """Bring an empty conversation into view."""
        self._tasks.spawn(self._show_new(), name="new conversation")

    async def _open(self, conversation_id: ConversationId, *, told: bool) -> bool:
        turn = await self._leave()
        try:
            conversation = await self._chat.kept.one(conversation_id)
            messages = await self._chat.messages(conversation_id)
        except ProblemError as error:
            self.tell_problem(error.problem)
            return False
        if turn != self._opening:
            return True  # another one was asked for meanwhile
        if conversation is None:
            if told:
                self._view.show_notice(STORAGE, "warning", "This conversation is no longer there.")
            return False
        self._show(conversation, messages, conversation.draft)
        return True

    async def _show_new(self) -> None:
        turn = await self._leave()
        conversation = await self._chat.new_conversation()
        if turn == self._opening:
            self._show(conversation, (), self._drafts.of_new())
            self._view.focus_composer()

    async def _leave(self) -> int:
        """Keep the draft of what is in view; the number tells whether a later wish overtook this one."""
        self._opening += 1
        turn = self._opening
        self._keep_draft()
        await self._drafts.save()
        return turn

    def _keep_draft(self) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        text = self._view.text()
        if text != (conversation.draft if self._messages else self._drafts.of_new()):
            self._conversation = replace(conversation, draft=text)
            self._drafts.edited(conversation.id, text)

    def _show(self, conversation: Conversation, messages: tuple[Message, ...], draft: str) -> None:
        self._conversation, self._messages, self._left_out = conversation, messages, frozenset()
        self.asking.left()
        self._view.show_title(conversation.title)
        self._view.show_entries(self._entries())
        self._view.set_text(draft)
        self._view.show_running(conversation.id in self._answers.conversations)
        self.list.show_selected(conversation.id)
        self._show_choices()
        self._show_follow_up()
        self._measure()
        self._remember_open(conversation.id if messages else "")

    def _remember_open(self, conversation_id: str) -> None:
        async def remember() -> None:
            await self._preferences.remember(OPEN_MEMORY, conversation_id)

        self._spawn(remember(), "remember conversation")

    def _spawn(self, work: Coroutine[None, None, None], name: str) -> None:
        """Work whose failure is told in a notice."""

        async def told() -> None:
            try:
                await work
            except ProblemError as error:
                self.tell_problem(error.problem)

        self._tasks.spawn(told(), name=name)

    # -- what is shown ---------------------------------------------------------------------------------------

    def tell_problem(self, problem: Problem) -> None:
        """Something around the conversations failed."""
        self._view.show_problem(STORAGE, problem)

    def _entries(self) -> list[TranscriptEntry]:
        return [self._entry(message) for message in self._messages]

    def _entry(self, message: Message) -> TranscriptEntry:
        live = self._live()
        if live is not None and live.message.id == message.id:
            return live.entry(self._clock())
        last = message is self._messages[-1] and live is None
        return message_entry(message, excluded=message.id in self._left_out, last=last)

    def _live(self) -> LiveAnswer | None:
        return self._answers.live(self._conversation.id) if self._conversation else None

    def _show_choices(self) -> None:
        if self._conversation is not None:
            today = datetime.fromtimestamp(self._clock(), UTC).date()
            self._view.show_choices(choices_for(self._conversation, self._catalogue, today))

    def _show_follow_up(self) -> None:
        found = follow_up(self._messages[-1]) if self._messages and self._live() is None else None
        if found is None:
            self._view.remove_notice(ANSWER)
        elif found.problem is not None:
            self._view.show_problem(ANSWER, found.problem, found.actions)
        else:
            self._view.show_notice(ANSWER, "warning", found.text, actions=found.actions)

    def edited(self) -> None:
        """The person paused in writing."""
        self._keep_draft()
        self._measure()

    def _measure(self) -> None:
        if self._conversation is not None:
            self._meter.measure(self._conversation, self._messages, self._view.text())

    def _planned(self, plan: SendPlan | None, text: str) -> None:
        words = meter_words(plan, self._messages, text, simulated=self._simulated)
        refusal = plan.problem.happened if plan and plan.problem else ""
        self._view.show_meter(words, refusal, urgent=bool(refusal))
        left_out = frozenset(plan.history.left_out) if plan else frozenset()
        if left_out != self._left_out:
            self._left_out = left_out
            self._view.show_entries(self._entries())

    # -- answers go on (Owner of AnswersUnderWay) -------------------------------------------------------------

    def answer_began(self, conversation_id: ConversationId, messages: tuple[Message, ...]) -> None:
        """The question is on disk, the answer on its way."""
        conversation, (question, answer) = self._conversation, messages
        if conversation is None or conversation_id != conversation.id:
            return
        known = [message.id for message in self._messages]
        if question.id in known:
            self._messages = self._messages[: known.index(question.id)]
        first = not known
        self._messages = (*self._messages, question, answer)
        self._take_out_of_composer(conversation, question.text, first=first)
        self._view.remove_notice(ANSWER)
        self._view.show_entries(self._entries())
        self._view.scroll_to_end()
        if first:
            self._remember_open(conversation_id)
            self.list.show_selected(conversation_id)

    def _take_out_of_composer(self, conversation: Conversation, sent: str, *, first: bool) -> None:
        """What was sent goes; what was written since, or beside an *ask again*, stays a draft."""
        self._drafts.sent(conversation.id, first=first)
        self._conversation = replace(conversation, draft="")
        written = self._view.text()
        if written.startswith(sent):
            self._view.set_text(written[len(sent) :].lstrip())
        self._keep_draft()

    def answer_grew(self, conversation_id: ConversationId, live: LiveAnswer, step: Step) -> None:
        """More was heard; shown at once only in view."""
        if self._conversation is None or conversation_id != self._conversation.id:
            return
        if step.text or step.thinking:
            self._view.grow_entry(live.message.id, step.text, step.thinking)
        if step.lines_changed:
            self._view.update_entry(live.entry(self._clock()))

    def answer_ended(self, conversation_id: ConversationId, message: Message) -> None:
        """However it ended."""
        if self._conversation is not None and conversation_id == self._conversation.id:
            self._messages = tuple(message if old.id == message.id else old for old in self._messages)
            self._view.update_entry(self._entry(self._messages[-1]))
            self._show_follow_up()

    def running_changed(self) -> None:
        """An answer began or is over somewhere."""
        running = self._answers.conversations
        if self._conversation is not None:
            self._view.show_running(self._conversation.id in running)
            self._measure()
        self.list.show_busy(running)
        self.running.set(running)

    # -- choices ---------------------------------------------------------------------------------------------

    def _apply(self, change: Change) -> None:
        conversation = self._conversation
        if conversation is None:
            return
        self._conversation = change(conversation)
        self._show_choices()
        self._measure()

        async def keep() -> None:
            await self._chat.kept.update(conversation.id, change)

        self._spawn(keep(), "keep choice")

    def edit_developer_message(self) -> None:
        """Let the person write what stands before the conversation."""
        if self._conversation is not None:
            self._tasks.spawn(self._edit_developer_message(self._conversation), name="developer message")

    async def _edit_developer_message(self, conversation: Conversation) -> None:
        text = await self._view.edit_developer_message(conversation.developer_message)
        if text is not None and self._conversation is not None and self._conversation.id == conversation.id:
            self.choosing.developer_message(text)

    # -- the list (ConversationListOwner) -----------------------------------------------------------------------

    def deleted(self, conversation: Conversation) -> None:
        """Offer to undo; show something else if it was in view."""
        self._deleted = conversation.id
        self._view.show_notice(DELETED, "info", f"“{conversation.title}” was deleted.", actions=((UNDO, "Undo"),))
        if self._conversation is not None and self._conversation.id == conversation.id:
            self.begin_new()

    def _row_changed(self, conversation_id: ConversationId) -> None:
        if self._conversation is not None and conversation_id == self._conversation.id:
            self._spawn(self._take_over_row(conversation_id), "reload conversation")

    async def _take_over_row(self, conversation_id: ConversationId) -> None:
        stored = await self._chat.kept.one(conversation_id)
        if stored is not None and self._conversation is not None and self._conversation.id == conversation_id:
            self._conversation = replace(self._conversation, title=stored.title, pinned=stored.pinned)
            self._view.show_title(stored.title)

    # -- buttons ---------------------------------------------------------------------------------------------

    def entry_action(self, key: str, action: str) -> None:
        """A button under an entry."""
        message = next((message for message in self._messages if message.id == key), None)
        if message is None:
            return
        if action == COPY:
            self._view.copy(message.text)
        elif action == AGAIN:
            self.asking.again(message.id)
        elif action == CONTINUE:
            self.asking.go_on()
        elif action == DETAILS:
            self._spawn(self._show_details(message), "show details")

    async def _show_details(self, message: Message) -> None:
        raw = await pretty_json(await self._chat.raw_answer(message.id))
        await self._view.show_details(details_rows(message.figures, message.answer), raw)

    def notice_action(self, key: str, action: str) -> None:
        """A button of a notice."""
        if action == SETTINGS:
            self._open_settings()
        elif action == UNDO:
            self._view.remove_notice(key)
            self.list.restore(self._deleted)
        elif key == ANSWER and self._messages:
            self.entry_action(self._messages[-1].id, action)
        else:
            self.asking.button(action)

    def link(self, target: str) -> None:
        """A link in an answer."""
        self._spawn(self._view.ask_link(target), "ask about link")
