"""An Annotated text as a tree: children, edges, sentences of tokens. Indices are into Annotated.tokens throughout."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from reportedly.attributing.cues import words
from reportedly.attributing.sayings.coordination import misplaced
from reportedly.vocabulary import Annotated, Span

Range = tuple[int, int]
"""Half-open range of token indices."""

_DEEPEST = 400
_HALF = 6
"""Letters of the second half of a hyphened given name, at most."""
_LEMMAS = {"hop": "hope", "Hop": "hope", "retweete": "retweet", "texte": "text"}
"""Verbs the lemmatizer gets wrong: "hopes" and "hoping" (nobody in the news hops)."""
_PAPERS = words(
    """records reports documents papers filings files minutes statements affidavits complaints warrants logs letters
    rules guidelines instructions notes"""
)
_NEAR = 60
"""Tokens behind a verb in which its clause has its own."""
_PROPER = frozenset(["NNP", "NNPS"])
_NOMINAL = _PROPER | {"DT", "JJ", "NN", "POS"}
_PREFIXES = words("co ex vice")
"""What stands before a hyphen and tells of the noun behind it."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of finite verbs and modals."""
_DENYING = {"disputes": "dispute", "contests": "contest", "rejects": "reject", "denies": "deny"}
_OLD = frozenset(["old"])
_CLOSING = frozenset(["reports", "writes", "notes", "says", "claims"])
_HYPHEN = frozenset("-")
_STATE = frozenset(["state"])


