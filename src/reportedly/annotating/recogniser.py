"""spaCy's name recogniser with its steps taken for all words at once, not one after another.

The recogniser walks over the words and at each asks its 73 moves in turn whether they may be made, which costs more
than what it knows of the word: a third of the parse. But outside of a name what it sees is the word alone, so the
scores of all words are one multiplication; step by step goes only what is inside of names. What is found is the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
        first = 1  # the row before all words stands for a word that is not there
        for doc in known:
            found = self._names(doc, features, first)
            doc.set_ents([Span(doc, start, end, label=label) for start, end, label in found])
            first += len(doc)

    def _names(self, doc: Any, features: Any, first: int) -> Iterator[_Found]:
        """Names of a doc whose first word's features are those numbered `first`: first word, past the last, label."""
        starts, blank = doc.to_array(["SENT_START", "IS_SPACE"]).T
        goes_on = self._np.append(starts[1:] != _STARTS, False)  # a name does not leave its sentence, nor the text
        begun, label = -1, ""
        best = self._outside(features, first, len(doc), goes_on, blank != 0)
        for at, move in enumerate(best):
            if begun < 0:
                if move == "O":
                    continue
                kind, label = move[0], move[2:]
                if kind == "U":
                    yield at, at + 1, label
                else:
                    begun = at
            elif not goes_on[at] or self._closes(features, first + at, first + begun, label):
                yield begun, at + 1, label
                begun = -1

    def _outside(self, features: Any, first: int, count: int, goes_on: Any, blank: Any) -> Iterator[str]:
        """For each word the best move outside of a name."""
        padding = features[0]
        for low in range(0, count, _AT_ONCE):
            high = min(low + _AT_ONCE, count)
            own = features[first + low : first + high, 0]
            scores = self._scores(own + padding[1] + padding[2])
            barred = ~self._outer | (self._begins & ~goes_on[low:high, None]) | (self._named & blank[low:high, None])
            scores[barred] = -self._np.inf
            yield from (self._moves[n] for n in scores.argmax(axis=1).tolist())

    def _closes(self, features: Any, at: int, begun: int, label: str) -> bool:
        """Whether the name begun there ends with this word."""
        (scores,) = self._scores((features[at, 0] + features[begun, 1] + features[at - 1, 2])[None])
        inside, last = self._inner[label]
        return bool(scores[last] > scores[inside])

    def _scores(self, summed: Any) -> Any:
        """The scores of all moves for the summed features of each state."""
        hidden = (summed + self._hidden_bias).max(axis=-1)
        return self._model.ops.gemm(hidden, self._weights, trans2=True) + self._bias
