"""The gravest words in German, Spanish and French; sentences in other languages are understood no further than this."""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.thought import phrase

DESPAIR = (
    # German
    phrase(
        r"(?:will|mochte|moechte|mag|wunschte|wurde|wollte|lieber)(?: \w+){0,4} (?:sterben|tot sein"
        r"|nicht mehr (?:leben|da sein|aufwachen|hier sein))"
    ),
    phrase(
        r"(?:mich|mir)(?: \w+){0,3} (?:umbringen|toten|toeten|erhangen|aufhangen|erschiessen|das leben nehmen"
        r"|etwas antun|verletzen)|bring(?:e)? mich(?: \w+)? um$"
    ),
    phrase(r"selbstmord\w*|suizid\w*|lebensmude|lebensmuede|freitod"),
    phrase(
        r"nicht mehr leben|nicht mehr weiter ?leben|keinen sinn mehr(?: \w+){0,3} (?:leben|weiter)"
        r"|leben(?: \w+){0,3} keinen sinn"
    ),
    phrase(r"ich (?:kann|mag|will) (?:\w+ )?nicht mehr(?: weiter)?(?:$| so| ,)"),
    phrase(
        r"(?:ware|waere) (?:\w+ ){0,3}tot|(?:tot|wenn ich tot) (?:ware|waere)|allem ein ende (?:machen|setzen)"
        r"|schluss machen mit allem"
    ),
    # Spanish
    phrase(
        r"(?:quiero|quisiera|prefiero|ganas de|deseo|gustaria) (?:\w+ ){0,2}(?:morir\w*|matarme|desaparecer"
        r"|suicidarme|quitarme la vida|estar muert[oa])"
    ),
    phrase(
        r"matarme|suicid\w*|quitarme la vida|acabar con (?:mi vida|todo esto|todo)|hacerme dano"
        r"|mejor muert[oa]|ojala (?:\w+ )?(?:muriera|muert[oa])"
    ),
    phrase(
        r"no quiero (?:\w+ )?(?:vivir|despertar|seguir viviendo|seguir asi|estar viv[oa])|sin ganas de vivir"
        r"|no tengo ganas de vivir"
    ),
    phrase(r"no puedo mas(?:$| con | ,| asi)|no (?:vale|merece) la pena vivir"),
    # French
    phrase(
        r"(?:veux|voudrais|envie de|prefere|preferais|prefererais|aimerais) (?:\w+ ){0,2}(?:mourir|me tuer"
        r"|en finir|disparaitre|crever|etre mort)"
    ),
    phrase(r"me tuer|suicid\w*|me faire du mal|mettre fin a (?:mes jours|ma vie)|en finir avec (?:la|ma) vie"),
    phrase(
        r"(?:plus|pas) envie de vivre|veux plus (?:vivre|etre la|me reveiller)|vie ne vaut (?:plus|pas)"
        r"|raison de vivre"
    ),
    phrase(r"j ?en peux plus|j ?nen peux plus|je (?:nen|n en) peux plus"),
    # Italian, Portuguese, Dutch
    phrase(r"voglio morire|uccidermi|quero morrer|me matar|ik wil (?:\w+ )?(?:dood|sterven)|zelfmoord"),
)

_KOPF = r"kopf\w*|schmerz\w*|migrane|nacken\w*|weh"
_CABEZA = r"cabeza|dolor\w*|duele\w*|migrana|jaqueca|cuello|nuca"
_TETE = r"tete|mal|douleur\w*|cephalee\w*|migraine|nuque|cou"

