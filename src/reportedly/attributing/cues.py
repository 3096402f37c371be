"""Words that attribute: reporting verbs, nouns and adverbs of English, with their force and what they take.

Compiled by hand from the usual classes (Quirk et al. 1985, §16.31 public and private factual verbs; Levin 1993, §37
verbs of communication). `force` is the stance the bare verb gives its content; "said" is neutral.
"""

from __future__ import annotations

from functools import cache

from reportedly.vocabulary import Stance


@cache
def words(listed: str) -> frozenset[str]:
    """The blank-separated words of a table."""
    return frozenset(listed.split())


CLAUSE_VERBS = words(
    """say tell calculate add state note report announce explain write argue suggest claim insist warn acknowledge
    admit confirm deny declare reply respond answer continue stress emphasize emphasise underline underscore
    reiterate repeat assert allege contend maintain concede confess conclude observe remark comment mention recall
    recount reveal disclose indicate inform notify remind promise pledge vow swear threaten predict forecast
    estimate complain lament joke quip tweet retweet post publish testify boast caution counter clarify affirm
    reaffirm assure reassure advise recommend propose urge demand request ask wonder decree rule find show read
    hint imply signal speculate guess opine muse interject exclaim shout yell scream cry whisper mutter murmur
    snap sigh laugh retort rejoin proclaim pronounce profess relate narrate report describe detail specify
    elaborate brief communicate convey announce agree disagree object protest charge accuse plead attest certify
    verify vouch bemoan rail gripe grumble call chant sing toast text email message tease taunt scoff sneer mock
    chide scold admonish rebuke instruct order command dictate quote cite telegraph cable fax joke gush rave
    enthuse marvel venture volunteer tout trumpet herald advocate argue counsel attribute theorize hypothesize
    stipulate decide determine learn hear reason summarize summarise sum conclude interrupt offer point summarise
    accept recognise recognize fume rage storm thunder hiss bark boom wail moan groan huff gasp beam gush mumble
    stammer stutter blurt roar bellow shriek squeal whine snarl growl chuckle giggle crow confide divulge intimate
    insinuate depose undertake guarantee own opine cackle croak drawl holler purr seethe spit splutter thunder tut
    echo concur blog posit surmise apologize apologise invite blame credit ask inquire enquire query question
    aver submit grouse exclude rejoice mouth brag rant fulminate inveigh
    discover"""
)
"""Verbs whose clause complement or adjacent quotation is what is said."""

SAYING_PASSIVES = words("say report claim allege rumour rumor tell announce state suggest note add understand")
"""Passives that hide who spoke ("was said to have left"); "is believed to" hides nobody's saying."""

BELIEF_VERBS = words(
    """think believe know hope fear expect feel suspect doubt consider assume worry understand realize realise
    presume reckon anticipate see imagine want wish like love prefer intend plan seek fancy regret plan"""
)
"""Private verbs: an attitude ascribed to somebody; taken with a clause complement and a third-person subject."""

WANT_VERBS = words("want hope wish plan intend seek prefer expect like love")
"""Attitudes that also take an infinitive ("wants to leave")."""

COMMIT_VERBS = words(
    """promise pledge vow threaten agree offer propose urge ask call demand request decide refuse decline order
    advise recommend encourage invite warn swear claim tell command instruct beg implore press push vote plead
    admit profess choose undertake affirm say"""
)
"""Verbs whose infinitive is what is said ("vowed to return", "urged them to leave")."""

GERUND_VERBS = words("deny admit report recall describe remember acknowledge suggest recommend mention confess propose")
"""Verbs whose gerund is what is said ("denied taking any fuel")."""

OBJECT_VERBS = words(
    """contradict calculate criticize criticise condemn denounce praise reject dismiss deny confirm report announce
    predict acknowledge admit endorse oppose mock accuse blame urge demand propose describe cite claim allege
    reveal disclose question dispute refute rebut decry deride deplore applaud welcome hail laud tout promise
    pledge recommend advocate reiterate suggest warn mention detail outline express voice estimate forecast thank
    downplay highlight stress emphasize emphasise underscore declare recall recount explain note lambast lambaste
    ridicule echo insult compare liken label brand dub portray characterize characterise depict favor favour approve
    disapprove denigrate commend congratulate concede affirm reaffirm contest doubt fear expect predict oppose
    lament bemoan protest reference unveil admit ask regret refuse propose urge indicate tweet shout chant say
    rule recommend request view regard deem attribute assert"""
)
"""Verbs whose noun object is what is said or what the saying is about."""

