"""Which of OpenAI's two interfaces the server in force is spoken to in: as a person set it, or as was found out."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.requests import Dialect
from desktop_app.domain.settings import DIALECT
from desktop_app.services.preferences import Preferences
from desktop_app.services.watchable import Announcer

_AUTO = "auto"


class Dialects:
    """`server` tells the host in force; `changed` is told when another interface is used from now on."""

    def __init__(self, preferences: Preferences, server: Callable[[], str]) -> None:
        self._preferences = preferences
        self._server = server
        self.changed: Announcer[Dialect] = Announcer()
        self._told = Dialect.RESPONSES
        preferences.settings.watch(lambda _: self._tell(), at_once=False)

    @property
    def in_force(self) -> Dialect:
        """Responses, unless a person chose otherwise or this server turned out not to know it."""
        chosen = self._preferences[DIALECT]
        if chosen != _AUTO:
            return Dialect(chosen)
        found = self._preferences.recall(self._name)
        return Dialect.CHAT_COMPLETIONS if found == Dialect.CHAT_COMPLETIONS else Dialect.RESPONSES

    def may_be_other(self, problem: Problem) -> bool:
        """Whether a refusal says that this server has no such interface, and the other one may be tried.

        A server that has no such path has taken nothing on: trying the other one asks nothing twice.
        """
        automatic = self._preferences[DIALECT] == _AUTO and not self._preferences.recall(self._name)
        no_such = problem.kind is ProblemKind.CONFIGURATION or problem.status in (405, 501)
        return automatic and no_such and problem.status is not None and self.in_force is Dialect.RESPONSES

    async def found(self, dialect: Dialect) -> None:
        """This server answered in it: remembered, so that it is found out once."""
        await self._preferences.remember_if_possible(self._name, dialect)
        self._tell()

    @property
    def _name(self) -> str:
        return f"connection.dialect.{self._server()}"

    def _tell(self) -> None:
        now = self.in_force
        if now is not self._told:
            self._told = now
            self.changed.tell(now)
