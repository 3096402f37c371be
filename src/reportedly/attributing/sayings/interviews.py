"""Interviews printed without names: dashes before each turn, before each answer, or questions that stand alone.

"– Were you there? / – I was.", "Whom did you tell? / – My chief.", "When did you see it? / I saw it in June.": who
answers is told above the talk, once. The answers are theirs sentence by sentence; a question is nobody's assertion.
Where no one is told of, or it is open which side asks, nothing is taken for an interview.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.sayings.quotations import tokens_between
from reportedly.attributing.sayings.turns import Turn
from reportedly.attributing.sources.voices import Page
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import SourceKind

_DASHES = frozenset("—–―-")
_FEWEST = 3
"""Questions, and answers, that make an interview."""
_ASKING = 0.4
"""The least share of questions among the turns of who asks."""
_LONGEST = 60
"""Tokens of a question that stands alone."""
_FIRST = words("i i'm i've i'd i'll me my mine we us our")
_SECOND = words("you your yours")
_MARKS = frozenset('“”"«»')


@dataclass(slots=True)
class _Piece:
    """A paragraph of the body."""

    part: int
    span: Range
    dashed: bool
    asks: bool  # ends with a question mark


def find_interview(tree: Tree, full: dict[str, str]) -> list[Turn]:
    """Turns in order of position; none where the report is no such interview. `full`: full names by folded surname."""
    pieces = _pieces(tree)
    if sum(p.asks for p in pieces) < 2:
        return []
    asked = _alternating(pieces) or _before_dashes(pieces) or _standing_alone(tree, pieces)
    if not asked:
        return []
    first = min(asked)
    while first and pieces[first - 1].dashed:
        first -= 1  # the talk begins with an answer
    told = _interviewee(tree, full, pieces, first, asked)
    return _turns(pieces, asked, first, told) if told is not None else []


def _pieces(tree: Tree) -> list[_Piece]:
    bounds: dict[int, Range] = {}
    parts = tree.annotated.report.parts
    for sentence in tree.sentences:
        if parts[sentence.part].kind == "body":
            bounds[sentence.part] = (bounds.get(sentence.part, (sentence.first, 0))[0], sentence.last)
    return [
        _Piece(part, (low, high), tree.word[low] in _DASHES and high - low > 1, tree.word[high - 1] == "?")
        for part, (low, high) in bounds.items()
    ]


def _alternating(pieces: list[_Piece]) -> set[int]:
    """Dashes before every turn: whose every other turn it is that mostly asks. Indices of the questions."""
    low = high = start = 0
    for at, piece in enumerate(pieces):  # the longest run of turns
        if not piece.dashed:
            start = at + 1
        elif at + 1 - start > high - low:
            low, high = start, at + 1
    sides = [range(low, high, 2), range(low + 1, high, 2)]
    if min(map(len, sides)) < 2:
        return set()
    shares = [sum(pieces[i].asks for i in side) / len(side) for side in sides]
    asker = 0 if shares[0] > shares[1] else 1
    return set(sides[asker]) if shares[asker] >= _ASKING and shares[1 - asker] <= shares[asker] / 2 else set()


def _before_dashes(pieces: list[_Piece]) -> set[int]:
    """Dashes before the answers alone: the paragraph before each is its question, and mostly printed as one."""
    asked = {at for at, p in enumerate(pieces[:-1]) if not p.dashed and pieces[at + 1].dashed}
    return asked if len(asked) >= _FEWEST and 2 * sum(pieces[i].asks for i in asked) >= len(asked) else set()


def _standing_alone(tree: Tree, pieces: list[_Piece]) -> set[int]:
    """No sign at all: paragraphs that only ask "you", each followed by words in the first person without marks."""
    asked = {
        at
        for at, p in enumerate(pieces[:-1])
        if p.asks and p.span[1] - p.span[0] <= _LONGEST and not pieces[at + 1].asks and not _marked(tree, p)
    }
    if len(asked) < _FEWEST:
        return set()
    to_you = sum(not _SECOND.isdisjoint(tree.low[slice(*pieces[i].span)]) for i in asked)
    mine = sum(
        not _marked(tree, pieces[i + 1]) and not _FIRST.isdisjoint(tree.low[slice(*pieces[i + 1].span)]) for i in asked
    )
    return asked if 3 * to_you >= len(asked) and 5 * mine >= 3 * len(asked) else set()


def _marked(tree: Tree, piece: _Piece) -> bool:
    return tree.word[piece.span[0]] in _MARKS


def _turns(pieces: list[_Piece], asked: set[int], first: int, told: tuple[Range, str, SourceKind]) -> list[Turn]:
    """A turn for each question and for each answer, which runs on to the next question; the last is one paragraph, or
    as many as have dashes."""
    source, name, kind = told
    found: list[Turn] = []
    for at, piece in enumerate(pieces[first:], first):
        low, high = piece.span
        ours = at in asked
        if not ours and at > max(asked) + 1 and not piece.dashed:
            break
        label = (low, low + piece.dashed)
        turn = Turn(label, [(label[1], high)], None if ours else name, kind, source=source)
        turn.mute = [(label[1], high)] if ours else []
        found.append(turn)
    return found


def _interviewee(
    tree: Tree, full: dict[str, str], pieces: list[_Piece], first: int, asked: set[int]
) -> tuple[Range, str, SourceKind] | None:
    """Who answers: the first person named above the talk who is not the page's own, else whom it describes there, else
    who gives a name when asked for it."""
    start = pieces[first].span[0]
    page = Page(tree.annotated.report)
    before = tree.tokens[start].start
    above = sorted((at, name) for name in full.values() if (at := tree.text.find(name, 0, before)) >= 0)
    for at, name in above:
        if not page.speaks_as(name):
            return tokens_between(tree, 0, start, at, at + len(name)), name, "person"
    for at in range(pieces[0].span[0], start):
        pronoun = tree.low[at] in ("he", "she")
        if tree.dep[at] in ("nsubj", "nsubjpass") and (pronoun or tree.lemma[at] in nouns.ROLES):
            span = noun_phrase(tree, at)
            return span, tree.words(span), "unnamed"
    for at in sorted(asked):
        low, high = pieces[at].span
        if "name" in tree.low[low:high] and at + 1 < len(pieces):
            low, high = pieces[at + 1].span
            low += pieces[at + 1].dashed
            end = next((i for i in range(low, high) if not tree.word[i][:1].isupper()), high)
            if 2 <= end - low <= 4:
                return (low, end), tree.words((low, end)), "person"
    return None
