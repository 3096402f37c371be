"""How telling an English word is: static tables, so that a score depends on two reports and on nothing else.

Three tiers written by hand: words of the language's frame (0), words of any report (0.25), words of many reports
(0.55). Every other word counts 1. How seldom a word is used in general English grades them within the tiers.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

_FRAME = """
a about above after again against all almost along already also although always am among an and another any anyone
anything are around as at away back be because been before behind being below between both but by can cannot could d
did didn do does doesn doing don done down during each either else enough even ever every everyone everything few
for from further get gets getting go goes going gone got had has hasn have haven having he her here hers herself him
himself his how however i if in into is isn it its itself just let like ll m made make makes making many may maybe
me might mine more most much must my myself near nearly neither never no nobody none nor not nothing now of off
often on once one only or other others our ours ourselves out over own per perhaps put quite rather re s same shall
she should since so some somebody someone something soon still such t than that the their theirs them themselves
then there these they thing things this those though through throughout thus to together too toward towards under
until up upon us ve very was wasn way we well went were weren what whatever when where whether which while who whom
whose why will with within without won would yes yet you your yours
"""

_ANY_REPORT = """
according account added adding additional afternoon agencies agency ago allegedly am announced announcement
anonymity apr april area areas article asked associated aug august authorities available ave became become began
begin believe believed best better big billion bring brought call called calling calls came case cause caused center
central chief city clear close come comes coming comment comments community confirmed continue continued continues
could country county day days dec december department described details different director earlier early east
eastern eight end ended evening event expected face far feb february find first five follow following former found
four friday full gave general give given good government great group groups half hand happen happened head hear
heard held help high home hour hours house hundred image immediately important incident include included including
information inside investigate investigating investigation jan january jul july jun june keep kept knew know known
large last late later latest lead leader leaders learned least leave led left less life line little live local long
look looking lost low main major man mar march matter mean meanwhile media meeting member members men million
minutes mister moment monday month months morning move moved mr mrs ms name named national near need needed network
new news newspaper next night nine north northern noted nov november number oct october office officer officers
official officials old open order organization outside page paper part people person phone photo place plan planned
plans pm point police possible posted power president press previous problem process program public published
question questions quickly read ready really reason received recent recently release released remain remained report
reported reportedly reporter reporters reports residents response result return right room run said saturday saw say
saying says scene second see seen senior sent sep sept september series service services set seven several shared
short show showed side since site situation six small sources south southern speaking spoke spokesman spokesperson
spokeswoman st staff start started state stated statement states station stop story street sunday support sure take
taken takes taking talk ten text think third thought thousand three thursday time times today told tonight took top
town tried true try trying tuesday turn turned tv two update updated use used using video view want wanted wants
watch website wednesday week weekend weeks west western whole woman women word words work worked working world write
written year years yesterday york young
"""

_MANY_REPORTS = """
accident accused act action actions adult adults age aged air airport alleged america american analysts apartment
appear appeared army arrest arrested arrests ask assault attack attacked attacks attempt attempted attorney avenue
average bad bank base based battle beat bill black block blood board boat bodies body bomb border born boy boys
break breaking bridge british broke brother budget build building buildings built bullet bullets bus business
businesses buy california camera campaign car care carried carry cars cell chance change changed changes charge
charged charges check child children church citizens civil civilian civilians claim claimed claims class coach cold
college command commission committed committee companies company condition conditions conference congress control
cost council countries couple court courts cover crash crew crime crimes criminal crisis critical critically cross
crowd current custody cut damage damaged danger dangerous data date daughter dead deadly deal death deaths decided
decision declined defence defense democratic deputies deputy destroyed detained detective detectives development
died dies disaster discovered district doctor doctors dollars domestic door doors double dozen dozens dr drive
driver driving drone dropped drug drugs due earth economic economy education effect effort efforts election
electricity emergency employee employees energy enforcement entered escape escaped european evidence examiner
executive experts explosion explosions export extra eyes facebook faces facility fact failed fall fallen families
family fatal fatally father fear federal fell felony felt field fight fighting figure final finally financial fire
fired firefighters fires fled flight flood floor florida food foot force forced forces foreign free friend friends
front fuel fund funds funeral future game games gang gas girl girlfriend girls global goal governor guilty gun
gunfire gunman gunmen guns gunshot gunshots handgun hard health hearing heart heavy helicopter helped highway
history hit holding hope hospital hospitals hot hotel housing human hundreds hurt husband identified identify impact
increase increased industry initial injured injuries injury innocent international interview investigator
investigators involved island issue issued issues jail job jobs judge jury justice juvenile kids kill killed killing
killings kitchen labor lady land largest launch launched law lawyer lawyers league legal level levels lieutenant
light likely limited list lived lives living loss love lt male manager market marriage married massive mayor medical
memorial mental message met middle miles military minister ministry minor minute miss missile missiles missing
mission mobile model money mother motive murder murders names nation nations nature neck neighbor neighborhood
neighbors non note nuclear numbers officially oil online opened opening operation operations opposition owner paid
pain pair parents park parking party pass passed passenger passengers past patients patrol pay peace period personal
pick picture piece plane planet plans plant play played player players plea pleaded police policy political
population port position potential pounds prayer present prevent price prices prime prison private probably problems
product production professor program project property prosecutor prosecutors protect protest protesters protests
prove provide provided pulled push quarter race radio rain raise raised ran rate reach reached real record records
red region related relationship relatives rescue rescued research rest results review rifle rights rise risk river
road robbery role round rounds rule rules running russia russian safe safety sale sales san scheduled school schools
science scientists search searching season seat secretary section security seek seeking self sell senate send sense
sentence sentenced separate sergeant serious seriously served sex sgt sheriff ship ships shooter shooting shootings
shop shot shots shut sign signed significant similar single sister sitting size social soldiers son space special
speech spent square stable stage stand standing statements step stopped store storm storms story strike strong
struck student students studies study substance success successful suffered suffering suicide summer surgery suspect
suspected suspects suspicious system target targeted task tax teacher team teams technology teen teenager television
term terms terror test texas thousands threat threatened threats tip tips title tons total traffic train transport
transported travel treated treatment trial trip troops truck trust twitter type u uk uncle union unit united units
university unknown upper us usa value van various vehicle vehicles version victim victims village violence violent
visit voice vote voters wait walked wall war warned warning washington water weapon weapons weather white wife win
wind window winds winter witness witnesses wound wounded wounds wrong yard youth
"""

WEIGHT: dict[str, float] = {
    **dict.fromkeys(_MANY_REPORTS.split(), 0.55),
    **dict.fromkeys(_ANY_REPORT.split(), 0.25),
    **dict.fromkeys(_FRAME.split(), 0.0),
}


def weight(word: str) -> float:
    """The tier of the folded word, from 0 to 1."""
    return WEIGHT.get(word, 1.0)


def telling(word: str) -> float:
    """How telling the folded word is, from 0 to 1: its tier, times how seldom it is used."""
    return weight(word) * _rarity().get(word, 1.0)


@lru_cache(maxsize=1)
def _rarity() -> dict[str, float]:
    """Word -> how seldom it is used, from 0 to 1; words without a line are seldom. `tools/make_rarity.py` makes it."""
    lines = (files("reportedly.grouping") / "rarity.tsv").read_text(encoding="utf-8").splitlines()
    return {word: float(step) for step, words in (line.split("\t") for line in lines) for word in words.split()}
