"""Verdicts as ClaimReview (schema.org): a person's, never the program's; claims without one are not in it.

What is reviewed is the words that were rated. An `appearance` (schema.org: an occurrence of a claim in some work) is a
report with all telling words of these; one that says the same in other words is a `subjectOf`: nobody is listed as
having printed what stands in another's report only.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from reportedly.vocabulary import Attribution, Claim, Dossier, Review

Node = dict[str, Any]
Said = tuple[Attribution, str]
_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?:e?s|e?d|ing)\Z")
_STEM = 4  # letters; shorter words are left whole
_SMALL = (
    "a an and as at be been being but by for from had has have he her his if in into is it its of on or our she so "
    "that the their them there they this those to up was we were which who whom whose will with would you your s t"
)
_GRAMMAR = frozenset(_SMALL.split())


def claim_reviews(dossiers: Sequence[Dossier]) -> str:
    """A JSON-LD document with one ClaimReview for each verdict in force, by record and claim."""
    found = [
        (review.record.number, claim.id, _node(review, claim, dossier))
        for dossier in dossiers
        for review, claim in _verdicts(dossier)
    ]
    graph = [node for _, _, node in sorted(found, key=lambda x: x[:2])]
    return json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _verdicts(dossier: Dossier) -> Iterator[tuple[Review, Claim]]:
    claims = {c.id: c for c in dossier.claims}
    for review in dossier.reviews:
        if review.record.kind == "verdict" and review.state == "applied":
            yield from ((review, claims[c]) for c in review.claims if c in claims)


def _node(review: Review, claim: Claim, dossier: Dossier) -> Node:
    rating, _, page = review.record.value.partition("\n")
    said = _said(claim, dossier)
    rated = next((t.name for t in review.record.about if any(words == t.name for _, words in said)), claim.text)
    node: Node = {
        "@type": "ClaimReview",
        "author": {"@type": "Person", "name": review.record.who},
        "datePublished": review.record.when[:10],
        "claimReviewed": rated,
        "reviewBody": review.record.why,
        "reviewRating": {"@type": "Rating", "alternateName": rating},
        "itemReviewed": _claim(rated, said, dossier),
    }
    return node | ({"url": page} if page else {})


def _said(claim: Claim, dossier: Dossier) -> list[Said]:
    """The claim's sayings, each with its words."""
    wanted, texts = set(claim.attributions), {r.id: r for r in dossier.reports}
    return [(a, texts[a.report].words(a.content)) for a in dossier.attributions if a.id in wanted and a.report in texts]


def _claim(rated: str, said: Sequence[Said], dossier: Dossier) -> Node:
    told = _telling(rated)
    bearing = [(a, words) for a, words in said if told <= _telling(words)]
    printed = {a.report for a, _ in bearing}
    other = [(a, words) for a, words in said if a.report not in printed]
    roots = {a.origin for a, _ in bearing}
    named = [o for o in dossier.origins if o.reached and o.id in roots]
    authors = [{"@type": "Person" if o.kind == "person" else "Organization", "name": o.name} for o in named]
    dated = [r.published[:10] for r in dossier.reports if r.id in printed and r.published]
    node: Node = {"@type": "Claim", "text": rated, "appearance": _articles(bearing, dossier)}
    node |= {"subjectOf": _articles(other, dossier)} if other else {}
    node |= {"author": authors} if authors else {}
    return node | ({"datePublished": min(dated)} if dated else {})


def _articles(said: Sequence[Said], dossier: Dossier) -> list[Node]:
    """The reports of these sayings, in order, each with its words."""
    of: dict[str, set[str]] = {}
    for a, words in said:
        of.setdefault(a.report, set()).add(words)
    return [
        {"@type": "NewsArticle", "hasPart": [{"@type": "Quotation", "text": words} for words in sorted(of[r.id])]}
        | ({"url": r.address} if r.address else {})
        | ({"publisher": {"@type": "Organization", "name": r.outlet}} if r.outlet else {})
        | ({"datePublished": r.published[:10]} if r.published else {})
        for r in sorted(dossier.reports, key=lambda r: r.order)
        if r.id in of
    ]


def _telling(words: str) -> frozenset[str]:
    """All words and numbers that are not grammar, plural and past endings cut."""
    found = (w for w in _WORD.findall(words.casefold()) if w not in _GRAMMAR)
    return frozenset(_ENDING.sub("", w) if len(w) > _STEM else w for w in found)
