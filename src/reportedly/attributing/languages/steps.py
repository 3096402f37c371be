"""Through whom a saying came, by the words beside it: whom an outlet cites, who cites the source, whom it told."""

from __future__ import annotations

from reportedly.attributing.folding import fold
from reportedly.attributing.languages.parsed import Chunk, Parsed
from reportedly.attributing.saying import Saying, Via, covers, hull
from reportedly.attributing.steps.chains import tail
from reportedly.attributing.tree import Range

_REACH = 16
"""Tokens around cue and source within which a step stands."""


def add_steps(parsed: Parsed, saying: Saying) -> None:
    """Put the steps that the words around a saying name into it; whom its source cites becomes its source."""
    if saying.head is None or not saying.source:
        return
    for at in _beside(parsed, saying):
        if (end := parsed.phrase(at, parsed.lex.cited)) is not None:
            _later(parsed, saying, (at, end), "cited by")
        elif (end := parsed.phrase(at, parsed.lex.citing)) is not None:
            _earlier(parsed, saying, (at, end))
        elif at >= hull(saying.cue)[1] and (end := parsed.phrase(at, parsed.lex.told)) is not None:
            _later(parsed, saying, (at, end), "told")


def _beside(parsed: Parsed, saying: Saying) -> list[int]:
    """Tokens of the cue's sentence that are neither content, cue nor quotation, near cue and source."""
    first, stop = parsed.tree.bounds(saying.verb)
    low, high = hull([*saying.cue, *saying.source])
    return [
        at
        for at in range(max(first, low - _REACH), min(stop, high + _REACH))
        if parsed.quoted[at] is None and not covers([*saying.content, *saying.cue], (at, at + 1))
    ]


def _chunk(parsed: Parsed, phrase: Range) -> Chunk | None:
    """The noun phrase a step's words lead to: behind them, or begun by their last word ("au journal X")."""
    low, end = phrase
    chunk = parsed.chunk_at[end] if end < parsed.tree.bounds(low)[1] else None
    return chunk if chunk is not None and chunk.low <= end else None


def _later(parsed: Parsed, saying: Saying, phrase: Range, rule: str) -> None:
    chunk = _chunk(parsed, phrase)
    if chunk is None or any(chunk.head == via.head for via in saying.via):
        return
    mention = (max(chunk.low, phrase[1]), chunk.high)
    own_page = parsed.lex.is_("possessives", parsed.low[chunk.low])  # "on its site"
    if mention[0] < mention[1] and not own_page and is_outlet(parsed, chunk) and not _ours(parsed, mention):
        head = max(chunk.head, mention[0])
        saying.via.append(Via(mention, (phrase[0], mention[1]), "outlet", rule, head))


def _earlier(parsed: Parsed, saying: Saying, phrase: Range) -> None:
    chunk = _chunk(parsed, phrase)
    if chunk is None or saying.head is None or any(via.rule == "citing" for via in saying.via):
        return
    saying.via.insert(0, Via(saying.source[0], phrase, None, "citing", saying.head))
    saying.source = [(chunk.low, chunk.high), *saying.source]
    saying.head = chunk.head


def is_outlet(parsed: Parsed, chunk: Chunk) -> bool:
    """Whether a noun phrase names an outlet: by a noun for one, an agency's initials, or an outlet's word in a name."""
    words = range(chunk.low, chunk.high)
    if any(parsed.low[i] in parsed.lex.press for i in words) and not any(parsed.pos(i) == "PROPN" for i in words):
        return False
    return any(_outlet_word(parsed, chunk, i) for i in words)


def _outlet_word(parsed: Parsed, chunk: Chunk, at: int) -> bool:
    """Whether a word is an outlet's; one that bodies use as well ("agency") needs a name right behind it."""
    capital = parsed.tree.word[at][:1].isupper()
    if not parsed.known(at, "outlets"):
        return capital and parsed.low[at] in parsed.lex.nouns["outlet_names"]
    if not parsed.known(at, "bodies"):
        return True
    named = (i for i in range(at + 1, chunk.high) if parsed.tree.word[i][:1].isupper())
    return any(not parsed.lex.is_("linkers", parsed.low[i - 1]) for i in named)


def _ours(parsed: Parsed, mention: Range) -> bool:
    """Whether an outlet is the page's own: by its name, its initials, or the agency of its dateline."""
    printed = {fold(parsed.tree.word[i]) for i in range(*mention)} - {""}
    for link in tail(parsed.tree.annotated.report):
        name = fold(link.name).split()
        if "".join(w[0] for w in name) in printed or (set(name) and set(name) <= printed):
            return True
    return False
