"""What pages without a report say in other languages than English: consent, subscription, sign-in, error, robot pages."""
# ruff: noqa: E501 - a row of phrases stays whole

from __future__ import annotations

import re

from reportedly.sieve import Sieve, WordSieve, pieces, words

KINDS: dict[str, str] = {
    "a cookie or consent page": (
        # German, French, Spanish, Italian, Portuguese, Dutch
        r"cookies?\b|einwilligung|personenbezogene|datenschutz|zustimm\w+|alle[ns]? (?:akzeptieren|ablehnen|zulassen)|akzeptieren und|berechtigte\w* interesse|werbung und tracking|unsere\w* (?:\d+ )?partner"
        r"|consentement|données personnelles|accepter et (?:fermer|continuer)|(?:tout|continuer sans) accepter|tout refuser|nos (?:\d+ )?partenaires|intérêts? légitimes?|traceurs|gérer mes choix|politique de confidentialité"
        r"|consentimiento|datos personales|aceptar (?:y|todo|todas)|rechazar (?:todo|todas|y)|nuestros (?:\d+ )?socios|política de privacidad|configurar cookies"
        r"|consenso|dati personali|accetta (?:e|tutt)|rifiuta (?:e|tutt)|nostri (?:\d+ )?partner|informativa (?:sulla|privacy)|consentimento|dados pessoais|aceitar (?:e|todos)|rejeitar (?:e|todos)|nossos (?:\d+ )?parceiros"
        r"|toestemming|persoonsgegevens|alles (?:accepteren|weigeren|toestaan)|accepteren en|onze (?:\d+ )?partners|privacybeleid"
        # Polish, Swedish, Danish and Norwegian, Finnish, Czech, Hungarian, Romanian, Turkish, Greek, Russian, Ukrainian
        r"|ciastecz\w+|zgadzam się|akceptuj\w*|dane osobowe|kakor\b|godkänn\w*|samtyck\w*|personuppgifter|acceptér|samtykke\w*|godta alle|evästee\w*|hyväksy\w*|souhlas\w*|osobní údaje|sütik?\w*\b|elfogad\w*|hozzájárul\w*"
        r"|accept(?:ă|ați) (?:tot|toate|și)|çerez\w*|kabul et|συγκατάθεση|αποδοχή|согласи(?:е|ться)|принять все|файлы cookie|згода|прийняти (?:все|всі)"
    ),
    "a subscription page": (
        r"\babo(?:nnent(?:en|in)?|nnement|nnieren)?\b|pur-?abo|weiterlesen|jetzt (?:testen|abonnieren|weiterlesen|kaufen)|(?:jederzeit|monatlich) kündbar|nur für abonnenten|probemonat"
        r"|abonn(?:é|ée|ement|és|ez|er)\b|s['’]abonner|réservé aux|lire la suite|sans engagement|poursuivre (?:la|votre) lecture|continuer la lecture|offre d['’]essai"
        r"|suscr[ií]b\w*|suscripci[oó]n|suscriptor\w*|seguir leyendo|solo para suscriptores|abbonat[oi]|abbonamento|continua a leggere|riservato agli|assin(?:e|ante|antes|atura)\b|continue lendo|abonne(?:e|es|ren|ment)\b|verder lezen|lees verder"
        r"|prenumer\w+|subskry\w+|czytaj dalej|läs vidare|fortsätt läsa|läs mer|bliv abonnent|for abonnenter|læs videre|les mer|tilaa(?:ja|jille|minen)?\b|jatka lukemista|předplat\w+|pokračovat ve čtení|előfizet\w+|abonează\w*|abonați\w*|abone ol\w*|abonelik|συνδρομ\w+"
        r"|подпис(?:ка|ку|аться|чик\w*|ывайтесь)\b|читать (?:далее|дальше|полностью)|передплат\w*|читати далі|有料会員|会員限定|続きを読む|订阅|訂閱|会员|구독"
    ),
    "a sign-in page": (
        r"\banmelden\b|\beinloggen\b|passwort|registrieren|benutzername|konto erstellen|se connecter|mot de passe|créer (?:un|mon|votre) compte|identifi(?:ez|ant)\w*|iniciar sesi[oó]n|contraseña|crear (?:una )?cuenta|accedi\b|password dimenticata|registrati|iniciar sessão|\bsenha\b|\binloggen\b|wachtwoord"
        r"|zaloguj\w*|hasło\b|logga in|lösenord|log ind\b|logg inn|adgangskode|kirjaudu|salasana|přihlás\w+|heslo\b|bejelentkez\w*|jelszó|autentific\w+|conectează|giriş yap\w*|şifre|σύνδεση|κωδικός πρόσβασης|войти|войдите|пароль|увійти|увійдіть|зареєструйтесь|зарегистрируйтесь|تسجيل الدخول|ログイン|会員登録|登录|登錄|로그인"
    ),
    "an error page": (
        r"seite (?:wurde )?(?:nicht|leider)|nicht gefunden|existiert (?:leider )?nicht|zur startseite|fehler \d{3}|nicht (?:mehr )?verfügbar|blockiert|zugriff verweigert|versuchen sie es|accès refusé|réessay\w+|acceso denegado|int[eé]ntelo|accesso negato|riprova|page (?:demandée|introuvable|non trouvée)|introuvable|n['’]existe (?:pas|plus)|a été (?:supprimée?|déplacée?)|retour à l['’]accueil|erreur \d{3}|lien (?:que vous avez suivi|rompu)"
        r"|página (?:no|que)|no (?:se ha )?encontrad\w|no existe|volver (?:al|a la) (?:inicio|portada)|pagina non|non (?:è stata )?trovata|torna alla home|página não|não encontrad\w|pagina niet|niet gevonden|bestaat niet|terug naar"
        r"|strony? nie (?:istnieje|znaleziono)|sidan (?:finns inte|kunde inte)|siden (?:findes ikke|finnes ikke)|sivua ei löyt\w+|stránka (?:neexistuje|nebyla nalezena)|az oldal nem|pagina nu (?:există|a fost)|sayfa bulunamadı|η σελίδα δεν|страниц\w (?:не найдена|не существует|удалена)|сторінк\w не (?:знайдено|існує)|доступ (?:ограничен|запрещён|запрещен|заборонено|обмежено)|找不到(?:页面|頁面)|ページが見つかりません"
    ),
    "a robot check": (
        r"sicherheitsüberprüfung|kein roboter|browser (?:wird )?(?:über)?prüf\w+|javascript (?:aktivieren|ist deaktiviert)|n['’]êtes pas un robot|pas un robot|vérification de sécurité|activer javascript|activez javascript|no (?:eres|soy|es) un robot|active javascript|non sono un robot|abilita javascript|não sou um robô|geen robot"
        r"|nie jest\w* robotem|inte en robot|ikke en robot|et ole robotti|nejste robot|nem vagy robot|nu (?:ești|sunteți) (?:un )?robot|robot olmadığınızı|δεν είστε ρομπότ|не робот"
    ),
}

