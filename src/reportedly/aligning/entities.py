"""One entity per person, body or outlet over the event; each merge says why. What nobody names is never merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.bodies import body_named, signature
from reportedly.countries import by_adjective, by_name, by_seat
from reportedly.letters import skeleton
from reportedly.vocabulary import Analysis, Attribution, Entity, Form, Link, Report, SourceKind

from .descriptions import by_generic, by_role, by_state, is_organisation
from .merging import Node, Sets, Spot
from .names import all_initials, fold, initials, is_abbreviation, person_tokens, same_given, same_surname

PEOPLE: frozenset[SourceKind] = frozenset({"person", "post"})
BODIES: frozenset[SourceKind] = frozenset({"body", "outlet", "platform", "post", "document", "data"})
_ORDER: tuple[SourceKind, ...] = ("person", "body", "outlet", "platform", "document", "data", "post", "unnamed")

_WIDE = frozenset({"police", "prosecution", "fire service", "railway", "army", "government"})
"""Functions a country has many bodies for: the signature alone does not make them one."""

_FIRST = """
national state federal regional local central general public ministry department office agency bureau committee
commission council court bank university police city county royal international united new north south east west supreme
high special main chief first democratic people republic party union association institute center centre
"""
_FIRST_WORDS = frozenset(_FIRST.split())
"""Words many bodies' names begin with: alone they are short for none."""


def merge(
    analyses: Sequence[Analysis], aliases: Sequence[tuple[str, str]] = (), apart: Sequence[tuple[str, str]] = ()
) -> tuple[tuple[Entity, ...], dict[Spot, Entity]]:
    """Entities over the event, sorted by key, and for each (report id, key in that report) the entity it became.

    `aliases` are the user's (name, canonical name) pairs and win over everything but `apart`, pairs of names that are
    not of one. Analyses may come in any order.
    """
    nodes = _nodes(sorted(analyses, key=lambda a: a.report.id))
    sets = Sets(nodes, [(fold(a), fold(b)) for a, b in apart])
    named = [i for i, n in enumerate(nodes) if n.entity.kind != "unnamed"]
    canonical = _canonical(aliases)
    _by_alias(nodes, named, sets, canonical)
    _by_name(nodes, named, sets)
    _by_handle(nodes, named, sets, [a.report for a in analyses])
    _by_letters(nodes, named, sets)
    _by_country(nodes, named, sets)
    _by_table(nodes, named, sets)
    _by_abbreviation(nodes, named, sets)
    _by_signature(nodes, named, sets)
    by_state(nodes, named, sets)
    _by_part(nodes, named, sets)
    by_generic(nodes, named, sets)
    _by_person(nodes, named, sets)
    by_role(nodes, named, sets)
    clusters: dict[int, list[Node]] = defaultdict(list)
    for i, node in enumerate(nodes):
        clusters[sets.find(i)].append(node)
    made: list[tuple[Entity, list[Node]]] = []
    for root, members in sorted(clusters.items()):
        made.append((_entity(members, sets.why(root), canonical), members))
    taken = Counter(e.key for e, _ in made)
    out: dict[Spot, Entity] = {}
    entities: list[Entity] = []
    for entity, members in made:
        if entity.kind == "unnamed" or taken[entity.key] > 1:
            # Namesakes, and what nobody names: the report that has it tells them apart.
            first = min(m.spot for m in members)
            entity = replace(entity, key=f"{entity.key}#{first[0]}#{entity.kind}")  # noqa: PLW2901
        entities.append(entity)
        for member in members:
            out[member.spot] = entity
    return tuple(sorted(entities, key=lambda e: e.key)), out


def rewrite(attribution: Attribution, became: dict[Spot, Entity]) -> Attribution:
    """The attribution with its links under their event-wide keys; names stay as its report prints them."""
    return replace(attribution, chain=tuple(_link(attribution.report, x, became) for x in attribution.chain))


