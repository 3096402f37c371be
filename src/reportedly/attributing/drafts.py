"""From sayings to what is written: one draft per sentence of content, only the innermost of nested sayings."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import HELD, Saying, hull, minus, union
from reportedly.attributing.sayings.inner_quotations import INNER
from reportedly.attributing.sayings.nominal import IN_WORDS
from reportedly.attributing.stances.falsehood import calls_false
from reportedly.attributing.stances.refusals import REFUSAL
from reportedly.attributing.steps.citing import CITED
from reportedly.attributing.steps.quoting import QUOTED
from reportedly.attributing.steps.reading_out import READ_OUT
from reportedly.attributing.terms import predicate, terms
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Link, Stance

_FIRST_PERSON = cues.words("i we you me us")
_ANYBODY = cues.words("anyone anybody everyone everybody someone people one nobody none who which that it")
_SOMEBODY = cues.words("everyone everybody someone somebody people")
_OF_A_MATTER = cues.NEEDS_THAT | cues.words("comment answer request wonder point ask")
_VIEWS = cues.words("think believe reckon suspect consider")
_MENTIONING = cues.words(
    "call speak talk apologise apologize refer allude touch point comment mention recall explain express thank propose"
)
_SO = cues.words("so nothing no such thing of the sort kind it this that")
_OPENING = cues.words("“ \" `` ‘ '' « „")
_REGARDING = cues.words("regard see view consider deem")
"""What somebody thinks of a thing, which says nothing yet: "said she regarded the dam as unsafe"."""
_NAMING = cues.words("call name dub label nickname")
_OFFERING = {"warn": "pobj", "promise": "dobj"}
"""What they take without a clause is what was said: "had warned of delays", "promised new helmets"."""
_NAMING_WHOM = cues.words("nsubj nsubjpass dobj dative pobj agent prep poss aux auxpass neg")
_PERFECT = cues.words("have has had 've ’ve 's ’s 'd ’d")
_WITH_A_HEARER = _OF_A_MATTER | cues.ADDRESSEE
_PAPERS = nouns.DOCUMENTS | nouns.DATA


@dataclass(slots=True)
class Draft:
    """One attribution in the making; `saying` is None for the outlet's own voice and a post's own words."""

    content: list[Range]
    saying: Saying | None
    part: int
    chain: list[Link] = field(default_factory=list)
    stance: Stance = "own-voice"
    stance_words: list[Range] = field(default_factory=list)
    disclaims: bool = False
    answers: bool = False  # the page itself calls false what somebody said
    echoes: Draft | None = None  # the denial right before it which its words repeat
    contradicts: list[Draft] = field(default_factory=list)  # what its words, no denial by themselves, say no to


def is_nested_saying(tree: Tree, saying: Saying) -> bool:
    """Whether a saying inside another's content is one of its own: a third person's, with a clause for content."""
    if (
        not saying.content
        or (saying.belief and not _held(tree, saying))
        or (saying.rule == "passive infinitive" and saying.head is None)
    ):
        return False
    if saying.head is not None and tree.low[saying.head] in _FIRST_PERSON:
        return False
    if saying.rule in (INNER, CITED, HELD, QUOTED, READ_OUT, IN_WORDS, REFUSAL, "noun with of"):
        return True
    if tree.lemma[saying.verb] in _REGARDING and tree.is_verb(saying.verb):
        return False
    if _denied_saying(tree, saying) or _says_nothing_yet(tree, saying) or _untold(tree, saying):
        return False
    if saying.force != "denied" and any(tree.low[c] in cues.NEGATORS for c in tree.kids(saying.verb, "neg")):
        return False  # "people do not ask who did it" says nothing
    if saying.head is None and not (
        tree.lemma[saying.verb] in cues.HEARSAY or saying.rule in ("passive", "cited source")
    ):
        return False
    low, high = hull(saying.content)
    above = saying.parent
    marked = tree.lemma[saying.verb] not in _NAMING and any(tree.word[i] in _OPENING for i in range(low, high))
    spoken = above is not None and above.quoted and not (marked and _before_marks(tree, above, saying.verb))
    if spoken and not saying.belief and not _hearsay(tree, saying):
        return False
    clause = saying.quoted or marked or any(tree.is_verb(i) for i in range(low, high))
    infinitive = any(tree.low[c] == "to" for c in tree.kids(saying.verb, "aux"))
    of_something = any(
        tree.nominal[i] and tree.dep[i] == _OFFERING.get(tree.lemma[saying.verb]) for i in range(low, high)
    )
    if not clause and (infinitive or (tree.lemma[saying.verb] in _WITH_A_HEARER and not of_something)):
        return False  # "he had learnt of it", "they asked me": no word of what was said
    if not clause and tree.is_verb(saying.verb) and _only_mentions(tree, saying):
        return False
    if above is not None and predicate(tree, above.content) == saying.verb:
        return True
    return high - low >= 3 and clause


def _before_marks(tree: Tree, above: Saying, verb: int) -> bool:
    """ "said a nurse had spoken of “chaos”": told in the reporter's words, before the first mark of a quotation."""
    low = hull(above.content)[0]
    return tree.sentence[low] == tree.sentence[verb] and not any(
        tree.word[i][:1] in "“\"`‘'«„”’»" for i in range(low, verb)
    )


