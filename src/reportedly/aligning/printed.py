"""Two names that a page prints as one: handles, channels, nicknames and call signs, former names.

"the Port Authority (@portwatch)", "@portwatch, the account of the port authority", "Dock Voice, a Telegram channel run
by the dockers' union", "Anders Holm, known as “Skipper”", "Riverline, formerly Delta", "on its channel Quay Live".
The one name is looked up: some report of the event gives it to a source or a bearer of a name. The other is taken from
the page where it is a handle, stands in quotation marks or is written large. The words between are closed classes, and
each pair keeps the page's own as its reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Analysis, Attribution, Form, Passage, Report, Span

from .merging import Node, Sets
from .names import HONORIFICS, fold, person_tokens

HANDLE = r"@\w[\w.-]{1,38}\w"
_HANDLE = re.compile(HANDLE)
_PLATFORMS = (
    r"(?:(?:Telegram|X|Twitter|X/Twitter|Facebook|Instagram|TikTok|YouTube|WhatsApp|Bluesky|Mastodon|Threads|Weibo|VK|Viber"
    r"|Reddit|LinkedIn|Snapchat|social media|social network|messaging|news) )"
)
_CHANNEL = (
    rf"(?:(?:official|verified|own|public|main|new|old|personal) )?{_PLATFORMS}?"
    r"(?:channel|account|page|feed|handle|profile)"
)
_QUOTED = re.compile(r"[“\"‘'«„]([^“”\"‘’«»„\n]{2,40})[”\"’'»“]")
_WRITTEN_LARGE = re.compile(
    r"(?:the )?((?:[A-Z0-9][\w’'.&-]*)(?: (?:of |for |and |the |de |la )?(?:[A-Z0-9][\w’'&-]*)){0,5})"
)
_WORD = re.compile(r"@?[^\W_]+(?:[_.'’&-][^\W_]+)*")
_CALENDAR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)
MOST_WORDS = 9
"""Words of a name that is looked up beside the words that join it to another."""


@dataclass(frozen=True, slots=True)
class _Joint:
    """Words that stand behind a name and before another of the same bearer."""

    words: re.Pattern[str]
    bodies: bool = False  # said of bodies alone: behind a person's name "formerly" opens an office
    aside: bool = False  # what follows is not what its bearer is to be called


_ALSO = (
    r"(?:(?:also|better|best|more commonly|commonly|locally|widely|popularly|formerly|previously|once|now|then"
    r"|otherwise) )?"
)
_BY = r"(?:nickname|call[ -]?sign|nom de guerre|pseudonym|alias|code ?name)"
_JOINTS = (
    _Joint(
        re.compile(
            rf"\s?[,(]\s?(?:who (?:is|was) )?{_ALSO}(?:known|nicknamed|dubbed|called|codenamed)"
            rf"(?: (?:as|by (?:the|his|her|its) {_BY}))? "
        )
    ),
    _Joint(re.compile(rf"\s?[,(]\s?(?:{_BY}|a\.?k\.?a\.?|whose {_BY} (?:is|was)) ")),
    _Joint(re.compile(rf" (?:under|with|using) (?:the|his|her) {_BY} ")),
    _Joint(re.compile(r"\s?[,(]\s?(?:since |later )?(?:now|renamed) (?:the )?"), bodies=True),
    _Joint(re.compile(r"\s?[,(]\s?(?:formerly|previously|until recently) (?:the )?"), bodies=True, aside=True),
    _Joint(
        re.compile(r", (?:which|who) (?:posts|tweets|writes|streams|goes)(?: online)? (?:as|by|under) "), aside=True
    ),
    _Joint(re.compile(r"\s?[,([]\s?(?:on (?:X|Twitter|Instagram|Telegram|TikTok|Bluesky),? )?(?=@)"), aside=True),
    _Joint(re.compile(rf"['’]s? {_CHANNEL},? \(?(?=[@“\"‘])"), aside=True),
)
_OWNED = (
    rf",? (?:which (?:is|was) )?(?:the|an?|its|their|his|her) {_CHANNEL} (?:of|for|run by|belonging to|"
    r"operated by|owned by|maintained by|kept by) (?:the )?"
)
_THEIRS = re.compile(
    rf"(?P<name>{HANDLE}|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,4}}){_OWNED}"
    rf"|(?P<handle>{HANDLE}), (?:the )?(?=[\w ’'-]{{2,80}}['’]s? {_CHANNEL})"
)
""" "Dock Voice, a Telegram channel run by" the union; "@portwatch, the" port authority's account."""
_ITS = re.compile(rf"\b(?:its|his|her|their) {_CHANNEL},? (?:called |named |\()?(?=[@“\"‘A-Z])")


