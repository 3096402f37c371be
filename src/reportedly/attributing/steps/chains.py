"""Through whom a saying reached the page: sources from the innermost out, then what the page as a whole went
through."""

from __future__ import annotations

from dataclasses import replace

from reportedly.agencies import RULE as AGENCY
from reportedly.agencies import credited_agency, one_agency
from reportedly.attributing import cues
from reportedly.attributing.folding import fold
from reportedly.attributing.saying import TOLD, TOLD_ON, Saying, hull, is_direct
from reportedly.attributing.sayings.parted import PARTED
from reportedly.attributing.sayings.passives import ACCUSED
from reportedly.attributing.sayings.witnessing import WITNESS, byline_name
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.sources.named_later import named_later
from reportedly.attributing.sources.named_next import named_next
from reportedly.attributing.sources.outlets import outlet_kind
from reportedly.attributing.sources.speakers import Cast
from reportedly.attributing.sources.unheard import ALL_HEARD, Unheard
from reportedly.attributing.steps.closing_agency import closing_agency
from reportedly.attributing.steps.relays import posted_at
from reportedly.attributing.steps.taken_over import taken_from
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Edge, Link, Part, Report, Span

_NOBODY = "nobody named"
NO_OUTLET = "unknown outlet"
_SITTING = cues.words(
    "meeting conference court jury inquest hearing trial tribunal inquiry panel committee parliament commission juror"
)
_DEEPEST = 20
"""Sayings inside one another that are followed outwards."""


def tail(report: Report) -> list[Link]:
    """The end of every chain of a report: dateline agency, publisher, showing site. The last link's edge is None."""
    links: list[Link] = []
    outlet = report.outlet or NO_OUTLET
    agency = _dateline_agency(report) or closing_agency(report) or credited_agency(report)
    if agency is not None and not _is_short_for(agency[0], outlet) and not one_agency(agency[0], outlet):
        links.append(Link(agency[0], fold(agency[0]), "outlet", "explicit", AGENCY, agency[1]))
    whole = taken_from(report)
    if whole is not None and agency is None and not _same_outlet(whole[0], outlet, report.shown_by or ""):
        rule = "the page says whose text it is"
        links.append(Link(whole[0], fold(whole[0]), "outlet", "explicit", rule, whole[1]))
    shown = report.shown_by
    if shown and fold(shown) != fold(outlet):
        says = next((p.span for p in report.parts if p.kind == "syndication"), None)
        rule = "the page says who shows it" if says else "shown on another site"
        links.append(Link(outlet, fold(outlet), "outlet", "explicit" if says else "inferred", rule, says))
        links.append(Link(shown, fold(shown), "platform", None, None, None))
    else:
        links.append(Link(outlet, fold(outlet), outlet_kind(outlet), None, None, None))
    return links


def _same_outlet(name: str, *others: str) -> bool:
    """Whether a name is one of the others, article and initials aside."""
    bare = fold(name).removeprefix("the ")
    return any(bare == fold(o).removeprefix("the ") or _is_short_for(bare, o.removeprefix("The ")) for o in others if o)


def _initials(name: str) -> str:
    return "".join(w[0] for w in fold(name).split())


def _is_short_for(agency: str, outlet: str) -> bool:
    """An agency's own dateline gives it by its initials or its first words: "(AP)" of the Associated Press."""
    short, full = fold(agency), fold(outlet)
    return short in (full, _initials(outlet)) or full.startswith(short + " ")


def _dateline_agency(report: Report) -> tuple[str, Span] | None:
    """ "KYIV, 31 March (Agency) —": the words in brackets of a dateline."""
    for part in report.parts:
        if part.kind == "dateline":
            words = part.span.of(report.text)
            low, high = words.find("("), words.find(")")
            if 0 <= low < high:
                start = part.span.start + low + 1
                name = words[low + 1 : high].strip()
                if any(c.isalpha() for c in name) and len(name.split()) <= 4 and not set(name) & set("—–/|,;:"):
                    return name, Span(start, part.span.start + high)
    return None


def post_link(report: Report, part: Part) -> Link:
    """The link an embedded post's own words go through."""
    assert part.post is not None
    post = part.post
    name = post.author or post.handle or "unknown author"
    handle = fold(post.handle) if post.handle else ""
    span = next((s for text in (post.author, post.handle) if text and (s := _outside(report, part, text))), None)
    return Link(
        name, handle or fold(name) or name, "post", "explicit" if span else "inferred", "embedded post", span, span
    )