def _only_mentions(tree: Tree, saying: Saying) -> bool:
    """Whether a saying inside another names its matter without a word of what was said on it: "that his daughter had
    been calling for medicine", "that he spoke about roses", "that she had said so"."""
    verb, above = saying.verb, saying.parent
    if above is None or not above.rule.startswith("reporting-verb"):
        return False  # "he spoke of some harm, as quoted by Y": there is no more of it
    if tree.lemma[verb] == "say":
        return all(tree.low[i] in _SO for a, b in saying.content for i in range(a, b))
    if tree.lemma[verb] == "call" and not any(tree.low[c] in ("for", "on") for c in tree.kids(verb, "prep")):
        return False
    return tree.lemma[verb] in _MENTIONING


def _held(tree: Tree, saying: Saying) -> bool:
    """ "“My husband reckons P,” she said", "a second doctor thinks P, according to the lawyer": somebody else's view,
    held as told, in a clause of its own; not what they hope, know or may think, or once thought ("said the police
    believed P" is what they who say so make of it)."""
    above, verb, head = saying.parent, saying.verb, saying.head
    if (
        above is None
        or above.parent is not None
        or head is None
        or tree.lemma[verb] not in _VIEWS
        or tree.low[head] in _ANYBODY | _FIRST_PERSON
    ):
        return False
    if tree.tag[verb] not in ("VBZ", "VBP") or tree.kids(verb, "neg", "aux", "auxpass", "mark"):
        return False
    return tree.tag[head] != "PRP" and bool(tree.kids(verb, "ccomp"))


def _says_nothing_yet(tree: Tree, saying: Saying) -> bool:
    """ "her reply will argue that P", "they learned of the sale in an e-mail", "he showed them a photo":
    nothing somebody said already, or said at all."""
    verb = saying.verb
    if any(tree.low[c] in ("will", "'ll", "’ll", "shall") for c in tree.kids(verb, "aux")):
        return True
    if tree.kids(verb, "ccomp", "xcomp") or not tree.is_verb(verb) or saying.head is None:
        return False
    if tree.lemma[verb] in ("learn", "hear", "know"):
        return tree.low[verb + 1 : verb + 2] in (["of"], ["about"])
    papers = _PAPERS
    shows = tree.lemma[verb] == "show" and bool(tree.kids(verb, "dobj"))
    return shows and tree.lemma[saying.head] not in papers and tree.low[saying.head] not in papers


def _untold(tree: Tree, saying: Saying) -> bool:
    """ "says managers were told that P": nobody is named who told them, so it stays what is said."""
    passive = saying.rule == "passive" and saying.head is None and tree.lemma[saying.verb] == "tell"
    return passive and any(tree.nominal[c] or tree.tag[c] == "PRP" for c in tree.kids(saying.verb, "nsubjpass"))


