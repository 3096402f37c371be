"""Words of the reporter that lean; quotations are their speakers' own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from reportedly.caseless import Caseless, caseless
from reportedly.vocabulary import Report, Span
from reportedly.weighing.prose import Own, quotations

from .look import Found, Look, at

_STRENGTHS = ("strong", "mild", "headline")  # leans wherever it stands; in leaning company; in a headline alone
Hit = tuple[Span, int, bool, str]  # where, how strong, in a headline, why
_Entry = tuple[Caseless, int, str]  # words, how strongly they lean, and why

_PREFIX = 3
"""Letters of its first word by which a row of the table is found: few rows are tried at a word, not all."""
_FIRST = re.compile(r"(?<![\w-])[\w(\"“‘']")
_BEHIND = re.compile(r"^(?:\(\?<!?[^()]*\))+")
_LETTERS = re.compile(r"([A-Za-z -]*)(?![?*{])")


@cache
def _leaning() -> dict[str, tuple[_Entry, ...]]:
    """Rows of leaning.txt by the first letters of the words they match; "" has those that open in too many ways."""
    out: dict[str, dict[tuple[int, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    strong, why = 0, ""
    for line in files(__package__).joinpath("leaning.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            strength, why = line[1:].split("] ", 1)
            strong = _STRENGTHS.index(strength)
        elif line and not line.startswith("#"):
            for row in re.split(r",(?:\s+|$)", line):
                for first in _openings(row) if row else ():
                    out[first][strong, why].append(row.replace(" ", r"\s"))
    return {
        first: tuple(
            (caseless(rf"(?<![\w-])(?:{'|'.join(either)})(?!\w)"), strong, why)
            for (strong, why), either in rows.items()
        )
        for first, rows in out.items()
    }


def _openings(row: str) -> set[str]:
    """The first letters of all that a row can match, two or three; {""} where it may open by something else."""
    found: set[str] = set()
    for way in (_BEHIND.sub("", w) for w in _alternatives(row)):
        if not way.startswith("(?"):
            letters = _LETTERS.match(way)
            found.add(letters[1][:_PREFIX].casefold() if letters else "")
            continue
        end = _close(way)
        inner, rest = way[way.index(":") + 1 : end], way[end + 1 :]
        if rest[:1] == "?":
            found |= _openings(rest[1:])
        for start in _alternatives(inner):
            found |= _openings(start + rest.lstrip("?"))
    return found if all(len(first) > 1 for first in found) else {""}


def _alternatives(row: str) -> list[str]:
    """A row parted at the bars that stand in no group."""
    out, depth = [""], 0
    for letter in row:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            out.append("")
        else:
            out[-1] += letter
    return out


def _close(way: str) -> int:
    """Where the group that a row opens with ends."""
    depth = 0
    for place, letter in enumerate(way):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return place
    return len(way)


_SCARE = re.compile(r"\b(?:the|an?)\s([\"“‘'][a-z]+(?: [a-z]+)?[\"”’'])(?!\w)")
_GIVEN = caseless(
    r"\b(?:sa(?:y|ys|id|ying)|told|tells?|call(?:s|ed|ing)?|according|sp(?:oke|eaks?)|wr(?:ites?|ote|itten)|describ\w+"
    r"|ask\w*|answer\w*|named?|known|term\w*|claim\w*|stat(?:es?|ed|ement)|quot\w+|repl\w+|add\w*|labell?ed|dubbed"
    r"|insist\w*|den(?:y|ies|ied)|warn\w*|promis\w*|admit\w*|accus\w*|words?|phrase|announc\w*|report\w*|evok\w*)\b",
)
"""A sentence with one of these may well quote somebody."""


_MOST = 5
"""Flags of one report, after which the editor has understood."""


def loaded(look: Look) -> Iterator[Found]:
    """One flag a sentence, at the words that lean.

    Words that only a house style makes lean count in a headline, and in a report that leans in plainer words too.
    """
    said: dict[str, list[Span]] = defaultdict(list)
    for a in look.case.attributions:
        if a.source:
            said[a.report] += a.content
    for name, prose in look.case.prose.items():
        report = look.case.reports[name]
        hits = list(_hits(report, prose, said[name]))
        leans = any(strong == 0 for _, strong, _, _ in hits)
        hits = [h for h in hits if h[2] or h[1] == 0 or (h[1] == 1 and leans)]
        for hit, _, _, why in sorted(hits, key=lambda h: (h[1], h[0]))[:_MOST]:
            yield "loaded-wording", "note", at(report, hit), why, None


def _hits(report: Report, prose: Sequence[Own], said: Sequence[Span]) -> Iterator[Hit]:
    for own in prose:
        if own.kind == "note":
            continue
        for sentence in own.sentences:
            found = [
                f
                for f in _found(report.text, sentence)
                if not _quoted(report.text, own, f[0])
                and not (own.kind == "body" and _named(report.text, sentence, f[0]))
                and not _another_judges(report.text, sentence.start, f[0], said)
            ]
            if not _GIVEN.search(report.text, sentence.start, sentence.end):
                because = "quotation marks that nobody's words explain put in doubt what a thing is called"
                scare = _SCARE.finditer(report.text, sentence.start, sentence.end)
                found += [(Span(*match.span(1)), 1, because) for match in scare]
            if found:
                where, strong, why = min(found, key=lambda f: (f[1], f[0]))
                yield where, strong, own.kind == "headline", why


def _named(text: str, sentence: Span, hit: Span) -> bool:
    """Whether one word within a sentence is written as a name is: "the cutter Steadfast"."""
    word = hit.of(text)
    return hit.start > sentence.start + 1 and word.istitle() and word.isalpha() and word.casefold() not in _OURS


_OURS = frozenset({"motherland", "fatherland", "liberation"})


def _quoted(text: str, own: Own, hit: Span) -> bool:
    """Whether somebody else is quoted: one word in quotation marks that nobody says is the reporter's doubt of it."""
    if not own.quotes(hit.start, hit.end):
        return False
    sentence = next((s for s in own.sentences if s.covers(hit)), hit)
    return text[hit.start].isalnum() or _GIVEN.search(text, sentence.start, sentence.end) is not None


