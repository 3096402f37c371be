"""What stands behind each claim: four counts, a status, and the reasons in the order an editor reads them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.deixis import points_back
from reportedly.vocabulary import Attribution, Claim, Finding, Origin, Passage, Reason, Status

from .acts import act_of
from .basis import basis
from .case import Case, content_passage, source_passage
from .credibility import ceiling
from .evidence import knowing, saw_it
from .lineage import told
from .origins import Traced
from .parties import at_odds, by_role
from .sides import opposed
from .voice import is_own_voice

ALIKE = 3
"""Content words two sayings share when the one bears out the other."""

OWN_WORDS = 0.7
"""Share of the shorter one's content words by which an outlet says what it says in its source's words."""

CHARGED = 4
"""Content words they share at least before an outlet is told to hide its source: fewer may be the matter's own."""

PUBLIC_ACTS = frozenset(
    ("indict", "arraign", "sentence", "convict", "acquit", "elect", "ratify", "veto", "outlaw", "impeach")
)
"""What courts and parliaments do in public."""

SHOWN = 6
"""Passages beside one reason: enough to see it, few enough to read."""


@dataclass(frozen=True, slots=True)
class _Behind:
    """What one claim rests on."""

    members: tuple[Attribution, ...]
    reports: tuple[str, ...]
    publishers: tuple[str, ...]
    origins: tuple[str, ...]  # reached, those depending on another left out
    left_out: tuple[tuple[str, str], ...]  # (origin, the one it depends on)
    cold: tuple[Attribution, ...]
    own: tuple[Attribution, ...]
    disclaimed: tuple[Attribution, ...]


def find(case: Case, traced: Traced) -> tuple[Finding, ...]:
    """One finding per claim, sorted by claim id."""
    filled = {a.id: a for a in traced.attributions}
    edges = traced.edges
    behind = {
        c.id: _behind(case, traced, edges.get(c.id, ()), [filled[i] for i in c.attributions if i in filled])
        for c in case.claims
    }
    camps = opposed(case, traced, {c: b.origins for c, b in behind.items()})
    odds = at_odds(case, traced) if any(len(b.origins) > 1 for b in behind.values()) else {}
    return tuple(_finding(case, traced, claim, behind, camps, odds) for claim in case.claims)


def _behind(case: Case, traced: Traced, edges: Sequence[tuple[str, str]], members: Sequence[Attribution]) -> _Behind:
    own = tuple(a for a in members if is_own_voice(a) and a.origin is None)
    cold = tuple(a for a in members if a.origin is not None and not traced.by_id[a.origin].reached)
    reached: list[str] = []
    for a in members:
        for origin in (a.origin, traced.beside.get(a.id)):
            if origin is not None and traced.by_id[origin].reached and origin not in reached:
                reached.append(origin)
    kept, left_out = basis(reached, edges)
    reports = tuple(sorted({a.report for a in members}))
    return _Behind(
        tuple(members),
        reports,
        tuple(sorted({case.voices.of(r) for r in reports})),
        tuple(sorted(kept)),
        left_out,
        cold,
        own,
        tuple(a for a in members if a.disclaimed_by),
    )


def _finding(
    case: Case,
    traced: Traced,
    claim: Claim,
    behind: Mapping[str, _Behind],
    camps: Mapping[tuple[str, str], Reason],
    odds: Mapping[tuple[str, str], Reason],
) -> Finding:
    here = behind[claim.id]
    against, against_why = _against(claim, behind, traced)
    independent = _independent(case, traced, here, camps, odds)
    hiding = _hiding(case, here, traced)
    status = _status(here, against, independent, hiding)
    sides = tuple(sorted({s for o in here.origins if (s := traced.by_id[o].side)}))
    reasons = [_counted(case, here, traced)]
    reasons += case.voices.shared(here.reports)
    reasons += _origin_reasons(here, traced)
    if status == "circular":
        names = f"{len(hiding)} of {len(here.reports)} reports do" if len(hiding) > 1 else "one report does"
        shown = tuple(content_passage(a) for a in here.members if a.report in hiding)[:SHOWN]
        reasons.append(Reason(f"{names} not say that it comes from {_name(here.origins[0], traced)}", 1.0, shown))
    reasons += [traced.dependent[claim.id, one, other] for one, other in here.left_out]
    reasons += [reason for reason, _ in independent]
    if status == "not-established":
        named = _listed([_name(o, traced) for o in here.origins])
        together = f"; all speak for {sides[0]}" if _one_side(here, traced) else ""
        reasons.append(Reason(f"nothing printed shows that {named} do not share one source{together}", 1.0))
    reasons += told(case, traced.lineage, here.members)
    reasons += against_why
    reasons += _doubts(here)
    reasons.append(ceiling(status))
    return Finding(
        claim=claim.id,
        status=status,
        appearances=len(here.members),
        reports=len(here.reports),
        publishers=len(here.publishers),
        origins=here.origins,
        against=against,
        sides=sides,
        reasons=tuple(reasons),
    )