PREPOSITIONS: dict[str, frozenset[str]] = {
    "call": words("for on upon"),
    "warn": words("of against about"),
    "talk": words("about of"),
    "speak": words("of about out against"),
    "write": words("of"),
    "complain": words("about of"),
    "refer": words("to"),
    "point": words("to out"),
    "allude": words("to"),
    "insist": words("on"),
    "object": words("to"),
    "rail": words("against about"),
    "argue": words("for against"),
    "ask": words("for about"),
    "comment": words("on about"),
    "touch": words("on"),
    "vote": words("for against"),
    "apologize": words("for"),
    "apologise": words("for"),
    "boast": words("of about"),
    "joke": words("about"),
    "lash": words("out"),
    "push": words("for"),
    "plead": words("for with"),
    "appeal": words("for to"),
    "hint": words("at"),
    "tell": words("of about"),
    "inform": words("of about"),
    "learn": words("of"),
    "elaborate": words("on"),
    "express": words(""),
    "accuse": words("of"),
    "blame": words("for on"),
    "credit": words("with for"),
    "admit": words("to"),
    "confess": words("to"),
    "praise": words("for"),
    "criticize": words("for"),
    "criticise": words("for"),
    "press": words("for"),
    "advocate": words("for"),
    "agree": words("with on to"),
    "disagree": words("with"),
    "testify": words("about against"),
    "think": words("of about"),
    "worry": words("about"),
    "hope": words("for"),
    "dream": words("of"),
    "speculate": words("about on"),
    "caution": words("against about"),
    "advise": words("against"),
    "brag": words("about of"),
    "rant": words("about against"),
    "muse": words("about on"),
    "gripe": words("about"),
    "grumble": words("about"),
    "protest": words("against"),
    "vouch": words("for"),
    "opine": words("on about"),
    "fulminate": words("against"),
    "inveigh": words("against"),
    "preach": words("against"),
    "enthuse": words("about over"),
    "rave": words("about"),
    "fume": words("about over at"),
    "respond": words("with"),
    "remind": words("of about"),
    "assure": words("of"),
    "notify": words("of about"),
}
"""Verb -> prepositions whose phrase is content."""

WRITTEN_VERBS = words("show record list note indicate reveal mention document depict describe find put contain")
"""What documents and data do with a noun object: "the log shows two calls"."""

RECORDING_VERBS = words("have give date place time")
"""What only a record kept of something does: "the log has the door opening at two", "the register gives 6 May"."""

ASCRIBING = words(
    """call describe label brand dub portray characterize characterise depict view regard see consider deem term
    pronounce adjudge"""
)
"""Verbs with an object and what it is said to be: both are content ("called it a disgrace")."""

SLAMMING = words("slam blast lambast lambaste attack rubbish brand deride decry condemn denounce ridicule")
"""Verbs that call somebody's saying something ("slammed the claims as gossip"); like ASCRIBING with "as"."""

FALSE = words(
    """false untrue fake baseless unfounded groundless lie lies nonsense fabricated fabrication fabrications gossip
    fiction fantasy fantasies hoax propaganda wrong incorrect rubbish absurd invention inventions invented untruth
    slander smear smears libel libellous libelous defamatory forgery fairy tale tales myth slanderous inaccurate
    ludicrous preposterous fanciful scaremongering garbage bogus concocted fictitious misinformation disinformation"""
)
"""Words for what is not so, said of what somebody said."""

SAID_THINGS = words(
    """claim claims allegation allegations report reports rumour rumours rumor rumors accusation accusations
    suggestion suggestions story stories account accounts statement statements charge charges version article
    articles remark remarks words talk tale assertion assertions notion idea testimony evidence speculation
    interview insinuation insinuations"""
)
"""What somebody said, by a noun."""

ASKING = words("ask press question quiz query grill challenge")
"""Verbs for what an interviewer does."""

SETTLING = words("establish hold ascertain allow")
"""Verbs of saying only with a that-clause, or behind what a court or an inquiry settled; else they do something."""

