"""One entity per person, body or outlet over the event; each merge says why. What nobody names is never merged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reportedly.vocabulary import Analysis, Attribution, Entity, Form, Link, Report, SourceKind

from .body_names import (
    FIRST_WORDS,
    by_abbreviation,
    by_country,
    by_letters,
    by_part,
    by_signature,
    by_table,
    is_country,
)
from .descriptions import by_generic, by_role, by_state, is_organisation
from .merging import Node, Sets, Spot, realm
from .names import fold, person_tokens
from .person_names import behind_description, by_person
from .printed import Alias, by_print, forms_of

_ORDER: tuple[SourceKind, ...] = ("person", "body", "outlet", "platform", "document", "data", "post", "unnamed")


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
    aliases_of = by_print(nodes, named, sets, sorted(analyses, key=lambda a: a.report.id))
    by_letters(nodes, named, sets)
    by_country(nodes, named, sets)
    by_table(nodes, named, sets)
    by_abbreviation(nodes, named, sets)
    by_signature(nodes, named, sets)
    by_state(nodes, named, sets)
    by_part(nodes, named, sets)
    by_generic(nodes, named, sets)
    by_person(nodes, named, sets)
    by_role(nodes, named, sets)
    clusters: dict[int, list[Node]] = defaultdict(list)
    where: dict[int, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        clusters[sets.find(i)].append(node)
        where[sets.find(i)].append(i)
    made: list[tuple[Entity, list[Node], tuple[Alias, ...]]] = []
    for root, members in sorted(clusters.items()):
        printed = tuple(alias for i in where[root] for alias in aliases_of.get(i, ()))
        made.append((_entity(members, sets.why(root), canonical, printed), members, printed))
    taken = Counter(e.key for e, _, _ in made)
    out: dict[Spot, Entity] = {}
    entities: list[Entity] = []
    for entity, members, printed in made:
        if entity.kind == "unnamed" or taken[entity.key] > 1:
            # Namesakes, and what nobody names: the report that has it tells them apart.
            first = min(m.spot for m in members)
            entity = replace(entity, key=f"{entity.key}#{first[0]}#{entity.kind}")  # noqa: PLW2901
        entities.append(entity)
        # A link is called by a name of its own, never by a handle or a former name that its report has besides.
        aside = {fold(alias.name) for alias in printed if alias.aside}
        called = replace(entity, forms=tuple(f for f in entity.forms if fold(f.text) not in aside)) if aside else entity
        for member in members:
            out[member.spot] = called
    return tuple(sorted(entities, key=lambda e: e.key)), out


def rewrite(attribution: Attribution, became: dict[Spot, Entity]) -> Attribution:
    """The attribution with its links under their event-wide keys; names stay as its report prints them."""
    chain = tuple(_link(attribution.report, x, became) for x in attribution.chain)
    return attribution if chain == attribution.chain else replace(attribution, chain=chain)


def _link(report: str, link: Link, became: dict[Spot, Entity]) -> Link:
    entity = became.get((report, link.key))
    if entity is None:
        return link
    kind = "body" if (link.kind, entity.kind) == ("person", "body") else link.kind
    name = _fullest(report, link, entity)
    if (entity.key, kind, name) == (link.key, link.kind, link.name):
        return link
    return replace(link, key=entity.key, kind=kind, name=name)


def _fullest(report: str, link: Link, entity: Entity) -> str:
    """The fullest name of the entity that this report prints: a name proper before a description, then the longest."""
    if entity.kind == "unnamed" or link.kind == "unnamed":
        return link.name
    printed = {f.text for f in entity.forms if f.passage.report == report and not f.text.startswith("@")} | {link.name}
    if link.kind == "body":  # "Police", where "Kent police" are named so
        fuller = [n.split() for n in sorted(printed) if " " in n and n[:1].isupper()]
        printed = {n for n in printed if " " in n or not any(n.lower() == w[-1].lower() for w in fuller)}
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
    return _short_for_bodies(_of_one_kind(nodes))


def _short_for_bodies(nodes: list[Node]) -> list[Node]:
    """The nodes, "persons" of one word who are a body's name cut short as the body: "Corvane", where "Corvane Air" is
    named and nobody has it for a surname or is called by a title with it."""
    words = {
        w
        for n in nodes
        if n.entity.kind == "body" and not n.entity.name.islower() and len(b := fold(n.entity.name).split()) > 1
        for w in (b[0], b[-1])
    }
    starts = {
        b[0]
        for n in nodes
        if n.entity.kind == "body" and not n.entity.name.islower() and len(b := fold(n.entity.name).split()) > 1
    } - FIRST_WORDS
    surnames = {t[-1] for n in nodes if n.entity.kind == "person" and len(t := person_tokens(n.entity.name)) > 1}
    out = []
    for node in nodes:
        entity, name = node.entity, fold(node.entity.name)
        nobody = entity.kind == "unnamed" and entity.name[:1].isupper() and name in starts
        lone = (entity.kind == "person" or nobody) and " " not in name and name in words - surnames
        if lone and all(r.split()[-1].casefold() in _SPEAKS for r in entity.roles):
            entity = replace(entity, kind="body", roles=())
        out.append(Node(node.spot, entity, node.names))
    return out


_SPEAKS = frozenset({"spokesman", "spokeswoman", "spokesperson", "officials", "staff", "officers"})
""" "A Corvane spokesman": behind a name these are no role of its bearer."""


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


def _without_form(name: str) -> str:
    """A folded name without its legal form: "kestrel foods ltd", "kestrel foods"."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in _FIRM - {"as", "ab"} else name


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
    if entity.kind == "body" and entity.name.endswith(("'s", "’s")) and entity.name[:1].isupper():
        entity = replace(entity, name=entity.name[:-2])  # "Harwick's", of what belongs to it
    if entity.kind == "body" and _leans((words := entity.name.split())[0]):
        bare = next((n for n, w in enumerate(words) if not _leans(w)), 0)
        if words[bare][:1].isupper():
            entity = replace(entity, name=" ".join(words[bare:]))
    if entity.kind == "person" and is_organisation(entity):
        return replace(entity, kind="body")
    if entity.kind == "body" and fold(entity.name) in surnames and not entity.roles and not is_country(entity.name):
        return replace(entity, kind="person")
    return entity


