"""Passing on a whole sentence: "…, as reported by Y"; and where a speaker posted: "posting on Telegram"."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.subjects import agent, noun_phrase
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

_ALSO_CONTENT = cues.words("say put tell point explain admit acknowledge concede warn")
_OPENING = cues.words("“ \" `` ‘ ''")
_AS = cues.words("as")
_RELAYING = cues.words("relay report cite quote note write carry publish mention recall") | _ALSO_CONTENT


def find_relays(tree: Tree) -> list[Saying]:
    """ "as reported by Y" and "as Y reported": sayings over the whole rest of their sentence, that pass on."""
    found: list[Saying] = []
    for at in tree.with_low(_AS):
        if (
            (at and tree.low[at - 1] == "even")
            or at + 2 >= len(tree.low)
            or (at and tree.lemma[at - 1] in ("quote", "cite", "report", "describe"))
        ):
            continue
        first, last = tree.bounds(at)
        stop = min(at + 14, last)
        verb = next((v for v in range(at + 1, stop) if tree.lemma[v] in _RELAYING and tree.is_verb(v)), None)
        if verb is None:
            continue
        by = agent(tree, verb)
        if by is None and verb + 1 < last and tree.low[verb + 1] == "by" and tree.tag[verb] == "VBN":
            by = next(
                (i for i in range(verb + 2, stop) if tree.is_noun(i) and tree.dep[i] not in ("compound", "amod")), None
            )
        passive = by is not None and verb - at <= 3 and verb < by
        head = by if passive else next((c for c in tree.kids(verb, "nsubj") if at < c < verb), None)
        finite = head is not None and tree.tag[verb] in ("VBD", "VBZ", "VBP")
        fronted = finite and (at == first or (at == first + 1 and tree.low[first] in ("and", "but", "yet")))
        if head is None:
            continue
        source = noun_phrase(tree, head)
        source = (max(source[0], at + 1), source[1])
        between = range(at + 1, source[0])
        if not passive and any(tree.word[i] == "," or tree.is_verb(i) for i in between):
            continue  # "treating it as an attack, X reported"
        end = max(source[1], cue_range(tree, verb)[1])
        aside = None if passive else _aside(tree, end, last)
        end = end if aside is None else aside
        if not passive and not fronted and aside is None and tree.lemma[verb] in _ALSO_CONTENT:
            continue
        content = minus([(at if at == first + 1 else first, last)], [(at, end)])
        if any(a < at for a, _ in content) and _closes(tree, end, last):
            content = [(a, b) for a, b in content if a < at]
        if not passive and (tree.low[head] in ("who", "which") or _says_what_follows(tree, verb, end)):
            continue
        low_cue = (at, verb + 2) if passive else cue_range(tree, verb)
        rule = "relay: as reported by" if passive or tree.tag[head].startswith("NNP") else "as somebody says"
        found.append(Saying(verb, [low_cue], content, [source], head, rule))
    return found


def _closes(tree: Tree, end: int, last: int) -> bool:
    """Whether nothing is said behind the cue: the sentence ends there, or with when and where it was reported."""
    if end >= last or tree.word[end] in ".!?:":
        return True
    behind = range(end, last - 1)
    when = tree.tag[end] == "IN" or tree.tokens[end].entity in ("DATE", "TIME")
    return when and len(behind) <= _LONGEST_WHEN and not any(tree.word[i] == "," or tree.is_verb(i) for i in behind)


_LONGEST_WHEN = 8


def _says_what_follows(tree: Tree, verb: int, end: int) -> bool:
    """ "Roe beamed as she noted how warm it was": a verb with words of its own behind it passes on nothing before."""
    if tree.word[end : end + 1] in ([","], [":"]) and tree.word[end + 1 : end + 2] and tree.word[end + 1] in _OPENING:
        return True  # "as she said, “P”"
    own = ("dobj", "ccomp", "xcomp", "oprd", "attr", "prt")
    behind = [c for c in tree.children[verb] if c > verb and tree.dep[c] in own and tree.low[c] != "it"]
    return any(end <= tree.left[c] <= end + 1 for c in behind)


def _aside(tree: Tree, end: int, last: int) -> int | None:
    """Past "…, as X pointed out on Friday, …" with a comma on both sides, or heading its sentence; None elsewhere."""
    for here in range(end, min(end + 9, last - 2)):
        if tree.word[here] == ",":
            return here
        if tree.is_verb(here) or tree.word[here] in (":", ";", "“", '"', "‘") or tree.low[here] in ("that", "it"):
            return None
    return None


def posted_at(tree: Tree, saying: Saying) -> Range | None:
    """The words "on Telegram", "in a Facebook post", "posting on X" of the cue's sentence; None without."""
    first, last = tree.bounds(saying.verb)
    if cues.MEDIA.keys().isdisjoint(tree.low[first:last]):
        return None
    for at in range(first, last):
        if (
            any(a <= at < b for a, b in saying.content)
            or tree.low[at] not in cues.MEDIA
            or not tree.word[at][:1].isupper()
        ):
            continue
        if at > first and (tree.low[at - 1] in ("on", "via", "a", "its", "his", "her", "their", "the")):
            low = at - 1
            while low > first and tree.low[low] not in ("on", "in", "via", "to") and at - low < 4:
                low -= 1
            if low > first and tree.lemma[low - 1] in cues.POSTING:
                low -= 1
            return low, at + 1
    return None
