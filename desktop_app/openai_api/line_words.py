"""Why a line could not be opened, in two sentences for a person and a code for those who go on looking."""

from __future__ import annotations

import errno
import re
import socket
import ssl

from desktop_app.language import tr

Words = tuple[str, str, str]
"""What happened, what to do, and the code that tells it from the others."""

_NO_NETWORK = frozenset({errno.ENETUNREACH, errno.ENETDOWN, errno.EHOSTUNREACH, 10050, 10051, 10065})
"""Also as Windows numbers them."""


def words_for(chain: tuple[BaseException, ...], *, own_proxy: bool) -> Words:
    """For a failure and everything it came from; `own_proxy`: the line was to go through a proxy."""
    import httpx2

    text = " ".join(str(cause) for cause in chain).lower()
    if "certificate" in text:
        return _certificate(text)
    if any(isinstance(cause, httpx2.ProxyError) for cause in chain):
        return _proxy(text)
    if any(isinstance(cause, ssl.SSLError) for cause in chain):
        return (
            tr("No protected connection could be set up, so nothing was sent."),
            tr("Check the address in Settings: https:// needs a server that speaks it. A firewall may be in the way."),
            "no_tls",
        )
    if own_proxy:
        return (
            tr("The proxy cannot be reached."),
            tr("Check its address in Settings, Network, or choose another way there, and the internet connection."),
            "proxy_unreachable",
        )
    return _unreachable(chain, text)


def _certificate(text: str) -> Words:
    if "expired" in text or "not yet valid" in text:
        return (
            tr("The server's certificate is not valid today."),
            tr("Check this computer's date and time. If they are right, the server's certificate must be renewed."),
            "certificate_dates",
        )
    if "mismatch" in text or "not valid for" in text:
        return (
            tr("Another server answered than the one that was asked for, so nothing was sent."),
            tr(
                "Check the address in Settings. The sign-in page of a hotel or company network may be in the way: "
                "open a browser, sign in, and try again."
            ),
            "wrong_host",
        )
    return (
        tr("The server could not prove who it is, so nothing was sent."),
        tr(
            "A company firewall, an antivirus program or a hotel network may be reading along. Use another network, "
            "or choose its certificate in Settings, Network, if you trust it."
        ),
        "untrusted_certificate",
    )


def _proxy(text: str) -> Words:
    if re.search(r"\b407\b|proxy authentication|invalid username/password|requested .* but got", text):
        return (
            tr("The proxy asks for a name and a password, or does not accept those it got."),
            tr("Put them into Settings, Network."),
            "proxy_password",
        )
    if re.search(r"could not connect|\b50[234]\b", text):
        return (
            tr("The proxy is there, but it could not reach the server."),
            tr("Check the server's address in Settings, or ask whoever runs the proxy."),
            "proxy_cannot_reach",
        )
    return (
        tr("The proxy did not let the request through."),
        tr("Ask whoever runs it to allow this server, or choose another way in Settings, Network."),
        "proxy_refused",
    )


def _unreachable(chain: tuple[BaseException, ...], text: str) -> Words:
    lookups = [cause for cause in chain if isinstance(cause, socket.gaierror)]
    offline = any(cause.errno == socket.EAI_AGAIN for cause in lookups)
    if offline or any(isinstance(cause, OSError) and cause.errno in _NO_NETWORK for cause in chain):
        return (
            tr("This computer has no connection to the internet."),
            tr("Connect it (Wi-Fi, cable), then try again. What is at the server goes on there."),
            "no_network",
        )
    if lookups or "name or service not known" in text:
        return (
            tr("The server's name cannot be found."),
            tr("Check the internet connection, and the address in Settings."),
            "name_not_found",
        )
    if any(isinstance(cause, ConnectionRefusedError) for cause in chain) or "connection refused" in text:
        return (
            tr("Nothing answers at the server's address."),
            tr("Check that the server is running, and the address in Settings."),
            "refused",
        )
    return tr("The server cannot be reached."), tr("Check the internet connection, then try again."), "unreachable"
