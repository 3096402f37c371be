"""Sentences of the page's own that assert nothing: questions, requests to the reader, numbers of a list, labels.

Newsletters, notices, live pages and bulletins are full of them ("3.", "Quantity.", "Please stop forwarding.",
"[picture]", "Bulletin 7: State at noon"). What others are said to say in them is kept: this is asked of own voice only.
"""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import Range, Tree

_TITLES = words(
    """notice declaration decision bulletin communiqué communique note report circular order memo memorandum
    announcement letter minutes agenda programme briefing briefs notes contents issue edition"""
)
"""What a document calls itself over its text."""
_TITLE_OF = words("press case spot public open final interim annual joint official editor's")
_LABEL = 5
"""Words of a heading that is printed at the beginning of its paragraph."""
_LINKING = words(", . : ; ( ) [ ] / — – - · | & no. no nr nr. of and the , at")
_SAYING_YES = words("let say suppose imagine consider take note remember mind thank")

_GOING = words("go come stay keep look wait call listen think stop watch beware ask write vote apply sign")


def asserts_nothing(tree: Tree, span: Range, kind: str) -> bool:
    """Whether a sentence, or what is left of one, only asks, requests, counts or names; `kind`: that of its part."""
    low, high = span
    if not any(w.isalpha() or any(map(str.isalpha, w)) for w in tree.word[low:high]):
        return True  # the "1." of a numbered paragraph is read as a sentence
    if kind == "headline":
        return _is_title(tree, span)
    if tree.word[low] == "[" and tree.word[high - 1] == "]":
        return True
    if kind == "body" and _heads_paragraph(tree, span):
        return True
    return _asks(tree, span) or (kind == "body" and _requests(tree, span))


def _asks(tree: Tree, span: Range) -> bool:
    low, high = span
    return "?" in tree.word[max(high - 2, low) : high]


def _requests(tree: Tree, span: Range) -> bool:
    """ "Bring water.", "Please do not share this.": an imperative that begins the sentence."""
    low, high = span
    at = next((i for i in range(low, high) if tree.word[i][:1].isalpha()), high)
    at += at < high and tree.low[at] == "please"
    if tree.low[at : at + 1] == ["do"] and tree.low[at + 1 : at + 2] in (["not"], ["n't"], ["n’t"]):
        at += 2
    if at >= high or tree.tag[at] != "VB" or tree.lemma[at] in _SAYING_YES or tree.word[at + 1 : at + 2] == [","]:
        return False
    if ":" in tree.word[at:high] or tree.tag[at + 1 : at + 2] == ["CD"]:
        return False  # "Turnout: 69 per cent", "Start 06:30"
    if tree.tag[at + 1 : at + 2] == ["IN"] and tree.lemma[at] not in _GOING:
        return False  # "Smoke over the quay": a noun without article
    return not tree.kids(at, "nsubj", "nsubjpass", "aux", "auxpass") or tree.low[at - 1] in ("not", "n't", "n’t")


def _heads_paragraph(tree: Tree, span: Range) -> bool:
    """ "River. The plant reported …", "HALDEN. By noon …": a name or a noun by itself, before the paragraph's words."""
    low, high = span
    if high - low > 2 * _LABEL + 3 or tree.word[high - 1] not in (".", "—", "–", ":") or not _opens(tree, span):
        return False
    named = 0
    for i in range(low, high):
        if not tree.word[i][:1].isalnum() or tree.low[i] in _LINKING:
            continue
        dated = tree.tag[i] == "CD" and named
        if not (tree.is_noun(i) or tree.word[i].isupper() or dated) or tree.tokens[i].entity in ("CARDINAL", "TIME"):
            return False
        named += 1
    return 0 < named <= _LABEL


def _opens(tree: Tree, span: Range) -> bool:
    """Whether a sentence is the first of its paragraph and others follow."""
    low, high = span
    part = tree.part(low)
    return (low == 0 or tree.part(low - 1) != part) and high < len(tree.word) and tree.part(high) == part


def _is_title(tree: Tree, span: Range) -> bool:
    """ "Bulletin 61: State at noon", "NOTICE TO OUR NEIGHBOURS", "Case note": what a document calls itself."""
    low, high = span
    if any(tree.tag[i] in ("VBD", "VBN", "VBZ", "VBP", "MD") for i in range(low, high)):
        return False
    at = low + (tree.low[low] in _TITLE_OF and high - low > 1)
    return tree.low[at] in _TITLES or (tree.lemma[at] in _TITLES and tree.word[at].isupper())
