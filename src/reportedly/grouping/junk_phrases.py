"""What pages say that hold no report: phrases of the trade, by kind of page, told by hand from what such pages do."""
# ruff: noqa: E501 - a row of phrases stays whole

from __future__ import annotations

import re

from reportedly.sieve import Sieve, WordSieve, pieces, words

KINDS: dict[str, str] = {
    "a sign-in page": (
        r"(?:sign|log|logged|signed)[ -]?(?:in|on|out)\b|\blogin\b|create (?:an|your|a free) (?:account|profile|password)|forgot(?:ten)? (?:your |my )?(?:password|username)"
        r"|verification (?:e-?mail|link|code)|(?:verify|confirm|activate|update|complete) your (?:e-?mail|account|profile|address|identity|registration)|screen name"
        r"|user ?name|(?:enter|choose|reset|change) (?:your|a|the) (?:e-?mail|password|screen)|e-?mail address|remember me|keep me (?:logged|signed)|(?:spam|junk) folder"
        r"|already (?:registered|a member|have an account)|not (?:a member|registered|yet registered)|register (?:now|here|for free|with|today|to)|set up your (?:account|profile)"
        r"|your (?:account|profile|registration|password)|welcome back|linked? (?:your|to your) (?:print|account)|confirmation e-?mail|an? (?:e-?mail|link|code) (?:has been|was) sent"
        r"|(?:your |the )?session (?:has )?(?:expired|ended|timed out)|(?:digital|online) account|account (?:number|holder)|(?:customer|reader) service|first name|last name|date of birth"
        r"|register(?:ed|ing|s)?\b|(?:at least|over|under|older than) (?:1[368]|21)\b|(?:your|enter) (?:date of )?birth"
    ),
    "a subscription page": (
        r"subscrib(?:e|er|ers|ing)\b|subscriptions?\b|free (?:articles?|stories|trial)|article limit|(?:digital|unlimited|full|all|instant|complimentary) (?:digital )?access"
        r"|(?:continue|keep) reading|read (?:the )?(?:full|rest|entire|complete|whole)|premium (?:content|article|story|stories|subscribers?|member)|become a (?:member|subscriber|supporter|friend|patron)"
        r"|start (?:your|a) (?:free )?trial|cancel (?:at )?any ?time|zip ?code|deliver(?:y|able) area|per (?:month|week) (?:for|after|until)|introductory offer|billed|paywall|your print edition"
        r"|members? only|for (?:subscribers|members) only|support (?:our|independent|local|quality) journalism|(?:choose|pick|select|view) (?:your|a|our) plans?|gift this article|current subscribers?"
        r"|e-?edition|reached (?:your|the) (?:monthly |free )?limit|articles? (?:remaining|left) (?:this|in|for)|unlock (?:this|the|full|unlimited)"
        r"|(?:get|try) [^.]{0,40}(?:for (?:just |only )?[$£€]|(?:month|week)s? (?:free|for))|(?:just|only) [$£€] ?\d|[$£€] ?\d[\d.]* (?:a|per|for) |(?:support|fund|pay for|paid for by) [^.]{0,30}(?:journalism|reporting|reporters|newsroom|advertising)"
        r"|journalism (?:costs?|is paid|needs|matters)|donat(?:e|ions?)\b|(?:stories|articles) older than|(?:paid|our|the) archives?\b|purchase (?:this|the) (?:story|article)|to read (?:on|this|more|the)|answer (?:a|the|one|these)[^.]{0,30}questions?|\bsurvey\b|reader[- ](?:funded|supported)\b"
    ),
    "a cookie or consent page": (
        r"cookies?\b|\bconsent\b|privacy (?:policy|settings|cho?ices|preferences|notice|centre|center)|legitimate interests?|(?:accept|reject|allow|agree to|refuse|decline) (?:all|and (?:close|continue))"
        r"|manage (?:my |your )?(?:preferences|options|settings|cookies)|\bgdpr\b|general data protection|european (?:economic area|union) (?:visitors|readers|users)|(?:our|with|and) (?:\d+ )?(?:advertising )?partners"
        r"|unavailable (?:in|to|for) (?:your|most|visitors|readers|users|european)|personal(?:i[sz]ed)? (?:data|ads|advertising|content)|store and/or access|(?:allow|enable|accept) (?:\S+ ){0,3}cookies|device (?:characteristics|identifiers)|your choices"
        r"|terms (?:of (?:service|use)|and conditions)|ad ?block(?:er|ing)?s?\b"
        r"|by using (?:this|our) (?:site|website|service)|agree to (?:our|the|these) terms|white ?list|(?:turn|switch) off your|(?:not|un)available in your (?:country|region|location|area)|legal reasons|access (?:this|the|our) (?:web)?(?:site|page)|attempting to access"
    ),
    "an error page": (
        r"(?:page|article|story|file|site|address|content|url|document|video|link) (?:was |is |could |can |has |you )?(?:not|no|cannot|could ?n.t|can ?n.t|isn.t|wasn.t|does ?n.t|no longer|requested|been (?:moved|removed|deleted))"
        r"|(?:page|article|story|content|what) you(?:'re| are|’re)? (?:looking|searching|trying)|not found|\b40[0134]\b|\b410\b|\b50[0234]\b|access (?:is )?(?:denied|forbidden)|forbidden|permission to (?:access|view)"
        r"|internal server|(?:cannot|can ?not|unable to) (?:be )?(?:display|show|load|reach)|come back (?:in|later|soon)|bad gateway|gateway time|something went wrong|no longer (?:available|exists?)|(?:temporarily )?unavailable|(?:reload|refresh) (?:the|this) page|(?:try|check) (?:again|back) (?:later|soon|in)"
        r"|technical difficult|error (?:code|occurred|message|\d)|an? (?:unexpected )?error\b|\boops\b|we(?:'re| are|’re)? (?:sorry|unable)|\bsorry\b|(?:go|return|back|head) to (?:the |our )?(?:home ?page|front page|homepage)|broken link|mistyped|site map|use the search"
        r"|maintenance (?:mode|downtime|work)|the server (?:is|was|could|cannot|took|encountered)|(?:been|was) (?:re)?moved or|front page|maintenance mode|took too long|connection (?:was|has) (?:reset|timed)|service (?:is )?unavailable"
        r"|(?:you|you've|you have) requested|(?:has|have|been|is|stories|articles?|page|link|domain) (?:been )?(?:expired?|removed|taken down|withdrawn|suspended|discontinued|disabled)\b|\bexpires? after\b"
        r"|(?:this|the|buy this|buy the) domain\b|make an offer|secure payment|gift (?:links?|articles?)\b|hosting provider|web server|database (?:connection|error)|(?:fatal|parse|syntax|script|server) error|headers already sent|memory size|further configuration|nothing (?:to see|was found|found)|can(?:no|['’])t (?:seem to )?find"
        r"|^\W{0,3}(?:this|that) (?:\w+ )?(?:link|content|article|page|site|stream|broadcast|video|recording|document|feed|episode|form|resource|item|story|edition) (?:is|was|has|have|had|leads?|may|will|plays?|lives|cannot|could|does|no longer)\b"
        r"|(?:has|have|is) not (?:yet )?(?:started|begun|live)(?: yet)?\b|(?:come|check) back at|(?:now|has) (?:lives?|moved) (?:at|to) (?:http|www)|update your (?:bookmarks?|links?)|use this link|nothing happens"
        r"|we(?:'ve| have|’ve) moved|now part of|our new (?:home|site|address)|you will be (?:taken|redirected|sent)|leaving (?:our|this|the) (?:site|website)|another (?:web)?site|(?:may|might|could) be broken|followed may"
    ),
    "a robot check": (
        r"(?:enter|type|copy) the (?:characters|letters|digits|code|words?)|(?:letters|characters|words) (?:in the (?:picture|image)|shown|you see)\b|puzzle (?:piece )?to (?:complete|fit)\b|activity looked|"
        r"(?:are you|you(?:'re|’re| are)|i(?:'m| am|’m)) (?:not )?(?:a )?(?:robot|human|bot)|not a (?:ro)?bot|captcha|unusual (?:traffic|activity|number)|(?:enable|turn on|requires?|without|disabled?) javascript|javascript (?:is|and|to|must|in your)"
        r"|(?:checking|check|verify(?:ing)?) (?:your|the) (?:browser|connection)|security (?:check|service|verification|solution)|\bddos\b|cloudflare|ray id|incident id|reference (?:id|number|#)|automated (?:access|requests?|queries|traffic|means)"
        r"|(?:you have|have|has|been|are) (?:been )?(?:blocked|rate limited)|your (?:browser|computer|network|device|ip)|ip address|just a moment|press (?:&|and) hold|one more step|prove you|confirm (?:that )?you|(?:supported|modern|newer|older|different) browsers?|redirected?\b"
        r"|out ?-?of ?-?date|upgrade (?:your|to)"
        r"|browser (?:does not|doesn['’]t|cannot|can['’]t|is not|isn['’]t)|stand by\b|secur(?:e|ity) (?:service|solution) to protect|triggered the|why have i been|one moment\b"
    ),
    "a form of the site": (
        r"(?:e-?mail|text|breaking|news|push) (?:notifications?|alerts?)|notifications? (?:has|have|is|are|from|for|when)|(?:your|to) inbox|newsletters?|sign(?:ed|ing)?[ -]?up|(?:send|share|e-?mail|submit|upload|post) (?:us |here|now|a |an )?(?:your|news tip|tip|photo|video|comment|letter|story|correction)"
        r"|submit(?:ted)?\b|news tips?|have a (?:tip|story|question|comment)|follow us|(?:download|get|install) (?:the|our) (?:free )?(?:\w+ )?app|(?:view|see|show) (?:the )?results|\bvote\b|\bpoll\b|thank(?:s| you) for (?:your|signing|reading|voting|subscribing|visiting|submitting|joining)"
        r"|(?:leave|post|add|write|view|read|join) (?:a |the |your |all )?(?:comments?|conversation|discussion|reply)|comments? (?:are|is|policy|section)|report (?:abuse|this)|be (?:civil|polite|respectful)|(?:posts?|publish(?:es)?) new content|matching items|click (?:here|on|the|below|submit|to)|tap (?:here|to)|contact us|about us|advertise with"
        r"|\b(?:live )?stream (?:will|is|does|has|starts|begins)\b|closed caption|\bwatch [^.]{0,40}\blive\b|like us|follow @|stay connected|live stream|printer-friendly|close this window|please wait|being processed|commenting (?:system|platform|policy)|comments? (?:below|that|violating)|moderat(?:ed|ors?)\b|abusive|obscene|story continues|video is not available|flash player|tell us what|(?:visitor|user|member) agreement|problem saving|has been saved|(?:please )?(?:select|choose|fill|enter|check|provide) (?:a|an|one|your|the|in|out|from)|required field|send (?:me|link|code)|one more thing|your (?:name|message|feedback|comment|question|vote|response|ad choices)|terms of service|listen live|watch live"
        r"|(?:watch|view|play) (?:the |this |our )?(?:full |whole )?(?:video|clip|gallery|slideshow)|^\W{0,3}(?:play|pause|mute|unmute|captions?|settings|subtitles|replay|next|previous|share|embed)\W{0,3}$|\bfull ?screen\b|(?:show|hide) captions?|back to gallery|video transcript|^\W{0,3}\d+ (?:/|of) \d+\W{0,3}$|video (?:player|above|below|tag)|this is a modal|(?:photo|image) gallery|(?:view|see) (?:all|more) (?:\d+ )?photos|(?:current|remaining) time|skip (?:ad|this)|autoplay"
        r"|send you (?:notifications|alerts|updates|news)|top stories (?:every|each|in)|every (?:morning|evening|weekday)|no thanks\b|not now\b|enter to win|enter your|no purchase|(?:better|open|read|continue) in (?:the |our )?(?:app|browser)|view all (?:posts|stories|articles)|e-?mail this|printable|not formatted"
    ),
}

