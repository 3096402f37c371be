"""What the outlet's own people saw: "Our reporter saw P", "a Gazette photographer watched Q".

Such a sentence has a witness, who is a person of the outlet: the one the byline names where it names one alone. Without
a name it stays the outlet's own voice.
"""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import Saying
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Tree
from reportedly.vocabulary import Report

WITNESS = "the outlet's reporter was there"
_REPORTERS = words("reporter correspondent photographer journalist cameraman camerawoman")
_SEEING = words("see watch witness observe count hear smell find")
_ENDS = ",;|·•(–—\n/"


def byline_name(report: Report) -> str | None:
    """The one person a byline names ("By Ann Roe, Transport Correspondent"); None for none, several or an agency."""
    for part in report.parts:
        if part.kind != "byline":
            continue
        line = part.span.of(report.text).strip()
        line = line[3:] if line[:3].lower() == "by " else line
        end = min((line.find(c) for c in _ENDS if c in line), default=len(line))
        name = line[:end].strip()
        given = name.split()
        outlet = set(fold(report.outlet or "").split())
        if 2 <= len(given) <= 3 and all(g[:1].isupper() and g.replace("-", "").isalpha() for g in given):
            return None if set(fold(name).split()) & (outlet | {"staff", "desk", "news", "agencies"}) else name
    return None


def find_witnessing(tree: Tree, quoted: list[bool]) -> list[Saying]:
    """Sayings of what the outlet's own reporter perceived; content is the sentence, the witness with it."""
    if byline_name(tree.annotated.report) is None:
        return []
    outlet = set(fold(tree.annotated.report.outlet or "").split()) - {"the"}
    found: list[Saying] = []
    for head in tree.with_lemma(_REPORTERS):
        if quoted[head] or tree.dep[head] != "nsubj" or tree.tag[head] != "NN":
            continue
        verb = tree.head[head]
        source = noun_phrase(tree, head)
        beside = {tree.low[i] for i in range(source[0], head)}
        first, last = tree.bounds(head)
        ours = "our" in beside or bool(outlet & beside) or {"this", "newspaper's"} <= beside
        if not ours or tree.lemma[verb] not in _SEEING or not head < verb < last - 2:
            continue
        found.append(Saying(verb, [], [(first, last)], [source], head, WITNESS))
    return found
