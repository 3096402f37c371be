"""From sayings to Attributions: chains, stances, the outlet's own voice, and what a denial or disclaimer means."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reportedly.attributing.folding import fold
from reportedly.attributing.languages.parsed import Parsed
from reportedly.attributing.languages.sayings import LAST
from reportedly.attributing.languages.silences import Silence
from reportedly.attributing.languages.speakers import Cast
from reportedly.attributing.saying import Saying, hull, minus, union
from reportedly.attributing.steps.chains import post_link, tail
from reportedly.attributing.tree import Range
from reportedly.vocabulary import Attribution, Link, Stance, digest

_NEAR = 2
"""Paragraphs before a denial or disclaimer in which what it means is looked for."""


@dataclass(slots=True)
class Draft:
    """One attribution in the making; `saying` is None for own voice and silences."""

    content: list[Range]
    part: int
    chain: list[Link]
    stance: Stance
    cue: list[Range] = field(default_factory=list)
    source: list[Range] = field(default_factory=list)
    shown: list[Range] = field(default_factory=list)
    saying: Saying | None = None
    disclaims: bool = False


def write(parsed: Parsed, sayings: list[Saying], silences: list[Silence]) -> tuple[Attribution, ...]:
    """The attributions of a report, sorted by position."""
    chains = _Chains(parsed)
    spoken: list[tuple[int, Saying | Silence]] = [(s.verb, s) for s in sayings]
    spoken += [(s.cue[0], s) for s in silences]
    for _, one in sorted(spoken, key=lambda pair: pair[0]):
        chains.introduce(one)
    inside: dict[int, list[Saying]] = {}
    for saying in sayings:
        if saying.parent is not None:
            inside.setdefault(id(saying.parent), []).append(saying)
    drafts = [d for s in sayings for d in _of_saying(parsed, s, inside.get(id(s), []), chains)]
    drafts += [_of_silence(parsed, s, chains) for s in silences]
    drafts += _own(parsed, drafts, chains)
    drafts = sorted((d for d in drafts if d.content), key=lambda d: (d.content, d.stance))
    return _linked(parsed, drafts)


class _Chains:
    """Chains of sayings and silences; to be introduced in order of position."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._report = parsed.tree.annotated.report
        self._cast = Cast(parsed)
        self._steps: dict[int, list[Link]] = {}

    def introduce(self, one: Saying | Silence) -> None:
        """Resolve who says, or does not say, it."""
        links: list[Link] = []
        if isinstance(one, Silence):
            if one.head is not None and one.source is not None:
                links.append(self._link(one.head, one.source, one.cue, "silence"))
        elif one.head is not None and one.source:
            links.append(self._link(one.head, one.source[0], hull(one.cue), one.rule))
            for via in one.via:
                speaks = via.rule == "citing"
                link = self._link(via.head, via.mention, via.evidence, via.rule, speaks=speaks)
                links.append(replace(link, kind=via.kind or link.kind))
        elif one.rule == LAST and (last := self._cast.last) is not None:
            span = self._parsed.tree.span(hull(one.cue))
            links.append(Link(last.name, last.key, last.kind, "inferred", LAST, span))
        self._steps[id(one)] = links

    def of(self, one: Saying | Silence, part: int) -> list[Link]:
        """The whole chain: own steps, those of the sayings around, the page's."""
        links = list(self._steps[id(one)])
        node = one.parent if isinstance(one, Saying) else None
        for _ in range(20):
            if node is None:
                break
            links += self._steps[id(node)]
            node = node.parent
        chain: list[Link] = []
        for link in [*links, *self.own(part)]:
            if chain and chain[-1].key == link.key:
                chain[-1] = link if link.edge is None else replace(link, mention=chain[-1].mention)
            else:
                chain.append(link)
        return chain

    def own(self, part: int) -> list[Link]:
        """The chain of the page's own words in a part: a post's goes through the post."""
        here = self._report.parts[part]
        return [post_link(self._report, here), *tail(self._report)] if here.post is not None else tail(self._report)

    def _link(self, head: int, mention: Range, evidence: Range, rule: str, *, speaks: bool = True) -> Link:
        tree = self._parsed.tree
        speaker = self._cast.resolve(head, mention, speaks=speaks)
        span = tree.span(mention)
        return Link(speaker.name, speaker.key, speaker.kind, "explicit", rule, tree.span(evidence), span)


# --- drafts ----------------------------------------------------------------------------------------------------------


