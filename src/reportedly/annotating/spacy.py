"""spaCy behind the Annotator protocol, with its traps fenced off.

Traps (measured, spaCy 3.8): the tokenizer is quadratic on runs without blanks; memory grows with the text's length; the
sentence splitter stumbles after abbreviations and at closing quotation marks.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from reportedly.annotating.boundaries import TITLES, sentence_starts
from reportedly.annotating.recogniser import Recogniser, reads_as
from reportedly.annotating.ruler import Lookup
from reportedly.errors import MissingExtra, UnknownName
from reportedly.vocabulary import Annotator, Token

LONGEST_RUN = 200
"""Characters without a blank after which a blank is put in for the tokenizer: no word is longer."""
LONGEST_WINDOW = 50_000
"""Characters parsed at once."""
LONGEST_SENTENCE = 300
"""Tokens; a longer sentence is a list or rubbish and is cut, so that later steps stay linear."""
AT_ONCE = 400_000
"""Characters of the windows that go through the pipeline together: many short ones cost less so, and few that are long
keep the memory within bounds."""
_SUBBATCH = 4
"""spaCy's parsers cut a batch into so many; one that is called larger than it is stays whole."""
_RUNS = re.compile(r"\s+|\S+")
_SIGNS = re.compile(r"[^\w\s]{201,}")
_UNUSED = ("senter", "entity_linker", "textcat", "textcat_multilabel", "spancat", "entity_ruler", "coref")
_PLAIN = str.maketrans("’\u202f", "' ")
"""Signs that pipelines of other languages do not know, to ones as long that they do."""
_QUOTED = str.maketrans("«»‹›", "“”‘’")
"""Quotation marks of other languages, to those the English pipeline knows: translated copies keep theirs."""
_TURNED = frozenset("«»‹›")
_LABELS = {"PER": "PERSON"}
"""The recogniser's labels as English ones name them."""


def load_pipeline(name: str, default: Mapping[str, Sequence[str]]) -> Annotator:
    """The spaCy pipeline called `name`; a language's code means its `default` one, the first of them installed."""
    if importlib.util.find_spec("spacy") is None:
        raise MissingExtra("Parsing text", "spacy", name if name in default else "en")
    for package in default.get(name, (name,)):
        if package.isidentifier() and importlib.util.find_spec(package) is not None:
            return SpacyAnnotator(importlib.import_module(package).load(exclude=list(_UNUSED)))
    if name in default:
        raise MissingExtra(f"Reading the language {name!r}", default[name][-1], name)
    import spacy

    try:
        return SpacyAnnotator(spacy.load(name, exclude=list(_UNUSED)))
    except OSError as error:
        raise UnknownName(
            f"no spaCy pipeline {name!r} is installed: pip install one of that name, or use 'en'"
        ) from error


class SpacyAnnotator:
    """A loaded pipeline; deterministic, not thread-safe."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline
        if pipeline.has_pipe("attribute_ruler"):
            ruler = pipeline.get_pipe("attribute_ruler")
            found = Lookup(ruler)
            ruler.match, ruler.set_annotations = found.match, found.write
        self._recognise = None
        if pipeline.pipe_names[-1:] == ["ner"] and reads_as(pipeline.get_pipe("ner")):
            self._recognise = Recogniser(pipeline.remove_pipe("ner")[1])
        if pipeline.lang == "en":
            for title in TITLES:
                pipeline.tokenizer.add_special_case(title, [{"ORTH": title}])

    @property
    def name(self) -> str:
        meta = self._pipeline.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    @property
    def language(self) -> str:
        return str(self._pipeline.lang)

    def parse(self, texts: Sequence[str]) -> Iterable[tuple[tuple[Token, ...], tuple[tuple[int, int], ...]]]:
        windows = [(index, window) for index, text in enumerate(texts) for window in _windows(text)]
        parsed = (doc for batch in _batches([w for _, w in windows]) for doc in self._parsed(batch))
        strings = _Strings(self._pipeline.vocab.strings)
        tokens: list[Token] = []
        bounds: list[tuple[int, int]] = []
        current = 0
        for (index, window), doc in zip(windows, parsed, strict=True):
            while current < index:
                yield tuple(tokens), tuple(bounds)
                tokens, bounds, current = [], [], current + 1
            turned = self.language == "en" and not _TURNED.isdisjoint(window.text)
            _read(doc, window, strings, tokens, bounds, turned=turned)
        while current < len(texts):
            yield tuple(tokens), tuple(bounds)
            tokens, bounds, current = [], [], current + 1

    def _parsed(self, batch: Sequence[_Window]) -> Sequence[Any]:
        docs = [*self._pipeline.pipe((self._prepared(w.text) for w in batch), batch_size=_SUBBATCH * len(batch))]
        if self._recognise is not None:
            self._recognise(docs)
        return docs

    def _prepared(self, text: str) -> Any:
        """Tokenized, with the sentence starts that are plain to see already set: the parser respects them."""
        other = self.language != "en"
        doc = self._pipeline.make_doc(text.translate(_PLAIN if other else _QUOTED))
        words = [token.text_with_ws for token in doc]
        for at, starts in enumerate(sentence_starts(words, signed=other)):
            if at and starts is not None:
                doc[at].is_sent_start = starts
        return doc


class _Window:
    """A stretch of a text as given to the tokenizer, and the way back to the text's offsets."""

    def __init__(self, text: str, base: int) -> None:
        pieces: list[str] = []
        self._inserted: list[int] = []  # positions in self.text where a blank was put in
        self._base = base
        self.text = text
        if max(map(len, text.split()), default=0) <= LONGEST_RUN:
            return
        length = 0
        for piece in _pieces(text):
            if pieces and not pieces[-1][-1].isspace() and not piece[0].isspace() and len(pieces[-1]) >= LONGEST_RUN:
                pieces.append(" ")
                self._inserted.append(length)
                length += 1
            pieces.append(piece)
            length += len(piece)
        self.text = "".join(pieces)

    def place(self, at: int, length: int) -> tuple[int, int]:
        """Where so many characters from position `at` of the window's text on stand in the whole text."""
        if not self._inserted:
            return self._base + at, self._base + at + length
        return self._offset(at), self._offset(at + length - 1) + 1

    def _offset(self, at: int) -> int:
        return self._base + at - bisect_right(self._inserted, at - 1)


