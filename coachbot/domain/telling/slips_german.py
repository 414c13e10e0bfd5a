"""What a thumb makes of German words."""

SLIPS = (
    "kopfschmerzen", "kopfschmerz", "kopfweh", "migraene", "gestern", "vorgestern", "ibuprofen",
    "paracetamol", "tablette", "tabletten", "schmerzmittel", "medikament", "medikamente", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "nichts", "genommen",
    "novalgin", "schlimm", "heftig", "leider", "morgens", "abends", "geschluckt", "durchgehend"
)  # fmt: skip
"""Words in which a slip of one letter is seen, where no other word is as near."""
SWAPPED = {
    "sibn": "sieben", "siebn": "sieben", "seiben": "sieben", "sehcs": "sechs", "sechss": "sechs",
    "secsh": "sechs", "fuenff": "fuenf", "feunf": "fuenf", "fuemf": "fuenf", "achtt": "acht", "ahct": "acht",
    "acth": "acht", "dreii": "drei", "drie": "drei", "deri": "drei", "neunn": "neun", "nuen": "neun",
    "vierr": "vier", "veir": "vier", "zehnn": "zehn", "zhen": "zehn", "zwie": "zwei", "heuet": "heute",
    "huete": "heute", "ehute": "heute", "nien": "nein", "enin": "nein", "nciht": "nicht", "ncith": "nicht",
    "nihct": "nicht", "ncihts": "nichts", "aj": "ja", "jaa": "ja", "siben": "sieben", "eien": "eine",
    "udn": "und", "ahb": "hab", "htate": "hatte",
    "gesten": "gestern", "gestan": "gestern", "gestrn": "gestern", "gester": "gestern", "gschtern": "gestern",
    "gschter": "gestern", "gestn": "gestern", "getsern": "gestern", "gesetrn": "gestern", "gesdern": "gestern",
    "gstern": "gestern", "gesterm": "gestern", "gestren": "gestern", "gesterrn": "gestern", "gstan": "gestern",
    "gschdern": "gestern", "gesdan": "gestern", "gischter": "gestern", "geschter": "gestern",
    "geschtern": "gestern", "geschtert": "gestern", "jestan": "gestern", "jesdern": "gestern", "jesta": "gestern",
    "jester": "gestern", "jestern": "gestern", "gesteren": "gestern", "gessten": "gestern", "gestenr": "gestern",
    "gsetern": "gestern", "geschdern": "gestern", "gescht": "gestern", "gesderd": "gestern",
    "vorjestern": "vorgestern", "vorgesten": "vorgestern", "vorgestan": "vorgestern", "vorgester": "vorgestern",
    "vorgeschter": "vorgestern", "vorgschtern": "vorgestern", "vorgestrn": "vorgestern", "vorgesdern": "vorgestern",
}  # fmt: skip
"""Short words that a thumb turns into these, and that are no others."""
