from graphmap.model import Node, Path, Relationship
from graphmap.store.embedded.values import Decoder

A = {"id": 0, "labels": ["Organisation", "Company"], "properties": {"id": "a", "name": "A", "title": "A", "type": "Organisation"}}
B = {"id": 1, "labels": ["Product"], "properties": {"id": "b", "title": None, "type": "Product"}}
LINK = {"id": 7, "start": 0, "end": 1, "type": "MAKES", "properties": {"id": "r", "what": "x"}}


def _decoder(asked: list[list[int]]) -> Decoder:
    def look_up(numbers: object) -> dict[int, str]:
        asked.append(list(numbers))  # type: ignore[call-overload]
        return {0: "a", 1: "b"}

    return Decoder(look_up)


def test_elements_become_values_without_made_up_properties() -> None:
    rows = _decoder([]).rows([{"n": A, "r": LINK, "p": {"nodes": [A, B], "relationships": [LINK]}}])
    a, b = Node("a", ("Organisation", "Company"), {"id": "a", "name": "A"}), Node("b", ("Product",), {"id": "b"})
    link = Relationship("r", "MAKES", "a", "b", {"id": "r", "what": "x"})
    assert rows == [(a, link, Path((a, b), (link,)))]


def test_the_ends_of_all_relationships_are_looked_up_at_once_and_only_once() -> None:
    asked: list[list[int]] = []
    decoder = _decoder(asked)
    decoder.rows([{"r": LINK}, {"r": [LINK, {"x": LINK}]}])
    decoder.rows([{"r": LINK}])
    assert asked == [[0, 1]]


def test_plain_values_stay_what_they_are() -> None:
    rows = [{"a": 1, "b": None, "c": [1, [2]], "d": {"x": {"y": True}}, "e": {"id": 1, "labels": [], "properties": {}}}]
    assert _decoder([]).rows(rows) == [(1, None, [1, [2]], {"x": {"y": True}}, {"id": 1, "labels": [], "properties": {}})]