PATTERNS = {kind: re.compile(phrases) for kind, phrases in KINDS.items()}
"""For text in lower case, as all that follows where nothing else is said: a third of the time of a search that ignores case."""

WALL = Sieve(
    re.compile(
        r"(?:to|and) (?:continue|keep|finish|resume) reading|(?:read|see|view|unlock|access) (?:the )?(?:full|rest of|entire|complete|whole|remaining)"
        r"|(?:rest|remainder) of (?:this|the) (?:story|article|report)|this (?:article|story|content|report) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:our |\w+ )?(?:subscribers|members)"
        r"|(?:for|to) (?:subscribers|members) only|already (?:a |an )?(?:subscriber|subscribed|member)|subscribe (?:now |today )?(?:to|for) (?:read|continue|unlimited|full|unlock|get|access|keep)"
        r"|unlock (?:this|the) (?:article|story|report)|subscribers?['’]? exclusive|(?:reached|used|read|hit) (?:all )?(?:of )?your (?:\w+ )?(?:free|monthly|article|limit)|(?:sign|log) in to (?:read|continue|view|see|access|keep|finish)|continue with (?:google|apple|facebook|your e-?mail|e-?mail)\b|this is (?:only )?(?:a|an|the|your) (?:free )?(?:preview|excerpt)\b|subscribers? (?:can )?(?:read|only|exclusive)"
        r"|(?:premium|exclusive|subscriber) (?:content|article|story)|(?:^|\W)(?:plus|premium|gold|digital|extra)(?: plus)? (?:article|story|account|readers?|members?|membership)\b|\bgo (?:premium|plus|digital)\b|(?:see|get|have|view|read|want) the rest\b"
        r"|\+ ?\d[\d,.]* (?:more )?(?:characters|chars|words|paragraphs|lines)\b|\b\d[\d,.]* (?:more )?(?:characters|chars|words|paragraphs|lines|%|per cent|percent)(?: of (?:this|the) (?:article|story|text|report))? (?:left|remain(?:ing|s)?|more|to (?:go|read))\b|\b\d[\d,.]* more (?:characters|chars|words|paragraphs|lines)\b|\bremaining:? \d+ ?%"
        r"|\bthis (?:text|article|story|item|report|content) is (?:\w+ )?(?:available|reserved|open|visible|free|accessible)\b.{0,20}\b(?:clients?|customers?|subscribers?|members?)\b|\bfree reading\b|\breading (?:ends|stops)\b|\b(?:story|article|text) (?:ends|stops|breaks off|continues|goes on) (?:here|for|behind|after|in)\b|\bbuy (?:this|the) (?:article|story|text)\b|\b(?:day|week|monthly|article) pass\b|register (?:now |for free )?to (?:read|continue|view|see|access|keep)"
    ),
    pieces(
        "reading|the full|the rest|rest of|entire|complete|whole|remaining|remainder of|read full|see full|"
        "view full|unlock|access full|subscri|member|your |sign in to|log in to|continue with|preview|excerpt|"
        "premium|exclusive|plus |gold |digital|extra |go plus|char|words|paragraphs|lines|more| left|remain|to go|"
        "to read|client|customer|ends |stops |breaks off|continues |goes on|buy th| pass|register "
    ),
)
"""What stands where a story breaks off for those who do not pay."""

