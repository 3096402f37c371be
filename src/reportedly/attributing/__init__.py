"""attribute: who says each thing, in which words, and through whom it reached the page.

Reads an Annotated report, gives Attributions sorted by position; decides nothing about whether sources are the same
across reports, nor about truth. docs/annotation.md says what counts as what.
"""

from __future__ import annotations

from reportedly.attributing.background import judge
from reportedly.attributing.drafting import all_drafts
from reportedly.attributing.languages import attribute_by_words, known_languages
from reportedly.attributing.saying import Saying, hull, union
from reportedly.attributing.sayings.agreeing import find_agreeing
from reportedly.attributing.sayings.attitudes import find_attitudes, is_intention
from reportedly.attributing.sayings.bracketed import find_bracketed
from reportedly.attributing.sayings.closing_cues import CLOSING, find_closing
from reportedly.attributing.sayings.closing_relays import around_parentheses, without_closing_relays
from reportedly.attributing.sayings.colons import find_led_in
from reportedly.attributing.sayings.copular import find_copular
from reportedly.attributing.sayings.headline_quotations import add_headline_quotations
from reportedly.attributing.sayings.headlines import find_labels
from reportedly.attributing.sayings.idioms import find_idioms, without_idioms
from reportedly.attributing.sayings.inner_quotations import find_free, find_inner
from reportedly.attributing.sayings.interviews import find_interview
from reportedly.attributing.sayings.listed import find_listed
from reportedly.attributing.sayings.nesting import nest
from reportedly.attributing.sayings.nobodies import without_nobodies
from reportedly.attributing.sayings.nominal import find_nominal, under_their_verbs, without_their_own
from reportedly.attributing.sayings.opening_cues import find_opening
from reportedly.attributing.sayings.parted import find_parted
from reportedly.attributing.sayings.phrases import find_phrases
from reportedly.attributing.sayings.pointing_back import find_pointing
from reportedly.attributing.sayings.quotations import Quotation, find_quotations, is_whole_post
from reportedly.attributing.sayings.showing import find_showing
from reportedly.attributing.sayings.speech import join_quotations, shed_posts, shed_quoted_source
from reportedly.attributing.sayings.turns import (
    Turn,
    addressed,
    find_turns,
    label_tokens,
    silent_tokens,
    turn_sayings,
    without_labels,
)
from reportedly.attributing.sayings.unsaid import is_unsaid
from reportedly.attributing.sayings.verbs import POST_POSED, find_verbs
from reportedly.attributing.sayings.witnessing import WITNESS, find_witnessing
from reportedly.attributing.sources.speakers import Cast
from reportedly.attributing.steps.carriers import add_steps
from reportedly.attributing.steps.chains import Chains
from reportedly.attributing.steps.citing import find_cited
from reportedly.attributing.steps.had_from import find_had_from
from reportedly.attributing.steps.handed_on import add_hands
from reportedly.attributing.steps.hearers import find_hearers
from reportedly.attributing.steps.held_from import find_held
from reportedly.attributing.steps.mouth_to_mouth import find_mouth_to_mouth
from reportedly.attributing.steps.parentheses import turn_parentheses
from reportedly.attributing.steps.quoting import find_quoted
from reportedly.attributing.steps.reading_out import find_read_out
from reportedly.attributing.steps.relays import find_relays
from reportedly.attributing.steps.spoken_for import add_go_betweens
from reportedly.attributing.tree import Tree
from reportedly.attributing.writing import write
from reportedly.vocabulary import Annotated, Attribution

LANGUAGES = frozenset({"en"}) | known_languages()
"""BCP 47 codes of the languages sources are found in: English by rules of its own, the others by their words."""


