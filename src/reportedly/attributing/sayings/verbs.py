"""Sayings whose cue is a verb: "X said that P", "P, said X", "X, Y said, …", "X denied O", "X was told by Y that P"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, minus, union
from reportedly.attributing.sayings.complements import clause_range, complement, written
from reportedly.attributing.sayings.doers import goes_on, issuer, made_to, quick_to, set_beside, set_off, shown
from reportedly.attributing.sayings.figures import GIVING
from reportedly.attributing.sayings.findings import FINDING
from reportedly.attributing.sayings.lost_clauses import OCCASIONS, TIMES, and_that
from reportedly.attributing.sayings.passives import by_participle, by_passive
from reportedly.attributing.sayings.set_off import set_off_content
from reportedly.attributing.sayings.starting import breaks_off
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import agent, before_an_aside, is_relative, noun_phrase, shared_subject, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range
from reportedly.vocabulary import SourceKind

_ALL_VERBS = (
    cues.words("slam blast go")
    | GIVING
    | FINDING
    | cues.WRITTEN_VERBS
    | cues.RECORDING_VERBS
    | cues.CLAUSE_VERBS
    | cues.SETTLING
    | cues.BELIEF_VERBS
    | cues.COMMIT_VERBS
    | cues.OBJECT_VERBS
    | cues.SLAMMING
    | cues.ASCRIBING
    | set(cues.PREPOSITIONS)
)
POST_POSED = "reporting-verb, post-posed"
_NOBODY: Mapping[int, tuple[str, SourceKind]] = MappingProxyType({})
_FIRST_AND_SECOND = cues.words("i we you one")
_SOMEBODY = cues.words("one another some others many")
_CLOSES = frozenset(("”", '"', "''", "»"))
_NAMING = frozenset(("DT", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "VBN", "CD", "HYPH", "POS"))
_GOING_ON = cues.CLAUSE_VERBS | cues.ASCRIBING
"""Participles that go on with what somebody says: ", calling it a farce"."""
_LINKING = cues.words("considering assuming judging")
"""Participles that only link two clauses: "a good result, considering he was ill"."""
_FINDING = cues.words("find tell ask learn determine discover show know establish decide see")
_NOT_YET = cues.words("to will would 'll ’ll shall may might can could should must")
_FOUND = cues.words("alive dead guilty safe unconscious injured innocent hanged shot stabbed floating hiding lying")
"""What people are found: "boy who 'walked for days' found alive"."""
_TRYING = cues.words("try attempt fail have need wait prepare")
_ALLOWING = cues.words("expect schedule authorise authorize allow permit entitle empower set invite qualify")
_OF_AN_ACT = cues.words("for of without from about over against besides despite like than")
"""Prepositions behind which a gerund names an act, done or not."""
_ASKED = cues.words("ask question press reach contact approach interview show confront quiz")
_OF_SPEECH = cues.CLAUSE_VERBS | cues.OBJECT_VERBS


def find_verbs(
    tree: Tree, quoted: list[bool], addressed: Mapping[int, tuple[str, SourceKind]] = _NOBODY
) -> list[Saying]:
    """All sayings that verbs introduce, in order; `quoted[i]` tells whether token i stands in a quotation. `addressed`:
    tokens "you" of an interviewer's questions, and whom they mean."""
    found: list[Saying] = []
    for verb in tree.with_lemma(_ALL_VERBS):
        if tree.verbal[verb] and (saying := _by_verb(tree, verb, tree.lemma[verb], quoted, addressed)):
            found.append(saying)
    return found


def _says_of_you(tree: Tree, verb: int, head: int, addressed: Mapping[int, tuple[str, SourceKind]]) -> bool:
    """ "You said on Sunday that P": in a question to somebody it reports; "would you say", "do you think" do not."""
    told = tree.tag[verb] == "VBD" or (tree.tag[verb] == "VBN" and head < verb)
    return head in addressed and told and tree.lemma[verb] in _OF_SPEECH


