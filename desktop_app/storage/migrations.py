"""Every step of the tables' history, oldest first: append only, a step that was released never changes."""

from __future__ import annotations

import json
import sqlite3
from typing import Any


def _run(connection: sqlite3.Connection, *statements: str) -> None:
    for statement in statements:  # executescript() would commit
        connection.execute(statement)


def first_tables(connection: sqlite3.Connection) -> None:
    """Conversations, the ledger of jobs, comparisons, the money book, settings.

    What SQL filters and sorts by has a column; the rest of a value is JSON (`records`). Money is decimal text,
    times are seconds since the epoch, UTC. What is long and seldom changes (requests, answers, raw
    responses) has tables of its own, so that a poll rewrites a short row only.
    """
    _run(
        connection,
        """CREATE TABLE conversations(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL,
            created_at REAL NOT NULL, updated_at REAL NOT NULL, pinned INTEGER NOT NULL,
            record TEXT NOT NULL, deleted_at REAL)""",
        "CREATE INDEX conversations_by_update ON conversations(kind, pinned, updated_at)",
        """CREATE TABLE messages(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            conversation_id TEXT NOT NULL REFERENCES conversations(id) ON DELETE CASCADE,
            role TEXT NOT NULL, text TEXT NOT NULL, created_at REAL NOT NULL, state TEXT NOT NULL,
            job_id TEXT, record TEXT NOT NULL)""",
        "CREATE INDEX messages_by_conversation ON messages(conversation_id, created_at, seq)",
        "CREATE INDEX messages_unfinished ON messages(state) WHERE state IN ('sending', 'streaming')",
        """CREATE TABLE message_raws(
            message_id TEXT PRIMARY KEY REFERENCES messages(id) ON DELETE CASCADE, raw TEXT NOT NULL)""",
        # AUTOINCREMENT: the number of a purged job is never given to another, since lists are remembered by it
        """CREATE TABLE jobs(
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, title TEXT NOT NULL,
            status TEXT NOT NULL, created_at REAL NOT NULL, changed_at REAL NOT NULL,
            response_id TEXT, next_poll_at REAL, answer TEXT, record TEXT NOT NULL,
            revision INTEGER NOT NULL DEFAULT 1, deleted_at REAL)""",
        "CREATE INDEX jobs_by_status ON jobs(status)",
        "CREATE INDEX jobs_by_next_poll ON jobs(next_poll_at) WHERE next_poll_at IS NOT NULL",
        "CREATE INDEX jobs_by_creation ON jobs(created_at)",
        """CREATE TABLE job_requests(
            job_id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE, request TEXT NOT NULL)""",
        """CREATE TABLE job_answers(
            job_id TEXT PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE,
            body TEXT NOT NULL, raw TEXT NOT NULL)""",
        """CREATE TABLE job_timeline(
            seq INTEGER PRIMARY KEY, job_id TEXT NOT NULL REFERENCES jobs(id) ON DELETE CASCADE,
            at REAL NOT NULL, status TEXT NOT NULL, note TEXT NOT NULL)""",
        "CREATE INDEX job_timeline_by_job ON job_timeline(job_id, seq)",
        """CREATE TABLE comparisons(
            id TEXT PRIMARY KEY, created_at REAL NOT NULL, record TEXT NOT NULL, deleted_at REAL)""",
        """CREATE TABLE trials(
            id TEXT PRIMARY KEY, comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE,
            position INTEGER NOT NULL, job_id TEXT NOT NULL REFERENCES jobs(id), record TEXT NOT NULL)""",
        "CREATE INDEX trials_by_comparison ON trials(comparison_id, position)",
        "CREATE INDEX trials_by_job ON trials(job_id)",
        """CREATE TABLE spending(
            key TEXT PRIMARY KEY, at REAL NOT NULL, usd TEXT, basis TEXT NOT NULL, record TEXT NOT NULL)""",
        "CREATE INDEX spending_by_time ON spending(at)",
        "CREATE TABLE settings(key TEXT PRIMARY KEY, text TEXT NOT NULL)",
    )


