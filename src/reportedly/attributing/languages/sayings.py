"""All sayings of a report in a language that is data: by verb, by preposition, by quotation."""

from __future__ import annotations

from reportedly.attributing.languages.contents import content_of, right_end
from reportedly.attributing.languages.cues import Cue, find_cues
from reportedly.attributing.languages.parsed import Parsed
from reportedly.attributing.languages.steps import add_steps
from reportedly.attributing.languages.subjects import agent, source_of
from reportedly.attributing.saying import Saying, minus, union
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.tree import Range

PHRASE = "phrase before a source"
LAST = "phrase that means who spoke last"
_SENTENCE = 4
"""Words from which a quotation is somebody's speech and not a word set apart."""


def find_sayings(parsed: Parsed, silent: list[Range]) -> list[Saying]:
    """Sayings with their steps, in order of position; none whose cue stands in one of the `silent` ranges."""
    mute = [False] * parsed.count
    for low, high in silent:
        mute[low:high] = [True] * (high - low)
    cues = {low: cue for low, cue in find_cues(parsed).items() if not any(mute[slice(*cue.group)])}
    found = [*_by_verb(parsed, cues), *_by_phrase(parsed, cues)]
    found += _by_quotation(parsed, found)
    for saying in found:
        add_steps(parsed, saying)
        saying.content = minus(saying.content, [*saying.cue, *saying.source])
    return [s for s in sorted(found, key=lambda s: (s.verb, s.rule)) if s.content]


def _by_verb(parsed: Parsed, cues: dict[int, Cue]) -> list[Saying]:
    found: list[Saying] = []
    for cue in cues.values():
        if parsed.quoted[cue.verb] is not None and not (cue.behind and _inside(parsed, cue)):
            continue
        source, head = source_of(parsed, cue)
        if head is not None and parsed.lex.is_("firsts", parsed.low[head]):
            continue
        if (cue.shared or cue.form == "PresPart") and found:
            before = found[-1]
            if before.source and parsed.tree.sentence[before.verb] == parsed.tree.sentence[cue.verb]:
                source, head = before.source[0], before.head
        content, rule = content_of(parsed, cue, cues)
        if cue.passive:
            content, rule = _of_passive(parsed, cue), "passive with an agent"
            if source is None:
                continue
        if head is None or source is None or (not content and not _leads(parsed, cue)):
            continue
        found.append(
            Saying(
                cue.verb, [cue.group], union(content), [source], head, rule, cue.force, quoted=_quoted(parsed, content)
            )
        )
    return found


def _inside(parsed: Parsed, cue: Cue) -> bool:
    """Whether a cue that breaks a quotation is the reporter's: a tied pronoun of the third person, or a noun."""
    return cue.after is not None and not parsed.lex.is_("firsts", parsed.low[cue.after[0]].lstrip("-"))


def _of_passive(parsed: Parsed, cue: Cue) -> list[Range]:
    """What was confirmed, denied … by somebody: the noun phrase before the participle."""
    if cue.key not in parsed.lex.object or agent(parsed, cue.group[1]) is None:
        return []
    chunk = parsed.chunk_at[cue.group[0] - 1] if cue.group[0] > parsed.tree.bounds(cue.verb)[0] else None
    return [(chunk.low, chunk.high)] if chunk is not None else []


def _leads(parsed: Parsed, cue: Cue) -> bool:
    """Whether a quotation or a colon follows a cue that governs nothing."""
    stop = parsed.tree.bounds(cue.verb)[1]
    return any(parsed.low[i] == ":" or parsed.quoted[i] is not None for i in range(cue.group[1], stop))


def _quoted(parsed: Parsed, content: list[Range]) -> bool:
    inside = sum(parsed.quoted[i] is not None for a, b in content for i in range(a, b))
    return 2 * inside > sum(b - a for a, b in content)


# --- "selon X" -------------------------------------------------------------------------------------------------------


def _by_phrase(parsed: Parsed, cues: dict[int, Cue]) -> list[Saying]:
    found: list[Saying] = []
    for at in range(parsed.count):
        if parsed.quoted[at] is not None:
            continue
        first, stop = parsed.tree.bounds(at)
        opening = _opening(parsed, first) == at
        whole = parsed.phrase(at, parsed.lex.hearsay)
        end = parsed.phrase(at, parsed.lex.before_source)
        if end is None and whole is not None:
            content = _around(parsed, at, whole, first, stop, cues)
            found.append(Saying(at, [(at, whole)], content, [], None, LAST))
            continue
        if end is None and opening:
            end = parsed.phrase(at, parsed.lex.opening_source)
            if end is not None and not _speaks(parsed, end, stop):
                end = None
        if end is None or end >= stop or parsed.low[end] in parsed.lex.never_source:
            continue
        chunk = parsed.chunk_at[end]
        if chunk is None or chunk.low < end:
            continue
        source = parsed.with_apposition(chunk, stop)
        content = _around(parsed, at, source[1], first, stop, cues)
        found.append(Saying(at, [(at, end)], content, [source], chunk.head, PHRASE, quoted=_quoted(parsed, content)))
    return found


