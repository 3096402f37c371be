"""Whom a pronoun means: candidates compared by plain features, weighed as learnt from annotated reports.

Every entity mentioned in the sentences before a pronoun is a candidate. What speaks for it (it agrees in gender, spoke
last, is the subject of the sentence before, stands in the paragraph …) is a sum; the largest wins. The weights are
learnt by `python -m benchmarks.pronouns` from the open part of the chain corpus and stand beside this file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.sources.kinds import ENTERPRISES, Votes
from reportedly.attributing.sources.mentions import Mention, Speaker
from reportedly.attributing.sources.unheard import ALL_HEARD, Unheard
from reportedly.attributing.tree import Tree
from reportedly.likelihood import weights

Features = dict[str, float]

_SORTS = {
    **dict.fromkeys(words("he him his himself"), "m"),
    **dict.fromkeys(words("she her hers herself"), "f"),
    **dict.fromkeys(words("it its itself"), "n"),
    **dict.fromkeys(words("they them their themselves"), "p"),
}
_FARTHEST = 16
"""Sentences over which a pronoun may reach back."""
_MOST = 60
"""Mentions looked at."""
_FREQUENT = 5
_NAMED_NEAR = 2
"""Sentences back to a name of which it is doubtful that it is a person's."""
_THINGS = nouns.BODIES | nouns.OUTLETS | nouns.FIRMS | ENTERPRISES
_SUBJECTS = ("nsubj", "nsubjpass")
_SAYERS = 2
_ANYBODY = words("anyone anybody everyone everybody nobody none")


def learnt() -> Mapping[str, float]:
    """The learnt weight of each feature."""
    return weights("reportedly.attributing.sources", "pronouns.tsv")


def candidates(tree: Tree, mentions: Iterable[Mention], head: int, unheard: Unheard) -> list[list[Mention]]:
    """The mentions before a pronoun at `head`, last first, gathered by entity; entities latest mentioned first."""
    here = tree.sentence[head]
    found: dict[str, list[Mention]] = {}
    count = 0
    for mention in mentions:
        if here - tree.sentence[mention.at] > _FARTHEST or count >= _MOST:
            break
        if mention.at < head and mention.speaker.name and not unheard.covers(mention.at, mention.speaker.key):
            found.setdefault(mention.speaker.key, []).append(mention)
            count += 1
    return list(found.values())


def choose(
    tree: Tree, quoted: Sequence[bool], held: list[list[Mention]], head: int, unheard: Unheard = ALL_HEARD
) -> Speaker | None:
    """Whom of the candidates the pronoun means; None where there is none that may be meant."""
    return best(held, compare(tree, quoted, held, head, unheard), learnt())


def best(held: list[list[Mention]], compared: list[Features | None], weight: Mapping[str, float]) -> Speaker | None:
    """The candidate with the largest score; of equal ones the latest mentioned."""
    scored = [(score(f, weight), m[0].speaker) for m, f in zip(held, compared, strict=True) if f is not None]
    return max(scored, key=lambda s: s[0])[1] if scored else None


def score(features: Features, weight: Mapping[str, float]) -> float:
    """What speaks for a candidate, weighed."""
    return sum([weight.get(name, 0.0) * value for name, value in features.items()])


def doubtful(tree: Tree, mentions: Iterable[Mention], votes: Votes, head: int) -> Speaker | None:
    """ "Osk Vinter-Kaya has not disputed it. “…,” he said": where nobody else can be meant, a name of two words that
    nothing shows to be a thing's is a person's from then on."""
    here = tree.sentence[head]
    for mention in mentions:
        who, names = mention.speaker, mention.speaker.key.split()
        if here - tree.sentence[mention.at] > _NAMED_NEAR:
            break
        alike = 2 <= len(names) <= 4 and who.rule == "name" and all(w[:1].isupper() for w in who.name.split())
        if who.kind != "body" or who.place or not alike or who.name.isupper():
            continue
        thing = votes.of(who.key)["GPE"] or votes.shows(who.key)["n"] or _THINGS & set(names)
        if not thing:
            who.kind = "person"
            return who
    return None


