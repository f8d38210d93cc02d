"""What a block looks like as a document, read back as text and formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.ui.markdown.code import language_label
from desktop_app.ui.markdown.plain import document_text
from desktop_app.ui.markdown.renderer import BlockRenderer
from desktop_app.ui.markdown.splitter import split_all
from desktop_app.ui.markdown.style import MarkdownStyle
from desktop_app.ui.theme import DARK, LIGHT
from desktop_app.ui.widgets.transcript.geometry import decorations

SAMPLE = Path(__file__).with_name("sample.md").read_text("utf-8")


@pytest.fixture
def renderer(qapp: QApplication) -> BlockRenderer:
    return BlockRenderer(MarkdownStyle.from_palette(LIGHT))


def documents(renderer: BlockRenderer, text: str) -> list[QTextDocument]:
    blocks, splitter = split_all(text)
    renderer.references = splitter.references
    renderer.footnotes = frozenset(splitter.footnotes)
    return [renderer.render(block).document for block in blocks]


def said(renderer: BlockRenderer, text: str) -> list[str]:
    return [document_text(document) for document in documents(renderer, text)]


def formats(document: QTextDocument) -> dict[str, QTextCharFormat]:
    found = {}
    block = document.begin()
    while block.isValid():
        walker = block.begin()
        while not walker.atEnd():
            found[walker.fragment().text()] = walker.fragment().charFormat()
            walker += 1
        block = block.next()
    return found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Plain *a* **b** ~~c~~ `d` \\* &amp; &copy;", "Plain a b c d * & ©"),
        ("one\ntwo  \nthree", "one two\nthree"),
        ("- a\n", "• a"),
        ("7. a\n", "7. a"),
        ("- [x] done\n", "☑ done"),
        ("- [ ] open\n", "☐ open"),
        ("- a\n  - b\n    1. c\n", "• a\n  • b\n    1. c"),
        ("| a | b |\n|---|--:|\n| 1 | 2 |\n", "a\tb\n1\t2"),
        ("> a\n> > b\n", "a\nb"),
        ("$a^2$ and \\(b\\) but $5 and $6", "a^2 and b but $5 and $6"),
        ("$x$, $t = 9$, $-1$.", "x, t = 9, -1."),
        ("US$5 or A$6, $5-$6, $5 for one or 6$, `$a$`", "US$5 or A$6, $5-$6, $5 for one or 6$, $a$"),
        ("\\$a$ and $ a $", "$a$ and $ a $"),
        ("so $$x$$ it is", "so x it is"),
        ("$$\\frac{1}{2}$$", "\\frac{1}{2}"),
        ("\\[\nx = 1\n\\]", "x = 1"),
        ("![A cat](http://example.org/cat.png)", "[image: A cat]"),
        ("![](http://example.org/cat.png)", "[image: no description]"),
        ("![a](cat.png)", "![a](cat.png)"),
        ('**한국어**는 **한국어(Korean)**는 그는**"인용"**이라고', '한국어는 한국어(Korean)는 그는"인용"이라고'),
        (
            "**テスト。**次 **「日本語」**は ~~취소(삭제)~~는 ***굵게!***은",
            "テスト。次 「日本語」は 취소(삭제)는 굵게!은",
        ),
        ("** 한국어 **는 2 * 3 * 4 snake_case_name", "** 한국어 **는 2 * 3 * 4 snake_case_name"),
        ("값은$x$이고 약 $5(5달러)와 $10은 돈", "값은x이고 약 $5(5달러)와 $10은 돈"),
        ("I paid $5, you paid $6; ($7) and **$8**", "I paid $5, you paid $6; ($7) and $8"),
        ("$HOME and $PATH, $100k-$200k, $20–$30", "$HOME and $PATH, $100k-$200k, $20–$30"),
        ("$$x^2$$ is not $$y$$", "x^2 is not y"),
        ("So $$\nx = 1\n$$\nthen", "So x = 1 then"),
        ("> \\[\n> x\n> \\]", "x"),
        ("- a\n  $$\n  x\n  $$\n", "• a\nx"),
        ("| a<br>b | c |\n|---|---|\n", "a\nb\tc"),
        ("👨‍👩‍👧‍👦 🇰🇷 ☑️ é 𝒳", "👨‍👩‍👧‍👦 🇰🇷 ☑️ é 𝒳"),
        ("| a | b |\n|---|---|\n| 1 |", "a\tb\n1\t"),
        ("```py\nx = 1", "x = 1"),
        ("<b>bold</b> <script>alert(1)</script>", "<b>bold</b> <script>alert(1)</script>"),
        ("<div onclick='x'>\n<svg></svg>", "<div onclick='x'> <svg></svg>"),
    ],
)
def test_what_is_read(renderer: BlockRenderer, source: str, expected: str) -> None:
    assert said(renderer, source) == [expected]


def test_emphasis_and_links_have_their_formats(renderer: BlockRenderer) -> None:
    found = formats(documents(renderer, "a **b** *c* ~~d~~ [e](https://example.org) `f`")[0])
    assert found["b"].fontWeight() == QFont.Weight.DemiBold
    assert found["c"].fontItalic()
    assert found["d"].fontStrikeOut()
    assert found["e"].anchorHref() == "https://example.org"
    assert found["e"].foreground().color().name().upper() == LIGHT.accent
    assert found["f"].fontFamilies() != found["a "].fontFamilies()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("See https://example.org/x.", "https://example.org/x"),
        ("(https://example.org/b_(c)).", "https://example.org/b_(c)"),
        ("보기: https://example.org/x는", "https://example.org/x"),
        ("**https://example.org**", "https://example.org"),
        ("| a |\n|---|\n| http://example.org/?x=1&y=2#z |", "http://example.org/?x=1&y=2#z"),
        ("[https://example.org](https://example.com)", "https://example.com"),
        ("url(https://example.org)", ""),
        ("file:https://example.org xhttps://example.org", ""),
        ("`https://example.org`", ""),
    ],
)
def test_an_address_in_the_text_is_a_link(renderer: BlockRenderer, source: str, target: str) -> None:
    found = {shape.anchorHref() for shape in formats(documents(renderer, source)[0]).values() if shape.isAnchor()}
    assert found == ({target} if target else set())


def test_references_are_resolved_across_blocks(renderer: BlockRenderer) -> None:
    document = documents(renderer, "See [this][r].\n\nMore.\n\n[r]: https://example.org")[0]
    assert formats(document)["this"].anchorHref() == "https://example.org"


def test_a_footnote_mark_is_raised_only_when_the_note_exists(renderer: BlockRenderer) -> None:
    with_note, without = documents(renderer, "a[^1]\n\n[^1]: n")[0], documents(renderer, "a[^1]")[0]
    raised = QTextCharFormat.VerticalAlignment.AlignSuperScript
    assert formats(with_note)["1"].verticalAlignment() == raised
    assert document_text(without) == "a[^1]"


def test_code_is_coloured_in_both_looks_and_kept_exactly(qapp: QApplication) -> None:
    code = 'def f():\n    return "🦦 x"  # note\n'
    seen = set()
    for palette in (LIGHT, DARK):
        renderer = BlockRenderer(MarkdownStyle.from_palette(palette))
        document = documents(renderer, f"```python\n{code}```")[0]
        assert document.toPlainText() == code.removesuffix("\n")
        second = document.findBlockByNumber(1)
        ranges = second.layout().formats()
        words = {
            second.text().encode("utf-16-le")[r.start * 2 : (r.start + r.length) * 2].decode("utf-16-le")
            for r in ranges
        }
        assert {"return", "# note"} <= words
        assert any("🦦" in word for word in words)
        seen.add(ranges[0].format.foreground().color().name())
    assert len(seen) == 2


def test_an_unknown_language_is_shown_uncoloured(renderer: BlockRenderer) -> None:
    document = documents(renderer, "```nosuchlang\nx\n```")[0]
    assert document.toPlainText() == "x"
    assert not document.begin().layout().formats()


@pytest.mark.parametrize(
    "language",
    ["Python3", "python:main.py", "js,linenos", "{.rust}", "c++", "c#", "f#", "tsx", "jsonc", "golang", "dockerfile",
     "php", "kotlin", "sql", "html", "diff", "latex", "console", "powershell", "terraform", "haskell", "svelte"],
)  # fmt: skip
def test_code_of_a_language_is_coloured(renderer: BlockRenderer, language: str) -> None:
    code = '$ x = "1" # 2\n+ def f(): return <a b="c">\n{ "k": 1.5 } // 3\nint main() { return 0; }'
    document = documents(renderer, f"```{language}\n{code}\n```")[0]
    assert document.toPlainText() == code
    assert any(document.findBlockByNumber(line).layout().formats() for line in range(4))


@pytest.mark.long
def test_no_language_of_pygments_changes_the_code(renderer: BlockRenderer) -> None:
    from pygments.lexers import get_all_lexers

    code = '# note "x"\ndef f(a):\n    return {"k": 1.5, \'s\': \'🦦\'} /* c */\n<a href="x">y</a>'
    languages = [aliases[0] for _, aliases, _, _ in get_all_lexers() if aliases]
    assert len(languages) > 400
    for language in languages:
        assert documents(renderer, f"```{language}\n{code}\n```")[0].toPlainText() == code, language


@pytest.mark.parametrize(
    ("info", "label"), [("py", "python"), ("", "text"), ("{.rs}", "rust"), ("C++", "cpp"), ("\x07", "text")]
)
def test_the_name_on_a_code_card(info: str, label: str) -> None:
    assert language_label(info) == label


@pytest.mark.parametrize(
    "tex",
    [
        "\\frac{1}{",
        "\\undefinedmacro{x}",
        "{" * 500,
        "\\begin{pmatrix} a & b",
        "x" * 5_000,
        "\\input{/etc/passwd}",
        "\\href{file:///x}{y}",
    ],
)
def test_a_formula_that_cannot_be_drawn_keeps_its_source(renderer: BlockRenderer, tex: str) -> None:
    assert said(renderer, f"a \\({tex}\\) b")[0].startswith("a ")
    assert tex[:20] in said(renderer, f"a \\({tex}\\) b")[0]


@pytest.mark.parametrize(
    "tex",
    ["\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}^{-1}", "\\sum_{i=1}^n x_i", "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
     "\\begin{cases}1&x>0\\\\0&x\\le 0\\end{cases}", "\\mathbb{R}^n \\to \\mathcal{O}(n)", "\\sqrt[3]{x}"],
)  # fmt: skip
def test_usual_formulas_become_pictures(renderer: BlockRenderer, tex: str) -> None:
    document = documents(renderer, f"$${tex}$$")[0]
    assert "\ufffc" in document.toPlainText()
    document.setTextWidth(700)
    assert document.size().height() > 15


def test_a_wide_table_asks_for_its_width(renderer: BlockRenderer) -> None:
    row = "|" + " some words in a cell |" * 12
    blocks = split_all(f"{row}\n|{'---|' * 12}\n{row}\n")[0]
    assert renderer.render(blocks[0]).least_width > 1_500


def test_right_to_left_text_is_aligned_right(renderer: BlockRenderer) -> None:
    document = documents(renderer, "مرحبا بالعالم")[0]
    document.setTextWidth(700)
    document.size()
    line = document.begin().layout().lineAt(0)
    assert line.naturalTextRect().right() > 690
    assert line.naturalTextRect().left() > 300


def test_the_whole_sample_renders_with_nothing_missing(renderer: BlockRenderer) -> None:
    everything = "\n".join(said(renderer, SAMPLE))
    for words in (
        "How far they drift",
        "1,450 m",
        "check the wind",
        "Peer review",
        "수달은",
        "שלום",
        "jq -r",
        "indented code",
        "Kenyon",
    ):
        assert words in everything


@pytest.mark.parametrize(
    ("source", "bars"),
    [
        ("> a\n> > b\n", {0, 16}),
        ("- a\n  > q\n", {26}),
        ("> - a\n>   - b\n", {0}),
        ("- a\n  - b\n    > > q\n", {52, 68}),
    ],
)
def test_the_bar_of_a_quote_stands_beside_its_text(renderer: BlockRenderer, source: str, bars: set[int]) -> None:
    document = documents(renderer, source)[0]
    document.setTextWidth(700)
    assert {round(bar.left()) for bar in decorations(document).bars} == bars
