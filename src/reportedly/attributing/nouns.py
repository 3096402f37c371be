"""Nouns that tell what kind of source a phrase names: roles, bodies, outlets, documents, crowds; titles; gender
words."""

from __future__ import annotations

from reportedly.attributing.cues import words

ROLES = words(
    """spokesman spokeswoman spokesperson president minister premier chancellor secretary governor mayor senator
    congressman congresswoman lawmaker mp deputy councillor councilor commissioner ambassador envoy diplomat
    general colonel captain major lieutenant sergeant admiral commander officer chief head leader director
    chairman chairwoman chair executive manager owner founder coach player captain doctor dr. nurse professor
    scientist researcher analyst expert economist historian lawyer attorney prosecutor judge justice sheriff
    detective inspector superintendent constable firefighter paramedic pilot driver skipper teacher student farmer
    journalist reporter editor correspondent author writer actor actress singer director producer king queen
    prince princess pope bishop archbishop priest imam rabbi activist campaigner adviser advisor aide official
    strategist pollster candidate nominee vice-president speaker whip counsel solicitor adviser consultant
    engineer meteorologist forecaster hydrologist epidemiologist virologist physician surgeon pathologist coroner
    warden ranger administrator superintendent representative delegate negotiator veteran resident neighbour
    neighbor witness survivor victim passenger father mother brother sister son daughter wife husband widow
    agent mediator publicist trustee broker banker ombudsman barrister surveyor landlord landlady
    bailiff trooper patrolman marshal chaplain alderman dispatcher medic inmate suspect uncle aunt cousin friend
    colleague man woman boy girl guard worker principal headteacher headmaster headmistress rector lecturer curator
    treasurer magistrate registrar auditor plumber electrician mechanic cleaner waiter waitress cashier deckhand
    boatman ferryman bosun steward welder docker stevedore vet veterinarian midwife pharmacist dentist psychologist
    psychiatrist counsellor therapist carer vicar deacon cleric translator interpreter photographer cameraman blogger
    vlogger influencer columnist presenter critic poet novelist playwright musician pianist violinist guitarist
    rapper comedian athlete striker midfielder goalkeeper referee swimmer cyclist climber villager tenant pensioner
    shopkeeper hairdresser beekeeper legislator backbencher arbitrator lobbyist organiser organizer conservationist
    biologist physicist chemist geologist seismologist archaeologist ecologist toxicologist lock-keeper
    corporal clerk boxer golfer sprinter rower jockey racer sportsman sportswoman fisherman miner builder sailor
    prosecutor-general premier-elect attorney-general postman postwoman librarian bookkeeper accountant
    schoolteacher gp mep msp ceo cfo dj
    nephew niece grandmother grandfather grandson granddaughter fiancé fiancée ex-wife ex-husband
    undersheriff undersecretary councilman councilwoman assemblyman assemblywoman comptroller provost postmaster consul
    pastor policeman chairperson selectman commodore"""
)
"""Nouns for a person by office or part played."""

AGENTS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "one", "body", "ic", "ert", "end", "eur", "ar")
"""Endings of nouns for persons."""

CROWDS = words(
    """officials sources witnesses residents experts analysts critics supporters observers investigators prosecutors
    authorities doctors scientists researchers police protesters activists lawmakers democrats republicans voters
    people neighbours neighbors locals lawyers aides diplomats insiders leaders reports source official witness
    insider whistleblower medics rescuers firefighters engineers forecasters economists survivors relatives
    families opponents soldiers troops users rumors rumours allegations speculation claims eyewitnesses bystanders
    passengers campaigners workers employees guard resident aide staffer diplomat employee worker bystander
    eyewitness spectator passerby"""
)
"""Plural and nameless speakers."""

