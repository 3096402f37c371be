"""Puts the drafts of a report together: sayings, posts, own voice, refusals, disclaimers, denials, with chains and stance."""

from __future__ import annotations

from reportedly.attributing import cues, disclaimers
from reportedly.attributing.chains import Chains
from reportedly.attributing.drafts import Draft, draft
from reportedly.attributing.own_voice import own_sentences
from reportedly.attributing.saying import Saying
from reportedly.attributing.stance import is_refusal, stance_of
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.terms import hedges
from reportedly.attributing.tree import Tree
from reportedly.attributing.verbs import cue_range


def all_drafts(tree: Tree, sayings: list[Saying], cited: list[Saying], chains: Chains) -> list[Draft]:
    """Every draft of the report, chain and stance filled in, in order of position."""
    refusals = _refusals(tree)
    refusing = {s.verb for s in refusals}
    refused = {c for v in refusing for c in tree.kids(v, "xcomp")}
    kept = [s for s in sayings if s.verb not in refusing and s.verb not in refused]
    unable = _disclaimers(tree)
    spoken = sorted(
        [*(s for s in kept if not _disclaims(tree, s, unable)), *cited, *refusals], key=lambda s: (s.verb, s.rule)
    )
    parts = tree.annotated.report.parts
    for saying in sorted(
        spoken, key=lambda s: parts[tree.part(s.verb)].kind == "headline"
    ):  # "mayor says": named below
        chains.introduce(saying)
    drafts = draft(tree, spoken)
    for item in drafts:
        assert item.saying is not None
        item.chain = chains.of(item.saying, item.part)
        item.stance, item.stance_words = stance_of(tree, item.saying, item.content)
        if item.saying.verb in refusing:
            item.stance, item.stance_words = "declined", list(item.saying.cue)
    drafts += _own(tree, [*spoken], chains, unable)
    return sorted(drafts, key=lambda d: (d.content, d.saying is None))


def _refusals(tree: Tree) -> list[Saying]:
    """ "declined to comment", "did not respond", "without claiming responsibility": content is what is refused."""
    found: list[Saying] = []
    for verb in range(len(tree.word)):
        if not tree.is_verb(verb) or not is_refusal(tree, verb):
            continue
        head = subject(tree, verb)
        if head is None:
            continue
        inner = tree.kids(verb, "xcomp")
        low, high = cue_range(tree, verb)
        if inner:
            content = tree.subtree(inner[0])
            objects = [tree.subtree(c) for c in tree.kids(inner[0], "dobj", "ccomp") if c > inner[0]]
            if objects:  # "declined to say | what …"; "declined | to comment"
                content, high = (min(o[0] for o in objects), max(o[1] for o in objects)), inner[0] + 1
        else:
            objects = [tree.subtree(c) for c in tree.kids(verb, "dobj", "prep", "ccomp") if c > verb]
            content = (min(o[0] for o in objects), max(o[1] for o in objects)) if objects else (verb, verb + 1)
            if tree.low[low - 1] == "without" and low > 0:
                low -= 1
        if content == (verb, verb + 1) and high - low > 1:
            high = verb
        found.append(Saying(verb, [(low, max(high, low + 1))], [content], [noun_phrase(tree, head)], head, "refusal"))
    return found


def _disclaimers(tree: Tree) -> dict[int, int]:
    """Sentence index -> verb, of sentences that disclaim."""
    found: dict[int, int] = {}
    for index, sentence in enumerate(tree.sentences):
        verb = disclaimers.disclaimer_at(tree, (sentence.first, sentence.last))
        if verb is not None:
            found[index] = verb
    return found


def _disclaims(tree: Tree, saying: Saying, unable: dict[int, int]) -> bool:
    """Whether the saying's cue is itself the disclaimer's verb or stands in what is disclaimed ("X's claim about Y")."""
    verb = unable.get(tree.sentence[saying.verb])
    return verb is not None and (
        saying.verb == verb or verb in tree.above(saying.verb) or tree.head[verb] == saying.verb and saying.belief
    )


def _own(tree: Tree, sayings: list[Saying], chains: Chains, unable: dict[int, int]) -> list[Draft]:
    found: list[Draft] = []
    for content in own_sentences(tree, sayings):
        part = tree.part(content[0][0])
        item = Draft(content, None, part, chains.own(part))
        if tree.annotated.report.parts[part].post is not None:
            item.stance = "said"
        verb = unable.get(tree.sentence[content[0][0]])
        if verb is not None and any(a <= verb < b for a, b in content):
            item.stance, item.stance_words, item.disclaims = "unverified", [cue_range(tree, verb)], True
        elif doubt := hedges(tree, content):
            item.stance, item.stance_words = "hedged", doubt
        found.append(item)
    return found


def is_adverb(tree: Tree, at: int) -> bool:
    """Whether `at` passes the sentence on as hearsay."""
    return tree.low[at] in cues.HEARSAY_ADVERBS