SPEAKS = WordSieve(
    re.compile(
        r"^\W{0,3}(?:return|go|check|try|click|enter|choose|select|read|view|see|subscribe|sign|log|register|create|download|follow|send|share|submit|turn|enable|update|reload|refresh|link|get|join|support|become|start|accept|allow|reject|manage|cancel|vote|unlock|like|tell|watch|comments?|users|(?:this|that) (?:\w+ )?(?:material|video|link|content|article|page|site|stream|broadcast|recording|document|feed|episode|form|resource|item|story|edition)|stay|close|advertisement|loading|story continues|skip|answer|buy|contact|donate|win|request|add|search|play|please|print|e-?mail|whitelist|step \d)\b"
        r"|\b(?:you|your|yours|you're|you’re|we|we're|we’re|our|us|i|i'm|i’m|my|me|please|here|(?:this (?:page|site|website|article|story|content|video|service|browser|form|domain|account|link)|the (?:web server|full video|link will))|sorry|oops)\b"
    ),
    words(
        """return go check try click enter choose select read view see subscribe sign log register create download follow send share submit
        turn enable update reload refresh link get join support become start accept allow reject manage cancel vote unlock like tell watch
        comment comments users material video content article page site stream broadcast recording document feed episode form resource item
        story edition stay close advertisement loading skip answer buy contact donate win request add search play please print e email
        whitelist step you your yours we our us i my me here website service browser domain account web full sorry oops"""
    ),
)
"""A sentence that speaks to the reader, or of the page."""