_CALLS = re.compile(
    r"\b(?:describ|call|brand|dub|label|term|deem|condemn|denounc|decr|accus|critici[sz]|blam|complain|lament|slam)"
    r"(?:s|e[ds]?|bed|led|ling|bing|ing|y|ied|ies)?\b|\bsp(?:oke|eaks?|eaking|oken) of\b"
    r"|\b(?:regard|view|see)(?:s|ed|n)? as\b",
    re.IGNORECASE,
)
"""Verbs by which somebody else gives a thing its name."""
_BE = re.compile(r"\b(?:am|is|are|was|were|been|be|being|['’]s|['’]re)\s(?:\w+\s){0,2}$", re.IGNORECASE)


def _another_judges(text: str, start: int, hit: Span, said: Sequence[Span]) -> bool:
    """Whether a judgement is its speaker's: "described it as shameful", "said that it was a nightmare"."""
    before = text[max(start, hit.start - 60) : hit.start]
    return bool(_CALLS.search(before)) or (bool(_BE.search(before)) and any(s.covers(hit) for s in said))


def _found(text: str, within: Span) -> list[tuple[Span, int, str]]:
    """Every stretch that a row matches, in order: where, how strong, why."""
    table = _leaning()
    nothing: tuple[_Entry, ...] = ()
    anywhere = [row for row in table.get("", ()) if row[0].search(text, within.start, within.end)]
    out = []
    for word in _FIRST.finditer(text, within.start, within.end):
        first = text[word.start() : word.start() + _PREFIX].casefold()
        for rows in (table.get(first, nothing), table.get(first[:2], nothing), anywhere):
            for pattern, strong, why in rows:
                match = pattern.match(text, word.start(), within.end)
                if match is not None:
                    out.append((Span(*match.span()), strong, why))
    return out


_NAMING = ("names ", "puts in doubt", "our side")
"""Kinds that call somebody names, and tell nothing that could have happened."""


def leaning_words(report: Report, where: Span) -> list[Span]:
    """The words in `where` that lean, strongly or mildly, outside quotations."""
    quoted = quotations(report.text, where.start, where.end)
    found = [
        s
        for s, strong, why in _found(report.text, where)
        if strong < _STRENGTHS.index("headline") and not why.startswith(_NAMING)
    ]
    return sorted(s for s in found if not any(q.covers(s) for q in quoted))
