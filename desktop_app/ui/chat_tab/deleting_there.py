"""After chats were deleted here: what the provider still keeps of them, and a button that deletes it there. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.conversation import Conversation
from desktop_app.domain.problems import ProblemError
from desktop_app.language import tr, trn
from desktop_app.services.server_copies import DeletedThere, KeptThere, ServerCopies
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.plumbing.tasks import Tasks

THERE, DELETE_THERE = "kept_there", "delete_there"


class DeletingThere:
    """Asks nobody before the person presses the button."""

    def __init__(self, view: ChatView, copies: ServerCopies, tasks: Tasks) -> None:
        self._view = view
        self._copies = copies
        self._tasks = tasks
        self._kept = KeptThere()
        self._turn = 0

    def gone(self, conversations: Sequence[Conversation]) -> None:
        """They were deleted here just now; nothing for none: what was deleted came back."""
        self._turn += 1
        self._kept = KeptThere()
        self._view.remove_notice(THERE)
        if conversations:
            self._tasks.spawn(self._offer(self._turn, conversations), name="look what the provider keeps")

    def button(self, key: str, action: str) -> None:
        """A button of a notice."""
        if key == THERE and action == DELETE_THERE and self._kept:
            kept, self._kept = self._kept, KeptThere()
            words = tr("Deleting {what} at the provider…", what=_named(kept))
            self._view.show_notice(THERE, "info", words, lasting=True)
            self._tasks.spawn(self._delete(kept), name="delete at the provider")

    async def _offer(self, turn: int, conversations: Sequence[Conversation]) -> None:
        try:
            kept = await self._copies.of(conversations)
        except ProblemError:
            return  # the deletion itself has told that the disk refuses
        if kept and turn == self._turn:
            self._kept = kept
            advice = tr("Answers for 30 days, conversations until they are deleted. Deleting there cannot be undone.")
            told = tr("The provider still keeps {what} of what you deleted.", what=_named(self._kept))
            self._show(told, advice, tr("Delete there too"))

    async def _delete(self, kept: KeptThere) -> None:
        done = await self._copies.delete(kept)
        self._kept = done.left
        if done.problem is None:
            self._view.show_notice(THERE, "success", tr("Deleted at the provider: {what}.", what=_done(done)))
            return
        told = tr("Nothing was deleted at the provider.")
        if done.answers or done.conversations:
            told = tr("{what} deleted there, {left} not.", what=_done(done), left=_named(done.left))
        self._show(f"{told} {done.problem.happened}", done.problem.advice, tr("Try again"))

    def _show(self, text: str, advice: str, button: str) -> None:
        self._view.show_notice(THERE, "warning", text, advice, actions=((DELETE_THERE, button),))


def _named(kept: KeptThere) -> str:
    return _counted(len(kept.answers), len(kept.conversations))


def _done(done: DeletedThere) -> str:
    return _counted(done.answers, done.conversations)


def _counted(answers: int, conversations: int) -> str:
    first = trn("{n} answer", "{n} answers", answers) if answers else ""
    last = trn("{n} conversation", "{n} conversations", conversations) if conversations else ""
    return tr("{first} and {last}", first=first, last=last) if first and last else first or last
