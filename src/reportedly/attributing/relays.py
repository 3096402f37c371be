"""Passing on: "…, as reported by Y", "…, citing X", "told Y", "in an interview with Y", "posting on Telegram"."""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.folding import fold
from reportedly.attributing.kinds import Votes, kind_of
from reportedly.attributing.saying import Saying, Via, minus
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range, quoted_as

_RELAYING = cues.words("report cite quote note write carry publish mention say point explain put tell recall")
_TALKS = cues.words(
    """interview conversation comment remark statement talk speech briefing phone email e-mail podcast"""
)
_OWN = cues.words("us me reporters journalists him her them people")


def find_relays(tree: Tree) -> list[Saying]:
    """ "as reported by Y" and "as Y reported": sayings over the whole rest of their sentence, that pass on."""
    found: list[Saying] = []
    for at, low in enumerate(tree.low):
        if (
            low != "as"
            or (at and tree.low[at - 1] == "even")
            or at + 2 >= len(tree.low)
            or (at and tree.lemma[at - 1] in ("quote", "cite", "report", "describe"))
        ):
            continue
        first, last = tree.bounds(at)
        stop = min(at + 14, last)
        verb = next((v for v in range(at + 1, stop) if tree.lemma[v] in _RELAYING and tree.is_verb(v)), None)
        if verb is None:
            continue
        by = agent(tree, verb)
        if by is None and verb + 1 < last and tree.low[verb + 1] == "by" and tree.tag[verb] == "VBN":
            by = next(
                (i for i in range(verb + 2, stop) if tree.is_noun(i) and tree.dep[i] not in ("compound", "amod")), None
            )
        passive = by is not None and verb - at <= 3 and verb < by
        head = by if passive else next((c for c in tree.kids(verb, "nsubj") if at < c < verb), None)
        fronted = at == first and head is not None and tree.tag[verb] in ("VBD", "VBZ", "VBP")
        if head is None or (
            not passive and not fronted and tree.lemma[verb] in ("say", "put", "tell", "point", "explain")
        ):
            continue
        source = noun_phrase(tree, head)
        source = (max(source[0], at + 1), source[1])
        end = max(source[1], cue_range(tree, verb)[1])
        content = minus([(first, last)], [(at, end)])
        if any(a < at for a, _ in content) and (end >= last or tree.word[end] in ".!?"):
            content = [(a, b) for a, b in content if a < at]
        low_cue = (at, verb + 2) if passive else cue_range(tree, verb)
        rule = "relay: as reported by" if passive or tree.tag[head].startswith("NNP") else "as somebody says"
        found.append(Saying(verb, [low_cue], content, [source], head, rule))
    return found


def find_cited(tree: Tree, sayings: list[Saying], votes: Votes, outlet: str | None) -> list[Saying]:
    """ "Y reported, citing X" / "quoting X": X stands behind what Y says; a saying inside Y's, over the same
    content."""
    found: list[Saying] = []
    for verb, lemma in enumerate(tree.lemma):
        if lemma not in cues.PARTICIPLE_RELAYS or tree.tag[verb] != "VBG" or tree.kids(verb, "aux"):
            continue
        objects = [c for c in tree.kids(verb, "dobj") if c > verb]
        if not objects:
            continue
        head = objects[0]
        first, last = tree.bounds(verb)
        base = [s for s in sayings if first <= s.verb < last and s.verb != verb and s.content and not s.belief]
        base = [s for s in base if s.verb < verb] or base
        if not base or (
            kind_of(tree, head, noun_phrase(tree, head), votes, outlet) == "unnamed" and not _speaks(tree, head)
        ):
            continue
        outer = base[-1]
        content = [(a, b) for a, b in outer.content if a < verb] or list(outer.content)
        content = minus(content, [tree.subtree(verb)])
        if content:
            cited = Saying(verb, [(verb, verb + 1)], content, [noun_phrase(tree, head)], head, "cited source")
            cited.parent = outer
            found.append(cited)
    return found