def _link(report: str, link: Link, became: dict[Spot, Entity]) -> Link:
    entity = became.get((report, link.key))
    if entity is None:
        return link
    kind = "body" if (link.kind, entity.kind) == ("person", "body") else link.kind
    return replace(link, key=entity.key, kind=kind, name=_fullest(report, link, entity))


def _fullest(report: str, link: Link, entity: Entity) -> str:
    """The fullest name of the entity that this report prints: a name proper before a description, then the longest."""
    if entity.kind == "unnamed" or link.kind == "unnamed":
        return link.name
    printed = {f.text for f in entity.forms if f.passage.report == report and not f.text.startswith("@")} | {link.name}
    return min(printed, key=lambda n: (not _proper(n), -len(n.split()), n != link.name, -len(n), n))


def _proper(name: str) -> bool:
    """Whether every word that is no small one is written large: "General Intelligence Directorate"."""
    words = [w for w in name.replace("’", "'").split() if w not in _SMALL]
    return bool(words) and all(w[:1].isupper() for w in words) and not name.isupper()


_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "van", "von", "der", "den", "al", "bin", "&"})


def _nodes(analyses: Sequence[Analysis]) -> list[Node]:
    """One node for each entity and for each link's source that has none."""
    nodes: list[Node] = []
    firms = _firms(analyses)
    everywhere = Counter(
        t[-1]
        for name in sorted({fold(e.name) for a in analyses for e in a.entities if e.kind == "person"})
        if len(t := person_tokens(name)) > 1
    )
    alone = {surname for surname, bearers in everywhere.items() if bearers == 1}
    for analysis in analyses:
        seen: dict[str, Entity] = {e.key: e for e in analysis.entities}
        for attribution in analysis.attributions:
            for link in attribution.chain:
                if link.key not in seen:
                    seen[link.key] = Entity(link.key, link.name, link.kind, None, (), (), ())
        surnames = {t[-1] for e in seen.values() if e.kind == "person" and len(t := person_tokens(e.name)) > 1}
        for key, entity in sorted(seen.items()):
            names = {fold(entity.name), *(fold(f.text) for f in entity.forms)} - {""}
            corrected = _corrected(entity, surnames | alone)
            if corrected.kind == "person" and fold(corrected.name) in firms:
                corrected = replace(corrected, kind="body")
            nodes.append(Node((analysis.report.id, key), corrected, frozenset(names)))
    return _of_one_kind(nodes)


def _of_one_kind(nodes: list[Node]) -> list[Node]:
    """The nodes, those that one report takes for a person and others for a body of the very same name as most have it
    (where as many have either they stay apart); a title, or a role, is a person's, and a name taken for no name is
    whatever others know it for."""
    kinds: dict[str, Counter[SourceKind]] = defaultdict(Counter)
    for node in nodes:
        if node.entity.kind in {"person", "body", "outlet"} and not node.entity.name.islower():
            kinds[fold(node.entity.name)][node.entity.kind] += 1 + 2 * (
                node.entity.kind == "person" and bool(node.entity.roles)
            )
    out = []
    for node in nodes:
        entity, seen = node.entity, kinds.get(fold(node.entity.name), Counter())
        nobody = entity.kind == "unnamed" and entity.name[:1].isupper() and entity.name.split()[-1][:1].isupper()
        if seen and (nobody or (len(seen) > 1 and "person" in seen and entity.kind in seen)):
            most = min(seen, key=lambda k: (-seen[k], _ORDER.index(k)))
            others = seen.total() - seen["person"]
            like_a_person = seen["person"] + _like_a_person(entity.name)
            wrong = like_a_person < others if entity.kind == "person" else like_a_person > others
            if nobody or wrong:
                rest = [k for k in seen if k != "person"]
                body = min(rest, key=lambda k: (-seen[k], _ORDER.index(k)), default=most)
                entity = replace(entity, kind=most if nobody else body if entity.kind == "person" else "person")
        out.append(Node(node.spot, entity, node.names))
    return out


