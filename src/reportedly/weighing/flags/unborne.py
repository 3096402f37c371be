"""Grave words of a headline that nothing in the report bears out: "hid", "stolen". Data of the language.

A row holds words for one thing: a headline that has one of them is borne out by a text that has any. What only many
texts together could bear out (a murder told as a shooting) stands in one row with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROWS = (
    # what a headline says <- what in the text bears it out, besides
    (
        r"st[eo]le?(?:s|n)?|stealing|robs?|robbed|loot(?:s|ed)?|pilfer(?:s|ed)|plunder(?:s|ed)?",
        r"theft|thie(?:f|ves)|rob\w*|burgl\w*|loot\w*|heist|raid\w*|embezzl\w*|hack\w*|copied|took|taken"
        r"|missing|carried off|made off|broke in\w*|break-in|swap\w*|divert\w*|siphon\w*|pilfer\w*|plunder\w*"
        r"|shoplift\w*|gone",
    ),
    (
        r"hid(?:es|den)?|conceal(?:s|ed)|cover(?:s|ed)[- ]up|hush(?:es|ed) up|buried (?:report|evidence|truth"
        r"|findings?)|kept secret"
        r"|suppress(?:es|ed)",
        r"hid\w*|conceal\w*|cover\w*|hush\w*|secre\w*|withh\w+|suppress\w*|undisclosed|not disclose\w*"
        r"|never disclose\w*|kept (?:\w+ ){0,4}(?:from|back|quiet)"
        r"|not (?:been )?(?:told|tell|told|inform\w*|publish\w*|report\w*|declar\w*)|unpublished|buried|shelved"
        r"|drawer"
        r"|fail\w* to (?:tell|disclose|report|inform|declare)|omitt\w*|behind|under|inside|beneath",
    ),
    (
        r"lied|liars?|lying|lies to|deceiv(?:es|ed)|duped?|misled|misleads|hoodwink(?:s|ed)",
        r"l(?:ied|iars?|ying|ies)|decei\w*|dup\w*|misl\w+|false\w*|untrue|untruth\w*|perjur\w*|fraud\w*"
        r"|invent\w*|fabricat\w*"
        r"|fak\w*|wrong\w*|hoodwink\w*|trick\w*|bed|asleep|hospital|beach|ground|floor|grass|bench",
    ),
    (
        r"brib(?:es?|ed|ery)|kickbacks?|graft",
        r"brib\w*|kickback\w*|graft|corrupt\w*|envelope\w*|paid|pay\w*|money|cash|gift\w*",
    ),
    (
        r"rig(?:s|ged|ging)|cheat(?:s|ed|ing)?|fixed (?:match|race|vote|result|tender)|dop(?:ed|ing)",
        r"rig\w*|cheat\w*|fix\w*|fraud\w*|forg\w*|manipulat\w*|dop\w*|positive|stuff\w*|irregular\w*|tamper\w*"
        r"|falsif\w*|drugs?"
        r"|banned substance\w*|wind|mast|platform|offshore|drill\w*|lorry|truck",
    ),
    (
        r"murder(?:s|ed|ers?)?|slain|slays?|butcher(?:s|ed)|massacre[ds]?|execut(?:es|ed) (?:by|in)|assassinat\w+",
        r"murder\w*|slain|slay\w*|butcher\w*|massacre\w*|assassin\w*|homicid\w*|manslaughter|kill\w*|shot"
        r"|stab\w*|strangl\w*"
        r"|execut\w*|dea(?:d|th)\w*|bod(?:y|ies)|died|poison\w*",
    ),
    (
        r"rap(?:es|ed|ist)|molest(?:s|ed)",
        r"rap\w+|molest\w*|sexual\w*|assault\w*|abus\w*|attack\w*|indecen\w*",
    ),
    (
        r"poison(?:s|ed)",
        r"poison\w*|toxi\w*|contaminat\w*|pollut\w*|tox\w+|chemical\w*|arsenic|lead|mercury|bacteri\w*"
        r"|salmonella|ill\w*|sick\w*"
        r"|ricin|gas|fumes|spill\w*|leak\w*|cyanide|pesticid\w*|methanol|well",
    ),
    (
        r"tortur(?:es|ed|e)",
        r"tortur\w*|beat\w*|burn\w*|abus\w*|ill-treat\w*|mistreat\w*|electric\w*|waterboard\w*|agon\w*",
    ),
    (
        r"drown(?:s|ed)",
        r"drown\w*|sank|sunk|sink\w*|capsiz\w*|water|sea|lake|river|canal|pool|flood\w*|wave\w*|swim\w*|swept"
        r"|bod(?:y|ies)"
        r"|overboard|boat|ship|ferry",
    ),
    (
        r"burst(?:s|ing)?",
        r"burst\w*|breach\w*|broke\w*|break\w*|ruptur\w*|collaps\w*|gave way|give way|giving way|explo\w*"
        r"|split\w*|crack\w*|blew"
        r"|overflow\w*|bloom\w*|tears|flames?|song|laugh\w*|bubble",
    ),
    (
        r"explod(?:es?|ed|ing)|blow[ns]? up|blew up|blown apart|goes up in (?:smoke|flames)",
        r"explo\w*|blast\w*|blew|blow\w*|bomb\w*|detonat\w*|burst\w*|went off|bang\w*|fire|burn\w*|flames?"
        r"|charge\w*|grow\w*|ris\w+|rose",
    ),
    (
        r"collapse[sd]?|collapsing",
        r"collaps\w*|fell|fall\w*|gave way|give way|caved?|caving|crumbl\w*|came down|coming down|tumbl\w*"
        r"|brought down|broke\w*"
        r"|bankrupt\w*|insolv\w*|crash\w*|fail\w*|faint\w*|buckl\w*|ruin\w*|plung\w*|slump\w*|rubble|debris",
    ),
    (
        r"sack(?:s|ed)|fire[sd] (?:as|from|over|after)|axe[sd]?|ousted|ousts",
        r"sack\w*|fired|dismiss\w*|axe\w*|oust\w*|remov\w*|let go|step\w* down|stood down|resign\w*|replac\w*"
        r"|part\w* (?:company|ways)"
        r"|relieved|suspend\w*|left|leav\w*|cut\w*|redundan\w*|lay\w*|laid|jobs?|no longer|drop\w*|vot\w*"
        r"|terminat\w*|out",
    ),
    (
        r"arrest(?:s|ed)?|nabbed|nicked",
        r"arrest\w*|detain\w*|detention|held|custody|caught|seiz\w*|captur\w*|charg\w*|handcuff\w*|led away"
        r"|taken (?:away|in|into|to)"
        r"|remand\w*|jail\w*|cell\w*|picked up|apprehend\w*",
    ),
    (
        r"jail(?:s|ed)|imprison(?:s|ed)|locked up|behind bars",
        r"jail\w*|prison\w*|imprison\w*|sentenc\w*|custody|years|months|bars|detain\w*|detention|life|cell\w*"
        r"|held|locked",
    ),
    (
        r"cure[sd]?|heals|healed",
        r"cur\w+|heal\w*|recover\w*|remission|vanish\w*|disappear\w*|free of|well again|better",
    ),
    (
        r"ban(?:s|ned)|outlaw(?:s|ed)|forbid(?:s|den)",
        r"ban\w*|outlaw\w*|forb\w+|prohibit\w*|bar(?:s|red)|not (?:be )?allow\w*|no longer (?:be )?allow\w*"
        r"|illegal|block\w*|stop\w*"
        r"|suspend\w*|exclud\w*|restrict\w*|barred|end\w*|off limits|must not|may not",
    ),
    (
        r"kidnap(?:s|ped)?|abduct(?:s|ed)|snatch(?:es|ed)",
        r"kidnap\w*|abduct\w*|snatch\w*|taken|took|hostage\w*|held|seiz\w*|missing|carried off|ransom|dragged"
        r"|grab\w*|led away",
    ),
    (
        r"ambush(?:es|ed)?",
        r"ambush\w*|attack\w*|fir(?:e|ed|ing)|shot\w*|shoot\w*|lay in wait|waiting|surpris\w*|trap\w*",
    ),
    (
        r"wip(?:es|ed) out|annihilat\w+|obliterat\w+|raze[sd]?|flatten(?:s|ed)",
        r"wip\w*|annihilat\w*|obliterat\w*|raz\w+|flatten\w*|destroy\w*|destruct\w*|level\w*|gone"
        r"|nothing (?:is )?left|burn\w*"
        r"|eradicat\w*|extinct\w*|lost|los\w+|all (?:of )?(?:the|its|their)|ruin\w*|rubble",
    ),
    (
        r"spie[sd] on|spying|bugged|wiretapp?(?:s|ed)",
        r"sp(?:y|ies|ied|ying)\w*|bug\w*|wiretap\w*|listen\w*|intercept\w*|surveil\w*|monitor\w*|watch\w*"
        r"|recorded|record\w*"
        r"|espionage|hack\w*|track\w*|tapp\w*",
    ),
)
_COMPILED = tuple(
    (
        re.compile(rf"\b(?:{said})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{said}|{borne})\b", re.IGNORECASE),
    )
    for said, borne in _ROWS
)
_NEGATED = re.compile(
    r"\b(?:no|not|never|without|nobody|un\w+|anti|stop|avoids?|averted|escape[sd]?|foiled?)\b|n['’]t\b", re.I
)


def unborne(headline: str, told: Sequence[str]) -> str | None:
    """A grave word for which no sentence has that word or another for it."""
    for said, borne in _COMPILED:
        found = said.search(headline)
        if found is None or _NEGATED.search(headline[: found.start()]):
            continue
        if not any(borne.search(sentence) for sentence in told):
            return f"“{found.group()}” has nothing in the report that bears it out"
    return None
