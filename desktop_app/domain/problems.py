"""What went wrong, in words for a person: every failure of the outside world ends up as one `Problem`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from typing_extensions import override

from desktop_app.domain.caps import CapHold
from desktop_app.language import tr


class ProblemKind(StrEnum):
    """What failed, so that code can decide; the sentences are for the person."""

    NO_KEY = "no_key"
    WRONG_KEY = "wrong_key"
    NO_PERMISSION = "no_permission"
    NO_CREDIT = "no_credit"
    RATE_LIMITED = "rate_limited"
    REQUEST_TOO_LARGE = "request_too_large"
    UNKNOWN_MODEL = "unknown_model"
    RETIRED_MODEL = "retired_model"
    UNSUPPORTED_PARAMETER = "unsupported_parameter"
    UNSUPPORTED_VALUE = "unsupported_value"
    NOT_VERIFIED = "not_verified"
    CONTEXT_TOO_LONG = "context_too_long"
    PREVIOUS_RESPONSE_LOST = "previous_response_lost"
    NOT_FOUND = "not_found"
    INVALID_REQUEST = "invalid_request"
    CONTENT_POLICY = "content_policy"
    SERVER_ERROR = "server_error"
    OVERLOADED = "overloaded"
    NO_CONNECTION = "no_connection"
    TIMED_OUT = "timed_out"
    STREAM_CUT = "stream_cut"
    UNREADABLE_ANSWER = "unreadable_answer"
    CONFIGURATION = "configuration"
    OVER_CAP = "over_cap"
    INTERNAL = "internal"
    """Our own mistake; the log has its traceback."""
    PAUSED = "paused"
    SET_ASIDE = "set_aside"
    """A person paused the comparison it belongs to."""
    COPIED = "copied"
    """A copy that waits for a person's word."""
    STORAGE = "storage"


class Retry(StrEnum):
    """May the same request be sent again?"""

    NEVER = "never"
    """It would be refused again: something must change first."""
    LATER = "later"
    """Nothing was accepted; the same request may succeed after a while."""
    ASK_FIRST = "ask_first"
    """The server may have accepted it and may charge for it: only a person decides."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A failure, translated once at the door where it came in.

    `happened` and `advice` are whole sentences. `request_id` is the provider's `x-request-id` to quote to
    support. `retry_after` is in seconds. `detail` keeps the server's own words. `supported_values` holds what a
    400 said would have been accepted.
    """

    kind: ProblemKind
    happened: str
    advice: str
    request_id: str | None = None
    retry: Retry = Retry.NEVER
    retry_after: float | None = None
    status: int | None = None
    code: str | None = None
    param: str | None = None
    detail: str = ""
    supported_values: tuple[str, ...] = ()
    response_id: str | None = None
    cap: CapHold | None = None
    """Which cap holds it, for `over_cap`."""

    def __post_init__(self) -> None:
        # a constant, or one that was stored, speaks the language that is in force when it is told
        object.__setattr__(self, "happened", tr(self.happened))
        object.__setattr__(self, "advice", tr(self.advice))

    @override
    def __str__(self) -> str:
        request = tr(" (request {request_id})", request_id=self.request_id) if self.request_id else ""
        return f"{self.happened} {self.advice}{request}"


class ProblemError(Exception):
    """Carries a `Problem` up to whoever tells the person."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = replace(problem)  # a constant was made before the language was known
