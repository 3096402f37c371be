"""Who does a cue's verb: what stands behind it, its subject before it, or the one it shares."""

from __future__ import annotations

from reportedly.attributing.languages.cues import Cue
from reportedly.attributing.languages.parsed import Chunk, Parsed
from reportedly.attributing.tree import Range

_SHARED = ("conj", "xcomp", "advcl", "ccomp", "parataxis")


def source_of(parsed: Parsed, cue: Cue) -> tuple[Range | None, int | None]:
    """The source phrase and its head token; (None, None) where nobody is named."""
    if cue.behind and cue.after is not None:
        chunk = parsed.chunk_at[cue.after[0]]
        return cue.after, chunk.head if chunk is not None else cue.after[0]
    if cue.passive:
        return _phrase(parsed, agent(parsed, cue.group[1]))
    return _phrase(parsed, subject_before(parsed, cue.verb, cue.group[0]), cue.group[0])


def agent(parsed: Parsed, at: int) -> Chunk | None:
    """The noun phrase of "par X" within a few words of `at`."""
    for here in range(at, min(at + 4, parsed.tree.bounds(at - 1)[1] - 1)):
        if parsed.lex.is_("agents", parsed.low[here]):
            return parsed.chunk_at[here + 1]
    return None


def _phrase(parsed: Parsed, chunk: Chunk | None, stop: int | None = None) -> tuple[Range | None, int | None]:
    if chunk is None:
        return None, None
    low, high = parsed.with_apposition(chunk, parsed.tree.bounds(chunk.head)[1])
    return (low, min(high, stop) if stop is not None and stop > low else high), chunk.head


def subject_before(parsed: Parsed, verb: int, low: int) -> Chunk | None:
    """The subject the parse gives a verb whose group begins at `low`, if no preposition governs it; else the nearest
    noun phrase before."""
    tree, node = parsed.tree, verb
    inside = parsed.quoted[verb]
    for _ in range(5):
        for child in reversed(tree.kids(node, "nsubj", "nsubj:pass", "expl:subj")):
            if child < low and parsed.quoted[child] is inside:
                if parsed.lex.is_("relatives", parsed.low[child]):
                    return _nearest(parsed, child, tree.bounds(verb)[0], inside_clause=False)
                chunk = parsed.chunk_at[child]
                if chunk is not None and not chunk.governed:
                    return chunk
        if tree.dep[node] not in _SHARED or tree.head[node] == node:
            break
        node = tree.head[node]
        if parsed.quoted[node] is not inside:
            break
    return _nearest(parsed, low, tree.bounds(verb)[0], inside_clause=True)


def _nearest(parsed: Parsed, at: int, first: int, *, inside_clause: bool) -> Chunk | None:
    """The noun phrase without a preposition that stands nearest before `at`, of whom an apposition is told."""
    here, stop = at - 1, parsed.tree.bounds(at)[1]
    while here >= first:
        chunk = parsed.chunk_at[here]
        if parsed.quoted[here] is not None:
            here -= 1
        elif chunk is not None:
            before = parsed.chunk_at[chunk.low - 2] if chunk.low - 2 >= first else None
            if before is not None and not chunk.governed and parsed.with_apposition(before, stop)[1] == chunk.high:
                chunk = before
            if not chunk.governed and not parsed.lex.is_("calendar", parsed.low[chunk.head]):
                return chunk
            here = chunk.low - 1
        elif inside_clause and parsed.low[here] == ";":
            return None
        else:
            here -= 1
    return None
