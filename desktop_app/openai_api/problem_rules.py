"""The table of refusals: which words of a server mean which problem, the most specific row first.

A row matches by status, code, param or message, because real servers leave `code` empty half of the time (facts on
real traffic, 40-46). What each row tells a person is written here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.domain.problems import ProblemKind, Retry
from desktop_app.language import later, tr
from desktop_app.openai_api.failures import Failure, supported_values

Words = str | Callable[[Failure], str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: when it applies, what it is, and the two sentences."""

    applies: Callable[[Failure], bool]
    kind: ProblemKind
    happened: Words
    advice: Words
    retry: Retry = Retry.NEVER
    code: str = ""
    """What to call it where the server gave it no code."""


PARAMETER_WORDS = {
    "reasoning.effort": later("this reasoning effort"),
    "reasoning.summary": later("reasoning summaries"),
    "reasoning.mode": later("pro mode"),
    "reasoning": later("a reasoning effort"),
    "text.verbosity": later("this verbosity"),
    "temperature": "a temperature",
    "top_p": "top_p",
    "max_output_tokens": later("this length limit of the reply"),
    "tools": later("this tool"),
    "service_tier": later("this service tier"),
    "background": later("background jobs"),
    "stream": "streaming",
    "store": later("the storage setting"),
    "metadata": later("labels on requests"),
    "include": later("the list of sources"),
}

_OUT_OF_CREDIT = frozenset(
    {
        "insufficient_quota",
        "credit_balance_exhausted",
        "billing_hard_limit_reached",
        "billing_not_active",
        "organization_spend_limit_exceeded",
        "project_spend_limit_exceeded",
        "organization_usage_limit_exceeded",
    }
)
_POLICY = frozenset(
    {"invalid_prompt", "content_filter", "moderation_blocked", "image_content_policy_violation", "cyber_policy"}
)


def _parameter(failure: Failure) -> str:
    if failure.param in PARAMETER_WORDS:
        return tr(PARAMETER_WORDS[failure.param])
    return f"“{failure.param}”" if failure.param else tr("one of the settings")


def _choose(failure: Failure) -> str:
    values = supported_values(failure.message)
    if values:
        return tr("Choose one of: {names}.", names=", ".join(values))
    return tr("Choose another value, or another model.")


def _server_said(failure: Failure) -> str:
    if not failure.message:
        return ""
    return tr(
        " The server says: {message}{part}",
        message=failure.message,
        part="" if failure.message.endswith((".", "!", "?")) else ".",
    )


def _busy_retry(failure: Failure) -> bool:
    return failure.status in (503, 529) or failure.says(r"overloaded|slow down|resource unavailable|at capacity")


