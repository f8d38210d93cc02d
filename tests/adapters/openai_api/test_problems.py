"""The table of failures where no recording exists: certificates, waits, policies, gateways, texts with the key."""

from __future__ import annotations

import ssl

import httpx2
import openai
import pytest

from desktop_app.domain.problems import Problem, ProblemKind, Retry
from desktop_app.openai_api.failures import supported_values, wait_in_message
from desktop_app.openai_api.problems import HIDDEN, Translator

KEY = "sk-proj-abcdefghijklmnop"


def lost(*causes: Exception, costs: bool = True) -> Problem:
    """A call that failed for these reasons, the last one at the root."""
    error: Exception = openai.APIConnectionError(request=httpx2.Request("POST", "https://api.openai.com/v1/responses"))
    outer = error
    for cause in causes:
        error.__cause__ = cause
        error = cause
    return Translator(KEY).raised(outer, costs=costs)


UNTRUSTED = ssl.SSLCertVerificationError(1, "certificate verify failed: self-signed certificate in certificate chain")
EXPIRED = ssl.SSLCertVerificationError(1, "certificate verify failed: certificate has expired")


@pytest.mark.parametrize(
    ("causes", "words"),
    [
        ((httpx2.ConnectError("x"), UNTRUSTED), "could not prove who it is"),
        ((httpx2.ConnectError(str(UNTRUSTED)),), "could not prove who it is"),
        ((httpx2.ConnectError("x"), EXPIRED), "not valid today"),
        ((httpx2.ConnectError("x"), ssl.SSLError(1, "wrong version number")), "No protected connection"),
        ((httpx2.ProxyError("407 authentication required"),), "proxy"),
        ((httpx2.ConnectTimeout("x"),), "cannot be reached"),
        ((httpx2.ConnectError("network is unreachable"), OSError(101, "x")), "no connection to the internet"),
        ((httpx2.PoolTimeout("x"),), "cannot be reached"),
    ],
)
def test_what_never_left_may_be_sent_again(causes: tuple[Exception, ...], words: str) -> None:
    """Also where sending costs."""
    problem = lost(*causes)
    assert (problem.kind, problem.retry) == (ProblemKind.NO_CONNECTION, Retry.LATER)
    assert words in problem.happened


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        (httpx2.ReadTimeout("x"), ProblemKind.TIMED_OUT),
        (httpx2.WriteTimeout("x"), ProblemKind.TIMED_OUT),
        (httpx2.ReadError("x"), ProblemKind.NO_CONNECTION),
        (httpx2.WriteError("x"), ProblemKind.NO_CONNECTION),
        (httpx2.RemoteProtocolError("x"), ProblemKind.NO_CONNECTION),
    ],
)
def test_what_may_have_arrived_is_a_persons_decision(cause: Exception, kind: ProblemKind) -> None:
    """Where it costs; a mere look may be repeated."""
    assert (lost(cause).kind, lost(cause).retry) == (kind, Retry.ASK_FIRST)
    assert (lost(cause, costs=False).kind, lost(cause, costs=False).retry) == (kind, Retry.LATER)


def refused(status: int, message: str, *, code: str = "", param: str = "", kind: str = "", **headers: str) -> Problem:
    body = f'{{"error":{{"message":"{message}","code":"{code}","param":"{param}","type":"{kind}"}}}}'
    lines = {name.replace("_", "-"): value for name, value in headers.items()}
    return Translator(KEY).reply(status, lines, body, costs=True)


@pytest.mark.parametrize(
    ("status", "message", "more", "expected"),
    [
        (400, "Your organization must be verified to stream this model.", {"param": "stream"}, "not_verified"),
        (400, "This model's maximum context length is 8192 tokens.", {}, "context_too_long"),
        (404, "The model `gpt-5-pro` has been deprecated", {"code": "model_not_found"}, "retired_model"),
        (404, "model 'llama9' not found", {}, "unknown_model"),
        (400, "flagged", {"code": "bio_policy"}, "content_policy"),
        (400, "flagged", {"code": "misalignment_policy_violation"}, "content_policy"),
        (400, "Unknown parameter: 'background'.", {"code": "unknown_parameter", "param": "background"},
         "unsupported_parameter"),
        (401, "You must be a member of an organization to use the API.", {}, "no_permission"),
        (401, "Your IP is not authorized.", {}, "no_permission"),
        (401, "You didn't provide an API key.", {}, "no_key"),
        (407, "Proxy Authentication Required", {}, "configuration"),
        (413, "Request Entity Too Large", {}, "request_too_large"),
        (429, "Limit reached", {"code": "project_spend_limit_exceeded", "kind": "insufficient_quota"}, "no_credit"),
        (429, "Resource Unavailable", {}, "overloaded"),
        (429, "", {"code": "resource_unavailable"}, "overloaded"),
        (400, "Invalid service_tier argument: The requested service tier is not allowed for this project.",
         {"param": "service_tier"}, "no_permission"),
        (400, "Invalid service_tier argument", {"param": "service_tier"}, "unsupported_value"),
        (400, "Unsupported service_tier: flex", {}, "unsupported_value"),
        (400, "Unsupported parameter: 'service_tier' is not supported with this model.",
         {"code": "unsupported_parameter", "param": "service_tier"}, "unsupported_parameter"),
        (529, "Overloaded", {}, "overloaded"),
        (504, "Gateway timeout", {}, "timed_out"),
        (418, "Teapot", {}, "invalid_request"),
    ],
)  # fmt: skip
def test_refusals_nobody_recorded(status: int, message: str, more: dict[str, str], expected: str) -> None:
    """As the documentation and other servers write them."""
    assert refused(status, message, **more).kind.value == expected


