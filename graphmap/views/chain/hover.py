"""What hovering over a chain's parts shows, line by line."""

from graphmap.analysis.counting import how
from graphmap.analysis.coverage import Need, Passage, Stage
from graphmap.views.cards import node_card, type_word
from graphmap.views.chain.subject import Subject
from graphmap.views.text import plain

LONGEST = 200
"""Characters of a line."""


def cards(subject: Subject) -> dict[str, tuple[str, ...]]:
    """The card of each stage, capability, organisation and passage."""
    coverage = subject.coverage
    found: dict[str, tuple[str, ...]] = {stage.id: _stage(subject, stage) for stage in coverage.stages}
    for stage in coverage.stages:
        for need in stage.essential:
            found.setdefault(need.capability, _need(subject, stage, need))
        for id in subject.named(stage):
            found.setdefault(id, _organisation(subject, id))
    for passage in coverage.passages:
        found[passage.id] = _passage(subject, passage)
    return found


def _stage(subject: Subject, stage: Stage) -> tuple[str, ...]:
    weakest = stage.weakest
    state = subject.text(subject.exact(f"legend_{stage.state}"))
    told = subject.say("card_weakest", state=state, n=stage.count, need=subject.name(weakest.capability)) if weakest else state
    return _lines(subject.name(stage.id), str(subject.faces.data(stage.id).get("description", "")), told)


def _need(subject: Subject, stage: Stage, need: Need) -> tuple[str, ...]:
    definition = str(subject.faces.data(need.capability).get("definition", ""))
    needed = subject.say("card_need", stage=subject.name(stage.id))
    return _lines(subject.name(need.capability), definition, needed, *subject.how_known(need))


def _organisation(subject: Subject, id: str) -> tuple[str, ...]:
    """Name, kind and place, then the needs that it is known for and how."""
    faces = subject.faces
    kind = node_card(faces.labels(id), faces.data(id), 0, faces.schema, faces.language)[:-1]
    needs = {need.capability: able for stage in subject.coverage.stages for need in stage.essential for able in need.able if able.id == id}
    told = [f"{subject.name(capability)}: {subject.text(f'how_{able.how}')}" for capability, able in sorted(needs.items())]
    return _lines(*kind, *told)


def _passage(subject: Subject, passage: Passage) -> tuple[str, ...]:
    """The two stages, then the links between their performers."""
    faces, n = subject.faces, len(passage.links)
    head = f"{subject.name(passage.start)} → {subject.name(passage.end)}"
    count = subject.text("card_no_links") if not n else subject.text("card_link") if n == 1 else subject.say("card_links", n=n)
    links = []
    for start, end, key, data in faces.graph.edges(keys=True, data=True):
        if key in passage.links:
            about = ": ".join(
                text for text in (type_word(str(data["type"]), faces.schema, faces.language), str(data.get("what", ""))) if text
            )
            links.append((key, f"{faces.label(start)} – {faces.label(end)}: {about} · {subject.text(f'how_{how(data)}')}"))
    told = [text for _, text in sorted(links)]
    more = [subject.say("more", n=len(told) - 6)] if len(told) > 6 else []
    return _lines(head, count, *told[:6], *more)


def _lines(*texts: str) -> tuple[str, ...]:
    return tuple(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…" for text in map(plain, texts) if text)