def _outside(report: Report, part: Part, words: str) -> Span | None:
    """Where `words` stand in the post's part but not in what it says."""
    assert part.post is not None
    at = report.text.find(words, part.span.start, part.span.end)
    while at != -1:
        span = Span(at, at + len(words))
        if not part.post.words.covers(span):
            return span
        at = report.text.find(words, at + 1, part.span.end)
    return None


def is_hearsay(tree: Tree, saying: Saying) -> bool:
    """Whether a cue is a passive that hides who spoke: "he is reported to have", "it is understood that"."""
    passive = saying.rule in ("passive", "passive infinitive") and saying.head is None
    return passive and tree.is_verb(saying.verb) and tree.lemma[saying.verb] in cues.SAYING_PASSIVES


class Chains:
    """Builds chains with one cast of speakers; sayings are to be introduced in order of position."""

    def __init__(self, tree: Tree, cast: Cast) -> None:
        self._tree = tree
        self._cast = cast
        self._report = tree.annotated.report
        self._tail = tail(self._report)
        self._speakers: dict[int, Speaker | None] = {}
        self._spoken: set[str] = set()  # keys of those who have spoken so far
        self._posting: dict[str, Range] = {}  # speaker -> where the page says they posted what it quotes
        self._steps: dict[int, list[Link]] = {}

    def introduce(self, saying: Saying) -> None:
        """Resolve who says it, after who says what it stands in; to be called in order of position."""
        if id(saying) in self._speakers:
            return
        if saying.parent is not None and (is_direct(saying.parent) or saying.rule == PARTED):
            self.introduce(saying.parent)
        speaker = None
        if saying.rule == WITNESS and (name := byline_name(self._report)):
            speaker = self._cast.person(name)
        elif saying.named is not None:
            speaker = self._cast.known(*saying.named)
        elif saying.head is not None and saying.source:
            speaker = self._cast.resolve(saying.head, saying.source[0], self._unheard(saying))
        self._speakers[id(saying)] = speaker
        if speaker is not None:
            self._spoken.add(speaker.key)
        self._steps[id(saying)] = self._links(saying, speaker)

    def _unheard(self, saying: Saying) -> Unheard:
        """ "“Roe says it is late,” he said": he is not Roe. "“She told me so,” Hale said": she is not Hale."""
        words, beside = tuple(saying.content), ()
        if not is_direct(saying):
            words, beside = beside, words
        keys: set[str] = set()
        node = saying.parent
        for _ in range(_DEEPEST):
            if node is None:
                break
            around = self._speakers.get(id(node))
            if around is not None and is_direct(node):
                keys.add(around.key)
            node = node.parent
        return Unheard(words, frozenset(keys), beside) if words or keys or beside else ALL_HEARD

    def identify(self, sayings: list[Saying]) -> None:
        """Give those who are described first and named later their name; after all are introduced."""
        found = named_next(self._tree, sayings, self._speakers, self._cast.person)
        found |= named_later(self._tree, sayings, self._speakers, self._cast.named_after)
        for saying in sayings if found else ():
            speaker = self._speakers.get(id(saying))
            if speaker is not None and speaker.key in found:
                self._speakers[id(saying)] = found[speaker.key]
                self._steps[id(saying)] = [
                    replace(
                        step, name=found[speaker.key].name, key=found[speaker.key].key, kind=found[speaker.key].kind
                    )
                    if step.key == speaker.key
                    else step
                    for step in self._steps[id(saying)]
                ]

    def speaker(self, saying: Saying) -> Speaker | None:
        """Who says it, once introduced."""
        return self._speakers.get(id(saying))

    def own(self, part: int) -> list[Link]:
        """The chain of the page's own words in a part: a post's goes through the post."""
        here = self._report.parts[part]
        return [post_link(self._report, here), *self._tail] if here.post is not None else list(self._tail)

    def nobody(self, words: Range) -> Link:
        """The cold trail that words like "reportedly" or "it was claimed" leave: named by those words."""
        span = self._tree.span(words)
        printed = span.of(self._tree.text)
        return Link(printed, fold(printed) or printed, "unnamed", "explicit", _NOBODY, span)

    def of(self, saying: Saying, part: int) -> list[Link]:
        """The whole chain of a saying: own steps, those of the sayings around it, the page's. No source twice
        running."""
        links: list[Link] = []
        node: Saying | None = saying
        for _ in range(_DEEPEST):
            if node is None:
                break
            steps = self._steps.get(id(node), [])
            if links and steps and steps[0].rule == _NOBODY and is_hearsay(self._tree, node):
                steps = steps[1:]  # "he is reported to have replied": it is he who said so, whoever heard it
            if not (links and self._sits(node)):
                links += steps
            named = node.rule == "noun with that-clause"
            node = node.parent
            if named and node is not None and node.force == "denied":
                node = node.parent  # who rejects a group's allegation does not pass it on
        chain: list[Link] = []
        for at, link in enumerate(links):
            if link.rule == TOLD and (any(link.key == k.key for k in links[at + 1 :]) or self._is_publisher(link)):
                continue  # "she said he had told her": she is there as who says so
            chain.append(link)
        told = {k.key for k in chain if k.kind in ("person", "unnamed")} if len(chain) > 1 else set()
        chain = [k for at, k in enumerate(chain) if k.key not in told or k.key not in {c.key for c in chain[:at]}]
        links, chain = [*chain, *self.own(part)], []
        for link in links:
            if chain and chain[-1].key == link.key and chain[-1].kind == link.kind:
                chain[-1] = replace(link, mention=chain[-1].mention)
            elif chain and link.edge is None and chain[-1].key == link.key:
                chain[-1] = link
            else:
                chain.append(link)
        return chain

    def _sits(self, saying: Saying) -> bool:
        """ "The inquest heard that Roe had said P": all who sit there hear it, and pass nothing on."""
        tree = self._tree
        heard = tree.lemma[saying.verb] == "hear" and saying.head is not None
        return heard and tree.lemma[saying.head or 0] in _SITTING

    def _is_publisher(self, link: Link) -> bool:
        """ "the Board was told" on a page of the Oversight Board of Norrland."""
        publisher = self._tail[-1].key
        return link.key == publisher or (link.kind == "body" and set(link.key.split()) <= set(publisher.split()))

    def _links(self, saying: Saying, speaker: Speaker | None) -> list[Link]:
        tree = self._tree
        cue = tree.span(hull(saying.cue)) if saying.cue else None
        edge: Edge = "explicit" if cue is not None else "inferred"
        links: list[Link] = []
        if speaker is not None:
            kind = speaker.kind
            mention = tree.span(saying.source[0])
            links.append(Link(speaker.name, speaker.key, kind, edge, saying.rule, cue, mention))
        elif cue is not None and (
            saying.rule in ("passive", "passive infinitive")
            or tree.lemma[saying.verb] in cues.HEARSAY
            or saying.rule in ("hearsay adverb", ACCUSED)
        ):
            said = tree.lemma[saying.verb] in cues.SAYING_PASSIVES or not tree.is_verb(saying.verb)
            said = said or saying.rule == ACCUSED  # whoever accuses or suspects is kept back
            if said:
                links.append(self.nobody(hull(saying.source or saying.cue)))
        for via in saying.via:
            head = via.head if via.head >= 0 else via.mention[1] - 1
            if via.rule == TOLD:
                others = Unheard(keys=frozenset({speaker.key})) if speaker is not None else ALL_HEARD
                named = self._cast.look_up(head, via.mention, others)
                if tree.tag[head] == "PRP" and named.key not in self._spoken:
                    continue
            else:
                named = self._cast.look_up(
                    head, via.mention, self._unheard(saying) if via.rule == TOLD_ON else ALL_HEARD
                )
            span = tree.span(via.evidence)
            links.append(
                Link(named.name, named.key, via.kind or named.kind, "explicit", via.rule, span, tree.span(via.mention))
            )
        where = posted_at(tree, saying) if saying.cue else None
        if where is None and tree.lemma[saying.verb] in ("continue", "add", "conclude") and speaker is not None:
            where = self._posting.get(speaker.key)
        if where and speaker is not None:
            speaker.roles |= {"post", "channel", "message"}
        if saying.quoted and speaker is not None and where:
            span = tree.span(where)
            if tree.lemma[saying.verb] in (
                "write",
                "post",
                "tweet",
                "continue",
                "say",
                "add",
                "conclude",
            ) and self._embeds(speaker):
                self._posting[speaker.key] = where
                rule = "posted words are quoted"  # who speaks and the post are one source
                links[0] = replace(links[0], kind="post", edge="explicit", rule=rule, span=span)
        return links

    def _embeds(self, speaker: Speaker) -> bool:
        return speaker.kind in ("person", "body")
