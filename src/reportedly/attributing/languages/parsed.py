"""An annotated report with its language's words laid over it: phrases, noun phrases, verb groups, quotation marks.

Parts of speech are trusted, and the marks on the page; of the parse only what holds up beside quotation marks is used
(the subject before a verb). Tags are those of Universal Dependencies, with the verb's form: "VERB.Fin", "AUX.Inf".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reportedly.attributing.languages.lexicon import Lexicon
from reportedly.attributing.sayings.quotations import Quotation, find_quotations
from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Annotated

_LONGEST_PHRASE = 40
"""Tokens of a noun phrase, and of what is looked at behind a verb."""
INCISE = (",", "»", "”", '"', "?", "!", "…", "–", "—", "-")
"""Signs behind which a verb that follows what is said may stand."""
_OPENS = ("«", "“", '"', ":", ".", "!", "?", "-", "–", "—", "(")
_PLAIN = str.maketrans("’\u00a0\u202f\n\t", "'    ")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A noun phrase with what hangs on it by a linker ("the mayor of X"); `head` is its first noun."""

    low: int
    high: int
    head: int
    governed: bool  # a preposition stands before it


class Parsed:
    """Read-only view of one report, built once; linear in its tokens."""

    def __init__(self, annotated: Annotated, lexicon: Lexicon) -> None:
        self.lex = lexicon
        self.tree = Tree(annotated)
        self.count = len(self.tree.tokens)
        self.text = plain(self.tree.text)
        self.low = [plain(word) for word in self.tree.word]
        self._starts = [token.start for token in self.tree.tokens]
        self._ends = [token.end for token in self.tree.tokens]
        self.quotations = find_quotations(self.tree)
        self.quoted: list[Quotation | None] = [None] * self.count
        for quotation in self.quotations:
            for low, high in quotation.ranges:
                self.quoted[low:high] = [quotation] * (high - low)
        self.chunks: list[Chunk] = []
        self.chunk_at: list[Chunk | None] = [None] * self.count
        at = 0
        while at < self.count:
            chunk = self._chunk(at)
            at = chunk.high if chunk else at + 1
            if chunk:
                self.chunks.append(chunk)
                self.chunk_at[chunk.low : chunk.high] = [chunk] * (chunk.high - chunk.low)

    # --- words ---------------------------------------------------------------------------------------------------

    def lemma(self, at: int) -> str:
        """The dictionary form, the language's own table before the pipeline's word."""
        lemma = self.tree.lemma[at]
        return lemma if lemma in self.lex.verbs else self.lex.forms.get(self.low[at], lemma)

    def pos(self, at: int) -> str:
        """Part of speech: "NOUN", "VERB" …; a verb with an adverb's ending is one."""
        found = self.tree.tag[at].partition(".")[0]
        return "ADV" if found == "VERB" and self.low[at].endswith(self.lex.adverbs) else found

    def form(self, at: int) -> str:
        """The verb's form: "Fin", "Part", "PresPart", "Inf", or ""."""
        return self.tree.tag[at].partition(".")[2]

    def phrase(self, at: int, phrases: tuple[str, ...]) -> int | None:
        """Past the last token of the longest of `phrases` that begins with token `at`; None where none does."""
        start, stop = self.tree.tokens[at].start, self.tree.bounds(at)[1]
        for phrase in phrases:
            if self.text.startswith(phrase, start):
                end, last = start + len(phrase), at
                while last < stop and self.tree.tokens[last].end < end:
                    last += 1
                if last < stop and self.tree.tokens[last].end == end:
                    return last + 1
        return None

    def tokens_of(self, start: int, end: int) -> Range:
        """The tokens that lie in the characters [start, end)."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    # --- noun phrases --------------------------------------------------------------------------------------------

    def _nominal(self, at: int) -> bool:
        if not self.tree.word[at][:1].isalpha() or self.low[at] in self.lex.sure or self.lex.is_("asked", self.low[at]):
            return False
        if self._capital(at):
            return True
        determined = at > 0 and self.pos(at - 1) == "DET" and self.pos(at) == "VERB"  # "un passant", "l'exploitant"
        return self.pos(at) in ("NOUN", "PROPN", "X") or determined

    def _capital(self, at: int) -> bool:
        """Whether a word has its capital of itself, not of its place: a name, whatever the pipeline takes it for."""
        first = self.tree.bounds(at)[0]
        inside = at > first and self.low[at - 1] not in _OPENS
        return inside and self.tree.word[at][:1].isupper() and self.pos(at) not in ("DET", "PRON", "ADP")

    def _chunk(self, at: int) -> Chunk | None:
        """The noun phrase that begins at `at`: determiners, adjectives, nouns, then linked noun phrases."""
        stop = min(self.tree.bounds(at)[1], at + _LONGEST_PHRASE)
        if self.low[at] in self.lex.pronouns and not self.low[at].startswith("-"):
            return Chunk(at, at + 1, at, self._governed(at))
        follows = at > 0 and self.low[at] in self.lex.forms and self.low[at - 1] in INCISE  # "…, dit Ana"
        head = None if follows else self._head(at, stop)
        if head is None:
            return None
        here = head + 1
        dated = self.lex.is_("calendar", self.low[head])
        while here < stop and self.lex.is_("calendar", self.low[here]) == dated:  # "mardi | Ana Roux"
            adjective = self.pos(here) in ("ADJ", "NUM") and self.low[here] not in self.lex.sure
            hyphened = self.low[here] == "-" and here + 1 < stop and self._nominal(here + 1)
            if self._nominal(here) or (adjective and self.tree.word[here][:1].isalnum()):
                here += 1
            elif hyphened or self._titled(here, stop):
                here += 2
            elif self.lex.is_("linkers", self.low[here]) and (inner := self._head(here + 1, stop)) is not None:
                here = inner + 1
            else:
                break
        return Chunk(at, here, head, self._governed(at))

    def _titled(self, at: int, stop: int) -> bool:
        """Whether a name that begins with an article stands here: "le journal Le Fil"."""
        return (
            at + 1 < stop
            and self.pos(at) == "DET"
            and self.tree.word[at][:1].isupper()
            and self.tree.word[at + 1][:1].isupper()
        )

    def _governed(self, at: int) -> bool:
        first = self.tree.bounds(at)[0]
        return at > first and self.pos(at - 1) == "ADP"

    def _head(self, at: int, stop: int) -> int | None:
        """The first noun behind determiners and adjectives from `at` on."""
        for here in range(at, min(at + 6, stop)):
            if self._nominal(here):
                return here
            opens = self.pos(here) in ("DET", "NUM", "ADJ") or (here == at and self.low[here] in self.lex.genders)
            if not opens or self.low[here] in self.lex.sure:
                return None
        return None

    def with_apposition(self, chunk: Chunk, stop: int) -> Range:
        """A noun phrase with its name, role or age set off by commas ("le maire, Jean Roe", "Lou, 13 ans")."""
        high = chunk.high
        if high + 1 < stop and self.low[high] == ",":
            other = self.chunk_at[high + 1]
            after = other.high if other else stop
            closed = after >= stop or self.low[after] in (",", ".", "»", ":", ";")
            if other and other.low == high + 1 and not other.governed and closed:
                aged = self.tree.word[other.low][:1].isdigit()
                names = aged or any(self.tree.word[i][:1].isupper() for i in range(other.low, other.high))
                if names or self.known(other.head, "persons") or self.known(other.head, "bodies"):
                    return chunk.low, other.high
        return chunk.low, high

    def known(self, at: int, kind: str) -> bool:
        """Whether a word is one of the lexicon's nouns of a kind, by its form or its lemma."""
        listed = self.lex.nouns[kind]
        return self.low[at] in listed or self.tree.lemma[at] in listed

    # --- verbs ---------------------------------------------------------------------------------------------------

    def group(self, verb: int) -> Range:
        """A verb with its auxiliaries, negation, little pronouns and adverbs: "n'a pas encore été"."""
        first, last = self.tree.bounds(verb)
        low, high = verb, verb + 1
        while low > first and (
            self.pos(low - 1) == "AUX"
            or self.lex.is_("negations", self.low[low - 1])
            or self.lex.is_("clitics", self.low[low - 1])
            or self.low[low - 1].startswith("-")
            or (self.pos(low - 1) == "ADV" and low - 1 > first and self.pos(low - 2) in ("AUX", "PRON", "ADV"))
        ):
            low -= 1
        while high < last and (self.low[high].startswith("-") or self.lex.is_("negators_behind", self.low[high])):
            high += 1
        return low, high

    def conditional(self, at: int) -> bool:
        """Whether a verb's form is the conditional: an infinitive or an irregular stem, and its ending."""
        if self.pos(at) not in ("VERB", "AUX"):
            return False
        for ending in self.lex.endings:
            if self.low[at].endswith(ending):
                stem = self.low[at].removesuffix(ending)
                lemma = self.tree.lemma[at]
                irregular = stem in self.lex.stems or (len(stem) > 5 and stem.endswith(self.lex.stems))
                return irregular or stem.endswith("er") or stem in (lemma, lemma[:-1])
        return False


def plain(text: str) -> str:
    """Lower case with straight apostrophes and plain blanks, as long as `text`."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)
