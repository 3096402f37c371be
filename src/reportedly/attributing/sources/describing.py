"""What the words around a name tell of who bears it: roles, other words, gender; later mentions are matched by them."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.called import goes_with
from reportedly.attributing.sources.kinds import RANKS
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.sources.printed_names import behind_spokesperson, speaks_for
from reportedly.attributing.tree import Range, Tree

_STEM = 5
"""Letters that a place and its people have in common: Morvenia, Morvenian."""
POINTING = words("the this that same former its his her their new local our")
"""Words before a noun that do not tell which one it is."""
_NAMING = ("ORG", "GPE", "NORP", "LOC", "FAC", "PERSON")
_PARTNERED = words("our news media")
_SINGLE = words("one another neither each")
_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers", "himself", "herself"))


def describe(tree: Tree, speaker: Speaker, phrase: Range, name: Range) -> None:
    """Note roles, other words and gender that stand with a name in its phrase, or as a title right before it."""
    for at in range(phrase[0], phrase[1]):
        if name[0] <= at < name[1]:
            continue
        if at > name[1] and tree.dep[at] == "nsubj":
            continue  # "a vendor, who says the engineer P": another
        if tree.dep[at] == "poss" or (at > name[1] and tree.dep[at] == "conj" and name[0] <= tree.head[at] < name[1]):
            continue  # "the WOMAN's husband, Tom Roe", "Tom Roe and his SON": another
        others = at >= name[1] and tree.tag[at] == "NNS"  # "Ann Roe and her friends"
        if (tree.lemma[at] in nouns.ROLES and not others) or (tree.dep[at] == "appos" and tree.tag[at] == "NN"):
            speaker.roles.add(fold(tree.lemma[at]))
        speaker.context.add(fold(tree.lemma[at]))
        speaker.context.add(fold(tree.low[at]))
        if not speaker.gender and tree.low[at] not in _PRONOUNS:
            speaker.gender = nouns.gender_named(tree.low[at])
    for at in range(max(0, name[0] - 5), name[0]):
        title = tree.low[at] in nouns.TITLES or tree.lemma[at] in nouns.ROLES or tree.word[at] in RANKS
        if title and goes_with(tree, at, name):
            speaker.roles.add(fold(tree.lemma[at]))
            note_gender(speaker, tree.low[at])


def describe_body(tree: Tree, speaker: Speaker, phrase: Range, head: int, name: Range) -> None:
    """Note what a body is called beside its name, from its first token to its head: "the tracking firm Lumen"."""
    low, at = name
    speaker.roles.add(fold(tree.lemma[at]))
    for i in range(*phrase):
        firm_before = i == low - 1 and tree.lemma[i] in nouns.FIRMS
        if tree.tag[i] in ("NN", "NNS") and (i == head or tree.dep[i] == "appos" or firm_before):
            speaker.roles.add(fold(tree.lemma[i]))
    speaker.context |= set(fold(tree.words(phrase)).split())


def describe_nameless(tree: Tree, speaker: Speaker, phrase: Range, head: int) -> None:
    """Note the number, the noun, the other words and the gender of somebody who is only described."""
    speaker.plural = speaker.plural or is_plural(tree, head)
    speaker.roles.add(fold(tree.lemma[head]))
    for i in range(*phrase):
        speaker.context.add(fold(tree.low[i]))
        note_gender(speaker, tree.low[i])


def note_gender(speaker: Speaker, low: str) -> None:
    """Take a word beside a name for its bearer's gender, where none is known."""
    if not speaker.gender and low not in _PRONOUNS:
        speaker.gender = nouns.gender_of(low)


def with_voice(tree: Tree, head: int, speaker: Speaker) -> Speaker:
    """The same speaker; a body that speaks by a nameless spokesperson at `head` may be "he" or "she" afterwards."""
    if speaker.kind == "body" and speaks_for(tree, head):
        speaker.voice = nouns.gender_of(tree.low[head]) or "?"
    return speaker


