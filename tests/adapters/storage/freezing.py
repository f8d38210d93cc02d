"""Files of every earlier schema, with data in them, as SQL: `python -m tests.adapters.storage.freezing` adds those that
are missing. A file that is there is never written again: it stands for files on people's disks.
"""

from __future__ import annotations

import asyncio
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from desktop_app.domain.attachments import Attachment, AttachmentKind, Upload
from desktop_app.domain.comparison import Design, crossed
from desktop_app.domain.comparison_tasks import Task, TaskId
from desktop_app.domain.conversation import Conversation, ConversationKind
from desktop_app.domain.decisions import Decision, Ground
from desktop_app.domain.identifiers import ComparisonId, ConversationId, Timestamp
from desktop_app.domain.model_profiles import Effort
from desktop_app.domain.prices import OwnPrice
from desktop_app.services.comparison_ports import Draft
from desktop_app.storage.attachments import SqliteAttachments
from desktop_app.storage.comparisons import SqliteComparisons
from desktop_app.storage.conversations import SqliteConversations
from desktop_app.storage.database import Database
from desktop_app.storage.imports import SqliteImports
from desktop_app.storage.judgements import SqliteJudgements
from desktop_app.storage.migrations import MIGRATIONS
from desktop_app.storage.model_notes import SqliteModelNotes
from desktop_app.storage.schema import APPLICATION_ID, migrate
from desktop_app.storage.soundness import own_tables
from desktop_app.storage.templates import SqliteTemplates
from tests.contracts.samples import new_job
from tests.contracts.test_judgement_store import ONE
from tests.contracts.test_library_stores import RECORD, TEMPLATE

SCHEMAS = Path(__file__).with_name("schemas")
OLDEST = Path(__file__).with_name("oldest.sql")
DERIVED = ("migrations", "job_unindexed", "job_texts")
"""Written by a migration or a trigger, not by us."""
PRICE = OwnPrice("gpt-6.1-sol", Decimal("1.25"), Decimal("10"))
UPLOAD = Upload("file_1", "api.openai.com", "a" * 64, "otters.pdf", 1234, 60.0)
DRAFT = Draft("d1", Design((Task(TaskId("1"), "Why?"),), "gpt-6.1-sol", crossed((Effort.LOW,)), 3, "Be brief."), 1.0)
DECISION = Decision("chat:m", "m", Effort.LOW, "low", ComparisonId("cmp-1"), 1.0, Ground.CHOICE)
UNSAID = Conversation(ConversationId("c9"), ConversationKind.CHAT, "", Timestamp(1.0), Timestamp(1.0), "gpt-6.1-sol")
WAITING = Attachment("otters.png", AttachmentKind.IMAGE, 99, "b" * 64, "image/png", width=10, height=20)


def frozen(number: int) -> Path:
    """The file of the schema after so many steps."""
    return SCHEMAS / f"{number:02}-{MIGRATIONS[number - 1].__name__}.sql"


def thaw(number: int, path: Path) -> None:
    """A data file as the version with so many steps left it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(frozen(number).read_text(encoding="utf-8"))


async def _full(folder: Path) -> Path:
    """A file of the present version with something in every table that came after the first version."""
    path = folder / "full.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
    database = Database(path)
    await database.open()
    await SqliteTemplates(database).save(TEMPLATE)
    await SqliteImports(database).save(replace(RECORD, path="answers.xlsx"))
    await SqliteModelNotes(database).save_own_price(PRICE)
    attachments = SqliteAttachments(database)
    await attachments.save_upload(UPLOAD)
    comparisons = SqliteComparisons(database)
    await comparisons.save_draft(DRAFT)
    await comparisons.save_decision(DECISION)
    await SqliteJudgements(database).add([ONE], [new_job("judge 1")])
    await attachments.keep_draft(ConversationId("c1"), (WAITING,))
    await SqliteConversations(database).keep_unsaid(ConversationKind.CHAT, UNSAID)
    await database.close()
    return path


def _freeze(number: int, full: Path, folder: Path) -> str:
    path = folder / f"{number}.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLDEST.read_text(encoding="utf-8"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, backups=None, migrations=MIGRATIONS[:number])
        connection.execute("ATTACH ? AS whole", (str(full),))
        for table in own_tables(connection):
            (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
            if not rows and table not in DERIVED:
                connection.execute(f"INSERT INTO {table} SELECT * FROM whole.{table}")
        connection.execute("UPDATE migrations SET applied_at = 1795000000.0")
        return _as_sql(connection, number)


def _as_sql(connection: sqlite3.Connection, number: int) -> str:
    """Tables, indexes and triggers first, then the rows: the triggers fill the indexes of words again."""
    shadows = {name for (name,) in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'shadow'")}
    lines = [
        f"-- A data file as the version with {number} steps ({MIGRATIONS[number - 1].__name__}) wrote it; frozen.",
        f"PRAGMA application_id={APPLICATION_ID};",
        "BEGIN TRANSACTION;",
    ]
    made = "SELECT name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    for name, sql in connection.execute(made):
        if name not in shadows and not name.startswith("sqlite_"):
            lines.append(f"{sql};")
    by_hand = ["comparison_words"] if number >= 6 else []  # an index of words that no trigger fills
    for table in (*own_tables(connection), *by_hand):
        if table in DERIVED[1:]:
            continue
        columns = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
        quoted = " || ',' || ".join(f"quote({name})" for name in columns)
        for (values,) in connection.execute(f"SELECT {quoted} FROM main.{table}"):
            lines.append(f"INSERT INTO {table} VALUES({values});")
    return "\n".join([*lines, "COMMIT;"]) + "\n"


def main() -> int:
    """Write what is missing; returns the exit code."""
    SCHEMAS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        full = asyncio.run(_full(folder))
        for number in range(1, len(MIGRATIONS) + 1):
            if not frozen(number).exists():
                frozen(number).write_text(_freeze(number, full, folder), encoding="utf-8")
                sys.stdout.write(f"{frozen(number).name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
