"""Disclaimers: what an outlet says it could not verify, has not seen, or finds without proof.

"Outlet could not verify X's claim", "neither figure could be confirmed", "we have not seen the letter", "the
authenticity of the letter is not established". What each of them touches, `disclaimer_scope` tells.
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import Saying
from reportedly.attributing.sources.kinds import Votes, kind_of
from reportedly.attributing.subjects import agent, noun_phrase, subject
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range

DISCLAIMER = "disclaimer"
NAMING = cues.words(
    """claim report statement allegation assertion account figure number detail remark comment information toll
    version accusation rumour rumor testimony suggestion story"""
)
"""Nouns that name what somebody said."""

_VERIFYING = cues.words("verify confirm corroborate authenticate ascertain substantiate check establish determine")
_OURS_ONLY = cues.words("validate reconcile resolve trace reach verify prove settle obtain convince")
"""Verbs that disclaim only where the outlet itself could not do it."""
_EXAMINING = cues.words("see hear read view review watch examine inspect interview")
"""What an outlet has not done with the thing it tells of: "we have not seen the letter"."""
_PROOF = cues.words("confirmation evidence proof corroboration information")
_UNABLE = cues.words("unable not n't n’t cannot impossible yet never")
_ABLE = cues.words("possible impossible able unable")
_CONFIRMING = cues.words("confirmation verification corroboration")
_UNKNOWN = cues.words("unclear unknown uncertain unverified unconfirmed")
_SIGNS = _VERIFYING | {"clear", "know"}
_NONE = cues.words("neither none no nothing nobody")
_OURS = cues.words("""we newspaper reporter reporters correspondent newsroom programme site us paper magazine agency""")
_THIS = cues.words("this our")
_UNSEEN = _EXAMINING | _OURS_ONLY | {"have", "speak", "talk"}
_DENYING = _UNABLE | _NONE
_AUTHORITIES = cues.words("authority official police government")
_BODIES = cues.words("office organisation organization commission authority institute group station channel outlet")
_OTHERS = cues.words("other independent another any outside")
_BREAKS = cues.words("though although but while because since as where when which who")
_SHOWN_BY = _CONFIRMING | {"evidence", "proof"}


def disclaimer_at(tree: Tree, sentence: Range) -> int | None:
    """The verb of a disclaimer in a sentence: "could not independently verify", "have not been confirmed"; or None."""
    if _SIGNS.isdisjoint(tree.lemma[sentence[0] : sentence[1]]) and _UNKNOWN.isdisjoint(tree.low[slice(*sentence)]):
        return None
    for at in range(*sentence):
        if tree.lemma[at] in _VERIFYING and tree.is_verb(at):
            if _denied_it(tree, at):
                if _not_looked_at(tree, at):
                    continue
                return at
            above = tree.head[at]
            if tree.low[above] in ("way", "means", "possibility") and any(
                tree.low[c] == "no" for c in tree.children[above]
            ):
                return at  # "there was no way to verify it"
            if tree.lemma[above] == "be":  # "it was not possible to verify it", hung on the verb
                above = next((c for c in tree.kids(above, "acomp") if tree.low[c] in _ABLE), above)
            if tree.low[above] in ("unable", "impossible", "able", "possible") and (
                tree.low[above] in ("unable", "impossible")
                or any(tree.low[c] in _UNABLE for c in [*tree.children[above], *tree.children[tree.head[above]]])
            ):
                return at
        elif (
            (
                tree.low[at] == "clear"
                and tree.dep[at] == "acomp"
                and any(tree.low[c] in _UNABLE for c in tree.children[tree.head[at]])
            )
            or (tree.low[at] in _UNKNOWN and tree.dep[at] in ("acomp", "ROOT", "oprd", "attr"))
            or (
                tree.low[at] == "known"
                and any(tree.low[c] in _UNABLE for c in tree.children[at])
                and tree.kids(at, "ccomp", "nsubjpass")
            )
        ):
            return at
    return None


def _denied_it(tree: Tree, at: int) -> bool:
    """Whether a verb of verifying is negated, by itself or by who does it: "neither figure", "by nobody"."""
    if any(tree.low[c] in _UNABLE and tree.dep[c] in ("neg", "aux", "advmod") for c in tree.children[at]):
        return True
    if not tree.kids(at, "auxpass"):
        return False
    told = [*tree.kids(at, "nsubjpass"), *(c for c in [agent(tree, at)] if c is not None)]
    told += [o for c in told for o in tree.owners(c)]  # "neither side's account"
    return any(tree.low[c] in _NONE or any(tree.low[g] in _NONE for g in tree.kids(c, "det", "preconj")) for c in told)


def _not_looked_at(tree: Tree, at: int) -> bool:
    """ "The bolts were never checked", "nobody was checked": a thing left undone, where no saying is what is checked
    and nobody says that it could not be."""
    if tree.lemma[at] != "check" or any(tree.tag[c] == "MD" for c in tree.kids(at, "aux")):
        return False
    if any(tree.low[c] == "independently" for c in tree.kids(at, "advmod")):
        return False
    told = tree.kids(at, "nsubjpass")
    return bool(told) and not any(tree.lemma[c] in NAMING or tree.tag[c] in ("PRP", "DT") for c in told)


def _untested(tree: Tree, sentence: Range) -> int | None:
    """ "None of the allegations has been tested", "… has been proven in court": the verb."""
    first, last = sentence
    if {"test", "prove"}.isdisjoint(tree.lemma[first:last]):
        return None
    for at in range(first, last):
        if tree.lemma[at] in ("test", "prove") and tree.tag[at] in ("VBN", "VBD") and tree.kids(at, "auxpass"):
            heads = tree.kids(at, "nsubjpass")
            named = heads + [c for h in heads for p in tree.kids(h, "prep") for c in tree.kids(p, "pobj")]
            if any(tree.lemma[c] in NAMING for c in named) and (
                _denied_it(tree, at) or any(tree.low[h] in _NONE for h in heads)
            ):
                return at
    return None


def _unseen(tree: Tree, sentence: Range) -> int | None:
    """The verb by which the outlet tells what it has not seen, obtained or settled; its subject is still to be
    checked."""
    if _UNSEEN.isdisjoint(tree.lemma[sentence[0] : sentence[1]]) or _DENYING.isdisjoint(tree.low[slice(*sentence)]):
        return None
    for at in range(*sentence):
        lemma = tree.lemma[at]
        if lemma not in _UNSEEN or not tree.is_verb(at):
            continue
        negated = any(tree.dep[c] == "neg" and tree.low[c] in _UNABLE for c in tree.children[at])
        if lemma in _EXAMINING:
            told = tree.kids(at, "aux")  # "we never saw her again" tells of something else
            if told and (negated or _unable_above(tree, at)) and tree.kids(at, "dobj"):
                return at
        elif lemma in _OURS_ONLY and lemma != "reach":
            if negated or _unable_above(tree, at):
                return at
        elif (
            lemma == "have"
            and (
                any(
                    tree.low[c] in _PROOF and (negated or any(tree.low[g] == "no" for g in tree.children[c]))
                    for c in tree.kids(at, "dobj")
                )
            )
        ) or (
            lemma in ("speak", "talk")
            and tree.kids(at, "aux")
            and any(
                tree.low[g] in _NONE
                for p in tree.kids(at, "prep")
                for n in tree.kids(p, "pobj")
                for g in [n, *tree.children[n]]
            )
        ):
            return at
    return None


def _unable_above(tree: Tree, at: int) -> bool:
    """Whether a verb hangs on "unable", "not able", "not possible"."""
    for above in [tree.head[at], tree.head[tree.head[at]]]:
        if tree.low[above] in ("unable", "impossible"):
            return True
        if tree.low[above] in ("able", "possible") and any(
            tree.low[c] in _UNABLE for c in [*tree.children[above], *tree.children[tree.head[above]]]
        ):
            return True
    return False


def _no_proof(tree: Tree, sentence: Range) -> Saying | None:
    """ "There was no independent confirmation of the claim", "the Gazette has seen no evidence for this": what nothing
    bears out, by the noun."""
    if "no" not in tree.low[sentence[0] : sentence[1]]:
        return None
    for at in range(*sentence):
        if tree.low[at] not in _SHOWN_BY or not any(tree.low[c] == "no" for c in tree.children[at]):
            continue
        verb = tree.head[at]
        there = tree.lemma[verb] == "be" and any(tree.low[c] == "there" for c in tree.children[verb])
        if not (there or tree.lemma[verb] in ("see", "find", "have")) or tree.dep[verb] not in ("ROOT", "conj"):
            continue
        if there and tree.low[at] in _CONFIRMING and not tree.kids(at, "prep", "acl", "relcl"):
            low = tree.left[at] + (tree.low[tree.left[at]] == "no")
            if not any(p > at for p in tree.kids(verb, "prep")):  # "but there was no independent confirmation"
                return Saying(
                    at, [(max(tree.left[verb], low - 4), low)], [(low, at + 1)], [], None, DISCLAIMER, "unverified"
                )
        for prep in (p for node in (at, verb) for p in tree.kids(node, "prep") if p > at):
            for clause in tree.kids(prep, "pcomp") if there and tree.low[at] in _CONFIRMING else ():
                what = tree.subtree(clause)  # "no confirmation of when it was taken"
                return Saying(at, [(at - (at > 0), prep)], [what], [], None, DISCLAIMER, "unverified")
            for noun in tree.kids(prep, "pobj") if tree.low[prep] in ("of", "for", "to") else ():
                pointing = tree.low[noun] in ("this", "that", "it", "these", "them") or tree.lemma[noun] in NAMING
                if not pointing and tree.low[at] not in _CONFIRMING:
                    continue
                head = None if there else next(iter(tree.kids(verb, "nsubj")), None)
                source = [noun_phrase(tree, head)] if head is not None else []
                cue = (min(verb, tree.left[at]), prep)
                return Saying(at, [cue], [tree.subtree(noun)], source, head, DISCLAIMER, "unverified")
    return None


def _but_not(tree: Tree, sentence: Range) -> Saying | None:
    """ "The Gazette was able to verify the location but not when it was filmed": what it could not."""
    first, last = sentence
    if _VERIFYING.isdisjoint(tree.lemma[first:last]):
        return None
    for at in range(first + 3, last - 3):
        if tree.low[at] != "but" or tree.low[at + 1] != "not":
            continue
        verb = next((i for i in range(at - 1, first, -1) if tree.lemma[i] in _VERIFYING and tree.is_verb(i)), None)
        head = subject(tree, verb) if verb is not None else None
        if verb is not None and head is None:  # "was able to verify"
            head = next((h for a in tree.above(verb) for h in tree.kids(a, "nsubj") if h < verb), None)
        if verb is None or head is None or not tree.kids(verb, "dobj", "ccomp") or at - verb > 12:
            continue
        if tree.is_verb(at + 2):
            continue  # "but not fixed": a deed, not what is asked
        end = last - 1 if tree.word[last - 1] == "." else last
        cue, who = [(verb, verb + 1), (at, at + 2)], [noun_phrase(tree, head)]
        return Saying(verb, cue, [(at + 2, end)], who, head, DISCLAIMER, "unverified")
    return None


def find_disclaimers(tree: Tree, votes: Votes) -> list[Saying]:
    """ "Outlet could not verify X's claim", "the account could not be confirmed": content is what is disclaimed."""
    found: list[Saying] = []
    for sentence in tree.sentences:
        bounds = (sentence.first, sentence.last)
        sure = disclaimer_at(tree, bounds)
        verb = sure if sure is not None else _untested(tree, bounds)
        own_only = verb is None
        if verb is None:
            verb = _unseen(tree, bounds)
        if verb is None:
            saying = _no_proof(tree, bounds) or _but_not(tree, bounds)
            if saying is not None and (saying.head is None or _is_ours(tree, saying.head, saying.source[0], votes)):
                found.append(saying)
            continue
        if verb is None or not tree.is_verb(verb) or tree.low[verb] == "known":
            continue
        saying = _disclaiming(tree, verb)
        if saying is None:
            continue
        if own_only:
            keep = saying.head is not None and _is_ours(tree, saying.head, saying.source[0], votes)
        else:
            keep = (
                saying.head is None
                or _is_ours(tree, saying.head, saying.source[0], votes)
                or _cannot_confirm(tree, verb)
            )
        if keep:
            found.append(saying)
    return found


def _disclaiming(tree: Tree, verb: int) -> Saying | None:
    above = tree.head[verb]
    unable = next(
        (a for a in (above, tree.head[above]) if tree.low[a] in ("unable", "able", "impossible", "possible")), None
    )
    if unable is None and tree.lemma[above] == "be":  # "it was not possible to verify it", hung on the verb
        unable = next((c for c in tree.kids(above, "acomp") if tree.low[c] in _ABLE and c < verb), None)
    low = cue_range(tree, verb)[0]
    if unable is not None:
        low = min(low, cue_range(tree, tree.head[unable])[0] if tree.is_verb(tree.head[unable]) else unable)
    content = named(tree, verb)
    head, source = None, None
    if not tree.kids(verb, "auxpass"):
        head = _teller(tree, subject(tree, verb))
        if len(tree.kids(verb, "nsubj")) > 1 and content[1] <= verb:
            head = tree.kids(verb, "nsubj")[-1]
        if unable is not None and (head is None or tree.low[head] == "it"):
            head = next(iter(tree.kids(tree.head[unable], "nsubj")), head)
            if head is not None and tree.low[head] == "it":  # "it had not been possible for X to authenticate P"
                head = next(iter(tree.kids(verb, "nsubj")), None) or _teller(tree, head)
                head = None if head is not None and tree.low[head] == "it" else head
    elif (by := agent(tree, verb)) is not None and tree.low[by] not in _NONE and not _whoever(tree, by):
        head = by
    if head is not None:
        source = noun_phrase(tree, head)
    if content[1] <= content[0] or (source and content[0] < source[1] and source[0] < content[1]):
        return None
    if content[0] <= verb < content[1]:
        return None
    return Saying(verb, [(low, verb + 1)], [content], [source] if source else [], head, DISCLAIMER, "unverified")


def _whoever(tree: Tree, by: int) -> bool:
    """ "… have not been confirmed by other sources", "by independent observers", "by the authorities": it is the page
    that tells nobody has."""
    if tree.lemma[by] in _AUTHORITIES and not tree.kids(by, "compound", "poss", "amod"):
        return True
    return any(tree.low[c] in _OTHERS for c in tree.kids(by, "amod", "det")) and tree.tag[by] in ("NN", "NNS")


def _teller(tree: Tree, head: int | None) -> int | None:
    """Who tells of its own inability: "the weekly adds that it could not …"; else `head` itself."""
    if head is None or tree.low[head] not in ("it", "they", "she", "he"):
        return head
    for above in tree.above(head):
        telling = [c for c in tree.kids(above, "nsubj") if c < head]
        if telling and tree.is_verb(above) and tree.lemma[above] in cues.CLAUSE_VERBS:
            return telling[0]
    return head


def named(tree: Tree, verb: int) -> Range:
    """What could not be verified: objects and clauses right of the verb, or a passive's subject."""
    if tree.kids(verb, "auxpass") or tree.low[verb] in _UNKNOWN:
        heads = [c for c in tree.kids(verb, "nsubjpass", "nsubj", "csubj", "csubjpass") if tree.low[c] != "it"]
        heads = heads or [c for c in tree.kids(verb, "ccomp", "advcl", "nsubjpass") if c > verb or tree.low[c] == "it"]
        heads = heads or [c for c in tree.kids(tree.head[verb], "nsubj", "csubj", "ccomp") if c != verb]
    else:
        heads = [c for c in tree.kids(verb, "dobj", "ccomp", "xcomp") if c > verb]
        heads = heads or [n for p in tree.kids(verb, "prep") for n in tree.kids(p, "pobj") if p > verb]
        heads = heads or [
            c for c in tree.children[verb] if c > verb and (tree.tag[c][0] == "W" or tree.dep[c] == "advcl")
        ]
        fronted = tree.kids(verb, "nsubj")  # "the statement about X could the paper not verify"
        heads = heads or (fronted[:1] if len(fronted) > 1 else [])
    if not heads:
        return verb, verb + 1
    low, high = min(tree.left[c] for c in heads), max(tree.right[c] for c in heads) + 1
    if low > verb:
        for at in range(low + 1, high - 1):  # "X's account, though it had seen his papers"
            if tree.word[at] == "," and tree.low[at + 1] in _BREAKS:
                high = at
                break
    return low, high


