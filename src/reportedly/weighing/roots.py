"""Who is the root of each saying: the entity whose word it is, nearest the fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution

from .case import Case, content_passage
from .described import Known, described
from .eyes import cited_eyes, eyes_of, publisher_key, saw_itself
from .lent import lend
from .lineage import Lineage, taken_with_error
from .lived import lived
from .named_elsewhere import named_elsewhere
from .officers import officers
from .ordered import ordered_share, words_of
from .own_pages import accounts, own_pages, speaker_of
from .owners import leads, owners, restated
from .respelt import respelt
from .voice import is_own_voice, is_sourceless


@dataclass(frozen=True, slots=True)
class Roots:
    """Whose word each saying is."""

    key_of: Mapping[str, str | None]  # attribution id -> key of the source; None for an outlet's own voice
    silent: Mapping[str, str]  # attribution id of a copy without a source -> the attribution it repeats
    lent: Mapping[str, tuple[str, str]]  # saying -> the one whose words it has, which is another's, and why
    speaks: Mapping[str, str]  # person's key -> key of the body whose word theirs is
    spelt: Mapping[str, str]  # person's key -> key of the same person in the commoner spelling
    known: Mapping[str, Known]  # attribution id -> what its nameless root is, where the words fit one only
    restates: Mapping[str, str]  # id of an outlet's own words -> the saying of the same report that they sum up
    because: Mapping[str, tuple[str, ...]]  # key -> why descriptions are that source
    lived: frozenset[str]  # sayings in a page's own voice that tell what somebody perceived


def roots(case: Case, lineage: Lineage) -> Roots:
    """Find each saying's root.

    It is the first link of the chain; a spokesperson's is the body spoken for, a document's its owner; two spellings of
    a person are one; a copy without a source of its own, or a saying with
    another's error, has that of what it copies, and what is one act of speech has
    one root, whoever it is given to. The outlet's own voice has none, unless its reporter was there,
    or it tells what somebody else perceived.
    """
    silent = taken_with_error(case, lineage) | _silent(case)
    speakers, own = own_pages(case), accounts(case)
    told = described(case)
    speaks = officers(case, told.key_of, speakers)
    spelt = respelt(case)
    owned = owners(case)
    key_of: dict[str, str | None] = {}
    for a in case.attributions:
        key = owned.get(a.id) or told.key_of.get(a.id) or _root(a, speakers, own, case)
        key = spelt.get(key, key) if key is not None else None
        key = speaks.get(key, key) if key is not None else None
        key_of[a.id] = told.one.get(key, key) if key is not None else None
    because = {key: list(why) for key, why in told.because.items()}
    for lead, named in leads(case).items():
        key_of[lead] = key_of[named]
    elsewhere = named_elsewhere(case, key_of)
    for saying, key in key_of.items():
        if key in elsewhere:
            key_of[saying] = elsewhere[key][0]
    for _, (key, why) in sorted(elsewhere.items()):
        because.setdefault(key, []).append(why)
    _same_nameless(case, key_of)
    seen = {saying: key for saying, key in lived(case).items() if key_of[saying] is None}
    key_of |= seen
    restates = {quiet: loud for quiet, loud in restated(case, key_of).items() if key_of[quiet] is None}
    for quiet, loud in restates.items():
        key_of[quiet] = key_of[loud]
    for quiet, loud in silent.items():
        if key_of[loud] is not None:
            key_of[quiet] = key_of[loud]
    for relayed, met in _cold_relays(case).items():
        if relayed not in silent:
            key_of[relayed] = key_of[met]
    cited_eyes(case, key_of)
    lent = lend(case, key_of)
    _follow(case, key_of, silent)  # what was lent leads on to whom it was lent from
    for quiet, loud in silent.items():  # those that were given to another
        if loud in lent:
            key_of[quiet] = key_of[loud]
    return Roots(
        key_of,
        silent,
        lent,
        speaks,
        spelt,
        told.known,
        restates,
        {key: tuple(why) for key, why in because.items()},
        frozenset(seen),
    )


def _root(a: Attribution, speakers: Mapping[str, str], told: frozenset[str], case: Case) -> str | None:
    own = speaker_of(a, speakers) if is_own_voice(a) else None
    if own is not None:
        return own
    if a.chain and (saw_itself(case, a) or (is_own_voice(a) and a.report in told)):
        return eyes_of(publisher_key(a))
    return None if is_own_voice(a) else a.chain[0].key


def _silent(case: Case) -> dict[str, str]:
    """Sayings without a named source, in a copy, that repeat a saying of the report copied: which one."""
    by_claim: dict[tuple[str, str], list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.claim:
            by_claim[a.report, a.claim].append(a)
    retold = _retold(case)
    out: dict[str, str] = {}
    for a in case.attributions:
        if not is_sourceless(a) or not a.claim:
            continue
        said = retold.get(a.id)
        if said is not None and not is_sourceless(said):
            out[a.id] = said.id
            continue
        for copy in case.original.get(a.report, ()):
            if not copy.directed:
                continue
            theirs = by_claim.get((copy.of, a.claim), [])
            named = [b for b in theirs if not is_sourceless(b)]
            same_kind = [b for b in theirs if b.chain and b.chain[0].kind == "unnamed"] if not is_own_voice(a) else []
            if named or same_kind:
                out[a.id] = (named or same_kind)[0].id
                break
    return out


def _retold(case: Case) -> dict[str, Attribution]:
    """Sayings of a report that retells another in other words, with the one each of them retells."""
    at = {(p.report, p.start, p.end): a for a in case.attributions for p in [content_passage(a)]}
    out: dict[str, Attribution] = {}
    for copy in case.event.copies:
        if copy.kind == "retold" and copy.report in case.reports and copy.of in case.reports:
            for here, there in zip(copy.shown_by[::2], copy.shown_by[1::2], strict=True):
                mine = at.get((here.report, here.start, here.end))
                theirs = at.get((there.report, there.start, there.end))
                if mine is not None and theirs is not None and (mine.stance == "denied") == (theirs.stance == "denied"):
                    out[mine.id] = theirs
    return out


def _cold_relays(case: Case) -> dict[str, str]:
    """An unnamed source relayed through an outlet is the unnamed source of that outlet's own report of the claim."""
    first: dict[tuple[str, str], str] = {}
    for a in case.attributions:
        if a.claim and a.chain and a.chain[0].kind == "unnamed" and len(a.chain) > 1:
            last = [x for x in a.chain[1:] if x.kind == "outlet"]
            if len(last) == 1:
                first.setdefault((a.claim, last[0].key), a.id)
    out: dict[str, str] = {}
    for a in case.attributions:
        if not a.claim or not a.chain or a.chain[0].kind != "unnamed":
            continue
        relays = [x for x in a.chain[1:] if x.kind == "outlet"][:-1]
        for link in relays:
            met = first.get((a.claim, link.key))
            if met is not None and met != a.id:
                out[a.id] = met
                break
    return out


