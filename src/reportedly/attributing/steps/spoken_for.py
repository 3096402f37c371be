"""Speaking through another: "said through his lawyer", "in a statement issued by counsel", "a note which Roe read out
to us": who passes the words on is a step between the speaker and the page."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree

_REPRESENTATIVES = words(
    """lawyer attorney solicitor counsel barrister advocate representative agent publicist union institute office
    family relative brother sister father mother parent son daughter wife husband widow uncle aunt cousin nephew niece
    friend pastor priest imam rabbi aide assistant secretary spokesman spokeswoman spokesperson firm association
    embassy neighbour neighbor intermediary mediator envoy manager guardian doctor notary teammate captain party group
    team chief relatives relation grandson granddaughter colleague delegate"""
)
_INTERPRETERS = words("interpreter translator translation")
_ISSUING = words("issue release read publish circulate distribute send provide supply share sign hand")
_PAPERS = words("statement letter note message comment declaration written text remark affidavit email e-mail")
_SHOWING = words("read show share pass give provide supply forward leak play describe dictate relay hand send")
_US = words("us me reporters journalists")


def add_go_betweens(tree: Tree, sayings: list[Saying]) -> None:
    """Fill `via` with those through whom somebody speaks, or through whom a document reached the page."""
    for saying in sayings:
        if not saying.cue or not saying.source or saying.head is None:
            continue
        found = _through(tree, saying) or _issued(tree, saying) or _shown(tree, saying)
        if found is not None:
            head, evidence = found
            phrase = noun_phrase(tree, head)
            held = any(a <= head < b for a, b in saying.content)
            if not held and not any(v.mention == phrase for v in saying.via):
                saying.via.insert(0, Via(phrase, evidence, None, "through another", head))


def _through(tree: Tree, saying: Saying) -> tuple[int, Range] | None:
    """ "said through his lawyer", "speaking through counsel, he said", "Roe, through her union, said"."""
    assert saying.head is not None
    shared = (
        [tree.head[saying.verb]] if tree.dep[saying.verb] == "conj" else []
    )  # "through counsel he admits P but says Q"
    participles = [c for c in tree.kids(saying.verb, "advcl") if tree.lemma[c] in ("speak", "act", "write")]
    for node in (saying.verb, *participles, *shared, saying.head):
        for prep in tree.kids(node, "prep"):
            if tree.low[prep] not in ("through", "via"):
                continue
            for noun in tree.kids(prep, "pobj"):
                person = tree.tokens[noun].entity == "PERSON" and tree.low[prep] == "through"
                if (tree.lemma[noun] in _REPRESENTATIVES or person) and tree.lemma[noun] not in _INTERPRETERS:
                    named = _name_after(tree, noun)
                    return named, (prep, max(named + 1, noun_phrase(tree, noun)[1]))
    return None


def _name_after(tree: Tree, noun: int) -> int:
    """The name set off behind a representative ("his lawyer, Ann Roe, …"), also where the parse lost it; else the
    noun."""
    last = tree.bounds(noun)[1]
    if noun + 2 >= last or tree.word[noun + 1] != "," or noun in tree.head[noun + 2 : noun + 6]:
        return noun
    end = noun + 2
    while end < last and tree.tag[end].startswith("NNP"):
        end += 1
    return end - 1 if end > noun + 3 and end < last and tree.word[end] in (",", ".") else noun


def _issued(tree: Tree, saying: Saying) -> tuple[int, Range] | None:
    """ "said in a statement released by her lawyers"."""
    for prep in tree.kids(saying.verb, "prep"):
        for paper in tree.kids(prep, "pobj") if tree.low[prep] == "in" else ():
            if tree.lemma[paper] not in _PAPERS:
                continue
            for verb in tree.kids(paper, "acl"):
                for by in tree.children[verb] if tree.lemma[verb] in _ISSUING else ():
                    for noun in tree.kids(by, "pobj") if tree.low[by] == "by" else ():
                        if tree.tag[noun].startswith("NNP") or tree.lemma[noun] in nouns.BODIES:
                            return noun, (verb, noun_phrase(tree, noun)[1])
    return None


def _shown(tree: Tree, saying: Saying) -> tuple[int, Range] | None:
    """ "a note, which Roe read out to us, says", "a log shown to us by a guard", "minutes provided by the union"."""
    head = saying.head
    assert head is not None
    if tree.lemma[head] not in nouns.DOCUMENTS | _PAPERS or tree.low[head] in nouns.DATA - {"records", "logs"}:
        return None  # whose figures they are is who they come from, not who passed them on
    for verb in tree.kids(head, "relcl", "acl"):
        if tree.lemma[verb] not in _SHOWING:
            continue
        low, high = tree.subtree(verb)
        if tree.tag[verb] == "VBN" and not (tree.kids(verb, "aux") and tree.kids(verb, "nsubj")):
            for by in tree.children[verb]:
                for noun in tree.kids(by, "pobj") if tree.low[by] == "by" else ():
                    return noun, (verb, noun_phrase(tree, noun)[1])
        elif tree.dep[verb] == "relcl" and _US & set(tree.low[low:high]):
            who = subject(tree, verb)
            if who is not None and who > head:
                return who, (low, high)
    return None
