"""The entities of a report: the sources of its chains and named persons and bodies, with all their writings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from anyascii import anyascii

from reportedly.bodies import body_named
from reportedly.countries import by_adjective, by_seat
from reportedly.normalising.name_shapes import body_shown, person_shaped
from reportedly.normalising.sides import peoples_of, side_of
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Annotated, Attribution, Entity, Form, Link, Passage, SourceKind, Span

_FOLDED = re.compile(r"[a-z0-9]+")
_NAME_WORD = re.compile(r"@?[^\W_]+(?:[_.'’-][^\W_]+)*")
_BRACKETED = re.compile(r"\s?\(\s?([A-Z][A-Za-z&.]{1,9})\s?\)|, or (?:the )?([A-Z][A-Z&.]{1,9}),")
HONORIFICS = words(
    """
    mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend sgt lt capt col gen maj adm cpl pte sen
    rep gov president minister prime premier chancellor governor mayor senator judge justice king queen prince
    princess pope chief captain colonel general major admiral sergeant lieutenant inspector superintendent
    detective officer commissioner secretary ambassador commander deputy vice foreign interior defence defense
    spokesman spokeswoman spokesperson congressman congresswoman
    """
)
_LONGEST_ROLE = 160  # characters: longer "descriptions" are parsing accidents


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """ASCII, lower case, letters and digits only, words joined by one blank: what names are compared by."""
    plain = text if text.isascii() else anyascii(text)
    return " ".join(_FOLDED.findall(plain.lower().replace("'s ", " ").replace("'", "").replace(".", "")))


@dataclass(slots=True)
class _Draft:
    key: str
    name: str
    kind: SourceKind
    mentions: list[Span] = field(default_factory=list)
    roles: dict[Span, None] = field(default_factory=dict)
    spans: set[Span] = field(default_factory=set)
    because: list[str] = field(default_factory=list)
    abbreviation: str = ""


def entities_of(annotated: Annotated, attributions: Sequence[Attribution]) -> tuple[Entity, ...]:
    """Entities of one report, sorted by key. A link's entity has the link's key; other names their folded form."""
    drafts: dict[str, _Draft] = {}
    for attribution in attributions:
        for link in attribution.chain:
            _from_link(drafts, link)
    _from_names(drafts, annotated)
    finder = _Finder(annotated)
    _abbreviate(drafts, finder, annotated.report.text)
    for key in sorted(drafts):
        _place(drafts[key], drafts, finder)
    _handles(drafts, annotated)
    return tuple(_entity(drafts[key], annotated, finder) for key in sorted(drafts))


def _from_link(drafts: dict[str, _Draft], link: Link) -> None:
    draft = drafts.setdefault(link.key, _Draft(link.key, link.name, link.kind))
    if link.mention is not None:
        draft.mentions.append(link.mention)
    if len(link.name) > len(draft.name) and link.kind == draft.kind:
        draft.name = link.name


def _from_names(drafts: dict[str, _Draft], annotated: Annotated) -> None:
    """Persons and bodies the recogniser found in asserting parts that no chain names."""
    text = annotated.report.text
    known = {fold(d.name) for d in drafts.values()} | set(drafts)
    inner = [k.split() for k in known]
    surnames = {fold(d.name).split()[-1] for d in drafts.values() if d.kind == "person" and fold(d.name)}
    telling = [p.span for p in annotated.report.parts if p.kind in ("body", "caption", "post")]
    places = {fold(n.span.of(text)) for n in annotated.names if n.label == "PERSON" and _put_in(text, n.span)}
    for name in annotated.names:
        if name.label == "PERSON" and fold(name.span.of(text)) in places:
            continue
        first = name.span.of(text).split()[0] if name.span.of(text).split() else ""
        if name.label == "PERSON" and (first.lower() in by_adjective() or first in by_seat()):
            continue
        if name.label not in ("PERSON", "ORG") or not any(s.covers(name.span) for s in telling):
            continue
        printed = " ".join(strip_honorifics(name.span.of(text)).split())
        key = fold(printed)
        if not key or key in known or not printed[0].isupper() or len(printed) > 80 or not printed[-1].isalnum():
            continue
        parts = key.split()
        if name.label == "ORG" and not (
            _body_like(printed, parts, inner, text, name.span) and body_shown(annotated, printed, name.span)
        ):
            continue
        if name.label == "PERSON" and parts[-1] not in _BODY_ENDS and not person_shaped(printed):
            continue
        if name.label == "PERSON" and (len(parts) < 2 or len(parts) > 5 or any(p.isdigit() for p in parts)):
            continue
        if (
            name.label == "PERSON"
            and parts[-1] in surnames
            and any(
                set(parts) <= set(k.split()) or set(k.split()) <= set(parts)
                for k in known
                if k.split()[-1:] == parts[-1:]
            )
        ):
            continue
        known.add(key)
        kind: SourceKind = "person" if name.label == "PERSON" and parts[-1] not in _BODY_ENDS else "body"
        drafts[key] = _Draft(key, printed, kind, [name.span])


_BODY_ENDS = words(
    """
    coastguard guard police ministry army navy council committee court bank company university agency department
    office service services party union group association federation board authority commission hospital institute
    ltd inc llc plc gmbh corp airlines airways railways league club team parliament senate congress assembly
    foundation fund directorate command fleet brigade ministers lines times post news press university
    """
)


def _body_like(printed: str, parts: Sequence[str], known: Sequence[Sequence[str]], text: str, span: Span) -> bool:
    """A recognised organisation worth an entity: several words or an abbreviation, and no piece of a longer name."""
    if len(parts) < 2 and not (printed.isupper() and 3 <= len(printed) <= 8) and body_named(printed) is None:
        return False
    if text[span.start - 1 : span.start] == "(" and printed.isupper():
        return False  # the abbreviation of the name before it
    if any(len(k) > len(parts) and set(parts) <= set(k) for k in known):
        return False
    return all(w[0].isupper() or w in ("of", "the", "and", "for", "de", "la", "&", "in", "on") for w in printed.split())


def strip_honorifics(name: str) -> str:
    """The name without titles before it, an article, and a possessive after it."""
    words = name.replace("’s", "'s").removesuffix("'s").split()
    while len(words) > 1 and words[0].lower().rstrip(".") in HONORIFICS | {"the"}:
        words = words[1:]
    return " ".join(words)


class _Finder:
    """Where words stand in the report's telling parts: folded word -> places."""

    def __init__(self, annotated: Annotated) -> None:
        self.text = annotated.report.text
        parts = [p.span for p in annotated.report.parts if p.kind not in ("furniture",)]
        self.words: list[tuple[int, str, str]] = []  # where it begins, as printed, folded
        for part in parts:
            for match in _NAME_WORD.finditer(self.text, part.start, part.end):
                shown = match.group()
                bare = shown[:-2] if shown.endswith(("'s", "’s")) else shown
                self.words.append((match.start(), bare, fold(bare)))
        self.appositions = _appositions(annotated)
        self.peoples = peoples_of([w for _, w, _ in self.words])
        self.at: dict[str, list[int]] = defaultdict(list)
        for n, (_, _, folded) in enumerate(self.words):
            self.at[folded.partition(" ")[0]].append(n)

    def find(self, name: str) -> Iterable[Span]:
        """Places where the words of `name` stand one after another, capitalised as a name or as given."""
        wanted = [f for w in _NAME_WORD.findall(name) if (f := fold(w))]
        if not wanted:
            return
        for n in self.at.get(wanted[0].split(" ")[0], ()):
            here = self.words[n : n + len(wanted)]
            if [f for _, _, f in here] != wanted:
                continue
            last, written, _ = here[-1]
            span = Span(here[0][0], last + len(written))
            if span.end - span.start > len(name) + 2 * len(wanted) + 4:
                continue
            if here[0][1][0].isupper() or here[0][1][0] == "@" or span.of(self.text) == name:
                yield span


