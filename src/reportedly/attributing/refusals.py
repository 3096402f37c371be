"""Sayings about not saying: refusals ("declined to comment") and disclaimers ("could not independently verify")."""

from __future__ import annotations

from reportedly.attributing import cues, disclaimers
from reportedly.attributing.folding import fold
from reportedly.attributing.kinds import Votes, kind_of
from reportedly.attributing.saying import Saying
from reportedly.attributing.stance import is_refusal
from reportedly.attributing.subjects import agent, noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_OURS = cues.words("""we newspaper reporter reporters correspondent newsroom programme site us paper magazine agency""")
DISCLAIMER = "disclaimer"
REFUSAL = "refusal"


def find_refusals(tree: Tree, disclaiming: set[int]) -> list[Saying]:
    """ "declined to comment", "did not respond", "without claiming responsibility": content is what is refused."""
    found: list[Saying] = []
    for verb in range(len(tree.word)):
        if verb in disclaiming or not tree.is_verb(verb) or not is_refusal(tree, verb):
            continue
        head = subject(tree, verb)
        if head is None or tree.kids(verb, "auxpass"):
            continue
        low, high = cue_range(tree, verb)
        inner = tree.kids(verb, "xcomp")
        neither = next((c for c in tree.kids(verb, "conj") if tree.lemma[c] in ("deny", "confirm")), None)
        if neither is not None:
            objects = [tree.subtree(c) for c in tree.kids(neither, "dobj", "ccomp") if c > neither]
            content = objects[0] if objects else (neither, neither + 1)
            high = content[0] if objects else neither
        elif inner:
            content = tree.subtree(inner[0])
            objects = [tree.subtree(c) for c in tree.kids(inner[0], "dobj", "ccomp") if c > inner[0]]
            if objects:  # "declined to say | what …"; "declined | to comment"
                content, high = (min(o[0] for o in objects), max(o[1] for o in objects)), inner[0] + 1
        else:
            objects = [
                tree.subtree(c)
                for c in tree.kids(verb, "dobj", "prep", "ccomp")
                if c > verb and not (tree.dep[c] == "prep" and tree.low[c] in ("by", "before", "until", "at", "on"))
            ]
            ends = [tree.right[c] + 1 for c in tree.kids(verb, "prep") if c > verb]
            if not objects and ends:  # "did not reply by noon": nothing is named but when
                found.append(
                    Saying(verb, [(low, verb + 1)], [(low, max(ends))], [noun_phrase(tree, head)], head, REFUSAL)
                )
                continue
            content = (min(o[0] for o in objects), max(o[1] for o in objects)) if objects else (verb, verb + 1)
            if low > 0 and tree.low[low - 1] == "without":
                low -= 1
        if content[0] <= verb < content[1]:
            content, high = (low, max(high, verb + 1)), max(high, verb + 1)  # nothing but the refusal itself
        found.append(Saying(verb, [(low, max(high, low + 1))], [content], [noun_phrase(tree, head)], head, REFUSAL))
    return found


def find_disclaimers(tree: Tree, votes: Votes) -> list[Saying]:
    """ "Outlet could not verify X's claim", "the account could not be confirmed": content is what is disclaimed."""
    found: list[Saying] = []
    for sentence in tree.sentences:
        verb = disclaimers.disclaimer_at(tree, (sentence.first, sentence.last))
        if verb is None or not tree.is_verb(verb) or tree.low[verb] == "known":
            continue
        above = tree.head[verb]
        unable = above if tree.low[above] in ("unable", "able", "impossible", "possible") else None
        low = cue_range(tree, verb)[0]
        if unable is not None:
            low = min(low, cue_range(tree, tree.head[unable])[0] if tree.is_verb(tree.head[unable]) else unable)
        cue = (low, verb + 1)
        content = disclaimers.named(tree, verb)
        if tree.kids(verb, "auxpass") and agent(tree, verb) is None and _anaphor(tree, content):
            continue  # "That account could not be confirmed.": the outlet's own sentence, whole
        head, source = None, None
        if not tree.kids(verb, "auxpass"):
            head = subject(tree, verb)
            if head is None and unable is not None:
                head = next(iter(tree.kids(tree.head[unable], "nsubj")), None)
        elif (by := agent(tree, verb)) is not None:
            head = by
        if head is not None:
            source = noun_phrase(tree, head)
        if content[0] <= verb < content[1]:
            content = (verb + 1, sentence.last - 1)
        if content[1] <= content[0] or (source and content[0] < source[1] and source[0] < content[1]):
            continue
        found.append(Saying(verb, [cue], [content], [source] if source else [], head, DISCLAIMER, "unverified"))
    return [s for s in found if s.head is None or _is_ours(tree, s.head, s.source[0], votes) or _confirms(tree, s.verb)]


def _anaphor(tree: Tree, span: Range) -> bool:
    """Whether words only point back: "it", "that account", "these claims"."""
    low, high = span
    return high - low <= 2 and all(
        tree.low[i] in ("this", "that", "these", "those", "it", "they", "the") or tree.lemma[i] in disclaimers.NAMING
        for i in range(low, high)
    )


def _confirms(tree: Tree, verb: int) -> bool:
    return tree.lemma[verb] in ("verify", "confirm", "corroborate", "authenticate")


def _is_ours(tree: Tree, head: int, phrase: Range, votes: Votes) -> bool:
    outlet = tree.annotated.report.outlet
    named = outlet is not None and fold(outlet) == fold(tree.words(phrase))
    return named or tree.lemma[head] in _OURS or kind_of(tree, head, phrase, votes, outlet) == "outlet"


def speaks_for_page(tree: Tree, saying: Saying, votes: Votes) -> bool:
    """Whether a disclaimer is the publisher's own (or nobody's in particular), not some other body's."""
    return saying.head is None or _is_ours(tree, saying.head, saying.source[0], votes)
