"""A person's word on what stands in an event: claims, origins, names, outlets, verdicts. Each is a record.

A word on claims, origins and sayings is bound to sayings, one on names to the name, in one event or in all. It goes
over what the rules find on each run, until it is taken back with `reviewing.undo`; `listed` tells which are in force.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import TypeVar

import msgspec

from reportedly.aligning.names import fold
from reportedly.differing import ClaimState
from reportedly.errors import InputError, UnknownName
from reportedly.families import folded
from reportedly.grouping import Corrections, Features, in_force
from reportedly.overruling import NONE, TOLLS, place_of, target_of, value_of
from reportedly.reviewing import event_named, resolve, written
from reportedly.storing import Store
from reportedly.vocabulary import (
    Attribution,
    Claim,
    Correction,
    Dossier,
    Origin,
    Passage,
    Record,
    RecordKind,
    RelationKind,
    Review,
    Target,
)

_ID = re.compile(r"[aco][0-9a-f]{1,12}")
_ANY_ID = re.compile(r"[acoefr][0-9a-f]{1,12}")
_NEAREST = 3  # names offered for one that is not there
RELATIONS: tuple[RelationKind, ...] = ("conflict", "denies", "updates", "precision", "conversion", "category")
"""What a person can say that two claims are to one another."""
T = TypeVar("T")
_LONGEST = 200  # characters of a name, side, family or rating: they head lists and cards


def merge_claims(store: Store, claim: str, into: str, *, who: str, why: str) -> Record:
    """Count the sayings of `claim` as sayings of `into`. Raises InputError where they are of two events."""
    (one, a), (other, b) = _claim(store, claim), _claim(store, into)
    _one_event(one, other, a.id != b.id)
    return _write(store, "merge-claims", (_of_claim(one, a), _of_claim(other, b)), who, why, one.event.id)


def split_claim(store: Store, claim: str, sayings: Sequence[str], *, who: str, why: str) -> Record:
    """Take `sayings` (attribution ids) out of a claim, as a claim of their own."""
    dossier, whole = _claim(store, claim)
    out = [_saying(store, name)[1] for name in sayings]
    if strange := [a.id for a in out if a.id not in whole.attributions]:
        raise InputError(f"{', '.join(strange)}: not in claim {whole.id}; see: reportedly why {whole.id}")
    if not out or len({a.id for a in out}) == len(whole.attributions):
        raise InputError(f"a split leaves at least one saying on each side; {whole.id} has {len(whole.attributions)}")
    return _write(
        store, "split-claim", (_of_claim(dossier, whole), _of_sayings(dossier, out)), who, why, dossier.event.id
    )


def merge_origins(store: Store, origin: str, into: str, *, who: str, why: str) -> Record:
    """Count two origins as one, called by the second's name."""
    (one, a), (other, b) = _origin(store, origin), _origin(store, into)
    _one_event(one, other, a.id != b.id)
    return _write(store, "merge-origins", (_of_origin(one, a), _of_origin(other, b)), who, why, one.event.id)


def split_origin(store: Store, origin: str, parts: Sequence[str], *, who: str, why: str) -> Record:
    """Take sayings out of an origin, as an origin of their own: by attribution id, or all that have a name at their
    root, those of later reports too."""
    dossier, whole = _origin(store, origin)
    mine = [a for a in dossier.attributions if a.id in set(whole.attributions)]
    ids = [p for p in parts if _ID.fullmatch(p) and p[0] == "a" and any(a.id.startswith(p) for a in mine)]
    names = [p for p in parts if p not in ids]
    out = [_saying(store, name)[1] for name in ids]
    for name in names:
        called = [a for a in mine if a.chain and fold(a.chain[0].name) == fold(name)]
        if not called:
            raise UnknownName(f"{name!r} is neither a saying of {whole.id} nor a name at its root: {_roots(mine)}")
        out += called
    if not out or {a.id for a in out} >= {a.id for a in mine}:
        raise InputError(f"a split leaves at least one saying on each side; {whole.id} has {len(mine)}: {_roots(mine)}")
    told = [_of_sayings(dossier, [a for a in mine if any(a.id.startswith(i) for i in ids)])] if ids else []
    told += [Target("name", name) for name in names]
    return _write(store, "split-origin", (_of_origin(dossier, whole), *told), who, why, dossier.event.id)


