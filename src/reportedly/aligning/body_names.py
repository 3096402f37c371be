"""Bodies under several writings: transliterated, shortened, abbreviated, of one country and one function."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.bodies import body_named, signature
from reportedly.countries import by_adjective, by_name, by_seat
from reportedly.letters import skeleton

from .merging import BODIES, Node, Sets, realm
from .names import all_initials, fold, initials, is_abbreviation

_WIDE = frozenset({"police", "prosecution", "fire service", "railway", "army", "government"})
"""Functions a country has many bodies for: the signature alone does not make them one."""

_FIRST = """
national state federal regional local central general public ministry department office agency bureau committee
commission council court bank university police city county royal international united new north south east west supreme
high special main chief first democratic people republic party union association institute center centre
"""
FIRST_WORDS = frozenset(_FIRST.split())
"""Words many bodies' names begin with: alone they are short for none."""
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on"})


def by_letters(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Names that differ only as transliterations do, word for word: "Dzhalmor" and "Dzhalmoj Station" do not."""
    first: dict[tuple[str, ...], int] = {}
    for i in named:
        entity = nodes[i].entity
        tokens = fold(entity.name).split()
        if entity.kind == "person" or sum(map(len, tokens)) < 6 or not all(t.isalpha() for t in tokens):
            continue
        shape = (realm(entity.kind), *(skeleton(t) for t in tokens))
        j = first.setdefault(shape, i)
        if sets.find(i) != sets.find(j):
            sets.join(j, i, f"{entity.name} and {nodes[j].entity.name} are writings of one name")


def by_country(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
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


def by_table(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Writings that the shipped table of well-known bodies gives to one body."""
    first: dict[str, int] = {}
    for i in named:
        if realm(nodes[i].entity.kind) == "person":
            continue
        body = body_named(nodes[i].entity.name)
        if body is not None:
            j = first.setdefault(body.id, i)
            sets.join(j, i, f"{nodes[i].entity.name} is a name of {body.name}")


def by_signature(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
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


def by_part(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """The end ("coastguard") or the beginning ("Plavi Lines") of one body's name, and of no other's in the event."""
    tokens = {i: tuple(fold(nodes[i].entity.name).split()) for i in named if nodes[i].entity.kind == "body"}
    ends: dict[tuple[str, tuple[str, ...]], set[int]] = defaultdict(set)
    for i, words in tokens.items():
        for n in range(1, min(len(words), 6)):
            ends["end", words[-n:]].add(i)
            ends["start", words[:n]].add(i)
    firsts: dict[str, list[int]] = defaultdict(list)
    for i, words in sorted(tokens.items()):
        if words and words[0] not in FIRST_WORDS:
            firsts[words[0]].append(i)
    # The longer first: "health centre" is short for the one that "Mornway health centre" is short for.
    for i, words in sorted(tokens.items(), key=lambda item: (-len(item[1]), item[0])):
        if not words or is_country(nodes[i].entity.name) or _seated(nodes[i]):
            continue
        sides = {"end", "start"} if words[0] not in FIRST_WORDS else {"end"}
        longer = {j for side in sides for j in ends.get((side, words), ())}
        if words[0] in FIRST_WORDS and set(words) - FIRST_WORDS - _SMALL_WORDS:
            # "National Provident Fund", in full "… of Ndoruwa"
            longer |= {j for j in ends.get(("start", words), ()) if tokens[j][len(words)] in ("of", "for", "in")}
        if len(words) > 1:
            longer |= {j for j in firsts[words[0]] if len(tokens[j]) > len(words) and _in_order(words, tokens[j])}
        if any(_owns(nodes[i].entity.name, nodes[j].entity.name) for j in longer):
            continue
        roots = sorted({sets.find(j) for j in longer})
        if len(roots) != 1 or roots[0] == sets.find(i):
            continue
        other = nodes[min(longer)].entity
        if nodes[i].entity.side and other.side and nodes[i].entity.side != other.side:
            continue
        sets.join(
            min(longer), i, f"{other.name} is the only body of the event that {nodes[i].entity.name} can be short for"
        )


def _owns(short: str, longer: str) -> bool:
    """Whether the longer name is of what the shorter owns: "Fenta" and "Fenta's ethics committee" are two."""
    return (
        longer.casefold().removeprefix("the ").replace("’", "'").startswith(f"{short.casefold().removeprefix('the ')}'")
    )


def _seated(node: Node) -> bool:
    """Whether a bare noun is told from others of its kind by where it sits: "the ministry in Harwick"."""
    return node.entity.name.islower() and any(r.startswith("in ") and r[3:4].isupper() for r in node.entity.roles)


def _in_order(words: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the words stand in the longer name in this order, others between them."""
    rest = iter(longer)
    return all(w in rest for w in words)


def is_country(name: str) -> bool:
    """Whether a name is a country's, its capital's or its people's."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return bool(by_name().get(bare) or by_seat().get(bare) or by_adjective().get(bare.casefold()))


def by_abbreviation(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
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
