"""Words before and after a number that bound it: more than, up to, about, or more."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.calendar_words import COUNTS
from reportedly.normalising.lexing import Word
from reportedly.vocabulary import Comparator

_TABLE: tuple[tuple[Comparator, str], ...] = (
        (">", "more than, over, greater than, above, in excess of, exceeding, exceeds, exceeded, well over, just over, "
          "slightly over, slightly more than, little more than, a little over, just above, well above, beyond, "
          "far more than, higher than, longer than, faster than, larger than, bigger than, older than, "
          "not less than, well in excess of, topping, surpassing, passing, north of"),
    (">=", "at least, no fewer than, no less than, a minimum of, minimum of, upwards of, as few as, as little as, "
           "not fewer than, minimum"),
    ("<=", "up to, no more than, at most, a maximum of, maximum of, as many as, as much as, not more than, "
           "no greater than, to as many as, no longer than, no later than, within"),
    ("<", "less than, fewer than, under, below, just under, slightly under, slightly less than, just below, well "
          "under, well below, smaller than, lower than, shorter than, younger than, a little under, south of, "
          "short of, just short of"),
    ("~", "about, around, some, approximately, roughly, nearly, almost, close to, an estimated, estimated, circa, "
          "approx, approx ., virtually, just about, something like, in the region of, in the order of, "
          "on the order of, near, nearing, approaching, ~, ≈, practically, an approximate, as of about, "
          "somewhere around, at around, at about, anywhere from"),
)  # fmt: skip
_BEFORE: dict[tuple[str, ...], Comparator] = {
    tuple(phrase.split()): comparator
    for comparator, phrases in _TABLE
    for phrase in phrases.split(", ")
}  # fmt: skip
_BEFORE[("not", "less", "than")] = ">="
_SIGNS: dict[str, Comparator] = {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~"}
_AFTER: dict[tuple[str, ...], Comparator] = {
    ("or", "more"): ">=", ("or", "so"): "~", ("or", "less"): "<=", ("or", "fewer"): "<=", ("or", "above"): ">=",
    ("or", "over"): ">=", ("or", "higher"): ">=", ("or", "greater"): ">=", ("or", "longer"): ">=",
    ("and", "above"): ">=", ("and", "over"): ">=", ("or", "below"): "<=", ("or", "under"): "<=",
    ("or", "thereabouts"): "~",
}  # fmt: skip
_LONGEST = max(len(p) for p in _BEFORE)
_LASTING = frozenset(
    ("for", "lasted", "took", "after", "lasting", "of", "was", "were", "is", "are", "waited", "waiting", "spent",
     "takes",     "taken", "taking", "served", "with")
)  # fmt: skip
"""Before "over" and a length of time: the time is longer, and nothing is spread over it."""


def bound_before(words: Sequence[Word], i: int, floor: int, duration: bool) -> tuple[int, Comparator] | None:
    """The bound that ends right before word `i`: (its first word, comparator). `duration`: a length of time follows."""
    if i > floor and words[i - 1].text in _SIGNS:
        return i - 1, _SIGNS[words[i - 1].text]
    for length in range(min(_LONGEST, i - floor), 0, -1):
        phrase = tuple(w.low for w in words[i - length : i])
        comparator = _BEFORE.get(phrase)
        if comparator is None:
            continue
        if phrase == ("over",) and duration and (i < 2 or words[i - 2].low not in _LASTING):
            return None
        if phrase == ("some",) and i - 1 > floor and words[i - 2].low in ("in", "to") and not words[i].digits:
            return i - 1, comparator
        return i - length, comparator
    return None


def bound_after(words: Sequence[Word], i: int) -> tuple[int, Comparator] | None:
    """The bound that begins at word `i`: (index after it, comparator); "50+" and "20-odd" too."""
    if i < len(words) and words[i].text == "+" and words[i].glued:
        return i + 1, ">="
    margin = _margin(words, i)
    if margin:
        return margin, "~"
    if i + 1 < len(words):
        if words[i].text == "-" and words[i].glued and words[i + 1].low in ("odd", "ish", "plus"):
            return i + 2, ">=" if words[i + 1].low == "plus" else "~"
        comparator = _AFTER.get((words[i].low, words[i + 1].low))
        another = i + 2 < len(words) and words[i + 2].digits  # "below 10 degrees or above 65" has two bounds
        if comparator is not None and not another:
            return i + 2, comparator
    return None


def _margin(words: Sequence[Word], i: int) -> int:
    """The index after "plus or minus 1.1", "± 3", "give or take five"; 0 where nothing of the kind stands at `i`."""
    i += i + 1 < len(words) and words[i].text == ","
    lows = tuple(w.low for w in words[i : i + 4])
    for phrase in (("plus", "or", "minus"), ("give", "or", "take"), ("±",), ("+", "/", "-"), ("+", "/", "−")):
        at = i + len(phrase)
        if lows[: len(phrase)] == phrase and at < len(words):
            few = words[at].low in ("a", "an") and at + 1 < len(words) and words[at + 1].low in ("few", "couple")
            return at + 1 + few if words[at].digits or words[at].low in COUNTS or few else 0
    return 0
