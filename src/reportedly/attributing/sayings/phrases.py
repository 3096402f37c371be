"""Sayings whose cue is no verb: "according to X", "per X", nouns ("the claim that P"), adverbs ("reportedly")."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.attributing import cues, nouns
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Range, Tree

_SPOKEN_OF = cues.words(
    "report claim allegation rumour rumor speculation accusation suggestion account warning announcement"
)
_AFLOAT = cues.words("report claim rumour rumor allegation speculation story tale gossip")
_CIRCULATE = cues.words("go circulate spread emerge surface swirl appear fly do")
_WHERE = cues.words("media networks internet online network web")
_UNNAMED = cues.words("press media news online unconfirmed early initial eyewitness newspaper television social")
_INSISTENT = cues.words("adamant emphatic insistent categorical unequivocal explicit clear blunt")
"""Adjectives by which somebody says so; the others tell what they think."""
_CERTAIN = _INSISTENT | cues.words("certain sure confident convinced hopeful optimistic worried concerned afraid aware")
_OPENING = _CERTAIN | cues.words("according in per for")
"""Words that may be a cue here, beside the nouns of cues.NOUN_FORCE."""
_RULES = {1: "per", 2: "according to", 4: "in the words of"}
_HOW = cues.words("quote cite interview ask speak talk reach contact see obtain leak read publish circulate share")
_CLOSERS = cues.words("but while whereas although though")


def find_phrases(tree: Tree, spoken: Sequence[Range] = ()) -> list[Saying]:
    """All sayings that prepositions, nouns and adverbs introduce, in order of position; `spoken`: quoted stretches."""
    found: list[Saying] = []
    for at in sorted({*tree.with_low(_OPENING), *tree.with_lemma(cues.NOUN_FORCE.keys())}):
        low, lemma, saying = tree.low[at], tree.lemma[at], None
        if low == "according" and at + 1 < len(tree.low) and tree.low[at + 1] == "to":
            saying = _according(tree, at, at + 2)
        elif low == "in" and tree.low[at + 1 : at + 4] == ["the", "words", "of"]:
            saying = _according(tree, at, at + 4)
        elif low == "per" and (tree.word[at] == "per" or at == tree.bounds(at)[0]) and _per(tree, at):
            saying = _according(tree, at, at + 1)
        elif low == "for" and tree.word[at] == "For":
            saying = _for_somebody(tree, at)
        elif lemma in cues.NOUN_FORCE and tree.is_noun(at):
            saying = _noun(tree, at)
        elif low in _CERTAIN:
            saying = _certain(tree, at)
        if saying is not None:
            if saying.rule in _RULES.values():
                _keep_inside(saying, spoken)
            found.append(saying)
    return found


def _keep_inside(saying: Saying, spoken: Sequence[Range]) -> None:
    """ "“According to Y, P,” said X": what X quotes Y for ends with the quotation, and X stands outside."""
    around_it = next((r for r in spoken if r[0] <= saying.verb < r[1]), None)
    if around_it is not None:
        low, high = around_it
        saying.content = [(max(a, low), min(b, high)) for a, b in saying.content if a < high and b > low]


def _per(tree: Tree, at: int) -> bool:
    """Whether "per" gives a source: by name, or a paper that states things; "per day" and "per the usual" do not."""
    following = tree.kids(at, "pobj")
    if not following or (at and tree.tag[at - 1] in ("CD", "NN", "NNS")):
        return False
    states = nouns.DOCUMENTS | nouns.DATA | nouns.OUTLET_NOUNS
    return tree.tag[following[0]].startswith("NNP") or (
        tree.low[at + 1] == "the" and tree.lemma[following[0]] in states
    )


def _according(tree: Tree, at: int, after: int) -> Saying | None:
    first, last = tree.bounds(at)
    if after >= last:
        return None
    head = next(
        (p for p in range(after, min(after + 40, last)) if tree.dep[p] == "pobj" and tree.head[p] in (at, after - 1)),
        None,
    )
    if head is None:
        head = next((p for p in range(after, min(after + 12, last)) if tree.is_noun(p) or tree.tag[p] == "PRP"), None)
    if head is None:
        return None
    if tree.low[head] in ("whom", "which"):
        return _according_to_whom(tree, at, after)
    source = noun_phrase(tree, head)
    source = (max(source[0], after), source[1])
    if _name_beside(tree, source[1], last) and at > first + 1 and tree.nominal[head] and not tree.proper[head]:
        source = (source[0], _name_beside(tree, source[1], last))
    if tree.nominal[head] and not tree.proper[head] and (named := _named_behind(tree, source[1], last)) is not None:
        head, source = named, (source[0], named + 1)
    if at <= first + 1 and source[1] < last and tree.word[source[1]] != ",":
        source = (
            source[0],
            next((i for i in range(source[1], min(source[1] + 16, last)) if tree.word[i] == ","), source[1]),
        )
    low, high = at, _with_participle(tree, source[1], last)
    aside = _aside(tree, at, high) if low > first + 1 else None
    if low > first + 1 and high < last and "that" in tree.low[low - 1 - (tree.word[low - 1] == ",") : low]:
        aside = high, last  # "said that, according to Y, P"
    content = minus([aside or around(tree, low, high)], [(low, high)])
    return Saying(at, [(at, after)], content, [source], head, _RULES[after - at])


def _name_beside(tree: Tree, high: int, last: int) -> int:
    """ "according to a farmer, Ann Roe, who …": past the name set beside the noun, where the parse lost it; 0 for
    none."""
    at = high + 1
    if tree.word[high : high + 1] != [","]:
        return 0
    while at < last and tree.proper[at]:
        at += 1
    return at if at > high + 1 and (at == last or tree.word[at] in (",", ".", ";")) else 0


def _with_participle(tree: Tree, high: int, last: int) -> int:
    """Past ", quoted by Radio Delta", ", speaking to Y", which tell how the source behind the cue came to speak."""
    if high + 2 >= last or tree.word[high] != "," or tree.tag[high + 1] not in ("VBN", "VBG"):
        return high
    told = tree.dep[high + 1] in ("acl", "advcl") and tree.lemma[high + 1] in _HOW
    end = next((i for i in range(high + 2, min(high + 16, last)) if tree.word[i] in (",", ".", ";")), None)
    return high if not told or end is None else end


def _named_behind(tree: Tree, low: int, last: int) -> int | None:
    """ "according to the union Seafarers United,": the last word of a name that follows its noun up to a comma, where
    the parse has the two apart."""
    at = low
    while at < last and tree.proper[at]:
        at += 1
    return at - 1 if at > low and tree.word[at : at + 1] == [","] else None


def _according_to_whom(tree: Tree, at: int, after: int) -> Saying | None:
    """ "a miner, according to whom P": the miner says P."""
    first, last = tree.bounds(at)
    if after + 3 >= last or at - 2 < first or tree.word[at - 1] != ",":
        return None
    head = next((i for i in range(at - 2, first - 1, -1) if tree.is_noun(i) and tree.dep[i] != "compound"), None)
    over = next((a for a in tree.above(at) if tree.dep[a] in ("relcl", "acl")), None)
    if over is not None and tree.head[over] < at - 1 and tree.is_noun(tree.head[over]):
        head = tree.head[over]
    if head is None:
        return None
    end = next((i for i in range(after + 3, last) if tree.word[i] in (",", ";", "—", "–")), last)
    low, high = noun_phrase(tree, head)
    return Saying(at, [(at, after)], [(after + 1, end)], [(low, min(high, at - 1))], head, _RULES[2])


def around(tree: Tree, low: int, high: int) -> Range:
    """What a phrase (low, high) set beside a clause covers: its sentence, or the clause of it the phrase stands in."""
    first, last = tree.bounds(low)
    comma = high < last and tree.word[high] == ","
    start, end = first, last
    if low > first + 1:  # post-posed or in the middle: a clause behind "but" stands alone
        start = _new_subject(tree, low, high, first, start)
        for i in range(low - 1, start, -1):
            if (tree.low[i] in _CLOSERS and tree.word[i - 1] in (",", ";")) or tree.word[i] == ";":
                start = i if tree.word[i] != ";" else i + 1
                break
        if not comma or tree.low[min(high + 1, last - 1)] in (
            "who",
            "which",
            "and",
            "but",
            "while",
            "though",
            "although",
        ):
            end = low
    else:
        for i in range(high + 1, last - 1):
            if tree.word[i] == ";" or (tree.word[i] == "," and tree.low[i + 1] in _CLOSERS and i - high > 6):
                end = i
                break
    return start, end


def _new_subject(tree: Tree, low: int, high: int, first: int, start: int) -> int:
    """ "some swear P, and others, according to Y, say Q": Y stands behind the clause whose subject it follows."""
    if tree.word[low - 1] != "," or tree.word[high : high + 1] != [","]:
        return start
    for i in range(low - 2, max(first, low - 7), -1):
        if tree.low[i] == "and" and tree.word[i - 1] == ",":
            subject_only = all(
                tree.is_noun(t) or tree.tag[t] in ("DT", "JJ", "CD", "PRP", "PRP$") for t in range(i + 1, low - 1)
            )
            follows = tree.tag[high + 1 : high + 2] in (["VBD"], ["VBZ"], ["VBP"], ["MD"])
            return i + 1 if subject_only and follows else start
    return start


def _aside(tree: Tree, at: int, high: int) -> Range | None:
    """ "The board, which has the film according to Y, says …": the relative clause that ends with the phrase is all it
    covers; None where it does not end one."""
    if high >= len(tree.word) or tree.word[high] not in (",", "—", "–", ")"):
        return None
    for node in tree.above(at):
        if tree.dep[node] == "relcl" and tree.kids(node, "nsubj", "nsubjpass"):
            low = tree.left[node]
            commas = tree.word[low - 1 : low] in ([","], ["—"], ["–"], ["("])
            return (low, high) if commas and tree.right[node] < high else None
        if tree.is_verb(node):
            return None
    return None


def _for_somebody(tree: Tree, at: int) -> Saying | None:
    """ "For the jurist Ann Roe, the treaty obliges both": heads a sentence, before a clause in the present tense."""
    first, last = tree.bounds(at)
    heads = tree.kids(at, "pobj") if at == first else []
    if not heads or not (
        tree.lemma[heads[0]] in nouns.ROLES
        or tree.low[heads[0]] in nouns.CROWDS
        or tree.tokens[heads[0]].entity in ("PERSON",)
    ):
        return None
    source = noun_phrase(tree, heads[0])
    main = tree.head[at]
    comma = next((i for i in range(source[1], main) if tree.word[i] == ","), None)
    subjects = tree.kids(main, "nsubj", "nsubjpass")
    finite = next((c for c in tree.kids(main, "aux", "auxpass")), main)
    if comma is None or not subjects or tree.tag[finite] not in ("VBZ", "VBP") or tree.low[subjects[0]] in ("i", "we"):
        return None
    low = max(tree.left[subjects[0]], comma + 1)
    return Saying(at, [(at, at + 1)], [(low, last)], [source], heads[0], "for somebody")


def _noun(tree: Tree, at: int) -> Saying | None:
    clause = [c for c in tree.kids(at, "acl", "ccomp", "relcl") if c > at and _that(tree, c)]
    verb = tree.head[at]
    if not clause and tree.dep[at] == "nsubj" and tree.lemma[verb] in _CIRCULATE and tree.lemma[at] in _AFLOAT:
        clause = [c for c in tree.kids(verb, "ccomp", "advcl", "acl") if c > verb and _that(tree, c)]
    if not clause:
        return _reports_of(tree, at)
    if any(tree.low[o] in ("our", "my", "your") for o in tree.owners(at)):
        return None  # the page speaks of what it said itself
    head: int | None = None
    source: list[Range] = []
    owner = tree.owners(at)
    phrase = [
        c
        for p in tree.kids(at, "prep")
        if tree.low[p] in ("by", "from", "of")
        for c in tree.kids(p, "pobj")
        if c < clause[0]
    ]
    if owner:
        head = owner[0]
        low, high = noun_phrase(tree, head)
        if tree.low[high - 1] in ("'s", "’s", "'", "’"):
            high -= 1
        source = [(low, max(high, low + 1))]
    elif phrase:
        head = phrase[0]
        source = [noun_phrase(tree, head)]
    elif tree.dep[at] in ("dobj", "pobj", "attr") and tree.lemma[at] not in cues.HEARSAY:
        over = next((a for a in tree.above(at) if tree.is_verb(a)), None)
        head = subject(tree, over) if over is not None else None
        source = [noun_phrase(tree, head)] if head is not None else []
    if not source and tree.lemma[at] not in _SPOKEN_OF:
        return None
    if not owner and not source and tree.lemma[at] in _AFLOAT:
        return _afloat(tree, at, clause[0])
    content = [trimmed(tree, at, tree.subtree(clause[0]))]
    if source and source[0][0] >= content[0][0] and source[0][1] <= content[0][1]:
        return None
    return Saying(
        at,
        [(at, at + 1)],
        minus(content, source),
        source,
        head,
        "noun with that-clause",
        cues.NOUN_FORCE[tree.lemma[at]],
    )


def _afloat(tree: Tree, at: int, clause: int) -> Saying:
    """ "media reports that P", "a claim that P went round social media": reports speak; a claim does where it goes."""
    force = cues.NOUN_FORCE[tree.lemma[at]]
    content = [tree.subtree(clause)]
    verb = tree.head[at]
    cue = [(at, at + 1)]
    source: list[Range] = []
    head: int | None = None
    if tree.dep[at] == "nsubj" and tree.lemma[verb] in _CIRCULATE:
        cue = [*cue, (verb, verb + 1)] if content[0][1] <= verb else cue
        places = tree.kids(verb, "dobj") + [n for p in tree.kids(verb, "prep") for n in tree.kids(p, "pobj")]
        head = next((n for n in places if tree.low[n] in _WHERE or tree.low[n] in cues.MEDIA), None)
        if head is not None:
            low, high = noun_phrase(tree, head)
            source = [(low + (low < head and tree.low[low] in ("round", "around", "across", "on")), high)]
    elif tree.dep[at] == "nsubj" and tree.lemma[verb] in ("come", "stem", "originate"):
        behind = [n for p in tree.kids(verb, "prep") if tree.low[p] in ("from", "with") for n in tree.kids(p, "pobj")]
        head = next(iter(behind), None)
        source = [noun_phrase(tree, head)] if head is not None else []
    elif tree.tag[at] == "NNS" and tree.lemma[at] in ("report", "rumour", "rumor"):
        low = min([at, *(c for c in tree.kids(at, "compound", "amod") if tree.left[c] == c)])
        source = [(low, at + 1)]
    return Saying(at, cue, minus(content, source), source, head, "noun with that-clause", force)


def _reports_of(tree: Tree, at: int) -> Saying | None:
    """ "Press reports of P appear exaggerated": what unnamed reports tell, as a noun."""
    beside = {tree.low[c] for c in tree.kids(at, "compound", "amod")}
    of = [p for p in tree.kids(at, "prep") if tree.low[p] == "of" and p == at + 1]
    if tree.tag[at] != "NNS" or tree.lemma[at] not in _AFLOAT or not of or tree.owners(at):
        return None
    if not beside & _UNNAMED:
        return _there_are(tree, at, of[0])
    low = min(c for c in tree.kids(at, "compound", "amod") if tree.low[c] in _UNNAMED)
    return Saying(at, [(low, of[0] + 1)], [(of[0] + 1, tree.right[of[0]] + 1)], [], None, "noun with of", "claimed")


def _there_are(tree: Tree, at: int, of: int) -> Saying | None:
    """ "There were reports of P", "has received 23 reports of P": reports are the source, P what they say."""
    verb = tree.head[at]
    there = any(tree.low[c] == "there" for c in tree.children[verb])
    if tree.dep[at] not in ("attr", "nsubj", "dobj") or not (there or tree.lemma[verb] in ("receive", "get", "follow")):
        return None
    low = min([at, *(c for c in tree.kids(at, "nummod", "amod", "quantmod") if c < at)])
    content = [(of + 1, tree.right[of] + 1)]
    cue = [(at, of + 1)]
    return Saying(at, cue, content, [(low, at + 1)], at, "noun with of") if content[0][1] > content[0][0] else None


def _certain(tree: Tree, at: int) -> Saying | None:
    """ "X is certain that P"."""
    verb = tree.head[at]
    clause = [c for c in tree.kids(at, "ccomp") if c > at]
    if not clause and tree.low[at] in _INSISTENT:
        clause = [c for c in tree.kids(verb, "ccomp") if c > at and tree.left[c] == at + 1]
    head = subject(tree, verb) if clause and tree.lemma[verb] in ("be", "seem", "remain", "feel") else None
    if head is None or tree.low[head] in ("i", "we", "you", "it"):
        return None
    says = tree.low[at] in _INSISTENT
    if says and (tree.lemma[verb] != "be" or tree.lemma[head] in nouns.DATA or not _that(tree, clause[0])):
        return None
    cue = (min(verb, at), at + 1)
    rule = "adjective with that-clause"
    return Saying(at, [cue], [tree.subtree(clause[0])], [noun_phrase(tree, head)], head, rule, belief=not says)


def _that(tree: Tree, clause: int) -> bool:
    """Whether a clause is a that-clause with its own subject in place ("the claim that he left", not "that he
    made")."""
    marks = tree.kids(clause, "mark")
    return bool(marks) and tree.low[marks[0]] == "that"
