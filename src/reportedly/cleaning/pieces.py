"""A stretch of text on its way to a part."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.vocabulary import PartKind, Post, Span


@dataclass(slots=True)
class Piece:
    """A stretch on its way to a part; `kind` None is undecided."""

    span: Span
    gap: bool
    kind: PartKind | None = None
    lean: str | None = None
    post: Post | None = None
    repeats: Span | None = None
    section: str | None = None
    time: bool = False
    glued: bool = False
    owner: bool = False  # claims the page for somebody
