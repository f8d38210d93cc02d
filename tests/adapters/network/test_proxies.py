"""Which proxy the system says to use: its environment first, then the desktop's own setting."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop_app.network.proxies import system_route, tidy_proxy, without_secret

URL = "https://api.openai.com/v1"


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("proxy.example:3128", "http://proxy.example:3128"),
        ("http://proxy.example:3128/", "http://proxy.example:3128"),
        ("socks://127.0.0.1:1080", "socks5h://127.0.0.1:1080"),
        ("SOCKS5://[::1]:1080", "socks5://[::1]:1080"),
        ("http://me:secret@proxy:1", "http://me:secret@proxy:1"),
    ],
)
def test_a_proxys_address_is_understood_as_it_is_written(written: str, tidy: str) -> None:
    assert tidy_proxy(written) == tidy
    assert "secret" not in without_secret(tidy)


@pytest.mark.parametrize("bad", ["", "http://", "ftp://x", "http://x:port", "http://x/path", "http://x?y"])
def test_what_is_no_proxy_is_refused(bad: str) -> None:
    with pytest.raises(ValueError):
        tidy_proxy(bad)


@pytest.mark.parametrize(
    ("environment", "proxy"),
    [
        ({"HTTPS_PROXY": "http://one:1"}, "http://one:1"),
        ({"https_proxy": "one:1", "ALL_PROXY": "http://two:2"}, "http://one:1"),
        ({"ALL_PROXY": "socks://two:2"}, "socks5h://two:2"),
        ({"HTTP_PROXY": "http://plain:1"}, ""),
        ({"HTTPS_PROXY": "http://one:1", "NO_PROXY": "example.org,openai.com"}, ""),
        ({"HTTPS_PROXY": "http://one:1", "no_proxy": "*"}, ""),
        ({"HTTPS_PROXY": "http://one:1", "NO_PROXY": "example.org"}, "http://one:1"),
    ],
)
def test_the_environment_is_read(
    environment: dict[str, str], proxy: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # no desktop
    route = system_route(URL, environment)
    assert route.proxy == proxy
    assert route.source


GSETTINGS = """#!/bin/sh
case "$2 $3" in
  "org.gnome.system.proxy mode") echo "'{mode}'";;
  "org.gnome.system.proxy ignore-hosts") echo "['localhost', '127.0.0.0/8', '*.example.org']";;
  "org.gnome.system.proxy.https host") echo "'{https}'";;
  "org.gnome.system.proxy.https port") echo 3128;;
  "org.gnome.system.proxy.socks host") echo "'socks.example'";;
  "org.gnome.system.proxy.socks port") echo 1080;;
  *) exit 1;;
esac
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="GNOME's setting")
@pytest.mark.parametrize(
    ("mode", "https", "url", "proxy"),
    [
        ("none", "proxy.example", URL, ""),
        ("auto", "proxy.example", URL, ""),
        ("manual", "proxy.example", URL, "http://proxy.example:3128"),
        ("manual", "", URL, "socks5h://socks.example:1080"),
        ("manual", "proxy.example", "https://in.example.org/v1", ""),
    ],
)
def test_the_desktops_setting_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, https: str, url: str, proxy: str
) -> None:
    (tmp_path / "gsettings").write_text(GSETTINGS.replace("{mode}", mode).replace("{https}", https))
    (tmp_path / "gsettings").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert system_route(url, {}).proxy == proxy
