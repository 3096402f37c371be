"""Write src/reportedly/grouping/rarity.tsv: how seldom English words are used.

    python tools/make_rarity.py EN_LEXEME_PROB

EN_LEXEME_PROB is `en_lexeme_prob.json.gz` of the package spacy-lookups-data 1.0.5 (Explosion, MIT): natural logarithms
of the share each word had of a large body of English. Writings that differ in capitals are added up. What stands in
no line is seldom enough to count in full.
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

OUT = Path(__file__).parents[1] / "src/reportedly/grouping/rarity.tsv"

COMMON, SPAN = 2.5, 4.5
"""One word in 10**2.5 tells nothing, one in 10**7 all; between them it goes by the logarithm."""

SELDOM = 6.25
"""Words seldomer than one in 10**6.25 are left out: the table stays small."""

STEP = 0.05

_WORD = re.compile(r"[a-z]{2,}")
_OBSCENE = re.compile(
    r"fuck|shit|cunt|nigg|fagg?o?t|porn|cock|dick|puss|whor|slut|bitch|boob|jizz|cum|wank|tits?$|titt|anal$|retard|twat|"
    r"tranny|hentai|milf|vagin|vulva|penis|orgas|masturb|ejacul|boner|horny|dildo|asse?s?$|asshole|dyke|testic|clit|bdsm|"
    r"blowjob|douche|dumbass|jackass|(.)\1\1"
)
"""Left out, with words drawn out like "nooo": people read the table too, and no report is told by these."""


def main() -> int:
    """Make the table."""
    shares: dict[str, float] = defaultdict(float)
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as table:
        for word, log in json.load(table).items():
            shares[word.casefold()] += math.exp(log)
    steps: dict[int, list[str]] = defaultdict(list)
    for word, share in shares.items():
        seldom = -math.log10(share)
        if seldom < SELDOM and _WORD.fullmatch(word) and not _OBSCENE.search(word):
            steps[round(max(0.0, (seldom - COMMON) / SPAN) / STEP)].append(word)
    lines = (f"{number * STEP:.2f}\t{' '.join(sorted(words))}\n" for number, words in sorted(steps.items()))
    OUT.write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