NOW = (
    # German
    phrase(r"(?:schlimmst|starkst|heftigst|furchtbarst)\w*", rf"{_KOPF}|meines lebens|jemals"),
    phrase(
        r"plotzlich\w*|ploetzlich\w*|schlagartig\w*|aus dem nichts|wie ein blitz\w*|auf einmal"
        r"|explosionsartig\w*",
        rf"{_KOPF}|taub\w*|schwach\w*|gelahmt|ubel|seh\w*|sprech\w*",
        but=r"(?:plotzlich|auf einmal) (?:weg|besser|vorbei)",
    ),
    phrase(
        r"(?:noch nie|nie zuvor)(?: \w+){0,4}", _KOPF, r"solch\w*|so (?:stark|schlimm|heftig)\w*|schlimm\w*|derartig\w*"
    ),
    phrase(
        r"vernichtungskopfschmerz\w*|donnerschlag\w*|schlaganfall\w*|hirnblutung\w*|hirnhautentzundung"
        r"|aneurysma"
    ),
    phrase(
        r"taub|taubheit\w*|taub(?:es|e) gefuhl\w*|taubheitsgefuhl\w*|gelahmt|lahmung\w*|kein gefuhl(?: mehr)?"
        r"|spure (?:mein\w*|die|den)(?: \w+){0,2} nicht|hangt (?:schief|herunter)|gesicht hangt",
        but=r"tauben? im park|bist du taub|schwerhorig|po taub|vor kalte",
    ),
    phrase(
        r"(?:arm|bein|hand|seite)(?: \w+){0,3} (?:schwach|kraftlos)"
        r"|schwache? (?:im|i am|in)(?: \w+)? (?:arm|bein|hand)"
    ),
    phrase(
        r"(?:kann|konnte) (?:\w+ ){0,3}nicht(?: mehr)?(?: \w+){0,2} (?:sprechen|reden|sehen|laufen|gehen"
        r"|schlucken|atmen|bewegen)|nicht (?:mehr )?richtig sprechen|verwaschen\w* (?:sprache"
        r"|sprech\w*)|verwirrt",
        but=r"gehen wir|zum sport|spazieren gehen|einkaufen gehen",
    ),
    phrase(
        r"(?:sehe|sah) (?:\w+ ){0,2}(?:nichts|doppelt|nicht(?:s)? mehr|verschwommen|schwarz)|sehverlust"
        r"|erblindet|schwarz vor augen|auge (?:ist )?blind"
    ),
    phrase(r"ohnmacht\w*|ohnmachtig|bewusstlos\w*|krampfanfall\w*|zusammengebrochen|umgekippt|krampfe"),
    phrase(r"fever|fieber\w*", r"nacken\w*|ausschlag|verwirrt|genick\w*"),
    phrase(
        r"(?:nach|seit|beim|hatte|bei)(?: \w+){0,3} (?:unfall|sturz|schleudertrauma|gehirnerschutterung"
        r"|schlag auf den kopf)|gesturzt|(?:hin|runter|herunter|um)gefallen|auf(?: den|n)? kopf gefallen"
        r"|schleudertrauma|gehirnerschutterung|kopf (?:an)?gestossen"
    ),
    phrase(
        r"brustschmerz\w*|schmerz\w* in der brust|druck auf der brust|atemnot|luftnot|kriege keine luft"
        r"|bekomme keine luft|herzinfarkt|ich sterbe(?! vor| fur| von| an| gleich vor| fast vor)"
    ),
    phrase(r"schwanger\w*|entbindung|geburt", _KOPF),
    # Spanish
    phrase(r"peor", rf"dolor (?:de cabeza )?(?:de mi vida)?|de mi vida|{_CABEZA}"),
    phrase(r"de repente|repentin\w*|subit\w*|de golpe|de pronto|de la nada", rf"{_CABEZA}|siento|veo|hablar|debil\w*"),
    phrase(r"derrame|ictus|infarto|aneurisma|meningitis|hemorragia"),
    phrase(
        r"entumecid\w*|adormecid\w*|se me duerme|paraliz\w*|no siento(?: \w+){0,3}|debilidad|sin fuerza en"
        r"|cara (?:torcida|caida|dormida)"
    ),
    phrase(
        r"no (?:puedo|podia|consigo) (?:\w+ )?(?:hablar|ver|caminar|mover\w*|respirar|andar|tragar)"
        r"|me cuesta hablar|confundid[oa]"
    ),
    phrase(
        r"no veo(?: nada| bien| con| por| de)?|perdi la (?:vista|vision)|perdida de (?:la )?(?:vista|vision)"
        r"|se me nublo la vista|ciego",
        but=r"no veo (?:el|la|los|las) (?:boton|imagen|foto|app|mensaje)\w*",
    ),
    phrase(r"me desmay\w*|desmayo\w*|inconsciente|convulsi\w*|ataque epileptico"),
    phrase(r"fiebre", r"cuello|nuca|sarpullido|confus\w*"),
    phrase(
        r"(?:despues|desde|tras|tuve|un)(?: \w+){0,3} (?:accident\w*|caida|golpe en la cabeza|latigazo)|me cai"
        r"|me golpee|golpe en la cabeza"
    ),
    phrase(
        r"(?:dolor|duele|opresion|presion)(?: \w+){0,3} pecho|me muero$"
        r"|embarazada(?: \w+){0,6} (?:dolor|cabeza)"
    ),
    # French
    phrase(r"pire|plus fort(?:e)?", rf"{_TETE}|de ma vie", but=r"pire que (?:hier|le matin)"),
    phrase(
        r"soudain\w*|brutal\w*|subit\w*|tout a coup|dun coup|d un coup|coup de tonnerre|explos\w*",
        _TETE,
        but=r"ubung|die|ist|das|ja mal|nicht ?mal",
    ),
    phrase(r"\bavc\b|meningite|anevrisme|hemorragie|infarctus|crise cardiaque"),
    phrase(
        r"engourdi\w*|paralyse\w*|ne sens plus(?: \w+){0,3}|faiblesse|bouche de travers"
        r"|visage (?:qui )?(?:tombe|paralyse|de travers)|ne sens (?:plus|pas)"
    ),
    phrase(
        r"(?:peux|arrive|pouvais) (?:plus|pas) (?:a )?(?:\w+ )?(?:parler|marcher|bouger|voir|respirer|avaler)"
        r"|du mal a parler|suis confuse?"
    ),
    phrase(r"(?:je )?ne vois (?:plus|rien)|perdu la vue|perte de (?:la )?vue|voile noir|aveugle"),
    phrase(r"evanoui\w*|perdu connaissance|perte de connaissance|convulsion\w*|crise depilepsie|malaise"),
    phrase(r"fievre", r"nuque|cou|boutons|eruption|confus\w*"),
    phrase(
        r"(?:apres|depuis|suite a|eu)(?: \w+){0,3} (?:accident|chute|coup sur la tete|coup du lapin|choc)"
        r"|tombe\w* sur la tete"
    ),
    phrase(
        r"(?:douleur\w*|mal|serre\w*|oppression)(?: \w+){0,3} (?:poitrine|thorax|thoracique)|je vais mourir"
        r"|enceinte(?: \w+){0,6} (?:mal|tete|maux)"
    ),
)