class Tree:
    """Read-only view built once per report; linear in the number of tokens for parses of ordinary depth."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.report.text
        self.tokens = annotated.tokens
        self.sentences = annotated.sentences
        self.persons = {  # words of the persons' names the recogniser found anywhere
            w for n in annotated.names if n.label == "PERSON" for w in n.span.of(self.text).lower().split()
        }
        count = len(self.tokens)
        _, _, printed, lemmas, tags, deps, heads, _ = zip(*self.tokens, strict=True)
        self.word: list[str] = [*printed]
        self.low: list[str] = [*map(str.lower, printed)]
        self.lemma: list[str] = [*map(str.lower, lemmas)]
        self.tag: list[str] = [*tags]
        self.dep: list[str] = [*deps]
        self.head: list[int] = [*heads]
        if min(heads) < 0 or max(heads) >= count:
            self.head = [head if 0 <= head < count else i for i, head in enumerate(heads)]
        self._of_low = _places(self.low)
        self._lows = frozenset(self._of_low)
        self._mend_lemmas(lemmas)
        self._join_hyphened()
        self.given: set[int] = set()  # the second half of a hyphened given name: "Jae-[in]"
        self._join_given()
        self.children: list[list[int]] = [[] for _ in range(count)]
        self.left = list(range(count))
        self.right = list(range(count))
        self._know_surnames()
        self._know_state()
        self._know_reporting()
        self._know_denying()
        self._know_aged()
        self._of_lemma = _places(self.lemma)
        self._lemmas = frozenset(self._of_lemma)
        tags_here = set(self.tag)
        self.verbal = [*map({t for t in tags_here if t.startswith("VB")}.__contains__, self.tag)]
        self.nominal = [*map({t for t in tags_here if t.startswith("NN")}.__contains__, self.tag)]
        self.proper = [*map(_PROPER.__contains__, self.tag)]
        self.capital = [w[:1].isupper() for w in self.word]
        self.mains: dict[tuple[Range, ...], int | None] = {}  # main predicates found so far: terms.predicate's memory
        self.terms: list[tuple[str, ...]] = []  # terms.term_table's memory
        self.runs: dict[int, Range] = {}  # runs of proper names found so far: kinds.name_run's memory
        self.phrases: dict[int, Range] = {}  # subjects.noun_phrase's memory
        self.told: dict[tuple[Range, ...], tuple[str, ...]] = {}  # terms.terms' memory
        self.doubts: dict[tuple[Range, ...], list[Range]] = {}  # terms.hedges' memory
        self.negated: dict[tuple[Range, ...], bool] = {}  # terms.negation's memory
        self._spans: dict[Range, Span] = {}
        self._terse: dict[int, bool] = {}  # by sentence
        self.sentence = [0] * count
        self._bounds = [(s.first, s.last) for s in self.sentences[:1]] * count
        for index, sentence in enumerate(self.sentences):
            first, last = sentence.first, sentence.last
            self.sentence[first:last] = [index] * (last - first)
            self._bounds[first:last] = [(first, last)] * (last - first)
        for at, above in enumerate(self.head):
            if above != at:
                self.children[above].append(at)
        for verb, cue in misplaced(self):
            self._move(verb, cue)
        self._raise()

    def with_low(self, words: Set[str]) -> list[int]:
        """The tokens that are one of the words, in small letters, in order: a look-up, no walk through the report."""
        return _among(self._of_low, self._lows, words)

    def with_lemma(self, lemmas: Set[str]) -> list[int]:
        """The tokens with one of the lemmas, in order: a look-up, no walk through the report."""
        return _among(self._of_lemma, self._lemmas, lemmas)

    @property
    def lows(self) -> Iterable[str]:
        """The words of the report in small letters, each once, as they first come."""
        return self._of_low

    def _mend_lemmas(self, lemmas: tuple[str, ...]) -> None:
        if not _LEMMAS.keys().isdisjoint(lemmas):
            self.lemma = [_LEMMAS.get(lemma, lemma.lower()) for lemma in lemmas]

    def _join_hyphened(self) -> None:
        """ "e - mail", "co - pilot", "ex - captain" are one noun each, whatever a tokenizer makes of them: the last
        token takes the place of the first."""
        moved: dict[int, int] = {}
        for at in [i - 1 for i in self.with_low(_HYPHEN) if 0 < i < len(self.word) - 1]:
            mail = self.low[at] == "e" and self.low[at + 2] in ("mail", "mails", "mailed")
            last, above = at + 2, self.head[at]
            touching = self.tokens[at].end == self.tokens[last].start - 1
            prefixed = self.low[at] in _PREFIXES and touching and self.tag[last].startswith("NN")
            if mail or prefixed:
                apart = prefixed and self.dep[last] == "compound" and self.head[last] > last
                if above not in (at + 1, last) and not apart:
                    self.head[last] = above if above != at else last
                    self.dep[last] = self.dep[at]
                self.head[at] = self.head[at + 1] = last
                self.dep[at], self.dep[at + 1] = "compound", "punct"
                if mail:
                    self.lemma[last] = "e-mail"
                moved[at] = moved[at + 1] = last
        if moved:
            self.head = [h if i + 2 == h or i + 1 == h else moved.get(h, h) for i, h in enumerate(self.head)]

    def _join_given(self) -> None:
        """ "Moon Jae-in", "Han Tae-song": the half before the hyphen stands for the name, whatever the tagger makes of
        the one behind it."""
        tokens = self.tokens
        moved: dict[int, int] = {}
        for hyphen in self.with_low(_HYPHEN):
            at, last = hyphen - 1, hyphen + 1
            if at < 1 or last >= len(self.word) or len(self.word[last]) > _HALF:
                continue
            lower = self.word[last].islower() and self.word[last].isalpha()
            touching = tokens[at].end == tokens[hyphen].start and tokens[hyphen].end == tokens[last].start
            named = "PERSON" in (tokens[at].entity, tokens[last].entity) and tokens[at - 1].entity == "PERSON"
            large = self.tag[at] == "NN" and self.word[at][:1].isupper() and self.tag[at - 1] in _PROPER
            if not (lower and touching and named and (self.tag[at] in _PROPER or large)):
                continue
            self.tag[at] = self.tag[at] if self.tag[at] in _PROPER else "NNP"
            if self.head[at] in (hyphen, last):
                above = self.head[last]
                self.head[at] = above if above not in (at, last) else at
                self.dep[at] = self.dep[last]
                moved[last] = at
            self.head[hyphen] = self.head[last] = at
            self.dep[hyphen], self.dep[last] = "punct", "flat"
            self.given.add(last)
        if moved:
            self.head = [moved[h] if h in moved and i < moved[h] else h for i, h in enumerate(self.head)]

    def _know_surnames(self) -> None:
        """ "Pennings said" where the page names Brian Pennings: a subject the tagger takes for a plural or a thing."""
        names = [n.span.of(self.text).split() for n in self.annotated.names if n.label == "PERSON"]
        for surname in {w[-1] for w in names if len(w) > 1}:
            low = surname.lower()
            places = self._of_low.get(low, [])
            if any(self.word[i] == low for i in places):
                continue  # a word of the language as well
            for at in places:
                subject = self.word[at] == surname and self.dep[at] in ("nsubj", "nsubjpass")
                if subject and self.tag[at] in ("NN", "NNS"):
                    self.tag[at] = "NNP"

    def _know_state(self) -> None:
        """ "Court records state that P", "P, the reports state.": a verb the tagger takes for a noun behind papers."""
        for at in [i for i in self.with_low(_STATE) if self.tag[i] == "NN"]:
            papers, ends = at - 1, self.low[at + 1 : at + 2] in (["that"], ["."], [","])
            if papers < 0 or not ends or self.low[papers] not in _PAPERS or self.head[papers] != at:
                continue
            self.tag[at], self.tag[papers], self.dep[papers] = "VBP", "NNS", "nsubj"
            for clause in range(at + 1, min(at + _NEAR, len(self.word))):
                if self.head[clause] == at and self.dep[clause] in ("acl", "relcl"):
                    self.dep[clause] = "ccomp"

    def _know_reporting(self) -> None:
        """ "“P,” the mayor said, the Orbis news agency reports.": a plural the tagger took the closing verb for."""
        for sentence in self.sentences:
            at = sentence.last - 2
            if at - sentence.first < 6 or self.low[at] not in _CLOSING or self.tag[at] != "NNS":
                continue
            low = at - 1
            while low > sentence.first and self.tag[low] in _NOMINAL:
                low -= 1
            named = any(self.tag[i] in _PROPER for i in range(low, at))
            told = any(self.tag[i] in ("VBD", "VBZ") for i in range(sentence.first, low))
            if self.word[low] == "," and low < at - 1 and named and told:
                self.tag[at], self.lemma[at] = "VBZ", self.low[at][:-1]
                if self.head[at - 1] == at:
                    self.dep[at - 1] = "nsubj"

    def _know_aged(self) -> None:
        """ "The 23-year-old added that P": a person by their age, which the parse takes for how something is done."""
        for at in [i for i in self.with_low(_OLD) if i > 4]:
            verb, article = self.head[at], at - 5
            aged = self.low[at - 2] == "year" and self.word[at - 1] == "-" and self.low[article] in ("the", "a")
            told = verb == at + 1 and self.dep[at] in ("amod", "advmod", "npadvmod", "acomp")
            if aged and told and self.tag[verb] in FINITE:
                self.tag[at], self.dep[at] = "NN", "nsubj"
                if self.head[article] == verb:
                    self.head[article] = at

    def _know_denying(self) -> None:
        """ "Roe disputes this.": a verb the tagger takes for a noun behind a name, or what it denies for an adverb."""
        for at in self.with_low(_DENYING.keys()):
            if self.low[at + 1 : at + 2] not in (["this"], ["that"], ["it"]):
                continue
            if self.tag[at] == "NNS" and at > 0 and self.tag[at - 1] in _PROPER and self.head[at - 1] == at:
                self.tag[at], self.lemma[at] = "VBZ", _DENYING[self.low[at]]
                self.dep[at - 1] = "nsubj"
                self.dep[at + 1], self.head[at + 1] = "dobj", at
            elif self.tag[at] == "VBZ" and self.head[at + 1] == at and self.dep[at + 1] == "advmod":
                self.dep[at + 1] = "dobj"

    def _move(self, verb: int, above: int) -> None:
        """Hang a coordinated verb, and the conjunction and comma before it, on `above`."""
        old = self.head[verb]
        near = range(max(old + 1, verb - 5), verb)
        ties = [c for c in self.children[old] if c in near and self.dep[c] in ("cc", "punct")]
        for at in [*ties, verb]:
            self.children[old].remove(at)
            self.children[above].append(at)
            self.head[at] = above
        self.children[above].sort()

    def _raise(self) -> None:
        """Widen the edges of the heads above each token; stops where nothing changes.

        Left edges from the first token on, right edges from the last: so each edge is widened once, to its farthest.
        """
        head, left, right = self.head, self.left, self.right
        for at in range(len(head)):
            above = head[at]
            while at < left[above]:
                left[above] = at
                above = head[above]
        for at in reversed(range(len(head))):
            above = head[at]
            while at > right[above]:
                right[above] = at
                above = head[above]

    def subtree(self, at: int) -> Range:
        """From the leftmost to past the rightmost token under `at`."""
        return self.left[at], self.right[at] + 1

    def bounds(self, at: int) -> Range:
        """The token range of the sentence of `at`."""
        return self._bounds[at]

    def part(self, at: int) -> int:
        """Index of the part in which `at` stands."""
        return self.sentences[self.sentence[at]].part

    def terse(self, at: int) -> bool:
        """Whether `at` stands in a headline, or in a standfirst: a short body part without a closing sign."""
        sentence = self.sentence[at]
        if sentence not in self._terse:
            kind = self.annotated.report.parts[self.part(at)].kind
            first, last = self.bounds(at)
            alone = (first == 0 or self.part(first - 1) != self.part(at)) and (
                last >= len(self.word) or self.part(last) != self.part(at)
            )
            self._terse[sentence] = kind == "headline" or (
                kind == "body" and alone and self.word[last - 1][-1:].isalnum()
            )
        return self._terse[sentence]

    def kids(
        self,
        at: int,
        label: str,
        or2: str | None = None,
        or3: str | None = None,
        or4: str | None = None,
        or5: str | None = None,
        or6: str | None = None,
        or7: str | None = None,
    ) -> list[int]:
        """Children of `at` with one of the labels, in order.

        Asked more than twice a word, mostly for one label: labels by place cost a third less than any number of them,
        and a comprehension costs a frame.
        """
        dep, found = self.dep, []
        if or2 is None:
            for child in self.children[at]:
                if dep[child] == label:
                    found.append(child)
            return found
        labels = label, or2, or3, or4, or5, or6, or7
        for child in self.children[at]:
            if dep[child] in labels:
                found.append(child)
        return found

    def above(self, at: int) -> Iterator[int]:
        """The heads over `at`, nearest first."""
        node = at
        for _ in range(_DEEPEST):
            above = self.head[node]
            if above == node:
                return
            yield above
            node = above

    def owners(self, at: int) -> list[int]:
        """Possessors of a noun ("Talvia's", "its"): labels differ between models, so the 's decides."""
        dep, tag, found = self.dep, self.tag, []
        for child in self.children[at]:
            if dep[child] == "poss" or tag[child] == "PRP$" or "POS" in [tag[g] for g in self.children[child]]:
                found.append(child)
        return found

    def is_verb(self, at: int) -> bool:
        """Whether `at` is tagged as a verb (modals excluded)."""
        return self.verbal[at]

    def is_noun(self, at: int) -> bool:
        """Whether `at` is tagged as a noun."""
        return self.nominal[at]

    def span(self, span: Range) -> Span:
        """Characters from the first to the last token of a range that is not empty."""
        known = self._spans.get(span)  # cue and source are asked for some three times each
        if known is None:
            known = self._spans[span] = Span(self.tokens[span[0]].start, self.tokens[span[1] - 1].end)
        return known

    def spans(self, ranges: Iterable[Range]) -> tuple[Span, ...]:
        """Characters of each range, in order."""
        pieces = list(ranges)
        if len(pieces) == 1:  # most are one stretch or none
            return (self.span(pieces[0]),) if pieces[0][1] > pieces[0][0] else ()
        return tuple([self.span(piece) for piece in sorted(pieces) if piece[1] > piece[0]])

    def words(self, span: Range) -> str:
        """The printed words of a range."""
        low, high = span
        return self.text[self.tokens[low].start : self.tokens[high - 1].end] if high > low else ""


def _places(row: list[str]) -> dict[str, list[int]]:
    """Where each word of a row stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(row):
        places[word].append(at)
    return places


def _among(places: dict[str, list[int]], known: frozenset[str], words: Set[str]) -> list[int]:
    found = words & known
    return sorted([at for word in found for at in places[word]]) if found else []