BODIES = words(
    """ministry department agency office bureau government administration army navy police force forces military
    council committee commission court tribunal parliament congress senate house assembly union party company
    corporation firm bank fund university college institute institution school hospital authority board service
    directorate headquarters command staff embassy consulate federation association organization organisation
    foundation charity group team campaign white kremlin pentagon nato un eu fbi cia nasa who imf fire brigade
    guard operator airline railway club league secretariat presidency cabinet centre center society network
    coalition alliance movement intelligence municipality prosecutor's county city state district inspectorate
    registry regulator watchdog utility lab laboratory observatory survey trust inc ltd llc plc gmbh corp co lines
    airways airlines airport port railways coastguard coast customs fire-service militia rebels taliban hamas
    hezbollah channel museum gallery borough diocese parish clinic surgery prefecture ombudsperson bureau waterworks
    sanctuary zoo library theatre theater brigade prosecution delegation consulate confederation consortium cooperative
    co-operative society inquiry patrol panel"""
)
"""Nouns for an organisation that can speak; a capitalised head counts."""

FIGHTERS = words("rebel militant insurgent separatist guerrilla")
"""Those by whom an armed group is called again."""

ARMED = FIGHTERS | words("armed militia paramilitary")
"""Words beside a name that make it an armed group's."""

FIRMS = words(
    """retailer importer exporter supplier provider contractor subcontractor developer manufacturer maker operator
    carrier insurer lender brewer builder publisher distributor wholesaler utility startup brand chain giant
    conglomerate consultancy consortium subsidiary shipyard dealership brokerage nonprofit ngo think-tank label studio
    caterer company firm corporation airline railway bank hotel restaurant supermarket dairy"""
)
"""Nouns for a business or a like body: before a name or beside it they tell that it is one."""

HOUSES = words(
    """exchange cathedral abbey monastery convent temple mosque synagogue festival orchestra opera ballet choir brewery
    winery distillery bakery shop store casino stadium racecourse garrison barracks nursery kindergarten academy mill
    quarry mine colliery refinery factory plant works smelter farm cinema archive aquarium palace crown town city
    village province canton district island resort marina carmaker drugmaker chipmaker shipbuilder steelmaker brewer
    planemaker builder landlord housebuilder waterworks depot dockyard yard foundry market auctioneer co-op commune"""
)
"""Houses, works and places that speak as one when they are told with "the": "the mine said", "the exchange said"."""

OUTLETS = words(
    """news times post herald tribune gazette journal telegraph guardian independent mirror mail express courier
    chronicle observer examiner sentinel bulletin dispatch ledger press daily weekly magazine newspaper paper
    broadcaster television tv radio reuters afp ap tass interfax bloomberg cnn bbc nbc abc cbs msnbc fox newsweek
    pravda izvestia meduza wire newswire newsroom globe star sun standard reporter inquirer enquirer advertiser
    argus echo today politico axios breitbart huffpost buzzfeed vox slate agency outlet website portal paste
    tabloid review monitor record register argus examiner xinhua kyodo ansa dpa efe anadolu ukrinform unian ria
    zeitung blatt monde figaro msn channel"""
)
"""Words in the names of publications and broadcasters, and the nouns for them."""

OUTLETS_ALONE = words(
    """reuters ap afp tass interfax bloomberg cnn bbc nbc abc cbs msnbc newsweek politico breitbart pravda meduza
    xinhua kyodo dpa ansa efe anadolu ukrinform nexta today"""
)
"""Outlets whose one-word name is enough."""

OUTLET_NOUNS = words(
    """newspaper paper magazine broadcaster outlet website portal tabloid newswire wire station channel daily weekly
    publication television tv radio site"""
)

