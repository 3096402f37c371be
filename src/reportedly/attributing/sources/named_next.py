"""Named in the sentence after: "His widow says P. Ann Roe showed this newspaper …", "A farmer who found a boat has
disclosed P. “…,” Bo Lind recounted", "Her chief of staff maintained P. He is Bo Lind, 34".

A lead tells who somebody is, and the next sentence begins with a name that stands there bare and for the first time:
it needs no introduction because the lead was that. Taken only where the description is of one person who is somebody's
("his widow", "its ambassador"), holds an office, or is told of at some length; and where what the named one does in
that sentence is to speak, to be asked, or to stand trial. (`named_later` finds a witness who is quoted further down.)
"""

from __future__ import annotations

from collections.abc import Callable

from reportedly.attributing import cues, nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import Saying
from reportedly.attributing.sources.full_names import run_end
from reportedly.attributing.sources.given_names import given_gender
from reportedly.attributing.sources.kinds import strip_titles
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

_OFFICES = words(
    """mp mep msp senator lawmaker legislator congressman congresswoman minister ambassador envoy bishop archbishop
    commissioner auditor-general prosecutor-general attorney-general chairman chairwoman chair director president
    premier governor mayor secretary ombudsman headteacher headmaster headmistress principal rector chancellor
    executive chief founder owner captain coach manager"""
)
_KIN = words(
    """widow widower wife husband mother father son daughter sister brother niece nephew aunt uncle cousin partner
    fiancée fiancé girlfriend boyfriend stepfather stepmother deputy predecessor successor lawyer solicitor attorney
    agent"""
)
_VAGUE = words(
    """source witness official insider person somebody someone resident local bystander passer-by neighbour neighbor
    friend colleague spokesperson spokesman spokeswoman officer detective customer voice member survivor passenger
    worker employee judge coroner relative woman man reporter correspondent report"""
)
_HIDDEN = words("anonymity anonymous unnamed named identified identify name")
_TITLES = words("mr mr. mrs mrs. ms ms. miss mx sir dame lord lady dr dr. prof prof. professor fr rev")
_STANDS = words("ask charge convict jail sentence fine acquit clear suspend arrest strike discharge")
_SHOWS = words("rejoice exult give show plead appear speak recount maintain swear")
_FAR = 7
"""Sentences to a "She is Ann Roe", at most."""
_MOST = 30


def named_next(
    tree: Tree, sayings: list[Saying], speakers: dict[int, Speaker | None], person: Callable[[str], Speaker]
) -> dict[str, Speaker]:
    """Key of a described speaker -> the person named right after. `speakers` by `id` of the saying; `person`: the
    speaker of a full name."""
    found: dict[str, Speaker] = {}
    first: dict[str, int] | None = None
    spoken = sorted((s for s in sayings if s.content and s.head is not None), key=lambda s: s.verb)
    for saying in spoken[:_MOST]:
        described = speakers.get(id(saying))
        head = _description(tree, saying, described) if described is not None else None
        if described is None or head is None or described.key in found or not _may_be_named(tree, head, described):
            continue
        if first is None:
            first = _first_places(tree)
        name = _next_name(tree, head, tree.sentence[saying.verb], first) or _who_they_are(
            tree, head, described.key, spoken, speakers, first
        )
        if name is not None:
            found[described.key] = person(tree.words(name))
    return found


def _description(tree: Tree, saying: Saying, speaker: Speaker) -> int | None:
    """The head of the words that describe who says it: the source's own, or what its pronoun goes back to."""
    head = saying.head
    if head is None or tree.tag[head] != "PRP":
        return head
    first = tree.sentences[max(0, tree.sentence[head] - 1)].first
    return next(
        (i for i in range(head - 1, first - 1, -1) if tree.nominal[i] and fold(tree.lemma[i]) in speaker.roles), None
    )


def _may_be_named(tree: Tree, head: int, speaker: Speaker) -> bool:
    """Whether a source is one nameless person told well enough for a name to follow without a word on whose it is."""
    low, high = noun_phrase(tree, head)
    if speaker.rule != "described" or speaker.plural or speaker.kind not in ("person", "unnamed"):
        return False
    if tree.tag[head] not in ("NN", "NNP") or tree.lemma[head] in _VAGUE or tree.terse(head):
        return False
    around = tree.bounds(head)
    if _HIDDEN & set(tree.low[around[0] : around[1]]):
        return False
    if any(tree.word[i] == "," for i in range(low, high)) and any(tree.proper[c] for c in tree.kids(head, "appos")):
        return False
    if tree.owners(head):
        return tree.lemma[head] in _KIN | _OFFICES or tree.lemma[head] in nouns.ROLES
    if tree.lemma[head] in _OFFICES:
        return True
    told_of = tree.low[low] in ("a", "an", "the") and tree.part(head) in _lead(tree)
    return told_of and (
        any(c > head for c in tree.kids(head, "relcl", "acl", "prep"))
        or bool({"former", "retired", "ex"} & set(tree.low[low:head]))
    )


def _lead(tree: Tree) -> list[int]:
    parts = tree.annotated.report.parts
    return [i for i, p in enumerate(parts) if p.kind == "body"][:1]


def _first_places(tree: Tree) -> dict[str, int]:
    """Folded word -> the first token, headlines aside, that is it."""
    parts = tree.annotated.report.parts
    first: dict[str, int] = {}
    for at, low in enumerate(tree.low):
        if tree.capital[at] and parts[tree.part(at)].kind != "headline":
            first.setdefault(low, at)
    return first


