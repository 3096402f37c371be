"""What a disclaimer covers: the sayings it names, that and no more.

In this order: what it spells out ("the claim that P"); whose claim it names ("the sailor's account": all that he
is told to have said there); "none of the allegations": all that was alleged before anybody answers; else what stands
right before it, of which it takes the saying that shares its words, or the nearest one, or with "neither", "those",
"them" and a document ("the letter") the run of sayings there.
"""

from __future__ import annotations

from reportedly.attributing import cues, nouns
from reportedly.attributing.drafts import Draft
from reportedly.attributing.nouns import OUTLET_NOUNS
from reportedly.attributing.stances.disclaimers import DISCLAIMER, NAMING, disclaimer_at, named
from reportedly.attributing.terms import terms
from reportedly.attributing.tree import Range, Tree

_GENERIC = NAMING | cues.words(
    """verify confirm corroborate authenticate independently immediately able unable official newsroom independent
    authenticity whole truth accuracy content establish who where when write film take see confirmation corroboration
    verification"""
)
_LITTLE = cues.words("the a an this that two three four several both all of to by from in on")
_ALIKE = (
    cues.words("recording tape audio voice call transcript"),
    cues.words("video footage clip film picture image photo photograph"),
    cues.words("letter note message e-mail email memo correspondence text"),
    nouns.DOCUMENTS | cues.words("document paper papers file draft"),
)
"""Nouns for the same thing."""
_PAPERS = frozenset().union(*_ALIKE) - NAMING
_MADE = cues.words("film write record shoot take photograph send post")
_WHOLE = cues.words("account version testimony story allegation quotation")
"""Nouns for all that somebody told, not for one thing."""
_NUMBERS = cues.words("figure number toll total count estimate")
_MANY = cues.words("they them these those neither either both any none")
_BEFORE_THEM = cues.words("neither none both")
_POINTING = cues.words("this these those that the it its they them their either neither his her such")


def covered(tree: Tree, disclaimer: Draft, earlier: list[Draft], later: list[Draft]) -> tuple[list[int], list[int]]:
    """Indices into `earlier` and into `later` of the drafts that a disclaimer between them covers."""
    saying = disclaimer.saying
    verb = saying.verb if saying else disclaimer_at(tree, disclaimer.content[-1])
    if verb is None:
        return [], []
    inner = (
        [i for i, d in enumerate(earlier) if _names(disclaimer, d)],
        [i for i, d in enumerate(later) if _names(disclaimer, d)],
    )
    if tree.low[disclaimer.content[0][0]] == "whose":
        who = _whose(tree, disclaimer.content[0][0])
        return _by_head(earlier, who), _by_head(later, who)
    owner = owner_of_claim(tree, verb)
    key = None
    if owner is not None:
        key = _owner_key(tree, owner[1], earlier)
        if key is None and tree.tag[owner[0]].startswith(("NNP", "PRP")):
            return inner  # a name nobody in the report goes by
    if inner[0] or inner[1]:
        return inner
    low, high = named(tree, verb)
    if tree.low[low] == "none" and any(tree.lemma[i] in NAMING for i in range(low, high)):
        return _all_alleged(earlier), []
    if key is None and (told := _on_paper(tree, disclaimer, earlier)):
        return told, []
    meant = _bind(tree, disclaimer, (low, high), earlier, key)
    if not meant and key is None and tree.low[low] in _BEFORE_THEM and _opens(tree, disclaimer):
        return [], [i for i, d in enumerate(later) if d.part == disclaimer.part and _coverable(d)]
    return meant, []


def _opens(tree: Tree, disclaimer: Draft) -> bool:
    """Whether a disclaimer is its paragraph's first sentence: "Neither side's account could be confirmed. X said P; Y
    said Q." """
    first = tree.bounds(disclaimer.content[0][0])[0]
    return first == 0 or tree.part(first - 1) != disclaimer.part


