"""Delayed identification: "A shunter says …", and in the next paragraph "'I counted three,' said Ann Roe, 29".

News leads describe a witness and name the person with the first quotation. The two are taken for one only where
all holds: the description is of one person, indefinite, in the first two paragraphs, and not said to be anonymous;
the first named person to speak after it is quoted, in the first person singular, within two paragraphs, is not
named before, and holds no office (a spokesperson or a mayor is not "a resident"). Or the report goes on with the same
noun as of somebody known and gives the name: "An engineer told the court …", "The engineer, Ann Roe, …".

So with an office: "Talvia's interior minister rejected …", and in the next paragraph "'No ship of ours …,' Ann Roe told
the broadcaster": a name that stands there bare and for the first time, right after it, needs no other introduction.
"""

from __future__ import annotations

from collections.abc import Callable

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import Saying, hull
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.tree import Tree

_I = words("i me my myself i'm")
_WE = _I | words("we us our ours")
_ONE = words("a an one")
_ANONYMOUS = words("anonymity anonymous unnamed named identified identify name")
_OFFICES = words(
    """president minister premier chancellor secretary governor mayor ambassador spokesman spokeswoman spokesperson
    chief commander commissioner director chairman chairwoman chair superintendent coroner sheriff prosecutor judge
    captain colonel general lawyer attorney"""
)
_CALLINGS = frozenset(nouns.ROLES) | words(
    """deckhand shunter sailor nurse cleaner fisherman miner builder welder pensioner shopkeeper patient tenant commuter
    refugee widower mechanic cook waiter electrician plumber clerk baker porter conductor operator"""
)
_NEAR = 2
"""Paragraphs within which the name must come."""
_MOST = 40
"""Sayings looked at, from the top and from the description on."""


def named_later(
    tree: Tree,
    sayings: list[Saying],
    speakers: dict[int, Speaker | None],
    named_after: Callable[[int], Speaker | None],
) -> dict[str, Speaker]:
    """Key of a described speaker -> the named speaker it turns out to be. `speakers` by `id` of the saying;
    `named_after`: whom the report names further on with the noun at a token, as somebody it has told of."""
    parts = tree.annotated.report.parts
    bodies = sorted({s.part for s in tree.sentences if parts[s.part].kind == "body"})
    spoken = sorted((s for s in sayings if s.content), key=lambda s: s.verb)
    for index, saying in enumerate(spoken[:_MOST]):
        part = tree.part(saying.verb)
        if part not in bodies[:2]:
            continue
        described = speakers.get(id(saying))
        if described is None or not _describes_one(tree, saying, described):
            continue
        assert saying.head is not None
        if (known := named_after(saying.head)) is not None:
            return {described.key: known}
        for other in spoken[index + 1 : index + _MOST]:
            named = speakers.get(id(other))
            if named is None or named.kind != "person" or tree.part(other.verb) == part:
                if named is not None and named.kind == "person":
                    break
                continue
            office = _in_office(tree, saying, described)
            if _turns_out(tree, saying, other, named, bodies, office=office):
                return {described.key: named}
            break
    return {}


def _describes_one(tree: Tree, saying: Saying, speaker: Speaker) -> bool:
    head = saying.head
    if head is None or tree.tag[head] not in ("NN", "NNP") or tree.lemma[head] not in _CALLINGS:
        return False
    first, last = tree.bounds(head)
    hidden = set(tree.low[first:last]) & _ANONYMOUS
    if tree.low[saying.source[0][0]] in _ONE:
        return not hidden and speaker.kind == "unnamed"
    return not hidden and _in_office(tree, saying, speaker)


def _in_office(tree: Tree, saying: Saying, speaker: Speaker) -> bool:
    """ "Talvia's interior minister", "the mayor of Orrin": told by an office alone, and as the one who holds it."""
    head = saying.head
    alone = speaker.rule == "described" and speaker.kind in ("person", "unnamed") and not speaker.plural
    return alone and head is not None and tree.lemma[head] in _OFFICES and tree.low[saying.source[0][0]] not in _ONE


def _turns_out(tree: Tree, saying: Saying, other: Saying, named: Speaker, bodies: list[int], *, office: bool) -> bool:
    """`office`: whether the one described holds an office; the name then stands alone in the paragraph after it."""
    part = tree.part(other.verb)
    if (
        part not in bodies
        or bodies.index(part) - bodies.index(tree.part(saying.verb)) > (1 if office else _NEAR)
        or not other.quoted
        or not other.source
    ):
        return False
    surname = named.key.split()[-1]
    before = {fold(w) for w in tree.word[: hull([*other.source, *other.content])[0]]}
    selves = _WE if office else _I
    spoken_of_self = any(tree.low[i] in selves for low, high in other.content for i in range(low, high))
    if surname in before or not spoken_of_self:
        return False
    return not named.roles if office else not named.roles & _OFFICES