RULES: tuple[Rule, ...] = (
    Rule(
        lambda f: f.says(r"organization must be verified"),
        ProblemKind.NOT_VERIFIED,
        later("OpenAI gives this only to verified organizations."),
        later(
            "Verify yours at platform.openai.com under Settings, Organization, General, or turn "
            "reasoning summaries off."
        ),
    ),
    Rule(
        lambda f: (
            f.code == "context_length_exceeded"
            or f.says(r"exceeds the context window|maximum context length|context length exceeded|context size")
        ),
        ProblemKind.CONTEXT_TOO_LONG,
        later("The conversation is longer than this model can read."),
        later("Send less of it, shorten the message, or choose a model that reads more."),
    ),
    Rule(
        lambda f: f.code == "previous_response_not_found" or f.says(r"previous response .*not found"),
        ProblemKind.PREVIOUS_RESPONSE_LOST,
        later("The server has forgotten the earlier part of this conversation."),
        later("Send the whole conversation again."),
    ),
    Rule(
        lambda f: (
            f.says(r"model.* has been (deprecated|retired|shut ?down|removed)|model.* is (deprecated|retired)")
            # so the API names models it once had; those it never had "do not exist"
            or (f.status == 404 and f.param == "model" and f.says(r"^model not found "))
        ),
        ProblemKind.RETIRED_MODEL,
        later("This model has been shut down."),
        later("Choose another model."),
    ),
    Rule(
        lambda f: (
            f.code == "model_not_found"
            or (f.status == 404 and f.param == "model")
            or f.says(r"model .*(does not exist|not found|is not available)|no such model|unknown model")
        ),
        ProblemKind.UNKNOWN_MODEL,
        later("The server does not know this model, or this key may not use it."),
        later("Check the model's name, or choose another model."),
    ),
    Rule(
        lambda f: f.code in _OUT_OF_CREDIT or f.type == "insufficient_quota",
        ProblemKind.NO_CREDIT,
        later("The account has no credit left, or has reached its spending limit."),
        later("Add credit or raise the limit at platform.openai.com under Settings, Billing."),
    ),
    Rule(
        lambda f: f.status == 413 or (f.status in (429, None) and f.says(r"^request too large")),
        ProblemKind.REQUEST_TOO_LARGE,
        later("This request is larger than the account may send at once."),
        later("Send less text or fewer files, or raise the account's limits."),
    ),
    Rule(  # the flex tier alone says so (guide on flex processing)
        lambda f: f.code == "resource_unavailable" or f.says(r"resource unavailable"),
        ProblemKind.OVERLOADED,
        later("There is no flex capacity at the moment. Nothing was charged."),
        later("Try again later, or use the standard tier."),
        Retry.LATER,
    ),
    Rule(
        lambda f: f.says(r"service[_ ]tier.* is not allowed for this project"),
        ProblemKind.NO_PERMISSION,
        later("Your OpenAI project does not allow this service tier. Nothing was charged."),
        later("Choose another tier, or allow it in the project's settings at platform.openai.com."),
    ),
    Rule(
        lambda f: f.status == 400 and f.says(r"(invalid|unsupported) service_tier"),
        ProblemKind.UNSUPPORTED_VALUE,
        later("This model is not served at this service tier, or not for this account. Nothing was charged."),
        later("Use the standard tier, or choose another model."),
    ),
    Rule(
        lambda f: f.status == 429 or f.code == "rate_limit_exceeded",
        ProblemKind.RATE_LIMITED,
        later("Too many requests, or too much text, in a short time."),
        lambda f: (
            tr("Try again in {seconds}.", seconds=_seconds(f.retry_after))
            if f.retry_after
            else tr("Wait a minute, then try again.")
        ),
        Retry.LATER,
    ),
    Rule(
        lambda f: f.status == 401 and f.says(r"didn't provide an api key|missing .*(key|bearer)|no api key"),
        ProblemKind.NO_KEY,
        later("The server asks for a key and got none."),
        later("Enter a key in Settings."),
    ),
    Rule(
        lambda f: (
            f.code in ("mismatched_organization", "invalid_organization")
            or (f.status in (400, 401, 403) and f.says(r"(openai-)?organization header|no such organization"))
        ),
        ProblemKind.CONFIGURATION,
        later("This key does not belong to the organization that is set."),
        later("Leave the organization empty in Settings, Connection, or use a key of that organization."),
        code="mismatched_organization",
    ),
    Rule(
        lambda f: (
            f.code in ("mismatched_project", "invalid_project", "project_not_found")
            or (f.status in (400, 401, 403, 404) and f.says(r"(openai-)?project header|no such project"))
        ),
        ProblemKind.CONFIGURATION,
        later("This key does not belong to the project that is set."),
        later("Leave the project empty in Settings, Connection, or use a key of that project."),
        code="mismatched_project",
    ),
    Rule(
        lambda f: f.status == 401 and f.says(r"insufficient permissions|missing scopes|member of an organization"),
        ProblemKind.NO_PERMISSION,
        later("This key is not allowed to do that."),
        later("Use a key with more permissions, or ask whoever manages the organization."),
    ),
    Rule(
        lambda f: f.status in (401, 403) and f.says(r"\bIP\b.*(not authori[sz]ed|not allowed)|ip allowlist"),
        ProblemKind.NO_PERMISSION,
        later("The organization does not accept requests from this network."),
        later("Use an allowed network, or ask whoever manages the organization."),
    ),
    Rule(
        lambda f: f.status == 401,
        ProblemKind.WRONG_KEY,
        later("The server does not accept this key."),
        later("Enter a valid key in Settings. It may have been deleted, or belong to another server."),
    ),
    Rule(
        lambda f: f.status == 403 and f.says(r"country, region, or territory"),
        ProblemKind.NO_PERMISSION,
        later("OpenAI does not serve the country or region this connection comes from."),
        later("If a VPN or proxy is in use, turn it off and try again."),
    ),
    Rule(
        lambda f: f.status == 403 and not f.structured,
        ProblemKind.NO_PERMISSION,
        later("Something between here and the server refused the request."),
        later("Check the address in Settings, a proxy, VPN or firewall."),
    ),
    Rule(
        lambda f: f.status == 403,
        ProblemKind.NO_PERMISSION,
        later("This key or project is not allowed to do that."),
        lambda f: tr(
            "{part}, or ask whoever manages the project.{server_said}",
            part=tr("Choose another model") if f.costs else tr("Use another key"),
            server_said=_server_said(f),
        ),
    ),
    Rule(
        lambda f: f.status == 407,
        ProblemKind.CONFIGURATION,
        later("The proxy asks for a name and a password, or does not accept those it got."),
        later("Put them into Settings, Network."),
        code="proxy_password",
    ),
    Rule(
        lambda f: f.status == 511,
        ProblemKind.CONFIGURATION,
        later("The network wants you to sign in first."),
        later("Open any page in a browser, sign in there, then try again."),
        code="web_page",
    ),
    Rule(
        lambda f: f.code in _POLICY or f.code.endswith(("_policy", "_policy_violation")),
        ProblemKind.CONTENT_POLICY,
        later("The server refuses to answer this for reasons of its usage policy."),
        lambda f: tr("Change the wording or the attached files.{server_said}", server_said=_server_said(f)),
    ),
    Rule(
        lambda f: (
            f.code in ("unsupported_parameter", "unknown_parameter")
            or (f.status in (400, 404, 422) and f.says(r"^unsupported parameter|^unknown parameter"))
            or (f.status in (400, 404, 422) and f.says(r"is not supported (with|in) this model\b"))
        ),
        ProblemKind.UNSUPPORTED_PARAMETER,
        lambda f: tr("This model or server does not take {parameter}.", parameter=_parameter(f)),
        later("Turn that setting off, or choose another model."),
    ),
    Rule(
        lambda f: f.code == "unsupported_value" or f.says(r"^unsupported value"),
        ProblemKind.UNSUPPORTED_VALUE,
        lambda f: tr("This model does not accept {parameter}.", parameter=_parameter(f)),
        _choose,
    ),
    Rule(
        lambda f: f.status == 404 and (not f.structured or f.says(r"^invalid url|^not found\.?$|page not found")),
        ProblemKind.CONFIGURATION,
        later("There is no such service at this address."),
        later("Check the server's address in Settings; it usually ends in /v1."),
    ),
    Rule(
        lambda f: f.status == 404 and f.costs,
        ProblemKind.NOT_FOUND,
        lambda f: tr(
            "The server does not know something that this request names.{server_said}", server_said=_server_said(f)
        ),
        later("Check the model, and the server's address in Settings."),
    ),
    Rule(
        lambda f: f.status == 404,
        ProblemKind.NOT_FOUND,
        later("The server no longer has this, or it belongs to another key or project."),
        later("What Ponder has saved stays here."),
    ),
    Rule(
        lambda f: f.status is not None and 300 <= f.status < 400,
        ProblemKind.CONFIGURATION,
        later("The server points to another address. Ponder does not follow, so that the key stays with its host."),
        later("Check the address in Settings; a login page of the network may also be in the way."),
    ),
    Rule(
        _busy_retry,
        ProblemKind.OVERLOADED,
        later("The server is overloaded, or not available at the moment."),
        later("Try again in a few minutes."),
        Retry.LATER,
    ),
    Rule(
        lambda f: f.status in (408, 504, 524),
        ProblemKind.TIMED_OUT,
        later("The server took too long."),
        later("Try again in a few minutes."),
        Retry.LATER,
    ),
    Rule(
        lambda f: f.status == 409,
        ProblemKind.SERVER_ERROR,
        later("The server is still busy with an earlier change to the same thing."),
        later("Try again in a moment."),
        Retry.LATER,
    ),
    Rule(
        lambda f: (f.status or 0) >= 500 or f.type == "server_error" or f.code in ("server_error", "internal_error"),
        ProblemKind.SERVER_ERROR,
        later("Something failed inside the server."),
        later("Try again in a moment. If it goes on, quote the request id to the provider's support."),
        Retry.LATER,
    ),
    Rule(
        lambda f: f.status is None and not f.param and not f.type.startswith("invalid_request"),
        ProblemKind.SERVER_ERROR,
        lambda f: tr("The server gave up on this answer.{server_said}", server_said=_server_said(f)),
        later("Try again in a moment."),
        Retry.LATER,
    ),
    Rule(
        lambda f: True,
        ProblemKind.INVALID_REQUEST,
        lambda f: tr("The server refused the request.{server_said}", server_said=_server_said(f)),
        lambda f: (
            f"{_choose(f)}"
            if supported_values(f.message)
            else tr("Change the message or the settings, then send it again.")
        ),
    ),
)


def rule_for(failure: Failure) -> Rule:
    """The first row that applies; the last one always does."""
    return next(rule for rule in RULES if rule.applies(failure))


def retry_for(rule: Rule, failure: Failure) -> Retry:
    """May it be sent again? A 5xx may come from a gateway after the server accepted: where that costs, ask first."""
    unsure = failure.costs and failure.status is not None and (failure.status >= 500 or failure.status in (408, 409))
    if unsure and not (failure.structured and rule.kind is ProblemKind.OVERLOADED):
        return Retry.ASK_FIRST
    return rule.retry


def _seconds(wait: float | None) -> str:
    whole = max(1, round(wait or 0))
    if whole >= 90:
        return tr("{whole} minutes", whole=round(whole / 60))
    return f"{whole} {'second' if whole == 1 else 'seconds'}"