def _appositions(annotated: Annotated) -> dict[int, int]:
    """Where a name ends -> where the apposition the parser gives it ends (of up to 160 characters)."""
    tokens = annotated.tokens
    last: dict[int, int] = {}
    for sentence in annotated.sentences:
        if not any(token.dep == "appos" for token in tokens[sentence.first : sentence.last]):
            continue
        right = list(range(sentence.first, sentence.last))
        for n in range(sentence.first, sentence.last):
            at, steps = n, 0
            while tokens[at].head != at and sentence.first <= tokens[at].head < sentence.last and steps < 40:
                at, steps = tokens[at].head, steps + 1
                right[at - sentence.first] = max(right[at - sentence.first], n)
        for n in range(sentence.first, sentence.last):
            token = tokens[n]
            if token.dep == "appos" and token.head < n and token.tag.startswith("N"):
                start, end = tokens[token.head].end, tokens[right[n - sentence.first]].end
                cut = annotated.report.text.find(",", token.end, end)
                end = cut if cut > 0 else end
                if end - start <= _LONGEST_ROLE:
                    last.setdefault(start, end)
    return last


def _put_in(text: str, span: Span) -> bool:
    """Whether something is said to be in, near or outside what bears the name: then nobody bears it."""
    before = text[max(0, span.start - 12) : span.start].split()
    joined = any(w in ("da", "de", "do", "del", "di", "du") for w in span.of(text).split())
    return bool(before) and (before[-1] in ("in", "near", "outside") or (before[-1] == "at" and joined))


