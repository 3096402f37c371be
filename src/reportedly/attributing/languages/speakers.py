"""Whom a source phrase means: full names for surnames, earlier speakers for pronouns, roles and generic nouns.

Simple rules, left to right; where nobody fits, the words stand as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from reportedly.attributing.folding import fold
from reportedly.attributing.languages.parsed import Parsed
from reportedly.attributing.languages.steps import is_outlet
from reportedly.attributing.tree import Range
from reportedly.vocabulary import SourceKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source: its fullest name, its kind, and what later mentions are matched by."""

    name: str
    key: str
    kind: SourceKind
    gender: str  # "m", "f" or "" unknown
    plural: bool
    noun: str  # folded head noun ("maire"), "" for a bare name


_NEAR = 2
"""Paragraphs back in which a pronoun or a generic noun finds whom it means; an entry of a live page stands alone."""


class Cast:
    """The speakers of one report; `resolve` mentions in order of position."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._full = _full_names(parsed)
        self._said: list[tuple[int, Speaker]] = []  # where, who
        self._by_noun: dict[tuple[str, SourceKind], Speaker] = {}

    @property
    def last(self) -> Speaker | None:
        """Who was resolved last."""
        return self._said[-1][1] if self._said else None

    def resolve(self, head: int, phrase: Range, *, speaks: bool = True) -> Speaker:
        """Who `phrase` with head token `head` is; remembered as a speaker if it `speaks`."""
        speaker = self._of(head, phrase)
        if speaks and speaker.kind != "outlet":
            self._said.append((head, speaker))
            self._by_noun[speaker.noun, speaker.kind] = speaker
        return speaker

    def _of(self, head: int, phrase: Range) -> Speaker:
        parsed = self._parsed
        pronoun = parsed.lex.pronouns.get(parsed.low[head].lstrip("-"))
        if pronoun is not None:
            gender, plural = pronoun[0], pronoun[1] == "2"
            found = self._meant(head, gender, plural=plural)
            return found or self._as_printed(head, phrase, "unnamed", gender, plural, "")
        kind = kind_of(parsed, head, phrase)
        gender, plural = self._gender(phrase, head), self._plural(phrase)
        noun = fold(parsed.tree.word[head]) if parsed.pos(head) == "NOUN" else ""
        if kind == "person":
            name = self._person(phrase)
            if name is not None:
                return Speaker(name, fold(name) or name, kind, gender, False, noun)
        if kind in ("person", "body") and self._definite(phrase):
            earlier = self._earlier(head, phrase, noun, kind)
            if earlier is not None:
                return earlier
        issuer = _issuer(parsed, head, phrase) if parsed.known(head, "documents") else None
        if issuer is not None:
            return self._as_printed(issuer, (issuer, phrase[1]), kind, "", False, fold(parsed.tree.word[issuer]))
        if kind in ("body", "outlet") and (named := self._proper(head, phrase)):
            return Speaker(named, fold(named) or named, kind, gender, plural, noun)
        return self._as_printed(head, phrase, kind, gender, plural, noun)

    def _near(self, head: int) -> list[tuple[int, Speaker]]:
        """Who spoke shortly before `head`, nearest first."""
        parsed, part = self._parsed, self._parsed.tree.part(head)
        start = parsed.tree.annotated.report.parts[part].span.start
        reach = 0 if parsed.lex.lead.match(parsed.text, start) else _NEAR
        return list(takewhile(lambda one: part - parsed.tree.part(one[0]) <= reach, reversed(self._said)))

    def _meant(self, head: int, gender: str, *, plural: bool) -> Speaker | None:
        """Whom a pronoun means: who spoke last, or the subject of a later sentence before it in its paragraph."""
        near = self._near(head)
        spoke = next(((at, s) for at, s in near if s.plural == plural and s.gender in ("", gender)), None)
        tree, parsed = self._parsed.tree, self._parsed
        index = tree.sentence[head] - 1
        if index >= 0 and tree.sentences[index].part == tree.part(head):
            sentence = tree.sentences[index]
            free = (c for i in range(sentence.first, sentence.last) if (c := parsed.chunk_at[i]) and not c.governed)
            chunk = next((c for c in free if parsed.quoted[c.head] is None), None)
            if chunk is not None and chunk.head not in (at for at, _ in near):
                phrase = parsed.with_apposition(chunk, sentence.last)
                able = kind_of(parsed, chunk.head, phrase) in ("person", "body")
                fits = self._gender(phrase, chunk.head) in ("", gender) and self._plural(phrase) == plural
                told = parsed.lex.pronouns.get(parsed.low[chunk.head]) is None
                if able and fits and told and (spoke is None or spoke[0] < chunk.head):
                    return self._of(chunk.head, phrase)
        return spoke[1] if spoke is not None else None

    def _earlier(self, head: int, phrase: Range, noun: str, kind: SourceKind) -> Speaker | None:
        """The speaker a bare definite noun means: of the same noun, or the last body for "l'entreprise"."""
        parsed = self._parsed
        if phrase[1] - head > 1:
            return None
        if (noun, kind) in self._by_noun:
            return self._by_noun[noun, kind]
        if kind == "body" and parsed.known(head, "generic_bodies"):
            return next((s for _, s in self._near(head) if s.kind == "body"), None)
        return None

    def _person(self, phrase: Range) -> str | None:
        """The person's name in a phrase, by its surname in full where the report has it."""
        run = name_run(self._parsed, phrase)
        if run is None:
            return None
        printed = self._parsed.tree.words(run)
        return self._full.get(fold(self._parsed.tree.word[run[1] - 1]), printed) if run[1] - run[0] == 1 else printed

    def _proper(self, head: int, phrase: Range) -> str | None:
        """The proper name of a body or outlet behind its noun: "l'ONG Médecins du Large", "la société Chimarre"."""
        parsed = self._parsed
        if parsed.pos(head) != "NOUN" or not (
            parsed.known(head, "generic_bodies") or parsed.known(head, "outlets") or _apposed(parsed, head, phrase)
        ):
            return None
        for at in range(head + 1, phrase[1]):
            linked = parsed.lex.is_("linkers", parsed.low[at - 1])
            if parsed.tree.word[at][:1].isupper() and not linked:
                high = next((i for i in range(at, phrase[1]) if parsed.low[i] == ","), phrase[1])
                return parsed.tree.words((at, high))
        return None

    def _as_printed(self, head: int, phrase: Range, kind: SourceKind, gender: str, plural: bool, noun: str) -> Speaker:
        low, high = phrase
        comma = next((i for i in range(low, high) if self._parsed.low[i] == ","), high)
        named = self._parsed.tree.word[low][:1].isupper() and self._parsed.tree.tag[head].startswith("PROPN")
        if kind != "unnamed" and self._definite(phrase) and comma - low > 1 and not (named and kind == "outlet"):
            low += 1
        name = self._parsed.tree.words((low, comma if comma > low else high)).lstrip("-")
        return Speaker(name, fold(name) or name, kind, gender, plural, noun)

    def _definite(self, phrase: Range) -> bool:
        return self._parsed.lex.is_("definite", self._parsed.low[phrase[0]])

    def _gender(self, phrase: Range, head: int) -> str:
        words = self._parsed.low[phrase[0] : head + 1]
        return next((g for w in words if (g := self._parsed.lex.genders.get(w))), "")

    def _plural(self, phrase: Range) -> bool:
        return self._parsed.lex.is_("plurals", self._parsed.low[phrase[0]])


