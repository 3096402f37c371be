"""After weigh: whether each record is in force, what it bears on, and the reasons it gives."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.aligning.names import fold
from reportedly.families import folded
from reportedly.overruling.binding import one_place, spoken
from reportedly.overruling.hearing import Heard
from reportedly.overruling.tolls import judge, without_dismissed
from reportedly.overruling.words import NONE, kinds_of, said
from reportedly.vocabulary import Attribution, Dossier, Entity, Flag, Passage, Reason, Record, Review

_SHOWN = 6
"""Passages beside one reason."""

_ONE_MATTER = {"background": "about", "of-event": "about", "alias": "one", "apart": "one"}
"""Kinds of which only one can be in force on a thing."""


def judged(dossier: Dossier, heard: Heard) -> Dossier:
    """The dossier with a Review for each record that concerns it, and with those in force among the reasons.

    Flags of what people set aside are left out; those they say are wrong stand apart.
    """
    if not heard.records:
        return dossier
    look = _Look(dossier, heard)
    reviews = tuple(look.review(r) for r in heard.records)
    force = [r for r in reviews if r.state == "applied"]
    joined = look.reasons((r for r in force if r.record.kind in {"merge-claims", "split-claim"}), "claims")
    # A name, a verdict and a flag change nothing of what stands behind a claim.
    behind = look.reasons((r for r in force if r.record.kind not in {"rename", "verdict", "unflag"}), "claims")
    wrong = {i for r in force for i in r.flags}
    flags = [f for f in dossier.flags if f.passage.report not in heard.reports]
    traced, named = look.reasons(force, "origins"), look.reasons(force, "entities")
    return replace(
        dossier,
        reviews=reviews,
        claims=tuple(replace(c, reasons=(*c.reasons, *joined.get(c.id, ()))) for c in dossier.claims),
        findings=tuple(replace(f, reasons=(*f.reasons, *behind.get(f.claim, ()))) for f in dossier.findings),
        origins=tuple(replace(o, reasons=(*o.reasons, *traced.get(o.id, ()))) for o in dossier.origins),
        entities=tuple(_explained(e, named.get(e.key, ())) for e in dossier.entities),
        flags=tuple(f for f in flags if f.id not in wrong),
        dismissed=tuple(f for f in flags if f.id in wrong),
        casualties=without_dismissed(dossier.casualties, force),
    )


def _explained(entity: Entity, told: Sequence[Reason]) -> Entity:
    return replace(entity, merged_because=(*entity.merged_because, *(r.because for r in told))) if told else entity


_AGAINST = {
    "merge-claims": {"split-claim", "background", "of-event"},
    "split-claim": {"merge-claims"},
    "merge-origins": {"split-origin"},
    "split-origin": {"merge-origins"},
    "background": {"of-event"},
    "of-event": {"background"},
}
"""Kind of record -> the kinds that can contradict it; a word on names contradicts none on sayings."""


class _Look:
    """A dossier made ready to be asked what a record bears on."""

    def __init__(self, dossier: Dossier, heard: Heard) -> None:
        self._dossier, self._heard = dossier, heard
        self._reports = {r.id for r in dossier.reports}
        self._sayings = {a.id: a for a in dossier.attributions}
        self._claims = {c.id: c for c in dossier.claims}
        self._findings = {f.claim: f for f in dossier.findings}
        self._last: dict[tuple[str, str], Record] = {}
        for record in heard.records:
            if (subject := self._subject(record)) is not None:
                self._last[subject] = record

    def review(self, record: Record) -> Review:
        """The record as it stands here."""
        if (subject := self._subject(record)) is not None and self._last[subject].number != record.number:
            return Review(record, "overruled", f"record {self._last[subject].number} says otherwise")
        match record.kind:
            case "merge-claims" | "split-claim" | "merge-origins" | "split-origin":
                return self._grouped(record)
            case "side" | "rename" | "alias" | "apart" if record.about[0].kind == "name":
                return self._named(record)
            case "owner":
                return self._owned(record)
            case "set-aside":
                return self._aside(record)
            case "unrelate" if record.about[0].kind == "toll":
                return judge(record, self._dossier.casualties)
            case "relate" | "unrelate":
                return self._related(record)
            case "unflag":
                return self._flagged(record)
            case _:
                return self._claimed(record)

    def reasons(self, force: Iterable[Review], what: str) -> dict[str, list[Reason]]:
        """Id of what the reviews bear on ("claims", "origins", "entities") -> these reviews as reasons."""
        out: dict[str, list[Reason]] = defaultdict(list)
        for review in force:
            reason = Reason(said(review.record), 1.0, self._shown(review.record))
            for name in getattr(review, what):
                out[name].append(reason)
        return out

    def _subject(self, record: Record) -> tuple[str, str] | None:
        """What only one record can be in force on; None where later words do not undo earlier ones as a whole."""
        kind = _ONE_MATTER.get(record.kind, record.kind)
        first = record.about[0]
        if first.kind == "claim" and record.kind in {"rename", "verdict", "background", "of-event"}:
            held = self._claim(self._heard.bound[record.number, 0], first.name)
            return (kind, held) if held else None
        if first.kind == "saying" and record.kind in {"background", "of-event"}:
            return kind, " ".join(self._heard.bound[record.number, 0])
        if record.kind in {"side", "rename"}:
            entities = self._meant(record)
            return kind, entities[0].key if len(entities) == 1 else fold(first.name)
        if first.kind in {"name", "outlet"} and record.kind != "split-origin":
            return kind, "\n".join(sorted(fold(t.name) for t in record.about))
        return None

    def _claim(self, sayings: Iterable[str], words: str = "") -> str | None:
        """The claim that goes by these words, where it has some of the sayings, else the one with most of them."""
        held = [self._sayings[a].claim for a in sayings if a in self._sayings]
        named = [c for c in held if c is not None and words and self._claims[c].text == words]
        return _most(named or held)

    def _origin(self, sayings: Iterable[str]) -> str | None:
        return _most(self._sayings[a].origin for a in sayings if a in self._sayings)

    def _shown(self, record: Record) -> tuple[Passage, ...]:
        places = [p for t in record.about for p in t.places[:2] if p.report in self._reports and p.start < p.end]
        return tuple(dict.fromkeys(places))[:_SHOWN]

    def _about_origins(self, origins: set[str]) -> tuple[str, ...]:
        return tuple(f.claim for f in self._dossier.findings if origins & {*f.origins, *f.against})

    def _grouped(self, record: Record) -> Review:
        """A merge or split of claims or origins: in force where the sayings stand together, or apart, by now."""
        of_claims = record.kind in {"merge-claims", "split-claim"}
        find = self._claim if of_claims else self._origin
        rest, taken = self._sides(record)
        one, other = find(rest), find(taken)
        merging = record.kind in {"merge-claims", "merge-origins"}
        if one is None or other is None:
            missing = record.about[0] if one is None else record.about[1]
            return Review(record, "gone", f"no saying of “{missing.name}” is in the event any more")
        # Not those that hold most of either: which one does may change while some of both are together, or all apart.
        shared = self._all(rest, of_claims) & self._all(taken, of_claims)
        if bool(shared) != merging:
            return Review(record, "overruled", self._against(record))
        both = tuple(sorted(shared or {one, other}))
        sayings = taken if not merging else ()
        if of_claims:
            return Review(record, "applied", "", claims=both, sayings=sayings)
        return Review(record, "applied", "", claims=self._about_origins(set(both)), origins=both, sayings=sayings)

    def _sides(self, record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sayings that a word on claims or origins puts together, or apart: of the first target, of others."""
        taken = tuple(
            dict.fromkeys(a for n in range(1, len(record.about)) for a in self._heard.bound[record.number, n])
        )
        return tuple(a for a in self._heard.bound[record.number, 0] if a not in taken), taken

    def _all(self, sayings: Iterable[str], of_claims: bool) -> set[str]:
        """The claims, or the origins, that hold any of these sayings."""
        here = [self._sayings[a] for a in sayings if a in self._sayings]
        return {x for a in here if (x := a.claim if of_claims else a.origin) is not None}

    def _against(self, record: Record) -> str:
        """Which later record says otherwise of the same sayings: one of a kind that can."""
        later = [
            r.number
            for r in self._heard.records
            if r.number > record.number and r.kind in _AGAINST[record.kind] and self._contrary(record, r)
        ]
        return f"record {later[-1]} says otherwise" if later else "what it is bound to cannot stand so any more"

    def _contrary(self, record: Record, later: Record) -> bool:
        """Whether a later word is on sayings of both sides of a merge or split; on any, where either has one side."""
        mine, theirs = ([set(x) for x in self._sides(r) if x] for r in (record, later))
        if len(mine) < 2 or len(theirs) < 2:  # a word on one thing
            return any(a & b for a in mine for b in theirs)
        straight, crossed = ((mine[0] & theirs[i] and mine[1] & theirs[1 - i]) for i in (0, 1))
        return bool(straight or crossed)

    def _named(self, record: Record) -> Review:
        found = [self._entities(t.name) for t in record.about]
        if record.kind in {"side", "rename"}:
            found = [self._meant(record)]
        for target, entities in zip(record.about, found, strict=True):
            if not entities and record.kind != "alias":
                return Review(record, "gone", f"no source of the event is called “{target.name}” any more")
        if record.kind in {"side", "rename"}:
            entities = found[0]
            if len(entities) > 1:
                return Review(record, "gone", f"{len(entities)} sources of the event are called so; name one in full")
        elif record.kind == "alias":
            entities = [e for e in found[0] if e in found[1]] or (
                [] if found[0] and found[1] else [*found[0], *found[1]]
            )
            if not entities:
                return Review(record, "overruled", self._last_apart(record))
        else:
            entities = [*found[0], *found[1]]
            if any(e in found[1] for e in found[0]):
                return Review(
                    record,
                    "gone",
                    "a report itself has the two as one; what can be said instead: reportedly review rename (another "
                    "name to show), split ORIGIN SAYING… (its sayings that are another's)",
                )
        keys = {e.key for e in entities}
        sayings = [a for a in self._dossier.attributions if a.chain and a.chain[0].key in keys]
        origins = {a.origin for a in sayings if a.origin is not None}
        claims = {a.claim for a in sayings if a.claim is not None} | {
            f.claim for f in self._dossier.findings if origins & set(f.origins)
        }
        claims = claims if record.kind != "rename" else set()
        return Review(
            record,
            "applied",
            "",
            claims=tuple(sorted(claims)),
            origins=tuple(sorted(origins)),
            entities=tuple(sorted(keys)),
        )

    def _last_apart(self, record: Record) -> str:
        apart = [r.number for r in self._heard.records if r.kind == "apart" and r.number > record.number]
        return f"record {apart[-1]} says otherwise" if apart else "what the two do, or another record, keeps them apart"

    def _entities(self, name: str) -> list[Entity]:
        """Those called so, else those ever printed so."""
        wanted = fold(name)
        called = [e for e in self._dossier.entities if fold(e.name) == wanted]
        return called or [e for e in self._dossier.entities if wanted in {fold(f.text) for f in e.forms}]

    def _meant(self, record: Record) -> list[Entity]:
        """Whom a side or a name is of; one that nothing but its new name is left of is called by that."""
        found = self._entities(record.about[0].name)
        renamed = record.kind == "rename" and not found
        return [e for e in self._dossier.entities if e.name == record.value] if renamed else found

    def _owned(self, record: Record) -> Review:
        wanted = folded(record.about[0].name)
        mine = [r.id for r in self._dossier.reports if r.outlet and folded(r.outlet) == wanted]
        voice = [p for p in self._dossier.publishers if set(mine) & set(p.reports)]
        held = {a.report for a in self._dossier.attributions}
        together = {r for p in voice for r in p.reports if len(p.outlets) > 1 or record.value == NONE} & held
        claims = {a.claim for a in self._dossier.attributions if a.report in together and a.claim is not None}
        several = {
            c
            for c in claims
            if len({self._sayings[a].report for a in self._claims[c].attributions} & together) > 1
            or record.value == NONE
        }
        return Review(record, "applied", "", claims=tuple(sorted(several)), reports=tuple(sorted(mine)))

    def _aside(self, record: Record) -> Review:
        if record.about[0].kind == "report":
            here = {r.id for r in self._dossier.reports}
            reports = tuple(sorted({p.report for p in record.about[0].places} & here))
            return Review(record, "applied", "", reports=reports)
        sayings = self._heard.bound[record.number, 0]
        if not sayings:
            return Review(record, "gone", f"“{record.about[0].name}” is no saying of the event any more")
        return Review(record, "applied", "", sayings=sayings)

    def _flagged(self, record: Record) -> Review:
        """A flag is known again by its kind and the place of its words; where its report is gone, by its words in
        another of the outlet."""
        target, *outlets = record.about
        alike: list[Flag] = [f for f in self._dossier.flags if f.kind == record.value]
        found = [f for f in alike if any(one_place(f.passage, place) for place in target.places)]
        if not any(p.report in self._reports for p in target.places):
            wanted = {folded(t.name) for t in outlets}
            of = {r.id for r in self._dossier.reports if r.outlet and folded(r.outlet) in wanted}
            found = [f for f in alike if f.passage.report in of and spoken(f.text) == spoken(target.name)]
        if not found:
            return Review(record, "gone", f"no such flag is raised on “{target.name}” any more")
        claims = {f.claim for f in found if f.claim in self._claims}
        return Review(
            record,
            "applied",
            "",
            claims=tuple(sorted(c for c in claims if c is not None)),
            flags=tuple(sorted(f.id for f in found)),
        )

    def _related(self, record: Record) -> Review:
        """A word on how two claims stand: in force where they do by now, or do not."""
        held = [self._claim(self._heard.bound[record.number, n]) for n in range(len(record.about))]
        for target, claim in zip(record.about, held, strict=True):
            if claim is None:
                return Review(record, "gone", f"“{target.name}” is in the event no more, or was set aside")
        ends = tuple(dict.fromkeys(c for c in held if c is not None))
        if len(ends) < len(record.about):
            return Review(record, "gone", "the two are one claim by now")
        kinds = {r.kind for r in self._claims[ends[0]].relations if r.to == ends[-1]}
        if bool(kinds.intersection(kinds_of(record))) != (record.kind == "relate"):
            return Review(record, "overruled", self._otherwise(record))
        return Review(record, "applied", "", claims=tuple(sorted(ends)))

    def _otherwise(self, record: Record) -> str:
        """Which later word on relations of one of these kinds contradicts an earlier one."""
        against = "unrelate" if record.kind == "relate" else "relate"
        later = [
            r.number
            for r in self._heard.records
            if r.number > record.number and r.kind == against and set(kinds_of(r)) & set(kinds_of(record))
        ]
        return f"record {later[-1]} says otherwise" if later else "what it is bound to cannot stand so any more"

    def _claimed(self, record: Record) -> Review:
        """A word on a claim, or on a saying by itself."""
        ids = self._heard.bound[record.number, 0]
        here: list[Attribution] = [self._sayings[a] for a in ids if a in self._sayings]
        claim = self._claim(ids, record.about[0].name if record.about[0].kind == "claim" else "")
        if not here or claim is None:
            return Review(record, "gone", f"“{record.about[0].name}” is in the event no more, or was set aside")
        if record.kind in {"background", "of-event"}:
            so = [a.id for a in here if a.about_event == (record.kind == "of-event")]
            if not so:
                return Review(record, "overruled", self._against(record))
            claim = self._claim(so) or claim  # a later word may have taken some of its sayings out
        sayings = ids if record.about[0].kind == "saying" else ()
        return Review(record, "applied", "", claims=(claim,), sayings=sayings)


def _most(names: Iterable[str | None]) -> str | None:
    """The commonest, the least of several; None where there is none."""
    counts = Counter(n for n in names if n is not None)
    return min(counts, key=lambda n: (-counts[n], n)) if counts else None
