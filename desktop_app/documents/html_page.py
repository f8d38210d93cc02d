"""How every HTML file that Ponder writes begins: one style, told by its digest, and nothing that is loaded or run."""

# not shown: exported files are English: tables are read by machines, pages by whoever gets them

from __future__ import annotations

import base64
import hashlib


def content_policy(style: str, *, drawn: bool = False) -> str:
    """Nothing may be loaded or run; the one style that counts is ours. `drawn` lets pictures inside the file show."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    pictures = " img-src data:;" if drawn else ""
    return f"default-src 'none'; style-src 'sha256-{digest}';{pictures} base-uri 'none'; form-action 'none'"


def page_head(title: str, about: str, style: str, *, mark: str = "", drawn: bool = False) -> list[str]:
    """The lines up to the heading and what is said below it, inside an open `header`.

    `title` and `about` are HTML already; `mark` stands before the title of the window.
    """
    return [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{content_policy(style, drawn=drawn)}">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="generator" content="Ponder">',
        f"<title>{mark}{title}</title>",
        f"<style>{style}</style>",
        "</head>",
        '<body><div class="page">',
        f'<header><h1 dir="auto">{title}</h1>',
        f'<p class="meta" dir="auto">{about}</p>',
    ]
