"""Markdown as HTML for files: the grammar of the screen, every text escaped, formulas as MathML of known elements."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from desktop_app.domain.reports import Heading
from desktop_app.ui.markdown.html import report_body
from desktop_app.ui.markdown.mathml import mathml

URL = "https://a.example/x?y=1&z=수달"


def html(text: str) -> str:
    return report_body(text, [(1, URL)]).html


def test_what_a_report_is_made_of() -> None:
    table = "| a | b |\n|:-:|--:|\n| 1 | 2 |"
    text = f"## Head *one*\n\nA **b** _c_ ~~d~~ `e<f>`  \nnext\n\n1. x\n2. y\n\n> q\n\n---\n\n{table}"
    found = html(text)
    for part in (
        '<h3 id="part-1" dir="auto">Head <em>one</em></h3>', "<strong>b</strong>", "<em>c</em>", "<s>d</s>",
        "<code>e&lt;f&gt;</code><br>", '<ol><li dir="auto">x</li>', '<blockquote dir="auto">', "<hr>",
        '<td dir="auto" class="center">1</td>', '<th dir="auto" class="right">b</th>',
    ):  # fmt: skip
        assert part in found
    assert report_body(text).headings == (Heading(2, "Head one", "part-1"),)


def test_a_citations_mark_leads_to_its_source_and_can_be_come_back_to() -> None:
    body = report_body(
        f"One [[1]]({URL}), two [[1]]({URL}). [[2]]({URL}) [1]({URL}) [[1]](https://other.example)", [(1, URL)]
    )
    assert body.citations == ((1, 2),)
    assert '<sup class="cite"><a id="cite-1-2" href="#source-1">[1]</a></sup>' in body.html
    assert body.html.count('href="#source-1"') == 2
    assert body.html.count("noopener noreferrer nofollow") == 3


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>)", "[x](file:///etc/passwd)",
        "[x](//evil.example)", "<javascript:alert(1)>", "[x]: javascript:alert(1)\n\n[x]", "[x](vbscript:x)", "[x](#a)",
        "[x](https://)",
    ],
)  # fmt: skip
def test_other_addresses_are_text(text: str) -> None:
    assert "<a " not in html(text)
    assert "href" not in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "<style>*{}</style>", "&lt; <b>",
        "```\n</code></pre><script>\n```", "    </pre><script>", "`</code><script>`", '[a](https://a.example/"onclick=x)',
        '![" onerror="x](https://evil.example/a.png)', "| <script> |\n|---|\n| </td><script> |", "# <script>",
        "[^1] x\n\n[^1]: <script>", "$</math><script>$", "\\[ \\text{<script>alert(1)</script>} \\]", "<a href='x'>",
        "> " * 60 + "<script>", "\n".join("  " * depth + "- <script>" for depth in range(40)),
    ],
)  # fmt: skip
def test_a_tag_is_text_wherever_it_stands(text: str) -> None:
    found = html(text)
    assert not re.search(r"<(?:script|img|style|!--)", found)
    assert not re.search(r"<[^>]*\son\w+\s*=", found)
    ElementTree.fromstring(f"<div>{re.sub('<(br|hr)>', '', found)}</div>")  # every tag is closed in its order


def test_pictures_are_told_not_loaded() -> None:
    assert html("![A chart](https://evil.example/a.png)") == '<p dir="auto"><i>[image: A chart]</i></p>\n'


def test_what_reorders_text_is_taken_out() -> None:
    assert "\u202e" not in html("safe\u202egpj.exe `\u202ecode` [\u202ex](https://a.example)")


def test_nothing_is_lost_that_is_nested_too_deep_or_never_ends() -> None:
    assert "deepest" in html("> " * 200 + "deepest")
    endless = html("word " * 50_000)
    assert endless.count("word") == 50_000
    assert endless.count("<p ") > 5
    assert html("x" * 100_000).count("x") == 100_000


def test_footnotes_stand_at_the_end() -> None:
    found = html("Said[^a].\n\n[^a]: A note\n    goes on.\n\nMore.")
    assert found.index("More.") < found.index('<div class="note"><b>a</b>')
    assert "goes on." in found
    assert "<sup>a</sup>" in found
    assert "[^b]" in html("```\n[^b]: code\n```")


@pytest.mark.parametrize(
    "tex", ["x^2", "\\frac{a}{b}", "\\sum_{i=0}^n i", "\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", "a < b"]
)
def test_formulas_are_mathml_with_their_source(tex: str) -> None:
    drawn = mathml(tex, block=True)
    root = ElementTree.fromstring(drawn)
    assert root.get("display") == "block"
    (note,) = [element.text for element in root.iter() if element.tag.endswith("annotation")]
    assert note == tex


@pytest.mark.parametrize("tex", ["\\frac{", "", "x" * 4_000, "{" * 50 + "}" * 50, "\\unknown{"])
def test_a_formula_that_cannot_be_read_is_shown_as_written(tex: str) -> None:
    assert mathml(tex, block=False) == "" or "<script" not in mathml(tex, block=False)
    if tex.startswith("\\frac"):
        assert '<code class="tex">\\frac{</code>' in html(f"${tex}$")


@pytest.mark.parametrize(
    "tex",
    ["\\text{<script>alert(1)</script>}", "\\href{javascript:alert(1)}{x}", "\\style{color:red}{x}", "\\class{a}{x}",
     "\\text{</math><img src=x onerror=alert(1)>}", "\\unicode{60}", "\\color{red\"onclick=\"x}{x}"],
)  # fmt: skip
def test_a_formula_holds_only_known_elements(tex: str) -> None:
    drawn = mathml(tex, block=False)
    if not drawn:
        return
    names = {str(element.tag).rpartition("}")[2] for element in ElementTree.fromstring(drawn).iter()}
    attributes = {key for element in ElementTree.fromstring(drawn).iter() for key in element.attrib}
    assert not names & {"script", "img", "a", "maction", "semantics2", "style"}
    assert not any(key.startswith("on") or "href" in key or key in ("style", "class", "id") for key in attributes)