_UNFINISHED = "('sending', 'streaming')"  # an answer being written is indexed once, when it is whole  # not shown


def full_text_search(connection: sqlite3.Connection) -> None:
    """Word indexes over titles and messages, kept up to date by triggers."""
    options = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'"  # not shown
    add_title = "INSERT INTO title_words(rowid, title) VALUES (new.seq, new.title)"
    drop_title = "INSERT INTO title_words(title_words, rowid, title) VALUES ('delete', old.seq, old.title)"
    add_text = "INSERT INTO message_words(rowid, text) VALUES (new.seq, new.text)"
    drop_text = "INSERT INTO message_words(message_words, rowid, text) VALUES ('delete', old.seq, old.text)"
    _run(
        connection,
        f"CREATE VIRTUAL TABLE title_words USING fts5(title, content='conversations', content_rowid='seq', {options})",
        f"CREATE TRIGGER title_added AFTER INSERT ON conversations BEGIN {add_title}; END",  # not shown
        f"CREATE TRIGGER title_removed AFTER DELETE ON conversations BEGIN {drop_title}; END",  # not shown
        f"""CREATE TRIGGER title_changed AFTER UPDATE OF title ON conversations WHEN old.title <> new.title
            BEGIN {drop_title}; {add_title}; END""",  # not shown
        f"CREATE VIRTUAL TABLE message_words USING fts5(text, content='messages', content_rowid='seq', {options})",
        f"""CREATE TRIGGER message_added AFTER INSERT ON messages WHEN new.state NOT IN {_UNFINISHED}
            BEGIN {add_text}; END""",  # not shown
        f"""CREATE TRIGGER message_removed AFTER DELETE ON messages WHEN old.state NOT IN {_UNFINISHED}
            BEGIN {drop_text}; END""",  # not shown
        # three that exclude each other: SQLite does not promise an order between triggers of one change
        f"""CREATE TRIGGER message_settled AFTER UPDATE OF state ON messages
            WHEN old.state IN {_UNFINISHED} AND new.state NOT IN {_UNFINISHED} BEGIN {add_text}; END""",  # not shown
        f"""CREATE TRIGGER message_reopened AFTER UPDATE OF state ON messages
            WHEN old.state NOT IN {_UNFINISHED} AND new.state IN {_UNFINISHED} BEGIN {drop_text}; END""",  # not shown
        f"""CREATE TRIGGER message_changed AFTER UPDATE OF text ON messages
            WHEN old.state NOT IN {_UNFINISHED} AND new.state NOT IN {_UNFINISHED} AND old.text <> new.text
            BEGIN {drop_text}; {add_text}; END""",  # not shown
        "INSERT INTO title_words(rowid, title) SELECT seq, title FROM conversations",
        f"INSERT INTO message_words(rowid, text) SELECT seq, text FROM messages WHERE state NOT IN {_UNFINISHED}",
    )


def money_by_model(connection: sqlite3.Connection) -> None:
    """Estimates look up earlier answers by model and effort, caps the sum of a batch; notes on models are kept."""
    _run(
        connection,
        "ALTER TABLE spending ADD COLUMN model_id TEXT NOT NULL DEFAULT ''",  # not shown
        "ALTER TABLE spending ADD COLUMN effort TEXT NOT NULL DEFAULT ''",  # not shown
        "ALTER TABLE spending ADD COLUMN batch TEXT NOT NULL DEFAULT ''",  # not shown
        """UPDATE spending SET model_id = coalesce(json_extract(record, '$.model_id'), ''),
            effort = coalesce(json_extract(record, '$.effort'), '')""",
        "CREATE INDEX spending_by_model ON spending(model_id, effort, at)",
        "CREATE INDEX spending_by_batch ON spending(batch) WHERE batch <> ''",
        """CREATE TABLE model_notes(
            kind TEXT NOT NULL, server TEXT NOT NULL, model_id TEXT NOT NULL, record TEXT NOT NULL,
            PRIMARY KEY(kind, server, model_id))""",
    )


