"""People overrule: what editors say of names, claims, origins and outlets, kept to on each run.

`hear` turns the records that concern an event into what `align` and `weigh` take; `judged` tells of the dossier that
came out which of them are in force, what they bear on, and puts them among its reasons. Pure; the rows are the store's.
"""

from reportedly.overruling.binding import place_of
from reportedly.overruling.hearing import OF_EVENTS, Heard, Rows, hear, without
from reportedly.overruling.judging import judged
from reportedly.overruling.tolls import TOLLS, target_of, value_of
from reportedly.overruling.words import NONE, kinds_of, said, told

__all__ = [
    "NONE",
    "OF_EVENTS",
    "TOLLS",
    "Heard",
    "Rows",
    "hear",
    "judged",
    "kinds_of",
    "place_of",
    "said",
    "target_of",
    "told",
    "value_of",
    "without",
]
