"""What a model accepts, how much it takes and how long it lives, as lines for a person. No Qt."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop_app.domain.model_profiles import Capability, Effort, ModelProfile, Sampling
from desktop_app.language import later, tr, trn
from desktop_app.ui import formats
from desktop_app.ui.models_window.values import Fact, Piece

NOT_KNOWN = later("not known")
_WORDS = {Capability.YES: later("yes"), Capability.NO: later("no"), Capability.UNKNOWN: NOT_KNOWN}
_SAMPLING = {
    Sampling.ALWAYS: later("always accepted"),
    Sampling.ONLY_EFFORT_NONE: later("accepted only with effort none"),
    Sampling.NEVER: later("never accepted"),
    Sampling.UNKNOWN: NOT_KNOWN,
}
_VERBOSITIES = ("low", "medium", "high")
CAPABILITIES = (
    ("streaming", later("Streaming")),
    ("background", later("Background")),
    ("web_search", later("Web search")),
    ("files", later("Files and images")),
    ("structured_outputs", later("Structured outputs")),
    ("verbosity", later("Verbosity")),
)
"""Field of a profile and its label."""


def capability_words(state: Capability) -> str:
    """ "yes", "no" or "not known"."""
    return tr(_WORDS[state])


def sampling_words(rule: Sampling) -> str:
    """When temperature and top_p may be sent."""
    return tr(_SAMPLING[rule])


def accepts(profile: ModelProfile) -> tuple[Fact, ...]:
    """Every capability with yes, no or not known."""
    return (_efforts(profile), _modes(profile), *_capabilities(profile), _sampling(profile), _tiers(profile))


def _efforts(profile: ModelProfile) -> Fact:
    pieces = tuple(
        Piece(_effort_words(effort, profile), profile.efforts[effort]) for effort in Effort if effort in profile.efforts
    )
    if not profile.reasons:
        return Fact(tr("Reasoning effort"), pieces=(Piece(tr("none: it does not reason"), Capability.NO),))
    note = ""
    if any(piece.state is Capability.UNKNOWN for piece in pieces):
        note = tr("What is not known is offered with a mark; a refusal is remembered.")
    return Fact(tr("Reasoning effort"), pieces=pieces, note=note)


def _effort_words(effort: Effort, profile: ModelProfile) -> str:
    state = profile.efforts[effort]
    words = effort.value if state is Capability.YES else f"{effort.value}: {capability_words(state)}"
    return tr("{default} (default)", default=words) if effort is profile.default_effort else words


def _modes(profile: ModelProfile) -> Fact:
    pieces = tuple(Piece(mode, Capability.YES) for mode in profile.reasoning_modes)
    return Fact(tr("Reasoning modes"), "" if pieces else tr("none known"), pieces)


def _capabilities(profile: ModelProfile) -> list[Fact]:
    facts = []
    for name, label in (*CAPABILITIES, ("summaries", later("Reasoning summaries"))):
        if name == "summaries" and not profile.reasons:
            continue
        state: Capability = getattr(profile, name)
        note = ""
        if name == "background" and state is Capability.UNKNOWN:
            note = tr("Allowed until a server refuses it.")
        elif name == "verbosity" and state.allowed and profile.verbosities != _VERBOSITIES:
            note = tr("Only {names}.", names=", ".join(profile.verbosities))
        facts.append(Fact(tr(label), pieces=(Piece(capability_words(state), state),), note=note))
    return facts


def _sampling(profile: ModelProfile) -> Fact:
    known = {Sampling.ALWAYS: Capability.YES, Sampling.NEVER: Capability.NO, Sampling.UNKNOWN: Capability.UNKNOWN}
    words = sampling_words(profile.sampling)
    if profile.sampling in known:
        return Fact(tr("Temperature, top_p"), pieces=(Piece(words, known[profile.sampling]),))
    return Fact(tr("Temperature, top_p"), pieces=(Piece(words, Capability.YES),))


def _tiers(profile: ModelProfile) -> Fact:
    pieces = tuple(Piece(tier, Capability.YES) for tier in ("default", *profile.service_tiers))
    note = "" if profile.service_tiers else tr("No other tier is known for it.")
    return Fact(tr("Service tiers"), pieces=pieces, note=note)


def sizes(profile: ModelProfile) -> tuple[Fact, ...]:
    """Windows and limits in tokens."""
    return (
        Fact(tr("Context window"), tokens(profile.context_window)),
        Fact(tr("Largest input"), tokens(profile.max_input_tokens)),
        Fact(tr("Largest output"), tokens(profile.max_output_tokens), note=tr("Reasoning counts as output.")),
        Fact(
            tr("Token encoding"),
            profile.encoding,
            note=tr("Ponder counts with it before sending; the server's count is billed."),
        ),
    )


def tokens(count: int | None) -> str:
    """ "1,050,000 tokens" or that nobody tells."""
    return tr(NOT_KNOWN) if count is None else trn("{n} token", "{n} tokens", count)


def life(profile: ModelProfile, today: date) -> tuple[Fact, ...]:
    """Shutdown date and replacement."""
    if profile.shutdown_date is None:
        shutdown = tr("no date is known")
    else:
        shutdown = f"{date_words(profile.shutdown_date)} ({days_words(profile.shutdown_date, today)})"
    return (
        Fact(tr("Shut down on"), shutdown),
        Fact(tr("Replacement"), profile.replacement or tr("none is named")),
    )


def date_words(day: date) -> str:
    """ "11 Dec 2026"."""
    return formats.day(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp(), UTC)


def days_words(day: date, today: date) -> str:
    """ "in 21 days", "tomorrow", "today", "yesterday", "29 days ago"."""
    days = (day - today).days
    near = {0: tr("today"), 1: tr("tomorrow"), -1: tr("yesterday")}
    return near.get(days) or (
        trn("in {n} day", "in {n} days", days) if days > 0 else trn("{n} day ago", "{n} days ago", -days)
    )