def _denied_saying(tree: Tree, saying: Saying) -> bool:
    """ "denied saying so", "denies that any officer said this": a saying that is denied is nobody's."""
    above = saying.parent
    if above is None or above.force != "denied":
        return False
    gerund = tree.tag[saying.verb] == "VBG" or any(tree.low[c] == "having" for c in tree.kids(saying.verb, "aux"))
    if gerund and tree.head[saying.verb] == above.verb:
        return True
    head = saying.head
    return head is not None and (
        tree.low[head] in _ANYBODY or any(tree.low[c] == "any" for c in tree.kids(head, "det"))
    )


def _rejected(tree: Tree, saying: Saying) -> bool:
    """ "rejected the claim that P": the denial takes over P as its content; the noun is no saying of its own."""
    above = saying.parent
    if (
        above is None
        or saying.rule != "noun with that-clause"
        or above.force != "denied"
        or tree.head[saying.verb] != above.verb
        or (saying.head is not None and (saying.head in tree.owners(saying.verb) or saying.source[0][0] > above.verb))
    ):
        return False  # "rejected the group's allegation that P": both are sayings
    above.content = list(saying.content)
    return True


def _hearsay(tree: Tree, saying: Saying) -> bool:
    """Whether a saying inside somebody's quoted words passes on what another said: a third party with a name or an
    office does, others ("my girl", "they") where they told it: not what they may say, or what anybody says."""
    head, verb = saying.head, saying.verb
    if head is None or tree.tag[head].startswith("NNP"):
        return True
    if tree.lemma[head] in nouns.BODIES or tree.low[head] in nouns.CROWDS:
        return True
    if saying.rule == "according to":
        set_off = verb - tree.bounds(verb)[0] <= 1 or tree.word[verb - 1] == "," or tree.word[verb - 1] in _OPENING
        return set_off and tree.nominal[head] and tree.low[head] not in _ANYBODY
    if tree.lemma[verb] not in cues.CLAUSE_VERBS or not tree.is_verb(verb):
        return False
    if tree.low[head] in _ANYBODY and not (tree.low[head] in _SOMEBODY and tree.lemma[verb] in ("say", "tell")):
        return False
    told = [c for c in tree.kids(verb, "ccomp", "xcomp") if c > verb]
    asks = tree.lemma[verb] in ("ask", "wonder") and not any(tree.dep[c] == "xcomp" for c in told)
    ordered = tree.low[head] == "they" and any(
        tree.dep[c] == "xcomp" and c > verb + 1 for c in told
    )  # "they told me to paint it"
    if asks or ordered or not (saying.quoted or any(tree.is_verb(i) for a, b in saying.content for i in range(a, b))):
        return False
    above = tree.head[verb]
    going_on = tree.tag[verb] == "VBG" and tree.dep[verb] == "xcomp" and tree.lemma[above] in ("keep", "start", "begin")
    told_then = tree.tag[above if going_on else verb] in ("VBD", "VBZ", "VBP")
    finite = told_then or any(tree.low[c] in _PERFECT for c in tree.kids(verb, "aux"))
    supposed = any(tree.low[m] in ("if", "unless", "when", "whenever") for m in tree.kids(verb, "mark", "advmod"))
    return (finite or bool(tree.kids(verb, "auxpass"))) and not supposed