def job_search(connection: sqlite3.Connection) -> None:
    """Full-text search over jobs. Triggers only note which jobs have other words now; `job_search` takes them in.

    So a commit of the ledger never waits for the index, nor fails with it, and a large file opens at once. Three
    letters at a time are indexed, not words: Korean, Chinese and Japanese write without spaces, and people type
    parts of words. `detail=none` keeps which jobs hold three letters, not where: a third of the texts' size.
    """
    note = "INSERT OR IGNORE INTO job_unindexed(seq)"
    of_new = f"{note} SELECT seq FROM jobs WHERE id = new.job_id"
    words = ("$.tags", "$.template")
    changed = " OR ".join(
        f"json_extract(old.record, '{path}') IS NOT json_extract(new.record, '{path}')"  # not shown
        for path in words  # not shown
    )
    _run(
        connection,
        "CREATE TABLE job_unindexed(seq INTEGER PRIMARY KEY)",
        "CREATE TABLE job_texts(seq INTEGER PRIMARY KEY, text TEXT NOT NULL)",
        """CREATE VIRTUAL TABLE job_grams USING fts5(text, content='job_texts', content_rowid='seq',
            tokenize='trigram case_sensitive 1', detail='none', columnsize=0)""",
        "CREATE VIRTUAL TABLE job_gram_terms USING fts5vocab(job_grams, row)",
        f"CREATE TRIGGER job_words_added AFTER INSERT ON jobs BEGIN {note} VALUES(new.seq); END",
        f"CREATE TRIGGER job_words_removed AFTER DELETE ON jobs BEGIN {note} VALUES(old.seq); END",
        f"""CREATE TRIGGER job_words_changed AFTER UPDATE OF title, record ON jobs
            WHEN old.title <> new.title OR {changed} BEGIN {note} VALUES(new.seq); END""",  # not shown
        f"CREATE TRIGGER job_prompt_changed AFTER UPDATE OF request ON job_requests BEGIN {of_new}; END",  # not shown
        f"CREATE TRIGGER job_answer_added AFTER INSERT ON job_answers BEGIN {of_new}; END",  # not shown
        f"""CREATE TRIGGER job_answer_changed AFTER UPDATE OF body ON job_answers
            WHEN old.body <> new.body BEGIN {of_new}; END""",  # not shown
        f"{note} SELECT seq FROM jobs",
    )


def templates_and_imports(connection: sqlite3.Connection) -> None:
    """Templates with their versions, and how far each import of a file is."""
    _run(
        connection,
        "CREATE TABLE templates(id TEXT PRIMARY KEY, name TEXT NOT NULL, deleted_at REAL)",
        """CREATE TABLE template_versions(
            template_id TEXT NOT NULL REFERENCES templates(id) ON DELETE CASCADE, number INTEGER NOT NULL,
            record TEXT NOT NULL, PRIMARY KEY(template_id, number))""",
        """CREATE TABLE imports(
            id TEXT PRIMARY KEY, content_hash TEXT NOT NULL, at REAL NOT NULL, state TEXT NOT NULL,
            queued INTEGER NOT NULL, record TEXT NOT NULL)""",
        "CREATE INDEX imports_by_hash ON imports(content_hash)",
    )