_FIRM = frozenset({"co", "ltd", "inc", "plc", "llc", "corp", "gmbh", "ag", "sa", "spa", "srl", "bv", "oy", "ab", "as"})


def _firms(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Folded names, their legal form left out, that some report prints with one: "Kestrel Foods Ltd"."""
    names = {x.name for a in analyses for s in a.attributions for x in s.chain} | {
        t for a in analyses for e in a.entities for t in (e.name, *(f.text for f in e.forms))
    }
    words = [fold(n).split() for n in sorted(names)]
    return frozenset(" ".join(w[:-1]) for w in words if len(w) > 2 and w[-1] in _FIRM)


def _corrected(entity: Entity, surnames: set[str]) -> Entity:
    """A "body" whose whole name is a person's surname is that person; a "person" called a company is a body."""
    if entity.kind == "person" and is_organisation(entity):
        return replace(entity, kind="body")
    if entity.kind == "body" and fold(entity.name) in surnames and not entity.roles and not _is_country(entity.name):
        return replace(entity, kind="person")
    return entity


_PLACED_WORDS = """
ward street county city hall park house river bay lake hill bridge station school hospital centre center road square
court island airport harbour harbor port valley north south east west group team union league
"""
_PLACED = frozenset(_PLACED_WORDS.split())


def _like_a_person(name: str) -> float:
    """What the form of a name adds where as many reports take it for a person as for a body: two or three words, all
    written large, and none a place's or a body's."""
    words = name.split()
    shaped = 2 <= len(words) <= 3 and all(w[:1].isupper() and w[1:2].islower() for w in words)
    return 0.5 * (shaped and not {w.casefold() for w in words} & _PLACED)


def _realm(kind: SourceKind) -> str:
    return "person" if kind == "person" else "post" if kind == "post" else "body"


def _may(left: Entity, right: Entity) -> bool:
    """Whether the kinds can be of one entity: a post goes with a person or a body, a person never with a body."""
    a, b = _realm(left.kind), _realm(right.kind)
    return a == b or "post" in {a, b}


def _canonical(aliases: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Folded name -> what to call its bearer: an alias of an alias is one of the last; of two rows the later holds."""
    to = {fold(a): c for a, c in aliases}
    out: dict[str, str] = {}
    for name, shown in to.items():
        last, seen = shown, {name}
        while (then := fold(last)) in to and then not in seen:
            seen.add(then)
            last = to[then]
        out[name] = last
    return out


def _by_alias(nodes: Sequence[Node], named: Sequence[int], sets: Sets, canonical: dict[str, str]) -> None:
    to = {fold(c): fold(c) for c in canonical.values()} | {a: fold(c) for a, c in canonical.items()}
    first: dict[str, int] = {}
    for i in named:
        for name in sorted({fold(nodes[i].entity.name)} | nodes[i].names):
            if name in to:
                j = first.setdefault(to[name], i)
                sets.join(j, i, "the user's alias table names them as one", told=True)


def _by_name(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    groups: dict[str, list[int]] = defaultdict(list)
    for i in named:
        groups[fold(nodes[i].entity.name)].append(i)
    for name, members in sorted(groups.items()):
        # A bare surname is settled by `_by_person`, where two of one surname can be seen.
        for place, i in enumerate(members):
            if nodes[i].entity.kind == "person" and len(name.split()) == 1:
                continue
            for j in members[:place]:
                if _may(nodes[i].entity, nodes[j].entity) and not (
                    nodes[j].entity.kind == "person" and len(name.split()) == 1
                ):
                    sets.join(j, i, f"same name, {nodes[i].entity.name}")
                    break


def _by_handle(nodes: Sequence[Node], named: Sequence[int], sets: Sets, reports: Sequence[Report]) -> None:
    """An embedded post prints its author beside the handle; the two are one wherever either stands alone."""
    pairs = sorted(
        {
            (fold(p.post.handle), fold(p.post.author))
            for r in reports
            for p in r.parts
            if p.post is not None and p.post.handle and p.post.author
        }
    )
    authors: dict[str, set[str]] = defaultdict(set)
    for handle, author in pairs:
        authors[handle].add(author)
    at: dict[str, list[int]] = defaultdict(list)
    for i in named:
        for name in nodes[i].names:
            at[name].append(i)
    for handle, names in sorted(authors.items()):
        if len(names) != 1:
            continue
        for i in at.get(handle, ()):
            for j in at.get(next(iter(names)), ()):
                if _may(nodes[i].entity, nodes[j].entity):
                    sets.join(i, j, f"a post prints {nodes[j].entity.name} beside {handle}")


def _by_letters(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Names that differ only as transliterations do, word for word: "Dzhalmor" and "Dzhalmoj Station" do not."""
    first: dict[tuple[str, ...], int] = {}
    for i in named:
        entity = nodes[i].entity
        tokens = fold(entity.name).split()
        if entity.kind == "person" or sum(map(len, tokens)) < 6 or not all(t.isalpha() for t in tokens):
            continue
        shape = (_realm(entity.kind), *(skeleton(t) for t in tokens))
        j = first.setdefault(shape, i)
        if sets.find(i) != sets.find(j):
            sets.join(j, i, f"{entity.name} and {nodes[j].entity.name} are writings of one name")


def _by_country(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """ "South Korea's military" and "the South Korean military": one name once the country is written one way."""
    first: dict[str, int] = {}
    for i in named:
        if nodes[i].entity.kind != "body":
            continue
        plain = _with_country(nodes[i].entity.name)
        if plain is None:
            continue
        j = first.setdefault(plain, i)
        if sets.find(i) != sets.find(j):
            sets.join(j, i, f"{nodes[i].entity.name} and {nodes[j].entity.name} are one name of one country's body")


def _with_country(name: str) -> str | None:
    """The folded name with its first country as "<code>"; None where it has none, or is nothing else."""
    words = name.replace("’", "'").removeprefix("the ").removeprefix("The ").split()
    for at in range(len(words)):
        for length in (3, 2, 1):
            joined = " ".join(words[at : at + length]).removesuffix("'s").removesuffix("'")
            bare = joined.replace(".", "")
            found = by_name().get(joined) or by_name().get(bare)
            found = found or by_adjective().get(bare if bare.isupper() else bare.casefold())
            if found is not None and joined[:1].isupper() and len(words) > length:
                return fold(" ".join([*words[:at], f"country {found.code}", *words[at + length :]]))
    return None


def _by_table(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Writings that the shipped table of well-known bodies gives to one body."""
    first: dict[str, int] = {}
    for i in named:
        if _realm(nodes[i].entity.kind) == "person":
            continue
        body = body_named(nodes[i].entity.name)
        if body is not None:
            j = first.setdefault(body.id, i)
            sets.join(j, i, f"{nodes[i].entity.name} is a name of {body.name}")


def _by_signature(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Bodies that do one thing for one country: "Ukrainian military intelligence" and a directorate of that name."""
    first: dict[tuple[str, str], int] = {}
    for i in named:
        entity = nodes[i].entity
        if entity.kind != "body":
            continue
        found = signature(entity.name, entity.side)
        if found is None or found[1] in _WIDE:
            continue
        j = first.setdefault(found, i)
        if sets.find(i) != sets.find(j):
            sets.join(j, i, f"{entity.name} and {nodes[j].entity.name} both name the {found[1]} of {found[0]}")


def _by_part(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """The end ("coastguard") or the beginning ("Plavi Lines") of one body's name, and of no other's in the event."""
    tokens = {i: tuple(fold(nodes[i].entity.name).split()) for i in named if nodes[i].entity.kind == "body"}
    ends: dict[tuple[str, tuple[str, ...]], set[int]] = defaultdict(set)
    for i, words in tokens.items():
        for n in range(1, min(len(words), 6)):
            ends["end", words[-n:]].add(i)
            ends["start", words[:n]].add(i)
    firsts: dict[str, list[int]] = defaultdict(list)
    for i, words in sorted(tokens.items()):
        if words and words[0] not in _FIRST_WORDS:
            firsts[words[0]].append(i)
    # The longer first: "health centre" is short for the one that "Mornway health centre" is short for.
    for i, words in sorted(tokens.items(), key=lambda item: (-len(item[1]), item[0])):
        if not words or _is_country(nodes[i].entity.name):
            continue
        sides = {"end", "start"} if words[0] not in _FIRST_WORDS else {"end"}
        longer = {j for side in sides for j in ends.get((side, words), ())}
        if len(words) > 1:
            longer |= {j for j in firsts[words[0]] if len(tokens[j]) > len(words) and _in_order(words, tokens[j])}
        roots = sorted({sets.find(j) for j in longer})
        if len(roots) != 1 or roots[0] == sets.find(i):
            continue
        other = nodes[min(longer)].entity
        if nodes[i].entity.side and other.side and nodes[i].entity.side != other.side:
            continue
        sets.join(
            min(longer), i, f"{other.name} is the only body of the event that {nodes[i].entity.name} can be short for"
        )


def _in_order(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words stand in the longer name in this order, others between them."""
    rest = iter(longer)
    return all(w in rest for w in words)


def _is_country(name: str) -> bool:
    bare = name.removeprefix("the ").removeprefix("The ")
    return bool(by_name().get(bare) or by_seat().get(bare) or by_adjective().get(bare.casefold()))


def _by_abbreviation(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """ "SES" and "State Emergency Service", where one body of the event has these initials."""
    full: dict[str, set[int]] = defaultdict(set)
    for i in named:
        if nodes[i].entity.kind not in BODIES or len(nodes[i].entity.name.split()) < 2:
            continue
        for letters in {initials(nodes[i].entity.name), all_initials(nodes[i].entity.name)}:
            full[letters].add(sets.find(i))
    for i in named:
        entity = nodes[i].entity
        if entity.kind not in BODIES or not is_abbreviation(entity.name):
            continue
        letters = fold(entity.name.replace(".", ""))
        roots = sorted({sets.find(r) for r in full.get(letters, ())})
        if len(roots) == 1:
            sets.join(roots[0], i, f"{entity.name} are the initials of {nodes[roots[0]].entity.name}")


def _by_person(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    people: dict[int, tuple[str, ...]] = {}
    for i in named:
        entity = nodes[i].entity
        if entity.kind in PEOPLE and (tokens := person_tokens(_unposted(entity.name, entity.kind))):
            people[i] = tokens
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, tokens in people.items():
        blocks[_consonants(tokens[-1])].append(i)
    for _, block in sorted(blocks.items()):
        full = [i for i in block if len(people[i]) > 1]
        # Distinct writings only: a name printed in a thousand reports is compared once.
        firsts: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        for i in full:
            firsts[sets.find(i)].append(people[i])
        clusters: list[tuple[int, list[tuple[str, ...]]]] = []
        # Full given names first, so that an initial finds every bearer it could stand for.
        for root in sorted(firsts, key=lambda r: (-max(len(t[0]) for t in firsts[r]), r)):
            fits = [(c, why) for c in clusters if (why := _one_person(firsts[root], c[1]))]
            if len(fits) == 1:
                cluster, because = fits[0]
                sets.join(cluster[0], root, because)
                cluster[1].extend(firsts[root])
            else:
                clusters.append((root, list(firsts[root])))
        _bare_surnames(block, people, sets, nodes)


_DISPLAY = frozenset(
    ["live", "official", "real", "news", "channel", "tv", "blog", "the", "updates", "online", "press", "media"]
)


def _unposted(name: str, kind: SourceKind) -> str:
    """A post's author without what accounts add to a name: "Drojin LIVE"."""
    if kind != "post":
        return name
    kept = [w for w in name.split() if w.casefold().strip("-–|•") not in _DISPLAY]
    return " ".join(kept) if kept else name


def _consonants(surname: str) -> str:
    """First letter and next consonant: what all writings of a surname share."""
    sound = skeleton(surname)
    return sound[:1] + "".join(c for c in sound[1:] if c not in "aeiou ")[:1]


def _one_person(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> str | None:
    """Why all writings of two people go together, None where any two do not."""
    because = ""
    for a in sorted(set(left)):
        for b in sorted(set(right)):
            surname, given = same_surname(a[-1], b[-1]), same_given(a[:-1], b[:-1])
            if surname is None or given is None:
                return None
            because = because or "; ".join(x for x in (surname or f"same surname, {a[-1]}", given) if x)
    return because or None


def _bare_surnames(block: Sequence[int], people: dict[int, tuple[str, ...]], sets: Sets, nodes: Sequence[Node]) -> None:
    bare = [i for i in block if len(people[i]) == 1 and nodes[i].entity.kind in PEOPLE]
    for i in bare:
        surname = people[i][0]
        roots = sorted(
            {sets.find(j) for j in block if len(people[j]) > 1 and same_surname(people[j][-1], surname) == ""}
        )
        if len(roots) == 1:
            sets.join(roots[0], i, f"only {nodes[roots[0]].entity.name} has this surname in the event")
    alone: dict[str, list[int]] = defaultdict(list)
    for i in bare:
        if sets.find(i) == i and nodes[i].entity.kind == "person":
            alone[people[i][0]].append(i)
    for surname, members in sorted(alone.items()):
        full = {sets.find(j) for j in block if len(people[j]) > 1 and same_surname(people[j][-1], surname) == ""}
        if full:
            continue  # two namesakes: nothing says which one is meant
        for i in members[1:]:
            sets.join(members[0], i, f"same surname, {surname}, and no namesake in the event")


def _entity(members: Sequence[Node], why: tuple[str, ...], canonical: dict[str, str]) -> Entity:
    entities = [m.entity for m in members]
    kind = min((e.kind for e in entities), key=_ORDER.index)
    if kind == "unnamed":
        return entities[0]
    counts = Counter(e.name for e in entities)
    told = sorted({canonical[n] for m in members for n in {fold(m.entity.name)} | m.names if n in canonical})
    plain = [n for n in counts if not n.startswith("@")] or list(counts)
    plain = [n for n in plain if not any(_described(n, m) for m in plain)] or plain
    plain = [n for n in plain if not n.islower()] or plain
    name = told[0] if told else min(plain, key=lambda n: (-min(len(person_tokens(n)), 6), -counts[n], -len(n), n))
    sides = Counter(e.side for e in entities if e.side)
    side = min(sides, key=lambda s: (-sides[s], s)) if sides else None
    forms: set[Form] = {f for e in entities for f in e.forms}
    return Entity(
        key=fold(name) or min(e.key for e in entities),
        name=name,
        kind=kind,
        side=side,
        roles=tuple(sorted({r for e in entities for r in e.roles})),
        forms=tuple(sorted(forms, key=lambda f: (f.passage, f.text))),
        merged_because=tuple(dict.fromkeys((*(w for e in entities for w in e.merged_because), *why))),
    )


def _described(longer: str, shorter: str) -> bool:
    """Whether the one is the other behind a common noun: "operator Plavi Put Lines"."""
    if not longer.endswith(" " + shorter) or not shorter[:1].isupper():
        return False
    return all(w.islower() for w in longer[: -len(shorter)].split())
