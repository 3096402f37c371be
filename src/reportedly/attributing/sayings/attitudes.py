"""What people are told to think, want, back or attack without a word of theirs: "Roe wants a recount", "the pier seems
safe", "the union's support for the strike".

No saying by our guideline (docs/annotation.md), but an attribution in others' gold (PolNeAR); so found only on request.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.sayings.objects import past_object
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import agent, is_relative, noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_SIDING = cues.words(
    """support oppose back endorse favor favour disavow assail want prefer dislike love admire
    denounce condemn discuss like resent defend blast slam rip bash rebuke hammer attack repudiate chastise scold
    berate list repeat recite relish"""
)
_BENT = {
    "refuse": cues.words("to"),
    "decline": cues.words("to"),
    "decide": cues.words("to"),
    "aim": cues.words("to"),
    "look": cues.words("to"),
    "choose": cues.words("to"),
    "opt": cues.words("to"),
}
"""What somebody is set on doing, or not: "aims to win", "refused to yield"."""
_STANDS: dict[str, frozenset[str]] = {
    "endorsement": cues.words("of"),
    "criticism": cues.words("of"),
    "attack": cues.words("on against"),
    "call": cues.words("for to"),
    "defense": cues.words("of"),
    "defence": cues.words("of"),
    "mention": cues.words("of"),
    "condemnation": cues.words("of"),
    "denunciation": cues.words("of"),
    "praise": cues.words("for of"),
    "promise": cues.words("to"),
    "pledge": cues.words("to"),
    "vow": cues.words("to"),
    "proposal": cues.words("to"),
    "threat": cues.words("to"),
    "comment": cues.words("about"),
    "remark": cues.words("about"),
}
"""Nouns for a stand, and what leads in what it is on: "her criticism of the plan", "a call for a recount"."""
_ASKING = cues.words("ask press question quiz")
_MINDING = cues.words("think believe know hope feel guess suppose wish fear wonder remember")
_SEEMING = cues.words("seem appear sound")
_KNOWN = cues.words("know consider see view regard perceive deem think judge hail")
_PLAIN = cues.words("clear unclear obvious evident uncertain doubtful")
_ENDS_PHRASE = frozenset((",", "—", "–", "-", "--", ";", ":"))


def find_attitudes(tree: Tree, known: set[int]) -> list[Saying]:
    """Attitudes whose verb or noun is not in `known`, in order of position."""
    found: list[Saying] = []
    for at, lemma in enumerate(tree.lemma):
        if at in known:
            continue
        saying = None
        if tree.is_verb(at):
            if lemma in _SEEMING:
                saying = _seems(tree, at, known)
            elif lemma in _KNOWN and tree.kids(at, "auxpass", "nsubjpass"):
                saying = _known_as(tree, at)
            elif lemma in _MINDING:
                saying = _minds(tree, at)
            elif lemma in _BENT:
                saying = _is_bent(tree, at)
            elif lemma in _ASKING and tree.tag[at] in ("VBN", "VBD"):
                saying = _asked(tree, at)
            elif lemma == "cite" and tree.tag[at] == "VBG":
                saying = _cites(tree, at)
            elif lemma in cues.CORE:
                saying = _we_say(tree, at)
            elif lemma == "distance":
                saying = _distances(tree, at)
            if saying is None and lemma in _SIDING:
                saying = _sides(tree, at)
        elif lemma in _PLAIN:
            saying = _plain(tree, at)
        elif lemma in _STANDS:
            saying = _stands(tree, at, lemma)
        if saying is not None and saying.content:
            saying.belief = True
            found.append(saying)
    return found


def is_intention(tree: Tree, saying: Saying) -> bool:
    """ "The board wants to sell": what somebody would do, with no clause of what they think."""
    if saying.belief and tree.low[saying.verb] == "considering":
        return True  # "is considering whether to sell"
    if saying.belief and tree.lemma[saying.verb] == "consider":
        return any(tree.tag[c] == "VBG" for c in tree.kids(saying.verb, "xcomp"))  # "never considered leaving"
    if not saying.belief or tree.lemma[saying.verb] not in cues.WANT_VERBS or not tree.is_verb(saying.verb):
        return False
    return not tree.kids(saying.verb, "ccomp")


def _sides(tree: Tree, verb: int) -> Saying | None:
    """ "The union backs the strike"."""
    objects = [c for c in tree.kids(verb, "dobj") if c > verb]
    head = subject(tree, verb) if objects and not tree.kids(verb, "auxpass") else None
    aim = tree.tag[verb] == "VB" and tree.dep[verb] in (
        "acl",
        "advcl",
        "relcl",
    )  # "an aide asked not to be named to discuss it"
    if head is None or aim or tree.low[head] == "you":
        return None
    span = (tree.left[objects[0]], tree.right[objects[0]] + 1)
    listed = any(tree.dep[i] == "conj" and tree.head[i] < i for i in range(*span))
    content = trimmed(tree, verb, span) if listed else _cut(tree, verb, span)
    content = (content[0], past_object(tree, verb, content))
    source = [noun_phrase(tree, head), *((c, c + 1) for c in tree.kids(verb, "nsubj") if is_relative(tree, c))]
    return Saying(verb, [cue_range(tree, verb)], [content], source, head, "attitude: sides")


def _is_bent(tree: Tree, verb: int) -> Saying | None:
    """ "The union refused to call off the strike"."""
    aims = [c for c in tree.kids(verb, "xcomp") if c > verb and any(tree.low[a] == "to" for a in tree.kids(c, "aux"))]
    head = subject(tree, verb) if aims and not tree.kids(verb, "auxpass") else None
    if head is None or tree.low[head] in ("you", "it") or tree.left[aims[0]] - verb > 3:
        return None
    content = trimmed(tree, verb, tree.subtree(aims[0]))
    return Saying(verb, [cue_range(tree, verb)], [content], [noun_phrase(tree, head)], head, "attitude: is bent on")


def _asked(tree: Tree, verb: int) -> Saying | None:
    """ "Asked by the panel whether it would rain, Roe said no": who asked, where it is told, and what."""
    if tree.kids(verb, "nsubj") or (tree.tag[verb] == "VBD" and tree.kids(verb, "aux")):
        return None
    asked = [c for c in tree.kids(verb, "ccomp", "advcl") if c > verb and _asks(tree, tree.left[c])]
    about = [p for p in tree.kids(verb, "prep") if p > verb and tree.low[p] == "about"]
    if not asked and not about:
        return None
    content = tree.subtree(asked[0]) if asked else (about[0] + 1, tree.right[about[0]] + 1)
    by = agent(tree, verb)
    cue = [(verb, verb + 1)] if asked else [(verb, about[0] + 1)]
    source = [noun_phrase(tree, by)] if by is not None else []
    return Saying(verb, cue, minus([_cut(tree, verb, content)], source), source, by, "attitude: asks")


def _cites(tree: Tree, verb: int) -> Saying | None:
    """ "P, Roe said, citing the cost": the reason somebody gives, no source."""
    things = [c for c in tree.kids(verb, "dobj") if c > verb and tree.tokens[c].entity not in ("PERSON", "ORG")]
    over = tree.head[verb]
    head = subject(tree, over) if things and tree.is_verb(over) else None
    if head is None or tree.lemma[things[0]] in nouns.DOCUMENTS | nouns.ROLES | nouns.BODIES:
        return None
    content = trimmed(tree, verb, (tree.left[things[0]], tree.right[things[0]] + 1))
    content = (content[0], past_object(tree, verb, content))
    return Saying(verb, [(verb, verb + 1)], [content], [noun_phrase(tree, head)], head, "attitude: cites")


def _we_say(tree: Tree, verb: int) -> Saying | None:
    """ "I said that it would rain": the first person again."""
    heads = [c for c in tree.kids(verb, "nsubj") if tree.low[c] in ("i", "we")]
    clause = [c for c in tree.kids(verb, "ccomp") if c > verb]
    if not heads or not clause or tree.kids(verb, "neg"):
        return None
    content = trimmed(tree, verb, tree.subtree(clause[0]))
    return Saying(verb, [cue_range(tree, verb)], [content], [noun_phrase(tree, heads[0])], heads[0], "attitude: we say")


def _stands(tree: Tree, noun: int, lemma: str) -> Saying | None:
    """ "Roe's criticism of the plan", "the union's pledge to strike", "a call for a recount"."""
    at = noun + 1
    if not tree.nominal[noun] or tree.low[at : at + 1] == [] or tree.low[at] not in _STANDS[lemma]:
        return None
    if lemma in ("promise", "pledge", "vow", "proposal", "threat") and tree.tag[at + 1 : at + 2] != ["VB"]:
        return None
    if lemma == "call" and tree.low[at] == "to" and tree.tag[at + 1 : at + 2] != ["VB"]:
        return None
    owner = tree.owners(noun)
    source: list[Range] = []
    head: int | None = None
    if owner:
        head = owner[0]
        low, high = noun_phrase(tree, head)
        high = min(high, noun)
        while high > low + 1 and tree.low[high - 1] in ("'s", "’s", "'", "’", "own"):
            high -= 1
        source = [(low, max(high, low + 1))]
    elif tree.dep[noun] == "dobj" and (head := subject(tree, tree.head[noun])) is not None:
        source = [noun_phrase(tree, head)]
    elif lemma in ("attack", "proposal", "threat", "comment", "remark", "mention", "defense", "defence", "criticism"):
        return None
    content = _cut(
        tree, noun, (at + (tree.tag[at + 1] != "VB"), max(tree.right[at], tree.right[tree.head[at]], at) + 1)
    )
    low = content[0]
    arm = next((c for c in tree.children[noun] if c >= at), None)
    high = tree.right[arm] + 1 if arm is not None else content[1]
    content = _cut(tree, noun, (low, max(low + 1, high)))
    return Saying(noun, [(noun, low)], [content], source, head, "attitude: stands")


def _asks(tree: Tree, at: int) -> bool:
    return tree.tag[at].startswith("W") or tree.low[at] in ("if", "whether")


def _distances(tree: Tree, verb: int) -> Saying | None:
    """ "The mayor distanced herself from the plan"."""
    whom = [c for c in tree.kids(verb, "dobj") if tree.low[c].endswith(("self", "selves"))]
    what = [p for p in tree.kids(verb, "prep") if tree.low[p] == "from"]
    head = subject(tree, verb) if whom and what else None
    if head is None:
        return None
    cue = (cue_range(tree, verb)[0], what[0] + 1)
    content = _cut(tree, verb, (what[0] + 1, tree.right[what[0]] + 1))
    return Saying(verb, [cue], [content], [noun_phrase(tree, head)], head, "attitude: distances")


def _cut(tree: Tree, verb: int, span: Range) -> Range:
    """A complement up to its first comma or dash: what follows is the page's."""
    low, high = trimmed(tree, verb, span)
    return low, next((i for i in range(low + 2, high) if tree.word[i] in _ENDS_PHRASE and not _joins(tree, i)), high)


