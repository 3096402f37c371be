"""The words by which an editor sees at once why two reports were, or were nearly, put together."""

from __future__ import annotations

from .features import Features

_NAMES, _NUMBERS, _ALL = 3, 2, 7
"""At most so many names, numbers, and all: a reason is a line, not a list."""


def evidence(left: Features, right: Features) -> str:
    """Names, numbers and telling words that both have, the most telling first, as compared (folded); "" for none."""
    names = [n for kind in ("people", "officials", "named") for n in sorted(getattr(left, kind) & getattr(right, kind))]
    shown = names[:_NAMES]
    inside = {w for name in shown for w in name.split()}
    shared = sorted(
        (w for w in left.words.keys() & right.words.keys() if w not in inside and not w[0].isdigit()),
        key=lambda w: (-left.words[w] * right.words[w], w),
    )
    both = (w for w in left.words.keys() & right.words.keys() if w[0].isdigit())
    numbers = sorted(both, key=lambda n: (-len(n), n))[:_NUMBERS]
    shown += numbers
    shown += shared[: _ALL - len(shown)]
    return f" (both have: {', '.join(shown)})" if shown else ""
