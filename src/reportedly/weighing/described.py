"""Sources told by what they are and not by a name: which can be found all the same, and which named one they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.countries import by_name, by_seat
from reportedly.vocabulary import Attribution, Entity

from .case import Case
from .officers import speaks_for_body
from .offices import POSTS, holders, of_office
from .owners import QUANTIFIERS
from .publisher_names import BODIES, is_media

_WORD = re.compile(r"[^\W_]+")
_HEAD_ENDS = re.compile(
    r"[,(;]|\b(?:of|for|at|in|on|from|to|with|by|near|who|whose|which|that|quoted|reached|itself|here)\b"
)
_SHY = re.compile(
    r"\b(?:anonym\w{0,5}|not (?:to be|want to be|wish (?:to be|her|his|their)|be) ?(?:named|identified|printed)?"
    r"|declined to be named|not authori[sz]ed|withheld)\b",
    re.IGNORECASE,
)

_HEARINGS_WORDS = """
court tribunal jury inquest inquiry enquiry panel commission committee parliament
"""
_HEARINGS = frozenset(_HEARINGS_WORDS.split())
"""Bodies that sit in public: there is one of the kind to a matter, "a panel of inquiry" too can be found."""

_MORE_BODIES = "authorities inspectors group firm operator manufacturer maker bank hospital clinic force forces"
_INSTITUTIONS = BODIES | _HEARINGS | frozenset(_MORE_BODIES.split())
_GUARDS = frozenset({"civil", "coast", "national", "royal", "home", "border", "presidential", "swiss", "fire"})
_COLLECTIVES_WORDS = """
organisers organizers police prosecutors auditors judges
"""
_COLLECTIVES = frozenset(_COLLECTIVES_WORDS.split())
"""Plurals by which one body is called."""

_HOLDERS_WORDS = """
officers judges drivers pilots commissioners ministers candidates directors mayors teams clubs companies operators
captains members councillors senators deputies parties sides governments unions ministries owners sisters brothers
"""
_HOLDERS = frozenset(_HOLDERS_WORDS.split())
"""Those who are known who are all told of: "all three officers", "both drivers"."""
_KIN_WORDS = """
family daughter son wife husband widow widower mother father parents brother sister fiance fiancee fiancé fiancée
grandmother grandfather grandson granddaughter uncle aunt
"""
_KIN = frozenset(_KIN_WORDS.split())
_HANDLERS_WORDS = """
lawyer solicitor barrister attorney counsel agent manager doctor physician publicist
"""
_HANDLERS = frozenset(_HANDLERS_WORDS.split())
_ONE_OF_A_THING_WORDS = """
driver pilot captain skipper owner landlord guard conductor engineer expert keeper author founder
"""
_ONE_OF_A_THING = frozenset(_ONE_OF_A_THING_WORDS.split())
"""People of whom a thing has one: "the driver of the bus"."""

_AT_WORK = frozenset({"driver", "pilot", "captain", "skipper", "owner", "rider"})
_THINGS_WORDS = """
bus coach tram train lorry truck car van taxi minibus ambulance tanker ferry boat ship tug barge yacht trawler plane
aircraft helicopter glider balloon scooter motorcycle tractor crane digger excavator shop house farm hotel bar
restaurant cafe building plant mine dog horse
"""
_THINGS = frozenset(_THINGS_WORDS.split())

_AT_THE_WHEEL = frozenset({"captain", "skipper", "pilot", "referee", "umpire"})
"""Of these a ship, a flight, a match has one, even where it is not said of what."""
_ASKS = re.compile(r"\b(?:ask|asks|asked|asking|request|requests|requested|ordered)\b", re.IGNORECASE)
"""What they ask for is told of them, and nothing they assert."""
_EVERY_ONE = re.compile(r"^(?:all|both) (?:of )?(?:the )?(?:[a-z]+ )?([a-z]+)$", re.IGNORECASE)
_DEFINITE = frozenset(["the", "his", "her", "its", "their", "our"])
_OPENERS = QUANTIFIERS | {"each", "every", "either", "neither", "both", "various", "certain", "numerous", "unnamed"}
_FIRMS_WORDS = """
company firm operator manufacturer maker group organisation organization charity ngo
"""
_FIRMS = frozenset(_FIRMS_WORDS.split())
"""Nouns that call any private body what it is; it is the only such body of the report."""
_MORE_FIRMS = """
owner retailer supplier contractor developer producer airline carrier giant chain brewer miner builder insurer lender
shipper startup maker subsidiary conglomerate utility publisher
"""
_FIRMS_ALIKE = _FIRMS | frozenset(_MORE_FIRMS.split())
"""Nouns that say of what they stand beside that it is a firm."""
_GENERAL_WORDS = """
local own district city town state national regional provincial rights human itself here
"""
_GENERAL = frozenset(_GENERAL_WORDS.split())
_SMALL = frozenset(["the", "of", "and", "for", "in", "on", "at", "a", "an", "s", "to", "de", "la"])
_PUBLIC = BODIES - {
    "company",
    "operator",
    "club",
    "society",
    "trust",
    "fund",
    "union",
    "utility",
    "utilities",
    "airline",
}

_PLACED = re.compile(
    r"\b(?:in|near|into|outside|across|border with|(?:north|south|east|west) of) ((?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*)*)"
)
"""What something is said to be in is a place."""

_STATES = frozenset(by_name()) | frozenset(by_seat())

Known = Literal["body", "person"]


@dataclass(frozen=True, slots=True)
class Described:
    """What descriptions lead to."""

    known: Mapping[str, Known]  # attribution id -> what the one source is that its description fits
    key_of: Mapping[str, str]  # attribution id -> key of the source meant
    one: Mapping[str, str]  # key of a writing of a name -> key of the other writing of it
    because: Mapping[str, tuple[str, ...]]  # key -> why descriptions are it


def described(case: Case) -> Described:
    """Whom nameless roots and bodies called by a bare noun are.

    "The civil guard" of two reports is one; "the company" is the only firm that its report names, "the Commission" the
    only commission. "A guard", "officials", "the source" are nobody that can be found.
    """
    known: dict[str, Known] = {}
    key_of: dict[str, str] = {}
    because: dict[str, list[str]] = defaultdict(list)
    first: dict[str, str] = {}
    named = _named(case)
    by_name = _by_name(case)
    holding = holders(case)
    # "The ministry in Harwick" is that of another seat, not simply the one ministry the report names.
    answers: dict[tuple[str, str], tuple[str, str] | None] = {
        (a.report, a.chain[0].key): None
        for a in case.attributions
        if a.chain and a.stance != "own-voice" and _SEATED.search(case.reports[a.report].words(a.source))
    }
    for a in case.attributions:
        if not a.chain or a.stance == "own-voice" or a.chain[0].kind not in {"unnamed", "body", "document"}:
            continue
        if a.chain[0].kind == "document" and _without_seat(a.chain[0].name) == a.chain[0].name:
            continue
        bare = a.chain[0].kind != "body"  # a "civil guard post" passes for a document
        kind = _known(case, a) if bare else "body"
        owner = of_office(case, a, holding) or (_owner(case, a, by_name, named) if bare else None)
        if owner is not None:
            key_of[a.id] = owner[0]
            if owner[1] not in because[owner[0]]:
                because[owner[0]].append(owner[1])
            continue
        if kind is None:
            continue
        if bare:
            known[a.id] = kind
        if kind != "body":
            continue
        asked = (a.report, a.chain[0].key)
        if asked not in answers:
            answers[asked] = _meant(_without_seat(a.chain[0].name), a, named)
        meant = answers[asked]
        if meant is not None and meant[0] != a.chain[0].key:
            key_of[a.id] = meant[0]
            if meant[1] not in because[meant[0]]:
                because[meant[0]].append(meant[1])
        elif bare:
            key_of[a.id] = first.setdefault(" ".join(_tokens(_without_seat(a.chain[0].name))), a.chain[0].key)
    one = _one_name(case)
    for key, (other, why) in sorted(one.items()):
        because[other] += [*because.pop(key, []), why]
    return Described(known, key_of, {k: v for k, (v, _) in one.items()}, {k: tuple(v) for k, v in because.items()})


_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "madame", "señor", "señora", "don", "doña"})
STEM = 5
"""Letters by which "election" and "electoral" are one word of a name."""


def _one_name(case: Case) -> dict[str, tuple[str, str]]:
    """Key -> key of the same source, and why: a body's name in another order ("Orrin's Water Board", "Water Board of
    Orrin"), or a given name with a title that only one full name of the event begins with ("Mrs Ines")."""
    used = {a.chain[0].key for a in case.attributions if a.chain}
    bodies: dict[frozenset[str], str] = {}
    given: dict[str, set[str]] = defaultdict(set)
    out: dict[str, tuple[str, str]] = {}
    for key, entity in sorted(case.entities.items()):
        words = _tokens(entity.name)
        if entity.kind == "body" and key in used and len(words) > 1:
            stems = frozenset(w[:STEM] for w in words)
            other = bodies.setdefault(stems, key)
            if other != key and len(stems) > 1:
                because = f"{entity.name} and {case.entities[other].name} are one name in another order"
                out[key] = (other, because)
        elif entity.kind == "person" and len(words) > 1:
            given[words[0]].add(key)
    out |= _states(case, used, out)
    for key, entity in sorted(case.entities.items()):
        words = _tokens(entity.name)
        titled = any(r.casefold().strip(".") in _TITLES for r in entity.roles)
        if entity.kind == "person" and len(words) == 1 and titled and len(given[words[0]]) == 1:
            other = next(iter(given[words[0]]))
            out[key] = (other, f"{case.entities[other].name} is the only {entity.name} of the event")
    return out