TODAY = (
    phrase(
        r"fieber\w*|doppelbilder|sehe doppelt|sehstorung\w*|kribbel\w*|schwindel\w*|schwindlig|erbrech\w*"
        r"|ubergeben|tumor\w*|hirntumor|krebs|chemo\w*",
        tier=Tier.TODAY,
    ),
    phrase(
        _KOPF,
        r"(?:beim|nach dem|wenn ich) (?:husten|niesen|huste|niese|pressen|sex|liege|mich hinlege|aufstehe"
        r"|hinlegen|aufstehen)",
        tier=Tier.TODAY,
    ),
    phrase(r"(?:wird|werden) (?:immer|taglich|jeden tag) (?:schlimmer|starker)", tier=Tier.TODAY),
    phrase(
        r"fiebre|vision (?:doble|borrosa)|veo (?:doble|borroso)|hormigueo\w*|maread[oa]|mareos?|vomit\w*"
        r"|tumores?|cancer|quimio\w*",
        tier=Tier.TODAY,
    ),
    phrase(
        _CABEZA,
        r"(?:al|cuando|despues de)(?: \w+)? (?:toser|estornudar|tos\w*|estornudo|sexo|acostarme|me acuesto"
        r"|levantarme|me levanto)",
        tier=Tier.TODAY,
    ),
    phrase(r"cada (?:dia|vez) (?:\w+ )?peor|va a peor", tier=Tier.TODAY),
    phrase(
        r"fievre|(?:vois|vision|voir) (?:double|flou\w*|trouble)|fourmillement\w*|vertige\w*|vomi\w*|tumeurs?"
        r"|cancer|chimio\w*",
        tier=Tier.TODAY,
    ),
    phrase(
        _TETE,
        r"(?:quand|en|apres|lorsque)(?: \w+)? (?:tousse\w*|toussant|eternu\w*|lamour|mallonge\w*|couche\w*"
        r"|me leve\w*|me levant)",
        tier=Tier.TODAY,
    ),
    phrase(r"de pire en pire|de plus en plus (?:fort|mal)\w*", tier=Tier.TODAY),
)
