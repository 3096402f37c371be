"""Transcripts: who speaks in each turn of an interview or a hearing ("MS ROE: words", "Q: words", "The Post: words").

A report is taken for a transcript where labels come back: at least two speakers, one of whom the report knows (a person
it names, the outlet itself, "Q" and "A", "HOST"). What the page's own people ask is the page's voice; a speaker's turn
runs on over paragraphs without a label until the next label or a paragraph about the talk itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, minus
from reportedly.attributing.sources.voices import Labelled, Voice, brackets_off, key_of, know_voices
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Part, SourceKind

TURN = "turn of a transcript"
_LABEL = re.compile(r"(?P<name>[^:;!?\[\]\"“”‘\n]{1,70}):(?=\s|$)")
_LETTER = re.compile(r"(?P<name>[QA])(?:\.|:|\.:)\s(?=\S)")
_PARTICLES = words("de da di du la le van von der den bin al el ben ibn of and y e")
_FIRST = frozenset(("I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll", "my", "My", "me"))
_FILLERS = words(
    """well so okay ok right look ah oh um uh hm hmm er hello hi good morning afternoon evening thanks thank you please
    sorry welcome ladies gentlemen and everyone all very much"""
)
_MOST_WORDS = 8


@dataclass(slots=True)
class Turn:
    """What one speaker says at a stretch; `name` is None where the page itself asks."""

    label: Range  # with its colon
    content: list[Range]
    name: str | None
    kind: SourceKind = "person"
    mute: list[Range] = field(default_factory=list)  # "Well.", "(Laughs.)": they assert nothing
    source: Range | None = None  # who answers, where no label tells it: where the page first tells of them


def find_turns(tree: Tree, full: dict[str, str]) -> list[Turn]:
    """Turns in order of position; none where the report is no transcript. `full`: full names by folded surname."""
    parts = tree.annotated.report.parts
    bounds = _part_tokens(tree)
    labelled = [found for part, span in bounds.items() if (found := _labelled(tree, parts[part], part, span))]
    if len(labelled) < 2 or 2 * sum(_counts(tree, t) for t in labelled) >= len(labelled):
        return []
    speaks = know_voices(tree.annotated.report, labelled, full, tree.tokens[labelled[0].label[0]].start)
    if not speaks:
        return []
    return _turns(tree, bounds, {t.part: t for t in labelled}, speaks)


def _counts(tree: Tree, turn: Labelled) -> bool:
    """ "Roe: 2,316.": a tally, not a turn."""
    low, high = turn.label[1], turn.last
    inside = [i for i in range(low, min(high, low + 6)) if tree.word[i][:1].isalnum()]
    return bool(inside) and len(inside) <= 3 and tree.tag[inside[0]] == "CD"


def label_tokens(turns: list[Turn]) -> set[int]:
    """The tokens of all labels."""
    return {i for t in turns for i in range(*t.label)}


def silent_tokens(turns: list[Turn]) -> set[int]:
    """The tokens of labels and of what is no assertion."""
    return label_tokens(turns) | {i for t in turns for span in t.mute for i in range(*span)}


def turn_sayings(turns: list[Turn]) -> list[Saying]:
    """One saying for each turn that is not the page's own."""
    found = []
    for turn in turns:
        if turn.name is not None and turn.content:
            low, high = turn.label
            source = turn.source or ((low, high - 1) if high - 1 > low else (low, high))
            content = minus(turn.content, turn.mute)
            cue = [(high - 1, high)] if high > low else []
            saying = Saying(max(high - 1, low), cue, content, [source], source[1] - 1, TURN)
            saying.named = turn.name, turn.kind
            found.append(saying)
    return found


def addressed(tree: Tree, turns: list[Turn]) -> dict[int, tuple[str, SourceKind]]:
    """Tokens "you" of what the page itself asks -> who is asked: the one who speaks next, else who spoke last."""
    found: dict[int, tuple[str, SourceKind]] = {}
    last: Turn | None = None
    for index, turn in enumerate(turns):
        if turn.name is not None:
            last = turn
            continue
        after = next((t for t in turns[index + 1 : index + 3] if t.name is not None), last)
        if after is not None and after.name is not None:
            for low, high in turn.content:
                found.update(
                    dict.fromkeys((i for i in range(low, high) if tree.low[i] == "you"), (after.name, after.kind))
                )
    return found


