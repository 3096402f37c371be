"""What the words around a name tell of who bears it: roles, other words, gender; later mentions are matched by them."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.called import goes_with
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.tree import Range, Tree

_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "hers", "himself", "herself"))


def describe(tree: Tree, speaker: Speaker, phrase: Range, name: Range) -> None:
    """Note roles, other words and gender that stand with a name in its phrase, or as a title right before it."""
    for at in range(phrase[0], phrase[1]):
        if name[0] <= at < name[1]:
            continue
        if at > name[1] and tree.dep[at] == "nsubj":
            continue  # "a vendor, who says the engineer P": another
        if tree.lemma[at] in nouns.ROLES or (tree.dep[at] == "appos" and tree.tag[at] == "NN"):
            speaker.roles.add(fold(tree.lemma[at]))
        speaker.context.add(fold(tree.lemma[at]))
        speaker.context.add(fold(tree.low[at]))
        note_gender(speaker, tree.low[at])
    for at in range(max(0, name[0] - 5), name[0]):
        title = tree.low[at] in nouns.TITLES or tree.lemma[at] in nouns.ROLES
        if title and goes_with(tree, at, name):
            speaker.roles.add(fold(tree.lemma[at]))
            note_gender(speaker, tree.low[at])


def note_gender(speaker: Speaker, low: str) -> None:
    """Take a word beside a name for its bearer's gender, where none is known."""
    if not speaker.gender and low not in _PRONOUNS:
        speaker.gender = "f" if low in nouns.FEMALE else "m" if low in nouns.MALE else ""
