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
        tokens: list[Token] = []
        bounds: list[tuple[int, int]] = []
        current = 0
        for (index, window), doc in zip(windows, parsed, strict=True):
            while current < index:
                yield tuple(tokens), tuple(bounds)
                tokens, bounds, current = [], [], current + 1
            _read(doc, window, tokens, bounds)
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
        doc = self._pipeline.make_doc(text.translate(_PLAIN) if other else text)
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
        length = 0
        for piece in _pieces(text):
            if pieces and not pieces[-1][-1].isspace() and not piece[0].isspace() and len(pieces[-1]) >= LONGEST_RUN:
                pieces.append(" ")
                self._inserted.append(length)
                length += 1
            pieces.append(piece)
            length += len(piece)
        self.text = "".join(pieces)

    def offset(self, at: int) -> int:
        """Where position `at` of the window's text stands in the whole text."""
        return self._base + at - (bisect_right(self._inserted, at - 1) if self._inserted else 0)


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


def _tag(token: Any) -> str:
    """The treebank's tag; for a pipeline that has only parts of speech, that with the verb's form."""
    tag = str(token.tag_)
    if tag != token.pos_:
        return tag
    form = "".join(token.morph.get("VerbForm"))
    present = form == "Part" and token.morph.get("Tense") == ["Pres"]
    return f"{token.pos_}.{'Pres' * present}{form}" if form else str(token.pos_)


def _read(doc: Any, window: _Window, tokens: list[Token], bounds: list[tuple[int, int]]) -> None:
    """Append the tokens and sentences of a parsed window; blanks are no tokens."""
    first = len(tokens)
    place: dict[int, int] = {}
    kept = [token for token in doc if not token.is_space]
    for token in kept:
        place[token.i] = first + len(place)
    for sentence in doc.sents:
        inside = [token for token in sentence if token.i in place]
        for low in range(0, len(inside), LONGEST_SENTENCE):
            piece = inside[low : low + LONGEST_SENTENCE]
            members = {token.i for token in piece}
            bounds.append((len(tokens), len(tokens) + len(piece)))
            for token in piece:
                text, at, above, label = token.text, token.idx, token.head.i, token.ent_type_
                head = above if above in members else token.i
                tokens.append(
                    Token(
                        start=window.offset(at),
                        end=window.offset(at + len(text) - 1) + 1,
                        text=text,
                        lemma=token.lemma_ or text,
                        tag=_tag(token),
                        dep=token.dep_ if head != token.i else "ROOT",
                        head=place[head],
                        entity=_LABELS.get(label, label),
                    )
                )