def test_a_tier_that_cannot_be_had_says_what_to_do() -> None:
    """No flex capacity passes by itself; what the project or model does not allow does not. Neither is charged."""
    busy = refused(429, "Resource Unavailable")
    assert busy.retry is Retry.LATER
    assert "flex capacity" in busy.happened
    assert "standard tier" in busy.advice
    forbidden = refused(
        400, "Invalid service_tier argument: The requested service tier is not allowed for this project."
    )
    lacking = refused(400, "Invalid service_tier argument", param="service_tier")
    assert forbidden.retry is lacking.retry is Retry.NEVER
    assert "project" in forbidden.happened
    assert all("Nothing was charged" in problem.happened for problem in (busy, forbidden, lacking))


def test_the_wait_is_read_wherever_it_is_said() -> None:
    """Headers first, then the sentence."""
    assert refused(429, "x", retry_after="20", retry_after_ms="1500").retry_after == 1.5
    assert refused(429, "x", retry_after="20").retry_after == 20
    assert refused(429, "x", retry_after="Wed, 21 Oct 2015 07:28:00 GMT").retry_after is None
    later = refused(429, "x", retry_after="Wed, 21 Oct 2099 07:28:00 GMT").retry_after
    assert later is not None
    assert later > 3600
    assert refused(429, "x", retry_after="soon").retry_after is None
    assert refused(429, "Please try again in 1h2m3.5s.").retry_after == 3723.5
    assert wait_in_message("Please try again in 250ms.") == 0.25
    assert "2 minutes" in refused(429, "Please try again in 2m1s.").advice


def test_supported_values_become_advice() -> None:
    """The list is in the sentence alone."""
    problem = refused(
        400,
        "Unsupported value: 'max' is not supported with the 'gpt-5' model. Supported values are: 'low' and 'high'.",
        code="unsupported_value",
        param="reasoning.effort",
    )
    assert problem.supported_values == ("low", "high")
    assert problem.advice == "Choose one of: low, high."
    assert supported_values("no list") == ()


@pytest.mark.parametrize("body", ["", "null", "[]", '"text"', "{", '{"error":null}', '{"error":[]}', "[" * 100_000])
def test_any_body_is_some_problem(body: str) -> None:
    """Whatever a server on the way may write."""
    problem = Translator(KEY).reply(500, {}, body, costs=False)
    assert (problem.kind, problem.retry) == (ProblemKind.SERVER_ERROR, Retry.LATER)


@pytest.mark.parametrize(
    "echo", [KEY, f"Bearer {KEY}", "sk-proj-abc***********mnop", f"provided: {KEY}.", "sk-other-key-1234567"]
)
def test_no_key_in_any_text(echo: str) -> None:
    """Whole, masked, or somebody else's."""
    problem = refused(400, f"Strange header {echo}!", code=KEY, param=KEY)
    assert "sk-" not in repr(problem)
    assert HIDDEN in problem.detail


def test_a_key_of_any_shape_is_hidden() -> None:
    """Keys of local servers look like words."""
    problem = Translator("open-sesame").reply(400, {}, "no open-sesame here", costs=False)
    assert "sesame" not in repr(problem)


def test_an_html_page_is_reduced_to_its_words() -> None:
    """A detail is for reading."""
    page = "<html><head><style>p{}</style><title>502</title></head><body><h1>Bad  gateway</h1></body></html>"
    assert Translator(KEY).reply(502, {}, page, costs=False).detail == "502 Bad gateway"
