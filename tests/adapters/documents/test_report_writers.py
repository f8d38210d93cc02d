"""Reports as files: complete, honest about what is simulated, and harmless whatever a model wrote."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from typing_extensions import override

from desktop_app.documents.harmless_markdown import harmless
from desktop_app.documents.html_page import content_policy
from desktop_app.documents.report_facts import SIMULATED_REPORT, facts
from desktop_app.documents.report_html import STYLE, report_html
from desktop_app.documents.report_json import report_json
from desktop_app.documents.report_markdown import report_markdown
from desktop_app.documents.report_writer import ReportWriter, paper_report
from desktop_app.domain.answers import Citation
from desktop_app.domain.jobs import Job, JobStatus, TimelineEntry
from desktop_app.domain.problems import Problem, ProblemKind
from desktop_app.domain.reports import JobRecord, PaperReport, ReportFormat
from desktop_app.domain.requests import Role, Turn
from desktop_app.domain.usage import UNKNOWN_COST
from desktop_app.ui.markdown.html import report_body
from tests.contracts.samples import job as whole_job
from tests.harness.report_jobs import AT, PAGES, reported

TIMELINE = (TimelineEntry(AT, JobStatus.WAITING), TimelineEntry(AT + 60, JobStatus.COMPLETED, "Done | <b>well</b>"))
HOSTILE = """# <script>alert(1)</script> {1}