def draft(tree: Tree, sayings: list[Saying]) -> list[Draft]:
    """Drafts of all sayings, in order of position."""
    written = [s for s in sayings if s.parent is None or is_nested_saying(tree, s)]
    written = [s for s in written if not _rejected(tree, s)]
    inside: dict[int, list[Saying]] = {}
    for saying in written:
        if saying.parent is not None:
            inside.setdefault(id(_written_parent(tree, saying)), []).append(saying)
    found: list[Draft] = []
    for saying in written:
        nested = inside.get(id(saying), [])
        holes = [hull(n.content) if saying.force == "denied" else _hole(tree, n) for n in nested]
        whole = _by_sentence(tree, union(saying.content))
        for piece in whole if saying.quoted else [part for w in whole for part in _by_that(tree, w)]:
            if nested and (
                calls_false(tree, piece) or _judges(tree, piece, nested)
            ):  # "claims that P were false": both
                found.append(Draft([_trim(tree, r) for r in piece], saying, tree.part(piece[0][0])))
                continue
            held = [h for h in holes if any(a < h[1] and h[0] < b for a, b in piece)]
            left = [_trim(tree, r) for r in minus(piece, held)] if held else [_trim(tree, r) for r in piece]
            left = [_without_stub(tree, r) if held else r for r in left if r[1] > r[0]]
            if left and held and saying.force == "denied" and any(tree.is_noun(i) for r in left for i in range(*r)):
                found.append(Draft(left, saying, tree.part(left[0][0])))  # "rejected the group's allegation | that P"
                continue
            if not left or (held and not _says_more(tree, left, nested)):
                continue
            found.append(Draft(left, saying, tree.part(left[0][0])))
    return found


def _hole(tree: Tree, nested: Saying) -> Range:
    """What a nested saying takes out of the content around it. A speaker it shares with a verb before it stays there:
    "said [she had come by boat and] been asked by Q to R"."""
    if nested.rule == HELD:
        return hull(nested.content)  # its cue stands in the sentence after
    low, high = hull([*nested.cue, *nested.content])
    first = hull(nested.source)[0] if nested.source else low
    shared = tree.dep[nested.verb] == "conj" and tree.head[nested.verb] < tree.left[nested.verb]
    if shared and first < tree.left[nested.verb] <= low:
        return tree.left[nested.verb], high
    return min(low, first), max(high, hull(nested.source)[1])


def _says_more(tree: Tree, left: list[Range], nested: list[Saying]) -> bool:
    """Whether what nested sayings leave of a content says something: some words, or a clause that does not merely carry
    them ("she had heard")."""
    inside = [i for low, high in left for i in range(low, high)]
    if not any(tree.is_verb(i) for i in inside) or _only_names(tree, inside, nested):
        return False
    whose = {c for n in nested for c in tree.kids(n.verb, "nsubj", "nsubjpass")}
    if all(any(tree.left[c] <= i <= tree.right[c] for c in whose) for i in inside):
        return False  # "her brother, who works at the port," had been told that P
    if len(terms(tree, left)) >= 3:
        return True
    carrying: set[int] = set()
    for saying in nested:
        node = saying.verb
        for above in tree.above(saying.verb):
            if tree.dep[node] == "conj":
                break
            carrying.add(above)
            node = above
    held = set(inside)
    return any(
        (tree.is_verb(i) or tree.tag[i] == "MD")
        and i not in carrying
        and tree.lemma[i] not in cues.CLAUSE_VERBS
        and any(c in held and tree.tag[c] not in ("WDT", "WP") for c in tree.kids(i, "nsubj", "nsubjpass"))
        for i in inside
    )


def _only_names(tree: Tree, inside: list[int], nested: list[Saying]) -> bool:
    """ "The driver accused of P was told by his handler that Q, a file says": what is left of the content is the phrase
    for who was told; every verb in it hangs on a noun."""
    cues_inside = {s.verb for s in nested}
    return all(_names_whom(tree, at, cues_inside) for at in inside if tree.is_verb(at) or tree.tag[at] == "MD")


def _names_whom(tree: Tree, at: int, nested: set[int]) -> bool:
    """Whether a verb stands in the phrase for somebody whom a nested cue takes for subject, object or hearer."""
    for above in (at, *tree.above(at)):
        if tree.head[above] in nested and above not in nested:
            return tree.dep[above] in _NAMING_WHOM
    return False


def _judges(tree: Tree, piece: list[Range], nested: list[Saying]) -> bool:
    """Whether a piece says something of a saying in it ("reports of P appear exaggerated"): it is a saying itself."""
    main = predicate(tree, piece)
    named = tree.kids(main, "nsubj", "nsubjpass") if main is not None else []
    return any(n.verb in named and n.rule.startswith("noun") for n in nested)


