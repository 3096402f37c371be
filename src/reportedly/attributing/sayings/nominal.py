"""Sayings whose cue is a noun somebody owns, or that goes round: "in Roe's words", "by his own account", "the mill's
figure of 40", "there is talk that P"."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, hull, minus, stands_under
from reportedly.attributing.sayings.phrases import around
from reportedly.attributing.sayings.speaking import says_things
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

IN_WORDS = "in somebody's words"
_TOLD = words("words account view opinion telling reckoning version admission estimation description recollection")
_BEFORE = words("in on by to from")
_OF_SOMEBODY = words(
    """words count reckoning phrase view telling account estimate estimation judgment judgement opinion version tally
    calculation recollection admission assessment verdict memory"""
)
_FIGURES = words("figure estimate tally count toll total estimates figures calculation calculations assessment")
_TALK = words("talk story tale gossip chatter word speculation suggestion")
_NOUNS = _TOLD | _FIGURES | _TALK | _OF_SOMEBODY
_ENDS = words(", — – ) (")
_OPENING = words("“ \" `` ‘ '' '")


def find_nominal(tree: Tree) -> list[Saying]:
    """All such sayings, in order of position."""
    found: list[Saying] = []
    for at in tree.with_low(_NOUNS):
        low = tree.low[at]
        saying = _in_the_view_of(tree, at) if low in _OF_SOMEBODY else None
        if saying is not None:
            pass
        elif low in _TOLD:
            saying = _in_the_words(tree, at)
        elif low in _FIGURES:
            saying = _figure(tree, at) or _by_their_count(tree, at)
        elif low in _TALK:
            saying = _talk(tree, at)
        if saying is not None:
            found.append(saying)
    return found


def without_their_own(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """`sayings` without the words that are those of who says so: "on its own account, the yard
    said P"."""
    found = [s for s in sayings if s.rule == IN_WORDS and s.head is not None and tree.tag[s.head] == "PRP$"]
    if not found:
        return sayings
    said = {s.verb: s for s in sayings if s.rule != IN_WORDS and s.head is not None and s.content}
    shed: set[int] = set()
    for saying in found:
        other = said.get(tree.head[saying.cue[0][0]])
        if other is not None and other.head is not None:
            inside = saying.cue[0][1] <= other.head < other.verb
            if inside and hull(other.content)[0] > other.verb:  # "in her words, “P,” the record notes": hers stay
                shed.add(id(saying))
    return [s for s in sayings if id(s) not in shed]


