"""Quoted words of a headline that no cue of it gives a speaker: "'We had nine minutes': ferry fire survivors speak".

Whoever the body has say the same words says them in the headline as well; in an interview it is the one who answers.
The step is inferred, since the headline does not show it.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.sayings.turns import Turn
from reportedly.attributing.steps.chains import Chains
from reportedly.attributing.terms import terms
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Link

_RULE = "quoted in the headline as in the text"
_ANSWERS = "quoted over an interview"
_BORDERS = words(": – — | ; -- •")
_INDEFINITE = words("everyone everybody anyone anybody all people nobody somebody someone")
_SURE = words("say allege insist")
_ALIKE = 0.6
"""The share of a quotation's words that a saying of the text must have, to be the one it repeats."""
_MOST = 6
"""Quotations of headlines that are looked for; a page of headings is no report."""


def add_headline_quotations(
    tree: Tree, drafts: list[Draft], quotations: list[Quotation], chains: Chains, turns: list[Turn]
) -> list[Draft]:
    """`drafts`, in order, with those of quotations in headlines; the outlet's own words in them shrink accordingly."""
    parts = tree.annotated.report.parts
    _name_described(tree, drafts, chains)
    headed = [q for q in quotations if parts[q.part].kind == "headline" and tree.part(q.last - 1) == q.part]
    wanted = [q for q in headed if _speaks(tree, q)][:_MOST]
    for quotation in wanted:
        here = [d for d in drafts if d.part == quotation.part]
        over = [d for d in here if d.saying is not None and _overlap(d.content, quotation.ranges)]
        if any(_is_sure(tree, d, chains) for d in over) or _has_cue(tree, quotation):
            continue
        like = _repeated(tree, quotation.part, quotation.ranges, drafts, chains)
        link = _root(like) if like is not None else _answered(tree, quotation, turns)
        if link is None:
            continue
        saying = _shown(tree, quotation, link)
        if saying is not None:
            link = replace(link, edge="explicit", span=tree.span(saying.cue[0]), mention=tree.span(saying.source[0]))
        pieces = _contents(tree, quotation, [d for d in here if d.saying is not None and d not in over])
        drafts = [d for d in drafts if d not in over]
        drafts = _shrunk(tree, drafts, quotation.part, [r for piece in pieces for r in piece])
        for piece in pieces:
            item = Draft(piece, saying, quotation.part, [link, *chains.own(quotation.part)], "said")
            if like is not None:
                item.stance = like.stance
            drafts.append(item)
    return sorted(drafts, key=lambda d: (d.content, d.saying is None)) if wanted else drafts


def _speaks(tree: Tree, quotation: Quotation) -> bool:
    """Whether it is more than a word marked: two content words, or a clause of three words."""
    count = sum(tree.word[i][:1].isalnum() for a, b in quotation.ranges for i in range(a, b))
    return count >= 3 or (count == 2 and len(terms(tree, quotation.ranges)) == 2)


def _overlap(left: list[Range], right: list[Range]) -> bool:
    return any(a < d and c < b for a, b in left for c, d in right)


def _is_sure(tree: Tree, item: Draft, chains: Chains) -> bool:
    """Whether the headline itself says who speaks: by a verb, or by a label that is a name."""
    saying = item.saying
    if saying is None or saying.head is None or tree.low[saying.head] in _INDEFINITE:
        return False
    if not saying.rule.startswith("headline") or tree.low[saying.head] in tree.persons:
        return True
    speaker = chains.speaker(saying)
    return speaker is not None and speaker.rule == "name" and speaker.kind in ("person", "body", "outlet")


def _repeated(tree: Tree, part: int, ranges: list[Range], drafts: list[Draft], chains: Chains) -> Draft | None:
    """The saying of the text that has the words of a headline; the first of the best."""
    parts = tree.annotated.report.parts
    printed = _printed(tree, ranges)
    sought = set(terms(tree, ranges))
    tail = len(chains.own(part))
    best: tuple[float, Draft] | None = None
    for item in drafts:
        if len(item.chain) <= tail or item.part == part or parts[item.part].kind == "headline":
            continue
        here = set(terms(tree, item.content))
        same = len(sought & here) / len(sought) if len(sought) > 1 else 0.0
        if _contained(printed, _printed(tree, item.content)):
            same = 1.0
        if same >= _ALIKE and (best is None or same > best[0]):
            best = same, item
    return best[1] if best is not None else None


def _root(item: Draft) -> Link:
    """The source a saying goes back to, as a headline takes it over: how it came to the page, the headline does not
    tell."""
    return replace(item.chain[0], edge="inferred", rule=_RULE, span=None, mention=None)


def _shown(tree: Tree, quotation: Quotation, link: Link) -> Saying | None:
    """ "“Q”: ferry captain Ann Roe on the night": a headline that puts the speaker's name, or an office, beside the
    quotation and a sign between."""
    at, part = quotation.last, quotation.part
    if at + 1 >= len(tree.word) or tree.part(at) != part or tree.word[at] not in _BORDERS:
        return None
    last = at + 1
    while last < len(tree.word) and tree.part(last) == part and last - at <= 8 and tree.word[last] not in _BORDERS:
        last += 1
    names = {n for n in link.key.split() if len(n) > 2}
    named = [i for i in range(at + 1, last) if fold(tree.word[i]) in names]
    finite = next((i for i in range(at + 1, last) if tree.tag[i] in ("VBD", "VBZ", "VBP", "MD")), last)
    heads = named[-1:] or [
        i for i in range(at + 1, finite) if tree.tag[i] in ("NN", "NNP") and tree.lemma[i] in nouns.ROLES
    ]
    if not heads:
        return None
    head = heads[0]
    low = head
    while low > at + 1 and (tree.is_noun(low - 1) or tree.tag[low - 1] in ("DT", "JJ", "HYPH")):
        low -= 1
    return Saying(at, [(at, at + 1)], [], [(low, head + 1)], head, _RULE, quoted=True)


