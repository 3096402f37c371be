"""spaCy's name recogniser with its steps taken for all words at once, not one after another.

The recogniser walks over the words and at each asks its 73 moves in turn whether they may be made, which costs more
than what it knows of the word: a third of the parse. But outside of a name what it sees is the word alone, so the
scores of all words are one multiplication; step by step goes only what is inside of names. What is found is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any

_AT_ONCE = 4096
"""Words scored together: more would gain nothing, and take memory."""
_SEEN = 3
"""Features of a state: the word; inside of a name also the name's first word, and the word before."""
_STARTS = 1
"""What stands for the first word of a sentence."""
_Found = tuple[int, int, str]


def reads_as(recogniser: Any) -> bool:
    """Whether a pipeline's recogniser is of the kind whose steps are known: greedy, of three features and a layer."""
    told = recogniser.model.attrs
    if recogniser.cfg.get("beam_width") != 1 or not told.get("has_upper") or told.get("unseen_classes"):
        return False
    lower = recogniser.model.get_ref("lower")
    return bool(lower.get_dim("nF") == _SEEN and lower.get_dim("nP") > 1)


class Recogniser:
    """The names of parsed docs, as the recogniser gives them; for one that `reads_as` approves of."""

    def __init__(self, recogniser: Any) -> None:
        import numpy

        self._np = numpy
        self._model = recogniser.model
        upper = self._model.get_ref("upper")
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")
        self._hidden_bias = self._model.get_ref("lower").get_param("b")
        self._moves = [recogniser.moves.get_class_name(n) for n in range(recogniser.moves.n_moves)]
        self._inner = {
            name[2:]: (self._moves.index(f"I-{name[2:]}"), self._moves.index(f"L-{name[2:]}"))
            for name in self._moves
            if name.startswith("B-")
        }
        kinds = numpy.array([name[:2].rstrip("-") * (name != "U-") for name in self._moves])
        self._outer = numpy.isin(kinds, ["B", "U", "O"])
        self._begins, self._named = kinds == "B", numpy.isin(kinds, ["B", "U"])

    def __call__(self, docs: Sequence[Any]) -> None:
        """Write each doc's names into it."""
        from spacy.tokens import Span

        known = [doc for doc in docs if len(doc)]
        if not known:
            return
        features = self._model.get_ref("lower").predict(self._model.get_ref("tok2vec").predict(known))
        starts, blank = self._np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]) for doc in known]).T
        goes_on = self._np.append(starts[1:] != _STARTS, False)  # a name does not leave its sentence,
        goes_on[self._np.cumsum([len(doc) for doc in known]) - 1] = False  # nor the text
        found = self._names(features, goes_on.tolist(), self._outside(features, goes_on, blank != 0))
        name = next(found, None)
        first = 0
        for doc in known:
            names = []
            while name is not None and name[0] < first + len(doc):
                names.append(Span(doc, name[0] - first, name[1] - first, label=name[2]))
                name = next(found, None)
            doc.set_ents(names)
            first += len(doc)

    def _names(self, features: Any, goes_on: Sequence[bool], best: Iterator[str]) -> Iterator[_Found]:
        """First word, past the last, and label of each name; `best` is each word's best move outside of a name."""
        begun, label = -1, ""
        for at, move in enumerate(best):
            if begun < 0:
                if move == "O":
                    continue
                kind, label = move[0], move[2:]
                if kind == "U":
                    yield at, at + 1, label
                else:
                    begun = at
            elif not goes_on[at] or self._closes(features, at + 1, begun + 1, label):
                yield begun, at + 1, label
                begun = -1

    def _outside(self, features: Any, goes_on: Any, blank: Any) -> Iterator[str]:
        """For each word the best move outside of a name."""
        padding, own = features[0], features[1:, 0]  # the row before all words stands for a word that is not there
        for low in range(0, len(own), _AT_ONCE):
            here = slice(low, low + _AT_ONCE)
            scores = self._scores(own[here] + padding[1] + padding[2])
            barred = ~self._outer | (self._begins & ~goes_on[here, None]) | (self._named & blank[here, None])
            scores[barred] = -self._np.inf
            yield from (self._moves[n] for n in scores.argmax(axis=1).tolist())

    def _closes(self, features: Any, at: int, begun: int, label: str) -> bool:
        """Whether the name begun there ends with this word."""
        (scores,) = self._scores((features[at, 0] + features[begun, 1] + features[at - 1, 2])[None])
        inside, last = self._inner[label]
        return bool(scores[last] > scores[inside])

    def _scores(self, summed: Any) -> Any:
        """The scores of all moves for the summed features of each state."""
        pieces = summed + self._hidden_bias
        hidden = reduce(self._np.maximum, [pieces[..., n] for n in range(pieces.shape[-1])])
        return self._model.ops.gemm(hidden, self._weights, trans2=True) + self._bias
