"""What a cue says of: the clause, infinitive, noun or quotation it governs, or what stands before it."""

from __future__ import annotations

from reportedly.attributing.languages.cues import Cue
from reportedly.attributing.languages.parsed import Parsed
from reportedly.attributing.saying import minus, union
from reportedly.attributing.tree import Range

_FAR = 30
"""Tokens behind a cue within which its clause begins."""


def content_of(parsed: Parsed, cue: Cue, cues: dict[int, Cue]) -> tuple[list[Range], str]:
    """Ranges of what is said, none where the verb says nothing, and the rule that found them."""
    if cue.behind:
        return _before(parsed, cue, cues), "reporting verb, post-posed"
    if cue.passive:
        return [], ""
    stop = parsed.tree.bounds(cue.verb)[1]
    start = _clause(parsed, cue, stop)
    if start is None:
        start = _object(parsed, cue, stop)
    if start is None:
        return [], "reporting verb"
    end = right_end(parsed, start, stop, cues)
    if parsed.lex.is_("relatives", parsed.low[cue.group[0] - 1]):  # "les syndicats, qui réclament P, …"
        end = next((i for i in range(start, end) if parsed.low[i] == "," and parsed.quoted[i] is None), end)
    if cue.force == "admitted" and any(parsed.lex.is_("verdicts", parsed.low[i]) for i in range(start, end)):
        return [], ""  # a court that finds somebody guilty admits nothing
    if cue.force == "denied":
        start = _rumoured(parsed, start, end)
    return ([(start, end)] if end > start else []), "reporting verb"


def _before(parsed: Parsed, cue: Cue, cues: dict[int, Cue]) -> list[Range]:
    """What stands before a cue set behind it: a quotation, or the sentence up to the comma; and its second half."""
    assert cue.after is not None
    first, stop = parsed.tree.bounds(cue.verb)
    own = (min(cue.group[0], cue.after[0]), max(cue.group[1], cue.after[1]))
    around = parsed.quoted[cue.verb]
    if around is not None:  # "« P, dit-il. Q »"
        return union(minus(list(around.ranges), [own]))
    at = cue.group[0] - 1
    while at >= 0 and parsed.low[at] in (",", "–", "—", "-"):
        at -= 1
    quotation = parsed.quoted[at] if at >= 0 and at >= first - 1 else None
    if quotation is not None and quotation.last == at + 1:
        again = next((q for i in range(own[1], stop) if (q := parsed.quoted[i]) is not None), None)
        second = again is not None and again.first - own[1] <= 3 and parsed.low[again.first - 1] in (",", ":")
        return union([*quotation.ranges, *(again.ranges if again is not None and second else [])])
    low = max([first, *(cues[i].group[1] for i in range(first, cue.group[0]) if i in cues and cues[i].behind)])
    content = [(low, cue.group[0])] if low < cue.group[0] else []
    finite = any(parsed.form(i) == "Fin" for a, b in content for i in range(a, b))
    if not finite and own[1] < stop and parsed.low[own[1]] == ",":  # "Le maire, a-t-il dit, viendra."
        content.append((own[1] + 1, right_end(parsed, own[1] + 1, stop, cues)))
    return content


def _clause(parsed: Parsed, cue: Cue, stop: int) -> int | None:
    """Past the complementizer of the clause a cue governs ("que", "si"); the noun phrase and little phrases between
    may tell to whom and where it was said."""
    for at in range(cue.group[1], min(stop, cue.group[1] + _FAR)):
        if parsed.lex.is_("complementizers", parsed.low[at]):
            return at + 1
        if _when(parsed, at):
            continue
        if (parsed.pos(at) in ("VERB", "AUX") or parsed.low[at] in (".", ";", ":")) and parsed.quoted[at] is None:
            return None
        if parsed.quoted[at] is not None or (parsed.chunk_at[at] is not None and not _reachable(parsed, at)):
            return None
    return None


def _reachable(parsed: Parsed, at: int) -> bool:
    """Whether a noun phrase behind a cue is one of whom, where or when: a clause may still follow."""
    chunk = parsed.chunk_at[at]
    return chunk is not None and (chunk.governed or _when(parsed, at))


def _when(parsed: Parsed, at: int) -> bool:
    """Whether a word tells the day, or is a comma that sets it off: ", mardi,"."""
    chunk = parsed.chunk_at[at]
    if parsed.low[at] == ",":
        return any(parsed.lex.is_("calendar", parsed.low[i]) for i in (at - 1, at + 1) if 0 <= i < parsed.count)
    return parsed.lex.is_("calendar", parsed.low[chunk.head if chunk is not None else at])