def _speaks(tree: Tree, head: int) -> bool:
    return (
        tree.lemma[head] in nouns.ROLES
        or tree.low[head] in nouns.CROWDS
        or tree.lemma[head] in nouns.DOCUMENTS
        or tree.low[head] in nouns.DATA
        or tree.tag[head].startswith("NNP")
    )


def add_steps(tree: Tree, sayings: list[Saying], votes: Votes, outlet: str | None) -> None:
    """Fill `via` of sayings whose own clause names an outlet that was told, or a post."""
    for saying in sayings:
        if not saying.cue or not tree.is_verb(saying.verb):
            continue
        for child in tree.kids(saying.verb, "dobj", "dative"):
            held = any(a <= child < b for a, b in saying.content)
            if (
                tree.lemma[saying.verb] in cues.ADDRESSEE
                and saying.verb < child
                and tree.low[child] not in _OWN
                and not held
            ):
                _outlet(
                    tree, saying, child, (saying.verb, noun_phrase(tree, child)[1]), votes, outlet, "told an outlet"
                )
        for prep in [
            p
            for node in (saying.verb, *tree.above(saying.verb))
            for p in tree.children[node]
            if p > node and tree.low[p] == "by"
        ][:1]:
            for noun in tree.kids(prep, "pobj") if quoted_as(tree, saying.verb) is not None else ():
                _outlet(tree, saying, noun, (prep, noun_phrase(tree, noun)[1]), votes, outlet, "quoted by an outlet")
        for prep in tree.kids(saying.verb, "prep"):
            for noun in tree.kids(prep, "pobj"):
                if tree.lemma[noun] in _TALKS:
                    for inner in tree.kids(noun, "prep"):
                        for other in tree.kids(inner, "pobj"):
                            if tree.low[inner] in ("with", "to", "for"):
                                _outlet(
                                    tree,
                                    saying,
                                    other,
                                    (prep, noun_phrase(tree, other)[1]),
                                    votes,
                                    outlet,
                                    "interview with an outlet",
                                )


def _outlet(
    tree: Tree, saying: Saying, head: int, evidence: Range, votes: Votes, outlet: str | None, rule: str
) -> None:
    owner = tree.owners(head)
    for candidate in [*owner, head]:
        phrase = noun_phrase(tree, candidate)
        if candidate in owner:
            phrase = (phrase[0], phrase[1] - 1) if tree.low[phrase[1] - 1] in ("'s", "’s") else phrase
        if any(tree.word[i] in ('"', "“", "”", "''") for i in range(*phrase)):
            continue
        if phrase[1] > phrase[0] and kind_of(tree, candidate, phrase, votes, outlet) == "outlet":
            ours = outlet is not None and fold(tree.words(phrase)).removeprefix("the ") == fold(outlet).removeprefix(
                "the "
            )
            if not ours and not any(v.mention == phrase for v in saying.via):
                saying.via.append(Via(phrase, evidence, "outlet", rule, candidate))
            return


def posted_at(tree: Tree, saying: Saying) -> Range | None:
    """The words "on Telegram", "in a Facebook post", "posting on X" of the cue's sentence; None without."""
    first, last = tree.bounds(saying.verb)
    if cues.MEDIA.keys().isdisjoint(tree.low[first:last]):
        return None
    for at in range(first, last):
        if (
            any(a <= at < b for a, b in saying.content)
            or tree.low[at] not in cues.MEDIA
            or not tree.word[at][:1].isupper()
        ):
            continue
        if at > first and (tree.low[at - 1] in ("on", "via", "a", "its", "his", "her", "their", "the")):
            low = at - 1
            while low > first and tree.low[low] not in ("on", "in", "via", "to") and at - low < 4:
                low -= 1
            if low > first and tree.lemma[low - 1] in cues.POSTING:
                low -= 1
            return low, at + 1
    return None