def rename(store: Store, what: str, name: str, *, who: str, why: str, event: str | None = None) -> Record:
    """Show a claim (by id) or a source (by name) under another name; the words of the reports stay beside it."""
    if _ID.fullmatch(what) and what[0] == "c":
        dossier, claim = _claim(store, what)
        return _write(store, "rename", (_of_claim(dossier, claim),), who, why, dossier.event.id, value=_short(name))
    return _of_names(store, "rename", (what,), who, why, event, _short(name))


def side(store: Store, name: str, side: str, *, who: str, why: str, event: str | None = None) -> Record:
    """Say on which side a source stands ("-": on none)."""
    return _of_names(store, "side", (name,), who, why, event, _short(side))


def alias(store: Store, name: str, of: str, *, who: str, why: str, event: str | None = None) -> Record:
    """Say that two names are of one source, shown as `of`."""
    return _of_names(store, "alias", (name, of), who, why, event)


def apart(store: Store, name: str, other: str, *, who: str, why: str, event: str | None = None) -> Record:
    """Say that two names are not of one source."""
    return _of_names(store, "apart", (name, other), who, why, event)


def owner(store: Store, outlet: str, family: str, *, who: str, why: str, event: str | None = None) -> Record:
    """Say which family an outlet is of ("-": of none): outlets of one family are one publisher."""
    if not folded(outlet):
        raise InputError(f"{outlet!r} is no outlet's name")
    held = None if event is None else event_named(store, event)
    return _write(store, "owner", (Target("outlet", outlet),), who, why, held, value=_short(family))


def verdict(store: Store, claim: str, rating: str, *, who: str, why: str, page: str = "") -> Record:
    """Give a claim a verdict in a person's own words ("false", "misleading"), and the page that tells of it; no count
    and no status changes by it."""
    if page and not re.fullmatch(r"https?://\S+", page):
        raise InputError(f"{page!r} is no address; write it as https://…")
    dossier, found = _claim(store, claim)
    value = "\n".join(x for x in (_short(rating), page) if x)
    return _write(store, "verdict", (_of_claim(dossier, found),), who, why, dossier.event.id, value=value)


def background(store: Store, what: str, *, who: str, why: str, is_so: bool = True) -> Record:
    """Say that a claim or a saying is background, or (`is_so` False) that it is about the event."""
    kind: RecordKind = "background" if is_so else "of-event"
    if what[:1] == "a" and _ID.fullmatch(what):
        dossier, saying = _saying(store, what)
        return _write(store, kind, (_of_sayings(dossier, [saying]),), who, why, dossier.event.id)
    dossier, claim = _claim(store, what)
    return _write(store, kind, (_of_claim(dossier, claim),), who, why, dossier.event.id)


def relate(store: Store, claim: str, other: str, kind: str, *, who: str, why: str) -> Record:
    """Say that two claims stand to one another so: one of RELATIONS. Raises InputError where it is found so already."""
    if kind not in RELATIONS:
        raise InputError(f"{kind!r} is no relation; write one of: {', '.join(RELATIONS)}")
    dossier, ends = _ends(store, claim, other)
    if kind in _standing(dossier, *ends):
        raise InputError(f"{ends[0].id} and {ends[1].id} are shown so as it is; see: reportedly why {ends[0].id}")
    return _write(store, "relate", tuple(_of_claim(dossier, c) for c in ends), who, why, dossier.event.id, value=kind)


def unrelate(
    store: Store, claim: str, other: str | None = None, *, who: str, why: str, kind: str = "", event: str | None = None
) -> Record:
    """Say that what is shown between two claims (or, without `other`, between the values of one) does not hold: all of
    it, or one kind. A relation of another kind that is found later is shown. "killed" or "injured" in a claim's place
    is the reports' figures of them, in `event` where several have such. Raises InputError where none is there."""
    if claim in TOLLS:
        if other is not None or kind:
            raise InputError(f"figures of the {claim} have one relation: name neither another claim nor a kind")
        return _unrelate_tolls(store, claim, event, who, why)
    dossier, ends = _ends(store, claim, other)
    shown = _standing(dossier, ends[0], ends[-1])
    if wanted := [k for k in shown if kind in {"", k}]:
        about = tuple(_of_claim(dossier, c) for c in ends)
        return _write(store, "unrelate", about, who, why, dossier.event.id, value=" ".join(wanted))
    between = f"between {ends[0].id} and {ends[1].id}" if len(ends) > 1 else f"between the values of {ends[0].id}"
    there = f"{', '.join(shown)} and no {kind} is" if shown else "nothing is"
    related = [
        f"{c.id} ({', '.join(k)})" for c in dossier.claims if c != ends[0] and (k := _standing(dossier, ends[0], c))
    ]
    beside = f"; {ends[0].id} is related to {', '.join(related)}: name one beside it" if related else ""
    raise InputError(f"{there} shown {between}{beside}; see: reportedly why {ends[0].id}")


