"""The Pro tab: a chat whose every answer is a background job with one fixed request; nothing about it can be chosen.

`tab` puts it together. `presenter` follows the ledger, `running_card` and `card_widget` are the answer being worked
on, `entries` the finished ones, `estimate` and `strip` the words about money and the model.
"""

from __future__ import annotations

from desktop_app.ui.pro_tab.tab import ProTab

__all__ = ["ProTab"]