def _with_phrase(tree: Tree, verb: int, lemma: str, content: list[Range]) -> Range:
    """The verb group with a preposition it governs ("called for") or the occasion ("said in a statement")."""
    low, high = cue_range(tree, verb)
    for child in tree.kids(verb, "prep"):
        if child != high:
            continue
        starts = content[0][0] if content else -1
        if starts == child + 1 and tree.low[child] in cues.PREPOSITIONS.get(lemma, ()):
            return low, child + 1
        span = tree.subtree(child)
        occasion = any(tree.lemma[c] in OCCASIONS for c in tree.kids(child, "pobj"))
        if tree.low[child] in ("in", "on", "via", "during") and occasion and span[1] - child <= 5:
            return low, span[1] if starts < child or starts >= span[1] else max(high, min(span[1], starts))
    return low, high


def _by_verb(
    tree: Tree, verb: int, lemma: str, quoted: list[bool], addressed: Mapping[int, tuple[str, SourceKind]]
) -> Saying | None:
    if lemma == "go" and tree.low[verb + 1 : verb + 2] != ["on"]:
        return None
    if lemma == "claim" and _takes_lives(tree, verb):
        return None
    if tree.dep[verb] in ("amod", "compound"):
        return _before_its_speaker(tree, verb, lemma, quoted) or _before_a_subject(tree, verb, lemma)
    if tree.low[verb] in _LINKING and not tree.kids(verb, "aux"):
        return None
    passive = bool(tree.kids(verb, "auxpass")) or _shares_passive(tree, verb)
    head = subject(tree, verb)
    if passive:
        return by_passive(tree, verb, lemma, head)
    bare_participle = tree.tag[verb] == "VBN" and not tree.kids(verb, "aux")
    told_of = bare_participle and _told_of(tree, verb, lemma)
    if told_of:
        head = tree.head[verb]
    elif bare_participle and tree.dep[verb] in ("acl", "advcl", "ROOT", "amod") and not tree.kids(verb, "nsubj"):
        return by_participle(tree, verb, lemma)
    if lemma == "say" and _said_to_be(tree, verb):
        return by_participle(tree, verb, lemma)
    if tree.tag[verb] == "VBG" and lemma in _GOING_ON and (over := goes_on(tree, verb)) is not None:
        speaks = subject(tree, over)
        head = head if speaks is None else speaks
    for doer in (shown(tree, verb), made_to(tree, verb), set_off(tree, verb)):
        if doer is not None:
            head = doer
            break
    if head is not None and tree.dep[head] == "csubj" and head == tree.bounds(verb)[0]:
        head = set_beside(tree, head, verb) or head
    if head is not None and quoted[head] and not quoted[verb] and head < verb:
        over = next((a for a in tree.above(verb) if not quoted[a] and tree.is_verb(a)), None)
        if tree.tag[verb] == "VBG" and over is not None:
            head = subject(tree, over) or head  # "X stressed “P,” suggesting that Q"
    if head is not None and quoted[head] and not quoted[verb] and head < verb:
        head = _after_quotation(tree, verb, quoted) or (None if _closes_quotation(tree, verb) else head)
    if head is not None and head > verb and quoted[head] and not quoted[verb]:
        head = shared_subject(tree, verb)
    if _aside(tree, verb):
        return None
    if head is None:
        head = _before_an_aside(tree, verb) or quick_to(tree, verb)
    source: Range | None = None
    if head is None and (lost := before_an_aside(tree, verb)) and _relative_aside(tree, lost[1][0], verb):
        head, source = lost
    if head is None:
        head = _just_before(tree, verb)
    if head is None and (lost := before_an_aside(tree, verb)):
        head, source = lost
    if source is None and head is not None and head < verb:
        head = issuer(tree, verb, head)
    ours = head is not None and tree.low[head] in _FIRST_AND_SECOND and not quoted[verb]
    if ours and head is not None and not _one_of(tree, verb, head) and not _says_of_you(tree, verb, head, addressed):
        return _understood(tree, verb, lemma, head)
    if (head is not None and tree.low[head] in ("nobody", "none")) or (
        lemma in cues.PARTICIPLE_RELAYS and tree.tag[verb] == "VBG"
    ):
        return None
    if head is None and lemma in cues.OBJECT_VERBS and not tree.kids(verb, "ccomp") and tree.tag[verb] in ("VB", "VBP"):
        return None  # an imperative: "Thank you"
    if lemma == "ask" and any(
        tree.lemma[c] in ("name", "identify", "remain", "stay") for c in tree.kids(verb, "xcomp")
    ):
        return None
    if (lemma in _FINDING and _finds_nothing(tree, verb)) or (lemma == "find" and tree.low[verb + 1] in _FOUND):
        return None
    if lemma in cues.BELIEF_VERBS and any(tree.low[c] in ("should", "must") for c in tree.kids(verb, "aux")):
        return None  # "the regime should understand that P": what somebody else would have it think
    if _purpose(tree, verb) or _yet_to_be_said(tree, verb) or _when_asked(tree, verb, lemma):
        return None
    if tree.tag[verb] == "VBG" and tree.dep[verb] == "pcomp" and not tree.kids(verb, "nsubj", "aux"):
        done, head = _behind_a_preposition(tree, verb, lemma, head)
        if done:
            return None
    if source is None and head is not None:
        source = noun_phrase(tree, head)
    if head is None:
        after = _inverted(tree, verb, quoted)
        if after is not None:
            head, source = after
    if (head is None and _nobodys(tree, verb)) or _of_an_adjective(tree, verb, head):
        return None
    if source is not None and source[0] > verb and tree.word[verb - 1] == "," and breaks_off(tree, verb - 1):
        source = (source[0], next((i for i in range(*source) if tree.word[i] == ","), source[1]))
    content = set_off_content(tree, verb, lemma, source, quoted)
    if lemma == "go" and (not content or "that" in tree.low[verb + 2 : verb + 4]):
        return None
    rule = POST_POSED if content else "reporting-verb"
    if not content:
        content = and_that(tree, verb, complement(tree, verb, lemma)) or written(tree, verb, lemma, head)
    if not content and not (lemma in cues.CLAUSE_VERBS and head is not None):
        return None
    if source is not None:
        content = minus(content, [source]) if source[0] < verb or rule.endswith("posed") else content
    if not content and head is None:
        return None
    return Saying(
        verb=verb,
        cue=[_with_phrase(tree, verb, lemma, content)],
        content=union(content),
        source=[source, *_relative(tree, verb, source)] if source else [],
        head=head,
        rule=rule,
        force=cues.FORCE.get(lemma, "said"),
        belief=lemma in cues.BELIEF_VERBS and lemma not in cues.CLAUSE_VERBS,
        named=addressed.get(head) if head is not None else None,
    )