def _unrelate_tolls(store: Store, what: str, event: str | None, who: str, why: str) -> Record:
    held = None if event is None else event_named(store, event)
    dossiers = [d for name, d in store.dossiers() if held in {None, name}]
    found = [(d, c, c.relation) for d in dossiers for c in d.casualties if c.what == what and c.relation is not None]
    if not found:
        where = "" if held is None else f" of event {held}"
        told = f"nothing is shown between the reports' figures of the {what}{where}"
        raise InputError(f"{told}; what is stands on the page under Killed and injured: reportedly show")
    if len(found) > 1:
        there = ", ".join(d.event.id for d, _, _ in found[:_NEAREST])
        raise InputError(f"{len(found)} events have figures of the {what} that are compared ({there}); add: --event ID")
    ((dossier, casualties, relation),) = found
    value = value_of(relation, casualties)
    return _write(store, "unrelate", (target_of(casualties),), who, why, dossier.event.id, value=value)


def unflag(store: Store, flag: str, *, who: str, why: str) -> Record:
    """Say that a flag is wrong where it stands: it is raised there no more; flags of its kind elsewhere stay."""
    where = "reportedly why CLAIM, or the page under Editor’s flags"
    dossier, found = _only(store, flag, "flag", lambda d: [(f.id, f) for f in (*d.flags, *d.dismissed)], where)
    if found in dossier.dismissed:
        by = next((r.record.number for r in dossier.reviews if found.id in r.flags), 0)
        raise InputError(f"{found.id} is dismissed already; to have it back: reportedly review undo {by}")
    report = next((r for r in dossier.reports if r.id == found.passage.report), None)
    words = found.text or (report and (report.outlet or report.file)) or found.passage.report  # of a page as a whole
    about = [Target("flag", words, (), (found.passage,))]
    if report and report.outlet and words != report.outlet:
        about.append(Target("outlet", report.outlet))
    return _write(store, "unflag", tuple(about), who, why, dossier.event.id, value=found.kind)


def set_aside(store: Store, what: str, *, who: str, why: str) -> Record:
    """Leave a report, or one saying, out of all counts; it stays in the store, and is listed."""
    if what[:1] == "a" and _ID.fullmatch(what) and store.holding(what):
        dossier, saying = _saying(store, what)
        return _write(store, "set-aside", (_of_sayings(dossier, [saying]),), who, why, dossier.event.id)
    if is_claim(what):
        raise InputError(f"{what!r} is a claim's id; name a report, or one saying: reportedly why {what}")
    report = resolve(store, what)
    events = store.standing(report)
    if not events:
        raise UnknownName(f"{report} is an event; name a report or a saying")
    found = next((a.report for a in store.analyses([report])), None)
    name = f"{found.outlet or found.file} ({report})" if found else report
    return _write(store, "set-aside", (Target("report", name, (), (Passage(report, 0, 0),)),), who, why, events[0])


def listed(store: Store, only: int | None = None) -> tuple[Correction, ...]:
    """All that people wrote (or the one record of a number), in order of writing, with whether it is in force and why
    not, as the events were last concluded (`collection.conclude_touched`)."""
    records = store.reviews()
    wanted = [r for r in records if only is None or r.number == only]
    standing = {r.number for r in in_force(records)}
    undone = {r.undoes: r for r in records if r.kind == "undo"}
    found: dict[int, list[Review]] = {}
    for dossier in _concerned(store, [r for r in wanted if r.about and r.number in standing]):
        for review in dossier.reviews:
            found.setdefault(review.record.number, []).append(review)
    return tuple(_listed(r, r.number in standing, undone.get(r.number), found.get(r.number, [])) for r in wanted)