def _whose(tree: Tree, at: int) -> int | None:
    """ "officials, whose claims could not be verified, said P": the officials, by their relative clause."""
    node = at
    for above in tree.above(at):
        if tree.dep[node] == "relcl":
            return above
        node = above
    return None


def _by_head(drafts: list[Draft], head: int | None) -> list[int]:
    """The drafts in whose source a token stands."""
    if head is None:
        return []
    return [i for i, d in enumerate(drafts) if d.saying is not None and any(a <= head < b for a, b in d.saying.source)]


def _names(disclaimer: Draft, other: Draft) -> bool:
    """Whether a disclaimer spells out what it disclaims: "the claim that P could not be verified"."""
    saying = other.saying
    return (
        saying is not None
        and saying.rule not in (DISCLAIMER, "refusal")
        and other is not disclaimer
        and any(low <= saying.verb < high for low, high in disclaimer.content)
    )


def _owner_key(tree: Tree, phrase: Range, earlier: list[Draft]) -> str | None:
    """The key of the source that a phrase ("his", "the sailor", "the newspaper") means, the latest first."""
    owners = {w for w in tree.low[phrase[0] : phrase[1]] if w[:1].isalpha()} - _LITTLE
    if owners & OUTLET_NOUNS:
        owners = {link.key for d in earlier for link in d.chain[:-1] if d.saying and link.kind == "outlet"}
    if owners and owners <= {"his", "her", "their", "its"} | _LITTLE:
        last = next((d for d in reversed(earlier) if d.saying and len(d.chain) > 1 and _coverable(d)), None)
        if last is not None:
            return last.chain[_outermost(last)].key
    links = [(d, link) for d in reversed(earlier) if d.saying for link in d.chain[:-1]]
    key = next((link.key for _, link in links if link.key in owners or owners & set(link.key.split())), None)
    if key is None:
        for draft in reversed(earlier):  # by the words at its place: "a sailor aboard" is "the sailor"
            saying = draft.saying
            if saying is not None and draft.chain and owners & {w for a, b in saying.source for w in tree.low[a:b]}:
                return draft.chain[0].key
    if key is None and owners & {"his", "her", "their", "its"}:
        key = next((d.chain[0].key for d in reversed(earlier) if d.saying and d.chain[0].kind != "unnamed"), None)
    return key


def _outermost(draft: Draft) -> int:
    """Where in a chain he stands who told the page: the last before agency, publisher and showing site."""
    saying = draft.saying
    last = len(draft.chain) - 1
    steps = [i for i, link in enumerate(draft.chain[:last]) if link.kind not in ("outlet", "platform")]
    return steps[-1] if saying is not None and steps else 0


def _all_alleged(earlier: list[Draft]) -> list[int]:
    """All sayings before the first denial: "none of the allegations has been tested"."""
    first = next((i for i, d in enumerate(earlier) if d.stance == "denied"), len(earlier))
    return [i for i, d in enumerate(earlier[:first]) if _coverable(d)]


def _on_paper(tree: Tree, disclaimer: Draft, earlier: list[Draft]) -> list[int]:
    """ "could not authenticate the letter", "could not establish who filmed it": what the latest such paper or
    recording before is told to say; none where the words name no such thing."""
    content = [i for low, high in disclaimer.content for i in range(low, high)]
    first, last = tree.bounds(content[0])
    named_things = {tree.lemma[i] for i in content[:6] if tree.is_noun(i)} & _PAPERS
    asked = tree.tag[content[0]].startswith("W")  # "who filmed it"
    made = asked and not _MADE.isdisjoint(tree.lemma[content[0] : content[-1] + 1])
    made = made or "authenticity" in tree.low[first:last] or "authenticate" in tree.lemma[first:last]
    if not named_things and not made:
        return []
    kin = named_things.union(*(kind for kind in _ALIKE if kind & named_things))
    here = tree.part(content[0])
    wanted = 2 if {"either", "neither", "both"} & set(tree.low[first:last]) else 1
    keys: list[str] = []
    for draft in reversed(earlier):
        if here - draft.part > 3 or len(keys) == wanted:
            break
        for link in draft.chain[:-1] if _coverable(draft) else ():
            words = set(link.key.split()) | {w.rstrip("s") for w in link.key.split()}
            meant = words & (kin if named_things else _PAPERS) or (
                not named_things and link.kind in ("document", "post")
            )
            if meant and link.key not in keys:
                keys.append(link.key)
    return [
        i
        for i, d in enumerate(earlier)
        if keys and _coverable(d) and here - d.part <= 3 and any(link.key in keys for link in d.chain[:-1])
    ]