def under_their_verbs(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """`sayings`, where "the record notes, in Roe's words, “P”" has Roe's words inside the record's. Not where the
    verb stands in those words itself ("On its own account, Y said, “P”")."""
    by_verb: dict[int, list[Saying]] = {}
    for saying in sayings:
        by_verb.setdefault(saying.verb, []).append(saying)
    for saying in sayings:
        if saying.rule == IN_WORDS and saying.parent is None and saying.quoted:
            verb = tree.head[saying.cue[0][0]]
            saying.parent = next(
                (
                    s
                    for s in by_verb.get(verb, ())
                    if minus(s.content, saying.content) != s.content and not stands_under(s, saying)
                ),
                None,
            )
    return sayings


def _owner(tree: Tree, at: int) -> tuple[int, Range] | None:
    """Who owns a noun: head and phrase, without the 's."""
    owners = tree.owners(at)
    if not owners or tree.low[owners[0]] in ("our", "my", "your", "one", "other"):
        return None
    low, high = noun_phrase(tree, owners[0])
    high = min(high, at)
    while high > low + 1 and tree.low[high - 1] in ("'s", "’s", "'", "’", "own"):
        high -= 1
    return (owners[0], (low, high)) if high > low else None


def _in_the_words(tree: Tree, at: int) -> Saying | None:
    """ "P, in the inspector's words, Q", "It was, on Roe's account, P": the quotation that follows a verb of saying,
    else the clause around it."""
    whose = _owner(tree, at)
    if whose is None:
        return None
    head, source = whose
    low = source[0] - 1
    first, last = tree.bounds(at)
    if low < first or tree.low[low] not in _BEFORE or (low > first and tree.word[low - 1] not in (",", "—", "–", "(")):
        return None
    high = next(
        (i for i in range(at + 1, min(at + 7, last)) if tree.word[i] in _ENDS or tree.word[i] in _OPENING),
        last,
    )
    if tree.low[low] in ("to", "from") or (tree.low[at] == "account" and tree.low[low] == "in"):
        return None
    if high == last and low == first:
        high = at + 1  # "By the sergeant's account four are held"
    return _set_beside(tree, at, (low, at + 1), head, source, low, high)


def _in_the_view_of(tree: Tree, at: int) -> Saying | None:
    """ "By the count of the Ministry of Works, P", "P, in the view of two surveyors"."""
    low = at - 2
    first, last = tree.bounds(at)
    if low < first or tree.low[at - 1] != "the" or tree.low[low] not in ("in", "on", "by") or at + 2 >= last:
        return None
    if tree.low[at + 1] != "of" or (low > first and tree.word[low - 1] not in (",", "—", "–", "(", ";")):
        return None
    if tree.low[at] == "words" or (tree.low[at], tree.low[low]) == ("account", "on"):
        return None  # cues of their own: "in the words of"
    head = next((c for c in tree.kids(at + 1, "pobj")), None)
    if head is None or not says_things(tree, head):
        return None
    source = noun_phrase(tree, head)
    source = (max(source[0], at + 2), source[1])
    return _set_beside(tree, at, (low, at + 2), head, source, low, source[1])


def _set_beside(tree: Tree, at: int, phrase: Range, head: int, source: Range, low: int, high: int) -> Saying | None:
    """The saying of a phrase (low, high) set beside what it covers, or before a quotation."""
    last = tree.bounds(at)[1]
    cue = [phrase]
    quote = high + (high < last and tree.word[high] == ",")
    if quote < last and tree.word[quote] in _OPENING and tree.is_verb(tree.head[low]) and tree.head[low] < low:
        return Saying(at, cue, [(quote, last)], [source], head, IN_WORDS, quoted=True)
    clause = next(
        (a for a in (tree.head[low], *tree.above(tree.head[low])) if tree.dep[a] in ("ccomp", "relcl", "advcl")), None
    )
    span = around(tree, low, high)
    if clause is not None and tree.left[clause] < low and not tree.kids(clause, "ccomp"):
        span = (max(span[0], tree.left[clause]), min(span[1], tree.right[clause] + 1))
    content = minus([span], [(low, high)])
    return Saying(at, cue, content, [source], head, IN_WORDS) if content else None


def _figure(tree: Tree, at: int) -> Saying | None:
    """ "the mill's figure of 40 dead"."""
    of = next((p for p in tree.kids(at, "prep") if p == at + 1 and tree.low[p] == "of"), None)
    whose = _owner(tree, at)
    if (
        of is None
        or whose is None
        or not any(tree.tag[i] == "CD" for i in range(of + 1, min(of + 5, tree.right[of] + 1)))
    ):
        return None
    head, source = whose
    return Saying(at, [(at, of + 1)], [(of + 1, tree.right[of] + 1)], [source], head, "figure of")


def _by_their_count(tree: Tree, at: int) -> Saying | None:
    """ "By the ministry's own count, P"."""
    whose = _owner(tree, at)
    if whose is None or tree.low[whose[1][0] - 1 : whose[1][0]] != ["by"]:
        return None
    return _in_the_words(tree, at)


def _talk(tree: Tree, at: int) -> Saying | None:
    """ "There is talk online that P", "There's a story going about that P": what goes round says it."""
    verb = tree.head[at]
    if tree.lemma[verb] != "be" or not any(tree.low[c] == "there" for c in tree.children[verb]) or at < verb:
        return None
    last = tree.bounds(at)[1]
    that = next(
        (i for i in range(at + 1, min(at + 12, last - 2)) if tree.low[i] == "that" and tree.tag[i] != "DT"), None
    )
    if that is None or tree.is_verb(that + 1) or any(tree.word[i] in (",", ";", ":") for i in range(at, that)):
        return None
    stop = next((i for i in range(that, last) if tree.word[i] == ";"), last)
    low = min([at, *(c for c in tree.kids(at, "amod", "compound", "det"))])
    end = at + 1
    while end < that and tree.low[end] in ("online", "locally", "going", "about", "round", "around"):
        end += 1
    return Saying(at, [(low, end)], [(that, stop)], [(low, end)], at, "talk going round")
