"""Tokens of pictures by the rules of each family of models, and what goes along with a message."""

from __future__ import annotations

import pytest

from desktop_app.domain.attachment_tokens import image_tokens, page_tokens, usable_detail
from desktop_app.domain.attachments import Attachment, AttachmentKind, with_more

# the figures of GPT-6 and GPT-5.5 were observed on bills, the others follow the guide's examples
MEASURED = [
    ("gpt-6-astra", "auto", 256, 256, 77),
    ("gpt-6-astra", "auto", 1_920, 1_080, 2_448),
    ("gpt-6-astra", "auto", 4_032, 3_024, 14_364),
    ("gpt-6-astra", "high", 4_032, 3_024, 2_942),
    ("gpt-6-astra", "high", 3_840, 2_160, 2_931),
    ("gpt-6-astra", "low", 640, 480, 231),
    ("gpt-5.5", "auto", 4_032, 3_024, 11_868),
    ("gpt-5.4", "auto", 2_560, 1_440, 2_765),
    ("gpt-4o", "high", 1_024, 1_024, 765),
    ("gpt-4o", "low", 4_096, 8_192, 85),
    ("gpt-4o", "high", 2_048, 4_096, 1_105),
    ("gpt-4.1-mini", "high", 1_024, 1_024, 1_659),
    ("gpt-5", "high", 1_024, 1_024, 630),
    ("o4-mini", "high", 1_024, 1_024, 1_762),
]


@pytest.mark.parametrize(("model_id", "detail", "width", "height", "tokens"), MEASURED)
def test_pictures(model_id: str, detail: str, width: int, height: int, tokens: int) -> None:
    assert image_tokens(width, height, model_id, detail) == tokens


@pytest.mark.parametrize("model_id", ["gpt-6-astra", "gpt-5-mini", "gpt-4o", "o3", "somebody-elses", ""])
@pytest.mark.parametrize("size", [(0, 0), (1, 1), (1, 100_000), (100_000, 1), (10_000, 10_000)])
def test_every_size_has_a_sensible_figure(model_id: str, size: tuple[int, int]) -> None:
    for detail in ("auto", "low", "high"):
        assert 0 < image_tokens(*size, model_id, detail) <= 120_000


def test_a_picture_that_would_be_refused_whole_is_asked_for_at_high() -> None:
    assert usable_detail(8_064, 6_048, "gpt-6-astra", "auto") == "high"
    assert usable_detail(8_064, 6_048, "gpt-5.5", "auto") == "auto"
    picture = Attachment("a.jpg", AttachmentKind.IMAGE, width=8_064, height=6_048)
    assert picture.sent("gpt-6-astra").detail == "high"
    assert picture.tokens("gpt-6-astra") < 3_001


def test_pages_are_looked_at_closely_by_newer_models() -> None:
    assert page_tokens("gpt-5.6-sol") > page_tokens("gpt-5.4") == page_tokens("gpt-5.6-sol", "low")


def test_the_same_file_is_attached_once() -> None:
    one = Attachment("a.txt", AttachmentKind.TEXT, digest="1")
    other = Attachment("b.txt", AttachmentKind.TEXT, digest="1")
    assert with_more((one,), (one, other, other)) == (one, other)