def _batches(windows: Sequence[_Window]) -> Iterator[list[_Window]]:
    """The windows in order, in stretches of at most AT_ONCE characters."""
    batch: list[_Window] = []
    length = 0
    for window in windows:
        if length + len(window.text) > AT_ONCE and batch:
            yield batch
            batch, length = [], 0
        batch.append(window)
        length += len(window.text)
    if batch:
        yield batch


def _pieces(text: str) -> Iterator[str]:
    """The text in order: runs of blanks, words, and words cut at LONGEST_RUN."""
    for run in _RUNS.finditer(text):
        for low in range(run.start(), run.end(), LONGEST_RUN):
            yield text[low : min(low + LONGEST_RUN, run.end())]


def _windows(text: str) -> Iterator[_Window]:
    """The text in windows; of a long run of signs only the beginning is read, for no sentence stands in it."""
    start = 0
    for run in _SIGNS.finditer(text):
        yield from _bounded(text, start, run.start() + LONGEST_RUN)
        start = run.end()
    yield from _bounded(text, start, len(text))


def _bounded(text: str, start: int, stop: int) -> Iterator[_Window]:
    while start < stop:
        end = min(start + LONGEST_WINDOW, stop)
        if end < stop:
            cut = max(text.rfind("\n", start, end), text.rfind(". ", start, end) + 1)
            end = cut if cut > start else end
        if text[start:end].strip():
            yield _Window(text[start:end], start)
        start = end


_COLUMNS = (
    *("ORTH", "IDX", "LENGTH", "LEMMA", "TAG", "POS", "DEP", "HEAD", "ENT_TYPE"),
    *("IS_SPACE", "SENT_START"),
)
"""What is read of each token, of all at once."""
_WRAPPED = (1 << 64) - 1
"""Columns have no sign: a head before its token is given as so much less than 2 ** 64."""


class _Strings(dict[int, str]):
    """The strings of a pipeline by their numbers, each asked for once."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        text = self[number] = str(self._strings[number])
        return text


def _form(token: Any) -> str:
    """For a pipeline that has parts of speech and no tags: the part of speech with the verb's form."""
    form = "".join(token.morph.get("VerbForm"))
    present = form == "Part" and token.morph.get("Tense") == ["Pres"]
    return f"{token.pos_}.{'Pres' * present}{form}" if form else str(token.pos_)


def _read(
    doc: Any,
    window: _Window,
    strings: _Strings,
    tokens: list[Token],
    bounds: list[tuple[int, int]],
    *,
    turned: bool,
) -> None:
    """Append the tokens and sentences of a parsed window; blanks are no tokens. `turned`: the pipeline was given other
    signs than are printed."""
    rows = doc.to_array(_COLUMNS).tolist()
    words = [at for at, row in enumerate(rows) if not row[-2]]
    place = {at: n for n, at in enumerate(words, len(tokens))}
    starts = [at for at, row in enumerate(rows) if row[-1] == 1 or not at]
    for low, high in pairwise([*starts, len(rows)]):
        inside = [at for at in range(low, high) if at in place]
        for cut in range(0, len(inside), LONGEST_SENTENCE):
            piece = inside[cut : cut + LONGEST_SENTENCE]
            bounds.append((len(tokens), len(tokens) + len(piece)))
            for at in piece:
                orth, begin, length, lemma, tag, pos, dep, up, entity, *_ = rows[at]
                above = (at + up) & _WRAPPED
                head = above if piece[0] <= above <= piece[-1] and above in place else at
                text, label = strings[orth], strings[entity]
                if turned:
                    text = window.text[begin : begin + length]
                start, end = window.place(begin, length)
                tokens.append(
                    Token(
                        start,
                        end,
                        text,
                        strings[lemma] or text,
                        strings[tag] if tag != pos else _form(doc[at]),
                        strings[dep] if head != at else "ROOT",
                        place[head],
                        _LABELS.get(label, label),
                    )
                )
