"""The error replies of the API, with the texts of real recorded ones."""

from __future__ import annotations

from collections.abc import Mapping

from .json_text import Json

QUOTA_MESSAGE = (
    "You exceeded your current quota, please check your plan and billing details. For more information on "
    "this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors."
)
INVALID = "invalid_request_error"


class ApiError(Exception):
    """A reply other than 200: status, JSON body (or plain text) and extra headers."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        kind: str = INVALID,
        headers: Mapping[str, str] | None = None,
        plain_text: bool = False,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = dict(headers or {})
        self.plain_text = plain_text
        self.message = message
        self.body: Json = {"error": {"message": message, "type": kind, "param": param, "code": code}}


def wrong_key(key: str) -> ApiError:
    """401, the key shown with its middle hidden as the real server does."""
    if not key:
        return ApiError(
            401,
            "You didn't provide an API key. You need to provide your API key in an Authorization header using "
            "Bearer auth (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from "
            "https://platform.openai.com/account/api-keys.",
        )
    shown = key if len(key) < 12 else f"{key[:8]}***{key[-4:]}"
    return ApiError(
        401,
        f"Incorrect API key provided: {shown}. You can find your API key at "
        "https://platform.openai.com/account/api-keys.",
        code="invalid_api_key",
    )


def no_credit() -> ApiError:
    """429 without retry-after: waiting does not help."""
    return ApiError(429, QUOTA_MESSAGE, code="insufficient_quota", kind="insufficient_quota")


def rate_limited(model_id: str, seconds: float) -> ApiError:
    """429 with both retry-after headers."""
    return ApiError(
        429,
        f"Rate limit reached for {model_id} in organization org-simulated on requests per min (RPM): Limit 3, "
        f"Used 3, Requested 1. Please try again in {seconds:g}s. Visit "
        "https://platform.openai.com/account/rate-limits to learn more.",
        code="rate_limit_exceeded",
        kind="requests",
        headers={
            "retry-after": f"{max(1, round(seconds))}",
            "retry-after-ms": f"{round(seconds * 1000)}",
            "x-ratelimit-limit-requests": "3",
            "x-ratelimit-remaining-requests": "0",
            "x-ratelimit-reset-requests": f"{seconds:g}s",
        },
    )


def no_flex_capacity() -> ApiError:
    """429 of the flex tier: no machine is free; nothing is charged."""
    return ApiError(429, "Resource Unavailable", code="resource_unavailable", kind="resource_unavailable")


def no_such_tier() -> ApiError:
    """400 for a service tier that the model does not have."""
    return ApiError(400, "Invalid service_tier argument", param="service_tier")


def tier_not_allowed() -> ApiError:
    """400 for a service tier that the project's settings do not allow."""
    return ApiError(
        400,
        "Invalid service_tier argument: The requested service tier is not allowed for this project.",
        param="service_tier",
    )


def not_allowed() -> ApiError:
    """403: the key is right, the model or region is not for it."""
    return ApiError(403, "You are not allowed to sample from this model")


def server_trouble(request_id: str) -> ApiError:
    """500 with the request id in the text."""
    return ApiError(
        500,
        "An error occurred while processing your request. You can retry your request, or contact us through "
        "our help center at help.openai.com if the error persists. Please include the request ID "
        f"{request_id} in your message.",
        code="server_error",
        kind="server_error",
    )


def unavailable() -> ApiError:
    """503 in plain text: it comes from the proxy in front, not from the API."""
    return ApiError(
        503,
        "upstream connect error or disconnect/reset before headers. reset reason: connection termination",
        plain_text=True,
    )


def not_json() -> ApiError:
    """400 for a body that is not JSON."""
    return ApiError(
        400,
        "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP "
        "library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON. If "
        "you have trouble figuring out how to fix this, please contact us through our help center at "
        "help.openai.com.)",
    )


def no_such_url(method: str, path: str) -> ApiError:
    """404 for an address the API does not have."""
    return ApiError(404, f"Invalid URL ({method} {path})")


def response_not_found(response_id: str) -> ApiError:
    """404 for an unknown, deleted, expired or never stored response."""
    return ApiError(404, f"Response with id '{response_id}' not found.")


def conversation_not_found(conversation_id: str) -> ApiError:
    """404 for an unknown or deleted conversation."""
    return ApiError(404, f"Conversation with id '{conversation_id}' not found.")


def missing(param: str) -> ApiError:
    """400 for a parameter that has to be there."""
    return ApiError(400, f"Missing required parameter: '{param}'.", code="missing_required_parameter", param=param)


def unsupported(param: str) -> ApiError:
    """400 for a parameter the model does not take."""
    return ApiError(
        400,
        f"Unsupported parameter: '{param}' is not supported with this model.",
        code="unsupported_parameter",
        param=param,
    )


def moved(old: str, new: str) -> ApiError:
    """400 for a Chat Completions parameter sent to the Responses API."""
    return ApiError(
        400,
        f"Unsupported parameter: '{old}'. In the Responses API, this parameter has moved to '{new}'. Try again "
        "with the new parameter. See the API documentation for more information: "
        "https://platform.openai.com/docs/api-reference/responses/create.",
        code="unsupported_parameter",
    )