def attribute(annotated: Annotated, *, attitudes: bool = False) -> tuple[Attribution, ...]:
    """All attributions of a report: others' sayings, posts, disclaimers, refusals, denials, and the outlet's own voice.

    `attitudes`: also what people are told to think, want or back without a saying (PolNeAR marks it, our guideline does
    not). Every span lies inside the report's text, no content is empty. Total: any text gives a result, an empty one at
    worst.
    """
    if not annotated.tokens:
        return ()
    if annotated.language != "en":
        return attribute_by_words(annotated)
    tree = Tree(annotated)
    quotations = [q for q in find_quotations(tree) if not is_whole_post(tree, q)]
    quoted = quoted_tokens(tree, quotations)
    cast = Cast(tree, quoted)
    turns = find_turns(tree, cast.full) or find_interview(tree, cast.full)
    cast.silence(label_tokens(turns))
    sayings = find_sayings(tree, quotations, quoted, turns, attitudes=attitudes)
    turned = turn_parentheses(tree, sayings)
    cited = find_cited(tree, sayings, cast.votes, annotated.report.outlet) + find_quoted(tree, sayings)
    cited += find_held(tree, sayings, cast.votes, annotated.report.outlet)
    cited += find_read_out(tree, sayings)
    cited += find_mouth_to_mouth(tree, sayings)
    cited += find_had_from(tree, sayings)
    cited += turned
    add_steps(tree, sayings, cast.votes, annotated.report.outlet)
    add_go_betweens(tree, sayings)
    add_hands(tree, sayings, annotated.report.outlet)
    find_hearers(tree, sayings)
    chains = Chains(tree, cast)
    drafts = all_drafts(tree, sayings, cited, chains, cast.votes, silent_tokens(turns))
    drafts = add_headline_quotations(tree, drafts, quotations, chains, turns)
    return write(tree, drafts, judge(tree, drafts), quoted)


def quoted_tokens(tree: Tree, quotations: list[Quotation]) -> list[bool]:
    """For each token whether it stands in quotation marks."""
    quoted = [False] * len(tree.tokens)
    for quotation in quotations:
        for low, high in quotation.ranges:
            quoted[low:high] = [True] * (high - low)
    return quoted


def find_sayings(
    tree: Tree, quotations: list[Quotation], quoted: list[bool], turns: list[Turn], *, attitudes: bool
) -> list[Saying]:
    """Sayings by verb, phrase, layout and relay, joined with quotations and nested."""
    found = (
        find_verbs(tree, quoted, addressed(tree, turns))
        + find_phrases(tree, [r for q in quotations for r in q.ranges])
        + find_nominal(tree)
        + find_copular(tree)
        + find_labels(tree, quotations)
        + (find_listed(tree) if not turns else [])
    )
    found = find_opening(tree, quoted, find_closing(tree, quoted, found))
    if not turns:
        marked = [r for q in quotations for r in q.ranges]
        found += find_bracketed(tree) + find_led_in(tree, quoted, marked, found)
        pointing = find_pointing(tree, found, marked)
        taken = {s.verb for s in pointing}
        found = [s for s in found if s.verb not in taken] + pointing
    behind = {s.verb for s in found if s.rule in (CLOSING, POST_POSED)}
    if not attitudes:
        found = [s for s in found if not is_unsaid(tree, s)]
    idioms = find_idioms(tree) + find_agreeing(tree)
    found = without_idioms(found, idioms) + idioms
    if attitudes:
        found += find_attitudes(tree, {s.verb for s in found})
    else:
        found = [s for s in found if not is_intention(tree, s)]
    shown = [s for s in find_showing(tree) if s.verb not in behind]
    in_shown = {i for low, high in union([(hull(s.source)[0], s.verb + 1) for s in shown]) for i in range(low, high)}
    found = [s for s in found if s.verb not in in_shown]
    spoken = [r for q in quotations for r in q.ranges] + [r for t in turns for r in t.content]
    inner = find_inner(tree, quotations)
    cued = {s.verb for s in inner}
    inner += [s for s in find_free(tree, spoken) if s.verb not in cued]
    heard = {s.verb for s in inner}
    found = [s for s in found if s.verb not in heard] + find_witnessing(tree, quoted)
    relays = find_relays(tree)
    relaying = {s.verb for s in relays}
    found = [s for s in found if s.verb not in relaying] + relays
    if turns:  # a label has its whole turn for content, and no quotation beside
        found = without_labels(found, turns)
    found = join_quotations(tree, found, quotations) + shown + inner + turn_sayings(turns)
    found = around_parentheses(tree, without_closing_relays(tree, found, quoted))
    found += find_parted(tree, found)
    shed_posts(tree, found)
    for saying in found:
        if saying.rule != WITNESS:
            shed_quoted_source(saying)
    found = under_their_verbs(tree, nest(without_their_own(tree, [s for s in found if s.content])))
    return without_nobodies(tree, found, attitudes=attitudes)
