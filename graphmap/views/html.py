"""A Scene as one stand-alone HTML page: pyvis's model, drawn by vis-network, with everything inside and nothing fetched.

pyvis fills our own template instead of its own, which asks other hosts for style sheets even with everything in line. What runs is
the two fixed scripts whose hashes the page's policy names; the scene itself is data that cannot run.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

from graphmap.views.geometry import d
from graphmap.views.network import network
from graphmap.views.scene import Scene, Shape
from graphmap.views.shapes import OUTLINES
from graphmap.views.svg import icon
from graphmap.views.words import TEXTS

POLICY = "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; font-src data: {font}; base-uri 'none'"
"""What the page may do: run exactly its own scripts and show its own styles; ask nobody for anything."""

BUTTONS = ("zoom_in", "zoom_out", "whole")


def html(scene: Scene, font: str = "") -> str:
    """The page.

    Parameters
    ----------
    font
        Where it finds Source Sans: a ``data:`` URL, or a path on the host that shows it. Empty: the machine's own fonts.
    """
    environment = _environment()
    net = network(scene)
    net.templateEnv, net.path = environment.overlay(), "page"
    net.templateEnv.globals = environment.globals | {
        "scene": scene,
        "font": font,
        "policy": POLICY.format(scripts=" ".join(map(_digest, _scripts())), font="'self'" if font and not font.startswith("data:") else ""),
        "extra": {
            "bounds": [round(edge, 1) for edge in scene.bounds],
            "ground": [_ground(item) for item in scene.ground if isinstance(item, Shape)],
            "outlines": OUTLINES,
            "paper": scene.palette.paper,
            "ink": scene.palette.ink,
            "title": scene.caption.title,
            "buttons": [TEXTS[key][scene.language] for key in BUTTONS],
        },
    }
    return str(net.generate_html())


@cache
def _environment() -> Environment:
    environment = Environment(loader=DictLoader({"page": _own("network.html")}), autoescape=True, undefined=StrictUndefined)
    environment.globals |= {"css": _own("network.css"), "scripts": _scripts(), "icon": icon}
    return environment


@cache
def _scripts() -> tuple[str, ...]:
    """vis-network as pyvis ships it, and the drawing on top of it."""
    return (files("pyvis").joinpath("lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8"), _own("network.js"))


def _own(name: str) -> str:
    return files("graphmap.views").joinpath(name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """A script as Content-Security-Policy names it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _ground(shape: Shape) -> dict[str, object]:
    """A shape under the picture as the canvas draws it."""
    stroke = shape.stroke
    drawn: dict[str, object] = {"d": d(shape.path), "fill": shape.fill}
    return drawn | ({"stroke": stroke.colour, "width": stroke.width, "dash": list(stroke.dash)} if stroke else {"stroke": ""})
