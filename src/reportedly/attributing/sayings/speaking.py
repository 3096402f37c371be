"""Whether a noun, by its word and its endings, is for somebody or something that says things."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.tree import Tree

TIMES = words(
    """week month year day night morning afternoon evening time monday tuesday wednesday thursday friday saturday sunday
    yesterday today hour minute season weekend summer winter spring autumn"""
)
_PERSONAL = words("he she they it")
_KIN = words(
    """mother father wife husband widow son daughter sister brother aunt uncle niece nephew cousin grandmother
    grandfather friend neighbour neighbor partner fiancee fiance girlfriend boyfriend twin
    chaplain nun porter groom bride boss dean vicar curate abbot cook chef clerk umpire usher midwife caretaker monk
    patient tenant client nurse guide"""
)
_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ers", "ors", "ists", "ians", "men", "women")


def is_personal(tree: Tree, at: int) -> bool:
    """He, she, it or they."""
    return tree.low[at] in _PERSONAL


def says_things(tree: Tree, head: int) -> bool:
    """Whether a noun is for somebody, or something, that says things."""
    lemma, low = tree.lemma[head], tree.low[head]
    if low in TIMES:
        return False
    return (
        is_personal(tree, head)
        or tree.proper[head]
        or lemma in nouns.ROLES | nouns.BODIES | nouns.FIRMS | nouns.DOCUMENTS | nouns.OUTLET_NOUNS
        or low in nouns.CROWDS | nouns.DATA
        or lemma in _KIN
        or low.endswith(_ENDINGS)
    )
