"""An annotator without a model, for tests: same words in, same tags out, on any machine.

Tags are trivial (capitalised -> NNP, digits -> CD, known little words, else NN or VBD by ending) and every token
hangs on the first verb-like token of its sentence. It is good for flow and robustness, never for quality.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reportedly.vocabulary import Token

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LITTLE = {
    "the": "DT", "a": "DT", "an": "DT", "that": "IN", "of": "IN", "in": "IN", "on": "IN", "to": "TO", "by": "IN",
    "and": "CC", "but": "CC", "he": "PRP", "she": "PRP", "it": "PRP", "they": "PRP", "not": "RB",
    "was": "VBD", "were": "VBD", "is": "VBZ", "are": "VBP", "has": "VBZ", "have": "VBP", "had": "VBD",
    "said": "VBD", "says": "VBZ", "told": "VBD",
}  # fmt: skip
_LEMMA = {"said": "say", "says": "say", "told": "tell", "was": "be", "were": "be", "is": "be", "are": "be"}
_LONGEST = 400


class FakeAnnotator:
    """Whitespace and punctuation tokens, sentences at . ! ?, trivial tags."""

    @property
    def name(self) -> str:
        return "fake-1"

    @property
    def language(self) -> str:
        return "en"

    def parse(self, texts: Sequence[str]) -> Iterable[tuple[tuple[Token, ...], tuple[tuple[int, int], ...]]]:
        for text in texts:
            yield _parse(text)


def _parse(text: str) -> tuple[tuple[Token, ...], tuple[tuple[int, int], ...]]:
    found = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
    bounds: list[tuple[int, int]] = []
    first = 0
    for at, (_, _, word) in enumerate(found):
        ends = word in ".!?" and (at + 1 == len(found) or found[at + 1][2] not in '.!?"”’)')
        closes = word in '"”’)' and at > 0 and found[at - 1][2] in ".!?"
        if ends or closes or at + 1 - first >= _LONGEST:
            bounds.append((first, at + 1))
            first = at + 1
    if first < len(found):
        bounds.append((first, len(found)))
    tokens: list[Token] = []
    for low, high in bounds:
        tags = [_tag(found[at][2], at == low) for at in range(low, high)]
        root = next((low + n for n, tag in enumerate(tags) if tag.startswith("VB")), low)
        for at, tag in zip(range(low, high), tags, strict=True):
            start, end, word = found[at]
            dep = "ROOT" if at == root else ("nsubj" if at < root else "dobj") if tag.startswith("N") else "dep"
            entity = "PERSON" if tag == "NNP" else ""
            tokens.append(Token(start, end, word, _LEMMA.get(word.lower(), word.lower()), tag, dep, root, entity))
    return tuple(tokens), tuple(bounds)


def _tag(word: str, first: bool) -> str:
    low = word.lower()
    if low in _LITTLE:
        return _LITTLE[low]
    if not word[0].isalnum():
        return "." if word in ".!?" else "," if word == "," else ":"
    if word[0].isdigit():
        return "CD"
    if word[0].isupper() and not first:
        return "NNP"
    return "VBD" if low.endswith("ed") else "NN"
