"""A description that goes on to give the name, and a paper or a channel that goes by whose it is.

"A fellow called Ann Roe", "its editor, who uses the single name Ann", "the firm that services it, Lumen," are those
they name; "a statement from Ann Roe", "the ministry's letter", "the ministry's Telegram channel" speak for whoever
writes there.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import MEDIA, words
from reportedly.attributing.subjects import agent, subject
from reportedly.attributing.tree import Range, Tree

_NAMING = words("call name know nickname dub identify style use go term")
_BRIDGE = words(
    """as by only the a an single name names of alias himself herself itself themselves themself pseudonym initial
    nickname first called known calling"""
)
_GIVING = _NAMING | {"give"}
_BY_NAME = words("sign callsign nickname guerre pseudonym alias codename")
_UNDER = words("with under using whose")
""" "a sergeant with the call sign Viking", "a blogger under the pseudonym Marsh"."""
_OWN_WORDS = words(
    """statement letter email e-mail note message post text tweet memo testimony affidavit declaration reply response
    postcard answer diary notebook journal circular bulletin communique
    communiqué"""
)
_ISSUING = words("issue release sign")
_CHANNELS = words("channel account page feed profile handle")
_POSTS = words("post statement message notice update entry announcement warning")
_POSTED_ON = MEDIA.keys() | words("media verified twitter/x")
"""Words that tell a body's channel from a witness's account: "its Facebook page", "the club's social media account"."""
_MISTER = words("mr mrs ms miss dr prof mr. mrs. ms. dr. sir dame lord lady mme")
_OPENING = frozenset(("“", '"', "``", "‘", "'"))
_FROM = words("from by")
_BY_WHOM = 9
_REACH = 16
"""Tokens behind a description in which its name stands."""


def called(tree: Tree, head: int) -> int | None:
    """The last token of the name that a description with the common noun `head` gives, or None."""
    one = tree.tag[head] == "CD" or tree.low[head] in ("another", "other")
    if tree.proper[head] or not (tree.nominal[head] or one) or tree.low[head] in _OWN_WORDS:
        return None
    end = min(tree.bounds(head)[1], head + 1 + _REACH)
    named = not (_BY_NAME.isdisjoint(tree.low[head + 1 : end]) and _GIVING.isdisjoint(tree.lemma[head + 1 : end]))
    for at in range(head + 1, end) if named else ():
        if at + 1 < end and tree.low[at] in _BY_NAME and any(tree.low[i] in _UNDER for i in range(head + 1, at)):
            return _last_of_name(tree, at + 1 + (tree.word[at + 1] in _OPENING), end)
        if (
            tree.lemma[at] in _NAMING
            and tree.is_verb(at)
            and tree.dep[at] in ("acl", "relcl")
            and _under(tree, at, head)
        ):
            return _named_by(tree, at, end)
        gives = tree.lemma[at] == "give" and tree.dep[at] in ("relcl", "acl") and _under(tree, at, head)
        if gives and (name := _given(tree, at, end)) is not None:
            return name
    return _set_off(tree, head, end)


def _given(tree: Tree, verb: int, end: int) -> int | None:
    """ "who gave her name only as Bernie", "who gave only his first name, Asko": the name."""
    last = min(verb + 6, end)
    noun = next((i for i in range(verb + 1, last) if tree.lemma[i] == "name" and tree.head[i] == verb), None)
    return _named_by(tree, noun, min(noun + 8, tree.bounds(verb)[1])) if noun is not None else None


def author(tree: Tree, head: int) -> int | None:
    """The head of who wrote the paper `head` and speaks in it, or None."""
    if tree.lemma[head] not in _OWN_WORDS or tree.tag[head] != "NN":
        return None
    for owner in tree.owners(head):
        return owner if tree.low[owner] not in ("my", "our", "your") else None
    for prep in tree.kids(head, "prep"):
        if tree.low[prep] in _FROM:
            return next(iter(tree.kids(prep, "pobj")), None)
    for verb in tree.kids(head, "acl"):
        if tree.lemma[verb] in _ISSUING and tree.tag[verb] == "VBN" and (by := agent(tree, verb)) is not None:
            return by  # "a statement issued by the port"
    issued = tree.dep[head] == "dobj" and tree.lemma[tree.head[head]] in _ISSUING
    if issued and tree.kids(head, "relcl", "acl") and not tree.kids(tree.head[head], "auxpass"):
        return subject(tree, tree.head[head])  # "Roe issued a statement that said P"
    return None


def channel_owner(tree: Tree, head: int) -> int | None:
    """The head of whose channel `head` is ("the ministry's Telegram channel", "the X account of the port"), or of the
    one that it is a post on ("a video on the club's Facebook page"); None where that is not told."""
    if tree.low[head] not in _CHANNELS:
        if tree.lemma[head] not in _POSTS:
            return None
        places = [n for p in tree.kids(head, "prep") if tree.low[p] in ("on", "to") for n in tree.kids(p, "pobj")]
        found = (channel_owner(tree, n) for n in places if tree.low[n] in _CHANNELS)
        return next((owner for owner in found if owner is not None), None)
    first = tree.left[head]
    if not any(tree.low[i] in _POSTED_ON and (tree.low[i] != "x" or tree.word[i] == "X") for i in range(first, head)):
        return None
    owners = [o for o in tree.owners(head) if tree.low[o] not in ("my", "our", "your")]
    of = (n for p in tree.kids(head, "prep") if tree.low[p] == "of" for n in tree.kids(p, "pobj"))
    return next(iter(owners), None) or next(of, None)


def _under(tree: Tree, verb: int, head: int) -> bool:
    """Whether a clause is about `head` itself, or about what stands in apposition to it."""
    noun = tree.head[verb]
    return noun == head or (
        tree.dep[noun] in ("appos", "pobj") and head in (tree.head[noun], tree.head[tree.head[noun]])
    )


def _named_by(tree: Tree, verb: int, end: int) -> int | None:
    """The name right behind "called", "known as", "using the single name"."""
    at = verb + 1
    if tree.low[at : at + 1] == ["by"]:  # "identified by the Harwick Times as Ann Roe"
        at = next((i for i in range(at + 1, min(at + _BY_WHOM, end)) if tree.low[i] == "as"), at)
    while at < end and (tree.low[at] in _BRIDGE or tree.word[at] in (",", "“", '"')):
        at += 1
    return _last_of_name(tree, at, end)


def _set_off(tree: Tree, head: int, end: int) -> int | None:
    """The name between commas behind a description that a clause or phrase prolongs: "the firm that services it,
    Lumen, said"; not what may be a list of places ("in Harwick, Norland,")."""
    comma = next((i for i in range(head + 1, end) if tree.word[i] in (",", ";", ":", "—", "–", '"', "“")), end)
    if comma + 1 >= end or tree.word[comma] != "," or comma == head + 1:
        return None
    person = tree.lemma[head] in nouns.ROLES and _is_person(tree, comma + 1)
    if tree.proper[comma - 1] and tree.low[comma + 1] not in _MISTER and not person:
        return None
    clause = any(tree.dep[i] == "relcl" and tree.head[i] == head for i in range(head + 1, comma))
    of = tree.low[head + 1] == "of" and not any(tree.is_verb(i) for i in range(head + 1, comma - 1))
    if not (clause or of):
        return None
    at = comma + 1
    if tree.low[at] == "the" and at + 2 < end and tree.proper[at + 1] and tree.proper[at + 2]:
        at += 1  # "…, the Rev Ann Roe,"
    while at < end and tree.tag[at] == "NN" and tree.word[at].islower() and tree.dep[at] == "compound":
        at += 1
    last = _last_of_name(tree, at, end)
    if last is None:
        return None
    if last + 1 < end and tree.word[last + 1] == ",":
        return last
    closes = last + 1 >= end or tree.word[last + 1] in (".", ";", ":")  # "added another aunt of his, Ann Roe."
    return last if closes and person else None


def _is_person(tree: Tree, at: int) -> bool:
    """Whether a name of two words or more begins at a token and is a person's: no "Harwick, North Norland"."""
    both = at + 1 < len(tree.word) and tree.proper[at] and tree.proper[at + 1]
    return both and tree.tokens[at].entity == tree.tokens[at + 1].entity == "PERSON"


def _last_of_name(tree: Tree, at: int, end: int) -> int | None:
    """The last of the proper names that begin at `at`."""
    low = at
    while at < end and tree.proper[at] and tree.capital[at]:
        at += 1
    return at - 1 if at > low else None


def goes_with(tree: Tree, title: int, name: Range) -> bool:
    """Whether a title or role noun before a name is that person's: not "a deckhand on the Sveta Ana"; and in "her
    doctor, Roe said, told her P" Roe is no doctor."""
    low = name[0]
    if tree.right[title] + 1 < low and tree.head[title] < low:
        return False
    if "IN" in tree.tag[title + 1 : low] or tree.sentence[title] != tree.sentence[low]:
        return False
    does = next((i for i in range(*name) if tree.dep[i] in ("nsubj", "nsubjpass")), None)
    return tree.word[low - 1] != "," or does is None or tree.head[does] in (tree.head[title], title)
