"""Quoting somebody by name: "Y quoted X as saying P", "“P,” Y quotes X": X says P, and Y passes it on."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via, stands_under
from reportedly.attributing.subjects import agent, noun_phrase, subject
from reportedly.attributing.tree import Tree
from reportedly.attributing.verb_group import quoted_as

QUOTED = "quoted by name"
_QUOTING = words("quote cite")
_OF_OTHERS = words("report review audit transcript documentary film dossier study recording video clip footage podcast")
"""What somebody speaks in whom others let speak there."""
_WORDS = words("word phrase remark sentence line")


def find_quoted(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """Sayings of those who are quoted, inside the sayings that quote them and over the same content; takes the
    quoting verbs out of `sayings` where they stood as sayings of their own."""
    found: list[Saying] = []
    apart: set[int] = set()
    inside: dict[int, list[Saying]] = {}
    by_verb = {s.verb: s for s in sayings}
    for saying in sayings:
        if saying.parent is not None:
            inside.setdefault(id(saying.parent), []).append(saying)
    for saying in sayings:
        verb = saying.verb
        _told_within(tree, saying)
        quoting = quoted_as(tree, verb)
        if quoting is None and tree.lemma[verb] in _QUOTING and tree.is_verb(verb) and _stands_before(saying):
            quoting = verb
        if quoting is not None and quoting != verb and (by := _quoted_by(tree, quoting, verb)) is not None:
            saying.via.append(Via(noun_phrase(tree, by), (quoting, noun_phrase(tree, by)[1]), None, QUOTED, by))
            for inner in inside.get(id(by_verb.get(quoting)), ()):
                if not stands_under(saying, inner):
                    inner.parent = saying
            apart.add(quoting)
            continue
        if quoting is not None and quoting != verb and (paper := _quoted_in(tree, quoting, verb)) is not None:
            phrase = noun_phrase(tree, paper)
            if not any(v.head == paper for v in saying.via):
                saying.via.append(Via(phrase, (quoting, phrase[1]), None, QUOTED, paper))
            continue
        if quoting is None or tree.kids(quoting, "auxpass") or tree.dep[quoting] == "acl":
            continue
        quoted = [c for c in tree.kids(quoting, "dobj") if c > quoting and (c < verb or verb == quoting)]
        by = subject(tree, quoting)
        if not quoted or by is None or any(a <= quoted[0] < b for a, b in saying.content):
            continue
        head = quoted[0]
        if tree.lemma[head] in _WORDS and (owners := tree.owners(head)):
            head = owners[0]  # "Y cites her words"
        elif not _can_speak(tree, head):
            continue
        cue = [(quoting, quoting + 1)] if quoting == verb else [(verb - 1, verb + 1)]
        source = [noun_phrase(tree, head)]
        new = Saying(verb, cue, list(saying.content), source, head, QUOTED, quoted=saying.quoted)
        for inner in inside.get(id(saying), ()):
            inner.parent = new  # whom the quoted quotes in turn
        new.parent = saying
        found.append(new)
        saying.source, saying.head = [noun_phrase(tree, by)], by
        if quoting != verb:
            apart.add(quoting)
    found = [s for s in found if s.verb not in apart]
    for saying in sayings if apart else ():  # "records him as saying P": "records" is no saying beside that
        while saying.parent is not None and saying.parent.verb in apart:
            saying.parent = saying.parent.parent
    sayings[:] = [s for s in sayings if s.verb not in apart]
    return found


def _told_within(tree: Tree, saying: Saying) -> None:
    """ "In the report, one engineer says P": somebody nameless, who did not write it, speaks in what others made."""
    head, verb = saying.head, saying.verb
    if head is None or saying.via or tree.tag[head] not in ("NN", "CD") or not saying.source or not saying.cue:
        return
    first = tree.low[saying.source[0][0]]
    if first not in ("a", "an", "one", "another") or not tree.is_verb(verb) or tree.lemma[verb] in nouns.DOCUMENTS:
        return
    for prep in tree.kids(verb, "prep"):
        for paper in tree.kids(prep, "pobj") if tree.low[prep] in ("in", "on") else ():
            if tree.lemma[paper] in _OF_OTHERS and not any(a <= paper < b for a, b in saying.content):
                phrase = noun_phrase(tree, paper)
                saying.via.append(Via(phrase, (min(prep, phrase[0]), phrase[1]), None, QUOTED, paper))
                return


def _quoted_in(tree: Tree, quoting: int, verb: int) -> int | None:
    """ "is quoted in the report as recalling": the report."""
    if not tree.kids(quoting, "auxpass"):
        return None
    inside = [n for p in tree.kids(quoting, "prep") if tree.low[p] in ("in", "on") for n in tree.kids(p, "pobj")]
    written = nouns.DOCUMENTS | nouns.DATA
    return next((n for n in inside if n < verb and (tree.lemma[n] in written or tree.low[n] in written)), None)


def _quoted_by(tree: Tree, quoting: int, verb: int) -> int | None:
    """ "is quoted by his agent as saying": the agent, between the quoting and the saying."""
    by = agent(tree, quoting) if tree.kids(quoting, "auxpass") else None
    return by if by is not None and quoting < by < verb and tree.low[by] not in ("us", "me") else None


def _stands_before(saying: Saying) -> bool:
    """Whether the content of a quoting verb stands before it, as a quotation does."""
    return bool(saying.content) and max(b for _, b in saying.content) <= saying.verb


def _can_speak(tree: Tree, head: int) -> bool:
    return (
        tree.tag[head].startswith(("NNP", "PRP"))
        or tree.lemma[head] in nouns.ROLES | nouns.BODIES | nouns.DOCUMENTS
        or tree.low[head] in nouns.CROWDS
        or tree.tag[head] in ("NN", "NNS")
    )