def _joins(tree: Tree, at: int) -> bool:
    """The hyphen of "pay-to-play"."""
    return tree.word[at] == "-" and tree.tokens[at - 1].end == tree.tokens[at].start


def _minds(tree: Tree, verb: int) -> Saying | None:
    """ "I think it will rain": the first person, whom find_verbs leaves to the page."""
    clause = [c for c in tree.kids(verb, "ccomp") if c > verb]
    head = subject(tree, verb) if clause else None
    if head is None:
        return None
    content = trimmed(tree, verb, tree.subtree(clause[0]))
    return Saying(verb, [cue_range(tree, verb)], [content], [noun_phrase(tree, head)], head, "attitude: minds")


def _seems(tree: Tree, verb: int, known: set[int]) -> Saying | None:
    """ "The pier seems safe", "it appears that P"."""
    right = [
        c
        for c in tree.kids(verb, "xcomp", "oprd", "acomp", "ccomp", "prep", "attr")
        if c > verb and (tree.dep[c] != "prep" or tree.low[c] == "like")
    ]
    if tree.lemma[verb] == "sound":
        right = [c for c in right if tree.dep[c] == "acomp"]
    if not right or any(c in known for c in right) or (tree.tag[verb] in ("VB", "VBG") and not tree.kids(verb, "aux")):
        return None
    if any(is_relative(tree, c) or tree.low[c] == "what" for c in tree.kids(verb, "nsubj")):
        return None
    content: list[Range] = [_cut(tree, verb, (tree.left[right[0]], max(tree.right[c] for c in right) + 1))]
    heads = tree.kids(verb, "nsubj")
    if heads and tree.low[heads[0]] != "it" and heads[0] < verb:
        content.insert(0, noun_phrase(tree, heads[0]))
    return Saying(verb, [cue_range(tree, verb)], content, [], None, "attitude: seems")


