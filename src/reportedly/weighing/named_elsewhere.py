"""Whom one report leaves without a name and another names: "a bar hostess" here, "Nela Korr, hostess of the Lantern"
there.

Two reports that have one person's words seldom both print the name. That a nameless source is the one named elsewhere
needs what the pages print of both: what she is, by a noun that only one named source of the event bears, and something
that both say; where the noun says nothing (a witness, a resident), that they say the same; or that the named one is
printed as having told the very outlet. Nobody who asked not to be named is looked for, and nobody plural.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.caseless import caseless
from reportedly.people import is_person
from reportedly.vocabulary import Attribution, Entity

from .case import Case
from .offices import POSTS

_CLASSES = """
mother mum mom mam mama
father dad papa
resident local villager neighbour neighbor inhabitant townsman islander
lawyer solicitor attorney barrister counsel advocate
doctor physician medic surgeon
coach trainer manager
trader vendor seller stallholder shopkeeper shopowner hawker merchant
teacher schoolteacher schoolmaster schoolmistress
student pupil schoolboy schoolgirl
fisherman angler
passenger traveller traveler
farmer grower smallholder
councillor councilman councilwoman councilor representative
policeman policewoman constable cop
witness eyewitness bystander onlooker passer-by
widow wife
widower husband
driver motorist
sailor seaman deckhand crewman
"""
_CLASS = {word: line.split()[0] for line in _CLASSES.strip().splitlines() for word in line.split()}

_GENERIC_WORDS = """
witness resident man woman person passenger survivor spectator mother father boy girl teenager pensioner parent
shopper visitor tourist customer reveller guest youth worker employee student
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
"""Of these an event has many: what they say must be the same."""

_KIN_WORDS = """
nephew niece cousin uncle aunt son daughter brother sister mother father widow widower
grandson granddaughter grandmother grandfather
"""
_KIN = frozenset(_KIN_WORDS.split())
_TRADES_WORDS = """
hostess waitress waiter barman barmaid bartender baker butcher carpenter plumber electrician mechanic shunter signalman
guard conductor captain skipper pilot kayaker canoeist surfer diver swimmer rower biker plasterer roofer gardener
caretaker janitor porter receptionist cook chef florist hairdresser postman postwoman milkman ferryman lifeguard warden
ranger vet keeper trainer coach trader seller vendor shopkeeper stallholder cleaner hunter musician singer organist
preacher vicar imam rabbi monk nun biologist geologist botanist astronomer chemist historian archaeologist economist
photographer archivist librarian bookkeeper accountant auditor architect surveyor welder crane-operator operator
translator agent umpire referee caddie jockey goalkeeper striker bowler batsman biographer curator
"""
_TRADES = frozenset(_TRADES_WORDS.split())

