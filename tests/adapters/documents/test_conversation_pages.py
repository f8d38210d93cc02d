"""A conversation as a web page: it stands alone, loads nothing, runs nothing, and says what is simulated."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

from typing_extensions import override

from desktop_app.documents.conversation_html import conversation_html
from desktop_app.domain.answers import Citation
from desktop_app.domain.conversation import AnswerFigures, Message
from desktop_app.domain.conversation_records import record_of
from desktop_app.domain.identifiers import MessageId
from desktop_app.domain.usage import Cost, CostBasis
from desktop_app.ui.markdown.html import report_body
from tests.contracts.samples import ANSWER, answer_message, conversation, message

AT = 1_795_219_200.0  # 2026-11-21 00:00 UTC
HOSTILE = (
    "# Same\n\n# Same\n\n<script>alert(1)</script> <img src=x onerror=alert(1)> ![p](https://t.example/p.png)\n\n"
    "[a](javascript:alert(1)) [b](data:text/html,x) <style>@import url(https://t.example)</style>\n\n"
    "\u202egnp.exe `</pre><script>` $x<script>$"
)


class _Tags(HTMLParser):
    """Every tag with its attributes, as a browser would read them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def page(*said: Message, **other: object) -> str:
    record = record_of(replace(conversation(), **other), said, {}, demo=False)  # type: ignore[arg-type]
    return conversation_html(record, AT, report_body)


def hostile() -> str:
    bad = replace(
        ANSWER, text=HOSTILE, citations=(Citation("javascript:alert(1)", "<b>t</b>", 0, 3),), summaries=(HOSTILE,)
    )
    asked = message("m1", HOSTILE, at=AT)
    first = replace(answer_message(at=AT + 1), answer=bad, text=HOSTILE)
    second = replace(first, id=MessageId("m3"), parent_id=first.id, created_at=AT + 2)
    return page(asked, first, second, title=f"T {HOSTILE}", developer_message=HOSTILE)


def test_nothing_is_loaded_and_nothing_runs() -> None:
    text = hostile()
    tags = _Tags(text).found
    assert not {tag for tag, _ in tags} & {"script", "img", "link", "iframe", "object", "svg", "form", "base"}
    assert [tag for tag, _ in tags].count("style") == 1
    for tag, attributes in tags:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style")], tag
        if tag == "a":
            address = attributes["href"] or ""
            assert address.startswith(("https://", "http://", "mailto:", "#")), address
    policy = next(a["content"] for t, a in tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_every_anchor_is_there_once() -> None:
    names = [attributes["id"] for _, attributes in _Tags(hostile()).found if "id" in attributes]
    assert len(names) == len(set(names)) >= 4


def test_everything_said_stands_in_its_order_with_its_figures() -> None:
    text = page(message("m1", "왜? <& שלום", at=AT), answer_message(at=AT + 60))
    parts = ["왜? &lt;&amp; שלום", "gpt-6.1-sol-2026-10-01", "hold hands", "Stopped before", "US$ 0.01234567"]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)
    assert "imulated" not in text


def test_a_simulated_one_says_so_in_its_title_at_its_top_and_at_every_answer() -> None:
    made_up = replace(answer_message(), figures=AnswerFigures(cost=Cost(Decimal(1), CostBasis.SIMULATED)))
    text = page(message("m1", "Why?"), made_up)
    assert "<title>Simulated: " in text
    assert 'role="note">Simulated: these' in text
    assert "gpt-6.1-sol-2026-10-01 (simulated)" in text
