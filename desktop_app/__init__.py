"""Ponder, a desktop app for questions that take a while. The map of the house:

============== =======================================================================================================
room           what lives there
============== =======================================================================================================
bootstrap      the only place that builds and connects things; start-up and shutdown told in order
ui             everything a person sees; the only room that imports PySide6 (bootstrap may too)
openai_api     the door to the network: what we say, what we hear, every failure translated once
storage        one SQLite file, one thread, named migrations
key_vault      the operating system's keyring, with its five visible states
tokenizer      token counts without the network
price_list     what a token costs and as of when: the public list, its refresh, a person's own prices
documents      files in and out: rows, templates, tables, reports; the model catalogue, a provider's usage export
notifications  the desktop's own notification service (Linux)
network        the way out of this computer: proxies, own certificate authorities, whose certificate is in the way
update_feed    which newer versions of Ponder were published; asked only where a feed was built in
answer_checks  holds answers against checks in a process of its own, which is ended when one takes too long
simulator      a small OpenAI on 127.0.0.1 for the demo and the tests; a stranger to every other room
services       verbs: chat, jobs, templates, imports, Pro, comparisons, models, money, telling; reach out by ports.py
domain         nouns and their rules; no I/O, no clock, no async
resources      finds a file of resources/ from source, wheel or frozen app
language       says every text in the person's language: `tr`; tells how a folder is converted
============== =======================================================================================================

Arrows point down only (import-linter holds them, see pyproject.toml)::

    __main__ -> bootstrap -> ui | adapters | simulator -> services -> domain -> resources, language

A message travels: view -> presenter -> services.chat (chat_branches, earlier_turns, attachment_sending) -> door, or a
job in the ledger (durable_answers); back come answer events; the store is written before the screen.

A conversation travels out and in: services.conversation_files and conversation_imports -> documents (Markdown, HTML,
JSON, ChatGPT's export) and ui.report_paper (PDF); hostile until checked, whole or not at all.

Rows travel: documents reads a file -> services.imports makes prompts with services.templates -> the ledger, each row
once -> the same scheduler as every job.

A report travels: the ledger -> services.job_exports, report_comparison or job_chats -> documents and ui.report_paper
(PDF), ui.report_diff_window, or a new conversation.

An experiment travels: ui.comparison_tab.setup -> services.comparison (stages of trials in the ledger) -> answers ->
services.grading_upkeep (answer_checks, judging) -> domain.statistics and verdicts -> the card, the charts, documents.

Money travels: services.estimates (a range) -> services.spending (reserved under every cap) -> the request ->
price_list (the cost of what was used) -> the money book, which the foot of the window and ui.usage_view add up.
"""

__version__ = "0.1.0"