def _known_as(tree: Tree, verb: int) -> Saying | None:
    """ "The pier is considered a landmark", "the pier, known as the Nose"."""
    right = [
        c
        for c in tree.kids(verb, "oprd", "xcomp", "prep", "attr")
        if c > verb and (tree.dep[c] != "prep" or tree.low[c] == "as")
    ]
    heads = tree.kids(verb, "nsubjpass")
    if not right or not heads:
        return None
    low, high = tree.subtree(right[0])
    low, high = _cut(tree, verb, (max(low + (tree.low[low] == "as"), verb + 1), high))
    by = agent(tree, verb)
    at = next((i for i in range(low + 1, high - 1) if tree.low[i] == "by"), None)
    if by is None and at is not None:  # "seen as a folly by the guild": by, on whatever noun the parse has it
        by, high = next(iter(tree.kids(at, "pobj")), None), at
    content = [noun_phrase(tree, heads[0]), (low, high)]
    source = [noun_phrase(tree, by)] if by is not None else []
    return Saying(verb, [cue_range(tree, verb)], minus(content, source), source, by, "attitude: known as")


def _plain(tree: Tree, at: int) -> Saying | None:
    """ "It is unclear whether P"."""
    verb = tree.head[at]
    clause = [c for c in [*tree.kids(at, "ccomp"), *tree.kids(verb, "ccomp", "csubj")] if c > at]
    if tree.lemma[verb] != "be" or not clause:
        return None
    return Saying(at, [(min(verb, at), at + 1)], [tree.subtree(clause[0])], [], None, "attitude: plain")