def _who_they_are(
    tree: Tree,
    head: int,
    own: str,
    spoken: list[Saying],
    speakers: dict[int, Speaker | None],
    first: dict[str, int],
) -> Range | None:
    """The name in a later "SHE is Ann Roe, 66", where nobody else nameless has spoken since."""
    here = tree.sentence[head]
    for index in range(here + 1, min(here + _FAR, len(tree.sentences))):
        low, high = tree.sentences[index].first, tree.sentences[index].last
        if tree.low[low] not in ("he", "she") or tree.lemma[low + 1 : low + 2] != ["be"]:
            continue
        for at, run in _names(tree, low, high):
            if run[0] <= low + 4 and _is_new(tree, run, head, first) and _introduces(tree, at, run, head):
                since = {
                    k.key
                    for s in spoken
                    if head < s.verb < low
                    and (k := speakers.get(id(s))) is not None
                    and k.kind == "unnamed"
                    and k.rule == "described"
                    and not k.plural
                }
                return run if since <= {own} else None
    return None


def _next_name(tree: Tree, head: int, here: int, first: dict[str, int]) -> Range | None:
    """The bare name, printed for the first time, that does something in the sentence after a saying's (or says of
    itself who it is)."""
    for index in range(here + 1, min(here + 3, len(tree.sentences))):
        sentence = tree.sentences[index]
        apart = sentence.part - tree.sentences[here].part
        if apart > 1:
            return None
        names = [n for n in _names(tree, sentence.first, sentence.last) if n[0] > head]
        if not names:
            if index == here + 1 and _about_another(tree, sentence.first, sentence.last):
                return None
            continue
        for at, run in names:
            near = apart == 0 or _aged(tree, run) or (tree.owners(head) and tree.lemma[head] in _KIN)
            if near and _is_new(tree, run, head, first) and _introduces(tree, at, run, head):
                return run
        return None
    return None


def _is_new(tree: Tree, run: Range, described: int, first: dict[str, int]) -> bool:
    """Whether a name is printed for the first time; a relative's surname may have stood before."""
    kin = tree.lemma[described] in _KIN and bool(tree.owners(described))
    return first.get(tree.low[run[0] if kin else run[1] - 1], run[0]) >= run[0]


def _about_another(tree: Tree, low: int, high: int) -> bool:
    """Whether a sentence without a name has a source or subject of its own that is somebody else."""
    return any(
        tree.dep[i] == "nsubj" and tree.nominal[i] and (tree.lemma[i] in nouns.ROLES or tree.low[i] in nouns.CROWDS)
        for i in range(low, high)
    )


def _names(tree: Tree, low: int, high: int) -> list[tuple[int, Range]]:
    """Heads and runs of the names of two words or more in a sentence that may be persons'."""
    found: list[tuple[int, Range]] = []
    at = low
    while at < high:
        if tree.proper[at] and tree.capital[at]:
            stop = run_end(tree, at)
            run = strip_titles(tree, (at, stop))
            entity = {tree.tokens[i].entity for i in range(*run)}
            if run[1] - run[0] > 1 and not entity & {"GPE", "LOC", "FAC", "DATE", "NORP"}:
                known = "PERSON" in entity or given_gender(fold(tree.words(run)))
                if known or not entity - {""}:
                    found.append((stop - 1, run))
            at = stop
        else:
            at += 1
    return found


def _introduces(tree: Tree, at: int, run: Range, described: int) -> bool:
    """Whether a name stands bare, as who speaks, is asked or stands trial; or in "He is ANN ROE, 34"."""
    low = run[0]
    head = next((i for i in range(run[1] - 1, low - 1, -1) if not low <= tree.head[i] < run[1]), at)
    if low and (tree.tag[low - 1] in ("NN", "POS") or (tree.proper[low - 1] and tree.low[low - 1] not in _TITLES)):
        return False
    if tree.lemma[low] in nouns.FIRMS | nouns.BODIES or any(
        tree.low[i] in nouns.ROLES and tree.low[i] not in _TITLES for i in range(low, run[1] - 1)
    ):
        return False
    sex, kind = given_gender(fold(tree.words(run))), _gender(tree, described)
    if sex and kind and sex != kind:
        return False
    for noun in tree.kids(head, "appos"):
        other = tree.tag[noun] == "NN" and tree.low[tree.left[noun]] not in ("a", "an")
        if other and tree.lemma[noun] != tree.lemma[described]:
            return False
    verb = tree.head[head]
    if tree.dep[head] == "attr" and tree.lemma[verb] == "be":
        return any(tree.low[c] in ("he", "she") for c in tree.kids(verb, "nsubj"))
    if tree.dep[head] not in ("nsubj", "nsubjpass"):
        return False
    if tree.dep[head] == "nsubjpass":
        return tree.lemma[verb] in _STANDS
    if _aged(tree, run) and tree.owners(described):
        return True  # "her son … Bo Lind, 33, does not accept it"
    return tree.lemma[verb] in cues.CLAUSE_VERBS | _SHOWS


def _aged(tree: Tree, run: Range) -> bool:
    """Whether an age follows a name: ", 38"."""
    after = run[1]
    return after + 1 < len(tree.word) and tree.word[after] == "," and tree.tag[after + 1] == "CD"


def _gender(tree: Tree, head: int) -> str:
    return nouns.gender_named(tree.low[head])