NEEDS_THAT = words(
    """accept recognise recognize own
    find show see hear learn know understand decide determine read signal indicate rule observe remember realize
    realise point establish hold ascertain allow"""
)
"""Verbs that report only with "that", "how" or "whether": "found that P", not "found two bodies"."""

ADDRESSEE = words(
    """tell inform notify remind assure reassure warn advise ask brief promise write urge instruct order command text
    email message"""
)
"""Verbs whose noun object is who is told, when a clause or quotation is there as well."""

FORCE: dict[str, Stance] = {
    **dict.fromkeys(words("claim allege purport assert contend insist maintain profess boast"), "claimed"),
    **dict.fromkeys(words("confirm verify certify corroborate"), "confirmed"),
    **dict.fromkeys(words("admit concede acknowledge confess accept recognise recognize own"), "admitted"),
    **dict.fromkeys(
        words("deny contradict reject dismiss refute rebut dispute repudiate disavow disown contest"), "denied"
    ),
    **dict.fromkeys(
        words("speculate guess hint imply suspect fear doubt surmise hypothesize theorize wonder"), "hedged"
    ),
}
"""The stance a cue gives; verbs not listed give "said". `insist`, `maintain`, `assert`, `contend` are dealt with
in stance."""

NEUTRAL_DISTANCE = words("assert contend insist maintain profess boast")
"""Verbs with some distance that house styles still use for plain reporting: they give "said"."""


NOUN_FORCE: dict[str, Stance] = {
    **dict.fromkeys(
        words(
            """statement announcement report remark comment warning assurance promise pledge assertion suggestion
            belief view opinion hope fear prediction forecast conclusion finding argument insistence complaint
            demand call reminder proposal threat vow declaration news word idea notion concern testimony
            estimate observation accusation criticism message theory sign indication evidence proof revelation
            disclosure"""
        ),
        "said",
    ),
    **dict.fromkeys(words("claim allegation contention speculation rumor rumour"), "claimed"),
    **dict.fromkeys(words("denial"), "denied"),
    **dict.fromkeys(words("admission confession acknowledgement acknowledgment concession"), "admitted"),
    **dict.fromkeys(words("confirmation"), "confirmed"),
}
"""Nouns that take a that-clause as what is said."""

HEARSAY = words("report rumor rumour suggestion claim allegation speculation indication sign fear account")
"""Nouns that stand for a source nobody names ("there were reports that …")."""


NEGATORS = words("not n't n’t never")
NEGATED = NEGATORS | words("cannot without")
"""Words that negate a verb, and those that hold the verb or the phrase as well."""

HEARSAY_ADVERBS = words("reportedly allegedly purportedly supposedly apparently ostensibly")


PARTICIPLE_RELAYS = words("cite quote relay")

SPEAKING_UP = words(
    """speak talk deny reject dismiss describe recall criticize criticise condemn welcome call praise defend apologize
    apologise complain joke laugh shrug rage object disagree agree answer respond reply explain remember insist admit
    accuse blame urge demand thank mock greet react comment tell"""
)
"""Main verbs after whose sentence a quotation is their subject's: "X has been speaking to us. “Q.”"."""

CORE = words("say tell report claim state write add warn explain announce confirm insist argue note admit deny")
"""Verbs that hardly do anything but attribute: they do so where the parse is unsure."""

ADDING = words(
    """add note stress say warn cite quote call point emphasize emphasise insist argue claim describe explain"""
)
"""In "P, adding …" these begin the reporter's own clause, or the next saying: the content ends before them."""

BEFORE_CUE = words(", — – - ” ’ '' \" » ? ! ) … ...") | {"'", "--"}
"""Signs between a content and the cue that follows it."""

MEDIA = {
    "twitter": "Twitter",
    "telegram": "Telegram",
    "facebook": "Facebook",
    "instagram": "Instagram",
    "whatsapp": "WhatsApp",
    "tiktok": "TikTok",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "threads": "Threads",
    "weibo": "Weibo",
    "vkontakte": "VKontakte",
    "vk": "VK",
    "x": "X",
    "youtube": "YouTube",
    "viber": "Viber",
    "linkedin": "LinkedIn",
    "snapchat": "Snapchat",
    "reddit": "Reddit",
}
"""Places where people post, folded -> printed."""

POSTING = words("post tweet write share upload publish message")