def without_labels(sayings: list[Saying], turns: list[Turn]) -> list[Saying]:
    """`sayings` less those that took a label for a word of theirs; labels are cut out of contents and sources."""
    inside = label_tokens(turns)
    kept = []
    for saying in sayings:
        if saying.verb in inside or (saying.head is not None and saying.head in inside):
            continue
        saying.content = _cut(saying.content, inside)
        saying.source = _cut(saying.source, inside)
        kept.append(saying)
    return kept


def _cut(ranges: list[Range], inside: set[int]) -> list[Range]:
    """Ranges that begin with a label, from its end on."""
    cut = [(next((i for i in range(low, high) if i not in inside), high), high) for low, high in ranges]
    return [r for r in cut if r[0] < r[1]]


def _part_tokens(tree: Tree) -> dict[int, Range]:
    """Tokens of each body part, in order."""
    parts = tree.annotated.report.parts
    bounds: dict[int, Range] = {}
    for sentence in tree.sentences:
        if parts[sentence.part].kind == "body":
            bounds[sentence.part] = (bounds.get(sentence.part, (sentence.first, 0))[0], sentence.last)
    return bounds


def _labelled(tree: Tree, part: Part, index: int, span: Range) -> Labelled | None:
    text = part.span.of(tree.text)
    match = _LETTER.match(text) or (_LABEL.match(text) if ":" in text[:71] else None)
    if match is None or not _is_label(match["name"]):
        return None
    end = part.span.start + len(match.group().rstrip())
    low = high = span[0]
    while high < span[1] and tree.tokens[high].end <= end:
        high += 1
    if high == low or tree.tokens[high - 1].end != end:
        return None
    return Labelled(index, (low, high), span[1], match["name"].strip(), text.rstrip(' )]"”').endswith("?"))


def _is_label(printed: str) -> bool:
    """Whether words before a colon can name a speaker: few, capitalised, without a digit."""
    name = brackets_off(printed).replace(",", " ").split()
    return (
        0 < len(name) <= _MOST_WORDS
        and name[0][:1].isupper()
        and all((w[:1].isupper() or w in _PARTICLES) and not any(c.isdigit() for c in w) for w in name)
        and bool(key_of(printed))
    )


def _turns(tree: Tree, bounds: dict[int, Range], labelled: dict[int, Labelled], speaks: dict[int, Voice]) -> list[Turn]:
    """Turns with the paragraphs without a label that they run on over."""
    surnames = {key_of(label).split()[-1] for v in speaks.values() for label in v.labels if key_of(label)}
    last = max(speaks, default=-1)
    found: list[Turn] = []
    goes_on = False
    for part, (low, high) in bounds.items():
        voice = speaks.get(part)
        if voice is not None:
            here = labelled[part]
            rest = [(here.label[1], high)] if high > here.label[1] else []
            found.append(Turn(here.label, rest, None if voice.ours else voice.name, voice.kind))
            goes_on = True
        elif goes_on and found:
            goes_on = _runs_on(tree, (low, high), surnames, part > last)
            if goes_on:
                found[-1].content.append((low, high))
    for turn in found:
        turn.mute = [r for span in turn.content for r in _mute(tree, span)]
    return found


def _mute(tree: Tree, span: Range) -> list[Range]:
    """Sentences of a turn that only greet, hesitate or tell what is heard ("Well.", "(Laughs.)")."""
    found = []
    at = span[0]
    while at < span[1]:
        stop = min(tree.bounds(at)[1], span[1])
        said = [w for w in tree.low[at:stop] if w[:1].isalnum()]
        heard = tree.word[at] in ("(", "[") and len(said) <= 4
        if heard or (len(said) <= 4 and all(w in _FILLERS for w in said)):
            found.append((at, stop))
        at = stop
    return found


def _runs_on(tree: Tree, span: Range, surnames: set[str], after: bool) -> bool:
    """Whether a paragraph without a label is still the speaker's; after the last label only the first person tells."""
    first = tree.word[span[0]]
    if first[:1] in "[(*" or any(tree.low[i] in surnames for i in range(*span)):
        return False
    quoted = any(tree.word[i] in ("“", '"', "''") for i in range(*span))
    return not after or (not quoted and any(tree.word[i] in _FIRST for i in range(*span)))
