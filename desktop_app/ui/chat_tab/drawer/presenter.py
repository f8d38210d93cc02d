"""Takes over what is written in a chat's drawer, at once; presets, templates and the schema of answers too. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from desktop_app.domain.chat_options import ChatOptions
from desktop_app.domain.conversation import Conversation, Message, UsedTemplate
from desktop_app.domain.developer_presets import Preset
from desktop_app.domain.identifiers import ConversationId
from desktop_app.domain.problems import Problem, ProblemError
from desktop_app.domain.templates import Filled, Template
from desktop_app.language import tr
from desktop_app.services.chat import Chat
from desktop_app.services.developer_presets import DeveloperPresets
from desktop_app.services.preferences import Preferences
from desktop_app.ui.chat_tab.beside import ChatBeside
from desktop_app.ui.chat_tab.drawer.values import DrawerShown, accepted, drawer_of, faults_of
from desktop_app.ui.conversation_in_view import Change, ConversationInView
from desktop_app.ui.page_protocol import PageView
from desktop_app.ui.plumbing.tasks import Tasks

_OPEN = "chat.drawer"
NO_SUMMARY_NOTICE = "no_summaries"


class Taken(Protocol):
    """A template with its variables filled."""

    @property
    def filled(self) -> Filled: ...

    @property
    def used(self) -> UsedTemplate: ...

    @property
    def with_developer(self) -> bool: ...


class DrawerView(PageView, Protocol):
    """What the presenter needs of the drawer and its dialogs."""

    def show_drawer(self, shown: DrawerShown) -> None: ...

    def open_drawer(self, wanted: bool) -> None: ...

    def show_option_faults(self, faults: Mapping[str, str]) -> None: ...

    def flush_drawer(self) -> None:
        """Tell what is still being written."""
        ...

    async def take_template(self, templates: Sequence[Template]) -> Taken | int | None:
        """A number where the window of templates is wanted instead."""
        ...

    async def edit_schema(self, text: str) -> str | None: ...

    def open_presets(self) -> None: ...

    def begin_preset(self, text: str) -> None:
        """A new one in that dialog, to be named."""
        ...

    def show_presets(self, presets: Sequence[Preset] | None, selected: str, words: str, *, undo: bool) -> None:
        """All of them in their dialog, with one open and what happened; None leaves them as they are."""
        ...

    def insert_text(self, text: str) -> None:
        """Into the composer, behind what is written."""
        ...


class DrawerPresenter:
    """`apply` changes the conversation in view and shows what follows from that. Without `beside` there
    is no library of templates."""

    def __init__(
        self,
        view: DrawerView,
        chat: Chat,
        preferences: Preferences,
        tasks: Tasks,
        here: Callable[[], ConversationInView[Message]],
        apply: Callable[[Change], None],
        beside: ChatBeside | None = None,
    ) -> None:
        self._view = view
        self._chat = chat
        self._presets = presets = DeveloperPresets(preferences)
        self._preferences = preferences
        self._tasks = tasks
        self._here = here
        self._apply = apply
        self._beside = beside
        self._deleted: Preset | None = None
        self._inserted: dict[ConversationId, tuple[UsedTemplate, str]] = {}
        self._told_no_summaries = False
        self._closing = False
        self._last: list[tuple[ConversationId, Change]] = []
        self._ends = (
            presets.presets.watch(lambda _: self.show(), at_once=False),
            chat.no_summaries.watch(self._no_summaries),
        )

    @property
    def has_templates(self) -> bool:
        """Whether there is a library to take one from."""
        return self._beside is not None

    def start(self) -> None:
        """As it was left."""
        self._presets.load()
        self._view.open_drawer(self._preferences.recall(_OPEN) == "yes")

    async def close(self) -> None:
        """Keep what was being written."""
        for end in self._ends:
            end()
        self._closing = True
        self._view.flush_drawer()
        for conversation_id, change in self._last:
            await self._chat.kept.update(conversation_id, change)

    def opened(self, wanted: bool) -> None:
        """The person opened or shut it."""
        self._tasks.spawn(self._preferences.remember_if_possible(_OPEN, "yes" if wanted else ""), name="drawer")

    def show(self) -> None:
        """What holds for the conversation in view."""
        conversation = self._here().conversation
        if conversation is not None:
            profile = self._chat.profile(conversation)
            self._view.show_drawer(drawer_of(conversation, profile, self._chat.dialect, self._presets.presets.value))

    # -- what is written ---------------------------------------------------------------------------------------

    def written(self, conversation_id: str, developer: str, options: ChatOptions) -> None:
        """Another developer message, or other options; what is wrong is told and changes nothing."""
        self._view.show_option_faults(faults_of(options))

        def change(stored: Conversation) -> Conversation:
            return replace(stored, developer_message=developer, options=accepted(stored.options, options))

        self._change(conversation_id, change)
        conversation = self._here().conversation
        if options.structured and not options.answer_schema and conversation and conversation.id == conversation_id:
            self.edit_schema()

    def _change(self, conversation_id: str, change: Change) -> None:
        if self._closing:
            self._last.append((ConversationId(conversation_id), change))
        elif self._here().shows(conversation_id):
            self._apply(change)
        else:  # written just before another conversation came into view
            changing = self._chat.kept.update(ConversationId(conversation_id), change)
            self._tasks.spawn(self._quietly(changing), name="keep choice")

    async def _quietly(self, changing: object) -> None:
        try:
            await changing  # type: ignore[misc]
        except ProblemError as error:
            self._here().tell_problem(error.problem)

    # -- presets -----------------------------------------------------------------------------------------------

    def take_preset(self, preset_id: str) -> None:
        """Its text becomes the developer message."""
        preset = next((each for each in self._presets.presets.value if each.id == preset_id), None)
        if preset is not None:
            self._apply(lambda stored: replace(stored, developer_message=preset.text))

    def open_presets(self, *, with_message: bool) -> None:
        """Change the presets; `with_message` begins a new one with the chat's developer message."""
        self._view.flush_drawer()
        conversation = self._here().conversation
        message = conversation.developer_message if conversation else ""
        known = self._presets.with_text(message)
        self._view.open_presets()
        self._view.show_presets(self._presets.presets.value, known.id if known else "", "", undo=False)
        if with_message and known is None:
            self._view.begin_preset(message)

    def keep_preset(self, preset_id: str, name: str, text: str) -> None:
        """Save it, under its name or another one."""
        self._tasks.spawn(self._keep_preset(preset_id, name, text), name="keep preset")

    async def _keep_preset(self, preset_id: str, name: str, text: str) -> None:
        try:
            saved = await self._presets.save(name, text, preset_id)
        except ProblemError as error:
            self._view.show_presets(None, "", error.problem.happened, undo=False)
        else:
            self._view.show_presets(
                self._presets.presets.value, saved.id, tr("“{saved}” is saved.", saved=saved.name), undo=False
            )

    def delete_preset(self, preset_id: str) -> None:
        """With a way back."""
        self._tasks.spawn(self._delete_preset(preset_id), name="delete preset")

    async def _delete_preset(self, preset_id: str) -> None:
        try:
            self._deleted = await self._presets.delete(preset_id)
        except ProblemError as error:
            self._view.show_presets(None, "", error.problem.happened, undo=False)
        else:
            name = self._deleted.name if self._deleted else ""
            self._view.show_presets(self._presets.presets.value, "", tr("“{name}” was deleted.", name=name), undo=True)

    def restore_preset(self) -> None:
        """Undo the last deletion."""
        if self._deleted is not None:
            self._tasks.spawn(self._restore_preset(self._deleted), name="restore preset")
            self._deleted = None

    async def _restore_preset(self, preset: Preset) -> None:
        try:
            await self._presets.restore(preset)
        except ProblemError as error:
            self._view.show_presets(None, "", error.problem.happened, undo=False)
        else:
            self._view.show_presets(self._presets.presets.value, preset.id, "", undo=False)

    # -- templates and the schema --------------------------------------------------------------------------------

    def insert_template(self) -> None:
        """Choose one, fill it, and put its text into the composer."""
        if self._beside is not None and self._here().conversation is not None:
            self._here().spawn(self._insert_template, "insert template")

    async def _insert_template(self) -> None:
        conversation, beside = self._here().conversation, self._beside
        if conversation is None or beside is None:
            return
        taken = await self._view.take_template(beside.templates.templates.value)
        if isinstance(taken, int):
            beside.open_templates()
        elif taken is not None and self._here().shows(conversation.id):
            if taken.with_developer:
                text = taken.filled.developer_message
                self._apply(lambda stored: replace(stored, developer_message=text))
            self._view.insert_text(taken.filled.text)
            self._inserted[conversation.id] = (taken.used, taken.filled.text)

    def template_of(self, conversation_id: ConversationId, text: str) -> UsedTemplate | None:
        """The template that a question which is about to be sent was made from: its text, or how it begins, is still
        there."""
        found = self._inserted.get(conversation_id)
        if found is None:
            return None
        used, inserted = found
        first = next((line for line in inserted.splitlines() if line.strip()), inserted).strip()
        return used if first and first in text else None

    def sent(self, conversation_id: ConversationId) -> None:
        """Its question is on disk."""
        self._inserted.pop(conversation_id, None)

    def edit_schema(self) -> None:
        """Write the schema that answers have to fit."""
        self._here().spawn(self._edit_schema, "edit schema")

    async def _edit_schema(self) -> None:
        conversation = self._here().conversation
        if conversation is None:
            return
        text = await self._view.edit_schema(conversation.options.answer_schema)
        if text is not None:
            self._change(conversation.id, lambda stored: _with_schema(stored, text))
        elif not conversation.options.answer_schema:
            self._change(conversation.id, lambda stored: _with_schema(stored, ""))

    def _no_summaries(self, problem: Problem) -> None:
        if not self._told_no_summaries:
            self._told_no_summaries = True
            self._view.show_notice(
                NO_SUMMARY_NOTICE,
                "info",
                tr("Your organization may not have reasoning summaries, so answers come without them."),
                tr("It can be verified in the provider's settings; Ponder asks again after a restart."),
            )


def _with_schema(conversation: Conversation, text: str) -> Conversation:
    options = replace(conversation.options, answer_schema=text, structured=True if text else None)
    return replace(conversation, options=options)
