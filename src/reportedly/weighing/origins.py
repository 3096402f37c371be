"""Where chains meet: the origins, each with the sayings it stands behind and what shows that they are its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.countries import by_adjective, by_code, by_name, by_seat
from reportedly.vocabulary import Attribution, Entity, Origin, Reason, SourceKind, digest

from .case import Case, content_passage, source_passage
from .dependence import Dependent, dependent
from .echoes import SAME_QUOTATION
from .eyes import cited_outlets, publisher_key, saw_itself
from .joint import joint
from .lineage import Lineage
from .officers import speaks_for_body
from .owners import nameless
from .publisher_names import is_newsroom
from .roots import Roots, roots
from .voice import is_own_voice


@dataclass(frozen=True, slots=True)
class Traced:
    """Attributions with their origin filled, the origins by id, and who hides what."""

    attributions: tuple[Attribution, ...]
    origins: tuple[Origin, ...]
    by_id: Mapping[str, Origin]
    silent: Mapping[str, str]  # attribution id of a copy without a source -> the attribution it repeats
    lent: frozenset[str]  # sayings given to another than the one whose words they are
    misgiven: frozenset[str]  # those of them that only share one short quotation: too little for a charge
    dependent: Dependent
    lineage: Lineage
    beside: Mapping[str, str]  # saying of two sources -> the origin of the second
    lived: frozenset[str]  # sayings in a page's own voice that tell what their origin perceived

    @property
    def edges(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Claim -> (origin, the one it depends on)."""
        out: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for claim, one, other in self.dependent:
            out[claim].append((one, other))
        return out


def trace(case: Case, lineage: Lineage) -> Traced:
    """Find each saying's origin: roots (see there) of one entity are one, an unnamed root is an origin not reached."""
    found = roots(case, lineage)
    both = joint(case, found.key_of)
    key_of = {**found.key_of, **{saying: one for saying, (one, _) in both.items()}}
    outlets = cited_outlets(case)
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        key = key_of[a.id]
        if key is not None:
            groups[key].append(a)
        if a.id in both:
            groups[both[a.id][1]].append(a)
    origins = {key: _origin(case, key, members, found, outlets) for key, members in sorted(groups.items())}
    filled = []
    for a in case.attributions:
        key = key_of[a.id]
        filled.append(replace(a, origin=origins[key].id if key is not None else None))
    by_id = {o.id: o for o in origins.values()}
    return Traced(
        tuple(sorted(filled, key=lambda a: a.id)),
        tuple(sorted(origins.values(), key=lambda o: o.id)),
        by_id,
        found.silent,
        frozenset(found.lent),
        frozenset(saying for saying, (_, because) in found.lent.items() if because.startswith(SAME_QUOTATION)),
        dependent(case, {a.id: a for a in filled}, found.silent, lineage),
        lineage,
        {saying: origins[second].id for saying, (_, second) in sorted(both.items())},
        found.lived,
    )


def _origin(case: Case, key: str, members: Sequence[Attribution], found: Roots, outlets: frozenset[str]) -> Origin:
    entity = case.entities.get(key)
    own = [a for a in members if not any(a.id in x for x in (found.silent, found.restates, found.lent))]
    first = (own or list(members))[0]
    there = any(saw_itself(case, a) for a in own)
    link = next((x for x in first.chain if not there or x.key == publisher_key(first)), None)
    kind: SourceKind = entity.kind if entity else link.kind if link else "unnamed"
    known = next((found.known[a.id] for a in own if a.id in found.known), None)
    if kind == "unnamed" and known is not None:
        kind = known
    name = entity.name if entity else link.name if link else "unnamed"
    if key in outlets and kind not in {"unnamed", "platform"}:
        kind = "outlet"
    spoken = sorted(k for k, body in found.speaks.items() if body == key)
    also = sorted(k for k, common in found.spelt.items() if key in {common, found.speaks.get(common)})
    forms = {f.text for k in (key, *spoken, *also) if k in case.entities for f in case.entities[k].forms}
    return Origin(
        id=digest("o", case.event.id, key),
        event=case.event.id,
        name=name,
        kind=kind,
        # An outlet cited for its own word is no nearer the fact than the one that cites it.
        reached=there
        or any(is_own_voice(a) for a in own)
        or not (
            kind in {"unnamed", "outlet", "platform"}
            or (known is None and nameless(name))
            or (kind == "body" and is_newsroom(name))
        ),
        side=_side(case, key, spoken),
        names=tuple(sorted({name, *forms})),
        attributions=tuple(sorted(a.id for a in members)),
        reasons=_reasons(case, entity, own, members, found, spoken, also, key),
    )