PATTERNS = {kind: re.compile(phrases) for kind, phrases in KINDS.items()}
"""For text in lower case."""

SPEAKS = WordSieve(
    re.compile(
        r"\b(?:sie|ihnen|ihr(?:e[mnrs]?)?|wir|unser(?:e[mnrs]?|[mns])?|nous|nos|notre|vous|vos|votre|su|sus|usted|tu|tus|nuestr[oa]s?|nosotros|noi|nostr[oiae]|vostr[oiae]|voi|il tuo|você|seus?|suas?|nossos?|nossas?|wij|u|uw|onze|vi|ni|du|din|dig|deg|olet|sinun|jsme|jste|náš|naše|váš|vám|ön|önnek|dumneavoastră|noastre|bizim|sizin|iz|мы|вы|вас|вам|ми|ви)\b"
        r"|^\W{0,3}(?:alle|jetzt|hier|zur|akzeptieren|tout|continuer|accepter|refuser|retour|lire|aceptar|rechazar|volver|seguir|accetta|rifiuta|torna|aceitar|rejeitar|alles|terug|lees)\b"
    ),
    words(
        """sie ihnen ihr ihre ihrem ihren ihrer ihres wir unser unsere unserem unseren unserer unseres unserm unsern unsers nous nos notre
        vous vos votre su sus usted tu tus nuestro nuestra nuestros nuestras nosotros noi nostro nostri nostra nostre vostro vostri vostra
        vostre voi tuo você seu seus sua suas nosso nossos nossa nossas wij u uw onze vi ni du din dig deg olet sinun jsme jste náš naše váš
        vám ön önnek dumneavoastră noastre bizim sizin iz мы вы вас вам ми ви alle jetzt hier zur akzeptieren tout continuer accepter refuser
        retour lire aceptar rechazar volver seguir accetta rifiuta torna aceitar rejeitar alles terug lees"""
    ),
)
"""A sentence that speaks to the reader, or of the site's people, in these languages; for text in lower case."""

SPEAKS_BY_STEM = Sieve(re.compile(r"\b(?:nasz|państw|ваш|наш)"), pieces("nasz|państw|ваш|наш"))
"""The same, in words of many endings."""
