"""Ladders of words of one kind, by strength. Data of the language."""

from __future__ import annotations

_LADDERS = """
things: limit hamper slow reduce affect impede | disrupt delay interrupt hinder | damage dent scratch
things: _ | _ | _ | cripple crippled paralyse paralyze sever knock halt ravage
things: _ | _ | _ | _ | destroy wreck obliterate annihilate demolish devastate raze flatten wipe gut incinerate
blame: link connect | suspect | accuse blame | guilty convict prove
amount: some several few | many dozens scores | hundreds | thousands | all entire every
injury: slight minor | serious severe | critical | dead die kill
manner: decline fall drop | slump | plunge crash collapse
job: leave suspend | resign quit | fire sack dismiss oust axe
court: question interview | arrest detain hold | charge indict | convict sentence
speech: criticise criticize | condemn denounce | slam savage
"""


def _rungs(table: str) -> dict[str, tuple[str, int]]:
    out: dict[str, tuple[str, int]] = {}
    for line in table.strip().splitlines():
        name, rungs = line.split(":")
        for height, rung in enumerate(rungs.split("|")):
            for word in rung.split():
                out.setdefault(word, (name, height))
    return out


RUNGS = _rungs(_LADDERS)
"""Lemma -> (ladder, height)."""
