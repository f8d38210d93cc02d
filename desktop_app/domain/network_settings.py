"""The settings of how requests leave this computer; the password of a proxy is in the keyring and none of these."""

from __future__ import annotations

from desktop_app.domain.setting import Setting

PROXY_WAY = Setting(
    "network.proxy",
    "system",
    "Proxy",
    "The system's: the environment variables that end in _PROXY, or this desktop's own setting. A server on this "
    "computer is always reached directly.",
    "Network",
    choices=(("system", "System"), ("none", "None"), ("own", "Own")),
)
PROXY_ADDRESS = Setting(
    "network.proxy_address",
    "",
    "Proxy address",
    "Such as http://proxy.example:3128 or socks5://127.0.0.1:1080. Name and password have fields of their own.",
    "Network",
)
PROXY_USER = Setting(
    "network.proxy_user",
    "",
    "Name at the proxy",
    "Leave empty where the proxy asks for none.",
    "Network",
)
CA_FILE = Setting(
    "network.ca_file",
    "",
    "Additional certificate authority",
    "A file (PEM) with the certificate of whoever checks protected connections in your network, such as a company. "
    "It is trusted in addition to those of this computer, by Ponder alone.",
    "Network",
)