@dataclass(frozen=True, slots=True)
class Alias:
    """A writing that a page prints as another name's: where it stands, and the words that show it."""

    name: str
    form: Form
    because: str
    aside: bool  # a handle, a channel, a former name: what it is called is not what its owner is to be called


def by_print(
    nodes: Sequence[Node], named: Sequence[int], sets: Sets, analyses: Sequence[Analysis]
) -> Mapping[int, list[Alias]]:
    """Join what the pages print as one; gives for a node the writings it has from them. Of an alias that pages give to
    two who are not one, neither has it."""
    known: dict[str, list[int]] = defaultdict(list)
    for i in named:
        for name in sorted({fold(nodes[i].entity.name)} | nodes[i].names):
            known[name].append(i)
    found: dict[str, list[tuple[int, Alias]]] = defaultdict(list)
    for analysis in analyses:
        for owner, alias in _printed(analysis, nodes, known):
            found[fold(alias.name)].append((owner, alias))
    out: dict[int, list[Alias]] = defaultdict(list)
    for name, given in sorted(found.items()):
        if len({sets.find(i) for i, _ in given}) > 1:
            continue
        owner, first = given[0]
        bearers = known.get(name, ())
        if _is_of_others(bearers, nodes, owner, sets, first):
            continue
        for i in bearers:
            sets.join(owner, i, first.because)
        out[owner] += [alias for _, alias in given]
    return out


def _is_of_others(bearers: Sequence[int], nodes: Sequence[Node], owner: int, sets: Sets, alias: Alias) -> bool:
    """Whether the alias is the full name of somebody else: two persons of two full names are two."""
    if nodes[owner].entity.kind != "person" or alias.aside:
        return False
    others = [nodes[i].entity for i in bearers if sets.find(i) != sets.find(owner)]
    return any(e.kind == "person" and len(person_tokens(e.name)) > 1 for e in others)


def _printed(
    analysis: Analysis, nodes: Sequence[Node], known: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, Alias]]:
    report = analysis.report
    lines = [p.span for p in report.parts if p.kind in {"headline", "body", "caption", "note"}]
    for line in lines:
        for joint in _JOINTS:
            for match in joint.words.finditer(report.text, line.start, line.end):
                start, owner = _before(report, line, match.start(), nodes, known)
                if owner is None or (joint.bodies and nodes[owner].entity.kind == "person"):
                    continue
                alias = _after(report.text, match.end(), line.end)
                if alias is not None and _differ(alias, report, nodes[owner]):
                    yield owner, _alias(report, alias, Span(start, alias.end), joint.aside)
        for match in _THEIRS.finditer(report.text, line.start, line.end):
            group = "handle" if match["handle"] else "name"
            end, owner = _owner_after(report, match.end(), line.end, nodes, known)
            span = Span(*match.span(group))
            if owner is not None and _differ(span, report, nodes[owner]):
                yield owner, _alias(report, span, Span(match.start(), end), True)
    yield from _on_its_own(analysis, nodes, known)


def _on_its_own(
    analysis: Analysis, nodes: Sequence[Node], known: Mapping[str, Sequence[int]]
) -> Iterator[tuple[int, Alias]]:
    """ "The authority said on its channel Quay Live that …": whose it is, is who speaks there."""
    report = analysis.report
    spots = {nodes[i].spot: i for members in known.values() for i in members}
    for a in analysis.attributions:
        owner = spots.get((report.id, a.chain[0].key)) if a.chain and a.stance != "own-voice" and a.source else None
        if owner is None:
            continue
        line = report.parts[a.part].span
        for match in _ITS.finditer(report.text, *_reach(a, line)):
            alias = _after(report.text, match.end(), line.end)
            if alias is not None and _differ(alias, report, nodes[owner]) and not _speaks_there(alias, a):
                yield owner, _alias(report, alias, Span(a.source[0].start, alias.end), True)


