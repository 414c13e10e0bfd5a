"""Families of signs in German: sets of words that have to stand in one thought, folded as in `german_spelling`."""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.thought import Phrase, phrase

_WEH = (
    r"\w*kopf\w*|kopfweh|schmerz\w*|weh|migran\w*|nacken\w*|genick|hals|pocht|hammert|drohnt|platzt|explodier\w*"
    r"|zerspring\w*|bringt mich um|zehn|10"
)
_TEIL = (
    r"\w*arm\w*|bein\w*|\w*hand|hande|finger\w*|fuss|fusse|gesicht\w*|wange|backe|lippen?|zunge|mund\w*|lacheln"
    r"|lid|hax\w*|pratz\w*|orm|fuass|griff|seite|halfte|\w*gesichtshalfte|korper|knie"
)
_BLITZ = (
    r"plotzlich\w*|schlagartig\w*|aus dem nichts?|aus heiterem himmel|auf einmal|auf (?:einen )?schlag|jah(?:lings"
    r"|e[rsnm]?)?"
    r"|(?:in|binnen) (?:einer|einem|eines|funf|zehn|\d+) (?:sekunden?|augenblicks?|moments?)|funf sekunden"
    r"|von (?:null|0|gut|nichts) auf|von einer sekunde|(?:wie|so) (?:ein|eine|n|ne|wenn)? ?\w* ?(?:donner(?!sta)\w*"
    r"|blitz\w*"
    r"|schuss|explosion\w*|bombe|boller|messer|hammerschlag|schalter)|explosi?o?n|donner(?!sta)\w*|\w*knall|plopp"
    r"|wumm|zack"
    r"|uberfiel|ergriff"
)
_ARG = (
    r"schlimmst\w*|schlimste\w*|argst\w*|starkst\w*|heftig\w*|furchtbar\w*|noch nie|nie|unertraglich\w*|hollisch\w*"
    r"|schreien|so ein|mega|krass|gekommen|kam|kamen|\w*kopf\w*|schmerz\w*|da"
)
_BILD = (
    r"film|spiel|tor|lied|verkehr|chef|hitze|wetter|kaffee|wlan|internet|handy|laptop|akku|app|bus|bahn|stau|schnee"
    r"|party|beintraining|feuerwerk|lach\w*|fernsehen|fruhling|regen|elfer"
)
_STURZ = (
    r"gesturzt|gsturzt|sturz\w*|gefallen|gfallen|runtergefal\w*|hingefallen|ausgerutscht|gestolpert|unfal\w*"
    r"|\w*unfall"
    r"|\w*crash|gekracht|gerannt|gestossen|stoss|angestossen|angehau\w*|aufgeschlagen|geschlagen|geknallt"
    r"|zusammengestossen"
    r"|zusammenstoss|hingelegt|hinglegt|abgeworfen|reingefahren|leiter|loata|loatr"
    r"|(?<!kopfweh )(?<!schmerzen )erwischt|ball|kopfsprung|ko gegangen|faust"
    r"|grennt|gerennt|gedonnert|gegengelaufen|angerannt|gekracht|kopfuber|kopfball|(?:auf"
    r"|an)n? (?:den )?kopf (?:gekriegt|bekommen)"
)
_SEITHER = (
    r"seit\w*|sit|jetzt|jetz|danach|nachher|\w*kopfweh|brumm\w*|drohnt|pocht|platzt|schwind\w*|schlecht|erbroch\w*"
    r"|ubergeben|benommen|benebelt|dasig|damisch|duselig|dusslig|belammert|dusselig|schlafrig|verschwommen"
    r"|verwirrt|sterne|nichts mehr|kribbel\w*|taub|hollisch"
    r"|schmerz\w*|immer mehr|komisch"
)


def _now(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, guarded=True)


def _today(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, tier=Tier.TODAY, guarded=True)


