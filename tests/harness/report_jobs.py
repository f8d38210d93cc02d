"""Finished jobs with reports that cite pages, written as web search writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_app.domain.answers import Answer, Citation, ResponseStatus
from desktop_app.domain.citations import host_of
from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobOrigin, JobStatus
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.requests import AnswerRequest, Role, Turn, WebSearch
from desktop_app.domain.usage import Cost, CostBasis, CostRange, Usage

PAGES = (
    ("Heat pumps in the cold", "https://energy.example/heat?x=1&utm_source=openai"),
    ("Ratings, measured", "https://lab.example/cop"),
    ("히트펌프 시험", "https://korea.example/시험"),
)
AT = 1_795_219_200.0
"""2026-11-21 00:00 UTC."""
_MARK = re.compile(r"\{(\d+)\}")

REPORT = """# Heat pumps in cold climates

Modern heat pumps keep working well below freezing. They hold **about two thirds** of their output at −15 °C{1}. Older
units lose more{2}.

## What the numbers say

| Model | COP at 7 °C | COP at −15 °C |
|:--|--:|--:|
| Alpha 9 | 4.6 | 2.4 |
| 감마 | 3.9 | 1.9 |

The seasonal figure follows from $\\mathrm{SCOP} = \\frac{Q}{W}$. It was measured twice{2}.

### In Korean and Arabic

수달은 손을 잡고 잔다. 한국에서 시험했다{3}.

مضخات الحرارة تعمل جيدا في البرد الشديد.

## What to do

- Buy the one that fits.
- Keep it clear of snow{1}.
"""


def cited(text: str, pages: Sequence[tuple[str, str]] = PAGES) -> Answer:
    """An answer to a text in which `{1}` cites the first page, as a link that web search wrote."""
    pieces: list[str] = []
    found: list[Citation] = []
    at = length = 0
    for mark in _MARK.finditer(text):
        title, url = pages[int(mark[1]) - 1]
        link = f" ([{host_of(url) or 'page'}]({url}))"
        before = text[at : mark.start()]
        start = length + len(before)
        found.append(Citation(url, title, start + 1, start + len(link)))
        pieces += [before, link]
        length = start + len(link)
        at = mark.end()
    whole = "".join([*pieces, text[at:]])
    return Answer(
        response_id="resp_1", model_id="gpt-6.1-sol-2026-10-01", status=ResponseStatus.COMPLETED, text=whole,
        citations=tuple(found), source_urls=(*(url for _, url in pages), "https://read.example/only"),
        usage=Usage(1_200, 300, 0, 0, 4_900, 3_600, 3), effort="high", request_id="req_8",
        raw=json.dumps({"id": "resp_1", "status": "completed", "output": [{"text": whole}]}, ensure_ascii=False),
    )  # fmt: skip


def reported(
    number: int, title: str = "", text: str = REPORT, *, at: float = AT, pages: Sequence[tuple[str, str]] = PAGES,
    server: str = "api.openai.com",
) -> Job:  # fmt: skip
    """A job that ended with this report a minute after `at`."""
    answer = replace(cited(text, pages), response_id=f"resp_{number}")
    basis = CostBasis.SIMULATED if server == "demo" else CostBasis.ACTUAL
    return Job(
        id=JobId(f"{number:032x}"), origin=JobOrigin.JOBS, title=title or f"Heat pumps {number}",
        request=AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, "Which heat pump\nfits a cold house?"),), "Be brief.",
                              Effort.HIGH, web_search=WebSearch(), background=True),
        status=JobStatus.COMPLETED, created_at=at, changed_at=at + 60, server=server, response_id=f"resp_{number}",
        resolved_model_id="gpt-6.1-sol-2026-10-01", sent_at=at + 1, started_at=at + 2, finished_at=at + 60, polls=3,
        sends=1, answer=answer, cost=Cost(Decimal("0.1234"), basis, "2026-10-26"),
        estimate=CostRange(Decimal("0.05"), Decimal("0.4")), tags=("energy",), seen_at=at + 61,
    )  # fmt: skip
