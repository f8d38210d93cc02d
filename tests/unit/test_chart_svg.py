"""Charts as pictures that stand alone: well-formed, with words, nothing remote, nothing cut off."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from desktop_app.documents.chart_svg import chart_svg
from desktop_app.documents.svg_pen import clean, text_width
from desktop_app.domain.chart_words import ChartWords
from desktop_app.domain.comparison import Axis
from desktop_app.domain.comparison_charts import ChartKind, chart_of
from tests.unit.chart_sources import source

SVG = "{http://www.w3.org/2000/svg}"
EVIL = '</text><script>alert("1")</script>&amp;]]>\x00\ud800 "quoted" ' + "a" * 400
KOREAN = "수달은 왜 손을 잡고 자는지 설명하고 그 이유를 세 가지 들어 보세요"


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("kind", list(ChartKind))
@pytest.mark.parametrize("shape", ["plain", "axis", "one point", "nothing", "evil"])
def test_every_picture_is_well_formed_and_says_what_it_shows(kind: ChartKind, shape: str) -> None:
    made = {
        "plain": lambda: source(knee="medium"),
        "axis": lambda: source(axis=Axis.MODEL, levels=("gpt-6.1-sol", "gpt-6-mini", "gpt-5.4", "o4-mini")),
        "one point": lambda: source(tasks=1, repeats=1, efforts=()),
        "nothing": lambda: source(tasks=0),
        "evil": lambda: source(texts=(EVIL, KOREAN), axis=Axis.MODEL, levels=(EVIL, "<b>")),
    }[shape]()
    chart = chart_of(kind, made)
    svg = chart_svg(chart)
    root = ElementTree.fromstring(svg)
    assert root.tag == f"{SVG}svg"
    assert root.get("aria-label", "").startswith(ChartWords().title(chart))
    assert ChartWords().title(chart) in texts(svg)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "rect", "text", "line", "polyline", "polygon", "circle",
    }  # fmt: skip
    names = {name for element in root.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or "href" in name or name == "style"}
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)|url\(", svg)


def test_the_shown_knee_has_a_ring_and_a_word() -> None:
    svg = chart_svg(chart_of(ChartKind.QUALITY_COST, source(knee="medium")))
    assert "medium (knee)" in texts(svg)
    assert svg.count('stroke-width="2"') == 1
    plain = chart_svg(chart_of(ChartKind.QUALITY_COST, source()))
    assert "(knee)" not in plain
    assert 'stroke-width="2"' not in plain


def test_every_place_lies_inside_the_picture() -> None:
    made = source(axis=Axis.MODE, levels=("standard", "pro"), tasks=40, texts=(KOREAN, "a long question " * 30))
    for kind in ChartKind:
        root = ElementTree.fromstring(chart_svg(chart_of(kind, made), width=520, height=300))
        wide, high = float(root.get("width", "0")), float(root.get("height", "0"))
        for element in root.iter():
            for name in ("x", "x1", "x2", "cx"):
                assert 0 <= float(element.get(name, "0")) <= wide, (kind, element.attrib)
            for name in ("y", "y1", "y2", "cy"):
                assert 0 <= float(element.get(name, "0")) <= high, (kind, element.attrib)
            if element.tag == f"{SVG}text" and element.get("text-anchor") is None:
                size = float(element.get("font-size", "0"))
                assert float(element.get("x", "0")) + 0.8 * text_width(element.text or "", size) <= wide


def test_one_picture_grows_with_its_tasks() -> None:
    low = chart_svg(chart_of(ChartKind.SPREAD, source(tasks=2)))
    high = chart_svg(chart_of(ChartKind.SPREAD, source(tasks=12)), height=100)
    assert 'height="360"' in low
    assert ElementTree.fromstring(high).get("height") == "440"


def test_what_xml_cannot_hold_becomes_a_blank() -> None:
    assert clean("a\x00b\ud800\nc") == "a b? c"
