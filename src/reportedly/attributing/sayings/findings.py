"""What inquiries find, without a clause: "found no evidence of fraud", "counted between 60,000 and 80,000".

Whoever looks and finds nothing says so; a figure is somebody's finding only where they are of those who look: a panel,
a laboratory, an expert. "Police found two bodies" is what happened.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.tree import Range, Tree

FINDING = words("find detect discover count record measure register")
"""Verbs with a frame of this kind."""
_NOTHING = words(
    """evidence proof sign indication trace hint suggestion ground basis link fault wrongdoing error irregularity
    mistake defect injury wound breach violation reason cause connection support record fraud negligence misconduct flaw
    contamination damage"""
)
_INQUIRERS = words(
    """inquiry enquiry inquest panel tribunal commission committee investigation probe audit auditor review study survey
    poll analysis laboratory lab examiner coroner pathologist expert researcher scientist watchdog observer surveyor
    autopsy test measurement measurer statistician epidemiologist"""
)
_JUDGING = words("court judge jury inspector inspection inspectorate ombudsman regulator arbitrator trial hearing")
_MEASURED = words("count record measure register find detect")
_BODIES = words("body corpse remains victim survivor man woman person child weapon gun way job home money")
"""What is found and not found out."""
_CLOSING = frozenset(".,;:—–-")
_ROUND = words("between up around about over under")


def found(tree: Tree, verb: int, lemma: str, head: int | None) -> list[Range]:
    """What the verb's subject found, as content; none where that is no finding."""
    if tree.kids(verb, "auxpass") or tree.low[verb - 1 : verb] == ["to"]:
        return []
    last = tree.subtree(verb)[1]
    while last > verb + 2 and tree.word[last - 1] in _CLOSING:
        last -= 1
    for noun in tree.kids(verb, "dobj"):
        if noun > verb and lemma in ("find", "detect", "discover") and tree.lemma[noun] in _NOTHING:
            denied = any(tree.low[c] in cues.NEGATORS for c in tree.kids(verb, "neg"))
            first = tree.left[noun]
            if tree.low[first] in ("no", "little") or (denied and tree.low[first] in ("any", "a", "an")):
                return [(first, last)]
    if lemma not in _MEASURED or head is None or not _looks(tree, head):
        return []
    for noun in tree.kids(verb, "dobj", "prep"):
        low = tree.left[noun]
        if noun < verb or (tree.dep[noun] == "prep" and (tree.low[noun] not in _ROUND or lemma == "find")):
            continue
        figure = next((i for i in range(low, min(noun + 3, last)) if tree.tag[i] == "CD"), None)
        if figure is not None and tree.low[figure] != "one" and tree.lemma[noun] not in _BODIES:
            return [(low, last)]
    return []


def concludes(tree: Tree, head: int | None) -> bool:
    """Whether what a subject "found" is a finding if it is a statement: "the court found the lease was void"."""
    return head is not None and (_looks(tree, head) or tree.lemma[head] in _JUDGING)


def _looks(tree: Tree, head: int) -> bool:
    """Whether a subject is of those who look for themselves: "the panel", "three measurers from abroad", "it" aside."""
    return tree.lemma[head] in _INQUIRERS or tree.low[head] in nouns.DATA