def _abbreviate(drafts: dict[str, _Draft], finder: _Finder, text: str) -> None:
    """ "National Transport Safety Board (NTSB)": the letters in brackets are the body's own abbreviation."""
    for draft in [drafts[k] for k in sorted(drafts)]:
        if draft.kind not in ("body", "outlet", "document", "data") or len(draft.name.split()) < 2:
            continue
        for span in finder.find(draft.name):
            match = _BRACKETED.match(text, span.end, span.end + 16)
            letters = (match.group(1) or match.group(2)).replace(".", "") if match else ""
            if letters and letters != draft.name and _stands_for(letters, draft.name):
                draft.abbreviation = letters
                how = "in brackets" if match and match.group(1) else "as its short name"
                draft.because.append(f"{letters} stands {how} after {draft.name}")
                break


def _stands_for(letters: str, name: str) -> bool:
    """Whether the letters occur in order as beginnings of the name's words (small words may be skipped)."""
    starts = [w[0] for w in fold(name).split()]
    at = 0
    for letter in (c for c in letters.lower() if c.isalpha()):
        if letter in starts[at:]:
            at = starts.index(letter, at) + 1
        elif not letters[letters.lower().index(letter)].islower():
            return False
    return at >= 2


def _place(draft: _Draft, drafts: dict[str, _Draft], finder: _Finder) -> None:
    """All places where the name, its surname, or its abbreviation stands."""
    if draft.kind == "unnamed":
        draft.spans.update(draft.mentions)
        return
    found = list(finder.find(draft.name))
    if draft.kind == "person":
        words = [w for w in _NAME_WORD.findall(draft.name) if w.lower().rstrip(".") not in HONORIFICS]
        if len(words) > 1 and words[-1][:1].isupper():  # no "head of the agency"
            surname = words[-1]
            bearers = [
                d for d in drafts.values() if d.kind == "person" and fold(d.name).split()[-1:] == [fold(surname)]
            ]
            if len(bearers) == 1 and len(surname) > 1:
                found += finder.find(surname)
    if draft.abbreviation:
        found += finder.find(draft.abbreviation)
    # The longest writing at a place is the form: "Natalia Roe", not "Roe" inside it.
    kept: list[Span] = []
    for span in sorted(set(found), key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    draft.spans.update(kept)


def _handles(drafts: dict[str, _Draft], annotated: Annotated) -> None:
    """A post prints its author beside the handle: both are writings of one name."""
    text = annotated.report.text
    for part in annotated.report.parts:
        if part.post is None or not part.post.author or not part.post.handle:
            continue
        for draft in [drafts[k] for k in sorted(drafts)]:
            if fold(draft.name) != fold(part.post.author) and draft.key != fold(part.post.author):
                continue
            at = text.find(part.post.handle, part.span.start, part.span.end)
            if at >= 0:
                draft.spans.add(Span(at, at + len(part.post.handle)))
                draft.because.append(f"a post prints {part.post.author} beside {part.post.handle}")


def _entity(draft: _Draft, annotated: Annotated, finder: _Finder) -> Entity:
    report = annotated.report
    text = report.text
    described = _descriptions(draft, finder)
    roles = [r for m in dict.fromkeys(described) if (r := _role(draft, m, text))]
    phrases = [draft.name, *(m.of(text) for m in described)]
    if draft.kind == "person":
        phrases = phrases[1:]
    body = body_named(draft.name) if draft.kind in ("body", "outlet") else None
    side = side_of(phrases, draft.kind, finder.peoples) or (body.side if body else None)
    forms = sorted(
        {Form(s.of(text), Passage(report.id, s.start, s.end)) for s in draft.spans}, key=lambda f: (f.passage, f.text)
    )
    return Entity(
        draft.key,
        draft.name,
        draft.kind,
        side,
        tuple(dict.fromkeys(roles)),
        tuple(forms),
        tuple(dict.fromkeys(draft.because)),
    )


def _descriptions(draft: _Draft, finder: _Finder) -> list[Span]:
    """The noun phrases that stand with the name: the mentions, and titles before and appositions after each form."""
    out = [m for m in draft.mentions if m.end - m.start <= _LONGEST_ROLE * 2]
    for span in sorted(draft.spans)[:40]:
        out.append(_around(span, finder.text, finder.appositions, draft.kind in ("person", "post")))
    return out


_APPOSITION = re.compile(
    r",? (?:an? |the |his |her |its |their )?(?:[^\W\d_]+ ){0,3}?(?:head|spokes\w+|director|minister|president|"
    r"chair\w*|mayor|adviser|advisor|leader|governor|secretary|commander|member|"
    r"professor|editor|analyst|expert|chief|officer|official|lawyer|"
    r"prosecutor|coach|captain|ambassador|senator|lawmaker|lecturer|researcher|scientist|economist|doctor|teacher|owner|"
    r"founder|manager|activist|journalist|reporter|resident|engineer|inspector|superintendent) [^,;:.()“”\"\n]{3,110}"
)


def _around(span: Span, text: str, appositions: Mapping[int, int], person: bool) -> Span:
    """The name with the title words before it and the apposition after its comma."""
    start, end = span.start, span.end
    words = text[max(0, start - 80) : start]
    cut = max((words.rfind(c) for c in '.,;:()“”"\n—–'), default=-1) + 1
    before = words[cut:]
    kept = start
    position = start
    for word in reversed(before.split(" ")):
        if word and not _title_word(word):
            break
        position -= len(word) + 1
        if word:
            kept = position + 1
    start = max(min(kept, span.start), span.start - 80)
    if text[span.end : span.end + 2] == ", ":
        apposed = appositions.get(span.end)
        match = _APPOSITION.match(text, span.end, span.end + 180)
        if apposed is not None:
            end = apposed
        elif match and person:
            end = match.end()
    return Span(start, end)


_LOWER_TITLES = HONORIFICS | words(
    """
    ministry army navy military police government official intelligence adviser advisor leader head director
    analyst expert activist journalist reporter spokesperson chairman chairwoman chair lawmaker separatist
    opposition state regional city party republican democratic federal installed backed appointed led the's lawyer
    prosecutor coach captain striker executive founder professor senior junior acting former interim defence's
    """
)


def _title_word(word: str) -> bool:
    bare = word.rstrip(".").removesuffix("'s").removesuffix("’s")
    parts = bare.split("-")
    return bool(bare) and (
        (
            bare[0].isupper()
            and bare.lower() not in ("the", "a", "an", "in", "on", "but", "and", "as", "when", "after", "mr")
        )
        or bare.lower() in _LOWER_TITLES
        or (len(parts) > 1 and parts[-1].lower() in _LOWER_TITLES)
    )


def _role(draft: _Draft, described: Span, text: str) -> str | None:
    """What a description says beside the name: the title before it or the apposition after it, as printed."""
    if draft.kind not in ("person", "body", "outlet"):
        return None
    words = described.of(text)
    last = draft.name.split()[-1]
    at = words.find(draft.name)
    end = at + len(draft.name)
    if at < 0:
        at = words.find(last)
        end = at + len(last)
    if at < 0:
        return None
    after = words[end:].lstrip(" ,–—").strip()
    before = words[:at].strip(" ,–—")
    role = after if len(after) > len(before) else before
    trimmed = " ,;:'\"“”()"
    role = role.strip(trimmed).removeprefix("s ").strip()
    if (draft.kind != "person" and role != after.strip(trimmed)) or role.lower() == draft.abbreviation.lower():
        return None
    if role.lower() in ("the", "a", "an", "its", "their", "his", "her", "as", "of") or (
        role.isupper() and len(role) < 8
    ):
        return None
    return role if 3 <= len(role) <= _LONGEST_ROLE and any(c.isalpha() for c in role) and "\n" not in role else None