def _same_nameless(case: Case, key_of: dict[str, str | None]) -> None:
    """Nameless sources of several reports that are described alike and say the same are one, in all they say: "a person
    familiar with the talks" of two papers. They count for nothing either way."""
    first: dict[tuple[str, str], str] = {}
    became: dict[str, str] = {}

    def last(key: str) -> str:
        while key in became:
            key = became[key]
        return key

    for a in case.attributions:
        key = key_of[a.id]
        if key is None or not a.claim or a.chain[0].kind != "unnamed" or key != a.chain[0].key:
            continue
        words = " ".join(a.chain[0].name.casefold().split()).removeprefix("the ")
        if words and words not in _NO_DESCRIPTION:
            one, other = last(first.setdefault((words, a.claim), key)), last(key)
            if one != other:
                became[other] = one
    for saying, key in key_of.items():
        if key is not None:
            key_of[saying] = last(key)


_NO_DESCRIPTION = frozenset(
    {"he", "she", "they", "it", "who", "reports", "is said", "are said", "sources", "one", "some", "another", "other"}
)
"""What says nothing of who it is."""


def _follow(case: Case, key_of: dict[str, str | None], silent: Mapping[str, str]) -> None:
    """What an outlet is cited for is the word of whom its own report of the event has it from, where that is one.

    "The Lantern reports that P", and the Lantern's report has P from a clerk: the root is the clerk, as it is where a
    source without a name is relayed through the Lantern. P is known again by its claim, or by its words.
    """
    claims: dict[tuple[str, str], set[str | None]] = defaultdict(set)  # (outlet, claim) -> whose word it is there
    printed: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.chain and a.stance != "own-voice":
            outlet = publisher_key(a)
            if a.claim:
                claims[outlet, a.claim].add(key_of[a.id])
            if len(printed[outlet]) < MOST:
                printed[outlet].append(a)
    words: dict[str, list[str]] = {}
    for a in case.attributions:
        if a.id in silent or is_own_voice(a):
            continue
        root = a.chain[0]
        through = [root] if root.kind == "outlet" else []
        through += [x for x in a.chain[1:-1] if x.kind == "outlet"] if root.kind == "unnamed" else []
        for link in through:
            if link.key == publisher_key(a):
                continue
            found = claims.get((link.key, a.claim or ""), set()) - {link.key}
            if not found:
                for b in (a, *printed.get(link.key, ())):
                    if b.id not in words:
                        words[b.id] = words_of(case, b)
                mine = words[a.id]
                found = {key_of[b.id] for b in printed.get(link.key, ()) if _same_words(mine, words[b.id])}
            if len(found) == 1 and (key := next(iter(found))) is not None:
                key_of[a.id] = key
                break


MOST = 200
"""Sayings of an outlet's reports that what it is cited for is looked for among."""

NEARLY = 0.8
LEAST = 4


def _same_words(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two sayings are one by their words: of the shorter one's, at least `LEAST`, nearly all in one order."""
    if min(len(mine), len(theirs)) < LEAST or max(len(mine), len(theirs)) > 2 * min(len(mine), len(theirs)):
        return False
    return ordered_share(mine, theirs)[1] >= NEARLY