_LEANING_WORDS = """
so-called self-styled self-proclaimed troubled embattled beleaguered ailing cash-strapped scandal-hit struggling defunct
giant powerful influential respected notorious state-owned state-run government-run publicly-owned privately-owned
"""
_LEANING = frozenset(_LEANING_WORDS.split())
"""Words that papers set before a body's name and that are no part of it."""


def _leans(word: str) -> bool:
    return word.casefold() in _LEANING or word.endswith(("-based", "-led", "-backed", "-owned", "-run", "-listed"))


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


def _may(left: Entity, right: Entity) -> bool:
    """Whether the kinds can be of one entity: a post goes with a person or a body, a person never with a body."""
    a, b = realm(left.kind), realm(right.kind)
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
        groups[_without_form(fold(nodes[i].entity.name))].append(i)
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


def _entity(
    members: Sequence[Node], why: tuple[str, ...], canonical: dict[str, str], printed: Sequence[Alias]
) -> Entity:
    entities = [m.entity for m in members]
    kind = min((e.kind for e in entities), key=_ORDER.index)
    if kind == "unnamed":
        return entities[0]
    counts = Counter(e.name for e in entities)
    told = sorted({canonical[n] for m in members for n in {fold(m.entity.name)} | m.names if n in canonical})
    plain = [n for n in counts if not n.startswith("@")] or list(counts)
    plain = [n for n in plain if not any(_described(n, m) for m in plain)] or plain
    aside = {fold(alias.name) for alias in printed if alias.aside}
    plain = [n for n in plain if fold(n) not in aside] or plain
    plain = [n for n in plain if not n.islower()] or plain
    name = (
        told[0]
        if told
        else min(
            plain,
            key=lambda n: (
                n.isupper() and " " in n,
                kind == "person" and behind_description(n),
                -min(len(person_tokens(n)), 6),
                -counts[n],
                -len(n),
                n,
            ),
        )
    )
    sides = Counter(e.side for e in entities if e.side)
    side = min(sides, key=lambda s: (-sides[s], s)) if sides else None
    forms: set[Form] = {f for e in entities for f in e.forms} | forms_of(printed)
    return Entity(
        key=fold(name) or min(e.key for e in entities),
        name=name,
        kind=kind,
        side=side,
        roles=tuple(sorted({r for e in entities for r in e.roles})),
        forms=tuple(sorted(forms, key=lambda f: (f.passage, f.text))),
        merged_because=tuple(
            dict.fromkeys((*(w for e in entities for w in e.merged_because), *why, *(a.because for a in printed)))
        ),
    )


def _described(longer: str, shorter: str) -> bool:
    """Whether the one is the other behind a common noun: "operator Plavi Put Lines"."""
    if not longer.endswith(" " + shorter) or not shorter[:1].isupper():
        return False
    return all(w.islower() for w in longer[: -len(shorter)].split())
