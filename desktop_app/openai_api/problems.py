"""Turns every failure of the outside world into one `Problem`, at the door where it came in.

What comes in                                  becomes                              may it be sent again?
---------------------------------------------  -----------------------------------  ---------------------------------
HTTP 3xx, 4xx, 5xx; `error` inside a stream;   the rows of problem_rules.RULES      as the row says; a create that met a
a response that `failed`                                                            5xx, 408 or 409: a person decides
no such host, refused, unreachable,            NO_CONNECTION                        later: nothing was sent
certificate not trusted, proxy unreachable
sent, then no reply in time                    TIMED_OUT                            create: a person decides; else later
sent, then the line broke                      NO_CONNECTION                        create: a person decides; else later
a stream that breaks, stalls or just ends      STREAM_CUT                           create: a person decides; else later
a reply that is not JSON, or not a response    UNREADABLE_ANSWER                    create: a person decides; else never
an address or proxy nobody can use             CONFIGURATION                        never
a key with characters no key has               WRONG_KEY                            never

A server may echo the key, whole or masked: no text of a `Problem` ever contains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from typing_extensions import override

from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.language import later, tr
from desktop_app.openai_api.failures import Failure, failure_of_error, failure_of_reply, supported_values
from desktop_app.openai_api.json_values import Record, UnreadableJsonError, WebPageError, optional_text, record_of
from desktop_app.openai_api.line_words import words_for
from desktop_app.openai_api.problem_rules import retry_for, rule_for
from desktop_app.openai_api.sse import EventTooLongError

HIDDEN = "(key hidden)"  # not shown

_KEY_SHAPE = re.compile(r"\b(?:sk|sess|pk)-[A-Za-z0-9_*\-]{4,}")
_ECHOED_KEY = re.compile(r"((?:api )?key provided: ?)(\S+?)(?=[.,]?(?:\s|$))", re.IGNORECASE)


def outside_failures() -> tuple[type[Exception], ...]:
    """What may come from the network and the SDK; anything else is a mistake of ours and goes up as it is."""
    import httpx2
    import openai

    return (openai.OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, OSError, UnreadableJsonError,
            EventTooLongError)  # fmt: skip


_UNREADABLE = later("Check the address in Settings; a login page of the network or a proxy may have answered instead.")
_UNREADABLE_COSTS = later(
    "Check the address in Settings; a login page of the network or a proxy may have answered instead. If it did reach "
    "the server, asking again may be charged again."
)
_UNREADABLE_END = later("What was heard is kept. Asking again may be charged again.")


class Translator:
    """Translates for one endpoint, whose key it keeps out of every sentence."""

    def __init__(self, api_key: str, *, own_proxy: bool = False) -> None:
        self._api_key = api_key
        self._own_proxy = own_proxy

    @override
    def __repr__(self) -> str:
        return "Translator(key hidden)"  # not shown

    def raised(self, failure: Exception, *, costs: bool) -> Problem:
        """For what a call raised; `costs` marks a POST that the server charges for once accepted."""
        import openai

        if isinstance(failure, openai.APIStatusError):
            reply = failure.response
            return self.reply(reply.status_code, dict(reply.headers), reply.text, costs=costs)
        if isinstance(failure, WebPageError):
            return self._web_page(failure, costs=costs)
        if isinstance(failure, (UnreadableJsonError, EventTooLongError)):
            return self.unreadable(str(failure), costs=costs)
        return self._unreachable(failure, costs=costs)

    def reply(self, status: int, headers: dict[str, str], body: str, *, costs: bool) -> Problem:
        """For an HTTP error."""
        return self._refusal(failure_of_reply(status, headers, body, costs=costs))

    def stream_error(self, event: Record, request_id: str | None, response_id: str | None) -> Problem:
        """For an `error` event: the error object is nested on the wire, flat in the documentation."""
        error = record_of(event, "error") or {**event, "type": ""}
        return self._refusal(failure_of_error(error, request_id=request_id), response_id)

    def failed_response(self, response: Record, request_id: str | None) -> Problem:
        """For a response whose status is `failed`."""
        failure = failure_of_error(record_of(response, "error"), request_id=request_id)
        return self._refusal(failure, optional_text(response, "id"))

    def stream_cut(
        self, *, costs: bool, response_id: str | None, request_id: str | None, silent: bool = False, detail: str = ""
    ) -> Problem:
        """For a stream that broke off, or fell silent, before the server's final word."""
        happened = (
            tr("The server fell silent in the middle of the answer.")
            if silent
            else (tr("The connection broke in the middle of the answer."))
        )
        return Problem(
            kind=ProblemKind.STREAM_CUT,
            happened=happened,
            advice=tr("What was heard is kept. Asking again may be charged again.")
            if costs
            else tr("Ponder will ask again."),
            request_id=request_id,
            retry=Retry.ASK_FIRST if costs else Retry.LATER,
            detail=self.without_key(detail),
            response_id=response_id,
        )

    def unreadable(
        self, detail: str, *, costs: bool, request_id: str | None = None, response_id: str | None = None
    ) -> Problem:
        """For a reply that says OK and is not what the API promises."""
        return Problem(
            kind=ProblemKind.UNREADABLE_ANSWER,
            happened=tr("The server's answer cannot be read."),
            advice=_UNREADABLE_END if response_id else _UNREADABLE_COSTS if costs else _UNREADABLE,
            request_id=request_id,
            retry=Retry.ASK_FIRST if costs else Retry.NEVER,
            detail=self.without_key(detail),
            response_id=response_id,
        )

    def _web_page(self, page: WebPageError, *, costs: bool) -> Problem:
        """Nothing that Ponder asks for is a page: a hotel's, a proxy's or another server's answered."""
        problem = self.unreadable("a web page", costs=costs)  # not shown
        title = self.without_key(page.title)
        happened = (
            tr("A web page came instead of the server's answer.")
            if not title
            else tr("A web page, “{title}”, came instead of the server's answer.", title=title)
        )
        advice = tr(
            "If your network has a sign-in page (hotel, train, company), open a browser, sign in and try again. "
            "Otherwise check the address in Settings; it usually ends in /v1."
        )
        return replace(problem, happened=happened, advice=problem.advice if costs else advice, code="web_page")

    def without_key(self, text: str) -> str:
        """The text with the key, and whatever looks like one, taken out."""
        text = _ECHOED_KEY.sub(rf"\1{HIDDEN}", text)
        if len(self._api_key) >= 4:
            text = text.replace(self._api_key, HIDDEN)
        return _KEY_SHAPE.sub(HIDDEN, text)

    def _refusal(self, failure: Failure, response_id: str | None = None) -> Problem:
        rule = rule_for(failure)
        retry = retry_for(rule, failure)
        happened = rule.happened if isinstance(rule.happened, str) else rule.happened(failure)
        advice = rule.advice if isinstance(rule.advice, str) else rule.advice(failure)
        if retry is Retry.ASK_FIRST:
            advice = tr("It may have been accepted all the same and be charged: ask again only if you want that.")
        return Problem(
            kind=rule.kind,
            happened=self.without_key(happened),
            advice=self.without_key(advice),
            request_id=failure.request_id,
            retry=retry,
            retry_after=failure.retry_after,
            status=failure.status,
            code=self.without_key(failure.code) or rule.code or None,
            param=self.without_key(failure.param) or None,
            detail=self.without_key(failure.message),
            supported_values=supported_values(failure.message),
            response_id=response_id,
        )

    def _unreachable(self, failure: Exception, *, costs: bool) -> Problem:
        """For a line that could not be opened, or broke before a status came."""
        import httpx2

        chain = tuple(_causes(failure))
        detail = self.without_key("; ".join(f"{type(cause).__name__}: {cause}" for cause in chain))
        unsent = any(isinstance(cause, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout,
                                        httpx2.ProxyError)) for cause in chain)  # fmt: skip
        if any(isinstance(cause, (httpx2.UnsupportedProtocol, httpx2.InvalidURL, httpx2.LocalProtocolError))
               for cause in chain):  # fmt: skip
            return Problem(
                kind=ProblemKind.CONFIGURATION,
                happened=tr("Ponder cannot use the address or the key as they are written."),
                advice=tr("Check both in Settings."),
                detail=detail,
            )
        if unsent:
            happened, advice, code = words_for(chain, own_proxy=self._own_proxy)
            return Problem(ProblemKind.NO_CONNECTION, happened, advice, retry=Retry.LATER, detail=detail, code=code)
        timed_out = any(isinstance(cause, (httpx2.TimeoutException, TimeoutError)) for cause in chain)
        kind = ProblemKind.TIMED_OUT if timed_out else ProblemKind.NO_CONNECTION
        happened = (
            tr("The server did not answer in time.") if timed_out else tr("The connection broke before an answer came.")
        )
        if costs:
            advice = tr("It may have been accepted all the same and be charged: ask again only if you want that.")
            return Problem(kind, happened, advice, retry=Retry.ASK_FIRST, detail=detail)
        return Problem(kind, happened, tr("Try again in a moment."), retry=Retry.LATER, detail=detail)


def _causes(failure: BaseException) -> Iterator[BaseException]:
    """The failure, what it came from, and so on to the root."""
    seen: set[int] = set()
    cause: BaseException | None = failure
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or cause.__context__
