"""What is said about money before a message leaves: a price nobody knows, and a cap that it could pass. No Qt."""

from __future__ import annotations

from desktop_app.domain.caps import CapHold, CapKind
from desktop_app.language import later, tr
from desktop_app.services.chat import SendPlan
from desktop_app.ui import formats
from desktop_app.ui.chat_tab.view_protocol import ChatView
from desktop_app.ui.estimate_words import NOT_COUNTED, SET_PRICE
from desktop_app.ui.holds import hold_words, raise_label

UNPRICED, PRICE = "unpriced", "set_price"
DONT_SEND, RAISE, SEND = range(3)
_LATER = {
    CapKind.DAY: later(" There is room again after midnight."),
    CapKind.MONTH: later(" There is room again next month."),
}
_NEVER = {
    CapKind.DAY: later(" It may cost more than a whole day's cap, so that waiting does not help."),
    CapKind.MONTH: later(" It may cost more than a whole month's cap, so that waiting does not help."),
}


def say_unpriced(view: ChatView, plan: SendPlan | None) -> None:
    """Say, while something is written for a model without a price, that no cap can hold it."""
    if plan is None or not view.text().strip() or plan.problem is not None or plan.estimate.high is not None:
        view.remove_notice(UNPRICED)
        return
    view.show_notice(UNPRICED, "warning", tr(NOT_COUNTED), actions=((PRICE, tr(SET_PRICE)),))


async def ask_over_cap(view: ChatView, hold: CapHold) -> int:
    """DONT_SEND, RAISE or SEND; closing the question sends nothing, and so does Enter pressed twice."""
    happened, _ = hold_words(hold)
    later = tr((_NEVER if hold.alone or not hold.cap else _LATER).get(hold.kind, ""))
    detail = tr("What you wrote stays here if you don't send it.{later}", later=later)
    chosen = await view.choose(formats.unbroken(happened), detail, ("Don't send", raise_label(hold), tr("Send anyway")))
    return chosen if chosen in (RAISE, SEND) else DONT_SEND