def experiments(connection: sqlite3.Connection) -> None:
    """Comparisons of many tasks, in stages, with grades by whom; one question becomes an experiment with one task."""
    _run(
        connection,
        """CREATE TABLE comparison_tasks(
            comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE, place INTEGER NOT NULL,
            id TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY(comparison_id, id)) WITHOUT ROWID""",
        "CREATE TABLE comparison_drafts(id TEXT PRIMARY KEY, changed_at REAL NOT NULL, record TEXT NOT NULL)",
        "CREATE TABLE effort_decisions(place TEXT PRIMARY KEY, record TEXT NOT NULL)",
        """CREATE VIRTUAL TABLE comparison_words USING fts5(
            comparison_id UNINDEXED, text, tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
        """CREATE TRIGGER comparison_words_removed AFTER DELETE ON comparisons
            BEGIN DELETE FROM comparison_words WHERE comparison_id = old.id; END""",
    )
    for comparison_id, text in connection.execute("SELECT id, record FROM comparisons").fetchall():
        old = _object(text)
        if isinstance(old.get("prompt"), str):
            _one_task(connection, comparison_id, old)
    for trial_id, text in connection.execute("SELECT id, record FROM trials").fetchall():
        old = _object(text)
        if "effort" in old:
            new = json.dumps(_trial_with_task(old), ensure_ascii=False)
            connection.execute("UPDATE trials SET record = ? WHERE id = ?", (new, trial_id))


def _object(text: str) -> dict[str, Any]:
    """What a spoilt record says is left as it is: an empty one here."""
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _one_task(connection: sqlite3.Connection, comparison_id: str, old: dict[str, Any]) -> None:
    prompt = old.pop("prompt")
    efforts, seed = old.pop("efforts", []), old.pop("order_seed", 0)
    (trials,) = connection.execute("SELECT count(*) FROM trials WHERE comparison_id = ?", (comparison_id,)).fetchone()
    stage = {"number": 1, "kind": "plan", "at": old.get("created_at"), "seed": seed, "trials": trials}
    new = {
        **old,
        "variants": [{"effort": effort} for effort in efforts],
        "testing_order": efforts,
        "task_count": 1,
        "opening": prompt[:200],
        "stages": [stage],
    }
    connection.execute(
        "UPDATE comparisons SET record = ? WHERE id = ?", (json.dumps(new, ensure_ascii=False), comparison_id)
    )
    task = json.dumps({"id": "1", "text": prompt}, ensure_ascii=False)
    connection.execute("INSERT INTO comparison_tasks VALUES(?, 0, '1', ?)", (comparison_id, task))
    words = f"{old.get('title', '')}\n{prompt}"
    connection.execute("INSERT INTO comparison_words(comparison_id, text) VALUES(?, ?)", (comparison_id, words))


def _trial_with_task(old: dict[str, Any]) -> dict[str, Any]:
    grade, graded_at = old.pop("grade", None), old.pop("graded_at", None)
    new = {**old, "variant": old.pop("effort"), "task_id": "1", "stage": 1}
    new.pop("effort", None)
    if grade in ("pass", "fail"):
        score = 1.0 if grade == "pass" else 0.0
        at = graded_at if isinstance(graded_at, (int, float)) else 0.0
        new["grades"] = [{"by": "person", "score": score, "at": at, "job_id": old.get("job_id"), "blind": False}]
    return new


def judgements(connection: sqlite3.Connection) -> None:
    """What judge models were asked about answers, and said; their requests are jobs of the ledger."""
    _run(
        connection,
        """CREATE TABLE judgements(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            comparison_id TEXT NOT NULL REFERENCES comparisons(id) ON DELETE CASCADE,
            job_id TEXT NOT NULL, record TEXT NOT NULL)""",
        "CREATE INDEX judgements_by_comparison ON judgements(comparison_id, seq)",
    )


def search_in_words(connection: sqlite3.Connection) -> None:
    """Parts of Korean, Chinese, Japanese and Thai words are found too; hidden messages are known without reading them.

    Three letters at a time of those texts only that have such letters: an English conversation costs nothing. Two
    line ends after each, so that its last letters begin groups of three as well. The texts stay where they are.
    """
    unspaced = "*[ก-๛ᄀ-ᇿ぀-ヿㄱ-ㆎ㐀-䶿一-鿿가-힣\uf900-\ufaff]*"
    add = "INSERT INTO message_grams(rowid, text) VALUES(new.seq, new.text || char(10, 10))"
    drop = "INSERT INTO message_grams(message_grams, rowid, text) VALUES('delete', old.seq, old.text || char(10, 10))"
    # plain ASCII is seen at once
    there = f"length({{0}}) <> length(CAST({{0}} AS BLOB)) AND {{0}} GLOB '{unspaced}'"  # not shown
    before = f"old.state NOT IN {_UNFINISHED} AND {there.format('old.text')}"  # not shown
    now = f"new.state NOT IN {_UNFINISHED} AND {there.format('new.text')}"  # not shown
    _run(
        connection,
        """CREATE INDEX messages_hidden ON messages(seq)
            WHERE CASE WHEN json_valid(record) THEN json_extract(record, '$.hidden') END""",
        "CREATE INDEX messages_by_job ON messages(job_id) WHERE job_id IS NOT NULL",
        """CREATE VIRTUAL TABLE message_grams USING fts5(text, content='',
            tokenize='trigram case_sensitive 1', detail='none', columnsize=0)""",
        "CREATE VIRTUAL TABLE message_gram_terms USING fts5vocab(message_grams, row)",
        f"CREATE TRIGGER message_grams_added AFTER INSERT ON messages WHEN {now} BEGIN {add}; END",  # not shown
        f"CREATE TRIGGER message_grams_removed AFTER DELETE ON messages WHEN {before} BEGIN {drop}; END",  # not shown
        # three that exclude each other: SQLite does not promise an order between triggers of one change
        f"""CREATE TRIGGER message_grams_begun AFTER UPDATE OF text, state ON messages
            WHEN NOT ({before}) AND {now} BEGIN {add}; END""",  # not shown
        f"""CREATE TRIGGER message_grams_ended AFTER UPDATE OF text, state ON messages
            WHEN {before} AND NOT ({now}) BEGIN {drop}; END""",  # not shown
        f"""CREATE TRIGGER message_grams_changed AFTER UPDATE OF text, state ON messages
            WHEN {before} AND {now} AND old.text <> new.text BEGIN {drop}; {add}; END""",  # not shown
        f"""INSERT INTO message_grams(rowid, text) SELECT seq, text || char(10, 10) FROM messages
            WHERE state NOT IN {_UNFINISHED} AND {there.format("text")}""",
    )


def attachments(connection: sqlite3.Connection) -> None:
    """Files that were uploaded to a provider, and those that wait in unsent messages; messages name their own."""
    _run(
        connection,
        """CREATE TABLE uploads(
            file_id TEXT NOT NULL, server TEXT NOT NULL, digest TEXT NOT NULL, at REAL NOT NULL, record TEXT NOT NULL,
            PRIMARY KEY(file_id, server)) WITHOUT ROWID""",
        "CREATE INDEX uploads_by_digest ON uploads(digest, server, at)",
        "CREATE TABLE attachment_drafts(conversation_id TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID",
    )


def unsaid_conversations(connection: sqlite3.Connection) -> None:
    """What was chosen for a new conversation before anything was said in it; one of each kind."""
    _run(connection, "CREATE TABLE unsaid_conversations(kind TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID")


def noted_messages(connection: sqlite3.Connection) -> None:
    """The few messages with a note of their person's are known without reading the others: search looks there too."""
    _run(
        connection,
        """CREATE INDEX messages_noted ON messages(seq)
            WHERE CASE WHEN json_valid(record) THEN json_extract(record, '$.note') END <> ''""",
    )


def profiles(connection: sqlite3.Connection) -> None:
    """Every booking counts under the caps of its profile. What was before belongs to the first one, whose id is empty.

    An older Ponder must not open such a file: it would ask one profile's jobs with another one's key.
    """
    _run(connection, "ALTER TABLE spending ADD COLUMN profile TEXT NOT NULL DEFAULT ''")  # not shown


MIGRATIONS = (
    first_tables,
    full_text_search,
    money_by_model,
    job_search,
    templates_and_imports,
    experiments,
    judgements,
    search_in_words,
    attachments,
    unsaid_conversations,
    noted_messages,
    profiles,
)