NOTHING_LISTED = re.compile(
    r"\bno (?:results?|articles?|stories|posts?|items?|entries|content|matches|news) (?:(?:were |was )?(?:found|available|match)|to (?:show|display)|yet|here|at this time|in this)"
    r"|\b(?:0|zero) (?:results?|articles?|stories|posts)\b|\bnothing (?:was )?(?:found|here|to (?:show|see))\b|\bshowing (?:page )?\d+|\bpage \d+ of \d+|\bload more\b|\b(?:older|newer) (?:posts|entries|stories)\b"
    r"|\barchives? (?:for|of|by)\b|\b(?:posts?|articles?|stories|news|topics?) (?:tagged|filed under|by tag|in category)\b|\b(?:tag|category|topic|section):|\ball (?:posts|stories|articles) (?:by|in|from)\b|\blatest (?:stories|headlines|from)\b|\bmore (?:stories|headlines|from)\b",
    re.IGNORECASE,
)

CERTAIN = Sieve(
    re.compile(
        r"[$£€] ?\d+(?:[.,]\d\d)? ?(?:a|per|/|every) ?(?:week|month|year|wk|mo)\b"
        r"|\b(?:registered office\b|company (?:registration )?(?:no|number)\b|obtain the full text\b|codes? (?:last|expires?|is valid)\b|message (?:and data )?rates may apply\b"
        r"|unlimited (?:articles|access|reading)\b|billed (?:monthly|yearly|annually|once)|cancel (?:at )?any ?time\b"
        r"|ray id\b|(?:enable|activate) (?:javascript|cookies)\b|browser does not support\b|(?:current|remaining) time\b|this is a modal window\b|required fields? (?:are|is) marked\b"
        r"|(?:e-?mail )?address will not be published\b|save my name\b|subscribers? only\b|for subscribers\b|public (?:inspection )?files?\b.{0,60}\b(?:assistance|station)|(?:assistance|station)\b.{0,60}\bpublic (?:inspection )?files?\b|skip to (?:main )?content\b|your (?:shopping )?(?:cart|basket|bag) is empty\b|use this form\b"
        r"|without warrant(?:y|ies)\b|(?:interactive )?transcript could not be loaded\b|(?:feature|video|stream|content) is not available\b"
        r"|(?:the|this) (?:requested )?(?:page|url|resource|file) (?:you requested )?(?:was|is|could|can|cannot|has been) (?:not|no longer|moved|removed|deleted)\b|match(?:es|ed)? your search\b|returned (?:0|no) results\b)"
    ),
    pieces(
        "$|£|€|registered office|company |obtain the|code|rates may|unlimited |billed|cancel|ray id|javascript|"
        "cookies|browser does|current time|remaining time|modal|required field|address will|save my|subscriber|"
        "public inspection|public file|skip to| is empty|use this form|without warrant|transcript could|"
        " not available|the page|this page| url| resource| file|requested page|your search|returned "
    ),
)
"""A sentence with one of these is the page's own talk whomever it speaks to."""

