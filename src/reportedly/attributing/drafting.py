"""Puts a report's drafts together: sayings, posts, own voice, refusals, disclaimers, with their chains and stances."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from reportedly.attributing import cues
from reportedly.attributing.drafts import Draft, draft
from reportedly.attributing.own_voice import own_sentences
from reportedly.attributing.saying import Saying, covers, hull, printed
from reportedly.attributing.sources.kinds import Votes
from reportedly.attributing.stances.contradictions import LOOKED_BACK, contradicted
from reportedly.attributing.stances.disclaimers import (
    DISCLAIMER,
    NAMING,
    disclaimer_at,
    find_disclaimers,
    speaks_for_page,
)
from reportedly.attributing.stances.falsehood import answers, calls_false, says_no
from reportedly.attributing.stances.refusals import REFUSAL, find_refusals
from reportedly.attributing.stances.stance import stance_of
from reportedly.attributing.steps.chains import Chains, is_hearsay
from reportedly.attributing.terms import hedges, predicate
from reportedly.attributing.tree import Range, Tree
from reportedly.attributing.verb_group import cue_range


def all_drafts(
    tree: Tree, sayings: list[Saying], cited: list[Saying], chains: Chains, votes: Votes, labels: set[int]
) -> list[Draft]:
    """Every draft of the report, chain and stance filled in, by position; `labels`: tokens that assert nothing."""
    unable = find_disclaimers(tree, votes)
    refusals = find_refusals(tree, {s.verb for s in unable})
    _pass_on(refusals, sayings)
    silent = {s.verb for s in unable} | {s.verb for s in refusals}
    silent |= {c for s in refusals for c in tree.kids(s.verb, "xcomp", "conj") if not _tense_of_its_own(tree, c)}
    spoken = [s for s in sayings if s.verb not in silent and not _disclaimed(tree, s, unable)]
    spoken = [s for s in spoken if not _unclaimed(tree, s)]
    spoken = sorted([*spoken, *cited, *refusals, *unable], key=lambda s: (s.verb, s.rule))
    for saying in sorted(spoken, key=lambda s: tree.terse(s.verb)):  # named below a headline
        chains.introduce(saying)
    chains.identify(spoken)
    drafts = draft(tree, spoken)
    for item in drafts:
        _fill(tree, item, chains)
    itself = {id(d.saying) for d in drafts if _of_itself(tree, d, chains)}
    drafts = [d for d in drafts if id(d.saying) not in itself]
    drafts += _own(tree, [s for s in spoken if id(s) not in itself], chains, labels)
    drafts.sort(key=lambda d: (d.content, d.saying is None))
    for before, item in pairwise(drafts):
        _echo(tree, before, item)
    for at, item in enumerate(drafts):
        if said_no := contradicted(tree, item, drafts[max(0, at - LOOKED_BACK) : at]):
            assert item.saying is not None
            item.stance, item.stance_words, item.contradicts = "denied", list(item.saying.cue), said_no
    return drafts


def _pass_on(refusals: list[Saying], sayings: list[Saying]) -> None:
    """ "Roe refused to comment, the weekly notes": a refusal told by another comes through them."""
    around = [s for s in sayings if s.parent is None and s.rule.endswith("post-posed") and s.cue and not s.quoted]
    by_low = {low: s for s in around for low, _ in s.content[:1]}
    lows = sorted(by_low)
    for refusal in refusals:
        before = bisect_right(lows, refusal.verb) - 1
        outer = by_low[lows[before]] if before >= 0 else None
        if refusal.parent is None and outer is not None and refusal.verb < outer.verb:
            told = covers(outer.content, (refusal.verb, refusal.verb + 1))
            if told and outer.head is not None and outer.head != refusal.head:
                refusal.parent = outer


def _echo(tree: Tree, before: Draft, item: Draft) -> None:
    """ "He denied it. “There was no text,” he said.": quoted words, right behind a denial, that say no again."""
    saying = item.saying
    if item.stance != "said" or before.stance != "denied" or before.saying is None or saying is None:
        return
    if saying is before.saying or not saying.quoted or not says_no(tree, item.content):
        return
    if 0 <= item.part - before.part <= 1 and tree.sentence[item.content[0][0]] - tree.sentence[before.saying.verb] <= 2:
        item.stance, item.stance_words, item.echoes = "denied", list(saying.cue), before


def _tense_of_its_own(tree: Tree, verb: int) -> bool:
    """ "would not confirm P, but said that Q": the second verb refuses nothing."""
    return tree.tag[verb] in ("VBD", "VBZ") and not tree.kids(verb, "neg")


def _of_itself(tree: Tree, item: Draft, chains: Chains) -> bool:
    """Whether a body's page tells what it says itself ("the Authority asks residents to …"), or a paper whom it asked:
    the page's own voice."""
    saying = item.saying
    if saying is None or item.stance != "said" or chains.speaker(saying) is None:
        return False
    own = chains.own(item.part)
    return len(item.chain) == len(own) and (own[-1].kind == "body" or tree.lemma[saying.verb] == "ask")