def _one_side(here: _Behind, traced: Traced) -> bool:
    sides = {traced.by_id[o].side for o in here.origins}
    return len(sides) == 1 and None not in sides


def _status(
    here: _Behind,
    against: tuple[str, ...],
    independent: Sequence[tuple[Reason, bool]],
    hiding: Sequence[str],
) -> Status:
    if against:
        return "contested"
    if not here.origins:
        return "unverified" if here.cold or here.disclaimed else "own-voice"
    backed = [a for a in here.members if a.origin in here.origins]
    if here.disclaimed and all(a.disclaimed_by for a in backed) and not here.own:
        return "unverified"
    if len(here.origins) == 1:
        return "circular" if hiding else "single-origin"
    if any(across for _, across in independent):
        return "corroborated-across-sides"
    return "corroborated" if independent else "not-established"


def _hiding(case: Case, here: _Behind, traced: Traced) -> tuple[str, ...]:
    """Reports that carry the claim of one origin without saying so, where there are several reports.

    To say so is a charge: it rests on the origin's words, of a report no earlier than those that give the origin, and
    not on what a court or parliament does in public, which every desk knows by itself.
    """
    if len(here.reports) < 2 or len(here.origins) != 1:
        return ()
    left_out = {origin for origin, _ in here.left_out}
    lent = traced.lent - traced.misgiven
    telling = {
        a.report
        for a in here.members
        # A nameless source is a source given; it hides nobody.
        if a.origin is not None and a.origin not in left_out and a.id not in traced.silent and a.id not in lent
    }
    told = [a for a in here.members if a.origin is not None and a.report in telling]
    dates = [case.reports[r].published for r in sorted(telling)]
    # To say of a report that it hides its source, its words must be those of the source, not just near them.
    return tuple(
        r
        for r in here.reports
        if r not in telling
        and any(
            a.id in traced.silent
            or a.id in lent
            or (_in_its_words(a, told) and not _before_all(case.reports[r].published, dates))
            for a in here.members
            if a.report == r and not PUBLIC_ACTS & set(a.terms)
        )
    )


def _in_its_words(a: Attribution, told: Sequence[Attribution]) -> bool:
    """Whether an outlet's own words are nearly those of a saying with a source; a few, only where they are all."""
    ours = set(a.terms)
    for b in told[:8]:
        shared = len(ours & set(b.terms))
        if shared >= ALIKE and ours == set(b.terms):
            return True
        if shared >= CHARGED and shared >= OWN_WORDS * min(len(ours), len(set(b.terms))):
            return True
    return False


def _before_all(mine: str | None, others: Sequence[str | None]) -> bool:
    """Whether EDTF `mine` is surely before each of the others: at the precision both have, none of them unknown."""
    return bool(mine and others) and all(o and (mine or "")[: len(o)] < o[: len(mine or "")] for o in others)


def _against(claim: Claim, behind: Mapping[str, _Behind], traced: Traced) -> tuple[tuple[str, ...], list[Reason]]:
    """Origins of the claims that deny this one or exclude its value, apart from its own."""
    mine = set(behind[claim.id].origins)
    out: set[str] = set()
    reasons: list[Reason] = []
    for relation in claim.relations:
        if relation.to == claim.id or relation.kind not in {"denies", "conflict"}:
            continue
        there = behind.get(relation.to)
        if there is None:
            continue
        others = [o for o in there.origins if o not in mine]
        if not others or (relation.kind == "conflict" and len(others) < len(there.origins)):
            continue  # whoever says both sees no conflict between them
        out.update(others)
        names = _listed([_name(o, traced) for o in others])
        verb = "says otherwise" if len(others) == 1 else "say otherwise"
        shown = relation.shown_by or tuple(content_passage(a) for a in there.members[:2])
        reasons.append(Reason(f"{names} {verb}: {relation.because}", 1.0, shown[:SHOWN]))
    return tuple(sorted(out)), reasons


_WAYS = {
    "eyewitness": "an eyewitness",
    "inspection": "a body that looks for itself",
    "official": "an office",
    "record": "a record",
    "other": "a source",
}