CORRECTS = WordSieve(
    re.compile(
        r"\b(?:(?:an|our) earlier|previous) (?:version|report|story|article)\b|\bregrets? (?:the|this|these|our|any)\b|\b(?:wrongly|incorrectly|mistakenly)\b"
        r"|\bmis(?:stated|spelt|spelled|identified|quoted|reported|attributed)\b|\bshould have (?:said|read|been)\b|\b(?:was|were|been|we have) (?:retracted|corrected)\b"
    ),
    words(
        """earlier previous regret regrets wrongly incorrectly mistakenly misstated misspelt misspelled misidentified misquoted misreported
        misattributed should retracted corrected"""
    ),
)
"""A sentence in which a paper takes back what it wrote: of the page, but a report."""

DEPARTMENTS = re.compile(
    r"(?:(?:today['’]s|daily|weekly|local|latest|all|our|my|your|more|the) )*(?:weather(?: forecast)?|forecast|markets?|stocks?|horoscopes?|crosswords?|sudoku|puzzles?(?: (?:and|&) games)?|games|comics|tv (?:listings|guide)|listings|obituaries|death notices|classifieds?|jobs?(?: in your area| board)?"
    r"|scores|sports scores|scoreboard|standings|fixtures|results|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|headlines|local news|news|sports?|business|opinion|entertainment|lifestyle|photos|galleries|photo galleries|videos?|video gallery|slideshows?|events(?: calendar)?|calendar|things to do|community calendar"
    r"|contact(?: us)?|about(?: us)?|advertise(?: with us)?|subscribe|subscriptions?|newsletters?|e-?edition|rss(?: feeds)?|site ?map|archives?|search(?: results)?|topics(?: a-z)?|authors?|staff|careers|help|faqs?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|privacy(?: policy| notice| preference center)?|cookie (?:policy|settings|preferences)"
    r"|corrections? requests?|submit a tip|support us|donate|shop|cart|checkout|log ?in|sign ?in|register|my account|account|profile|loading|(?:server |unknown |http )?error(?: \d{3})?|access denied|forbidden|zugriff verweigert|accès (?:refusé|réservé)|acceso denegado|accesso negato|acesso negado|toegang geweigerd|not found|page not found|redirecting|notice|home|menu|live stream|watch live|listen live|radio|podcasts?|polls?|surveys?|quiz(?:zes)?|contests?|coupons?|legal notices|public notices|real estate|homes|cars|homes for sale|death and funeral notices|in memoriam|funeral notices|(?:recent )?obituaries|lottery results|winning numbers|(?:school )?closings(?: and delays)?|school closings(?: and delays)?|traffic(?: (?:now|report))?|(?:daily )?arrests?(?: log)?|inmate roster"
    r"|(?:tv )?programme guide|what['’]s on(?: (?:tv|tonight|today|this week(?:end)?))?|(?:exchange|currency) rates|share prices|(?:your )?stars(?: today)?|puzzle corner|league tables?|tables|arrivals|departures|flight (?:arrivals|departures)|reader offers|paper|photos? of the (?:day|week)|diary|community diary|on tv|tonight on tv|staff directory|our team|planning register|redirect notice|(?:the )?(?:app|apps)|rights|rights (?:and|&) permissions|permissions|licensing|reprints|(?:jobs|work) with us|readers['’] panel|press office|media kit|ethics(?: (?:code|policy))?|(?:editorial|corrections|complaints|comments?|moderation|community)(?: and \w+)? (?:policy|standards|guidelines|code)|code of (?:practice|conduct|ethics)|complaints|house rules|accessibility(?: statement)?|imprint|legal(?: (?:notice|information))?|disclaimer|history|(?:our|the) (?:story|history|mission|values|people|patch|apps?)|who we are|(?:meet )?the team|masthead|how to (?:complain|subscribe|contact us|advertise)|delivery|back issues|gift cards?|loyalty|competitions?|giveaways?|prize draw)"
    r"(?:\W+(?:(?:for|on|of) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*|\d{1,2}(?:st|nd|rd|th)?\W+|(?:january|february|march|april|may|june|july|august|september|october|november|december)\W*|\d{4}\W*){1,4})?",
    re.IGNORECASE,
)
"""Titles of a site's own pages and regular corners."""