def _takes_lives(tree: Tree, verb: int) -> bool:
    """ "The quake claimed the lives of two hikers", "has claimed at least 40 lives": nobody says anything."""
    noun = next((i for i in range(verb + 1, min(verb + 7, tree.bounds(verb)[1])) if tree.nominal[i]), verb)
    return tree.lemma[noun] == "life" or tree.low[noun] == "lives"


def _behind_a_preposition(tree: Tree, verb: int, lemma: str, head: int | None) -> tuple[bool, int | None]:
    """Whether a gerund behind a preposition says nothing ("without asking them", "the cost of claiming it", "no way of
    knowing"), and who says it where it does: "was sacked for saying P", "attacked her for saying P" have it from who
    bears it."""
    prep = tree.head[verb]
    if tree.low[prep] not in _OF_AN_ACT:
        return False, head
    over = tree.head[prep]
    told = lemma in cues.CLAUSE_VERBS and any(c > verb for c in tree.kids(verb, "ccomp"))
    if not told or tree.low[prep] not in ("for", "of") or not tree.is_verb(over):
        return True, head
    whom = [c for c in (tree.kids(over, "dobj", "nsubjpass")) if c < prep]
    return not whom, whom[-1] if whom else head


def _nobodys(tree: Tree, verb: int) -> bool:
    """ "Please note that P", "Verify that P", "it is enough to say that P": a request, or nobody's saying."""
    opens = verb == tree.bounds(verb)[0] or tree.low[verb - 1] == "please"
    return tree.tag[verb] == "VB" or (tree.tag[verb] == "VBP" and opens)


def _of_an_adjective(tree: Tree, verb: int, head: int | None) -> bool:
    """ "It is hard to imagine that P", "it is safe to assume P": nobody does."""
    if head is None or tree.low[head] != "it" or tree.tag[verb] != "VB" or tree.low[verb - 1] != "to":
        return False
    above = tree.head[verb]
    return tree.tag[above].startswith("JJ") or bool(tree.kids(above, "acomp"))


