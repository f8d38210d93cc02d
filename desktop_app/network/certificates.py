"""Reads a certificate far enough to say whose it is, who signed it and from when to when it holds."""

from __future__ import annotations

import socket
import ssl
from base64 import b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from desktop_app.language import tr
from desktop_app.services.network_port import Route

_SECONDS = 6.0
_COMMON_NAME, _ORGANIZATION = bytes.fromhex("550403"), bytes.fromhex("55040a")
_SEQUENCE, _SET, _OID, _VERSION = 0x30, 0x31, 0x06, 0xA0


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a server showed. The names are what it says of itself; nothing of it has been checked."""

    subject: str
    issuer: str
    begins: datetime
    ends: datetime


def shown_certificate(url: str, route: Route) -> Certificate:
    """The certificate that answers at an address; nothing is sent there. Blocks. Raises OSError or ValueError."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 443
    with _connected(host, port, route) as line:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # it is only looked at
        with context.wrap_socket(line, server_hostname=host) as secured:
            return certificate_of(secured.getpeercert(binary_form=True) or b"")


def _connected(host: str, port: int, route: Route) -> socket.socket:
    if not route.proxy:
        return socket.create_connection((host, port), _SECONDS)
    proxy = urlsplit(route.proxy)
    if proxy.scheme != "http":
        raise OSError("looked at only directly or through an http proxy")  # not shown
    line = socket.create_connection((proxy.hostname or "", proxy.port or 80), _SECONDS)
    try:
        login = ""
        if proxy.username is not None:
            pair = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}".encode()
            login = f"Proxy-Authorization: Basic {b64encode(pair).decode()}\r\n"  # not shown
        line.sendall(f"CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n{login}\r\n".encode())  # not shown
        heard = b""
        while not heard.endswith(b"\r\n\r\n"):
            piece = line.recv(1)
            if not piece or len(heard) > 8_000:
                raise OSError("the proxy did not let it through")  # not shown
            heard += piece
        if heard.split(b" ", 2)[1:2] != [b"200"]:
            raise OSError("the proxy did not let it through")  # not shown
    except BaseException:
        line.close()
        raise
    return line


def certificate_of(der: bytes) -> Certificate:
    """Reads a certificate in DER. Raises ValueError for what is none."""
    try:
        whole = _parts(_parts(_parts(der)[0][1])[0][1])
        if whole[0][0] == _VERSION:
            whole = whole[1:]
        _, _, issuer, validity, subject, *_ = whole
        begins, ends = (_moment(*each) for each in _parts(validity[1])[:2])
        return Certificate(_name(subject[1]), _name(issuer[1]), begins, ends)
    except (IndexError, TypeError, UnicodeDecodeError) as error:
        raise ValueError("not a certificate") from error


def _parts(data: bytes) -> list[tuple[int, bytes]]:
    """Tag and content of everything that stands side by side."""
    found, at = [], 0
    while at < len(data):
        tag, size, at = data[at], data[at + 1], at + 2
        if size & 0x80:
            count = size & 0x7F
            size, at = int.from_bytes(data[at : at + count], "big"), at + count
        if at + size > len(data):
            raise ValueError("cut short")
        found.append((tag, data[at : at + size]))
        at += size
    return found


def _name(data: bytes) -> str:
    """The organisation and the common name, or whichever there is."""
    words: dict[bytes, str] = {}
    for _, group in _parts(data):
        for _, pair in _parts(group):
            (_, kind), (tag, text) = _parts(pair)[:2]
            words.setdefault(kind, text.decode("utf-16-be" if tag == 0x1E else "utf-8", "replace"))
    organization, common = words.get(_ORGANIZATION, ""), words.get(_COMMON_NAME, "")
    if organization and common and organization not in common:
        return f"{common} ({organization})"
    return common or organization or tr("without a name")


def _moment(tag: int, content: bytes) -> datetime:
    text = content.decode("ascii")
    long = text if tag == 0x18 else ("19" if text[:2] >= "50" else "20") + text
    return datetime.strptime(long, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
