"""What may stand between Ponder and a server, each real and on loopback: TLS with an own authority, proxies, SOCKS."""

from __future__ import annotations

import base64
import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

_NOW = datetime.now(UTC)
MODELS = b'{"object":"list","data":[{"id":"gpt-6.1-sol","object":"model"}]}'


@dataclass
class Authority:
    """Signs certificates for servers of this computer; `file` is what a person would choose."""

    name: str
    folder: Path
    _key: Any = None
    _certificate: Any = None

    def __post_init__(self) -> None:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        self._key = ec.generate_private_key(ec.SECP256R1())
        self._certificate = self._signed(self.name, self._key.public_key(), None, _NOW - timedelta(days=9000), 20_000)
        self.file.write_bytes(self._certificate.public_bytes(serialization.Encoding.PEM))

    @property
    def file(self) -> Path:
        return self.folder / f"{self.name}.pem"

    def _signed(self, subject: str, key: Any, host: str | None, begins: datetime, days: int) -> Any:
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.x509.oid import NameOID

        def name(text: str) -> Any:
            return x509.Name(
                [x509.NameAttribute(NameOID.COMMON_NAME, text), x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Acme")]
            )

        builder = (
            x509.CertificateBuilder()
            .subject_name(name(subject))
            .issuer_name(name(self.name))
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(begins)
            .not_valid_after(begins + timedelta(days=days))
            .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
        )
        if host is not None:
            try:
                named: Any = x509.IPAddress(ipaddress.ip_address(host))
            except ValueError:
                named = x509.DNSName(host)
            builder = builder.add_extension(x509.SubjectAlternativeName([named]), critical=False)
        else:
            usage = x509.KeyUsage(
                digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False,
                key_encipherment=False, data_encipherment=False, key_agreement=False, encipher_only=False,
                decipher_only=False,
            )  # fmt: skip
            builder = builder.add_extension(usage, critical=True)
        return builder.sign(self._key, hashes.SHA256())

    def context(self, host: str, *, begins: datetime | None = None, days: int = 90) -> ssl.SSLContext:
        """What a server of that name answers with."""
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ec

        key = ec.generate_private_key(ec.SECP256R1())
        certificate = self._signed(host, key.public_key(), host, begins or _NOW - timedelta(days=1), days)
        pem = self.folder / f"{self.name}-{host}-{days}.server.pem"
        pem.write_bytes(
            certificate.public_bytes(serialization.Encoding.PEM)
            + key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        return context


Serve = Callable[[socket.socket], object]


@contextmanager
def listening(serve: Serve) -> Iterator[int]:
    """A port on this computer; every connection to it is given to `serve` on a thread of its own."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    over, threads = threading.Event(), list[threading.Thread]()

    def one(line: socket.socket) -> None:
        with line, contextlib.suppress(OSError, IndexError):  # the client went away in the middle
            line.settimeout(10)
            serve(line)

    def accept() -> None:
        while not over.is_set():
            try:
                line, _ = server.accept()
            except OSError:
                continue
            threads.append(threading.Thread(target=one, args=(line,), daemon=True))
            threads[-1].start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield server.getsockname()[1]
    finally:
        over.set()
        accepting.join(5)
        server.close()
        for thread in threads:
            thread.join(2)


def head_of(line: socket.socket) -> bytes:
    heard = b""
    while b"\r\n\r\n" not in heard:
        piece = line.recv(4096)
        if not piece:
            return heard
        heard += piece
    return heard


def http(status: str = "200 OK", body: bytes = MODELS, kind: str = "application/json", more: str = "") -> Serve:
    """A server that gives every request this answer, and closes."""

    def serve(line: socket.socket) -> None:
        head_of(line)
        head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
        line.sendall(f"{head}{more}\r\n".encode() + body)

    return serve


def secured(serve: Serve, context: ssl.SSLContext) -> Serve:
    """The same behind TLS; a client that does not like the certificate goes away."""

    def serve_secured(line: socket.socket) -> None:
        with contextlib.suppress(ssl.SSLError), context.wrap_socket(line, server_side=True) as inner:
            serve(inner)

    return serve_secured


@dataclass
class Proxy:
    """An HTTP proxy that knows CONNECT. Whatever is asked for, it leads to `target` (a port here); `asked` says what
    was. With `login` it wants that; with `refusal` it lets nothing through."""

    target: int = 0
    login: str = ""
    refusal: str = ""
    asked: list[str] = field(default_factory=list)

    def __call__(self, line: socket.socket) -> None:
        head = head_of(line).decode()
        self.asked.append(head.split()[1])
        if self.refusal:
            line.sendall(f"HTTP/1.1 {self.refusal}\r\nContent-Length: 0\r\n\r\n".encode())
            return
        wanted = f"Basic {base64.b64encode(self.login.encode()).decode()}"
        if self.login and wanted not in head:
            line.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n"
                         b"Content-Length: 0\r\n\r\n")  # fmt: skip
            return
        with socket.create_connection(("127.0.0.1", self.target)) as other:
            line.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            _relay(line, other)


@dataclass
class Socks:
    """A SOCKS5 server; like `Proxy`."""

    target: int = 0
    login: str = ""
    asked: list[str] = field(default_factory=list)

    def __call__(self, line: socket.socket) -> None:
        _, count = line.recv(2)
        line.recv(count)
        line.sendall(b"\x05\x02" if self.login else b"\x05\x00")
        if self.login:
            line.recv(1)
            user = line.recv(line.recv(1)[0]).decode()
            secret = line.recv(line.recv(1)[0]).decode()
            good = f"{user}:{secret}" == self.login
            line.sendall(b"\x01\x00" if good else b"\x01\x01")
            if not good:
                return
        kind = line.recv(4)[3]
        host = line.recv(line.recv(1)[0]).decode() if kind == 3 else ".".join(map(str, line.recv(4)))
        port = int.from_bytes(line.recv(2), "big")
        self.asked.append(f"{host}:{port}")
        if not self.target:
            line.sendall(b"\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00")
            return
        with socket.create_connection(("127.0.0.1", self.target)) as other:
            line.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
            _relay(line, other)


def _relay(one: socket.socket, other: socket.socket) -> None:
    def carry(source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
        with contextlib.suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    back = threading.Thread(target=carry, args=(other, one), daemon=True)
    back.start()
    carry(one, other)
    back.join(10)
