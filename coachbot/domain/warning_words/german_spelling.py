"""German as people type and speak it, in the one spelling in which the families of words are written."""

from coachbot.domain.pattern import LatePattern

_FOLDED = tuple(
    (LatePattern(pattern), word)
    for pattern, word in (
        (r"ae|ä", "a"),
        (r"oe|ö", "o"),
        (r"(?<![aeq])ue|ü", "u"),
        (r"ß", "ss"),
        (r"\buff(?=\w{3})", "auf"),
        (r"\bje(?=k|f|b|z|lauf|loof|rann|h(?:irn|au)|sto|st[uü]|schl|schn|spi|ritz)", "ge"),
        (r"\b(?:uff ?n|uf ?n|uff de[nm]?|uf de[nm]?|aufn|uffm|ufm)\b", "auf den"),
        (r"\b(?:ic?k|isch(?= (?:will|kann|mag|bin|hab)))\b", "ich"),
        (r"\b(?:gekriech?t|gekricht)\b", "gekriegt"),
        (r"\b(?:nich|nid|ned|net|nod|nit)\b", "nicht"),
        (r"\b(?:ni|net) mehr\b|\b(?:nume|num|niemer|nimi)\b", "nicht mehr"),
        (r"\bnuscht\b", "nichts"),
        (r"\b(?:ois|ollet|allet|ols)\b", "alles"),
        (r"\b(?:olle|alli)\b", "alle"),
        (r"\b(?:lebn|labe|lem)\b", "leben"),
        (r"\b(?:mecht|mechat|mechad)\b", "mochte"),
        (r"\b(?:auf|uf|uff)(?: |)(?:eimal|eenmal|einmol|oamoi|oamal|amol|amoi)\b", "auf einmal"),
        (r"\b(?:siech|sieg|siach)\b", "sehe"),
        (r"\b(?:ooge|aug|oog|aag)\b", "auge"),
        (r"\bgsicht\b", "gesicht"),
        (r"\b(?:nake|naken|nakke|gnack|gnick)\b", "nacken"),
        (r"\bbo[ck]?kstiff?\b", "bocksteif"),
        (r"\bgfu[eh]*l+os\b", "gefuhllos"),
        (r"\bwot\b", "wott"),
        (r"\b(?:ghob[dt]|ghab[dt]|ghet+|gha)\b", "gehabt"),
        (r"\b(?:gspia|gspure?|gspier|gschpur)\b", "spure"),
        (r"\b(?:gscheid|gscheit|gschaid)\b", "richtig"),
        (r"\b(?:schwatz[ae]n?|schwatza|schwatze)\b", "reden"),
        (r"\b(?:b[es]*suff\w*|bsoff\w*|besoffen\w*|bsoffa)\b", "betrunken"),
        (r"\b(?:umgheit|umkippt|umkipt|umgfall\w*|umgflog\w*|umgkippt)\b", "umgekippt"),
        (r"\bza?mm?g?(?=sackt|klappt|brocha)", "zusammenge"),
        (r"\b(?:gflog\w*|k?gheit|kheit)\b", "gefallen"),
        (r"\bhu(?:a|e)?sch?tn?e?n?\b", "husten"),
        (r"\bbim\b", "beim"),
        (r"\b(?:schadlweh|schedlweh|schadelweh|hirnweh|grindweh)\b", "kopfweh"),
        (r"\b(?:schedl|schadl|grind|gring|nischel|omme|deez)\b", "kopf"),
        (r"\bbru+ckn\b", "brucken"),
        (r"\b(?:gnueg|gnua|gnug)\b", "genug"),
        (r"\b(?:nimmer|nimma|numm|numme|nicht mer|nich mer|nicht me)\b", "nicht mehr"),
        (r"\b(?:nix|nut|nüt)\b", "nichts"),
        (r"\b(?:isch|is)\b", "ist"),
        (r"\b(?:ohni|oni|ohna)\b", "ohne"),
        (r"\bg(?=(?:falln?|stoss|sturz|stuerz|schlag|haut|knallt|kracht|rutscht|stolpert|schaut|sucht|schrieb))", "ge"),
        (r"(?<=fal)ln\b", "len"),
        (r"\b(?:i|ik)\b", "ich"),
        (r"\b(?:han|hob|hab|ha)\b", "habe"),
        (r"\b(?:mi|mig)\b", "mich"),
        (r"\b(?:mini|mei|meim)\b", "mein"),
        (r"\b(?:koa|kei|ken|kae)\b", "kein"),
        (r"\b(?:kan|cha|ko)\b", "kann"),
        (r"\b(?:u|un|und)\b", "und"),
        (r"\b(?:seh|gsehn|gseh|sieh)\b", "sehe"),
        (r"\b(?:c?hopf\w*|kopp|schadel|birne|hinterkopf|schadl)\b", "kopf"),
        (r"\b(?:chopfweh|koppweh|schadelweh|schadelbrummen|brummschadel|kopfwe|kopfschm\w*)\b", "kopfweh"),
        (r"\b(?:grad|gerad|graad)\b", "gerade"),
        (r"(?<=[bdfgkpstz])n\b", "en"),
        (r"\been\b", "en"),
    )
)
"""Letters typed in several ways, and what is said in Vienna and Berne, as it is said in Hanover."""


def folded(text: str) -> str:
    """A text in the spelling in which the German families are written."""
    said = text.casefold()
    for pattern, word in _FOLDED:
        said = pattern.sub(word, said)
    return said
