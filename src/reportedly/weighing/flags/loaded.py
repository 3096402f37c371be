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
        for sentence in [span] if kind == "headline" else sentences(report.text, span.start, span.end):
            found = [
                (Span(*match.span()), strong, why)
                for pattern, strong, why in _leaning()
                for match in pattern.finditer(report.text, sentence.start, sentence.end)
                if not inside(quoted, *match.span())
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