def _written_parent(tree: Tree, saying: Saying) -> Saying | None:
    node = saying.parent
    while node is not None and node.parent is not None and not is_nested_saying(tree, node):
        node = node.parent
    return node


def _by_sentence(tree: Tree, ranges: list[Range]) -> list[list[Range]]:
    """The ranges cut at sentence ends, gathered by sentence."""
    pieces: dict[int, list[Range]] = {}
    for low, high in ranges:
        at = low
        while at < high:
            stop = min(tree.bounds(at)[1], high)
            pieces.setdefault(tree.sentence[at], []).append((at, stop))
            at = stop
    kept = [pieces[k] for k in sorted(pieces)]
    return [p for p in kept if has_words(tree, p[0]) or any(has_words(tree, r) for r in p[1:])]


def _by_that(tree: Tree, piece: list[Range]) -> list[list[Range]]:
    """ "said that P, and that Q": two clauses, each with its own "that" and its own verb, are two things said."""
    cuts = [
        at
        for low, high in piece
        if "that" in tree.low[low:high]
        for at in range(low + 3, high - 3)
        if tree.low[at] == "that"
        and tree.low[at - 1] in ("and", "but", ",")
        and tree.dep[at] == "mark"
        and tree.dep[tree.head[at]] == "conj"
        and tree.kids(tree.head[at], "nsubj", "nsubjpass", "expl")
    ]
    parts: list[list[Range]] = []
    rest = piece
    for cut in cuts:
        parts.append([(a, min(b, cut)) for a, b in rest if a < cut])
        rest = [(max(a, cut), b) for a, b in rest if b > cut]
    return [*parts, rest]


def has_words(tree: Tree, span: Range) -> bool:
    """Whether a range holds a word that is no hashtag and no handle."""
    word = tree.word
    for at in range(*span):  # noqa: SIM110 - nearly always the first: no generator for that
        if word[at][:1].isalnum() and not (at and word[at - 1] == "#"):
            return True
    return False


def _without_stub(tree: Tree, span: Range) -> Range:
    """Without the ", and that on Monday" that a nested saying leaves of its clause."""
    low, high = span
    for at in range(high - 1, max(low, high - 12), -1):
        if tree.is_verb(at) or tree.tag[at] == "MD":
            break
        if tree.low[at] == "that" and tree.low[at - 1] == "and" and at - 2 > low:
            return low, at - 1 - (tree.word[at - 2] == ",")
    return span


def _trim(tree: Tree, span: Range) -> Range:
    """Without signs and the subordinator at the edges; quotation marks stay."""
    low, high = span
    keep = "“”\"'‘’«»$£€#@([)]%"
    while low < high and (
        (not tree.word[low][:1].isalnum() and tree.word[low][:1] not in keep and tree.word[low].isascii())
        or tree.word[low] in "—–―"
        or tree.tag[low] == "_SP"
    ):
        low += 1
    if (
        low < high
        and tree.low[low] in ("that", "whether", "if", "how")
        and tree.word[low + 1 : low + 2] != [","]
        and (tree.low[low] != "if" or tree.dep[tree.head[low]] not in ("advcl", "ROOT"))  # a condition is said as well
        and (tree.dep[low] in ("mark", "advmod") or (tree.low[low] == "that" and tree.tag[low] == "IN"))
        and high - low > 2
    ):
        low += 1
    while high > low and (
        tree.word[high - 1] in (",", ";", ":", "—", "–", "-", "--", "and", "but", "“", "‘", "(")
        or (tree.low[high - 1] == "that" and tree.low[high - 2] in ("and", "but"))
    ):
        high -= 1
    if low < high < len(tree.word) and tree.word[high] == ")":  # never half a pair of brackets
        words = tree.word[low:high]
        high += "(" in words and ")" not in words[len(words) - 1 - words[::-1].index("(") :]
    return low, high
