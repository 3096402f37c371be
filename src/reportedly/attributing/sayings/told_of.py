"""Quotations without a cue: speech that stands right behind a sentence about a person is that person's, or right before
what somebody does while speaking.

"Roe, reached at his farm, shrugged. “Q.”", "She had banked there for years. “Q.”", "Another reader: “Q”": newspapers
leave the cue out where the paragraph is about one person. The sentence before it in the paragraph must have that person
for its subject; where it is about a thing, the sentence before that one is asked, no further.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Tree

TOLD_OF = "quotation behind whom it is told of"
GOES_ON = "quotation goes on"
_BACK = 2
"""Sentences before a quotation that are asked."""
_FIRST_PERSON = words("i me my mine we us our")
_PRONOUNS = words("he she")
_GESTURES = words(
    """nod sigh smile grin pause hesitate wince grimace frown chuckle beam sniff snort shrug laugh weep sob blush
    gesture swallow giggle scowl smirk glower"""
)
_BODY = words("head hand hands finger eye eyes arm arms shoulder shoulders fist brow lip lips voice throat tear tears")
_OTHERS = words("another others one a an")


def whom_it_is_told_of(tree: Tree, quotation: Quotation, floor: int) -> Saying | None:
    """The saying of the person that the sentences before a quotation, in its paragraph, are about; `floor`: where the
    quotation before it ended, past which nobody is looked for."""
    first = tree.sentence[quotation.first]
    part = tree.part(quotation.first)
    for index in range(first - 1, max(-1, first - 1 - _BACK), -1):
        sentence = tree.sentences[index]
        if sentence.part != part or sentence.last <= floor:
            return None
        head = _person(tree, sentence.first, sentence.last)
        if head is not None:
            source = noun_phrase(tree, head)
            return Saying(quotation.first, [], [], [source], head, TOLD_OF)
    return None


def whose_gesture_follows(tree: Tree, quotation: Quotation) -> Saying | None:
    """ "“Q.” Roe shook her head.": the saying of whoever the next sentence of the paragraph shows in the act."""
    index = tree.sentence[quotation.last - 1] + 1
    if index >= len(tree.sentences) or tree.sentences[index].part != tree.part(quotation.first):
        return None
    sentence = tree.sentences[index]
    root = next((i for i in range(sentence.first, sentence.last) if tree.head[i] == i), None)
    head = _person(tree, sentence.first, sentence.last)
    if root is None or head is None:
        return None
    body = any(tree.lemma[c] in _BODY for c in tree.kids(root, "dobj"))
    if not body and tree.lemma[root] not in _GESTURES:
        return None
    return Saying(quotation.first, [], [], [noun_phrase(tree, head)], head, TOLD_OF)


def who_spoke_above(tree: Tree, quotation: Quotation, sayings: list[Saying]) -> Saying | None:
    """The saying of whoever the paragraph before one that opens with a quotation, and has no cue, lets speak last: its
    main saying, else the person named as its subject. Not where the paragraph behind opens with a cue for it."""
    low, part = quotation.first, quotation.part
    if low == 0 or tree.part(low - 1) != part - 1 or tree.annotated.report.parts[part - 1].kind != "body":
        return None
    first, last = tree.bounds(low - 1)
    root = next((i for i in range(first, last) if tree.head[i] == i), None)
    spoken = [
        s
        for s in sayings
        if first <= s.verb < last
        and s.cue
        and s.head is not None
        and first <= s.head < last
        and is_person(tree, s.head)
    ]
    main = next((s for s in spoken if s.verb == root), None)
    if main is not None and main.head is not None:
        return Saying(low, [], [], list(main.source), main.head, GOES_ON)
    head = _person(tree, first, last)
    head = _named(tree, root, quotation) if head is None else head
    if spoken or head is None or not (tree.low[head] in _PRONOUNS or tree.proper[head]):
        return None
    return Saying(low, [], [], [noun_phrase(tree, head)], head, TOLD_OF)


def _named(tree: Tree, root: int | None, quotation: Quotation) -> int | None:
    """A subject of two capitalised words that is no body, before words in the first person: a name the recogniser took
    for something else."""
    heads = tree.kids(root, "nsubj") if root is not None and tree.is_verb(root) else []
    if len(heads) != 1 or not tree.proper[heads[0]] or tree.lemma[heads[0]] in nouns.BODIES | nouns.FIRMS:
        return None
    before = heads[0] - 1
    if before < 0 or not tree.proper[before] or tree.head[before] != heads[0] or tree.left[heads[0]] != before:
        return None
    mine = any(tree.low[i] in _FIRST_PERSON for low, high in quotation.ranges for i in range(low, high))
    return heads[0] if mine else None


def _person(tree: Tree, first: int, last: int) -> int | None:
    """The subject of a sentence's main verb, where it is a person."""
    root = next((i for i in range(first, last) if tree.head[i] == i), None)
    if root is None or not (tree.is_verb(root) or tree.tag[root] == "MD"):
        return None
    heads = tree.kids(root, "nsubj", "nsubjpass")
    return heads[0] if len(heads) == 1 and is_person(tree, heads[0]) else None


def is_person(tree: Tree, head: int) -> bool:
    """ "she", "Roe", "the harbour master", "Another subscriber"."""
    if tree.low[head] in _PRONOUNS or tree.tokens[head].entity == "PERSON" or tree.low[head] in tree.persons:
        return True
    if tree.tag[head] == "NN" and (tree.lemma[head] in nouns.ROLES or tree.low[head] in nouns.CROWDS):
        return True
    return tree.proper[head] and any(
        tree.lemma[c] in nouns.ROLES for c in tree.kids(head, "compound", "appos", "nmod") if tree.is_noun(c)
    )