NOW = (
    _now(_BLITZ, _ARG, _WEH, but=rf"{_BILD}|weg|besser|vorbei|umdreh\w*|bewegung"),
    _now(
        r"noch nie|nie zuvor|niemals|in (?:meinem|meim) (?:ganzen )?leben|je (?:hatte|gehabt|ghabt)|in all den jahren"
        r"|meines lebens|(?<!konnen )(?<!darf )(?:gehabt|hatte|war|erlebt) uberhaupt|uberhaupt (?:je|jemals|hatte"
        r"|gehabt|war)|ever|mit abstand|in (?:den |meinen )?(?:\d+|\w+zig|\w*hundert) jahr\w*(?: \w+){0,2} (?:nie"
        r"|nicht)|lebtag\w*|lebdog|mein lebtag|so (?:arg|schlimm) (?:war|wars)|ubertrifft|nicht widerfahren"
        r"|wie noch nie",
        r"schlimm\w*|schlimste\w*|arg\w*|stark\w*|heftig\w*|schmerz\w*|kopfweh|\w*kopf\w*|so ein\w*|sowas"
        r"|derartig\w*",
        r"\w*kopf\w*|schmerz\w*|weh|schlimm\w*|arg\w*|erlebt|gehabt|hatte|ertragen|heftig\w*",
        but=rf"{_BILD}|gut|besser|schon|gelacht|kein kopfweh|ohne|einziges",
    ),
    _now(r"schlimmst\w*|argst\w*|heftigst\w*", r"je|jemals|ever|leben\w*|kopfweh|schmerz\w*", but=_BILD),
    _now(
        _STURZ,
        r"\w*kopf\w*|kopfweh|schadel|nacken|genick|stirn|helm|gesicht|bewusst\w*",
        _SEITHER,
        but=rf"{_BILD}|nicht auf den kopf|mich das kopfweh|mich kopfweh|mich der kopfschmerz|ubung|eingefallen"
        rf"|im spiel",
    ),
    _now(
        r"taub\w*|pelzig|lahm|kribbel\w*|ameisen\w*|eingeschlafen|eigschlof\w*|kein gefuhl|ohne gefuhl|gefuhllos"
        r"|schwach\w*"
        r"|kraftlos|ohne kraft|gelahmt|hangt|hangen|schief|schlaff|gibt nach|sackt|\w*gsackt|\w*gesackt|\w*gknickt"
        r"|\w*geknickt|keine? kraft|knickt|wegknickt|schleift"
        r"|zahnarzt|betaubung|wem anderen|ungeschickt",
        _TEIL,
        but=rf"{_BILD}|hintern|po|vom sitzen|tauben? (?:am|im)|bild|krafttraining|schwerhorig",
    ),
    _now(
        rf"(?:kann|konnte|krieg\w*|bring\w*|vermag|spur\w*) (?:\w+ ){{0,6}}(?:{_TEIL}) (?:\w+ ){{0,4}}"
        r"(?:nicht|kein\w*|hoch|heben|bewegen|spure?n?|festhalten|halten)"
        rf"|(?:spure?|kann|krieg\w*) (?:\w+ ){{0,3}}(?:{_TEIL})(?: \w+){{0,3}} nicht"
        rf"|fallt (?:mir )?(?:dauernd )?(?:\w+ ){{0,3}}aus"
        rf" der hand|(?:{_TEIL}) (?:\w+ )?(?:greifen|bewegt|macht|gehorch\w*) (?:\w+ ){{0,3}}nicht"
        r"|(?:stift|tasse|topf|becher)(?: \w+){0,4} (?:halten|gefallen)|knopfe nicht|knopfe(?: \w+)? nicht",
        but=rf"{_BILD}|ubung zu ende|wiederholung\w*|weiter runter|ganz hoch|wand",
    ),
    _now(
        r"worte?r?|worter|sprache|spreche\w*|sprache|sprache|rede\w*|red|satz|lall\w*|gelall\w*|aussprache|zunge"
        r"|buchstaben"
        r"|namen|zeile",
        r"nicht (?:mehr )?(?:richtig|raus\w*|ein|reden)|nichts? raus\w*|durcheinander|verwaschen|undeutlich|wirr"
        r"|komisch|komsich"
        r"|lall\w*|gelalle|besoffen|betrunken|unverstandlich|quatsch|weg|kein wort|kein\w* gerade\w*|dick"
        r"|kein\w* sinn"
        r"|konnte ich|ausserstande|finde|was ganz anderes|raus\w*|ewig|(?:kann|konnte) (?:\w+ ){0,2}kaum",
        but=rf"{_BILD}|heiser\w*|halsweh|halsschmerz\w*|erkaltet|stimme|hochzeit|preis\w*|butter|beschreib\w*|anleitung|deutsch|englisch|ausrede|herausred\w*",
    ),
    _now(
        r"verwirrt|durcheinander|wirr|benommen|weiss (?:\w+ )?nicht (?:mehr )?(?:wo ich|wie ich|welcher tag)"
        r"|nichts? mehr von"
        r"|ohne zu wissen|nicht mehr ich selbst|(?:kaum|nicht) (?:\w+ )?wach|nick (?:dauernd )?weg|so schlafrig"
        r"|augen kaum auf|dasselbe gefragt|nicht klar denken|anderer mensch|wesen hat sich|gedachtnis\w*|vergesslich",
        r"seit\w*|kopf\w*|\w*kopfweh|fieber|heute?|auf einmal|heim\w*|familie|frau|mann|strasse|gelangt|wo ich"
        r"|halbzeit"
        r"|vormittag|gekommen",
        but=rf"{_BILD}|einstellung|ubung|knopf|menu",
    ),
    _now(
        r"krampfanfal\w*|gekrampft|gezuckt|zuck(?:e|en|te|ten|t)|anfall (?:gehabt|heute?)|einen anfall|eingenasst"
        r"|in die hose"
        r"|zerbissen\w*|wasser nicht halten|pipi nicht halten|in d hose\w*|inkontinent|kontrolle uber die blase"
        r"|nicht pinkeln|zwischen den beinen"
        r"|unten rum",
        but=r"lach\w*|hund|baby|kind|migrane|wut\w*|augenlid|kopfweh ?anfall|anfall hat eingesetzt",
    ),
    _now(
        r"ohnmacht\w*|bewusstsein\w*|bewusstlos\w*|besinnung|umgekippt|weggekippt|zusammengesackt|zusammengeklappt"
        r"|filmriss"
        r"|schwanden mir|lichter ausgegangen|alles schwarz|weg gewesen|kurz weg|(?:am|auf dem) \w*boden (?:aufgewacht"
        r"|gelegen)|lag (?:ich )?(?:am boden|da)",
        but=rf"{_BILD}|kollegin|stuhl|tisch|sack reis|schwarz gekleidet",
    ),
    _now(
        r"auge\w*|augenlicht|sicht\w*|sichtfeld|sehe|sah|bild|seite|strassenseite|strasse",
        r"dunkel|schwarz\w*|schleier|vorhang|rollo|blind\w*|halbe\w*|halfte|fehlt|nichts|verlassen|weg|blinder",
        r"auge\w*|links|linke\w*|rechts|rechte\w*|augenlicht|sichtfeld|halbe\w*|halfte|auf einer seite|bis"
        r"|wie durch|bucke?",
        but=rf"{_BILD}|strom|bildschirm|licht aus|brille|meter|seite im buch|weg damit|sehe nichts? (?:\w+ )?(?:im"
        rf"|auf dem)"
        r"|knopf|kopfweh weg|ohne (?:medikament\w*|medizin|tabletten?|ibu\w*) (?:gegangen )?weg|gute",
    ),
    _now(
        r"fieber\w*|fiber|fieba|39\w*|40|41|gluhe?|temperatur|schuttelfrost|fiebrig",
        r"nacken\w*|genick|kinn|ausschlag|flecken|punkte|verwirrt|licht|kopf\w*|nackensteif",
        r"steif\w*|bretthart|beton|festgeschraubt|nicht|brust|ausschlag|flecken|punkte|unertraglich|verwirrt|platzt"
        r"|licht"
        r"|beugen|erbrechen",
        but=r"lampenfieber|reisefieber|schritte|minuten",
    ),
    _now(
        r"nacken\w*|genick|hals",
        r"\w*steif\w*|bretthart|beton|nicht (?:beugen|bewegen)",
        r"(?:lila|rote?|blaue?|dunkle|violette?|kleine|komische) (?:\w+ )?(?:punkte?|punktchen|flecken?)|ausschlag"
        r"|flecken",
        but=r"pickel\w*|akne|farbe",
    ),
    _now(
        r"brust\w*|brsut|herz|luft|atem\w*",
        r"eng\w*|druck|weh|schmerz\w*|zugeschnurt|schwer|sticht\w*|stech\w*|krieg\w*|bekomm\w*|ring\w*|umklammert"
        r"|sitzt|keine?"
        r"|rast",
        but=rf"{_BILD}|frische|ubung|dehnung|frische luft|ausser puste|herzlich\w*|brustkrebs|auf die brust|kinn"
        rf"|luft raus"
        r"|luft nach oben|an die luft|schwanger|brustwirbel\w*|bruststuck",
    ),
    _now(
        r"lauf\w*|geh\w*|gang|gleichgewicht|torkel\w*|schwank\w*|wacklig|stolper\w*|beine?|tru?mmlig|steh\w*",
        r"betrunken\w*|bier|gegen die (?:wand|tur)|nach (?:links|rechts)|nicht (?:mehr )?(?:gerade|stehen|stah"
        r"|grade)|gerade laufe"
        r"|unsicher\w*|festhalte\w*|halt mich|stock|stockes|gummi|gehorchen|umzufallen|weggesackt|matrose|gefallen"
        r"|trummlig|dreht sich",
        but=rf"{_BILD}|hund|training|pudding|spazier\w*|weg war|arbeit|ubung",
    ),
    _now(
        r"schwanger\w*|anderen umstanden|trimester|\d+ ?woche|im \d monat|(?:achter|siebter|neunter|sechster) monat"
        r"|entbunden"
        r"|entbindung"
        r"|geburt|wochenbett|kaiserschnitt|pda|lumbalpunktion|baby ist \w+ tage|ein kind (?:gekriegt|bekommen)",
        r"kopfweh|\w*kopfschmerz\w*|kopf (?:\w+ )?(?:hammert|platzt|bringt)|sterne?\w*|funken|blitzt"
        r"|platzt mir der kopf",
        but=r"vor \w+ jahren|zehn war|die zehn",
    ),
    _now(
        r"chiro\w*|osteopath\w*|eingerenkt|renkte|nackenmassage|physio|gekracht|geknackt|reissen\w*|reissend\w*"
        r"|gerissen",
        r"seit\w*|seither|jetzt|danach|nach",
        r"schwind\w*|taub|reissend\w*|lid|kopfweh|kopfseite|unwohl|komisch|hinter einem auge|hals",
        but=r"besser|geholfen",
    ),
    _now(
        r"schlaganfall\w*|schlagfluss|hirnhautentzund\w*|hirnblutung|im kopf geplatzt|geplatzt im kopf|krankenwagen"
        r"|notarzt"
        r"|rettung (?:rufen|bitte)|(?:mit )?mein\w* kopf stimmt was",
        r"ich|mir|mein\w*|ein|ruf|das",
        but=r"vor \w+ jahren|station|serie|letztes jahr|woran|risiko|zeichen",
    ),
)
TODAY = (
    _today(
        r"hu?a?ste?n?\w*|nies\w*|lach|lache|press\w*|presen|presn|druck\w*|buck\w*|bucken|bueck\w*|heben|naseputzen"
        r"|kreuzheben"
        r"|anstreng\w*|sex|beischlaf|orgasmus|kommen|klo|toilette",
        r"\w*kopf\w*|kopfweh|schmerz\w*",
        r"jedes|jedesmal|immer|wenn|beim|platzt|explodier\w*|messer|springt|stich|reissen|z?e?r?reisst\w*|hervor"
        r"|sobald|sprengt\w*"
        r"|schlim\w*|zack"
        r"|durch den|neu",
        but=rf"{_BILD}|darf ich|besser|druck auf|auf den knopf|hilft|totgelacht|kommen (?:die|deine)|kommen von"
        rf"|ausdruck\w*",
    ),
    _today(
        r"lieg\w*|hinleg\w*|flach|aufrecht|wenn ich (?:steh|sitz|aufsteh)\w*|stehen|sobald ich|beim aufstehen"
        r"|aufsetz\w*",
        r"\w*kopf\w*|kopfweh|schmerz\w*|weh|unertraglich",
        r"schlimmer|nur|weg|weicht|nichts|pocht|gut|gehts los|furchtbar|bringt|liegen geht|flach ist"
        r"|im sitzen schlafen",
        but=r"ubung|schreibtisch|dehn\w*|nicken|kissen|hilft|hingelegt|dunkeln|seit dem aufstehen|beim aufwachen",
    ),
    _today(
        r"jede\w* (?:woche|tag|morgen|monat)|taglich|woche (?:um|fur) woche|von tag zu tag|mit jeder woche"
        r"|seit (?:einem monat"
        r"|wochen|janner|januar|februar|\w+ wochen)|tag fur tag|all tag|immer",
        r"schlimmer|schlima|arger|starker|mehr|klettert|wachst|baut sich|steiger\w*|zugenommen|nehmen\w* an|stufe",
        r"\w*kopf\w*|kopfweh|schmerz\w*|es|wird|werden|weh|schlimmer|arger|starker|er|wachst",
        but=rf"{_BILD}|ubung|band|muskel\w*|gewicht|besser|haltung|schlaf|laune|ubungen|mehr nachrichten|nicht mehr",
    ),
    _today(
        r"(?:bin|mit|uber|alter|ich bin|jetzt|im|jahre) (?:\w+ )?(?:5\d|6\d|7\d|8\d|9\d|\w*funfzig|\w*sechzig"
        r"|\w*siebzig"
        r"|\w*achtzig)|(?:5\d|6\d|7\d|8\d|9\d)(?: jahre| neues|$)|in meinem alter|(?:\w*funfzig|\w*sechzig"
        r"|\w*siebzig)",
        r"kopfweh|\w*kopfschmerz\w*",
        r"nie|neu\w*|erst\w*|auf einmal|plotzlich|nun|jetzt|fing|fangt|verschont|niemals",
        but=r"minuten|prozent|tage|kilo|mal|ubung",
    ),
    _today(
        r"schlafe|(?:an|die|den) (?:den )?schlafen|kopfhaut|kiefer|kau\w*|kamme\w*|ader",
        r"weh|schmerz\w*|empfindlich|mude|pocht|druckempfindlich|dick\w*",
        r"schlafe|kopfhaut|kauen|kaue|kamme\w*|kiefer|ader|essen|esen|brot|fleisch",
        but=r"knirsch\w*|minzol|pfefferminz\w*|zahnarzt|nicht schlafen|ein ?schlafen|ubung|ein bisschen|leicht"
        r"|wie (?:immer|jedes ?mal)",
    ),
    _today(
        r"\w*krebs\w*|tumor\w*|melanom|lymphom|chemo\w*|hiv|\w*transplant\w*|immun\w*",
        r"kopfweh|\w*kopfschmerz\w*|kopf|nacken\w*|schwindel|fieber",
        r"jetzt|letzten tage|kenne|nun|neu\w*|seit|heiss|schlimm|wieder|zuruck|beunruhig\w*|nachts|morgens|mitten"
        r"|kopf",
        but=r"(?:mein|meine) (?:vater|mutter|oma|opa|schwester|bruder)",
    ),
    _today(
        r"weckt\w*|wekt|reisst mich|wach (?:ich )?(?:\w+ ){0,5}auf|geweckt|werd ich (?:davon )?wach",
        r"jede\w*|nacht\w*|nachts|um \w+|nie so|neu",
        r"kopfweh|\w*kopfschmerz\w*|schmerz\w*|davon|kopf|mich|es",
        but=rf"{_BILD}|wecker|baby|katze|hund|nachricht\w*|piep\w*|deine|nachbar\w*|du mich",
    ),
    _today(
        r"(?:kilo|gewicht|abgenommen|abnehmen|nehm (?:nur )?ab|nem ab|kein appetit)|nachtschweiss",
        r"kopfweh|\w*kopfschmerz\w*|nacken|kopf",
        but=r"diat hilft|geplant|training",
    ),
    _today(
        r"strom\w*|stromschlag\w*|blitze?|elektrisch\w*|krakelig|ungeschickt\w*|ungschickt",
        r"rucken|wirbelsaule|arme?|beine?|hande?|finger|nicken|runterschau\w*|schrift",
        but=rf"{_BILD}|stromausfall|rechnung|tastatur",
    ),
    _today(
        r"auge\w*|pupille\w*|lid\w*",
        r"rot|knallrot|hofe|ringe?|regenbogen\w*|hangt|hangen|grosser|gros|klein|hollisch",
        r"weh|schmerz\w*|kopfweh|lichter|lampen|laternen|andere|seit|nacken|pocht|ubel|verschwommen|pupille",
        but=r"brille|bildschirm|mude",
    ),
    _today(
        r"doppelt\w*|dopelt|doppelbilder|zweimal|zwei (?:strassen|lampen)|unscharf|verschwommen|verschwomme\w*"
        r"|flimmert",
        r"sehe|seh|alles|kopf\w*|kopfweh|seit|augen|sicht|den ganz\w+ tag",
        but=rf"{_BILD}|bild ist|foto|garten|verplant|gefragt|so weh|geschickt|am tag",
    ),
    _today(
        r"erbrech\w*|erbroch\w*|ubergeb\w*|uebergeb\w*|kotz\w*|gekotzt|gespuckt|spei|speiubel|brechen|gebroch\w*"
        r"|ubel",
        r"jeden morgen|morgens|die ganze nacht|seit \w+|\d+ ?mal|dreimal|zweimal|stunden|nichts drin|bleibt|und kotz",
        r"\w*kopf\w*|kopfweh|stoss|schadel",
        but=r"kotzt mich an|abgebrochen|handgelenk|knochel|wirbel|schlusselbein",
    ),
    _today(
        r"nie|sonst kein\w*|noch nie|neue\w*|andere\w*|anders|komisch\w*|unbekannt\w*",
        r"kopfweh|\w*kopfschmerz\w*|sorte|schmerz|migrane",
        r"jetzt|seit|diesmal|als sonst|nicht kenne|art|unbekannten|stimmt was|anderen und|hatte ich noch nie|angst"
        r"|kenn",
        but=rf"{_BILD}|kissen|stuhl|matratze|noch nie (?:so )?wenig|kein kopfweh|nichts|besser",
    ),
)