def _independent(
    case: Case,
    traced: Traced,
    here: _Behind,
    camps: Mapping[tuple[str, str], Reason],
    odds: Mapping[tuple[str, str], Reason],
) -> list[tuple[Reason, bool]]:
    """What shows that two of the origins do not depend on each other; True beside it where they are opposed."""
    out: list[tuple[Reason, bool]] = []
    by_origin: dict[str, list[Attribution]] = defaultdict(list)
    for a in here.members:
        if a.origin in here.origins and a.id not in traced.silent and a.id not in traced.lent:
            by_origin[a.origin or ""].append(a)
    ways = {o: sorted({knowing(case, a) for a in m}) for o, m in by_origin.items()}
    # At most a dozen origins are set against one another: a claim with more has its reason among them.
    listed = list(here.origins)[:12]
    for place, one in enumerate(listed):
        for other in listed[:place]:
            left, right = traced.by_id[other], traced.by_id[one]
            if not _alike(case, by_origin[other], by_origin[one]):
                continue
            pair = (min(left.side or "", right.side or ""), max(left.side or "", right.side or ""))
            if left.side and right.side and pair in camps:
                shown = tuple(source_passage(by_origin[o][0]) for o in (other, one) if by_origin[o])
                because = f"{left.name} ({left.side}) and {right.name} ({right.side}) are on opposed sides and agree"
                out.append((Reason(because, 0.95, shown + camps[pair].shown_by[:2]), True))
                continue
            parted = _parted(case, left, right, (by_origin[other], by_origin[one]), odds)
            if parted is not None:
                out.append((parted, True))
                continue
            admitted = [x for o in (other, one) for x in by_origin[o] if x.stance == "admitted"]
            if admitted and not (left.side and left.side == right.side):
                who = _name(admitted[0].origin or "", traced)
                because = f"{who} admits it: an admission against interest does not follow the other"
                out.append((Reason(because, 0.8, tuple(content_passage(x) for x in admitted[:2])), False))
                continue
            seen = [
                next((x for x in by_origin[o] if saw_it(case, x) or x.id in traced.lived), None) for o in (other, one)
            ]
            if seen[0] is not None and seen[1] is not None:
                because = f"{left.name} and {right.name} each tell what they perceived; no relay is printed"
                out.append((Reason(because, 0.7, tuple(content_passage(x) for x in seen if x is not None)), False))
                continue
            kinds = {(x, y) for x in ways.get(other, []) for y in ways.get(one, []) if x != y}
            pairs = sorted(k for k in kinds if "other" not in k)
            if pairs and not _akin(left.name, right.name) and not _serves(case, traced, by_origin, other, one):
                shown = tuple(source_passage(by_origin[o][0]) for o in (other, one) if by_origin[o])
                ours, theirs = (_WAYS[way] for way in pairs[0])
                because = f"they know in different ways, {left.name} as {ours} and {right.name} as {theirs}"
                because += "; no relay between them is printed"
                out.append((Reason(because, 0.7, shown), False))
    return out[:6]


def _parted(
    case: Case,
    left: Origin,
    right: Origin,
    sayings: tuple[Sequence[Attribution], Sequence[Attribution]],
    odds: Mapping[tuple[str, str], Reason],
) -> Reason | None:
    """Why two origins without an opposed side printed for both are opposed parties all the same, who agree here."""
    if left.side and left.side == right.side:
        return None
    if (how := by_role(case, *sayings)) is not None:
        shown = tuple(source_passage(x[0]) for x in sayings if x)
        return Reason(f"{left.name} and {right.name} are opposed parties, {how}, and agree", 0.8, shown)
    found = odds.get((min(left.id, right.id), max(left.id, right.id)))
    if found is None:
        return None
    return Reason(f"{found.because}, and here they agree", 0.8, found.shown_by)


def _alike(case: Case, left: Sequence[Attribution], right: Sequence[Attribution]) -> bool:
    """Whether two origins are printed saying so nearly the same that the one can bear out the other.

    A claim's sayings are alike on the whole; this looks at the two that count: three content words in common, or two
    that make up a third of all; or one only points back at the other ("confirmed this").
    """
    if any(_says_again(case, a) for a in (*left[:8], *right[:8])):
        return True
    for a in left[:8]:
        for b in right[:8]:
            ours, theirs = set(a.terms), set(b.terms)
            shared = len(ours & theirs)
            if shared >= ALIKE or (shared >= 2 and shared * 3 >= len(ours | theirs)) or ours == theirs:
                return True
    return False


