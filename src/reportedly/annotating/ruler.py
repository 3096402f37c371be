"""spaCy's attribute ruler with its patterns of one word looked up, not tried one after another.

The ruler gives each word its part of speech by its tag, and some words their lemma. Its matcher tries every pattern at
every word: a tenth of the parse. Nearly all patterns ask for one word's tag, form or label, and are found by that; the
few that ask for more are left to the matcher. What is found is the same, in the same order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BY = ("LOWER", "TAG", "DEP")
"""What one word's pattern is looked up by: the first of these that it names values of."""
_ASKED = (*_BY, "IS_SPACE")
_Test = tuple[int, frozenset[int], bool]
"""Which of _ASKED, of which values (the numbers of their strings), and whether it is to be one of them or none."""
_Row = tuple[int, tuple[_Test, ...]]
_Match = tuple[int, int, int, int]


class Lookup:
    """Stands for the `match` of one ruler: the ruler's number of each pattern, its key, and the words it is met by."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._keys = [ruler.vocab.strings.add(str(number)) for number in range(len(ruler.patterns))]
        self._number = {key: number for number, key in enumerate(self._keys)}
        self._several = Matcher(ruler.vocab)
        self._found: tuple[dict[int, list[_Row]], ...] = tuple(defaultdict(list) for _ in _BY)
        for number, row in enumerate(ruler.patterns):
            for pattern in row["patterns"]:
                tests = _tests(pattern, ruler.vocab.strings)
                by = next((t for t in tests or () if t[0] < len(_BY) and t[2]), None)
                if tests is None or by is None:
                    self._several.add(str(number), [pattern])
                else:
                    rest = tuple(t for t in tests if t is not by)
                    for value in by[1]:
                        self._found[by[0]][value].append((number, rest))

    def __call__(self, doc: Any) -> list[_Match]:
        """As `AttributeRuler.match`: (number, key, first word, past the last), sorted, so that later rules prevail."""
        several = self._several(doc, allow_missing=True, as_spans=False)
        matches = [(self._number[key], key, start, end) for key, start, end in several]
        matches.extend(self._alone(doc))
        matches.sort()
        return matches

    def _alone(self, doc: Any) -> Iterator[_Match]:
        by_form, by_tag, by_label = self._found
        nothing: Sequence[_Row] = ()
        for at, asked in enumerate(doc.to_array(_ASKED).tolist()):
            form, tag, label, *_ = asked
            for rows in (by_form.get(form, nothing), by_tag.get(tag, nothing), by_label.get(label, nothing)):
                for number, tests in rows:
                    if all((asked[of] in values) is one for of, values, one in tests):
                        yield number, self._keys[number], at, at + 1


def _tests(pattern: Sequence[Mapping[str, Any]], strings: Any) -> list[_Test] | None:
    """What a pattern asks of its one word; None for one of several words, or that asks for something else."""
    if len(pattern) != 1:
        return None
    tests: list[_Test] = []
    for name, wanted in pattern[0].items():
        told = wanted if isinstance(wanted, dict) else {"IN": [wanted]}
        values = told.get("IN", told.get("NOT_IN"))
        if name not in _ASKED or len(told) != 1 or values is None:
            return None
        numbers = frozenset(int(v) if isinstance(v, bool) else strings.add(v) for v in values)
        tests.append((_ASKED.index(name), numbers, "IN" in told))
    return sorted(tests, key=lambda t: t[0])