def _of_saying(parsed: Parsed, saying: Saying, inside: list[Saying], chains: _Chains) -> list[Draft]:
    """One draft per sentence of a content, without the sayings inside it; none where these leave next to nothing."""
    holes = [hull([*s.cue, *s.source, *s.content]) for s in inside]
    found: list[Draft] = []
    for piece in _by_sentence(parsed, minus(saying.content, holes)):
        if holes and sum(b - a for a, b in piece) < 4:
            continue
        part = parsed.tree.part(piece[0][0])
        stance, shown = _stance(parsed, saying, piece)
        found.append(Draft(piece, part, chains.of(saying, part), stance, saying.cue, saying.source, shown, saying))
    return found


def _of_silence(parsed: Parsed, silence: Silence, chains: _Chains) -> Draft:
    part = parsed.tree.part(silence.content[0])
    cue = [] if silence.whole else [silence.cue]
    source = [silence.source] if silence.source is not None and not silence.whole else []
    stance: Stance = "unverified" if silence.disclaims else "declined"
    content = [_trim(parsed, silence.content)]
    chain = chains.of(silence, part)
    return Draft(content, part, chain, stance, cue, source, [silence.cue], None, silence.disclaims)


def _own(parsed: Parsed, drafts: list[Draft], chains: _Chains) -> list[Draft]:
    """Sentences nobody is said to say, and main clauses left over beside sayings."""
    taken: dict[int, list[Range]] = {}
    for draft in drafts:
        whole = draft.saying.content if draft.saying is not None else draft.content
        spans = [*draft.content, *whole, *draft.cue, *draft.source, *(draft.saying.source if draft.saying else ())]
        spans += [via.evidence for via in draft.saying.via] if draft.saying else []
        for low, high in spans:
            taken.setdefault(parsed.tree.sentence[low], []).append((low, high))
    found: list[Draft] = []
    for index, sentence in enumerate(parsed.tree.sentences):
        rest = minus([(sentence.first, sentence.last)], union(taken.get(index, [])))
        rest = [r for r in (_trim(parsed, r) for r in rest) if r[1] > r[0]]
        if index in taken:
            rest = [r for r in rest if _asserts(parsed, r)]
        if not any(parsed.tree.word[i][:1].isalnum() for a, b in rest for i in range(a, b)):
            continue
        part = parsed.tree.part(sentence.first)
        post = parsed.tree.annotated.report.parts[part].post is not None
        stance: Stance = "said" if post else "own-voice"
        doubt = [] if post else _doubt(parsed, rest)
        found.append(Draft(rest, part, chains.own(part), "hedged" if doubt else stance, shown=doubt))
    return found


def _asserts(parsed: Parsed, span: Range) -> bool:
    """Whether a remainder of a sentence is a main clause with a subject, and not how or where something was said."""
    low, high = span
    if parsed.lex.is_("relatives", parsed.low[low]) or high - low < 5 or parsed.pos(low) == "ADP":
        return False
    finite = next((i for i in range(low, high) if parsed.form(i) == "Fin"), None)
    return finite is not None and any(parsed.tree.dep[i].startswith("nsubj") for i in range(low, finite))


def _by_sentence(parsed: Parsed, ranges: list[Range]) -> list[list[Range]]:
    pieces: dict[int, list[Range]] = {}
    for low, high in union(ranges):
        at = low
        while at < high:
            stop = min(parsed.tree.bounds(at)[1], high)
            span = _trim(parsed, (at, stop))
            if any(parsed.tree.word[i][:1].isalnum() for i in range(*span)):
                pieces.setdefault(parsed.tree.sentence[at], []).append(span)
            at = stop
    return [pieces[k] for k in sorted(pieces)]


def _trim(parsed: Parsed, span: Range) -> Range:
    """Without the time that leads an entry, signs and coordinators at the edges; quotation marks stay."""
    low, high = span
    if low < high and (lead := parsed.lex.lead.match(parsed.text, parsed.tree.tokens[low].start)) is not None:
        low = min(parsed.tokens_of(lead.start(), lead.end())[1], high)
    while low < high and (
        parsed.low[low] in (",", ";", ":", ".", "-", "–", "—", "»", "!", "?")
        or parsed.lex.is_("coordinators", parsed.low[low])
    ):
        low += 1
    while high > low and (
        parsed.low[high - 1] in (",", ";", ":", "-", "–", "—", "«")
        or parsed.lex.is_("coordinators", parsed.low[high - 1])
    ):
        high -= 1
    return low, high


# --- stance ----------------------------------------------------------------------------------------------------------