def _shares_passive(tree: Tree, verb: int) -> bool:
    """ "was given an envelope and told by her leader that P": a participle that shares its auxiliary, with an agent of
    its own."""
    if tree.tag[verb] != "VBN" or tree.dep[verb] != "conj" or tree.kids(verb, "aux", "nsubj", "nsubjpass"):
        return False
    return bool(tree.kids(tree.head[verb], "auxpass")) and agent(tree, verb) is not None


def _finds_nothing(tree: Tree, verb: int) -> bool:
    """ "could not find out who had the key", "does not tell what it was", "are working to determine if it was set": the
    question stays open, nothing is said."""
    open_yet = any(tree.low[c] in cues.NEGATORS for c in tree.kids(verb, "neg"))
    open_yet = open_yet or any(tree.low[c] in _NOT_YET for c in tree.kids(verb, "aux"))
    return open_yet and any(
        tree.tag[tree.left[c]].startswith("W") or tree.low[tree.left[c]] in ("whether", "if")
        for c in tree.kids(verb, "ccomp")
    )


def _before_its_speaker(tree: Tree, verb: int, lemma: str, quoted: list[bool]) -> Saying | None:
    """ "“Is it quiet?” asked defence lawyer Ann Roe": a past tense the parse took for an attribute of the name."""
    closed = verb > 0 and tree.word[verb - 1] in ("”", '"', "’", "''", "'", "»") and quoted[verb - 1]
    if not closed or quoted[verb] or tree.tag[verb] not in ("VBD", "VBZ") or lemma not in cues.CLAUSE_VERBS:
        return None
    head = tree.head[verb]
    while tree.dep[head] == "compound" and tree.head[head] > head:
        head = tree.head[head]
    if head < verb:
        return None
    source = (verb + 1, max(noun_phrase(tree, head)[1], head + 1))
    content = set_off_content(tree, verb, lemma, source, quoted)
    force = cues.FORCE.get(lemma, "said")
    return Saying(verb, [(verb, verb + 1)], content, [source], head, POST_POSED, force)


def _before_a_subject(tree: Tree, verb: int, lemma: str) -> Saying | None:
    """ "The union of drivers claims takings are down": a present tense the parse took for a part of the subject of what
    it reports."""
    heads = tree.kids(verb, "nsubj", "compound")
    noun = tree.head[verb]
    clause = tree.head[noun]
    finite = tree.tag[clause] in ("VBD", "VBZ", "VBP") or tree.kids(clause, "aux")
    if not heads or tree.tag[verb] not in ("VBZ", "VBP") or lemma not in cues.CLAUSE_VERBS - cues.NEEDS_THAT:
        return None
    if tree.dep[noun] not in ("nsubj", "nsubjpass") or not finite or not heads[0] < verb < noun < clause:
        return None
    content = [trimmed(tree, verb, (verb + 1, tree.right[clause] + 1))]
    last = tree.bounds(verb)[1]
    if tree.word[content[0][1] - 1] == "." and content[0][1] == last:
        content = [(content[0][0], last - 1)]
    force = cues.FORCE.get(lemma, "said")
    return Saying(verb, [(verb, verb + 1)], content, [noun_phrase(tree, heads[0])], heads[0], "reporting-verb", force)


def _told_of(tree: Tree, verb: int, lemma: str) -> bool:
    """ "Ann Roe, the owner, repeated on Monday that P": a past tense the parse took for a participle of the subject, in
    a sentence without another verb."""
    noun = tree.head[verb]
    said = lemma in cues.CLAUSE_VERBS and tree.dep[verb] == "acl" and tree.kids(verb, "ccomp")
    if not said or tree.head[noun] != noun or not tree.is_noun(noun):
        return False
    speaks = tree.lemma[noun] in nouns.ROLES | nouns.BODIES or tree.tokens[noun].entity == "PERSON"
    return tree.word[verb - 1] == "," or (speaks and noun == verb - 1)


def _understood(tree: Tree, verb: int, lemma: str, head: int) -> Saying | None:
    """ "We understand that P": hearsay of the page's own, of a source it keeps to itself."""
    clause = tree.kids(verb, "ccomp")
    finite = tree.tag[verb] in ("VBP", "VBZ") and not tree.kids(verb, "neg", "aux")
    if lemma not in ("understand", "hear") or tree.low[head] != "we" or not clause or not finite:
        return None
    content = [clause_range(tree, verb, clause[0])]
    return Saying(verb, [(head, verb + 1)], content, [], None, "passive", "hedged")


