"""Every way in which a line fails, against a server or a proxy that really behaves so: each is told apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem, ProblemError, ProblemKind
from desktop_app.network.routes import Routes
from desktop_app.openai_api.client import OpenAiDoor, Timeouts
from desktop_app.services.network_port import ProxyChoice, Route
from desktop_app.services.ports import Endpoint
from tests.harness.lines import Authority, Proxy, Serve, Socks, http, listening, secured

pytestmark = pytest.mark.time_limit(180)
FAR = "api.ponder.test"
"""A name that only a proxy of these tests knows."""


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture(scope="module")
def acme(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority("Acme Firewall Root", tmp_path_factory.mktemp("authority"))


async def asked(
    base_url: str,
    choice: ProxyChoice | None = None,
    password: str = "",
    system: Route | None = None,
    organization: str = "",
) -> int | Problem:
    """How many models the server listed, or what went wrong, through the real door."""

    async def endpoint() -> Endpoint:
        return Endpoint(base_url, "sk-test-key-1234", organization)

    async def secret(proxy: str) -> str:
        return password

    routes = Routes(lambda: choice or ProxyChoice("none"), secret, lambda url: system or Route())
    door = OpenAiDoor(
        endpoint, timeouts=Timeouts(connect=3, read=3), way_out=routes.client_options, explain=routes.explained
    )
    try:
        return len(await door.models())
    except ProblemError as error:
        return error.problem
    finally:
        await door.close()


async def code_of(base_url: str, choice: ProxyChoice | None = None, password: str = "") -> str | None:
    found = await asked(base_url, choice, password)
    assert isinstance(found, Problem), "it worked"
    assert found.happened.endswith(".")
    assert found.advice.endswith(".")
    return found.code


def plain(stack: ExitStack, serve: Serve) -> str:
    return f"http://127.0.0.1:{stack.enter_context(listening(serve))}/v1"


REPLIES = [
    ("401 Unauthorized", b'{"error":{"message":"Incorrect API key provided: sk-x.","code":"invalid_api_key"}}',
     ProblemKind.WRONG_KEY, "invalid_api_key"),
    ("429 Too Many Requests", b'{"error":{"message":"You exceeded your quota","code":"insufficient_quota"}}',
     ProblemKind.NO_CREDIT, "insufficient_quota"),
    ("401 Unauthorized", b'{"error":{"message":"OpenAI-Organization header should match organization for API key"}}',
     ProblemKind.CONFIGURATION, "mismatched_organization"),
    ("401 Unauthorized", b'{"error":{"message":"x","code":"mismatched_project"}}',
     ProblemKind.CONFIGURATION, "mismatched_project"),
    ("404 Not Found", b"nothing here", ProblemKind.CONFIGURATION, None),
    ("200 OK", b'{"hello":"world"}', ProblemKind.UNREADABLE_ANSWER, None),
    ("200 OK", b"<html><head><title>Hotel &amp; Spa WiFi</title></head></html>",
     ProblemKind.UNREADABLE_ANSWER, "web_page"),
    ("511 Network Authentication Required", b"<html></html>", ProblemKind.CONFIGURATION, "web_page"),
    ("302 Found", b"", ProblemKind.CONFIGURATION, None),
]  # fmt: skip


@pytest.mark.parametrize(("status", "body", "kind", "code"), REPLIES, ids=lambda each: str(each)[:24])
async def test_what_answers_is_told_apart(
    stack: ExitStack, status: str, body: bytes, kind: ProblemKind, code: str | None
) -> None:
    more = "Location: http://127.0.0.1:1/login\r\n" if status.startswith("302") else ""
    found = await asked(plain(stack, http(status, body, "text/html" if body[:1] == b"<" else "text/plain", more)))
    assert isinstance(found, Problem)
    assert (found.kind, found.code) == (kind, code), found


def test_no_two_of_these_replies_are_told_in_the_same_words() -> None:
    from desktop_app.openai_api.problems import Translator

    told = [Translator("k").reply(int(status[:3]), {}, body.decode(), costs=False).happened
            for status, body, *_ in REPLIES if not status.startswith("200")]  # fmt: skip
    assert len(set(told)) == len(told)


async def test_a_sign_in_page_is_named(stack: ExitStack) -> None:
    page = b"<!doctype html>\n<title>\n Hotel &amp; Spa\tWiFi </title>"
    found = await asked(plain(stack, http("200 OK", page, "text/html")))
    assert isinstance(found, Problem)
    assert "“Hotel & Spa WiFi”" in found.happened
    assert "browser" in found.advice


async def test_nothing_that_listens_and_a_name_that_is_none(stack: ExitStack) -> None:
    with listening(http()) as port:
        gone = port
    assert await code_of(f"http://127.0.0.1:{gone}/v1") == "refused"
    assert await code_of("https://nowhere.invalid/v1") in ("name_not_found", "no_network")


async def test_a_certificate_of_somebody_in_between_is_named_and_can_be_trusted(
    stack: ExitStack, acme: Authority
) -> None:
    port = stack.enter_context(listening(secured(http(), acme.context("localhost"))))
    url = f"https://localhost:{port}/v1"
    found = await asked(url)
    assert isinstance(found, Problem)
    assert found.code == "untrusted_certificate"
    assert "“Acme Firewall Root”" in found.happened, "whose it is"
    assert "Settings, Network" in found.advice
    assert await asked(url, ProxyChoice("none", ca_file=str(acme.file))) == 1, "its authority was chosen"


async def test_a_clock_that_is_wrong(stack: ExitStack, acme: Authority) -> None:
    later, past = datetime.now(UTC) + timedelta(days=400), datetime.now(UTC) - timedelta(days=400)
    trusting = ProxyChoice("none", ca_file=str(acme.file))
    for begins, code, word in ((later, "clock_wrong", "behind"), (past, "certificate_expired", "renewed")):
        context = acme.context("localhost", begins=begins, days=100)
        port = stack.enter_context(listening(secured(http(), context)))
        found = await asked(f"https://localhost:{port}/v1", trusting)
        assert isinstance(found, Problem)
        assert found.code == code
        assert word in found.advice
        assert f"{begins.year}" in found.happened or code == "certificate_expired"


async def test_another_server_than_the_one_asked_for(stack: ExitStack, acme: Authority) -> None:
    port = stack.enter_context(listening(secured(http(), acme.context("captive.example"))))
    assert await code_of(f"https://localhost:{port}/v1", ProxyChoice("none", ca_file=str(acme.file))) == "wrong_host"


async def test_a_server_without_tls(stack: ExitStack) -> None:
    port = stack.enter_context(listening(http()))
    assert await code_of(f"https://localhost:{port}/v1") == "no_tls"


async def test_a_file_that_is_no_certificate(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("not a certificate")
    for file in (tmp_path / "ca.pem", tmp_path / "missing.pem"):
        assert await code_of("https://localhost:1/v1", ProxyChoice("none", ca_file=str(file))) == "ca_file"


# -- through a proxy ---------------------------------------------------------------------------------------------------


def far_server(stack: ExitStack, acme: Authority) -> int:
    return stack.enter_context(listening(secured(http(), acme.context(FAR))))


# httpcore2 leaves the socket of a refused SOCKS handshake to the garbage collector
refused_socks = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")


@refused_socks
@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h", "socks"])
async def test_the_own_proxy_is_used_with_name_and_password(stack: ExitStack, acme: Authority, scheme: str) -> None:
    server = far_server(stack, acme)
    kind = Proxy if scheme == "http" else Socks
    proxy = kind(server, login="otto:p@ss:word")
    port = stack.enter_context(listening(proxy))
    choice = ProxyChoice("own", f"{scheme}://127.0.0.1:{port}", "otto", str(acme.file))
    assert await asked(f"https://{FAR}/v1", choice, "p@ss:word") == 1
    assert proxy.asked == [f"{FAR}:443"], "the proxy looked up the name"
    found = await asked(f"https://{FAR}/v1", choice, "wrong")
    assert isinstance(found, Problem)
    assert found.code == "proxy_password"
    assert "p@ss" not in repr(found)
    without = ProxyChoice("own", f"{scheme}://127.0.0.1:{port}", "", str(acme.file))
    assert await code_of(f"https://{FAR}/v1", without) == "proxy_password"


@refused_socks
async def test_a_proxy_that_refuses_cannot_reach_or_is_not_there(stack: ExitStack) -> None:
    async def through(address: str) -> str | None:
        return await code_of(f"https://{FAR}/v1", ProxyChoice("own", address))

    refusing = stack.enter_context(listening(Proxy(refusal="403 Forbidden")))
    assert await through(f"http://127.0.0.1:{refusing}") == "proxy_refused"
    lost = stack.enter_context(listening(Proxy(refusal="502 Bad Gateway")))
    assert await through(f"127.0.0.1:{lost}") == "proxy_cannot_reach"
    blind = stack.enter_context(listening(Socks()))
    assert await through(f"socks5://127.0.0.1:{blind}") == "proxy_cannot_reach"
    with listening(http()) as port:
        gone = port
    assert await through(f"http://127.0.0.1:{gone}") == "proxy_unreachable"
    assert await through("ftp://127.0.0.1:1") == "proxy_setting"
    assert await through("") == "proxy_setting"
    assert await through("http://otto:secret@127.0.0.1:1") == "proxy_setting"


async def test_a_proxy_that_reads_along_is_named(stack: ExitStack, acme: Authority) -> None:
    port = stack.enter_context(listening(Proxy(far_server(stack, acme), login="otto:secret")))
    found = await asked(f"https://{FAR}/v1", ProxyChoice("own", f"127.0.0.1:{port}", "otto"), "secret")
    assert isinstance(found, Problem)
    assert (found.code, "Acme Firewall Root" in found.happened) == ("untrusted_certificate", True)


@pytest.mark.parametrize("way", ["system", "own"])
async def test_a_server_on_this_computer_never_goes_through_a_proxy(stack: ExitStack, way: str) -> None:
    proxy = Proxy()
    port = stack.enter_context(listening(proxy))
    here = plain(stack, http())
    address = f"http://127.0.0.1:{port}"
    assert await asked(here, ProxyChoice(way, address), system=Route(address, address, "x")) == 1
    assert proxy.asked == []


async def test_the_systems_proxy_is_used(stack: ExitStack, acme: Authority) -> None:
    proxy = Proxy(far_server(stack, acme))
    port = stack.enter_context(listening(proxy))
    address = f"http://127.0.0.1:{port}"
    choice = ProxyChoice("system", ca_file=str(acme.file))
    assert await asked(f"https://{FAR}/v1", choice, system=Route(address, address, "x")) == 1
    assert proxy.asked == [f"{FAR}:443"]


async def test_the_environment_is_not_asked_where_no_proxy_was_chosen(
    stack: ExitStack, acme: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Proxy()
    port = stack.enter_context(listening(proxy))
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
    assert await code_of("https://nowhere.invalid/v1") in ("name_not_found", "no_network")
    assert proxy.asked == []
