"""A Scene as one stand-alone HTML page with everything inside and nothing fetched: pyvis's model drawn by vis-network, or the sheet's SVG.

The template is our own: that of pyvis asks other hosts for style sheets even with everything in line. What runs is the fixed scripts
whose hashes the page's policy names; the scene itself is data that cannot run.
"""

import json
from base64 import b64encode
from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

from graphmap.errors import UsageError
from graphmap.views.canvas import canvas
from graphmap.views.fonts import CUTS, subset
from graphmap.views.scene import Caption, Scene
from graphmap.views.sheet import sheet
from graphmap.views.svg import icon

POLICY = "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"
"""What the page may do: run exactly its own scripts and show its own styles; ask nobody for anything."""

MOST = 1000
"""Nodes of a network that the page draws at most: with more it is no longer quick."""

NETWORK = ("controls.js", "paint.js", "canvas.js", "page.js")
SHEET = ("controls.js", "sheet.js", "page.js")
STYLES = {NETWORK: ("page.css", "controls.css", "canvas.css"), SHEET: ("page.css", "controls.css", "sheet.css")}


def html(scene: Scene) -> str:
    """The page: a sheet as it is, anything else as a network to be moved; UsageError where that has more nodes than it can show."""
    network, nodes = scene.sheet is None, len(scene.marks) + (1 if scene.centre else 0)
    if network and nodes > MOST:
        raise UsageError(f"The picture has {nodes:,} nodes; the stand-alone page shows at most {MOST:,}. Show fewer, or choose svg or pdf.")
    parts = NETWORK if network else SHEET
    model = (canvas(scene) if network else sheet(scene)) | {"wheel": True}
    scripts = _scripts(parts)
    return str(
        _environment()
        .get_template("page")
        .render(
            scene=scene,
            network=network,
            model=model,
            css=_faces("".join(sorted({*json.dumps(model, ensure_ascii=False), *_said(scene.caption)})))
            + "".join(map(_own, STYLES[parts])),
            scripts=scripts,
            policy=POLICY.format(scripts=" ".join(map(_digest, scripts))),
        )
    )


def _said(caption: Caption) -> str:
    """All text of a caption."""
    legend = (entry.text + entry.figure for row in caption.legend for entry in row)
    return "".join((caption.title, caption.subtitle, caption.sources, caption.count, *legend))


@lru_cache(maxsize=16)
def _faces(characters: str) -> str:
    """The style sheet that embeds these characters of Source Sans, in all cuts."""
    return "".join(
        f'@font-face {{ font-family: "Source Sans"; font-weight: {weight}; font-style: {"italic" if italic else "normal"};'
        f' src: url("data:font/woff2;base64,{b64encode(subset((weight, italic), characters)).decode()}") format("woff2"); }}\n'
        for weight, italic in CUTS
    )


@cache
def _environment() -> Environment:
    environment = Environment(loader=DictLoader({"page": _own("page.html")}), autoescape=True, undefined=StrictUndefined)
    environment.globals |= {"icon": icon}
    return environment


@cache
def _scripts(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The drawing, and for a network vis-network as pyvis ships it before it."""
    own = "\n".join(map(_own, parts))
    if parts == SHEET:
        return (own,)
    return (files("pyvis").joinpath("lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8"), own)


@cache
def _own(name: str) -> str:
    return files("graphmap.views").joinpath(name).read_text(encoding="utf-8")


def _digest(script: str) -> str:
    """A script as Content-Security-Policy names it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
