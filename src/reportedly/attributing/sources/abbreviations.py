"""What a report shortens itself: "the Water Quality Inspectorate (WQI) … the WQI said"."""

from __future__ import annotations

from reportedly.attributing.folding import fold
from reportedly.attributing.tree import Tree

_LONGEST = 10
"""Words of a name before its bracket."""
_LETTERS = 8


class Abbreviations:
    """The names of one report that a bracket shortens, by the short form; looked for when the first is asked for."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._found: dict[str, int] | None = None

    def long_form(self, at: int) -> int | None:
        """The head of the name that the capitals at `at` stand for, None where the report tells of none."""
        tree = self._tree
        if not is_short(tree.word[at]):
            return None
        if self._found is None:
            self._found = _bracketed(tree)
        found = self._found.get(tree.word[at])
        return found if found is not None and not found < at <= found + _LONGEST else None


def is_short(word: str) -> bool:
    """Whether a word is written as an abbreviation is."""
    return 2 <= len(word) <= _LETTERS and word.isupper() and word.isalpha()


def _bracketed(tree: Tree) -> dict[str, int]:
    found: dict[str, int] = {}
    for at in [i for i, word in enumerate(tree.word[:-2]) if word == "(" and tree.word[i + 2] == ")"]:
        short, last = tree.word[at + 1], at - 1
        if is_short(short) and short not in found and last > 0 and tree.proper[last]:
            first = _first(tree, last, short)
            if first is not None:
                inside = (i for i in range(last, first - 1, -1) if not first <= tree.head[i] <= last)
                found[short] = next(inside, last)
    return found


def _first(tree: Tree, last: int, short: str) -> int | None:
    """The word before a bracket that begins as the short form does, where the letters from there on hold it all."""
    for first in range(last - 1, max(tree.bounds(last)[0], last - _LONGEST) - 1, -1):
        if tree.word[first][:1] == short[0]:
            letters = iter(fold(tree.words((first, last + 1))))
            if all(letter in letters for letter in short.lower()):
                return first
    return None
