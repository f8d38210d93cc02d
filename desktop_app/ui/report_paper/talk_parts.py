"""The documents a conversation is printed from, one after the other: head, then everything said in its order."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.domain.conversation_records import PaperTalk, PaperTurn
from desktop_app.language import tr
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.report_paper.parts import plain_parts, source_part, text_parts, words_part
from desktop_app.ui.report_paper.sheets import Part

_KEPT = 40.0
"""What must fit below the name of who speaks, in px."""


def talk_parts(talk: PaperTalk, renderer: BlockRenderer) -> Iterator[Part | None]:
    """Everything in its order; None stands for a line across."""
    yield words_part(renderer, talk.title, size=26, bold=True)
    yield words_part(renderer, talk.subtitle, tone="muted", size=12, gap=4)
    for banner in talk.banners:
        yield words_part(renderer, banner, tone="warning", bold=True, gap=12)
    if talk.developer_message:
        yield None
        yield _name(renderer, tr("Developer message"))
        yield from plain_parts(talk.developer_message, renderer)
    for turn in talk.turns:
        yield None
        yield from _turn(turn, renderer)


def _turn(turn: PaperTurn, renderer: BlockRenderer) -> Iterator[Part | None]:
    yield _name(renderer, turn.speaker)
    yield from plain_parts(turn.text, renderer) if turn.plain else text_parts(turn.text, renderer)
    if turn.remark:
        yield words_part(renderer, turn.remark, tone="warning", size=12, gap=8)
    for number, title, url in turn.sources:
        yield source_part(renderer, number, title, url)
    if turn.figures:
        yield words_part(renderer, turn.figures, tone="muted", size=11, gap=8)


def _name(renderer: BlockRenderer, text: str) -> Part:
    part = words_part(renderer, text, tone="muted", size=13, bold=True, gap=4)
    part.with_next = _KEPT
    return part