def compare(
    tree: Tree, quoted: Sequence[bool], held: list[list[Mention]], head: int, unheard: Unheard = ALL_HEARD
) -> list[Features | None]:
    """The features of each candidate; None for who cannot be meant."""
    sort = _SORTS[tree.low[head]]
    inside = quoted[head]
    owned = _owned_by_it(tree, held, head)
    speaks = tree.tag[head] == "PRP" and bool(unheard.said)
    told = {m[0].at for m in held if speaks and _told_of(tree, m, unheard)}
    fits = [None if m[0].at in owned | told else _agreement(m[0].speaker, sort) for m in held]
    latest = sorted((m for mentions in held for m in mentions), key=lambda m: -m.at)
    spoke = next((m.speaker.key for m in latest if m.weight == _SAYERS and not quoted[m.at]), "")
    did = next((m.speaker.key for m in latest if tree.dep[m.at] in _SUBJECTS and quoted[m.at] == inside), "")
    sure = [m[0].speaker.key for m, fit in zip(held, fits, strict=True) if fit and "same gender" in fit]
    of_another = any(_SORTS.get(tree.low[i]) == sort for low, high in unheard.words for i in range(low, high))
    found: list[Features | None] = []
    rank = 0
    for mentions, features in zip(held, fits, strict=True):
        if features is not None:
            key = mentions[0].speaker.key
            _place(tree, quoted, mentions, head, features)
            if any(low <= mentions[0].at < high for low, high in unheard.said):
                features["named in what it says"] = 1
            if of_another and key != spoke:
                features["silent, and its words tell of such a one"] = 1
            if rank in (0, 3):
                features["nearest" if rank == 0 else "fourth or farther"] = 1
            if key == spoke:
                features["spoke last"] = 1
            if key == did:
                features["did last"] = 1
            if sure == [key]:
                features["only one"] = 1
            features["frequent"] = min(len(mentions), _FREQUENT) / _FREQUENT
            rank = min(rank + 1, 3)
        found.append(features)
    return found


def somebody(speaker: Speaker) -> bool:
    """Whether a nameless source is a person: a calling, "someone", or a noun that looks like one (surveyor)."""
    return speaker.kind == "unnamed" and any(
        r in nouns.ROLES or r in nouns.CROWDS or r + "s" in nouns.CROWDS or r.endswith(nouns.AGENTS)
        for r in speaker.roles
    )


def _agreement(speaker: Speaker, sort: str) -> Features | None:
    """How a speaker agrees with a pronoun in person, gender and number; None where it does not."""
    kind = speaker.kind
    found: Features = {"described": 1} if speaker.rule == "described" else {}
    if sort in "mf" and kind == "body" and speaker.voice in (sort, "?"):  # "A spokeswoman said P. She said Q"
        return {"nameless": 1, "same gender": 1} if speaker.voice == sort else {"nameless": 1}
    if sort in "mf":
        if speaker.plural or speaker.gender not in ("", sort) or not (kind == "person" or somebody(speaker)):
            return None
        if speaker.key in _ANYBODY:
            return None
        if speaker.gender:
            found["same gender"] = 1
        if speaker.guessed:
            found[f"{'same' if speaker.guessed == sort else 'other'} gender as guessed"] = 1
        if kind != "person":
            found["nameless"] = 1
        elif not speaker.certain:
            found["doubtful person"] = 1
        if kind == "person" and " " not in speaker.key:
            found["one word"] = 1
        return found
    if sort == "n":
        if speaker.plural or kind not in ("body", "outlet", "document", "data", "post"):
            return None
        found["it: place" if speaker.place else f"it: {kind}"] = 1
        return found
    if not (speaker.plural or kind in ("body", "outlet", "person", "unnamed")):
        return None
    found["they: place" if speaker.place else f"they: {kind}"] = 1
    if speaker.plural:
        found["they: plural"] = 1
    return found


def _told_of(tree: Tree, mentions: list[Mention], unheard: Unheard) -> bool:
    """Whether somebody is named as who does something in the very words that the pronoun says before it: "Roe, he said,
    was late", "Roe was late, he said" are another's of Roe (Reinhart 1983: a pronoun binds no name in its clause)."""
    return any(
        low <= m.at < high and tree.proper[m.at] and tree.dep[m.at] in _SUBJECTS and m.speaker.kind == "person"
        for m in mentions[:3]
        if m.weight != _SAYERS
        for low, high in unheard.said
    )


def _owned_by_it(tree: Tree, held: list[list[Mention]], head: int) -> set[int]:
    """Mentions in the pronoun's own sentence whose owner is a pronoun of its gender: "through her lawyer, she says"."""
    sort, first = _SORTS[tree.low[head]], tree.bounds(head)[0]
    near = [mentions[0].at for mentions in held if mentions[0].at >= first]
    return {at for at in near if any(_SORTS.get(tree.low[o]) == sort for o in tree.owners(at))}


def _place(tree: Tree, quoted: Sequence[bool], mentions: list[Mention], head: int, found: Features) -> None:
    """Add where a candidate's mentions stand, seen from the pronoun."""
    here, part, inside = tree.sentence[head], tree.part(head), quoted[head]
    near = mentions[0]
    found["far"] = min(here - tree.sentence[near.at], 12) / 4
    if tree.part(near.at) == part:
        found["same paragraph"] = 1
    if tree.dep[near.at] == "pobj":
        found["behind a preposition"] = 1
    if quoted[near.at] != inside:
        found["across a quotation mark"] = 1
    if near.weight < 0:
        found["named aside"] = 1
    if not inside and all(quoted[m.at] for m in mentions):
        found["only quoted"] = 1
    for mention in mentions:
        back = here - tree.sentence[mention.at]
        if mention.weight == _SAYERS:
            if tree.part(mention.at) == part:
                found["source in the paragraph"] = 1
            if back == 1:
                found["source a sentence back"] = 1
        elif mention.weight > 0 and back <= 1:
            found["subject a sentence back" if back else "subject in the sentence"] = 1
