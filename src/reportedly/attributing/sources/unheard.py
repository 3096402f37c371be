"""Whom a pronoun beside a quotation, or in one, cannot mean."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.attributing.tree import Range


@dataclass(frozen=True, slots=True)
class Unheard:
    """Whom a pronoun cannot mean: who is named only in the words of the quotation it speaks, and, inside a quotation,
    who speaks that."""

    words: tuple[Range, ...] = ()
    keys: frozenset[str] = frozenset()
    said: tuple[Range, ...] = ()
    """The words it says outside quotation marks: who is told of in them is meant less often ("a boy ran, he said")."""

    def covers(self, at: int, key: str) -> bool:
        """Whether a mention at token `at` is one of those."""
        if key in self.keys:
            return True
        for low, high in self.words:  # noqa: SIM110 - asked for each mention before each pronoun, mostly of no words
            if low <= at < high:
                return True
        return False


ALL_HEARD = Unheard()
