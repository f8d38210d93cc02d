"""The simulator's small parts: time, counting, JSON from a schema, trigger words, citations, texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from desktop_app.simulator import citations, efforts, models, structured, tokens
from desktop_app.simulator.clock import Clock
from desktop_app.simulator.files import read_form
from desktop_app.simulator.journal import Journal
from desktop_app.simulator.listing import paged
from desktop_app.simulator.planner import Asked, make_plan
from desktop_app.simulator.script import Library, demo_folder, read_answer, topic_of
from desktop_app.simulator.triggers import Triggers


def test_time_goes_on_between_processes_at_the_speed_it_had() -> None:
    wall = [1000.0]
    first = Clock(60.0, wall=lambda: wall[0])
    start = first.set_speed(60.0)
    wall[0] = 1002.0
    assert first.now() == 120.0
    slower = first.set_speed(1.0)
    wall[0] = 1010.0
    assert first.now() == 128.0
    wall[0] = 1100.0
    later = Clock(10.0, [start, slower], wall=lambda: wall[0])
    assert later.now() == 218.0
    wall[0] = 1101.0
    assert later.now() == 228.0
    assert later.wall_at(60.0) == 1001.0
    assert later.wall_at(121.0) == 1003.0
    assert later.real_seconds_until(248.0) == pytest.approx(2.0)
    wall[0] = 900.0
    assert later.now() == 228.0


@pytest.mark.parametrize("text", ["", "one", "  two  words\n\n", "한국어 문장입니다.", "x" * 100, "a\tb\r\n", "🙂🙂"])
def test_pieces_join_to_the_text(text: str) -> None:
    assert "".join(tokens.pieces(text)) == text


SCHEMAS: list[dict[str, Any]] = [
    {"type": "object", "properties": {"a": {"type": "integer", "minimum": 3, "maximum": 4}, "b": {"enum": ["x", "y"]}}},
    {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "string", "maxLength": 5}},
    {"anyOf": [{"type": "null"}, {"type": "number", "exclusiveMinimum": 1}]},
    {"type": "object", "properties": {"c": {"const": 7}, "d": {"type": ["string", "null"], "format": "date"}}},
    {"$defs": {"n": {"type": "object", "properties": {"next": {"$ref": "#/$defs/n"}, "v": {"type": "boolean"}},
                     "required": ["v"]}}, "$ref": "#/$defs/n"},
    {"type": "string", "minLength": 200},
]  # fmt: skip


@pytest.mark.parametrize("schema", SCHEMAS, ids=range(len(SCHEMAS)))
def test_examples_fit_their_schema(schema: dict[str, Any]) -> None:
    for key in range(20):
        value = structured.example(schema, key, "topic")
        jsonschema.validate(value, schema)
        assert value == structured.example(schema, key, "topic")


def test_trigger_words() -> None:
    read = Triggers.read
    assert read("Please TAKE 2.5 Minutes for it").seconds == 150
    assert read("take 3 hours").seconds == 10_800
    assert read("write 2,000 words on tea").words == 2000
    assert read("think for 9000 tokens").thinking == 9000
    assert read("Reply exactly: a\nb").say == "a\nb"
    assert read("please fail").failure == ("server_error", read("please fail").failure[1])  # type: ignore[index]
    assert read("What did I ask you first?").first_question
    assert read("An ordinary question about mistakes and failing") == Triggers()


def test_every_text_is_well_formed() -> None:
    library = Library.load()
    assert library.folder is not None
    assert len(library.answers) >= 24
    for answer in library.answers:
        texts = [answer.say(size, "solar roofs").text for size in ("low", "medium", "high")]
        assert len(texts[0]) <= len(texts[1]) <= len(texts[2])
        for text in texts:
            assert text.startswith("*")
            assert text.count("```") % 2 == 0
            assert text.count("$$") % 2 == 0
            assert "{{" not in text
            assert "%%" not in text
        said = answer.say("high", "solar roofs")
        cited, annotations = citations.cite(said)
        assert "[[" not in cited
        assert len(annotations) == said.text.count("[[")
        assert all("example." in url for _, url in said.sources)
        if answer.kind != "generic":
            assert answer.match
    kinds = {answer.language for answer in library.answers}
    assert kinds == {"en", "ko", "ar", "he"}


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("Give me a table, code and a formula", "showcase"),
        ("Is the decoded stable comfortable?", "generic-chat"),
        ("Compare battery storage options", "grid-storage"),
        ("Hello", "hello"),
        ("배터리 시장을 조사해 주세요", "generic-ko"),
    ],
)
def test_the_fitting_text_is_chosen(prompt: str, name: str) -> None:
    library = Library.load()
    said = library.answer_for(prompt, "chat", "medium", False, 1).text
    topic = topic_of(prompt)
    assert said in [a.say("medium", topic).text for a in library.answers if a.name.startswith(name)]


def test_topics_are_harmless_in_markdown() -> None:
    for prompt in ("## <b>x</b> | `y` ![i](http://e.org/p.png)", "\x00\x1b[31m red", "a\u202eb", "", "|" * 500):
        topic = topic_of(prompt)
        assert 0 < len(topic) <= 80
        assert not set(topic) & set("#<>|`![]()*_\x00\x1b\u202e\n")


def test_without_scripts_there_is_still_an_answer(tmp_path: Path) -> None:
    assert demo_folder(tmp_path) is None
    empty = Library.load(tmp_path)
    assert "Simulated" in empty.answer_for("What is tea?", "chat", "medium", False, 1).text
    (tmp_path / "bad.md").write_text("no head")
    with pytest.raises(ValueError, match=r"bad\.md"):
        read_answer(tmp_path / "bad.md")


def asked(effort: str | None, prompt: str, model_id: str = "gpt-6.1-sol", **body: Any) -> Asked:
    given = {"background": True, "reasoning": {"effort": effort} if effort else {}, **body}
    return Asked(f"resp_{prompt}", models.CATALOGUE[model_id], given, prompt)


def test_research_takes_4_to_40_minutes_and_pro_20_to_40() -> None:
    library = Library.load()
    means = []
    for effort in ("low", "medium", "high", "xhigh", "max"):
        minutes = [make_plan(asked(effort, f"Research {n}"), library).duration / 60 for n in range(30)]
        assert 4 <= min(minutes) <= max(minutes) <= 40.1
        means.append(sum(minutes) / 30)
    assert means == sorted(means)
    pro = [make_plan(asked(None, f"Research {n}", "gpt-5-pro"), library).duration / 60 for n in range(30)]
    assert 20 <= min(pro) <= max(pro) <= 40.1
    task = make_plan(asked("max", "What is the 1,000th prime number, if 2 is the first?"), library)
    assert 60 < task.duration < 1800


def test_text_is_written_at_eighty_tokens_a_second() -> None:
    plan = make_plan(asked("low", "write 800 words", background=False), Library.load())
    last = plan.steps[-1]
    assert plan.text_tokens / (last.end - last.start) == pytest.approx(efforts.TOKENS_PER_SECOND)
    assert plan.duration == last.end


def test_pages() -> None:
    listed: list[dict[str, Any]] = [{"id": str(n)} for n in range(5)]
    first = paged(listed, {"limit": "2"})
    assert ([item["id"] for item in first["data"]], first["has_more"], first["last_id"]) == (["4", "3"], True, "3")
    rest = paged(listed, {"limit": "9", "after": "3"})
    assert ([item["id"] for item in rest["data"]], rest["has_more"]) == (["2", "1", "0"], False)
    assert paged([], {})["first_id"] is None


def test_a_multipart_form_keeps_bytes_as_they_are() -> None:
    data = bytes(range(256)) + b"\r\n--not-it\r\n"
    body = (
        b'--B\r\nContent-Disposition: form-data; name="file"; filename="\xc3\xa9.bin"\r\n\r\n' + data + b"\r\n--B--\r\n"
    )
    assert read_form("multipart/form-data; boundary=B", body) == {"file": ("é.bin", data)}


def test_the_journal_forgets_a_torn_line(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "state"
    journal = Journal(path)
    journal.append({"op": 1, "text": "\ud800"})
    journal.close()
    journal.append({"op": 2})
    path.write_bytes(path.read_bytes() + b'{"op":')
    again = Journal(path)
    assert again.entries() == [{"op": 1, "text": "\ud800"}]
    assert again.entries() == []
    again.append({"op": 3})
    again.close()
    assert [json.loads(line)["op"] for line in path.read_text().splitlines()] == [1, 3]