def _one_of(tree: Tree, verb: int, head: int) -> bool:
    """ "one of them", "One said it was late", "“It was late,” said one": somebody, where "one may say" is anybody."""
    if tree.low[head] != "one":
        return False
    alone = not tree.children[head] and tree.dep[head] not in ("attr", "appos")
    told = alone and tree.tag[verb] == "VBD" and not tree.kids(verb, "aux", "neg")
    counted = tree.kids(head, "prep")
    return told or any(
        tree.low[c] == "of" or (tree.low[c] == "in" and any(tree.tag[n] == "CD" for n in tree.kids(c, "pobj")))
        for c in counted
    )


def _relative(tree: Tree, verb: int, source: Range) -> list[Range]:
    """The relative pronoun by which the verb has its subject, also one shared over "and" ("who saw it and told us"): it
    stands for the source at its place."""
    node = verb
    for _ in range(3):
        own = tree.kids(node, "nsubj")
        if own or tree.dep[node] not in ("conj", "xcomp") or not tree.is_verb(tree.head[node]):
            break
        node = tree.head[node]
    if tree.dep[node] == "relcl" and not source[0] <= tree.head[node] < source[1]:
        return []  # "released a film that says P": the pronoun stands for the film
    return [(c, c + 1) for c in own if is_relative(tree, c) and not source[0] <= c < source[1]]


def _closes_quotation(tree: Tree, verb: int) -> bool:
    """ "“Gutless,” offered a welder": whether who speaks stands behind the verb."""
    marked = tree.word[verb - 1] in ("”", '"', "''", "’", "»")
    return marked and tree.tag[verb + 1 : verb + 2] in (["DT"], ["PRP$"], ["NNP"], ["NN"])


def _after_quotation(tree: Tree, verb: int, quoted: list[bool]) -> int | None:
    """ "“P,” an internal e-mail sent last month says": the noun between the closing mark and the verb, where the parse
    took one of the quotation's for the subject."""
    start = verb
    while start > max(tree.bounds(verb)[0], verb - 30) and not quoted[start - 1]:
        start -= 1
    if start == 0 or not quoted[start - 1]:
        return None
    return next(
        (
            i
            for i in range(start, verb)
            if (tree.is_noun(i) or tree.tag[i] == "PRP")
            and tree.dep[i] != "punct"
            and not (tree.dep[i] in ("compound", "poss", "amod", "nmod") and start <= tree.head[i] < verb)
        ),
        None,
    )


def _just_before(tree: Tree, verb: int) -> int | None:
    """The noun or pronoun right before a finite verb whose parse found no subject."""
    if tree.tag[verb] not in ("VBD", "VBZ", "VBP") or verb == tree.bounds(verb)[0]:
        return None
    low = cue_range(tree, verb)[0] - 1
    if low < tree.bounds(verb)[0]:
        return None
    if tree.word[low] == "," and tree.tag[low - 1].startswith("NNP") and tree.lemma[verb] in cues.CORE:
        low -= 1  # "“P,” the commander, Ann Roe, said"
    return low if tree.is_noun(low) or tree.tag[low] == "PRP" else None


def _aside(tree: Tree, verb: int) -> bool:
    """ "Roe, asked about P, said …": a participle the parse took for a clause, between the subject and its verb."""
    above = tree.head[verb]
    return (
        tree.lemma[verb] in _ASKED
        and tree.dep[verb] in ("ccomp", "advcl")
        and tree.tag[verb] in ("VBD", "VBN")
        and verb < above
        and tree.word[verb - 1] == ","
        and tree.lemma[above] in cues.CLAUSE_VERBS
        and tree.word[cue_range(tree, above)[0] - 1] == ","
        and not tree.kids(above, "nsubj")
    )


def _before_an_aside(tree: Tree, verb: int) -> int | None:
    """The subject of a verb that the parse gave to the participle set off before it."""
    for clause in tree.kids(verb, "ccomp", "advcl"):
        if clause < verb and _aside(tree, clause):
            return next(iter(tree.kids(clause, "nsubj")), None)
    return None


def _relative_aside(tree: Tree, low: int, verb: int) -> bool:
    """ "A cable, extracts of which were published by Y, says": what stands before the verb is Y's clause."""
    return any(tree.low[i] in ("which", "whom", "whose") for i in range(low, verb))


