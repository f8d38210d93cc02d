"""Turns Markdown into small QTextDocuments, one per block, so that a growing answer costs no more than its new part.

`splitter` cuts a stream of text into blocks, `renderer` turns one block into a document, `code` colours it,
`leniency` reads what answers mean where CommonMark reads otherwise, `math` draws formulas, `links` decides what may
be a link, `plain` reads a document back as text, `style` holds every colour and size, `workshop` is the thread where
formulas are drawn and code is read. Nothing here ever reads a file or the network.
"""

from __future__ import annotations

_COMMON = (
    "python", "javascript", "typescript", "bash", "json", "html", "css", "sql", "java", "cpp", "rust", "go", "yaml",
)  # fmt: skip


def warm_up() -> None:
    """Loads the parser, the formula engine and common lexers (0.6 s): for a worker thread after the first paint."""
    from desktop_app.ui.markdown import code, math, parser

    parser.parse("*a* `b` [c](https://example.org)\n\n| a |\n|---|\n", {}, frozenset())  # not shown
    math.warm_up()
    for name in _COMMON:
        code.read_code("x = 1\n", name)