def _object(parsed: Parsed, cue: Cue, stop: int) -> int | None:
    """Where the infinitive, noun or prepositional phrase that a cue takes begins."""
    lex, at = parsed.lex, cue.group[1]
    governed = lex.governed.get(cue.key, frozenset())
    while at < min(stop, cue.group[1] + _FAR):
        if cue.key in lex.infinitive and _infinitive(parsed, at, stop):
            return at
        if governed and (parsed.low[at] in governed or (parsed.low[at] == "d'" and "de" in governed)):
            return at
        quotation = parsed.quoted[at]
        if cue.key in lex.object and quotation is not None and quotation.first == at:
            return at
        chunk = parsed.chunk_at[at]
        if at == cue.group[1] and cue.key in lex.object and lex.is_("partitives", parsed.low[at]):
            return at
        if _when(parsed, at):
            at = chunk.high if chunk is not None else at + 1
        elif chunk is not None:
            if not chunk.governed:
                return at if cue.key in lex.object else None
            at = chunk.high
        elif parsed.pos(at) in ("ADV", "ADP", "DET", "NUM", "ADJ", "PRON") and parsed.low[at] not in (".", ":"):
            if cue.key in lex.object and parsed.pos(at) in ("DET", "NUM"):
                return at
            at += 1
        else:
            return None
    return None


def _infinitive(parsed: Parsed, at: int, stop: int) -> bool:
    """Whether an infinitive begins at `at`, with the little words before it ("de ne pas se")."""
    for here in range(at, min(at + 7, stop)):
        if parsed.form(here) == "Inf":
            return True
        little = parsed.pos(here) in ("ADP", "ADV") or parsed.lex.is_("clitics", parsed.low[here])
        if not (little or parsed.lex.is_("negations", parsed.low[here])):
            return False
    return False


def right_end(parsed: Parsed, start: int, stop: int, cues: dict[int, Cue]) -> int:
    """Where a content that begins at `start` ends: at the sentence's end, or before the next cue's own words."""
    lex = parsed.lex
    for at in range(start + 1, stop):
        if parsed.quoted[at] is not None and parsed.quoted[at] is parsed.quoted[at - 1]:
            continue
        if parsed.low[at] == ";" or _sources(parsed, at):
            return at - (parsed.low[at - 1] == ",")
        following = cues.get(at + 1)
        if parsed.low[at] in (",", "–", "—"):
            if following is not None and (following.behind or following.form == "PresPart"):
                return at
            if at + 2 < stop and lex.is_("contrasts", parsed.low[at + 1]) and not _goes_on(parsed, at + 2):
                return at
            if at + 1 < stop and (parsed.phrase(at + 1, lex.citing) or parsed.phrase(at + 1, lex.cited)):
                return at
        elif lex.is_("coordinators", parsed.low[at]) and _next_saying(parsed, following, at):
            return at - (parsed.low[at - 1] == ",")
        elif parsed.low[at] in (":",) and at + 1 < stop and parsed.quoted[at + 1] is not None:
            return at
    return stop


def _goes_on(parsed: Parsed, at: int) -> bool:
    """Whether what is said goes on behind a contrast: "…, mais que Q"."""
    return parsed.lex.is_("complementizers", parsed.low[at]) or parsed.form(at) == "Inf" or parsed.pos(at) == "ADP"


def _next_saying(parsed: Parsed, following: Cue | None, at: int) -> bool:
    """Whether the subject's next saying begins behind a coordinator: "… et rappelé que", "mais a refusé"."""
    if following is not None and not following.behind:
        return True
    start = parsed.tree.tokens[at].end + 1
    return any(pattern.match(parsed.text, start) for pattern in parsed.lex.refusals)


def _sources(parsed: Parsed, at: int) -> bool:
    """Whether a phrase in front of a source begins at `at`."""
    end = parsed.phrase(at, parsed.lex.before_source)
    return end is not None and end < parsed.count and parsed.low[end] not in parsed.lex.never_source


def _rumoured(parsed: Parsed, start: int, end: int) -> int:
    """What a rumour says, where a denial names the rumour: "les rumeurs selon lesquelles P"."""
    for at in range(start + 1, end - 1):
        if parsed.low[at] in parsed.lex.never_source and any(parsed.known(i, "claims") for i in range(start, at)):
            return at + 1
    return start
