"""The way to every host that Ponder talks to: as a person chose it, as the system says, and never around a loopback."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from typing_extensions import override

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import later, tr
from desktop_app.network.certificates import Certificate, shown_certificate
from desktop_app.network.proxies import system_route, tidy_proxy, without_secret
from desktop_app.services.network_port import Network, ProxyChoice, Route

if TYPE_CHECKING:
    import ssl

_KEPT_SECONDS = 20.0
"""So long the system's answer holds: asking a desktop costs a process of its own."""
_EXPLAINED_SECONDS = 60.0
_MONTHS = (
    later("January"), later("February"), later("March"), later("April"), later("May"), later("June"), later("July"),
    later("August"), later("September"), later("October"), later("November"), later("December"),
)  # fmt: skip
_CERTIFICATE_CODES = ("untrusted_certificate", "certificate_dates")


async def _no_password(proxy: str) -> str:
    return ""


class Routes(Network):
    """`choice` tells what the settings say now, `password` the one for a proxy's `host:port`, `system` what the system
    says for an address; it may block and raise ValueError."""

    def __init__(
        self,
        choice: Callable[[], ProxyChoice],
        password: Callable[[str], Awaitable[str]] = _no_password,
        system: Callable[[str], Route] = system_route,
    ) -> None:
        self._choice = choice
        self._password = password
        self._system = system
        self._told: dict[str, tuple[float, Route]] = {}
        self._contexts: dict[tuple[str, float], ssl.SSLContext] = {}
        self._looked: dict[str, tuple[float, Certificate]] = {}

    @override
    async def route(self, url: str) -> Route:
        choice, host = self._choice(), urlsplit(url).hostname or ""
        if is_loopback(host):
            return Route(source=tr("it is on this computer"))
        if choice.way == "none":
            return Route(source=tr("your settings use no proxy"))
        if choice.way == "own":
            return await self._own(choice)
        key = f"{urlsplit(url).scheme}://{host}"
        asked_at, route = self._told.get(key, (-_KEPT_SECONDS, Route()))
        if time.monotonic() - asked_at >= _KEPT_SECONDS:
            try:
                route = await asyncio.to_thread(self._system, url)
            except ValueError as error:
                raise _unusable(
                    tr("The proxy that this computer names cannot be used: {error}.", error=error)
                ) from None
            self._told[key] = (time.monotonic(), route)
        return route

    async def _own(self, choice: ProxyChoice) -> Route:
        if not choice.address.strip():
            raise _unusable(tr("Your settings say to use an own proxy, and name none."))
        try:
            proxy = tidy_proxy(choice.address)
            parts = urlsplit(proxy)
            if "@" in parts.netloc:
                raise ValueError(tr("name and password have fields of their own"))
        except ValueError as error:
            raise _unusable(tr("The proxy in your settings cannot be used: {error}.", error=error)) from None
        if choice.user:
            secret = await self._password(parts.netloc)
            login = quote(choice.user, safe="") + (f":{quote(secret, safe='')}" if secret else "")
            proxy = f"{parts.scheme}://{login}@{parts.netloc}"
        return Route(proxy, without_secret(proxy), tr("your settings"))

    @override
    async def client_options(self, url: str) -> Mapping[str, Any]:
        route = await self.route(url)
        context = await asyncio.to_thread(self._context, self._choice().ca_file.strip())
        return {"proxy": route.proxy or None, "verify": context, "trust_env": False}

    def _context(self, ca_file: str) -> ssl.SSLContext:
        """The system's authorities and the person's own; the same object as long as the file is the same."""
        import httpx2

        try:
            changed = Path(ca_file).expanduser().stat().st_mtime if ca_file else 0.0
            key = (ca_file, changed)
            if key not in self._contexts:
                context = httpx2.create_ssl_context()
                if ca_file:
                    context.load_verify_locations(cafile=str(Path(ca_file).expanduser()))
                self._contexts = {key: context}
            return self._contexts[key]
        except OSError as error:  # ssl.SSLError is one
            what = ca_file or tr("SSL_CERT_FILE or SSL_CERT_DIR of the environment")
            raise ProblemError(
                Problem(
                    ProblemKind.CONFIGURATION,
                    tr("The certificate file {what} cannot be used.", what=what),
                    tr(
                        "Choose a file in PEM form (it begins with -----BEGIN CERTIFICATE-----) in Settings, Network, "
                        "or leave it empty."
                    ),
                    code="ca_file",
                    detail=str(error),
                )
            ) from None

    @override
    async def explained(self, problem: Problem, url: str) -> Problem:
        if problem.code not in _CERTIFICATE_CODES:
            return problem
        try:
            certificate = await self._certificate(url)
        except (OSError, ValueError, ProblemError):
            return problem
        return told_of(problem, certificate, datetime.now(UTC))

    async def _certificate(self, url: str) -> Certificate:
        key = urlsplit(url).netloc
        looked_at, found = self._looked.get(key, (-_EXPLAINED_SECONDS, None))
        if found is None or time.monotonic() - looked_at >= _EXPLAINED_SECONDS:
            found = await asyncio.to_thread(shown_certificate, url, await self.route(url))
            self._looked[key] = (time.monotonic(), found)
        return found


def told_of(problem: Problem, certificate: Certificate, now: datetime) -> Problem:
    """The problem with whose certificate it was, or which clock is wrong."""
    if now < certificate.begins:
        return replace(
            problem,
            code="clock_wrong",
            happened=tr(
                "This computer's clock says {now}, but the server's certificate begins only on {begins}. "
                "Nothing was sent.",
                now=_day(now),
                begins=_day(certificate.begins),
            ),
            advice=tr("The clock is behind. Set date and time, best to automatic, and try again."),
        )
    if now > certificate.ends:
        return replace(
            problem,
            code="certificate_expired",
            happened=tr(
                "The server's certificate ended on {ends}; this computer's clock says {now}. Nothing was sent.",
                ends=_day(certificate.ends),
                now=_day(now),
            ),
            advice=tr(
                "If that is not today's date, set the clock. If it is, the server's certificate must be renewed."
            ),
        )
    return replace(
        problem,
        happened=tr(
            "The server could not prove who it is, so nothing was sent. Its certificate for “{subject}” "
            "was signed by “{issuer}”, which this computer does not know.",
            subject=certificate.subject,
            issuer=certificate.issuer,
        ),
        advice=tr(
            "If that is your company's firewall or an antivirus program that you trust, ask whoever runs it for its "
            "certificate (a PEM file) and choose it in Settings, Network. Otherwise use another network: somebody may "
            "be reading along."
        ),
    )


def _day(moment: datetime) -> str:
    month = tr(_MONTHS[moment.month - 1])
    return tr("{day} {month} {year}", day=moment.day, month=month, year=moment.year)


def _unusable(happened: str) -> ProblemError:
    advice = tr("Correct it in Settings, Network: such as http://proxy.example:3128 or socks5://127.0.0.1:1080.")
    return ProblemError(Problem(ProblemKind.CONFIGURATION, happened, advice, code="proxy_setting"))