REACH = 160
"""Characters behind a source within which it is said on what channel of its own it speaks."""


def _reach(a: Attribution, line: Span) -> tuple[int, int]:
    last = max(s.end for s in (*a.source, *a.cue))
    return min(s.start for s in (*a.source, *a.cue)), min(last + REACH, line.end)


def _speaks_there(alias: Span, a: Attribution) -> bool:
    """Whether what is written large behind the channel is somebody else, or the content: "on its page, Roe said"."""
    return any(s.overlaps(alias) for s in (*a.source, *a.cue, *a.content))


def _before(
    report: Report, line: Span, end: int, nodes: Sequence[Node], known: Mapping[str, Sequence[int]]
) -> tuple[int, int | None]:
    """Where the name that ends at `end` begins, and its node: the longest that the event knows."""
    words = list(_WORD.finditer(report.text, max(line.start, end - 90), end))[-MOST_WORDS:]
    if not words or words[-1].end() != end:
        return end, None
    for at in range(len(words)):
        if any(c in ',;:!?()“”"\n' for c in report.text[words[at].start() : end]):
            continue
        owner = _node(fold(report.text[words[at].start() : end]), report, nodes, known)
        if owner is not None:
            return words[at].start(), owner
    return end, None


def _owner_after(
    report: Report, start: int, end: int, nodes: Sequence[Node], known: Mapping[str, Sequence[int]]
) -> tuple[int, int | None]:
    """Where the name that begins at `start` ends, and its node."""
    words = list(_WORD.finditer(report.text, start, min(end, start + 120)))[:MOST_WORDS]
    for last in reversed(words):
        shown = report.text[start : last.end()]
        if "\n" in shown or any(c in ',;:!?()“”"' for c in shown):
            continue
        owner = _node(fold(shown), report, nodes, known)
        if owner is not None:
            return last.end(), owner
    return start, None


def _node(name: str, report: Report, nodes: Sequence[Node], known: Mapping[str, Sequence[int]]) -> int | None:
    """Whose name it is: in this report, or else the first node of the event that has it."""
    members = known.get(name, ())
    mine = [i for i in members if nodes[i].spot[0] == report.id]
    return next(iter(mine or members), None)


def _after(text: str, start: int, end: int) -> Span | None:
    """The handle, the quoted words or the words written large that begin at `start`."""
    handle = _HANDLE.match(text, start, end)
    if handle is not None:
        return Span(*handle.span())
    quoted = _QUOTED.match(text, start, end)
    if quoted is not None:
        inside = quoted.group(1)
        return (
            Span(*quoted.span(1))
            if len(inside.split()) <= 4 and inside[:1].isupper() and inside[-1].isalnum()
            else None
        )
    large = _WRITTEN_LARGE.match(text, start, end)
    if large is None:
        return None
    span = Span(*large.span(1))
    shown = span.of(text).rstrip(".")
    words = shown.split()
    if _CALENDAR.match(shown) or words[0].casefold().strip(".") in HONORIFICS or shown.isdigit():
        return None
    return Span(span.start, span.start + len(shown))


def _differ(alias: Span, report: Report, owner: Node) -> bool:
    return fold(alias.of(report.text)) not in {"", fold(owner.entity.name)} | owner.names


def _alias(report: Report, at: Span, shown: Span, aside: bool) -> Alias:
    name = at.of(report.text)
    words = " ".join(shown.of(report.text).split())
    return Alias(
        name, Form(name, Passage(report.id, at.start, at.end)), f"a report prints “{words}”", aside or name[:1] == "@"
    )


def forms_of(aliases: Iterable[Alias]) -> frozenset[Form]:
    """The writings, with where they stand."""
    return frozenset(a.form for a in aliases)
