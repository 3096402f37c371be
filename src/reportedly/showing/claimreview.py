"""Verdicts as ClaimReview (schema.org): a person's, never the program's; claims without one are not in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from reportedly.vocabulary import Attribution, Claim, Dossier, Review

Node = dict[str, Any]


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
    node: Node = {
        "@type": "ClaimReview",
        "author": {"@type": "Person", "name": review.record.who},
        "datePublished": review.record.when[:10],
        "claimReviewed": claim.text,
        "reviewBody": review.record.why,
        "reviewRating": {"@type": "Rating", "alternateName": rating},
        "itemReviewed": _claim(claim, dossier),
    }
    return node | ({"url": page} if page else {})


def _claim(claim: Claim, dossier: Dossier) -> Node:
    wanted = set(claim.attributions)
    said = [a for a in dossier.attributions if a.id in wanted]
    carried = [r for r in dossier.reports if any(a.report == r.id for a in said)]
    named = [o for o in dossier.origins if o.reached and wanted & set(o.attributions)]
    appearance = [
        {"@type": "NewsArticle"}
        | ({"url": r.address} if r.address else {})
        | ({"publisher": {"@type": "Organization", "name": r.outlet}} if r.outlet else {})
        | ({"datePublished": r.published[:10]} if r.published else {})
        for r in sorted(carried, key=lambda r: r.order)
    ]
    authors = [{"@type": "Person" if o.kind == "person" else "Organization", "name": o.name} for o in named]
    dated = [r.published[:10] for r in carried if r.published]
    node: Node = {"@type": "Claim", "text": claim.text, "appearance": appearance}
    node |= {"author": authors} if authors else {}
    return node | ({"datePublished": min(dated)} if dated else {}) | _cited(said, dossier)


def _cited(said: Sequence[Attribution], dossier: Dossier) -> Node:
    """The words as each report has them, where they differ from the claim's."""
    texts = {r.id: r for r in dossier.reports}
    words = sorted({texts[a.report].words(a.content) for a in said if a.report in texts})
    return {"alternateName": words} if len(words) > 1 else {}