<img src=x onerror=alert(1)> ![track](https://evil.example/t.png) [click](javascript:alert(1)) <a href="x">x</a>

| <svg onload=alert(1)> | =HYPERLINK("https://evil.example") |
|---|---|
| "><script>x</script> | `</code><script>` |

$\\text{</math><script>alert(1)</script>}$ and \\(\\href{javascript:alert(1)}{x}\\)

```html
</code></pre><script>alert(1)</script>
```

‮gro.elpmaxe‬ and \x00\x1b[31mred\x1b[0m
"""


def record(job: Job | None = None, *, simulated: bool = False) -> JobRecord:
    job = job or reported(1)
    raw = job.answer.raw if job.answer else ""
    return JobRecord(job, TIMELINE, raw, simulated)


def hostile() -> JobRecord:
    """A report, titles, prompts and addresses that try everything."""
    job = reported(1, '"><script>alert(1)</script>', HOSTILE, pages=(('"><script>t</script>', PAGES[0][1]),))
    assert job.answer is not None
    bad = Citation("javascript:alert(1)", "<b>bad</b>\n# head", 0, 2)
    answer = replace(job.answer, citations=(*job.answer.citations, bad), source_urls=("data:text/html,<script>",))
    prompt = "</pre><script>alert(1)</script>\n```\n# Not a heading\n---\ntitle: fake"
    request = replace(job.request, turns=(Turn(Role.USER, prompt),), developer_message="</pre><script>")
    problem = Problem(ProblemKind.SERVER_ERROR, "<script>p</script>", "Try again.")
    return record(replace(job, answer=answer, request=request, problem=problem, tags=("<b>", "a: b\nx: y")))


class Page(HTMLParser):
    """What a browser would find: tags with their attributes, and whether every one is closed."""

    EMPTY = frozenset({"meta", "br", "hr", "link", "img", "input"})

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        self.text += data

    def links(self) -> list[str]:
        return [attrs.get("href") or "" for tag, attrs in self.tags if tag == "a"]


ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "div", "header", "main", "nav", "section", "h1", "h2", "h3", "h4",
    "h5", "h6", "p", "ol", "ul", "li", "a", "b", "i", "em", "strong", "s", "sup", "code", "pre", "blockquote", "br",
    "hr", "span", "table", "thead", "tbody", "tr", "th", "td", "math", "semantics", "annotation", "mrow", "mi", "mn",
    "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "mstyle", "msub", "msup", "msubsup", "munder", "mover",
    "munderover", "mtable", "mtr", "mtd", "mpadded", "mphantom", "menclose",
}  # fmt: skip


def html_of(given: JobRecord) -> Page:
    return Page(report_html(given, AT + 100, report_body))


# -- HTML ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [record(), hostile()], ids=["plain", "hostile"])
def test_a_page_holds_nothing_that_runs_or_loads(given: JobRecord) -> None:
    page = html_of(given)
    assert {tag for tag, _ in page.tags} <= ALLOWED
    assert page.wrong == []
    assert page.open == []
    for _, attrs in page.tags:
        assert not any(name.startswith("on") or name in ("style", "src", "srcset", "background") for name in attrs)
        assert str(attrs.get("http-equiv", "")).lower() != "refresh"
    assert all(link.startswith(("https://", "#part-", "#source-", "#cite-")) for link in page.links())


def test_its_policy_allows_its_own_style_and_nothing_else() -> None:
    text = report_html(record(), AT, report_body)
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy == content_policy(STYLE)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert f"<style>{STYLE}</style>" in text
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_claims_and_sources_lead_to_each_other() -> None:
    page = html_of(record())
    ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    inner = [link[1:] for link in page.links() if link.startswith("#")]
    assert set(inner) <= ids
    assert inner.count("source-1") == 2
    assert {"cite-1-1", "cite-1-2", "source-3", "cite-3-1"} <= set(inner) | ids
    assert PAGES[0][1].replace("&", "&amp;") in report_html(record(), AT, report_body)


def test_it_has_an_outline_a_history_and_figures_with_units() -> None:
    page = html_of(record())
    assert sum(tag == "nav" for tag, _ in page.tags) == 1
    for words in ("What the numbers say", "Reasoning tokens", "Cost (US$)", "0.1234", "2026-11-21 00:01:00 UTC"):
        assert words in page.text
    few = html_of(record(reported(1, text="# One\n\nText")))
    assert all(tag != "nav" for tag, _ in few.tags)


def test_formulas_and_tables_can_be_read() -> None:
    page = html_of(record())
    assert sum(tag == "math" for tag, _ in page.tags) == 1
    assert "\\mathrm{SCOP}" in page.text
    assert any(attrs.get("class") == "right" for tag, attrs in page.tags if tag == "td")
    broken = html_of(record(reported(1, text="Here $\\frac{$ it breaks.")))
    assert "\\frac{" in broken.text


def test_text_of_any_direction_finds_its_own() -> None:
    text = report_html(record(), AT, report_body)
    assert '<p dir="auto">مضخات' in text
    assert "수달은 손을 잡고 잔다" in text


def test_a_job_without_an_answer_says_so() -> None:
    job = replace(reported(1), answer=None, status=JobStatus.FAILED, cost=UNKNOWN_COST)
    for text in (report_html(record(job), AT, report_body), report_markdown(record(job), AT)):
        assert "There is no report" in text
        assert "unknown" in text


# -- simulated -------------------------------------------------------------------------------------------------


def test_what_is_simulated_says_so_in_every_format() -> None:
    given = record(reported(1, server="demo"), simulated=True)
    markdown, page = report_markdown(given, AT), report_html(given, AT, report_body)
    paper, data = paper_report(given, AT), json.loads(report_json(given, AT))
    assert f"> **{SIMULATED_REPORT}**" in markdown
    assert "\nsimulated: true\n" in markdown
    assert page.count("imulated") >= 4
    assert "<title>Simulated: " in page
    assert paper.banners[0] == SIMULATED_REPORT
    assert paper.foot.startswith("Simulated")
    assert "(simulated)" in paper.subtitle
    assert data["simulated"] is True
    assert data["note"] == SIMULATED_REPORT
    for text in (report_markdown(record(), AT), report_html(record(), AT, report_body), report_json(record(), AT)):
        assert "Simulated" not in text


# -- Markdown --------------------------------------------------------------------------------------------------


def front_matter(text: str) -> list[str]:
    lines = text.splitlines()
    assert lines[0] == "---"
    return lines[1 : lines.index("---", 1)]


def test_front_matter_names_model_effort_times_cost_and_sources() -> None:
    lines = front_matter(report_markdown(record(), AT + 100))
    for line in (
        'title: "Heat pumps 1"', 'model: "gpt-6.1-sol-2026-10-01"', 'effort: "high"', 'status: "completed"',
        'sent_utc: "2026-11-21T00:00:01Z"', 'ended_utc: "2026-11-21T00:01:00Z"', "elapsed_seconds: 59.0",
        "reasoning_tokens: 3600", "cost_usd: 0.1234", 'response_id: "resp_1"', "sources:", "  - number: 3",
        '    url: "https://korea.example/시험"', "    uses: 2", 'exported_utc: "2026-11-21T00:01:40Z"',
    ):  # fmt: skip
        assert line in lines


def test_front_matter_cannot_be_broken_out_of() -> None:
    lines = front_matter(report_markdown(hostile(), AT))
    for line in lines:
        assert re.fullmatch(r'sources:|(?:  - |    )?[a-z_]+: (?:"(?:[^"\\\x00-\x1f]|\\.)*"|[\d.]+|true)', line)
    assert 'tags: "<b>, a: b\\nx: y"' in lines


def test_a_report_in_markdown_reads_in_order() -> None:
    text = report_markdown(record(), AT)
    places = [
        text.index(part)
        for part in (
            "# Heat pumps 1\n", "# Heat pumps in cold climates", f"[[1]]({PAGES[0][1]})", "## Sources\n",
            f"1. {PAGES[0][0]}: <{PAGES[0][1]}> (cited 2 times)", "## Read, but not cited", "## Developer message",
            "## Prompt\n\n```text\nWhich heat pump\nfits a cold house?\n```", "## History",
        )
    ]  # fmt: skip
    assert places == sorted(places)
    assert "| 2026-11-21 00:01:00 UTC | Completed | Done \\| \\<b\\>well\\</b\\> |" in text


def test_markdown_links_only_what_may_be_opened() -> None:
    text = report_markdown(hostile(), AT)
    assert "<javascript:" not in text
    assert "`javascript:alert(1)`" in text
    assert "![" not in text.replace("\\![", "")
    assert "[click\\](javascript:" in text
    assert "\\<img src=x" in text
    prompt = text[text.index("## Prompt") :]
    assert prompt.startswith("## Prompt\n\n````text\n")
    assert "\n````\n" in prompt


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("`<b>` and ``a ` <b>``", "`<b>` and ``a ` <b>``"),
        ("```html\n<b>![x](y)\n```\n<b>", "```html\n<b>![x](y)\n```\n\\<b>"),
        ("~~~\n<i>\n```\n~~~\n<i>", "~~~\n<i>\n```\n~~~\n\\<i>"),
        ("<https://a.example> a < b, $a<1$", "<https://a.example> a < b, $a<1$"),
        ("[a](https://a.example) [b](HTTP://b) [c](mailto:c) [d](/d)",) * 2,
        ("[a](JavaScript:x) [b]( <data:x>) [c](file:///x)", "[a\\](JavaScript:x) [b\\]( \\<data:x>) [c\\](file:///x)"),
        ("[a]: javascript:x", "[a\\]: javascript:x"),
        ("[a](java&#115;cript:x)", "[a\\](java&#115;cript:x)"),
        ("<!-- x --> <?x?> </p>", "\\<!-- x --> \\<?x?> \\</p>"),
        ("\\<b> \\`<b>", "\\<b> \\`\\<b>"),
    ],
)
def test_markdown_of_a_model_is_made_harmless_and_reads_the_same(written: str, kept: str) -> None:
    assert harmless(written) == kept


# -- JSON ------------------------------------------------------------------------------------------------------


def test_json_holds_everything_and_the_response_as_it_came() -> None:
    job = whole_job()
    data = json.loads(report_json(JobRecord(job, TIMELINE, '{"id": "resp_1", "n": 1e400}'), AT))
    assert data["response"] == {"id": "resp_1", "n": float("inf")} or data["response"]["id"] == "resp_1"
    assert data["job"]["cost"]["usd"] == "0.0000001"
    assert Decimal(data["job"]["estimate"]["high"]) == Decimal("1.5")
    asked = data["job"]["request"]["turns"][0]
    assert (asked["role"], asked["text"], asked["attachments"]) == ("user", "Why do otters hold hands?", [])
    assert data["job"]["answer"]["usage"]["reasoning_tokens"] == 600
    assert data["job"]["answer"]["summaries"] == ["First,", "then."]
    assert [entry["status"] for entry in data["timeline"]] == ["waiting", "completed"]
    assert data["sources"][0]["host"] == "example.org"


@pytest.mark.parametrize("raw", ["not json", '{"a": ' + "[" * 3000 + "]" * 3000 + "}", "1" * 5000, ""])
def test_a_response_that_cannot_be_laid_out_stays_text(raw: str) -> None:
    data = json.loads(report_json(JobRecord(reported(1), (), raw), AT))
    assert data["response"] in (raw, None)


def test_json_is_strict() -> None:
    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    text = report_json(JobRecord(reported(1), (), '{"a": NaN, "b": Infinity, "c": -Infinity}'), AT)
    assert json.loads(text, parse_constant=refuse)["response"]["a"] == "NaN"


# -- all -------------------------------------------------------------------------------------------------------


async def test_every_format_copes_with_a_megabyte_and_with_what_is_no_text() -> None:
    papers: list[PaperReport] = []

    async def paper(report: PaperReport) -> bytes:
        papers.append(report)
        return b"%PDF"

    long = reported(1, "Long \ud800 title", "Word \ud800 {1} 수달 " * 60_000)
    writer = ReportWriter(report_body, paper)
    for form in ReportFormat:
        content = await writer.content(record(long), form, AT)
        assert len(content) > 1_000_000 or form is ReportFormat.PDF
    assert len(papers[0].text) > 1_000_000


def test_facts_leave_out_what_is_not_known() -> None:
    job = replace(reported(1), answer=None, sent_at=None, status=JobStatus.CANCELLED, cost=UNKNOWN_COST, tags=())
    found = facts(JobRecord(job), AT)
    assert not {"cost_usd", "output_tokens", "sent_utc", "tags", "simulated"} & set(found)
    priced = facts(JobRecord(replace(reported(1), cost=UNKNOWN_COST)), AT)
    assert priced["cost_usd"] == "unknown"


def test_paper_has_the_prompts_and_figures() -> None:
    paper = paper_report(record(), AT)
    assert [name for name, _ in paper.asked] == ["Developer message", "Prompt"]
    assert ("Cost (US$)", "0.1234") in paper.figures
    assert paper.sources[0] == (1, *PAGES[0])
    assert paper.history[1] == ("2026-11-21 00:01:00 UTC", "Completed", "Done | <b>well</b>")
