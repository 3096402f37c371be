"""Reports seen at once fall into groups by their mean likeness, and by what holds each group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.grouping.gathering import gathered


class Known:
    """Given answers: by their first places, the groups that have names of their own, and those that tell little."""

    def __init__(self, named=(), little=(), odds=1.0):
        self.named, self.little, self.together = set(named), set(little), odds

    def odds(self, _one, _other):
        return self.together

    def have_names_of_their_own(self, one, other):
        return {min(one), min(other)} <= self.named

    def tell_little(self, one, other):
        return {min(one), min(other)} <= self.little


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


TWO, ONE = [[0, 1, 2, 3], [4, 5, 6, 7]], [list(range(8))]


@pytest.mark.parametrize(
    ("odds", "near", "wholes", "groups"),
    [
        pytest.param(matrix(8, 4.0, 1.6, 4), never(8), Known(named=(0, 4)), TWO, id="each with a name of its own"),
        pytest.param(matrix(8, 4.0, 1.6, 4), never(8), Known(named=(0,)), ONE, id="one with a name of its own"),
        pytest.param(matrix(8, 4.0, 1.6, 4), always(8), Known(named=(0, 4)), ONE, id="own names, the same days"),
        pytest.param(matrix(8, 4.0, 2.1, 4), never(8), Known(named=(0, 4)), ONE, id="own names, very much alike"),
        pytest.param(matrix(8, 4.0, 0.8, 4), never(8), Known(little=(0, 4)), ONE, id="briefs need not be held as well"),
        pytest.param(matrix(8, 4.0, 0.8, 4), never(8), Known(little=(4,)), TWO, id="one of briefs, one not"),
        pytest.param(matrix(8, 4.0, 0.8, 4), never(8), Known((0, 4), (0, 4)), TWO, id="briefs with names of their own"),
        pytest.param(matrix(8, 4.0, -1.9, 4), never(8), Known(little=(0, 4)), ONE, id="briefs alike as wholes"),
        pytest.param(
            matrix(8, 4.0, 0.8, 4), never(8), Known((), (0, 4), -0.1), TWO, id="briefs that are not alike as wholes"
        ),
        pytest.param(matrix(8, 4.0, -2.1, 4), never(8), Known(little=(0, 4)), TWO, id="briefs that are not alike"),
        pytest.param(
            matrix(4, 3.0, 1.6, 2), never(4), Known(named=(0, 2)), [[0, 1, 2, 3]], id="two reports may name anybody"
        ),
    ],
)
def test_groups_seen_as_wholes(odds, near, wholes, groups):
    assert gathered(odds, near, wholes) == groups


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
