"""The settings of how requests leave this computer; the password of a proxy is in the keyring and none of these."""

from __future__ import annotations

from desktop_app.domain.setting import Setting
from desktop_app.language import later

PROXY_WAY = Setting(
    "network.proxy",
    "system",
    later("Proxy"),
    later(
        "The system's: the environment variables that end in _PROXY, or this desktop's own setting. A server on this "
        "computer is always reached directly."
    ),
    later("Network"),
    choices=(("system", later("System")), ("none", later("None")), ("own", later("Own"))),
)
PROXY_ADDRESS = Setting(
    "network.proxy_address",
    "",
    later("Proxy address"),
    later("Such as http://proxy.example:3128 or socks5://127.0.0.1:1080. Name and password have fields of their own."),
    later("Network"),
)
PROXY_USER = Setting(
    "network.proxy_user",
    "",
    later("Name at the proxy"),
    later("Leave empty where the proxy asks for none."),
    later("Network"),
)
CA_FILE = Setting(
    "network.ca_file",
    "",
    later("Additional certificate authority"),
    later(
        "A file (PEM) with the certificate of whoever checks protected connections in your network, such as a company. "
        "It is trusted in addition to those of this computer, by Ponder alone."
    ),
    later("Network"),
)