def _coverable(draft: Draft) -> bool:
    return draft.saying is not None and draft.stance not in ("unverified", "declined")


def _bind(tree: Tree, disclaimer: Draft, phrase: Range, earlier: list[Draft], speaker: str | None) -> list[int]:
    """Of the sayings before a disclaimer those that its words mean; `speaker` is the key of whose claim it names."""
    candidates = [i for i, d in enumerate(earlier) if _coverable(d)]
    matter = {t[:5] for t in set(terms(tree, [phrase])) - _GENERIC}
    if speaker is not None:
        candidates = [i for i in candidates if any(link.key == speaker for link in earlier[i].chain[:-1])]
        matter -= {w[:5] for w in speaker.split()}
    if not candidates:
        return []
    here = tree.part(disclaimer.content[0][0])
    last = candidates[-1]
    if matter:
        shares = {i: len({t[:5] for t in terms(tree, earlier[i].content)} & matter) for i in candidates}
        best = max(shares.values())
        if best > 0:
            ties = [i for i in candidates if shares[i] == best]
            return ties if _plural(tree, phrase) else ties[-1:]
        if speaker is None and not _points_back(tree, phrase):
            return []
    if here - earlier[last].part > 1:
        return []
    run = _run(earlier, candidates)
    lemmas = {tree.lemma[i] for i in range(*phrase)}
    if lemmas & _NUMBERS:
        numbered = [i for i in run if any(tree.tag[t] == "CD" for a, b in earlier[i].content for t in range(a, b))]
        return (numbered if _plural(tree, phrase) else numbered[-1:]) or [last]
    if _plural(tree, phrase) or (speaker is not None and (lemmas & _WHOLE or _quoting(earlier[last]))):
        return run
    return [i for i in run if earlier[i].saying is earlier[last].saying]


def _run(earlier: list[Draft], candidates: list[int]) -> list[int]:
    """The candidates of the nearest one's paragraph."""
    return [i for i in candidates if earlier[i].part == earlier[candidates[-1]].part]


def _quoting(draft: Draft) -> bool:
    return draft.saying is not None and draft.saying.quoted


def _points_back(tree: Tree, phrase: Range) -> bool:
    low, high = phrase
    return any(tree.low[i] in _POINTING or tree.tag[i].startswith("W") for i in range(low, min(high, low + 3)))


def _plural(tree: Tree, phrase: Range) -> bool:
    low, high = phrase
    return tree.low[low] in _MANY or any(
        (tree.tag[i] == "NNS" and tree.lemma[i] in NAMING) or tree.low[i] in ("they", "them") for i in range(low, high)
    )


def owner_of_claim(tree: Tree, verb: int) -> tuple[int, Range] | None:
    """ "X's claim", "the claim by X": head and phrase of X, whose claim the disclaimer names."""
    low, high = named(tree, verb)
    for at in range(low, high):
        if tree.lemma[at] in NAMING or tree.low[at] in nouns.DATA:
            for child in tree.children[at]:
                if child in tree.owners(at):
                    end = tree.right[child] + 1
                    end = end - 1 if tree.low[end - 1] in ("'s", "’s", "'", "’") else end
                    return child, (tree.left[child], max(end, child + 1))
                if (
                    tree.low[child] in ("by", "from", "of")
                    and (inner := tree.kids(child, "pobj"))
                    and tree.tag[inner[0]].startswith("NNP")
                ):
                    return inner[0], tree.subtree(inner[0])
    return None
