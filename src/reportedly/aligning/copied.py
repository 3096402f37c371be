"""Who printed a copied sentence first: the original's outlet stands in the chain before the one that repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.vocabulary import Attribution, Copy, Event, Link, Report, Span

from .names import all_initials, fold, initials

RUN = 3
"""Words in a row that are compared."""

SHARE = 0.6
"""Share of a saying's runs that stand in the original: a copy may drop "at least" or "reportedly", and no more."""

_WORD = re.compile(r"[^\W_]+")


def with_originals(
    attributions: Sequence[Attribution],
    event: Event,
    reports: Mapping[str, Report],
    outlets: Mapping[str, Link],
) -> list[Attribution]:
    """The attributions, those that stand in a copied passage with the original's outlet before the copying one.

    `outlets` has the link that publishes each report. What the copying outlet added of its own keeps, or gets back, a
    chain without the original's outlet.
    """
    sources: dict[str, list[Copy]] = {}
    for copy in sorted(event.copies, key=lambda c: (-c.share, c.of)):
        if copy.directed and copy.report in reports and copy.of in outlets:
            sources.setdefault(copy.report, []).append(copy)
    runs = {of: _runs(reports[of].text) for of in sorted({c.of for found in sources.values() for c in found})}
    out: list[Attribution] = []
    for a in attributions:
        found = sources.get(a.report, ())
        copy_of = next((c for c in found if _stands(a, reports[a.report], runs[c.of])), None)
        if copy_of is not None:
            out.append(_insert(a, _link(reports[a.report], copy_of, outlets[copy_of.of])))
        else:
            out.append(_without(a, {outlets[c.of].key for c in found}))
    return out


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    return frozenset(tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _stands(a: Attribution, report: Report, original: frozenset[tuple[str, ...]]) -> bool:
    """Whether the saying, from its first word to its last, is the original's."""
    spans = sorted((*a.content, *a.cue, *a.source))
    if not a.content:
        return False
    kind = report.parts[a.part].kind if 0 <= a.part < len(report.parts) else "body"
    if kind in {"caption", "credit"}:
        return False
    # A cue or source far from its content belongs to a sentence of its own.
    near = [s for s in spans if abs(s.start - a.content[0].start) < 400]
    words = _words(report.text[min(s.start for s in near) : max(s.end for s in near)]) if near else []
    mine = [tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)]
    return bool(mine) and sum(r in original for r in mine) >= SHARE * len(mine)


def _link(report: Report, copy: Copy, outlet: Link) -> Link:
    rule = f"{copy.share:.0%} of this report stands in the text of {outlet.name}"
    return Link(outlet.name, outlet.key, "outlet", "copied", rule, _credit(report, outlet.name))


def _credit(report: Report, outlet: str) -> Span | None:
    """The words of a dateline, byline or credit by which the report says whose text it is."""
    name = fold(outlet)
    short = {initials(outlet).upper(), all_initials(outlet).upper()} - {""}
    for part in report.parts:
        if part.kind not in {"dateline", "byline", "syndication", "note", "credit"}:
            continue
        words = list(_WORD.finditer(report.text, part.span.start, part.span.end))
        for i, first in enumerate(words):
            if len(first.group()) > 1 and first.group() in short:
                return Span(first.start(), first.end())
            for last in words[i : i + 6]:
                if fold(report.text[first.start() : last.end()]) == name:
                    return Span(first.start(), last.end())
    return None


def _publisher(chain: Sequence[Link]) -> int:
    """Index of the link that publishes the page: the last that is no showing site."""
    return max((i for i, x in enumerate(chain) if x.kind != "platform"), default=len(chain) - 1)


def _insert(a: Attribution, link: Link) -> Attribution:
    chain = list(a.chain)
    if not chain or chain[_publisher(chain)].key == link.key:
        return a
    for i, x in enumerate(chain):
        if x.key == link.key and 0 < i + 1 <= _publisher(chain):
            # The dateline or credit names the agency already: the step is the same, known by the text itself.
            chain[i] = replace(x, edge="copied", rule=link.rule, span=x.span or link.span)
            return replace(a, chain=tuple(chain))
    at = _publisher(chain)
    return replace(a, chain=(*chain[:at], link, *chain[at:]))


def _without(a: Attribution, credited: Iterable[str]) -> Attribution:
    """Not the original's words: a credit for the whole page does not cover them."""
    keys = frozenset(credited)
    chain = tuple(
        x
        for i, x in enumerate(a.chain)
        if not (x.key in keys and i < _publisher(a.chain) and x.rule is not None and "credit" in x.rule)
    )
    return a if len(chain) == len(a.chain) else replace(a, chain=chain)