def _states(case: Case, used: Collection[str], one: Mapping[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Key of a state as a speaker -> key of the only body of the event that speaks for it by its name, and why:
    "Dremland", where only "the Ministry of Defence of Dremland" does."""
    of_state: dict[str, set[str]] = defaultdict(set)
    for key, entity in sorted(case.entities.items()):
        found = _OF_STATE.search(entity.name) if entity.kind == "body" and key in used else None
        if found is not None:
            of_state[found.group(1) or found.group(2)].add(one[key][0] if key in one else key)
    out = {}
    for key, entity in sorted(case.entities.items()):
        bodies = of_state.get(entity.name, set()) - {key}
        if entity.kind == "body" and key in used and len(bodies) == 1:
            body = next(iter(bodies))
            out[key] = (body, f"{case.entities[body].name} is all that speaks for {entity.name} in the event")
    return out


_OF_STATE = re.compile(
    r"^([A-Z][\w-]+)['’]s? (?=.*\b(?:[Mm]inistry|[Gg]overnment|[Dd]epartment|[Pp]residency|[Aa]rmy|[Mm]ilitary)\b)"
    r"|\b(?:Ministry|Government|Department|Presidency|Army|Armed Forces|General Staff)\b.* of ([A-Z][\w-]+)$"
)
""" "Dremland's defence ministry", "Ministry of Defence of Dremland"."""

_SEATED = re.compile(r"^(?:the |The )?(?:[a-z]+ )?[a-z]+ in [A-Z]")
_SEAT = re.compile(r" (?:post|station|headquarters|desk|staff|leadership|press office|duty room)$", re.IGNORECASE)


def _without_seat(name: str) -> str:
    """ "civil guard post" -> "civil guard": where, or by whom, a body speaks; the name itself where none is left."""
    body = _SEAT.sub("", name)
    words = _WORD.findall(body.casefold())
    known = bool(words) and (words[-1] in _INSTITUTIONS or (words[-1] == "guard" and bool(set(words) & _GUARDS)))
    return body if known else name


def _known(case: Case, a: Attribution) -> Known | None:
    """What a nameless root is where its words fit one only; None where they fit many."""
    report = case.reports[a.report]
    link = a.chain[0]
    entity = case.entities.get(link.key)
    printed = [f.text for f in entity.forms if f.passage.report == a.report] if entity else []
    if link.mention is not None:
        printed.append(link.mention.of(report.text))
    if a.source:
        printed.append(report.words(a.source))
    if any(_SHY.search(p) for p in printed):
        return None
    words = _WORD.findall(_HEAD_ENDS.split(_without_seat(link.name), maxsplit=1)[0].casefold())
    if (every := _EVERY_ONE.match(link.name)) is not None and every.group(1) in _HOLDERS:
        return "person"
    if not words or words[0] in _OPENERS - {"a", "an"}:
        return None
    head = words[-1]
    openings = {p.split()[0].casefold() for p in printed if p.split()}
    definite = bool(openings & _DEFINITE) or _told_definite(link.name, report.text)
    if _without_seat(link.name) != link.name:
        definite = definite or re.search(rf"\b[Tt]he (?:\w+ )?{head}\b", report.text, re.IGNORECASE) is not None
    indefinite = bool(openings & _OPENERS)
    owned = re.search(r"['’]s?\b", link.name) is not None
    if head in _HEARINGS:
        return "body"
    if indefinite:
        return None
    if head in _COLLECTIVES or (
        head in _INSTITUTIONS and (definite or owned or (len(words) > 1 and head != "authorities"))
    ):
        return "body"
    if head == "guard" and (set(words) & _GUARDS or _is_title(link.name.split()[-1], report.text)):
        return "body"
    if head in _INSTITUTIONS and head != "authorities" and _is_title(link.name.split()[-1], report.text):
        return "body"
    if head in _KIN and (owned or definite or " of " in link.name):
        return "person"
    if head in _HANDLERS and owned:
        return "person"
    part = case.part(a)
    if head in POSTS and (definite or owned or (part is not None and part.kind == "headline")):
        return "person"
    asks = _ASKS.search(report.words(a.cue)) is not None
    if definite and ((head in _ONE_OF_A_THING and " of " in link.name) or (head in _AT_THE_WHEEL and not asks)):
        return "person"
    return "person" if definite and head in _AT_WORK and _of_the_thing(words, head, owned, report.text) else None


def _of_the_thing(words: Sequence[str], head: str, owned: bool, text: str) -> bool:
    """Whether "the bus driver" is the driver of the one bus that the report tells of, and none of several."""
    thing = words[-2] if len(words) > 1 else ""
    if thing == "s" and owned:
        thing = words[-3] if len(words) > 2 else ""
    if thing not in _THINGS or re.search(rf"\b(?:an?|another|one|two) {thing} {head}", text, re.IGNORECASE):
        return False
    return re.search(rf"\b(?:the|a|an) (?:\w+ )?{thing}\b(?! {head})", text, re.IGNORECASE) is not None


_MEMBERS = re.compile(
    r"^(?:observers|monitors|inspectors|officials|spokes(?:people|men)|investigators|engineers|auditors"
    r"|leaders|delegates|representatives|lawyers|researchers|scientists|doctors|managers|directors|commanders"
    r"|organi[sz]ers|coordinators) (?:of|from|at|with|for) (?:the |The )?([A-Z].{2,60})$"
)
""" "Observers of the Lakes Conference": many, without a number, who speak for the body they are of."""
_SERVING = re.compile(
    r"^(?:the )?([a-z]+) (?:lawyer|solicitor|prosecutor|(?:press|information|duty|media|communications) officer)$"
)
""" "police lawyer", "council press officer"."""
_OWNED = re.compile(r"^(?:the |The )?(.{2,60})['’]s? (?:[\w-]+ ){0,3}?([\w-]+)(?: (?:in|at|for|to|of) .*)?$")


def _owner(case: Case, a: Attribution, by_name: Mapping[str, str], named: Sequence[_Body]) -> tuple[str, str] | None:
    """Key of whoever a nameless officer or lawyer speaks for, and why: "the Commission's press officer"."""
    name = a.chain[0].name
    if _SHY.search(case.reports[a.report].words(a.source)):
        return None
    if (found := _MEMBERS.match(name[:1].lower() + name[1:])) is not None or (
        found := _SERVING.match(name)
    ) is not None:
        meant = _meant(found.group(1), a, named)
        key = by_name.get(found.group(1).casefold()) or (meant[0] if meant is not None else None)
        return (key, f"“{name}” speak for {case.entities[key].name}") if key in case.entities and key else None
    if (staff := _without_seat(name)) != name and (meant := _meant(staff, a, named)) is not None:
        return meant
    found = _OWNED.match(name)
    if found is None:
        return None
    meant = _meant(found.group(1), a, named)
    key = by_name.get(found.group(1).casefold()) or (meant[0] if meant is not None else None)
    entity = case.entities.get(key) if key is not None else None
    if key is None or entity is None:
        return None
    noun = found.group(2).casefold()
    speaks = speaks_for_body(name) if entity.kind == "body" else entity.kind == "person" and noun in _HANDLERS
    return (key, f"“{name}” speaks for {entity.name}") if speaks else None


def _by_name(case: Case) -> dict[str, str]:
    """Folded writings of the bodies and persons of the event -> key; one that two have leads nowhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for key, entity in sorted(case.entities.items()):
        if entity.kind in {"body", "person"}:
            for name in {entity.name, *(f.text for f in entity.forms)}:
                found[name.casefold()].add(key)
    return {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}


def _told_definite(name: str, text: str) -> bool:
    """Whether the report speaks of it with the article elsewhere: "they", for "the local authorities"."""
    return name.islower() and " " in name and re.search(rf"\b[Tt]he {re.escape(name)}\b", text) is not None


def _is_title(word: str, text: str) -> bool:
    """Whether a common noun is written large within a sentence of the text, as a body's name is."""
    return word[:1].isupper() and re.search(rf"[a-z,] (?:the )?{re.escape(word)}\b", text) is not None


def _tokens(words: str) -> list[str]:
    return [w for w in _WORD.findall(words.casefold()) if w not in _SMALL]


@dataclass(frozen=True, slots=True)
class _Body:
    key: str
    name: str
    words: frozenset[str]
    called: frozenset[str]  # common nouns that a report sets beside the name: "the union, the Liga Portuaria"
    firm: bool  # nothing says that it is an office of state, or a place
    reports: frozenset[str]


def _named(case: Case) -> tuple[_Body, ...]:
    """Bodies of the event that have a name of two words or more, or of one that is no common noun."""
    places = {m.group(1) for _, r in sorted(case.reports.items()) for m in _PLACED.finditer(r.text)}
    for _, report in sorted(case.reports.items()):
        datelines = (p.span.of(report.text) for p in report.parts if p.kind == "dateline")
        places |= {place.strip() for line in datelines for place in line.split(",")}
    said_in: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if a.chain:
            said_in[a.chain[0].key].add(a.report)
    out = []
    for key, entity in sorted(case.entities.items()):
        printed = entity.name.casefold().split()
        if entity.kind != "body" or entity.name.islower() or is_media(entity.name):
            continue
        if not printed or printed[0] in _OPENERS or "and" in printed:
            continue
        words = frozenset(_tokens(entity.name))
        if len(words) == 1 and words & (_INSTITUTIONS | {"guard"}):
            continue
        called = {w for role in entity.roles for w in _tokens(role)}
        firm = not ((words | called) & _PUBLIC) and entity.name not in places | _STATES
        reports = frozenset({f.passage.report for f in entity.forms} | said_in[key])
        out.append(_Body(key, entity.name, words, _beside(case, entity), firm, reports))
    printed_in = _printed_in(case, [b.name for b in out])
    return tuple(replace(b, reports=b.reports | printed_in[b.name]) for b in out)


_APPOSED_BEFORE = re.compile(r"\b[Tt]he (?:[\w’'-]+ ){0,3}?([a-z]+), (?:the )?$")
_APPOSED_AFTER = re.compile(r", (?:the|an?) (?:[\w-]+ ){0,4}?([a-z]+)(?=[,.]| (?:that|which|of|for|in|with)\b)")


def _beside(case: Case, entity: Entity) -> frozenset[str]:
    """Nouns for bodies that stand in apposition to a body's name: "the mineworkers' union, the Liga Minera"."""
    found = set()
    for form in entity.forms[:MOST_FORMS]:
        text = case.reports[form.passage.report].text
        start, end = form.passage.start, form.passage.end
        matches = (_APPOSED_BEFORE.search(text, max(0, start - 80), start), _APPOSED_AFTER.match(text, end, end + 100))
        found |= {m.group(1) for m in matches if m is not None}
    return frozenset(found & (_INSTITUTIONS | _FIRMS_ALIKE))


MOST_FORMS = 40
"""Places of a name that are looked at for what stands beside it."""

_LARGE = re.compile(r"\b[A-Z]")


def _printed_in(case: Case, names: Sequence[str]) -> dict[str, frozenset[str]]:
    """Reports that print a name, for each; every text is walked once."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for name in names:
        by_start[name[:4]].append(name)
    found: dict[str, set[str]] = {name: set() for name in names}
    for key, report in sorted(case.reports.items()):
        for m in _LARGE.finditer(report.text):
            for name in by_start.get(report.text[m.start() : m.start() + 4], ()):
                if report.text.startswith(name, m.start()):
                    found[name].add(key)
    return {name: frozenset(reports) for name, reports in found.items()}


def _widest(bodies: Sequence[_Body]) -> list[_Body]:
    """The bodies, of those that are one under a longer and a shorter name the longer alone: "Election Commission" and
    "Electoral Commission of Mbasala"."""
    stems = {b.key: frozenset(w[:STEM] for w in b.words) for b in bodies}
    return [
        b
        for at, b in enumerate(bodies)
        if not any(
            stems[b.key] < stems[c.key] or (stems[b.key] == stems[c.key] and place < at)
            for place, c in enumerate(bodies)
            if c.key != b.key
        )
    ]


def _meant(name: str, a: Attribution, named: Sequence[_Body]) -> tuple[str, str] | None:
    """Key of the named body that a bare noun means in a saying, and why; its report's before another's."""
    words = [w for w in _tokens(name) if w not in _GENERAL]
    if len(words) != 1 or not (name.islower() or len(name.split()) <= 2):
        return None
    noun = words[0]
    if noun not in _FIRMS and noun not in _INSTITUTIONS and noun != "guard":
        return None
    near = [b for b in named if a.report in b.reports]
    for of, bodies in (("report", near), ("event", named)):
        found = _widest([b for b in bodies if noun in b.words] or [b for b in bodies if noun in b.called])
        if not found and noun in _FIRMS:
            found = _widest([b for b in bodies if b.firm and b.called & _FIRMS_ALIKE]) or [b for b in bodies if b.firm]
        if len(found) == 1 and found[0].key != a.chain[0].key:
            return found[0].key, f"“{name}” is {found[0].name}, the only {noun} that the {of} names"
        if found:
            return None
    return None
