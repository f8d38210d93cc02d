"""Which proxy this computer says to use for an address: its environment, or the desktop's own setting."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit

from desktop_app.language import tr
from desktop_app.services.network_port import Route

_ASK_SECONDS = 3.0
SCHEMES = ("http", "https", "socks5", "socks5h")
_SPELLINGS = {"socks": "socks5h", "socks5a": "socks5h"}
"""GNOME writes socks:// and means version 5, with names looked up by the proxy."""


def tidy_proxy(address: str) -> str:
    """A proxy's address in the form that clients take. Raises ValueError for what is none."""
    address = address.strip()
    parts = urlsplit(address if "://" in address else f"http://{address}")
    scheme = _SPELLINGS.get(parts.scheme.lower(), parts.scheme.lower())
    if scheme not in SCHEMES:
        raise ValueError(tr("a proxy of the kind {kind} is not known", kind=parts.scheme))
    if not parts.hostname or parts.query or parts.fragment or parts.path not in ("", "/"):
        raise ValueError(tr("it has no host, or more than a place"))
    parts.port  # noqa: B018 - raises ValueError for a port that is none
    return urlunsplit((scheme, parts.netloc, "", "", ""))


def without_secret(address: str) -> str:
    """The same without name and password, for the eye."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], "", "", ""))


def system_route(url: str, environment: Mapping[str, str] | None = None) -> Route:
    """What the environment says, else what the desktop says. May block for a moment. Raises ValueError."""
    environment = os.environ if environment is None else environment
    parts = urlsplit(url)
    named = {name.lower(): value for name, value in environment.items() if name.lower().endswith("_proxy") and value}
    if "REQUEST_METHOD" in environment:  # a CGI's header could have set it
        named.pop("http_proxy", None)
    key = next((key for key in (f"{parts.scheme}_proxy", "all_proxy") if key in named), "")
    if key:
        bypassed = urllib.request.proxy_bypass_environment(  # type: ignore[attr-defined]
            parts.hostname or "", {"no": named.get("no_proxy", "")}
        )
        if bypassed:
            return Route(source=tr("NO_PROXY of the environment"))
        proxy = tidy_proxy(named[key])
        return Route(proxy, without_secret(proxy), tr("the environment variable {upper}", upper=key.upper()))
    return _desktop_route(url)


def _desktop_route(url: str) -> Route:
    source = tr("this desktop's settings")
    if sys.platform.startswith("linux"):
        proxy = _gnome_proxy(url)
    else:  # pragma: no cover - the registry of Windows, the system configuration of macOS
        parts = urlsplit(url)
        found = urllib.request.getproxies()
        proxy = found.get(parts.scheme) or found.get("socks") or ""
        if proxy and urllib.request.proxy_bypass(parts.hostname or ""):  # type: ignore[attr-defined]
            proxy = ""
    if not proxy:
        return Route(source=tr("this computer has no proxy"))
    proxy = tidy_proxy(proxy)
    return Route(proxy, without_secret(proxy), source)


def _gnome_proxy(url: str) -> str:
    """GNOME's setting, which its relatives share; a script (PAC) is not followed."""
    if shutil.which("gsettings") is None or _gsetting("", "mode") != "manual":
        return ""
    parts = urlsplit(url)
    if _is_ignored(parts.hostname or "", _gsetting("", "ignore-hosts")):
        return ""
    for kind, scheme in ((parts.scheme, "http"), ("socks", "socks5h")):
        host, port = _gsetting(f".{kind}", "host"), _gsetting(f".{kind}", "port")
        if host and port.isdecimal() and port != "0":
            return f"{scheme}://{host}:{port}"
    return ""


def _gsetting(place: str, key: str) -> str:
    try:
        done = subprocess.run(
            ["gsettings", "get", f"org.gnome.system.proxy{place}", key],
            capture_output=True, text=True, timeout=_ASK_SECONDS,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip().strip("'") if done.returncode == 0 else ""


def _is_ignored(host: str, listed: str) -> bool:
    """`listed` is as gsettings prints a list: ['localhost', '*.example.org']."""
    names = [name.strip().strip("'\"").lower() for name in listed.removeprefix("@as").strip(" []").split(",")]
    host = host.lower()
    return any(name and (host == name.lstrip("*.") or host.endswith("." + name.lstrip("*."))) for name in names)