def _opening(parsed: Parsed, first: int) -> int:
    """The first word of a sentence, past the time that begins an entry of a live page."""
    lead = parsed.lex.lead.match(parsed.text, parsed.tree.tokens[first].start)
    return parsed.tokens_of(lead.start(), lead.end())[1] if lead is not None else first


def _speaks(parsed: Parsed, at: int, stop: int) -> bool:
    """Whether a source that only may be one stands at `at`: a person or body, then a comma."""
    chunk = parsed.chunk_at[at] if at < stop else None
    if chunk is None or chunk.low != at:
        return False
    high = parsed.with_apposition(chunk, stop)[1]
    able = parsed.known(chunk.head, "persons") or parsed.known(chunk.head, "bodies")
    able = able or parsed.tree.tokens[chunk.head].entity in ("PERSON", "ORG") or parsed.low[at] in parsed.lex.pronouns
    return able and high < stop and parsed.low[high] == ","


def _around(parsed: Parsed, at: int, end: int, first: int, stop: int, cues: dict[int, Cue]) -> list[Range]:
    """What is said, around a phrase with its source: behind its comma if it opens the sentence, else before it."""
    after = end
    if _opening(parsed, first) == at:
        while after < stop and not (parsed.low[after] == "," and not _relative(parsed, after + 1, stop)):
            after += 1
            if after < stop and parsed.low[after - 1] == "," and _relative(parsed, after, stop):
                after = next((i for i in range(after, stop) if parsed.low[i] == ","), stop)
        return [(after + 1, right_end(parsed, after + 1, stop, cues))] if after + 1 < stop else []
    before = [(_opening(parsed, first), at - (parsed.low[at - 1] == ","))]
    finite = any(parsed.form(i) == "Fin" for a, b in before for i in range(a, b))
    if end < stop and parsed.low[end] == "," and not finite:
        before.append((end + 1, stop))
    return before


def _relative(parsed: Parsed, at: int, stop: int) -> bool:
    """Whether a comma is followed by more about the source: a relative clause, or who cites it."""
    return at < stop and (
        parsed.lex.is_("relatives", parsed.low[at])
        or parsed.phrase(at, parsed.lex.cited) is not None
        or parsed.phrase(at, parsed.lex.citing) is not None
    )


# --- quotations ------------------------------------------------------------------------------------------------------


def _by_quotation(parsed: Parsed, known: list[Saying]) -> list[Saying]:
    """Quotations nobody has yet: behind a cue's colon or comma, or running on from the one before in the paragraph."""
    owner: list[Saying | None] = [None] * parsed.count
    for saying in known:
        for low, high in [*saying.content, *saying.source]:
            owner[low:high] = [saying] * (high - low)
    by_sentence: dict[int, list[Saying]] = {}
    for saying in known:
        if saying.source:
            by_sentence.setdefault(parsed.tree.sentence[saying.verb], []).append(saying)
    found: list[Saying] = []
    last: Saying | None = None
    for quotation in parsed.quotations:
        speaker = owner[(quotation.first + quotation.last) // 2]
        if speaker is not None:
            last = speaker if speaker.quoted else last
            continue
        if _words(parsed, quotation) < _SENTENCE and not _whole_sentence(parsed, quotation):
            continue
        near = by_sentence.get(parsed.tree.sentence[quotation.first], [])
        before = [s for s in near if s.verb < quotation.first]
        lead = quotation.first - 1
        if not before and lead >= 0 and parsed.low[lead] == ":" and parsed.tree.part(lead) >= quotation.part - 1:
            before = by_sentence.get(parsed.tree.sentence[lead], [])
        by = before[-1] if before and parsed.low[lead] in (":", ",") else None
        rule = "quotation behind a cue"
        if by is None and last is not None and _runs_on(parsed, quotation, last):
            by, rule = last, "quotation that runs on"
        if by is None:
            continue
        if not by.content:
            by.content, by.quoted = list(quotation.ranges), True
            last = by
            continue
        last = Saying(by.verb, list(by.cue), list(quotation.ranges), list(by.source), by.head, rule, quoted=True)
        found.append(last)
    return found


def _words(parsed: Parsed, quotation: Quotation) -> int:
    return sum(parsed.tree.word[i][:1].isalnum() for a, b in quotation.ranges for i in range(a, b))


def _whole_sentence(parsed: Parsed, quotation: Quotation) -> bool:
    first, stop = parsed.tree.bounds(quotation.first)
    return quotation.first == first and quotation.last >= stop - 1


def _runs_on(parsed: Parsed, quotation: Quotation, last: Saying) -> bool:
    """Whether a quotation begins a sentence in the paragraph of the speech before it."""
    first = parsed.tree.bounds(quotation.first)[0]
    return quotation.first == first and parsed.tree.part(last.verb) == quotation.part and last.verb < quotation.first
