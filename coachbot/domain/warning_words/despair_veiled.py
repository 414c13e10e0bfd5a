"""Despair in half a sentence, in English and German: following the dead, asking how high, saving up, leaving.

The German ones are written as `german_spelling.folded` writes them down.
"""

from coachbot.domain.warning_words.thought import phrase

_MEANS_EN = (
    r"bridge|roof|cliff|multi ?storey|tower|balcony|tracks?|trains?|platform|river|overpass|viaduct"
    r"|pills?|tablets?|paracetamol|painkillers|rope"
)
_MEANS_DE = (
    r"bruck\w*|dach|klippe\w*|turm|hochhaus|parkhaus|balkon|gleise?n?|zug|zuge|perron|bahnsteig|fluss|viadukt"
    r"|tablett?en|pillen|schlaftabletten|paracetamol|seil|strick"
)
_AWAY = r"holiday|vacation|leave|office|travel\w*|trip|conference|abroad|at work|in town|mums|wedding|course|school"
_FORT = r"urlaub|ferien|buro|dienstreise|unterwegs|reise|kur|reha|seminar|daheim|heimat"

ENGLISH = (
    phrase(
        r"look\w* up|googled?|googling|checked|checking|reading|read up|worked out|measured|counted|wonder\w*|searched"
        r"|thinking|know|been to see",
        rf"how (?:high|tall|deep|far|many|long|fast|often|cold)(?: \w+){{0,6}} (?:{_MEANS_EN})"
        rf"|(?:{_MEANS_EN})(?: \w+){{0,3}} how (?:high|deep|far|many|long)|how many(?: \w+){{0,4}} (?:to die|to end"
        r"|would be enough|it takes)|how long it takes to (?:die|drown|bleed)",
        r"i|ive|me|been|already|last night|googled|looked|checked",
        but=r"a (?:day|month|week)|safe|allowed|per day|too many|for (?:a|my|the) headache|rebound|left|walk|photo|run",
        guarded=True,
    ),
    phrase(
        r"(?:join|follow|be with|go to|see)(?:ing)? (?:him|her|them|my (?:late )?(?:husband|wife|mum|dad|mother"
        r"|father|son"
        r"|daughter|boy|girl|brother|sister))(?: \w+){0,2} (?:soon|now|again|up there|in heaven|on the other side"
        r"|where (?:he|she)"
        r" is|at last)",
        r"died|dead|passed|gone|lost|grave|funeral|buried|heaven|since|late|up there|want|ready|soon",
        but=r"phone|meeting|team|game|lunch|tea|dinner|weekend|sunday|visit|call|zoom",
        guarded=True,
    ),
    phrase(
        r"(?:saving|saved|save|hoard\w*|stash\w*|collect\w*|keeping|kept|stock\w* ?pil\w*|putting)"
        r"(?: \w+){0,3} (?:up|them all|them|by|aside|away|back)",
        r"(?:all )?over (?:in one|soon|with|then)|in one go|all at once|enough (?:to|for)|end (?:it|this)"
        r"|then it(?: will)? be over"
        r"|for the day|peace|when i am ready|big enough",
        r"i|ive|my|them|took|none",
        but=r"holiday|trip|money|photos|stamps|wedding|migraine comes",
        guarded=True,
    ),
    phrase(
        r"(?:wont|will not|not going to|not gonna|wont even|shant) be (?:around|here|alive|about)(?: \w+){0,2}"
        r" (?:next (?:week|month|year)|by (?:then|christmas|summer|easter|friday|monday|the weekend)"
        r"|for (?:christmas|easter|that"
        r"|much longer|long)|much longer|anyway|to see)|dont (?:bother|worry)(?: \w+){0,4} wont be (?:here|around)",
        but=_AWAY,
    ),
    phrase(
        r"(?:as happy|happier|just as well|no bother|wouldnt mind|not mind|glad|relieved|fine|better)(?: \w+){0,5}"
        r" (?:didnt|dont|never|not|wont) (?:\w+ )?wak\w*(?: \w+)?",
        but=r"wak\w* (?:me|up (?:so|too|at|early|with|before))|headache|baby|alarm|at \d",
    ),
    phrase(
        r"that i end|so that i end|i end with it|i want(?: only)?(?: that)? it ends(?: \w+)? (?:i|me)"
        r"|one step and (?:done|over|its over|gone|finished)"
    ),
)
GERMAN = (
    phrase(
        r"geguckt|geschaut|gschaut|nachgeschaut|nachgeguckt|gegoogelt|googel\w*|gelesen|recherchiert|ausgerechnet"
        r"|nachgelesen|nachgezahlt|gemessen|gesucht|uberlegt?|weiss|gezahlt",
        rf"wie (?:hoch|tief|viele?|schnell|lange?|weit|oft)(?: \w+){{0,7}} (?:{_MEANS_DE})"
        rf"|(?:{_MEANS_DE})(?: \w+){{0,3}}"
        r" wie (?:hoch|tief|viele?)|wie viele(?: \w+){0,4} (?:reichen|man braucht|es braucht)|wie (?:man"
        r"|lange)(?: \w+){0,3} stirbt",
        r"ich|schon|habe|gestern|mal",
        but=r"am tag|im monat|pro (?:tag|woche|monat)|darf|erlaubt|foto|wander\w*|zu viele?|fahrt|ubrig",
        guarded=True,
    ),
    phrase(
        r"(?:ihm|ihr|ihnen|euch|mama|papa|meinem? \w+|meiner \w+) (?:\w+ ){0,3}(?:nachgeh\w*|nachfolg\w*"
        r"|nach ?folgen|folgen"
        r"|hinterher)|(?:zu|bei) (?:ihm|ihr|ihnen|meinem? (?:mann|frau|bua|sohn)|meiner (?:frau|mutter|tochter))"
        r"(?: \w+){0,4} (?:in den himmel|nach oben|da oben|druben|sein (?:will|mochte)|heimgehen|endlich)",
        r"ich|mich|tot|gestorben|verstorben|himmel|bald|will|mocht\w*|mecht",
        but=r"kurs|video|ubung\w*|anleitung|auto|telefon|besuch\w*|kaffee|termin",
        guarded=True,
    ),
    phrase(
        r"(?:spar\w*|heb\w*|sammel\w*|sammle|gesammelt|leg\w*|aufgehoben|gehortet|zuruckgelegt|horte)",
        r"(?:sie|die|alle|tabletten|pillen|medikamente|keine)",
        r"auf einmal|mit einem mal|dann ist (?:es )?(?:vorbei|ruhe|schluss|aus)|bis es reicht|genug (?:sind"
        r"|beisammen|zusammen)"
        r"|fur den tag|endlich ruhe",
        but=r"urlaub|reise|migrane|geld|briefmarken|kopfweh kommt|notfall",
        guarded=True,
    ),
    phrase(
        r"(?:bin|werde?) ich(?: \w+){0,3} (?:nachste woche|nachsten monat|bald|weihnachten|ostern|am montag|dann|lange)"
        r"(?: \w+){0,3} nicht mehr (?:da|hier|am leben)|(?:nachste woche|bald|dann) (?:bin|gibt) (?:es )?(?:ich|mich)"
        r" (?:\w+ )?nicht mehr(?: da)?",
        but=_FORT,
    ),
    phrase(
        r"ein schritt und (?:fertig|schluss|vorbei|ruhe|aus|weg|es ist)"
        r"|mach\w*(?: ich)? (?:\w+ )?schluss mit (?:allm|allem|mir|dem leben)"
    ),
    phrase(
        r"ohne mich(?: \w+){0,7} (?:einfacher|eifacher|leichter|besser|ruhiger|schoner|gunstiger)",
        but=r"feier\w*|essen|besprechung|anfang\w*|party|urlaub|mannschaft|kart\w*",
    ),
    phrase(
        r"lebensversicherung|sterbeversicherung|sterbegeld",
        r"besser|mehr wert|mehr davon|wert als ich|mehr als ich|ausbezahlt|haben sie wenigstens",
        r"ich|mich|mir",
        but=r"abgeschlossen|beitrag|kundig\w*|steuer",
    ),
    phrase(
        r"(?:gerust|dach|bruck\w*|balkon|leiter|fenster|perron|bahnsteig|klippe)",
        r"schritt (?:\w+ )?(?:zu ?weit|zweit|z weit|nach vorn\w*|weiter)|loslass\w*"
        r"|lange (?:\w+ )?runter ?(?:geschaut|gschaut|geguckt)"
        r"|runter ?(?:geschaut|geguckt)",
        r"ich|mich",
        but=r"aussicht|foto|dachdecker|schon\w*|ubung",
    ),
)