def _cannot_confirm(tree: Tree, verb: int) -> bool:
    """Whether a body that is not the outlet could not, or is not able to, confirm a thing: "has not confirmed it" is
    a refusal."""
    if tree.lemma[verb] not in ("verify", "confirm", "corroborate", "authenticate"):
        return False
    modal = any(tree.tag[c] == "MD" or tree.low[c] in ("can", "could") for c in tree.kids(verb, "aux"))
    return modal or _unable_above(tree, verb) or bool(tree.kids(verb, "auxpass"))


def _is_ours(tree: Tree, head: int, phrase: Range, votes: Votes) -> bool:
    """Whether a phrase names the outlet, its people, or another outlet that disclaims what it tells."""
    outlet = tree.annotated.report.outlet
    return (
        _names_publisher(tree, phrase)
        or tree.lemma[head] in _OURS
        or _this_office(tree, head)
        or kind_of(tree, head, phrase, votes, outlet) == "outlet"
    )


def _this_office(tree: Tree, head: int) -> bool:
    """ "This office", "our organisation" on the page of one."""
    outlet = tree.annotated.report.outlet
    ours = tree.lemma[head] in fold(outlet).split() if outlet else False
    return (ours or tree.lemma[head] in _BODIES) and any(tree.low[c] in _THIS for c in tree.children[head])


def _names_publisher(tree: Tree, phrase: Range) -> bool:
    """ "The Lantern" of the Evening Lantern, "CNS" of the Continental News Service, "the Authority" of itself."""
    outlet = tree.annotated.report.outlet
    words = fold(tree.words(phrase)).removeprefix("the ").split()
    if outlet is None or not words:
        return False
    ours = [w for w in fold(outlet).split() if w != "the"]
    capital = all(tree.word[i][:1].isupper() for i in range(*phrase) if tree.low[i] != "the")
    initials = "".join(w[0] for w in ours)
    return capital and (set(words) <= set(ours) or (len(words) == 1 and len(initials) > 2 and words[0] == initials))


def speaks_for_page(tree: Tree, saying: Saying) -> bool:
    """Whether a disclaimer is the publisher's own (or nobody's in particular), not some other body's."""
    if saying.head is None:
        return True
    return (
        _names_publisher(tree, saying.source[0]) or tree.lemma[saying.head] in _OURS or _this_office(tree, saying.head)
    )
