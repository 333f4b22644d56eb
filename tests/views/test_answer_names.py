"""Names beside marks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmap.views.answer_names import named
from graphmap.views.geometry import Box
from graphmap.views.scene import Label, Mark

BOX: Box = (0.0, 0.0, 800.0, 600.0)


def _mark(id: str, x: float, y: float, rank: int = 0, name: str = "") -> Mark:
    return Mark(id, x, y, 6.0, "dot", "#000000", "#000000", "", (), rank, 0, Label(name or id, 0, 0))


def _side(marks: list[Mark], pairs: list[tuple[str, str]], box: Box = BOX) -> str:
    """Where the name of the first mark stands."""
    label = named(marks, pairs, box)[0].label
    assert label
    if label.anchor == "start":
        return "right"
    return "left" if label.anchor == "end" else "below" if label.y > marks[0].y else "above"


def test_a_name_stands_on_the_right_where_nothing_is_in_the_way() -> None:
    assert _side([_mark("middle", 400, 300)], []) == "right"


def test_a_name_stands_where_no_line_runs_under_it() -> None:
    marks = [_mark("middle", 400, 300), _mark("east", 700, 300)]
    assert _side(marks, [("middle", "east")]) == "left"
    marks.append(_mark("west", 100, 300))
    assert _side(marks, [("middle", "east"), ("west", "middle")]) == "below"
    marks.append(_mark("south", 400, 590))
    assert _side(marks, [("middle", "east"), ("west", "middle"), ("middle", "south")]) == "above"


def test_a_name_goes_over_a_line_rather_than_away() -> None:
    around = [(700, 300), (100, 300), (400, 590), (400, 10), (700, 10), (100, 10), (700, 590), (100, 590)]
    marks = [_mark("middle", 400, 300), *(_mark(f"m{i}", x, y, 1) for i, (x, y) in enumerate(around))]
    assert named(marks, [("middle", f"m{i}") for i in range(len(around))], BOX)[0].label


def test_lines_to_marks_that_are_not_drawn_do_not_matter() -> None:
    assert _side([_mark("middle", 400, 300)], [("middle", "elsewhere")]) == "right"


def test_a_name_is_cut_where_it_has_no_room_else_and_whole_where_it_has() -> None:
    name = "Innovation Campus of the River Delta"
    [wide] = named([_mark("a", 400, 300, name=name)], [], BOX)
    assert wide.label
    assert wide.label.text == name
    [narrow] = named([_mark("a", 60, 300, name=name)], [], (0.0, 0.0, 180.0, 600.0))
    assert narrow.label
    assert narrow.label.text.endswith("…")
    [none] = named([_mark("a", 30, 30, name=name)], [], (0.0, 0.0, 60.0, 60.0))
    assert none.label is None


def test_the_more_important_is_named_where_there_is_room_for_one() -> None:
    box = (0.0, 290.0, 200.0, 310.0)
    marks = [_mark("low", 10, 300, 1, "Shipyard of the delta"), _mark("high", 190, 300, 0, "Delta of the shipyard")]
    low, high = (mark.label for mark in named(marks, [], box))
    assert high
    assert low is None


spots = st.lists(st.tuples(st.integers(20, 780), st.integers(20, 580)), min_size=1, max_size=40, unique=True)


@given(spots, st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=60))
@settings(max_examples=40, deadline=None)
def test_no_name_touches_another_or_a_mark_or_leaves_the_box(places: list[tuple[int, int]], pairs: list[tuple[int, int]]) -> None:
    marks = [_mark(f"Name {i}", x, y, i) for i, (x, y) in enumerate(places)]
    made = named(marks, [(f"Name {a}", f"Name {b}") for a, b in pairs], BOX)
    labels = [(mark.id, mark.label.box) for mark in made if mark.label]
    taken = labels + [(mark.id, mark.box) for mark in made]
    for id, (left, top, right, bottom) in labels:
        assert left >= BOX[0]
        assert right <= BOX[2]
        assert top >= BOX[1]
        assert bottom <= BOX[3]
        for other, box in taken:
            assert other == id or right <= box[0] or box[2] <= left or bottom <= box[1] or box[3] <= top
