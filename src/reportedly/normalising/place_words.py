"""Words of English that tell places: prepositions, kinds of place, states' abbreviations in news style."""

from __future__ import annotations

from reportedly.normalising.word_lists import words

LOCATIVE = words(
    """
    in at near from outside inside around across throughout towards toward into to off over between through via
    above along beyond within beside reaching entering leaving of on under round past opposite alongside
    """
)
# Strong enough to make a place of a name the recogniser calls a person or body.
SURELY_LOCATIVE = words(
    """
    in near outside at from across throughout around into
    """
)
TOWN_NOUNS = words(
    """
    city town village capital port suburb hamlet municipality settlement resort hub stronghold
    """
)
REGION_NOUNS = words(
    """
    region oblast province state district county territory peninsula republic prefecture governorate department
    canton island islands archipelago area krai raion coast valley
    """
)
WATER_NOUNS = words(
    """
    sea river lake strait gulf bay ocean canal channel
    """
)
# A capitalised word after a place that makes the whole something else.
NOT_PLACE_AFTER = words(
    """
    times post herald tribune news university college police fleet united city's fc club institute museum bank
    court department ministry council commission airlines airways agency hospital school party accord agreement
    treaty declaration protocol pact exchange street road avenue square bridge stadium airport station tower
    declaration independent courier gazette journal observer chronicle review government forces army navy guard
    brigade team rangers giants patriots cowboys lakers bulls tigers symphony philharmonic orchestra opera zoo
    prison jail
    """
)
STATE_NOUNS = words(
    """
    government ministry minister president parliament army military navy force forces police leader leaders
    ambassador official officials secretary senator representative spokesman spokeswoman spokesperson embassy
    troops soldiers authorities intelligence prime foreign defence defense interior finance officer court
    prosecutors regime administration air general team fleet squadron warship submarine missile drone jet warplane
    """
)
ACTING = words(
    """
    say tell announce claim deny accuse warn condemn threaten agree refuse reject pledge vow call urge demand want
    launch attack invade seek try plan order impose lift sign vote respond retaliate hope believe consider support
    send deploy fire strike shell use beat win lose play face draw score defeat denounce insist confirm admit
    reply add report suspect blame ask offer propose negotiate annex recognise recognize expel summon withdraw
    approve
    """
)

TRAVEL = words(
    """
    road route train ferry flight bus railway line trip journey way ship fly move return flee drive head go sail
    travel send bring take carry transport deliver evacuate transfer deport extradite come march walk run convoy
    pipeline bridge motorway highway voyage export
    """
)
"""Before "to" they make a place of what follows."""
PART_OF = words(
    """
    edge outskirt suburb centre center heart west east north south side street resident mayor port harbour harbor
    coast shore bank vicinity bishop inhabitant northwest northeast southwest southeast outside kilometre kilometer
    mile
    """
)
"""Before "of" likewise."""
LAND_NOUNS = words(
    """
    strip district reef peninsula island islet lagoon valley pass enclave exclave quarter neighbourhood neighborhood
    village town county province oblast raion commune parish cape headland plateau forest marsh fjord islands
    archipelago quarry desert glacier volcano mountains highlands canyon
    """
)
"""In lower case after a name they belong to it ("the Uvra strip"), and "the strip" takes it up again."""
TAKEN_UP = words(
    """
    strip reef peninsula enclave exclave archipelago plateau lagoon fjord
    """
)
NO_PLACES = words(
    """
    parliament congress senate cabinet brexit islam christianity judaism buddhism hinduism catholicism facebook
    twitter telegram instagram youtube tiktok whatsapp google internet english latin christmas easter ramadan
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday spring summer autumn winter bitcoin covid windows god heaven hell olympics
    ltd inc section article chapter phase part figure room court government ministry house labour tory conservatives
    north south east west earth moon mars sun version settings android times papers files awards parade llp
    democrats republicans greens liberals nato nasa coastguard navy army police mr mrs ms dr
    """
)
"""Capitalised after "in", "near" or "at", and no places."""
NAMED_BY_KIND = frozenset(("mount", "lake", "cape", "fort", "monte", "lago", "lac", "isle"))
"""First words of a name that make it one of a place."""
NAMED_KINDS = words(
    """
    forest desert valley mountains hills falls peninsula bay island islands river creek pass canyon glacier reef beach
    heights plateau highlands
    """
)
"""Last words of a name, in capitals, that make it one of a place."""
SETTING = frozenset(("in", "near", "outside", "off", "around", "throughout", "leaving", "reaching", "entering"))
"""Before a name no gazetteer has, they make it a place."""

DIRECTIONS = frozenset(("northern", "southern", "eastern", "western", "central", "downtown"))
"""In lower case they are not of the name ("eastern Ukraine"), capitalised they may be ("Western Australia")."""
REACHING = words(
    """
    invade hit strike rock shake leave reach enter visit cross bomb shell attack flee occupy annex sweep batter
    devastate tour lash evacuate seize capture besiege storm flood engulf paralyse paralyze liberate retake
    recapture surround pound overrun take blanket
    """
)
GEOGRAPHY = words(
    """
    territory coast coastline border city capital region province south north east west southeast southwest
    northeast northwest island peninsula town village port harbour harbor airport street square river lake
    mountain coastal outskirt suburb centre center downtown airspace water shore interior frontier district county
    state railway station
    """
)
STATIVE = words(
    """
    be have remain lie suffer experience record see become sit stand border register witness
    """
)

US_ABBREVIATIONS = {
    "ala": "Alabama", "ariz": "Arizona", "ark": "Arkansas", "calif": "California", "colo": "Colorado",
    "conn": "Connecticut", "del": "Delaware", "fla": "Florida", "ga": "Georgia", "ill": "Illinois", "ind": "Indiana",
    "kan": "Kansas", "ky": "Kentucky", "la": "Louisiana", "md": "Maryland", "mass": "Massachusetts",
    "mich": "Michigan", "minn": "Minnesota", "miss": "Mississippi", "mo": "Missouri", "mont": "Montana",
    "neb": "Nebraska", "nev": "Nevada", "n.h": "New Hampshire", "n.j": "New Jersey", "n.m": "New Mexico",
    "n.y": "New York", "n.c": "North Carolina", "n.d": "North Dakota", "okla": "Oklahoma", "ore": "Oregon",
    "pa": "Pennsylvania", "r.i": "Rhode Island", "s.c": "South Carolina", "s.d": "South Dakota", "tenn": "Tennessee",
    "tex": "Texas", "vt": "Vermont", "va": "Virginia", "wash": "Washington", "w.va": "West Virginia",
    "wis": "Wisconsin", "wyo": "Wyoming", "d.c": "District of Columbia",
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "DC": "District of Columbia",
}  # fmt: skip
"""AP-style abbreviations (lower case, final point off) and postal codes (capitals)."""