def near(store: Store, record: Record) -> dict[str, tuple[str, ...]]:
    """For each name in a record that no event has, the names there are that are most like it, best first."""
    names: dict[str, str] = {}
    for _, dossier in store.dossiers() if any(t.kind in {"name", "outlet"} for t in record.about) else ():
        for entity in dossier.entities:
            for name in (entity.name, *(f.text for f in entity.forms)):
                names.setdefault(fold(name), entity.name)
        for report in dossier.reports:
            if report.outlet:
                names.setdefault(fold(report.outlet), report.outlet)
    wanted = {"alias": 1}.get(record.kind, len(record.about))  # the name to show need not be printed anywhere
    strange = [t.name for t in record.about[:wanted] if t.kind in {"name", "outlet"} and fold(t.name) not in names]
    found = {name: get_close_matches(fold(name), sorted(names), n=_NEAREST) for name in strange}
    return {name: tuple(dict.fromkeys(names[f] for f in like)) for name, like in found.items()}


def went(store: Store, claim: str) -> str:
    """Where a claim went that there was once: which claim has its sayings now; "" where there never was such a one."""
    was = store.was("claim", claim) if is_claim(claim) else None
    if was is None or was.before is None:
        return ""
    before = msgspec.json.decode(was.before, type=ClaimState)
    now = {a.id: a.claim for name in before.sayings for d in store.holding(name) for a in d.attributions}
    held = Counter(c for name in before.sayings if (c := now.get(name)) is not None)
    words = f"{was.id}, “{before.text}”, is there no more: "
    if not held:
        return f"{words}none of its sayings is left, or counted; what changed: reportedly diff --since yesterday"
    ((into, _),) = held.most_common(1)
    return f"{words}its sayings are in {into}; see: reportedly why {into}"


def _concerned(store: Store, records: Sequence[Record]) -> Iterable[Dossier]:
    """The dossiers in which these records may be, by event id: all of them only for words on names, and for those none
    of whose reports is left."""
    places = [{p.report for t in r.about for p in t.places} for r in records]
    reports = {name for held in places for name in held}
    gone = {name for name in reports if not store.standing(name)}
    if any(held <= gone and (held or not r.events) for r, held in zip(records, places, strict=True)):
        return (dossier for _, dossier in store.dossiers())
    lead = Corrections(store.corrections())
    events = {e for r in reports for e in store.standing(r)}
    events |= {lead.now(e) for r in records for e in r.events}
    return (d for e in sorted(events) if (d := store.dossier(e)) is not None)


def _listed(record: Record, standing: bool, undone: Record | None, found: Sequence[Review]) -> Correction:
    if undone is not None:
        return Correction(record, "undone", f"taken back by record {undone.number}", ())
    if not record.about or not standing:
        return Correction(record, "applied", "", ())
    if not found:
        return Correction(record, "gone", f"no event of the store has {_needed(record)} (any more)", ())
    applied = [r for r in found if r.state == "applied"]
    first = (applied or list(found))[0]
    return Correction(record, first.state, first.because, tuple(found))


def _needed(record: Record) -> str:
    """What an event must have for the record to concern it: of an alias the name to show need not be printed."""
    names = [t.name for t in record.about[: 1 if record.kind == "alias" else None]]
    if record.about[0].kind == "toll":
        return f"the figures of the {names[0]} that it was said of"
    return f"both {names[0]} and {names[1]}" if record.kind == "apart" else " and ".join(names)


# --- what a name means ---


def is_claim(name: str) -> bool:
    """Whether a name is written as a claim's id, or its beginning."""
    return name[:1] == "c" and _ID.fullmatch(name) is not None


def is_id(name: str) -> bool:
    """Whether a name is written as an id, or its beginning: of an event, report, claim, origin, saying or flag."""
    return _ANY_ID.fullmatch(name) is not None


def is_origin(name: str) -> bool:
    """Whether a name is written as an origin's id, or its beginning."""
    return name[:1] == "o" and _ID.fullmatch(name) is not None


def _claim(store: Store, name: str) -> tuple[Dossier, Claim]:
    return _only(store, name, "claim", lambda d: [(c.id, c) for c in d.claims], "reportedly claims")


def _origin(store: Store, name: str) -> tuple[Dossier, Origin]:
    return _only(store, name, "origin", lambda d: [(o.id, o) for o in d.origins], "reportedly why CLAIM")


