"""The key vault of the app: the system's keyring behind a deadline, so that a locked one never freezes Ponder."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import replace

from typing_extensions import override

from desktop_app.services.vault_port import KeyVault, VaultAnswer, VaultState

DEADLINE_SECONDS = 20.0
MAX_STUCK_THREADS = 3

_Task = tuple[Callable[[], VaultAnswer], asyncio.AbstractEventLoop, "asyncio.Future[VaultAnswer]"] | None


class OsKeyVault(KeyVault):
    """The operating system's keyring: service "ponder", one entry per host.

    A locked keyring with nobody at its prompt blocks for ever. So it is asked on a daemon thread, which cannot
    hold the process, and one that does not answer within `deadline` seconds is left behind.
    """

    def __init__(self, deadline: float = DEADLINE_SECONDS) -> None:
        self._deadline = deadline
        self._tasks: queue.SimpleQueue[_Task] | None = None
        self._thread: threading.Thread | None = None
        self._stuck: list[threading.Thread] = []

    @override
    async def read(self, host: str) -> VaultAnswer:
        def ask() -> VaultAnswer:
            from desktop_app.key_vault import backends

            return backends.read(host)

        return await self._ask(ask)

    @override
    async def write(self, host: str, key: str) -> VaultAnswer:
        def ask() -> VaultAnswer:
            from desktop_app.key_vault import backends

            return backends.write(host, key)

        answer = await self._ask(ask)
        # no backend is known to quote the key in an error, and none shall be able to
        return replace(answer, detail=answer.detail.replace(key, "(the key)")) if key else answer

    @override
    async def delete(self, host: str) -> VaultAnswer:
        def ask() -> VaultAnswer:
            from desktop_app.key_vault import backends

            return backends.delete(host)

        return await self._ask(ask)

    async def _ask(self, ask: Callable[[], VaultAnswer]) -> VaultAnswer:
        self._stuck = [thread for thread in self._stuck if thread.is_alive()]
        if len(self._stuck) >= MAX_STUCK_THREADS:
            return VaultAnswer(VaultState.TIMEOUT, detail="The keyring still has not answered earlier questions.")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[VaultAnswer] = loop.create_future()
        self._running_queue().put((ask, loop, future))
        try:
            return await asyncio.wait_for(future, self._deadline)
        except TimeoutError:
            self._leave_behind()
            return VaultAnswer(VaultState.TIMEOUT, detail=f"The keyring did not answer within {self._deadline:g} s.")

    def _running_queue(self) -> queue.SimpleQueue[_Task]:
        if self._tasks is None:
            self._tasks = queue.SimpleQueue()
            self._thread = threading.Thread(target=_work, args=(self._tasks,), name="vault", daemon=True)
            self._thread.start()
        return self._tasks

    def _leave_behind(self) -> None:
        if self._thread is not None and self._tasks is not None:
            self._tasks.put(None)  # should it ever come back, it ends
            self._stuck.append(self._thread)
        self._tasks = self._thread = None


def _work(tasks: queue.SimpleQueue[_Task]) -> None:
    while (task := tasks.get()) is not None:
        ask, loop, future = task
        try:
            answer = ask()
        except Exception as error:
            answer = _translated(error)
        with contextlib.suppress(RuntimeError):  # the loop was closed meanwhile: nobody waits any more
            loop.call_soon_threadsafe(_tell, future, answer)


def _translated(error: Exception) -> VaultAnswer:
    from desktop_app.key_vault.backends import answer_for

    return answer_for(error)


def _tell(future: asyncio.Future[VaultAnswer], answer: VaultAnswer) -> None:
    if not future.done():
        future.set_result(answer)
