"""Who printed a copied sentence first: the original's outlet stands in the chain before the one that repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.agencies import RULE as AGENCY
from reportedly.agencies import one_agency
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

    `outlets` has the link that publishes each report. Where the other report credits an agency and this one nobody, the
    text is the agency's, whichever of the two was first. What the copying outlet added of its own keeps, or gets back,
    a chain without the original's outlet.
    """
    agencies = _agencies(attributions)
    sources: dict[str, list[Copy]] = {}
    wires: dict[str, list[str]] = {}
    for copy in sorted(event.copies, key=lambda c: (-c.share, c.of)):
        if copy.report not in reports or copy.of not in outlets:
            continue
        for mine, other in ((copy.report, copy.of), (copy.of, copy.report)):
            if copy.kind == "copied" and other in agencies and mine in outlets and mine not in agencies:
                wires.setdefault(mine, []).append(other)
        if copy.directed:
            sources.setdefault(copy.report, []).append(copy)
    needed = {c.of for found in sources.values() for c in found} | {of for found in wires.values() for of in found}
    runs = {of: _runs(reports[of].text) for of in sorted(needed)}
    out: list[Attribution] = []
    for a in attributions:
        found = sources.get(a.report, ())
        wire = next((w for w in wires.get(a.report, ()) if _stands(a, reports[a.report], runs[w])), None)
        copy_of = next((c for c in found if _stands(a, reports[a.report], runs[c.of])), None)
        if copy_of is not None and (wire is None or _credit(reports[a.report], outlets[copy_of.of].name) is not None):
            out.append(_insert(a, _link(reports[a.report], copy_of, outlets[copy_of.of])))
        elif wire is not None:
            rule = f"the text is that of {outlets[wire].name}, which credits {agencies[wire].name}"
            out.append(_insert(a, replace(agencies[wire], edge="copied", rule=rule, span=None, mention=None)))
        else:
            out.append(_without(a, {outlets[c.of].key for c in found}))
    return out


def _agencies(attributions: Iterable[Attribution]) -> dict[str, Link]:
    """The agency that a report credits with its whole text."""
    out: dict[str, Link] = {}
    for a in attributions:
        for link in a.chain[:-1]:
            if link.rule == AGENCY:
                out.setdefault(a.report, link)
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
    publisher = chain[_publisher(chain)] if chain else link
    if publisher.key == link.key or one_agency(publisher.name, link.name):
        return a
    for i, x in enumerate(chain):
        if (x.key == link.key or (x.kind == "outlet" and one_agency(x.name, link.name))) and 0 < i + 1 <= _publisher(
            chain
        ):
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