def _saying(store: Store, name: str) -> tuple[Dossier, Attribution]:
    return _only(store, name, "saying", lambda d: [(a.id, a) for a in d.attributions], "reportedly why CLAIM")


def _only(
    store: Store, name: str, what: str, of: Callable[[Dossier], Iterable[tuple[str, T]]], see: str
) -> tuple[Dossier, T]:
    dossiers = store.holding(name) if name else ()
    found = {i: (d, thing) for d in dossiers for i, thing in of(d) if i.startswith(name)}
    if name in found:
        return found[name]
    if len(found) != 1:
        if what == "claim" and not found and (gone := went(store, name)):
            raise UnknownName(gone)
        told = f"{', '.join(sorted(found)[:5])} all begin with" if found else f"no {what}"
        raise UnknownName(f"{told} {name!r}; see: {see}")
    return next(iter(found.values()))


def _one_event(one: Dossier, other: Dossier, two: bool) -> None:
    if one.event.id != other.event.id:
        raise InputError(
            f"they are of two events, {one.event.id} and {other.event.id}; merge these first: reportedly review merge"
        )
    if not two:
        raise InputError("these are one already")


def _roots(sayings: Iterable[Attribution]) -> str:
    return ", ".join(sorted({a.chain[0].name for a in sayings if a.chain})[:8])


def _short(value: str) -> str:
    told = " ".join(value.split())
    if not told or len(told) > _LONGEST:
        raise InputError(f"give it in 1 to {_LONGEST} characters ({NONE!r} for no side and no owner)")
    return told


def _ends(store: Store, claim: str, other: str | None) -> tuple[Dossier, tuple[Claim, ...]]:
    """One claim, or two of one event."""
    dossier, one = _claim(store, claim)
    if other is None:
        return dossier, (one,)
    second, two = _claim(store, other)
    _one_event(dossier, second, one.id != two.id)
    return dossier, (one, two)


def _standing(dossier: Dossier, one: Claim, other: Claim) -> list[RelationKind]:
    """The kinds of relation shown between two claims, or within one; a saying's own denial of the other too."""
    ends = ((one, other), (other, one))
    found: set[RelationKind] = {r.kind for here, there in ends for r in here.relations if r.to == there.id}
    of = {a.id: a.denies for a in dossier.attributions if a.denies}
    if any({*of.get(a, ())} & {*there.attributions} for here, there in ends for a in here.attributions):
        found |= {"denies"} if one.id != other.id else set()
    return sorted(found)


# --- targets ---


def _bound(dossier: Dossier, sayings: Iterable[str]) -> tuple[tuple[str, ...], tuple[Passage, ...]]:
    wanted = set(sayings)
    found = [a for a in dossier.attributions if a.id in wanted]
    return tuple(a.id for a in found), tuple(place_of(a) for a in found)


def _of_claim(dossier: Dossier, claim: Claim) -> Target:
    stances = {a.stance for a in dossier.attributions if a.id in set(claim.attributions)}
    return Target("claim", claim.text, *_bound(dossier, claim.attributions), denied=stances == {"denied"})


def _of_origin(dossier: Dossier, origin: Origin) -> Target:
    return Target("origin", origin.name, *_bound(dossier, origin.attributions))


def _of_sayings(dossier: Dossier, sayings: Sequence[Attribution]) -> Target:
    report = next((r for r in dossier.reports if r.id == sayings[0].report), None)
    words = report.words(sayings[0].content) if report else ""
    return Target("saying", words, *_bound(dossier, [a.id for a in sayings]))


def _of_names(
    store: Store, kind: RecordKind, names: Sequence[str], who: str, why: str, event: str | None, value: str = ""
) -> Record:
    if bad := next((n for n in names if not fold(n)), None):
        raise InputError(f"{bad!r} is no name")
    if len({fold(n) for n in names}) < len(names):
        raise InputError(f"{names[0]!r} and {names[1]!r} are one name as it is")
    held = None if event is None else event_named(store, event)
    return _write(store, kind, tuple(Target("name", n) for n in names), who, why, held, value=value)


def _write(
    store: Store, kind: RecordKind, about: tuple[Target, ...], who: str, why: str, event: str | None, value: str = ""
) -> Record:
    with store.placing(Features) as index:
        return written(index, Record(0, kind, (event,) if event else (), (), who, "", why, None, about, value))
