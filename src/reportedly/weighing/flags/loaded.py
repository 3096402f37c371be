"""Words of the reporter that lean; quotations are their speakers' own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from reportedly.vocabulary import Report, Span

from .look import Found, Look, at
from .prose import inside, own_words, quotations, sentences

Hit = tuple[Span, bool, bool, str]  # where, strong, in a headline, why


@cache
def _leaning() -> tuple[tuple[re.Pattern[str], bool, str], ...]:
    """Pattern, whether it leans wherever it stands, and why; from leaning.tsv."""
    out = []
    for line in files(__package__).joinpath("leaning.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            strength, why, words = line.split("\t")
            either = "|".join(w.strip().replace(" ", r"\s") for w in re.split(r",(?=\s)", words))
            out.append((re.compile(rf"(?<![\w-])(?:{either})(?!\w)", re.IGNORECASE), strength == "strong", why))
    return tuple(out)


_SCARE = re.compile(r"\b(?:the|an?)\s([\"“‘'][a-z]+(?: [a-z]+)?[\"”’'])(?!\w)")
_GIVEN = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|told|tells?|call(?:s|ed|ing)?|according|sp(?:oke|eaks?)|wr(?:ites?|ote|itten)|describ\w+"
    r"|ask\w*|answer\w*|named?|known|term\w*|claim\w*|stat(?:es?|ed|ement)|quot\w+|repl\w+|add\w*|labell?ed|dubbed"
    r"|insist\w*|den(?:y|ies|ied)|warn\w*|promis\w*|admit\w*|accus\w*|words?|phrase|announc\w*|report\w*|evok\w*)\b",
    re.IGNORECASE,
)
"""A sentence with one of these may well quote somebody."""


def loaded(look: Look) -> Iterator[Found]:
    """One flag a sentence, at the words that lean.

    Words that only a house style makes lean count in a headline, and in a report that leans in plainer words too.
    """
    for _, report in sorted(look.case.reports.items()):
        hits = sorted(_hits(report), key=lambda h: h[0])
        leans = any(strong for _, strong, _, _ in hits)
        for hit, strong, headline, why in hits:
            if strong or headline or leans:
                yield "loaded-wording", "note", at(report, hit), why, None


def _hits(report: Report) -> Iterator[Hit]:
    for kind, span, quoted in own_words(report):
        leaning = [
            (Span(*match.span()), strong, why)
            for pattern, strong, why in _leaning()
            for match in pattern.finditer(report.text, span.start, span.end)
            if not inside(quoted, *match.span())
        ]
        for sentence in [span] if kind == "headline" else sentences(report.text, span.start, span.end):
            found = [hit for hit in leaning if sentence.covers(hit[0])]
            found += [
                (
                    Span(*match.span(1)),
                    False,
                    "quotation marks that nobody's words explain put in doubt what a thing is called",
                )
                for match in _SCARE.finditer(report.text, sentence.start, sentence.end)
                if not _GIVEN.search(report.text, sentence.start, sentence.end)
            ]
            if found:
                where, _, why = min(found, key=lambda f: (not f[1], f[0]))
                yield where, any(strong for _, strong, _ in found), kind == "headline", why


def leaning_words(report: Report, where: Span) -> list[Span]:
    """The words in `where` that lean, strongly or mildly, outside quotations."""
    quoted = quotations(report.text, where.start, where.end)
    return sorted(
        Span(*match.span())
        for pattern, _, _ in _leaning()
        for match in pattern.finditer(report.text, where.start, where.end)
        if not inside(quoted, *match.span())
    )