def _fill(tree: Tree, item: Draft, chains: Chains) -> None:
    saying = item.saying
    assert saying is not None
    item.chain = chains.of(saying, item.part)
    if saying.rule == REFUSAL:
        item.stance, item.stance_words = "declined", list(saying.cue)
    elif saying.rule == DISCLAIMER:
        item.stance, item.stance_words = "unverified", list(saying.cue)
        ours = len(item.chain) == len(chains.own(item.part))  # "the Coastguard" on the Coastguard's page
        if ours or speaks_for_page(tree, saying):
            item.chain, item.disclaims = chains.own(item.part), True
        elif item.chain[0].kind == "outlet" or _independently(tree, saying):  # another outlet's disclaimer, passed on
            item.disclaims = True
    else:
        item.stance, item.stance_words = stance_of(tree, printed(saying), item.content)
        if item.stance == "denied" and _told_besides(tree, saying, item):
            item.stance = "said"
        above = saying.parent
        if item.stance == "said" and above is not None and is_hearsay(tree, above):
            item.stance, item.stance_words = "hedged", list(above.cue)  # "he is reported to have replied"


def _independently(tree: Tree, saying: Saying) -> bool:
    """ "Al-Safir could not independently verify P": whoever says that tells of others' words, known as an outlet or
    not."""
    return "independently" in tree.low[slice(*hull(saying.cue))]


def _unclaimed(tree: Tree, saying: Saying) -> bool:
    """ "No group has claimed responsibility": nobody says it."""
    if saying.head is None or saying.force != "claimed" or not tree.is_verb(saying.verb):
        return False
    taken = any(tree.lemma[c] in ("responsibility", "credit") for c in tree.kids(saying.verb, "dobj"))
    return taken and (
        tree.low[saying.head] in ("nobody", "none") or any(tree.low[c] == "no" for c in tree.kids(saying.head, "det"))
    )


def _told_besides(tree: Tree, saying: Saying, item: Draft) -> bool:
    """ "She denied having sent it. “It was a draft.”": a quotation behind a denial's own sentence that says no no."""
    apart = (
        saying.quoted and saying.force == "denied" and tree.sentence[item.content[0][0]] > tree.sentence[saying.verb]
    )
    return apart and not says_no(tree, item.content) and not calls_false(tree, item.content)


def _disclaimed(tree: Tree, saying: Saying, unable: list[Saying]) -> bool:
    """Whether a saying's cue stands in what a disclaimer names ("X's claim about Y"), or only carries the
    disclaimer."""
    for other in unable:
        if tree.sentence[other.verb] == tree.sentence[saying.verb]:
            low, high = other.content[0]
            within = low <= saying.verb < high and saying.rule != "noun with that-clause"
            if within or (tree.head[other.verb] == saying.verb and saying.belief):
                return True
            told = saying.head is not None and saying.head == other.head and saying.verb < other.cue[0][0]
            if told and covers(saying.content, (other.verb, other.verb + 1)) and len(saying.content) == 1:
                main = predicate(tree, saying.content)  # "the weekly adds that it could not establish P"
                if main == other.verb or main in (tree.head[other.verb], tree.head[tree.head[other.verb]]):
                    return True
    return False


def _asks(tree: Tree, content: list[Range]) -> bool:
    """Whether the page asks, or answers itself in a word ("Could it be? Possibly."): that asserts nothing doubtful."""
    verbal = any(True in tree.verbal[low:high] or "MD" in tree.tag[low:high] for low, high in content)
    return not verbal or "?" in tree.word[max(content[-1][1] - 2, 0) : content[-1][1] + 1]


def _only_unknown(tree: Tree, verb: int, content: list[Range]) -> bool:
    """ "The cause is not known yet": the page tells that nobody knows; it disclaims only what somebody gave ("where
    this number comes from is unclear")."""
    if tree.low[verb] not in ("known", "clear", "unclear", "unknown", "uncertain"):
        return False
    return not any(tree.lemma[i] in NAMING for low, high in content for i in range(low, high))


def _own(tree: Tree, sayings: list[Saying], chains: Chains, labels: set[int]) -> list[Draft]:
    found: list[Draft] = []
    for content in own_sentences(tree, sayings, labels):
        part = tree.part(content[0][0])
        item = Draft(content, None, part, chains.own(part))
        if tree.annotated.report.parts[part].post is not None:
            item.stance = "said"
        verb = disclaimer_at(tree, content[-1])
        if verb is not None and not _only_unknown(tree, verb, content):
            item.stance, item.stance_words, item.disclaims = "unverified", [cue_range(tree, verb)], True
        elif answers(tree, content):
            item.answers = True
        elif not _asks(tree, content) and (doubt := hedges(tree, content)):
            item.stance, item.stance_words = "hedged", doubt
            rumour = next((r for r in doubt if tree.low[r[0]] in cues.HEARSAY_ADVERBS), None)
            if rumour is not None:
                item.chain = [chains.nobody(rumour), *item.chain]
                item.stance = (
                    "claimed" if tree.low[rumour[0]] in ("allegedly", "purportedly", "supposedly") else "hedged"
                )
        found.append(item)
    return found
