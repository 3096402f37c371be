"""Who does a verb: its own subject, one shared over coordination and participles, or one that follows it; and the
noun phrase around a head."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.tree import FINITE, Range, Tree

_RELATIVE = words("who which that whom")
_BESIDE = words("with in of on from")
_PEOPLE = words("person people family couple crowd team group child kid felon youth teenager teen victim")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_ASIDES = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—", "--": "--"}
_PARTING = words("for as if though although because since while")
"""What opens an aside that has a verb of its own: "Roe, for it was she, said"."""
_COUNTS = words("several many some dozens hundreds")
_LONGEST_ASIDE = 30
_BORDERS = frozenset((",", ";", ":", "—", "–", "--", "-", "“", "”", '"', "''", "``", "(", ")"))
_SHARED = words("conj xcomp advcl acl relcl pcomp ccomp")


def subject(tree: Tree, verb: int) -> int | None:
    """Head token of the noun phrase that does `verb`, or None."""
    node = verb
    for _ in range(6):
        own = [c for c in tree.kids(node, *_SUBJECTS) if tree.low[c] != "there"]
        if not own and node == verb:  # "has, according to Y, claimed": the subject hangs on "has"
            own = [c for a in tree.kids(node, "aux") for c in tree.kids(a, "nsubj") if c < a]
        passive = bool(tree.kids(node, "auxpass"))
        if own and not (passive and node != verb and tree.dep[own[0]] == "csubj"):
            first = own[-1] if len(own) > 1 and tree.low[own[0]] in _RELATIVE else own[0]
            if len(own) > 1 and own[-1] > node > 0 and tree.word[node - 1] in (",", "”", '"', "’"):
                first = own[-1]  # "P, says X": the parse took P's subject for one of "says" as well
            elif (
                len(own) > 1
                and first < own[-1] < node
                and any(tree.word[i] in (",", ":") for i in range(first, tree.left[own[-1]]))
            ):
                first = own[-1]  # "P's subject …, X said", "LABEL: X said"
            if (whole := _of_which(tree, first)) is not None:
                return whole
            if (several := _many_behind(tree, first)) is not None:
                return several
            if tree.low[first] in _RELATIVE and tree.tag[first] != "DT":  # "That was denied by Y": a pronoun
                return _antecedent(tree, node)
            return first
        if tree.dep[node] not in _SHARED or tree.head[node] == node:
            return None
        label, above = tree.dep[node], tree.head[node]
        if label == "ccomp" and tree.tag[node] not in ("VBG", "VBN"):
            return None
        if label == "acl" and tree.tag[verb] == "VB" and tree.dep[above] == "dobj":
            node = tree.head[above]  # "are taking pains to say": who takes them says it
            continue
        if label in ("acl", "relcl"):
            return _who_is_meant(tree, above, verb)
        if label == "pcomp":
            above = tree.head[above]
        if label == "conj" and tree.is_noun(above):
            return None
        node = above
    return None


def _of_which(tree: Tree, part: int) -> int | None:
    """ "a cable, extracts of which were published, says": the cable, where the parse has the extracts say it."""
    if not tree.children[part]:
        return None
    which = any(tree.low[n] == "which" for p in tree.kids(part, "prep") for n in tree.kids(p, "pobj"))
    at = tree.left[part] - 2
    if not which or at < tree.bounds(part)[0] or tree.word[at + 1] != ",":
        return None
    while not tree.nominal[at] or (tree.dep[at] in ("pobj", "compound") and tree.head[at] >= tree.bounds(at)[0]):
        above = tree.head[at]
        if above == at or not tree.bounds(part)[0] <= above < part:
            return None
        at = above
    return at


def _many_behind(tree: Tree, one: int) -> int | None:
    """ "P within sight of Harwick, three drivers told Y": the drivers, where the parse took them for another word for
    Harwick: one name is not three drivers."""
    if not tree.proper[one] or tree.tag[one] == "NN" or (tree.left[one] == one and tree.bounds(one)[0] == one):
        return None
    for noun in tree.kids(one, "appos"):
        after = noun > one and tree.word[one + 1] == ","
        if (
            after
            and tree.tag[tree.left[one] - 1] == "NN"
            and tree.tokens[noun].entity == "PERSON"
            and tree.proper[noun]
        ):
            return noun  # "Speaking on the podcast Deep Water, Ann Roe said"
        counted = tree.tag[noun] == "NNS" and any(
            tree.tag[c] == "CD" or tree.low[c] in _COUNTS for c in tree.children[noun]
        )
        if counted and noun > one and tree.word[tree.left[noun] - 1] == "," and tree.low[tree.left[noun] - 1] == ",":
            verb = tree.head[one]
            return noun if verb > noun else None
    return None


def before_an_aside(tree: Tree, verb: int) -> tuple[int, Range] | None:
    """ "Ann Roe (a Democrat so young she …) says P", "At Boca, Ray Soto, the club's owner, said P": head and range of
    the noun phrase before an aside that ends right before a finite verb, where the parse gave the verb no subject."""
    if tree.tag[verb] not in FINITE or tree.kids(verb, "mark"):
        return None
    first = tree.bounds(verb)[0]
    end = verb - 1
    while end > first and tree.head[end] == verb and tree.dep[end] in ("aux", "auxpass", "neg", "advmod"):
        end -= 1
    opener = _ASIDES.get(tree.word[end])
    if opener is None:
        return None
    start = next((i for i in range(end - 1, max(first, end - _LONGEST_ASIDE), -1) if tree.word[i] == opener), None)
    if start is None:
        return None
    word = start + 1 + (tree.tag[start + 1] == "RB")
    past = word if tree.tag[word] == "VBD" else -1  # "Roe, exasperated, answered": a participle
    finite = next((i for i in range(start, end) if tree.tag[i] in FINITE and i != past), end)
    parted = tree.low[start + 1] in _PARTING or any(tree.tag[i].startswith("W") for i in range(start, finite))
    if opener == "," and finite < end and not parted:
        return None  # "Ann Roe, is on leave, writes Y"
    low = start
    if tree.word[low - 1] == ")":  # "Ann Roe (Labour), noting P, said"
        low = next((i for i in range(low - 2, max(first, low - 8), -1) if tree.word[i] == "("), low)
    while low > first and tree.word[low - 1] not in _BORDERS and tree.tag[low - 1] not in FINITE:
        low -= 1
    if low > first and tree.tag[low - 1] in FINITE:
        return None
    while low < start and tree.tag[low] in ("CC", "IN", "RB"):
        if tree.tag[low] == "IN":
            return None
        low += 1
    head = next(
        (
            i
            for i in range(low, start)
            if tree.nominal[i] and not (tree.dep[i] in ("compound", "poss") and i < tree.head[i] < start)
        ),
        None,
    )
    if head is None or tree.dep[head] == "poss" or any(tree.tag[i] in ("IN", "TO") for i in range(low, head)):
        return None
    return head, (low, end + (tree.word[end] == ")"))


def shared_subject(tree: Tree, verb: int) -> int | None:
    """The subject of what a participle hangs on, its own left aside: in "telling them, “Some say so”" the parse may
    take a subject out of the quotation."""
    if tree.dep[verb] not in _SHARED or tree.head[verb] == verb:
        return None
    return subject(tree, tree.head[verb])


def _antecedent(tree: Tree, verb: int) -> int | None:
    """The noun a relative clause belongs to: over coordinated relative verbs."""
    node = verb
    for _ in range(6):
        if tree.dep[node] in ("relcl", "acl"):
            return _who_is_meant(tree, tree.head[node], node)
        if tree.dep[node] not in ("conj", "xcomp", "ccomp", "advcl") or tree.head[node] == node:
            return None
        node = tree.head[node]
    return None


def _who_is_meant(tree: Tree, noun: int, verb: int) -> int:
    """ "A felon with a violent past WHO claims P", "a driver in a cap WHO said P": the person, not the thing beside."""
    if any(tree.low[c] == "who" for c in tree.kids(verb, "nsubj")) and tree.dep[noun] == "pobj":
        prep = tree.head[noun]
        person = tree.head[prep] if tree.nominal[tree.head[prep]] else prep - 1
        thing = tree.tag[noun] in ("NN", "NNS") and not _can_speak(tree, noun)
        if thing and tree.low[prep] in _BESIDE and tree.nominal[person] and _can_speak(tree, person):
            return person
    return noun


def _can_speak(tree: Tree, noun: int) -> bool:
    lemma = tree.lemma[noun]
    return (
        tree.proper[noun]
        or lemma in nouns.ROLES
        or tree.low[noun] in nouns.CROWDS
        or nouns.gender_of(lemma) != ""
        or lemma in _PEOPLE
        or lemma.endswith(nouns.AGENTS)
    )


def agent(tree: Tree, verb: int) -> int | None:
    """Head token of the by-phrase of a passive."""
    for by in tree.children[verb]:
        if tree.low[by] == "by" and tree.dep[by] in ("agent", "prep") and (inner := tree.kids(by, "pobj")):
            return inner[0]
    return None


def noun_phrase(tree: Tree, head: int) -> Range:
    """The phrase around `head` with its apposition, without relative clauses, participles and what follows them."""
    if head not in tree.phrases:
        tree.phrases[head] = _phrase_at(tree, head)
    return tree.phrases[head]


def _phrase_at(tree: Tree, head: int) -> Range:
    low, high = tree.subtree(head)
    if tree.dep[head] in ("nsubj", "nsubjpass") and head < tree.head[head] < high:
        high = tree.head[head]  # an apposition the parse hung across the verb: "Roe spoke of the lack, the want"
    for child in tree.children[head]:
        if child > head and tree.dep[child] in ("relcl", "acl", "advcl", "parataxis", "ccomp"):
            high = min(high, tree.left[child])
        elif (child < head and tree.dep[child] in ("advcl", "ccomp", "parataxis", "relcl")) or (
            child < head and tree.dep[child] in ("prep", "cc", "punct", "advmod", "mark") and child == low
        ):
            low = max(low, tree.right[child] + 1)
    if head + 60 < high:
        high = head + 1
    low, high = max(low, head - 40), max(high, head + 1)
    while (
        high - 1 > head
        and not tree.word[high - 1][-1:].isalnum()
        and not tree.word[high - 1][:1].isalnum()  # "Idris T.", "Plavi Inc."
        and tree.word[high - 1] not in (")", "”", '"')
    ):
        high -= 1
    while low < head and not tree.word[low][:1].isalnum() and tree.word[low] not in ("“", '"', "@", "#"):
        low += 1
    if tree.word[low] in ("“", '"', "''", "``") and not any(
        tree.word[i] in ("”", '"', "''") for i in range(low + 1, high)
    ):
        low += low < head  # a mark that opens what follows, not the name
    return low, high


def without_possessive(tree: Tree, span: Range) -> Range:
    """A phrase without the "'s" that ends it."""
    low, high = span
    return low, high - (high > low + 1 and tree.low[high - 1] in ("'s", "’s", "'", "’"))


def is_relative(tree: Tree, at: int) -> bool:
    """Whether `at` is a relative pronoun."""
    return tree.low[at] in _RELATIVE
