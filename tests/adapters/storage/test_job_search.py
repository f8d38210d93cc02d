"""Searching the ledger in a real data file: every word of every job, at once after it was written."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.identifiers import JobId
from desktop_app.domain.jobs import Job, JobStatus
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.domain.search_words import folded, search_words
from desktop_app.storage.database import Database
from desktop_app.storage.job_search import SqliteJobSearch
from desktop_app.storage.jobs import SqliteJobs
from desktop_app.storage.migrations import MIGRATIONS, job_search
from desktop_app.storage.schema import migrate
from tests.contracts.samples import ANSWER, new_job, opened


def made(name: str, prompt: str, answer: str = "", **more: object) -> Job:
    """A job that asked and, with an answer, has ended."""
    plain = replace(
        new_job(name, JobStatus.COMPLETED if answer else JobStatus.WAITING),
        title=f"Title of {name}",
        request=AnswerRequest("gpt-6.1-sol", (Turn(Role.USER, prompt),), developer_message="Be brief."),
        answer=replace(ANSWER, text=answer, commentary="", refusal="", raw="{}") if answer else None,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


async def found(search: SqliteJobSearch, typed: str, among: Sequence[JobId] | None = None) -> list[str]:
    while await search.catch_up():
        pass
    return [job_id async for part in search.find(typed, among) for job_id in part]


async def test_every_part_of_a_job_is_found_by_any_piece_of_a_word(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(
            made("a", "How do heat pumps fare in Ålesund?", "Wärmepumpen laufen gut.", tags=("Nordics", "q3")),
            made("b", "서울에서 수달을 볼 수 있나요?", template="Weekly outlook"),
            made("c", "锂电池供应链", "Nothing of note."),
        )
        for typed, expected in {
            "pump": ["a"], "PUMPEN": ["a"], "alesund": ["a"], "nordic": ["a"], "q3": ["a"],
            "be brief": ["c", "b", "a"],
            "수달": ["b"], "울에": ["b"], "달": ["b"], "weekly": ["b"], "电池": ["c"], "链": ["c"], "note": ["c"],
            "title pump": ["a"],
            "title": ["c", "b", "a"], "pump note": [], "zz": [], "é": ["c", "b", "a"], "?": ["b", "a"],
        }.items():  # fmt: skip
            assert await found(search, typed) == expected, typed


async def test_a_job_is_found_by_what_it_says_now(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(made("a", "Otters?"))
        assert await found(search, "otters") == ["a"]
        job = replace(made("a", "Otters?").moved(JobStatus.SENDING, 110.0), title="Renamed", tags=("sea",))
        await store.save(job)
        assert await found(search, "title") == []
        assert await found(search, "renamed sea otters") == ["a"]
        ended = replace(job.moved(JobStatus.COMPLETED, 120.0), answer=replace(ANSWER, text="They hold paws."))
        await store.save(ended)
        assert await found(search, "paws") == ["a"]
        (listed,) = await store.jobs()
        await store.save(replace(listed, seen_at=5.0))
        assert await search.unread() == 0, "a look changes no word"
        assert await found(search, "otters paws") == ["a"]
        await store.delete(JobId("a"))
        assert await found(search, "paws") == []
        await store.restore(JobId("a"))
        assert await found(search, "paws") == ["a"]


async def test_another_tag_alone_is_other_words(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        job = made("a", "Otters?", tags=("rivers",), template="Weekly")
        await store.add(job)
        assert await found(search, "rivers weekly") == ["a"]
        await store.save(replace(job, tags=("lakes",)))
        assert await found(search, "rivers") == []
        assert await found(search, "lakes") == ["a"]
        await store.save(replace(job, tags=("lakes",), template="Monthly"))
        assert await found(search, "monthly lakes") == ["a"]


async def test_letters_that_stand_apart_are_no_word(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(made("apart", "often we bend underneath a ladder"), made("whole", "a tender for ports"))
        assert await found(search, "tender") == ["whole"]


async def test_what_is_purged_leaves_nothing_behind(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database, clock=lambda: 1.0), SqliteJobSearch(database)
        await store.add(made("a", "secretword", "An answer."))
        assert await found(search, "secretword") == ["a"]
        await store.delete(JobId("a"))
        await store.purge_deleted(before=2.0)
        assert await found(search, "secretword") == []
    with closing(sqlite3.connect(tmp_path / "ponder.db")) as connection:
        assert connection.execute("SELECT count(*) FROM job_texts").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM job_grams WHERE job_grams MATCH '\"sec\"'").fetchone() == (0,)


EVIL = (
    '"', "'", '"" OR ""', "a* AND", "NEAR(a b)", "title:otter", "-otter", "(", ")", "^", "*", "+", "{a b}:",
    "\\", "%", "_",
    "\0", "\ud83d", "😀", "' OR 1=1 --", '"; DROP TABLE jobs;', "\u202e", "a" * 5_000, "\t\n", "OR", "AND", "NOT",
    "..", "&&",
)  # fmt: skip


@pytest.mark.parametrize("typed", EVIL)
async def test_nothing_that_is_typed_breaks_the_search(tmp_path: Path, typed: str) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(made("plain", "Otters"), made("evil", f"It says {typed} there", f"and {typed} again"))
        hits = await found(search, typed)
        words = search_words(typed)
        assert ("evil" in hits) == bool(words)
        await search.places(typed, [JobId("evil"), JobId("plain")])


async def test_it_finds_what_looking_at_every_text_finds(tmp_path: Path) -> None:
    dice = random.Random(11)
    signs = "abcÄßé 수달과がк电 \"'*-_%😀"
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        texts = {f"job-{n}": "".join(dice.choice(signs) for _ in range(dice.randrange(1, 60))) for n in range(150)}
        for name, text in texts.items():
            await store.add(replace(made(name, text, title=""), request=AnswerRequest("m", (Turn(Role.USER, text),))))
        for _ in range(250):
            base = dice.choice(list(texts.values()))
            at = dice.randrange(len(base))
            typed = base[at : at + dice.randrange(1, 7)]
            wanted = {
                name
                for name, text in texts.items()
                if search_words(typed) and all(word in folded(text) for word in search_words(typed))
            }
            assert set(await found(search, typed)) == wanted, typed


async def test_only_among_those_that_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(*(made(f"job-{n}", "otters and tides") for n in range(700)))
        assert len(await found(search, "tides")) == 700
        some = [JobId(f"job-{n}") for n in range(0, 700, 7)]
        assert sorted(await found(search, "tides", among=[*some, JobId("gone")])) == sorted(some)
        assert await found(search, "tides", among=[]) == []


async def test_a_pasted_id_finds_its_job(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(made("b" * 32, "x", "y", response_id="resp_68afABCDEF0123"), made("c" * 32, "x", title=""))
        assert await found(search, "resp_68afabcdef0123") == ["b" * 32]
        assert await found(search, " " + "c" * 32) == ["c" * 32]
        assert await found(search, "resp_68af") == []


async def test_the_place_shows_answer_before_prompt(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(made("a", "Why otters?", "Because **Otters** float."), made("b", "Otters"), made("c", "x"))
        places = await search.places("otter", [JobId("a"), JobId("b"), JobId("c")])
        assert {name: place.part for name, place in places.items()} == {"a": "Answer", "b": "Prompt"}
        place = places[JobId("a")]
        assert place.text[place.start : place.start + place.length] == "Otter"


@pytest.mark.allow_log("the index of jobs")
async def test_a_damaged_index_is_made_anew_and_costs_no_job(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await store.add(*(made(f"job-{n}", "otters and tides") for n in range(30)))
        assert len(await found(search, "tides")) == 30
        await database.run(
            lambda connection: connection.execute("UPDATE job_grams_data SET block = zeroblob(7) WHERE id > 1").close()
        )
    async with opened(tmp_path) as database:
        store, search = SqliteJobs(database), SqliteJobSearch(database)
        await found(search, "tides")
        await store.add(made("new", "otters"))
        await store.save(replace(made("job-3", "otters and tides"), title="Changed"))
        assert len(await found(search, "otters")) == 31
        assert len(await store.jobs()) == 31


async def test_an_old_file_opens_at_once_and_is_taken_in_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "ponder.db"
    database = Database(path)
    await database.open()
    await SqliteJobs(database).add(*(made(f"job-{n}", "otters " * 50, "tides " * 50) for n in range(300)))
    await database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:  # as the version before had it
        for name in ("added", "removed", "changed"):
            connection.execute(f"DROP TRIGGER job_words_{name}")
        for name in ("prompt_changed", "answer_added", "answer_changed"):
            connection.execute(f"DROP TRIGGER job_{name}")
        for name in ("job_gram_terms", "job_grams", "job_texts", "job_unindexed"):
            connection.execute(f"DROP TABLE {name}")
        connection.execute("DELETE FROM migrations WHERE name = 'job_search'")
        assert migrate(connection, backups=None, migrations=MIGRATIONS, only_look=True) == [job_search.__name__]
    async with opened(tmp_path) as database:
        search = SqliteJobSearch(database)
        assert await search.unread() == 300
        assert [part async for part in search.find("tides")] == [[]]
        assert await search.catch_up() < 300
        assert len(await found(search, "tides")) == 300
