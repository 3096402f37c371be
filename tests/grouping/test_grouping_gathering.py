"""Reports seen at once fall into groups by their mean likeness, and by what holds each group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.grouping.gathering import gathered


def matrix(size, within, across, *cuts):
    """Log odds of `size` reports in stretches that end at `cuts`: `within` a stretch, `across` two."""
    part = [sum(i >= c for c in cuts) for i in range(size)]
    return [[0.0 if i == j else within if part[i] == part[j] else across for j in range(size)] for i in range(size)]


def never(size):
    return [[False] * size for _ in range(size)]


def always(size):
    return [[True] * size for _ in range(size)]


@pytest.mark.parametrize(
    ("odds", "near", "groups"),
    [
        pytest.param(matrix(4, 3.0, -4.0, 2), never(4), [[0, 1], [2, 3]], id="unlike one another"),
        pytest.param(matrix(4, 3.0, 2.5, 2), never(4), [[0, 1, 2, 3]], id="alike all over"),
        pytest.param(matrix(8, 4.0, 0.8, 4), never(8), [[0, 1, 2, 3], [4, 5, 6, 7]], id="each held far better"),
        pytest.param(matrix(8, 4.0, 0.8, 4), always(8), [list(range(8))], id="of the same days, as like is enough"),
        pytest.param(matrix(8, 4.0, 2.0, 4), never(8), [list(range(8))], id="held hardly better"),
        pytest.param(
            matrix(5, 4.0, 0.8, 3), never(5), [list(range(5))], id="of two reports nobody knows what holds them"
        ),
        pytest.param(matrix(3, -3.0, 0.0), never(3), [[0], [1], [2]], id="nothing alike"),
        pytest.param(matrix(6, 60.0, 2.0, 3), never(6), [list(range(6))], id="printed twice is not held better"),
        pytest.param([], [], [], id="nothing"),
        pytest.param([[0.0]], [[False]], [[0]], id="one"),
    ],
)
def test_groups(odds, near, groups):
    assert gathered(odds, near) == groups


@given(
    st.integers(0, 9).flatmap(
        lambda n: st.lists(st.lists(st.floats(-8, 8), min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_every_report_is_in_one_group_and_each_is_sorted(rows):
    odds = [[0.0 if i == j else min(rows[i][j], rows[j][i]) for j in range(len(rows))] for i in range(len(rows))]
    groups = gathered(odds, never(len(rows)))
    assert sorted(i for g in groups for i in g) == list(range(len(rows)))
    assert groups == sorted(sorted(g) for g in groups)


@given(st.permutations(range(8)))
def test_order_does_not_matter(order):
    odds, near = matrix(8, 4.0, 0.8, 4), never(8)
    mixed = gathered([[odds[i][j] for j in order] for i in order], near)
    assert {frozenset(order[i] for i in g) for g in mixed} == {frozenset(range(4)), frozenset(range(4, 8))}