_OPENERS = frozenset({"a", "an", "one", "the", "another", "his", "her", "their", "its", "this"})
_FILLERS = frozenset(
    {"local", "former", "retired", "young", "elderly", "old", "terrified", "shaken", "horrified", "area"}
)
_ENDS = re.compile(
    r"[,(;:]|\b(?:of|for|at|in|on|from|to|with|by|near|who|whose|which|that|and|aged|living|working|standing|walking"
    r"|waiting|told|quoted|identified|described|said|speaking)\b"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHY = caseless(
    r"\b(?:anonym\w{0,5}|not (?:to be|want to be|wish to be|be) ?(?:named|identified)|declined to be named"
    r"|name withheld|not authori[sz]ed|not give (?:his|her|their) name)\b"
)
_AFTER = re.compile(
    r"(?:, (?:aged )?\d{1,3})?,? (?:\(\d{1,3}\),? )?(?:who (?:is|was|works? as) )?(?:an? |the |its |his |her )?"
    r"([a-z][^,.;:\n“\"]{2,60})"
)
_BEFORE = re.compile(r"((?:[a-z][\w’'-]* ){1,4})$")

NEAR = 150
"""Characters around a source's words in which it is said that somebody would not be named."""

SAID = 2
SHARE = 0.34
"""Telling words that two sayings must share, and their part of the shorter saying's, where the noun tells who it is."""

LETTERS = 3
"""Letters of a word above which it tells enough to be the only one in common, where no third source has it."""

WORDS = 50_000
"""Words of an event that are looked at for rare ones."""

SAID_MORE = 3
SHARE_MORE = 0.5
"""The same where the noun says nothing."""

LOOKED_AT = 24
"""Sayings of a source that are compared."""


@dataclass(frozen=True, slots=True)
class _Nameless:
    """A source of one report that is called by a common noun."""

    key: str
    report: str
    name: str
    noun: str
    words: frozenset[str]  # of the noun phrase
    sayings: tuple[Attribution, ...]
    headline: bool  # a noun without article in a headline alone: whom the text below names


@dataclass(frozen=True, slots=True)
class _Named:
    """A person who speaks by name, and the nouns by which reports call them."""

    entity: Entity
    nouns: frozenset[str]
    words: frozenset[str]  # of all descriptions
    sayings: tuple[Attribution, ...]
    reports: frozenset[str]


def named_elsewhere(case: Case, key_of: Mapping[str, str | None]) -> dict[str, tuple[str, str]]:
    """Key of a nameless source -> key of the named one it is, and why.

    `key_of` is whose word each saying is by what its own report shows.
    """
    named = _named(case)
    by_noun: dict[str, list[_Named]] = defaultdict(list)
    by_claim: dict[str, list[_Named]] = defaultdict(list)
    for n in named:
        for noun in sorted(n.nouns):
            by_noun[noun].append(n)
        for claim in sorted({a.claim for a in n.sayings if a.claim}):
            by_claim[claim].append(n)
    rare = _rare(case, key_of)
    out: dict[str, tuple[str, str]] = {}
    for u in _nameless(case, key_of):
        outlet = case.reports[u.report].outlet or ""
        others = [n for n in by_noun.get(u.noun, ()) if _may(u, n, case) and _agrees(u, n)]
        fits = [n for n in others if u.headline or _alike(u, n, SAID, SHARE, rare)]
        because = "“{0}” of one report is {1}, the only {2} who says so by name"
        if not fits and (not others or u.noun in _GENERIC) and not u.headline:
            claims = sorted({a.claim for a in u.sayings if a.claim})
            near = {n.entity.key: n for c in claims for n in by_claim[c] if _may(u, n, case)}
            told = [n for _, n in sorted(near.items()) if _told(case, n, outlet)]
            if told:
                fits, because = told, f"{{1}} is printed as having told {outlet}, which has it from “{{0}}”"
            elif u.noun in _GENERIC:
                fits = [n for _, n in sorted(near.items()) if _plain(n) and _alike(u, n, SAID_MORE, SHARE_MORE, {})]
                because = "“{0}” of one report and {1}, by name in another, say the same in the same words"
        if len(fits) == 1:
            out[u.key] = (fits[0].entity.key, because.format(u.name, fits[0].entity.name, u.noun))
    return out


def _nameless(case: Case, key_of: Mapping[str, str | None]) -> Iterator[_Nameless]:
    found: dict[tuple[str, str], list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.chain and a.stance not in {"own-voice", "declined", "unverified"} and key_of[a.id] == a.chain[0].key:
            root = a.chain[0]
            if root.kind in {"unnamed", "body", "person"} and _small(root.name):
                found[a.report, root.key].append(a)
    seen = defaultdict(set)
    for report, key in found:
        seen[key].add(report)
    for (report, key), sayings in found.items():
        noun = _noun(sayings[0].chain[0].name)
        if noun is None or len(seen[key]) > 1:
            continue
        text = case.reports[report].text
        around = " ".join(
            text[max(0, a.source[0].start - NEAR) : a.source[-1].end + NEAR] for a in sayings[:3] if a.source
        )
        if _SHY.search(around):
            continue
        name = sayings[0].chain[0].name
        words = frozenset(w for w in _folded(_ENDS.split(name, maxsplit=1)[0]) if not w.isdigit())
        words -= _OPENERS | _FILLERS | {noun}
        yield _Nameless(key, report, name, noun, words, tuple(sayings[:LOOKED_AT]), _in_headline(case, sayings))


def _in_headline(case: Case, sayings: Sequence[Attribution]) -> bool:
    parts = [case.part(a) for a in sayings]
    bare = case.reports[sayings[0].report].words(sayings[0].source).split()[:1]
    return all(p is not None and p.kind == "headline" for p in parts) and not {w.casefold() for w in bare} & _OPENERS


def _rare(case: Case, key_of: Mapping[str, str | None]) -> Mapping[str, frozenset[str]]:
    """Of each telling word of two letters and more the sources whose sayings have it, where these are two at most."""
    held: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        for term in set(a.terms) if len(held) < WORDS else ():
            if not term.isdigit() and len(term) > LETTERS:
                held[term].add(key_of[a.id] or a.report)
    return {term: frozenset(keys) for term, keys in held.items() if len(keys) == 2}


def _small(name: str) -> bool:
    """Whether a name is none: no word of it, but the first, is written large."""
    words = name.split()
    return bool(words) and not any(w[:1].isupper() for w in words[1:]) and len(words) <= 12


def _noun(name: str) -> str | None:
    """The class of the noun that says what one person is; None of several, of things and of bodies."""
    words = _folded(_ENDS.split(name, maxsplit=1)[0])
    if not words or (words[-1].endswith("s") and not words[-1].endswith("ss")):
        return None
    last = words[-1]
    known = last in _TRADES or last in _KIN or last in _CLASS or last in POSTS or is_person(last) or last == "relative"
    return _CLASS.get(last, last) if known else None


def _folded(words: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(words)]


def _named(case: Case) -> list[_Named]:
    said: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.chain and a.stance != "own-voice" and a.chain[0].kind == "person" and not _small(a.chain[0].name):
            said[a.chain[0].key].append(a)
    out = []
    for key, sayings in sorted(said.items()):
        entity = case.entities.get(key)
        if entity is None or entity.kind != "person" or " " not in entity.name:
            continue
        described = [*entity.roles, *_beside(case, entity)]
        words = frozenset(w for d in described for w in _folded(d))
        nouns = {n for d in described for part in re.split(r",| and ", d) if (n := _noun(part)) is not None}
        if nouns & _KIN:
            nouns.add("relative")
        reports = frozenset({f.passage.report for f in entity.forms} | {a.report for a in sayings})
        out.append(_Named(entity, frozenset(nouns), words, tuple(sayings[:LOOKED_AT]), reports))
    return out


def _beside(case: Case, entity: Entity) -> Iterator[str]:
    """What stands in apposition to a name, before and behind it."""
    for form in entity.forms[:6]:
        text = case.reports[form.passage.report].text
        if " " not in form.text:
            continue
        if (behind := _AFTER.match(text, form.passage.end, form.passage.end + 100)) is not None:
            yield behind.group(1)
        if (before := _BEFORE.search(text, max(0, form.passage.start - 60), form.passage.start)) is not None:
            yield before.group(1)


def _may(u: _Nameless, n: _Named, case: Case) -> bool:
    """Whether the named one can be whom the report leaves nameless: it does not name her, and they do not differ."""
    if u.report in n.reports:
        return u.headline
    if u.headline:
        return False
    surname = n.entity.name.split()[-1]
    return re.search(rf"\b{re.escape(surname)}\b", case.reports[u.report].text) is None


def _agrees(u: _Nameless, n: _Named) -> bool:
    """Whether what else the words tell of an office is told of the named one too: "finance minister"."""
    return u.noun not in POSTS or not n.words or not u.words or bool(u.words & n.words)


def _plain(n: _Named) -> bool:
    """Whether nothing says that the named one speaks for an office."""
    return not n.nouns & POSTS


def _alike(u: _Nameless, n: _Named, words: int, share: float, rare: Mapping[str, frozenset[str]]) -> bool:
    """Whether they say one thing, and neither denies it: by its telling words; by its claim, where these are few; by
    one that no third source has."""
    pair = frozenset({u.key, n.entity.key})
    for a in u.sayings:
        for b in n.sayings:
            ours, theirs = set(a.terms), set(b.terms)
            if (a.stance == "denied") != (b.stance == "denied") or a.negated != b.negated or not (ours and theirs):
                continue
            shared = len(ours & theirs)
            if any(rare.get(term) == pair for term in ours & theirs):
                return True
            if a.claim is not None and a.claim == b.claim and shared >= words - 1:
                return True
            if shared >= words and shared >= share * min(len(ours), len(theirs)):
                return True
    return False


def _told(case: Case, n: _Named, outlet: str) -> bool:
    """Whether a report prints that the named one told the outlet: "Korr had told the Examiner"."""
    names = _short_names(outlet)
    if not names:
        return False
    surname = re.escape(n.entity.name.split()[-1])
    paper = "|".join(map(re.escape, names))
    told = re.compile(
        rf"\b{surname}\b[^.\n]{{0,40}}? (?:told|spoke to|tells|speaking to|in an interview with)"
        rf" (?:the same (?:thing |story )?to )?(?:[Tt]he )?(?:{paper})\b"
    )
    return any(told.search(case.reports[r].text) for r in sorted(n.reports))


def _short_names(outlet: str) -> Sequence[str]:
    """The outlet's name, and its first and last word where these are large: "Gullport Examiner", "Examiner"."""
    words = outlet.removeprefix("The ").split()
    short = [w for w in (words[-1:] + words[:1]) if w[:1].isupper() and len(w) > 3]
    return [" ".join(words), *short] if words else []