DOCUMENTS = words(
    """statement report letter document study survey poll memo email e-mail article book review indictment complaint
    filing affidavit lawsuit ruling transcript tweet post message note release communique communiqué paper audit
    bulletin dispatch analysis editorial column story profile biography memoir notice advisory alert warning order
    declaration resolution bill law treaty constitution brief petition warrant manifesto invitation leaflet
    ledger deed register minute table chart receipt manifest certificate calculation timetable invoice contract
    clip pleading plea submission judgment diary notebook screenshot graph
    inquiry investigation assessment estimate forecast record records website blog page log transcript testimony
    account speech interview notification response summary chronology copy list file leaflet certificate photograph
    logbook scorebook inventory roster rota daybook scoresheet timesheet docket
    dossier correspondence motion pleading handbook brochure flyer diary notebook invoice receipt spreadsheet circular
    directive"""
)
"""Nouns for things written or issued."""

DATA = words(
    """data figures statistics numbers polls surveys results census readings footage video videos images photos
    photographs pictures photo photograph picture clip clips
    screenshot minutes imagery recording recordings screenshots maps records logs sensors measurements
    evidence"""
)
"""Nouns for recordings and measurements."""

TITLES = words(
    """supt insp cllr pc wpc cdr cmdr rev fr monsignor msgr mme mlle mx adv advocate dci dcs brig brigadier capt
    sheikh frau herr don dame lt sgt
    cpl. cpl det. detectives peace trooper deputy officer patrolman marshal col gen sen rep mr mr. mrs mrs.
    ms ms. miss dr dr. prof prof. professor sir lady lord dame president minister premier chancellor secretary
    governor gov. mayor senator sen. rep. congressman congresswoman commissioner ambassador general gen. colonel
    col. captain capt. major maj. lieutenant lt. sergeant sgt. admiral adm. commander chief officer constable
    sheriff detective inspector superintendent judge justice king queen prince princess pope bishop archbishop
    father sister brother rev. reverend imam rabbi spokesman spokeswoman spokesperson chairman chairwoman director
    coach attorney prosecutor minister foreign prime deputy vice former then acting interim
    undersheriff undersecretary councilman councilwoman assemblyman assemblywoman comptroller provost postmaster consul
    pastor policeman chairperson selectman commodore airman"""
)
"""Words before a name that are not the name."""

MALE = words(
    """he him his mr mr. sir lord king prince father brother son husband uncle spokesman chairman congressman
    policeman boy man himself dad widower pope"""
)
FEMALE = words(
    """she her hers mrs mrs. ms ms. miss lady dame queen princess mother sister daughter wife widow aunt spokeswoman
    chairwoman congresswoman policewoman girl woman herself mum mom actress"""
)

_NAMED_SO = dict.fromkeys(
    words("nephew grandfather grandson stepfather stepson stepbrother fiancé boyfriend headmaster priest"), "m"
) | dict.fromkeys(
    words("niece grandmother granddaughter stepmother stepdaughter stepsister fiancée girlfriend headmistress nun"), "f"
)
"""Nouns that tell the sex of whoever is named with them: "her nephew, Tom Roe"."""

SPEAKING = (ROLES | CROWDS | DOCUMENTS | DATA) - words("house state city") | words(
    "police ministry government army military court council company officials study"
)
"""Heads by which a short label in a headline is taken for a source."""

COUNTRIES = words(
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium benin bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada chad chile
    china colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia
    finland france gabon georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india
    indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
    latvia lebanon liberia libya lithuania luxembourg malawi malaysia mali malta mexico moldova mongolia
    montenegro morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
    panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore
    slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo
    tunisia turkey turkmenistan uganda ukraine uk us usa america uruguay uzbekistan venezuela vietnam wales yemen
    zambia zimbabwe moscow kyiv kiev washington beijing london brussels kremlin"""
)
"""Names of states (and the capitals that stand for them): too wide to tell one matter from another."""


def gender_of(word: str) -> str:
    """What a word beside a name, or for somebody, tells: "f", "m", or "" for nothing; in lower case."""
    return "f" if word in FEMALE else "m" if word in MALE else ""


def gender_named(word: str) -> str:
    """The same of a word that stands beside a name."""
    return gender_of(word) or _NAMED_SO.get(word, "")