def _side(case: Case, key: str, spoken: Sequence[str]) -> str | None:
    for k in (key, *spoken):
        entity = case.entities.get(k)
        if entity is not None and entity.side and not _belied(entity.name, entity.side):
            return entity.side
    return None


def _belied(name: str, side: str) -> bool:
    """Whether the name itself has another country than the side found: then neither is sure."""
    words = [w.removesuffix("'s").removesuffix("’s") for w in name.split()]
    found = {c.name for w in words if (c := by_name().get(w) or by_seat().get(w) or by_adjective().get(w.casefold()))}
    return bool(found) and side in {c.name for c in by_code().values()} and side not in found


def _reasons(
    case: Case,
    entity: Entity | None,
    own: Sequence[Attribution],
    members: Sequence[Attribution],
    found: Roots,
    spoken: Sequence[str],
    also: Sequence[str],
    key: str,
) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    known = [a for a in own if a.id in found.known]
    if known:
        shown = tuple(source_passage(a) for a in known[:3])
        reasons.append(Reason(f"“{known[0].chain[0].name}” fits one only: it can be found without a name", 0.7, shown))
    elif entity is not None and entity.kind == "unnamed":
        shown = tuple(source_passage(a) for a in own[:3])
        reasons.append(Reason(f"nobody names “{entity.name}”: the trail ends here and counts for nothing", 1.0, shown))
    if entity is not None and entity.merged_because:
        shown = tuple(f.passage for f in entity.forms[:6])
        reasons.append(Reason("one source: " + "; ".join(entity.merged_because[:4]), 0.9, shown))
    for because in found.because.get(key, ())[:3]:
        shown = tuple(source_passage(a) for a in own if a.chain and a.chain[0].key != key)[:3]
        reasons.append(Reason(because, 0.8, shown))
    for k in spoken:
        person = case.entities[k]
        role = next((r for r in person.roles if speaks_for_body(r)), "")
        shown = tuple(f.passage for f in person.forms[:1])
        told = f" (“{role}”)" if role else ""
        reasons.append(Reason(f"{person.name}{told} speaks for {case.entities[key].name}", 0.9, shown))
    reasons += _one_act(case, members, found, also)
    seen: set[str] = set()
    for a in members:
        loud = found.silent.get(a.id)
        if loud is None or a.report in seen:
            continue
        seen.add(a.report)
        shown = (content_passage(a), content_passage(case.by_id[loud]))
        reasons.append(Reason("a copy leaves out the source that the text it repeats gives", 0.9, shown))
    lived = [a for a in own if a.id in found.lived]
    if lived:
        shown = tuple(content_passage(a) for a in lived[:3])
        reasons.append(
            Reason("the page tells what this person perceived: it goes back to whom it happened to", 0.7, shown)
        )
    seen_there = [a for a in own if saw_itself(case, a)]
    if seen_there:
        shown = tuple(content_passage(a) for a in seen_there[:3])
        reasons.append(Reason("the outlet says its own people saw it", 0.8, shown))
    elif any(is_own_voice(a) for a in own if a.id not in found.lived):
        shown = tuple(content_passage(a) for a in own if is_own_voice(a) and a.id not in found.lived)[:3]
        reasons.append(Reason("the page is its own word: a statement, or an account in the first person", 0.8, shown))
    return tuple(reasons)


def _one_act(case: Case, members: Sequence[Attribution], found: Roots, also: Sequence[str]) -> list[Reason]:
    """Why other spellings, and sayings in other mouths, are of this origin."""
    reasons: list[Reason] = []
    for k in also:
        shown = tuple(f.passage for f in case.entities[k].forms[:2])
        because = f"“{case.entities[k].name}” is taken for {case.entities[found.spelt[k]].name}"
        reasons.append(Reason(f"{because}: one given name, surnames a letter apart, the same said", 0.8, shown))
    for a in members:
        if a.id in found.lent:
            other, why = found.lent[a.id]
            b = case.by_id[other]
            mine, its = ("its own reporter" if saw_itself(case, x) else x.chain[0].name for x in (a, b))
            shown = (content_passage(a), content_passage(b))
            reasons.append(Reason(f"one report gives to {mine} what another has from {its}: {why}", 0.9, shown))
    return reasons
