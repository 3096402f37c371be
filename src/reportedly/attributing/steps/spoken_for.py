"""Speaking through another: "said through his lawyer", "in a statement issued by counsel", "a note which Roe read out
to us": who passes the words on is a step between the speaker and the page."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via
from reportedly.attributing.subjects import agent, noun_phrase
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
_BY_WAY = words("through via")
_PUBLISHING = words("issue release circulate distribute publish")
_PAPERS = words("statement letter note message comment declaration written text remark affidavit email e-mail")
_SHOWING = words(
    """read show share pass give provide supply forward leak play describe dictate relay hand send obtain see hear
    review circulate distribute post produce exhibit"""
)
_GETTING = words("obtain see hear review leak circulate distribute")
"""What others do with the words somebody put into a paper; who reads them out for her is her voice."""
_QUOTING = words("quote cite summarise summarize paraphrase")
RECORDINGS = words(
    """footage video videos clip clips image images photo photos photograph photographs picture pictures imagery audio
    recording recordings screenshot screenshots map maps log logs minutes transcript transcripts record records"""
)
"""What is one thing to look at or listen to, not figures."""
_WRITTEN = nouns.DOCUMENTS | nouns.DATA | _PAPERS | RECORDINGS
_US = words("us me reporters journalists")
_FIGURES = nouns.DATA - RECORDINGS
_PASSING = _SHOWING | _QUOTING


def add_go_betweens(tree: Tree, sayings: list[Saying]) -> None:
    """Fill `via` with those through whom somebody speaks, or through whom a document reached the page."""
    for saying in sayings:
        if not saying.cue or not saying.source or saying.head is None:
            continue
        found = _through(tree, saying) or _issued(tree, saying) or _shown(tree, saying)
        if found is not None:
            head, evidence = found
            low, high = saying.source[0]
            if low < evidence[0] < high:  # "Roe through her lawyer said"
                saying.source[0] = (low, evidence[0])
            phrase = noun_phrase(tree, head)
            held = any(a <= head < b for a, b in saying.content)
            if not held and not any(v.mention == phrase for v in saying.via):
                saying.via.insert(0, Via(phrase, evidence, None, "through another", head))


def _through(tree: Tree, saying: Saying) -> tuple[int, Range] | None:
    """ "said through his lawyer", "speaking through counsel, he said", "Roe, through her union, said"."""
    assert saying.head is not None
    first, last = tree.bounds(saying.verb)
    if _BY_WAY.isdisjoint(tree.low[first:last]):
        return None
    shared = (
        [tree.head[saying.verb]] if tree.dep[saying.verb] == "conj" else []
    )  # "through counsel he admits P but says Q"
    participles = [c for c in tree.kids(saying.verb, "advcl") if tree.lemma[c] in ("speak", "act", "write")]
    for node in (saying.verb, *participles, *shared, saying.head):
        for prep in tree.kids(node, "prep"):
            if tree.low[prep] in _BY_WAY and (found := _voice(tree, prep)) is not None:
                return found
    for prep in range(first, last):
        if tree.low[prep] not in _BY_WAY or any(a <= prep < b for a, b in saying.content):
            continue
        set_off = prep > first and tree.word[prep - 1] == "," and prep < saying.verb + 8
        known = saying.cue[0][0] <= prep < saying.cue[-1][1] or prep == saying.cue[-1][1]
        speaks = prep - 1 == saying.head
        if (set_off or known or speaks) and (found := _voice(tree, prep)) is not None:
            return found
    return None


def _voice(tree: Tree, prep: int) -> tuple[int, Range] | None:
    """Who it is that somebody speaks through: "his lawyer", "Mrs Roe", "a sergeant", "a friend in its office"."""
    for noun in tree.kids(prep, "pobj"):
        titled = any(tree.low[c] in nouns.TITLES for c in tree.kids(noun, "compound"))
        person = tree.low[prep] == "through" and (tree.tokens[noun].entity == "PERSON" or titled)
        some = tree.tag[noun] == "NN" and tree.lemma[noun] in nouns.ROLES
        if (tree.lemma[noun] in _REPRESENTATIVES or person or some) and tree.lemma[noun] not in _INTERPRETERS:
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
                        voice = tree.lemma[noun] in nouns.BODIES
                        voice = voice or (tree.lemma[noun] in _REPRESENTATIVES and tree.lemma[verb] in _PUBLISHING)
                        if tree.tag[noun].startswith("NNP") or voice:
                            return _name_after(tree, noun), (verb, noun_phrase(tree, noun)[1])
    return None


def _shown(tree: Tree, saying: Saying) -> tuple[int, Range] | None:
    """ "a note, which Roe read out to us, says", "a log shown to us by a guard", "minutes obtained by the union", "she
    says in a recording leaked by her rivals"."""
    assert saying.head is not None
    for paper in _papers(tree, saying):
        figures = tree.low[paper] in _FIGURES
        passing = _QUOTING if figures else _PASSING if paper == saying.head else _GETTING
        for verb in _said_of(tree, paper):
            if tree.lemma[verb] not in passing or (tree.lemma[verb] == "send" and tree.low[paper] not in RECORDINGS):
                continue  # whose figures they are, and who sends a letter, is who they come from
            low, high = tree.subtree(verb)
            if tree.tag[verb] == "VBN" and not (tree.kids(verb, "aux") and tree.kids(verb, "nsubj")):
                by = agent(tree, verb)
                if by is not None and not _ourselves(tree, by):
                    return by, (verb, noun_phrase(tree, by)[1])
            elif tree.dep[verb] == "relcl" and (tree.lemma[verb] in _QUOTING or _US & set(tree.low[low:high])):
                who = next((c for c in reversed(tree.kids(verb, "nsubj")) if c > paper), None)
                if who is not None and tree.tag[who] not in ("WDT", "WP"):
                    return who, (low, high)
    return None


def _papers(tree: Tree, saying: Saying) -> list[int]:
    """Nouns for things written or recorded that say it, or in which it is said."""
    assert saying.head is not None
    first = tree.bounds(saying.verb)[0]
    beside = [n for p in tree.kids(saying.verb, "prep") if tree.low[p] in ("in", "on") for n in tree.kids(p, "pobj")]
    if tree.low[first] in ("in", "on") and tree.dep[first] == "prep":
        beside += tree.kids(first, "pobj")
    return [n for n in dict.fromkeys([saying.head, *beside]) if tree.lemma[n] in _WRITTEN or tree.low[n] in _WRITTEN]


def _said_of(tree: Tree, noun: int) -> list[int]:
    """The participles and relative verbs of a noun, with those coordinated with them."""
    verbs = tree.kids(noun, "relcl", "acl")
    return verbs + [c for v in verbs for c in tree.kids(v, "conj") if tree.tag[c] == tree.tag[v]]


def _ourselves(tree: Tree, by: int) -> bool:
    """ "seen by us", "obtained by this newspaper", "heard by our reporter"."""
    here = {tree.low[c] for c in tree.children[by]} & {"this", "our"}
    return tree.low[by] in _US or bool(here)