def _stance(parsed: Parsed, saying: Saying, content: list[Range]) -> tuple[Stance, list[Range]]:
    """The verb's force; a conditional of hearsay and words of doubt hedge what was only said."""
    if saying.force != "said":
        return saying.force, saying.cue
    low, high = hull(saying.cue)
    past = any(parsed.lex.is_("past", parsed.low[i]) for i in range(low, high)) and parsed.pos(saying.verb) == "VERB"
    doubt = _doubt(parsed, content, future=past)
    return ("hedged", doubt) if doubt else ("said", saying.cue)


def _doubt(parsed: Parsed, content: list[Range], *, future: bool = False) -> list[Range]:
    """Words that leave open whether it is so. In quoted words, and behind a cue in the past (`future`), a conditional
    is the speaker's own."""
    for low, high in content:
        for at in range(low, high):
            hearsay = not future and parsed.quoted[at] is None and parsed.conditional(at)
            if hearsay or parsed.low[at] in parsed.lex.hedges:
                return [(at, at + 1)]
    return []


# --- attributions ----------------------------------------------------------------------------------------------------


def _linked(parsed: Parsed, drafts: list[Draft]) -> tuple[Attribution, ...]:
    made = [_one(parsed, draft) for draft in drafts]
    denies: dict[str, set[str]] = {}
    disclaimed: dict[str, set[str]] = {}
    for index, draft in enumerate(drafts):
        meant = _meant(drafts, index)
        if meant is None:
            continue
        if draft.disclaims:
            disclaimed.setdefault(made[meant].id, set()).add(made[index].id)
        else:
            denies.setdefault(made[index].id, set()).add(made[meant].id)
    written = {
        a.id: replace(
            a, denies=tuple(sorted(denies.get(a.id, ()))), disclaimed_by=tuple(sorted(disclaimed.get(a.id, ())))
        )
        for a in made
    }
    return tuple(sorted(written.values(), key=lambda a: (a.content, a.id)))


def _meant(drafts: list[Draft], index: int) -> int | None:
    """The saying before it, by somebody else, that a disclaimer or a bare denial ("ces critiques") means."""
    draft = drafts[index]
    if not draft.disclaims and (draft.stance != "denied" or hull(draft.content)[1] - hull(draft.content)[0] > 4):
        return None
    for before in range(index - 1, max(-1, index - 12), -1):
        other = drafts[before]
        if draft.part - other.part > _NEAR:
            return None
        same = bool(draft.chain and other.chain) and draft.chain[0].key == other.chain[0].key
        if other.saying is not None and not same and other.stance not in ("denied", "declined"):
            return before
    return None


def _one(parsed: Parsed, draft: Draft) -> Attribution:
    tree = parsed.tree
    content, cue, source = tree.spans(draft.content), tree.spans(draft.cue), tree.spans(draft.source)
    outer = draft.saying
    while outer is not None and outer.parent is not None:
        outer = outer.parent
    where = [f"{s.start}-{s.end}" for group in (content, cue, source) for s in group]
    words = [i for low, high in draft.content for i in range(low, high)]
    return Attribution(
        id=digest("a", tree.annotated.report.id, draft.stance, *where),
        report=tree.annotated.report.id,
        part=draft.part,
        content=content,
        cue=cue,
        source=source,
        utterance=tree.spans(outer.content) if outer is not None else content,
        outer=(tree.spans(outer.source), tree.spans(outer.cue)) if outer is not None else ((), ()),
        chain=tuple(draft.chain),
        stance=draft.stance,
        stance_words=tree.spans(draft.shown),
        about_event=not _background(parsed, words),
        terms=_terms(parsed, words),
        negated=any(parsed.lex.is_("negations", parsed.low[i]) for i in words),
        hedged=draft.stance == "hedged",
        quoted=2 * sum(parsed.quoted[i] is not None for i in words) > len(words),
    )


def _terms(parsed: Parsed, words: list[int]) -> tuple[str, ...]:
    """Folded lemmas of nouns, verbs, adjectives, numbers and names, in order."""
    telling = (i for i in words if parsed.pos(i) in ("NOUN", "VERB", "ADJ", "NUM", "PROPN", "X"))
    folded = (w for i in telling if parsed.lemma(i) not in parsed.lex.light for w in fold(parsed.lemma(i)).split())
    return tuple(w for w in folded if len(w) > 1 or w.isdigit())


def _background(parsed: Parsed, words: list[int]) -> bool:
    """Whether a content tells of another year, or in words of long ago."""
    year = (parsed.tree.annotated.report.published or "")[:4]
    for at in words:
        word = parsed.low[at]
        if word in parsed.lex.background:
            return True
        if year and len(word) == 4 and word.isdigit() and "1800" <= word < year:
            return True
    return False