def kind_of(parsed: Parsed, head: int, phrase: Range) -> SourceKind:
    """The kind of a source: by its noun, the names in it, and whether it is one of many nobody names."""
    chunk = parsed.chunk_at[head]
    label = parsed.tree.tokens[head].entity
    common = parsed.pos(head) == "NOUN"
    indefinite = parsed.lex.is_("indefinite", parsed.low[phrase[0]]) or phrase[0] == head
    run = name_run(parsed, phrase)
    titled = any(parsed.low[i] in parsed.lex.nouns["titles"] for i in range(*phrase))
    if parsed.known(head, "crowds") and common and (indefinite or not parsed.known(head, "bodies")) and run is None:
        return "unnamed"
    if parsed.known(head, "documents") and common:
        return "document" if _issuer(parsed, head, phrase) is None else "body"
    if chunk is not None and is_outlet(parsed, chunk) and not titled and not parsed.known(head, "persons"):
        return "outlet"
    if titled or parsed.known(head, "persons"):
        return "person" if run is not None or not indefinite else "unnamed"
    if parsed.known(head, "bodies"):
        return "body"
    if run is not None and (label == "PERSON" or any(parsed.tree.tokens[i].entity == "PERSON" for i in range(*run))):
        return "person"
    return "unnamed" if indefinite and common else "body"


def _issuer(parsed: Parsed, head: int, phrase: Range) -> int | None:
    """The body that speaks in a document it issued: "un bilan du ministère"."""
    return next((i for i in range(head + 1, phrase[1]) if parsed.known(i, "bodies")), None)


def _apposed(parsed: Parsed, head: int, phrase: Range) -> bool:
    """Whether a body's own name follows its noun, set off by a comma or not: "son exploitant, Voltane"."""
    rest = range(head + 1, phrase[1])
    return any(parsed.low[i] == "," or parsed.tree.tag[i] == "PROPN" for i in rest)


def name_run(parsed: Parsed, phrase: Range) -> Range | None:
    """The person's name in a phrase: capitalised words without a linker before them, titles left out."""
    best: Range | None = None
    at = phrase[0]
    while at < phrase[1]:
        high = at
        while high < phrase[1] and _capital(parsed, high):
            high += 1
        if high > at and not _linked(parsed, at, phrase[0]):
            listed = all(parsed.known(i, "bodies") or parsed.known(i, "persons") for i in range(at, high))
            if not listed and (best is None or high - at >= best[1] - best[0]):
                best = (at, high)
        at = max(high, at + 1)
    return best


def _linked(parsed: Parsed, at: int, first: int) -> bool:
    """Whether a linker stands before `at`, with an article or without: "ministre de la Transition"."""
    before = at - 2 if at - 1 > first and parsed.pos(at - 1) == "DET" else at - 1
    return before >= first and parsed.lex.is_("linkers", parsed.low[before])


def _capital(parsed: Parsed, at: int) -> bool:
    word = parsed.tree.word[at]
    if parsed.low[at] in parsed.lex.nouns["titles"] or parsed.low[at] in parsed.lex.genders:
        return False
    opens = at == parsed.tree.bounds(at)[0]
    return word[:1].isupper() and (parsed.pos(at) in ("PROPN", "X") or not opens)


def _full_names(parsed: Parsed) -> dict[str, str]:
    """Folded surname -> the longest printed name of two words or more that ends with it; ambiguous ones left out."""
    found: dict[str, set[str]] = {}
    at = 0
    while at < parsed.count:
        high = at
        stop = parsed.tree.bounds(at)[1]
        while high < stop and _capital(parsed, high) and parsed.tree.word[high][:1].isalpha():
            high += 1
        if 2 <= high - at <= 4 and any(parsed.tree.tokens[i].entity == "PERSON" for i in range(at, high)):
            found.setdefault(fold(parsed.tree.word[high - 1]), set()).add(parsed.tree.words((at, high)))
        at = max(high, at + 1)
    return {surname: next(iter(names)) for surname, names in found.items() if len(names) == 1}