def _says_again(case: Case, a: Attribution) -> bool:
    words = case.words(a)
    return points_back(words) is not None or (a.stance in {"confirmed", "admitted"} and len(words.split()) <= 3)


def _serves(case: Case, traced: Traced, by_origin: Mapping[str, Sequence[Attribution]], one: str, other: str) -> bool:
    """Whether a printed role of one names the other: an officer and the body he serves in."""
    for person, body in ((one, other), (other, one)):
        keys = {a.chain[0].key for a in by_origin[person] if a.chain}
        roles = " ".join(r for k in sorted(keys) if k in case.entities for r in case.entities[k].roles)
        if _akin(roles, traced.by_id[body].name):
            return True
    return False


def _akin(left: str, right: str) -> bool:
    """Whether one name holds a telling word of the other: a body and its own record."""
    small = {"the", "of", "and", "for", "a", "in", "national", "state", "office", "service", "department", "ministry"}
    a, b = ({w for w in n.casefold().split() if w not in small} for n in (left, right))
    return bool(a & b)


# --- words -------------------------------------------------------------------------------------------------------


def _many(n: int, one: str, more: str | None = None) -> str:
    return f"{n} {one if n == 1 else more or one + 's'}"


def _listed(names: Sequence[str]) -> str:
    unique = list(dict.fromkeys(names))
    if len(unique) > 4:
        unique = [*unique[:3], f"{len(unique) - 3} others"]
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"


def _name(origin: str, traced: Traced) -> str:
    found = traced.by_id.get(origin)
    return found.name if found else "an unknown source"


def _counted(case: Case, here: _Behind, traced: Traced) -> Reason:
    said = (
        f"{_many(len(here.members), 'appearance')} in {_many(len(here.reports), 'report')} "
        f"by {_many(len(here.publishers), 'publisher')}"
    )
    n = len(here.origins)
    rest = [a for a in here.members if a.origin not in here.origins]
    if n == 0:
        told = "none reaches a named source" if here.cold else "the outlets' own words, no source given"
        if here.cold and here.own:
            told = "none reaches a named source; some are the outlets' own words"
    elif n == 1:
        name = _name(here.origins[0], traced)
        every = (
            "all reach"
            if not rest
            else f"{len(here.members) - len(rest)} {'reaches' if len(here.members) - len(rest) == 1 else 'reach'}"
        )
        if len(here.members) == 1:
            every = "it reaches"
        act = act_of(case, [a for a in here.members if a.origin == here.origins[0]])
        told = f"{every} one {act} by {name}" if act else f"{every} one source: {name}"
    else:
        told = f"they reach {n} sources: {_listed([_name(o, traced) for o in here.origins])}"
    shown: tuple[Passage, ...] = tuple(content_passage(a) for a in here.members[:SHOWN])
    return Reason(f"{said}; {told}", 1.0, shown)


def _origin_reasons(here: _Behind, traced: Traced) -> list[Reason]:
    out: list[Reason] = []
    counts = Counter(a.origin for a in here.members if a.origin in here.origins)
    for origin in here.origins if len(here.origins) > 1 else ():
        mine = [a for a in here.members if a.origin == origin]
        reports = len({a.report for a in mine})
        side = traced.by_id[origin].side
        told = f"{_name(origin, traced)}{f' ({side})' if side else ''}: {_many(counts[origin], 'appearance')}"
        shown = tuple(source_passage(a) for a in mine[:3])
        out.append(Reason(f"{told} in {_many(reports, 'report')}", 1.0, shown))
    # Why several names are one source matters where they stand in different reports; the origin itself has it always.
    if len(here.origins) == 1 and len(here.reports) > 1:
        out += traced.by_id[here.origins[0]].reasons[:3]
    return out


def _doubts(here: _Behind) -> list[Reason]:
    out: list[Reason] = []
    if here.cold:
        shown = tuple(source_passage(a) for a in here.cold[:SHOWN])
        names = _listed([a.chain[0].name for a in here.cold if a.chain] or ["an unnamed source"])
        verb = "counts" if len(here.cold) == 1 else "count"
        out.append(Reason(f"{_many(len(here.cold), 'cold trail')} {verb} for nothing: {names}", 1.0, shown))
    if here.own and here.origins:
        shown = tuple(content_passage(a) for a in here.own[:SHOWN])
        out.append(
            Reason(f"{_many(len(here.own), 'appearance')} in an outlet's own words: no source added", 1.0, shown)
        )
    if here.disclaimed:
        shown = tuple(content_passage(a) for a in here.disclaimed[:SHOWN])
        said = "an outlet says it could not verify this"
        out.append(Reason(said, 1.0, shown))
    return out