def _purpose(tree: Tree, verb: int) -> bool:
    """ "the chance to comment", "came to defend her": an infinitive of purpose without a clause is no saying."""
    if tree.dep[verb] not in ("acl", "advcl", "relcl"):
        return False
    infinitive = any(tree.low[c] == "to" for c in tree.kids(verb, "aux"))
    return infinitive and not tree.kids(verb, "ccomp")


def _said_to_be(tree: Tree, verb: int) -> bool:
    """ "a voice said to be a nurse's", "a note said to have been sent": a participle, whatever the parse has."""
    clause = [c for c in tree.kids(verb, "xcomp") if tree.low[tree.left[c]] == "to"]
    if not clause or tree.low[verb] != "said" or tree.kids(verb, "aux", "auxpass"):
        return False
    return tree.lemma[clause[0]] == "be" or any(tree.lemma[c] == "have" for c in tree.kids(clause[0], "aux"))


def _yet_to_be_said(tree: Tree, verb: int) -> bool:
    """ "is expected to plead guilty", "was not authorised to discuss it", "tried to ask a question": nobody has said
    it."""
    over = tree.head[verb]
    if tree.tag[verb] != "VB" or tree.dep[verb] != "xcomp" or over > verb:
        return False
    passive = bool(tree.kids(over, "auxpass")) or tree.tag[over] == "VBN"
    return tree.lemma[over] in _TRYING or (passive and tree.lemma[over] in _ALLOWING) or tree.low[over] == "due"


def _when_asked(tree: Tree, verb: int, lemma: str) -> bool:
    """ "Asked whether P, Roe said", "Roe, asked about P, said": the occasion of a saying, whoever asks."""
    if lemma not in cues.ASKING or tree.tag[verb] not in ("VBN", "VBD") or tree.kids(verb, "nsubj", "aux", "dobj"):
        return False
    first = tree.bounds(verb)[0]
    opens = verb == first or (verb == first + 1 and tree.low[first] in ("when", "if", "repeatedly", "again"))
    return opens or (tree.word[verb - 1] == "," and tree.dep[verb] not in ("conj", "ROOT", "ccomp"))


def _inverted(tree: Tree, verb: int, quoted: list[bool]) -> tuple[int, Range] | None:
    """The noun phrase right after a verb that follows the quotation or clause: ", emphasised X."."""
    if verb == 0 or tree.word[verb - 1] not in cues.BEFORE_CUE or quoted[verb]:
        return None
    for child in tree.kids(verb, "dobj", "attr", "oprd", "dep", "npadvmod", "appos", "conj"):
        near = tree.left[child] - verb <= 2
        somebody = tree.is_noun(child) or tree.tag[child] == "PRP" or tree.low[child] in _SOMEBODY
        if near and somebody and tree.low[child] not in TIMES:
            return child, noun_phrase(tree, child)
    for clause in tree.kids(verb, "ccomp"):
        for child in tree.kids(clause, "nsubj") if clause > verb and tree.tag[clause] == "VBG" else ():
            if tree.left[child] == verb + 1 and any(tree.word[i] == "," for i in range(child, clause)):
                return child, noun_phrase(tree, child)  # "P,” said X, half joking"
    if tree.word[verb - 1] in _CLOSES and tree.tag[verb] in ("VBD", "VBZ", "VBP"):
        for clause in tree.kids(verb, "ccomp"):
            for child in tree.kids(clause, "nsubj", "nsubjpass") if clause > verb else ():
                if tree.left[child] == verb + 1:
                    return child, noun_phrase(
                        tree, child
                    )  # "“P,” said X, a friend who knew her": taken for what X does
        return _named_behind(tree, verb)
    return None


def _named_behind(tree: Tree, verb: int) -> tuple[int, Range] | None:
    """ "“P,” said ranking member Ann Roe (D)": the words from the verb to the first sign, where the parse found no noun
    phrase in them."""
    last = tree.bounds(verb)[1]
    high = next((i for i in range(verb + 1, last) if tree.tag[i] not in _NAMING), last)
    heads = [i for i in range(verb + 1, high) if tree.nominal[i]]
    if not heads or tree.lemma[verb] not in cues.CORE or tree.word[high : high + 1] not in ([","], ["."], ["("], []):
        return None
    return heads[-1], (verb + 1, heads[-1] + 1)
