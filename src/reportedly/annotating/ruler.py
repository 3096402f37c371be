"""spaCy's attribute ruler with its patterns looked up, not tried one after another.

The ruler gives each word its part of speech by its tag, and some words their lemma. Its matcher tries every pattern at
every word: a tenth of the parse. All patterns of the pipelines in use ask for a first word's tag, form or label, and
are found by that; what others may ask for more is left to the matcher. What is found is the same, in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

_BY = ("LOWER", "TAG", "DEP", "IS_SPACE")
"""What a pattern is looked up by: the first of these that it names values of for its first word."""
_Test = tuple[int, Container[int], bool]
"""Which of _BY, of which values (the numbers of their strings), and whether it is to be one of them or none."""
_Row = tuple[int, tuple[tuple[_Test, ...], ...]]
"""The number of a pattern, and what it asks of each of its words beside what it was looked up by."""
_Match = tuple[int, int, int, int]


class Lookup:
    """Stands for the `match` and the `set_annotations` of one ruler."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._ruler = ruler
        self._keys = [ruler.vocab.strings.add(str(number)) for number in range(len(ruler.patterns))]
        self._number = {key: number for number, key in enumerate(self._keys)}
        self._others = Matcher(ruler.vocab)
        self._found: tuple[_Found, ...] = tuple(_Found() for _ in _BY)
        for number, row in enumerate(ruler.patterns):
            for pattern in row["patterns"]:
                words = [_tests(word, ruler.vocab.strings) for word in pattern]
                asked = [tests for tests in words if tests is not None]
                by = next((t for t in asked[0] if t[2]), None) if asked else None
                if by is None or len(asked) < len(words):
                    self._others.add(str(number), [pattern])
                else:
                    first = tuple(t for t in asked[0] if t is not by)
                    self._found[by[0]].add(by[1], (number, (first, *map(tuple, asked[1:]))))

    def match(self, doc: Any) -> list[_Match]:
        """As `AttributeRuler.match`: (number, key, first word, past the last), sorted, so that later rules prevail."""
        matches = list(self._looked_up(doc))
        if len(self._others):
            others = self._others(doc, allow_missing=True, as_spans=False)
            matches.extend((self._number[key], key, start, end) for key, start, end in others)
        matches.sort()
        return matches

    def write(self, doc: Any, matches: Sequence[_Match]) -> None:
        """As `AttributeRuler.set_annotations`, without making a span of each match."""
        from spacy.pipeline.attributeruler import set_token_attrs

        attributes, places = self._ruler.attrs, self._ruler.indices
        for number, _, start, end in matches:
            place = places[number]
            set_token_attrs(doc[start + place if place >= 0 else end + place], attributes[number])

    def _looked_up(self, doc: Any) -> Iterator[_Match]:
        asked = doc.to_array(_BY).tolist()
        found, keys, last = self._found, self._keys, len(asked)
        for at, values in enumerate(asked):
            for value, by in zip(values, found, strict=True):
                for number, words in by[value]:
                    end = at + len(words)
                    if end <= last and all(
                        (asked[n][of] in named) is one for n, tests in enumerate(words, at) for of, named, one in tests
                    ):
                        yield number, keys[number], at, end


class _Found(dict[int, list[_Row]]):
    """Value -> the rows found by it; values that an expression fits are met with as they come."""

    def __init__(self) -> None:
        super().__init__()
        self._fitting: list[tuple[_Fitting, _Row]] = []

    def add(self, values: Container[int], row: _Row) -> None:
        """Have `row` found by each of the values."""
        if isinstance(values, _Fitting):
            self._fitting.append((values, row))
            for value, rows in self.items():
                if value in values:
                    rows.append(row)
        elif isinstance(values, frozenset):
            for value in values:
                self[value].append(row)

    def __missing__(self, value: int) -> list[_Row]:
        rows = self[value] = [row for fitting, row in self._fitting if value in fitting]
        return rows


class _Fitting:
    """Numbers of the strings that an expression is found in."""

    def __init__(self, expression: str, strings: Any) -> None:
        self._search, self._strings = re.compile(expression).search, strings

    def __contains__(self, number: object) -> bool:
        return self._search(self._strings[number]) is not None


def _tests(word: Mapping[str, Any], strings: Any) -> list[_Test] | None:
    """What a pattern asks of one word; None where it asks for something else."""
    tests: list[_Test] = []
    for name, wanted in word.items():
        told = wanted if isinstance(wanted, dict) else {"IN": [wanted]}
        if name not in _BY or len(told) != 1:
            return None
        (kind, values), of = next(iter(told.items())), _BY.index(name)
        if kind == "REGEX" and name != "IS_SPACE":
            tests.append((of, _Fitting(str(values), strings), True))
        elif kind in {"IN", "NOT_IN"}:
            numbers = frozenset(int(v) if isinstance(v, bool) else strings.add(v) for v in values)
            tests.append((of, numbers, kind == "IN"))
        else:
            return None
    return sorted(tests, key=lambda t: t[0])
