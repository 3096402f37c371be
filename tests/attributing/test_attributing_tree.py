"""Looking words up in a tree finds what a walk through it finds; ranges are taken apart and joined token by token."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.attributing.conftest import make_report

from reportedly.annotating import annotate
from reportedly.annotating.fake import FakeAnnotator
from reportedly.attributing.saying import minus, union
from reportedly.attributing.tree import Tree

TEXT = "The mayor said the ferry sank.\nThe crew said nothing: “The ferry,” it said, “was ours.”"
RANGES = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda r: (r[0], r[0] + r[1])), max_size=6)


@pytest.fixture(scope="module")
def tree() -> Tree:
    """The text, parsed without a model."""
    return Tree(annotate(make_report(TEXT), FakeAnnotator()))


@pytest.mark.parametrize("words", [{"the"}, {"the", "said"}, {"said", "nowhere", ":"}, {"nowhere"}, set()])
def test_words_are_looked_up_in_order(tree: Tree, words: set[str]) -> None:
    """As a walk through the report would find them."""
    assert tree.with_low(words) == [i for i, low in enumerate(tree.low) if low in words]
    assert tree.with_lemma(words) == [i for i, lemma in enumerate(tree.lemma) if lemma in words]


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_children_by_label(tree: Tree, count: int) -> None:
    """By one label as by several, in order."""
    labels = sorted(set(tree.dep))[:count]
    for at in range(len(tree.word)):
        assert tree.kids(at, *labels) == [c for c in tree.children[at] if tree.dep[c] in labels]


@given(RANGES, RANGES)
def test_ranges_are_sets_of_tokens(ranges: list[tuple[int, int]], holes: list[tuple[int, int]]) -> None:
    """Nothing is lost, nothing is added."""

    def tokens(spans: list[tuple[int, int]]) -> set[int]:
        return {i for low, high in spans for i in range(low, high)}

    assert tokens(minus(ranges, holes)) == tokens(ranges) - tokens(holes)
    assert all(low < high for low, high in minus(ranges, holes))
    assert tokens(union(ranges)) == tokens(ranges)