def _has_cue(tree: Tree, quotation: Quotation) -> bool:
    """Whether a verb of saying stands beside the quotation in its own clause: then that verb's source says it."""
    first, last = _clause(tree, quotation)
    beside = [*range(first, quotation.first), *range(quotation.last, last)]
    return any(
        tree.lemma[i] in _SURE or (tree.is_verb(i) and tree.tag[i] != "VBN" and tree.lemma[i] in cues.CLAUSE_VERBS)
        for i in beside
    )


def _name_described(tree: Tree, drafts: list[Draft], chains: Chains) -> None:
    """ "…, lawyer says" over a text in which the lawyer Ann Roe says the same: the headline's lawyer is she."""
    parts = tree.annotated.report.parts
    for item in drafts:
        saying = item.saying
        if parts[item.part].kind != "headline" or saying is None or saying.head is None:
            continue
        speaker = chains.speaker(saying)
        lemma = tree.lemma[saying.head]
        part_played = lemma in nouns.ROLES or lemma in nouns.CROWDS
        if speaker is None or speaker.rule == "name" or not (part_played or lemma in nouns.BODIES):
            continue
        like = _repeated(tree, item.part, item.content, drafts, chains)
        root = like.chain[0] if like is not None else None
        if root is None or not root.name[:1].isupper() or root.kind != ("person" if part_played else "body"):
            continue
        item.chain = [
            replace(k, name=root.name, key=root.key, kind=root.kind) if k.key == speaker.key else k for k in item.chain
        ]


def _printed(tree: Tree, ranges: list[Range]) -> str:
    return " ".join(fold(tree.words(r)) for r in ranges)


def _contained(quoted: str, said: str) -> bool:
    """Whether the same words stand in both, in order: the quotation whole, or what is said of three words or more."""
    return f" {quoted} " in f" {said} " or (said.count(" ") >= 2 and f" {said} " in f" {quoted} ")


def _answered(tree: Tree, quotation: Quotation, turns: list[Turn]) -> Link | None:
    """The one person who answers in an interview, where a clause is quoted over it."""
    names = {(t.name, t.kind) for t in turns if t.name is not None}
    clause = any(tree.tag[i] in ("VBD", "VBZ", "VBP", "MD") for a, b in quotation.ranges for i in range(a, b))
    if len(names) != 1 or not clause or quotation.first > turns[0].label[0]:
        return None
    name, kind = names.pop()
    assert name is not None
    return Link(name, fold(name) or name, kind, "inferred", _ANSWERS, None)


def _clause(tree: Tree, quotation: Quotation) -> Range:
    """The stretch of the headline between colons and dashes in which the quotation stands."""
    first, last, part = quotation.first, quotation.last, quotation.part
    while first > 0 and tree.part(first - 1) == part and tree.word[first - 1] not in _BORDERS:
        first -= 1
    while last < len(tree.word) and tree.part(last) == part and tree.word[last] not in _BORDERS:
        last += 1
    return first, last


def _contents(tree: Tree, quotation: Quotation, others: list[Draft]) -> list[list[Range]]:
    """What is said: the quotation sentence by sentence, or the headline's clause where only words of it are quoted."""
    low, high = quotation.ranges[0][0], quotation.ranges[-1][1]
    first, last = _clause(tree, quotation)
    quoted = sum(tree.word[i][:1].isalnum() for i in range(low, high))
    whole = sum(tree.word[i][:1].isalnum() for i in range(first, last))
    busy = any(_overlap([(first, last)], [*d.content, *(d.saying.cue if d.saying else [])]) for d in others)
    opening = next((tree.word[i] for i in range(low, high) if tree.word[i][:1].isalnum()), "")
    modifies = high < last and tree.is_noun(high)  # "the “fruit basket” claim"
    if low > first and quoted < whole and not busy and not modifies and not opening[:1].isupper():
        return [[(first, last)]]
    pieces: list[list[Range]] = []
    at = low
    while at < high:
        stop = min(tree.bounds(at)[1], high)
        if any(tree.word[i][:1].isalnum() for i in range(at, stop)):
            pieces.append([(at, stop)])
        elif pieces:
            pieces[-1] = [(pieces[-1][0][0], stop)]
        at = stop
    return pieces


def _shrunk(tree: Tree, drafts: list[Draft], part: int, taken: list[Range]) -> list[Draft]:
    """`drafts` with the outlet's own words of a part less those taken; what is left asserts something or goes."""
    kept = []
    for item in drafts:
        if item.part == part and item.saying is None and item.stance == "own-voice" and _overlap(item.content, taken):
            left = [
                (a, b) for a, b in minus(item.content, taken) if any(tree.word[i][:1].isalnum() for i in range(a, b))
            ]
            left = [(a + (tree.word[a] in _BORDERS), b - (tree.word[b - 1] in _BORDERS and b - 1 > a)) for a, b in left]
            if len(terms(tree, left)) < 2 or not any(tree.is_verb(i) for a, b in left for i in range(a, b)):
                continue
            item.content = left
        kept.append(item)
    return kept
