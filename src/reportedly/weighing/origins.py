"""Where chains meet: the root of each saying, and which roots are one origin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.countries import by_adjective, by_code, by_name, by_seat
from reportedly.vocabulary import Attribution, Entity, Origin, Passage, Reason, SourceKind, digest

from .case import Case, content_passage, source_passage
from .evidence import reporter_was_there
from .officers import officers, speaks_for_body
from .own_pages import is_newsroom, own_pages, speaker_of
from .owners import leads, nameless, owners

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "s", "to", "at"})


@dataclass(frozen=True, slots=True)
class Traced:
    """Attributions with their origin filled, the origins by id, and who hides what."""

    attributions: tuple[Attribution, ...]
    origins: tuple[Origin, ...]
    by_id: Mapping[str, Origin]
    silent: Mapping[str, str]  # attribution id of a copy without a source -> the attribution it repeats
    dependent: Mapping[tuple[str, str, str], Reason]  # (claim, origin, the one it has its words from)


def trace(case: Case) -> Traced:
    """Find each saying's origin.

    The root of the chain is the origin; roots of one entity are one, a spokesperson and the body spoken for are one,
    a copy without a source of its own takes the origin of what it copies. An unnamed root is an origin not reached;
    the outlet's own voice is none, unless its reporter was there.
    """
    silent = _silent(case)
    speakers = own_pages(case)
    speaks = officers(case)
    owned = owners(case)
    key_of: dict[str, str | None] = {}
    for a in case.attributions:
        key = owned.get(a.id) or _root(a, speakers, case)
        key_of[a.id] = speaks.get(key, key) if key is not None else None
    for lead, named in leads(case).items():
        key_of[lead] = key_of[named]
    for quiet, loud in silent.items():
        if key_of[loud] is not None:
            key_of[quiet] = key_of[loud]
    for relayed, met in _cold_relays(case).items():
        if relayed not in silent:
            key_of[relayed] = key_of[met]
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        key = key_of[a.id]
        if key is not None:
            groups[key].append(a)
    origins = {key: _origin(case, key, members, silent, speaks) for key, members in sorted(groups.items())}
    filled = []
    for a in case.attributions:
        key = key_of[a.id]
        filled.append(replace(a, origin=origins[key].id if key is not None else None))
    by_id = {o.id: o for o in origins.values()}
    return Traced(
        tuple(sorted(filled, key=lambda a: a.id)),
        tuple(sorted(origins.values(), key=lambda o: o.id)),
        by_id,
        silent,
        _dependent(case, {a.id: a for a in filled}, silent),
    )


def is_own_voice(a: Attribution) -> bool:
    """Whether the outlet itself asserts: nobody but publishers in the chain and no source on the page."""
    if a.stance == "own-voice" or not a.chain:
        return True
    publishers = [link for link in a.chain if link.kind != "platform"]
    return not a.source and not a.cue and len(publishers) <= 1 and all(x.kind == "outlet" for x in publishers)


def is_sourceless(a: Attribution) -> bool:
    """Own voice, or a source nobody names."""
    return is_own_voice(a) or a.chain[0].kind == "unnamed" or nameless(a.chain[0].name)


def _root(a: Attribution, speakers: Mapping[str, str], case: Case) -> str | None:
    if is_own_voice(a):
        own = speaker_of(a, speakers)
        return a.chain[0].key if own is None and a.chain and reporter_was_there(case, a) else own
    return a.chain[0].key


def _silent(case: Case) -> dict[str, str]:
    """Sayings without a named source, in a copy, that repeat a saying of the report copied: which one."""
    by_claim: dict[tuple[str, str], list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.claim:
            by_claim[a.report, a.claim].append(a)
    out: dict[str, str] = {}
    for a in case.attributions:
        if not is_sourceless(a) or not a.claim:
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


def _tokens(words: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)


def _origin(
    case: Case,
    key: str,
    members: Sequence[Attribution],
    silent: Mapping[str, str],
    speaks: Mapping[str, str],
) -> Origin:
    entity = case.entities.get(key)
    own = [a for a in members if a.id not in silent]
    first = (own or list(members))[0]
    link = first.chain[0] if first.chain else None
    kind: SourceKind = entity.kind if entity else link.kind if link else "unnamed"
    name = entity.name if entity else link.name if link else "unnamed"
    spoken = sorted(k for k, body in speaks.items() if body == key)
    forms = {f.text for k in (key, *spoken) if k in case.entities for f in case.entities[k].forms}
    return Origin(
        id=digest("o", case.event.id, key),
        event=case.event.id,
        name=name,
        kind=kind,
        # An outlet cited for its own word is no nearer the fact than the one that cites it.
        reached=any(is_own_voice(a) for a in own)
        or not (kind in {"unnamed", "outlet", "platform"} or nameless(name) or (kind == "body" and is_newsroom(name))),
        side=_side(case, key, spoken),
        names=tuple(sorted({name, *forms})),
        attributions=tuple(sorted(a.id for a in members)),
        reasons=_reasons(case, entity, own, members, silent, spoken, key),
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
    silent: Mapping[str, str],
    spoken: Sequence[str],
    key: str,
) -> tuple[Reason, ...]:
    reasons: list[Reason] = []
    if entity is not None and entity.kind == "unnamed":
        shown = tuple(source_passage(a) for a in own[:3])
        reasons.append(Reason(f"nobody names “{entity.name}”: the trail ends here and counts for nothing", 1.0, shown))
    if entity is not None and entity.merged_because:
        shown = tuple(f.passage for f in entity.forms[:6])
        reasons.append(Reason("one source: " + "; ".join(entity.merged_because[:4]), 0.9, shown))
    for k in spoken:
        person = case.entities[k]
        role = next((r for r in person.roles if speaks_for_body(r)), "")
        shown = tuple(f.passage for f in person.forms[:1])
        told = f" (“{role}”)" if role else ""
        reasons.append(Reason(f"{person.name}{told} speaks for {case.entities[key].name}", 0.9, shown))
    seen: set[str] = set()
    for a in members:
        loud = silent.get(a.id)
        if loud is None or a.report in seen:
            continue
        seen.add(a.report)
        shown = (content_passage(a), content_passage(case.by_id[loud]))
        reasons.append(Reason("a copy leaves out the source that the text it repeats gives", 0.9, shown))
    seen_there = [a for a in own if is_own_voice(a) and reporter_was_there(case, a)]
    if seen_there:
        shown = tuple(content_passage(a) for a in seen_there[:3])
        reasons.append(Reason("the outlet says its own people saw it", 0.8, shown))
    elif any(is_own_voice(a) for a in own):
        shown = tuple(content_passage(a) for a in own if is_own_voice(a))[:3]
        reasons.append(Reason("published by the one it is about: its own word", 0.8, shown))
    return tuple(reasons)


RELAY_WORDS = 12
"""Words in a row in the sayings of two sources beyond what chance gives: one of them has the other's text."""


