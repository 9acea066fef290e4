# SPDX-License-Identifier: EUPL-1.2
"""Positions of siblings stay in order, and few are ever moved."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.store.positions import GAP, make_room, spread

increasing = st.lists(st.integers(-50, 50), unique=True, max_size=30).map(sorted)


def inserted(positions: list[int], index: int, count: int) -> tuple[list[int], dict[int, int]]:
    new, moved = make_room(positions, index, count)
    assert len(new) == count
    kept = [moved.get(i, p) for i, p in enumerate(positions)]
    return [*kept[:index], *new, *kept[index:]], moved


@given(increasing, st.data(), st.integers(1, 9))
def test_new_ones_stand_where_they_were_asked_for(positions, data, count) -> None:
    index = data.draw(st.integers(0, len(positions)))
    after, moved = inserted(positions, index, count)
    assert after == sorted(set(after))
    assert len(after) == len(positions) + count
    assert moved.keys() <= set(range(len(positions)))


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 3)), max_size=60))
def test_any_run_of_insertions_keeps_the_order(steps) -> None:
    positions = spread(3)
    for share, count in steps:
        positions, _moved = inserted(positions, round(share * len(positions)), count)
        assert positions == sorted(set(positions))


def test_the_first_insertions_at_one_place_move_none() -> None:
    positions = spread(1000)
    for _ in range(15):
        positions, moved = inserted(positions, 500, 1)
        assert not moved


def test_insertions_at_one_place_move_few() -> None:
    positions, total = spread(1000), 0
    for _ in range(1000):
        positions, moved = inserted(positions, 500, 1)
        total += len(moved)
    assert total < 5000


def test_at_the_ends_none_gives_way() -> None:
    assert make_room([GAP, 2 * GAP], 2, 2) == ([3 * GAP, 4 * GAP], {})
    assert make_room([GAP], 0, 1) == ([0], {})
    assert make_room([], 0, 1) == ([GAP], {})
