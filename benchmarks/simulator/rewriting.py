"""What a desk does to a text that it passes off as its own: synonyms, order, a fifth of the words."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import replace

from .telling import Sentence, capital

_PAIRS = """
said:stated|told reporters that:told journalists that|arrived:got there|came:turned up|before:ahead of the moment
first:initial|fell in:caved in|collapsed:caved in|roof:rooftop|fire engine:fire truck|switched off:disabled
turned off:disabled|burned:gone up in flames|earlier:previously|hour:sixty minutes|open:ajar|left:departed
quay:dock|ship:vessel|worked:functioned|asked:requested|twice:two times|driver:man at the wheel|holding:clutching
telephone:handset|phone:handset|road:carriageway|brakes:braking system|reported:flagged|faulty:defective
ambulance:rescue vehicle|sent:dispatched|wrong:incorrect|street:road|opened:unlocked|without:with no|warning:alert
pumps:pumping units|midnight:twelve at night|sandbags:bags of sand|locked:bolted|yard:compound|siren:alarm
sounded:went off|burst:ruptured|valve:stopcock|replacement:renewal|dead:lifeless|found:discovered|evening:late hours
crowd:throng|pushed:surged|gates:entrances|sold:passed on|seats:places|thrown:hurled|flare:firework
carried:brought|boxes:containers|back:rear|register:list|listed:included|voters:electors|died:passed away
late:behind time|cracks:fissures|painted over:covered with paint|permit:licence|floors:storeys|crane:hoist
struck:hit|pillar:column|morning:early hours|shots:bullets|hotel:guest house|officers:policemen|told:instructed
cameras:surveillance units|turned:swivelled|wall:brickwork|signal:lamp|showed:displayed|although:though
repaired:mended|train:service|travelling:moving|speed:pace|permitted:allowed|tools:equipment|gang:team|failed:refused
start:get going|minutes:mins|nurses:ward staff|warned:cautioned|damp:moisture|finished:completed|torches:flashlights
barrier:boom|raised:lifted|slope:hillside|gave way:slid|blasting:detonations|night:hours of darkness|sensor:gauge
data:readings|watched:looked on as|saw:noticed|heard:caught the sound of|shop:store|whole:entire|good:solid
ten:some ten|passed:went by|until:till|long:drawn-out|groan:moan|houses:homes|window:pane|closing:shutting
people:persons|running:racing|man:fellow|men:fellows|woman:lady|called:rang|water:flood water|see:make out
looked:glanced|big:large|shouted:yelled|somebody:someone|forgotten:failed|felt:sensed|sat:was sitting
right:directly|left:left-hand|remember:recall|noticed:realised|never:at no point|braked:slowed|pavement:footpath
neighbour:man next door|kitchen:cook room|fishing:angling|nobody:no one|blown:sounded|eyes:lids|clock:watch
loading:stacking|smell:odour|shift:crew|rang:phoned|wait:stay put|chain:steel chain|thick:broad|move:budge
pressing:shoving|steward:marshal|shaking:rattling|yelling:screaming|key:passkey|fell over:toppled|stand:terrace
exits:ways out|shut:closed|van:lorry|pair:couple|fetch:get|water:a drink|corridor:hallway|followed:went after
bakery:bread shop|roller:brush|plaster:stucco|gaps:holes|noon:midday|smelled:reeked|brought:took|lunch:food
singing:chanting|cracked:banged|pointed:gestured|noise:din|glass:splinters|shields:guards|cap:hat|flash:glare
dog:terrier|lifting:pulling up|sleepers:ties|coach:carriage|read:make out|allotment:garden|wondered:asked myself
guard:conductor|clear:free|bag:pouch|child:youngster|watch:wristwatch|darkness:blackness|generator:diesel set
again:once more|loudly:aloud|lift:elevator|technician:engineer|battery:accumulator|machine:engine|queuing:lining up
breakfast:the early meal|reached:got to|inn:tavern|mountain:peak|traffic:cars|stones:rocks|rolling:tumbling
smoke:fumes|seen:spotted|building:structure|empty:vacant|schools:colleges|area:district|stayed:remained
expected:forecast|normally:as usual|shelter:refuge|hall:gym|production:output|stopped:ceased|employs:has a staff of
match:game|abandoned:called off|delayed:held up|result:outcome|declared:announced|candidates:contenders
closed:shut off|rain:showers|fallen:come down|laid:placed|brought in:called in|opened:inaugurated|due:scheduled
lives:resides|passing:driving by|home:house|taken:driven|hospital:the infirmary|treated:cared for|workers:employees
visits:calls|suspended:halted|week:seven days|built:put up|years:winters|cases:patients|snow:snowfall|weekend:end of
"""
SYNONYMS: dict[str, str] = {}
for _pair in "|".join(_PAIRS.split("\n")).split("|"):
    if ":" in _pair:
        _old, _new = _pair.split(":")
        SYNONYMS.setdefault(_old, _new)

_WORD = re.compile(r"[^\W_]+")
_SPOKEN = re.compile(r"^“(?P<what>[^”]+),” (?P<who>said [^,]+(?:, [^,.]+)?|[^,]+(?:, [^,]+,)? said)(?P<when>[^.]*)\.$")
SHARE = 0.2
"""Share of a text's words that a light rewriting changes."""


def rewritten(sentences: Sequence[Sentence], rng: random.Random, share: float = SHARE) -> tuple[Sentence, ...]:
    """The sentences with about `share` of their words changed, some turned about, and two of them in another order."""
    out = [replace(s, text=_turned(_reworded(s.text, rng, share), rng)) for s in sentences]
    if len(out) > 3:
        at = rng.randrange(1, len(out) - 1)
        out[at], out[at + 1] = out[at + 1], out[at]
    return tuple(out)


def _reworded(text: str, rng: random.Random, share: float) -> str:
    """Synonyms first, then words put in or left out, until the share is reached; names and figures stay."""
    words = text.split(" ")
    wanted = round(len(words) * share)
    known = [i for i, w in enumerate(words) if _WORD.sub("", w) in {"", ",", "."} and w.strip(",.") in SYNONYMS]
    rng.shuffle(known)
    for i in known[:wanted]:
        bare = words[i].strip(",.")
        words[i] = words[i].replace(bare, SYNONYMS[bare])
    rest = wanted - min(wanted, len(known))
    small = [i for i, w in enumerate(words) if w in {"the", "a", "and", "so", "then", "had", "one"} and i > 0]
    for i in sorted(rng.sample(small, min(rest, len(small))), reverse=True):
        words[i] = {"the": "that", "a": "one", "and": "and then", "so": "then", "then": "so", "one": "a single"}.get(
            words[i], words[i]
        )
    return " ".join(words)


def _turned(text: str, rng: random.Random) -> str:
    """“X,” said Y. -> Y said: “X.”"""
    found = _SPOKEN.match(text)
    if found is None or rng.random() < 0.5:
        return text
    who = found["who"].removeprefix("said ").removesuffix(" said").rstrip(",")
    comma = "," if "," in who else ""
    return capital(f"{who}{comma} said{found['when']}: “{found['what']}.”")
