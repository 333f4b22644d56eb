"""A Scene as a PDF of one page with vector shapes and real text; the same scene gives the same bytes."""

from io import BytesIO
from typing import TYPE_CHECKING

from graphmap.views.drawing import drawing
from graphmap.views.fonts import CUTS, covered, cut_of, font
from graphmap.views.furniture import size
from graphmap.views.geometry import Path, Point
from graphmap.views.glyphs import UNITS, glyphs
from graphmap.views.presets import Sheet
from graphmap.views.scene import Label, Scene, Shape, Stroke

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def pdf(scene: Scene) -> bytes:
    """The picture on its sheet, in its size in print; ValueError for a scene of the canvas, which has no sheet."""
    from reportlab.pdfgen.canvas import Canvas

    sheet = scene.sheet
    if not sheet:
        raise ValueError("A PDF needs a sheet.")
    width, height = size(scene)
    written = BytesIO()
    canvas = Canvas(written, pagesize=(width * sheet.points, height * sheet.points), invariant=1, pageCompression=1)
    canvas.setTitle(scene.caption.title)
    canvas.setSubject(scene.caption.subtitle)
    canvas.setCreator("graphmap")
    canvas.setLineJoin(1)
    canvas.scale(sheet.points, sheet.points)
    _register()
    _fill(canvas, [("M", (0, 0)), ("L", (width, 0)), ("L", (width, height)), ("L", (0, height)), ("Z", ())], scene.palette.paper, height)
    for item in drawing(scene):
        if isinstance(item, Shape):
            _shape(canvas, item, height)
        else:
            _label(canvas, item, height, scene.palette.paper)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def smallest(scene: Scene, sheet: Sheet) -> float:
    """The smallest text of a scene in points on a sheet."""
    return min(item.size for item in drawing(scene) if isinstance(item, Label)) * sheet.points


def _register() -> None:
    """Make the cuts known to reportlab, whose table of fonts is one for the process."""
    from reportlab.pdfbase.pdfmetrics import getRegisteredFontNames, registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    known = getRegisteredFontNames()
    for cut, name in CUTS.items():
        if name not in known:
            registerFont(TTFont(name, BytesIO(font(cut))))


def _outline(canvas: "Canvas", path: Path | list[tuple[str, tuple[float, ...]]], height: float | None = None) -> object:
    """The path with y upwards, as PDF has it; without a height it is so already."""
    drawn = canvas.beginPath()
    for kind, values in path:
        points = [round(height - value if i % 2 and height is not None else value, 2) for i, value in enumerate(values)]
        {"M": drawn.moveTo, "L": drawn.lineTo, "C": drawn.curveTo, "Z": drawn.close}[kind](*points)
    return drawn


def _fill(canvas: "Canvas", path: list[tuple[str, tuple[float, ...]]], colour: str, height: float) -> None:
    canvas.setFillColor(colour)
    canvas.drawPath(_outline(canvas, path, height), stroke=0, fill=1)


def _shape(canvas: "Canvas", shape: Shape, height: float) -> None:
    if shape.fill:
        canvas.setFillColor(shape.fill)
    if shape.stroke:
        _pen(canvas, shape.stroke)
    canvas.drawPath(_outline(canvas, shape.path, height), stroke=1 if shape.stroke else 0, fill=1 if shape.fill else 0)


def _pen(canvas: "Canvas", stroke: Stroke) -> None:
    canvas.setStrokeColor(stroke.colour)
    canvas.setLineWidth(stroke.width)
    canvas.setDash(*([list(stroke.dash), 0] if stroke.dash else []))
    canvas.setLineCap(1 if stroke.round else 0)


def _label(canvas: "Canvas", label: Label, height: float, paper: str) -> None:
    """A line of text; its halo is drawn as outlines, so that the text is there once for whoever copies it."""
    cut = cut_of(label.weight, label.italic)
    text = "".join(c if ord(c) in covered(cut) else "?" for c in label.text)
    width = canvas.stringWidth(text, CUTS[cut], label.size)
    x, y = label.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor], height - label.y
    if label.halo:
        _halo(canvas, label, text, (x, y), paper)
    canvas.setFillColor(label.colour)
    drawn = canvas.beginText(x, y)
    drawn.setFont(CUTS[cut], label.size)
    drawn.textOut(text)
    canvas.drawText(drawn)


def _halo(canvas: "Canvas", label: Label, text: str, at: Point, paper: str) -> None:
    """The rim of a line of text: the outline of each glyph, which the file holds once and shows wherever it stands."""
    cut = cut_of(label.weight, label.italic)
    canvas.saveState()
    for glyph in glyphs(text, cut):
        name = f"{CUTS[cut]}-{glyph.name}"
        if not canvas.hasForm(name):
            canvas.beginForm(name, *glyph.box)
            canvas.drawPath(_outline(canvas, glyph.path), stroke=1, fill=0)
            canvas.endForm()
    _pen(canvas, Stroke(paper, label.halo * UNITS / label.size, (), True))
    canvas.translate(round(at[0], 2), round(at[1], 2))
    canvas.scale(label.size / UNITS, label.size / UNITS)
    for glyph in glyphs(text, cut):
        canvas.saveState()
        canvas.translate(glyph.x, 0)
        canvas.doForm(f"{CUTS[cut]}-{glyph.name}")
        canvas.restoreState()
    canvas.restoreState()
