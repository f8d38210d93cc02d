"""Tests a pasted key with a free call, keeps it in the keyring, and says in words what the keyring answered."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.language import later, tr
from desktop_app.services.access import Access, AccessState, KeySource
from desktop_app.services.ports import AnswerDoor
from desktop_app.services.vault_port import VaultAnswer, VaultState
from desktop_app.ui.key_form.tone import Tone
from desktop_app.ui.plumbing.tasks import Tasks

_VAULT_WORDS = {
    VaultState.NO_BACKEND: later("This computer has no keyring that Ponder can use, so the key was not saved."),
    VaultState.INSECURE: later("The only keyring here would store the key as plain text, so Ponder did not use it."),
    VaultState.LOCKED: later("The keyring is locked, so the key was not saved. Unlock it and try again."),
    VaultState.TIMEOUT: later("The keyring did not answer; it may be locked. The key was not saved."),
    VaultState.ERROR: later("The keyring refused to save the key."),
}
_SOURCE_WORDS = {
    KeySource.KEYRING: later("The key for {host} is in this computer's keyring."),
    KeySource.MEMORY: later("The key for {host} is kept until Ponder closes."),
    KeySource.ENVIRONMENT: later("The key for {host} comes from OPENAI_API_KEY and is used as it is."),
    KeySource.DEMO: later("The demo needs no key."),
    KeySource.NONE: later("There is no key for {host} yet."),
}


_COPY_AGAIN = later("Copy it again, whole. It may have been deleted, or belong to another server.")


class KeyFormView(Protocol):
    """See `view.KeyForm`."""

    def show_source(self, words: str, *, can_change: bool, can_forget: bool) -> None: ...

    def show_busy(self, words: str) -> None: ...

    def show_result(self, words: str, tone: Tone) -> None: ...

    def offer(self, *, memory: bool = False, untested: bool = False) -> None:
        """Show the buttons that keep the key in memory only, or save it without a test."""
        ...

    def clear_key(self) -> None: ...


class KeyFormPresenter:
    """The key passes through here and is never kept by it."""

    def __init__(
        self,
        view: KeyFormView,
        *,
        access: Access,
        door: AnswerDoor,
        tasks: Tasks,
        saved: Callable[[], None] = lambda: None,
    ) -> None:
        self._view = view
        self._access = access
        self._door = door
        self._tasks = tasks
        self._saved = saved
        self._works = False  # whether the key in the form passed its test
        self._end = access.state.watch(self._show_source)

    def stop(self) -> None:
        """Follow the key's state no more."""
        self._end()

    def _show_source(self, state: AccessState) -> None:
        words = tr(_SOURCE_WORDS[state.key_source]).format(host=state.host or tr("this server"))
        if state.key_source is KeySource.NONE and state.vault in (VaultState.LOCKED, VaultState.TIMEOUT):
            words = tr("The keyring is locked. Unlock it and open Ponder again, or paste the key for now.")
        self._view.show_source(
            words,
            can_change=state.key_source not in (KeySource.ENVIRONMENT, KeySource.DEMO),
            can_forget=state.key_source in (KeySource.KEYRING, KeySource.MEMORY),
        )

    def test_and_save(self, key: str) -> None:
        """Try the key with a free call; a working one goes to the keyring."""
        self._tasks.spawn(self._for_this_profile(lambda: self._test_and_save(key)), name="test the key")

    async def _for_this_profile(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """The key belongs to the profile it was pasted for, also when another one is chosen meanwhile."""
        with self._access.pinned():
            await work()

    async def _test_and_save(self, key: str) -> None:
        self._works = False
        self._view.offer()
        self._view.show_busy(tr("Testing the key with a free call…"))
        try:
            with self._access.trying(key):
                models = await self._door.models()
        except ProblemError as error:
            problem = error.problem
            advice = tr(_COPY_AGAIN) if problem.kind is ProblemKind.WRONG_KEY else problem.advice
            self._view.show_result(f"{problem.happened} {advice}", "danger")
            unknown = problem.kind in (ProblemKind.NO_CONNECTION, ProblemKind.TIMED_OUT, ProblemKind.SERVER_ERROR)
            self._view.offer(untested=unknown or problem.kind is ProblemKind.OVERLOADED)
            return
        self._works = True
        await self._save(
            key, tr("The key works ({count} models) and is in this computer's keyring.", count=len(models))
        )

    def save_untested(self, key: str) -> None:
        """Keep a key that could not be tested now."""
        self._works = False
        self._tasks.spawn(
            self._save(key, tr("The key is in the keyring; it has not been tested yet.")), name="save the key"
        )

    async def _save(self, key: str, words: str) -> None:
        self._view.show_busy(tr("Saving the key in the keyring…"))
        try:
            answer = await self._access.use_key(key)
        except ProblemError as error:
            self._view.show_result(f"{error.problem.happened} {error.problem.advice}", "danger")
            return
        if answer.state is VaultState.OK:
            self._kept(words)
        else:
            self._view.show_result(_vault_words(answer), "warning")
            self._view.offer(memory=True)

    def keep_in_memory(self, key: str) -> None:
        """By the person's wish, until Ponder closes."""
        try:
            self._access.keep_in_memory(key)
        except ProblemError as error:
            self._view.show_result(f"{error.problem.happened} {error.problem.advice}", "danger")
            return
        self._view.offer()
        self._kept(tr("The key is kept in memory until Ponder closes."))

    def _kept(self, words: str) -> None:
        if self._works:
            self._access.heard()
        self._view.show_result(words, "success")
        self._view.clear_key()
        self._saved()

    def forget(self) -> None:
        """Remove the key from keyring and memory."""
        self._tasks.spawn(self._forget(), name="forget the key")

    async def _forget(self) -> None:
        answer = await self._access.forget_key()
        if answer.state is VaultState.OK:
            self._view.show_result(tr("The key was removed."), "success")
        else:
            self._view.show_result(
                tr("The keyring could not remove the key. {detail}", detail=answer.detail).strip(), "danger"
            )


def _vault_words(answer: VaultAnswer) -> str:
    words = tr(_VAULT_WORDS.get(answer.state, _VAULT_WORDS[VaultState.ERROR]))
    return f"{words} {answer.detail}".strip() if answer.state is VaultState.ERROR else words
