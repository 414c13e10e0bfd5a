"""Words of despair in German, in families, as they are written down by `german_spelling.folded`."""

from coachbot.domain.warning_words.thought import phrase

_ENDE = r"$| ,| so| ehrlich| und | aber | weil | heute| mehr$| echt| bro| digga| ey| wegen"
_TABLETTEN = r"tablett?en|tableten|pillen|schlaftabletten|packung|schachtel|pulver|medikamente|schublade"
_FIGUR = (
    r"lach\w*|kuchen|wiederholungen|hunger|schnitzel|durst|langeweile|film|spiel|krimi|serie|handy|akku|pflanze|fisch"
    r"|tatort|verkehr|chef"
)

DESPAIR = (
    phrase(
        r"(?:ich )?(?:will|mag|mochte|wunsch\w*|wott|wu) (?:\w+ ){0,4}(?:dass|das) (?:\w+ )?(?:alles|es alles)"
        r"(?: \w+){0,2} (?:aufhort|ein ende hat|endet|zu ende ist|vorbei ist|schluss ist)"
        r"|(?:sterbe?|sterb|verrecke?|geh\w* ein)(?: \w+){0,3}(?: ,)? ich (?:will|mag|mochte|wu)(?: \w+){0,3} das{1,2}"
        r" (?:es|das|alles)(?: \w+){0,2} (?:aufhort|vorbei ist|ein ende hat|endet)",
        but=r"piep\w*|nachricht\w*|erinner\w*|regen|krieg|stau|musik|laut\w*|ubung\w*|spam\w*",
    ),
    phrase(
        r"(?:will|wil|wollt?e?|wott|wu|mochte?|mocht|moge|mag|wurde?|wunsch\w*|wunschte|liebsten|lieber|gern\w*|bereit)"
        r"(?: \w+){0,5} (?:sterben|starben?|starbe|stirbt|verrecken|krepieren|tot sein|tot|wegmachen|erloschen)",
        but=_FIGUR,
    ),
    phrase(
        r"(?:will|wil|mag|mocht\w*|wott|wu|kann) (?:\w+ ){0,3}nicht (?:mehr )?(?:\w+ )?(?:leben?|labe|da ?sein"
        r"|hier ?sein|existieren"
        r"|aufwachen|auf der welt|am leben|weiterleben)|nicht existieren|nicht mehr leben|nicht mehr labe"
    ),
    phrase(
        r"(?:will|mag|wu|wott|mochte) (?:einfach |nur |bloss |eh )*(?:weg von der welt|von der welt|raus aus (?:dem"
        r"|diesem) leben|aus dem leben"
        r"|fur immer (?:weg|verschwinden|schlafen|einschlafen)|weg sein|verschwinden$|springen$)"
    ),
    phrase(
        rf"ich (?:kann|mag|will|wu|pack\w*) (?:\w+ )?nicht mehr(?:{_ENDE})",
        but=r"bei der|ubung|wiederholung\w*|lesen|sitzen",
    ),
    phrase(
        r"(?:nicht(?:s)? mehr|nie(?: wieder| mehr)?|nimmer) (?:\w+ )?(?:aufwach\w*|wach werd\w*|aufsteh\w*)"
        r"|fur immer (?:ein)?schlafen|ewig schlafen|einschlafen und nicht"
    ),
    phrase(
        r"(?:leben|dasein)\w*(?: \w+){0,4} (?:beende\w*|enden|ende|mude|satt|leid|last|keinen sinn|sinnlos"
        r"|aufgeb\w*|nehmen|scheiden"
        r"|nicht mehr|vorbei|genug|gelebt|wertlos)|(?:mude|satt|leid|genug|schnauze voll|fertig|last"
        r"|aus)(?: \w+){0,3} (?:vom|von diesem"
        r"|des|dieses|mit dem|am|mit diesem|dem) (?:\w+ )?(?:leben\w*|dasein\w*)|kein bock (?:mehr )?(?:auf"
        r"|zu) (?:das )?(?:leben"
        r"|existieren|weiterleben)|lebensmud\w*|lebenswill\w*|lebensmut",
        but=r"lebensmittel|lebend|erlebe?n?|am land|in der stadt|diat|ohne (?:zucker|fleisch)|mit dem schmerz",
    ),
    phrase(
        r"(?:wozu|warum|wieso|weshalb|wofur)(?: \w+){0,3} (?:noch|uberhaupt|am leben|ich noch"
        r"|weiter)(?: \w+){0,2} ?(?:leben?|lebe?|da|weitermachen"
        r"|aufstehen|am leben|existier\w*)?$|wozu noch (?:leben|weiter)|kein\w* (?:grund|sinn"
        r"|zweck)(?: \w+){0,3} (?:mehr |zu |da|weiter"
        r"|leben|auf dieser)\w*|nichts mehr wofur|keinen grund mehr",
        but=r"ubung\w*|nachricht\w*|fragen|frage|warten|app|programm|warum (?:kommt|fragst)|wieso noch eine",
    ),
    phrase(
        r"(?:ohne mich|wenn ich (?:nicht mehr|weg|tot))(?: \w+){0,6} (?:besser|leichter|froh|gut\w*|zurecht"
        r"|glucklicher|wohler|ruhe|weg|war\w*)"
        r"|(?:besser|leichter|froh|wohler|lieber|glucklicher)(?: \w+){0,7} (?:ohne mich|wenn? ich (?:nicht|weg|tot"
        r"|nimmer))"
        r"|(?:keine?|nur eine?|allen nur|niemandem|zur) (?:last|burde)(?: \w+)?|fall\w* (?:\w+ )?(?:allen|niemandem"
        r"|euch|ihnen)(?: \w+)* zur last"
        r"|(?:keine?[rm]?|niemand\w*)(?: \w+){0,3} (?:vermiss\w*|auffallen|merken wenn ich|weinen|braucht?|kummert)"
        r"|klotz am bein",
        but=r"anfang\w*|fangt ohne mich|essen|losfahren|rucksack\w*|tasche|buro|gehaltsverhandlung",
    ),
    phrase(
        r"(?:mach\w*|setz\w*|setzen|bereit\w*|mache) (?:\w+ ){0,4}(?:ein ende|schluss|dem ein ende)(?:$| ,| heute"
        r"| damit| mit allem| mit mir)"
        r"|(?:selbst|allem|mir) (?:ein )?ende (?:setzen|machen)|ein ende (?:zu )?(?:machen|setzen)|dem selber ein ende",
        but=r"feierabend|arbeit|ubung|fur heute|mit der beziehung|mit ihm|mit ihr|mit dir|mit rauchen",
    ),
    phrase(
        r"(?:mich|mir)(?: \w+){0,4} (?:um(?:bringe?n?|zubringen)|toten|erhangen|aufhangen|erschiessen"
        r"|das leben nehme\w*|etwas? antu\w*|was antu\w*"
        r"|weh tun|verletze\w*|ritze?n?|schneide?n?|bestrafe\w*|wegmache\w*|vergifte\w*)"
        r"|bringe? (?:ich )?mich (?:\w+ ){0,2}um|hang\w* mich auf"
        r"|erschiess\w* (?:ich )?mich|ritz\w* (?:ich )?mich|mich (?:wieder |selbst |erneut )*(?:geritzt|geschnitten"
        r"|selbst verletzt)|tu\w* mir was an"
        r"|was antu\b|selbst verletzt",
        but=r"beim (?:kochen|rasieren)|messer abgerutscht|gemuse|am papier|versehentlich|beim sport|" + _FIGUR,
    ),
    phrase(
        r"(?:strick|klinge|pistole|gleise|brucke|balkon|dach|klippe|bahnsteig|gegenverkehr|lenkrad|gegen (?:einen"
        r"|den) baum|gegen (?:die|eine) wand|zug|laster|bus|fluss|auto)",
        r"(?:ich|mich)",
        r"springen?|sprung|schritt|fahren?|fahr|lenken|loslassen|hab\w* ich schon|hatte? ich sie am|uberfahrt"
        r"|erwischt|denk\w*|gedacht|liegt da"
        r"|gestanden|steh\w*",
        r"schluss|ruhe|ende|leicht|danke|tot|fast getan|nur ein|am liebsten|will|einfach|egal|recht|druber nach"
        r"|schon|bestrafen|kopf|an die gleise"
        r"|vor den zug|gegen (?:die|einen)|gegenverkehr",
        but=r"zug verpasst|im stau|bus fahrt|busfahrt|ubung\w*|wandubung|mit dem (?:zug|bus|auto)|zur arbeit"
        r"|auto kaputt|im bus|bahn",
    ),
    phrase(
        rf"(?:{_TABLETTEN}|alle)",
        r"nicht (?:mehr )?aufwach\w*|fur immer|weg sein|beenden|gehen will|absichtlich|aufgereiht|zusammengespart"
        r"|versteckt|sammel\w*|auf einmal"
        r"|vor mir|ganze (?:packung|schachtel)|uberdosis|vorbei ist|gezahlt",
        r"ich|hab\w*|will|nehme?n?|nehm|schluck\w*|genommen|reicht|liegen|liegn|uberleg|braucht|liebsten",
        but=r"auf einmal weg|kaufen|apotheke|leeren? schachteln|blister|diesen monat|tabletten? am tag|leeren"
        r"|(?:aufge|ver)braucht",
    ),
    phrase(
        r"uberdosis|abschied(?:s)? ?brief\w*|testament gemacht|lebt wohl|das ist mein abschied|selbstmord\w*"
        r"|suizid\w*|freitod"
    ),
    phrase(
        r"(?:abschied|verabschiedet|angelegenheiten|papiere|dinge)(?: \w+){0,4} (?:nehmen|von allen|geordnet"
        r"|geregelt|sortiert|sind geregelt)"
        r"|(?:morgen|bald|lang\w*) (?:\w+ ){0,2}nicht mehr (?:da|hier|unter euch)|von mir hort"
        r"|brauchst du mir nicht mehr schreiben|bin ich nicht mehr$"
        r"|nehme? (?:gern )?(?:meinen )?abschied|in ruhe gehen kann|lange? (?:moch\w*"
        r"|will) ich nicht (?:mehr )?bleiben|moch\w* ich nicht bleiben",
        but=r"urlaub|im buro|im dienst|zuhause|dienstreise|firma",
    ),
    phrase(
        r"(?:tod|sterben|tot sein|toten|herrgott|schicksal)(?: \w+){0,4} (?:erlosung|willkommen|leichter|friedlich"
        r"|erleichterung|nicht aus dem kopf"
        r"|verdient|sehne|holen|beneide|dankbar)|(?:sehne|beneide|verdient|wunsch\w*)(?: \w+){0,3} (?:tod|toten"
        r"|sterben)",
        but=_FIGUR,
    ),
    phrase(
        r"(?:keine?|alle|fur mich keine) (?:\w+ )?(?:hoffnung|zukunft)(?: \w+){0,3}|(?:kein|nur noch einen?"
        r"|einen) ausweg|hoffnungslos|nie geboren"
        r"|hort das auf$|halt\w* (?:\w+ )?hier nichts|ich gebe? (?:das leben )?auf(?:$| ,| ich)"
        r"|soll (?:es )?(?:doch )?(?:endlich )?vorbei sein",
        r"ich|mich|fur mich|ausweg|hoffnung|leben|geboren",
        but=r"stau|abfahrt|regen|hoffnung auf|spiel|verein|aufstieg",
    ),
    phrase(
        r"lasst mich (?:einfach )?(?:sterben|gehen)$|nicht am leben sein|warum leb\w* ich noch"
        r"|welt(?: \w+){0,3} ohne mich|trau\w* mir selber nicht"
        r"|mich nicht aushalt|so nicht (?:mehr )?(?:leben|weiterleben)|so nicht weiter ?leben"
    ),
    phrase(
        r"nicht(?: \w+)? lebenswert|kein leben mehr|ist das kein leben|kein(?:en|e)? (?:ausweg"
        r"|kraft(?= (?:mehr )?(?:zum|fur|zu|leben)| mehr$| mehr ,))(?: mehr)?(?: \w+){0,2} ?(?:mehr|leben"
        r"|zum leben|fur)?|jede hoffnung"
        r"|ich bin am ende$|am ende (?:und|ich kann)|verdien\w* (?:es )?nicht zu leben|begrabt mich|erlos\w* mich"
        r"|jemand erlosen|sucht mich nicht|unter der erde|kugel geben"
        r"|geb\w* mir (?:\w+ )?die kugel|so verzweifelt|mit mir ist es vorbei|(?:fur immer|endlich) (?:vorbei|ruhe)"
        r"|ruhe fur immer|fur immer aufhort|nie wieder von mir"
        r"|enttauscht dass ich (?:wieder )?aufgewacht|mir was an(?:zu)?tu\w*|stimmen sagen|todlich|wie man stirbt"
        r"|(?<!migraine )(?<!kopfweh )(?<!langweilig )zum sterben|ans? (?:den )?(?:tod|sterben)|wie ich es machen wurde"
        r"|alles vorbereitet|das ist meine letzte nachricht|leb wohl|warte\w*(?: \w+)* gehen zu durfen"
        r"|bereit zu gehen|mich halt nichts|mich braucht keine?r|nichts mehr fur mich"
        r"|absichtlich (?:verletzt|verbrannt|wehgetan|zu viele?)|(?:verletze?|schneide?) (?:ich )?mich (?:wieder"
        r"|absichtlich)|verletzt absichtlich|mich verletzt|aufgeschnitten"
        r"|es mich nicht (?:gabe|gibt)|dass es mich gibt|meine tage zu beenden|mit (?:dem|meinem) leben"
        r"|es zu beenden|ich beende es|ich will alles beenden|lieber gar nicht sein|gar nicht mehr da"
        r"|weg sein$|ich (?:sollte|mochte) (?:nicht hier sein|weg$|gehen$)|hort ich auf zu leben|auf zu leben"
        r"|abgeschlossen",
        r"ich|mir|mich|mein\w*|leben|ende|ausweg|todlich|sterben|stirbt|hoffnung|keine?r",
        but=r"zum sterben schon|lach\w*|vertrag|schule|studium|kurs|prufung|ubung\w*|pause|programm|abo"
        r"|ausweg aus dem stau|feierabend|" + _FIGUR,
    ),
    phrase(
        r"(?:hoffe|hoffentlich|hoff|hab\w* gehofft|egal|bete|konnte ich doch|wunschte?|ertrag\w*|enttauscht|bock)",
        r"sterbe?n?|sterb|uberfahren|aufwach\w*|wach\w* ich nicht|einschlafen und das wars|lkw erwischt|lebe oder"
        r"|letzte nacht|bleibt mein herz|am leben",
        r"ich|mich|mein\w*|nicht|auf",
        but=_FIGUR,
    ),
    phrase(
        r"(?:auf|am|vor|in|an|gegen) (?:der|dem|den|die|das) (?:\w+ )?(?:brucke|dach|gleise?n?|bahnhof|bahnsteig"
        r"|fluss|zug|zuge|klippe|gegenverkehr|baum)",
        r"ich|denk\w*|stand|steh\w*|schau\w*|will|konnt\w*|war",
        r"runtergeschaut|runter|denk\w* (?:dran|daran|druber)|denk\w*|still|springen|schau\w* auf die"
        r"|stehe? auf dem dach|fast getan|lenken|loslassen|gestanden|stand",
        but=r"im stau|arbeit|warte auf|verspat\w*|ubung|rucken|schultern|ferse\w*|wandern|ausblick|foto|dachdecker"
        r"|gerust|kopfweh|gerade an der|lehn\w*",
    ),
    phrase(
        r"(?:alle|ganze|viele|vierzig|zwanzig|dreissig|menge|\w+ paracetamol|tabletten?)",
        r"bereitgelegt|todlich|geschluckt|ganze (?:packung|flasche)|alle genommen|alle tabletten|zahle?n? meine"
        r"|hoffentlich wirkt\w*|viele tabletten genommen|was passiert wenn ich",
        r"ich|ja|hab\w*|sind|ist|hoffentlich|alle",
        but=r"diesen monat|jeden tag|taglich|woche|apothek\w*|leeren|packungsbeilage|vor der schicht",
    ),
)