def of_them(tree: Tree, head: int) -> bool:
    """ "some of them", "both of them": the latest group; "one of them" stays nobody but one of them."""
    if tree.nominal[head] or tree.low[head] in _SINGLE:
        return False
    of = next((p for p in tree.kids(head, "prep") if tree.low[p] == "of"), None)
    return of is not None and tree.low[of + 1 : of + 2] == ["them"]


def one_of_two(tree: Tree, head: int) -> int | None:
    """Which name "the former" or "the latter" at `head` means: of the last two the sentence before coordinates."""
    if tree.low[head] not in ("former", "latter") or tree.low[head - 1 : head] != ["the"]:
        return None
    first = tree.sentences[max(0, tree.sentence[head] - 1)].first
    for at in range(head - 1, first, -1):
        if tree.dep[at] == "conj" and tree.nominal[at] and tree.nominal[tree.head[at]] and tree.head[at] < at:
            return tree.head[at] if tree.low[head] == "former" else at
    for at in range(head - 1, first, -1):  # "Prime Minister Ann Roe and opposition leader Ida Lund", parsed as one name
        if tree.low[at] == "and" and tree.proper[at - 1] and tree.capital[at - 1]:
            last = at + 1
            while last < head and not tree.proper[last] and tree.tag[last][:2] == "NN":
                last += 1
            while last < head and tree.proper[last] and tree.proper[last + 1]:
                last += 1
            if last < head and tree.proper[last]:
                return at - 1 if tree.low[head] == "former" else last
    return None


def is_elsewhere(tree: Tree, head: int, body: Speaker) -> bool:
    """Whether a body's noun stands with a place that a known body is not told of with: "the defence ministry in Orsk"
    is not the Verdanian one."""
    if body.kind != "body":
        return False
    known = {w[:_STEM] for w in (*body.key.split(), *body.context)}
    for prep in tree.kids(head, "prep"):
        if tree.low[prep] == "in" and prep == head + 1:
            for place in tree.kids(prep, "pobj"):
                if tree.proper[place] and tree.tokens[place].entity in ("GPE", "LOC", "FAC", "ORG", "PERSON", ""):
                    return not {w[:_STEM] for w in fold(tree.low[place]).split()} & known
    return False


def beside(tree: Tree, head: int, phrase: Range) -> set[str]:
    """The folded words before a head that tell which one it is."""
    return set(fold(tree.words((phrase[0], head))).split()) - POINTING


def named_beside(tree: Tree, head: int, phrase: Range) -> set[str]:
    """The folded names before a head, and behind a spokesperson, that tell whose it is: "the Orsk mayor", "the
    spokesman for the port"."""
    named = (i for i in range(phrase[0], head) if tree.tokens[i].entity in _NAMING)
    found = {fold(tree.low[i]) for i in (*named, *tree.owners(head)) if tree.capital[i]}
    if speaks_for(tree, head) and (behind := behind_spokesperson(tree, head, phrase[0])) is not None:
        found |= set(fold(tree.words(behind)).split())
    return found - POINTING


def apposed_names(tree: Tree, head: int) -> list[int]:
    """Names in apposition to a noun, or to one that is: "its president, the judge Ann Roe"."""
    near = tree.kids(head, "appos")
    near += [d for c in near if tree.is_noun(c) for d in tree.kids(c, "appos")]
    return [c for c in near if tree.tag[c].startswith("NNP") and tree.word[c][:1].isupper()]


def is_plural(tree: Tree, head: int) -> bool:
    """Whether a noun is of several."""
    several = tree.tag[head] in ("NNS", "NNPS") or (tree.tag[head] == "CD" and tree.low[head] != "one")
    return several or tree.low[head] in ("police", "people")


def news_partner(tree: Tree, head: int, phrase: Range) -> int | None:
    """The name of the outlet in "our news partners at WKLX"; None where no such partner is told of."""
    if tree.lemma[head] not in ("partner", "affiliate") or _PARTNERED.isdisjoint(tree.low[phrase[0] : head]):
        return None
    return next((n for p in tree.kids(head, "prep") for n in tree.kids(p, "pobj") if tree.proper[n]), None)