GOES_ON = re.compile(
    r"(?:read|see|view) (?:more|full (?:story|article)|the (?:full )?story|on)\W*|continue reading\W*|full story\W*|more\W+|\d+ (?:min|minutes?|hours?|days?) ago",
    re.IGNORECASE,
)
"""A line that leads from the beginning of a story to the whole of it."""

CORNERS = re.compile(
    r"(?:(?:today|tonight|tomorrow|yesterday|this (?:week|month|weekend|season))['’]s |(?:the|our|your|my|more|daily|weekly|weekend) )*"
    r"(?:(?:\w+ ){1,2}of the (?:day|week|weekend|month|season|year)|(?:\w+ ){1,2}(?:notes|corner|diary|column|notebook|calendar|listings|round|quiz|tips|recipes?|puzzle|problem|forecast|times|tables?|charts?)|(?:on )?this day(?: in history)?|chess|bridge|books?|recipes?|travel|gardening|food|wine|motoring|nature|tides|letters|correspondence"
    r"|births(?:,? (?:and )?marriages)?(?:,? and deaths|, deaths)?|marriages|engagements|thanks|advice|agony|dear \w+|thought for the (?:day|week)|for sale|wanted|lost and found|planning(?: applications)?|road ?works|bins?|refuse|recycling|raffle|bin collections?|on air|now showing|at the cinema|cinemas?|theatre|exhibitions"
    r"|contents|in this (?:issue|edition|section|programme|episode)|inside|episode notes|show notes|top (?:ten|five|\d+)(?: \w+){0,3}|(?:the )?ten \w+ \w+|charts?|gallery|in pictures|pictures|cartoon|quotes?|trivia|facts?|did you know|tips|how to|how (?:we|it|this) works?|why trust us|(?:\w+ )?facts about .{1,30}|guide|reviews?|sponsored(?: content)?|promoted(?: content)?|paid content|advertisement feature|partner content|from our (?:partners|sponsors|archives?|shop)|around the web)"
    r"(?:(?:: | [-–—] | no\.? ?).{1,60})?",
    re.IGNORECASE,
)
"""Titles of what a paper prints beside the news, as they stand over it: with the day's matter after a colon."""