def _dependent(
    case: Case, filled: Mapping[str, Attribution], silent: Mapping[str, str]
) -> dict[tuple[str, str, str], Reason]:
    """(claim, origin, origin it depends on) with what shows it: a stated relay, or the same long run of words."""
    out: dict[tuple[str, str, str], Reason] = {}
    key_origin: dict[str, str] = {}
    for a in case.attributions:
        found = filled[a.id].origin
        if a.chain and found is not None and a.id not in silent and not is_own_voice(a):
            key_origin.setdefault(a.chain[0].key, found)
    for a in case.attributions:
        first = filled[a.id].origin
        if first is None or a.id in silent or is_own_voice(a) or not a.claim:
            continue
        for link in a.chain[1:]:
            relay = key_origin.get(link.key)
            if relay is not None and relay != first and (a.claim, relay, first) not in out:
                because = f"{link.name} is printed passing on what {a.chain[0].name} says"
                out[a.claim, relay, first] = Reason(because, 0.9, (source_passage(a),))
    _from_posts(case, filled, out)
    _one_voice(case, filled, out)
    runs: dict[tuple[str, str], Attribution] = {}
    for a in case.attributions:
        mine = filled[a.id].origin
        if mine is None or is_own_voice(a) or not a.claim:
            continue
        words = [w.casefold() for w in _WORD.findall(case.words(a))]
        for i in range(len(words) - RELAY_WORDS + 1):
            run = (a.claim, " ".join(words[i : i + RELAY_WORDS]))
            other = runs.setdefault(run, a)
            theirs = filled[other.id].origin
            if theirs is None or theirs == mine:
                continue
            if (a.claim, mine, theirs) not in out and (a.claim, theirs, mine) not in out:
                shown: tuple[Passage, ...] = (content_passage(a), content_passage(other))
                out[a.claim, mine, theirs] = Reason(f"both speak the same {RELAY_WORDS} words in a row", 0.8, shown)
    return out


def _one_voice(case: Case, filled: Mapping[str, Attribution], out: dict[tuple[str, str, str], Reason]) -> None:
    """Of outlets that say their own people saw it, those of one owner or one feed are one: the first to be read."""
    first: dict[tuple[str, str], Attribution] = {}
    for a in case.attributions:
        origin = filled[a.id].origin
        if origin is None or not a.claim or not is_own_voice(a):
            continue
        before = first.setdefault((a.claim, case.voices.of(a.report)), a)
        other = filled[before.id].origin
        reasons = case.voices.shared((a.report, before.report))
        if other is None or other == origin or not reasons or (a.claim, origin, other) in out:
            continue
        shown = (content_passage(a), content_passage(before))
        out[a.claim, origin, other] = Reason(reasons[0].because.replace(": one publisher", ": one voice"), 0.9, shown)


def _from_posts(case: Case, filled: Mapping[str, Attribution], out: dict[tuple[str, str, str], Reason]) -> None:
    """A post that passes on a source in one sentence has what it shares with that source in the next from there too."""
    posts: dict[tuple[str, int], list[Attribution]] = defaultdict(list)
    by_claim: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if (part := case.part(a)) is not None and part.kind == "post":
            posts[a.report, a.part].append(a)
        if a.claim and (found := filled[a.id].origin) is not None:
            by_claim[a.claim].add(found)
    for _, sayings in sorted(posts.items()):
        authors = [a for a in sayings if a.chain and a.chain[0].kind == "post"]
        for relayed in sayings:
            source = filled[relayed.id].origin
            passing = len(relayed.chain) > 1 and relayed.chain[0].kind != "unnamed"
            for a in authors if passing else ():
                own = filled[a.id].origin
                if source is None or own is None or own == source or not a.claim or source not in by_claim[a.claim]:
                    continue
                if relayed.chain[1].key == a.chain[0].key and (a.claim, own, source) not in out:
                    because = f"{a.chain[0].name} passes on {relayed.chain[0].name} in the same post"
                    out[a.claim, own, source] = Reason(because, 0.8, (source_passage(relayed), content_passage(a)))
