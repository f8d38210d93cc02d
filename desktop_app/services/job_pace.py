"""When requests about jobs may start: whether the line is up, which models must rest, how polls are spread."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.identifiers import Timestamp
from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.domain.requests import AnswerRequest
from desktop_app.language import later, tr
from desktop_app.services.ports import Clock

POLLS_PER_SECOND = 40.0
"""A thousand jobs that fall due together are asked about within half a minute, not at once."""
SENDS_PER_SECOND = 20.0
"""A thousand jobs that are queued at once leave within a minute."""
_BURST = 5.0
LONGEST_REST_SECONDS = 600.0
"""No Retry-After and no row of failures keeps anything waiting for longer."""
_DOUBTS_UNTIL_DOWN = 2
_BREAKS = Problem(
    ProblemKind.NO_CONNECTION,
    later("The connection to the server keeps breaking."),
    later("Check the internet connection."),
    retry=Retry.LATER,
)


@dataclass(frozen=True, slots=True)
class Rest:
    """Not before `until`. A clock that was set back, so that it lies too far ahead, does not prolong it."""

    since: Timestamp
    until: Timestamp

    def left(self, now: Timestamp) -> float:
        """Seconds still to wait, 0 when it is over."""
        if now < self.since - 1.0:
            return 0.0
        return max(0.0, self.until - now)


class Backoff:
    """Longer rests after each failure in a row: `first` seconds, doubled up to `longest`."""

    def __init__(self, first: float, longest: float) -> None:
        self._first = first
        self._longest = longest
        self.failures = 0
        self._rest = Rest(0.0, 0.0)

    def failed(self, now: Timestamp, asked: float | None = None) -> None:
        """Rest; `asked` is the server's own Retry-After in seconds and counts where it is longer."""
        seconds = min(self._longest, self._first * 2.0 ** min(self.failures, 16))
        if asked is not None:
            seconds = min(max(seconds if self.failures else 0.0, asked), LONGEST_REST_SECONDS)
        self.failures += 1
        self._rest = Rest(now, now + seconds)

    def left(self, now: Timestamp) -> float:
        """Seconds still to wait."""
        return self._rest.left(now)

    def clear(self) -> None:
        """It works again."""
        self.failures = 0
        self._rest = Rest(0.0, 0.0)


class Dropper:
    """Lets so many through in a second, evenly: no more than five at once, however long nothing was wanted."""

    def __init__(self, per_second: float, now: Timestamp) -> None:
        self._per_second = per_second
        self._saved = _BURST
        self._counted_at = now

    def take(self, wanted: int, now: Timestamp) -> int:
        """How many of the `wanted` may pass now; they count as passed."""
        passed = max(0.0, now - self._counted_at)
        self._counted_at = now
        self._saved = min(_BURST, self._saved + passed * self._per_second)
        taken = max(0, min(wanted, int(self._saved)))
        self._saved -= taken
        return taken


def lane(request: AnswerRequest) -> str:
    """What rests together after a refusal: a model, and each service tier of it for itself, since flex may be full
    while the standard tier is not."""
    return (
        tr("{model_id} at {service_tier}", model_id=request.model_id, service_tier=request.service_tier)
        if request.service_tier
        else request.model_id
    )


class Pace:
    """What past failures say about the next request. All times come from `clock`, which may jump."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._misses = 0
        self._down: Problem | None = None
        self._feeler = Backoff(5.0, 30.0)
        self._key_feeler = Backoff(60.0, 900.0)
        self._lanes: dict[str, Backoff] = {}
        self._polls = Backoff(5.0, 60.0)
        self._sends = Backoff(15.0, 60.0)
        self._poll_drops = Dropper(POLLS_PER_SECOND, clock())
        self._send_drops = Dropper(SENDS_PER_SECOND, clock())

    # -- what happened -----------------------------------------------------------------------------------

    def heard(self, lane: str = "") -> None:
        """The server answered; with a `lane`, it took a request in it."""
        self._misses, self._down = 0, None
        self._feeler.clear()
        if lane and not self.lane_rests(lane, self._clock()):
            self._lanes.pop(lane, None)  # a reply that was on its way before the refusal ends no rest

    def missed(self, problem: Problem) -> None:
        """The server could not be reached. Once is a doubt, which a free request settles; twice it is down."""
        self._misses += 1
        if self._misses >= _DOUBTS_UNTIL_DOWN:
            # what it says of one request, that it may have been accepted, is not true of those that have not left
            self._down = _BREAKS if problem.retry is Retry.ASK_FIRST else problem
            self._feeler.failed(self._clock())

    def refused(self, problem: Problem, lane: str) -> None:
        """A create was put off: its lane rests, the others go on."""
        first = 30.0 if problem.status is not None and problem.retry is Retry.LATER else 2.0
        rest = self._lanes.setdefault(lane, Backoff(first, LONGEST_REST_SECONDS))
        rest.failed(self._clock(), problem.retry_after)

    def poll_refused(self, problem: Problem) -> None:
        """The server wants fewer polls: all of them rest."""
        if problem.kind in (ProblemKind.RATE_LIMITED, ProblemKind.OVERLOADED):
            self._polls.failed(self._clock(), problem.retry_after)

    def poll_answered(self) -> None:
        """Polls are welcome, unless this one was on its way before they were not."""
        if not self.polls_rest(self._clock()):
            self._polls.clear()

    def send_broke(self) -> None:
        """Preparing a request failed here (the disk, for one): no hurry to fail again."""
        self._sends.failed(self._clock())

    def send_worked(self) -> None:
        """Requests leave."""
        self._sends.clear()

    def key_refused(self) -> None:
        """A free request with the present key was refused."""
        self._key_feeler.failed(self._clock())

    def hurry(self) -> None:
        """A person wants it tried now; what the server asked for is still honoured."""
        self._feeler.clear()
        self._key_feeler.clear()
        self._sends.clear()
        self._misses, self._down = min(self._misses, 1), None

    # -- what may be done --------------------------------------------------------------------------------

    @property
    def down(self) -> Problem | None:
        """Why the server cannot be reached, None while it can or nobody knows."""
        return self._down

    @property
    def in_doubt(self) -> bool:
        """Whether the last request did not reach the server: nothing is sent until a free one does."""
        return self._misses > 0

    def feeler_in(self, now: Timestamp, *, for_key: bool = False) -> float:
        """Seconds until a free request should try the line (or a refused key) again."""
        return (self._key_feeler if for_key else self._feeler).left(now)

    def lane_rests(self, lane: str, now: Timestamp) -> float:
        """Seconds until a request in this lane may leave."""
        backoff = self._lanes.get(lane)
        return backoff.left(now) if backoff else 0.0

    def sends_rest(self, now: Timestamp) -> float:
        """Seconds until anything may be sent at all."""
        return self._sends.left(now)

    def polls_rest(self, now: Timestamp) -> float:
        """Seconds until anything may be polled at all."""
        return self._polls.left(now)

    def take_polls(self, wanted: int, now: Timestamp) -> int:
        """How many of the `wanted` polls may start now; they are counted as started."""
        return self._poll_drops.take(wanted, now)

    def take_sends(self, wanted: int, now: Timestamp) -> int:
        """The same for requests for an answer."""
        return self._send_drops.take(wanted, now)
