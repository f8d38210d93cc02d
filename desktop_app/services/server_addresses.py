"""What may be a server's address and what may be a key, checked before either is used."""

from __future__ import annotations

from urllib.parse import urlsplit

from desktop_app.domain.addresses import is_loopback
from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.language import tr

_OWN_PORT = {"https": 443, "http": 80}


def host_of(base_url: str) -> str:
    """The host (with a port that is not the scheme's own) that a key for this address belongs to.

    Raises ProblemError(configuration) for an address that Ponder must not use: not a URL, no host, a user name or a
    query in it, or plain http to another computer.
    """
    try:
        parts = urlsplit(base_url.strip())
        port = parts.port
    except ValueError:
        raise _bad_address(tr("“{base_url}” is not a web address.", base_url=base_url)) from None
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise _bad_address(tr("“{base_url}” is not a web address.", base_url=base_url))
    if parts.username or parts.password:
        raise _bad_address(tr("The server address contains a user name or password."))
    if parts.query or parts.fragment:
        raise _bad_address(tr("The server address goes on after a ? or #."))
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise _bad_address(tr("Plain http would send your key unprotected to another computer."))
    return parts.hostname if port in (None, _OWN_PORT[parts.scheme]) else f"{parts.hostname}:{port}"


def _bad_address(happened: str) -> ProblemError:
    advice = tr("Use an address such as https://api.openai.com/v1 in Settings, Connection.")
    return ProblemError(Problem(ProblemKind.CONFIGURATION, happened, advice))


def checked_key(key: str) -> str:
    """A pasted key without the blanks around it.

    Raises ProblemError(configuration) for a text that cannot be a key.
    """
    key = key.strip()
    if not key:
        raise ProblemError(Problem(ProblemKind.CONFIGURATION, tr("The key is empty."), tr("Paste it again.")))
    if any(not 32 < ord(character) < 127 for character in key):
        raise ProblemError(
            Problem(
                ProblemKind.CONFIGURATION,
                tr("The key contains blanks or characters that no key has."),
                tr("Copy it again, whole and without line breaks."),
            )
        )
    return key
