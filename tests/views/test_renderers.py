"""SVG, PNG and PDF of one scene on every sheet."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import resvg_py
from PIL import Image
from pypdf import PdfReader

from graphmap.views.advances import advances
from graphmap.views.drawing import drawing
from graphmap.views.fonts import CUTS, Cut, font
from graphmap.views.furniture import room, size
from graphmap.views.geometry import Box, circle, rectangle
from graphmap.views.pdf import pdf
from graphmap.views.png import font_files, png
from graphmap.views.presets import SHEETS, Sheet
from graphmap.views.samples import bar_entry, line_entry, mark_entry, word_entry
from graphmap.views.scene import Caption, Label, Link, Mark, Scene, Shape, Stroke
from graphmap.views.style import PALETTES, Theme
from graphmap.views.svg import svg
from graphmap.views.text import text_width

HOSTILE = "<script>alert(1)</script>\"'&\x00\u202e]]>"
SVG = "{http://www.w3.org/2000/svg}"


def _scene(sheet: Sheet, name: str = "Ægir", theme: Theme = "light", low: float = 100.0) -> Scene:
    palette = PALETTES[theme]
    legend = (
        (
            line_entry("supply", "#1F4E79", 3, palette, arrow=True, figure="12"),
            line_entry("digital", "#00857C", 3.5, palette, double=True, dash="dashed"),
            mark_entry("place unknown", "star", "#B87800", palette.paper, palette, palette.faint, "3"),
            word_entry("more than one link", "Name", 600, palette.ink),
            bar_entry("research", "#C2410C"),
        ),
    )
    caption = Caption("A title " * 12, "A subtitle " * 14, legend, "Source: " + "public pages, " * 30, "119 of 931 in our data")
    left, top, *_ = room(caption, sheet)
    marks = []
    for i, id in enumerate((HOSTILE, "b")):
        label = Label(name, left + 52 + 200 * i, top + 45, of=id)
        marks.append(Mark(id, left + 40 + 200 * i, top + 40, 6, "dot", "#2563A8", palette.paper, "", (name,), i, 1, label))
    links = (Link(HOSTILE, "b", "#1F4E79", 2, "dashed", True, True, 1.0, 2, (), ("r1",)),)
    ground = (Shape(rectangle(left, top, 300, low, 4), "#F1F2EF", Stroke(palette.hair, 1, (4, 2), True), "box"),)
    front = (Label("italic", left + 5, top + 80, italic=True, halo=4), Shape(circle(left + 200, top + 80, 5), "#E3A21A"))
    return Scene(caption, palette, "en", tuple(marks), links, None, ground, front, {}, 2, 2, sheet)


def _parsed(drawn: str) -> ET.Element:
    return ET.fromstring(drawn)  # noqa: S314 # our own output, no input of others


def _overlap(a: Box, b: Box) -> bool:
    return min(a[2], b[2]) - max(a[0], b[0]) > 0.5 and min(a[3], b[3]) - max(a[1], b[1]) > 0.5


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=str)
def test_nothing_of_the_caption_touches_or_leaves_the_sheet(sheet: Sheet) -> None:
    scene = _scene(sheet)
    width, height = size(scene)
    labels = [item for item in drawing(scene) if isinstance(item, Label)]
    for i, label in enumerate(labels):
        left, top, right, bottom = label.box
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
        assert not [other.text for other in labels[:i] if _overlap(label.box, other.box)]
    assert all(label.size * sheet.points >= 6.5 for label in labels)


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=str)
def test_a_picture_that_needs_more_room_makes_the_sheet_longer(sheet: Sheet) -> None:
    assert size(_scene(sheet, low=3000))[1] > 3000
    assert size(_scene(sheet))[1] == (sheet.height or size(_scene(sheet))[1])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_same_scene_gives_the_same_bytes(theme: Theme) -> None:
    one, other = (_scene(SHEETS["column"], theme=theme) for _ in range(2))
    assert svg(one) == svg(other)
    assert png(one) == png(other)
    assert pdf(one) == pdf(other)


def test_the_svg_has_real_text_its_size_in_print_and_the_font_inside() -> None:
    drawn = _parsed(svg(_scene(SHEETS["a4"])))
    assert drawn.get("width") == "297mm"
    assert "Ægir" in [text.text for text in drawn.iter(f"{SVG}text")]
    assert "data:font/woff2;base64," in "".join(style.text or "" for style in drawn.iter(f"{SVG}style"))
    assert not [*drawn.iter(f"{SVG}script")]


def test_hostile_texts_are_text_and_ids_are_there_only_when_asked_for() -> None:
    scene = _scene(SHEETS["a4"], HOSTILE)
    drawn = _parsed(svg(scene, fonts=False, ids=True))
    assert not [*drawn.iter(f"{SVG}script")]
    assert {element.get("data-of") for element in drawn.iter()} >= {"b", "box", "r1"}
    assert "data-of" not in svg(scene, fonts=False)
    assert pdf(scene)
    assert png(scene)


@pytest.mark.parametrize("ids", [False, True])
def test_what_looks_the_same_is_one_group(ids: bool) -> None:
    drawn = _parsed(svg(_scene(SHEETS["a4"]), fonts=False, ids=ids))
    groups = [*drawn.iter(f"{SVG}g")]
    assert groups
    assert all(len(group) > 1 and group.get("fill") for group in groups)
    assert len([*drawn.iter(f"{SVG}circle")]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_group_shows_what_its_parts_would_show_by_themselves(theme: Theme) -> None:
    scene = _scene(SHEETS["a4"], theme=theme)
    root = _parsed(svg(scene, fonts=False))
    grouped = _pixels(ET.tostring(root, encoding="unicode"))
    for place, group in reversed([*enumerate(root)]):
        if group.tag == f"{SVG}g":
            root.remove(group)
            for part in reversed(group):
                part.attrib |= group.attrib
                root.insert(place, part)
    assert _pixels(ET.tostring(root, encoding="unicode")) == grouped
    assert len({*grouped}) > 10


def _pixels(drawn: str) -> bytes:
    with TemporaryDirectory() as folder:
        image = resvg_py.svg_to_bytes(svg_string=drawn, skip_system_fonts=True, font_files=font_files(Path(folder)), dpi=100)
    with Image.open(BytesIO(bytes(image))) as found:
        return found.convert("RGB").tobytes()


def test_png_and_pdf_have_the_size_of_the_sheet() -> None:
    scene = _scene(SHEETS["16:9"])
    with Image.open(BytesIO(png(scene))) as image:
        assert image.size == pytest.approx((4000, 2250), abs=2)
    [page] = PdfReader(BytesIO(pdf(scene))).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((960, 540), abs=0.1)
    assert page.extract_text().count("119 of 931 in our data") == 1


def test_a_scene_of_the_canvas_has_no_pdf() -> None:
    with pytest.raises(ValueError, match="sheet"):
        pdf(replace(_scene(SHEETS["a4"]), sheet=None))


def test_the_table_of_widths_is_that_of_the_font() -> None:
    from importlib.resources import files

    assert files("graphmap.views").joinpath("advances.json").read_text(encoding="utf-8") == advances()


@pytest.mark.parametrize("cut", CUTS)
def test_text_is_never_wider_as_drawn_than_as_measured(cut: Cut) -> None:
    from PIL import ImageFont

    drawn = ImageFont.truetype(BytesIO(font(cut)), 1000)
    for text in ("Known links between places", "AVATAR Twente — 31,000", "Fieldlab Smartbase Ærø, ǈ", "1.577 relaties · 62 %"):
        assert drawn.getlength(text) <= text_width(text, 1000, *cut) + 1
