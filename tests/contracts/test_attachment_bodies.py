"""Requests with files agree with OpenAI's own description, in every way a file can travel; uploads too."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import openai
import pytest

from desktop_app.domain.attachments import SentAttachment
from desktop_app.domain.problems import ProblemError, ProblemKind
from desktop_app.domain.requests import AnswerRequest, Role, Turn
from desktop_app.openai_api.client import OpenAiDoor
from desktop_app.openai_api.requests import response_body, token_count_body
from desktop_app.services.ports import Endpoint
from desktop_app.simulator import Simulator
from tests.contracts import openapi_schema
from tests.contracts.replayer import LoopbackServer, Received, write_reply
from tests.contracts.test_requests import check_body
from tests.harness import sample_files

described = pytest.mark.skipif(not openapi_schema.AVAILABLE, reason=openapi_schema.REASON)


def ways() -> Iterator[SentAttachment]:
    for image, detail in itertools.product((True, False), ("", "auto", "low", "high")):
        name = "otter.png" if image else "report.pdf"
        media = "image/png" if image else "application/pdf"
        yield SentAttachment(name, image, media, detail=detail, data="b3R0ZXI=")
        yield SentAttachment(name, image, media, detail=detail, file_id="file-1")
        yield SentAttachment(name, image, url="https://example.com/a", detail=detail)


@described
@pytest.mark.parametrize("attached", list(ways()), ids=[str(number) for number, _ in enumerate(ways())])
def test_every_way_agrees_with_the_description(attached: SentAttachment) -> None:
    for text in ("What is this?", ""):
        request = AnswerRequest("gpt-5", (Turn(Role.USER, text, attachments=(attached, attached)),))
        check_body("/v1/responses", response_body(request))
        check_body("/v1/responses/input_tokens", token_count_body(request))


def test_one_way_each_and_the_id_before_all() -> None:
    every = SentAttachment("a.pdf", media_type="application/pdf", url="https://a/b", file_id="file-1", data="eA==")
    (item,) = response_body(AnswerRequest("gpt-5", (Turn(Role.USER, "", attachments=(every,)),)))["input"]
    assert item["content"] == [{"type": "input_file", "file_id": "file-1"}]


async def test_an_upload_goes_out_once_whatever_becomes_of_it() -> None:
    async def fail(request: Received, writer: Any) -> None:
        write_reply(writer, 500, b'{"error":{"message":"no","type":"server_error"}}')

    async with LoopbackServer(fail) as server:
        door = OpenAiDoor(server.endpoint)
        with pytest.raises(ProblemError):
            await door.upload_file("a.pdf", "application/pdf", b"otter", keep_seconds=3_600)
        await door.close()
    assert len(server.received) == 1


@pytest.mark.simulator(speed=400)
async def test_an_upload_says_what_it_is_for_and_how_long_it_stays(simulator: Simulator) -> None:
    async def source() -> Endpoint:
        return Endpoint(simulator.base_url, "sk-test")

    door = OpenAiDoor(source)
    try:
        made = await door.upload_file("Ümläut 수달.pdf", "application/pdf", sample_files.pdf(), keep_seconds=7_200)
        async with openai.AsyncOpenAI(base_url=simulator.base_url, api_key="sk-test", max_retries=0) as client:
            (kept,) = (await client.files.list()).data
        assert (kept.filename, kept.purpose, kept.bytes) == ("Ümläut 수달.pdf", "user_data", len(sample_files.pdf()))
        assert made.expires_at == kept.expires_at == kept.created_at + 7_200
        await door.delete_file(made.file_id)
        with pytest.raises(ProblemError) as gone:
            await door.delete_file(made.file_id)
        assert gone.value.problem.kind is ProblemKind.NOT_FOUND
        with pytest.raises(ProblemError):
            await door.upload_file("a.pdf", "application/pdf", b"otter", keep_seconds=60)
    finally:
        await door.close()


PNG = "data:image/png;base64,iVBORw0KGgo="


@pytest.mark.simulator(speed=400)
@pytest.mark.parametrize(
    ("part", "code", "param"),
    [
        ({"type": "input_image", "detail": "auto"}, "missing_required_parameter", "image_url"),
        ({"type": "input_image", "image_url": "data:image/png;base64,%%%"}, "invalid_base64_image", "image_url"),
        ({"type": "input_image", "image_url": "data:image/tiff;base64,SUkqAA=="}, "invalid_image_format", ""),
        ({"type": "input_image", "image_url": PNG, "detail": "huge"}, "invalid_value", "detail"),
        ({"type": "input_image", "file_id": "file-unknown"}, None, "file_id"),
        ({"type": "input_file"}, "missing_required_parameter", "file_data"),
        ({"type": "input_file", "file_data": "data:text/plain;base64,eA=="}, "missing_required_parameter", "filename"),
        ({"type": "input_file", "file_data": "eA==", "filename": "a.txt"}, "invalid_value", "file_data"),
        ({"type": "input_file", "file_data": "data:a/b;base64,eA==", "filename": "a.exe"}, "unsupported_file", ""),
        ({"type": "input_file", "file_id": "file-1", "detail": "original"}, "invalid_value", "detail"),
    ],
)
async def test_the_simulator_refuses_as_the_api_does(
    simulator: Simulator, part: dict[str, Any], code: str | None, param: str
) -> None:
    client = openai.AsyncOpenAI(base_url=simulator.base_url, api_key="sk-test", max_retries=0)
    with pytest.raises(openai.APIStatusError) as refused:
        await client.responses.create(model="gpt-5", input=[{"role": "user", "content": [part]}])  # type: ignore[list-item, misc]
    await client.close()
    assert refused.value.code == code
    assert refused.value.param == f"input[0].content[0]{f'.{param}' if param else ''}"
