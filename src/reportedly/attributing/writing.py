"""Turns drafts into Attributions: spans, ids, utterances, terms, and the links between them."""

from __future__ import annotations

from dataclasses import replace

from reportedly.attributing.drafts import Draft
from reportedly.attributing.saying import Saying, printed
from reportedly.attributing.stances import denials
from reportedly.attributing.stances.disclaimer_scope import covered
from reportedly.attributing.terms import hedges, negation, terms
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Attribution, Span, digest

_LONGEST_CLAUSE = 40
"""Tokens of a clause that describes a source."""
_REACH = 300
"""Drafts to either side of a denial or disclaimer that it may mean."""


def write(tree: Tree, drafts: list[Draft], about: list[bool], quoted: list[bool]) -> tuple[Attribution, ...]:
    """Attributions of `drafts` (with `about`, one bool each), sorted by position; duplicates written once. `quoted`
    tells of each token whether it stands in quotation marks."""
    written: dict[str, Attribution] = {}
    ids: list[str] = []
    for item, event in zip(drafts, about, strict=True):
        attribution = _one(tree, item, event, quoted)
        ids.append(attribution.id)
        written.setdefault(attribution.id, attribution)
    for index, item in enumerate(drafts):
        near = range(max(0, index - _REACH), min(len(drafts), index + _REACH))
        if item.disclaims:
            _disclaim(tree, drafts, index, ids, written)
        elif item.stance == "denied" or item.answers:
            targets = sorted(
                {ids[near[i]] for i in denials.denied(tree, item, [drafts[n] for n in near])} - {ids[index]}
            )
            written[ids[index]] = replace(written[ids[index]], denies=tuple(targets))
    return tuple(sorted(written.values(), key=lambda a: (a.content, a.id)))


def _disclaim(tree: Tree, drafts: list[Draft], index: int, ids: list[str], written: dict[str, Attribution]) -> None:
    item = drafts[index]
    start = max(0, index - _REACH)
    apart = [i for i in range(start, index) if drafts[i].saying is None or drafts[i].saying is not item.saying]
    after = range(index + 1, min(len(drafts), index + _REACH))
    before, behind = covered(tree, item, [drafts[i] for i in apart], [drafts[i] for i in after])
    for target in [*(apart[i] for i in before), *(after[i] for i in behind)]:
        if ids[target] != ids[index]:
            old = written[ids[target]]
            written[old.id] = replace(old, disclaimed_by=tuple(sorted({*old.disclaimed_by, ids[index]})))


def _one(tree: Tree, item: Draft, event: bool, quoted: list[bool]) -> Attribution:
    saying = item.saying
    outer = saying
    while outer is not None and outer.parent is not None:
        outer = outer.parent
    content = tree.spans(item.content)
    beside = printed(saying) if saying else None
    cue = tree.spans(beside.cue) if beside else ()
    source = tree.spans(_who(tree, beside)) if beside else _signature(item)
    around = (source, cue)
    if outer is None:
        around = (), ()
    elif outer is not beside:
        around = tree.spans(_who(tree, outer)), tree.spans(outer.cue)
    report = tree.annotated.report
    spans = [f"{s.start}-{s.end}" for group in (content, cue, source) for s in group]
    return Attribution(
        id=digest("a", report.id, item.stance, *spans),
        report=report.id,
        part=item.part,
        content=content,
        cue=cue,
        source=source,
        utterance=tree.spans(outer.content) if outer and outer.content != item.content else content,
        outer=around,
        chain=tuple(item.chain),
        stance=item.stance,
        stance_words=tree.spans(item.stance_words),
        about_event=event,
        terms=terms(tree, item.content),
        negated=negation(tree, item.content),
        hedged=bool(hedges(tree, item.content)),
        quoted=_mostly_quoted(item, quoted),
    )


def _who(tree: Tree, saying: Saying) -> list[Range]:
    """The source as printed, with the relative clause or participle that describes it ("Ann Roe, who keeps the inn"):
    not where the cue itself stands in that clause."""
    head = saying.head
    if head is None or len(saying.source) != 1 or not saying.source[0][0] <= head < saying.source[0][1]:
        return saying.source
    low, high = saying.source[0]
    for clause in tree.kids(head, "relcl", "acl"):
        start, stop = tree.left[clause], tree.right[clause] + 1
        near = high <= start <= high + 1 and stop - start <= _LONGEST_CLAUSE
        if near and not any(start < b and a < stop for a, b in [*saying.cue, *saying.content]):
            high = stop
    return [(low, high)]


def _signature(item: Draft) -> tuple[Span, ...]:
    """Who signs the post whose own words these are."""
    first = item.chain[0] if item.chain else None
    return (first.mention,) if first and first.kind == "post" and first.mention and item.stance != "own-voice" else ()


def _mostly_quoted(item: Draft, quoted: list[bool]) -> bool:
    whole = sum([b - a for a, b in item.content])
    inside = sum([sum(quoted[a:b]) for a, b in item.content])
    return inside * 3 > whole * 2
